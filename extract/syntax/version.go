package syntax

import "fmt"

// Version names the embedded model by the checksum of its file: 8 hex digits.
func Version() string {
	sum := embedded[len(magic):]
	return fmt.Sprintf("%02x%02x%02x%02x", sum[3], sum[2], sum[1], sum[0])
}
