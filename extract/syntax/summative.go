package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// partSummative parts the noun that sums up what stands before its comma from the subject of the clause behind it, which has no relative pronoun: in "quit, a
// move union leader Ann Lee called late" she is no "move union leader" (summative modifiers: Quirk and others 1985, 17.9).
func partSummative(s *text.Sentence, n int) {
	article := summativeArticle(s, n)
	if article < 1 || n+2 >= len(s.Tokens) {
		return
	}
	subject, v := contactClause(s, n)
	if subject < 0 {
		return
	}
	matrix := climb(s, article-2, func(at int) bool { return s.Tokens[at].POS == "VERB" || s.Child(at, "cop") >= 0 })
	if matrix < 0 || matrix > n || below(s, matrix, v) || below(s, matrix, subject) || below(s, matrix, n) {
		return
	}
	for i := article; i < n; i++ {
		s.Tokens[i].Head = n
	}
	for i := n + 1; i < subject; i++ {
		if h := s.Tokens[i].Head; h <= n || h > subject {
			if s.Tokens[i].Head = subject; !s.Tokens[i].Is("amod", "compound") {
				s.Tokens[i].Rel = "nmod:desc"
			}
		}
	}
	t, verb := &s.Tokens[n], &s.Tokens[v]
	t.Head, t.Rel, t.POS, t.Tag, t.Lemma = matrix, "parataxis", "NOUN", "NN", strings.ToLower(t.Text)
	s.Tokens[article-1].Head = n
	s.Tokens[subject].Head, s.Tokens[subject].Rel = v, "nsubj"
	if verb.Head, verb.Rel = n, "acl:relcl"; verb.Tag == "VBN" && s.Child(v, "aux") < 0 {
		verb.Tag, verb.Morph = "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"
	}
	if o := s.Child(v, "obj"); o > v {
		s.Tokens[o].Rel = "xcomp" // "called a disgrace"
	}
	s.Index()
}

// summativeArticle is the indefinite article behind a comma that a summative noun has, -1 if it is none.
func summativeArticle(s *text.Sentence, n int) int {
	if !lexicon.Must("summatives").Has(strings.ToLower(s.Tokens[n].Text)) {
		return -1
	}
	i := n - 1
	for i > 0 && s.Tokens[i].POS == "ADJ" {
		i--
	}
	if i < 2 || s.Tokens[i-1].Text != "," || !strings.EqualFold(s.Tokens[i].Text, "a") && !strings.EqualFold(s.Tokens[i].Text, "an") {
		return -1
	}
	return i
}

// contactClause is the subject right behind a noun, a plural or a name, and its finite verb of saying or calling; -1 if there is none.
func contactClause(s *text.Sentence, n int) (subject, v int) {
	v = n + 1
	for v < len(s.Tokens) && v < n+9 && (nominal(&s.Tokens[v]) || s.Tokens[v].POS == "ADJ") {
		v++
	}
	last := v - 1
	for v < len(s.Tokens) && s.Tokens[v].POS == "AUX" {
		v++
	}
	if last <= n || v >= len(s.Tokens) || s.Tokens[v].POS != "VERB" || !nominal(&s.Tokens[last]) {
		return -1, -1
	}
	k, verb := &s.Tokens[last], s.Tokens[v].Lemma
	if k.POS == "NOUN" && k.Tag != "NNS" && k.Lemma != "police" || s.Child(v, "obl:agent", "aux:pass") >= 0 || !finiteForm(s, v) {
		return -1, -1
	}
	calls := lexicon.Must("naming").Has(verb) || verb == "describe" || verb == "see" || verb == "dismiss"
	if !calls && (!lexicon.Must("saying").Has(verb) || s.Child(v, "obj") > v) {
		return -1, -1
	}
	subject = climb(s, last, func(at int) bool { return at <= n || !s.Tokens[at].Is("flat") })
	if subject <= n || subject > last {
		return -1, -1
	}
	return subject, v
}

// finiteForm reports whether a verb is or may be finite.
func finiteForm(s *text.Sentence, v int) bool {
	switch s.Tokens[v].Tag {
	case "VBD", "VBZ", "VBP", "VBN":
		return s.Child(v, "mark") < 0
	}
	return s.Child(v, "aux") >= 0
}
