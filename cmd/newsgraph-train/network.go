package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"newsgraph/cmd/newsgraph-train/matrix"
	"newsgraph/extract/syntax"
)

// A shape says how large a network is.
type shape struct {
	Width     int   // of the encoder
	Arc       int   // of the hidden layers that score arcs
	Label     int   // of the hidden layer that labels them
	Distances []int // of the windows, one a block
	Linked    []int // the blocks before which messages are passed
	Guess     int   // of the hidden layers that guess arcs half way
	Message   int   // that is passed along them
}

// standard is the network that is shipped.
var standard = shape{Width: 192, Arc: 128, Label: 128, Distances: []int{1, 2, 4, 1, 2, 4}, Linked: []int{3, 5}, Guess: 64, Message: 64}

// A network is what is trained: an encoder of gated convolutions, and heads for tags,
// names, arcs and labels on top of it.
type network struct {
	shape
	vocabulary
	words    *weight // rows by vocabulary.word
	spelling [syntax.Tables]*weight
	vectors  *weight // projects a word vector
	bias     *weight
	blocks   []block
	links    []link
	tag, tagBias,
	name, nameBias,
	dependent, dependentBias,
	head, headBias,
	arc, arcBias,
	distance,
	labelDependent, labelBias,
	labelHead,
	label, relBias *weight
}

type block struct {
	w, b     *weight
	distance int
}

// padded rounds up to a number of columns that can be multiplied.
func padded(n int) int { return (n + matrix.Columns - 1) / matrix.Columns * matrix.Columns }

// newNetwork is an untrained network with random weights.
func newNetwork(rng *rand.Rand, s shape, v vocabulary) *network {
	n := &network{shape: s, vocabulary: v}
	d := s.Width
	n.words = sparse(rng, len(v.counts), d, 0.1)
	for i, rows := range syntax.TableRows {
		n.spelling[i] = sparse(rng, rows, d, 0.1)
	}
	n.vectors, n.bias = dense(rng, v.vectorSize, d, 0.1), dense(rng, 1, d, 0)
	for _, distance := range s.Distances {
		n.blocks = append(n.blocks, block{
			w: dense(rng, 3*d, 2*d, 1/math.Sqrt(float64(3*d))), b: dense(rng, 1, 2*d, 0), distance: distance})
	}
	layer := func(in, out int, spread float64) (w, b *weight) {
		return dense(rng, in, out, spread/math.Sqrt(float64(in))), dense(rng, 1, out, 0)
	}
	for range s.Linked {
		var l link
		l.seek, l.seekBias = layer(d, s.Guess, 0.5)
		l.offer, _ = layer(d, s.Guess, 0.5)
		l.distance = dense(rng, 1, syntax.Distances, 0)
		l.down, l.downBias = layer(d, s.Message, 1)
		l.up, l.upBias = layer(d, s.Message, 1)
		l.mix, l.mixBias = layer(2*s.Message, 2*d, 1)
		n.links = append(n.links, l)
	}
	n.tag, n.tagBias = layer(d, padded(len(v.tags)), 1)
	n.name, n.nameBias = layer(d, padded(len(syntax.NameTags)), 1)
	n.dependent, n.dependentBias = layer(d, s.Arc, 1)
	n.head, n.headBias = layer(d, s.Arc, 1)
	n.arc, n.arcBias = layer(s.Arc, s.Arc, 0.3)
	n.distance = dense(rng, 1, syntax.Distances, 0)
	n.labelDependent, n.labelBias = layer(d, s.Label, 1)
	n.labelHead, _ = layer(d, s.Label, 1)
	n.label, n.relBias = layer(s.Label, padded(len(v.rels)), 1)
	return n
}

// weights are all that is learned, in a fixed order.
func (n *network) weights() []*weight {
	all := append([]*weight{n.words}, n.spelling[:]...)
	all = append(all, n.vectors, n.bias)
	for _, b := range n.blocks {
		all = append(all, b.w, b.b)
	}
	for i := range n.links {
		l := &n.links[i]
		all = append(all, l.seek, l.seekBias, l.offer, l.distance, l.down, l.downBias, l.up, l.upBias, l.mix, l.mixBias)
	}
	return append(all, n.tag, n.tagBias, n.name, n.nameBias, n.dependent, n.dependentBias, n.head, n.headBias,
		n.arc, n.arcBias, n.distance, n.labelDependent, n.labelBias, n.labelHead, n.label, n.relBias)
}

// A span is the rows of one sentence, the root's first.
type span struct{ start, end int }

// losses are sums of cross-entropies over tokens.
type losses struct{ tag, name, guess, arc, label float64 }

// How much is dropped at random: of the input and hidden layers, and of what a block adds.
const (
	dropInput = 0.2
	dropBlock = 0.1
)

// learn runs a part of a batch forward and back, and leaves the gradients, multiplied by
// factor, in the weights' shard.
func (n *network) learn(t *tape, examples []*example, factor float32) losses {
	t.reset()
	var rows []row
	var sentences []span
	for _, e := range examples {
		sentences = append(sentences, span{len(rows), len(rows) + len(e.rows)})
		rows = append(rows, e.rows...)
	}
	gold := targets(rows, sentences)
	h, guess := n.encode(t, rows, sentences, gold, factor)
	l := n.heads(t, h, sentences, gold, factor)
	l.guess = guess
	return l
}

// A target is what is to be learned of a batch, by row.
type target struct {
	heads, rels, tags, names []int
	rivals                   [][]rival // of heads, within the sentence
}

func targets(rows []row, sentences []span) (g target) {
	for _, s := range sentences {
		for _, r := range rows[s.start:s.end] {
			g.heads = append(g.heads, s.start+r.head)
			g.rels, g.tags, g.names = append(g.rels, r.rel), append(g.tags, r.tag), append(g.names, r.name)
			g.rivals = append(g.rivals, r.rivals)
		}
	}
	return g
}

// encode is the shared part: one row of Width for every row.
func (n *network) encode(t *tape, rows []row, sentences []span, gold target, factor float32) (out *node, guess float64) {
	h := t.drop(n.embed(t, rows), dropInput)
	for i, b := range n.blocks {
		if k := slices.Index(n.Linked, i); k >= 0 {
			var loss float64
			h, loss = n.links[k].pass(t, h, sentences, gold, factor)
			guess += loss
		}
		z := t.linear(t.window(t.normalise(h), sentences, b.distance), b.w, b.b)
		h = t.gate(h, z, dropBlock)
	}
	return t.normalise(h), guess
}

// embed sums what is known of each word. Now and then a word of the training text is
// taken for an unknown one, the rarer the more often.
func (n *network) embed(t *tape, rows []row) *node {
	vectors := &node{rows: len(rows), cols: n.vectorSize, v: t.floats(len(rows) * n.vectorSize)}
	words := make([]int, len(rows))
	for i := range rows {
		words[i] = rows[i].word
		if words[i] > rootWord && t.train && t.chance(1/(1+float32(n.counts[words[i]]))) {
			words[i] = unknownWord
		}
		if v := rows[i].vector; v != nil && !(t.train && t.chance(0.05)) {
			copy(vectors.row(i), v)
		}
	}
	out := t.linear(vectors, n.vectors, n.bias)
	for i := range rows {
		add(out.row(i), n.words.row(words[i]))
		for k, r := range rows[i].spelling {
			add(out.row(i), n.spelling[k].row(r))
		}
	}
	t.back = append(t.back, func() {
		for i := range rows {
			n.words.touch(t.shard, words[i], out.grad(i))
			for k, r := range rows[i].spelling {
				n.spelling[k].touch(t.shard, r, out.grad(i))
			}
		}
	})
	return out
}

// touch adds a gradient to one row of a sparse weight.
func (p *weight) touch(shard, row int, g []float32) {
	add(p.g[shard][row*p.cols:(row+1)*p.cols], g)
	p.touched[shard][row] = true
}

// heads computes all losses on the encoder's rows, and goes back.
func (n *network) heads(t *tape, h *node, sentences []span, gold target, factor float32) (l losses) {
	tag := t.linear(h, n.tag, n.tagBias)
	name := t.linear(h, n.name, n.nameBias)
	dependent := t.linear(t.rectify(t.linear(h, n.dependent, n.dependentBias), dropInput), n.arc, n.arcBias)
	head := t.rectify(t.linear(h, n.head, n.headBias), dropInput)
	hidden := t.gather(t.linear(h, n.labelDependent, n.labelBias), t.linear(h, n.labelHead, nil), gold.heads)
	label := t.linear(t.rectify(hidden, dropInput), n.label, n.relBias)
	l.tag = t.classify(tag, len(n.tags), gold.tags, factor)
	l.name = t.classify(name, len(syntax.NameTags), gold.names, factor)
	l.label = t.classify(label, len(n.rels), gold.rels, factor)
	for _, s := range sentences {
		l.arc += n.arcs(t, dependent, head, s, gold, factor)
	}
	t.backward()
	return l
}

// arcs is the cross-entropy of every token's head in one sentence, with its gradient.
func (n *network) arcs(t *tape, dependent, head *node, s span, gold target, factor float32) (loss float64) {
	size, width, a := s.end-s.start, padded(s.end-s.start), n.Arc
	turned := t.floats(a * width)
	for i := range size {
		for k, v := range head.row(s.start + i) {
			turned[k*width+i] = v
		}
	}
	from, to := s.start*a, s.end*a
	scores, g := t.floats(size*width), t.floats(size*width)
	matrix.AddProduct(scores, dependent.v[from:to], turned, size, a, width, a, 1)
	for d := 1; d < size; d++ {
		row, gr := scores[d*width:d*width+size], g[d*width:d*width+size]
		for h := range row {
			row[h] += n.distance.w[syntax.Distance(d, h)]
		}
		row[d] = -1e9
		want := gold.heads[s.start+d] - s.start
		loss += softmax(row, gr, want, factor)
		for _, r := range gold.rivals[s.start+d] {
			loss += float64(r.share * (row[want] - row[r.head]))
			gr[want] += factor * r.share
			gr[r.head] -= factor * r.share
		}
		for h, x := range gr {
			n.distance.g[t.shard][syntax.Distance(d, h)] += x
		}
	}
	matrix.AddProduct(dependent.g[from:to], g, head.v[from:to], size, size, a, width, 1)
	matrix.AddProduct(head.g[from:to], g, dependent.v[from:to], size, size, a, 1, width)
	return loss
}
