package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// plot are the words by which a clause tells what happens in a film, a novel or an opera and not in the world: "a comedy in which a baker
// inherits a club", "an opera about a keeper who goes blind", "the story of two sisters who leave", "in the last scene she opens it"; nil if
// it does not. Plots are told in the present.
func plot(s *text.Sentence, chain []link) []int {
	if tense(chain) != Present || lexicon.Must("performing").Has(s.Tokens[chain[0].clause].Lemma) {
		return nil
	}
	for i := range chain {
		if w := plotWord(s, &chain[i]); w >= 0 {
			return []int{w}
		}
	}
	return nil
}

// plotWord is the word for a work, or for a part of one, whose content a link's clause is; -1 if there is none.
func plotWord(s *text.Sentence, l *link) int {
	t := &s.Tokens[l.clause]
	if t.Is("acl") && t.Head >= 0 && t.Head < l.clause {
		if fiction(s, t.Head) && takesPlaceIn(s, l.clause) {
			return t.Head
		}
		return told(s, t.Head)
	}
	if l.tie == content {
		if who := agent(s, l.governor); who >= 0 && lexicon.Must("telling").Has(s.Tokens[l.governor].Lemma) && fiction(s, who) {
			return who
		}
	}
	for _, c := range s.Children(l.clause) {
		if p := &s.Tokens[c]; p.Is("obl") && s.CaseText(c) == "in" && (parts[p.Lemma] || c < l.clause && fiction(s, c)) {
			return c
		}
	}
	return -1
}

// parts are the parts of a work that has a plot.
var parts = map[string]bool{"scene": true, "finale": true, "epilogue": true, "prologue": true}

// fiction reports whether a phrase names a work that is made up: by its noun, or by one beside its name.
func fiction(s *text.Sentence, n int) bool {
	is := func(i int) bool { return lexicon.Must("fictions").Has(strings.ToLower(s.Tokens[i].Lemma)) }
	if is(n) {
		return true
	}
	for _, c := range s.Children(n) {
		if s.Tokens[c].Is("appos", "nmod:desc", "compound", "flat") && is(c) {
			return true
		}
	}
	return s.Tokens[n].Is("appos", "flat") && s.Tokens[n].Head >= 0 && is(s.Tokens[n].Head)
}

// takesPlaceIn reports whether a relative clause is "in which" or "where" something happens.
func takesPlaceIn(s *text.Sentence, clause int) bool {
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		if c < clause && (t.Tag == "WDT" && s.CaseText(c) == "in" || strings.EqualFold(t.Text, "where")) {
			return true
		}
	}
	return false
}

// told is the work that somebody is a character of: "an opera about a keeper", "tells the story of two sisters", "the novel follows a doctor";
// -1 if there is none.
func told(s *text.Sentence, n int) int {
	t := &s.Tokens[n]
	prep := s.CaseText(n)
	switch work := s.Child(n, "nsubj"); {
	case prep == "about" && work >= 0 && fiction(s, work):
		return work
	case t.Head < 0:
	case t.Is("nmod") && prep == "about" && fiction(s, t.Head):
		return t.Head
	case t.Is("nmod") && prep == "of" && (s.Tokens[t.Head].Lemma == "story" || s.Tokens[t.Head].Lemma == "tale") && s.Tokens[t.Head].Is("obj"):
		return t.Head
	case t.Is("obj") && lexicon.Must("telling").Has(s.Tokens[t.Head].Lemma):
		if who := agent(s, t.Head); who >= 0 && fiction(s, who) {
			return who
		}
	}
	return -1
}
