package claim

import (
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
	if q := w.j.speechAt(w.sentence, l.clause); q != nil && (last || !q.holds(place{w.sentence, w.chain[i+1].clause})) {
		return w.spoken(i, q)
	}
	if last {
		return standing{modality: Actual}
	}
	outer := w.full[i+1]
	if w.j.speechAt(w.sentence, w.chain[i+1].clause) != nil && w.j.speechAt(w.sentence, l.clause) == nil {
		return standing{modality: Actual} // outside of the quote that the tree hangs it on
	}
	switch l.tie {
	case content:
		return w.governed(i, outer)
	case shared:
		return w.share(i, outer)
	case joined:
		return w.join(i)
	case purpose:
		st := circumstance(outer)
		if outer.modality == Hypothetical {
			st.mark(Hypothetical)
		} else if st.mark(Intended); len(w.chain) > 0 {
			st.reason(string(Intended), w.sentence, openers(w.s, l.clause)...)
		}
		return st
	case adjunct:
		return w.adjunct(i, outer)
	case relative:
		st := circumstance(outer)
		if st.source != nil && nonrestrictive(w.s, l.clause) && w.j.speechAt(w.sentence, l.clause) == nil {
			st = standing{modality: Actual}
		}
		return st
	case within:
		return circumstance(outer)
	}
	return w.aside(i, outer)
}

// spoken is a clause at the edge of a quote: its speaker says it, and whoever reports the speaker's saying.
func (w *judgement) spoken(i int, q *quotation) standing {
	src := *q.speaker
	if i+1 < len(w.chain) && q.verb == (place{w.sentence, w.chain[i+1].clause}) {
		src.Outer = w.full[i+1].source
	}
	st := standing{modality: Actual, source: &src}
	if q.verb.token >= 0 {
		st.reason("source", q.verb.sentence, q.verb.token)
	} else {
		st.reason("source", src.Sentence, src.Token)
	}
	return st
}

// circumstance keeps who says it, and nothing else.
func circumstance(outer standing) standing {
	st := standing{modality: Actual, source: outer.source, reported: outer.reported}
	st.because = keep(outer.because, "source")
	return st
}

// aside is a clause beside another: a second half of the same words in a quote, or of an inverted condition ("Should it
// rain, …"), else the writer's own.
func (w *judgement) aside(i int, outer standing) standing {
	st := standing{modality: Actual}
	if c := inverted(w.s, w.chain[i+1].clause); c >= 0 {
		st.mark(Hypothetical)
		st.reason(string(Hypothetical), w.sentence, c)
	}
	return st
}

// adjunct is a circumstance: a bare participle goes with its clause, what is left undone is negative, and
// anything else stands for itself.
func (w *judgement) adjunct(i int, outer standing) standing {
	l := &w.chain[i]
	st := circumstance(outer)
	mark := w.s.Child(l.clause, "mark", "case")
	if mark >= 0 && concedes(w.s, mark, l.clause) && w.j.speechAt(w.sentence, l.clause) == nil {
		return standing{modality: Actual}
	}
	if t := &w.s.Tokens[l.clause]; t.Tag == "VBG" || t.Tag == "VBN" {
		st.modality = outer.modality
		st.because = append(st.because, keep(outer.because, string(outer.modality))...)
	}
	if words := undone(w.s, l.clause); words != nil {
		st.negative = true
		st.reason("not", w.sentence, words...)
	}
	if mark >= 0 && conditional(w.s, mark) {
		st.mark(Hypothetical)
		st.reason(string(Hypothetical), w.sentence, mark)
	}
	return st
}

// concedes reports whether a clause is set against another behind a comma, "…, though …": the writer's own remark.
func concedes(s *text.Sentence, mark, clause int) bool {
	switch strings.ToLower(s.Tokens[mark].Text) {
	case "though", "although", "while", "whereas":
		return mark > 0 && s.Tokens[mark-1].Text == "," && s.Child(clause, "nsubj", "expl") >= 0
	}
	return false
}

// undone are the words by which a clause says what was not done: "without paying", "instead of paying"; nil if it does not.
func undone(s *text.Sentence, clause int) []int {
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		if !t.Is("mark", "case", "cc") || c > clause {
			continue
		}
		switch words := strings.ToLower(s.Join(append([]int{c}, s.Children(c)...))); words {
		case "without", "instead of", "rather than", "as opposed to":
			return append([]int{c}, s.Children(c)...)
		}
	}
	return nil
}

// join is a conjunct that stands by itself: it has what the first inherits. Behind what somebody says, a clause with its own
// subject and no "that" is the writer's again.
func (w *judgement) join(i int) standing {
	l, first := &w.chain[i], i+1
	st := w.above[first]
	if f := &w.chain[first]; f.tie == content && first+1 < len(w.chain) && st.source != nil && !w.j.inQuote(w.sentence, l.clause) {
		own := w.s.Child(l.clause, "nsubj", "expl") >= 0
		if own && shape(w.s, l.clause) == "that" && !hasThat(w.s, l.clause) && w.chain[first+1].clause < f.clause {
			return w.above[first+1]
		}
		if own && w.chain[first+1].clause > f.clause && w.chain[first+1].clause < l.clause { // "…, farmers say, and …"
			return w.above[first+1]
		}
	}
	if c := w.s.Child(w.chain[first].clause, "mark"); c >= 0 && w.chain[first].tie == adjunct && w.s.Child(l.clause, "mark") < 0 {
		return st // "if it rains and the wind rises"
	}
	return st
}

func hasThat(s *text.Sentence, clause int) bool {
	m := s.Child(clause, "mark")
	return m >= 0 && strings.EqualFold(s.Tokens[m].Text, "that")
}

// share is a conjunct with the auxiliaries of the first: all its marks, but negation ends at "but".
func (w *judgement) share(i int, outer standing) standing {
	below := w.chain[i].clause
	if cc := w.s.Child(below, "cc"); cc >= 0 && strings.EqualFold(w.s.Tokens[cc].Text, "but") {
		outer.negative = w.above[i+1].negative
		outer.because = append(keep(outer.because, "source"), keep(outer.because, string(outer.modality))...)
	}
	return outer
}

// governed is what the governor's word makes of its clause.
func (w *judgement) governed(i int, outer standing) standing {
	l := &w.chain[i]
	sig, ok := lookup(word(w.s, l.governor, l.shape), l.shape)
	e := sig.affirmed
	if outer.negative || w.emptied(l.governor) {
		e = sig.denied
	}
	passive, lemma := w.s.Passive(l.governor), w.s.Tokens[l.governor].Lemma
	if e.said && w.denying(l) {
		return outer // what reports say is denied with the reports
	}
	switch {
	case l.shape == "whether":
		st := standing{modality: Possible, source: nil}
		st.reason(string(Possible), w.sentence, openers(w.s, l.clause)...)
		return st
	case l.shape == "how":
		return standing{modality: Actual}
	case yet(w.s, l.governor) && l.shape == "to" && (lemma == "have" || lemma == "be"):
		st := circumstance(outer)
		st.negative = true
		st.reason("not", w.sentence, l.governor, w.s.Children(l.governor)[0])
		return st
	case !ok:
		return w.unknown(i, outer)
	case tooMuch(w.s, l.governor) >= 0 && l.shape == "to":
		e = effect{turned: true}
	}
	st := standing{modality: Actual, source: outer.source, reported: outer.reported, because: keep(outer.because, "source")}
	switch {
	case e.fact:
		return st
	case e.said:
		w.reportedBy(&st, i, e, passive)
	default:
		st.modality = outer.modality
		st.because = append(st.because, keep(outer.because, string(outer.modality))...)
	}
	if st.negative = e.turned; e.turned {
		st.reason("not", w.sentence, w.voice(l.governor)...)
	}
	if e.modality != "" && !(outer.modality == Hypothetical && !e.said) && !(e.able && w.past(i+1)) {
		st.mark(e.modality)
		st.reason(string(e.modality), w.sentence, w.voice(l.governor)...)
	}
	return st
}

// past reports whether a link's own clause is in the past.
func (w *judgement) past(i int) bool { return i < len(w.chain) && w.chain[i].group.Past }

// voice are the words of a governor, for the reasons: the verb and what makes a fixed expression of it.
func (w *judgement) voice(governor int) []int {
	t := &w.s.Tokens[governor]
	if t.Is("obj") && t.POS == "NOUN" && t.Head >= 0 && t.Head < governor {
		return []int{t.Head, governor}
	}
	return []int{governor}
}

// emptied reports whether a governor that is a noun is said not to be: "has no plans to".
func (w *judgement) emptied(governor int) bool {
	return w.s.Tokens[governor].POS == "NOUN" && empty(w.s, governor) != nil
}

// unknown is a clause under a word that no list has: an infinitive is meant to be, anything else is as
// the governing clause is.
func (w *judgement) unknown(i int, outer standing) standing {
	l := &w.chain[i]
	st := circumstance(outer)
	st.modality = outer.modality
	st.because = append(st.because, keep(outer.because, string(outer.modality))...)
	g := &w.s.Tokens[l.governor]
	switch {
	case l.shape == "that" && g.POS == "VERB" && hasThat(w.s, l.clause) && !degree(w.s, l.governor) && w.s.Child(l.governor, "nsubj") >= 0 && w.s.Child(l.governor, "expl") < 0 && !w.s.Passive(l.governor):
		st := circumstance(outer) // "radioed that": what a person does that has a that-clause is saying or thinking
		w.reportedBy(&st, i, effect{said: true}, false)
		return st
	case l.shape != "to" || outer.modality == Hypothetical:
	case tooMuch(w.s, l.governor) >= 0:
		st.negative = true
		st.reason("not", w.sentence, tooMuch(w.s, l.governor))
	case g.Lemma == "be":
		st.mark(Future)
		st.reason(string(Future), w.sentence, l.governor)
	case g.POS != "VERB" && g.Head < 0 && w.s.Child(l.governor, "cop") < 0: // "Steelmaker to shut furnace"
		st.mark(Future)
		st.reason(string(Future), w.sentence, openers(w.s, l.clause)...)
	default:
		st.mark(Intended)
		st.reason(string(Intended), w.sentence, l.governor)
	}
	return st
}

// degree reports whether a verb has "so" or "such" below it: "fell so fast that".
func degree(s *text.Sentence, verb int) bool {
	for _, c := range s.Subtree(verb, func(k int) bool { return s.Tokens[k].Is("ccomp") }) {
		if low := strings.ToLower(s.Tokens[c].Text); low == "so" || low == "such" {
			return true
		}
	}
	return false
}

// yet reports whether a verb has "yet": "has yet to".
func yet(s *text.Sentence, verb int) bool {
	for _, c := range s.Children(verb) {
		if strings.EqualFold(s.Tokens[c].Text, "yet") {
			return true
		}
	}
	return false
}

// tooMuch is the "too" of "too weak to", -1 if there is none.
func tooMuch(s *text.Sentence, governor int) int {
	for _, c := range s.Children(governor) {
		if strings.EqualFold(s.Tokens[c].Text, "too") && c < governor {
			return c
		}
	}
	return -1
}

// reportedBy puts the governor's subject as the source. A passive that names nobody gives a report of a clause to
// somebody unknown ("was told that"), and makes an infinitive or a gerund no more than possible ("is said to have").
func (w *judgement) reportedBy(st *standing, i int, e effect, passive bool) {
	l := &w.chain[i]
	src := w.j.speaker(w.sentence, w.s, l.governor)
	if e.heard {
		src = &Source{Sentence: w.sentence, Token: -1, Entity: -1, Verb: src.Verb}
	}
	if src.Token < 0 && passive && l.shape != "that" {
		if e.modality == "" {
			st.mark(Possible)
			st.reason(string(Possible), w.sentence, l.governor)
		}
		return
	}
	if src.Token >= 0 && w.j.speechAt(w.sentence, l.governor) != nil && lexicon.Must("firstperson").Has(strings.ToLower(w.s.Tokens[src.Token].Text)) {
		return // "I think" in a quote is the speaker again
	}
	src.Outer = st.source
	st.source = src
	st.reported = tense(w.chain[i+1:]) == Past
	st.reason("source", w.sentence, l.governor)
}

// denying reports whether a noun of saying is itself what somebody denies or dismisses: "denied reports that".
func (w *judgement) denying(l *link) bool {
	t := &w.s.Tokens[l.governor]
	return t.Is("obj") && t.Head >= 0 && exact(w.s.Tokens[t.Head].Lemma, noun)
}

func (st *standing) mark(m Modality) { st.modality = m }

func (st *standing) reason(mark string, sentence int, tokens ...int) {
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

// nonrestrictive reports whether a relative clause stands behind a comma: the writer's own remark.
func nonrestrictive(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	if s.Tokens[first].Text == "," || first > 0 && s.Tokens[first-1].Text == "," {
		return true
	}
	h := s.Tokens[clause].Head // "…, a claim the police reject"
	return h >= 0 && s.Tokens[h].Is("appos") && s.Tokens[clause].Is("acl") && nonrestrictive(s, h)
}
