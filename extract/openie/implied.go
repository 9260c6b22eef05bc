package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// implied gives the lines whose predicate the sentence does not spell out. Without Options.Implied, beside rows of
// clauses, they are those of names: what somebody is, and where a place lies.
func (r *reader) implied() {
	for i := range r.s.Tokens {
		t := &r.s.Tokens[i]
		switch {
		case r.lies(t.Head, i):
			r.imply(without(r.span(t.Head, text.Core), r.s.Subtree(i, nil)), "is in", r.span(i, text.Core), locality)
		case t.Rel == "appos":
			r.apposition(t.Head, i)
		case t.Rel == "nmod:desc" && i < t.Head, t.Is("compound", "flat") && i < t.Head && t.POS == "NOUN" && r.s.Tokens[t.Head].POS == "PROPN":
			r.title(i, t.Head)
		case !r.o.Implied:
		case t.Rel == "nmod:poss" && i < t.Head && t.POS != "PRON":
			r.possession(i, t.Head)
		case t.POS == "VERB" && r.s.Child(i, "aux:pass") >= 0 && r.complete(i):
			r.barePassive(i)
		}
	}
}

// lies reports whether a place lies in the one named behind it: "in Austin, Texas".
func (r *reader) lies(place, around int) bool {
	if !r.behindComma(place, around) || !r.place(around) {
		return false
	}
	return r.place(place) || len(r.s.Case(place)) > 0
}

func (r *reader) place(n int) bool {
	e := r.d.EntityAt(r.sentence, n)
	return e != nil && e.Kind == text.Place
}

// apposition reads "Anna Weber, director of the museum": the name is what the other is said of. Of two nouns without a
// name most are no apposition but a list or a repair: "the pill, a second trip". What is cut short ("Jr.") says nothing.
func (r *reader) apposition(h, i int) {
	name, what := h, i
	if r.s.Tokens[h].POS != "PROPN" {
		name, what = i, h
	}
	if r.s.Tokens[name].POS != "PROPN" || r.abbreviated(r.span(what, text.Core)) {
		return
	}
	of := []int{what}
	if what == i {
		of = r.heads(what)
	}
	for _, w := range of {
		r.imply(r.span(name, text.Core), "is", r.span(w, text.Compact), appositive)
		if own := r.ownPhrases(w); len(own) > 0 {
			n := own[0]
			r.imply(r.span(name, text.Core), "is "+r.words(slices.Concat(r.span(w, text.Core), r.s.Case(n))), r.span(n, text.Compact), appositive)
		}
	}
}

func (r *reader) abbreviated(words []int) bool {
	return strings.HasSuffix(r.words(words), ".")
}

// possession reads "Merrill's broker".
func (r *reader) possession(owner, thing int) {
	owned := without(r.span(thing, text.Core), r.s.Subtree(owner, nil))
	own := slices.DeleteFunc(r.s.Subtree(owner, nil), func(i int) bool { return r.s.Tokens[i].Tag == "POS" })
	r.imply(own, "has", owned, possessive)
}

// title reads "Foreign Minister Anna Weber" and "the board game Scrabble". Words of address ("Mrs.", "St.") are none.
func (r *reader) title(i, name int) {
	title := slices.DeleteFunc(r.s.Subtree(i, nil), func(k int) bool { return r.s.Tokens[k].Head == i && r.s.Tokens[k].Is("det", "case") })
	words := r.words(title)
	if lexicon.Must("courtesy").Has(words) || r.abbreviated(title) && !lexicon.Must("titles").Has(words) {
		return
	}
	last := title[len(title)-1]
	own := slices.DeleteFunc(r.span(name, text.Core), func(k int) bool { return k <= last || k != name && !capital(r.s.Tokens[k].Text) })
	r.imply(own, "is", title, titled)
}

// barePassive reads "was founded" of a passive verb: the participle is what the subject is.
func (r *reader) barePassive(v int) {
	be := slices.DeleteFunc(r.verb(v), func(i int) bool { return i == v })
	for _, h := range r.subjects(v) {
		r.imply(r.span(h, text.Near), r.predicate(be), []int{v}, barePassive)
	}
}

// complete reports whether a passive says something without what follows it: not "can be applied", "is known".
func (r *reader) complete(v int) bool {
	if r.s.VerbGroup(v).Modal >= 0 || r.s.Child(v, "xcomp", "ccomp") >= 0 {
		return false
	}
	for _, n := range r.s.Children(v) {
		if n > v && r.s.Tokens[n].Is("obl") {
			switch r.s.CaseText(n) {
			case "as", "to", "with", "of", "for":
				return false
			}
			return true
		}
	}
	return true
}

func (r *reader) imply(subject []int, predicate string, object []int, c construction) {
	s, o := r.words(subject), r.words(object)
	key := s + "\t" + predicate + "\t" + o
	if s == "" || o == "" || s == o || r.seen[key] {
		return
	}
	r.seen[key] = true
	f := finding{line: Line{Subject: s, Predicate: predicate, Objects: []string{o}}, construction: c, subject: subject, object: object}
	r.found = append(r.found, f)
}
