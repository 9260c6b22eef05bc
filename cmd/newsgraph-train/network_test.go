package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"newsgraph/extract/syntax"
)

// The gradient of every weight is the slope of the loss.
func TestGradient(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	v := vocabulary{counts: []int{0, 0, 5, 6, 7}, tags: []string{"a", "b", "c"}, rels: []string{"x", "y"}, vectorSize: 32}
	n := newNetwork(rng, shape{Width: 32, Arc: 32, Label: 32, Distances: []int{1, 2, 1, 2, 1}, Linked: []int{1, 3}, Guess: 32, Message: 32}, v)
	var batch []*example
	for _, size := range []int{3, 5} {
		e := &example{rows: []row{{word: rootWord, rel: -1, tag: -1, name: -1}}}
		for i := 1; i <= size; i++ {
			r := row{word: 2 + rng.IntN(3), head: i - 1, rel: rng.IntN(2), tag: rng.IntN(3), name: rng.IntN(len(syntax.NameTags))}
			for k, rows := range syntax.TableRows {
				r.spelling[k] = rng.IntN(min(rows, 4))
			}
			for range v.vectorSize {
				r.vector = append(r.vector, float32(rng.NormFloat64()))
			}
			if i == size {
				r.rivals = []rival{{0, 0.2}, {1, 0.1}}
			}
			e.rows = append(e.rows, r)
		}
		batch = append(batch, e)
	}
	loss := func() float64 {
		l := n.learn(&tape{random: 1}, batch, 1)
		return l.tag + l.name + guessed*l.guess + l.arc + l.label
	}
	clearAll := func() {
		for _, p := range n.weights() {
			clear(p.g[0])
		}
	}
	clearAll()
	loss()
	for k, p := range n.weights() {
		for range 6 {
			i := rng.IntN(len(p.w))
			if p.transposed == nil {
				i = rng.IntN(4 * p.cols)
			}
			if p.transposed == nil && p.g[0][i] == 0 {
				continue
			}
			got := float64(p.g[0][i])
			const step = 2e-3
			before := p.w[i]
			at := func(x float32) float64 {
				p.w[i] = x
				if p.transposed != nil {
					p.transpose()
				}
				return loss()
			}
			saved := append([]float32(nil), p.g[0]...)
			want := (at(before+step) - at(before-step)) / (2 * step)
			at(before)
			clearAll()
			loss()
			copy(p.g[0], saved)
			if math.Abs(got-want) > 0.03*max(1, math.Abs(want)) {
				t.Errorf("weight %d, element %d: gradient %g, slope %g", k, i, got, want)
			}
		}
	}
}
