package export

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"newsgraph/extract/text"
	"newsgraph/graph"
)

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

// diagramOf lays out what a picture shows of a graph.
func diagramOf(g *graph.Graph, o Options) (*diagram, error) {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return nil, err
	}
	return newDiagram(s)
}

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

// The legend of kinds is below the picture, one beside the other.
const (
	legendStep   = 110
	legendHeight = 40
)

// size is that of the picture with its legend.
func (d *diagram) size() (width, height float64) {
	return max(d.width, float64(legendStep*len(d.kinds())+40)), d.height + legendHeight
}

// legendX and legendY are the place of a kind's dot.
func (d *diagram) legendX(i int) float64 { return float64(30 + legendStep*i) }
func (d *diagram) legendY() float64      { return d.height + 15 }

// A point is a place in a diagram, x to the right and y down.
type point struct{ x, y float64 }

// A curve is a quadratic Bézier curve: where it starts, what it bends towards, where it ends.
type curve [3]point

// curve leads an edge from the border of one node through its label to that of another.
func (d *diagram) curve(i int) curve {
	from, to, mid := &d.nodes[d.lines[i][0]], &d.nodes[d.lines[i][1]], &d.labels[i]
	bend := point{float64(2*mid.x) - (from.x+to.x)/2, float64(2*mid.y) - (from.y+to.y)/2}
	start, end := from.border(bend), to.border(bend)
	return curve{start, {float64(2*mid.x) - (start.x+end.x)/2, float64(2*mid.y) - (start.y+end.y)/2}, end}
}

// at is the point at t, from 0 at the start to 1 at the end.
func (c *curve) at(t float64) point {
	a, b, z := float64((1-t)*(1-t)), float64(2*t*(1-t)), float64(t*t)
	return point{float64(a*c[0].x) + float64(b*c[1].x) + float64(z*c[2].x), float64(a*c[0].y) + float64(b*c[1].y) + float64(z*c[2].y)}
}

// stroke is how thick an edge is drawn, by its weight.
func (d *diagram) stroke(i int) float64 { return min(6, 0.7+float64(0.5*d.Edges[i].Weight)) }

// dashed is what is not simply asserted.
func (d *diagram) dashed(i int) bool {
	p := d.Edges[i].Predicate
	return strings.HasPrefix(p, "not ") || strings.HasSuffix(p, "]")
}

// arrow is the head of a curve, from its tip. It is drawn out, for not every program turns
// SVG's markers along curves.
func (c *curve) arrow(stroke float64) [3]point {
	size := 4 + float64(2*stroke)
	tip := c[2]
	dx, dy := tip.x-c[1].x, tip.y-c[1].y
	length := max(1e-9, math.Sqrt(float64(dx*dx)+float64(dy*dy)))
	dx, dy = dx/length*size, dy/length*size
	back := point{tip.x - dx, tip.y - dy}
	return [3]point{tip, {back.x - float64(dy*0.4), back.y + float64(dx*0.4)}, {back.x + float64(dy*0.4), back.y - float64(dx*0.4)}}
}

// border is where the line from the centre of a box to a point comes out of it, a little outside.
func (b *box) border(p point) point {
	const clear = 2
	dx, dy := p.x-b.x, p.y-b.y
	if dx == 0 && dy == 0 {
		return point{b.x, b.y}
	}
	scale := min((b.width/2+clear)/max(math.Abs(dx), 1e-9), (b.height/2+clear)/max(math.Abs(dy), 1e-9))
	return point{b.x + float64(dx*scale), b.y + float64(dy*scale)}
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
