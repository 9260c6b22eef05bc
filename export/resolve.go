package export

import (
	"regexp"
	"strings"
)

// iriParts parts an IRI reference: scheme, authority, path, query, fragment
// (RFC 3986, appendix B).
var iriParts = regexp.MustCompile(`^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?`)

// resolve makes a relative IRI absolute by a base (RFC 3986, section 5.2.2). Characters stay
// as they are written.
func resolve(base, ref string) string {
	b, r := iriParts.FindStringSubmatch(base), iriParts.FindStringSubmatch(ref)
	authority := ""
	if strings.HasPrefix(base[len(b[1])+1:], "//") {
		authority = "//" + b[2]
	}
	prefix := b[1] + ":" + authority
	switch path := r[3]; {
	case strings.HasPrefix(ref, "//"):
		return b[1] + "://" + r[2] + withoutDots(path) + r[4] + r[5]
	case path == "" && r[4] == "":
		return prefix + b[3] + b[4] + r[5]
	case path == "":
		return prefix + b[3] + r[4] + r[5]
	case strings.HasPrefix(path, "/"):
		return prefix + withoutDots(path) + r[4] + r[5]
	case b[3] == "" && authority != "":
		return prefix + withoutDots("/"+path) + r[4] + r[5]
	default:
		return prefix + withoutDots(b[3][:strings.LastIndexByte(b[3], '/')+1]+path) + r[4] + r[5]
	}
}

// withoutDots takes the segments . and .. out of a path (RFC 3986, section 5.2.4).
func withoutDots(path string) string {
	parts := strings.Split(path, "/")
	var out []string
	for i, p := range parts {
		last := i == len(parts)-1
		switch {
		case p == "." && last:
			out = append(out, "")
		case p == ".":
		case p == "..":
			if len(out) > 1 || len(out) == 1 && out[0] != "" {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, p)
		}
	}
	return strings.Join(out, "/")
}
