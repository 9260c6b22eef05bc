package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give a clause that was torn apart its subject and its verb back.

// afterComma reports whether the phrase of a token begins with a comma or stands right behind one.
func afterComma(s *text.Sentence, n int) bool {
	first := firstOf(s, n)
	return s.Tokens[first].Text == "," || first > 0 && s.Tokens[first-1].Text == ","
}

// attach hangs a token off another with a relation.
func attach(s *text.Sentence, i, head int, rel string) {
	s.Tokens[i].Head, s.Tokens[i].Rel = head, rel
	s.Index()
}

// lastOf is the last token of a phrase, and firstOf the first.
func lastOf(s *text.Sentence, n int) int {
	all := s.Subtree(n, nil)
	return all[len(all)-1]
}

func firstOf(s *text.Sentence, n int) int { return s.Subtree(n, nil)[0] }

// raiseSubject hangs off the verb the subject that was hung off its auxiliary: "which it had neither written nor seen".
func raiseSubject(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Is("nsubj") && t.Head >= 0 && s.Tokens[t.Head].Is("aux") && s.Tokens[t.Head].Head > t.Head && s.Tokens[t.Head].Head >= 0 && s.Child(s.Tokens[t.Head].Head, "csubj", "expl") < 0 {
		attach(s, n, s.Tokens[t.Head].Head, t.Rel)
	}
}

// makeExpletive takes an "it" for the empty one that stands in for a clause behind a verb that has no object: "it emerged that they had known".
func makeExpletive(s *text.Sentence, v int) {
	it := s.Child(v, "nsubj", "nsubj:pass")
	lemma := s.Tokens[v].Lemma
	if it < 0 || it > v || s.Tokens[it].Lemma != "it" {
		return
	}
	if c := s.Child(v, "csubj", "csubj:pass"); c > v && s.Passive(v) && strings.EqualFold(s.Tokens[firstOf(s, c)].Text, "that") {
		s.Tokens[it].Rel, s.Tokens[c].Rel = "expl", "ccomp" // "it was pointed out that they had known"
		s.Index()
		return
	}
	if c := resemblance(s, v); c >= 0 {
		s.Tokens[it].Rel, s.Tokens[c].Rel = "expl", "ccomp"
		s.Index()
		return
	}
	if s.Child(v, "ccomp") < v {
		return
	}
	turns := lemma == "turn" && s.Child(v, "compound:prt") > v
	if turns || lexicon.Must("evidence").Has(lemma) && lexicon.Must("intransitives").Has(lemma) {
		s.Tokens[it].Rel = "expl"
		s.Index()
	}
}

// readTaking takes the "it" of what something takes for a subject, as the treebanks do not: "it took three keys to open the vault" says what it took, and
// the infinitive what for.
func readTaking(s *text.Sentence, v int) {
	it, c := s.Child(v, "expl"), s.Child(v, "csubj")
	if s.Tokens[v].Lemma != "take" || it < 0 || it > v || c < v || s.Tokens[c].Tag != "VB" || s.Child(v, "obj") < v {
		return
	}
	s.Tokens[it].Rel, s.Tokens[c].Rel = "nsubj", "advcl"
	s.Index()
}

// resemblance is the clause that a verb of seeming has behind "like", "as if" or "as though", -1 if it has none: "it looks like they have won".
func resemblance(s *text.Sentence, v int) int {
	lemma := s.Tokens[v].Lemma
	if lemma != "feel" && lemma != "look" && lemma != "seem" && lemma != "sound" && lemma != "appear" {
		return -1
	}
	c := s.Child(v, "advcl", "ccomp")
	if c < v || s.Child(c, "nsubj", "nsubj:pass", "expl", "csubj") < 0 {
		return -1
	}
	if !s.Likens(firstOf(s, c)) {
		return -1
	}
	return c
}

// lowerFrontedApposition hangs a noun between two commas off the place before it where it was taken for the subject of the inverted verb behind it: in "in the
// yard, a plot of sand, stood 40 tents" and "in Karsk, the largest town, there was no light" no plot stood, and no town was in Karsk.
func lowerFrontedApposition(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v, first, end := t.Head, firstOf(s, n), lastOf(s, n)
	if t.POS != "NOUN" || !t.Is("nsubj") || v < end || first < 2 || s.Tokens[first-1].Text != "," || s.Tokens[end].Text != "," || s.Child(n, "det") < 0 {
		return
	}
	place := climb(s, first-2, func(at int) bool { return s.Tokens[at].Head == v })
	if place < 0 || place > first || !s.Tokens[place].Is("obl") || s.CaseText(place) == "" || s.Child(n, "conj") >= 0 {
		return
	}
	subject := s.LastChild(v, "nsubj")
	if subject <= n { // "… , lay 40 jars"
		if subject = s.Child(v, "obj"); subject < v || !lexicon.Must("locating").Has(s.Tokens[v].Lemma) {
			return
		}
		s.Tokens[subject].Rel = "nsubj"
	}
	attach(s, n, place, "appos")
}

// makeApposition makes an apposition of a noun behind a comma and an object that was taken for a subject, which stands before its verb: "turned out
// 600 cars, most of them for export".
func makeApposition(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("nsubj") || v < 0 || v > n || s.Tokens[v].POS != "VERB" || lexicon.Must("saying").Has(s.Tokens[v].Lemma) || s.Child(v, "expl") >= 0 {
		return
	}
	if !afterComma(s, n) {
		return
	}
	o := s.Child(v, "obj")
	switch {
	case o > v && o < n:
		attach(s, n, o, "appos")
	case slices.ContainsFunc(s.Children(v), func(c int) bool { return c < v && s.Tokens[c].Is("nsubj") }):
		last := lastOf(s, n)
		for _, c := range s.Children(v) {
			if s.Tokens[c].Tag == "VBG" && firstOf(s, c) == last+1 { // "four were jailed, two of them for bugging"
				attach(s, n, c, "nsubj")
				return
			}
		}
		attach(s, n, v, "dep")
	}
}

// lowerPassive hangs "to be repaid" behind a comma off the object before it: who "was offered an advance, to be repaid in kind" is not repaid.
func lowerPassive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("xcomp", "advcl") || t.Head < 0 || t.Head > v || s.Child(v, "aux:pass") < 0 || s.Child(v, "mark") < 0 || s.Tokens[s.Child(v, "mark")].Tag != "TO" {
		return
	}
	if to := s.Child(v, "mark"); to > 0 && strings.EqualFold(s.Tokens[to-1].Text, "only") { // "robbed a bank, only to be caught"
		return
	}
	o := s.Child(t.Head, "obj")
	if o > t.Head && o < v && afterComma(s, v) && s.Tokens[o].POS == "NOUN" {
		attach(s, v, o, "acl")
	}
}

// shareNumber leaves open how many of each kind of people there are where one number counts both: "nineteen soldiers and police officers" are no
// nineteen soldiers.
func shareNumber(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if t.Rel != "nummod" || n < i || s.Tokens[n].Tag != "NNS" || !human(&s.Tokens[n]) {
		return
	}
	for _, c := range s.Children(n) {
		k := &s.Tokens[c]
		and := s.Child(c, "cc")
		if k.Is("conj") && k.Tag == "NNS" && human(k) && and == n+1 && s.Tokens[and].Lemma == "and" && s.Child(c, "nummod", "det", "nmod:poss", "case") < 0 {
			t.Rel = "dep"
			s.Index()
			return
		}
	}
}

// freeSpeaker gives a verb of saying without a subject the noun right before it, where that was taken for the subject of a verb before it:
// "to stop beans from being smuggled, Ann Lee said".
func freeSpeaker(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("nsubj") || v < 0 || v > n || t.POS != "PROPN" && t.POS != "NOUN" || s.Child(v, "expl") >= 0 {
		return
	}
	said := lastOf(s, n) + 1
	if said >= len(s.Tokens) || s.Tokens[said].POS != "VERB" || !lexicon.Must("saying").Has(s.Tokens[said].Lemma) || s.Tokens[said].Tag != "VBD" && s.Tokens[said].Tag != "VBZ" || s.Child(said, "nsubj", "csubj", "expl") >= 0 || below(s, said, v) {
		return
	}
	attach(s, n, said, "nsubj")
}

// joinPhrase joins a noun behind "and by" to the one before it that has the same preposition, where it was joined to another: "fuel, buoyed by
// travel and by airlines".
func joinPhrase(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	prep := s.CaseText(n)
	if !t.Is("conj") || t.Head < 0 || t.Head > n || prep == "" || s.Child(n, "cc") < 0 || s.Tokens[s.Child(n, "cc")].Lemma == "but" || s.CaseText(t.Head) == prep || s.Tokens[t.Head].POS == "VERB" || hasSubject(s, t.Head) { // "with the guests ahead and in control"
		return
	}
	for k := firstOf(s, n) - 1; k > 0; k-- {
		if w := &s.Tokens[k]; w.Is("obl", "nmod") && (w.POS == "NOUN" || w.POS == "PROPN") && s.CaseText(k) == prep && !below(s, n, k) && (below(s, k, t.Head) || below(s, t.Head, k) || w.Head == s.Tokens[t.Head].Head) {
			attach(s, n, k, "conj")
			return
		}
	}
}

// makeObjectOfSubject makes the object that it is of a pronoun behind the verb of a clause within the subject, where it was taken for the subject:
// "Whether courts would enforce it is open", "the rules governing it have changed".
func makeObjectOfSubject(s *text.Sentence, it int) {
	t := &s.Tokens[it]
	v := t.Head
	if it < 2 || !t.Is("nsubj") || t.Lemma != "it" && t.Lemma != "they" || v < it+2 {
		return
	}
	inner := &s.Tokens[it-1]
	if inner.POS != "VERB" || lexicon.Must("saying").Has(inner.Lemma) || lexicon.Must("believing").Has(inner.Lemma) || lexicon.Must("intransitives").Has(inner.Lemma) || s.Child(it-1, "obj", "ccomp") >= 0 {
		return
	}
	whether := s.Child(it-1, "mark")
	asks := inner.Is("advcl") && inner.Head == v && whether >= 0 && strings.EqualFold(s.Tokens[whether].Text, "whether")
	within := inner.Rel == "acl" && inner.Tag == "VBG" && inner.Head >= 0 && s.Tokens[inner.Head].Is("nsubj") && s.Tokens[inner.Head].Head == v
	if inner.Is("csubj") && inner.Head == v || asks || within {
		if asks {
			inner.Rel = "csubj"
		}
		attach(s, it, it-1, "obj")
	}
}
