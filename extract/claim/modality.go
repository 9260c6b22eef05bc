package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// own adds a clause's own marks to what it inherits.
func (w *judgement) own(i int) standing {
	l, st := &w.chain[i], w.above[i]
	if words := denial(w.s, l); words != nil && !(l.tie == shared && st.negative) {
		if st.negative {
			st.negative = false
		} else {
			st.negate(w.sentence, words...)
		}
	}
	words, m := w.j.modal(w.sentence, w.s, l, st)
	asked := l.tie == content && (st.modality == Possible || st.modality == Intended) && (m == Future || (m == Hypothetical || m == Ordered) && l.shape == "whether") // "whether it will", "whether it should", "hope that it will"
	switch {
	case m == "", asked, l.tie == joined && m == st.modality, m != Hypothetical && st.modality == Hypothetical:
	case m == Actual:
		st.modality = Actual
	default:
		st.mark(m, w.sentence, words...)
	}
	if or := disjunct(w.s, l.clause); or >= 0 && (!st.negative || deniedInside(or, w.s, denial(w.s, l))) && (st.modality == Actual || st.modality == Future) {
		st.mark(Possible, w.sentence, or)
	}
	return st
}

// auxiliated is the verb that a clause's auxiliaries hang off: its own, or the one it is joined to, "is to be sold and the debt settled".
func (l *link) auxiliated(s *text.Sentence) int {
	if aux := l.group.Aux; len(aux) > 0 && s.Tokens[aux[0]].Head >= 0 {
		return s.Tokens[aux[0]].Head
	}
	return l.clause
}

// deniedInside reports whether what opens an alternative stands before the words that deny it, so that it is one of several all the same: "was either never
// built or sold", "died or did not come".
func deniedInside(opens int, s *text.Sentence, words []int) bool {
	return len(words) > 0 && opens < words[0] && strings.EqualFold(s.Tokens[opens].Text, "either")
}

// disjunct is the "or" that makes a clause one of several, of which none is said to be so by itself: "shot down or jammed"; -1 if there is none.
func disjunct(s *text.Sentence, clause int) int {
	first := clause
	for s.Tokens[first].Is("conj") && isClause(s, s.Tokens[first].Head) && !adds(s, first) {
		first = s.Tokens[first].Head
	}
	if !isClause(s, first) {
		return -1
	}
	if either := s.Child(first, "cc:preconj", "cc"); either >= 0 && clause == first && either < first && strings.EqualFold(s.Tokens[either].Text, "either") { // "Either she made it up, or …"
		return either
	}
	for _, c := range s.Children(first) {
		cc := s.Child(c, "cc")
		if s.Tokens[c].Is("conj") && cc >= 0 && clause <= c && strings.EqualFold(s.Tokens[cc].Text, "or") && !s.Sums(c) && (isClause(s, c) || s.Tokens[first].POS != "VERB" && s.Tokens[c].Head == first && s.Tokens[cc-1].Text != ",") {
			return cc
		}
	}
	return -1
}

// adds reports whether a joined clause has a subject of its own and no "or" before it, so that what follows it is no alternative to what goes before: "they sat,
// and two were jailed or fined".
func adds(s *text.Sentence, conjunct int) bool {
	cc := s.Child(conjunct, "cc")
	return cc >= 0 && s.Tokens[cc].Lemma != "or" && s.Child(conjunct, "nsubj", "nsubj:pass", "expl") >= 0
}

// alternative is the "or" that makes the subject, the object or an argument of a fact one of two, of neither of which it is said for sure: "will meet
// Denmark or Hungary", "went to either Iran or India"; -1 if there is none. What has been without "either" may be both: "tankers sailed under new
// names or flags".
func alternative(s *text.Sentence, f *text.Fact, future bool) int {
	heads := []int{f.Subject.Head}
	if f.Object != nil && !f.Object.Clause {
		heads = append(heads, f.Object.Head)
	}
	for i := range f.Arguments {
		heads = append(heads, f.Arguments[i].Head)
	}
	for _, h := range heads {
		if s.Tokens[h].Is("conj") && s.Tokens[h].Head >= 0 {
			h = s.Tokens[h].Head
		}
		if describes(s, f.Predicate.Head, h) { // "Fiji or Samoa, who play on Monday": both do
			continue
		}
		either := slices.ContainsFunc(s.Children(h), func(c int) bool { return c < h && strings.EqualFold(s.Tokens[c].Text, "either") })
		if first := s.Child(h, "cc:preconj"); either && first >= 0 && first < h && orBehind(s, h) {
			return first // wherever the parser hung the other of the two
		}
		for _, c := range s.Children(h) {
			if cc := s.Child(c, "cc"); s.Tokens[c].Is("conj") && cc > h && strings.EqualFold(s.Tokens[cc].Text, "or") && (either || future && disjoins(s, h, c, cc)) {
				return cc
			}
		}
	}
	return -1
}

// describes reports whether a predicate stands in a clause below a noun.
func describes(s *text.Sentence, predicate, n int) bool {
	for up := range s.Ancestors(predicate) {
		if up == n {
			return true
		}
	}
	return false
}

// orBehind reports whether a phrase goes on with "or" behind its head.
func orBehind(s *text.Sentence, head int) bool {
	return slices.ContainsFunc(s.Subtree(head, nil), func(k int) bool { return k > head && s.Tokens[k].Is("cc") && s.Tokens[k].Lemma == "or" })
}

// disjoins reports whether an "or" parts two nouns that are not the same: it names a thing anew behind a comma, "a sukuk, or Islamic bond", and leaves
// a number open in "a day or two", "200 or more".
func disjoins(s *text.Sentence, first, other, or int) bool {
	noun := func(n int) bool { return s.Tokens[n].POS == "NOUN" || s.Tokens[n].POS == "PROPN" }
	return noun(first) && noun(other) && s.Tokens[or-1].Text != ","
}

// modal is the mark on a clause itself and its words: a question, a condition, a modal, an adverb; "" if there is none.
func (j *judge) modal(sentence int, s *text.Sentence, l *link, st standing) ([]int, Modality) {
	if words := condition(s, l.clause); words != nil && !presupposed(s, l.clause) && !j.parted(sentence, l.clause, words[0]) {
		return words, Hypothetical
	}
	if when := occasion(s, l.clause); when >= 0 && bindable(s, l, st, when) && !j.parted(sentence, l.clause, when) {
		return []int{when}, Hypothetical
	}
	if words := j.bound(sentence, s, l); words != nil {
		return words, Hypothetical
	}
	if like := simile(s, l.clause); like >= 0 {
		return []int{like}, Hypothetical
	}
	if and := pseudoImperative(s, l); and >= 0 {
		return []int{and}, Hypothetical
	}
	if q := j.asks(sentence, s, l); q >= 0 {
		return []int{q}, Possible
	}
	if m := s.Child(l.clause, "mark"); l.tie == top && shape(s, l.clause) == "whether" || (l.tie == within || s.Child(l.clause, "nsubj:outer") >= 0) && strings.EqualFold(wordOf(s, m), "whether") { // "the question is whether"
		return []int{m}, Possible
	}
	marks := lexicon.Must("modality")
	for _, c := range s.Children(l.clause) {
		t := &s.Tokens[c]
		if !t.Is("advmod", "amod", "discourse", "parataxis") || s.Tokens[l.clause].POS == "VERB" && t.Is("amod") {
			continue
		}
		if strings.EqualFold(t.Text, "certainly") && child(s, c, "almost") >= 0 {
			return []int{c}, Possible
		}
		if m := Modality(marks[strings.ToLower(t.Text)]); m != "" && m != Hypothetical && t.Tag != "MD" && child(s, c, "most") < 0 {
			return []int{c}, m
		}
	}
	if be := subjunctive(s, l); be >= 0 && st.modality == Actual {
		return []int{be}, Ordered
	}
	if be := toBe(s, l.auxiliated(s)); be >= 0 && yetTo(s, l.clause) < 0 {
		if l.group.Perfect { // "was to have been approved", and was not
			return []int{be}, Hypothetical
		}
		return []int{be}, Future
	}
	if to := s.Child(l.clause, "mark"); to >= 0 && (l.tie == top || l.tie == aside) && s.Tokens[to].Tag == "TO" && j.headline(sentence) && s.Child(l.clause, "nsubj", "nsubj:pass") >= 0 {
		return []int{to}, Future // a headline's "Kyoto to cap arrivals"
	}
	if l.group.Modal < 0 {
		return nil, ""
	}
	if st.modality != Ordered && j.expected(sentence, s, l) { // but "proposed that lodges should contribute"
		return []int{l.group.Modal}, Possible
	}
	return []int{l.group.Modal}, auxiliary(s, l, st)
}

// expected reports whether "should" tells what is likely and no duty: "the count should take four days".
func (j *judge) expected(sentence int, s *text.Sentence, l *link) bool {
	if !strings.EqualFold(s.Tokens[l.group.Modal].Text, "should") || l.group.Perfect || s.Passive(l.clause) || !lexicon.Must("expectable").Has(s.Tokens[l.clause].Lemma) {
		return false
	}
	who := l.clause
	for s.Child(who, "nsubj", "expl") < 0 && s.Tokens[who].Is("conj") { // "will begin and should take"
		who = s.Tokens[who].Head
	}
	who = s.Child(who, "nsubj", "expl")
	return who >= 0 && s.Tokens[who].Tag != "PRP" && !j.somebody(sentence, who)
}

// simile is the "like" or "as" of a clause with which a form of be likens something to what is not so, "It is like having a key that fits no door", "was
// like someone had died", "is as though someone had died"; -1 if there is none.
func simile(s *text.Sentence, clause int) int {
	for s.Tokens[clause].Is("conj") && s.Tokens[clause].Head >= 0 && s.Child(clause, "nsubj", "nsubj:pass", "expl") < 0 { // "is as though somebody had come and gone"
		clause = s.Tokens[clause].Head
	}
	be, like := s.Child(clause, "cop"), s.Child(clause, "mark", "case")
	if be < 0 || like < be || like > clause || s.Tokens[clause].POS != "VERB" || !strings.EqualFold(s.Tokens[like].Text, "like") && !followers[strings.ToLower(s.Tokens[like].Text+" "+s.Tokens[like+1].Text)] {
		return -1
	}
	return like
}

// parted reports whether a condition belongs to what a verb of saying reports and not to the saying: "If it fails," she said, "we are
// lost", "It will not pay, she said, unless we win", "If it fails, she said, we are lost", "If it fails, we are lost, said Roe".
func (j *judge) parted(sentence, clause, word int) bool {
	s := &j.d.Sentences[sentence]
	if lexicon.Must("believing").Has(s.Tokens[clause].Lemma) {
		return s.Child(clause, "ccomp") > clause && word < clause // "If it fails, I think we are lost"
	}
	if !speaks(s.Tokens[clause].Lemma) && s.Tokens[clause].Lemma != "ask" {
		return false
	}
	if j.inQuote(sentence, word) && !j.inQuote(sentence, clause) {
		return true
	}
	said := s.LastChild(clause, "ccomp")
	return said >= 0 && (said < clause || word < clause && behindComma(s, said) && !hasThat(s, said))
}

// bound are the words of a condition that belongs to what a clause's verb of saying reports and that the tree hangs on that verb; nil if
// there is none.
func (j *judge) bound(sentence int, s *text.Sentence, l *link) []int {
	if l.tie != content || l.governor < 0 || !s.Tokens[l.clause].Is("ccomp") || presupposed(s, l.clause) {
		return nil
	}
	if words := condition(s, l.governor); words != nil && j.parted(sentence, l.governor, words[0]) {
		return words
	}
	return nil
}

// pseudoImperative is the "and" or "or" that makes a condition of the imperative before it, "close the door and nobody comes" (Quirk and others 1985,
// 11.30); -1 if there is none.
func pseudoImperative(s *text.Sentence, l *link) int {
	first, cc := s.Tokens[l.clause].Head, s.Child(l.clause, "cc")
	if !s.Tokens[l.clause].Is("conj") || first < 0 || cc < 0 || !bidden(s, first) || s.Child(l.clause, "nsubj", "expl") < cc || l.group.Form != "Fin" || l.group.Past || l.group.Perfect {
		return -1
	}
	if and := strings.ToLower(s.Tokens[cc].Text); and != "and" && and != "or" || s.Tokens[first].Lemma == "let" {
		return -1
	}
	return cc
}

// presupposed reports whether a clause asks with an adverb about what it takes for granted: "If it pays, why have they sold it?".
func presupposed(s *text.Sentence, clause int) bool {
	return slices.ContainsFunc(s.Children(clause), func(c int) bool { return s.Tokens[c].Tag == "WRB" && s.Tokens[c].Is("advmod") })
}

// auxiliary is what a modal makes of its clause. A reported "would" is a future; what "could not" be in the past was not.
func auxiliary(s *text.Sentence, l *link, st standing) Modality {
	word := strings.ToLower(s.Tokens[l.group.Modal].Text)
	would := word == "would" || word == "'d" || word == "’d"
	switch {
	case would && child(s, l.clause, "rather") == l.group.Modal+1:
		return Intended // "would rather wait" is what somebody prefers
	case would && st.reported && !l.group.Perfect:
		return Future
	case (would || word == "could") && !l.group.Perfect && st.modality == Actual && saysOnly(s, l.clause):
		return Actual // "would say only that" said so
	case word == "could" && !l.group.Perfect && barelyDid(s, l.clause):
		return Actual // "could only manage a draw" managed one
	case would && !l.group.Perfect && habitual(s, l.clause):
		return Actual // "would often sit there" did
	case word == "would" && st.negative && st.modality == Actual && st.source == nil && !l.group.Perfect && l.tie != adjunct && (says(s.Tokens[l.clause].Lemma) || l.tie != content && refuses(s, l.clause)):
		return Actual // "would not say" refused to
	case word == "must" && (l.group.Perfect || s.Tokens[l.clause].Tag == "VBG" && !l.group.Passive):
		return Possible // "must have been seen", "must be ailing" is what somebody concludes (Quirk and others 1985, 4.54)
	case (word == "should" || word == "ought") && l.group.Perfect:
		return Hypothetical // "should have been told" was not
	case word == "could" && st.negative && (l.group.Not >= 0 || l.tie == shared) && st.modality == Actual && !l.group.Perfect:
		return Actual
	}
	return Modality(lexicon.Must("modality")[word])
}

// performs reports whether a speaker says with a verb of saying of himself what he thereby does: "we can confirm that it sank" (a performative: Austin 1962).
func performs(s *text.Sentence, l *link) bool {
	verb := l.clause
	who := s.Child(verb, "nsubj")
	able := l.group.Modal >= 0 && strings.EqualFold(s.Tokens[l.group.Modal].Text, "can") && l.group.Not < 0
	return able && who >= 0 && who < verb && s.Child(verb, "ccomp") > verb && says(s.Tokens[verb].Lemma) && lexicon.Must("firstperson").Has(strings.ToLower(s.Tokens[who].Text))
}

// frequent are the adverbs of how often something was done.
var frequent = map[string]bool{"often": true, "sometimes": true, "usually": true, "frequently": true, "occasionally": true, "regularly": true, "routinely": true}

// habitual reports whether an adverb of frequency makes "would" tell what somebody used to do (Quirk and others 1985, 4.58).
func habitual(s *text.Sentence, clause int) bool {
	return slices.ContainsFunc(s.Children(clause), func(c int) bool { return s.Tokens[c].Is("advmod") && frequent[strings.ToLower(s.Tokens[c].Text)] })
}

// barelyDid reports whether an "only" beside a verb makes what somebody could do all that he did.
func barelyDid(s *text.Sentence, verb int) bool {
	return lexicon.Must("meagre").Has(s.Tokens[verb].Lemma) && onlyBeside(s, verb)
}

// onlyBeside reports whether "only" stands right before or right behind a word.
func onlyBeside(s *text.Sentence, word int) bool {
	is := func(i int) bool { return i >= 0 && i < len(s.Tokens) && strings.EqualFold(s.Tokens[i].Text, "only") }
	return is(word-1) || is(word+1)
}

// saysOnly reports whether a verb of saying tells of all that somebody was willing to say: "would say only that", "would only confirm that".
func saysOnly(s *text.Sentence, verb int) bool {
	return s.Child(verb, "ccomp") > verb && says(s.Tokens[verb].Lemma) && onlyBeside(s, verb)
}

// refuses reports whether "would not" says of somebody what he refused to do and not what would be so: "police would not let them in" (Quirk and others
// 1985, 4.59).
func refuses(s *text.Sentence, clause int) bool {
	first := clause
	for s.Tokens[first].Is("conj") && s.Tokens[first].Head >= 0 && s.Child(first, "nsubj", "nsubj:pass") < 0 { // "listened and would not talk"
		first = s.Tokens[first].Head
	}
	who := s.Child(first, "nsubj")
	if who < 0 || s.Tokens[clause].POS != "VERB" || !lexicon.Must("refusable").Has(s.Tokens[clause].Lemma) {
		return false
	}
	t := &s.Tokens[who]
	return t.POS == "PROPN" || t.Tag == "PRP" && !strings.EqualFold(t.Text, "it") || t.Tag == "WP" || lexicon.Must("peoplenouns").Has(t.Lemma) || empty(s, who) != nil
}

// toBe is the form of be in "are to meet", -1 if there is none.
func toBe(s *text.Sentence, clause int) int {
	be, to := -1, -1
	for _, c := range s.Children(clause) {
		switch t := &s.Tokens[c]; {
		case t.Tag == "TO":
			to = c
		case t.Lemma == "be" && t.Is("aux", "cop") && isFinite(t.Tag) && be < 0:
			be = c
		case t.Is("mark") && strings.EqualFold(t.Text, "due") && s.Child(c, "fixed") >= 0: // "was due to be finished"
			to = c
		}
	}
	if be >= 0 && be < to && to < clause {
		return be
	}
	return -1
}

// subjunctive is the bare "be" of a clause with "that", which is demanded whatever the tree hangs it on: "demands that it be closed"; -1 if
// there is none.
func subjunctive(s *text.Sentence, l *link) int {
	be := s.Child(l.clause, "aux:pass", "cop")
	if be >= 0 && s.Tokens[be].Text == "be" && hasThat(s, l.clause) && l.group.Modal < 0 && s.Child(l.clause, "aux") <= be && finished(s, l.clause) && child(s, l.clause, "to") < 0 {
		return be
	}
	return -1
}

// condition are the words that make a clause conditional by itself: its own inversion ("Should it rain"), or an
// if-clause that hangs on it; nil if there are none.
func condition(s *text.Sentence, clause int) []int {
	if c := inverted(s, clause); c >= 0 {
		return []int{c}
	}
	if m := s.Child(clause, "mark"); m > 0 && m < clause && s.Tokens[clause].Is("conj") && binds(s, m) && !whether(s, m) { // "would gain, but only if it is used"
		return []int{m}
	}
	for _, c := range s.Children(clause) {
		if t := &s.Tokens[c]; !t.Is("advcl") && !(t.Is("ccomp") && c < s.LastChild(clause, "ccomp")) {
			continue
		}
		if k := inverted(s, c); k >= 0 && !outlives(s, clause, c) {
			return []int{k}
		}
		if m := s.Child(c, "mark"); m >= 0 && m < c && binds(s, m) && !whether(s, m) && !concession(s, m, c) && !outlives(s, clause, c) {
			return []int{m}
		}
	}
	return nil
}

// outlives reports whether a condition hangs on what is past, on which it cannot bear: it is a condition of a part of that, "passed a law that shields them
// if they shoot", "warned of losses if it rained" (Quirk and others 1985, 15.35).
func outlives(s *text.Sentence, clause, condition int) bool {
	g, of := group(s, clause), group(s, condition)
	if bespoken(s, clause) && clause < condition && g.Form == "Fin" && (g.Past || g.Perfect) && g.Modal < 0 {
		return true
	}
	past := s.Tokens[clause].Tag == "VBD" || s.Tokens[clause].Tag == "VB" && child(s, clause, "did") >= 0
	return past && g.Past && g.Modal < 0 && !says(s.Tokens[clause].Lemma) && of.Form == "Fin" && !of.Past && (of.Modal < 0 || inverted(s, condition) == of.Modal)
}

// bespoken reports whether a verb of speaking has a noun phrase for what was asked, promised or foreseen, and no clause: "called for a strike", "threatened
// sanctions".
func bespoken(s *text.Sentence, verb int) bool {
	if !speaks(s.Tokens[verb].Lemma) || s.Tokens[verb].POS != "VERB" || s.Child(verb, "ccomp", "xcomp") >= 0 {
		return false
	}
	what := max(s.LastChild(verb, "obj"), s.LastChild(verb, "obl"))
	return what > verb
}

// whileSo is the "long" of a clause with "as long as" or "so long as", -1 if it is none; "for as long as anyone can remember" is a time.
func whileSo(s *text.Sentence, clause int) int {
	m := s.Child(clause, "mark")
	if m < 2 || m > clause || !strings.EqualFold(s.Tokens[m].Text, "as") || !strings.EqualFold(s.Tokens[m-1].Text, "long") || m > 2 && strings.EqualFold(s.Tokens[m-3].Text, "for") {
		return -1
	}
	if word := strings.ToLower(s.Tokens[m-2].Text); word != "as" && word != "so" {
		return -1
	}
	return m - 1
}

// occasion is the "whenever" or "as long as" of a clause that says when another is so, "will pay whenever it rains", -1 if there is none.
func occasion(s *text.Sentence, clause int) int {
	for _, c := range s.Children(clause) {
		if k := s.LastChild(c, "advcl"); s.Tokens[c].Lemma == "long" && k >= 0 && whileSo(s, k) == c {
			return c
		} else if s.Tokens[c].Is("advcl") && whileSo(s, c) >= 0 {
			return whileSo(s, c)
		} else if s.Tokens[c].Is("advcl") && c > clause && onlyThen(s, c) >= 0 {
			return onlyThen(s, c)
		} else if s.Tokens[c].Is("advcl") && c < clause && everyTime(s, clause, c) {
			return awaits(s, c)
		}
	}
	for _, k := range s.Subtree(clause, nil) {
		if !strings.EqualFold(s.Tokens[k].Text, "whenever") || s.Tokens[k].Head < 0 {
			continue
		}
		when := s.Tokens[k].Head
		if c := s.LastChild(k, "acl:relcl", "advcl:relcl"); c > k && clauseOf(s, when) == clause { // the parser hung the clause on "whenever"
			return k
		}
		if up := s.Tokens[when].Head; when != clause && up >= 0 && s.Tokens[when].Is("advcl", "acl:relcl", "acl") && clauseOf(s, up) == clause {
			return k
		}
	}
	return -1
}

// everyTime reports whether a clause of time before a present that is said of anybody is its condition: "When it rains, you go home".
func everyTime(s *text.Sentence, clause, when int) bool {
	who := s.Child(clause, "nsubj")
	g, word := group(s, when), strings.ToLower(wordOf(s, awaits(s, when)))
	if word != "when" && word != "once" || group(s, clause).Modal >= 0 {
		return false
	}
	return who >= 0 && strings.EqualFold(s.Tokens[who].Text, "you") && g.Form == "Fin" && !g.Past && !g.Perfect && g.Modal < 0
}

// onlyThen is the conjunction of a clause of time that is the one time at which another holds: "will pay only when it rains", "will only pay once it has
// rained"; -1 if it is none.
func onlyThen(s *text.Sentence, clause int) int {
	when, verb := awaits(s, clause), s.Tokens[clause].Head
	if when < 1 || verb < 0 || verb > when {
		return -1
	}
	switch strings.ToLower(s.Tokens[when].Text) {
	case "when", "once", "after":
	default:
		return -1
	}
	if strings.EqualFold(s.Tokens[when-1].Text, "only") || verb > 0 && strings.EqualFold(s.Tokens[verb-1].Text, "only") {
		return when
	}
	return -1
}

// bindable reports whether an occasion is a condition of its clause: of one with a modal, and with "as long as" of a present, too, "works as long as
// you pay".
func bindable(s *text.Sentence, l *link, st standing, when int) bool {
	if l.group.Form != "Fin" {
		return false
	}
	if l.group.Modal < 0 {
		return (s.Tokens[when].Lemma == "long" || when < l.clause) && !l.group.Past && !l.group.Perfect
	}
	return auxiliary(s, l, st) != Possible
}

// concession reports whether an "if" without a verb only takes back a part of what is said: "mentioned, if only in passing", "paid, if at all, late".
func concession(s *text.Sentence, mark, clause int) bool {
	if finite(s, clause) || mark+1 >= len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[mark+1].Text) {
	case "only", "ever":
		return true
	case "at":
		return mark+2 < len(s.Tokens) && strings.EqualFold(s.Tokens[mark+2].Text, "all")
	case "not": // but "if not paid"
		return s.Tokens[clause].POS != "VERB"
	}
	return false
}

// binds reports whether a conjunction makes both of its clauses depend on a condition; "in case", "even if" and "as
// if" bind the second alone.
func binds(s *text.Sentence, mark int) bool {
	switch strings.ToLower(s.Tokens[mark].Text) {
	case "if", "unless":
		return mark == 0 || !slices.Contains([]string{"even", "as"}, strings.ToLower(s.Tokens[mark-1].Text))
	}
	return false
}

// followers are conjunctions of two words that open a condition or a fiction.
var followers = map[string]bool{"in case": true, "as if": true, "as though": true}

// conditional reports whether a conjunction opens a condition.
func conditional(s *text.Sentence, mark int) bool {
	switch word := strings.ToLower(s.Tokens[mark].Text); word {
	case "in", "as":
		return mark+1 < len(s.Tokens) && followers[word+" "+strings.ToLower(s.Tokens[mark+1].Text)]
	case "case":
		return mark > 0 && strings.EqualFold(s.Tokens[mark-1].Text, "in")
	default:
		return lexicon.Must("modality")[word] == string(Hypothetical)
	}
}

// inverted is the auxiliary that opens a condition without "if": "Should it rain"; -1 if there is none.
func inverted(s *text.Sentence, clause int) int {
	subject, aux := s.Child(clause, "nsubj", "expl"), s.Child(clause, "aux", "cop")
	before := aux - 1
	for before >= 0 && quoteText[s.Tokens[before].Text] { // "It would have paid," she said, "had we sold it"
		before--
	}
	opens := before < 0 || s.Tokens[before].Text == "," || before == 0 && s.Tokens[before].POS == "CCONJ" // "And should it rain"
	if front := s.Child(clause, "obl"); front >= 0 && front < aux {                                       // "Only in the north, it seems, had they lived"
		return -1
	}
	if aux < 0 || subject < aux || !opens || s.Tokens[len(s.Tokens)-1].Text == "?" {
		return -1
	}
	switch strings.ToLower(s.Tokens[aux].Text) {
	case "should", "had", "were":
		return aux
	}
	return -1
}

// asks is the question mark behind a clause that asks whether, who or what, -1 if it does not ask. Why, how and when
// take for granted what they ask about.
func (j *judge) asks(sentence int, s *text.Sentence, l *link) int {
	switch l.tie {
	case adjunct, relative, purpose, within:
		return -1
	case content:
		within := j.speechAt(sentence, l.governor) != nil && (hasThat(s, l.clause) || !j.putsQuestion(sentence, l.governor))
		if j.speechAt(sentence, l.clause) == nil || within {
			return -1
		}
	}
	if j.putsQuestion(sentence, l.clause) {
		return -1
	}
	for _, c := range s.Children(l.clause) {
		if s.Tokens[c].Tag == "WRB" && c < l.clause {
			return -1
		}
	}
	quoted := j.inQuote(sentence, l.clause)
	end := len(s.Tokens)
	if c := s.Child(l.clause, "conj"); c >= 0 && contrasts(s, l.clause, c) {
		end = c // "The bank opens, but who will come?"
	}
	for i := l.clause + 1; i < end; i++ {
		switch s.Tokens[i].Text {
		case "?":
			if j.inQuote(sentence, i) == quoted {
				return i
			}
			return -1
		case ".", "!", ";":
			return -1
		case ":":
			if declares(s, l.clause) { // "One thing is left: who will pay?"
				return -1
			}
		}
	}
	return -1
}

// declares reports whether the subject of a clause, or of the one it is joined to, stands before its auxiliaries and asks nothing itself.
func declares(s *text.Sentence, clause int) bool {
	for s.Tokens[clause].Is("conj") && s.Tokens[clause].Head >= 0 && s.Child(clause, "nsubj", "nsubj:pass", "expl") < 0 {
		clause = s.Tokens[clause].Head
	}
	subject, aux := s.Child(clause, "nsubj", "nsubj:pass", "expl"), s.Child(clause, "aux", "aux:pass", "cop")
	if subject < 0 || aux >= 0 && aux < subject {
		return false
	}
	tag := s.Tokens[subject].Tag
	return subject < clause && tag != "WP" && tag != "WDT"
}

// putsQuestion reports whether a verb of saying or asking states that somebody asks what stands beside it: "I asked him, 'What now?'", "Was it so, she
// asked, that none came?"; but not "Who said so?", "Did he ask them?".
func (j *judge) putsQuestion(sentence, clause int) bool {
	s := &j.d.Sentences[sentence]
	subject, aux := s.Child(clause, "nsubj"), s.Child(clause, "aux")
	if !speaks(s.Tokens[clause].Lemma) && s.Tokens[clause].Lemma != "ask" || s.Tokens[clause].POS != "VERB" {
		return false
	}
	return subject >= 0 && s.Tokens[subject].Tag != "WP" && (aux < 0 || subject < aux) && finite(s, clause)
}

// contrasts reports whether a clause states what the one behind "but" asks about: its subject stands before its auxiliaries, and a word that
// asks opens the other.
func contrasts(s *text.Sentence, clause, other int) bool {
	cc := s.Child(other, "cc")
	if cc < 0 || cc+1 >= len(s.Tokens) || !declares(s, clause) {
		return false
	}
	next := &s.Tokens[cc+1]
	return strings.EqualFold(s.Tokens[cc].Text, "but") && (next.Tag == "WP" || next.Tag == "WRB" || next.POS == "AUX")
}

// tense is the tense of the first finite clause on the way out from the predicate.
func tense(chain []link) Tense {
	for _, l := range chain {
		switch {
		case l.group.Past || l.group.Perfect:
			return Past
		case l.group.Form == "Fin":
			return Present
		}
	}
	return ""
}

// toCome reports whether a claim's date lies ahead: a present says of a day what is planned for it, whatever the tense around it
// ("has promised it before the term ends in May"), and what may happen has not happened.
func toCome(c *Claim, chain []link) bool {
	own := &chain[0].group
	return c.ahead() || tense(chain) == Present || c.Modality == Possible && own.Modal >= 0 && !own.Perfect && !c.Negative
}
