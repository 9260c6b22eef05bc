package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// opensRelative reports whether a clause begins as a relative one behind a comma: ", on which", ", who".
func opensRelative(s *text.Sentence, clause int) bool {
	i := s.Subtree(clause, nil)[0]
	if s.Tokens[i].Text == "," {
		i++
	} else if i == 0 || s.Tokens[i-1].Text != "," {
		return false
	}
	if i+1 < len(s.Tokens) && s.Tokens[i].POS == "ADP" {
		i++
	}
	if i == len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[i].Text) {
	case "which", "who", "whom", "whose":
		return true
	}
	return false
}

// setInto reports whether a parser took for what a relative clause's verb says the relative clause that the saying is set into: "who, they said,
// had died", "which, they said, nobody had signed"; or what is hoped or feared, "which they hope will help".
func setInto(s *text.Sentence, clause int) bool {
	h := s.Tokens[clause].Head
	return s.Tokens[clause].Is("ccomp") && h < clause && s.Tokens[h].Rel == "acl:relcl" && (says(s.Tokens[h].Lemma) || lexicon.Must("attitudes").Has(s.Tokens[h].Lemma)) && s.Child(h, "nsubj") >= 0 && s.Subtree(clause, nil)[0] < s.Child(h, "nsubj")
}

// inWhich reports whether a clause opens with a preposition and a relative pronoun: "cases in which they were beaten".
func inWhich(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	return first+1 < clause && s.Tokens[first].POS == "ADP" && s.Tokens[first+1].Tag == "WDT"
}

// isMain reports whether a finite clause is the main one, which the parser hung on the verb of a relative clause about its
// subject: "The men who wrote the leaflet had no training."
func isMain(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	if !strings.HasSuffix(s.Tokens[t.Head].Rel, ":relcl") || !finite(s, clause) || s.Child(clause, "mark") >= 0 {
		return false
	}
	n := s.Tokens[t.Head].Head
	return n >= 0 && s.Tokens[n].Head < 0 && !isClause(s, n)
}

// saidTo reports whether a parser's relative clause is what a listener is told or what a noun is about: "told the inquest
// that a doctor had said …", "the claim that he took bribes". A relative clause lacks an argument; this one lacks none
// and opens with "that".
func saidTo(s *text.Sentence, clause int) bool {
	h := s.Tokens[clause].Head
	if h < 0 {
		return false
	}
	up := s.Tokens[h].Head
	about := exact(strings.ToLower(s.Tokens[h].Lemma), "that") || voiced(s, h) >= 0
	listener := up >= 0 && s.Tokens[h].Is("obl", "iobj", "obj", "nmod") && (says(s.Tokens[up].Lemma) || sayingOver(s, h) >= 0)
	that := -1
	for _, c := range s.Children(clause) {
		if strings.EqualFold(s.Tokens[c].Text, "that") && c < clause {
			that = c
			break
		}
	}
	switch {
	case that < 0 || !about && !listener:
		return false
	case s.Tokens[that].Is("nsubj"):
		return s.Child(clause, "nsubj") != s.LastChild(clause, "nsubj") // a second subject
	case s.Tokens[that].Is("mark"), listener && s.Tokens[h].Is("obl", "iobj") && s.Child(up, "ccomp") < 0:
		return true
	}
	return lacksNothing(s, clause, that)
}

// lacksNothing reports whether a clause has its subject and an object besides a word, or is passive or copular.
func lacksNothing(s *text.Sentence, clause, besides int) bool {
	object := s.Passive(clause) || s.Child(clause, "cop", "ccomp") >= 0
	for _, c := range s.Children(clause) {
		object = object || c != besides && s.Tokens[c].Is("obj")
	}
	return object && s.Child(clause, "nsubj") >= 0
}

// reopened reports whether a clause begins behind a semicolon: another sentence in all but the full stop.
func reopened(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	return s.Tokens[first].Text == ";" || first > 0 && s.Tokens[first-1].Text == ";"
}

// behindColon is the colon that opens a clause, -1 if none does.
func behindColon(s *text.Sentence, clause int) int {
	first := s.Subtree(clause, nil)[0]
	switch {
	case s.Tokens[first].Text == ":":
		return first
	case first > 0 && s.Tokens[first-1].Text == ":":
		return first - 1
	}
	return -1
}

// nonrestrictive reports whether a relative clause stands behind a comma: the writer's own remark.
func nonrestrictive(s *text.Sentence, clause int) bool {
	if behindComma(s, clause) {
		return true
	}
	h := s.Tokens[clause].Head // "…, a claim the police reject"
	return h >= 0 && s.Tokens[h].Is("appos") && s.Tokens[clause].Is("acl") && nonrestrictive(s, h)
}

// sumsUp reports whether a clause hangs below a phrase with "in" behind a comma that says what all before it amounts to, the writer's own remark: "said it would
// build a plant, in a boost for efforts to make tools".
func sumsUp(s *text.Sentence, clause int) bool {
	for at := s.Tokens[clause].Head; at >= 0 && !isClause(s, at); at = s.Tokens[at].Head {
		if t := &s.Tokens[at]; t.Is("obl", "nmod") && lexicon.Must("remarks").Has(t.Lemma) && s.CaseText(at) == "in" && behindComma(s, at) {
			return true
		}
	}
	return false
}

// counts reports whether a relative clause is about a part of what stands before it: ", most of whom", ", thousands of kilometres of which".
func counts(s *text.Sentence, clause int) bool {
	of := false
	if n := s.Child(clause, "nsubj"); n >= 0 && s.Tokens[n].Tag == "PRP" { // "most of whom he called fools": as the writer has it
		return false
	}
	for _, k := range s.Subtree(clause, nil) {
		switch t := &s.Tokens[k]; {
		case strings.EqualFold(t.Text, "a"), strings.EqualFold(t.Text, "the"): // "a bottle of which"
			return false
		case of && (t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WP$"):
			return true
		case k >= clause || t.POS == "VERB":
			return false
		}
		of = strings.EqualFold(s.Tokens[k].Text, "of") && k > 0 && s.Tokens[k-1].Text != ","
	}
	return false
}
