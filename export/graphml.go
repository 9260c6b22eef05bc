package export

import (
	"bufio"
	"fmt"
	"io"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "graphml",
	Endings: []string{".graphml"},
	About:   "GraphML as Gephi's importer reads it; also yEd, Cytoscape, networkx, igraph",
	Drawn:   true,
	write:   writeGraphML,
})

// writeGraphML follows the GraphML primer (http://graphml.graphdrawing.org/primer/graphml-primer.html)
// and Gephi's importer: keys come first, each for nodes or for edges; a key named label
// or weight sets that property; the XML attribute label of an edge is its type, which
// keeps parallel edges apart; ids like d3 would be taken for yEd's.
func writeGraphML(out io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	return drawGraphML(out, s, o)
}

func drawGraphML(out io.Writer, s *graph.Snapshot, o Options) error {
	places, err := placesOf(s, o)
	if err != nil {
		return err
	}
	w := xmlWriter{bufio.NewWriter(out)}
	w.put(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`)
	nodes, edges := nodeColumns(s), edgeColumns()
	if isChange(s) {
		nodes, edges = append(nodes, nodeChange), append(edges, edgeChange)
	}
	if places != nil {
		nodes = append(nodes, placeColumns(s, places)...)
	}
	for _, c := range nodes {
		writeKey(w, "node", c.title, c.typ)
	}
	for _, c := range edges {
		writeKey(w, "edge", c.title, c.typ)
	}
	w.put("  <graph edgedefault=\"directed\">\n")
	for i := range s.Nodes {
		w.put("    <node")
		w.attribute("id", s.Nodes[i].ID)
		w.put(">\n")
		writeData(w, "node", nodes, &s.Nodes[i])
		w.put("    </node>\n")
	}
	for i := range s.Edges {
		e := &s.Edges[i]
		w.put("    <edge")
		w.attributes("id", e.ID, "source", e.Source, "target", e.Target, "label", e.Predicate)
		w.put(">\n")
		writeData(w, "edge", edges, e)
		w.put("    </edge>\n")
	}
	w.put("  </graph>\n</graphml>\n")
	return w.Flush()
}

// placeColumns are the columns that Gephi takes for places.
func placeColumns(s *graph.Snapshot, places []box) []column[*graph.Node] {
	at := map[string]box{}
	for i := range s.Nodes {
		at[s.Nodes[i].ID] = places[i]
	}
	return []column[*graph.Node]{
		{"x", "double", func(n *graph.Node) string { return fmt.Sprintf("%.1f", at[n.ID].x) }},
		{"y", "double", func(n *graph.Node) string { return fmt.Sprintf("%.1f", -at[n.ID].y) }},
	}
}

func writeKey(w xmlWriter, of, title, typ string) {
	w.put("  <key")
	w.attributes("id", of+"-"+title, "for", of, "attr.name", title, "attr.type", typ)
	w.put("/>\n")
}

func writeData[T any](w xmlWriter, of string, columns []column[T], row T) {
	for _, c := range columns {
		if v := c.value(row); v != "" {
			w.put("      <data")
			w.attribute("key", of+"-"+c.title)
			w.put(">")
			w.text(v)
			w.put("</data>\n")
		}
	}
}
