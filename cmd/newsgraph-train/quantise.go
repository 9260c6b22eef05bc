package main

import (
	"maps"
	"slices"

	"newsgraph/cmd/newsgraph-train/matrix"
	"newsgraph/extract/syntax"
)

// model turns the network into what is shipped: int8 weights, one row for every known
// word, and the tables of lemmas and features of the treebanks. The commonest shipped
// vectors are kept.
func (n *network) model(banks []*treebank, common []string) *syntax.Model {
	d := n.Width
	known := map[string]bool{}
	for w := range n.word {
		known[w] = true
	}
	for _, w := range common {
		known[w] = true
	}
	words := slices.Sorted(maps.Keys(known))
	rows := make([]float32, (len(words)+2)*d)
	vectors := make([]float32, len(words)*n.vectorSize)
	for i, w := range words {
		copy(vectors[i*n.vectorSize:], n.vocabulary.vectors[w])
	}
	matrix.AddProduct(rows, vectors, n.vectors.w, len(words), n.vectorSize, d, n.vectorSize, 1)
	for i, w := range words {
		add(rows[i*d:(i+1)*d], n.words.row(n.word[w]))
	}
	copy(rows[len(words)*d:], n.words.row(unknownWord))
	copy(rows[(len(words)+1)*d:], n.words.row(rootWord))
	m := &syntax.Model{
		Shape: syntax.Shape{Width: d, Arc: n.Arc, Label: n.Label, Distances: n.Distances,
			Linked: n.Linked, Guess: n.Guess, Message: n.Message, Tags: n.tags, Rels: n.rels},
		Words: syntax.NewStrings(words), Lexicon: syntax.QuantiseRows(rows, d),
		Bias: n.bias.w, Distance: n.distance.w,
		Arcs: syntax.QuantiseColumns(n.arc.w, n.arcBias.w, n.Arc),
		Rel:  syntax.QuantiseColumns(n.label.w, n.relBias.w, n.label.cols),
	}
	for i, p := range n.spelling {
		m.Spelling[i] = syntax.QuantiseRows(p.w, d)
	}
	for _, b := range n.blocks {
		m.Blocks = append(m.Blocks, syntax.QuantiseColumns(b.w.w, b.b.w, 2*d))
	}
	for i := range n.links {
		l := &n.links[i]
		m.Links = append(m.Links, syntax.Link{
			Guess:    beside(d, [][2]*weight{{l.seek, l.seekBias}, {l.offer, none(n.Guess)}, {l.down, l.downBias}, {l.up, l.upBias}}),
			Nearness: l.distance.w,
			Mix:      syntax.QuantiseColumns(l.mix.w, l.mixBias.w, l.mix.cols),
		})
	}
	m.Heads = n.headsLayer()
	m.Lemmas, m.Features = endings(banks)
	return m
}

// headsLayer puts the six layers that read the encoder side by side.
func (n *network) headsLayer() syntax.Layer {
	return beside(n.Width, [][2]*weight{{n.tag, n.tagBias}, {n.name, n.nameBias}, {n.dependent, n.dependentBias},
		{n.head, n.headBias}, {n.labelDependent, n.labelBias}, {n.labelHead, none(n.Label)}})
}

// none is a bias of zeros.
func none(cols int) *weight { return &weight{w: make([]float32, cols)} }

// beside makes one layer of several that read the same rows, each with its bias.
func beside(rows int, parts [][2]*weight) syntax.Layer {
	var w, bias []float32
	for _, p := range parts {
		bias = append(bias, p[1].w...)
	}
	for i := range rows {
		for _, p := range parts {
			w = append(w, p[0].row(i)...)
		}
	}
	return syntax.QuantiseColumns(w, bias, len(bias))
}

// endings learns lemmas and features by tag and ending.
func endings(banks []*treebank) (lemmas, features syntax.Endings) {
	lemma, feature := map[string]map[string]map[string]int{}, map[string]map[string]map[string]int{}
	count := func(m map[string]map[string]map[string]int, tag, word, value string) {
		if m[tag] == nil {
			m[tag] = map[string]map[string]int{}
		}
		if m[tag][word] == nil {
			m[tag][word] = map[string]int{}
		}
		m[tag][word][value]++
	}
	for _, bank := range banks {
		for _, s := range bank.sentences {
			for _, t := range s.Tokens {
				w, _ := syntax.Spell(t.Text)
				tag := t.POS + "|" + t.Tag
				count(lemma, tag, w, syntax.Script(t.Text, t.Lemma, t.POS == "PROPN"))
				count(feature, tag, w, t.Morph)
			}
		}
	}
	return syntax.NewEndings(lemma), syntax.NewEndings(feature)
}
