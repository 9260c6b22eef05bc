package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "svg",
	Endings: []string{".svg"},
	About:   "a picture with readable labels, for publishing; up to about 80 nodes",
	Drawn:   true,
	write:   writeSVG,
})

func writeSVG(out io.Writer, g *graph.Graph, o Options) error {
	d, err := diagramOf(g, o)
	if err != nil {
		return err
	}
	w := xmlWriter{bufio.NewWriter(out)}
	width, height := d.size()
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="Helvetica, Arial, sans-serif">
<rect width="100%%" height="100%%" fill="#fff"/>
`, width, height, width, height)
	for i := range d.Edges {
		d.line(w, i)
	}
	for i := range d.Edges {
		d.label(w, i)
	}
	for i := range d.Nodes {
		d.node(w, i)
	}
	for i, k := range d.kinds() {
		c, x, y := colours[k], d.legendX(i), d.legendY()
		fmt.Fprintf(w, `<g transform="translate(%.0f %.0f)"><circle r="6" fill="rgb(%d,%d,%d)"/><text x="12" y="4" font-size="12">%s</text></g>`+"\n", x, y, c.R, c.G, c.B, k)
	}
	w.put("</svg>\n")
	return w.Flush()
}

// line draws an edge as a curve that leads through its label.
func (d *diagram) line(w xmlWriter, i int) {
	c := d.curve(i)
	dash := ""
	if d.dashed(i) {
		dash = ` stroke-dasharray="5 3"`
	}
	stroke := d.stroke(i)
	fmt.Fprintf(w, `<path d="M%.1f %.1fQ%.1f %.1f %.1f %.1f" fill="none" stroke="#888" stroke-width="%.1f"%s/>`, c[0].x, c[0].y, c[1].x, c[1].y, c[2].x, c[2].y, stroke, dash)
	a := c.arrow(stroke)
	fmt.Fprintf(w, `<polygon points="%.1f,%.1f %.1f,%.1f %.1f,%.1f" fill="#666"/>`, a[0].x, a[0].y, a[1].x, a[1].y, a[2].x, a[2].y)
	w.put("\n")
}

func (d *diagram) label(w xmlWriter, i int) {
	b, e := &d.labels[i], &d.Edges[i]
	w.put("<g")
	w.attributes("class", "edge", "data-id", e.ID, "data-source", e.Source, "data-target", e.Target, "aria-label", e.Predicate)
	w.put(">")
	b.write(w, `fill="#fff" fill-opacity="0.85"`)
	writeText(w, b, labelSize, "#444", e.Predicate, strings.Join(e.Sentences, "\n"))
	w.put("</g>\n")
}

func (d *diagram) node(w xmlWriter, i int) {
	b, n := &d.nodes[i], &d.Nodes[i]
	c := colourOf(n.Kind)
	w.put("<g")
	w.attributes("class", "node", "data-id", n.ID, "data-kind", string(n.Kind), "aria-label", n.Label)
	w.put(">")
	b.write(w, `rx="8" fill="#fff"`)
	b.write(w, fmt.Sprintf(`rx="8" fill="rgb(%d,%d,%d)" fill-opacity="0.2" stroke="rgb(%d,%d,%d)" stroke-width="1.5"`, c.R, c.G, c.B, c.R, c.G, c.B))
	writeText(w, b, nodeSize, "#000", n.Label, strings.Join(append([]string{n.Label}, n.Other...), "\n"))
	w.put("</g>\n")
}

func (b *box) write(w xmlWriter, look string) {
	fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" %s/>`, b.x-b.width/2, b.y-b.height/2, b.width, b.height, look)
}

// writeText centres a text in a box. Its length is given, so that it fits in whatever font
// it is drawn; what is cut short is whole in the tooltip.
func writeText(w xmlWriter, b *box, size float64, colour, label, tooltip string) {
	label = shown(label)
	if tooltip != "" {
		w.put("<title>")
		w.text(tooltip)
		w.put("</title>")
	}
	fmt.Fprintf(w, `<text x="%.1f" y="%.1f" font-size="%.0f" fill="%s" text-anchor="middle"`, b.x, b.y+float64(size*0.35), size, colour)
	if width := textWidth(label, size); width > 0 {
		fmt.Fprintf(w, ` textLength="%.1f" lengthAdjust="spacingAndGlyphs"`, width)
	}
	w.put(">")
	w.text(label)
	w.put("</text>")
}
