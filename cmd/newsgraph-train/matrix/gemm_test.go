package matrix

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Every kernel of the machine agrees with the plain loop, also on A transposed.
func TestAddProduct(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(rng.NormFloat64())
		}
		return v
	}
	for _, size := range [][3]int{{1, 1, 32}, {9, 7, 32}, {23, 400, 96}, {40, 193, 64}} {
		n, k, m := size[0], size[1], size[2]
		a, b := random(n*k), random(k*m)
		for _, stride := range [][2]int{{k, 1}, {1, n}} {
			want, got := make([]float32, n*m), make([]float32, n*m)
			plain(want, a, b, n, k, m, stride[0], stride[1])
			AddProduct(got, a, b, n, k, m, stride[0], stride[1])
			for i := range want {
				if math.Abs(float64(want[i]-got[i])) > 1e-3 {
					t.Fatalf("size %v, strides %v: element %d is %g, want %g", size, stride, i, got[i], want[i])
				}
			}
		}
	}
}

// Bytes are multiply-adds.
func BenchmarkAddProduct(b *testing.B) {
	for _, c := range []struct {
		name    string
		n, k, m int
		turned  bool
	}{{"forward", 256, 576, 384, false}, {"input", 256, 384, 576, false}, {"weights", 576, 256, 384, true}} {
		b.Run(c.name, func(b *testing.B) {
			x, y, z := make([]float32, c.n*c.k), make([]float32, c.k*c.m), make([]float32, c.n*c.m)
			ars, acs := c.k, 1
			if c.turned {
				ars, acs = 1, c.n
			}
			b.SetBytes(int64(c.n * c.k * c.m))
			for b.Loop() {
				AddProduct(z, x, y, c.n, c.k, c.m, ars, acs)
			}
		})
	}
}
