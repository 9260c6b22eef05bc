package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"newsgraph/extract/syntax"
	"newsgraph/extract/syntax/kernel"
	"newsgraph/extract/text"
)

// A score is counts of one treebank under one model.
type score struct {
	tokens, upos, xpos, lemma, morph, uas, las, labelled int // las without subtypes
	rel, name                                            map[string]*f1
	mixed                                                map[string]int // "NOUN as PROPN", "obl as nmod" under the right head
	seconds                                              float64
}

// f1 counts what is gold, what was said, and what is both.
type f1 struct{ gold, said, both int }

func (f *f1) value() float64 {
	if f.gold+f.said == 0 {
		return 0
	}
	return 200 * float64(f.both) / float64(f.gold+f.said)
}

// evaluate parses a copy of the treebank and compares.
func evaluate(r *syntax.Reader, bank *treebank) *score {
	d := &text.Document{Sentences: make([]text.Sentence, len(bank.sentences))}
	for i, s := range bank.sentences {
		d.Sentences[i].Tokens = make([]text.Token, len(s.Tokens))
		for k, t := range s.Tokens {
			d.Sentences[i].Tokens[k] = text.Token{Span: t.Span, Text: t.Text}
		}
	}
	start := time.Now()
	r.Parse(d)
	s := &score{rel: map[string]*f1{}, name: map[string]*f1{}, mixed: map[string]int{}, seconds: time.Since(start).Seconds()}
	for i := range d.Sentences {
		s.compare(bank.sentences[i].Tokens, d.Sentences[i].Tokens)
		s.compareNames(bank.sentences[i].Tokens, d.Sentences[i].Tokens)
	}
	return s
}

// bare is a relation without its subtype.
func bare(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func (s *score) compare(gold, said []text.Token) {
	hit := func(n *int, ok bool) {
		if ok {
			*n++
		}
	}
	for i := range gold {
		g, p := &gold[i], &said[i]
		s.tokens++
		hit(&s.upos, g.POS == p.POS)
		hit(&s.xpos, g.Tag == p.Tag)
		hit(&s.lemma, g.Lemma == p.Lemma)
		hit(&s.morph, g.Morph == p.Morph)
		hit(&s.uas, g.Head == p.Head)
		hit(&s.las, g.Head == p.Head && bare(g.Rel) == bare(p.Rel))
		hit(&s.labelled, g.Head == p.Head && g.Rel == p.Rel)
		if g.POS != p.POS {
			s.mixed[g.POS+" as "+p.POS]++
		}
		if g.Head == p.Head && bare(g.Rel) != bare(p.Rel) {
			s.mixed[bare(g.Rel)+" as "+bare(p.Rel)]++
		}
		counts(s.rel, g.Rel).gold++
		counts(s.rel, p.Rel).said++
		hit(&counts(s.rel, g.Rel).both, g.Head == p.Head && g.Rel == p.Rel)
	}
}

func counts(m map[string]*f1, key string) *f1 {
	if m[key] == nil {
		m[key] = &f1{}
	}
	return m[key]
}

// compareNames compares the spans of names in a sentence whose names are all said.
func (s *score) compareNames(gold, said []text.Token) {
	for _, t := range gold {
		if t.Name == "" {
			return
		}
	}
	g, p := nameSpans(gold), nameSpans(said)
	for span, kind := range g {
		counts(s.name, kind).gold++
		if p[span] == kind {
			counts(s.name, kind).both++
		}
	}
	for _, kind := range p {
		counts(s.name, kind).said++
	}
}

// nameSpans gives the kind of every name by its first token and the one past its last.
func nameSpans(tokens []text.Token) map[[2]int]string {
	spans := map[[2]int]string{}
	for i := 0; i < len(tokens); i++ {
		if kind, ok := strings.CutPrefix(tokens[i].Name, "B-"); ok {
			end := i + 1
			for end < len(tokens) && tokens[end].Name == "I-"+kind {
				end++
			}
			spans[[2]int{i, end}] = kind
		}
	}
	return spans
}

// print writes the score of one treebank.
func (s *score) print(out io.Writer, name string) {
	percent := func(n int) float64 { return 100 * float64(n) / float64(s.tokens) }
	fmt.Fprintf(out, "%s, %d tokens, %.0f words/s with the %s kernel\n", name, s.tokens, float64(s.tokens)/s.seconds, kernel.Current())
	for _, row := range []struct {
		name string
		n    int
	}{{"UPOS", s.upos}, {"XPOS", s.xpos}, {"features", s.morph}, {"lemma", s.lemma}, {"UAS", s.uas}, {"LAS", s.las}, {"LAS with subtypes", s.labelled}} {
		fmt.Fprintf(out, "  %-18s %6.2f\n", row.name, percent(row.n))
	}
	fmt.Fprintf(out, "  names              %6.2f F1 (person, place and org)\n", named(s.name).value())
	printF1(out, s.name, 1)
	fmt.Fprintln(out, "  relations, F1 with subtypes")
	printF1(out, s.rel, 20)
	fmt.Fprintln(out, "  most often mixed up: parts of speech, and relations under the right head")
	for _, pair := range frequent(s.mixed, 1)[:min(len(s.mixed), 12)] {
		fmt.Fprintf(out, "    %-16s %6d\n", pair, s.mixed[pair])
	}
}

// printF1 writes a line for every key that is gold at least least times.
func printF1(out io.Writer, counts map[string]*f1, least int) {
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if f := counts[key]; f.gold >= least {
			fmt.Fprintf(out, "    %-16s %6.2f  (%d)\n", key, f.value(), f.gold)
		}
	}
}

// named sums the kinds of names that Universal NER has.
func named(kinds map[string]*f1) *f1 {
	all := &f1{}
	for _, kind := range []string{"person", "place", "org"} {
		if f := kinds[kind]; f != nil {
			all.add(f)
		}
	}
	return all
}

func (f *f1) add(g *f1) {
	f.gold += g.gold
	f.said += g.said
	f.both += g.both
}
