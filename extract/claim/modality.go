package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// modality is how the fact stands to the actual world: the mark nearest to the predicate that is not
// actual. Verbs that entail their complement (manage, begin, take the opportunity) pass on what
// holds of themselves.
func modality(s *text.Sentence, chain []link) Modality {
	for i, l := range chain {
		if i > 0 {
			if below := &s.Tokens[chain[i-1].clause]; below.Is("conj") && below.Head == l.clause {
				if s.Child(chain[i-1].clause, "nsubj") >= 0 {
					return Actual // a clause of its own
				}
			} else if m, final := governed(s, l, chain[i-1].clause); final {
				return m
			}
		}
		if m := marked(s, l); m != Actual {
			return m
		}
	}
	return Actual
}

// governed is what the governing clause makes of the one below it; final is false where it passes on its own mark.
func governed(s *text.Sentence, l link, below int) (m Modality, final bool) {
	switch l.class {
	case "intended":
		return Intended, true
	case "ordered":
		return Ordered, true
	case "possible":
		return Possible, true
	case "future":
		return Future, true
	case "implicative", "negative", "aspectual", "raising", "belief", "said":
		return Actual, false
	case "factive":
		return Actual, true
	}
	t := &s.Tokens[below]
	switch {
	case t.Is("advcl") && infinitive(s, below):
		return Intended, true // purpose
	case t.Is("acl") && t.Rel != "acl:relcl" && infinitive(s, below):
		return Intended, true
	case t.Is("xcomp") && infinitive(s, below):
		return Intended, true
	case t.Is("ccomp", "csubj"):
		return Actual, false
	}
	return Actual, true // relative clauses and circumstances stand for themselves
}

// marked is the mark on a clause itself: its modal, an adverb, a conjunction.
func marked(s *text.Sentence, l link) Modality {
	marks := lexicon.Must("modality")
	for _, c := range s.Children(l.clause) {
		t := &s.Tokens[c]
		if !t.Is("mark", "advmod", "cop") {
			continue
		}
		if m := Modality(marks[strings.ToLower(t.Text)]); m != "" {
			return m
		}
	}
	if l.group.Modal >= 0 {
		t := &s.Tokens[l.group.Modal]
		if m := Modality(marks[strings.ToLower(t.Text)]); m != "" {
			return m
		}
		if m := Modality(marks[t.Lemma]); m != "" {
			return m
		}
	}
	return Actual
}
