package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// span is the phrase of a head. Quantities, times and names of the form "University of Vienna" keep their
// of-phrase however short the phrase is to be.
func (r *reader) span(head int, reach text.Reach) []int {
	ids := r.s.Phrase(head, reach)
	if reach == text.Core && r.keepsOf(head) {
		for _, c := range r.ofPhrases(head) {
			ids = slices.Concat(ids, r.s.Case(c), r.span(c, text.Core))
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
	}
	if reach != text.Core && r.named(head) {
		for _, c := range r.ofPhrases(head) {
			for _, k := range r.s.Children(c) {
				if r.s.Tokens[k].Is("conj") { // "Ministry of Trade and Industry"
					ids = append(ids, r.s.Subtree(k, nil)...)
				}
			}
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
	}
	return ids
}

func (r *reader) ofPhrases(head int) (out []int) {
	for _, c := range r.s.Children(head) {
		if c > head && r.s.Tokens[c].Is("nmod") && r.s.CaseText(c) == "of" {
			out = append(out, c)
		}
	}
	return out
}

// keepsOf reports whether a noun says nothing without its of-phrase: "dozens of cars", "the end of May".
func (r *reader) keepsOf(head int) bool {
	t := &r.s.Tokens[head]
	return t.POS == "NUM" || t.POS == "DET" || lexicon.Must("partitives").Has(t.Lemma) || r.time(head) || r.named(head)
}

func (r *reader) time(head int) bool {
	return lexicon.Must("timenouns").Has(r.s.Tokens[head].Lemma)
}

// named reports whether a noun heads a name of the form "House of Commons".
func (r *reader) named(head int) bool {
	t := &r.s.Tokens[head]
	return (t.POS == "PROPN" || head > 0 && capital(t.Text)) && lexicon.Must("namesof").Has(strings.ToLower(t.Text))
}

func capital(word string) bool { return word != strings.ToLower(word) }

// adjective is the phrase of an adjective said of a subject: with the adverbs behind the copula ("very
// large", "three years old"), without those of the clause.
func (r *reader) adjective(head int) []int {
	ids := []int{head}
	cop := r.s.Child(head, "cop")
	for _, c := range r.s.Children(head) {
		t := &r.s.Tokens[c]
		if c > head || c < cop || !t.Is("advmod", "amod", "det", "nummod", "compound", "fixed", "obl:unmarked") || ofTheClause(t.Lemma) {
			continue
		}
		ids = append(ids, r.s.Subtree(c, nil)...)
	}
	slices.Sort(ids)
	return ids
}

// ofTheClause reports whether an adverb belongs to the clause rather than to the word behind it.
func ofTheClause(lemma string) bool {
	switch lemma {
	case "also", "not", "n't", "often", "never", "still", "now", "then", "therefore", "thus", "both", "either":
		return true
	}
	return false
}

// verb is the verb group in the order of the text: with auxiliaries shared along a conjunction, and with the
// adverbs that say whether it happened at all ("allegedly stole").
func (r *reader) verb(v int) []int {
	g := r.s.VerbGroup(v)
	ids := append(r.s.Prefix(v), g.Tokens...)
	ids = append(ids, g.Aux...)
	if len(g.Aux) > 0 && r.s.Tokens[g.Aux[0]].Head != v && g.Not < 0 {
		if n := r.s.VerbGroup(r.s.Tokens[g.Aux[0]].Head).Not; n >= 0 {
			ids = append(ids, n)
		}
	}
	for _, c := range r.s.Children(v) {
		t := &r.s.Tokens[c]
		if t.Is("fixed") || t.Is("advmod") && c < v && len(r.s.Children(c)) == 0 && lexicon.Must("hedges").Has(t.Lemma) {
			ids = append(ids, c)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// copula is the predicate of a copular clause: "may not have been", from the clause itself or the one it
// is joined to.
func (r *reader) copula(head int) []int {
	for h := head; h >= 0; h = r.s.Tokens[h].Head {
		if c := r.s.Child(h, "cop"); c >= 0 {
			return r.s.VerbGroup(c).Tokens
		}
		if !r.s.Tokens[h].Is("conj") {
			break
		}
	}
	return nil
}

// heads are a nominal and its conjuncts.
func (r *reader) heads(n int) []int {
	out := []int{n}
	for _, c := range r.s.Children(n) {
		if t := &r.s.Tokens[c]; t.Is("conj") && t.POS != "VERB" && r.s.Child(c, "nsubj", "cop") < 0 {
			out = append(out, r.heads(c)...)
		}
	}
	return out
}

// conjoined are the verbs joined to a verb that have no subject of their own, with the verb itself first.
func (r *reader) conjoined(v int) []int {
	out := []int{v}
	for _, c := range r.s.Children(v) {
		if t := &r.s.Tokens[c]; t.Is("conj") && t.POS == "VERB" && r.s.Child(c, "nsubj") < 0 {
			out = append(out, c)
		}
	}
	return out
}

// marks are the words that introduce a clause ("to", "without", "in order to").
func (r *reader) marks(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("mark", "case") && c < v {
			out = append(out, r.s.Subtree(c, nil)...)
		}
	}
	slices.Sort(out)
	return out
}

func (r *reader) infinitive(v int) bool {
	for _, c := range r.s.Children(v) {
		if t := &r.s.Tokens[c]; t.Is("mark") && t.Lemma == "to" {
			return true
		}
	}
	return false
}

// relatives finds for the relative pronouns and adverbs of the sentence the noun that they stand for.
func (r *reader) relatives() map[int]int {
	out := map[int]int{}
	for a := range r.s.Tokens {
		if r.s.Tokens[a].Rel != "acl:relcl" {
			continue
		}
		below := r.s.Subtree(a, func(k int) bool { return r.s.Tokens[k].Is("acl:relcl", "ccomp") })
		for _, c := range below {
			t := &r.s.Tokens[c]
			switch strings.ToLower(t.Text) {
			case "who", "which", "that", "whom", "where":
				if t.Is("nsubj", "obj", "obl", "nmod", "advmod", "iobj") {
					out[c] = r.s.Tokens[a].Head
				}
			}
		}
	}
	return out
}

// standsFor is the noun that a relative pronoun stands for, or the token itself.
func (r *reader) standsFor(n int) int {
	if a, ok := r.antecedents[n]; ok {
		return a
	}
	return n
}

// relative reports whether a token is a relative pronoun that stands for nothing here.
func (r *reader) relative(n int) bool {
	if _, ok := r.antecedents[n]; ok {
		return false
	}
	switch t := &r.s.Tokens[n]; strings.ToLower(t.Text) {
	case "who", "which", "whom", "what":
		return true
	case "that":
		return t.POS == "PRON" && t.Tag == "WDT"
	}
	return false
}
