package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/syntax/kernel"
	"newsgraph/extract/text"
)

// A parser runs a model over batches of sentences. It belongs to one goroutine at a time.
type parser struct {
	*Model
	second *parser // reads again what this one is in doubt about; nil: none
	cache  cache
	root   *word   // of the row before each sentence
	unread []*word // words without their products
	pieces []piece
	rows   int // in the batch

	words      []*word
	hidden     []float32 // rows x Width: the encoder's state
	bytes      []uint8   // rows x Width
	quantised  []uint8   // rows of a layer's own width
	runs       []kernel.Run
	sums       []int32
	dependents []uint8   // rows x Arc: what seeks a head
	heads      []uint8   // rows x Arc: what offers itself as one
	steps      []float32 // rows: 1/kernel.Steps each
	units      []float32 // rows: of dependents
	headUnits  []float32 // rows: of heads
	labels     []float32 // rows x Label: the dependent's part of the label
	labelHeads []float32 // rows x Label: the head's part
	tags       []float32 // rows x columns(Tags): how well each fits
	kinds      []float32 // rows x columns(NameTags): the same of name tags
	row        []float32
	scratch    kernel.Scratch
	scores     []float32 // of one piece: rows x rows, dependent by head
	both       []float32 // sums of both readings' scores
	chances    []float32 // of one row's heads, or labels
	down, up   []float32 // rows x Message
	heard      []float32 // rows x 2*Message
	chart      chart
	names      names
	head       []int // rows: the row of each row's head in the batch
}

func newParser(m *Model) *parser {
	root := &word{vector: m.embed(m.Words.Len()+1, [Tables]int{})}
	return &parser{Model: m, root: root, unread: []*word{root}}
}

// room makes a slice of n elements out of s, whose content is lost.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// padded is n rounded up to the rows that kernels work on.
func padded(n int) int { return (n + kernel.Rows - 1) / kernel.Rows * kernel.Rows }

// encode runs the batch through the blocks, and leaves what tags, names, arcs and labels need in the parser.
func (p *parser) encode() {
	d, n := p.Width, padded(p.rows)
	p.words, p.runs = room(p.words, n), p.runs[:0]
	for _, piece := range p.pieces {
		p.runs = append(p.runs, kernel.Run{Start: piece.start, Rows: piece.rows})
		p.words[piece.start] = p.root
		for i := 1; i < piece.rows; i++ {
			p.words[piece.start+i] = p.wordOf(piece.sentence.Tokens, piece.first+i-1)
		}
	}
	p.read()
	p.hidden = room(p.hidden, n*d)
	for row, w := range p.words[:p.rows] {
		copy(p.hidden[row*d:(row+1)*d], w.vector)
	}
	clear(p.hidden[p.rows*d:])
	p.bytes = room(p.bytes, n*d)
	p.steps = room(p.steps, n)
	for i := range p.steps {
		p.steps[i] = 1.0 / kernel.Steps
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if i == 0 {
			p.sumWords()
		} else {
			if k := slices.Index(p.Linked, i); k >= 0 {
				p.link(&p.Links[k])
			}
			kernel.Normalise(p.bytes, p.hidden, d)
			p.sums = room(p.sums, n*2*d)
			b.taps.Apply(p.sums, p.bytes, p.runs, p.Distances[i])
		}
		kernel.Gate(p.hidden, p.sums, p.steps[:p.rows], b.Units, b.Bias, d)
	}
	kernel.Normalise(p.bytes, p.hidden, d)
	p.multiply(&p.Heads, p.bytes)
	p.split()
}

// multiply sets sums to the batch's rows of in times a layer.
func (p *parser) multiply(l *Layer, in []uint8) {
	p.sums = room(p.sums, padded(p.rows)*l.matrix.Cols())
	l.matrix.Multiply(p.sums, in, p.rows)
}

// split takes the sums of the heads layer apart.
func (p *parser) split() {
	at := p.Columns()
	width := at[headParts]
	n := padded(p.rows) + kernel.Rows // a piece at the end is padded, too
	p.dependents, p.heads = room(p.dependents, n*p.Arc), room(p.heads, n*p.Arc)
	p.units, p.headUnits = room(p.units, n), room(p.headUnits, n)
	p.labels, p.labelHeads = room(p.labels, n*p.Label), room(p.labelHeads, n*p.Label)
	p.tags, p.kinds = room(p.tags, n*at[nameHead]), room(p.kinds, n*(at[dependentHead]-at[nameHead]))
	p.row = room(p.row, p.Arc)
	for row := range p.rows {
		sums := p.sums[row*width : (row+1)*width]
		affine := func(k int, out []float32) []float32 {
			n := at[k+1] - at[k]
			out = out[:n]
			kernel.Affine(out, sums[at[k]:at[k+1]], 1.0/kernel.Steps, p.Heads.Units[at[k]:at[k+1]], p.Heads.Bias[at[k]:at[k+1]])
			return out
		}
		arc := func(k int, to []uint8) float32 {
			out := affine(k, p.row)
			kernel.Rectify(out)
			return kernel.Quantise(to[row*p.Arc:(row+1)*p.Arc], out)
		}
		affine(tagHead, p.tags[row*at[nameHead]:])
		affine(nameHead, p.kinds[row*(at[dependentHead]-at[nameHead]):])
		p.units[row] = arc(dependentHead, p.dependents)
		p.headUnits[row] = arc(headHead, p.heads)
		affine(labelDependentHead, p.labels[row*p.Label:])
		affine(labelHeadHead, p.labelHeads[row*p.Label:])
	}
	p.seek()
}

// tagScores are how well each tag fits a row, kindScores how well each name tag does.
func (p *parser) tagScores(row int) []float32 {
	return p.tags[row*columns(len(p.Tags)):][:len(p.Tags)]
}

func (p *parser) kindScores(row int) []float32 {
	return p.kinds[row*columns(len(NameTags)):][:len(NameTags)]
}

// tagTokens gives the tokens of a piece their tags and name tags.
func (p *parser) tagTokens(piece *piece) {
	tokens := piece.sentence.Tokens[piece.first:piece.end]
	p.names.start(len(tokens))
	for i := range tokens {
		row := piece.start + 1 + i
		tags, kinds := p.tagScores(row), p.kindScores(row)
		if piece.again != unread {
			again := piece.again + 1 + i
			addTo(tags, p.second.tagScores(again))
			addTo(kinds, p.second.kindScores(again))
		}
		p.tag(&tokens[i], p.words[row], tags)
		p.names.add(kinds)
	}
	p.names.tag(tokens)
}

// tag gives a token its best tag and what follows from it. A name that was never seen is no function word: those
// are all known.
func (p *parser) tag(t *text.Token, w *word, scores []float32) {
	tag := best(scores)
	if w.strange && closedClass(p.Tags[tag]) {
		for k := range scores {
			if closedClass(p.Tags[k]) {
				scores[k] = impossible
			}
		}
		tag = best(scores)
	}
	r := p.reading(w, t.Text, tag)
	t.POS, t.Tag, _ = strings.Cut(p.Tags[r.tag], "|")
	t.Lemma, t.Morph = r.lemma, r.morph
}

// closedClass reports whether a tag is of words that can be listed. Of adverbs only those in -ly cannot.
func closedClass(tag string) bool {
	pos, _, _ := strings.Cut(tag, "|")
	switch pos {
	case "ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ":
		return true
	}
	return false
}

// best is the index of the largest number, the first of equals.
func best(x []float32) int {
	at := 0
	for i, v := range x {
		if v > x[at] {
			at = i
		}
	}
	return at
}

// seek runs the dependents through the arc layer.
func (p *parser) seek() {
	a := p.Arc
	p.multiply(&p.Arcs, p.dependents)
	out := room(p.row, a)
	for row := range p.rows {
		kernel.Affine(out, p.sums[row*a:(row+1)*a], p.units[row], p.Arcs.Units, p.Arcs.Bias)
		p.units[row] = kernel.Quantise(p.dependents[row*a:(row+1)*a], out)
	}
}

// match scores all arcs of a piece, width wide vectors of dependents against those of heads, with
// a part by distance, into scores.
func (p *parser) match(piece *piece, width int, distance []float32) {
	n, stride := piece.rows, columns(piece.rows)
	p.sums = room(p.sums, padded(n)*stride)
	p.scratch.Dots(p.sums, p.dependents[piece.start*width:], p.heads[piece.start*width:], n, n, width, stride)
	p.scores = room(p.scores, n*n)
	for d := range n {
		unit := p.units[piece.start+d]
		row := p.scores[d*n : (d+1)*n]
		for h := range row {
			scale := float32(unit * p.headUnits[piece.start+h])
			row[h] = float32(float32(p.sums[d*stride+h])*scale) + distance[Distance(d, h)]
		}
		row[d] = impossible
	}
}

// tree finds the heads of one piece.
func (p *parser) tree(piece *piece) {
	p.match(piece, p.Arc, p.Distance)
	scores, n := p.scores, piece.rows
	q := p.second
	if piece.again != unread {
		again := piece.asRead()
		q.match(&again, q.Arc, q.Distance)
		p.both = append(p.both[:0], p.scores[:n*n]...)
		addTo(p.both, q.scores)
		scores = p.both
	}
	p.head = room(p.head, p.rows)
	heads := p.head[piece.start : piece.start+n]
	p.chart.decode(scores, n, heads)
	tokens := piece.sentence.Tokens[piece.first:piece.end]
	for d := 1; d < n; d++ {
		t := &tokens[d-1]
		t.Margin = p.chance(p.scores[d*n:(d+1)*n], heads[d])
		if piece.again != unread {
			t.Margin = (t.Margin + p.chance(q.scores[d*n:(d+1)*n], heads[d])) / 2
		}
		t.Head = piece.first + heads[d] - 1
		if heads[d] == 0 {
			t.Head = -1
		}
	}
	for d := range heads {
		heads[d] += piece.start
	}
}

// chance is the probability of k by the scores of it and its rivals.
func (p *parser) chance(scores []float32, k int) float32 {
	p.chances = room(p.chances, len(scores))
	kernel.Softmax(p.chances, scores)
	return p.chances[k]
}

// relate scores the labels of the batch's arcs. labelScores gives those of a row.
func (p *parser) relate() {
	n, l := padded(p.rows), p.Label
	p.quantised = room(p.quantised, n*l)
	p.row = room(p.row, max(l, columns(len(p.Rels))))
	for _, piece := range p.pieces {
		for row := piece.start + 1; row < piece.start+piece.rows; row++ {
			x, head := p.row[:l], p.labelHeads[p.head[row]*l:]
			copy(x, p.labels[row*l:(row+1)*l])
			kernel.AddScaled(x, head, 1)
			kernel.Rectify(x)
			p.units[row] = kernel.Quantise(p.quantised[row*l:(row+1)*l], x)
		}
	}
	p.multiply(&p.Rel, p.quantised)
}

func (p *parser) labelScores(row int) []float32 {
	width := columns(len(p.Rels))
	out := p.row[:width]
	kernel.Affine(out, p.sums[row*width:(row+1)*width], p.units[row], p.Rel.Units, p.Rel.Bias)
	return out[:len(p.Rels)]
}

// label names the arcs of the whole batch, and hangs the later pieces of a sentence on its first.
func (p *parser) label() {
	p.relate()
	for i := range p.pieces {
		piece := &p.pieces[i]
		tokens := piece.sentence.Tokens
		for i := 1; i < piece.rows; i++ {
			t := &tokens[piece.first+i-1]
			p.labelArc(t, piece, i)
			if t.Head < 0 && piece.first > 0 {
				t.Head, t.Rel = firstRoot(tokens), "parataxis"
			}
		}
	}
}

// labelArc gives the arc of a piece's row i its label, and its token the chance that arc and label are right.
func (p *parser) labelArc(t *text.Token, piece *piece, i int) {
	own := p.labelScores(piece.start + i)
	if piece.again == unread {
		rel := p.relation(own, t.Head < 0)
		t.Rel = p.Rels[rel]
		t.Margin *= p.chance(own, rel)
		return
	}
	other := p.second.labelScores(piece.again + i)
	p.both = append(p.both[:0], own...)
	addTo(p.both, other)
	rel := p.relation(p.both, t.Head < 0)
	t.Rel = p.Rels[rel]
	t.Margin *= (p.chance(own, rel) + p.chance(other, rel)) / 2
}

// addTo adds x to sums.
func addTo(sums, x []float32) {
	for i, v := range x[:len(sums)] {
		sums[i] += v
	}
}

// relation is the best label: root for the root and for it alone.
func (p *parser) relation(scores []float32, root bool) int {
	at := -1
	for i, s := range scores {
		if (i == p.rootRel) == root && (at < 0 || s > scores[at]) {
			at = i
		}
	}
	return max(at, 0)
}

// firstRoot is the first token without a head.
func firstRoot(tokens []text.Token) int {
	for i := range tokens {
		if tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}
