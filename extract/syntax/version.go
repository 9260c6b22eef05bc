package syntax

import (
	"encoding/binary"
	"fmt"
)

// Version names the networks of a reader by the checksums of their files: 8 hex digits each, joined by +.
func (r *Reader) Version() string {
	if r.second == nil {
		return r.first.version()
	}
	return r.first.version() + "+" + r.second.version()
}

func (m *Model) version() string { return fmt.Sprintf("%08x", m.sum) }

// checksum is what a model file says of itself, behind its magic.
func checksum(file []byte) uint32 { return binary.LittleEndian.Uint32(file[len(magic):]) }
