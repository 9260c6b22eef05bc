package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// readCase reads the "to" before a noun as the preposition that it is: "to bring voters to rallies"; "to be a saint" has
// a copula.
func readCase(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != "TO" || t.Rel != "mark" || t.Head < i {
		return
	}
	if k := s.Tokens[t.Head].POS; (k == "NOUN" || k == "PROPN") && s.Child(t.Head, "cop", "aux") < 0 {
		t.POS, t.Tag, t.Rel = "ADP", "IN", "case"
	}
}

// These repairs tell nouns, verbs and adjectives apart that are written alike: what stands around them leaves one reading.

// nameThing reads as a noun the form in -s that was taken for a verb and cannot be one: the subject of another verb ("70 goods trains leave"),
// or the verb of several behind "and" ("they demand a rise and guarantees that").
func nameThing(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.POS != "VERB" || t.Tag != "VBZ" || t.Head < 0 || s.Child(v, "aux", "expl", "cop", "mark") >= 0 {
		return
	}
	switch {
	case t.Rel == "nsubj" && t.Head > v:
		for _, c := range s.Children(v) {
			switch k := &s.Tokens[c]; {
			case c < v && k.Is("nsubj") && c == v-1 && k.POS == "NOUN":
				for _, d := range s.Children(c) {
					s.Tokens[d].Head = v
				}
				k.Rel = "compound"
			case c > v && k.Rel == "obl:unmarked":
				k.Rel = "nmod:unmarked"
			}
		}
	case t.Is("conj") && t.Head < v && s.Tokens[v-1].Is("cc") && s.Child(v, "nsubj", "obj") < 0:
		subject, object := doer(s, t.Head), s.Child(t.Head, "obj")
		if subject < 0 || subject > t.Head || nounNumber(&s.Tokens[subject]) != 'p' || object < 0 || object > v {
			return
		}
		t.Head = object
		if said := s.Child(v, "ccomp"); said > v {
			s.Tokens[said].Rel = "acl"
		}
	default:
		return
	}
	t.POS, t.Tag, t.Morph = "NOUN", "NNS", "Number=Plur"
	s.Index()
}

// actBefore reads as a verb the adjective before a number, where none can stand: "will cut jobs by May and close 31 branches".
func actBefore(s *text.Sentence, a int) {
	t := &s.Tokens[a]
	n := t.Head
	if t.POS == "ADJ" && t.Is("conj") && n >= 0 && n < a && s.Tokens[n].Tag == "VB" && s.Child(a, "obj") == a+2 { // the tree has it right, the tag not
		t.POS, t.Tag, t.Morph, t.Lemma = "VERB", "VB", "VerbForm=Inf", strings.ToLower(t.Text)
		return
	}
	if t.POS != "ADJ" || t.Rel != "amod" || n != a+2 || s.Tokens[a+1].POS != "NUM" || !s.Tokens[a+1].Is("nummod") || !s.Tokens[n].Is("conj") || a < 2 || !s.Tokens[a-1].Is("cc") ||
		t.Tag != "JJ" || lexicon.Must("selecting").Has(t.Lemma) || s.Superlative(a) {
		return
	}
	verb := climb(s, s.Tokens[n].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if verb < 0 || s.Tokens[verb].Tag != "VB" {
		return
	}
	t.POS, t.Tag, t.Morph, t.Lemma = "VERB", "VB", "VerbForm=Inf", strings.ToLower(t.Text)
	t.Head, t.Rel = verb, "conj"
	s.Tokens[a-1].Head = a
	s.Tokens[n].Head, s.Tokens[n].Rel = a, "obj"
	s.Index()
}

// actAgain reads as a verb the participle before a noun that "and" joined to a time or a place it is not like: "deployed guards in four
// districts and suspended mobile internet".
func actAgain(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := t.Head
	if t.Tag != "VBN" || t.Rel != "amod" || n < p || p < 2 || !s.Tokens[p-1].Is("cc") || s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" || !s.Tokens[n].Is("conj") || s.Child(p, "obl", "advmod", "compound") >= 0 {
		return
	}
	first := s.Tokens[n].Head
	k := &s.Tokens[first]
	verb := k.Head
	owned := s.Tokens[p+1].Is("det") || s.Tokens[p+1].Tag == "PRP$" || s.Child(n, "nmod:poss") == p+1 // nothing modifies a word before its article
	if !k.Is("obl") || verb < 0 || first > p || s.Tokens[verb].Tag != "VBD" && s.Tokens[verb].Tag != "VBN" || s.Passive(verb) || s.Tokens[n].Head < verb ||
		!owned && (!timed(k) && !lexicon.Must("placewords").Has(k.Lemma) && !strings.HasSuffix(k.Name, "-place") || human(&s.Tokens[n]) || timed(&s.Tokens[n]) || lexicon.Must("placewords").Has(s.Tokens[n].Lemma)) {
		return
	}
	t.Head, t.Rel, t.Tag = verb, "conj", s.Tokens[verb].Tag
	s.Tokens[p-1].Head = p
	for _, c := range s.Children(first) {
		if c > n && s.Tokens[c].Is("conj") {
			s.Tokens[c].Head = n // "and distributed blankets and food"
		}
	}
	for _, c := range s.Children(n) {
		if d := &s.Tokens[c]; c > n && d.Is("nmod") && s.CaseText(c) != "of" {
			d.Head, d.Rel = p, "obl"
		}
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = p, "obj"
	s.Index()
}

// nameOffice reads the participle that opens a sentence before an office as a clause: "appointed governor in 2011, she resigned" has no
// appointed governor.
func nameOffice(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := t.Head
	if p != 0 || t.Tag != "VBN" || t.Rel != "amod" || n < 1 || s.Subtree(n, nil)[0] != 0 || !lexicon.Must("naming").Has(t.Lemma) {
		return
	}
	k := &s.Tokens[n]
	verb := k.Head
	all := s.Subtree(n, nil)
	if end := all[len(all)-1]; verb < n || s.Tokens[verb].POS != "VERB" || k.Is("nsubj") || end+1 >= len(s.Tokens) || s.Tokens[end].Text != "," && s.Tokens[end+1].Text != "," || s.Child(verb, "nsubj", "nsubj:pass") < n {
		return
	}
	t.Head, t.Rel = verb, "advcl"
	k.Head, k.Rel = p, "xcomp"
	for _, c := range s.Children(n) {
		if d := &s.Tokens[c]; c > n && d.Is("nmod", "punct") {
			d.Head = p
			if d.Is("nmod") {
				d.Rel = "obl"
			}
		}
	}
	s.Index()
}

// makeQuality reads a participle between a verb and its bare object as the object's modifier: "developed raised liver enzymes".
func makeQuality(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := s.Child(p, "obj")
	if t.Tag != "VBN" || t.Rel != "xcomp" || t.Head != p-1 || n < p || s.Tokens[n].POS != "NOUN" || s.Subtree(n, nil)[0] != p+1 || s.Tokens[t.Head].POS != "VERB" ||
		s.Child(n, "det") >= 0 || s.Child(t.Head, "obj") >= 0 || lexicon.Must("linking").Has(s.Tokens[t.Head].Lemma) {
		return
	}
	s.Tokens[n].Head = t.Head
	for _, c := range s.Children(p) {
		if c != n {
			s.Tokens[c].Head = t.Head
		}
	}
	t.Head, t.Rel = n, "amod"
	s.Index()
}

// readStem gives a verb in -ing that has no other vowel its bare form back: "made them sing", "bring it".
func readStem(s *text.Sentence, v int) {
	stem, found := strings.CutSuffix(strings.ToLower(s.Tokens[v].Text), "ing")
	if t := &s.Tokens[v]; found && t.Tag == "VBG" && !strings.ContainsAny(stem, "aeiouy") {
		t.Tag, t.Morph, t.Lemma = "VB", "VerbForm=Inf", stem+"ing"
	}
}

// holdThing makes a noun of the "can" behind its verb: who "clung to a fuel can" could nothing.
func holdThing(s *text.Sentence, c int) {
	t := &s.Tokens[c]
	if t.Lemma != "can" || t.Tag != "MD" || !t.Is("aux") || t.Head > c || c < 1 {
		return
	}
	n := &s.Tokens[c-1]
	if n.POS != "NOUN" || n.Head != t.Head || !n.Is("obj", "obl") {
		return
	}
	t.POS, t.Tag, t.Morph, t.Rel = "NOUN", "NN", "Number=Sing", n.Rel
	for _, k := range s.Children(c - 1) {
		s.Tokens[k].Head = c
	}
	n.Head, n.Rel = c, "compound"
	s.Index()
}

// makeBound hangs "bound for" off what is on its way: "a boat bound for Italy capsized".
func makeBound(s *text.Sentence, b int) {
	t := &s.Tokens[b]
	if b < 1 || !strings.EqualFold(t.Text, "bound") || t.POS != "NOUN" || b+1 >= len(s.Tokens) || s.Tokens[b+1].Lemma != "for" {
		return
	}
	n := b - 1
	if k := &s.Tokens[n]; k.Head != b || !k.Is("compound") || k.POS != "NOUN" {
		return
	}
	for _, c := range s.Children(b) {
		if c < n {
			s.Tokens[c].Head = n
		} else if c > b && s.Tokens[c].Is("nmod") {
			s.Tokens[c].Rel = "obl"
		}
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = t.Head, t.Rel
	t.POS, t.Tag, t.Head, t.Rel = "ADJ", "JJ", n, "amod"
	s.Index()
}
