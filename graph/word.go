package graph

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A word is what two versions of a sentence are compared by: tokens without what only
// typography makes of them. Punctuation is no word.
type word struct {
	first, end int    // tokens [first, end)
	key        string // equal for equal words: lower case, ligatures undone, numbers in digits after a "#"
	lemma      string
	class      string // the lemma, or what stands for all words that are alike
	pos        string
	name       bool // part of a name
	capital    bool // written with a capital that the start of the sentence does not explain
}

// wordsOf are the words of a sentence.
func wordsOf(s *text.Sentence) []word {
	var out []word
	for i := 0; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		key := plainKey(t.Text)
		if key == "" {
			continue
		}
		w := word{first: i, end: i + 1, key: key, lemma: plainKey(t.Lemma), pos: t.POS, name: t.Name != "" || t.POS == "PROPN"}
		if n, ok := units[key]; ok && (t.POS == "NUM" || key != "one") {
			w.key = "#" + strconv.Itoa(n)
			if n >= 20 {
				i += w.addUnit(s, n)
			}
		} else if isDigits(key) {
			w.key = "#" + key
		}
		w.class = classOf(w.lemma)
		w.capital = len(out) > 0 && startsUpper(t.Text)
		out = append(out, w)
	}
	return out
}

// addUnit joins the tokens of "twenty-three" to its "twenty", and returns how many there are.
func (w *word) addUnit(s *text.Sentence, tens int) int {
	i := w.end
	if i < len(s.Tokens) && plainKey(s.Tokens[i].Text) == "" && isDash(s.Tokens[i].Text) {
		i++
	}
	if i >= len(s.Tokens) {
		return 0
	}
	n, ok := units[plainKey(s.Tokens[i].Text)]
	if !ok || n == 0 || n > 9 {
		return 0
	}
	added := i + 1 - w.end
	w.key, w.end = "#"+strconv.Itoa(tens+n), i+1
	return added
}

func isDash(s string) bool { return s == "-" || s == "‐" || s == "‑" || s == "–" }

// plainKey is a token's text without its typography, "" for punctuation.
func plainKey(s string) string {
	plain, written := true, false
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= 'a' && c <= 'z'
	}
	if plain {
		if s == "ca" || s == "wo" || s == "nt" {
			return contractions[s]
		}
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFKC.String(s) {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case r == '.' || r == ',' || r == '\u00ad' || unicode.IsSpace(r):
			// "U.S." and "US", "7,000" and "7000"
			if r == '.' && b.Len() > 0 && strings.ContainsAny(s, "0123456789") && !strings.HasSuffix(s, ".") {
				b.WriteByte('.')
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || r == '%' || unicode.IsMark(r) || r == '\'':
			b.WriteRune(unicode.ToLower(r))
		}
	}
	key := b.String()
	for _, r := range key {
		written = written || unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || unicode.In(r, unicode.Sc)
	}
	if !written {
		return ""
	}
	if c, ok := contractions[key]; ok {
		return c
	}
	return key
}

// contractions are spelled like the words that they stand for; what is a contraction by
// its apostrophe alone ('s) stands for several.
var contractions = map[string]string{
	"n't": "not", "nt": "not", "ca": "can", "wo": "will", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "cannot": "can",
}

func isDigits(s string) bool {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return false
	}
	return strings.Trim(s, "0123456789.") == ""
}

// units are the words that stand for one number each. Hundreds and beyond stay words of
// their own: "two million" is written as often as "2 million".
var units = func() map[string]int {
	m := map[string]int{}
	for n, w := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen`) {
		m[w] = n
	}
	for n, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		m[w] = 20 + 10*n
	}
	return m
}()

func (w *word) number() bool { return w.key[0] == '#' }

// light words carry grammar more than content.
func (w *word) light() bool {
	switch w.pos {
	case "DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "PRON", "PUNCT", "INTJ", "SYM":
		return !w.number()
	}
	switch w.lemma {
	case "be", "have", "do", "mr", "mrs", "ms", "dr", "'s", "also", "then", "now", "remain":
		return true
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

var alike, opposites, lookalikes = lexicon.Must("alike"), lexicon.Must("opposites"), lexicon.Must("lookalikes")

// classOf is the word that stands for all that are alike.
func classOf(lemma string) string {
	for range 3 { // a class may itself be like another
		c := alike[lemma]
		if c == "" {
			break
		}
		lemma = c
	}
	return lemma
}

// contrary holds the classes that are opposites of each other, in both directions.
var contrary = func() map[string][]string {
	m := map[string][]string{}
	for a, b := range opposites {
		for _, p := range [][2]string{{a, b}, {classOf(a), classOf(b)}} {
			m[p[0]] = append(m[p[0]], p[1])
			m[p[1]] = append(m[p[1]], p[0])
		}
	}
	return m
}()

func isContrary(a, b *word) bool {
	return slices.Contains(contrary[a.lemma], b.lemma) || slices.Contains(contrary[a.key], b.key) ||
		slices.Contains(contrary[a.class], b.class) && a.class != b.class
}

// respelt reports whether one word is the other with a slip of the pen, or by another
// country's spelling: common words of six letters or more that differ in one letter behind
// the first and before the last, or in two neighbours that changed places. A letter
// for another is a slip only among vowels and in s for z (seperate, organise).
func respelt(a, b *word) bool {
	if a.capital || b.capital || a.number() || b.number() || lookalikes[a.key] == b.key || lookalikes[b.key] == a.key {
		return false
	}
	x, y := []rune(a.key), []rune(b.key)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 5 || len(y) < 6 || len(y)-len(x) > 1 {
		return false
	}
	head := 0
	for head < len(x) && x[head] == y[head] {
		head++
	}
	tail := 0
	for tail < len(x)-head && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	dx, dy := string(x[head:len(x)-tail]), string(y[head:len(y)-tail])
	if dx == "re" && dy == "er" || dx == "er" && dy == "re" {
		return true // centre, center
	}
	if head == 0 || tail == 0 || a.key == b.key {
		return false
	}
	switch {
	case dx == "" && len([]rune(dy)) == 1:
		return true
	case len(dx) == 1 && len(dy) == 1:
		return strings.Contains("aeiouy", dx) && strings.Contains("aeiouy", dy) || dx+dy == "sz" || dx+dy == "zs" || dx+dy == "cs" || dx+dy == "sc"
	case len(dx) == 2 && len(dy) == 2:
		return dx[0] == dy[1] && dx[1] == dy[0]
	}
	return len(x) == len(y)-1 && strings.HasSuffix(string(y[:head]), dy)
}

// A hunk is words [A, AEnd) of one sentence that stand where the other has [B, BEnd).
type hunk struct{ a, aEnd, b, bEnd int }

// hunks are where two sentences differ, by a longest common subsequence in which words
// of content count for more than those of grammar.
func hunks(a, b []word) []hunk {
	best := make([][]int32, len(a)+1)
	for i := range best {
		best[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if a[i].key == b[j].key {
				gain := int32(4)
				if a[i].light() {
					gain = 2
				}
				if i+1 < len(a) && j+1 < len(b) && a[i+1].key == b[j+1].key {
					gain++ // runs rather than scattered words
				}
				best[i][j] = max(best[i][j], best[i+1][j+1]+gain)
			}
		}
	}
	var out []hunk
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		if i < len(a) && j < len(b) && a[i].key == b[j].key && best[i][j] > best[i+1][j] && best[i][j] > best[i][j+1] {
			i, j = i+1, j+1
			continue
		}
		if n := len(out); n == 0 || out[n-1].aEnd != i || out[n-1].bEnd != j {
			out = append(out, hunk{i, i, j, j})
		}
		h := &out[len(out)-1]
		switch {
		case j == len(b) || i < len(a) && best[i+1][j] >= best[i][j+1]:
			i++
			h.aEnd++
		default:
			j++
			h.bEnd++
		}
	}
	return out
}
