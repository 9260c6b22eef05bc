package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs hang a phrase off what it stands right behind, where the parser took it over a comma or over another verb.

// raiseVerbless makes an absolute clause, which is no phrase of the verb, of what is said of a noun without a verb: "scored six goals, most of
// them from corners", "walked with a child on her back" (Quirk and others 1985, 14.9: verbless clauses).
func raiseVerbless(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl", "nmod") || t.Rel == "nmod:poss" || t.Rel == "obl:agent" || t.POS == "VERB" || t.Head < 0 || s.Child(n, "cop", "aux") >= 0 {
		return
	}
	who := s.Child(n, "nsubj")
	if who < 0 || who > n {
		return
	}
	with := s.Child(n, "mark")
	if own := s.Case(n); with < 0 && (len(own) == 0 || own[0] < who) || with >= 0 && s.Tokens[with].Lemma != "with" {
		return
	}
	if t.Rel = "parataxis"; with >= 0 {
		t.Rel = "advcl"
	}
	s.Index()
}

// keepBeforeComma gives what stands before the comma of a participle or of a verb in a list back to the words it follows: in "the sale of the
// mine by a trustee, handing the owner a victory" nothing is handed over by the trustee, and in "set off for the coast, crossed a river" no
// river is crossed for it.
func keepBeforeComma(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("obl") || v < n || s.Tokens[v].POS != "VERB" || s.CaseText(n) == "" {
		return
	}
	first, end := firstOf(s, n), lastOf(s, n)+1
	above := s.Tokens[v].Head
	if first == 0 || above < 0 || above >= first || end >= v || s.Tokens[end].Text != "," || !s.Tokens[v].Is("advcl", "conj", "acl") || s.Child(v, "mark", "cc") >= 0 {
		return
	}
	if before := &s.Tokens[first-1]; setOff(s, n) || s.Tokens[first].Is("punct") || before.Is("cc", "mark") || before.Tag == "WRB" || s.Tokens[end+1].Tag == "WRB" {
		return
	}
	for _, c := range s.Children(v) {
		if c < n && !s.Tokens[c].Is("punct") {
			return
		}
	}
	noun := s.CaseText(n) == "by"
	at := climb(s, first-1, func(at int) bool {
		k := &s.Tokens[at]
		return k.POS == "VERB" || s.Child(at, "cop") >= 0 || noun && nominal(k) && k.Is("obj", "obl", "nsubj")
	})
	if at < 0 || at >= first || below(s, at, v) || slices.ContainsFunc(s.Tokens[at:first], func(k text.Token) bool { return k.Text == "," }) ||
		slices.ContainsFunc(s.Subtree(n, nil), func(k int) bool { return strings.HasPrefix(s.Tokens[k].Tag, "W") }) {
		return
	}
	if t.Head, t.Rel = at, "obl"; s.Tokens[at].POS != "VERB" {
		t.Rel = "nmod"
	}
	s.Index()
}

// joinSpan hangs off a stretch of time what it was spent on or where: who came home "after 11 years in prison" came home to no prison.
func joinSpan(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	span := firstOf(s, n) - 1
	if !t.Is("obl") || t.Rel == "obl:agent" || span < 0 || t.Head < 0 || span == t.Head || timed(t) || number(s, n, 4) || setOff(s, n) || !lexicon.Must("timenouns").Has(s.Tokens[span].Lemma) {
		return
	}
	k := &s.Tokens[span]
	if !k.Is("obl") || k.Head != t.Head || !strings.EqualFold(s.CaseText(span), "after") || s.Child(span, "nummod", "amod", "det") < 0 {
		return
	}
	switch s.CaseText(n) {
	case "in", "at", "on", "aboard", "as", "without", "under", "inside":
		attach(s, n, span, "nmod")
	}
}

// joinRange hangs the far end of a range off the pronoun for all that lies in it, where it was hung off the verb: "sells everything from nails to tractors".
func joinRange(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	first := firstOf(s, n)
	if !t.Is("obl") || first < 2 || s.CaseText(n) != "to" {
		return
	}
	from := climb(s, first-1, func(at int) bool { return s.CaseText(at) == "from" })
	if from < 1 || from > first || !s.Tokens[from].Is("nmod", "obl") || lastOf(s, from) != first-1 {
		return
	}
	if all := firstOf(s, from) - 1; all >= 0 && universal(s.Tokens[all].Lemma) && (s.Tokens[from].Head == all || s.Tokens[all].Head == s.Tokens[from].Head) {
		s.Tokens[from].Head, s.Tokens[from].Rel = all, "nmod"
		attach(s, n, all, "nmod")
	}
}

// universal reports whether a pronoun stands for all there is of something.
func universal(pronoun string) bool {
	switch pronoun {
	case "everything", "anything", "everyone", "everybody", "anyone", "anybody":
		return true
	}
	return false
}

// partPlaceTime parts a place from the hours or days right behind it that tell how long before or after something a thing was done, where both were taken for
// one noun: "sank in the port hours before the vote".
func partPlaceTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	place := n - 1
	if place < 2 || n+1 >= len(s.Tokens) || t.Tag != "NNS" || !timed(t) || !t.Is("obl") || t.Head < 0 || t.Head > n || s.Tokens[n+1].Lemma != "before" && s.Tokens[n+1].Lemma != "after" {
		return
	}
	prep, d := s.Child(n, "case"), s.Child(n, "det", "nmod:poss")
	if k := &s.Tokens[place]; k.POS != "NOUN" && k.POS != "PROPN" || !k.Is("compound") || k.Head != n || k.Tag == "NNS" || prep < 0 || d != prep+1 && k.POS == "NOUN" || timed(k) {
		return
	}
	for _, c := range slices.Clone(s.Children(n)) {
		if c < place {
			s.Tokens[c].Head = place
		}
	}
	s.Tokens[place].Head, s.Tokens[place].Rel = t.Head, "obl"
	t.Rel = "obl:unmarked"
	s.Index()
}

// lowerEventTime hangs when an event was off it, set between commas behind it, where it was hung off the verb: "her death, on Tuesday, was announced".
func lowerEventTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v, first := t.Head, firstOf(s, n)
	last := lastOf(s, n)
	if !t.Is("obl") || last >= v || !timed(t) || s.CaseText(n) == "" || s.Tokens[last+1].Text != "," && s.Tokens[last].Text != "," {
		return
	}
	if s.Tokens[first].Text == "," {
		first++
	}
	if first < 2 || s.Tokens[first-1].Text != "," {
		return
	}
	event := s.Child(v, "nsubj", "nsubj:pass")
	if verb := s.Tokens[v].Lemma; event >= 0 && (lexicon.Must("saying").Has(verb) || lexicon.Must("announce").Has(verb)) && event < n && lastOf(s, event) >= first-2 && lastOf(s, event) < first && lexicon.Must("events").Has(s.Tokens[event].Lemma) {
		attach(s, n, event, "nmod")
	}
}

// lowerSecondTime gives the later of two verbs the time that stands behind it, where the first has one already: "met on Monday and agreed to meet
// again next month".
func lowerSecondTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("obl") || !timed(t) || v < 0 || v > n || s.Tokens[v].POS != "VERB" || setOff(s, n) {
		return
	}
	later, own := -1, false
	for _, c := range s.Children(v) {
		k := &s.Tokens[c]
		switch {
		case c > n:
		case k.Is("conj") && k.POS == "VERB" && c > v:
			later = c
		case later < 0 && k.Is("obl") && timed(k) && dated(s, c):
			own = true
		}
	}
	if later < 0 || !own || !dated(s, n) || lastOf(s, later) != firstOf(s, n)-1 {
		return
	}
	if to := s.Child(later, "xcomp"); to > later && strings.EqualFold(s.Tokens[firstOf(s, n)].Text, "next") {
		later = to
	}
	t.Head = later
	s.Index()
}

// joinOverAside joins a person to the one named before a phrase that is set in between commas, where he was joined to a thing in it: "was shared by Ann Lee,
// for her role in a film, and Paul Roth".
func joinOverAside(s *text.Sentence, c int) {
	t := &s.Tokens[c]
	cc, n := s.Child(c, "cc"), t.Head
	if !t.Is("conj") || !human(t) || n < 0 || n > c || cc < 1 || cc > c || s.Tokens[cc-1].Text != "," || human(&s.Tokens[n]) || s.Child(c, "case") >= 0 {
		return
	}
	phrase := climb(s, n, func(at int) bool { return s.Tokens[at].Is("obl", "nmod") && afterComma(s, at) })
	if phrase < 0 || phrase > c || lastOf(s, phrase) < cc {
		return
	}
	before := firstOf(s, phrase)
	if s.Tokens[before].Text != "," {
		before--
	}
	first := climb(s, before-1, func(at int) bool { return human(&s.Tokens[at]) && !s.Tokens[at].Is("flat", "compound", "appos") })
	if first >= 0 && first < before && lastOf(s, first) == before-1 && !below(s, first, phrase) {
		s.Tokens[phrase].Head, s.Tokens[phrase].Rel = first, "nmod" // what one of them did it for
		attach(s, c, first, "conj")
	}
}

// repeating are the prepositions between a noun and itself.
var repeating = map[string]bool{"after": true, "by": true, "for": true, "to": true, "upon": true}

// lowerParallel hangs a place off the second of two things right before it where the first has a place of its own with the same preposition, and joins the
// two where the second was joined to that place: "killed foxes in Surrey and hares in the Scottish hills", "runs mines in Chad and mills in Kent".
func lowerParallel(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	first := firstOf(s, n)
	prep := s.CaseText(n)
	if !t.Is("obl", "nmod") || prep == "" || first < 2 || timed(t) || s.Tokens[first-1].POS == "PUNCT" {
		return
	}
	second := climb(s, first-1, func(at int) bool { return s.Tokens[at].Is("conj") || s.Tokens[at].Head > first })
	if second < 0 || second >= first || !s.Tokens[second].Is("conj") || s.CaseText(second) != "" || s.Child(second, "cc") < 0 {
		return
	}
	one, place := s.Tokens[second].Head, -1
	if one < 0 {
		return
	}
	if at := placed(s, one, second, prep); at >= 0 {
		one, place = at, one
	} else {
		place = s.Child(one, "nmod")
	}
	if k := &s.Tokens[second]; k.POS == "PROPN" && k.Tag != "NNPS" || one > second || !s.Tokens[one].Is("obj", "nsubj", "obl") || place < one || place > second || s.CaseText(place) != prep || timed(&s.Tokens[place]) {
		return
	}
	if t.Head == one || t.Head == second || t.Head == place || t.Head == s.Tokens[one].Head {
		s.Tokens[place].Head, s.Tokens[place].Rel = one, "nmod"
		s.Tokens[second].Head = one
		attach(s, n, second, "nmod")
	}
}

// placed is the thing right before a place to which plural things are joined that are no place themselves, -1 if there is none.
func placed(s *text.Sentence, place, second int, prep string) int {
	t, k := &s.Tokens[place], &s.Tokens[second]
	if !t.Is("nmod", "obl") || t.POS != "PROPN" || s.CaseText(place) != prep || k.Tag != "NNS" && k.Tag != "NNPS" || isPlaceNoun(k) || strings.HasSuffix(k.Name, "-place") {
		return -1
	}
	if n := firstOf(s, place) - 1; n >= 0 && s.Tokens[n].Tag == "NNS" && (n == t.Head || s.Tokens[n].Is("obj") && s.Tokens[n].Head == t.Head) {
		return n
	}
	return -1
}

// joinRepeated makes one of a bare noun or number and the same behind a preposition, which were read as two phrases: "month by month", "one by one", "from
// time to time", "class after class" (Jackendoff 2008, "Construction after construction").
func joinRepeated(s *text.Sentence, n int) {
	first, prep := n-2, n-1
	if first < 0 || !repeatable(&s.Tokens[n]) || !repeatable(&s.Tokens[first]) && s.Tokens[first].POS != "ADV" || !strings.EqualFold(s.Tokens[n].Text, s.Tokens[first].Text) || !repeating[strings.ToLower(s.Tokens[prep].Text)] {
		return
	}
	t := &s.Tokens[n]
	if t.Is("compound", "flat") || s.Tokens[first].Is("compound", "flat", "amod") || s.Child(first, "det", "nmod:poss", "nummod") >= 0 {
		return
	}
	if below(s, first, n) {
		if s.Tokens[first].Head != n {
			return
		}
		s.Tokens[first].Head, s.Tokens[first].Rel = t.Head, t.Rel
	}
	for _, c := range slices.Clone(s.Children(n)) {
		if c != first {
			s.Tokens[c].Head = first
		}
	}
	if s.Tokens[n].POS == "NUM" && s.Tokens[first].Is("obj") {
		s.Tokens[first].Rel = "obl:unmarked" // "lifted them one by one"
	}
	s.Tokens[prep].Head, s.Tokens[prep].Rel = first, "flat"
	attach(s, n, first, "flat")
}

func repeatable(t *text.Token) bool { return t.POS == "NOUN" || t.POS == "NUM" && t.Lemma == "one" }

// boundBetween takes for a preposition the "between" that was hung off the first of two numbers: "fell by between 60% and 97%".
func boundBetween(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if t.Lemma != "between" || !t.Is("advmod") || t.Head < w || s.Tokens[t.Head].POS != "NUM" {
		return
	}
	n := t.Head
	if s.Child(n, "conj") < 0 {
		n = s.Tokens[n].Head
	}
	if n < w || !s.Tokens[n].Is("obl", "nmod") || s.Child(n, "conj") < n || len(s.Case(n)) != 1 || s.Case(n)[0] != w-1 {
		return
	}
	t.Head, t.Rel, t.POS, t.Tag = n, "case", "ADP", "IN"
	s.Index()
}

// raiseSpan hangs how long something went on off the verb, where it was hung off a place, which does not go on: "worked in a district in the
// north for a year".
func raiseSpan(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "nmod" || t.Head < 0 || n < t.Head || s.CaseText(n) != "for" || !lexicon.Must("timenouns").Has(t.Lemma) || s.Child(n, "det", "nummod") < 0 {
		return
	}
	place := &s.Tokens[t.Head]
	if !isPlaceNoun(place) && !strings.HasSuffix(place.Name, "-place") && !lexicon.Must("directions").Has(place.Lemma) {
		return
	}
	verb := climb(s, t.Head, func(at int) bool { return !s.Tokens[at].Is("nmod", "obl", "obj", "conj") })
	if verb >= 0 && verb < n && s.Tokens[verb].POS == "VERB" {
		attach(s, n, verb, "obl")
	}
}

// joinCompound makes one noun of two bare ones side by side that were taken for two of a kind: in "convicted of fraud and people smuggling" and
// "sold the family home" there are no people and no family.
func joinCompound(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	m := n - 1
	if m < 0 || t.POS != "NOUN" || s.Tokens[m].POS != "NOUN" || t.Head < 0 || s.Tokens[m].Head != t.Head || s.Tokens[m].Rel != t.Rel || !t.Is("conj", "obj") || timed(t) || timed(&s.Tokens[m]) || firstOf(s, n) != n || lastOf(s, m) != m {
		return
	}
	if t.Is("obj") && (s.Tokens[m].Tag != "NN" || s.Child(m, "det", "amod") < 0 || lexicon.Must("naming").Has(s.Tokens[t.Head].Lemma)) {
		return
	}
	for _, c := range slices.Clone(s.Children(m)) {
		s.Tokens[c].Head = n
	}
	attach(s, m, n, "compound")
}

// joinDeverbal makes a preposition of "based on" where it tells how something is done, "estimates the height based on its shadow", "based on the tide, they
// left" (Huddleston and Pullum 2002, 7.2.3: deverbal prepositions), and not what a thing is like, "a novel based on letters".
func joinDeverbal(s *text.Sentence, v int) {
	t, on := &s.Tokens[v], v+1
	if t.Lemma != "base" || t.Tag != "VBN" || on >= len(s.Tokens) || s.Tokens[on].Lemma != "on" && s.Tokens[on].Lemma != "upon" || s.Child(v, "aux", "aux:pass", "cop", "mark", "nsubj", "nsubj:pass", "advmod") >= 0 {
		return
	}
	n, h := s.Tokens[on].Head, doneBy(s, v)
	if n <= on || h < 0 || !s.Tokens[on].Is("case") || s.Tokens[n].Head != v && s.Tokens[n].Head != h || s.Tokens[n].POS == "VERB" {
		return
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if c != n {
			s.Tokens[c].Head = n
		}
	}
	s.Tokens[on].Head, s.Tokens[on].Rel = v, "fixed"
	s.Tokens[n].Head, s.Tokens[n].Rel = h, "obl"
	t.Head, t.Rel, t.POS = n, "case", "ADP"
	s.Index()
}

// doneBy is the verb whose way of being done "based on" tells, -1 if it describes a noun: one that nothing else tells apart, or one before a comma.
func doneBy(s *text.Sentence, v int) int {
	t := &s.Tokens[v]
	h := t.Head
	if h < 0 {
		return -1
	}
	whose, det := s.Child(h, "nmod:poss"), s.Child(h, "det")
	switch {
	case t.Is("advcl"), t.Is("xcomp") && !lexicon.Must("linking").Has(s.Tokens[h].Lemma):
		return h
	case !t.Is("acl") || v == 0 || s.Tokens[v-1].Text == "," && !(s.Tokens[h].Is("obl") && h < s.Tokens[h].Head) || s.Child(h, "cop") >= 0 || s.Ranked(h): // "the only one based on"
		return -1
	case whose >= 0 && s.Tokens[whose].POS == "PRON", det >= 0 && definite[strings.ToLower(s.Tokens[det].Text)]:
		return climb(s, h, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	}
	return -1
}

// definite are the determiners of what is known without a description.
var definite = map[string]bool{"the": true, "this": true, "these": true, "those": true, "each": true, "every": true}

// lowerMeasure gives the infinitive by how much something is to be changed: a court that "granted a request to extend the dig by six weeks" granted
// nothing by them.
func lowerMeasure(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || t.Head > n || s.CaseText(n) != "by" || s.Child(n, "nummod") < 0 || !measuring(s, n) && !lexicon.Must("timenouns").Has(t.Lemma) {
		return
	}
	at := climb(s, firstOf(s, n)-1, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if at > t.Head && at < n && s.Tokens[at].Tag == "VB" && s.Tokens[at].Is("acl", "xcomp", "advcl") && below(s, at, t.Head) && s.Child(at, "obj") > at {
		t.Head = at
		s.Index()
	}
}

// raiseAside gives the verb around a clause without a comma before it the time or age that stands behind one: in "moved to a school at which 200 pupils
// train, at the age of 13" no pupils are 13.
func raiseAside(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("obl") || v < 0 || v > n || s.Tokens[v].Rel != "acl:relcl" || s.CaseText(n) == "" || !dated(s, n) && !number(s, n, 4) && t.Lemma != "age" || s.Child(s.Tokens[v].Head, "cop") >= 0 {
		return
	}
	open := firstOf(s, v)
	if open == 0 || !afterComma(s, n) || afterComma(s, v) {
		return
	}
	outer := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if outer >= 0 && outer < open {
		t.Head = outer
		s.Index()
	}
}

// raiseCause gives the verb around a relative clause between commas what stands behind the second: who "was killed by a rival, who is held in Lima, in revenge
// for a theft" is not held in revenge.
func raiseCause(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("obl") || v < 0 || v > n || s.Tokens[v].Rel != "acl:relcl" || s.CaseText(n) == "" || !afterComma(s, n) || !afterComma(s, v) || s.Child(v, "obl", "obj", "xcomp", "ccomp", "advmod") < v {
		return
	}
	outer := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if outer >= 0 && outer < firstOf(s, v) && lastOf(s, n) == lastOf(s, v) && !lexicon.Must("saying").Has(s.Tokens[outer].Lemma) && !lexicon.Must("opinions").Has(t.Lemma) {
		t.Head = outer
		s.Index()
	}
}

// lowerWhereClause makes a relative clause of a clause with "where" right behind a place and its comma, where it was hung off the verb: "fell most
// in Lima, where drought killed crops", "…," said Marin, who runs a school on Naxos, where the hospital has closed".
func lowerWhereClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("advcl", "ccomp") || t.Head < 0 || t.Head > v {
		return
	}
	where := firstOf(s, v)
	if s.Tokens[where].Text == "," {
		where++
	}
	if where < 2 || where >= v || !strings.EqualFold(s.Tokens[where].Text, "where") || s.Tokens[where-1].Text != "," {
		return
	}
	n := climb(s, where-2, func(at int) bool { return !s.Tokens[at].Is("flat", "compound") })
	if n <= t.Head || n >= where || !below(s, n, t.Head) || !s.Tokens[n].Is("obl", "nmod") || !strings.HasSuffix(s.Tokens[n].Name, "-place") && !isPlaceNoun(&s.Tokens[n]) {
		return
	}
	attach(s, v, n, "acl:relcl")
}

// raisePrevention gives a gerund with "from" back to the verb that keeps somebody from something, where the parser hung it off a verb that does
// not: "prevents the clerk, who is known to cheat, from doing so", "a rise intended to keep men from leaving".
func raisePrevention(s *text.Sentence, from int) {
	if !s.Tokens[from].Is("mark") || s.Tokens[from].Lemma != "from" {
		return
	}
	gerund := s.Tokens[from].Head
	t := &s.Tokens[gerund]
	if gerund < from || t.Tag != "VBG" || !t.Is("advcl") || t.Head < 0 || t.Head > from || prevents(s.Tokens[t.Head].Lemma) {
		return
	}
	for v := from - 1; v >= 0; v-- {
		if k := &s.Tokens[v]; k.POS != "VERB" || !prevents(k.Lemma) {
			continue
		}
		o := s.Child(v, "obj")
		if o > v && o < from && (below(s, v, t.Head) || below(s, t.Head, v)) && !below(s, v, gerund) && s.Child(v, "advcl") < v {
			attach(s, gerund, v, "advcl")
		}
		return
	}
}

// prevents reports whether somebody is kept by a verb from doing something.
func prevents(verb string) bool {
	return verb == "keep" || verb == "save" || verb == "protect" || lexicon.Must("preventing").Has(verb)
}

// readAged reads "aged" before a number as a preposition where it tells how old somebody was then: "has died aged 81", "left school aged 14".
func readAged(s *text.Sentence, aged int) {
	t := &s.Tokens[aged]
	if !strings.EqualFold(t.Text, "aged") || t.Head < 0 || t.Head > aged || s.Tokens[t.Head].POS != "VERB" || !t.Is("xcomp", "advcl", "obl", "advmod") {
		return
	}
	verb, years := t.Head, s.Child(aged, "obj", "xcomp", "obl", "nummod", "nsubj")
	if years != aged+1 || s.Tokens[years].POS != "NUM" || s.Child(verb, "nsubj", "nsubj:pass") < 0 {
		return
	}
	if o := &s.Tokens[aged-1]; o.Is("obj") && human(o) { // "lets workers aged 58 retire"
		return
	}
	for _, c := range slices.Clone(s.Children(aged)) {
		s.Tokens[c].Head = years
	}
	t.POS, t.Tag, t.Lemma, t.Morph = "ADP", "IN", "aged", ""
	s.Tokens[aged].Head, s.Tokens[aged].Rel = years, "case"
	attach(s, years, verb, "obl")
}

// lowerPartitivePhrase hangs off the part of a whole named before what is said of that part alone, where the parser hung it off the whole or its verb: of "nine
// nurses, most of them from Peru" some may be from elsewhere, and of "nine were hurt, two of them in Lima" two were hurt there.
func lowerPartitivePhrase(s *text.Sentence, some int) {
	of, them, prep := some+1, some+2, some+3
	if some < 2 || prep+1 >= len(s.Tokens) || s.Tokens[some-1].Text != "," || !strings.EqualFold(s.Tokens[of].Text, "of") || !strings.EqualFold(s.Tokens[them].Text, "them") || s.Tokens[them].Head != some || s.Tokens[prep].Rel != "case" {
		return
	}
	t, phrase := &s.Tokens[some], s.Tokens[prep].Head
	if phrase <= prep || t.Head < 0 || t.Head > some || !t.Is("appos", "nsubj", "nsubj:pass", "parataxis") || below(s, some, phrase) || below(s, phrase, some) || !s.Tokens[phrase].Is("nmod", "obl") || s.Tokens[phrase].Head > some {
		return
	}
	attach(s, phrase, some, "nmod")
}
