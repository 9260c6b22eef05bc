package text

import "strings"

// Ranked reports whether a noun or what stands for one is the first or the most of its kind: "its highest", "the first such strike".
func (s *Sentence) Ranked(n int) bool {
	if s.Tokens[n].Tag == "JJS" && n > 0 && s.Tokens[n-1].Lemma != "at" {
		return true
	}
	for _, c := range s.Children(n) {
		t := &s.Tokens[c]
		if most := s.Child(c, "advmod"); c < n && t.Is("amod") && (t.Tag == "JJS" || t.Lemma == "first" || most >= 0 && strings.EqualFold(s.Tokens[most].Text, "most")) {
			return true
		}
	}
	return false
}

// Peaks reports whether a noun is the figure from which others are counted: "from its peak".
func (s *Sentence) Peaks(n int) bool {
	switch t := &s.Tokens[n]; t.Lemma {
	case "high", "low", "peak", "record", "trough":
		return t.POS == "NOUN"
	}
	return false
}

// Figured reports whether a phrase is a figure: "35 percent", "$1.07", "112".
func (s *Sentence) Figured(n int) bool {
	switch s.Tokens[n].POS {
	case "NUM":
		return len(s.Tokens[n].Text) != 4
	case "NOUN", "SYM":
		return s.Child(n, "nummod") >= 0
	}
	return false
}

// TimeOfRank reports whether a phrase says since when its noun has been the first or the most.
func (s *Sentence) TimeOfRank(n int) bool {
	t := &s.Tokens[n]
	return t.Is("nmod") && s.CaseText(n) == "since" && s.Ranked(t.Head)
}

// TimeOfOrigin reports whether a phrase says from when its noun is, and not since when what is told of it is so: "found a bell from 1278", "treaties
// from the 1930s". An amount is of no year: "will save 900 million a year from 2028".
func (s *Sentence) TimeOfOrigin(n int) bool {
	t := &s.Tokens[n]
	if !t.Is("nmod") || t.Head < 0 || t.Head > n || s.CaseText(n) != "from" || s.Tokens[t.Head].POS != "NOUN" || s.Figured(t.Head) || s.Child(t.Head, "nmod:unmarked") >= 0 {
		return false
	}
	year := strings.TrimSuffix(t.Text, "s")
	return len(year) == 4 && strings.Trim(year, "0123456789") == "" && n-1 <= s.Case(n)[0]+1 && s.Child(n, "advmod") < 0
}

// TimeOfBound reports whether a phrase dates the event that begins or ends the time of which something is told: "led it until his death in 2015", "has
// grown since independence in 1974".
func (s *Sentence) TimeOfBound(n int) bool {
	t := &s.Tokens[n]
	if !t.Is("nmod") || t.Head < 0 || t.Head > n || s.CaseText(n) != "in" || s.Tokens[t.Head].POS != "NOUN" || !s.Tokens[t.Head].Is("obl", "nmod") {
		return false
	}
	switch s.CaseText(t.Head) {
	case "until", "till", "since":
		return true
	}
	return false
}

// TimeWhen is the clause with "when" right behind an indefinite time, "at a time when nobody came", -1 if there is none.
func (s *Sentence) TimeWhen(time int) int {
	c, d := s.Child(time, "acl"), s.Child(time, "det")
	if c <= time || d < 0 || s.Tokens[d].Lemma != "a" || !s.Tokens[time].Is("obl") || !strings.EqualFold(s.Tokens[s.Subtree(c, nil)[0]].Text, "when") {
		return -1
	}
	return c
}

// TimeOfFigure reports whether a phrase says when the figure that something came from held: "from 35 percent in 2018", "up from 40 dollars a year
// earlier".
func (s *Sentence) TimeOfFigure(n int) bool {
	t := &s.Tokens[n]
	if !t.Is("nmod", "advmod") || t.Head < 0 || t.Head > n || !s.Former(t.Head) || !s.Figured(t.Head) && !s.Peaks(t.Head) {
		return false
	}
	switch s.CaseText(n) {
	case "in", "on", "at", "":
		return true
	}
	return false
}

// Former reports whether a phrase says from what a figure came: "from 35 percent", "up from 35 percent".
func (s *Sentence) Former(n int) bool {
	prep := s.CaseText(n)
	return prep == "from" || prep == "up from" || prep == "down from"
}
