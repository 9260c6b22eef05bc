package export

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// readTurtle reads RDF 1.1 Turtle (https://www.w3.org/TR/turtle/), and with trig also
// TriG (https://www.w3.org/TR/trig/). Relative IRIs need an @base in the file.
func readTurtle(r io.Reader, name string, trig bool) (*graph.Graph, error) {
	p := &turtleParser{trig: trig, prefixes: map[string]string{}}
	quads, err := p.readAll(r, name, p.document)
	if err != nil {
		return nil, err
	}
	return graph.FromQuads(quads), nil
}

// A turtleParser adds to the terms of N-Quads what Turtle has for people.
type turtleParser struct {
	nquadsParser
	trig     bool
	base     string
	prefixes map[string]string
	graph    graph.Term // of the block that is read
	unnamed  int        // blank nodes without a label so far
	depth    int        // of brackets
}

// deepest is how far brackets may be nested: more is an attack on the stack.
const deepest = 1000

func (p *turtleParser) document() error {
	for {
		p.white()
		if p.at == len(p.src) {
			return nil
		}
		if err := p.block(); err != nil {
			return err
		}
	}
}

// white skips white space and comments.
func (p *turtleParser) white() {
	for p.at < len(p.src) {
		switch p.src[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		case '#':
			p.comment()
		default:
			return
		}
	}
}

// block reads a directive, a graph, or triples up to their dot.
func (p *turtleParser) block() error {
	switch {
	case p.directive("@prefix"), p.keyword("prefix"):
		return p.prefix(p.src[p.at-1] == 'x' && p.at >= 7 && p.src[p.at-7] == '@')
	case p.directive("@base"), p.keyword("base"):
		return p.setBase(p.at >= 5 && p.src[p.at-5] == '@')
	case p.trig && p.peek() == '{':
		return p.graphBlock("")
	case p.trig && p.keyword("graph"):
		p.white()
		label, err := p.label()
		if err != nil {
			return err
		}
		return p.graphBlock(label)
	}
	bracket := p.peek() == '['
	empty := bracket && p.emptyBrackets()
	subject, err := p.subject()
	if err != nil {
		return err
	}
	p.white()
	if p.trig && p.peek() == '{' && (!bracket || empty) {
		return p.graphBlock(subject)
	}
	if !bracket || empty || p.peek() != '.' {
		if err := p.predicates(subject); err != nil {
			return err
		}
	}
	return p.char('.')
}

func (p *turtleParser) directive(word string) bool {
	if strings.HasPrefix(p.src[p.at:], word) {
		p.at += len(word)
		return true
	}
	return false
}

// keyword takes a word of SPARQL's, in any case, with white space or a bracket behind it.
func (p *turtleParser) keyword(word string) bool {
	end := p.at + len(word)
	if end >= len(p.src) || !strings.EqualFold(p.src[p.at:end], word) || strings.IndexByte(" \t\r\n<[_", p.src[end]) < 0 {
		return false
	}
	p.at = end
	return true
}

func (p *turtleParser) char(c byte) error {
	p.white()
	if p.peek() != c {
		return p.expected(strconv.Quote(string(rune(c))))
	}
	p.at++
	return nil
}

func (p *turtleParser) prefix(dot bool) error {
	p.white()
	name, err := p.prefixName()
	if err != nil {
		return err
	}
	p.white()
	iri, err := p.resolved()
	if err != nil {
		return err
	}
	p.prefixes[name] = iri
	if dot {
		return p.char('.')
	}
	return nil
}

func (p *turtleParser) setBase(dot bool) error {
	p.white()
	iri, err := p.resolved()
	if err != nil {
		return err
	}
	p.base = iri
	if dot {
		return p.char('.')
	}
	return nil
}

// resolved reads an IRI in brackets and makes it absolute.
func (p *turtleParser) resolved() (string, error) {
	if p.peek() != '<' {
		return "", p.expected("an IRI")
	}
	ref, err := p.iriRef()
	if err != nil {
		return "", err
	}
	iri := ref[1 : len(ref)-1]
	if isAbsolute(iri) {
		return iri, nil
	}
	if p.base == "" {
		return "", fmt.Errorf("%s: a relative IRI, and no @base before it; write it out with its scheme", ref)
	}
	return resolve(p.base, iri), nil
}

// graphBlock reads { triples } of a named graph, or of the default graph.
func (p *turtleParser) graphBlock(name graph.Term) error {
	p.white()
	if err := p.char('{'); err != nil {
		return err
	}
	p.graph = name
	defer func() { p.graph = "" }()
	for p.white(); p.peek() != '}'; p.white() {
		bracket := p.peek() == '[' && !p.emptyBrackets()
		subject, err := p.subject()
		if err != nil {
			return err
		}
		p.white()
		if !bracket || p.peek() != '.' && p.peek() != '}' {
			if err := p.predicates(subject); err != nil {
				return err
			}
		}
		if p.white(); p.peek() != '}' {
			if err := p.char('.'); err != nil {
				return err
			}
		}
	}
	return p.char('}')
}

// emptyBrackets reports whether what follows is [], a blank node of which nothing is said inside.
func (p *turtleParser) emptyBrackets() bool {
	look := *p
	look.at++
	look.white()
	return look.peek() == ']'
}

// label reads the name of a graph.
func (p *turtleParser) label() (graph.Term, error) {
	if p.peek() == '(' || p.peek() == '[' && !p.emptyBrackets() {
		return "", p.expected("a graph's name")
	}
	return p.subject()
}

func (p *turtleParser) subject() (graph.Term, error) {
	switch p.peek() {
	case '"', '\'':
		return "", p.expected("subject")
	}
	t, err := p.term()
	if err == nil && !t.IsIRI() {
		return "", fmt.Errorf("%s is a literal, which cannot be a subject", t)
	}
	return t, err
}

// predicates reads what is said of a subject: predicates behind semicolons, objects behind commas.
func (p *turtleParser) predicates(subject graph.Term) error {
	for {
		predicate, err := p.verb()
		if err != nil {
			return err
		}
		for {
			p.white()
			if err := p.object(subject, predicate); err != nil {
				return err
			}
			if p.white(); p.peek() != ',' {
				break
			}
			p.at++
		}
		if p.peek() != ';' {
			return nil
		}
		for p.peek() == ';' {
			p.at++
			p.white()
		}
		if c := p.peek(); c == '.' || c == ']' || c == '}' || c == 0 {
			return nil
		}
	}
}

func (p *turtleParser) object(subject, predicate graph.Term) error {
	if !p.atTriple() {
		object, err := p.term()
		p.quads = append(p.quads, graph.Quad{S: subject, P: predicate, O: object, G: p.graph})
		return err
	}
	reified, err := p.triple(subject, predicate, func(what string) (graph.Term, error) {
		if what == "predicate" {
			return p.verb()
		}
		p.white()
		return p.term()
	})
	for _, part := range reified {
		part.G = p.graph
		p.quads = append(p.quads, part)
	}
	return err
}

func (p *turtleParser) verb() (graph.Term, error) {
	p.white()
	if p.word("a") {
		return "<" + graph.RDF + "type>", nil
	}
	switch c := p.peek(); c {
	case '_', '[', '(', '"', '\'':
		return "", p.expected("predicate")
	}
	t, err := p.term()
	if err == nil && !t.IsIRI() {
		return "", fmt.Errorf("%s is a literal, which cannot be a predicate", t)
	}
	return t, err
}

// word takes a bare word, if no name goes on behind it.
func (p *turtleParser) word(w string) bool {
	rest, ok := strings.CutPrefix(p.src[p.at:], w)
	if !ok {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && (isNameChar(r, false) || r == ':' || r == '.' && len(rest) > 1 && isNameChar(rune(rest[1]), false)) {
		return false
	}
	p.at += len(w)
	return true
}

var turtleNumber = regexp.MustCompile(`^[+-]?(?:(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+)`)

func (p *turtleParser) term() (graph.Term, error) {
	switch c := p.peek(); {
	case c == '<':
		iri, err := p.resolved()
		return graph.Term("<" + iri + ">"), err
	case c == '_':
		return p.blank()
	case c == '[' || c == '(':
		if p.depth++; p.depth > deepest {
			return "", fmt.Errorf("brackets nested more than %d deep", deepest)
		}
		defer func() { p.depth-- }()
		if c == '[' {
			return p.nested()
		}
		return p.collection()
	case c == '"' || c == '\'':
		return p.quotedLiteral()
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return p.number()
	case p.word("true"):
		return graph.Typed("true", graph.XSD+"boolean"), nil
	case p.word("false"):
		return graph.Typed("false", graph.XSD+"boolean"), nil
	}
	return p.name()
}

func (p *turtleParser) number() (graph.Term, error) {
	n := turtleNumber.FindString(p.src[p.at:])
	if n == "" {
		return "", p.expected("a number")
	}
	p.at += len(n)
	switch {
	case strings.ContainsAny(n, "eE"):
		return graph.Typed(n, graph.XSD+"double"), nil
	case strings.Contains(n, "."):
		return graph.Typed(n, graph.XSD+"decimal"), nil
	}
	return graph.Typed(n, graph.XSD+"integer"), nil
}

// newBlank is a blank node without a label. Labels do not begin with a hyphen.
func (p *turtleParser) newBlank() graph.Term {
	p.unnamed++
	return p.skolem("-" + strconv.Itoa(p.unnamed))
}

// nested reads [ predicates ], a blank node with what is said of it.
func (p *turtleParser) nested() (graph.Term, error) {
	p.at++
	node := p.newBlank()
	if p.white(); p.peek() == ']' {
		p.at++
		return node, nil
	}
	if err := p.predicates(node); err != nil {
		return "", err
	}
	return node, p.char(']')
}

// collection reads ( items ), an RDF list.
func (p *turtleParser) collection() (graph.Term, error) {
	const first, rest, empty = "<" + graph.RDF + "first>", "<" + graph.RDF + "rest>", "<" + graph.RDF + "nil>"
	p.at++
	var head, last graph.Term = empty, ""
	for p.white(); p.peek() != ')'; p.white() {
		item, err := p.term()
		if err != nil {
			return "", err
		}
		node := p.newBlank()
		p.quads = append(p.quads, graph.Quad{S: node, P: first, O: item, G: p.graph})
		if last == "" {
			head = node
		} else {
			p.quads = append(p.quads, graph.Quad{S: last, P: rest, O: node, G: p.graph})
		}
		last = node
	}
	p.at++
	if last != "" {
		p.quads = append(p.quads, graph.Quad{S: last, P: rest, O: empty, G: p.graph})
	}
	return head, nil
}

// quotedLiteral reads a string in any of the four quotes, with its language or datatype.
func (p *turtleParser) quotedLiteral() (graph.Term, error) {
	quote := p.src[p.at : p.at+1]
	if long := strings.Repeat(quote, 3); strings.HasPrefix(p.src[p.at:], long) {
		quote = long
	}
	p.at += len(quote)
	var b strings.Builder
	for !strings.HasPrefix(p.src[p.at:], quote) {
		if p.at == len(p.src) || len(quote) == 1 && (p.peek() == '\n' || p.peek() == '\r') {
			return "", p.expected("the end of the string")
		}
		if err := p.stringChar(&b); err != nil {
			return "", err
		}
	}
	p.at += len(quote)
	switch {
	case p.peek() == '@':
		lang, err := p.language()
		return graph.Text(b.String()) + graph.Term(lang), err
	case strings.HasPrefix(p.src[p.at:], "^^"):
		p.at += 2
		p.white()
		var datatype graph.Term
		var err error
		if p.peek() == '<' {
			var iri string
			iri, err = p.resolved()
			datatype = graph.Term("<" + iri + ">")
		} else {
			datatype, err = p.name()
		}
		if err != nil || datatype == "<"+graph.XSD+"string>" {
			return graph.Text(b.String()), err
		}
		return graph.Text(b.String()) + "^^" + datatype, nil
	}
	return graph.Text(b.String()), nil
}

// stringChar reads one character of a string, escaped or not.
func (p *turtleParser) stringChar(b *strings.Builder) error {
	if p.peek() != '\\' {
		_, n := utf8.DecodeRuneInString(p.src[p.at:])
		b.WriteString(p.src[p.at : p.at+n])
		p.at += n
		return nil
	}
	p.at++
	if c := p.peek(); c == 'u' || c == 'U' {
		r, err := p.uchar()
		b.WriteRune(r)
		return err
	}
	k := strings.IndexByte(`tbnrf"'\`, p.peek())
	if k < 0 || p.at == len(p.src) {
		return p.expected("an escape")
	}
	p.at++
	b.WriteByte("\t\b\n\r\f\"'\\"[k])
	return nil
}

// prefixName reads a prefix with its colon and returns it without.
func (p *turtleParser) prefixName() (string, error) {
	start := p.at
	for p.at < len(p.src) && p.src[p.at] != ':' {
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		if p.at == start && (r == '_' || r >= '0' && r <= '9' || !isNameChar(r, true)) || !isNameChar(r, false) && r != '.' {
			return "", p.expected("a name with a prefix")
		}
		p.at += n
	}
	name := p.src[start:p.at]
	if p.at == len(p.src) || strings.HasSuffix(name, ".") {
		return "", p.expected("a name with a prefix")
	}
	p.at++
	return name, nil
}

// name reads prefix:local and writes it out.
func (p *turtleParser) name() (graph.Term, error) {
	prefix, err := p.prefixName()
	if err != nil {
		return "", err
	}
	namespace, ok := p.prefixes[prefix]
	if !ok {
		return "", fmt.Errorf("prefix %q is not declared; put \"@prefix %s: <…> .\" before", prefix, prefix)
	}
	local, err := p.local()
	return graph.Term("<" + namespace + local + ">"), err
}

// local reads the part of a name behind the colon. A dot at its end is not part of it.
func (p *turtleParser) local() (string, error) {
	var b strings.Builder
	end, size := p.at, 0 // behind the last character that is no dot
	for first := true; p.at < len(p.src); first = false {
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		switch {
		case r == '%':
			if p.at+2 >= len(p.src) || !isHexByte(p.src[p.at+1]) || !isHexByte(p.src[p.at+2]) {
				return "", p.expected("two hexadecimal digits behind %")
			}
			n = 3
			b.WriteString(p.src[p.at : p.at+n])
		case r == '\\':
			if p.at+1 >= len(p.src) || strings.IndexByte("_~.-!$&'()*+,;=/?#@%", p.src[p.at+1]) < 0 {
				return "", p.expected("an escape of a name")
			}
			n = 2
			b.WriteByte(p.src[p.at+1])
		case isNameChar(r, first), r == ':', r == '.' && !first:
			b.WriteRune(r)
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		if p.at += n; r != '.' {
			end, size = p.at, b.Len()
		}
	}
	p.at = end
	return b.String()[:size], nil
}

func isHexByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
