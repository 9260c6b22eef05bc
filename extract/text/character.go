package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters that are not seen but stand in the text of web pages.
const (
	softHyphen = '\u00ad'
	nonJoiner  = '\u200c'
	joiner     = '\u200d' // also holds the parts of an emoji together
	wordJoiner = '\u2060'
)

var isLetter, isBlank [256]bool

func init() {
	for c := 'a'; c <= 'z'; c++ {
		isLetter[c], isLetter[c-'a'+'A'] = true, true
	}
	for _, c := range " \t\n\v\f\r\x00" {
		isBlank[c] = true
	}
}

// blank returns the length of the space at the start of s, 0 if there is none.
func blank(s string) int {
	if s == "" {
		return 0
	}
	if s[0] < utf8.RuneSelf {
		if isBlank[s[0]] {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); isSpace(r) {
		return n
	}
	return 0
}

// isSpace reports whether r is space. Zero-width spaces, byte order marks and direction
// marks are space too, being no part of any word.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == 0 || r == '\u200b' || r == '\ufeff' || r == '\u200e' || r == '\u200f' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// blanks returns the length of all space at the start of s.
func blanks(s string) int {
	n := 0
	for m := blank(s); m > 0; m = blank(s[n:]) {
		n += m
	}
	return n
}

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// letters returns the length of the letters and digits at the start of s, with
// their accents, and with soft hyphens and joiners between them.
func letters(s string) int {
	n := 0
	for n < len(s) {
		if c := s[n]; c < utf8.RuneSelf {
			if !isLetter[c] && (c < '0' || c > '9') && c != '_' {
				break
			}
			n++
			continue
		}
		r, m := utf8.DecodeRuneInString(s[n:])
		inner := n > 0 && (unicode.IsMark(r) || isInvisible(r))
		if !inner && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		n += m
	}
	return n
}

// digits returns the length of the ASCII digits at the start of s.
func digits(s string) int {
	n := 0
	for isDigit(s, n) {
		n++
	}
	return n
}

func isDigit(s string, at int) bool { return at < len(s) && s[at] >= '0' && s[at] <= '9' }

// isInvisible reports whether r is written inside words without being seen.
func isInvisible(r rune) bool {
	return r == softHyphen || r == nonJoiner || r == joiner || r == wordJoiner
}

func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// isUpper reports whether s has letters and none of them is lower-case.
func isUpper(s string) bool {
	upper := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		upper = upper || unicode.IsUpper(r)
	}
	return upper
}

// isLower reports whether s starts with a lower-case letter.
func isLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// quote returns the length of the apostrophe or single quote at the start of s,
// straight, curly or a backtick.
func quote(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '\'' || s[0] == '`' && !strings.HasPrefix(s, "``"):
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// visible returns s without the characters that isInvisible names.
func visible(s string) string {
	if strings.IndexFunc(s, isInvisible) < 0 || strings.ContainsFunc(s, unicode.IsSymbol) {
		return s // nearly always, and emoji are spelt with a joiner
	}
	return strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, s)
}
