package export

import (
	"bufio"
	"encoding/json"
	"io"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "json",
	Endings: []string{".json"},
	About:   `{"nodes": [...], "edges": [...]}, one a line, for D3, Cytoscape and scripts`,
	Drawn:   true,
	write:   writeJSON,
})

// writeJSON writes the fields of graph.Node and graph.Edge under the names of Gephi's columns.
func writeJSON(out io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	w.WriteString("{\"nodes\": [")
	for i := range s.Nodes {
		n := &s.Nodes[i]
		properties := map[string][]string{}
		for _, p := range n.Properties {
			properties[p.Name] = p.Values
		}
		if err := writeObject(w, i, map[string]any{
			"id": n.ID, "label": n.Label, "kind": n.Kind, "aliases": list(n.Other), "concept": n.Concept, "properties": properties,
		}); err != nil {
			return err
		}
	}
	w.WriteString("\n],\n\"edges\": [")
	for i := range s.Edges {
		e := &s.Edges[i]
		if err := writeObject(w, i, map[string]any{
			"id": e.ID, "source": e.Source, "target": e.Target, "label": e.Predicate, "weight": e.Weight, "confidence": e.Confidence,
			"words": list(e.Words), "sentences": list(e.Sentences), "rules": list(e.Rules), "claims": list(e.Claims), "time": list(e.Times), "published": list(e.Dates),
		}); err != nil {
			return err
		}
	}
	w.WriteString("\n]}\n")
	return w.Flush()
}

// writeObject writes one object on a line, with its keys sorted.
func writeObject(w *bufio.Writer, i int, object map[string]any) error {
	if i > 0 {
		w.WriteString(",")
	}
	w.WriteString("\n")
	data, err := json.Marshal(object)
	w.Write(data)
	return err
}

// list is never null in JSON.
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}
