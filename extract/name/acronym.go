package name

import (
	"strings"
	"unicode"
)

// joinAcronyms joins an acronym to the one name whose words begin with its letters.
func joinAcronyms(r *reader) {
	long := map[string]int{} // by initials; -2 for those of two names
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.proper || n.parent != i {
			continue
		}
		for _, letters := range initials(n.text) {
			if old, ok := long[letters]; ok && old != i {
				long[letters] = -2
			} else {
				long[letters] = i
			}
		}
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.proper || n.parent != i {
			continue
		}
		if whole, ok := long[letters(n.text)]; ok && whole >= 0 && whole != i {
			r.unite(whole, i)
		}
	}
}

// letters is an acronym without its full stops, "" if the word is none.
func letters(word string) string {
	word = strings.ReplaceAll(word, ".", "")
	if len(word) < 2 || len(word) > 7 || strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsUpper(c) }) {
		return ""
	}
	return word
}

// initials are the acronyms that a name may have: of all its words, and of those with a capital.
func initials(name string) []string {
	words := strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' })
	if len(words) < 2 {
		return nil
	}
	var all, capitals strings.Builder
	for _, w := range words {
		c := []rune(w)[0]
		all.WriteRune(unicode.ToUpper(c))
		if unicode.IsUpper(c) {
			capitals.WriteRune(c)
		}
	}
	out := []string{capitals.String()}
	if all.Len() != capitals.Len() {
		out = append(out, all.String())
	}
	if len(out[0]) < 2 {
		return nil
	}
	return out
}
