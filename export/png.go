package export

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"sync"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"newsgraph/extract/text"
	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "png",
	Endings: []string{".png"},
	About:   "the picture of SVG in pixels, for where SVG is not taken; in Latin, Greek and Cyrillic letters",
	Drawn:   true,
	write:   writePNG,
})

func writePNG(w io.Writer, g *graph.Graph, o Options) error {
	d, err := diagramOf(g, o)
	if err != nil {
		return err
	}
	p, err := newPainter(d.size())
	if err != nil {
		return err
	}
	for i := range d.Edges {
		p.line(d, i)
	}
	for i := range d.Edges {
		p.label(d, i)
	}
	for i := range d.Nodes {
		p.node(d, i)
	}
	for i, k := range d.kinds() {
		p.legend(point{d.legendX(i), d.legendY()}, k)
	}
	return png.Encode(w, p.picture)
}

// A painter draws shapes. All arithmetic behind the diagram's own is in whole numbers, 64
// to the pixel, so that the pixels are the same on every machine.
type painter struct {
	picture *image.RGBA
	shapes  *raster.Rasterizer
	scale   float64 // pixels to the diagram's unit
	letters *sfnt.Font
	buffer  sfnt.Buffer
}

// goFont is the Go project's own font, which its library carries.
var goFont = sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(goregular.TTF) })

func newPainter(width, height float64) (*painter, error) {
	const enough = 1 << 26 // pixels: with more, a picture is drawn in half the size
	p := &painter{scale: 2}
	if float64(width*height)*4 > enough {
		p.scale = 1
	}
	w, h := int(math.Ceil(width*p.scale)), int(math.Ceil(height*p.scale))
	p.picture = image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(p.picture, p.picture.Bounds(), image.White, image.Point{}, draw.Src)
	p.shapes = raster.NewRasterizer(w, h)
	p.shapes.UseNonZeroWinding = true
	var err error
	p.letters, err = goFont()
	return p, err
}

func (p *painter) length(x float64) fixed.Int26_6 { return fixed.Int26_6(math.Round(x * p.scale * 64)) }

func (p *painter) place(at point) fixed.Point26_6 {
	return fixed.Point26_6{X: p.length(at.x), Y: p.length(at.y)}
}

// fill paints what the shapes hold.
func (p *painter) fill(c color.Color) {
	brush := raster.NewRGBAPainter(p.picture)
	brush.SetColor(c)
	p.shapes.Rasterize(brush)
	p.shapes.Clear()
}

var (
	lineGrey  = color.Gray{0x88}
	arrowGrey = color.Gray{0x66}
	labelGrey = color.Gray{0x44}
	halfWhite = color.NRGBA{255, 255, 255, 217}
)

func (p *painter) line(d *diagram, i int) {
	c, stroke := d.curve(i), d.stroke(i)
	for _, part := range p.dashes(c, d.dashed(i)) {
		raster.Stroke(p.shapes, part, p.length(stroke), raster.ButtCapper, raster.RoundJoiner)
		p.fill(lineGrey)
	}
	a := c.arrow(stroke)
	p.shapes.Start(p.place(a[0]))
	for _, corner := range []point{a[1], a[2], a[0]} {
		p.shapes.Add1(p.place(corner))
	}
	p.fill(arrowGrey)
}

// dashes are the parts of a curve that are drawn: all of it, or five units of every eight.
func (p *painter) dashes(c curve, dashed bool) (parts []raster.Path) {
	var part raster.Path
	if !dashed {
		part.Start(p.place(c[0]))
		part.Add2(p.place(c[1]), p.place(c[2]))
		return []raster.Path{part}
	}
	const on, period = 5, 8
	const steps = 400
	at, gone := c[0], 0.0
	for k := 1; k <= steps; k++ {
		next := c.at(float64(k) / steps)
		dx, dy := next.x-at.x, next.y-at.y
		if math.Mod(gone, period) < on {
			if part == nil {
				part.Start(p.place(at))
			}
			part.Add1(p.place(next))
		} else if part != nil {
			parts = append(parts, part)
			part = nil
		}
		gone += math.Sqrt(float64(dx*dx) + float64(dy*dy))
		at = next
	}
	if part != nil {
		parts = append(parts, part)
	}
	return parts
}

// box fills a box with rounded corners, grown by so much on each side.
func (p *painter) box(b *box, radius, grow float64, c color.Color) {
	const arc = 0.5523 // of the radius: how far a cubic curve's handles reach for a quarter of a circle
	w, h, r := b.width/2+grow, b.height/2+grow, max(0, radius+grow)
	h0 := r - float64(r*arc)
	corner := func(x, y float64) fixed.Point26_6 { return p.place(point{b.x + x, b.y + y}) }
	p.shapes.Start(corner(r-w, -h))
	p.shapes.Add1(corner(w-r, -h))
	p.shapes.Add3(corner(w-h0, -h), corner(w, h0-h), corner(w, r-h))
	p.shapes.Add1(corner(w, h-r))
	p.shapes.Add3(corner(w, h-h0), corner(w-h0, h), corner(w-r, h))
	p.shapes.Add1(corner(r-w, h))
	p.shapes.Add3(corner(h0-w, h), corner(-w, h-h0), corner(-w, h-r))
	p.shapes.Add1(corner(-w, r-h))
	p.shapes.Add3(corner(-w, h0-h), corner(h0-w, -h), corner(r-w, -h))
	p.fill(c)
}

func (p *painter) label(d *diagram, i int) {
	b, label := &d.labels[i], shown(d.Edges[i].Predicate)
	p.box(b, 0, 0, halfWhite)
	p.text(label, point{b.x, b.y + float64(labelSize*0.35)}, labelSize, textWidth(label, labelSize), labelGrey)
}

func (p *painter) node(d *diagram, i int) {
	const border = 0.75
	b, label, c := &d.nodes[i], shown(d.Nodes[i].Label), colourOf(d.Nodes[i].Kind)
	p.box(b, 8, border, c)
	p.box(b, 8, -border, pale(c))
	p.text(label, point{b.x, b.y + float64(nodeSize*0.35)}, nodeSize, textWidth(label, nodeSize), color.Black)
}

func (p *painter) legend(at point, k text.Kind) {
	const size, radius = 12, 6
	width := textWidth(string(k), size)
	p.box(&box{x: at.x, y: at.y, width: 2 * radius, height: 2 * radius}, radius, 0, colourOf(k))
	p.text(string(k), point{at.x + 2*radius + width/2, at.y + 4}, size, width, color.Black)
}

func colourOf(k text.Kind) color.RGBA {
	c, ok := colours[k]
	if !ok {
		c = colours[text.Thing]
	}
	return color.RGBA{c.R, c.G, c.B, 255}
}

// pale is a colour on white, a fifth of it.
func pale(c color.RGBA) color.RGBA {
	fifth := func(v uint8) uint8 { return uint8((int(v) + 4*255) / 5) }
	return color.RGBA{fifth(c.R), fifth(c.G), fifth(c.B), 255}
}

// text draws a text around the middle of its base line, narrowed to a width where the font
// is wider. What the font lacks is drawn as its empty box.
func (p *painter) text(s string, middle point, size, width float64, c color.Color) {
	ppem := p.length(size)
	var line []glyph
	var x fixed.Int26_6
	for _, r := range norm.NFC.String(s) {
		index, err := p.letters.GlyphIndex(&p.buffer, r)
		if err != nil || index == 0 && textWidth(string(r), 1) == 0 {
			continue // a mark that the font cannot put on its letter
		}
		if n := len(line); n > 0 {
			if kern, err := p.letters.Kern(&p.buffer, line[n-1].index, index, ppem, font.HintingNone); err == nil {
				x += kern
			}
		}
		line = append(line, glyph{index, x})
		if advance, err := p.letters.GlyphAdvance(&p.buffer, index, ppem, font.HintingNone); err == nil {
			x += advance
		}
	}
	narrow := narrowing{p.place(middle), x, min(x, p.length(width))}
	for _, g := range line {
		p.glyph(g, ppem, narrow)
	}
	p.fill(c)
}

// A glyph is a letter's shape and where in its line it begins.
type glyph struct {
	index sfnt.GlyphIndex
	x     fixed.Int26_6
}

// A narrowing brings a line from its own width to another, around a middle.
type narrowing struct {
	middle fixed.Point26_6
	of, to fixed.Int26_6
}

func (n *narrowing) point(x, y fixed.Int26_6) fixed.Point26_6 {
	if n.of != 0 {
		x = fixed.Int26_6((int64(x)*int64(n.to) + int64(n.of)/2) / int64(n.of))
	}
	return fixed.Point26_6{X: n.middle.X - n.to/2 + x, Y: n.middle.Y + y}
}

func (p *painter) glyph(g glyph, ppem fixed.Int26_6, n narrowing) {
	segments, err := p.letters.LoadGlyph(&p.buffer, g.index, ppem, nil)
	if err != nil {
		return // the font is part of the program, and has a shape for each of its glyphs
	}
	for _, s := range segments {
		var at [3]fixed.Point26_6
		for i, a := range s.Args {
			at[i] = n.point(g.x+a.X, a.Y)
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.shapes.Start(at[0])
		case sfnt.SegmentOpLineTo:
			p.shapes.Add1(at[0])
		case sfnt.SegmentOpQuadTo:
			p.shapes.Add2(at[0], at[1])
		case sfnt.SegmentOpCubeTo:
			p.shapes.Add3(at[0], at[1], at[2])
		}
	}
}
