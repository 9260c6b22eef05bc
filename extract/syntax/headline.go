package syntax

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs find the verb of a headline, which has few articles to tell it from a noun.

// raiseHeadlineVerb gives a headline without a verb the word that must be it: the noun that has an object or a subject, as no noun
// has ("Hoshikawa cuts forecast", "shares tumble"), or a clause with "as" ("gold slips as dollar firms").
func raiseHeadlineVerb(s *text.Sentence) {
	root := s.Root()
	if root < 1 || closed(s) || s.Tokens[root].POS != "NOUN" && s.Tokens[root].POS != "ADV" || s.Child(root, "cop", "det", "nmod:poss", "case", "nummod", "acl", "conj", "amod", "expl") >= 0 && s.Tokens[root-1].Name == "" {
		return
	}
	subject, object := s.Child(root, "nsubj"), headlineObject(s, root)
	as := asClause(s, root)
	switch t := &s.Tokens[root]; {
	case subject >= 0 && subject < root && s.Tokens[subject].Tag == "NNS" && !human(t) && (object > root || !lexicon.Must("particles").Has(t.Text)):
	case subject >= 0 || !nominal(t) || object < root && as < 0:
		return
	default:
		subject = root - 1
		many := s.Tokens[subject].Name != "" || nounNumber(&s.Tokens[subject]) == 'p' || lexicon.Must("collectives").Has(s.Tokens[subject].Lemma)
		if k := &s.Tokens[subject]; k.Head != root || !nominal(k) && k.Name == "" || t.Tag == "NN" && !many {
			return
		}
	}
	makeFinite(s, root, subject)
	if as >= 0 {
		makeFinite(s, as, as-1)
		s.Tokens[as].Rel = "advcl"
		s.Tokens[s.Child(as, "case")].Rel = "mark"
	}
	if object >= 0 {
		k := &s.Tokens[object]
		if k.Is("appos") && s.Child(root, "obj") > object {
			k.Rel = "iobj"
		} else {
			k.Rel = "obj"
		}
	}
	s.Index()
}

// raiseHeadlineInfinitive makes of the infinitive behind the noun that a headline is about what that noun will do: "Kyoto to cap arrivals",
// "Weather: Cold front to bring snow". Not where the noun says what is planned ("plan to cut jobs"), nor where nobody does it ("ways to
// save water").
func raiseHeadlineInfinitive(s *text.Sentence) {
	root := s.Root()
	if root < 0 || closed(s) {
		return
	}
	noun := root
	if label := labelled(s, root); label >= 0 {
		noun = label
	}
	if !nominal(&s.Tokens[noun]) || s.Child(noun, "cop", "nsubj", "case", "det", "nummod") >= 0 {
		return
	}
	v := s.Child(noun, "acl")
	if v < noun || s.Tokens[v].Tag != "VB" || s.Child(v, "nsubj", "aux", "cop") >= 0 || planning(s.Tokens[noun].Lemma) {
		return
	}
	to := s.Child(v, "mark")
	if to < 0 || s.Tokens[to].Tag != "TO" || s.Child(v, "obj") < 0 && s.Tokens[noun].POS != "PROPN" && !lexicon.Must("intransitives").Has(s.Tokens[v].Lemma) {
		return
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = s.Tokens[noun].Head, s.Tokens[noun].Rel
	s.Tokens[noun].Head, s.Tokens[noun].Rel = v, "nsubj"
	for _, c := range s.Children(noun) {
		if c > v {
			s.Tokens[c].Head = v
		}
	}
	s.Index()
}

// planning reports whether a noun has an infinitive for what is planned, wanted or agreed: "plan", "vote", "deal".
func planning(noun string) bool {
	return lexicon.Must("controllednouns").Has(noun) || lexicon.Must("complement").Has(noun+" to")
}

// labelled is the noun behind the colon of a headline that begins with a label, "Weather: Cold front"; -1 if there is none.
func labelled(s *text.Sentence, root int) int {
	if n := s.Child(root, "appos", "parataxis"); n > root && s.Child(n, "punct") >= 0 && s.Tokens[s.Child(n, "punct")].Text == ":" && s.Child(n, "punct") < n {
		return n
	}
	return -1
}

// freeLabel parts the label before a headline's colon from the name behind it: "Tennis: Hradecka through" does not say that she is tennis.
func freeLabel(s *text.Sentence) {
	if root := s.Root(); root >= 0 && !closed(s) {
		if n := labelled(s, root); n >= 0 {
			s.Tokens[n].Rel = "parataxis"
		}
	}
}

// joinHeadlineSubjects joins the two that a headline has before a plural verb with a comma for "and": "Canada, India return envoys".
func joinHeadlineSubjects(s *text.Sentence) {
	if closed(s) {
		return
	}
	for v := range s.Tokens {
		if t := &s.Tokens[v]; t.POS != "VERB" || t.Tag != "VBP" && t.Tag != "VB" || s.Child(v, "aux", "mark") >= 0 {
			continue
		}
		first, second := s.Child(v, "nsubj"), -1
		if before := s.Child(v, "dislocated"); before >= 0 && before < first {
			first, second = before, first
		} else if first >= 0 {
			second = s.Child(first, "appos")
			if other := s.LastChild(v, "nsubj"); other > first && other < v && s.Tokens[first].POS == "PROPN" && s.Tokens[other].POS == "PROPN" && s.Tokens[s.Subtree(other, nil)[0]-1].Text == "," {
				second = other
			}
		}
		if first < 0 || second < first || second > v || s.Child(first, "conj") >= 0 || s.Child(second, "punct") == v-1 || s.Tokens[v-1].POS == "PUNCT" {
			continue
		}
		s.Tokens[first].Head, s.Tokens[first].Rel = v, "nsubj"
		s.Tokens[second].Head, s.Tokens[second].Rel = first, "conj"
		s.Index()
	}
}

// headlineObject is the object that a headline's noun has, or the name right behind it that is no other's; -1 if there is none.
func headlineObject(s *text.Sentence, root int) int {
	if root+1 < len(s.Tokens) {
		if k := &s.Tokens[root+1]; k.Head == root && k.POS == "PROPN" && k.Is("advmod", "appos", "obj") {
			return root + 1
		}
	}
	if o := s.Child(root, "obj"); o > root && nominal(&s.Tokens[o]) {
		return o
	}
	return -1
}

// asClause is the noun in -s behind "as" that a headline's noun has, with the noun before it that must be its subject; -1 if there is none.
func asClause(s *text.Sentence, root int) int {
	for _, c := range s.Children(root) {
		t := &s.Tokens[c]
		if c > root && t.Is("nmod", "obl") && t.Tag == "NNS" && s.CaseText(c) == "as" && !human(t) && s.Tokens[c-1].Head == c && s.Tokens[c-1].Is("compound") && nounNumber(&s.Tokens[c-1]) != 'p' {
			return c
		}
	}
	return -1
}

// makeFinite makes of a noun a finite verb and of what stands before it its subject.
func makeFinite(s *text.Sentence, v, subject int) {
	t := &s.Tokens[v]
	if t.Tag == "NNS" {
		makeThird(t)
	} else {
		t.POS, t.Tag, t.Morph = "VERB", "VBP", "Mood=Ind|Tense=Pres|VerbForm=Fin"
	}
	for _, c := range s.Children(v) {
		switch k := &s.Tokens[c]; {
		case c < subject && k.Is("compound", "amod", "det", "nummod", "flat"):
			k.Head = subject
		case c > v && k.Rel == "nmod":
			k.Rel = "obl"
		}
	}
	s.Tokens[subject].Rel = "nsubj"
}

// nominal reports whether a token is a noun or a name.
func nominal(t *text.Token) bool { return t.POS == "NOUN" || t.POS == "PROPN" }
