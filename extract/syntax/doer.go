package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
)

// What follows tells whose an infinitive or gerund is that names no doer: nobody's, where the subject of the verb above cannot be.

// openDoer reports whether the subject of the verb above a clause is not who does what the clause says.
func (r *roleReader) openDoer(v, h int) bool {
	if r.infinitive(v) {
		return r.tough(h) || r.foretold(v, h) || r.handled(v, h)
	}
	return r.openGerund(v, h) || r.thingCharged(v, h)
}

// tough reports whether an adjective says how its subject bears what others do to it: a pill "hard to swallow" swallows nothing, but who "finds
// it hard to swallow" does.
func (r *roleReader) tough(h int) bool {
	t := &r.s.Tokens[h]
	found := t.Head >= 0 && r.s.Tokens[t.Head].Lemma == "find"
	return t.POS == "ADJ" && lexicon.Must("tough").Has(t.Lemma) && !found
}

// foretold reports whether an "it" behind a verb stands for the infinitive: "made it a crime to strike", "made it too early to cut rates".
// Who finds it hard to strike strikes himself.
func (r *roleReader) foretold(v, h int) bool {
	t := &r.s.Tokens[h]
	if t.POS != "VERB" || t.Lemma == "find" || !lexicon.Must("making").Has(t.Lemma) && !lexicon.Must("naming").Has(t.Lemma) || h+1 >= v || !strings.EqualFold(r.s.Tokens[h+1].Text, "it") {
		return false
	}
	return slices.ContainsFunc(r.s.Children(h), func(c int) bool {
		k := &r.s.Tokens[c]
		return c > h+1 && c < v && (k.POS == "ADJ" || k.POS == "NOUN" && r.s.CaseText(c) == "" || k.Is("advmod") && r.s.Child(c, "advmod") >= 0)
	})
}

// handled reports whether a purpose is that of those who do something to a thing, and not the thing's: it is not the bell that saves in "the
// bell was buried to save it".
func (r *roleReader) handled(v, h int) bool {
	if !r.s.Passive(h) || v < h || r.s.Tokens[h].Is("acl") || !lexicon.Must("handling").Has(r.s.Tokens[h].Lemma) {
		return false
	}
	p := r.of(h)
	return len(p.agent) == 0 && len(p.patient) > 0 && !r.anyHuman(p.patient)
}

// openGerund reports whether a verb of including or proposing has a gerund of what others do: "terms that include handing over the names",
// "favours taxing them". Who proposes something himself may be who does it.
func (r *roleReader) openGerund(v, h int) bool {
	if r.s.Tokens[v].Tag != "VBG" || v < h || r.s.Child(v, "mark", "case") >= 0 {
		return false
	}
	if t := &r.s.Tokens[v]; !t.Is("xcomp") && !slices.ContainsFunc(r.s.Children(h), func(c int) bool {
		return c > h && c < v && r.s.Tokens[c].Is("xcomp") && r.s.Tokens[c].Tag == "VBG" // "proposes dredging the river, closing the canals"
	}) {
		return false
	}
	verb := r.s.Tokens[h].Lemma
	return lexicon.Must("favouring").Has(verb) || lexicon.Must("including").Has(verb) && !r.anyHuman(r.of(h).surface())
}

// thingCharged reports whether a gerund says for or on what things are given or spent: "the money was spent on hiring nurses", "trees were
// cleared for building". A thing that is judged for what it does does it, as does one that goes on doing it.
func (r *roleReader) thingCharged(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	if v < h || r.s.Tokens[v].Tag != "VBG" || m < 0 || r.s.Tokens[h].POS != "VERB" || r.s.Tokens[h].Lemma == "go" || lexicon.Must("judging").Has(r.s.Tokens[h].Lemma) {
		return false
	}
	switch r.s.Tokens[m].Lemma {
	case "for", "on":
		by := r.of(h).surface()
		return len(by) > 0 && !r.anyHuman(by) && r.s.Tokens[by[0]].POS == "NOUN"
	}
	return false
}

// forSubject is who does what an infinitive says right behind a phrase with "for": the balloons in "is pressing for the balloons to be treated as
// an attack"; nobody has asked for permission that builds in "asked for permission to build".
func (r *roleReader) forSubject(v, h int) []int {
	first := firstOf(r.s, v)
	if v < h || r.s.Tokens[first].Tag != "TO" {
		return nil
	}
	for _, c := range r.s.Children(h) {
		t := &r.s.Tokens[c]
		if c < h || c > first || !t.Is("obl", "nmod") || r.s.CaseText(c) != "for" || timed(t) || measuring(r.s, c) {
			continue
		}
		if all := r.s.Subtree(c, nil); all[len(all)-1] == first-1 && (r.s.Passive(v) || t.POS != "NUM" && canAct(r.s, c)) {
			return r.expand(c)
		}
	}
	return nil
}
