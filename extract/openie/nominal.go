package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// walk gives the line of each conjunct of an argument, and those of what hangs off it.
func (r *reader) walk(f frame, head int) {
	for _, o := range r.heads(head) {
		r.argument(f, o)
	}
}

func (r *reader) argument(f frame, o int) {
	if !r.partOfPreposition(f.pred, o) {
		r.emit(f, r.outside(f.pred, o))
	}
	for _, a := range r.s.Children(o) {
		t := &r.s.Tokens[a]
		switch {
		case a < o:
		case r.surrounds(f.pred, o, a):
			r.emit(f.with(apposed), r.span(a, r.o.Reach))
		case t.Is("appos") && t.POS == "PROPN": // "on his label, Frazzy Frog Music"
			r.walk(f.deeper().with(apposed), a)
		}
	}
	if f.depth <= 3 && (!r.o.Nary || f.construction == copular) { // "is the capital of" | Japan
		r.phrases(f, o)
		r.modifyingVerbs(f, o)
	}
}

// outside is the phrase of an argument without the relative clause that the predicate is of: "he held" | a post.
func (r *reader) outside(pred []int, o int) []int {
	ids := r.span(o, r.o.Reach)
	for _, a := range r.s.Children(o) {
		if r.s.Tokens[a].Rel != "acl:relcl" {
			continue
		}
		clause := r.s.Subtree(a, nil)
		if len(pred) > 0 && slices.Contains(clause, pred[len(pred)-1]) {
			ids = without(ids, clause)
		}
	}
	return ids
}

// partOfPreposition reports whether a noun only makes a preposition with those around it: "in honour of".
func (r *reader) partOfPreposition(pred []int, o int) bool {
	if len(pred) == 0 || !r.s.Tokens[pred[len(pred)-1]].Is("case", "mark") || !lexicon.Must("prepositionnouns").Has(strings.ToLower(r.s.Tokens[o].Text)) {
		return false
	}
	for _, n := range r.s.Children(o) {
		if n > o && r.s.Tokens[n].Is("nmod") {
			switch r.s.CaseText(n) {
			case "of", "to", "with", "for":
				return true
			}
		}
	}
	return false
}

// surrounds reports whether a name behind a place is the place around it: "in Austin, Texas".
func (r *reader) surrounds(pred []int, o, a int) bool {
	return len(pred) > 0 && r.s.Tokens[pred[len(pred)-1]].Is("case") && r.behindComma(o, a)
}

// behindComma reports whether a name follows another behind a comma.
func (r *reader) behindComma(o, a int) bool {
	t := &r.s.Tokens[a]
	if a < o || !t.Is("appos", "nmod:unmarked", "flat") || t.POS != "PROPN" || r.s.Tokens[o].POS != "PROPN" {
		return false
	}
	first := r.s.Subtree(a, func(k int) bool { return r.s.Tokens[k].Is("punct") })[0]
	return first > 0 && r.s.Tokens[first-1].Text == ","
}

// phrases follows the prepositional phrases of a noun, with the noun inside the predicate: "served as Prime
// Minister of" | Australia.
func (r *reader) phrases(f frame, o int) {
	for _, n := range r.prepositional(o) {
		prep := r.s.Case(n)
		switch first := r.s.Tokens[prep[0]].Lemma; {
		case first == "of" && r.keepsOf(o):
			r.phrases(f.deeper().with(f.construction, without(r.span(o, text.Core), r.span(n, text.Core))), n)
		case first == "as" && r.such(o) && len(f.pred) > 0: // "at such venues as" the Albert Hall: at the hall
			r.walk(f.deeper().with(apposed), n)
		case first == "include":
			r.walk(frame{subject: r.subjectOf(o), depth: f.depth + 1}.with(including, prep), n)
		case raised(first) && f.verb != nil:
			for _, b := range f.verb {
				g := f.deeper()
				g.pred = b
				r.walk(g.with(raisedPhrase, prep), n)
			}
		default:
			r.walk(f.deeper().with(nested, r.span(o, text.Core), prep), r.standsFor(n))
		}
	}
}

// such reports whether a noun's examples follow it with "as".
func (r *reader) such(o int) bool {
	for _, c := range r.s.Children(o) {
		if c < o && r.s.Tokens[c].Lemma == "such" {
			return true
		}
	}
	return false
}

// prepositional are the prepositional phrases behind a noun; those behind the last of joined nouns are shared by all.
func (r *reader) prepositional(o int) []int {
	own := r.ownPhrases(o)
	if len(own) > 0 {
		return own
	}
	if t := &r.s.Tokens[o]; t.Is("conj") {
		return slices.DeleteFunc(r.ownPhrases(t.Head), func(n int) bool { return n < o })
	}
	last := -1
	for _, c := range r.s.Children(o) {
		if r.s.Tokens[c].Is("conj") {
			last = c
		}
	}
	if last < 0 {
		return nil
	}
	return r.ownPhrases(last)
}

func (r *reader) ownPhrases(o int) (out []int) {
	for _, n := range r.s.Children(o) {
		if t := &r.s.Tokens[n]; n > o && t.Is("nmod") && t.Rel != "nmod:poss" && len(r.s.Case(n)) > 0 && !r.relative(n) {
			out = append(out, n)
		}
	}
	return out
}

// raised reports whether a phrase with this preposition says when or as what something is done rather than which
// noun is meant, so that it belongs to the verb.
func raised(preposition string) bool {
	switch preposition {
	case "as", "at", "during", "after", "before", "until", "since", "under":
		return true
	}
	return false
}

// modifyingVerbs follows the infinitives and participles of a noun: "was the first to reach" | the Pole, "cases
// involving" | fraud, "the book written by" | her.
func (r *reader) modifyingVerbs(f frame, o int) {
	if f.depth > 1 {
		return
	}
	for _, a := range r.s.Children(o) {
		t := &r.s.Tokens[a]
		if a < o || !t.Is("acl") || t.Rel == "acl:relcl" || !(r.infinitive(a) || t.Tag == "VBG" || t.Tag == "VBN") {
			continue
		}
		marks := r.marks(a)
		for _, k := range r.conjoined(a) {
			if k == a || r.s.Tokens[k].Tag == t.Tag {
				r.read(f.deeper().with(modifyingVerb, r.span(o, text.Core), marks, without(r.verb(k), marks)), k)
			}
		}
	}
}

func (r *reader) lower(ids []int) string { return strings.ToLower(r.s.Join(ids)) }
