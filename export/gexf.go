package export

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"

	"newsgraph/extract/text"
	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "gexf",
	Endings: []string{".gexf"},
	About:   "GEXF 1.3, Gephi's own format, with kinds as colours and degrees as sizes",
	Drawn:   true,
	write:   writeGEXF,
})

// writeGEXF follows the GEXF 1.3 schema (https://gexf.net/schema.html). The attribute kind
// of an edge is its type in Gephi, which keeps parallel edges apart. There is no type
// on edges, for one unlike defaultedgetype makes Gephi drop the edge, and no
// lastmodifieddate, for the same graph gives the same file.
func writeGEXF(out io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	var times *timeline
	if o.Dynamic {
		times = newTimeline(s)
	}
	return drawGEXF(out, s, o, times)
}

// drawGEXF writes a dynamic graph where there are times, and a static one otherwise.
func drawGEXF(out io.Writer, s *graph.Snapshot, o Options, times *timeline) error {
	places, err := placesOf(s, o)
	if err != nil {
		return err
	}
	degree := degrees(s)
	w := xmlWriter{bufio.NewWriter(out)}
	w.put(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"
    xmlns:viz="http://gexf.net/1.3/viz"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta>
    <creator>newsgraph</creator>
  </meta>
`)
	if times != nil {
		w.put("  <graph mode=\"dynamic\" defaultedgetype=\"directed\"")
		w.attribute("timeformat", times.format)
		w.put(" timerepresentation=\"interval\">\n")
	} else {
		w.put("  <graph mode=\"static\" defaultedgetype=\"directed\">\n")
	}
	nodes := nodeColumns(s)[1:] // the label is an XML attribute
	edges := edgeColumns()[2:]  // so are label and weight
	if isChange(s) {
		nodes, edges = append(nodes, nodeChange), append(edges, edgeChange)
	}
	writeAttributes(w, "node", nodes)
	writeAttributes(w, "edge", edges)
	w.put(`    <nodes count="`, strconv.Itoa(len(s.Nodes)), "\">\n")
	for i := range s.Nodes {
		n := &s.Nodes[i]
		w.put("      <node")
		w.attributes("id", n.ID, "label", n.Label)
		w.put(">\n")
		writeValues(w, nodes, n)
		times.write(w, n.ID)
		if c, ok := colours[n.Kind]; ok {
			fmt.Fprintf(w, "        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n", c.R, c.G, c.B)
		}
		if places != nil {
			fmt.Fprintf(w, "        <viz:position x=\"%.1f\" y=\"%.1f\" z=\"0.0\"/>\n", places[i].x, -places[i].y)
		}
		fmt.Fprintf(w, "        <viz:size value=\"%.1f\"/>\n", size(degree[n.ID]))
		w.put("      </node>\n")
	}
	w.put("    </nodes>\n", `    <edges count="`, strconv.Itoa(len(s.Edges)), "\">\n")
	for i := range s.Edges {
		e := &s.Edges[i]
		w.put("      <edge")
		w.attributes("id", e.ID, "source", e.Source, "target", e.Target,
			"kind", e.Predicate, "label", e.Predicate, "weight", decimal(e.Weight))
		w.put(">\n")
		writeValues(w, edges, e)
		times.write(w, e.ID)
		w.put("      </edge>\n")
	}
	w.put("    </edges>\n  </graph>\n</gexf>\n")
	return w.Flush()
}

func writeAttributes[T any](w xmlWriter, class string, columns []column[T]) {
	w.put("    <attributes")
	w.attributes("class", class, "mode", "static")
	w.put(">\n")
	for _, c := range columns {
		w.put("      <attribute")
		w.attributes("id", c.title, "title", c.title, "type", c.typ)
		w.put("/>\n")
	}
	w.put("    </attributes>\n")
}

func writeValues[T any](w xmlWriter, columns []column[T], row T) {
	w.put("        <attvalues>\n")
	for _, c := range columns {
		if v := c.value(row); v != "" {
			w.put("          <attvalue")
			w.attributes("for", c.title, "value", v)
			w.put("/>\n")
		}
	}
	w.put("        </attvalues>\n")
}

// placesOf are the places of the nodes, nil if none are asked for.
func placesOf(s *graph.Snapshot, o Options) ([]box, error) {
	if !o.Layout {
		return nil, nil
	}
	d, err := newDiagram(s)
	if err != nil {
		return nil, err
	}
	return d.nodes, nil
}

// degrees are the sums of the weights of each node's edges.
func degrees(s *graph.Snapshot) map[string]float64 {
	sum := map[string]float64{}
	for i := range s.Edges {
		sum[s.Edges[i].Source] += s.Edges[i].Weight
		sum[s.Edges[i].Target] += s.Edges[i].Weight
	}
	return sum
}

// size is a node's size in Gephi, whose own is 10: its area grows with its degree.
func size(degree float64) float64 { return 10 * math.Sqrt(max(1, degree)) }

// colours part the kinds of nodes: Okabe and Ito's palette, which most colour-blind
// readers can tell apart, and lighter shades of it.
var colours = map[text.Kind]struct{ R, G, B uint8 }{
	text.Person:   {213, 94, 0},
	text.Org:      {0, 114, 178},
	text.Place:    {0, 158, 115},
	text.People:   {230, 159, 0},
	text.Event:    {204, 121, 167},
	text.Weapon:   {120, 40, 31},
	text.Product:  {86, 180, 233},
	text.Work:     {240, 228, 66},
	text.Quantity: {170, 170, 170},
	text.Money:    {102, 166, 30},
	text.Time:     {190, 174, 212},
	text.Thing:    {120, 120, 120},
}
