package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs tell which words "and" joins: verbs of the clause around or within, nouns of the clause before or behind.

// joinOpenClause moves a verb without a subject of its own into the clause behind a comma that no second comma has closed: in
// "criticism from relatives, 200 of whom marched and were dispersed" they were. Treebanks know no other reading of it.
func joinOpenClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if !t.Is("conj") || t.Head < 0 || cc < 1 || cc > v || s.Tokens[cc-1].Text == "," || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cop") >= 0 {
		return
	}
	joinClause(s, v, cc, func(i int) bool { return s.Tokens[i].POS == "VERB" && relativeAside(s, i) })
}

// joinClause joins a verb to the nearest clause that its conjunction cc closes and that will do, behind the verb it was joined to.
func joinClause(s *text.Sentence, v, cc int, will func(clause int) bool) {
	t := &s.Tokens[v]
	for i := cc - 1; i > t.Head; i-- {
		if !will(i) || below(s, i, v) {
			continue
		}
		if all := s.Subtree(i, nil); all[len(all)-1] == cc-1 {
			t.Head = i
			s.Index()
			return
		}
	}
}

// relativeAside reports whether a clause begins with a comma and a relative word: ", who", ", 200 of whom", ", when".
func relativeAside(s *text.Sentence, v int) bool {
	if !s.Tokens[v].Is("acl", "advcl") {
		return false
	}
	first := s.Subtree(v, nil)[0]
	switch {
	case s.Tokens[first].Text == ",":
		first++
	case first == 0 || s.Tokens[first-1].Text != ",":
		return false
	}
	for i := first; i < v && i < first+5; i++ {
		switch s.Tokens[i].Tag {
		case "WDT", "WP", "WP$", "WRB":
			return true
		}
	}
	return false
}

// closeBetween gives "between" its second bound where that was taken for another noun of the clause: in "fighting between the army and
// rebels has emptied clinics" the fighting has. One side alone is between nothing.
func closeBetween(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.POS != "NOUN" && t.POS != "PROPN" || t.Tag == "NNS" || t.Tag == "NNPS" || !t.Is("nmod", "obl") || t.Head < 0 || t.Head > n || s.CaseText(n) != "between" || s.Child(n, "conj") >= 0 {
		return
	}
	all := s.Subtree(n, nil)
	and := all[len(all)-1] + 1
	if and+1 >= len(s.Tokens) || s.Tokens[and].Lemma != "and" {
		return
	}
	m := -1
	for i := and + 1; i < len(s.Tokens) && i < and+6; i++ {
		if first := s.Subtree(i, nil)[0]; (s.Tokens[i].POS == "NOUN" || s.Tokens[i].POS == "PROPN") && (first == and || first == and+1) && (s.Tokens[i].Head < and || s.Tokens[i].Head > i) {
			m = i
		}
	}
	if m < 0 || s.Tokens[m].Head < 0 || below(s, n, m) {
		return
	}
	bound, event := &s.Tokens[m], t.Head
	verb, rel := bound.Head, bound.Rel
	bound.Head, bound.Rel = n, "conj"
	s.Tokens[and].Head, s.Tokens[and].Rel = m, "cc"
	if g := &s.Tokens[event]; (rel == "nsubj" || rel == "nsubj:pass") && verb > m && (g.Tag == "VBG" || g.POS == "NOUN") {
		if g.POS == "VERB" {
			g.Lemma = strings.ToLower(g.Text)
			g.POS, g.Tag, g.Morph = "NOUN", "NN", "Number=Sing"
			t.Rel = "nmod"
		}
		for _, c := range s.Children(event) {
			if c < event && s.Tokens[c].Is("mark", "advmod") && s.Tokens[c].Tag != "JJ" {
				s.Tokens[c].Head = verb // "where fighting between"
			}
		}
		if !below(s, verb, event) {
			g.Head, g.Rel = verb, rel
		}
	}
	s.Index()
}

// closeList joins the last verb of a list to its first, where it was joined to a relative clause within: "planned the attack, selected the
// men who carried it out and rewarded them". A list ends with its "and".
func closeList(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner := t.Head
	if !t.Is("conj") || inner < 0 || inner > v || !s.Tokens[inner].Is("acl") || s.Child(v, "cc") < 1 || s.Tokens[s.Child(v, "cc")-1].Text == "," ||
		s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "aux") >= 0 {
		return
	}
	for at := range s.Ancestors(inner) {
		if k := &s.Tokens[at]; k.POS == "VERB" && k.Is("conj") && k.Head >= 0 && (k.Tag == t.Tag || k.Tag == "VBD" && t.Tag == "VBN") && s.Tokens[k.Head].POS == "VERB" && s.Child(at, "cc") < 0 && s.Tokens[s.Subtree(at, nil)[0]].Text == "," {
			t.Head = k.Head
			s.Index()
			return
		}
	}
}

// moveShare hangs the "of" behind a number off it, where it was taken for the first noun's of the list: "his wife and two of his sons".
func moveShare(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("nmod") || n < 1 || t.Head < 0 || s.CaseText(n) != "of" {
		return
	}
	share := s.Subtree(n, nil)[0] - 1
	if k := &s.Tokens[max(0, share)]; share > t.Head && k.Is("conj") && k.Head == t.Head && (k.POS == "NUM" || lexicon.Must("partitives").Has(k.Lemma)) {
		t.Head = share
		s.Index()
	}
}

// liftConjunct joins a verb to the clause around the one it was joined to where only that fits: risks do not advise in "said the risk was
// low and advised against a ban", and in "can see through the clouds that veil the planet and will map it" two modals stand side by side.
func liftConjunct(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner := t.Head
	if t.POS != "VERB" || !t.Is("conj") || inner < 0 || inner > v || s.Child(v, "cc") < inner || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	clause := climb(s, inner, func(at int) bool { return !s.Tokens[at].Is("conj") })
	if clause < 0 || !s.Tokens[clause].Is("acl:relcl", "advcl", "ccomp") {
		return
	}
	outer := climb(s, s.Tokens[clause].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if outer < 0 || outer > clause {
		return
	}
	own, other := doer(s, clause), doer(s, outer)
	if own < 0 || other < 0 || other > outer || s.Tokens[own].POS == "PRON" {
		return
	}
	modal := s.Tokens[clause].Rel == "acl:relcl" && s.VerbGroup(v).Modal >= 0 && s.VerbGroup(inner).Modal < 0 && s.VerbGroup(outer).Modal >= 0
	asked := s.Passive(v) && lexicon.Must("objectcontrol").Has(t.Lemma) && s.Child(v, "xcomp", "ccomp") > v || (!s.Passive(v) || s.Tokens[inner].POS == "ADJ") && lexicon.Must("personal").Has(t.Lemma)
	if modal || asked && s.VerbGroup(v).Modal < 0 && !canAct(s, own) && canAct(s, other) {
		if t.Head = outer; s.Tokens[inner].POS == "ADJ" && t.Tag == "VBN" {
			t.Tag = "VBD"
		}
		s.Index()
	}
}

// lowerConjunct joins a verb to the relative clause that ends before its "and" where it agrees with that clause's noun, and not with the
// subject of the verb it was joined to: "the firm will close two plants that were opened in May and have made no money".
func lowerConjunct(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if t.POS != "VERB" || !t.Is("conj") || t.Head < 0 || cc < 1 || cc > v || cc < t.Head || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	subject, number := doer(s, t.Head), numberOf(s, v)
	if subject < 0 || number == 0 || s.Child(subject, "conj") >= 0 || !disagrees(&s.Tokens[subject], number) {
		return
	}
	joinClause(s, v, cc, func(i int) bool {
		k := &s.Tokens[i]
		return k.Rel == "acl:relcl" && k.Head >= 0 && !disagrees(&s.Tokens[k.Head], number)
	})
}

// disagrees reports whether a verb of that number cannot have the subject.
func disagrees(t *text.Token, number byte) bool {
	if t.POS == "PRON" {
		switch strings.ToLower(t.Text) {
		case "it", "he", "she", "this":
			return number == 'p'
		case "they", "we", "these", "those":
			return number == 's'
		}
		return false
	}
	n := nounNumber(t)
	return n != 0 && n != number
}

// doer is the noun or pronoun that a clause with a subject or relative pronoun is about, -1 if there is none.
func doer(s *text.Sentence, v int) int {
	n := s.Child(v, "nsubj", "nsubj:pass")
	if n >= 0 && relative(&s.Tokens[n]) {
		if s.Tokens[v].Rel == "acl:relcl" {
			return s.Tokens[v].Head
		}
		return -1
	}
	return n
}

// canAct reports whether a noun or pronoun names people, or a body of people, who can do what only they can: say, decide, be forced.
func canAct(s *text.Sentence, n int) bool {
	switch t := &s.Tokens[n]; t.POS {
	case "PROPN":
		return true
	case "PRON":
		switch strings.ToLower(t.Text) {
		case "this", "that", "these", "those", "something", "anything", "nothing", "everything", "what":
			return false
		}
		return true
	case "NUM", "ADJ":
		return true
	default:
		if lexicon.Must("partitives").Has(t.Lemma) {
			for _, c := range s.Children(n) {
				if c > n && s.Tokens[c].Is("nmod") && s.CaseText(c) == "of" {
					return canAct(s, c) && !strings.EqualFold(s.Tokens[c].Text, "it") // "nearly all of it"
				}
			}
		}
		return human(t) || lexicon.Must("groups").Has(t.Lemma) || lexicon.Must("collectives").Has(t.Lemma)
	}
}
