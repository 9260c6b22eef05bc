package extract

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"newsgraph/extract/text"
)

// Tree draws the dependency tree of a sentence, one token a line in the order of the text below its head:
// number, form, part of speech, lemma, relation, and the entity that the token stands for.
func Tree(d *text.Document, sentence int) string {
	s := &d.Sentences[sentence]
	type line struct{ left, pos, lemma, rel, entity string }
	var lines []line
	var left, lemma int
	walk(s, func(token, depth int) {
		t := &s.Tokens[token]
		l := line{
			left:  fmt.Sprintf("%s%d %s", strings.Repeat("  ", depth+1), token+1, t.Text),
			pos:   t.POS,
			lemma: t.Lemma,
			rel:   t.Rel,
		}
		if e := d.EntityAt(sentence, token); e != nil {
			l.entity = fmt.Sprintf("[%s: %s]", e.Kind, e.Name)
		}
		lines = append(lines, l)
		left, lemma = max(left, utf8.RuneCountInString(l.left)), max(lemma, utf8.RuneCountInString(l.lemma))
	})
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%s\n", strings.TrimRight(fmt.Sprintf("%-*s  %-5s  %-*s  %-12s  %s", left, l.left, l.pos, lemma, l.lemma, l.rel, l.entity), " "))
	}
	return b.String()
}

// walk visits the tokens of a sentence, each below its head.
func walk(s *text.Sentence, visit func(token, depth int)) {
	var below func(head, depth int)
	below = func(head, depth int) {
		for _, t := range s.Children(head) {
			visit(t, depth)
			below(t, depth+1)
		}
	}
	below(-1, 0)
}
