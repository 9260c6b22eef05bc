package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs hang a time off the figure or the rank that it is of, where the parser hung it off the verb.

// makePercent reads the "per cent" of British spelling as the one noun that "percent" is, with the number at it: "cut by 70 per cent" by no agent.
func makePercent(s *text.Sentence, cent int) {
	per, number := cent-1, cent-2
	if number < 0 || !strings.EqualFold(s.Tokens[cent].Text, "cent") || !strings.EqualFold(s.Tokens[per].Text, "per") {
		return
	}
	t := &s.Tokens[cent]
	t.Lemma, t.POS, t.Tag = "percent", "NOUN", "NN"
	if s.Tokens[per].Head == cent {
		s.Tokens[per].Rel = "compound"
	}
	if s.Tokens[number].POS == "NUM" && s.Tokens[number].Head == per {
		attach(s, number, cent, "nummod")
	}
}

// joinRankedSince hangs off a rank the time since which it is one: what rose "to its highest since March" did not rise since March. What has gone on
// is left to its verb: "has been the biggest party since 2010". So it hangs the time within which it is one: "the biggest strike for decades", "the
// slowest pace in almost three years".
func joinRankedSince(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	p := firstOf(s, n) - 1
	if !t.Is("obl") || t.Head < 0 || p <= t.Head || below(s, p, n) {
		return
	}
	if withinYears(s, n) && s.Tokens[p].POS == "NOUN" && s.Ranked(p) && !timed(&s.Tokens[p]) {
		attach(s, n, p, "nmod")
		return
	}
	if s.CaseText(n) != "since" {
		return
	}
	perfect := s.Child(t.Head, "aux")
	perfect = max(perfect, s.Child(t.Head, "cop"))
	gone := perfect >= 0 && (s.Tokens[perfect].Tag == "VBP" || s.Tokens[perfect].Tag == "VBZ" || s.Tokens[perfect].Tag == "VBN")
	for at := p; at > t.Head; at = s.Tokens[at].Head {
		k := &s.Tokens[at]
		switch {
		case k.POS != "NOUN" && k.POS != "PROPN" && k.POS != "ADJ" && k.POS != "NUM":
			return
		case s.Ranked(at) && (!gone || s.CaseText(at) == "to" || s.CaseText(at) == "at"):
			attach(s, n, at, "nmod")
			return
		}
	}
}

// withinYears reports whether a phrase tells of how many years, months or weeks something is the most: "in ten years", "for decades".
func withinYears(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	prep := s.CaseText(n)
	if prep != "in" && prep != "for" || t.Tag != "NNS" || s.Child(n, "det", "nmod:poss", "acl", "amod") >= 0 {
		return false
	}
	switch t.Lemma {
	case "week", "month", "year", "decade", "century":
		return true
	}
	return false
}

// joinRankedInfinitive hangs off a rank the passive infinitive of what it was the first, the last or the only one of, and any infinitive of a subject or
// behind "as": "crossed it as the first parcel to be sent", "the last man to punch a ticket did so". An object's may tell what it was used for: "won the
// first set to lead".
func joinRankedInfinitive(s *text.Sentence, v int) {
	t, to := &s.Tokens[v], s.Child(v, "mark")
	if t.Rel != "advcl" || t.Head < 0 || to < 0 || to > v || s.Tokens[to].Tag != "TO" || afterComma(s, v) {
		return
	}
	n := climb(s, firstOf(s, v)-1, func(at int) bool { return s.Tokens[at].Head == t.Head })
	if n < 0 || s.Child(n, "det") < 0 || !s.Tokens[n].Is("obj", "obl", "nsubj", "nsubj:pass") || !s.Ranked(n) && !lastOrOnly(s, n) {
		return
	}
	if passive := s.Child(v, "aux:pass") >= 0; passive || n < t.Head && v < t.Head || s.CaseText(n) == "as" {
		attach(s, v, n, "acl")
	}
}

// lastOrOnly reports whether a noun is the last or the only one of its kind.
func lastOrOnly(s *text.Sentence, n int) bool {
	a := s.Child(n, "amod")
	return a >= 0 && a < n && (s.Tokens[a].Lemma == "last" || s.Tokens[a].Lemma == "only")
}

// joinFormerTime hangs off the figure that something came from the time when it had that: in "fell to 27 percent from 35 percent in 2018" it did
// not fall in 2018, nor in "has fallen by half from its peak in 2022" in 2022.
func joinFormerTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl", "advmod") || t.Head < 0 || !dated(s, n) {
		return
	}
	h := &s.Tokens[t.Head]
	aside := h.Lemma == "up" || h.Lemma == "down" // "up from 2 million in 2020"
	if h.POS != "VERB" && !aside {
		return
	}
	from := -1
	for _, c := range s.Children(t.Head) {
		if s.Tokens[c].Is("obl") && s.Former(c) && c > t.Head && lastOf(s, c) == firstOf(s, n)-1 {
			from, aside = c, aside || s.CaseText(c) != "from"
		}
		if k := &s.Tokens[c]; (k.Lemma == "up" || k.Lemma == "down") && k.Is("advmod") && c > t.Head && lastOf(s, c) == firstOf(s, n)-1 { // "slipped to 3%, down from 4% on Friday"
			if f := s.Child(c, "obl"); f > c && s.CaseText(f) == "from" {
				from, aside = f, true
			}
		}
	}
	switch {
	case from < 0 || !s.Figured(from) && !s.Peaks(from):
	case aside || s.Peaks(from) || changed(s, t.Head, from):
		rel := "nmod"
		if s.CaseText(n) == "" {
			rel = "nmod:unmarked"
		}
		attach(s, n, from, rel)
	}
}

// joinUpperBound hangs the upper bound of a share behind "of" off the lower one: "growth of 2% to 4%".
func joinUpperBound(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	low := firstOf(s, n) - 1
	if !t.Is("obl", "nmod") || low < 1 || t.Text != "%" || s.Tokens[low].Text != "%" || t.Head == low || s.CaseText(n) != "to" || !s.Tokens[low].Is("nmod") || s.CaseText(low) != "of" {
		return
	}
	if h := s.Tokens[low].Head; h >= 0 && s.CaseText(h) != "from" {
		attach(s, n, low, "nmod")
	}
}

// joinEventTime hangs off an event the time behind it where that bounds the clause and is not its own time: "led it until his death in 2015", "has grown
// since independence in 1974", "was passed in the wake of the attacks in 2022".
func joinEventTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || s.CaseText(n) != "in" || !dated(s, n) || setOff(s, n) {
		return
	}
	for _, e := range s.Children(t.Head) {
		if !s.Tokens[e].Is("obl") || e > n || lastOf(s, e) != firstOf(s, n)-1 || s.Tokens[e].POS != "NOUN" || timed(&s.Tokens[e]) {
			continue
		}
		switch prep := s.CaseText(e); prep {
		case "until", "till", "since":
			attach(s, n, e, "nmod")
			return
		case "in":
			of := s.Child(e, "nmod")
			if l := s.Tokens[e].Lemma; (l == "wake" || l == "aftermath") && of > e && s.CaseText(of) == "of" {
				attach(s, n, of, "nmod")
				return
			}
		}
	}
}

// dated reports whether a phrase names a time at which something was so: "in 2018", "on Friday", "a year earlier".
func dated(s *text.Sentence, n int) bool {
	if s.Tokens[n].Is("advmod") {
		c := s.Child(n, "obl")
		return s.Tokens[n].Text == "earlier" && c >= 0 && timed(&s.Tokens[c])
	}
	switch s.CaseText(n) {
	case "in", "on", "at", "":
		return timed(&s.Tokens[n]) || number(s, n, 4) && len(s.Tokens[n].Text) == 4
	}
	return false
}

// changed reports whether a verb has the figure to which something came before that from which it came.
func changed(s *text.Sentence, v, from int) bool {
	for _, c := range s.Children(v) {
		if c > v && c < from && s.CaseText(c) == "to" && (s.Figured(c) || lexicon.Must("measures").Has(s.Tokens[c].Lemma)) {
			return true
		}
	}
	return false
}

// joinRankOfFigure makes the rank behind a figure and a comma an apposition to it: in "dropped 1.1%, its worst day in weeks" and "scored 31 points,
// his best total" the verb has one object or measure.
func joinRankOfFigure(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obj", "obl") || t.Head < 0 || t.Head > n || s.Tokens[t.Head].POS != "VERB" || s.CaseText(n) != "" || !s.Ranked(n) || s.Child(n, "det", "nmod:poss") < 0 || !afterComma(s, n) {
		return
	}
	figure := -1
	for _, c := range s.Children(t.Head) {
		if c > t.Head && c < firstOf(s, n) && s.Tokens[c].Is("obj", "obl") && s.Figured(c) && !timed(&s.Tokens[c]) {
			figure = c
		}
	}
	if figure >= 0 {
		attach(s, n, figure, "appos")
	}
}
