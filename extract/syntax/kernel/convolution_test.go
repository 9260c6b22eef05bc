package kernel

import (
	"math/rand/v2"
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
