package kernel

import (
	"math/rand/v2"
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
	for _, size := range [][3]int{{1, 4, 32}, {8, 64, 32}, {13, 576, 384}, {30, 132, 96}} {
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
	a, b := sample(rng, n, size, m)
	use(t, func(name string) {
		var s Scratch
		out := make([]int32, len(a)/size*stride)
		s.Dots(out, a, b, n, m, size, stride)
		for i := range n {
			for j := range m {
				want := int32(0)
				for k := range size {
					want += (int32(a[i*size+k]) - Zero) * int32(b[j*size+k])
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
