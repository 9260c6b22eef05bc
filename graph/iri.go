package graph

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsgraph/extract/text"
)

// segment writes a name as one segment of an IRI's path: in Unicode's composed
// form (NFC), with underscores for white space, and percent-encoded where RFC 3987
// asks for it. No name gives the segments "." and "..".
func segment(name string) string {
	name = strings.Join(strings.FieldsFunc(norm.NFC.String(name), unicode.IsSpace), "_")
	if strings.Trim(name, ".") == "" {
		return strings.ReplaceAll(name, ".", "%2E")
	}
	var b strings.Builder
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		if isSegmentChar(r) || r >= 0x80 && isUcschar(r, n) {
			b.WriteString(name[i : i+n])
		} else {
			for _, c := range []byte(name[i : i+n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		}
		i += n
	}
	return b.String()
}

// isSegmentChar: ipchar of RFC 3987 within ASCII.
func isSegmentChar(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' ||
		r < 0x80 && strings.ContainsRune("-._~!$&'()*+,;=:@", r)
}

// entityPath is an entity's IRI without the base: e/Vladimir_Putin, or
// n/daesh-syria/military_police for a common noun; "" for an entity without a name.
func entityPath(source string, e *text.Entity) string {
	switch {
	case e == nil:
		return ""
	case !e.Proper:
		key := e.Lemma
		if key == "" {
			key = e.Name
		}
		if strings.TrimSpace(key) == "" {
			return ""
		}
		return "n/" + sourcePath(source) + "/" + segment(key)
	case strings.TrimSpace(e.Name) == "":
		return ""
	case e.Known != "" && e.Known != e.Kind:
		return "e/" + segment(e.Name+" ("+string(e.Kind)+")")
	}
	return "e/" + segment(e.Name)
}

// sourcePath is an article's source as a path: a URL loses its scheme and keeps its slashes.
func sourcePath(source string) string {
	source = strings.TrimPrefix(strings.TrimPrefix(source, "https://"), "http://")
	parts := strings.Split(strings.Trim(source, "/"), "/")
	for i, p := range parts {
		parts[i] = segment(p)
	}
	return strings.Join(parts, "/")
}

// checkBase returns the base with a slash at its end.
func checkBase(base string) (string, error) {
	if base == "" {
		return DefaultBase, nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme == "" || u.Host == "" || u.Fragment != "" || u.RawQuery != "" {
		return "", fmt.Errorf("base %q: not an absolute IRI without query and fragment; write it like %s", base, DefaultBase)
	}
	return strings.TrimSuffix(IRI(strings.TrimRight(base, "/")).Value(), "/") + "/", nil
}
