package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is the number of tokens at which a sentence is cut.
const maxSentence = 500

// sentence returns how many of the tokens of one block make its first sentence.
func sentence(s string, tokens []Span) int {
	for i := range tokens {
		if i >= maxSentence {
			return cut(s, tokens[:maxSentence])
		}
		if n := ends(s, tokens, i); n > 0 && n < len(tokens) {
			return n
		}
	}
	return len(tokens)
}

// ends returns the number of tokens up to the end of the sentence that token i
// closes, with the quotes and brackets behind it, or 0 if it closes none.
func ends(s string, tokens []Span, i int) int {
	w := tokens[i].Of(s)
	last := w[len(w)-1]
	if last != '.' && last != '!' && last != '?' && !strings.HasSuffix(w, "…") {
		return 0
	}
	n := i + 1
	for n < len(tokens) && closes(s, tokens, n) {
		n++
	}
	if n == len(tokens) {
		return n
	}
	next := tokens[n].Of(s)
	if n == i+1 && w == "." && tokens[n].Start == tokens[i].End && letters(next) == 0 {
		return 0
	}
	starts := opens(s, tokens[n:])
	switch {
	case len(w) > 1 && last == '.' && strings.Trim(w, ".") != "": // an abbreviation
		if starts && endsSentence(w) && starters[strings.ToLower(next)] && next != strings.ToLower(next) {
			return n
		}
		return 0
	case w == ".":
		return n
	case starts:
		return n
	}
	return 0
}

// endsSentence reports whether a sentence may end with the abbreviation w.
func endsSentence(w string) bool {
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	switch abbreviations[w] {
	case beforeName, beforeNumber, never:
		return false
	}
	return len(w) > 1 && w != "e.g" && w != "i.e"
}

// closes reports whether token n is a quote or bracket that belongs to the
// sentence before it.
func closes(s string, tokens []Span, n int) bool {
	attached := tokens[n].Start == tokens[n-1].End
	switch tokens[n].Of(s) {
	case ")", "]", "”", "’’", "»":
		return true
	case "\"", "'", "''", "’":
		return attached
	}
	return false
}

// opens reports whether tokens start as a sentence does: with a capital letter, a
// digit or an opening quote or bracket.
func opens(s string, tokens []Span) bool {
	for _, t := range tokens {
		r, _ := utf8.DecodeRuneInString(t.Of(s))
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsTitle(r):
			return true
		case unicode.IsLower(r):
			return false
		case !strings.ContainsRune("\"'“‘([«`—–-*•", r):
			return false
		}
	}
	return false
}

// starters are words that, capitalised behind an abbreviation, start a sentence.
var starters = set(`a after all although an and another as at because before both but by despite during each even
	for from he her here his how however i if in it its last later many meanwhile more most my no not now of on
	once one only or other our she since so some such that the their then there these they this those though to
	under until we what when where whether which while who why with yet you your`)

// cut returns where to cut a sentence that is too long: behind its last strong
// punctuation in the second half, or at its end.
func cut(s string, tokens []Span) int {
	for _, marks := range []string{";:", "—–--", ","} {
		for n := len(tokens); n > len(tokens)/2; n-- {
			if strings.Contains(marks, tokens[n-1].Of(s)) {
				return n
			}
		}
	}
	return len(tokens)
}
