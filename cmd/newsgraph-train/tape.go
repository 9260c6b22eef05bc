package main

import (
	"math"

	"newsgraph/cmd/newsgraph-train/matrix"
)

// A node is a matrix of activations, one row a token, and its gradient. A node without g
// is given and has no gradient.
type node struct {
	rows, cols int
	v, g       []float32
}

func (n *node) row(i int) []float32  { return n.v[i*n.cols : (i+1)*n.cols] }
func (n *node) grad(i int) []float32 { return n.g[i*n.cols : (i+1)*n.cols] }

// A tape runs a part of a batch forward and remembers how to go back.
type tape struct {
	shard int
	train bool // drop at random
	random
	back   []func()
	chunks [][]float32
	chunk  int
	used   int
}

// reset forgets all nodes.
func (t *tape) reset() { t.back, t.chunk, t.used = t.back[:0], 0, 0 }

// floats returns n zeros that live until reset.
func (t *tape) floats(n int) []float32 {
	const size = 1 << 22
	for {
		if t.chunk == len(t.chunks) {
			t.chunks = append(t.chunks, make([]float32, max(size, n)))
		}
		if c := t.chunks[t.chunk]; t.used+n <= len(c) {
			s := c[t.used : t.used+n : t.used+n]
			t.used += n
			clear(s)
			return s
		}
		t.chunk, t.used = t.chunk+1, 0
	}
}

func (t *tape) node(rows, cols int) *node {
	return &node{rows: rows, cols: cols, v: t.floats(rows * cols), g: t.floats(rows * cols)}
}

// backward runs the tape in reverse.
func (t *tape) backward() {
	for i := len(t.back) - 1; i >= 0; i-- {
		t.back[i]()
	}
}

// random is xorshift64*, one stream a shard.
type random uint64

func (r *random) next() uint64 {
	x := uint64(*r)
	x ^= x >> 12
	x ^= x << 25
	x ^= x >> 27
	*r = random(x)
	return x * 2685821657736338717
}

// chance is true with probability p.
func (r *random) chance(p float32) bool { return float32(r.next()>>40)/(1<<24) < p }

// mask returns n factors: 0 with probability p, else 1/(1-p); all ones when not training.
func (t *tape) mask(n int, p float32) []float32 {
	m := t.floats(n)
	keep, limit := float32(1), uint64(0)
	if t.train {
		keep, limit = 1/(1-p), uint64(p*65536)
	}
	for i := 0; i < n; i += 4 {
		x := t.next()
		for j := i; j < min(i+4, n); j++ {
			if x&0xffff >= limit {
				m[j] = keep
			}
			x >>= 16
		}
	}
	return m
}

// linear is x·w + b; b may be nil.
func (t *tape) linear(x *node, w, b *weight) *node {
	out := t.node(x.rows, w.cols)
	if b != nil {
		for i := range out.rows {
			copy(out.row(i), b.w)
		}
	}
	matrix.AddProduct(out.v, x.v, w.w, x.rows, w.rows, w.cols, w.rows, 1)
	t.back = append(t.back, func() {
		matrix.AddProduct(w.g[t.shard], x.v, out.g, w.rows, x.rows, w.cols, 1, w.rows)
		if x.g != nil {
			matrix.AddProduct(x.g, out.g, w.transposed, x.rows, w.cols, w.rows, w.cols, 1)
		}
		if b != nil {
			for i := range out.rows {
				add(b.g[t.shard], out.grad(i))
			}
		}
	})
	return out
}

// drop sets elements to zero at random, with probability p.
func (t *tape) drop(x *node, p float32) *node {
	out := t.node(x.rows, x.cols)
	m := t.mask(len(x.v), p)
	for i, v := range x.v {
		out.v[i] = v * m[i]
	}
	t.back = append(t.back, func() {
		for i, g := range out.g {
			x.g[i] += g * m[i]
		}
	})
	return out
}

// rectify is max(x, 0), with dropout.
func (t *tape) rectify(x *node, p float32) *node {
	out := t.node(x.rows, x.cols)
	m := t.mask(len(x.v), p)
	for i, v := range x.v {
		if v <= 0 {
			m[i] = 0
		}
		out.v[i] = v * m[i]
	}
	t.back = append(t.back, func() {
		for i, g := range out.g {
			x.g[i] += g * m[i]
		}
	})
	return out
}

// normalise makes every row have mean 0 and variance 1.
func (t *tape) normalise(x *node) *node {
	out := t.node(x.rows, x.cols)
	inverse := t.floats(x.rows)
	n := float32(x.cols)
	for i := range x.rows {
		row, to := x.row(i), out.row(i)
		var sum, squares float32
		for _, v := range row {
			sum += v
		}
		mean := sum / n
		for _, v := range row {
			squares += (v - mean) * (v - mean)
		}
		inverse[i] = float32(1 / math.Sqrt(float64(squares/n)+1e-5))
		for j, v := range row {
			to[j] = (v - mean) * inverse[i]
		}
	}
	t.back = append(t.back, func() {
		for i := range x.rows {
			g, y, to := out.grad(i), out.row(i), x.grad(i)
			var s1, s2 float32
			for j, v := range g {
				s1 += v
				s2 += v * y[j]
			}
			s1, s2 = s1/n, s2/n
			for j, v := range g {
				to[j] += inverse[i] * (v - s1 - y[j]*s2)
			}
		}
	})
	return out
}

// window puts the rows at -distance, 0 and +distance of the same sentence side by side;
// beyond its ends stand zeros.
func (t *tape) window(x *node, sentences []span, distance int) *node {
	d := x.cols
	out := t.node(x.rows, 3*d)
	each := func(f func(from, to, column int)) {
		for _, s := range sentences {
			for i := s.start; i < s.end; i++ {
				for k, j := range [3]int{i - distance, i, i + distance} {
					if j >= s.start && j < s.end {
						f(j, i, k*d)
					}
				}
			}
		}
	}
	each(func(from, to, column int) { copy(out.row(to)[column:column+d], x.row(from)) })
	t.back = append(t.back, func() {
		each(func(from, to, column int) { add(x.grad(from), out.grad(to)[column:column+d]) })
	})
	return out
}

// gate adds to h the left half of z times a softsign of its right half, with dropout.
func (t *tape) gate(h, z *node, p float32) *node {
	out := t.node(h.rows, h.cols)
	m := t.mask(len(h.v), p)
	d := h.cols
	for i := range h.rows {
		zr, hr, to, mr := z.row(i), h.row(i), out.row(i), m[i*d:(i+1)*d]
		for j, v := range hr {
			to[j] = v + zr[j]*softsign(zr[d+j])*mr[j]
		}
	}
	t.back = append(t.back, func() {
		for i := range h.rows {
			zr, zg, hg, g, mr := z.row(i), z.grad(i), h.grad(i), out.grad(i), m[i*d:(i+1)*d]
			for j, v := range g {
				hg[j] += v
				if v *= mr[j]; v != 0 {
					s, slope := softsignSlope(zr[d+j])
					zg[j] += v * s
					zg[d+j] += v * zr[j] * slope
				}
			}
		}
	})
	return out
}

// softsign goes from 0 to 1 like the logistic function, without an exponential.
func softsign(x float32) float32 {
	if x < 0 {
		return 0.5 + 0.5*x/(1-x)
	}
	return 0.5 + 0.5*x/(1+x)
}

// softsignSlope is softsign and its derivative.
func softsignSlope(x float32) (y, slope float32) {
	r := 1 / (1 + float32(math.Abs(float64(x))))
	return 0.5 + 0.5*x*r, 0.5 * r * r
}

// gather adds to row i of x row index[i] of y.
func (t *tape) gather(x, y *node, index []int) *node {
	out := t.node(x.rows, x.cols)
	copy(out.v, x.v)
	for i, j := range index {
		add(out.row(i), y.row(j))
	}
	t.back = append(t.back, func() {
		add(x.g, out.g)
		for i, j := range index {
			add(y.grad(j), out.grad(i))
		}
	})
	return out
}

// classify is the cross-entropy of softmax over the first n columns of x against gold;
// rows with gold below 0 do not count. Its gradient is multiplied by factor.
func (t *tape) classify(x *node, n int, gold []int, factor float32) (loss float64) {
	for i, want := range gold {
		if want >= 0 {
			loss += softmax(x.row(i)[:n], x.grad(i)[:n], want, factor)
		}
	}
	return loss
}

// softmax returns -log p(want) of the scores, and adds its gradient times factor to g.
func softmax(scores, g []float32, want int, factor float32) float64 {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	var sum float32
	for _, s := range scores {
		sum += exp(s - top)
	}
	for j, s := range scores {
		g[j] += factor * exp(s-top) / sum
	}
	g[want] -= factor
	return math.Log(float64(sum)) - float64(scores[want]-top)
}

func exp(x float32) float32 { return float32(math.Exp(float64(x))) }

func add(to, from []float32) {
	to = to[:len(from)]
	for i, x := range from {
		to[i] += x
	}
}
