package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// dateSaying gives a verb of saying the date right behind it that the parser hung on what is said: "said on Tuesday it had agreed".
func dateSaying(s *text.Sentence, v int) {
	said := s.Child(v, "ccomp")
	if said < v || v+1 >= len(s.Tokens) || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	switch strings.ToLower(s.Tokens[v+1].Text) {
	case "on", "in":
	default:
		return
	}
	date := s.Tokens[v+1].Head
	if date < 0 || s.Tokens[date].Head != said || !s.Tokens[date].Is("obl") || !timed(&s.Tokens[date]) {
		return
	}
	phrase := s.Subtree(date, nil)
	next := phrase[len(phrase)-1] + 1
	if subject := s.Child(said, "nsubj", "nsubj:pass", "expl"); phrase[0] == v+1 && subject >= next && s.Subtree(subject, nil)[0] == next {
		s.Tokens[date].Head = v
		s.Index()
	}
}

// sayHeadline makes what a headline's verb of saying reports of an object and its participle: "Philippines says ship damaged in collision".
func sayHeadline(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if closed(s) || o < v || s.Tokens[v].Lemma != "say" {
		return
	}
	if p := s.Child(o, "acl"); p == o+1 && s.Tokens[p].Tag == "VBN" {
		s.Tokens[p].Head, s.Tokens[p].Rel = v, "ccomp"
		s.Tokens[o].Head, s.Tokens[o].Rel = p, "nsubj:pass"
		s.Index()
	}
}

// makeProviso makes a conjunction of "provided" before a clause: "could play, provided his permit arrives".
func makeProviso(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if low := strings.ToLower(t.Text); low != "provided" && low != "providing" || t.Head < 0 || s.Child(v, "nsubj", "nsubj:pass", "aux", "case") >= 0 || v > 0 && s.Tokens[v-1].Text != "," {
		return
	}
	for _, c := range s.Children(v) {
		if b := &s.Tokens[c]; c > v && b.POS == "VERB" && s.Child(c, "nsubj", "nsubj:pass") > v && b.Is("ccomp", "obj", "advcl", "xcomp") {
			b.Head, b.Rel = t.Head, "advcl"
			t.POS, t.Tag, t.Head, t.Rel = "SCONJ", "IN", c, "mark"
			for _, k := range s.Children(v) {
				if k != c {
					s.Tokens[k].Head = c
				}
			}
			s.Index()
			return
		}
	}
}
