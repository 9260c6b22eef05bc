package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// time is the date that the text gives for the predicate of a chain of clauses; nil if it gives none. The date is its own; or
// stands in front of the verbs that are joined with it; or is that of a verb that only colours it ("began on
// Monday to"); or hangs on it as its "when".
func (j *judge) time(sentence int, chain []link, ahead bool) *Time {
	s := &j.d.Sentences[sentence]
	dates := j.datings(sentence, ahead || lexicon.Must("scheduling").Has(s.Tokens[chain[0].clause].Lemma))
	for i := range chain {
		l := &chain[i]
		if d := nearest(s, dates, l, i > 0 && chain[i-1].tie != content); d != nil {
			return timeOf(s, d.first, d.end, d.value)
		}
		if i+1 == len(chain) || !passesTime(s, l) {
			if d := whenOf(s, dates, l); d != nil {
				return d
			}
			break
		}
	}
	return unresolved(s, &chain[0])
}

func timeOf(s *text.Sentence, first, end int, value string) *Time {
	t := &Time{Value: value}
	for i := first; i < end; i++ {
		t.tokens = append(t.tokens, i)
	}
	t.Text = s.Join(t.tokens)
	return t
}

// passesTime reports whether a link takes the date of the next one: it shares the subject of a verb it is
// joined to, or the verb above only says how it went.
func passesTime(s *text.Sentence, l *link) bool {
	switch l.tie {
	case shared:
		return true
	case joined:
		return s.Child(l.clause, "nsubj", "expl") < 0
	case content:
		sig, ok := lookup(word(s, l.governor, l.shape), l.shape)
		e := sig.affirmed
		return ok && !e.said && !e.fact && e.modality == "" && !deeds[l.shape]
	}
	return false
}

// deeds are the shapes of what somebody is judged for, which lies before the judgement: "in 1998, when he was convicted of stealing".
var deeds = map[string]bool{"of": true, "for": true}

// datings are the dates of a sentence, read for what was or for what is to come. Claims come sentence by
// sentence: those of the last one are kept.
func (j *judge) datings(sentence int, ahead bool) []dating {
	kept := &j.dates[0]
	if ahead {
		kept = &j.dates[1]
	}
	if kept.sentence != sentence || !kept.read {
		r := newDateReader(wordsOf(&j.d.Sentences[sentence]), calendarOf(j.d.Article.Published, ahead), j.anchor(sentence))
		*kept = sentenceDates{sentence, true, r.all()}
	}
	return kept.all
}

// sentenceDates are the dates of one sentence, once they are read.
type sentenceDates struct {
	sentence int
	read     bool
	all      []dating
}

func wordsOf(s *text.Sentence) []string {
	words := make([]string, len(s.Tokens))
	for i := range s.Tokens {
		words[i] = s.Tokens[i].Text
	}
	return words
}

// anchor is the last date that the sentences before give in full, for "two days later".
func (j *judge) anchor(sentence int) calendar {
	published := calendarOf(j.d.Article.Published, false)
	if j.anchors == nil {
		j.anchors = []calendar{{}}
	}
	for i := len(j.anchors) - 1; i < sentence; i++ { // each sentence is read once, or long articles take for ever
		last := j.anchors[i]
		for _, d := range newDateReader(wordsOf(&j.d.Sentences[i]), published, calendar{}).all() {
			if p := d.period; p.known() && p.from == p.to {
				last = calendarOf(p.from, false)
			}
		}
		j.anchors = append(j.anchors, last)
	}
	return j.anchors[sentence]
}

// nearest is the date that hangs nearest to a link's clause, nil if none does. With before it must
// stand before the verb.
func nearest(s *text.Sentence, dates []dating, l *link, before bool) *dating {
	best, far := -1, 0
	for i := range dates {
		d := &dates[i]
		if before && d.end > l.clause {
			continue
		}
		if n := steps(s, d, l.clause); n > 0 && (best < 0 || n < far) && !rankedSince(s, d, l.clause) {
			best, far = i, n
		}
	}
	if best < 0 {
		return nil
	}
	return &dates[best]
}

// steps is how many arcs lead from a date up to a clause, 0 if it does not date it. Parsers hang dates off the object or
// the place before them: the way may lead over those, but not over "of" and not over a subject.
func steps(s *text.Sentence, d *dating, clause int) int {
	if last := &s.Tokens[d.end-1]; last.Head >= d.end && last.Is("compound", "nummod", "amod", "nmod:poss") {
		return 0 // "the summer holidays"
	}
	at := dateHead(s, d)
	if s.TimeOfRank(at) || s.TimeOfFigure(at) || s.TimeOfOrigin(at) || s.TimeOfBound(at) || (d.prep == "in" || d.prep == "") && between(s, d) || d.first > 0 && strings.EqualFold(s.Tokens[d.first-1].Text, "than") {
		return 0 // "3,000 more than last year"
	}
	if t := &s.Tokens[at]; t.Is("nmod") && t.Head > at && s.CaseText(at) != "" && s.CaseText(t.Head) != "" {
		return 0 // "in the 1990s and in 2020 over Brena": it dates the verb
	}
	if prep := s.CaseText(at); strings.HasPrefix(prep, "as ") && s.Tokens[at].Is("obl", "nmod") {
		return 0 // "twice as fast as in 2000"
	}
	if d.prep == "from" && counted[strings.ToLower(s.Tokens[d.end-1].Text)] {
		return 0 // "sold 900 cars, down from 1,200 a year ago", "down 29% from a year earlier": what it is compared with was then
	}
	t := &s.Tokens[at]
	if isClause(s, at) {
		return 0 // "the proof is stark: October was the warmest month"
	}
	undated := t.Is("compound", "nummod", "amod", "nmod:poss", "nsubj", "flat", "obj", "appos", "conj")
	if d.prep == "" && undated || d.prep == "of" || d.prep == "to" { // "the year to June", "has been moved to June"
		return 0
	}
	for n := 1; n <= 4; n++ {
		at = s.Tokens[at].Head
		if at < 0 {
			return 0
		}
		if at == clause {
			return n
		}
		if s.Tokens[at].Head == clause && datesEvent(s, d, at) {
			return n + 1
		}
		if t := &s.Tokens[at]; isClause(s, at) && !(t.Is("xcomp") && t.POS == "ADJ") || !t.Is("obj", "obl", "nmod", "advmod", "xcomp", "iobj") || s.CaseText(at) == "of" || earlier(s, at, clause) {
			return 0
		}
	}
	return 0
}

// datesEvent reports whether a date tells which event it was that did something then: "a strike in 2017 lasted 39 days".
func datesEvent(s *text.Sentence, d *dating, event int) bool {
	t := &s.Tokens[event]
	return t.Is("nsubj") && (d.prep == "in" || d.prep == "on") && s.Tokens[t.Head].Tag == "VBD" && lexicon.Must("events").Has(t.Lemma) && s.Tokens[dateHead(s, d)].Head == event
}

// counted are the adverbs that count back from another time.
var counted = map[string]bool{"ago": true, "before": true, "earlier": true, "previously": true}

// earlier reports whether a phrase speaks of another time than its clause: "after the return to democracy in 1987", "compared with 59% in
// 2018", "has tumbled from its peak in 2022".
func earlier(s *text.Sentence, phrase, clause int) bool {
	switch s.CaseText(phrase) {
	case "after", "before", "including", "compared with", "compared to":
		return true
	case "from":
		return presentPerfect(s, clause)
	}
	return false
}

// presentPerfect reports whether a verb has "have" or "has" before it.
func presentPerfect(s *text.Sentence, clause int) bool {
	for _, c := range s.Children(clause) {
		if t := &s.Tokens[c]; t.Rel == "aux" && t.Lemma == "have" && (t.Tag == "VBP" || t.Tag == "VBZ") {
			return true
		}
	}
	return false
}

// rankedSince reports whether "since" counts the years for a rank and not for the verb: "their first champion since 1985", "the youngest
// player to reach the final since 2006".
func rankedSince(s *text.Sentence, d *dating, clause int) bool {
	if d.prep != "since" {
		return false
	}
	if h := s.Tokens[clause].Head; h >= 0 && s.Tokens[clause].Is("acl") && ranked(s, h) {
		return true
	}
	o := s.Child(clause, "obj", "obl")
	return ranked(s, clause) || s.Tokens[clause].Tag == "JJS" || o > clause && o < d.first && ranked(s, o)
}

// between reports whether a date stands behind what a change began with and before what it led to: "fell from 900 million in 2013 to
// 100 million". It dates the first figure alone.
func between(s *text.Sentence, d *dating) bool {
	if d.end >= len(s.Tokens) || !strings.EqualFold(s.Tokens[d.end].Text, "to") {
		return false
	}
	for i := d.first - 1; i >= 0; i-- {
		switch t := &s.Tokens[i]; {
		case strings.EqualFold(t.Text, "from"):
			return true
		case t.POS != "NUM" && t.POS != "NOUN" && t.POS != "SYM" && t.POS != "DET" && t.POS != "ADJ":
			return false
		}
	}
	return false
}

// dateHead is the token of a date that hangs off something outside of it.
func dateHead(s *text.Sentence, d *dating) int {
	for i := d.first; i < d.end; i++ {
		if h := s.Tokens[i].Head; h < d.first || h >= d.end {
			return i
		}
	}
	return d.base
}

// whenOf is the date of a clause that hangs on it: "in 2003 when lightning struck", "last March, when the company issued …".
func whenOf(s *text.Sentence, dates []dating, l *link) *Time {
	first := s.Subtree(l.clause, nil)[0]
	if s.Tokens[first].Text == "," && first+1 < len(s.Tokens) {
		first++
	}
	if l.tie != adjunct && l.tie != relative || !strings.EqualFold(s.Tokens[first].Text, "when") {
		return nil
	}
	for i := range dates {
		d := &dates[i]
		if d.end != first && !(d.end == first-1 && s.Tokens[d.end].Text == ",") || eventDate(s, d) {
			continue
		}
		if d.value == d.period.value() {
			return timeOf(s, d.first, d.end, d.value)
		}
		return timeOf(s, d.base, d.end, d.period.value()) // "since last March, when" is last March
	}
	return nil
}

// eventDate reports whether a date only says of which event a phrase speaks that bounds the clause: "after the revolution of April 1974, when she came home".
func eventDate(s *text.Sentence, d *dating) bool {
	event := s.Tokens[dateHead(s, d)].Head
	return d.prep == "of" && event >= 0 && earlier(s, event, event)
}

// temporal are the prepositions of a phrase that dates what happened by another event.
var temporal = map[string]bool{"after": true, "before": true, "until": true, "since": true, "during": true, "by": true, "on the eve of": true}

// enduring are the prepositions of a duration, or none.
var enduring = map[string]bool{"": true, "for": true, "within": true}

// unresolved is a phrase of time that no calendar resolves: "after the war", "by noon", "on the eve of the vote"; nil if there is none.
func unresolved(s *text.Sentence, l *link) *Time {
	for _, c := range s.Children(l.clause) {
		t := &s.Tokens[c]
		if !t.Is("obl") || t.POS == "PROPN" {
			continue
		}
		prep := s.CaseText(c)
		timely := lexicon.Must("timenouns").Has(t.Lemma) && t.Tag != "NNS"
		if empty(s, c) != nil {
			continue
		}
		dated := timely && !enduring[prep] && s.Child(c, "nummod", "nmod:poss") < 0
		by := t.POS == "NOUN" && temporal[prep] && (timely || prep != "by")
		if dated || by || t.Lemma == "eve" && s.Child(c, "nmod") >= 0 {
			words := s.Phrase(c, text.Compact)
			out := &Time{tokens: append(s.Case(c), words...)}
			out.Text = s.Join(out.tokens)
			return out
		}
	}
	return nil
}
