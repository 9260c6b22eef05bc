package kernel

import (
	"math/rand/v2"
	"os"
	"testing"
)

// use runs f with every kernel of the machine.
func use(t testing.TB, f func(name string)) {
	t.Helper()
	before := Current()
	defer Use(before)
	for _, name := range Names() {
		if err := Use(name); err != nil {
			t.Fatal(err)
		}
		f(name)
	}
}

// sample makes n rows of in (with room up to Rows) and a matrix, with extreme values among them.
func sample(rng *rand.Rand, n, rows, cols int) (in []uint8, data []int8) {
	in, data = make([]uint8, (n+Rows-1)/Rows*Rows*rows), make([]int8, rows*cols)
	for i := range in {
		in[i] = uint8(rng.IntN(256))
		if i%7 == 0 {
			in[i] = 255
		}
	}
	for i := range data {
		data[i] = int8(rng.IntN(255) - 127)
		if i%5 == 0 {
			data[i] = 127
		}
		if i%11 == 0 {
			data[i] = -128
		}
	}
	return in, data
}

func TestMultiply(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, size := range [][3]int{{1, 32, 32}, {8, 64, 32}, {13, 576, 384}, {30, 160, 96}} {
		n, rows, cols := size[0], size[1], size[2]
		in, data := sample(rng, n, rows, cols)
		m := NewMatrix(data, rows, cols)
		use(t, func(name string) {
			out := make([]int32, len(in)/rows*cols)
			m.Multiply(out, in, n)
			for i := range n {
				for j := range cols {
					want := int32(0)
					for k := range rows {
						want += (int32(in[i*rows+k]) - Zero) * int32(data[k*cols+j])
					}
					if got := out[i*cols+j]; got != want {
						t.Fatalf("%s, size %v: element %d, %d is %d, want %d", name, size, i, j, got, want)
					}
				}
			}
		})
	}
}

func TestDots(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	n, m, size, stride := 11, 37, 128, 64
	a, _ := sample(rng, n, size, 32)
	b, _ := sample(rng, m, size, 32)
	use(t, func(name string) {
		var s Scratch
		out := make([]int32, len(a)/size*stride)
		s.Dots(out, a, b, n, m, size, stride)
		for i := range n {
			for j := range m {
				want := int32(0)
				for k := range size {
					want += (int32(a[i*size+k]) - Zero) * (int32(b[j*size+k]) - Zero)
				}
				if got := out[i*stride+j]; got != want {
					t.Fatalf("%s: element %d, %d is %d, want %d", name, i, j, got, want)
				}
			}
		}
	})
}

func TestUseUnknown(t *testing.T) {
	if err := Use("abacus"); err == nil {
		t.Error("an unknown kernel was taken")
	}
}

// The kernel that the environment names is in use, so that a run of the tests for it is one of it.
func TestNamed(t *testing.T) {
	if name := os.Getenv("NEWSGRAPH_KERNEL"); name != "" && Current() != name {
		t.Errorf("the kernel is %s, not %s; this machine has %q", Current(), name, Names())
	}
}

func BenchmarkMultiply(b *testing.B) {
	rng := rand.New(rand.NewPCG(7, 8))
	n, rows, cols := 192, 576, 384
	in, data := sample(rng, n, rows, cols)
	m := NewMatrix(data, rows, cols)
	out := make([]int32, n*cols)
	use(b, func(name string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(n * rows * cols)) // multiply-adds, read as bytes
			for b.Loop() {
				m.Multiply(out, in, n)
			}
		})
	})
}

// The floats of every kernel are those of the plain functions, to the last bit.
func TestFloats(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	const rows, width = 5, 96
	h, scale, bias := make([]float32, rows*width), make([]float32, 2*width), make([]float32, 2*width)
	sums, units := make([]int32, 2*rows*width), make([]float32, rows)
	for _, s := range [][]float32{h, scale, bias, units} {
		for i := range s {
			s[i] = float32(rng.NormFloat64())
		}
	}
	for i := range sums {
		sums[i] = int32(rng.IntN(1<<20) - 1<<19)
	}
	bias[3], bias[50] = -1e9, -15 // a chance of nothing, and one of little more
	clear(h[width : 2*width])     // a row of zeros
	type result struct {
		bytes, quantised [rows * width]uint8
		gated, affine    [rows * width]float32
		unit             [rows]float32
		embedded         [width]float32
		whole            [width]int32
		rectified        [width]float32
		chances          [width][width]float32 // of as many scores as the row's number, and one
	}
	small := make([]int8, width)
	for i := range small {
		small[i] = int8(rng.IntN(256) - 128)
	}
	run := func() (r result) {
		Normalise(r.bytes[:], h, width)
		copy(r.gated[:], h)
		Gate(r.gated[:], sums, units, scale, bias, width)
		Affine(r.affine[:2*width], sums[:2*width], units[0], scale, bias)
		AddScaled(r.affine[width:], h[width:], units[1])
		AddBytes(r.embedded[:], small, units[2])
		Add(r.whole[:], sums)
		copy(r.rectified[:], h)
		Rectify(r.rectified[:])
		for i := range r.chances {
			Softmax(r.chances[i][:], bias[:i+1])
		}
		for i := range rows {
			r.unit[i] = Quantise(r.quantised[i*width:], h[i*width:(i+1)*width])
		}
		return r
	}
	var want result
	if err := Use("portable"); err != nil {
		t.Fatal(err)
	}
	want = run()
	use(t, func(name string) {
		if got := run(); got != want {
			t.Errorf("%s: other floats than the portable kernel", name)
		}
	})
}

// Softmax sums to one, and prefers the largest score.
func TestSoftmax(t *testing.T) {
	out := make([]float32, 4)
	Softmax(out, []float32{1, 3, -1e9, 2})
	want := []float32{0.09003057, 0.66524096, 0, 0.24472847}
	for i, w := range want {
		if d := out[i] - w; d > 1e-6 || d < -1e-6 {
			t.Errorf("probability %d is %g, want %g", i, out[i], w)
		}
	}
}
