package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokens are drawn as in the UD treebanks of English, EWT and GUM (see
// https://universaldependencies.org/en/, "Tokenization and Word Segmentation"):
//
//	do|n't  Russia|'s  can|not  gon|na      clitics are words
//	fine|-|tuned  2017|–|2020  and|/|or     compounds are split at dash and slash
//	re-elected  anti-ship  e-mail           but not after a prefix
//	$|3|m  50|%  5|pm  24|°|C               units and currency signs stand alone
//	7,000  3.5  5:30  9/11  713-853-3989    numbers, times, dates, telephone numbers
//	U.S.  Dr.  J.  e.g.                     a full stop belongs to its abbreviation
//	...  --  !!!  ?!                        marks that repeat are one
//	https://a.org/b  a@b.org  #tag  :-)     whole
//
// Where the two differ GUM is followed, which is younger and nearer to news:
// "1." before an item is one token.

// maxToken is the length in bytes at which a run without spaces is cut, so that
// no later stage meets a word without bounds.
const maxToken = 1000

// A tokenizer draws tokens in one block of text.
type tokenizer struct {
	s     string // the text up to the end of the block
	start int    // of the block
	out   []Span
}

// tokenize appends the tokens of s[start:end] to out: in order, without
// overlap, covering all that is not blank.
func tokenize(out []Span, s string, start, end int) []Span {
	t := tokenizer{s: s[:end], start: start, out: out}
	for at := start; at < end; {
		if n := blank(t.s[at:]); n > 0 {
			at += n
			continue
		}
		stop, letters := t.chunk(at)
		if letters {
			t.add(at, stop)
		} else {
			t.mixed(at, stop)
		}
		at = stop
	}
	return t.out
}

// chunk returns the end of the run of visible characters from at, and whether
// all are ASCII letters.
func (t *tokenizer) chunk(at int) (end int, letters bool) {
	end = at
	limit := min(len(t.s), at+maxToken)
	for end < limit && isLetter[t.s[end]] {
		end++
	}
	if end < limit && blank(t.s[end:]) == 0 {
		for end < limit && blank(t.s[end:]) == 0 {
			end += runeLen(t.s[end:])
		}
		return end, false
	}
	return end, true
}

// mixed adds the tokens of a chunk that is more than letters.
func (t *tokenizer) mixed(at, end int) {
	for at < end {
		stop := at + t.token(at, end)
		t.add(at, stop)
		at = stop
	}
}

// add adds one token, or two where a word is written as one and read as two.
func (t *tokenizer) add(at, end int) {
	if n := fused(t.s[at:end]); n > 0 {
		t.out = append(t.out, Span{at, at + n})
		at += n
	}
	t.out = append(t.out, Span{at, end})
}

// token returns the length of the token that starts at at, in a chunk that ends at end.
func (t *tokenizer) token(at, end int) int {
	s := t.s[at:end]
	if n := address(s); n > 0 {
		return n
	}
	last, _ := utf8.DecodeLastRuneInString(t.s[t.start:at])
	attached := at > t.start && !isSpace(last)
	if q := quote(s); q > 0 {
		return apostrophe(s, q, attached)
	}
	signed := (s[0] == '.' || s[0] == '+') && isDigit(s, 1) && (!attached || !unicode.IsLetter(last) && !unicode.IsDigit(last))
	if signed || isDigit(s, 0) {
		return t.number(at, end)
	}
	if n := letters(s); n > 0 {
		return t.word(at, end, n)
	}
	return mark(s, attached)
}

// word returns the length of the word at at, whose first n bytes are letters.
func (t *tokenizer) word(at, end, n int) int {
	s := t.s[at:end]
	if isNot(s) {
		return 1 + quote(s[1:]) + 1
	}
	if m := currency(s[:n]); m > 0 {
		return m
	}
	for n < len(s) && t.joins(at, s, n) {
		n += max(1, quote(s[n:]))
		n += letters(s[n:])
	}
	switch rest := s[n:]; {
	case rest == "":
		return n
	case quote(rest) > 0 && n > 1 && isNot(s[n-1:]):
		return n - 1
	case quote(rest) > 0 && isAll(s[:n], rest[quote(rest):]):
		return n + quote(rest)
	case rest[0] == '.':
		return n + t.stop(at, at+n, end)
	case rest == "-":
		return n + t.stutter(s[:n], end)
	case rest[0] == '$' && n <= 3 && isUpper(s[:n]): // US$, HK$
		return n + 1
	}
	return n
}

// joins reports whether the mark at s[n] stands within the word that s starts
// with, which starts at at in the text.
func (t *tokenizer) joins(at int, s string, n int) bool {
	rest := s[n+max(1, quote(s[n:])):]
	m := letters(rest)
	if m == 0 {
		return false
	}
	switch s[n] {
	case '-':
		return t.given(at, s[:n], rest) || isPrefix(s[:n], rest) && !(at > t.start && t.s[at-1] == '-')
	case '&': // AT&T
		return isUpper(s[:n]) && isUpper(rest[:m])
	case '/': // s/he, I/O; but A/B/C and and/or are split
		return n == 1 && !strings.HasPrefix(rest[m:], "/") && (slashed[lower(s[:2+m])] || m == 1 && isUpper(s[:3]))
	case '*': // f*ck
		return true
	}
	return quote(s[n:]) > 0 && clitic(rest) == 0 && !isAll(s[:n], rest)
}

// given reports whether a hyphen joins the syllables of a given name that follows a surname: Seo Mi-ran, Tsai Ing-wen, where neither half is
// a word; but Hong Kong-based and New York-run.
func (t *tokenizer) given(at int, first, rest string) bool {
	second := rest[:letters(rest)]
	if !isUpper(first[:1]) || !isLower(second) || participles[second] || !syllable(first) || !syllable(second) {
		return false
	}
	before := strings.TrimRight(t.s[t.start:at], " \u00a0")
	surname := before[strings.LastIndexAny(before, " \u00a0\n\t(\"“‘'—")+1:]
	return len(before) < at-t.start && surname != "" && letters(surname) == len(surname) && isUpper(surname[:1]) && syllable(surname)
}

// stop returns 1 if the full stop at dot belongs to the word that starts at at,
// or more if that word goes on behind it ("U.S.", "Ph.D."), else 0.
func (t *tokenizer) stop(at, dot, end int) int {
	word, rest := t.s[at:dot], t.s[dot:end]
	if d := digits(rest[1:]); d > 0 && isDigit(word, len(word)-1) { // PM2.5
		return 1 + d
	}
	if n := acronym(word, rest); n > 0 {
		return n
	}
	next, _ := utf8.DecodeRuneInString(t.s[dot+1+blanks(t.s[dot+1:]):])
	follows := len(t.s) > dot+1+blanks(t.s[dot+1:])
	switch abbreviations[lower(word)] {
	case beforeName:
		if follows && !unicode.IsLower(next) {
			return 1
		}
	case beforeNumber:
		if unicode.IsDigit(next) {
			return 1
		}
	case never:
		return 1
	case anywhere:
		if follows && !(lower(word) == "etc" && unicode.IsUpper(next)) {
			return 1
		}
	case calendar:
		if follows && isUpper(word[:1]) && !unicode.IsUpper(next) {
			return 1
		}
	case afterComma:
		if follows && strings.HasSuffix(strings.TrimRight(t.s[t.start:at][max(0, at-t.start-8):], " \u00a0"), ",") {
			return 1
		}
	default:
		switch {
		case len(word) != 1 || !follows:
		case isUpper(word) && word != "I": // an initial, but not "plan B." at the end
			return 1
		case isLower(word) && (unicode.IsDigit(next) || at > t.start && t.s[at-1] == '('): // b. 1950, c. 300
			return 1
		}
	}
	return 0
}

// acronym returns how much of rest, which starts with a full stop, belongs to
// a word of letters with stops between ("U.S.", "a.m", "M.Sc."), 0 if it is none.
func acronym(word, rest string) int {
	if len(word) > 1 && !(strings.EqualFold(word, "ph") && len(rest) > 1) {
		return 0
	}
	n := 0
	for n < len(rest) && rest[n] == '.' {
		m := letters(rest[n+1:])
		if m == 0 || m > 2 || m == 2 && !strings.HasPrefix(rest[n+1+m:], ".") {
			break
		}
		n += 1 + m
	}
	if n > 0 && n < len(rest) && rest[n] == '.' && !strings.HasPrefix(rest[n:], "..") {
		n++
	}
	return n
}

// number returns the length of the token at at, which starts with a digit or
// with a sign or point and a digit.
func (t *tokenizer) number(at, end int) int {
	s := t.s[at:end]
	n := digits(s)
	if n == 0 {
		n = 1 + digits(s[1:])
	}
	if m := telephone(s); m > 0 {
		return m
	}
	for n < len(s) && isDigit(s, n+1) {
		d := digits(s[n+1:])
		if !(s[n] == '.' || s[n] == ':' || s[n] == ',' && d == 3 || s[n] == '/' && n <= 5 && d != 3 && (d < 3 || n > 2)) {
			break
		}
		n += 1 + d
	}
	if m := decade(s[n:], s[:n]); m > 0 {
		return n + m
	}
	if s[n:] == "." && n <= 5 && at == t.start && end < len(t.s) {
		return n + 1 // "1. Wash the rice"
	}
	if m := letters(s[n:]); m > 0 && !units[lower(s[n:n+m])] && !(m == 1 && t.scaled(at, s[:n+m])) {
		return n + m
	}
	return n
}

// scaled reports whether the letter that ends s is a unit of its own, as in
// $2b and 5.6t. Elsewhere such letters number things: 220b.
func (t *tokenizer) scaled(at int, s string) bool {
	before, _ := utf8.DecodeLastRuneInString(t.s[t.start:at])
	return strings.ContainsAny(s[len(s)-1:], "bt") && (strings.Contains(s, ".") || unicode.Is(unicode.Sc, before))
}

// stutter returns 1, for the hyphen, if word was broken off and is said again: "th- there".
func (t *tokenizer) stutter(word string, end int) int {
	next := t.s[end:]
	next = next[blanks(next):]
	if len(word) <= 4 && len(next) >= len(word) && strings.EqualFold(next[:len(word)], word) {
		return 1
	}
	return 0
}

// decade returns the length of "'s" where it makes decades of a number: 1590's, 60's.
func decade(s string, number string) int {
	round := (len(number) == 2 && number[0] > '1' || len(number) == 4) && number[len(number)-1] == '0'
	if q := quote(s); q > 0 && round && clitic(s[q:]) == 1 && s[q] == 's' {
		return q + 1
	}
	return 0
}

// telephone returns the length of a run of digits and hyphens that is one token:
// three groups or more ("713-853-3989", "2020-07-11"), or three digits and
// four ("345-9945").
func telephone(s string) int {
	n := digits(s)
	groups, first, last := 1, n, n
	for n < len(s) && (s[n] == '-' || s[n] == '/' && n == 3) && isDigit(s, n+1) {
		last = digits(s[n+1:])
		n += 1 + last
		groups++
	}
	if groups > 2 || groups == 2 && first == 3 && last == 4 {
		return n
	}
	return 0
}

// apostrophe returns the length of the token that starts with a single quote or
// apostrophe of q bytes: a clitic, a word that lost its beginning, or the mark itself.
func apostrophe(s string, q int, attached bool) int {
	rest := s[q:]
	if n := clitic(rest); n > 0 && (attached || rest[0]|0x20 != 't') {
		return q + n
	}
	if attached {
		return q
	}
	if quote(rest) == 1 && q == 1 { // '' for a double quote
		return 2
	}
	if d := digits(rest); d == 2 {
		return q + d + len(rest[d:]) - len(strings.TrimPrefix(rest[d:], "s"))
	}
	if n := letters(rest); n > 0 && clipped[lower(rest[:n])] {
		return q + n
	}
	return q
}

// mark returns the length of the token at the start of s, which is neither
// letter, digit nor apostrophe. attached is whether something visible stands before it.
func mark(s string, attached bool) int {
	if n := emoticon(s); n > 0 {
		return n
	}
	switch c := s[0]; c {
	case '!', '?':
		return len(s) - len(strings.TrimLeft(s, "!?"))
	case '.', '-', '*', '=', '+', '_', '~', '<', '>', '|', '#', '`':
		n := len(s) - len(strings.TrimLeft(s, s[:1]))
		if c == '#' && n == 1 && !attached {
			n += letters(s[1:])
			if isDigit(s, 1) {
				n = 1
			}
		}
		return n
	case '@':
		if !attached {
			return 1 + letters(s[1:])
		}
	}
	if strings.HasPrefix(s, "…") {
		return len("…") + len(s[len("…"):]) - len(strings.TrimLeft(s[len("…"):], "."))
	}
	return glyph(s)
}

// glyph returns the length of the first character of s as a reader sees it:
// with its combining marks, an emoji with its modifiers and joined parts, a
// flag with both its letters.
func glyph(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	for joined := false; n < len(s); {
		r, m := utf8.DecodeRuneInString(s[n:])
		flag := isRegional(r) && isRegional(first) && n == utf8.RuneLen(first)
		if !joined && !flag && !unicode.IsMark(r) && r != joiner && !(r >= 0x1F3FB && r <= 0x1F3FF) {
			break
		}
		joined = r == joiner
		n += m
	}
	return n
}

// Quotes reports whether a token is a double quotation mark.
func Quotes(word string) bool {
	switch word {
	case "\"", "“", "”", "''", "``":
		return true
	}
	return false
}

// OpensQuoted reports whether a sentence begins with a double quotation mark that touches the word behind it and so opens a quotation, or a further
// paragraph of one.
func (s *Sentence) OpensQuoted() bool {
	return len(s.Tokens) > 1 && Quotes(s.Tokens[0].Text) && s.Tokens[0].End == s.Tokens[1].Start
}
