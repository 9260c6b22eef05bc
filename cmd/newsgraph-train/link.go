package main

import (
	"math"

	"newsgraph/cmd/newsgraph-train/matrix"
	"newsgraph/extract/syntax"
)

// A link is a layer that guesses the tree and passes messages along its likely arcs: every
// token hears from its head and from its dependents. The guess is trained on the gold heads.
type link struct {
	seek, seekBias, // what a token looks for in a head
	offer, // what it is as a head
	distance,
	down, downBias, // the message to dependents
	up, upBias, // the message to the head
	mix, mixBias *weight // both messages to a gate
}

// guessed is the part of the guess's loss in the whole.
const guessed = 0.5

// pass runs the layer on h, and returns the cross-entropy of the guess, too.
func (l *link) pass(t *tape, h *node, sentences []span, gold target, factor float32) (out *node, loss float64) {
	u := t.normalise(h)
	seek, offer := t.linear(u, l.seek, l.seekBias), t.linear(u, l.offer, nil)
	down, up := t.linear(u, l.down, l.downBias), t.linear(u, l.up, l.upBias)
	heard := t.node(h.rows, down.cols+up.cols)
	for _, s := range sentences {
		g := &guess{link: l, tape: t, seek: seek, offer: offer, down: down, up: up, heard: heard, span: s}
		loss += g.forward(gold)
		t.back = append(t.back, func() { g.backward(gold, factor) })
	}
	return t.gate(h, t.linear(heard, l.mix, l.mixBias), dropBlock), loss
}

// A guess is the layer at work on one sentence.
type guess struct {
	*link
	*tape
	span
	seek, offer, down, up, heard *node
	width                        int       // of a row of p
	p                            []float32 // probabilities: dependent by head
}

// part is the rows of a node that belong to the sentence.
func (g *guess) part(values []float32, cols int) []float32 { return values[g.start*cols : g.end*cols] }

// turn transposes columns [from, to) of the sentence's rows, padded to width.
func (g *guess) turn(values []float32, cols, from, to int) []float32 {
	out := g.floats((to - from) * g.width)
	for i := range g.end - g.start {
		for j := from; j < to; j++ {
			out[(j-from)*g.width+i] = values[(g.start+i)*cols+j]
		}
	}
	return out
}

func (g *guess) forward(gold target) (loss float64) {
	n := g.end - g.start
	g.width = padded(n)
	g.p = g.floats(n * g.width)
	a := g.seek.cols
	matrix.AddProduct(g.p, g.part(g.seek.v, a), g.turn(g.offer.v, a, 0, a), n, a, g.width, a, 1)
	clear(g.p[:g.width])
	for d := 1; d < n; d++ {
		row := g.p[d*g.width : d*g.width+n]
		for h := range row {
			row[h] += g.distance.w[syntax.Distance(d, h)]
		}
		row[d] = -1e9
		probabilities(row)
		surprise := func(head int) float64 { return -math.Log(max(float64(row[head]), 1e-30)) }
		want := surprise(gold.heads[g.start+d] - g.start)
		loss += want
		for _, r := range gold.rivals[g.start+d] {
			loss += float64(r.share) * (surprise(r.head) - want)
		}
	}
	m := g.down.cols
	both := g.heard.cols
	hears := func(message *node, column, ars, acs int) {
		out := g.floats(n * m)
		matrix.AddProduct(out, g.p, g.part(message.v, m), n, n, m, ars, acs)
		for i := range n {
			copy(g.heard.row(g.start + i)[column:column+m], out[i*m:(i+1)*m])
		}
	}
	hears(g.down, 0, g.width, 1)
	hears(g.up, both-m, 1, g.width)
	return loss
}

func (g *guess) backward(gold target, factor float32) {
	n, m, both, a := g.end-g.start, g.down.cols, g.heard.cols, g.seek.cols
	fromHead, fromBelow := g.floats(n*m), g.floats(n*m)
	for i := range n {
		row := g.heard.grad(g.start + i)
		copy(fromHead[i*m:], row[:m])
		copy(fromBelow[i*m:], row[both-m:])
	}
	gp := g.floats(n * g.width)
	matrix.AddProduct(gp, fromHead, g.turn(g.down.v, m, 0, m), n, m, g.width, m, 1)
	matrix.AddProduct(gp, g.part(g.up.v, m), g.turn(g.heard.g, both, both-m, both), n, m, g.width, m, 1)
	matrix.AddProduct(g.part(g.down.g, m), g.p, fromHead, n, n, m, 1, g.width)
	matrix.AddProduct(g.part(g.up.g, m), g.p, fromBelow, n, n, m, g.width, 1)
	clear(gp[:g.width])
	for d := 1; d < n; d++ {
		p, row := g.p[d*g.width:d*g.width+n], gp[d*g.width:d*g.width+n]
		var sum float32
		for h, x := range p {
			sum += x * row[h]
		}
		for h, x := range p {
			row[h] = x*(row[h]-sum) + guessed*factor*x
		}
		want := gold.heads[g.start+d] - g.start
		row[want] -= guessed * factor
		for _, r := range gold.rivals[g.start+d] {
			row[want] += guessed * factor * r.share
			row[r.head] -= guessed * factor * r.share
		}
		for h, x := range row {
			g.distance.g[g.shard][syntax.Distance(d, h)] += x
		}
		clear(gp[d*g.width+n : (d+1)*g.width])
	}
	matrix.AddProduct(g.part(g.seek.g, a), gp, g.part(g.offer.v, a), n, n, a, g.width, 1)
	matrix.AddProduct(g.part(g.offer.g, a), gp, g.part(g.seek.v, a), n, n, a, 1, g.width)
}

// probabilities makes softmax of scores in place.
func probabilities(scores []float32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	var sum float32
	for i, s := range scores {
		scores[i] = exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}
