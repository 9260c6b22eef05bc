package input

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
)

// byLabel is what stands before the names of authors.
var byLabel = regexp.MustCompile(`(?i)^\(?(?:by|written by|words by|story by|reporting by|reported by|report by|text by|author:|from our|posted by|published by)\b:?\s+`)

// maxByline is the number of words of the longest by-line.
const maxByline = 16

// authors returns the names in a by-line: "By Jane Doe and John Roe", "Jane Doe,
// Reuters". It returns "" for anything else.
func authors(s string) string {
	words := strings.Fields(s)
	if len(words) > maxByline || len(words) < 2 {
		return ""
	}
	label := byLabel.FindString(s)
	rest := s[len(label):]
	names, where, comma := strings.Cut(rest, ",")
	if i := strings.Index(names, " | "); i > 0 {
		names = names[:i]
	}
	if label == "" {
		if !comma || !isName(names, 2, 3) || !isOutlet(where) {
			return ""
		}
		return names
	}
	names, _, _ = strings.Cut(names, ";")
	names = strings.TrimRight(strings.TrimSpace(names), ".)")
	var out []string
	for n := range strings.SplitSeq(names, " and ") {
		if !isName(n, 1, 4) {
			return ""
		}
		out = append(out, strings.TrimSpace(n))
	}
	return strings.Join(out, ", ")
}

// isName reports whether s is between least and most words with capitals.
func isName(s string, least, most int) bool {
	words := strings.Fields(s)
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		particle := i > 0 && i+1 < len(words) && particles[w]
		if !unicode.IsUpper(r) && !particle || strings.ContainsAny(w, "0123456789:!?") {
			return false
		}
	}
	return len(words) >= least && len(words) <= most
}

// particles stand within surnames in lower case.
var particles = wordSet(`al bin bint ibn ben da das de del della der den des di do dos du el la le los st te ten ter van von y zu`)

// isOutlet reports whether s names a news organisation or a reporter's post.
func isOutlet(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	if len(strings.Fields(s)) > 6 {
		return false
	}
	if lexicon.Must("outlets").Has(s) {
		return true
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(w, ".,()") {
		case "news", "times", "press", "agency", "correspondent", "editor", "reporter", "staff", "writer", "contributor",
			"columnist", "journal", "gazette", "herald", "tribune", "chronicle":
			return true
		}
	}
	return false
}
