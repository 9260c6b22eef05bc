package input

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// decode returns text as UTF-8 without byte order mark, its lines ended by LF.
// It takes UTF-8, and UTF-16 with a byte order mark. Errors name the byte and line.
func decode(raw []byte) (string, error) {
	if err := checkSize(raw); err != nil {
		return "", err
	}
	if order := utf16Order(raw); order != nil {
		decoded, err := fromUTF16(raw[2:], order)
		if err == nil {
			err = checkMark(string(decoded))
		}
		if err != nil {
			return "", err
		}
		raw = decoded
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		return "", fmt.Errorf("%s: NUL, so this is no text; convert it to text or HTML", place(raw, at))
	}
	if at := invalid(raw); at >= 0 {
		return "", fmt.Errorf("%s: 0x%02x is not UTF-8; convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8",
			place(raw, at), raw[at])
	}
	s := string(raw)
	if strings.Contains(s, "\r") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	if strings.TrimSpace(s) == "" {
		return "", errEmpty
	}
	return s, nil
}

var errEmpty = errors.New("has no text in it; give it an article or leave it out")

func checkSize(raw []byte) error {
	if len(raw) > MaxSize {
		return fmt.Errorf("is larger than %d MiB; split it into its articles", MaxSize>>20)
	}
	return nil
}

// invalid returns the offset of the first byte that is not UTF-8, -1 if all are.
func invalid(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

func place(b []byte, at int) string {
	return fmt.Sprintf("byte %d, line %d", at+1, 1+bytes.Count(b[:at], []byte("\n")))
}

// utf16Order is the byte order that a UTF-16 byte order mark tells, nil without one.
func utf16Order(raw []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return binary.LittleEndian
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return binary.BigEndian
	}
	return nil
}

// checkMark refuses what a byte order mark made of bytes that are not UTF-16, or are in the other order: any two bytes are some character,
// but English words, and the tags of a page, are in ASCII.
func checkMark(decoded string) error {
	ascii, all := 0, 0
	for _, r := range decoded {
		if all++; r < utf8.RuneSelf && unicode.IsPrint(r) {
			ascii++
		}
	}
	if all > 0 && ascii < all/2 {
		return errors.New("bytes 1 and 2: the mark says UTF-16, but what follows is no English text in it; save the file as UTF-8")
	}
	return nil
}

func fromUTF16(raw []byte, order binary.ByteOrder) ([]byte, error) {
	if len(raw)%2 != 0 {
		return nil, fmt.Errorf("byte %d: UTF-16 ends within a character; the file is cut short", len(raw)+2)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			if i+1 == len(units) || utf16.DecodeRune(r, rune(units[i+1])) == utf8.RuneError {
				return nil, fmt.Errorf("byte %d: half a UTF-16 character; save the file as UTF-8", 2*i+3)
			}
			r = utf16.DecodeRune(r, rune(units[i+1]))
			i++
		}
		out = utf8.AppendRune(out, r)
	}
	return out, nil
}
