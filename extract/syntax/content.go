package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs part what is said from the words around it: from the subject and the time of the saying, and from what only hangs on
// behind.

// lowerContentSubject gives what is said its subject, where it was taken for another of the saying: in "Typhoon Ann killed 31 people, officials
// said" the typhoon says nothing; nor does one say a ship in "said a ship had sunk".
func lowerContentSubject(s *text.Sentence, v int) {
	if !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	if first, said, second := s.Child(v, "nsubj"), s.Child(v, "ccomp"), s.LastChild(v, "nsubj"); first >= 0 && first < said && said < second && second < v && !hasSubject(s, said) {
		hangSubject(s, first, said)
		return
	}
	o := s.Child(v, "obj", "iobj")
	if o < v || s.Tokens[o].POS == "PRON" || s.Child(v, "nsubj") < 0 {
		return
	}
	if c, aux := s.Child(v, "ccomp"), lastOf(s, o)+1; c > aux && s.Tokens[aux].Head == c && s.Tokens[aux].Is("aux", "cop") && !hasSubject(s, c) && s.Child(c, "mark") < 0 {
		hangSubject(s, o, c) // "suggests the risk to seals has been overstated"
		return
	}
	if s.Tokens[v].Lemma != "say" {
		return
	}
	for _, c := range append(slices.Clone(s.Subtree(o, nil)), s.Children(v)...) {
		t := &s.Tokens[c]
		if c < o || t.POS != "VERB" && t.POS != "ADJ" || hasSubject(s, c) || s.Child(c, "mark", "cc") >= 0 {
			continue
		}
		headline := !closed(s) && t.Rel == "acl" && t.Tag == "VBN" && t.Head == o && c == o+1
		if headline || t.Is("ccomp") && s.Child(c, "aux", "cop") >= 0 {
			t.Head, t.Rel = v, "ccomp"
			hangSubject(s, o, c)
			return
		}
	}
}

// lowerReportedSubject makes what is reported the clause behind it of a noun that was taken for the object of the report, where nothing else gives that clause
// a subject: who "confirmed a man linked to the gang served there" confirms no man (content clauses without "that": Huddleston and Pullum 2002, 11.3.1).
func lowerReportedSubject(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || s.Tokens[o].POS == "PRON" || s.Child(v, "xcomp") >= 0 || !takesContent(s, v) {
		return
	}
	said := s.Child(v, "ccomp")
	beside := slices.Clone(s.Children(v))
	if up := s.Tokens[v].Head; up >= 0 {
		beside = append(beside, s.Children(up)...)
	}
	for _, c := range append(beside, s.Subtree(o, nil)...) {
		inside := s.Tokens[c].Head > v && s.Tokens[c].Head != o
		if c > o && (said < 0 || said == c) && (!inside || s.Tokens[c].Rel == "acl") && clauseBehind(s, c, o) {
			attach(s, c, v, "ccomp")
			hangSubject(s, o, c)
			return
		}
	}
}

// takesContent reports whether a verb or an adjective of the mind may have a content clause without "that": "know", "confident".
func takesContent(s *text.Sentence, v int) bool {
	t := &s.Tokens[v]
	switch t.POS {
	case "VERB":
		return lexicon.Must("saying").Has(t.Lemma) || lexicon.Must("evidence").Has(t.Lemma) || t.Lemma == "know"
	case "ADJ":
		return s.Child(v, "cop") >= 0 && s.Child(v, "nsubj") >= 0
	}
	return false
}

// clauseBehind reports whether a finite clause without a subject or a conjunction begins right behind a noun with what hangs on it.
func clauseBehind(s *text.Sentence, c, noun int) bool {
	t := &s.Tokens[c]
	if !t.Is("conj", "acl", "advcl", "parataxis", "ccomp") || t.Rel == "acl:relcl" || hasSubject(s, c) || s.Child(c, "mark", "cc") >= 0 {
		return false
	}
	first := firstOf(s, c)
	finite := s.Tokens[first].Is("aux", "aux:pass", "cop") && s.Tokens[first].Feature("VerbForm") == "Fin"
	if t.Is("acl") { // "a man linked to the gang served": the second of two, or "a man served" would be no clause
		before := s.Child(t.Head, "acl")
		finite = finite || t.Tag == "VBD" && first == c && before > t.Head && before < c
	} else {
		finite = finite || t.Tag == "VBD" && first == c
	}
	all := s.Subtree(noun, func(k int) bool { return k == c })
	return finite && all[len(all)-1] == first-1 && s.Tokens[first-1].POS != "PUNCT"
}

// freeOuterCopula hangs the first of two copulas off the clause before it: in "what is clear is that the test was a success" the second is that of the
// success, and says when it was one (pseudo-clefts: Huddleston and Pullum 2002, chapter 16, 9.3).
func freeOuterCopula(s *text.Sentence, n int) {
	outer, be, inner := s.Child(n, "nsubj:outer", "csubj:outer"), s.Child(n, "cop"), s.LastChild(n, "cop")
	if that := s.Child(n, "mark"); outer >= 0 && outer < be && be < that && that < inner {
		attach(s, be, outer, "dep")
	}
}

// lowerComplementContent hangs what is said off the infinitive of saying and not off the verb that has it for its complement: who "wants to stress that it
// is safe" wants to stress it.
func lowerComplementContent(s *text.Sentence, v int) {
	x, said := s.Child(v, "xcomp"), s.Child(v, "ccomp")
	if x < v || said < x || s.Tokens[x].Tag != "VB" || lexicon.Must("saying").Has(s.Tokens[v].Lemma) || s.Child(x, "ccomp", "obj") >= 0 {
		return
	}
	if lexicon.Must("saying").Has(s.Tokens[x].Lemma) || lexicon.Must("thinking").Has(s.Tokens[x].Lemma) {
		attach(s, said, x, "ccomp")
	}
}

// lowerJudgedContent hangs what somebody makes clear off the "clear": "made clear that it was shut".
func lowerJudgedContent(s *text.Sentence, v int) {
	x, said := s.Child(v, "xcomp"), s.Child(v, "ccomp")
	if s.Tokens[v].Lemma == "make" && x > v && said > x && s.Tokens[x].POS == "ADJ" && s.Child(said, "mark") > x && s.Child(x, "ccomp") < 0 {
		attach(s, said, x, "ccomp")
	}
}

// lowerQuestionWord hangs a clause that a question word behind a preposition opens off that word: "a review of how to deal with it".
func lowerQuestionWord(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if t.Tag != "WRB" && t.Tag != "WP" || !t.Is("nmod", "obl") || t.Head < 0 || s.CaseText(w) == "" || s.Child(w, "acl", "advcl") >= 0 {
		return
	}
	for _, c := range s.Children(t.Head) {
		if k := &s.Tokens[c]; c > w && k.Is("acl", "advcl") && firstOf(s, c) == w+1 {
			attach(s, c, w, "acl")
			return
		}
	}
}

// raiseContrast hangs off the saying the contrast that closes the sentence and was hung off what is said: in "Norway said it was sending a ship, while Chile
// lent a plane" and "Norway said it was sending a ship, but the mayors wanted a plane" Norway says nothing of what the others did. In the shifted tense, "but
// the mayors would want a plane", it may.
func raiseContrast(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	said, subject := t.Head, s.Child(v, "nsubj", "nsubj:pass")
	for said >= 0 && said < v && s.Tokens[said].Is("conj") {
		said = s.Tokens[said].Head
	}
	if said < 0 || said > v || !s.Tokens[said].Is("ccomp") || subject < 0 || subject > v || anaphoric(&s.Tokens[subject]) {
		return
	}
	saying, word := s.Tokens[said].Head, contrasting(s, v)
	if saying < 0 || saying > said || word < said || s.Tokens[word-1].Text != "," || word > subject || lastOf(s, v) < lastOf(s, saying)-1 {
		return
	}
	verb := s.Tokens[saying].Lemma
	if lexicon.Must("saying").Has(verb) && !lexicon.Must("evidence").Has(verb) && !shifted(s, v) && marksBetween(s, saying, word)%2 == 0 {
		attach(s, v, saying, t.Rel)
	}
}

// contrasting is the word that sets a clause against the one before: "while", "whereas", "but"; -1 if it has none.
func contrasting(s *text.Sentence, v int) int {
	rel := "cc"
	if s.Tokens[v].Is("advcl") {
		rel = "mark"
	} else if !s.Tokens[v].Is("conj") || s.Child(v, "mark") >= 0 { // "but that it was late"
		return -1
	}
	word := s.Child(v, rel)
	if word < 0 || word > v {
		return -1
	}
	switch strings.ToLower(s.Tokens[word].Text) {
	case "while", "whereas", "but":
		return word
	}
	return -1
}

// anaphoric reports whether a subject only stands for what was told of before: "they", "none", "two".
func anaphoric(t *text.Token) bool { return t.POS != "NOUN" && t.POS != "PROPN" }

// shifted reports whether a clause has the tense of what is reported in the past: "would", "might", "had left".
func shifted(s *text.Sentence, v int) bool {
	g := s.VerbGroup(v)
	if g.Modal >= 0 {
		switch strings.ToLower(s.Tokens[g.Modal].Text) {
		case "would", "could", "might":
			return true
		}
		return false
	}
	return g.Perfect && g.Past
}

// raiseRemark joins to the saying what its speaker goes on to do in words, where it was joined to what is said: "confirmed that it had lent a plane but
// declined to name the pilot".
func raiseRemark(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	said := t.Head
	if t.Tag != "VBD" || !t.Is("conj") || said < 0 || said > v || s.Child(v, "cc") < said || s.Child(v, "nsubj", "nsubj:pass", "expl", "aux", "aux:pass", "mark") >= 0 || !s.Tokens[said].Is("ccomp") {
		return
	}
	saying, who := s.Tokens[said].Head, s.Child(said, "nsubj", "nsubj:pass")
	if saying < 0 || saying > said || s.Tokens[saying].Tag != "VBD" || !lexicon.Must("saying").Has(s.Tokens[saying].Lemma) || who < 0 || s.Tokens[who].Tag != "PRP" {
		return
	}
	speaks := lexicon.Must("speechacts").Has(t.Lemma) || t.Lemma == "express" || t.Lemma == "voice" || t.Lemma == "decline"
	if g := s.VerbGroup(said); speaks && g.Modal < 0 && !s.Passive(said) && marksBetween(s, saying, v)%2 == 0 { // "said he had been paid and promised more"
		attach(s, v, saying, "conj")
	}
}

// raiseJudging hangs a participle of judging or describing behind a comma off the verb of saying, where it was hung off what is said of a thing, which judges
// nothing: "said the claim would cost a fortune, describing it as absurd".
func raiseJudging(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	said := t.Head
	if t.Tag != "VBG" || t.Rel != "advcl" || said < 0 || said > v || !s.Tokens[said].Is("ccomp") || !afterComma(s, v) || s.Child(v, "mark", "aux", "nsubj") >= 0 {
		return
	}
	saying, subject := s.Tokens[said].Head, s.Child(said, "nsubj", "nsubj:pass")
	if saying < 0 || saying > said || subject < 0 || canAct(s, subject) || !reports(s.Tokens[saying].Lemma) || s.Tokens[subject].POS != "NOUN" || isDocument(s.Tokens[subject].Lemma) {
		return
	}
	if who := s.Child(saying, "nsubj"); who < 0 || !canAct(s, who) {
		return
	}
	if lexicon.Must("describing").Has(t.Lemma) || lexicon.Must("speechverbs").Has(t.Lemma) || lexicon.Must("personal").Has(t.Lemma) {
		attach(s, v, saying, "advcl")
	}
}

// hangSubject hangs a noun off a clause as its subject.
func hangSubject(s *text.Sentence, n, clause int) {
	s.Tokens[n].Head, s.Tokens[n].Rel = clause, "nsubj"
	if t := &s.Tokens[clause]; s.Child(clause, "aux:pass") >= 0 || t.Tag == "VBN" && s.Child(clause, "aux", "cop") < 0 {
		s.Tokens[n].Rel = "nsubj:pass"
	}
	s.Index()
}

func hasSubject(s *text.Sentence, clause int) bool {
	return s.Child(clause, "nsubj", "nsubj:pass", "csubj", "expl") >= 0
}

// completeDeciding takes a clause with "whether" for what is to be decided, where a time before it led the parser astray: "will decide by Monday whether to
// strike".
func completeDeciding(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	whether := s.Child(v, "mark")
	if t.Rel != "advcl" || whether < 0 || s.Tokens[whether].Lemma != "whether" || t.Head < 0 || t.Head > whether || firstOf(s, v) != whether || s.Tokens[whether-1].Text == "," {
		return
	}
	if h := &s.Tokens[t.Head]; h.POS == "VERB" && h.Lemma == "decide" && s.Child(t.Head, "obj", "ccomp", "xcomp") < 0 {
		t.Rel = "ccomp"
	}
}

// joinQuoted joins a verb that goes on with a quotation to the verb before the saying set into it: `"It opens here," said Roe, "and closes there"`.
func joinQuoted(s *text.Sentence, v int) {
	h := s.Tokens[v].Head
	if !s.Tokens[v].Is("conj") || h < 0 || h > v || !lexicon.Must("saying").Has(s.Tokens[h].Lemma) || hasSubject(s, v) {
		return
	}
	said, and := s.Child(h, "ccomp"), s.Child(v, "cc")
	if said < 1 || said > h || and < h || !text.Quotes(s.Tokens[and-1].Text) || s.Child(said, "nsubj", "nsubj:pass") < 0 || firstOf(s, said) < 1 && !text.Quotes(s.Tokens[0].Text) {
		return
	}
	s.Tokens[v].Head = said
	s.Index()
}

// freeSaying leaves to the saying the time that stands right behind it, before the subject of what is said: "said on Tuesday it had
// agreed". So it does with what only hangs on behind the saying and says nothing of its own: "…, she said, laughing" and
// "…, officials said, compared with one in three" say no laughing; nor are officials who speak "in the deadliest clash in years" in it.
func freeSaying(s *text.Sentence, v int) {
	if !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	said := s.Child(v, "ccomp")
	if said < 0 {
		return
	}
	for _, c := range slices.Clone(s.Children(said)) {
		t := &s.Tokens[c]
		if subject := s.Child(said, "nsubj", "nsubj:pass", "expl"); said > v && t.Is("obl") && c < subject && timed(t) && firstOf(s, c) == v+1 && s.Tokens[v+1].POS == "ADP" && !commaBehind(s, c) && !asksWhich(s, c) {
			t.Head = v
		}
	}
	for _, c := range slices.Clone(s.Children(v)) {
		t := &s.Tokens[c]
		if c < v || said > v || c == said || !afterComma(s, c) {
			continue
		}
		switch {
		case t.Is("ccomp") && absolute(s, c):
			t.Rel = "advcl"
		case t.Is("ccomp") && (t.Tag == "VBG" || t.Tag == "VBN" || t.POS == "SCONJ") && !hasSubject(s, c) && s.Child(c, "aux", "cop", "mark") < 0:
			t.Rel = "advcl"
			if t.Tag == "VBN" {
				t.Head = said
			}
		case t.Is("obl") && s.Child(c, "case") >= 0 && !timed(t) && strings.EqualFold(s.CaseText(c), "in"):
			t.Head = said
		}
	}
	s.Index()
}

// commaBehind reports whether a comma closes a phrase.
func commaBehind(s *text.Sentence, n int) bool {
	end := lastOf(s, n)
	return s.Tokens[end].Text == "," || end+1 < len(s.Tokens) && s.Tokens[end+1].Text == ","
}

// absolute reports whether a participle has for its subject a part of somebody and neither auxiliary nor conjunction: "…, he said, his hands shaking" (Quirk and
// others 1985, 15.58).
func absolute(s *text.Sentence, v int) bool {
	n := s.Child(v, "nsubj", "nsubj:pass")
	if t := &s.Tokens[v]; t.Tag != "VBG" && t.Tag != "VBN" || n < 0 || n > v || s.Child(v, "aux", "aux:pass", "cop", "mark") >= 0 {
		return false
	}
	owner := s.Child(n, "nmod:poss")
	return owner >= 0 && s.Tokens[owner].Tag == "PRP$"
}

// readHearer reads a participle behind those whom somebody tells something as telling of them: in "told students gathered in the hall that" nothing is
// gathered but the students. What stands behind "that" is what they are told.
func readHearer(s *text.Sentence, v int) {
	if s.Tokens[v].Lemma != "tell" || s.Passive(v) {
		return
	}
	c := s.LastChild(v, "ccomp", "xcomp")
	if c < v+2 || s.Tokens[c].Tag != "VBN" && s.Tokens[c].Tag != "VBD" || !lexicon.Must("intransitives").Has(s.Tokens[c].Lemma) && s.Tokens[c].Lemma != "gather" && s.Tokens[c].Lemma != "assemble" || s.Child(c, "aux", "aux:pass", "mark", "obj") >= 0 {
		return
	}
	n := s.Child(c, "nsubj")
	if n < 0 {
		n = s.Child(v, "iobj", "obj")
	}
	if n < v || n > c || firstOf(s, n) != v+1 || s.Tokens[n].POS == "PRON" {
		return
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "iobj"
	s.Tokens[c].Head, s.Tokens[c].Rel = n, "acl"
	s.Index()
	for _, k := range s.Subtree(c, nil) {
		that := s.Child(k, "obj", "mark")
		if t := &s.Tokens[k]; k > c && t.Rel == "acl:relcl" && that >= 0 && that < k && strings.EqualFold(s.Tokens[that].Text, "that") && s.Child(k, "nsubj") > that && s.Child(v, "ccomp") < 0 {
			s.Tokens[that].Rel, s.Tokens[that].POS, s.Tokens[that].Tag = "mark", "SCONJ", "IN"
			t.Head, t.Rel = v, "ccomp"
			s.Index()
			return
		}
	}
}

// lowerFronted hangs a clause without a subject that opens what somebody says off that, where it was hung off the saying behind it: "tested twice, nine
// were found to be ill, said Dr Lee". Before a verb that has no subject it is the subject: "selling below cost is no way to start, a banker said".
func lowerFronted(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("advcl") || t.Head < v || hasSubject(s, v) || !lexicon.Must("saying").Has(s.Tokens[t.Head].Lemma) || lexicon.Must("saying").Has(t.Lemma) || t.Lemma == "ask" || t.Tag != "VBG" && t.Tag != "VBN" && t.Tag != "VB" {
		return
	}
	said := s.Child(t.Head, "ccomp")
	last := lastOf(s, v)
	if said < last || said > t.Head || firstOf(s, said) < last {
		return
	}
	for _, k := range s.Tokens[last : firstOf(s, said)+1] {
		if text.Quotes(k.Text) {
			return // "speaking in Rome, "we shall see", he said"
		}
	}
	rel := "advcl"
	if m := s.Child(v, "mark"); !hasSubject(s, said) && t.Tag != "VBN" && (m < 0 || s.Tokens[m].Tag == "TO") {
		rel = "csubj"
	}
	attach(s, v, said, rel)
}

// lowerFrontedPhrase does the same with a phrase: "by then the pools were empty, said Dr Lee", "in Perth, where few vote, turnout rose, officials said". What
// stands before a quotation tells of the saying.
func lowerFrontedPhrase(s *text.Sentence, v int) {
	said := s.Child(v, "ccomp")
	if said < 0 || said > v || !reports(s.Tokens[v].Lemma) || !hasSubject(s, said) {
		return
	}
	begin := firstOf(s, said)
	for _, mark := range s.Tokens[max(0, begin-1) : begin+1] {
		if mark.POS == "PUNCT" && mark.Text != "," {
			return // "BONN, Nov 18 - Prices fell, officials said"
		}
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if frontable(s, c) && lastOf(s, c) < begin && marksBetween(s, firstOf(s, c), said) == 0 {
			s.Tokens[c].Head = said
		}
	}
	s.Index()
}

// frontable reports whether a dependent of a verb is a phrase or tells a time by its distance: "ten years ago".
func frontable(s *text.Sentence, c int) bool {
	t := &s.Tokens[c]
	return t.Is("obl") || t.Is("advmod") && t.POS == "ADV" && s.Child(c, "obl:unmarked") >= 0
}

// reports reports whether a verb is of saying, or of what inquiries and courts find, and may stand behind or within the clause that tells it.
func reports(verb string) bool {
	return lexicon.Must("saying").Has(verb) || lexicon.Must("findings").Has(verb)
}

// lowerOpening hangs the clause of circumstance with which what is said opens off that, where it was taken for another thing said: "says if the river
// rises, the road will be shut" (Quirk and others 1985, 8.13: initial adverbials).
func lowerOpening(s *text.Sentence, v int) {
	said := s.LastChild(v, "ccomp")
	if said < v || s.Child(said, "mark", "cc") >= 0 || !states(s.Tokens[v].Lemma) {
		return
	}
	for _, c := range s.Children(v) {
		if c < v || c >= said || !s.Tokens[c].Is("ccomp") && (!s.Tokens[c].Is("advcl") || firstOf(s, c) != v+1) || !opens(s, c, said) {
			continue
		}
		if that := s.Child(c, "mark"); that >= 0 && strings.EqualFold(s.Tokens[that].Text, "that") {
			s.Tokens[that].Head = said
		}
		subject := lastOf(s, c) // "says if the river rises dozens of roads will be shut"
		if o := s.Child(c, "obj"); o > c && !hasSubject(s, said) && s.Child(said, "aux", "aux:pass", "cop") > subject && lastOf(s, o) == subject {
			hangSubject(s, o, said)
		}
		attach(s, c, said, "advcl")
		return
	}
}

// lowerOpeningPhrase does the same with a phrase that a comma closes: "says at the time of the fire, the gate was shut". What somebody says something in or on,
// an interview or a day, tells of the saying.
func lowerOpeningPhrase(s *text.Sentence, v int) {
	said, who := s.LastChild(v, "ccomp"), s.Child(v, "nsubj")
	if said < v || who < 0 || who > v || s.Child(said, "mark", "cc") >= 0 || !hasSubject(s, said) || !states(s.Tokens[v].Lemma) {
		return
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if !s.Tokens[c].Is("obl") || firstOf(s, c) != v+1 || spoken(s, c) || s.CaseText(c) == "on" || s.CaseText(c) == "to" {
			continue
		}
		if begin := firstOf(s, said); commaBehind(s, c) && begin <= lastOf(s, c)+2 && !text.Quotes(s.Tokens[begin].Text) {
			attach(s, c, said, "obl")
		}
	}
}

// states reports whether a verb's clause is what somebody states or thinks, and no question.
func states(verb string) bool {
	return verb == "mean" || lexicon.Must("saying").Has(verb) && verb != "ask" || lexicon.Must("thinking").Has(verb) && verb != "wonder"
}

// opens reports whether a clause only tells of the circumstances of the clause right behind it: it has a conjunction of time, cause, condition or
// concession, or is the participle of that clause's subject.
func opens(s *text.Sentence, clause, main int) bool {
	end := lastOf(s, clause)
	for i := clause; i < main; i++ {
		between := i > end && i < firstOf(s, main)
		if word := s.Tokens[i].Text; word == ";" || between && word != "," && !text.Quotes(word) {
			return false
		}
	}
	first := firstOf(s, clause)
	for first < clause && (s.Tokens[first].POS == "PUNCT" || strings.EqualFold(s.Tokens[first].Text, "that")) {
		first++
	}
	switch word := strings.ToLower(s.Tokens[first].Text); word {
	case "after", "although", "before", "even", "if", "though", "where":
		return hasSubject(s, clause)
	default:
		return circumstantial[word] || pending[word] || s.Tokens[first].Tag == "VBG" && !hasSubject(s, clause)
	}
}

// raiseButThat joins a clause with "but that" to what is said, where it was joined to a clause about a noun in that: "said he knew of the burden that it would
// be, but that waiting would cost more".
func raiseButThat(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	that := s.Child(v, "mark")
	if !t.Is("conj") || t.Head < 0 || t.Head > v || that < 2 || that > v || !strings.EqualFold(s.Tokens[that].Text, "that") || s.Tokens[that-1].Text != "but" || s.Tokens[that-2].Text != "," || !s.Tokens[t.Head].Is("acl") {
		return
	}
	for said := range s.Ancestors(t.Head) {
		if k := &s.Tokens[said]; k.Is("ccomp") && k.Head >= 0 && said < v && s.Child(said, "mark") >= 0 && lexicon.Must("saying").Has(s.Tokens[k.Head].Lemma) {
			t.Head = said
			s.Index()
			return
		}
	}
}
