package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// leading is the phrase that later phrases of an intransitive verb need before them: "taught at Harvard from" |
// 1970. It returns -1 if there is none; a passive verb needs only what completes it ("was filled with").
func (r *reader) leading(f frame, v int, bases [][]int, complete bool) int {
	if complete || r.s.Child(v, "iobj") >= 0 || len(bases[0]) == 0 {
		return -1
	}
	for _, n := range r.s.Children(v) {
		if !r.s.Tokens[n].Is("obl") || n < v {
			continue
		}
		prep := r.s.Case(n)
		if len(prep) == 0 {
			continue
		}
		if prep[0] != max(f.pred[len(f.pred)-1], v)+1 {
			return -1
		}
		if r.s.Passive(v) {
			switch r.s.Tokens[prep[0]].Lemma {
			case "with", "to", "into", "of", "as", "for", "by":
				if r.time(n) {
					return -1
				}
			default:
				return -1
			}
		}
		return n
	}
	return -1
}

// obliques gives a line for each phrase of a verb: "handcuffed him to" | the bars, "was born in" | 1950. It returns
// the predicates with the leading phrase in them.
func (r *reader) obliques(f frame, v int, bases [][]int, leading int) (later [][]int) {
	later = bases
	if leading >= 0 {
		later = nil
		for _, b := range bases {
			later = append(later, slices.Concat(b, r.s.Case(leading), r.span(r.standsFor(leading), text.Compact)))
		}
	}
	for _, n := range r.s.Children(v) {
		if !r.s.Tokens[n].Is("obl") || r.relative(n) || r.discourse(n) {
			continue
		}
		before, verb := later, bases
		switch {
		case n == leading:
			before, verb = bases, later
		case r.apart(n):
			before = bases
		}
		prep := r.s.Case(n)
		for _, b := range before {
			g := f
			g.pred, g.verb = b, verb
			switch {
			case len(prep) > 0 && r.s.Tokens[prep[0]].Lemma == "include":
				r.members(f, v, prep, n)
			case len(prep) == 0 && (r.time(n) || r.s.Tokens[n].POS == "NUM"):
				r.emit(g.with(bareTime), r.span(n, r.o.Reach))
			case len(prep) > 0:
				r.walk(g.with(oblique, prep), r.standsFor(n))
			}
		}
	}
	return later
}

// apart reports whether a comma parts a phrase from what stands before it.
func (r *reader) apart(n int) bool {
	first := r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })[0]
	return first > 0 && r.s.Tokens[first-1].Text == ","
}

// members reads "vaccinations followed, including" | the one by Pasteur: they are of the
// noun before them.
func (r *reader) members(f frame, v int, prep []int, n int) {
	g := frame{subject: f.subject, depth: f.depth + 1}
	for _, o := range r.s.Children(v) {
		if o > v && o < n && r.s.Tokens[o].Is("obj", "obl") {
			g.subject = r.subjectOf(r.standsFor(o))
		}
	}
	r.walk(g.with(including, prep), n)
}

// discourse reports whether a phrase joins the sentence to the text: "for example".
func (r *reader) discourse(n int) bool {
	return lexicon.Must("discourse").Has(r.lower(r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })))
}

// content reads the clause that a verb of saying or thinking has as its object.
func (r *reader) content(f frame, v int, pred []int) {
	f.pred = pred
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("ccomp") && f.depth == 0 {
			r.emit(f.with(clausalObject), r.s.Subtree(c, nil))
		}
	}
}

// circumstances reads the clauses around a verb that have its subject: "used the money to buy" | bread, "died
// after giving" | a speech, "fled," "leaving" | the town.
func (r *reader) circumstances(f frame, v int, bases [][]int) {
	for _, a := range r.s.Children(v) {
		t := &r.s.Tokens[a]
		if !t.Is("advcl") || t.Rel == "advcl:relcl" || t.POS != "VERB" || r.s.Child(a, "nsubj", "csubj") >= 0 {
			continue
		}
		marks := r.marks(a)
		switch {
		case len(marks) > 0 && f.depth == 0:
			for _, k := range r.conjoined(a) {
				g := f.deeper()
				g.pred = bases[0]
				r.read(g.with(purpose, marks, without(r.verb(k), marks)), k)
			}
		case len(marks) == 0 && (t.Tag == "VBG" || t.Tag == "VBN") && f.depth < 2:
			for _, k := range r.conjoined(a) {
				g := f.deeper()
				g.pred = nil
				r.read(g.with(circumstance, r.verb(k)), k)
			}
		}
	}
}

// adverbs reads "died | three years later" and, of verbs without object, "lived | abroad".
func (r *reader) adverbs(f frame, v int, bases [][]int, object bool) {
	for _, n := range r.s.Children(v) {
		t := &r.s.Tokens[n]
		if !t.Is("advmod") {
			continue
		}
		switch strings.ToLower(t.Text) {
		case "later", "ago", "earlier", "before":
			if len(r.s.Children(n)) > 0 {
				for _, b := range bases {
					g := f
					g.pred = b
					r.emit(g.with(timeAdverb), r.s.Subtree(n, nil))
				}
			}
		case "there", "here", "away", "abroad", "home", "quickly", "well", "differently":
			if n > v && !object && r.s.Child(v, "xcomp") < 0 {
				r.emit(f.with(placeAdverb), r.s.Subtree(n, nil))
			}
		}
	}
}
