package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// govern hangs a clause that is content, circumstance or purpose. Parsers waver where an infinitive or a
// gerund behind an object hangs ("accused the board of selling"): the word that has a line for it governs it.
func (l *link) govern(s *text.Sentence) int {
	t := &s.Tokens[l.clause]
	h := above(s, l.clause)
	if h < 0 {
		return -1
	}
	l.shape = shape(s, l.clause)
	if head := &s.Tokens[h]; head.Is("parataxis") && head.Head >= 0 && says(head.Lemma) &&
		(l.shape == "to" || s.Tokens[h+1].Text == "," && circumstantial[strings.ToLower(wordOf(s, s.Child(l.clause, "mark")))]) {
		h = head.Head // "were told, she said, not to speak", "was off, she said, because it rained"
	}
	if m := s.Child(l.clause, "mark"); m >= 0 && m < l.clause && (t.Is("advcl") && binds(s, m) && !whether(s, m) || circumstantial[strings.ToLower(s.Tokens[m].Text)] || s.Child(m, "fixed") >= 0 && conditional(s, m)) && l.shape == "that" {
		l.tie = adjunct
		c := s.Child(h, "ccomp")
		if c >= 0 && c < l.clause && (t.Is("ccomp") || c < h && h < m && says(s.Tokens[h].Lemma) && binds(s, m)) {
			return c // the parser took it for a second thing said
		}
		if c = interrupted(s, h, m); c >= 0 {
			return c
		}
		return clauseOf(s, h)
	}
	if t.Is("advcl") && soThat(s, l.clause) && s.Child(h, "xcomp", "obj") > h { // "proved too heavy, so that it sank"
		l.tie = adjunct
		return clauseOf(s, h)
	}
	if when := awaits(s, l.clause); t.Is("advcl") && l.shape == "that" && when >= 0 { // "could play when it opens"
		l.tie = adjunct
		if c := interrupted(s, h, when); c >= 0 {
			return c
		}
		return clauseOf(s, h)
	}
	if t.Is("advcl") && l.shape == "that" && locative(s, l.clause) { // "is read in the market, where claims lie"
		l.tie = adjunct
		return clauseOf(s, h)
	}
	if t.Is("advcl") && isAbsolute(s, l.clause) {
		l.tie = adjunct
		return clauseOf(s, h)
	}
	if l.shape == "whether" && !t.Is("ccomp", "csubj", "xcomp") {
		l.tie, l.governor = content, h
		return h
	}
	if v := sayingBefore(s, l.clause); v >= 0 {
		l.tie, l.governor = content, v
		return v
	}
	if over := s.Tokens[h].Head; l.shape == "to" && s.Tokens[h].Is("xcomp") && over >= 0 && onlyTo(s, l.clause) { // "promised to stay, only to leave"
		l.tie = purpose
		return clauseOf(s, over)
	}
	if g := l.governing(s, h); g >= 0 {
		l.tie, l.governor = content, g
		return g
	}
	switch {
	case l.shape == "to" && (arrives(s, h, l.clause) || meansFor(s, h, l.clause) || waits(s, h, l.clause)):
		l.tie = purpose
		return clauseOf(s, h)
	case t.Is("ccomp", "csubj", "xcomp"):
		l.tie, l.governor = content, h
	case l.shape == "to" && t.Is("acl") && s.Tokens[h].POS != "VERB":
		l.tie, l.governor = content, h
	case l.shape == "to":
		l.tie = purpose
		return clauseOf(s, h)
	case t.Is("acl"):
		l.tie = relative
		return clauseOf(s, h)
	default:
		l.tie = adjunct
		return clauseOf(s, h)
	}
	return h
}

// onlyTo reports whether an infinitive behind a comma tells with "only" what came of it all, "…, only to leave", "…, only for the others to leave" (Quirk and
// others 1985, 15.25).
func onlyTo(s *text.Sentence, clause int) bool {
	to := s.Child(clause, "mark")
	for i := to - 1; i > 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.Text == ",", t.POS == "VERB":
			return false
		case s.Tokens[i-1].Text == "," && strings.EqualFold(t.Text, "only"):
			return i+1 == to || strings.EqualFold(s.Tokens[i+1].Text, "for")
		}
	}
	return false
}

// circumstantial are the conjunctions of clauses that nobody says or wants, wherever they hang.
var circumstantial = map[string]bool{"after": true, "before": true, "because": true, "when": true, "while": true, "since": true, "as": true,
	"until": true, "although": true, "though": true, "once": true, "unless": true, "provided": true, "providing": true}

// interrupted is the clause said that goes on with a conjunction behind a verb of saying between commas: "it closed, she said, because it rained", "it
// had closed, she said, when they came"; -1 if there is none. A concession, or a time "after" which it was said, is the writer's.
func interrupted(s *text.Sentence, verb, mark int) int {
	c := s.Child(verb, "ccomp")
	if c < 0 || c > verb || mark <= verb || s.Tokens[verb+1].Text != "," || !says(s.Tokens[verb].Lemma) {
		return -1
	}
	switch strings.ToLower(s.Tokens[mark].Text) {
	case "because", "since", "when", "until", "once":
		return c
	}
	return -1
}

// soThat reports whether a clause of result opens with "so that" behind a comma.
func soThat(s *text.Sentence, clause int) bool {
	m := s.Child(clause, "mark")
	return m >= 0 && m < clause && strings.EqualFold(s.Tokens[m].Text, "so") && strings.EqualFold(s.Tokens[m+1].Text, "that") && behindComma(s, clause)
}

// governing is the word with a line for the clause's shape: its head, the head with its object
// ("take the opportunity to"), or the verb whose object its head is; -1 if there is none.
func (l *link) governing(s *text.Sentence, h int) int {
	complement := s.Tokens[l.clause].Is("ccomp", "csubj", "xcomp")
	head := &s.Tokens[h]
	if s.Tokens[l.clause].Is("advcl") && l.shape == "ing" && (l.clause < h || behindComma(s, l.clause)) { // "ruled it out, offering a loan", "the cart, rolling past the gate, stopped"
		return -1
	}
	if l.shape == "to" && s.Tokens[l.clause].Is("advcl") && l.clause < h { // "To stay awake they told each other stories"
		return -1
	}
	if l.shape == "to" && takesTo(s, h, l.clause) {
		return h
	}
	if l.shape == "to" && (apart(s, h, l.clause) || arrives(s, h, l.clause) || waits(s, h, l.clause)) || l.shape == "that" && head.POS == "NOUN" && !finished(s, l.clause) {
		return -1
	}
	if l.shape == "that" && s.Tokens[l.clause].Is("acl") && inWhich(s, l.clause) {
		return -1
	}
	if v := sayingOver(s, h); v >= 0 && l.shape == "that" {
		return v
	}
	if n := voiced(s, h); n >= 0 && l.shape == "that" {
		return n
	}
	if l.shape == "to" && head.Lemma == "set" && (s.Child(h, "obj") > h && !s.Passive(h) || particled(s, h) && !exact(verbOf(s, h), "to")) { // "set money aside to cover losses", "was set up to"
		return -1
	}
	if o := s.Child(h, "obj"); l.shape == "to" && o > h && o < l.clause && lexicon.Must("lengths").Has(s.Tokens[o].Lemma) { // "drove 70 miles to see it", but "drove them to sell it"
		return -1
	}
	if l.shape == "to" && (names(s, h, l.clause) || head.Head >= 0 && head.POS == "NOUN" && names(s, head.Head, l.clause)) {
		return -1
	}
	if n := head.Head; n >= 0 && l.shape == "to" && head.Tag == "VBN" && head.Rel == "acl" && head.Lemma == "make" && exact(strings.ToLower(s.Tokens[n].Lemma), "to") {
		return n // "promises made to end it"
	}
	if o := s.Child(h, "obj"); o > h && o < l.clause && l.shape == "to" && exact(head.Lemma+" "+s.Tokens[o].Lemma, "to") {
		return o // "did little to ease it"
	}
	if o := s.LastChild(h, "obl"); o > h && o < l.clause && head.POS == "VERB" && l.shape != "to" && l.shape != "that" && exact(s.Tokens[o].Lemma, l.shape) {
		return o // "went on trial for shooting him"
	}
	sig, known := lookup(word(s, h, l.shape), l.shape)
	caused := lexicon.Must("objectcontrol").Has(strings.ToLower(head.Lemma)) && (s.Child(h, "obj", "iobj") > h || s.Passive(h)) // "were forced by the wind to turn back"
	weak := head.POS == "VERB" && h < l.clause && (l.shape == "to" && (sig.affirmed.modality != "" || known && caused) || l.shape == "from" || l.shape == "ing" && h+1 == l.clause) ||
		head.POS == "ADJ" && known && l.shape == "to" ||
		l.shape == "to" && (tooMuch(s, h) >= 0 || child(s, h, "enough") >= 0 || head.Lemma == "enough")
	if (known || l.shape == "to") && weak || known && (complement || head.POS == "VERB" && h < l.clause && hasThat(s, l.clause)) || exact(word(s, h, l.shape), l.shape) {
		return h
	}
	if head.Is("obj", "iobj", "nsubj:pass", "obl", "xcomp", "advmod", "ccomp") && head.Head >= 0 && !head.Is("ccomp") || head.Is("ccomp") && head.POS == "NOUN" {
		if over, _ := lookup(s.Tokens[head.Head].Lemma, l.shape); l.shape == "ing" && s.Tokens[l.clause].Is("acl") && head.POS == "NOUN" && indefinite(s, h) && !over.affirmed.said {
			return -1 // "stopped a truck carrying drugs": it did carry them; but "showed a truck carrying drugs"
		} else if v := head.Head; l.shape == "to" && (apart(s, v, l.clause) || head.Is("xcomp") && s.Tokens[l.clause].Is("advcl") && shape(s, h) == "to") {
			return -1 // "has to win to be certain of it"
		} else if exact(s.Tokens[v].Lemma, l.shape) || head.POS == "NOUN" && infinitives[l.shape] && decides(s.Tokens[v].Lemma) {
			return v
		}
	}
	return -1
}

// isAbsolute reports whether a participle opens with "with" and has a subject of its own: "With most votes counted, …" (Quirk and others 1985, 15.58).
func isAbsolute(s *text.Sentence, clause int) bool {
	m, who := s.Child(clause, "mark"), s.Child(clause, "nsubj", "nsubj:pass")
	return m >= 0 && m < who && who < clause && strings.EqualFold(s.Tokens[m].Text, "with") && !finite(s, clause) && child(s, clause, "to") < 0
}

// locative reports whether a clause of place opens with "where" behind a comma.
func locative(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	if s.Tokens[first].Text == "," {
		first++
	}
	return first < clause && strings.EqualFold(s.Tokens[first].Text, "where") && behindComma(s, clause)
}

// supplements reports whether a participle stands before the subject of the clause that it goes with, a supplementive clause (Quirk and others 1985,
// 15.60): "Circling above a kill, the birds show it".
func supplements(s *text.Sentence, clause int) bool {
	h := s.Tokens[clause].Head
	return s.Tokens[clause].Is("advcl") && !finite(s, clause) && clause < s.Child(h, "nsubj", "nsubj:pass") && s.Child(h, "nsubj", "nsubj:pass") < h
}

// names reports whether "call" bids nobody do what an infinitive behind it says: "called home to say so", "called it a plot to kill him"; but "called on
// them to go", "called for it to be shut".
func names(s *text.Sentence, verb, clause int) bool {
	if s.Tokens[verb].Lemma != "call" || s.Tokens[verb].POS != "VERB" || s.Passive(verb) {
		return false
	}
	for _, t := range s.Tokens[verb+1 : max(clause, verb+1)] {
		switch strings.ToLower(t.Text) {
		case "on", "upon", "for":
			return false
		}
	}
	return true
}

// finished reports whether a clause has a subject: one without is relative, "a find that could change ideas".
func finished(s *text.Sentence, clause int) bool {
	return s.Child(clause, "nsubj", "csubj", "expl") >= 0
}

// adjoining are the verbs whose lines speak of an infinitive right behind them: "have to win", but not "have time to rest"; "came to
// like it", but not "came here to win"; "need to win", but not "need a goal to win"; "stand to lose", but not "stood up to speak".
var adjoining = map[string]bool{"come": true, "get": true, "go": true, "have": true, "need": true, "stand": true}

// apart reports whether an adjoining verb and an infinitive have other words than adverbs of time and degree between them.
func apart(s *text.Sentence, verb, clause int) bool {
	if !adjoining[s.Tokens[verb].Lemma] || s.Tokens[verb].POS != "VERB" || near(s, verb, clause) {
		return false
	}
	if p := s.Child(verb, "compound:prt"); p == verb+1 && s.Tokens[p+1].Tag == "TO" {
		if _, known := lookup(verbOf(s, verb), "to"); known { // "went on to win"
			return false
		}
	}
	for i := verb + 1; i < clause; i++ {
		t := &s.Tokens[i]
		if t.Tag == "TO" {
			return false
		}
		if t.POS != "ADV" || nearby[strings.ToLower(t.Text)] {
			return true
		}
	}
	return true
}

// arrives reports whether "come to" is said of a way and tells what it is for: "came to punish them", but not "came to believe it", "came to
// see it as a mistake".
func arrives(s *text.Sentence, verb, clause int) bool {
	if v := &s.Tokens[verb]; v.Lemma != "come" || v.POS != "VERB" || s.Child(verb, "compound:prt") >= 0 {
		return false
	}
	t := &s.Tokens[clause]
	if t.POS != "VERB" || s.Passive(clause) || near(s, verb, clause) || lexicon.Must("becoming").Has(t.Lemma) {
		return false
	}
	return t.Lemma != "see" || s.Child(clause, "ccomp") < 0 && child(s, clause, "as") < 0 && !slices.ContainsFunc(s.Children(clause), func(c int) bool { return s.CaseText(c) == "as" })
}

// meansFor reports whether an infinitive tells what somebody has something for, which he need not do: "has a ladder to reach it". "Have them wait" does
// not.
func meansFor(s *text.Sentence, verb, clause int) bool {
	to := s.Child(clause, "mark")
	return s.Tokens[verb].Lemma == "have" && s.Child(verb, "obj") > verb && to >= 0 && s.Tokens[to].Tag == "TO" && apart(s, verb, clause)
}

// waits reports whether "wait" has a place or a queue before an infinitive, which then tells what it is for: "waited at the gate to greet her". What one
// waits to do, or waits a year to do, one may never do.
func waits(s *text.Sentence, verb, clause int) bool {
	if v := &s.Tokens[verb]; v.Lemma != "wait" || v.POS != "VERB" || s.Child(clause, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	return slices.ContainsFunc(s.Children(verb), func(c int) bool {
		if c < verb || c > clause || !s.Tokens[c].Is("obl", "advmod") {
			return false
		}
		return waiting[s.CaseText(c)] || s.Tokens[c].POS == "ADV" && nearby[strings.ToLower(s.Tokens[c].Text)]
	})
}

// waiting are the prepositions of where somebody waits.
var waiting = map[string]bool{"at": true, "in": true, "inside": true, "outside": true, "along": true, "near": true, "behind": true, "under": true, "beside": true}

// nearby are the adverbs that say where a way led.
var nearby = map[string]bool{"here": true, "there": true, "back": true, "home": true, "out": true, "in": true, "over": true, "abroad": true, "ashore": true}

// infinitives are the shapes that a verb without a line of its own for them may take behind its object.
var infinitives = map[string]bool{"to": true, "from": true}

// decides reports whether a verb has a line for all shapes that makes its clause no report and no fact.
func decides(lemma string) bool {
	s, ok := signatures()[lemma]
	return ok && !s.affirmed.said && !s.affirmed.fact
}

func exact(word, shape string) bool {
	_, ok := signatures()[word+" "+shape]
	return ok
}

// word is what a governor is looked up by: its lemma, with the word that makes a fixed expression of it.
func word(s *text.Sentence, h int, shape string) string {
	t := &s.Tokens[h]
	lemma := strings.ToLower(t.Lemma)
	if t.Is("obj") && t.Head >= 0 {
		if pair := strings.ToLower(s.Tokens[t.Head].Lemma) + " " + lemma; exact(pair, shape) {
			return pair
		}
	}
	if on := s.CaseText(h) + " " + lemma; t.POS == "NOUN" && exact(on, shape) { // "on his way to work"
		return on
	}
	if t.POS == "NOUN" && exact("a "+lemma, shape) {
		return "a " + lemma
	}
	if t.Is("xcomp") && t.Head >= 0 { // "made clear that"
		if pair := strings.ToLower(s.Tokens[t.Head].Lemma) + " " + lemma; exact(pair, shape) {
			return pair
		}
	}
	if g := s.Child(h, "compound:prt"); g >= 0 && t.Tag == "VBG" && exact(lemma+" "+strings.ToLower(s.Tokens[g].Text), shape) { // "going on to win" is no "going to"
		return lemma + " " + strings.ToLower(s.Tokens[g].Text)
	}
	if t.POS == "ADJ" || t.Tag == "VBN" && !accused(s, h) || t.Tag == "VBG" { // "is supposed to", "suspected of", "is going to"
		form := strings.ToLower(t.Text)
		if exact(form, shape) && !(s.Child(h, "compound:prt") > h && exact(verbOf(s, h), shape)) { // "is set to", but "is set up to"
			return form
		}
		if (s.Passive(h) || t.POS == "ADJ") && exact("be "+form, shape) { // "was found to be", "was slow to answer"
			return "be " + form
		}
	}
	if g := s.Child(h, "compound:prt"); g >= 0 {
		pair := lemma + " " + strings.ToLower(s.Tokens[g].Text)
		if _, known := lookup(pair, shape); known { // "turned out to be"
			return pair
		}
	}
	return lemma
}

// particled reports whether a verb has a particle, "set up", "set aside".
func particled(s *text.Sentence, verb int) bool {
	beside := s.Child(verb, "advmod")
	return s.Child(verb, "compound:prt") > verb || beside == verb+1 && (strings.EqualFold(s.Tokens[beside].Text, "aside") || strings.EqualFold(s.Tokens[beside].Text, "apart"))
}

// accused reports whether a participle says who does it: "has accused him of", "was accused by the police of".
func accused(s *text.Sentence, verb int) bool {
	if s.Passive(verb) {
		return s.Child(verb, "obl:agent") >= 0
	}
	return s.Child(verb, "aux") >= 0 && s.Child(verb, "obj") >= 0
}

// sayingOver is the verb of saying above the noun in a phrase before a that-clause: "said in a statement that", "warned in a letter to the
// ministry that"; -1 if there is none.
func sayingOver(s *text.Sentence, n int) int {
	if s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" {
		return -1
	}
	for up := 0; up < 3 && s.Tokens[n].Is("obl", "nmod") && s.Tokens[n].Head >= 0; up++ {
		if n = s.Tokens[n].Head; s.Tokens[n].POS == "VERB" && says(s.Tokens[n].Lemma) {
			return n
		}
	}
	return -1
}

// voiced is the noun of saying before "by" or "from" and who says so, where a parser hangs the clause on the latter: "demands by the
// nationalists that"; -1 if there is none.
func voiced(s *text.Sentence, who int) int {
	n := s.Tokens[who].Head
	if prep := s.CaseText(who); n < 0 || !s.Tokens[who].Is("nmod") || prep != "by" && prep != "from" || !exact(strings.ToLower(s.Tokens[n].Lemma), "that") {
		return -1
	}
	return n
}

// heldBy is the verb of saying before the "that" of a clause, if the tree hangs that verb below the clause: "…, though
// they doubt that"; -1 if there is none.
func heldBy(s *text.Sentence, clause int) int {
	if v := sayingBefore(s, clause); v >= 0 && s.Tokens[v].Head == clause {
		return v
	}
	return -1
}

// sayingBefore is the verb of saying that stands before the "that" of a clause with nothing but noun phrases between, "told a
// radio station on Monday that"; -1 if there is none.
func sayingBefore(s *text.Sentence, clause int) int {
	if !hasThat(s, clause) || !s.Tokens[clause].Is("ccomp", "advcl", "acl", "parataxis", "obl", "nmod", "conj") || s.Child(clause, "cc") >= 0 {
		return -1
	}
	for i := s.Child(clause, "mark") - 1; i >= 0; i-- {
		switch t := &s.Tokens[i]; t.POS {
		case "NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "ADV", "PART":
			if exact(strings.ToLower(t.Lemma), "that") && t.POS == "NOUN" {
				return -1 // "made the claim that"
			}
		case "VERB":
			h := s.Tokens[clause].Head
			if h >= 0 && h < i && t.Is("acl:relcl") && says(s.Tokens[h].Lemma) && s.Tokens[clause].Is("ccomp") {
				return -1 // "told the guards who found him that": what finds says nothing
			}
			if sig, ok := lookup(t.Lemma, "that"); ok && sig.affirmed.said && i != h {
				return i
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}
