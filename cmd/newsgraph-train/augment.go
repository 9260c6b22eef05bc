package main

import (
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/text"
)

// augment returns a copy of a sentence as a newspaper might print it: quotation marks curled,
// dashes long, now and then all in lower case or as a headline. Most sentences come back as
// they are.
func augment(s *text.Sentence, r *random) *text.Sentence {
	curl, stretch, lower, headline := r.chance(0.4), r.chance(0.5), r.chance(0.03), r.chance(0.03)
	if !curl && !stretch && !lower && !headline {
		return s
	}
	out := &text.Sentence{Tokens: slices.Clone(s.Tokens)}
	for i := range out.Tokens {
		t := &out.Tokens[i]
		switch {
		case curl && t.Tag == "``":
			t.Text = "“"
		case curl && t.Tag == "''":
			t.Text = "”"
		case stretch && (t.Text == "--" || t.Text == "-") && (t.Tag == "," || t.Tag == ":"):
			t.Text = []string{"—", "–"}[r.next()>>63]
		case lower:
			t.Text = strings.ToLower(t.Text)
		case headline && len(t.Text) > 3:
			t.Text = capital(t.Text)
		}
	}
	return out
}

func capital(s string) string {
	letters := []rune(s)
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}
