package export

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "nquads",
	Endings: []string{".nq", ".nquads"},
	About:   "canonical RDF 1.1 N-Quads, sorted: the whole graph, for every RDF tool and for diff",
	RDF12:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		return WriteNQuads(w, statements(g, o))
	},
	read: func(r io.Reader, name string) (*graph.Graph, error) {
		quads, err := ReadNQuads(r, name)
		if err != nil {
			return nil, err
		}
		return graph.FromQuads(quads), nil
	},
})

// WriteNQuads writes quads, one a line, in the order given. Sorted quads give a
// canonical file (RDF Dataset Canonicalization, appendix A).
func WriteNQuads(w io.Writer, quads []graph.Quad) error {
	const room = 1 << 16
	buf := make([]byte, 0, room)
	for _, q := range quads {
		if len(buf)+len(q.S)+len(q.P)+len(q.O)+len(q.G)+6 > room && len(buf) > 0 {
			if _, err := w.Write(buf); err != nil {
				return err
			}
			buf = buf[:0]
		}
		buf = append(buf, q.S...)
		buf = append(buf, ' ')
		buf = append(buf, q.P...)
		buf = append(buf, ' ')
		buf = append(buf, q.O...)
		if q.G != "" {
			buf = append(buf, ' ')
			buf = append(buf, q.G...)
		}
		buf = append(buf, " .\n"...)
	}
	_, err := w.Write(buf)
	return err
}

// ReadNQuads reads RDF 1.1 N-Quads, strictly (https://www.w3.org/TR/n-quads/). Errors
// begin with name and line. Quads come in the order of the file, with terms in
// their canonical spelling and IRIs for blank nodes.
func ReadNQuads(r io.Reader, name string) ([]graph.Quad, error) {
	p := &nquadsParser{}
	return p.readAll(r, name, p.document)
}

// readAll takes in a file and has it parsed. Errors get the place.
func (p *nquadsParser) readAll(r io.Reader, name string, parse func() error) ([]graph.Quad, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	p.src, p.quads = string(data), make([]graph.Quad, 0, len(data)/150)
	if !utf8.ValidString(p.src) {
		p.at = invalidAt(p.src)
		err = fmt.Errorf("not UTF-8")
	} else {
		err = parse()
	}
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, 1+strings.Count(p.src[:min(p.at, len(p.src))], "\n"), err)
	}
	return p.quads, nil
}

func invalidAt(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return len(s)
}

// An nquadsParser reads a file from the front. Terms are parts of src wherever that
// has their canonical spelling.
type nquadsParser struct {
	src   string
	at    int
	quads []graph.Quad
	last  graph.Quad // the one before: what it shares with the next need not be read again
	genid string     // what the IRIs of blank nodes begin with, made when first needed
}

func (p *nquadsParser) document() error {
	for {
		p.space()
		switch c := p.peek(); c {
		case 0:
			if p.at == len(p.src) {
				return nil
			}
			return p.statement()
		case '\n', '\r':
			p.at++
		case '#':
			p.comment()
		default:
			if err := p.statement(); err != nil {
				return err
			}
		}
	}
}

func (p *nquadsParser) statement() (err error) {
	var q graph.Quad
	if q.S, err = p.node(p.last.S, "subject"); err != nil {
		return err
	}
	p.space()
	if q.P, err = p.predicate(); err != nil {
		return err
	}
	p.space()
	var reified [3]graph.Quad
	if p.atTriple() {
		reified, err = p.triple(q.S, q.P, p.part)
	} else {
		q.O, err = p.object()
	}
	if err != nil {
		return err
	}
	p.space()
	if p.peek() != '.' {
		if q.G, err = p.node(p.last.G, "graph label or \".\""); err != nil {
			return err
		}
		p.space()
	}
	if p.peek() != '.' {
		return p.expected("\".\"")
	}
	p.at++
	p.space()
	switch c := p.peek(); {
	case c == '#':
		p.comment()
	case c != '\n' && c != '\r' && p.at < len(p.src):
		return p.expected("the end of the line")
	}
	if q.O == "" {
		for _, part := range reified {
			part.G = q.G
			p.quads = append(p.quads, part)
		}
		return nil
	}
	p.quads = append(p.quads, q)
	p.last = q
	return nil
}

func (p *nquadsParser) object() (graph.Term, error) {
	if p.peek() == '"' {
		return p.literal()
	}
	return p.node(p.last.O, "object")
}

// part reads a term of a triple term.
func (p *nquadsParser) part(what string) (graph.Term, error) {
	if p.space(); p.peek() == '"' {
		return p.literal()
	}
	t, err := p.node("", what)
	p.space()
	return t, err
}

// peek is the next byte, 0 at the end.
func (p *nquadsParser) peek() byte {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return 0
}

func (p *nquadsParser) space() {
	for p.at < len(p.src) && (p.src[p.at] == ' ' || p.src[p.at] == '\t') {
		p.at++
	}
}

func (p *nquadsParser) comment() {
	if n := strings.IndexAny(p.src[p.at:], "\r\n"); n >= 0 {
		p.at += n
	} else {
		p.at = len(p.src)
	}
}

func (p *nquadsParser) expected(what string) error {
	found := "the end of the file"
	if p.at < len(p.src) {
		r, _ := utf8.DecodeRuneInString(p.src[p.at:])
		found = fmt.Sprintf("%q", r)
	}
	return fmt.Errorf("%s where %s should be", found, what)
}

// node reads an IRI or a blank node. A term that the line before had in the same
// place is taken from there.
func (p *nquadsParser) node(last graph.Term, what string) (graph.Term, error) {
	switch {
	case last != "" && last[0] == '<' && strings.HasPrefix(p.src[p.at:], string(last)):
		p.at += len(last)
		return last, nil
	case p.peek() == '<':
		return p.iri()
	case p.peek() == '_':
		return p.blank()
	}
	return "", p.expected(what)
}

func (p *nquadsParser) predicate() (graph.Term, error) {
	if last := p.last.P; last != "" && strings.HasPrefix(p.src[p.at:], string(last)) {
		p.at += len(last)
		return last, nil
	}
	if p.peek() != '<' {
		return "", p.expected("predicate")
	}
	return p.iri()
}

// iri reads an absolute IRI.
func (p *nquadsParser) iri() (graph.Term, error) {
	ref, err := p.iriRef()
	if err != nil {
		return "", err
	}
	if !isAbsolute(ref[1 : len(ref)-1]) {
		return "", fmt.Errorf("%s: a relative IRI; write it out with its scheme", ref)
	}
	return graph.Term(ref), nil
}

// iriRef reads an IRI in its brackets, absolute or not, and returns it without escapes.
func (p *nquadsParser) iriRef() (string, error) {
	start := p.at
	p.at++
	for ; p.at < len(p.src); p.at++ {
		switch c := p.src[p.at]; {
		case c == '>':
			p.at++
			return p.src[start:p.at], nil
		case c == '\\':
			return p.escapedIRI(start)
		case !iriByte[c]:
			return "", p.expected("a character of an IRI")
		}
	}
	return "", p.expected("\">\"")
}

// escapedIRI reads on where iriRef found an escape.
func (p *nquadsParser) escapedIRI(start int) (string, error) {
	b := []byte(p.src[start:p.at])
	for p.at < len(p.src) {
		switch c := p.src[p.at]; {
		case c == '>':
			p.at++
			return string(append(b, '>')), nil
		case c == '\\':
			p.at++
			if k := p.peek(); k != 'u' && k != 'U' {
				return "", p.expected("\\u or \\U in an IRI")
			}
			r, err := p.uchar()
			if err != nil {
				return "", err
			}
			if r < 0x80 && !iriByte[r] {
				return "", fmt.Errorf("%q in an IRI, where it may not be even escaped", r)
			}
			b = utf8.AppendRune(b, r)
		case !iriByte[c]:
			return "", p.expected("a character of an IRI")
		default:
			b = append(b, c)
			p.at++
		}
	}
	return "", p.expected("\">\"")
}

// iriByte tells what may stand in an IRIREF: by its grammar, and not DEL, which no IRI has
// (RFC 3987). Bytes of longer characters may.
var iriByte = func() (ok [256]bool) {
	for c := range ok {
		ok[c] = c > ' ' && c != 0x7f && strings.IndexByte("<>\"{}|^`\\", byte(c)) < 0
	}
	return ok
}()

// isAbsolute reports whether an IRI begins with a scheme (RFC 3986, section 3.1).
func isAbsolute(iri string) bool {
	for i := 0; i < len(iri); i++ {
		c := iri[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return i > 0 && c == ':'
		}
	}
	return false
}

// uchar reads u and four hexadecimal digits, or U and eight.
func (p *nquadsParser) uchar() (rune, error) {
	digits := 4
	if p.peek() == 'U' {
		digits = 8
	}
	p.at++
	var r rune
	for range digits {
		c := p.peek()
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, p.expected("a hexadecimal digit")
		}
		if p.at++; r > utf8.MaxRune {
			return 0, fmt.Errorf("an escape beyond U+10FFFF")
		}
	}
	if !utf8.ValidRune(r) {
		return 0, fmt.Errorf("an escaped surrogate U+%04X; write the character itself", r)
	}
	return r, nil
}

// literal reads a string with its language or datatype.
func (p *nquadsParser) literal() (graph.Term, error) {
	start := p.at
	body, err := p.text()
	if err != nil {
		return "", err
	}
	raw := len(body) == p.at-start
	switch {
	case p.peek() == '@':
		lang, err := p.language()
		if err != nil {
			return "", err
		}
		body += lang
	case strings.HasPrefix(p.src[p.at:], "^^"):
		p.at += 2
		if p.peek() != '<' {
			return "", p.expected("a datatype's IRI")
		}
		datatype, err := p.iri()
		if err != nil {
			return "", err
		}
		if datatype == "<"+graph.XSD+"string>" {
			return graph.Term(body), nil
		}
		body += "^^" + string(datatype)
	}
	if raw && len(body) == p.at-start {
		return graph.Term(p.src[start:p.at]), nil
	}
	return graph.Term(body), nil
}

// text reads what stands between quotes, and returns it in canonical spelling, with the quotes.
func (p *nquadsParser) text() (string, error) {
	start, canonical := p.at, true
	p.at++
	for p.at < len(p.src) {
		if c := p.src[p.at]; plainByte[c] {
			p.at++
			continue
		} else if c == '"' {
			p.at++
			body := p.src[start:p.at]
			if canonical {
				return body, nil
			}
			return respell(body)
		} else if c == '\n' || c == '\r' {
			return "", p.expected("the end of the string")
		} else if c == '\\' {
			p.at++
			switch e := p.peek(); e {
			case 't', 'b', 'n', 'r', 'f', '"', '\\':
				p.at++
			case '\'':
				p.at++
				canonical = false
			case 'u', 'U':
				if _, err := p.uchar(); err != nil {
					return "", err
				}
				canonical = false
			default:
				return "", p.expected("an escape")
			}
		} else { // a control, or U+FFFE and its neighbours
			p.at++
			canonical = false
		}
	}
	return "", p.expected("the end of the string")
}

// plainByte tells what stands for itself in a canonical literal, whatever comes before and after.
var plainByte = func() (ok [256]bool) {
	for c := range ok {
		ok[c] = c >= ' ' && c != '"' && c != '\\' && c != 0x7f && c != 0xef
	}
	return ok
}()

// respell brings a string that is known to be right into its canonical spelling.
func respell(body string) (string, error) {
	p := nquadsParser{src: body, at: 1}
	var b strings.Builder
	for p.at < len(body)-1 {
		if body[p.at] != '\\' {
			b.WriteByte(body[p.at])
			p.at++
			continue
		}
		p.at++
		if k := strings.IndexByte(`tbnrf"\'`, body[p.at]); k >= 0 {
			b.WriteByte("\t\b\n\r\f\"\\'"[k])
			p.at++
			continue
		}
		r, err := p.uchar()
		if err != nil {
			return "", err
		}
		b.WriteRune(r)
	}
	return `"` + graph.Escape(b.String()) + `"`, nil
}

// language reads a language tag, with its @.
func (p *nquadsParser) language() (string, error) {
	start := p.at
	p.at++
	for part := 0; ; part++ {
		n := p.at
		for c := p.peek(); c|0x20 >= 'a' && c|0x20 <= 'z' || part > 0 && c >= '0' && c <= '9'; c = p.peek() {
			p.at++
		}
		if p.at == n {
			return "", p.expected("a language tag")
		}
		if p.peek() != '-' {
			return p.src[start:p.at], nil
		}
		p.at++
	}
}

// blank reads a blank node and gives it an IRI of its own.
func (p *nquadsParser) blank() (graph.Term, error) {
	start := p.at
	p.at++
	if p.peek() != ':' {
		return "", p.expected("\"_:\"")
	}
	p.at++
	end := p.at
	for p.at < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		if !isNameChar(r, end == start+2) {
			if r != '.' || end == start+2 {
				break
			}
			p.at += n // a dot counts only before a further character
			continue
		}
		p.at += n
		end = p.at
	}
	if p.at = end; end == start+2 {
		return "", p.expected("a blank node's label")
	}
	return p.skolem(p.src[start+2 : end]), nil
}

// skolem is the IRI of a blank node with a label.
func (p *nquadsParser) skolem(label string) graph.Term {
	if p.genid == "" {
		sum := sha256.Sum256([]byte(p.src))
		p.genid = fmt.Sprintf("%s.well-known/genid/%x/", graph.DefaultBase, sum[:8])
	}
	return graph.IRI(p.genid + label)
}

// isNameChar: PN_CHARS of N-Quads, or PN_CHARS_U and digits for the first character. The W3C
// suite refuses the colon that the grammar of 2014 has.
func isNameChar(r rune, first bool) bool {
	switch {
	case r == '_', '0' <= r && r <= '9', 'a' <= r|0x20 && r|0x20 <= 'z' && r < 0x80:
		return true
	case r == '-', r == 0xb7, 0x300 <= r && r <= 0x36f, 0x203f <= r && r <= 0x2040:
		return !first
	}
	return 0xc0 <= r && r <= 0xd6 || 0xd8 <= r && r <= 0xf6 || 0xf8 <= r && r <= 0x2ff ||
		0x370 <= r && r <= 0x37d || 0x37f <= r && r <= 0x1fff || 0x200c <= r && r <= 0x200d ||
		0x2070 <= r && r <= 0x218f || 0x2c00 <= r && r <= 0x2fef || 0x3001 <= r && r <= 0xd7ff ||
		0xf900 <= r && r <= 0xfdcf || 0xfdf0 <= r && r <= 0xfffd || 0x10000 <= r && r <= 0xeffff
}
