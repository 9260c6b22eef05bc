package syntax

import (
	"testing"

	"newsgraph/extract/text"
)

// What stands behind a noun as an apposition does, and is none by the conventions of the treebanks.
func TestAppositive(t *testing.T) {
	type word struct {
		text, pos, tag string
		head           int
		rel            string
	}
	for _, test := range []struct {
		of    string
		words []word
		want  string // the relation of the one word that hung as an apposition
	}{
		{"an adjective in brackets", []word{{"leaders", "NOUN", "NNS", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"future", "ADJ", "JJ", 0, "appos"}, {")", "PUNCT", "", 2, "punct"}}, "amod"},
		{"a noun in brackets", []word{{"leaders", "NOUN", "NNS", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"generals", "NOUN", "NNS", 0, "appos"}, {")", "PUNCT", "", 2, "punct"}}, "appos"},
		{"the smaller of two", []word{{"firm", "NOUN", "NN", -1, "root"}, {"smaller", "ADJ", "JJR", 0, "appos"}, {"of", "ADP", "IN", 3, "case"}, {"two", "NUM", "CD", 1, "nmod"}}, "appos"},
		{"the object of a verb", []word{{"Call", "VERB", "VB", -1, "root"}, {"Dana", "PROPN", "NNP", 0, "appos"}}, "obj"},
		{"a new start behind a verb", []word{{"Call", "VERB", "VB", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"Dana", "PROPN", "NNP", 0, "appos"}}, "parataxis"},
		{"the hour of a date", []word{{"12/13/2000", "NUM", "CD", -1, "root"}, {"05:17", "NUM", "CD", 0, "appos"}}, "list"},
		{"an entry of a form", []word{{"Team", "NOUN", "NN", -1, "root"}, {":", "PUNCT", ":", 0, "punct"}, {"Coach", "NOUN", "NN", 0, "appos"}, {":", "PUNCT", ":", 2, "punct"}}, "list"},
		{"the form of a company", []word{{"Acme", "PROPN", "NNP", -1, "root"}, {",", "PUNCT", ",", 2, "punct"}, {"Inc.", "PROPN", "NNP", 0, "appos"}}, "nmod:desc"},
		{"a citation", []word{{"plan", "NOUN", "NN", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"Cole", "PROPN", "NNP", 0, "appos"}, {",", "PUNCT", ",", 4, "punct"}, {"2010", "NUM", "CD", 2, "nmod"}, {")", "PUNCT", "", 2, "punct"}}, "dep"},
		{"a new start behind an adjective", []word{{"best", "ADJ", "JJS", -1, "root"}, {",", "PUNCT", ",", 2, "punct"}, {"music", "NOUN", "NN", 0, "appos"}}, "parataxis"},
		{"a request", []word{{"Questions", "NOUN", "NNS", -1, "root"}, {":", "PUNCT", ":", 2, "punct"}, {"call", "VERB", "VB", 0, "appos"}}, "parataxis"},
		{"a time", []word{{"murder", "NOUN", "NN", -1, "root"}, {",", "PUNCT", ",", 2, "punct"}, {"Monday", "PROPN", "NNP", 0, "appos"}}, "nmod:unmarked"},
		{"whose number it is", []word{{"020-555-0123", "NUM", "CD", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"H", "NOUN", "NN", 0, "appos"}, {")", "PUNCT", "", 2, "punct"}}, "list"},
		{"an address", []word{{"Roe", "PROPN", "NNP", -1, "root"}, {"<", "PUNCT", "", 2, "punct"}, {"roe@example.org", "X", "ADD", 0, "appos"}, {">", "PUNCT", "", 2, "punct"}}, "list"},
		{"a doubled pronoun", []word{{"we", "PRON", "PRP", -1, "root"}, {",", "PUNCT", ",", 2, "punct"}, {"we", "PRON", "PRP", 0, "appos"}}, "reparandum"},
		{"an abbreviation", []word{{"Union", "PROPN", "NNP", -1, "root"}, {"(", "PUNCT", "", 2, "punct"}, {"CU", "PROPN", "NNP", 0, "appos"}, {")", "PUNCT", "", 2, "punct"}}, "appos"},
	} {
		s := &text.Sentence{}
		at := -1
		for i, w := range test.words {
			s.Tokens = append(s.Tokens, text.Token{Text: w.text, Lemma: w.text, POS: w.pos, Tag: w.tag, Head: w.head, Rel: w.rel})
			if w.rel == "appos" {
				at = i
			}
		}
		s.Index()
		partAppositions(s)
		if got := s.Tokens[at].Rel; got != test.want {
			t.Errorf("%s: %q is %s, want %s", test.of, s.Tokens[at].Text, got, test.want)
		}
	}
}

// A title without a determiner is part of the name behind it.
func TestBareTitle(t *testing.T) {
	for _, test := range []struct {
		det  bool
		want string
	}{{false, "flat"}, {true, "appos"}} {
		s := &text.Sentence{Tokens: []text.Token{
			{Text: "the", POS: "DET", Tag: "DT", Head: 1, Rel: "det"}, {Text: "envoy", POS: "NOUN", Tag: "NN", Head: -1, Rel: "root"},
			{Text: "Ruiz", POS: "PROPN", Tag: "NNP", Head: 1, Rel: "appos", Name: "B-person"},
		}}
		if !test.det {
			s.Tokens[0] = text.Token{Text: "peace", POS: "NOUN", Tag: "NN", Head: 1, Rel: "compound"}
		}
		s.Index()
		partAppositions(s)
		if got := s.Tokens[2].Rel; got != test.want {
			t.Errorf("%q behind %q: %s, want %s", "Ruiz", s.Tokens[0].Text+" envoy", got, test.want)
		}
	}
}
