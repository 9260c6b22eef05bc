package syntax

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs find the verb of a headline, which has few articles to tell it from a noun.

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

// raiseHeadlineParticiple makes the passive of a headline of the participle with which it ends, and its subject of the noun that the headline is about, where
// the parser hung it off the phrase between: "Data of patients exposed after breach", "Villa with bath unearthed in Turkey". People may be what is killed, held
// or accused themselves: "Trial of man accused of fraud".
func raiseHeadlineParticiple(s *text.Sentence) {
	noun := s.Root()
	if noun < 0 || closed(s) || s.Tokens[noun].POS != "NOUN" || human(&s.Tokens[noun]) || isDocument(s.Tokens[noun].Lemma) || s.Child(noun, "cop", "nsubj", "case", "det", "acl", "parataxis", "appos") >= 0 {
		return
	}
	m := s.LastChild(noun, "nmod")
	v := s.Child(m, "acl")
	if m < noun || v != m+1 || canAct(s, m) && !lexicon.Must("personaldata").Has(s.Tokens[noun].Lemma) || s.Tokens[v].Tag != "VBN" || s.Child(v, "obj", "obl:agent", "mark", "cc") >= 0 || lastOf(s, v) != len(s.Tokens)-1 || s.Child(v, "obl", "advcl", "advmod") < v {
		return
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = s.Tokens[noun].Head, s.Tokens[noun].Rel
	s.Tokens[noun].Head, s.Tokens[noun].Rel = v, "nsubj:pass"
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
			if other := s.LastChild(v, "nsubj"); other > first && other < v && s.Tokens[first].POS == "PROPN" && s.Tokens[other].POS == "PROPN" && s.Tokens[firstOf(s, other)-1].Text == "," {
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

// joinHeadlineNations makes attributes of one noun of the nations that a headline begins with, with a comma for "and": "Tajik, Kyrgyz border guards
// open post", where no Tajik is the guards, nor do the Kyrgyz open it alone.
func joinHeadlineNations(s *text.Sentence) {
	last := -1
	for i := 0; i < len(s.Tokens) && nation(&s.Tokens[i]); i += 2 {
		if last = i; i+1 == len(s.Tokens) || s.Tokens[i+1].Text != "," {
			break
		}
	}
	if last < 2 || closed(s) || s.Tokens[last-1].Text != "," {
		return
	}
	noun, first := s.Tokens[last].Head, &s.Tokens[0]
	if noun < last || s.Tokens[noun].POS != "NOUN" || !s.Tokens[last].Is("amod", "compound") || s.Tokens[noun].Tag != "NNS" && s.Tokens[noun].Lemma != "police" || !canAct(s, noun) {
		return
	}
	if above := first.Head; above != noun && s.Tokens[noun].Head == 0 {
		s.Tokens[noun].Head, s.Tokens[noun].Rel = above, first.Rel
	}
	for i := 0; i < last; i++ {
		for _, c := range s.Children(i) {
			if c != noun && c > last {
				s.Tokens[c].Head = noun
			}
		}
	}
	for i := 0; i < last; i++ {
		s.Tokens[i].Head = noun
		if !s.Tokens[i].Is("punct") {
			s.Tokens[i].Rel = s.Tokens[last].Rel
		}
	}
	s.Index()
}

// nation reports whether a word is a country's name or its adjective.
func nation(t *text.Token) bool {
	return lexicon.Must("nationalities").Has(t.Text) || t.POS == "PROPN" && lexicon.Must("countries").Has(t.Text)
}

// nominal reports whether a token is a noun or a name.
func nominal(t *text.Token) bool { return t.POS == "NOUN" || t.POS == "PROPN" }

// lowerOver makes a phrase of the noun before it of "over" and a noun, where the second was taken for the subject of the finite verb behind it, as "over" opens
// no clause: "row over budget splits cabinet". The noun is the subject, also where the "as" before it was taken for its preposition.
func lowerOver(s *text.Sentence, over int) {
	t := &s.Tokens[over]
	v := t.Head
	if t.Lemma != "over" || !t.Is("mark", "advmod", "case") || over < 1 || v < over+2 || s.Tokens[v].Tag != "VBZ" && s.Tokens[v].Tag != "VBD" && s.Tokens[v].Tag != "VBP" {
		return
	}
	first, n := over-1, s.LastChild(v, "nsubj")
	k := &s.Tokens[first]
	if k.POS != "NOUN" || n < over || n > v || firstOf(s, n) != over+1 {
		return
	}
	as := s.Child(first, "case")
	switch {
	case k.Is("nsubj") && k.Head == v:
	case k.Is("obl") && k.Head >= 0 && as >= 0 && s.Tokens[as].Lemma == "as" && s.Tokens[v].Is("advcl") && s.Tokens[v].Head == k.Head:
		s.Tokens[as].Head, s.Tokens[as].Rel, s.Tokens[as].POS = v, "mark", "SCONJ"
		k.Head, k.Rel = v, "nsubj"
	default:
		return
	}
	t.Head, t.Rel, t.POS = n, "case", "ADP"
	attach(s, n, first, "nmod")
}
