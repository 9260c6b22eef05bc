package main

import (
	"math"
	"math/rand/v2"
	"slices"
)

// shards is how many parts of a batch are worked on side by side. It is fixed, so that
// sums, and the model, do not depend on the number of cores.
const shards = 2

// A weight is a matrix that is learned, row by row, with what Adam keeps of it. Rows of a
// sparse one are updated only when a batch has touched them.
type weight struct {
	rows, cols int
	w          []float32
	transposed []float32 // of a dense one
	g          [shards][]float32
	m, v       []float32
	mean       []float32 // of w over the last steps, from the middle of training on
	kept       []float32 // mean at the end of the first part of training, nil before
	touched    [shards]map[int]bool
}

func newWeight(rng *rand.Rand, rows, cols int, spread float64) *weight {
	p := &weight{rows: rows, cols: cols}
	for _, s := range []*[]float32{&p.w, &p.m, &p.v, &p.g[0], &p.g[1]} {
		*s = make([]float32, rows*cols)
	}
	for i := range p.w {
		p.w[i] = float32(rng.NormFloat64() * spread)
	}
	return p
}

// dense is a weight that takes part in every step.
func dense(rng *rand.Rand, rows, cols int, spread float64) *weight {
	p := newWeight(rng, rows, cols, spread)
	p.transposed = make([]float32, rows*cols)
	p.transpose()
	return p
}

// sparse is a table of embeddings.
func sparse(rng *rand.Rand, rows, cols int, spread float64) *weight {
	p := newWeight(rng, rows, cols, spread)
	for i := range p.touched {
		p.touched[i] = map[int]bool{}
	}
	return p
}

func (p *weight) row(i int) []float32 { return p.w[i*p.cols : (i+1)*p.cols] }

func (p *weight) transpose() {
	for i := range p.rows {
		for j, x := range p.row(i) {
			p.transposed[j*p.rows+i] = x
		}
	}
}

// The constants of Adam (Kingma and Ba, 2015).
const (
	decay1  = 0.9
	decay2  = 0.98
	epsilon = 1e-7
)

// norm2 adds the shards' gradients into the first and returns the sum of their squares.
func (p *weight) norm2() float64 {
	sum := float32(0)
	for _, span := range p.spans() {
		g := p.g[0][span[0]:span[1]]
		for i, x := range p.g[1][span[0]:span[1]] {
			g[i] += x
			sum += g[i] * g[i]
		}
	}
	return float64(sum)
}

// spans are the parts of the weight that this step has gradients for.
func (p *weight) spans() [][2]int {
	if p.transposed != nil {
		return [][2]int{{0, len(p.w)}}
	}
	var rows []int
	for i := range p.touched[0] {
		rows = append(rows, i)
	}
	for i := range p.touched[1] {
		if !p.touched[0][i] {
			rows = append(rows, i)
		}
	}
	slices.Sort(rows)
	spans := make([][2]int, len(rows))
	for i, r := range rows {
		spans[i] = [2]int{r * p.cols, (r + 1) * p.cols}
	}
	return spans
}

// adam makes one step at the given rate, gradients scaled by clip, and clears them.
func (p *weight) adam(rate, clip float32) {
	for _, span := range p.spans() {
		w, m, v := p.w[span[0]:span[1]], p.m[span[0]:span[1]], p.v[span[0]:span[1]]
		g := p.g[0][span[0]:span[1]]
		for i, x := range g {
			x *= clip
			m[i] = decay1*m[i] + (1-decay1)*x
			v[i] = decay2*v[i] + (1-decay2)*x*x
			w[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + epsilon)
		}
		clear(g)
		clear(p.g[1][span[0]:span[1]])
	}
	if p.transposed != nil {
		p.transpose()
	}
	for i := range p.touched {
		clear(p.touched[i])
	}
}

// average moves the mean of the weight a part of the way to where it is now.
func (p *weight) average(part float32) {
	if p.mean == nil {
		p.mean = slices.Clone(p.w)
		return
	}
	for i, x := range p.w {
		p.mean[i] += part * (x - p.mean[i])
	}
}

// keep remembers the mean as it is.
func (p *weight) keep() { p.kept = slices.Clone(p.mean) }

// settle ends training: the weight becomes its mean, a quarter of the way back to the one kept.
func (p *weight) settle() {
	if p.mean == nil {
		return
	}
	copy(p.w, p.mean)
	for i, x := range p.kept {
		p.w[i] += (x - p.w[i]) / 4
	}
}
