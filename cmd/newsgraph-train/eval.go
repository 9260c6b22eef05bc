package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// A score is counts of one treebank under one model.
type score struct {
	tokens, upos, xpos, lemma, morph, uas, las, labelled int // las without subtypes
	rel, name                                            map[string]*f1
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
func evaluate(m *syntax.Model, bank *treebank) *score {
	d := &text.Document{Sentences: make([]text.Sentence, len(bank.sentences))}
	for i, s := range bank.sentences {
		d.Sentences[i].Tokens = make([]text.Token, len(s.Tokens))
		for k, t := range s.Tokens {
			d.Sentences[i].Tokens[k] = text.Token{Span: t.Span, Text: t.Text}
		}
	}
	start := time.Now()
	m.Parse(d)
	s := &score{rel: map[string]*f1{}, name: map[string]*f1{}, seconds: time.Since(start).Seconds()}
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

// table prints scores of several treebanks.
func table(out io.Writer, banks []*treebank, scores []*score) {
	for i, s := range scores {
		percent := func(n int) float64 { return 100 * float64(n) / float64(s.tokens) }
		fmt.Fprintf(out, "%s: %d tokens, UPOS %.2f, XPOS %.2f, lemma %.2f, features %.2f, UAS %.2f, LAS %.2f, LAS with subtypes %.2f; %.0f words/s\n",
			banks[i].name, s.tokens, percent(s.upos), percent(s.xpos), percent(s.lemma), percent(s.morph), percent(s.uas), percent(s.las),
			percent(s.labelled), float64(s.tokens)/s.seconds)
		fmt.Fprint(out, "  names:")
		all, main := &f1{}, &f1{}
		for _, kind := range slices.Sorted(maps.Keys(s.name)) {
			f := s.name[kind]
			fmt.Fprintf(out, " %s %.1f", kind, f.value())
			all.add(f)
			if kind != "other" {
				main.add(f)
			}
		}
		fmt.Fprintf(out, "; all %.1f, without other %.1f\n  relations:", all.value(), main.value())
		for _, rel := range slices.Sorted(maps.Keys(s.rel)) {
			if f := s.rel[rel]; f.gold >= 20 {
				fmt.Fprintf(out, " %s %.1f (%d)", rel, f.value(), f.gold)
			}
		}
		fmt.Fprintln(out)
	}
}

func (f *f1) add(g *f1) {
	f.gold += g.gold
	f.said += g.said
	f.both += g.both
}
