package graph

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Term is an IRI or a literal, spelled as in a canonical N-Quads file
// (RDF Dataset Canonicalization, appendix A): <http://…> or "text",
// "text"@lang, "text"^^<datatype>. Two terms are equal if their strings are, and sort as
// the lines of a sorted file do. The empty Term is the default graph. There
// are no blank nodes: readers replace them by IRIs.
type Term string

// IRI makes a Term of an absolute IRI. Characters that an IRI must not have are
// percent-encoded (RFC 3987, section 2.2).
func IRI(iri string) Term {
	plain := true
	for i := 0; i < len(iri) && plain; i++ {
		c := iri[i]
		plain = c > ' ' && c < 0x7f && strings.IndexByte("<>\"{}|^`\\%[]", c) < 0
	}
	if plain {
		return Term("<" + iri + ">")
	}
	var b strings.Builder
	b.WriteByte('<')
	authority := authorityEnd(iri)
	for i := 0; i < len(iri); {
		r, n := utf8.DecodeRuneInString(iri[i:])
		switch {
		case r == '%' && !isEscape(iri[i:]),
			(r == '[' || r == ']') && i >= authority, // allowed around an IPv6 host only
			r < 0x80 && (r <= ' ' || r == 0x7f || strings.ContainsRune("<>\"{}|^`\\", r)),
			r >= 0x80 && !isUcschar(r, n):
			for _, c := range []byte(iri[i : i+n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		default:
			b.WriteString(iri[i : i+n])
		}
		i += n
	}
	b.WriteByte('>')
	return Term(b.String())
}

// authorityEnd is where the host part of an IRI ends: the third slash.
func authorityEnd(iri string) int {
	start := strings.Index(iri, "//")
	if start < 0 {
		return 0
	}
	if n := strings.IndexAny(iri[start+2:], "/?#"); n >= 0 {
		return start + 2 + n
	}
	return len(iri)
}

func isEscape(s string) bool {
	return len(s) >= 3 && isHex(s[1]) && isHex(s[2])
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// isUcschar reports whether a character beyond ASCII may stand in an IRI: ucschar
// of RFC 3987, section 2.2, without the marks of writing direction (section 4.1), and
// without what lies beyond U+FFFF, of which Apache Jena 5 sees surrogates. A wrong byte
// (n is 1) may not.
func isUcschar(r rune, n int) bool {
	if n == 1 || r == 0x200e || r == 0x200f || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
		return false
	}
	return 0xa0 <= r && r <= 0xd7ff || 0xf900 <= r && r <= 0xfdcf || 0xfdf0 <= r && r <= 0xffef
}

// Text makes a Term of a plain string. Bytes that are not UTF-8 become U+FFFD.
func Text(s string) Term { return Term(`"` + Escape(s) + `"`) }

// Typed makes a literal of a datatype, given as an absolute IRI; "" and xsd:string
// give a plain string.
func Typed(s, datatype string) Term {
	if datatype == "" || datatype == XSD+"string" {
		return Text(s)
	}
	return Text(s) + "^^" + IRI(datatype)
}

// Tagged makes a literal in a language, given as a well-formed BCP 47 tag.
func Tagged(s, lang string) Term { return Text(s) + "@" + Term(lang) }

// Escape writes a string as canonical N-Quads has it between quotes: with short
// escapes for BS, HT, LF, FF, CR, quote and backslash, with \u for other controls
// and for what XML 1.1 does not know as a character, and all else as it is.
func Escape(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= ' ' && c != '"' && c != '\\' && c < 0x7f
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if i := strings.IndexRune("\b\t\n\f\r\"\\", r); i >= 0 {
			b.WriteByte('\\')
			b.WriteByte(`btnfr"\`[i])
		} else if r < ' ' || r == 0x7f || r == 0xfffe || r == 0xffff {
			fmt.Fprintf(&b, `\u%04X`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// IsIRI reports whether the term is an IRI.
func (t Term) IsIRI() bool { return t != "" && t[0] == '<' }

// Value is the IRI without its brackets, or the literal's text; "" for the default graph.
func (t Term) Value() string {
	if t == "" {
		return ""
	}
	if t[0] == '<' {
		return string(t[1 : len(t)-1])
	}
	return unescape(string(t[1:t.quote()]))
}

// Datatype is the datatype IRI of a literal; "" for an IRI.
func (t Term) Datatype() string {
	if t == "" || t[0] != '"' {
		return ""
	}
	switch rest := t[t.quote()+1:]; {
	case rest == "":
		return XSD + "string"
	case rest[0] == '@':
		return RDF + "langString"
	default:
		return string(rest[3 : len(rest)-1])
	}
}

// Lang is the language tag of a literal; "" if it has none.
func (t Term) Lang() string {
	if t == "" || t[0] != '"' {
		return ""
	}
	if rest := t[t.quote()+1:]; rest != "" && rest[0] == '@' {
		return string(rest[1:])
	}
	return ""
}

// quote is the index of a literal's closing quote: the last one, since neither a
// language tag nor an IRI has quotes.
func (t Term) quote() int { return strings.LastIndexByte(string(t), '"') }

// unescape undoes Escape.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		if k := strings.IndexByte(`btnfr"\`, s[i]); k >= 0 {
			b.WriteByte("\b\t\n\f\r\"\\"[k])
			continue
		}
		var r rune
		for _, c := range []byte(s[i+1 : i+5]) {
			r = r<<4 | rune(strings.IndexByte("0123456789ABCDEF", c))
		}
		b.WriteRune(r)
		i += 4
	}
	return b.String()
}
