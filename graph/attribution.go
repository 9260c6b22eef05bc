package graph

import (
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// An attribution is words of a sentence that say who says what the rest of it claims.
type attribution struct {
	sign   int   // the token of the verb, of "according", or of the colon
	source []int // the tokens of who says it
	whole  []int // all that goes if the attribution does
}

// attributions finds who says something in a sentence: "police said", "according to the mayor", and
// the "Prosecutors:" of headlines.
func attributions(s *text.Sentence) []attribution {
	var out []attribution
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.POS == "VERB" && isSpeech(t.Lemma):
			if a, ok := spoken(s, i); ok {
				out = append(out, a)
			}
		case strings.EqualFold(t.Text, "according") && i+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[i+1].Text, "to"):
			out = append(out, according(s, i))
		case t.Text == ":" && i > 0 && i <= 4 && len(out) == 0:
			ids := upTo(0, i)
			out = append(out, attribution{sign: i, source: ids, whole: append(slices.Clone(ids), i)})
		}
	}
	return out
}

func isSpeech(lemma string) bool {
	return speech[0].Has(lemma) || speech[1].Has(lemma)
}

func upTo(from, end int) (ids []int) {
	for i := from; i < end; i++ {
		ids = append(ids, i)
	}
	return ids
}

// spoken is a verb of saying with its subject and what is said.
func spoken(s *text.Sentence, v int) (attribution, bool) {
	t := &s.Tokens[v]
	subject := nearest(s, v, "nsubj")
	if subject < 0 {
		return attribution{}, false
	}
	source := s.Subtree(subject, nil)
	said := t.Is("parataxis") || s.Child(v, "ccomp", "parataxis") >= 0
	if before := source[0] - 1; !said && before > 0 && subject < v && s.Tokens[before].Text == "," && s.Child(v, "obj", "cc", "xcomp", "mark") < 0 {
		said = true // ", the governor said": whatever the parser makes of it
	}
	if !said || t.Is("acl", "advcl") {
		return attribution{}, false
	}
	whole := append(slices.Clone(source), v)
	for _, c := range s.Children(v) {
		// "told the newspaper", "said on Thursday", but never what is said
		if !s.Tokens[c].Is("nsubj", "ccomp", "parataxis", "conj", "advcl", "xcomp", "punct") {
			whole = append(whole, s.Subtree(c, nil)...)
		}
	}
	slices.Sort(whole)
	return attribution{sign: v, source: source, whole: whole}, true
}

// nearest is the child of h with a relation that stands nearest to it, -1 if there is none: where the parser hangs
// the subject of what is said on the verb of saying as well, that is not who says it.
func nearest(s *text.Sentence, h int, rel string) int {
	best := -1
	for _, c := range s.Children(h) {
		if s.Tokens[c].Is(rel) && (best < 0 || abs(c-h) < abs(best-h)) {
			best = c
		}
	}
	return best
}

// according is "according to" with the phrase behind it: its subtree, at least up to the next comma.
func according(s *text.Sentence, i int) attribution {
	end := i + 2
	for end < len(s.Tokens) && !strings.ContainsAny(s.Tokens[end].Text, ",.;—") {
		end++
	}
	if i > 0 { // at the end of a sentence: all of it but the full stop
		last := len(s.Tokens)
		for last > end && s.Tokens[last-1].POS == "PUNCT" {
			last--
		}
		end = last
	}
	return attribution{sign: i, source: upTo(i+2, end), whole: upTo(i, end)}
}

// sources takes attributions that one side has, or whose source is another.
func (p *pair) sources() {
	for _, x := range p.a.said {
		for _, y := range p.b.said {
			if k := p.a.at[x.sign]; k >= 0 && p.b.at[y.sign] >= 0 && p.across(k) == p.b.at[y.sign] {
				p.resay(x, y)
			}
		}
	}
	a, b := p.a.differing(), p.b.differing()
	for len(a) > 0 && len(b) > 0 {
		p.resay(a[0], b[0])
		a, b = a[1:], b[1:]
	}
	for _, x := range a {
		p.a.unsay(x, SourceDropped)
	}
	for _, x := range b {
		p.b.unsay(x, SourceAdded)
	}
}

// differing are the attributions that have differing words.
func (h *half) differing() (out []attribution) {
	for _, x := range h.said {
		if h.anyFree(x.source) || h.signFree(x) {
			out = append(out, x)
		}
	}
	return out
}

func (h *half) anyFree(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(t int) bool { return h.at[t] >= 0 && h.free[h.at[t]] })
}

// signFree reports whether the verb itself differs; a colon is no word, so that all before it must.
func (h *half) signFree(x attribution) bool {
	if k := h.at[x.sign]; k >= 0 {
		return h.free[k]
	}
	return h.anyFree(x.source)
}

// unsay takes an attribution that the other side does not have: its sign must differ.
func (h *half) unsay(x attribution, why ChangeType) {
	if !h.signFree(x) {
		return
	}
	for _, t := range x.whole {
		if k := h.at[t]; k >= 0 {
			h.take(k, why)
		}
	}
}

// resay compares two attributions that differ.
func (p *pair) resay(x, y attribution) {
	if p.a.sourceKey(x) == p.b.sourceKey(y) {
		return // the verb alone: told and asked, denies and admits
	}
	if !p.a.anyContent(x.source) && !p.b.anyContent(y.source) {
		return
	}
	for _, t := range x.whole {
		if k := p.a.at[t]; k >= 0 {
			p.a.take(k, SourceChanged)
		}
	}
	for _, t := range y.whole {
		if k := p.b.at[t]; k >= 0 {
			p.b.take(k, SourceChanged)
		}
	}
}

// anyContent reports whether a word of content differs among tokens.
func (h *half) anyContent(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(t int) bool {
		k := h.at[t]
		return k >= 0 && h.free[k] && !h.words[k].light()
	})
}

// sourceKey is what tells one source from another.
func (h *half) sourceKey(x attribution) string {
	var keys []string
	for _, t := range x.source {
		if k := h.at[t]; k >= 0 && !h.words[k].light() {
			keys = append(keys, h.words[k].class)
		}
	}
	return strings.Join(keys, " ")
}
