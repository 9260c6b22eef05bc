package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Every kernel convolves as the definition says: with short runs, with distances beyond them, and with extreme values.
func TestConvolution(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	runs := []Run{{0, 1}, {1, 2}, {3, 7}, {10, 12}, {22, 5}}
	const total, rows, cols = 27, 96, 64
	in, _ := sample(rng, total, rows, Columns)
	_, data := sample(rng, 1, 3*rows, cols)
	for i := range 4 * rows { // the largest sums
		in[i], data[i] = 0, -128
	}
	c := NewConvolution(data, rows, cols)
	for _, distance := range []int{1, 2, 4} {
		want := convolved(in, data, runs, distance, rows, cols)
		use(t, func(name string) {
			out := make([]int32, up(total)*cols)
			c.Apply(out, in, runs, distance)
			for i, w := range want {
				if out[i] != w {
					t.Fatalf("%s, distance %d: element %d, %d is %d, want %d", name, distance, i/cols, i%cols, out[i], w)
				}
			}
		})
	}
}

// The largest sums of either sign, side by side.
func TestLargest(t *testing.T) {
	const n, rows, cols = 7, 1056, 32
	in, data := make([]uint8, up(n)*rows), make([]int8, 3*rows*cols)
	for _, x := range []uint8{0, 255} {
		for _, taps := range [][3]int8{{-128, -128, -128}, {-128, 127, -128}, {127, -128, 127}} {
			for i := range in {
				in[i] = x
			}
			for i := range data {
				data[i] = taps[i/(rows*cols)]
				if i%2 == 0 {
					data[i] = ^data[i] // in every other column
				}
			}
			runs := []Run{{0, n}}
			want := convolved(in, data, runs, 1, rows, cols)
			use(t, func(name string) {
				out := make([]int32, up(n)*cols)
				NewConvolution(data, rows, cols).Apply(out, in, runs, 1)
				if !slices.Equal(out[:n*cols], want) {
					t.Errorf("%s, %d times %v: other sums than by the definition", name, x, taps)
				}
			})
		}
	}
}

// convolved is the convolution by its definition.
func convolved(in []uint8, data []int8, runs []Run, distance, rows, cols int) []int32 {
	var out []int32
	for _, r := range runs {
		for i := range r.Rows {
			for j := range cols {
				sum := int32(0)
				for tap := range 3 {
					from := i + (tap-1)*distance
					if from < 0 || from >= r.Rows {
						continue
					}
					for k := range rows {
						sum += (int32(in[(r.Start+from)*rows+k]) - Zero) * int32(data[(tap*rows+k)*cols+j])
					}
				}
				out = append(out, sum)
			}
		}
	}
	return out
}
