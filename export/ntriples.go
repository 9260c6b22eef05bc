package export

import (
	"fmt"
	"io"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "ntriples",
	Endings: []string{".nt"},
	About:   "N-Triples, sorted: the whole graph, without telling which article says what",
	RDF12:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		return WriteNQuads(w, triples(statements(g, o)))
	},
	read: func(r io.Reader, name string) (*graph.Graph, error) {
		quads, err := ReadNQuads(r, name)
		if err != nil {
			return nil, err
		}
		for _, q := range quads {
			if q.G != "" {
				return nil, fmt.Errorf("%s: a statement has a graph name, %s, which N-Triples do not; call the file .nq", name, q.G)
			}
		}
		return graph.FromQuads(quads), nil
	},
})

// triples are sorted quads without their graph names, each once.
func triples(quads []graph.Quad) []graph.Quad {
	var list []graph.Quad
	for _, q := range quads {
		q.G = ""
		if len(list) == 0 || q != list[len(list)-1] {
			list = append(list, q)
		}
	}
	return list
}
