package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A word's features that its form and tag leave open are read off the tree: whether a participle
// is passive, whether a bare verb is an order, whether "it" is an object, and whom a finite verb
// agrees with (https://universaldependencies.org/en/feat/).

// inflect completes the features of the words of a sentence whose tree stands.
func inflect(s *text.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch t.Tag {
		case "PRP":
			if t.Feature("Case") == "Nom" && !t.Is("nsubj", "root", "conj", "expl") {
				t.Morph = withFeature(t.Morph, "Case", "Acc")
			}
		case "VBN":
			t.Morph = withFeature(t.Morph, "Voice", voice(s, i))
		case "VB":
			if order(s, i) {
				t.Morph = "Mood=Imp|VerbForm=Fin"
			}
		case "VBD", "VBP":
			agree(s, i)
		}
	}
}

// voice is Pass for a participle that no form of "have" alone governs.
func voice(s *text.Sentence, verb int) string {
	perfect := false
	for _, c := range s.Children(verb) {
		switch t := &s.Tokens[c]; {
		case t.Rel == "aux:pass" || t.Rel == "nsubj:pass" || t.Rel == "csubj:pass":
			return "Pass"
		case t.Rel == "aux" && (t.Lemma == "have" || t.Lemma == "be"), t.Is("nsubj", "obj"):
			perfect = true
		}
	}
	if perfect {
		return ""
	}
	if t := &s.Tokens[verb]; t.Rel == "conj" && t.Head >= 0 && s.Tokens[t.Head].Tag == "VBN" && s.Child(verb, "aux", "nsubj") < 0 {
		return voice(s, t.Head)
	}
	return "Pass"
}

// order reports whether a bare verb form heads a clause of its own without subject or auxiliary.
func order(s *text.Sentence, verb int) bool {
	t := &s.Tokens[verb]
	if s.Child(verb, "nsubj", "aux", "mark", "expl") >= 0 {
		return false
	}
	switch {
	case t.Is("root", "parataxis"):
		return true
	case t.Rel == "conj" && t.Head >= 0 && s.Tokens[t.Head].Tag == "VB":
		return order(s, t.Head)
	}
	return false
}

// agree gives a finite verb the person and number of its subject.
func agree(s *text.Sentence, verb int) {
	subject := subjectOf(s, verb)
	if subject < 0 {
		return
	}
	t, by := &s.Tokens[verb], &s.Tokens[subject]
	if by.Feature("PronType") == "Rel" {
		if noun := antecedent(s, subject); noun >= 0 {
			subject, by = noun, &s.Tokens[noun]
		}
	}
	person, number := by.Feature("Person"), by.Feature("Number")
	if person == "" {
		person = "3"
	}
	if other := s.Child(subject, "conj"); other >= 0 {
		if cc := s.Child(other, "cc"); cc >= 0 && s.Tokens[cc].Lemma == "and" {
			number = "Plur"
		}
	}
	if number == "" || strings.EqualFold(t.Text, "was") {
		number = "Sing"
	}
	t.Morph = withFeature(withFeature(t.Morph, "Number", number), "Person", person)
}

// subjectOf is the subject of the clause that the verb or auxiliary belongs to, -1 if it has none.
func subjectOf(s *text.Sentence, verb int) int {
	for at := verb; at >= 0; at = s.Tokens[at].Head {
		if c := s.Child(at, "nsubj"); c >= 0 {
			return c
		}
		if t := &s.Tokens[at]; !t.Is("aux", "cop", "conj") {
			return -1
		}
	}
	return -1
}

// antecedent is the noun that the relative clause around a pronoun modifies, -1 if there is none.
func antecedent(s *text.Sentence, pronoun int) int {
	for at := range s.Ancestors(pronoun) {
		if s.Tokens[at].Rel == "acl:relcl" {
			return s.Tokens[at].Head
		}
	}
	return -1
}

// withFeature sets a feature, or takes it away if value is empty.
func withFeature(morph, name, value string) string {
	var all []string
	for f := range strings.SplitSeq(morph, "|") {
		if f != "" && !strings.HasPrefix(f, name+"=") {
			all = append(all, f)
		}
	}
	if value != "" {
		all = append(all, name+"="+value)
		slices.SortFunc(all, func(a, b string) int {
			a, _, _ = strings.Cut(a, "=")
			b, _, _ = strings.Cut(b, "=")
			return strings.Compare(strings.ToLower(a), strings.ToLower(b))
		})
	}
	return strings.Join(all, "|")
}
