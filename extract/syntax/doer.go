package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// What follows tells whose an infinitive or gerund is that names no doer: nobody's, where the subject of the verb above cannot be.

// openDoer reports whether the subject of the verb above a clause is not who does what the clause says.
func (r *roleReader) openDoer(v, h int) bool {
	if r.infinitive(v) {
		return r.tough(h) || r.foretold(v, h) || r.handled(v, h) || r.priced(v, h) || r.prolonged(v, h)
	}
	return r.openGerund(v, h) || r.thingCharged(v, h) || r.ranges(v, h) || r.likened(v, h)
}

// likened reports whether a gerund says what something is like, and not what anybody does: "it feels like walking on sand". What "looks like winning"
// may win.
func (r *roleReader) likened(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	return r.s.Tokens[h].Lemma != "look" && r.s.Tokens[v].Tag == "VBG" && m >= 0 && m < v && r.s.Tokens[m].Lemma == "like"
}

// priced reports whether an infinitive says what takes the money or the time that a thing costs: no jet operates that "costs millions to operate".
func (r *roleReader) priced(v, h int) bool {
	return v > h && r.s.Tokens[h].Lemma == "cost" && r.s.Child(h, "obj", "obl:unmarked") > h && !r.anyHuman(r.of(h).surface())
}

// prolonged reports whether an infinitive says what others do to a thing that takes them time: no jam clears anything that "took weeks to clear".
func (r *roleReader) prolonged(v, h int) bool {
	time, verb := r.s.Child(h, "obj", "obl:unmarked"), r.s.Tokens[v].Lemma
	if lexicon.Must("intransitives").Has(verb) || lexicon.Must("lasting").Has(verb) || lexicon.Must("growing").Has(verb) {
		return false // "took weeks to end"
	}
	return v > h && r.s.Tokens[h].Lemma == "take" && time > h && timed(&r.s.Tokens[time]) && r.s.Child(v, "obj", "xcomp", "ccomp", "obl") < 0 && !r.anyHuman(r.of(h).surface())
}

// ranges reports whether a gerund is one end of a range: no steps plant trees that "range from scrapping cars to planting trees".
func (r *roleReader) ranges(v, h int) bool {
	for r.s.Tokens[h].Is("advcl") && r.s.Tokens[h].Tag == "VBG" && r.s.Tokens[h].Head >= 0 && r.s.Tokens[h].Lemma != "range" {
		h = r.s.Tokens[h].Head
	}
	return v > h && r.s.Tokens[h].Lemma == "range" && r.s.Tokens[v].Tag == "VBG" && r.s.Child(v, "mark", "case") >= 0
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
	if !r.s.Passive(h) || v < h || r.s.Tokens[h].Rel == "acl" || !lexicon.Must("handling").Has(r.s.Tokens[h].Lemma) {
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
// cleared for building", "pipes are used in making cars". A thing that is judged for what it does does it, as does one that goes on doing it.
func (r *roleReader) thingCharged(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	if v < h || r.s.Tokens[v].Tag != "VBG" || m < 0 || r.s.Tokens[h].POS != "VERB" || r.s.Tokens[h].Lemma == "go" || lexicon.Must("judging").Has(r.s.Tokens[h].Lemma) {
		return false
	}
	switch prep := r.s.Tokens[m].Lemma; prep {
	case "for", "on", "in":
		by := r.of(h).surface()
		return len(by) > 0 && !r.anyHuman(by) && r.s.Tokens[by[0]].POS == "NOUN" && (prep != "in" || r.s.Passive(h))
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
	if n := climb(r.s, first-1, func(at int) bool { return r.s.Tokens[at].Is("nmod") && r.s.CaseText(at) == "for" }); r.s.Child(h, "expl") >= 0 && n > h && below(r.s, n, h) && canAct(r.s, n) {
		return r.expand(n) // "there is support in the party for the leader to go"
	}
	return nil
}

// urged is whom a phrase right before an infinitive names as the one who is to do it, by the noun that the phrase is of: the mayor in "pressure on the
// mayor to resign" and in "pressure is mounting on the mayor to resign"; nil if there is none.
func (r *roleReader) urged(v int) []int {
	to := firstOf(r.s, v)
	if to < 2 || r.s.Tokens[to].Tag != "TO" {
		return nil
	}
	phrase := climb(r.s, to-1, func(at int) bool { return r.s.Tokens[at].Is("nmod", "obl") && r.s.CaseText(at) != "" })
	if phrase < 0 || lastOf(r.s, phrase) >= v && !below(r.s, v, phrase) {
		return nil
	}
	noun := r.s.Tokens[phrase].Head
	if verb := noun; verb >= 0 && r.s.Tokens[verb].POS == "VERB" {
		if noun = r.s.Child(verb, "obj"); noun < 0 {
			noun = r.s.Child(verb, "nsubj", "nsubj:pass")
		}
	}
	if noun < 0 || noun > phrase || r.s.Tokens[noun].POS != "NOUN" {
		return nil
	}
	if preps, ok := lexicon.Must("obliquenouns")[r.s.Tokens[noun].Lemma]; ok && slices.Contains(strings.Fields(preps), r.s.CaseText(phrase)) {
		return r.expand(phrase)
	}
	return nil
}

// personal reports whether a participle says what is done to people only, and the subject of its verb is a thing: no penalty is charged in "if
// charged, the penalty is death" (Quirk and others 1985, 15.58: unattached participles).
func (r *roleReader) personal(v, h int) bool {
	t := &r.s.Tokens[v]
	if !t.Is("advcl") || t.Tag != "VBN" || !lexicon.Must("personpatients").Has(t.Lemma) || r.s.Child(v, "obj") >= 0 {
		return false
	}
	by := r.of(h).surface()
	return len(by) > 0 && !r.anyHuman(by)
}

// causesNothing reports whether what a clause of time or cause tells is no cause by itself, but why somebody did what the sentence is about: who finds
// a fault stops no train in "took trains out of service after inspectors found cracks, halting traffic", nor do talks that broke down.
func (r *roleReader) causesNothing(h int) bool {
	verb := r.s.Tokens[h].Lemma
	if lexicon.Must("findings").Has(verb) || lexicon.Must("saying").Has(verb) || verb == "discover" || verb == "detect" {
		return true
	}
	n := r.s.Child(h, "nsubj")
	if n < 0 || !lexicon.Must("events").Has(r.s.Tokens[n].Lemma) {
		return false
	}
	switch verb {
	case "collapse", "fail", "falter", "founder", "stall":
		return true
	}
	return verb == "break" && r.s.Child(h, "compound:prt") > h
}

// openResult reports whether a participle that says what came of something behind a comma need not be about the subject of the verb it hangs off:
// of "was the last man to go, setting off cheers" and "were down 9%, making them the worst" the whole is the cause, and "took five wickets as Norland
// won, completing a sweep" has two that may be.
func (r *roleReader) openResult(v, h int) bool {
	t := &r.s.Tokens[v]
	if t.Lemma == "mean" && t.Tag == "VBG" && v > h && r.s.Child(v, "ccomp") > v {
		return true // "was reported, meaning that he must be tested"
	}
	if r.trails(v, h) && lexicon.Must("evidence").Has(t.Lemma) && r.s.Child(v, "ccomp") > v && changes(r.s, h) {
		return true // "shares rose 15%, suggesting that buyers were ready"
	}
	if !r.trails(v, h) || r.s.Child(v, "obj", "xcomp", "iobj") < v {
		return false
	}
	effect := lexicon.Must("effects").Has(t.Lemma)
	if !effect && !lexicon.Must("completing").Has(t.Lemma) {
		return false
	}
	if t.Lemma == "make" && r.ranksOutcome(v) || r.raisesHopes(v, h) {
		return true
	}
	k := &r.s.Tokens[h]
	if effect && t.Lemma != "affect" && t.Lemma != "cut" && t.Lemma != "bring" && (r.nonverbal(h) && r.s.CaseText(h) == "" || k.Is("acl") && r.infinitive(h)) {
		return true
	}
	if o := r.s.Child(v, "iobj", "obj"); o > v && r.s.Tokens[o].Tag == "PRP" && ((t.Lemma == "make" || t.Lemma == "bring" || r.ofItself(h, o)) && r.s.Child(h, "obj") < 0 || slices.ContainsFunc(r.of(h).surface(), func(by int) bool {
		return strings.EqualFold(r.s.Tokens[by].Text, r.s.Tokens[o].Text) // "it had won the contract, giving it work"
	})) {
		return true
	}
	if k.Head >= 0 && k.Head < h && r.besides(h) && !strings.EqualFold(r.s.Tokens[r.s.Child(h, "mark", "advmod")].Text, "while") && (!effect || lexicon.Must("wide").Has(t.Lemma) || r.causesNothing(h)) {
		return true // "voted to go back after the firm gave in, ending the strike"
	}
	if k.Rel == "acl:relcl" && r.s.Child(h, "aux") >= 0 && r.s.Tokens[r.s.Child(h, "aux")].Tag == "MD" && t.Lemma == "end" {
		return true
	}
	if lexicon.Must("wide").Has(t.Lemma) && k.Is("ccomp") && k.Head >= 0 && lexicon.Must("saying").Has(r.s.Tokens[k.Head].Lemma) && slices.ContainsFunc(r.of(k.Head).surface(), func(by int) bool {
		return isDocument(r.s.Tokens[by].Lemma) || lexicon.Must("newsmedia").Has(r.s.Tokens[by].Lemma)
	}) {
		return true // "a report said that ministers had drafted a law, triggering a sell-off"
	}
	for c := h + 1; c < v; c++ {
		if r.besides(c) && below(r.s, c, h) {
			return true
		}
	}
	return false
}

// ofItself reports whether a pronoun that is the object of a participle agrees with the subject of the verb that it hangs off, so that nothing else may be meant
// where that verb has no object: of "the rate fell to 8%, putting it below the target" the whole is the cause (Principle B of the binding theory).
func (r *roleReader) ofItself(h, pronoun int) bool {
	switch number := subjectNumber(r.s, h); strings.ToLower(r.s.Tokens[pronoun].Text) {
	case "it":
		return number == 's' && r.s.Tokens[doer(r.s, h)].POS == "NOUN"
	case "them":
		return number == 'p' && r.s.Tokens[doer(r.s, h)].POS == "NOUN"
	}
	return false
}

// joinedResult reports whether a participle joined to one that trails a second clause tells of an effect whose cause may be all that the sentence tells: "shops
// closed as guards walked out, leaving streets unlit and raising fears of a riot".
func (r *roleReader) joinedResult(v, h int) bool {
	if t := &r.s.Tokens[v]; t.Tag != "VBG" || !lexicon.Must("wide").Has(t.Lemma) || r.s.Child(v, "obj") < v {
		return false
	}
	k := r.s.Tokens[h].Head
	return r.s.Tokens[h].Is("advcl") && k >= 0 && r.trails(h, k) && r.besides(k)
}

// ranksOutcome reports whether "making" tells in what place something puts somebody named by a pronoun: of "bought 30 ships, making it the largest carrier"
// the whole is the cause.
func (r *roleReader) ranksOutcome(v int) bool {
	o, rank := r.s.Child(v, "obj", "iobj"), r.s.Child(v, "xcomp")
	return o == v+1 && r.s.Tokens[o].Tag == "PRP" && rank > o && slices.ContainsFunc(r.s.Children(rank), func(c int) bool {
		return c < rank && r.s.Tokens[c].Is("amod") && (r.s.Superlative(c) || lexicon.Must("selecting").Has(r.s.Tokens[c].Lemma))
	})
}

// raisesHopes reports whether a participle of effect tells what people came to hope, fear or ask, and the subject of its verb is a person or body: of "the two
// sides exchanged prisoners, raising hopes of peace" the whole is the cause.
func (r *roleReader) raisesHopes(v, h int) bool {
	o := r.s.Child(v, "obj")
	return lexicon.Must("wide").Has(r.s.Tokens[v].Lemma) && o > v && lexicon.Must("moods").Has(r.s.Tokens[o].Lemma) && r.anyHuman(r.of(h).surface())
}

// changes reports whether a verb tells how a figure moved.
func changes(s *text.Sentence, h int) bool {
	return s.Tokens[h].POS == "VERB" && (moves(s, h) || lexicon.Must("falling").Has(s.Tokens[h].Lemma) || lexicon.Must("growing").Has(s.Tokens[h].Lemma))
}

// besides reports whether a clause with its own subject says what went on beside or before that of its verb: "as Norland won".
func (r *roleReader) besides(c int) bool {
	m := r.s.Child(c, "mark", "advmod")
	h := r.s.Tokens[c].Head
	if !r.s.Tokens[c].Is("advcl") || h < 0 || m < 0 || m > c || r.s.Tokens[h].POS != "VERB" && r.s.Child(h, "cop") < 0 || // "as long as the virus takes"
		r.s.Child(c, "nsubj", "nsubj:pass") < 0 {
		return false
	}
	switch strings.ToLower(r.s.Tokens[m].Text) {
	case "as", "when", "while", "after", "until", "before":
		return true
	}
	return false
}

// defines reports whether a gerund with "of" says what something is: deafness does not get old that "is the price of getting old". Who is "in charge of
// running" something, or the first to do it, runs it.
func (r *roleReader) defines(v, n int) bool {
	m := r.s.Child(v, "mark", "case")
	return v > n && r.s.Tokens[v].Tag == "VBG" && m >= 0 && r.s.Tokens[m].Lemma == "of" && r.s.Tokens[n].POS == "NOUN" && r.s.Child(n, "cop") >= 0 && r.s.CaseText(n) == "" && !human(&r.s.Tokens[n])
}

// unattached reports whether a gerund of time or circumstance at a passive is that of those who do something to a thing, and not the thing's: no sheet
// consults that "was drawn up without consulting the crews" (Quirk and others 1985, 15.58: unattached participles). A thing moves or fails itself that
// "was tested before going on the market", and crosses what it is said to cross.
func (r *roleReader) unattached(v, h int, p *parts) bool {
	m, by := r.s.Child(v, "mark", "advmod"), p.surface() // not what is given: "was given seven years after meeting a spy"
	if r.s.Tokens[v].Tag != "VBG" || m < 0 || m > v || len(by) == 0 || !strings.HasPrefix(r.s.Tokens[by[0]].Tag, "NN") || r.anyHuman(by) || r.s.Child(h, "xcomp") >= 0 {
		return false
	}
	if state := r.s.Tokens[m].Lemma == "when" && r.s.Child(h, "cop", "expl") >= 0; !p.passive && !state { // "patience is vital when mending nets"
		return false
	}
	switch r.s.Tokens[m].Lemma {
	case "before", "after", "without", "while", "when":
		return r.s.Child(v, "obj") > v || lexicon.Must("personal").Has(r.s.Tokens[v].Lemma)
	}
	return false
}

// required reports whether a gerund with "without" says what goes with anything that a denied verb speaks of, which is not to say that it was not done:
// "nobody may leave without showing a pass".
func (r *roleReader) required(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	if m < 0 || m > v || r.s.Tokens[m].Lemma != "without" {
		return false
	}
	denies := func(i int) bool { return i < v && lexicon.Must("negation").Has(strings.ToLower(r.s.Tokens[i].Text)) }
	return slices.ContainsFunc(r.s.Children(h), func(c int) bool {
		return denies(c) || r.s.Tokens[c].Is("nsubj", "nsubj:pass", "obj") && slices.ContainsFunc(r.s.Children(c), denies)
	})
}

// commits reports whether a gerund with "to" says to what a verb commits somebody, who is its object: "commits both sides to setting up an office".
func (r *roleReader) commits(v, h int, p *parts) bool {
	m := r.s.Child(v, "mark", "case")
	return v > h && r.s.Tokens[v].Tag == "VBG" && m >= 0 && r.s.Tokens[m].Lemma == "to" && r.s.Tokens[h].Lemma == "commit" && !p.passive && r.anyHuman(p.patient)
}

// marginal reports whether a participle has become a preposition or part of one, or an adverb, and says nothing of anybody: "barring surprises", "in
// keeping with custom", "for the third year running" (Quirk and others 1985, 9.8: marginal prepositions).
func (r *roleReader) marginal(v int) bool {
	t := &r.s.Tokens[v]
	if t.Tag != "VBG" || !t.Is("advcl", "acl") || r.s.Child(v, "nsubj", "aux") >= 0 {
		return false
	}
	m := r.s.Child(v, "mark", "case")
	next := ""
	if v+1 < len(r.s.Tokens) {
		next = strings.ToLower(r.s.Tokens[v+1].Text)
	}
	switch strings.ToLower(t.Text) {
	case "barring":
		return m < 0 && v < t.Head
	case "excluding":
		return m < 0
	case "judging":
		return m < 0 && (next == "by" || next == "from")
	case "following":
		o := r.s.Child(v, "obj")
		return m < 0 && t.Is("advcl") && v > t.Head && o > v && lexicon.Must("events").Has(r.s.Tokens[o].Lemma)
	case "keeping":
		return m >= 0 && m == v-1 && r.s.Tokens[m].Lemma == "in" && next == "with"
	case "running":
		return m < 0 && v > 0 && timed(&r.s.Tokens[v-1]) && !slices.ContainsFunc(r.s.Children(v), func(c int) bool { return c > v && r.s.Tokens[c].Rel != "punct" })
	}
	return false
}

// compares reports whether a gerund is only what something is measured by, so that nobody does it: "took less time than mending the roof".
func (r *roleReader) compares(v int) bool {
	m := r.s.Child(v, "mark", "case")
	return m >= 0 && m < v && strings.EqualFold(r.s.Tokens[m].Text, "than") && r.s.Child(v, "nsubj", "nsubj:pass") < 0
}
