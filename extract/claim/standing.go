package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A standing is what a clause is worth: the marks that hold of it.
type standing struct {
	negative bool
	modality Modality
	source   *Source
	reported bool // the verb that reports it is in the past: "would" is its future
	because  []Reason
}

// judgement walks a chain of clauses from the outermost inwards and returns the standing of the innermost.
type judgement struct {
	j        *judge
	sentence int
	s        *text.Sentence
	chain    []link
	above    []standing // by link: what it inherits
	full     []standing // by link: with its own marks
}

func (j *judge) weigh(sentence int, chain []link) standing {
	w := judgement{j: j, sentence: sentence, s: &j.d.Sentences[sentence], chain: chain,
		above: make([]standing, len(chain)), full: make([]standing, len(chain))}
	for i := len(chain) - 1; i >= 0; i-- {
		w.above[i] = w.inherit(i)
		w.full[i] = w.own(i)
	}
	return w.full[0]
}

// inherit is the standing of a clause before its own marks.
func (w *judgement) inherit(i int) standing {
	l := &w.chain[i]
	last := i+1 == len(w.chain)
	asked := (l.tie == content || l.tie == purpose) && l.shape == "to" && w.s.Child(l.clause, "mark") >= 0 // "asked him to “lift the price”": the verb says how he means it
	if q := w.j.speechAt(w.sentence, l.clause); q != nil && !asked && (last || !q.holds(place{w.sentence, w.chain[i+1].clause})) {
		return w.spoken(i, q)
	}
	if last {
		return standing{modality: Actual}
	}
	outer := w.full[i+1]
	if w.j.speechAt(w.sentence, w.chain[i+1].clause) != nil && w.j.speechAt(w.sentence, l.clause) == nil {
		return standing{modality: Actual} // outside of the quote that the tree hangs it on
	}
	for _, a := range w.j.attributions(w.sentence) {
		if a.describes(l.clause) && !(a.first <= w.chain[i+1].clause && w.chain[i+1].clause <= a.last) {
			return standing{modality: Actual} // the article says who the source is, whatever the tree hangs that on
		}
	}
	said := outer.source != nil && outer.source.Token > l.clause // "…, in a deal that saves it, they said"
	if sumsUp(w.s, l.clause) && !said && w.j.speechAt(w.sentence, l.clause) == nil {
		outer = standing{modality: Actual}
	}
	if outer.modality == Actual && excepts(w.s, l.clause) {
		return circumstance(outer) // "declined to comment, except to say so" did say so
	}
	switch l.tie {
	case content:
		return w.governed(i, outer)
	case shared:
		return w.share(i, outer)
	case joined:
		return w.join(i)
	case purpose:
		return w.aim(i, outer)
	case adjunct:
		return w.adjunct(i, outer)
	case relative:
		if w.closes(i) {
			return circumstance(outer)
		}
		if nonrestrictive(w.s, l.clause) && w.j.speechAt(w.sentence, l.clause) == nil && !w.told(i, outer) && !w.countsOn(i, outer) && !w.tellsOf(i, outer) {
			return standing{modality: Actual} // the writer's own remark
		}
		st := asTold(circumstance(outer))
		if when := recurs(w.s, l.clause); when >= 0 && !l.group.Past && l.group.Form == "Fin" {
			st.mark(Hypothetical, w.sentence, when) // the parser hung "whenever it rains" on a noun
		}
		if n := w.s.Tokens[l.clause].Head; n >= 0 && outer.modality == Actual && !outer.negative {
			w.portrays(i, n, &st)
		}
		if n := w.s.Tokens[l.clause].Head; n >= 0 && (w.withinDenial(i, n) || w.notSuch(i, n)) {
			st.mark(Hypothetical, w.sentence, denial(w.s, &w.chain[i+1])...)
		} else if like := likened(w.s, l.clause); like >= 0 {
			st.mark(Hypothetical, w.sentence, like)
		} else if than := w.supposed(i, n); than >= 0 {
			st.mark(Hypothetical, w.sentence, than)
		} else if like := simile(w.s, w.chain[i+1].clause); like >= 0 && n >= 0 && indefinite(w.s, n) { // "is like reaching an inn that has shut"
			st.mark(Hypothetical, w.sentence, like)
		} else if n >= 0 && w.sought(i, n) {
			st.mark(Hypothetical, w.sentence, w.chain[i+1].clause)
		} else if n >= 0 && w.proposed(i) {
			st.mark(Hypothetical, w.sentence, n)
		} else if n >= 0 && outer.modality == Possible && w.s.Tokens[n].Head == w.chain[i+1].clause && w.s.Tokens[n].Is("nsubj") && w.s.Child(w.chain[i+1].clause, "expl") >= 0 && unspecific(w.s, n) {
			st = st.as(outer) // "there may be boats that leak"
		} else if n >= 0 && open(outer) && w.maybeSuch(i, n) {
			st = st.as(outer)
		} else if n >= 0 && outer.modality != Actual && w.unmade(i, n) {
			if st = st.as(outer); outer.negative { // "none expects it to make a deal that lasts"
				st.mark(Hypothetical, w.sentence, w.chain[i+1].clause)
			}
		}
		return st
	case aside:
		return w.aside(i)
	}
	return circumstance(outer)
}

// withinDenial reports whether a clause describes what is said not to be: "did not pass a law restricting trade", "there is not one document that would
// convict her", "traced no dollar to an account belonging to her".
func (w *judgement) withinDenial(i, n int) bool {
	next, t := &w.chain[i+1], &w.s.Tokens[n]
	if t.Head != next.clause || n < next.clause || n > w.chain[i].clause || behindComma(w.s, w.chain[i].clause) {
		return false
	}
	prep := w.s.CaseText(n)
	within := t.Is("obj") || t.Is("obl") && (prep == "to" || prep == "of") || t.Is("nsubj") && w.s.Child(next.clause, "expl") >= 0
	return within && w.chain[i].shape != "participle" && !w.chain[i].remarked(w.s) && denial(w.s, next) != nil && (indefinite(w.s, n) || child(w.s, n, "one") >= 0 && empty(w.s, n) != nil)
}

// remarked reports whether a relative clause tells in the past what somebody said of the thing, which is there then, whatever is denied of it: "would not
// sell a farm that he called his home".
func (l *link) remarked(s *text.Sentence) bool {
	verb, who := s.Tokens[l.clause].Lemma, s.Child(l.clause, "nsubj")
	return l.group.Form == "Fin" && l.group.Past && l.group.Modal < 0 && (speaks(verb) || lexicon.Must("describing").Has(verb)) && who >= 0 && s.Tokens[who].Tag != "WDT" && s.Tokens[who].Tag != "WP"
}

// likened is the "like" before an indefinite noun that a clause describes, which nobody says there is: "a noise like a cart falling down stairs"; -1 if there
// is none.
func likened(s *text.Sentence, clause int) int {
	n := s.Tokens[clause].Head
	if n < 0 || n > clause || !indefinite(s, n) || behindComma(s, clause) {
		return -1
	}
	if like := s.Child(n, "case"); like >= 0 && strings.EqualFold(s.Tokens[like].Text, "like") {
		return like
	}
	return -1
}

// supposed is the word that sets a clause apart as one of a supposed case, where a relative clause describes an indefinite noun in it: the "than" of "higher than
// would be found in a man eating fish", the verb of "defines a drought as a year in which no rain falls"; -1 if there is none.
func (w *judgement) supposed(i, n int) int {
	verb := w.chain[i+1].clause
	if !indefinite(w.s, n) || n < verb || w.s.Tokens[n].Head != verb || behindComma(w.s, w.chain[i].clause) || w.chain[i].group.Past {
		return -1
	}
	if m := w.s.Child(verb, "mark"); m >= 0 && m < verb && strings.EqualFold(w.s.Tokens[m].Text, "than") {
		return m
	}
	if w.s.Tokens[verb].Lemma == "define" && w.s.CaseText(n) == "as" {
		return verb
	}
	return -1
}

// notSuch reports whether a clause describes what something is said not to be: "the sea is not a place that nobody owns".
func (w *judgement) notSuch(i, n int) bool {
	next := &w.chain[i+1]
	return n == next.clause && w.s.Child(n, "cop") >= 0 && w.s.Child(n, "expl") < 0 && w.chain[i].group.Form == "Fin" && denial(w.s, next) != nil && indefinite(w.s, n) && !behindComma(w.s, w.chain[i].clause)
}

// maybeSuch reports whether a clause describes what something may be: "asked whether he was a spy sent from Minsk", or what is reported by nobody: "looked into
// reports that a boat carrying gas had sunk".
func (w *judgement) maybeSuch(i, n int) bool {
	next := &w.chain[i+1]
	if !indefinite(w.s, n) || behindComma(w.s, w.chain[i].clause) || w.full[i+1].negative {
		return false
	}
	if n == next.clause || w.s.Tokens[n].Is("conj") && w.s.Tokens[n].Head == next.clause {
		return w.s.Child(next.clause, "cop") >= 0 && w.s.Child(next.clause, "expl") < 0
	}
	return w.s.Tokens[n].Is("nsubj") && w.s.Tokens[n].Head == next.clause && next.tie == content && next.shape == "that" && w.s.Tokens[next.governor].POS == "NOUN"
}

// sought reports whether a present relative clause describes what somebody wants or needs and has not found: "needs a roof that does not leak", "give us a
// mayor who listens" (the unspecific reading of the noun).
func (w *judgement) sought(i, n int) bool {
	next, l := &w.chain[i+1], &w.chain[i]
	for w.s.Tokens[n].Is("conj") && w.s.Tokens[n].Head >= 0 { // "a roof that holds, a door that shuts"
		n = w.s.Tokens[n].Head
	}
	t := &w.s.Tokens[n]
	if !t.Is("obj", "obl") || t.Head != next.clause || n < next.clause || l.group.Form != "Fin" || l.group.Past || l.group.Perfect || behindComma(w.s, l.clause) {
		return false
	}
	verb := w.s.Tokens[next.clause].Lemma
	if t.Is("obl") {
		verb += " " + w.s.CaseText(n) // "looks for a roof that holds"
	}
	return unspecific(w.s, w.s.Tokens[l.clause].Head) && (lexicon.Must("seeking").Has(verb) || bidden(w.s, next.clause) && lexicon.Must("giving").Has(verb))
}

// unspecific reports whether a noun may name nothing in particular: "a roof", "roofs".
func unspecific(s *text.Sentence, n int) bool {
	return indefinite(s, n) || s.Tokens[n].Tag == "NNS" && s.Child(n, "det", "nummod", "nmod:poss") < 0
}

// unmade reports whether a clause describes what its verb is yet to bring about: "plans to build a bridge linking them", "could make a film that
// lasts a day", or says what is to be done with what one has or gets: "will have a wall painted".
func (w *judgement) unmade(i, n int) bool {
	next, l := &w.chain[i+1], &w.chain[i]
	o, verb := n, &w.s.Tokens[next.clause]
	for l.shape == "participle" && w.s.Tokens[o].Is("nmod") && w.s.Tokens[o].Head < o && w.s.Tokens[o].Head >= 0 { // "leave thousands of people stranded"
		o = w.s.Tokens[o].Head
	}
	if verb.Tag == "VBN" && l.shape == "ing" && w.s.Tokens[n].Is("nsubj:pass") && w.s.Tokens[n].Head == next.clause { // "a mill employing 40 people will be built"
		return n < l.clause && !behindComma(w.s, l.clause) && w.s.Child(next.clause, "xcomp") < 0 && lexicon.Must("creating").Has(verbOf(w.s, next.clause)) && unspecific(w.s, n)
	}
	if t := &w.s.Tokens[o]; !t.Is("obj") || t.Head != next.clause || n < next.clause || l.clause < n || behindComma(w.s, l.clause) {
		return false
	}
	if l.shape == "participle" {
		return l.clause == n+1 && (verb.Lemma == "have" || verb.Lemma == "get" || verb.Lemma == "leave")
	}
	if !lexicon.Must("creating").Has(verbOf(w.s, next.clause)) {
		return false
	}
	present := l.shape == "ing" || l.group.Form == "Fin" && !l.group.Past && !l.group.Perfect && l.group.Modal < 0
	return present && unspecific(w.s, n)
}

// proposed reports whether a participle says what a text would do that nobody has put into force: "a bill banning plastic bags", "has blocked a law
// obliging owners to pay". What a text demands, shows or costs it does as it lies there.
func (w *judgement) proposed(i int) bool {
	c := w.chain[i].clause
	n := w.s.Tokens[c].Head
	if w.chain[i].shape != "ing" || n < 0 || n > c || w.s.Tokens[c].Rel != "acl" || w.s.Tokens[n].POS != "NOUN" || says(w.s.Tokens[c].Lemma) || !lexicon.Must("governing").Has(w.s.Tokens[c].Lemma) {
		return false
	}
	v, t, outer := w.chain[i+1].clause, &w.s.Tokens[n], w.full[i+1]
	draft := lexicon.Must("drafts").Has(t.Lemma) || strings.EqualFold(wordOf(w.s, n-1), "draft")
	if t.Head != v || !t.Is("obj", "nsubj:pass", "obl") || t.Is("obl:agent") {
		return draft
	}
	if lexicon.Must("enacting").Has(w.s.Tokens[v].Lemma) {
		return outer.negative || outer.modality != Actual
	}
	return draft || lexicon.Must("norms").Has(t.Lemma) && lexicon.Must("unpassed").Has(w.s.Tokens[v].Lemma)
}

// countsOn reports whether a relative clause counts among what somebody tells of, in the tense of what is told: "noted that there were 363 witnesses,
// not one of whom had been heard". Of what is denied, "denies robbing tourists, dozens of whom have complained", the writer tells.
func (w *judgement) countsOn(i int, outer standing) bool {
	g := &w.chain[i].group
	return counts(w.s, w.chain[i].clause) && (!outer.reported || g.Past) && !outer.negative
}

// tellsOf reports whether a participle behind a comma is part of what somebody tells: it stands between the subject that it is about and the verb of that,
// "said the budget, strained by debts, would not last", or it is about a part of what that names, "said he had debts, most of them hidden from her".
func (w *judgement) tellsOf(i int, outer standing) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	if outer.source == nil || lexicon.Must("believing").Has(outer.source.Verb) || w.above[i+1].negative || next.tie != content || next.shape != "that" || finite(w.s, l.clause) || w.s.Tokens[l.clause].Rel != "acl" {
		return false
	}
	n := w.s.Tokens[l.clause].Head
	within := n >= 0 && n < l.clause && l.clause < next.clause && w.s.Tokens[n].Head == next.clause && w.s.Tokens[n].Is("nsubj", "nsubj:pass")
	return within || partOfThem(w.s, w.s.Child(l.clause, "nsubj", "nsubj:pass"))
}

// told reports whether a relative clause behind a comma is part of what somebody says and no remark of the writer's: it has the tense of what is said,
// "said the blame lay with the smugglers, who had charged them all", or somebody alleges it all, "alleges that a clerk, who owed the bank, had kept a key".
// What is denied is not told.
func (w *judgement) told(i int, outer standing) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	if outer.source == nil || outer.negative || turns(outer.source.Verb) {
		return false
	}
	if w.shifted(i, outer) {
		return true
	}
	who := w.s.Child(l.clause, "nsubj", "nsubj:pass")
	alleged := next.tie == content && next.shape == "that" && lexicon.Must("alleging").Has(w.s.Tokens[next.governor].Lemma)
	return alleged && next.governor < w.s.Tokens[l.clause].Head && l.group.Past && behindComma(w.s, l.clause) && who >= 0 && relativePronoun(&w.s.Tokens[who])
}

func relativePronoun(t *text.Token) bool { return t.Tag == "WDT" || t.Tag == "WP" }

// turns reports whether a verb of saying denies what it is about.
func turns(verb string) bool {
	sig, _ := lookup(verb, "that")
	return sig.affirmed.turned
}

// partOfThem reports whether a noun phrase is a part of what a pronoun stands for: "most of them".
func partOfThem(s *text.Sentence, n int) bool {
	return n >= 0 && slices.ContainsFunc(s.Children(n), func(c int) bool { return strings.EqualFold(s.Tokens[c].Text, "them") && s.CaseText(c) == "of" })
}

// portrays puts as the source who says of somebody what he is like, where a relative clause is part of that: "described him as a man who had shown no
// remorse".
func (w *judgement) portrays(i, n int, st *standing) {
	verb := w.s.Tokens[n].Head
	if verb != w.chain[i+1].clause || verb > n || w.s.Tokens[n].Is("xcomp") && w.s.Child(verb, "obj", "nsubj:pass") < 0 || !lexicon.Must("describing").Has(w.s.Tokens[verb].Lemma) || !w.s.Tokens[n].Is("xcomp") && w.s.CaseText(n) != "as" {
		return
	}
	if src := w.j.speaker(w.sentence, w.s, verb); src.Token >= 0 {
		src.Outer = st.source
		st.source = src
		st.reason("source", w.sentence, verb)
	}
}

// closes reports whether a relative clause ends what a verb of saying behind it reports: "caught a rash, which soon went, the authors said".
func (w *judgement) closes(i int) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	all := w.s.Subtree(l.clause, nil)
	end := all[len(all)-1]
	if next.tie != content || next.governor <= end || next.clause > l.clause || w.s.Tokens[l.clause].Head < next.clause || end+1 >= len(w.s.Tokens) || w.s.Tokens[end].Text != "," && w.s.Tokens[end+1].Text != "," {
		return false
	}
	who := end + 1
	if w.s.Tokens[who].Text == "," {
		who++
	}
	if pos := w.s.Tokens[who].POS; pos == "CCONJ" || pos == "ADP" || pos == "SCONJ" { // ", which had to be moved, and not by us, she said"
		return false
	}
	for _, t := range w.s.Tokens[end+1 : next.governor] {
		if t.POS == "VERB" || t.POS == "AUX" || t.Text == ";" {
			return false
		}
	}
	return says(w.s.Tokens[next.governor].Lemma)
}

// excepts reports whether an infinitive is the one thing that was done: "never left except to vote".
func excepts(s *text.Sentence, clause int) bool {
	for _, c := range s.Children(clause) {
		if s.Tokens[c].Tag == "TO" && c > 0 && c < clause && strings.EqualFold(s.Tokens[c-1].Text, "except") {
			return true
		}
	}
	return false
}

// aim is a clause of purpose: intended, or as hypothetical as what it is done for.
func (w *judgement) aim(i int, outer standing) standing {
	st := circumstance(outer)
	if outer.modality == Hypothetical || outer.modality != Ordered && w.comesOf(i) || w.chain[i].group.Perfect || w.s.Tokens[w.chain[i+1].clause].POS == "ADJ" && ranked(w.s, w.chain[i+1].clause) { // "are high enough to have made them rich"
		return st.as(outer)
	}
	if need := w.chain[i+1].clause; w.s.Tokens[need].Lemma == "need" && w.s.Child(need, "obj") >= 0 && !outer.negative && !w.past(i+1) {
		st.mark(Possible, w.sentence, need) // "needs 56 votes to survive", but not "needed five hours to reach it"
		return st
	}
	if second := feigned(w.s, w.chain[i].clause); second >= 0 {
		st.mark(Hypothetical, w.sentence, second-1, second)
		return st
	}
	if way := w.chain[i+1].clause; outer.negative && (arrives(w.s, way, w.chain[i].clause) || nearby[strings.ToLower(w.s.Tokens[way].Text)] && w.s.Child(way, "cop") >= 0) { // "did not come to complain", "is not here to complain"
		st.negate(w.sentence, way)
	}
	if outer.negative && !st.negative { // "did not sell it to make money"
		st.mark(Hypothetical, w.sentence, openers(w.s, w.chain[i].clause)...)
		return st
	}
	if opener := child(w.s, w.chain[i].clause, "for"); opener > 0 && strings.EqualFold(w.s.Tokens[opener-1].Text, "only") || onlyTo(w.s, w.chain[i].clause) { // "went ahead, only for them to level"
		return st.as(outer)
	}
	if need := &w.chain[i+1]; w.s.Tokens[need.clause].Lemma == "need" && need.group.Past && !outer.negative && measuresTime(w.s, need.clause) { // "needed five hours to reach it"
		return st.as(outer)
	}
	if have := w.chain[i+1].clause; w.s.Tokens[have].Lemma == "have" && measuresTime(w.s, have) { // "who have two weeks to appeal"
		st.mark(Possible, w.sentence, w.s.Child(have, "obj"))
		return st
	}
	if child(w.s, w.chain[i].clause, "for") >= 0 && !slices.ContainsFunc(w.chain[i+1:], func(l link) bool { return w.s.Tokens[l.clause].Lemma == "provide" }) { // "enough for them to return", "close enough for the crew to see": nobody need mean it
		st.mark(Possible, w.sentence, openers(w.s, w.chain[i].clause)...)
		return st
	}
	if o := w.s.Child(w.chain[i+1].clause, "obj", "nsubj:pass"); o >= 0 && child(w.s, o, "enough") >= 0 { // "holds enough water to raise the sea"
		st.mark(Possible, w.sentence, child(w.s, o, "enough"))
		return st
	}
	st.mark(Intended, w.sentence, openers(w.s, w.chain[i].clause)...)
	return st
}

// measuresTime reports whether a verb's object is a length of time.
func measuresTime(s *text.Sentence, verb int) bool {
	o := s.Child(verb, "obj")
	return o > verb && lexicon.Must("timenouns").Has(s.Tokens[o].Lemma)
}

// feigned is the second word of "as if to" or "as though to" before a clause, -1 if there is none.
func feigned(s *text.Sentence, clause int) int {
	for _, c := range s.Children(clause) {
		if s.Tokens[c].Tag == "TO" && c > 1 && followers[strings.ToLower(s.Tokens[c-2].Text+" "+s.Tokens[c-1].Text)] {
			return c - 1
		}
	}
	return -1
}

// comesOf reports whether an infinitive tells what came of a contest or a change of figures: "beat Norway to reach the final".
func (w *judgement) comesOf(i int) bool {
	verb, came := w.chain[i+1].clause, w.s.Tokens[w.chain[i].clause].Lemma
	if to := w.s.Child(w.chain[i].clause, "mark"); to > 0 && w.chain[i+1].group.Past && to > verb && w.resultative(i, strings.ToLower(w.s.Tokens[to-1].Text)) {
		return true
	}
	happened, missed := tense(w.chain[i+1:]), w.s.Tokens[verb].Lemma == "miss"
	if !missed && w.chain[i].tie == purpose && (happened == Past || happened == Present && w.chain[i+1].group.Modal < 0 && w.j.headline(w.sentence)) && gains(w.s, verb, w.chain[i].clause) {
		return true
	}
	if past := happened == Past && !missed; past && lexicon.Must("finishing").Has(came) && (came == "finish" || w.chain[i].tie == purpose) && scores(w.s, w.chain[i].clause) { // "closed with a 71 to finish at 270"
		return true
	} else if past && w.chain[i].tie == purpose && (tallies(w.s, w.chain[i].clause) || came == "become" && ranks(w.s, w.chain[i].clause)) || past && finds(w.s, verb, w.chain[i].clause) {
		return true
	}
	contest := func(word string) bool {
		return lexicon.Must("contests").Has(word) || lexicon.Must("measuring").Has(word) && !exact(word, "to") // "waited to take a test"
	}
	if !contest(verbOf(w.s, verb)) && !contest(w.s.Tokens[verb].Lemma) && !behind(w.s, verb, w.chain[i].clause) {
		return false
	}
	return lexicon.Must("outcomes").Has(came) || lexicon.Must("outcomes").Has(verbOf(w.s, w.chain[i].clause)) || lexicon.Must("contests").Has(came)
}

// resultative reports whether an adverb before "to" makes of an infinitive what came of it: "left, only to come back", "left, never to return"; but "told them
// never to return".
func (w *judgement) resultative(i int, adverb string) bool {
	l := &w.chain[i]
	if adverb != "never" {
		return adverb == "only"
	}
	if l.tie != content {
		return true
	}
	_, known := lookup(word(w.s, l.governor, "to"), "to")
	return !known
}

// scores reports whether a verb has a figure for where a contest or a price ended: "finish on 71", "finish second", "close at 566.8 points".
func scores(s *text.Sentence, verb int) bool {
	for _, c := range s.Children(verb) {
		switch t := &s.Tokens[c]; {
		case c < verb:
		case t.Is("obl") && (t.POS == "NUM" || s.Child(c, "nummod") >= 0):
			return slices.Contains([]string{"at", "on", "with"}, s.CaseText(c))
		case t.Feature("NumType") == "Ord":
			return true
		}
	}
	return false
}

// ranks reports whether a verb has a predicative noun that names a rank: "recovered to become the oldest champion". What is done to get there is a contest.
func ranks(s *text.Sentence, verb int) bool {
	n := s.Child(verb, "xcomp", "obj")
	return n > verb && ranked(s, n)
}

// tallies reports whether an infinitive has the result of a contest, or by how much a price moved: "landed a penalty to beat Wales 29-27",
// "bucked the trend to gain 1.5 per cent". Nobody intends a result.
func tallies(s *text.Sentence, clause int) bool {
	measured := lexicon.Must("measuring").Has(s.Tokens[clause].Lemma) || lexicon.Must("finishing").Has(s.Tokens[clause].Lemma)
	for _, c := range s.Subtree(clause, func(k int) bool { return isClause(s, k) && s.Tokens[k].Tag != "JJR" }) {
		t := &s.Tokens[c]
		score := t.POS == "NUM" && c+2 < len(s.Tokens) && (s.Tokens[c+1].Text == "-" || s.Tokens[c+1].Text == "–") && s.Tokens[c+2].POS == "NUM"
		if score || measured && t.Head == clause && c > clause && (t.Text == "%" || t.Lemma == "percent" || t.Tag == "JJR" && t.Lemma == "low" || t.Tag == "JJR" && t.Lemma == "high") {
			return true
		}
	}
	return false
}

// gains reports whether an infinitive says that a contest was won, behind a feat that won it and not what is done in order to win: "held her nerve to win
// the race", but "trained to win the race".
func gains(s *text.Sentence, feat, clause int) bool {
	lemma, prize := s.Tokens[clause].Lemma, s.Child(clause, "obj")
	if lemma == "win" && prize < 0 && s.Child(clause, "ccomp", "xcomp") < 0 { // "holds her nerve to win in Rome"
		return !lexicon.Must("striving").Has(s.Tokens[feat].Lemma)
	}
	if prize < clause || !lexicon.Must("outcomes").Has(lemma) && !lexicon.Must("contests").Has(lemma) || lexicon.Must("striving").Has(s.Tokens[feat].Lemma) {
		return false
	}
	if lexicon.Must("lengths").Has(s.Tokens[prize].Lemma) && s.Child(prize, "nummod") >= 0 { // "won the 200 metres"
		return true
	}
	return slices.ContainsFunc(append(s.Prefix(prize), prize), func(i int) bool { return lexicon.Must("prizes").Has(strings.ToLower(s.Tokens[i].Lemma)) })
}

// finds reports whether an infinitive tells what somebody came upon when he was back or awake: "returned to find the house empty", "woke to hear that it
// had closed", but not "returned to find a job" (the infinitive of outcome, Quirk and others 1985, 15.25).
func finds(s *text.Sentence, verb, clause int) bool {
	return lexicon.Must("arriving").Has(s.Tokens[verb].Lemma) && semifactive[s.Tokens[clause].Lemma] && s.Child(clause, "ccomp", "xcomp") > clause && shape(s, s.Child(clause, "ccomp", "xcomp")) != "whether"
}

// behind reports whether a verb before an infinitive says "came from behind", "came from two goals down" or "came from fifth".
func behind(s *text.Sentence, verb, clause int) bool {
	if s.Tokens[verb].Lemma != "come" || verb > clause {
		return false
	}
	from := false
	for _, t := range s.Tokens[verb+1 : clause] {
		switch strings.ToLower(t.Text) {
		case "from":
			from = true
		case "behind", "down":
			return from
		default:
			if from && (t.Feature("NumType") == "Ord" || lexicon.Must("fractions").Has(t.Lemma)) {
				return true
			}
		}
	}
	return false
}

// spoken is a clause at the edge of a quote: its speaker says it, and whoever reports the speaker's saying.
func (w *judgement) spoken(i int, q *quotation) standing {
	src := *q.speaker
	if i+1 < len(w.chain) && q.verb == (place{w.sentence, w.chain[i+1].clause}) {
		src.Outer = w.full[i+1].source
	}
	st := standing{modality: Actual, source: &src, reported: w.reworded(i, q)}
	if q.verb.token >= 0 {
		st.reason("source", q.verb.sentence, q.verb.token)
	} else {
		st.reason("source", src.Sentence, src.Token)
	}
	if m := w.s.Child(w.chain[i].clause, "mark"); w.chain[i].tie == adjunct && m >= 0 && m < w.chain[i].clause && conditional(w.s, m) { // would come "if they pay"
		st.mark(Hypothetical, w.sentence, m)
	}
	return st
}

// reworded reports whether the modal of a clause stands before its quotation, so that it has the tense of a past verb that reports it: "said she would
// \"keep what is left\"".
func (w *judgement) reworded(i int, q *quotation) bool {
	l := &w.chain[i]
	return l.tie == content && l.group.Modal >= 0 && (place{w.sentence, l.group.Modal}).before(q.first) && tense(w.chain[i+1:]) == Past
}

// circumstance keeps who says it, and nothing else.
func circumstance(outer standing) standing {
	return standing{modality: Actual, source: outer.source, reported: outer.reported, because: keep(outer.because, "source")}
}

// indefinite reports whether a noun names nothing known: what a clause denies of it need not be, "never passed a law restricting trade".
func indefinite(s *text.Sentence, n int) bool {
	d := s.Child(n, "det")
	if d < 0 {
		return false
	}
	switch strings.ToLower(s.Tokens[d].Text) {
	case "a", "an", "any", "no":
		return true
	}
	return false
}

// asTold is a standing without those who only fear, expect or accuse: what a relative clause tells of the things in it is the word of
// whoever reports that, "fear a storm that hit Cuba", "accused of breaking a truce announced in June".
func asTold(st standing) standing { return without(st, "attitudes") }

// without is a standing without the innermost of its sources whose verbs stand in word lists.
func without(st standing, lists ...string) standing {
	listed := func(verb string) bool {
		return slices.ContainsFunc(lists, func(list string) bool { return lexicon.Must(list).Has(verb) })
	}
	for st.source != nil && listed(st.source.Verb) {
		st.source = st.source.Outer
	}
	if st.source == nil {
		st.because = nil
	}
	return st
}

// aside is a clause beside another: the second half of an inverted condition ("Should it rain, …"), else the writer's own.
func (w *judgement) aside(i int) standing {
	st := standing{modality: Actual}
	if next := &w.chain[i+1]; w.chain[i].clause < next.clause && w.s.Tokens[next.clause].Is("ccomp") { // "it stops, raises its head and listens"
		return w.above[i+1]
	}
	if w.expounds(i) {
		return circumstance(w.full[i+1])
	}
	if c := inverted(w.s, w.chain[i+1].clause); c >= 0 {
		st.mark(Hypothetical, w.sentence, c)
	}
	return st
}

// expounds reports whether a clause behind a colon says what another comes to that a verb of saying is set into: "This time, they say, it is different: buyers
// pay first".
func (w *judgement) expounds(i int) bool {
	verb, src := w.chain[i+1].governor, w.full[i+1].source
	if w.chain[i+1].tie != content || verb < 1 || !says(w.s.Tokens[verb].Lemma) || src == nil || src.Token < 0 {
		return false
	}
	before := verb - 1 // "says Roe, is"
	if first := w.j.sayerStart(w.sentence, verb); first > 0 {
		before = first - 1
	}
	return w.s.Tokens[before].Text == "," && behindColon(w.s, w.chain[i].clause) > max(verb, w.chain[i+1].clause)
}

// adjunct is a circumstance: a bare participle goes with its clause, what is left undone is negative, and
// anything else stands for itself.
func (w *judgement) adjunct(i int, outer standing) standing {
	l := &w.chain[i]
	st := circumstance(outer)
	mark := w.s.Child(l.clause, "mark", "case")
	if mark >= 0 && concedes(w.s, mark, l.clause) && w.j.speechAt(w.sentence, l.clause) == nil && !w.shifted(i, outer) && !w.counted(i, mark, outer) && !w.trailed(i) {
		return standing{modality: Actual}
	}
	if locative(w.s, l.clause) && !l.group.Past && w.j.speechAt(w.sentence, l.clause) == nil {
		return standing{modality: Actual} // "said he had slept at the plant, where a hall is being built"
	}
	if mark >= 0 && w.j.headline(w.sentence) && w.beside(i, mark) {
		return standing{modality: Actual}
	}
	if mark >= 0 && dates(w.s, mark, l.clause) && l.group.Past && w.j.speechAt(w.sentence, l.clause) == nil && !w.shifted(i, outer) {
		return standing{modality: Actual}
	}
	if mark < 0 && l.group.Form != "Fin" && w.s.Tokens[l.clause].Tag == "VBG" && behindComma(w.s, l.clause) && speaks(w.s.Tokens[l.clause].Lemma) {
		return st // "plans to cut jobs, blaming the weather": the blaming is no plan
	}
	if w.adds(i, mark) {
		return standing{modality: Actual}
	}
	if w.frames(i) {
		st = without(st, "attitudes", "believing")
	}
	switch t := &w.s.Tokens[l.clause]; {
	case t.Tag == "VBN" && outer.modality == Actual && w.chain[i+1].group.Form == "Fin" && tense(w.chain[i+1:]) == Present && awaits(w.s, l.clause) >= 0 && !finite(w.s, l.clause):
		st.mark(Hypothetical, w.sentence, awaits(w.s, l.clause)) // "recover when given fluids"
	case t.Tag == "VBG" && w.chain[i+1].tie == purpose && (mark >= 0 && strings.EqualFold(w.s.Tokens[mark].Text, "before") || mark < 0 && behindComma(w.s, l.clause)):
		st = st.as(w.full[i+2]) // "braked to slow down before landing" landed; "set money aside to cover losses, sending its stock down" sent it
	case t.Tag == "VBN" && w.ofItself(i, mark, outer):
		return st
	case t.Tag == "VBG" && mark >= 0 && strings.EqualFold(w.s.Tokens[mark].Text, "for") && outer.modality == Intended && w.blamed(w.chain[i+1].clause):
		return st
	case t.Tag == "VBG" && w.aboutDoing(i, mark):
		st.mark(Intended, w.sentence, mark)
		return st
	case t.Tag == "VBG" && mark >= 0 && w.precluded(i, mark, outer):
		st.mark(Hypothetical, w.sentence, mark)
		return st
	case l.group.Perfect && l.group.Form == "Ger" && (mark < 0 || strings.EqualFold(w.s.Tokens[mark].Text, "with") || strings.EqualFold(w.s.Tokens[mark].Text, "for")) && (awaited[outer.modality] || outer.modality == Possible), w.absolute(i, mark, outer):
		return st // "must save money, having closed two libraries" has closed them
	case t.Tag == "VBG" && w.awaitsFirst(i, mark, outer):
		st.mark(Hypothetical, w.sentence, mark)
	case (t.Tag == "VBG" || t.Tag == "VBN") && !finite(w.s, l.clause):
		st = st.as(outer)
	case (outer.modality == Actual || outer.modality == Possible && !outer.negative) && !w.over(i, outer) && (!l.group.Past || l.group.Perfect) && mark >= 0 && pending[strings.ToLower(w.s.Tokens[mark].Text)]:
		st.mark(Hypothetical, w.sentence, mark) // "signs nothing until the deal is final", "could wait until it is", "said nothing until he had read it"
	case w.forestalled(i, mark, outer):
		st.mark(Hypothetical, w.sentence, mark)
	case (outer.modality == Ordered || outer.modality == Intended) && mark >= 0 && pending[strings.ToLower(w.s.Tokens[mark].Text)]:
		st.mark(Hypothetical, w.sentence, mark) // "told them to wait until it stops", "asked them to wait until it had stopped"
	case mark >= 0 && w.accompanies(i, mark, outer):
		st.mark(Future, w.sentence, mark)
	case w.led(i, mark):
	case awaited[outer.modality] && outer.negative && mark >= 0 && (pending[strings.ToLower(w.s.Tokens[mark].Text)] || strings.EqualFold(w.s.Tokens[mark].Text, "before")) && !w.over(i, outer):
		st.mark(Hypothetical, w.sentence, mark) // "will not stop until they pay", "before they pay"
	case (awaited[outer.modality] || outer.modality == Possible && outer.negative) && (outer.reported && !w.datesBack(i, mark) || !l.group.Past || w.foreseen(i)):
		if when := awaits(w.s, l.clause); when >= 0 {
			st.mark(Future, w.sentence, when)
		}
	case outer.modality == Possible && !outer.negative && w.chain[i+1].group.Modal >= 0 && !l.group.Past && l.group.Form == "Fin" && (firstOf(w.s, l.clause) || w.j.expected(w.sentence, w.s, &w.chain[i+1])):
		if when := awaits(w.s, l.clause); when >= 0 {
			st.mark(Future, w.sentence, when) // "could flood the valley once it is finished", "should peak before it falls"
		}
	case l.group.Past && !l.group.Perfect && firstOf(w.s, l.clause) && w.wasGoing(i):
		st.mark(Future, w.sentence, awaits(w.s, l.clause)) // "as soon as it stopped he was going to leave"
	case !l.group.Past && l.group.Form == "Fin" && awaits(w.s, l.clause) >= 0 && (w.looksAhead(i, outer) || w.outlasts(i, outer)):
		st.mark(Future, w.sentence, awaits(w.s, l.clause))
	}
	if mark >= 0 && strings.EqualFold(w.s.Tokens[mark].Text, "before") && l.group.Past && l.group.Perfect && outer.modality == Hypothetical {
		st = st.as(outer) // "would let them sell it before it had been tested"
	}
	if words := undone(w.s, l.clause); words != nil {
		if outer.modality == Possible && !outer.negative && replaces(w.s, words[0]) {
			st.mark(Hypothetical, w.sentence, words...) // "may sell the mill instead of closing it": it may close
		} else {
			st.negate(w.sentence, words...)
		}
	}
	if mark >= 0 && mark < l.clause && conditional(w.s, mark) {
		st.mark(Hypothetical, w.sentence, mark)
	}
	if long := whileSo(w.s, l.clause); long >= 0 && (!l.group.Past || w.chain[i+1].group.Modal >= 0) && st.modality == Actual {
		st.mark(Hypothetical, w.sentence, long)
	}
	if when := recurs(w.s, l.clause); when >= 0 && !l.group.Past && l.group.Form == "Fin" && st.modality == Actual {
		st.mark(Hypothetical, w.sentence, when)
	}
	if while := w.withinCondition(i, mark, outer); while && st.modality == Actual {
		st.mark(Hypothetical, w.sentence, mark)
	}
	if when := awaits(w.s, l.clause); when >= 0 && st.modality == Actual && (generic(w.s, l) || w.presupposes(i, outer) || w.habitually(i, when, outer)) {
		st.mark(Hypothetical, w.sentence, when)
	}
	return st
}

// ofItself reports whether a participle without a conjunction of time tells of its subject what is so, whatever is to come or possible: "Built in 1920, the
// bridge will close", "exports, though held up by a weak crown, could fall".
func (w *judgement) ofItself(i, mark int, outer standing) bool {
	c, over := w.chain[i].clause, w.chain[i+1].clause
	if finite(w.s, c) || outer.modality == Actual {
		return false
	}
	if mark < 0 {
		return outer.modality == Future && supplements(w.s, c) && !conditionals[w.s.Tokens[c].Lemma]
	}
	switch strings.ToLower(w.s.Tokens[mark].Text) {
	case "though", "although":
		return true
	case "while":
		who := w.s.Child(over, "nsubj", "nsubj:pass")
		return who >= 0 && who < c && c < over && behindComma(w.s, c)
	}
	return false
}

// conditionals are the verbs whose participle before a clause is mostly a condition: "left alone, it will heal".
var conditionals = map[string]bool{"apply": true, "combine": true, "give": true, "leave": true, "take": true, "treat": true, "use": true}

// aboutDoing reports whether a gerund says with "is about" what a thing is for: "it is also very much about saving jobs".
func (w *judgement) aboutDoing(i, mark int) bool {
	over := w.chain[i+1].clause
	return mark > over && strings.EqualFold(w.s.Tokens[mark].Text, "about") && w.s.Tokens[over].POS == "ADJ" && w.s.Tokens[over].Lemma == "much" && w.s.Child(over, "cop") >= 0
}

// precluded reports whether a gerund tells what somebody was kept from, "was arrested before boarding a plane", or does not want to do a thing by, "did not want
// to anger them by closing it".
func (w *judgement) precluded(i, mark int, outer standing) bool {
	verb := w.s.Tokens[w.chain[i+1].clause].Lemma
	switch strings.ToLower(w.s.Tokens[mark].Text) {
	case "before":
		return outer.modality == Actual && !outer.negative && halting[verb] && w.s.Passive(w.chain[i+1].clause)
	case "by":
		return outer.modality == Intended && outer.negative
	}
	return false
}

// halting are the verbs of what keeps somebody from what he was about to do.
var halting = map[string]bool{"arrest": true, "capture": true, "catch": true, "detain": true, "halt": true, "intercept": true, "kill": true, "stop": true}

// withinCondition reports whether a present clause of time is part of a condition and so no more said to be than that: "unless the gate is shut while the sluice
// is mended", "if they meet when the strike ends".
func (w *judgement) withinCondition(i, mark int, outer standing) bool {
	g, of := &w.chain[i].group, w.chain[i+1].clause
	if outer.modality != Hypothetical || mark < 0 || mark > w.chain[i].clause || g.Form != "Fin" || g.Past || g.Perfect || behindComma(w.s, w.chain[i].clause) {
		return false
	}
	m := w.s.Child(of, "mark")
	word := strings.ToLower(w.s.Tokens[mark].Text)
	return w.s.Tokens[of].Is("advcl") && m >= 0 && m < of && of < mark && conditional(w.s, m) && (word == "while" || word == "when" || word == "as")
}

// forestalled reports whether a clause with "before" tells what somebody hurried to be ahead of, or what must wait for what he ought to do first, and so not
// what came: "rushed to buy before prices rose", "before we use it we should test it".
func (w *judgement) forestalled(i, mark int, outer standing) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	if mark < 0 || !strings.EqualFold(w.s.Tokens[mark].Text, "before") || l.group.Form != "Fin" || l.group.Modal >= 0 || l.group.Perfect {
		return false
	}
	if outer.modality == Ordered {
		who := w.s.Child(l.clause, "nsubj", "nsubj:pass")
		return !l.group.Past && who >= 0 && (generic(w.s, l) || strings.EqualFold(w.s.Tokens[who].Text, "we"))
	}
	return outer.modality == Intended && l.group.Past && next.tie == content && next.shape == "to"
}

// awaitsFirst reports whether a gerund with "before" tells what somebody does not do until he has what he seeks: "wants proof before paying".
func (w *judgement) awaitsFirst(i, mark int, outer standing) bool {
	if mark < 0 || outer.modality != Actual || !strings.EqualFold(w.s.Tokens[mark].Text, "before") {
		return false
	}
	verb := w.chain[i+1].clause
	return slices.ContainsFunc(w.s.Children(verb), func(o int) bool {
		return o > verb && o < mark && (w.s.Tokens[o].Is("obj") && lexicon.Must("seeking").Has(w.s.Tokens[verb].Lemma) || w.s.Tokens[o].Is("obl") && lexicon.Must("seeking").Has(w.s.Tokens[verb].Lemma+" "+w.s.CaseText(o)))
	})
}

// adds reports whether a gerund with "before" or "after" behind a comma tells what a speaker said next, and hangs on the last of what he said first: "said he would
// not pay, before adding that he was sorry".
func (w *judgement) adds(i, mark int) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	if mark < 0 || w.s.Tokens[l.clause].Tag != "VBG" || !speaks(w.s.Tokens[l.clause].Lemma) || !behindComma(w.s, l.clause) || w.j.speechAt(w.sentence, l.clause) != nil {
		return false
	}
	word := strings.ToLower(w.s.Tokens[mark].Text)
	said := slices.ContainsFunc(w.chain[i+1:], func(o link) bool {
		return o.tie == content && o.governor >= 0 && o.governor < o.clause && says(w.s.Tokens[o.governor].Lemma)
	})
	return (word == "before" || word == "after") && said && next.clause < mark
}

// beside reports whether a clause with "as" closes a headline behind what somebody says in it: the writer tells what goes on at the time, "Minister says talks
// go well as deadline looms".
func (w *judgement) beside(i, mark int) bool {
	next := &w.chain[i+1]
	saying := next.tie == content && next.governor >= 0 && next.governor < next.clause && says(w.s.Tokens[next.governor].Lemma)
	return saying && strings.EqualFold(w.s.Tokens[mark].Text, "as") && next.clause < mark && w.s.Child(mark, "fixed") < 0 && w.chain[i].group.Form == "Fin" && w.j.speechAt(w.sentence, w.chain[i].clause) == nil
}

// generic reports whether a present clause of time is said of anybody, "when you leave a job", "once someone finds it": it tells of a case and of nothing
// that happened (Quirk and others 1985, 6.21, 15.30).
func generic(s *text.Sentence, l *link) bool {
	who := s.Child(l.clause, "nsubj", "nsubj:pass")
	if who < 0 || l.group.Past || l.group.Modal >= 0 || l.group.Form != "Fin" {
		return false
	}
	switch strings.ToLower(s.Tokens[who].Text) {
	case "you", "anyone", "anybody", "someone", "somebody":
		return true
	}
	return false
}

// presupposes reports whether a present clause with "once" hangs on another present and so tells what must come first for that to hold, and not that it has
// come: "the rise is a cut once inflation is counted" (Quirk and others 1985, 15.30).
func (w *judgement) presupposes(i int, outer standing) bool {
	g, next := &w.chain[i].group, &w.chain[i+1].group
	present := g.Form == "Fin" && !g.Past && g.Modal < 0 && tense(w.chain[i+1:]) == Present && !next.Perfect
	return present && outer.modality == Actual && w.s.Child(w.chain[i].clause, "mark") >= 0 && firstOf(w.s, w.chain[i].clause) // but "once in a while"
}

// habitually reports whether a present clause with "when" hangs on a present or on what is possible and so tells when that holds, and not that it has come: "loses data
// when it is heated", "may search them when there are grounds" (Quirk and others 1985, 15.30). Behind a comma it may be a remark, a date makes it one event, and
// behind a noun or a verb of speaking it does not tell when that holds: "at the time when it closes", "asks me when we go home".
func (w *judgement) habitually(i, when int, outer standing) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	present := l.group.Form == "Fin" && !l.group.Past && !l.group.Perfect && l.group.Modal < 0
	if !present || !strings.EqualFold(w.s.Tokens[when].Text, "when") || says(w.s.Tokens[l.clause].Lemma) || w.j.headline(w.sentence) {
		return false
	}
	over := &w.s.Tokens[next.clause]
	if l.clause > next.clause && (behindComma(w.s, l.clause) || over.POS == "NOUN" || speaks(over.Lemma) || over.Lemma == "ask") || dated(w.s, l.clause) {
		return false
	}
	return (outer.modality == Actual || outer.modality == Possible) && tense(w.chain[i+1:]) == Present && !next.group.Perfect
}

// dated reports whether a clause has a phrase that may say on which day it comes about: "on Monday", "this week".
func dated(s *text.Sentence, clause int) bool {
	return slices.ContainsFunc(s.Children(clause), func(c int) bool {
		return s.Tokens[c].Rel == "obl:unmarked" || s.Tokens[c].Is("obl") && lexicon.Must("months").Has(s.Tokens[c].Text)
	})
}

// frames reports whether a clause of time dates what somebody thinks and is no part of it: its past stands behind the pluperfect of what they thought
// had come about, "thought they had won when he scored", or it says how long they did, "believed it until he saw her". Of what is feared or
// expected it tells the time, too: "expect them to fall in May, when contracts end".
func (w *judgement) frames(i int) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	when := awaits(w.s, l.clause)
	if when < 0 || l.group.Form != "Fin" {
		return false
	}
	word := strings.ToLower(w.s.Tokens[when].Text)
	past := l.group.Past && !l.group.Perfect && l.group.Modal < 0
	return past && (next.group.Past && next.group.Perfect && word == "when" || word == "until") || word == "when" && behindComma(w.s, l.clause)
}

// over reports whether a clause with "until" tells of what was over when the past around it ended: "waited until the storm had passed".
func (w *judgement) over(i int, outer standing) bool {
	l, next := &w.chain[i], &w.chain[i+1]
	return l.group.Past && l.group.Perfect && l.group.Modal < 0 && next.group.Past && next.group.Modal < 0 && outer.source == nil
}

// recurs is the conjunction of what is only so at times, "rises whenever it rains", "pays only when he is asked"; -1 if a clause has none.
func recurs(s *text.Sentence, clause int) int {
	first := s.Subtree(clause, nil)[0]
	if strings.EqualFold(s.Tokens[first].Text, "only") {
		first++
	}
	switch word := strings.ToLower(s.Tokens[first].Text); {
	case word == "whenever":
		return first
	case first > 0 && strings.EqualFold(s.Tokens[first-1].Text, "whenever") && s.Tokens[clause].Head == first-1:
		return first - 1
	case first > 0 && first < clause && (timely[word] || word == "if") && strings.EqualFold(s.Tokens[first-1].Text, "only"):
		return first
	case s.Tokens[clause].Is("advcl") && onlyThen(s, clause) == first:
		return first
	}
	return -1
}

// looksAhead reports whether a present clause of time hangs on a verb of what is to come: "plans to sell once it is finished", "ask me again when
// it is over", "before you go, I would like to see it".
func (w *judgement) looksAhead(i int, outer standing) bool {
	verb := w.chain[i+1].clause
	if outer.modality == Hypothetical && strings.EqualFold(wordOf(w.s, awaits(w.s, w.chain[i].clause)), "before") {
		return true
	}
	for _, c := range w.s.Children(verb) {
		if w.s.Tokens[c].Is("xcomp") && verb < c && c < w.chain[i].clause && awaited[w.j.weigh(w.sentence, governors(w.s, c)).modality] {
			return true
		}
	}
	return bidden(w.s, verb)
}

// accompanies reports whether a clause with "as" tells with what a figure is to rise or fall, in the past of what is reported: "said the toll would rise as crews
// reached the coast".
func (w *judgement) accompanies(i, mark int, outer standing) bool {
	l, of := &w.chain[i], w.chain[i+1].clause
	as := strings.EqualFold(w.s.Tokens[mark].Text, "as") && w.s.Child(mark, "fixed") < 0 && of < mark && !behindComma(w.s, l.clause)
	return as && (outer.modality == Future || outer.modality == Possible) && !outer.negative && outer.reported && l.group.Form == "Fin" && !l.group.Perfect && l.group.Modal < 0 && lexicon.Must("measuring").Has(w.s.Tokens[of].Lemma)
}

// wasGoing reports whether the clause that a link hangs on says with "was going to" what was to come then.
func (w *judgement) wasGoing(i int) bool {
	g := &w.chain[i+1]
	to := w.s.Child(g.clause, "xcomp")
	return w.s.Tokens[g.clause].Lemma == "go" && w.s.Tokens[g.clause].Tag == "VBG" && g.group.Past && to > g.clause && shape(w.s, to) == "to"
}

// outlasts reports whether a present clause with "once" or "before" hangs on what is past, and so tells of what is yet to come: "has offered to return it
// once she finds another", "rushed to ship it before a quota takes effect".
func (w *judgement) outlasts(i int, outer standing) bool {
	of := &w.chain[i+1].group
	before := strings.EqualFold(wordOf(w.s, awaits(w.s, w.chain[i].clause)), "before")
	return outer.modality == Actual && !outer.negative && (before || firstOf(w.s, w.chain[i].clause)) && of.Form == "Fin" && (of.Past || of.Perfect) && w.chain[i].group.Modal < 0
}

// foreseen reports whether a pluperfect with "once" tells what was to come first of what was to come then: "were to fly home once the airstrip had been
// inspected".
func (w *judgement) foreseen(i int) bool {
	g := &w.chain[i].group
	return g.Past && g.Perfect && g.Modal < 0 && tense(w.chain[i+1:]) == Past && firstOf(w.s, w.chain[i].clause)
}

// datesBack reports whether a clause with "when" beside an infinitive or a gerund may date what had been: "accused him of trying to hide it when he was
// mayor". What somebody said he would do "before" or "once" another thing was so is to come with that.
func (w *judgement) datesBack(i, mark int) bool {
	when := mark
	if when < 0 {
		when = awaits(w.s, w.chain[i].clause)
	}
	return when >= 0 && strings.EqualFold(w.s.Tokens[when].Text, "when") && w.chain[i+1].group.Form != "Fin"
}

// absolute reports whether a participle has a subject of its own and tells beside its clause what is so, whatever is possible, to come or denied there:
// "with the brake slipping, it could not be held", "it cannot fly home, there being no flight" (Quirk and others 1985, 15.58). What opens a sentence with
// "would" may be its condition, "with fewer at work, it would earn less", and what ends one may go with it, "will leave, with the rest following".
func (w *judgement) absolute(i, mark int, outer standing) bool {
	l := &w.chain[i]
	if l.group.Form == "Fin" || w.s.Child(l.clause, "nsubj", "nsubj:pass", "expl") < 0 || mark >= 0 && !strings.EqualFold(w.s.Tokens[mark].Text, "with") {
		return false
	}
	fronted := l.clause < w.chain[i+1].clause && outer.modality != Hypothetical
	if next := &w.chain[i+1]; mark >= 0 && w.s.Tokens[l.clause].Tag == "VBG" && next.tie == content && next.shape == "to" && (outer.modality == Ordered || outer.modality == Possible) {
		return behindComma(w.s, l.clause) || speaks(w.s.Tokens[l.clause].Lemma) // "told them to keep inside, with the air smelling of oil"
	}
	return fronted || mark < 0 && (l.group.Perfect || outer.negative && outer.modality == Possible)
}

// bidden reports whether a verb bids somebody do something: "ask me again", "let us go".
func bidden(s *text.Sentence, verb int) bool {
	t := &s.Tokens[verb]
	return t.Tag == "VB" && (t.Head < 0 || t.Is("ccomp", "parataxis")) && s.Child(verb, "nsubj", "aux", "aux:pass", "mark", "cop") < 0
}

// awaits is the conjunction by which a clause sets a time, -1 if it has none; parsers take "when" for an adverb, too.
func awaits(s *text.Sentence, clause int) int {
	if soon := soonAs(s, clause); soon >= 0 {
		return soon
	}
	first := s.Subtree(clause, nil)[0] // "before guarantees are given": the parser gives the noun a preposition
	for _, c := range []int{s.Child(clause, "mark", "case", "advmod"), first} {
		if c >= 0 && c < clause && timely[strings.ToLower(s.Tokens[c].Text)] {
			return c
		}
	}
	return -1
}

// soonAs is the "soon" of a clause with "as soon as" or "soon as", -1 if it is none.
func soonAs(s *text.Sentence, clause int) int {
	m := s.Child(clause, "mark")
	if m < 1 || m > clause || !strings.EqualFold(s.Tokens[m].Text, "as") || !strings.EqualFold(s.Tokens[m-1].Text, "soon") {
		return -1
	}
	return m - 1
}

// firstOf reports whether a clause of time tells what comes right before the other: "once it is finished", "as soon as it is finished".
func firstOf(s *text.Sentence, clause int) bool {
	when := awaits(s, clause)
	return when >= 0 && (strings.EqualFold(s.Tokens[when].Text, "once") || soonAs(s, clause) == when)
}

// timely are the conjunctions of a time that is to come where their clause hangs on something to come: "will leave when it stops".
var timely = map[string]bool{"when": true, "once": true, "until": true, "till": true, "before": true, "after": true}

// pending are the conjunctions of what has not come yet while the clause they hang on holds.
var pending = map[string]bool{"until": true, "till": true}

// led reports whether a clause with "after" tells what led to what is to come: its present is a headline's, "mill to reopen after court rejects appeal", and
// its past stays one beside "will", "it will close after three ships were turned away, the firm said".
func (w *judgement) led(i, mark int) bool {
	if mark < 0 || !strings.EqualFold(w.s.Tokens[mark].Text, "after") {
		return false
	}
	if !w.chain[i].group.Past {
		return w.j.headline(w.sentence)
	}
	modal := w.chain[i+1].group.Modal
	return modal >= 0 && w.s.Tokens[modal].Lemma == "will" && !strings.EqualFold(w.s.Tokens[modal].Text, "would")
}

// awaited are the modalities of what is to come.
var awaited = map[Modality]bool{Future: true, Ordered: true, Intended: true}

// concedes reports whether a clause is set against another behind a comma, "…, though …": the writer's own remark.
func concedes(s *text.Sentence, mark, clause int) bool {
	switch strings.ToLower(s.Tokens[mark].Text) {
	case "though", "although", "while", "whereas":
		return mark > 0 && s.Tokens[mark-1].Text == "," && s.Child(clause, "nsubj", "expl") >= 0
	}
	return false
}

// dates reports whether a clause tells by a measure how long before it another was, ", hours after …": the writer's own remark.
func dates(s *text.Sentence, mark, clause int) bool {
	m := s.Child(clause, "obl:unmarked")
	return strings.EqualFold(s.Tokens[mark].Text, "after") && m >= 0 && m+1 == mark && behindComma(s, clause) && s.Child(clause, "nsubj", "nsubj:pass", "expl") >= 0
}

// trailed reports whether a verb of saying stands right behind a clause and the one it goes with, and reports both: "it sank although the sea was calm,
// the court said".
func (w *judgement) trailed(i int) bool {
	next := &w.chain[i+1]
	return next.tie == content && next.governor > w.chain[i].clause && next.clause < w.chain[i].clause && says(w.s.Tokens[next.governor].Lemma)
}

// counted reports whether a clause with "while" goes on with the figures of what a survey or a report shows: "indicates that 68 percent support
// them, while 21 percent do not".
func (w *judgement) counted(i, mark int, outer standing) bool {
	if outer.source == nil || !strings.EqualFold(w.s.Tokens[mark].Text, "while") || !lexicon.Must("evidence").Has(outer.source.Verb) {
		return false
	}
	figure := func(clause int) bool {
		n := w.s.Child(clause, "nsubj", "nsubj:pass")
		return n >= 0 && (w.s.Tokens[n].POS == "NUM" || w.s.Child(n, "nummod") >= 0)
	}
	return figure(w.chain[i].clause) && figure(w.chain[i+1].clause)
}

// undone are the words by which a clause says what was not done: "without paying", "instead of paying"; nil if it does not.
func undone(s *text.Sentence, clause int) []int {
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		if !t.Is("mark", "case", "cc") || c > clause || t.Is("case") && s.Child(clause, "cop") >= 0 { // "as they were without water"
			continue
		}
		switch words := strings.ToLower(s.Join(append([]int{c}, s.Children(c)...))); words {
		case "without", "instead of", "rather than", "as opposed to":
			return append([]int{c}, s.Children(c)...)
		case "from":
			if c > 0 && strings.EqualFold(s.Tokens[c-1].Text, "far") { // "far from hurting sales, it has raised them"
				return []int{c - 1, c}
			}
		}
	}
	return nil
}

// replaces reports whether a word opens what another thing is done in place of: "instead of closing it", "rather than close it".
func replaces(s *text.Sentence, word int) bool {
	return s.Tokens[word].Lemma == "instead" || s.Tokens[word].Lemma == "rather"
}

// join is a conjunct that stands by itself: it has what the first inherits. Beside what somebody says, a clause with its own
// subject and no "that" behind a comma is the writer's again: "X said it sank, and Y drowned", "…, farmers say, and the price has doubled".
func (w *judgement) join(i int) standing {
	l, first := &w.chain[i], i+1
	st := w.above[first]
	if w.chain[first].tie != content || first+1 == len(w.chain) || st.source == nil || w.j.inQuote(w.sentence, l.clause) {
		return st
	}
	said, saying := w.chain[first].clause, w.chain[first+1].clause
	own := w.s.Child(l.clause, "nsubj", "expl") >= 0
	bare := shape(w.s, l.clause) == "that" && !hasThat(w.s, l.clause) && !w.shifted(i, st) && !w.saidToo(l.clause, said, saying)
	if own && (bare && saying < said && apposed(w.s, l.clause) && !countsOff(w.s, l.clause) || said < saying && saying < l.clause && !resumed(w.s, l.clause)) {
		return w.above[first+1]
	}
	return st
}

// saidToo reports whether a clause with "but" is set against what somebody says, and said by him too: its subject is not who says so.
func (w *judgement) saidToo(clause, said, saying int) bool {
	if !goesOnBut(w.s, clause, said, saying) {
		return false
	}
	who, subject := w.j.d.EntityAt(w.sentence, agent(w.s, saying)), w.j.d.EntityAt(w.sentence, w.s.Child(clause, "nsubj", "nsubj:pass", "expl"))
	return who == nil || who != subject
}

// goesOnBut reports whether a clause with "but" and its own subject goes on with what a verb of saying in the present reports without "that": "The union says
// pay is rising, but rents rise faster" (clauses in free coordination: Quirk and others 1985, 14.31). Behind "that", "says that it
// is safe, but experts disagree", and behind a past it may as well be the writer's again.
func goesOnBut(s *text.Sentence, clause, said, saying int) bool {
	tag := s.Tokens[saying].Tag
	present := tag == "VBZ" || tag == "VBP" && s.Child(saying, "aux") < 0
	if verb := s.Tokens[saying].Lemma; !present || said < saying || !lexicon.Must("saying").Has(verb) || lexicon.Must("believing").Has(verb) || hasThat(s, said) || !finite(s, said) {
		return false
	}
	cc := s.Child(clause, "cc")
	own := cc >= 0 && cc < s.Child(clause, "nsubj", "nsubj:pass", "expl") && strings.EqualFold(s.Tokens[cc].Text, "but")
	sig, _ := lookup(s.Tokens[clause].Lemma, "that")
	reports := sig.affirmed.said || sig.affirmed.fact // "but it is not known when"
	return own && finite(s, clause) && !hasThat(s, clause) && !reports && !speaks(s.Tokens[clause].Lemma)
}

// countsOff reports whether a clause's subject is no more than a quantity of those told of before: "said several were ill, but none was in danger".
func countsOff(s *text.Sentence, clause int) bool {
	n := s.Child(clause, "nsubj", "nsubj:pass")
	if n < 0 || n > clause || s.Child(n, "det", "nmod") >= 0 {
		return false
	}
	t := &s.Tokens[n]
	return t.POS == "NUM" || t.POS == "ADJ" && t.Tag != "NNP" || t.POS == "PRON" && t.Tag == "NN"
}

// apposed reports whether a comma stands before the conjunction of a later conjunct: in "said sales rose but profit fell" both are said.
func apposed(s *text.Sentence, clause int) bool {
	cc := s.Child(clause, "cc")
	return cc < 1 || s.Tokens[cc-1].Text == ","
}

// shifted reports whether a clause that goes on from what somebody said has the tense of what is said: behind a past, "had" and the past of
// a modal are those that the speaker put one step nearer, "said that she had called, but nobody would listen" (Quirk and others 1985,
// "A Comprehensive Grammar of the English Language", 14.31).
func (w *judgement) shifted(i int, outer standing) bool {
	g := &w.chain[i].group
	if !outer.reported || outer.source == nil {
		return false
	}
	if g.Modal >= 0 {
		switch strings.ToLower(w.s.Tokens[g.Modal].Text) {
		case "would", "could", "might":
			return true
		}
		return false
	}
	return g.Perfect && g.Past
}

// behindComma reports whether a clause's first word stands behind a comma.
func behindComma(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	return s.Tokens[first].Text == "," || first > 0 && s.Tokens[first-1].Text == ","
}

// share is a conjunct with the auxiliaries of the first: all its marks, but negation ends at "but".
func (w *judgement) share(i int, outer standing) standing {
	below := w.chain[i].clause
	if deniedComplement(w.s, w.chain[i+1].clause) >= 0 {
		outer.negative = w.above[i+1].negative
	}
	cc := w.s.Child(below, "cc")
	if emptyObject := w.deniedByObject(i + 1); cc >= 0 && (strings.EqualFold(w.s.Tokens[cc].Text, "but") || emptyObject && strings.EqualFold(w.s.Tokens[cc].Text, "and")) {
		st := circumstance(outer).as(outer)
		st.negative = w.above[i+1].negative
		return st
	}
	return outer
}

// deniedByObject reports whether nothing denies a clause but the "no" of its object, which does not reach a conjunct: "are making no promises and say so".
func (w *judgement) deniedByObject(i int) bool {
	l := &w.chain[i]
	words := denial(w.s, l)
	return words != nil && words[0] > l.clause && slices.ContainsFunc(w.s.Children(l.clause), func(c int) bool {
		return w.s.Tokens[c].Is("obj") && slices.Equal(empty(w.s, c), words)
	})
}

// as is a standing with the modality of another.
func (st standing) as(outer standing) standing {
	st.modality = outer.modality
	st.because = append(st.because, keep(outer.because, string(outer.modality))...)
	return st
}

// mark sets the modality for the words given.
func (st *standing) mark(m Modality, sentence int, tokens ...int) {
	st.modality = m
	st.reason(string(m), sentence, tokens...)
}

// negate makes the standing negative for the words given.
func (st *standing) negate(sentence int, tokens ...int) {
	st.negative = true
	st.reason("not", sentence, tokens...)
}

// reason notes the words that cause a mark; words that a clause lacks are -1 and left out.
func (st *standing) reason(mark string, sentence int, tokens ...int) {
	tokens = slices.DeleteFunc(slices.Clone(tokens), func(t int) bool { return t < 0 })
	st.because = append(st.because[:len(st.because):len(st.because)], Reason{Mark: mark, Sentence: sentence, Tokens: tokens})
}

// keep are the reasons for one mark.
func keep(reasons []Reason, mark string) (out []Reason) {
	for _, r := range reasons {
		if r.Mark == mark {
			out = append(out, r)
		}
	}
	return out
}

// openers are the words before a clause's verb that open it: to, whether, in order to.
func openers(s *text.Sentence, clause int) (out []int) {
	for _, c := range s.Children(clause) {
		if s.Tokens[c].Is("mark") && c < clause {
			out = append(out, c)
		}
	}
	return out
}
