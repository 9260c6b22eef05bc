package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// hangContacts makes what somebody is reached by an apposition of the noun that says how, as in "Phone: 555-0134", and such nouns a list
// behind a name, "Ann Lee Phone: 555-0134 Fax: 555-0135" (https://universaldependencies.org/u/dep/list.html). Networks see few signatures, and in
// each of them words that nobody wrote before.
func hangContacts(s *text.Sentence) {
	for value := 1; value < len(s.Tokens); value++ {
		if label := contactLabel(s, value); label >= 0 {
			hangContact(s, label, value)
		}
	}
}

// contactLabel is the noun that a number or an address is told for, -1 if the token is none or has none: one of contacts.txt, or any noun with a
// colon behind it in front of an address.
func contactLabel(s *text.Sentence, value int) int {
	isAddress := text.IsAddress(s.Tokens[value].Text)
	if !isAddress && !isPhone(s, value) {
		return -1
	}
	label := value - 1
	for label > 0 && (s.Tokens[label].Text == ":" || s.Tokens[label].Text == "(") {
		label--
	}
	t := &s.Tokens[label]
	switch {
	case lexicon.Must("contacts").Has(strings.ToLower(strings.TrimSuffix(t.Text, "."))) && t.POS != "VERB":
		return label
	case isAddress && label < value-1 && s.Tokens[label+1].Text == ":" && (t.POS == "NOUN" || t.POS == "PROPN"):
		return label
	}
	return -1
}

// isPhone reports whether a token is a number at which one telephones, or its area code in brackets.
func isPhone(s *text.Sentence, i int) bool {
	word := s.Tokens[i].Text
	digits := 0
	for _, r := range word {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune("+-./", r):
			return false
		}
	}
	return digits > 5 && digits < len(word) || digits == 3 && len(word) == 3 && areaCode(s, i)
}

func areaCode(s *text.Sentence, i int) bool {
	return s.Tokens[i-1].Text == "(" && i+2 < len(s.Tokens) && s.Tokens[i+1].Text == ")" && strings.ContainsRune(s.Tokens[i+2].Text, '-')
}

// hangContact makes value an apposition of label, which takes over what hung on value from before it, and the head if it was below value.
func hangContact(s *text.Sentence, label, value int) {
	t, l := &s.Tokens[value], &s.Tokens[label]
	if below(s, label, value) {
		l.Head, l.Rel = t.Head, t.Rel
	}
	for i := range label {
		if s.Tokens[i].Head == value {
			s.Tokens[i].Head = label
		}
	}
	t.Head, t.Rel = label, "appos"
	if end := value + 2; areaCode(s, value) && !below(s, value, end) {
		s.Tokens[end].Head, s.Tokens[end].Rel = value, "flat"
	}
	root := firstRoot(s.Tokens)
	if l.Is("appos", "flat", "parataxis", "compound") && root < label && s.Tokens[root].POS == "PROPN" {
		l.Head, l.Rel = root, "list"
	}
}
