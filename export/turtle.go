package export

import (
	"bufio"
	"cmp"
	"io"
	"regexp"
	"slices"
	"strings"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "turtle",
	Endings: []string{".ttl", ".turtle"},
	About:   "Turtle, for reading: the whole graph, without telling which article says what",
	RDF12:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		return writeTriG(w, g, triples(statements(g, o)))
	},
	read: func(r io.Reader, name string) (*graph.Graph, error) { return readTurtle(r, name, false) },
})

var _ = register(&Format{
	Name:    "trig",
	Endings: []string{".trig"},
	About:   "TriG, Turtle with graph names: the whole graph, for reading",
	RDF12:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		quads := slices.Clone(statements(g, o))
		slices.SortStableFunc(quads, func(a, b graph.Quad) int { return cmp.Compare(a.G, b.G) })
		return writeTriG(w, g, quads)
	},
	read: func(r io.Reader, name string) (*graph.Graph, error) { return readTurtle(r, name, true) },
})

// writeTriG writes quads that are sorted by graph, then subject, as RDF 1.1 TriG
// (https://www.w3.org/TR/trig/). Quads of the default graph alone make Turtle.
func writeTriG(out io.Writer, g *graph.Graph, quads []graph.Quad) error {
	w := turtleWriter{Writer: bufio.NewWriter(out), prefixes: prefixesFor(g, quads)}
	for _, p := range w.prefixes.needed() {
		w.put("@prefix ", p.name, ": <", p.namespace, "> .\n")
	}
	for at := 0; at < len(quads); {
		end := run(quads, at, func(a, b graph.Quad) bool { return a.G == b.G })
		indent := ""
		w.put("\n")
		if name := quads[at].G; name != "" {
			indent = "    "
			w.put(w.term(name), " {\n")
		}
		for at < end {
			next := min(end, run(quads, at, func(a, b graph.Quad) bool { return a.S == b.S }))
			w.subject(indent, quads[at:next])
			at = next
		}
		if indent != "" {
			w.put("}\n")
		}
	}
	return w.Flush()
}

// run is where the quads end that are like the one at the start.
func run(quads []graph.Quad, start int, like func(a, b graph.Quad) bool) int {
	end := start + 1
	for end < len(quads) && like(quads[start], quads[end]) {
		end++
	}
	return end
}

type turtleWriter struct {
	*bufio.Writer
	prefixes *prefixer
}

func (w *turtleWriter) put(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

// subject writes what is said of one subject: predicates behind semicolons, objects behind commas.
func (w *turtleWriter) subject(indent string, quads []graph.Quad) {
	w.put(indent, w.term(quads[0].S))
	for i, q := range quads {
		switch {
		case i > 0 && quads[i-1].P == q.P:
			w.put(", ")
		case len(quads) == 1:
			w.put(" ", w.predicate(q.P), " ")
		case i == 0:
			w.put("\n", indent, "    ", w.predicate(q.P), " ")
		default:
			w.put(" ;\n", indent, "    ", w.predicate(q.P), " ")
		}
		w.put(w.term(q.O))
	}
	w.put(" .\n")
}

func (w *turtleWriter) predicate(p graph.Term) string {
	if p == "<"+graph.RDF+"type>" {
		return "a"
	}
	return w.term(p)
}

var turtleDecimal = regexp.MustCompile(`^[+-]?[0-9]*\.[0-9]+$`)
var turtleInteger = regexp.MustCompile(`^[+-]?[0-9]+$`)

// term is spelled as in N-Quads, but for short names and bare numbers.
func (w *turtleWriter) term(t graph.Term) string {
	if t.IsIRI() {
		if name, ok := w.prefixes.short(t); ok {
			return name
		}
		return string(t)
	}
	datatype := t.Datatype()
	switch value := t.Value(); {
	case datatype == graph.XSD+"decimal" && turtleDecimal.MatchString(value),
		datatype == graph.XSD+"integer" && turtleInteger.MatchString(value):
		return value
	}
	if text, typed := strings.CutSuffix(string(t), "^^<"+datatype+">"); typed {
		if name, ok := w.prefixes.short(graph.Term("<" + datatype + ">")); ok {
			return text + "^^" + name
		}
	}
	return string(t)
}
