package export

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"

	"newsgraph/extract/text"
	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "svg",
	Endings: []string{".svg"},
	About:   "a picture with readable labels, for publishing; up to about 80 nodes",
	Drawn:   true,
	write:   writeSVG,
})

// most is how many nodes and edges are laid out: with more nobody could read the picture,
// and the layout would take minutes.
const most = 2000

// A diagram is a laid out snapshot: a box for each node and for each edge's label.
type diagram struct {
	*graph.Snapshot
	nodes, labels []box
	lines         [][2]int // of edges: indices into nodes
	width, height float64
}

const (
	nodeSize  = 14.0 // font sizes
	labelSize = 11.0
	margin    = 20.0
)

// newDiagram lays a snapshot out. Labels of edges are boxes of their own, each linked to
// both ends, so that they too overlap nothing.
func newDiagram(s *graph.Snapshot) (*diagram, error) {
	if n := len(s.Nodes) + len(s.Edges); n > most {
		return nil, fmt.Errorf("%d nodes and edges are too many to lay out; draw fewer with --top, --about or --kinds", n)
	}
	d := &diagram{Snapshot: s}
	index := map[string]int{}
	var boxes []box
	for i := range s.Nodes {
		index[s.Nodes[i].ID] = i
		boxes = append(boxes, box{width: textWidth(shown(s.Nodes[i].Label), nodeSize) + 18, height: nodeSize + 14})
	}
	var links [][2]int
	for i := range s.Edges {
		e := &s.Edges[i]
		line := [2]int{index[e.Source], index[e.Target]}
		d.lines = append(d.lines, line)
		links = append(links, [2]int{line[0], len(boxes)}, [2]int{len(boxes), line[1]})
		boxes = append(boxes, box{width: textWidth(shown(e.Predicate), labelSize) + 6, height: labelSize + 4})
	}
	layOut(boxes, links)
	d.nodes, d.labels = boxes[:len(s.Nodes)], boxes[len(s.Nodes):]
	for i := range boxes {
		b := &boxes[i]
		b.x, b.y = b.x+margin, b.y+margin
		d.width, d.height = max(d.width, b.x+b.width/2+margin), max(d.height, b.y+b.height/2+margin)
	}
	return d, nil
}

func writeSVG(out io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	d, err := newDiagram(s)
	if err != nil {
		return err
	}
	w := xmlWriter{bufio.NewWriter(out)}
	used := d.kinds()
	width, height := max(d.width, float64(110*len(used)+40)), d.height+40
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
	for i, k := range used {
		c := colours[k]
		fmt.Fprintf(w, `<g transform="translate(%d %.0f)"><circle r="6" fill="rgb(%d,%d,%d)"/><text x="12" y="4" font-size="12">%s</text></g>`+"\n", 30+110*i, d.height+15, c.R, c.G, c.B, k)
	}
	w.put("</svg>\n")
	return w.Flush()
}

// kinds are those of the nodes, in the order of text.Kinds.
func (d *diagram) kinds() (used []text.Kind) {
	has := map[text.Kind]bool{}
	for i := range d.Nodes {
		has[d.Nodes[i].Kind] = true
	}
	for _, k := range text.Kinds {
		if has[k] {
			used = append(used, k)
		}
	}
	return used
}

// line draws an edge as a curve that leads through its label.
func (d *diagram) line(w xmlWriter, i int) {
	from, to, mid := &d.nodes[d.lines[i][0]], &d.nodes[d.lines[i][1]], &d.labels[i]
	cx, cy := float64(2*mid.x)-(from.x+to.x)/2, float64(2*mid.y)-(from.y+to.y)/2
	x1, y1 := from.border(cx, cy)
	x2, y2 := to.border(cx, cy)
	cx, cy = float64(2*mid.x)-(x1+x2)/2, float64(2*mid.y)-(y1+y2)/2
	dash := ""
	if e := &d.Edges[i]; strings.HasPrefix(e.Predicate, "not ") || strings.HasSuffix(e.Predicate, "]") {
		dash = ` stroke-dasharray="5 3"` // what is not simply asserted
	}
	stroke := min(6, 0.7+float64(0.5*d.Edges[i].Weight))
	fmt.Fprintf(w, `<path d="M%.1f %.1fQ%.1f %.1f %.1f %.1f" fill="none" stroke="#888" stroke-width="%.1f"%s/>`, x1, y1, cx, cy, x2, y2, stroke, dash)
	writeArrow(w, cx, cy, x2, y2, 4+float64(2*stroke))
	w.put("\n")
}

// writeArrow draws the head of a line that comes from one point and ends in another. It is
// drawn out, for not every program turns SVG's markers along curves.
func writeArrow(w xmlWriter, fromX, fromY, x, y, size float64) {
	dx, dy := x-fromX, y-fromY
	length := max(1e-9, math.Sqrt(float64(dx*dx)+float64(dy*dy)))
	dx, dy = dx/length*size, dy/length*size
	backX, backY := x-dx, y-dy
	fmt.Fprintf(w, `<polygon points="%.1f,%.1f %.1f,%.1f %.1f,%.1f" fill="#666"/>`, x, y, backX-float64(dy*0.4), backY+float64(dx*0.4), backX+float64(dy*0.4), backY-float64(dx*0.4))
}

// border is where the line from the centre of a box to a point comes out of it, a little outside.
func (b *box) border(x, y float64) (bx, by float64) {
	const clear = 2
	dx, dy := x-b.x, y-b.y
	if dx == 0 && dy == 0 {
		return b.x, b.y
	}
	scale := min((b.width/2+clear)/max(math.Abs(dx), 1e-9), (b.height/2+clear)/max(math.Abs(dy), 1e-9))
	return b.x + float64(dx*scale), b.y + float64(dy*scale)
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
	c, ok := colours[n.Kind]
	if !ok {
		c = colours[text.Thing]
	}
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

// shown is a label as a picture has it: on one line, and cut short where it is very long.
func shown(label string) string {
	const longest = 40
	runes := []rune(strings.Join(strings.Fields(legal(label)), " "))
	if len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return string(runes)
}

// textWidth estimates how wide a text is in Helvetica, from the classes of its letters.
func textWidth(s string, size float64) float64 {
	var em float64
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Me, r):
		case strings.ContainsRune("ijl|.,:;'!’‘", r):
			em += 0.26
		case strings.ContainsRune("frtI()[]{}- /", r):
			em += 0.34
		case strings.ContainsRune("mwMW@%—", r):
			em += 0.86
		case unicode.IsUpper(r):
			em += 0.69
		case r >= 0x1100:
			em += 1
		default:
			em += 0.56
		}
	}
	return float64(em * size)
}
