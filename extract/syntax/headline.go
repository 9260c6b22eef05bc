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

// partHeadline parts the two clauses of a headline that "as" joins, where all before the last noun was taken for its subject: "oil steadies as
// outage offsets demand worries".
func partHeadline(s *text.Sentence) {
	root := s.Root()
	if root < 3 || closed(s) || s.Tokens[root].Tag != "VBP" || s.Tokens[root-1].Tag != "NNS" || s.Child(root, "aux") >= 0 {
		return
	}
	first, object := s.Child(root, "nsubj"), s.Child(root, "obj")
	if first < 1 || object < root || s.Tokens[first].Tag != "NNS" || s.Tokens[first-1].Head != first || !nominal(&s.Tokens[first-1]) || asClause(s, first) != root-1 {
		return
	}
	v, r := root-1, &s.Tokens[root]
	for _, c := range s.Children(root) {
		s.Tokens[c].Head = v
	}
	s.Tokens[first].Head, s.Tokens[first].Rel = -1, "root"
	r.POS, r.Tag, r.Morph, r.Head, r.Rel = "NOUN", "NN", "Number=Sing", object, "compound"
	s.Index()
	makeFinite(s, first, first-1)
	makeFinite(s, v, v-1)
	s.Tokens[v].Rel = "advcl"
	s.Tokens[s.Child(v, "case")].Rel = "mark"
	s.Index()
}

// nameWill takes for a first name the "Will" with a capital before a name inside of a sentence: "leader Will Ashcombe withdrew".
func nameWill(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	n := w + 1
	if t.Text != "Will" || !t.Is("aux") || w < 1 || n >= len(s.Tokens) || s.Tokens[n].POS != "PROPN" || len(s.Children(w)) > 0 || s.Tokens[w-1].POS != "NOUN" && s.Tokens[w-1].POS != "PROPN" && s.Tokens[w-1].POS != "ADP" {
		return
	}
	k := &s.Tokens[n]
	if k.Head < n {
		return
	}
	t.POS, t.Tag, t.Morph, t.Lemma, t.Name = "PROPN", "NNP", "Number=Sing", "Will", "B-person"
	t.Head, t.Rel = k.Head, k.Rel
	for _, c := range s.Children(n) {
		s.Tokens[c].Head = w
	}
	k.Head, k.Rel, k.Name = w, "flat", "I-person"
	s.Index()
}

// nominal reports whether a token is a noun or a name.
func nominal(t *text.Token) bool { return t.POS == "NOUN" || t.POS == "PROPN" }

// wakeAs makes a clause of what "as" has in a headline, a noun that is written as a verb behind one in the plural: "as peace talks stall".
func wakeAs(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if v < 1 || t.Tag != "NN" || !t.Is("nmod", "obl") || closed(s) || s.CaseText(v) != "as" ||
		!lexicon.Must("effects").Has(t.Lemma) && !lexicon.Must("intransitives").Has(t.Lemma) && !lexicon.Must("outcomes").Has(t.Lemma) {
		return
	}
	if k := &s.Tokens[v-1]; k.Tag != "NNS" || k.Head != v || !k.Is("compound") {
		return
	}
	makeFinite(s, v, v-1)
	t.Rel = "advcl"
	s.Tokens[s.Child(v, "case")].Rel = "mark"
	s.Index()
}

// readGoal reads as the object of a headline's verb what was taken for an adverb and the verb needs: "visits north", "hits high".
func readGoal(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := n - 1
	if v < 0 || !t.Is("advmod", "xcomp") || t.Head != v || s.Tokens[v].POS != "VERB" || closed(s) || s.Child(v, "obj", "ccomp") >= 0 ||
		!lexicon.Must("visit").Has(s.Tokens[v].Lemma) && !lexicon.Must("outcomes").Has(s.Tokens[v].Lemma) {
		return
	}
	switch t.Text {
	case "high", "low", "north", "south", "east", "west":
		t.POS, t.Tag, t.Morph, t.Rel = "NOUN", "NN", "Number=Sing", "obj"
	}
}

// readBlame reads as its object the second of two verbs side by side, of which the first was taken for the subject: "rebels trade blame".
func readBlame(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	o := t.Head
	if t.POS != "VERB" || !t.Is("nsubj") || t.Tag != "VBP" && t.Tag != "VBZ" || o != v+1 || s.Tokens[o].Tag != "VBP" && s.Tokens[o].Tag != "VB" || s.Child(v, "nsubj") < 0 || s.Child(o, "aux", "mark", "obj", "ccomp", "xcomp") >= 0 {
		return
	}
	n := &s.Tokens[o]
	t.Head, t.Rel = n.Head, n.Rel
	for _, c := range s.Children(o) {
		if c != v {
			s.Tokens[c].Head = v
		}
	}
	n.POS, n.Tag, n.Morph, n.Head, n.Rel = "NOUN", "NN", "Number=Sing", v, "obj"
	first := s.Child(v, "nsubj")
	for _, c := range s.Children(o) {
		if k := &s.Tokens[c]; c < first && nominal(k) && k.Rel == "nsubj" {
			s.Tokens[first].Head, s.Tokens[first].Rel = c, "conj" // "government, rebels trade blame"
		}
	}
	s.Index()
}
