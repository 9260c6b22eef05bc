package export

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"newsgraph/graph"
)

// checkPixels looks for what must be seen in a picture of pixels: each node's border in its
// kind's colour, the letters of each label in its box, a line through it, and white around all.
func checkPixels(t testing.TB, format string, g *graph.Graph, o Options) {
	t.Helper()
	s, err := g.Snapshot(o.View)
	if err != nil {
		t.Fatal(err)
	}
	d, err := newDiagram(s)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(written(t, g, format, o)))
	if err != nil {
		t.Fatal(err)
	}
	width, height := d.size()
	scale := float64(picture.Bounds().Dx()) / width
	if size := picture.Bounds().Size(); scale < 0.99 || float64(size.Y) < scale*height-1 {
		t.Fatalf("%v pixels for %v x %v", size, width, height)
	}
	for i := range d.nodes {
		b := d.nodes[i]
		want := colourOf(d.Nodes[i].Kind)
		x, y := int(scale*(b.x-b.width/2)), int(scale*b.y)
		if picture.At(x-1, y) != want && picture.At(x, y) != want {
			t.Errorf("the border of %.40q is %v, want %v", d.Nodes[i].Label, picture.At(x, y), want)
		}
		if shown(d.Nodes[i].Label) != "" && ink(picture, &b, scale) == 0 {
			t.Errorf("the name %.40q is not seen", d.Nodes[i].Label)
		}
	}
	for i := range d.labels {
		if ink(picture, &d.labels[i], scale) == 0 {
			t.Errorf("the label %.40q is not seen", d.Edges[i].Predicate)
		}
	}
	for x := range picture.Bounds().Dx() {
		if r, g, b, _ := picture.At(x, 0).RGBA(); r&g&b != 0xffff {
			t.Fatalf("something is cut off at %d, 0", x)
		}
	}
}

// ink counts dark pixels inside of a box.
func ink(picture image.Image, b *box, scale float64) (n int) {
	for y := int(scale * (b.y - b.height/2 + 2)); y < int(scale*(b.y+b.height/2-2)); y++ {
		for x := int(scale * (b.x - b.width/2 + 3)); x < int(scale*(b.x+b.width/2-3)); x++ {
			if color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y < 0x78 {
				n++
			}
		}
	}
	return n
}

// A large picture is drawn in half the size rather than in hundreds of megabytes.
func TestLargePNG(t *testing.T) {
	for _, test := range []struct{ side, scale float64 }{{1000, 2}, {5000, 1}} {
		p, err := newPainter(test.side, test.side)
		if err != nil {
			t.Fatal(err)
		}
		if want := int(test.side * test.scale); p.picture.Bounds().Dx() != want {
			t.Errorf("%v is %d pixels wide, want %d", test.side, p.picture.Bounds().Dx(), want)
		}
	}
}

// A text is narrowed to its box, never widened, and letters without a shape leave a trace.
func TestPNGText(t *testing.T) {
	for _, test := range []struct {
		text          string
		size, width   float64
		least, widest int // of the ink, in pixels
	}{
		{"WWWWWWWWWW", 14, 50, 90, 102},
		{"iiii", 14, 500, 10, 40},
		{"世界", 14, 50, 20, 60},
		{"e\u0301\u0332", 14, 50, 5, 30},
		{"", 14, 50, 0, 0},
	} {
		p, err := newPainter(200, 40)
		if err != nil {
			t.Fatal(err)
		}
		p.text(test.text, point{100, 20}, test.size, test.width, color.Black)
		left, right := 400, 0
		for x := range 400 {
			for y := range 80 {
				if p.picture.RGBAAt(x, y).R < 0x80 {
					left, right = min(left, x), max(right, x+1)
				}
			}
		}
		if wide := max(0, right-left); wide < test.least || wide > test.widest {
			t.Errorf("%q is %d pixels wide, want %d to %d", test.text, wide, test.least, test.widest)
		}
	}
}
