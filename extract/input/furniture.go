package input

import (
	"cmp"
	"strings"
	"sync"
	"unicode"

	"newsgraph/extract/lexicon"
)

// furniture holds the phrases of the lexicon by their first word ("*" for those
// that start with any).
var furniture = sync.OnceValue(func() map[string][]phrase {
	m := map[string][]phrase{}
	for entry, mark := range lexicon.Must("furniture") {
		p := phrase{words: strings.Fields(entry), mark: cmp.Or(mark, "line")}
		m[p.words[0]] = append(m[p.words[0]], p)
	}
	return m
})

// A phrase is a run of words that furniture says; "*" stands for any number of words,
// "0" for a number.
type phrase struct {
	words []string
	mark  string // "line", "label" or "end"
}

// maxFurniture is the number of words of the longest notice.
const maxFurniture = 80

// isFurniture returns the mark of the phrase that s is, "" if it is none. A phrase that
// says more than "line" goes before.
func isFurniture(s string) string {
	words := plain(s)
	if len(words) == 0 || len(words) > maxFurniture {
		return ""
	}
	best := ""
	for _, first := range []string{words[0], "*"} {
		for _, p := range furniture()[first] {
			if (best == "" || p.mark != "line") && matches(p.words, words) {
				best = p.mark
			}
		}
	}
	return best
}

// plain returns the words of s as the lexicon writes them: in lower case, without
// punctuation save for colons between words, every number as "0".
func plain(s string) []string {
	s = strings.NewReplacer("’", "'", ":", " : ").Replace(strings.ToLower(s))
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("'©@:.,", r)
	})
	kept := words[:0]
	for _, w := range words {
		w = strings.Trim(w, ".,'")
		if w != "" && strings.Trim(w, "0123456789.,") == "" {
			w = "0"
		}
		if w != "" && (w != ":" || len(kept) > 0) {
			kept = append(kept, w)
		}
	}
	for len(kept) > 0 && kept[len(kept)-1] == ":" {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// matches reports whether the pattern spells all of words.
func matches(pattern, words []string) bool {
	star, mark := -1, 0
	i, j := 0, 0
	for j < len(words) {
		switch {
		case i < len(pattern) && pattern[i] == "*":
			star, mark = i, j
			i++
		case i < len(pattern) && pattern[i] == words[j]:
			i++
			j++
		case star >= 0: // let the last star take one word more
			mark++
			i, j = star+1, mark
		default:
			return false
		}
	}
	for i < len(pattern) && pattern[i] == "*" {
		i++
	}
	return i == len(pattern)
}
