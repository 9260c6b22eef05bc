package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// writeTree prints the dependency tree of a sentence, one token a line in the order of the text below its head:
// number, form, part of speech, lemma, relation, and the entity that the token stands for.
func writeTree(b *strings.Builder, r *extract.Result, sentence int) {
	s := &r.Sentences[sentence]
	type line struct{ left, pos, lemma, rel, entity string }
	var lines []line
	var walk func(token, depth int)
	walk = func(token, depth int) {
		t := &s.Tokens[token]
		l := line{
			left:  fmt.Sprintf("%s%d %s", strings.Repeat("  ", depth), token+1, t.Text),
			pos:   t.POS,
			lemma: t.Lemma,
			rel:   t.Rel,
		}
		if e := r.EntityAt(sentence, token); e != nil {
			l.entity = fmt.Sprintf("[%s: %s]", e.Kind, e.Name)
		}
		lines = append(lines, l)
		for _, c := range s.Children(token) {
			walk(c, depth+1)
		}
	}
	for _, root := range s.Children(-1) {
		walk(root, 1)
	}
	var left, lemma int
	for _, l := range lines {
		left = max(left, utf8.RuneCountInString(l.left))
		lemma = max(lemma, utf8.RuneCountInString(l.lemma))
	}
	for _, l := range lines {
		fmt.Fprintf(b, "%s\n", strings.TrimRight(fmt.Sprintf("%-*s  %-5s  %-*s  %-12s  %s", left, l.left, l.pos, lemma, l.lemma, l.rel, l.entity), " "))
	}
}
