package export

import (
	"bufio"
	"strings"
	"unicode/utf8"
)

// An xmlWriter writes markup; what is text is made fit for XML 1.0 by text and attribute.
type xmlWriter struct{ *bufio.Writer }

// put writes strings as they are.
func (w xmlWriter) put(markup ...string) {
	for _, m := range markup {
		w.WriteString(m)
	}
}

// attribute writes name="value" with a space before it.
func (w xmlWriter) attribute(name, value string) {
	w.put(" ", name, `="`)
	attributeEscaper.WriteString(w, legal(value))
	w.put(`"`)
}

// attributes writes attributes given as names and values in turn.
func (w xmlWriter) attributes(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		w.attribute(pairs[i], pairs[i+1])
	}
}

// text writes the content of an element. What needs escaping goes into CDATA whole:
// between two entities Gephi's reader loses a lone space.
func (w xmlWriter) text(s string) {
	if s = legal(s); strings.ContainsAny(s, "&<>") {
		w.put("<![CDATA[", strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>"), "]]>")
	} else {
		w.put(s)
	}
}

// attributeEscaper keeps line breaks and tabs, which XML readers take for spaces otherwise.
var attributeEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;")

// legal removes what XML 1.0 does not allow (section 2.2) and control characters
// other than tab and line feed, which end an import in Gephi. Bytes that are not
// UTF-8 become U+FFFD.
func legal(s string) string {
	if strings.IndexFunc(s, isIllegal) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isIllegal(r) {
			return -1
		}
		return r
	}, s)
}

func isIllegal(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || 0x7f <= r && r <= 0x9f || r == 0xfffe || r == 0xffff
}
