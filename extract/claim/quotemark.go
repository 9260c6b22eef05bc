package claim

import (
	"cmp"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/text"
)

const (
	opening = iota + 1
	closing
	either
)

// The kinds of marks: those of one kind pair.
const (
	double = iota + 1
	low
	straight
	angle
	simple
)

// quoteMark tells whether a token opens or closes a quote, 0 if it is no mark, and names the kind of mark. A
// single one is told from an apostrophe by the blanks around it, and so is the direction of »…« and «…».
func quoteMark(s *text.Sentence, k int) (mark, kind int) {
	switch s.Tokens[k].Text {
	case "“", "``":
		return opening, double
	case "”", "''":
		return closing, double
	case "„", "‚":
		return opening, low
	case "\"":
		return either, straight
	case "«", "‹":
		return cmp.Or(single(s, k), opening), angle
	case "»", "›":
		return cmp.Or(single(s, k), closing), angle
	case "'", "‘", "’", "`":
		return single(s, k), simple
	}
	return 0, 0
}

func single(s *text.Sentence, k int) int {
	before := k > 0 && s.Tokens[k-1].End == s.Tokens[k].Start
	behind := k+1 < len(s.Tokens) && s.Tokens[k+1].Start == s.Tokens[k].End
	word := behind && isWord(s.Tokens[k+1].Text)
	switch {
	case !before && word:
		return opening
	case before && !word:
		return closing
	}
	return 0
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
