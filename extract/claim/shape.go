package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// shape is how a clause is built, in the terms of complement.txt.
func shape(s *text.Sentence, clause int) string {
	tag := s.Tokens[clause].Tag
	if aux := s.Child(clause, "aux", "aux:pass"); aux >= 0 && s.Tokens[aux].Tag == "VBG" && s.Child(clause, "nsubj") < 0 {
		tag = "VBG" // "of having stolen", "oppose being thrown out"
	}
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		low := strings.ToLower(t.Text)
		switch {
		case t.Tag == "TO" && tag != "VBG" && c < clause, // but "because they asked us to"
			t.Is("mark", "case") && low == "to" && tag == "VB":
			return "to"
		case t.Is("mark") && c < clause && s.Tokens[clause].Is("ccomp") && seems(s, s.Tokens[clause].Head) && s.Likens(c):
			return "like"
		case c > clause, low == "that" && strings.EqualFold(s.Tokens[c+1].Text, "of"): // "a charge, that of lying"
		case t.Is("mark", "case") && low == "whether", t.Is("mark") && low == "if" && (s.Tokens[clause].Is("ccomp", "csubj") || whether(s, c)):
			return "whether"
		case t.Is("mark", "case") && tag == "VBG":
			return low
		case t.Is("mark") && low == "that":
			return "that"
		case s.Tokens[clause].Is("ccomp", "csubj") && (t.Tag == "WRB" || t.Tag == "WP"):
			if t.Tag == "WP" && setInto(s, clause) {
				return "that"
			} else if t.Tag == "WP" {
				return "whether"
			}
			return "how"
		}
	}
	switch {
	case s.Tokens[clause].Is("ccomp", "csubj") && opensAsking(s, clause), s.Tokens[clause].Is("ccomp") && askedBefore(s, clause):
		return "how"
	case tag == "VBG" && !(s.Tokens[clause].Is("ccomp") && finite(s, clause)): // not "told her the ferry is sinking"
		return "ing"
	case tag == "VBN" && s.Tokens[clause].Is("acl", "amod", "advcl") && s.Child(clause, "aux", "nsubj") < 0:
		return "participle"
	case tag == "VB" && s.Child(clause, "aux") < 0:
		return "to"
	case s.Tokens[clause].Is("xcomp") && tag != "VBD" && tag != "VBZ" && tag != "VBP":
		return "state"
	}
	return "that"
}

// seems reports whether a verb makes no more than possible what it likens its subject to: "looks like they have won", but not "is as though".
func seems(s *text.Sentence, verb int) bool {
	sig, known := lookup(s.Tokens[verb].Lemma, "like")
	return known && sig.affirmed.modality == Possible
}

// opensAsking reports whether a clause opens with a question word: "say how many ships sank", with a preposition before it or not: "say for how long it
// was shut", "say from which sources it came".
func opensAsking(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	if s.Tokens[first].POS == "ADP" && first+1 < clause {
		first++
	}
	tag := s.Tokens[first].Tag
	piedPiped := first > 0 && s.Tokens[first-1].POS == "ADP"
	return (tag == "WRB" || tag == "WDT" && piedPiped) && first < clause && !fronts(s, clause, first)
}

// askedBefore reports whether the question word before a clause hangs off the verb above: "explain why he lied".
func askedBefore(s *text.Sentence, clause int) bool {
	before := s.Subtree(clause, nil)[0] - 1
	return before >= 0 && s.Tokens[before].Tag == "WRB" && s.Tokens[before].Head == s.Tokens[clause].Head
}

// fronts reports whether a clause's first word opens a clause of time before it: "When the fighting stops they will return".
func fronts(s *text.Sentence, clause, first int) bool {
	for at := first; at >= 0 && at != clause; at = s.Tokens[at].Head {
		if s.Tokens[at].Is("advcl") && s.Tokens[at].Head == clause {
			return true
		}
	}
	return false
}

// whether reports whether an "if" asks: behind "unclear", "asked", "wonder", "asked him".
func whether(s *text.Sentence, mark int) bool {
	if mark == 0 {
		return false
	}
	if c := s.Tokens[mark].Head; s.Tokens[c].Is("advcl") && s.Tokens[c].Head > c { // "says if it rains, the road will be shut"
		return false
	}
	if asker := s.Tokens[s.Tokens[mark].Head].Head; asker >= 0 && s.Tokens[asker].Lemma == "ask" && s.Passive(asker) && asker < mark && s.Tokens[mark-1].Text != "," {
		return strings.EqualFold(s.Tokens[mark].Text, "if") // "was asked by two reporters if this was so"
	}
	if before := &s.Tokens[mark-1]; before.Is("obj", "iobj") && before.Head >= 0 && s.Tokens[before.Head].Lemma == "ask" {
		return strings.EqualFold(s.Tokens[mark].Text, "if")
	}
	return lexicon.Must("asking").Has(strings.ToLower(s.Tokens[mark-1].Lemma)) && strings.EqualFold(s.Tokens[mark].Text, "if")
}

// hasThat reports whether a clause opens with "that".
func hasThat(s *text.Sentence, clause int) bool {
	m := s.Child(clause, "mark")
	return m >= 0 && strings.EqualFold(s.Tokens[m].Text, "that") || andThat(s, clause) && (hasThat(s, s.Tokens[clause].Head) || saidNow(s, clause))
}

// andThat reports whether a later conjunct opens with "and that", whatever the parser took the "that" for.
func andThat(s *text.Sentence, clause int) bool {
	cc := s.Child(clause, "cc")
	return s.Tokens[clause].Is("conj") && cc >= 0 && cc+1 < clause && strings.EqualFold(s.Tokens[cc+1].Text, "that")
}

// saidNow reports whether a later conjunct, "but that counting was slow", is joined to what a verb of saying reports.
func saidNow(s *text.Sentence, clause int) bool {
	first := &s.Tokens[s.Tokens[clause].Head]
	return first.Is("ccomp") && first.Head >= 0 && says(s.Tokens[first.Head].Lemma)
}

// foreseen reports whether a clause joined to a past verb of saying is what somebody or something, told of by a noun, would do: it is said
// too, "said that it had called, but nobody would listen". "But she would not comment" is not.
func foreseen(s *text.Sentence, clause int) bool {
	saying, subject := s.Tokens[clause].Head, s.Child(clause, "nsubj")
	g := group(s, clause)
	if !says(s.Tokens[saying].Lemma) || !group(s, saying).Past || says(s.Tokens[clause].Lemma) || g.Modal < 0 || subject < 0 || s.Tokens[subject].Tag == "PRP" {
		return false
	}
	word := strings.ToLower(s.Tokens[g.Modal].Text)
	return word == "would" || word == "might" || word == "could" && strings.EqualFold(wordOf(s, s.Child(clause, "cc")), "and")
}

// resumed reports whether a clause behind a saying that is set in goes on about the same person, "He has left, Roe said, and he will not return": it
// is said, too.
func resumed(s *text.Sentence, clause int) bool {
	subject := s.Child(clause, "nsubj", "nsubj:pass")
	if subject < 0 || s.Tokens[subject].Tag != "PRP" || speaks(s.Tokens[clause].Lemma) && !s.Passive(clause) || !s.Tokens[clause].Is("conj") {
		return false
	}
	switch strings.ToLower(s.Tokens[subject].Text) {
	case "he", "she", "it", "they":
		return true
	}
	return false
}
