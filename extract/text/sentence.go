package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is the number of tokens at which a sentence is cut.
const maxSentence = 500

var dashes = set("- -- --- – —")

// sentence returns how many of the tokens of one block make its first sentence.
func sentence(s string, tokens []Span) int {
	for i := range tokens {
		if i >= maxSentence {
			return cut(s, tokens[:maxSentence])
		}
		if i > 0 && unmarked(s, tokens, i) {
			return i
		}
		if n := ends(s, tokens, i); n > 0 && n < len(tokens) {
			return min(n, maxSentence)
		}
	}
	return len(tokens)
}

// ends returns the number of tokens up to the end of the sentence that token i
// closes, with the quotes, brackets and footnote marks behind it, or 0 if it
// closes none.
func ends(s string, tokens []Span, i int) int {
	w := tokens[i].Of(s)
	switch {
	case dashes[w]:
		return broken(s, tokens, i)
	case !strings.ContainsAny(w[len(w)-1:], ".!?") && !strings.HasSuffix(w, "…"):
		return 0
	}
	n := i + 1
	for n < len(tokens) && closes(s, tokens, n) {
		n++
	}
	n += footnotes(s, tokens[n:])
	if n == len(tokens) {
		return n
	}
	next := tokens[n].Of(s)
	starts := opens(s, tokens[n:])
	switch {
	case w == ".":
		if i == 1 && isDigit(tokens[0].Of(s), 0) || i == 2 && figures[lower(tokens[0].Of(s))] {
			return 0 // "Figure 2. The town before the flood."
		}
		attached := tokens[n].Start == tokens[i].End && (!starts || isDigit(next, 0)) // PV.6
		if attached || isLower(next) && shortened(s, tokens[:i]) {
			return 0
		}
		return n
	case strings.HasSuffix(w, ".") && letters(w) > 0: // an abbreviation
		if !starts || !endsSentence(w) || !isStarter(next) && !(closing[lower(w)] && quotes[next]) {
			return 0
		}
		return n
	case starts:
		return n
	}
	return 0
}

// shortened reports whether the last of tokens looks like an abbreviation that no
// list has, short and with a capital, or like the number of a list's item.
func shortened(s string, tokens []Span) bool {
	if len(tokens) == 0 {
		return false
	}
	w := tokens[len(tokens)-1].Of(s)
	return len(w) <= 4 && (isUpper(w[:1]) || isDigit(w, 0))
}

// broken returns i+1 if the sentence breaks off at the dash i: a speaker is
// interrupted, or the dash parts a dateline from the story. The next word is
// then one that is capitalised only where a sentence starts.
func broken(s string, tokens []Span, i int) int {
	if i+2 >= len(tokens) || tokens[i].End == tokens[i+1].Start ||
		tokens[i+1].Of(s) == "I" || !isStarter(tokens[i+1].Of(s)) ||
		isUpper(tokens[i+2].Of(s)[:1]) {
		return 0
	}
	return i + 1
}

// footnotes returns how many of the tokens are marks of footnotes: "[5]",
// "[citation needed]", and a number before a word that starts a sentence.
func footnotes(s string, tokens []Span) int {
	n := 0
	for n+2 < len(tokens) && tokens[n].Of(s) == "[" {
		m := n + 1
		for m < len(tokens) && m <= n+4 && (isDigit(s, tokens[m].Start) || isLower(tokens[m].Of(s))) {
			m++
		}
		if m == len(tokens) || tokens[m].Of(s) != "]" {
			break
		}
		n = m + 1
	}
	if n == 0 && len(tokens) > 1 && tokens[0].Len() <= 2 && digits(tokens[0].Of(s)) == tokens[0].Len() &&
		(isStarter(tokens[1].Of(s)) || before(s, tokens[0]) == '.' && isUpper(tokens[1].Of(s)[:1])) {
		return 1
	}
	return n
}

// before returns the byte before a token, 0 at the start of the text.
func before(s string, token Span) byte {
	if token.Start == 0 {
		return 0
	}
	return s[token.Start-1]
}

// unmarked reports whether a sentence starts at token i though no mark ends the
// one before, because lines of a page were run together: behind the number of
// a figure ("Figure 7 In 1930 …"), at the credit of a picture ("… at sea
// Image: Ann Doe."), behind a full date that starts the block and before one
// that ends it ("… wins the cup Sunday, May 6, 2018").
func unmarked(s string, tokens []Span, i int) bool {
	w := tokens[i].Of(s)
	if !isUpper(w[:1]) {
		return false
	}
	previous := tokens[i-1].Of(s)
	switch {
	case credits[lower(w)]:
		return i+1 < len(tokens) && tokens[i+1].Of(s) == ":" && letters(previous) > 0
	case weekdays[w]:
		return i+fullDate(s, tokens[i:]) == len(tokens) && letters(previous) > 0 && (!isLower(previous) || len(previous) > 4)
	case i == 2:
		return isDigit(previous, 0) && figures[lower(tokens[0].Of(s))]
	}
	return i == fullDate(s, tokens)
}

// fullDate returns 6 if tokens start with a date and its weekday ("Sunday, May 6,
// 2018"), else -1.
func fullDate(s string, tokens []Span) int {
	if len(tokens) < 6 || !weekdays[tokens[0].Of(s)] || tokens[1].Of(s) != "," || tokens[4].Of(s) != "," ||
		!isDigit(s, tokens[3].Start) || digits(tokens[5].Of(s)) != 4 {
		return -1
	}
	return 6
}

var (
	credits  = set("image photo photograph picture credit source")
	figures  = set("figure fig. table chart map box")
	weekdays = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
)

// endsSentence reports whether a sentence may end with the abbreviation w.
func endsSentence(w string) bool {
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	switch abbreviations[w] {
	case beforeName, beforeNumber, calendar, never:
		return false
	}
	return len(w) > 1 && w != "e.g" && w != "i.e"
}

// closing are the abbreviations behind the time of day and behind a name. What opens a quotation with a capital behind one starts a sentence: `woke them at
// 6 a.m. "Nobody spoke," she said`, `said Ann Roe of Fenn & Co. "Nobody spoke."`.
var closing = set("a.m. p.m. am. pm. co. corp. inc. ltd. jr. sr.")

// quotes are the marks that open a quotation.
var quotes = set("\" “ ‘ « ``")

// closes reports whether token n is a quote or bracket that belongs to the
// sentence before it.
func closes(s string, tokens []Span, n int) bool {
	attached := tokens[n].Start == tokens[n-1].End
	switch tokens[n].Of(s) {
	case ")", "]", "”", "’’", "''", "»":
		return true
	case "\"", "'", "’":
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

// isStarter reports whether w is a word with a capital that only the start of a
// sentence gives it, or broken off ("Th- there").
func isStarter(w string) bool {
	return isUpper(w[:1]) && (starters[lower(w)] || len(w) > 1 && w[len(w)-1] == '-')
}

var starters = set(`a after all although an and another are as at because before both but by can could despite did do does during each
	even first for from had has have he her here hey his how however i if in is it its last later let many maybe
	meanwhile more most my no not now of oh okay on once one only or other our right she should since so some such
	that the their then there these they this those though to uh um under until wait was we well were what when
	where whether which while who why will with would yeah yes yet you your`)

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
