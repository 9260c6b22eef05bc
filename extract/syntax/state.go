package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs keep together what says nothing apart: a verb, its object and what the object becomes, or words that are one preposition.

// takesState reports whether a verb may have an object and a participle that says what becomes of it: "had the car repaired".
func takesState(lemma string) bool {
	switch lemma {
	case "have", "want", "like", "need", "order", "prefer", "report", "set", "send", "hold", "feel", "show", "bring":
		return true
	}
	return lexicon.Must("making").Has(lemma) || lexicon.Must("naming").Has(lemma) || lexicon.Must("giving").Has(lemma)
}

// lowerState hangs a participle off the object before it where the verb has no object that something becomes of: in "powers most cars sold
// in China" nothing powers sold.
func lowerState(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("xcomp") || t.Head < 0 || t.Head > v || s.Child(v, "obl", "obl:agent") < v || s.Tokens[t.Head].POS != "VERB" || takesState(s.Tokens[t.Head].Lemma) {
		return
	}
	if o := s.Child(t.Head, "obj"); o == v-1 && s.Tokens[o].POS == "NOUN" {
		t.Head, t.Rel = o, "acl"
		s.Index()
	}
}

// makeState reads as the complement of a verb of making what stands right behind its object: "left reservoirs a third lower", "leaving buyers
// close to insolvency", "leaving the goalkeeper rooted to the spot".
func makeState(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || !lexicon.Must("making").Has(s.Tokens[v].Lemma) || s.Child(v, "xcomp", "ccomp") >= 0 {
		return
	}
	for _, c := range append(slices.Clone(s.Children(v)), s.Subtree(o, nil)...) {
		t := &s.Tokens[c]
		first := s.Subtree(c, nil)[0]
		if c <= o || first < 1 || s.Tokens[first].POS == "PUNCT" || s.CaseText(c) != "" || s.Child(c, "mark", "cop", "nsubj", "cc") >= 0 {
			continue
		}
		behind := first-1 == o || s.Tokens[first-1].Head == o || t.Head == first-1
		if behind && (t.POS == "ADJ" && t.Is("advmod", "obl", "amod") && (t.Head == v || t.Head < c) || t.Tag == "VBN" && t.Is("advcl") && t.Head == v) {
			t.Head, t.Rel = v, "xcomp"
			s.Index()
			return
		}
	}
}

// makeJudged hangs "as" and an adjective off the verb where its object got it: "described the ruling as historic".
func makeJudged(s *text.Sentence, a int) {
	t := &s.Tokens[a]
	if t.POS != "ADJ" || !t.Is("nmod") || t.Head < 0 || s.CaseText(a) != "as" || !s.Tokens[t.Head].Is("obj") || s.Tokens[t.Head].Head < 0 {
		return
	}
	if v := s.Tokens[t.Head].Head; v < t.Head {
		t.Head, t.Rel = v, "obl"
		s.Index()
	}
}

// makeOrdered makes one object of what "and" joins before the participle that a verb of ordering wants of it: "ordered schools and markets
// closed".
func makeOrdered(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := s.Child(v, "nsubj")
	if t.Head < 0 || !t.Is("conj") || n < 0 || n > v || s.Tokens[t.Head].Lemma != "order" || s.Child(v, "obj", "aux") >= 0 || s.Passive(t.Head) || strings.ToLower(t.Text) != lexicon.Participle(t.Lemma) {
		return
	}
	o, and := s.Child(t.Head, "obj"), s.Child(v, "cc")
	if o < t.Head || and < o || and > n || s.Tokens[o].POS != "NOUN" || s.Subtree(n, nil)[0] < and {
		return
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = o, "conj"
	s.Tokens[and].Head = n
	t.Tag, t.Rel = "VBN", "xcomp"
	s.Index()
}

// makeCost makes of the amount behind an object an object of its own where it was taken for the same thing: "cost the sector $250 million".
func makeCost(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || s.Tokens[v].Lemma != "cost" && !lexicon.Must("judging").Has(s.Tokens[v].Lemma) {
		return
	}
	m := s.Child(o, "appos")
	if m < o || !lexicon.Must("currencies").Has(s.Tokens[m].Lemma) && s.Tokens[m].Tag != "$" || s.Tokens[s.Subtree(m, nil)[0]-1].POS == "PUNCT" || s.Tokens[s.Subtree(m, nil)[0]].POS == "PUNCT" {
		return
	}
	s.Tokens[m].Head, s.Tokens[m].Rel = v, "obj"
	if s.Tokens[v].Lemma == "cost" {
		s.Tokens[o].Rel = "iobj"
	} else {
		s.Tokens[m].Rel = "obl:unmarked"
	}
	s.Index()
}

// makeNamed reads as what its object is named the noun with "a" right behind that: "declared 2026 a year of mourning".
func makeNamed(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "obl:unmarked" || t.POS != "NOUN" || t.Head < 0 || !lexicon.Must("naming").Has(s.Tokens[t.Head].Lemma) {
		return
	}
	det, o := s.Child(n, "det"), s.Child(t.Head, "obj")
	if o > t.Head && det == o+1 && s.Tokens[det].Lemma == "a" && s.Subtree(n, nil)[0] == det {
		t.Rel = "xcomp"
	}
}

// emptyObject takes for what it is the "it" that only holds the place of an infinitive: "would make it easier to seize assets".
func emptyObject(s *text.Sentence, v int) {
	o, how := s.Child(v, "obj"), s.Child(v, "xcomp")
	if o != v+1 || how < o || s.Tokens[o].Lemma != "it" || s.Tokens[how].POS != "ADJ" {
		return
	}
	if act := s.Child(how, "xcomp", "advcl", "csubj"); act > how && s.Tokens[act].Tag == "VB" && s.Child(act, "nsubj") < 0 {
		s.Tokens[o].Rel, s.Tokens[act].Rel = "expl", "csubj"
		s.Index()
	}
}

// joinClose makes one preposition of "close to" behind a verb ("came close to a standstill"), and of "close to 19 percent" an amount.
func joinClose(s *text.Sentence, c int) {
	t := &s.Tokens[c]
	if t.Lemma != "close" || t.POS != "ADV" && t.POS != "ADJ" || t.Head < 0 || t.Head > c || c+2 >= len(s.Tokens) || s.Tokens[c+1].Text != "to" || s.Tokens[t.Head].POS != "VERB" {
		return
	}
	n := s.Tokens[c+1].Head
	k := &s.Tokens[n]
	if n <= c || !k.Is("obl") || k.Head != c && k.Head != t.Head {
		return
	}
	switch at := s.Child(c, "case"); {
	case at < 0 && t.Is("advmod") && t.Head == c-1:
		k.Head, k.Rel = t.Head, "obl"
		t.Head, t.Rel = n, "case"
	case at >= 0 && at < c && t.Is("obl") && s.Child(n, "nummod") > c:
		k.Head, k.Rel = t.Head, "obl"
		number := s.Child(n, "nummod")
		s.Tokens[at].Head = n
		t.Head, t.Rel = number, "advmod"
		s.Tokens[c+1].Head, s.Tokens[c+1].Rel = c, "fixed"
	}
	s.Index()
}

// joinAsLow makes one preposition of "as low as" before an amount, and drops the "so much as" that only stresses an object.
func joinAsLow(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	as := s.Child(n, "case")
	if !t.Is("obl") || t.Head < 0 || as < 2 || as > n || s.Tokens[as].Text != "as" || s.Tokens[t.Head].POS != "VERB" {
		return
	}
	a := &s.Tokens[as-1]
	first := &s.Tokens[as-2]
	switch {
	case first.Text == "as" && first.Head == as-1 && a.Head == t.Head && a.Is("advmod", "xcomp") && (a.POS == "ADJ" || a.POS == "ADV"):
		a.Head, a.Rel, first.Head, first.Rel = n, "case", n, "case"
	case first.Text == "so" && a.Text == "much" && a.Head == t.Head && s.Child(t.Head, "obj", "nsubj:pass") < 0:
		t.Rel, s.Tokens[as].Rel = "obj", "advmod"
		a.Head = n
	}
	s.Index()
}

// makeShort makes what somebody "stopped short of" the thing not done.
func makeShort(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || !t.Is("advcl") || t.Head < 0 || t.Head+3 != v || s.Tokens[t.Head].Lemma != "stop" || s.Tokens[v-2].Text != "short" || s.Tokens[v-1].Text != "of" {
		return
	}
	t.Rel = "xcomp"
}

// makeFalling reads as a quality the word in -ing between a preposition and a noun that no such verb can have for an object: "from falling
// approval ratings".
func makeFalling(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	o := s.Child(v, "obj")
	m := s.Child(v, "mark", "case")
	if t.Tag != "VBG" || !t.Is("advcl", "acl") || m != v-1 || o < v || s.Tokens[o].POS != "NOUN" || s.Subtree(o, nil)[0] != v+1 || s.Child(o, "det", "nummod", "nmod:poss") >= 0 || s.Child(v, "aux", "nsubj", "obl", "advmod") >= 0 ||
		!lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	k := &s.Tokens[o]
	k.Head, k.Rel = t.Head, "obl"
	if s.Tokens[t.Head].POS != "VERB" {
		k.Rel = "nmod"
	}
	for _, c := range s.Children(v) {
		if c != o {
			s.Tokens[c].Head = o
		}
	}
	s.Tokens[m].Rel = "case"
	t.Head, t.Rel = o, "amod"
	s.Index()
}

// makeFlush reads as the adjective it is the bare infinitive behind a noun and a comma: "governments, flush with royalties, cannot spend them".
func makeFlush(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if (t.Tag == "VB" || t.Tag == "VBP") && t.Is("acl") && t.Rel != "acl:relcl" && v > 1 && s.Tokens[v-1].Text == "," && s.Child(v, "mark", "nsubj", "aux", "obj") < 0 && s.Child(v, "obl") > v {
		makeAdjective(s, v)
	}
}

// liftCopula gives the predicate behind an aside the copula and the subject that the aside took: "outsourcing is, along with the money sent
// home, one of the pillars".
func liftCopula(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	be, subject, mark := s.Child(n, "cop"), s.Child(n, "nsubj"), s.Child(n, "case")
	if t.Head < n || !t.Is("nmod", "obl") || be < 0 || be > n || subject < 0 || subject > be || mark < be || s.Tokens[be+1].Text != "," {
		return
	}
	s.Tokens[be].Head, s.Tokens[subject].Head, t.Rel = t.Head, t.Head, "obl"
	s.Index()
}

// liftSpeaker gives a verb of saying behind a quotation the speaker that the quotation took for an apposition.
func liftSpeaker(s *text.Sentence, v int) {
	said := s.Child(v, "ccomp")
	if said < 0 || said > v || s.Child(v, "nsubj", "nsubj:pass", "expl") >= 0 || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) && s.Tokens[v].Lemma != "tell" {
		return
	}
	for _, c := range s.Children(said) {
		t := &s.Tokens[c]
		if first := s.Subtree(c, nil)[0]; c > said && t.Is("appos") && nominal(t) && first > 0 && slices.Contains([]string{"\"", "”", "''"}, s.Tokens[first-1].Text) {
			t.Head, t.Rel = v, "nsubj"
			s.Index()
			return
		}
	}
}

// lowerYear hangs a year off what something has fallen from, which a perfect does not date: "has tumbled from its peak in 2022".
func lowerYear(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if t.POS != "NUM" || len(t.Text) != 4 || !t.Is("obl") || v < 0 || v > n || s.CaseText(n) != "in" {
		return
	}
	have := s.Child(v, "aux")
	o := climb(s, s.Subtree(n, nil)[0]-1, func(at int) bool { return at <= v || s.Tokens[at].Head == v })
	if have < 0 || s.Tokens[have].Lemma != "have" || s.Tokens[have].Tag != "VBP" && s.Tokens[have].Tag != "VBZ" || o <= v || !s.Tokens[o].Is("obl") || s.CaseText(o) != "from" {
		return
	}
	t.Head, t.Rel = o, "nmod"
	s.Index()
}
