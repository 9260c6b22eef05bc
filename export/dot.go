package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "dot",
	Endings: []string{".dot", ".gv"},
	About:   "DOT for Graphviz, with kinds as colours",
	Drawn:   true,
	write:   writeDOT,
})

// writeDOT follows Graphviz's grammar (https://graphviz.org/doc/info/lang.html): ids are quoted
// strings, in which only the quote and the backslash are special to us.
func writeDOT(out io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	w.WriteString("digraph newsgraph {\n  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n")
	for i := range s.Nodes {
		n := &s.Nodes[i]
		fill := ""
		if c, ok := colours[n.Kind]; ok {
			fill = fmt.Sprintf(", fillcolor=\"#%02x%02x%02x40\"", c.R, c.G, c.B)
		}
		fmt.Fprintf(w, "  %s [label=%s%s];\n", dotString(n.ID), dotString(n.Label), fill)
	}
	for i := range s.Edges {
		e := &s.Edges[i]
		fmt.Fprintf(w, "  %s -> %s [id=%s, label=%s, weight=%s];\n", dotString(e.Source), dotString(e.Target), dotString(e.ID), dotString(e.Predicate), strings.TrimSuffix(decimal(e.Weight), ".0"))
	}
	w.WriteString("}\n")
	return w.Flush()
}

var dotEscaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

func dotString(s string) string { return `"` + dotEscaper.Replace(legal(s)) + `"` }
