package export

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "jsonld",
	Endings: []string{".jsonld"},
	About:   "JSON-LD 1.1 with a context: the whole graph, for web developers",
	write:   writeJSONLD,
})

// writeJSONLD writes one node object for each subject of each graph
// (https://www.w3.org/TR/json-ld11/). Numbers stay typed strings, for JSON numbers would
// become doubles.
func writeJSONLD(out io.Writer, g *graph.Graph, _ Options) error {
	quads := slices.Clone(g.Quads())
	slices.SortStableFunc(quads, func(a, b graph.Quad) int { return cmp.Compare(a.G, b.G) })
	w := jsonldWriter{Writer: bufio.NewWriter(out), prefixes: prefixesFor(g, quads)}
	w.WriteString("{\n  \"@context\": {")
	for i, p := range w.prefixes.needed() {
		w.separate(i, "\n    ")
		w.pair(p.name, quoted(p.namespace))
	}
	w.WriteString("\n  },\n  \"@graph\": [")
	for at, n := 0, 0; at < len(quads); {
		end := run(quads, at, func(a, b graph.Quad) bool { return a.G == b.G })
		if name := quads[at].G; name == "" {
			at = w.nodes(quads[at:end], &n, "\n    ")
		} else {
			w.separate(n, "\n    {")
			w.pair("@id", quoted(w.id(name)))
			w.WriteString(`, "@graph": [`)
			inner := 0
			w.nodes(quads[at:end], &inner, "\n      ")
			w.WriteString("]}")
			at, n = end, n+1
		}
	}
	w.WriteString("\n  ]\n}\n")
	return w.Flush()
}

type jsonldWriter struct {
	*bufio.Writer
	prefixes *prefixer
}

func (w *jsonldWriter) separate(i int, space string) {
	if i > 0 {
		w.WriteString(",")
	}
	w.WriteString(space)
}

func (w *jsonldWriter) pair(key, value string) {
	w.WriteString(quoted(key) + ": " + value)
}

// nodes writes the node objects of one graph behind the n that are there, and returns
// how many quads they took.
func (w *jsonldWriter) nodes(quads []graph.Quad, n *int, space string) int {
	for at := 0; at < len(quads); *n++ {
		end := run(quads, at, func(a, b graph.Quad) bool { return a.S == b.S })
		w.separate(*n, space)
		w.node(quads[at:end])
		at = end
	}
	return len(quads)
}

// node writes what is said of one subject.
func (w *jsonldWriter) node(quads []graph.Quad) {
	w.WriteString("{")
	w.pair("@id", quoted(w.id(quads[0].S)))
	for at := 0; at < len(quads); {
		end := run(quads, at, func(a, b graph.Quad) bool { return a.P == b.P })
		key, value := w.id(quads[at].P), w.value
		if quads[at].P == "<"+graph.RDF+"type>" && !slices.ContainsFunc(quads[at:end], func(q graph.Quad) bool { return !q.O.IsIRI() }) {
			key, value = "@type", func(t graph.Term) string { return quoted(w.id(t)) }
		}
		w.WriteString(", ")
		values := make([]string, 0, end-at)
		for _, q := range quads[at:end] {
			values = append(values, value(q.O))
		}
		if len(values) == 1 {
			w.pair(key, values[0])
		} else {
			w.pair(key, "["+strings.Join(values, ", ")+"]")
		}
		at = end
	}
	w.WriteString("}")
}

// id is the name of an IRI. One that begins like a name, or has no name, is written out.
func (w *jsonldWriter) id(t graph.Term) string {
	if name, ok := w.prefixes.short(t); ok {
		return name
	}
	return t.Value()
}

func (w *jsonldWriter) value(t graph.Term) string {
	if t.IsIRI() {
		return `{"@id": ` + quoted(w.id(t)) + "}"
	}
	text := quoted(t.Value())
	if lang := t.Lang(); lang != "" {
		return `{"@value": ` + text + `, "@language": ` + quoted(lang) + "}"
	}
	if datatype := t.Datatype(); datatype != graph.XSD+"string" {
		return `{"@value": ` + text + `, "@type": ` + quoted(w.id(graph.Term("<"+datatype+">"))) + "}"
	}
	return text
}

// quoted is a JSON string.
func quoted(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
