package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs find clauses whose verb is left out because the one before has it: "Labour won 12 seats and the Greens three". Their subject is
// no second object. What they say is not read; it is kept out of what the first clause says.

// readGapping hangs off the verb, as a clause of its own, the noun behind "and" that another noun follows where nothing but a verb can be between:
// one with an article, or a number where the first clause has one, too.
func readGapping(s *text.Sentence, cc int) {
	c := s.Tokens[cc].Head
	if s.Tokens[cc].POS != "CCONJ" || !strings.EqualFold(s.Tokens[cc].Text, "and") || c < cc || !s.Tokens[c].Is("conj") || s.Tokens[c].POS == "VERB" || s.Tokens[c].Head > cc {
		return
	}
	first := c
	for s.Tokens[first].Is("conj") && s.Tokens[first].Head >= 0 {
		first = s.Tokens[first].Head
	}
	verb := climb(s, first, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if verb < 0 || verb > first || !s.Tokens[first].Is("obj", "iobj", "obl", "nmod") {
		return
	}
	second := gapAt(s, cc+1, counted(s, first))
	if second < 0 || canAct(s, first) && s.Tokens[first].POS != "NUM" && slices.ContainsFunc(s.Children(verb), func(o int) bool { return o > second && s.Tokens[o].Is("obj", "xcomp") }) {
		return // "gave the boy and the girl a book"
	}
	s.Tokens[c].Head, s.Tokens[c].Rel = verb, "parataxis"
	for i := second; i < len(s.Tokens) && s.Tokens[i].POS != "PUNCT"; i++ {
		if k := &s.Tokens[i]; i != c && k.Head == verb && k.Is("obj", "iobj", "obl") {
			k.Head, k.Rel = c, "orphan"
		}
	}
	s.Index()
}

// readGappedFigure hangs off the verb, as a clause of its own, the noun behind "and" right before a figure like the one that the subject before the verb
// has: "orders rose by 12 percent and profits by 9 percent".
func readGappedFigure(s *text.Sentence, cc int) {
	if s.Tokens[cc].POS != "CCONJ" || !strings.EqualFold(s.Tokens[cc].Text, "and") {
		return
	}
	subject, figure := gappedFigure(s, cc+1)
	if subject < 0 || timed(&s.Tokens[subject]) {
		return
	}
	verb, first := figureBefore(s, cc, figure)
	if verb < 0 || below(s, verb, subject) || below(s, verb, figure) || below(s, first, subject) || below(s, first, figure) {
		return
	}
	attach(s, subject, verb, "parataxis")
	for i := cc; i < figure; i++ {
		if h := s.Tokens[i].Head; i != subject && (h < cc || h > figure || h == figure && !inFigure(s, i)) {
			s.Tokens[i].Head = subject
		}
	}
	attach(s, figure, subject, "orphan")
}

// gappedFigure finds a subject and its figure side by side, with at most a preposition between, that begin at a token and end the clause; -1 if there
// are none.
func gappedFigure(s *text.Sentence, from int) (subject, figure int) {
	subject, figure = -1, -1
	for b := from; b < len(s.Tokens) && figure < 0; b++ {
		switch t := &s.Tokens[b]; {
		case t.POS == "NUM":
			figure = climb(s, b, func(at int) bool { return at >= b && !s.Tokens[at].Is("nummod", "compound", "advmod") })
		case nominal(t):
			subject = b
		case t.POS == "ADP" && (subject != b-1 || !slices.Contains([]string{"by", "to", "at"}, t.Text)), t.POS != "ADP" && t.POS != "DET" && t.POS != "ADJ" && t.POS != "PART" && t.Tag != "PRP$":
			return -1, -1
		}
	}
	if subject < 0 || figure < subject || figure > subject+4 || !inFigure(s, figure) {
		return -1, -1
	}
	for s.Tokens[subject].Is("flat", "compound") && s.Tokens[subject].Head >= from && s.Tokens[subject].Head < figure {
		subject = s.Tokens[subject].Head
	}
	for i := figure + 1; i < len(s.Tokens) && s.Tokens[i].POS != "PUNCT"; i++ {
		if s.Tokens[i].POS == "VERB" || s.Tokens[i].POS == "AUX" {
			return -1, -1
		}
	}
	return subject, figure
}

// inFigure reports whether a token is a figure of percent or part of one.
func inFigure(s *text.Sentence, i int) bool {
	return s.Tokens[i].POS == "NUM" || s.Tokens[i].POS == "SYM" || s.Tokens[i].Lemma == "percent" || s.Tokens[i].Text == "%" || s.Tokens[i].Lemma == "cent"
}

// figureBefore finds before a token a verb that has a subject and, with the same preposition and no other object, a figure of the same measure; -1 if there
// is none.
func figureBefore(s *text.Sentence, cc, like int) (verb, figure int) {
	for i := cc - 1; i >= 0 && s.Tokens[i].Text != ";" && s.Tokens[i].Text != ":"; i-- {
		v := s.Tokens[i].Head
		if v < 0 || v > i || s.Tokens[v].POS != "VERB" || !s.Tokens[i].Is("obj", "obl") || s.Tokens[i].Text != s.Tokens[like].Text || !s.Figured(i) || s.CaseText(i) != s.CaseText(like) {
			continue
		}
		if o := s.Child(v, "obj"); s.Child(v, "nsubj") >= 0 && (o < 0 || o == i || o == like || o > cc) {
			return v, i
		}
	}
	return -1, -1
}

// gapAt is where in some words the second of two nouns begins that stand side by side, -1 if there is none. A time may follow any noun: "visited
// the school and the hospital the next day".
func gapAt(s *text.Sentence, from int, counted bool) int {
	if s.Tokens[from].POS == "NUM" || s.Tokens[from].POS == "ADP" || s.Tokens[from].Text == "$" {
		return -1
	}
	for b := from + 1; b < len(s.Tokens); b++ {
		t, before := &s.Tokens[b], &s.Tokens[b-1]
		switch t.POS {
		case "PUNCT", "ADP", "VERB", "AUX", "CCONJ", "SCONJ":
			return -1
		}
		article := t.Tag == "DT" && (strings.EqualFold(t.Text, "a") || strings.EqualFold(t.Text, "an") || strings.EqualFold(t.Text, "the"))
		number := counted && t.POS == "NUM" && !timed(before) && before.POS != "NUM" && !s.Tokens[b].Is("flat")
		if !article && !number || !nominal(before) && before.Tag != "JJ" || number && before.Tag == "JJ" && b-2 < from {
			continue
		}
		head := t.Head
		if number && t.Head < b {
			head = b
		}
		if number && before.Tag == "NNP" && s.Tokens[from].POS != "DET" && t.Text[0] >= '0' && t.Text[0] <= '9' && head > b && s.Tokens[head].Text != "%" {
			return -1 // "12 Airbus and Boeing 737 jets"
		}
		if head < b || timed(&s.Tokens[head]) || lexicon.Must("timenouns").Has(s.Tokens[head].Lemma) || !article && before.Tag == "JJ" && s.Tokens[b-2].Tag != "DT" || article && before.Tag == "JJ" {
			return -1
		}
		for i := b; i < len(s.Tokens) && s.Tokens[i].POS != "PUNCT"; i++ {
			if s.Tokens[i].POS == "VERB" && s.Tokens[i].Tag != "VBN" && s.Tokens[i].Tag != "VBG" || s.Tokens[i].POS == "AUX" {
				return -1
			}
		}
		return b
	}
	return -1
}

// counted reports whether a noun is a number or has one.
func counted(s *text.Sentence, n int) bool {
	return s.Tokens[n].POS == "NUM" || s.Child(n, "nummod") >= 0
}

// readOthers does so for "others" before a noun: "some brought flowers, others photographs".
func readOthers(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if n := t.Head; strings.EqualFold(t.Text, "others") && n > i && nominal(&s.Tokens[n]) && t.Is("amod", "compound", "det", "nmod") && s.Tokens[n].Is("obj", "conj", "appos") {
		if verb := climb(s, s.Tokens[n].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" }); verb >= 0 && verb < i {
			s.Tokens[n].Head, s.Tokens[n].Rel = verb, "parataxis"
			s.Index()
		}
	}
}

// readSecondTime keeps for the clause without a verb its own time: "beat Chile on Tuesday and Peru on Friday". One verb has no two times with one
// preposition and a noun behind "and" between them.
func readSecondTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	when := func(n int) bool { return timed(&s.Tokens[n]) || number(s, n, 4) }
	if !t.Is("obl") || !when(n) || t.Head < 0 || t.Head > n || s.Tokens[t.Head].POS != "VERB" && s.Child(t.Head, "cop") < 0 || s.CaseText(n) == "" {
		return
	}
	for _, c := range s.Children(t.Head) {
		k := &s.Tokens[c]
		if c <= t.Head || c >= n || !k.Is("obl") || !when(c) || s.CaseText(c) != s.CaseText(n) {
			continue
		}
		for i := c + 1; i < n; i++ {
			if of := s.Tokens[i].Head; s.Tokens[i].Is("cc") && strings.EqualFold(s.Tokens[i].Text, "and") && of > i && of < n && s.Tokens[of].POS != "VERB" && s.Tokens[of].Is("conj", "parataxis") && !timed(&s.Tokens[of]) {
				t.Head, t.Rel = of, "orphan"
				s.Index()
				return
			}
		}
	}
}
