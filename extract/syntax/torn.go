package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give a clause that was torn its subject and its verb back.

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

// subjectRel is the relation of a subject to its verb.
func subjectRel(s *text.Sentence, v int) string {
	if s.Passive(v) || s.Tokens[v].Tag == "VBN" && s.Child(v, "aux:pass") >= 0 {
		return "nsubj:pass"
	}
	return "nsubj"
}

// raiseSubject hangs off the verb the subject that was hung off its auxiliary: "which it had neither written nor seen".
func raiseSubject(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Is("nsubj") && t.Head >= 0 && s.Tokens[t.Head].Is("aux") && s.Tokens[t.Head].Head > t.Head && s.Tokens[t.Head].Head >= 0 && s.Child(s.Tokens[t.Head].Head, "csubj", "expl") < 0 {
		attach(s, n, s.Tokens[t.Head].Head, t.Rel)
	}
}

// freeBehind makes an apposition of a noun behind a comma and an object that was taken for a subject, which stands before its verb: "turned out
// 600 cars, most of them for export".
func freeBehind(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("nsubj") || v < 0 || v > n || s.Tokens[v].POS != "VERB" || lexicon.Must("saying").Has(s.Tokens[v].Lemma) || s.Child(v, "expl") >= 0 {
		return
	}
	first := firstOf(s, n)
	if s.Tokens[first].Text != "," && (first == 0 || s.Tokens[first-1].Text != ",") {
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

// openClause makes a clause of the noun behind "after" or "as" and of a verb behind the comma that closes what stands beside the noun: in
// "inquiries came after the trust, which owns it, advertised a croft" no inquiries advertise.
func openClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj", "advcl", "parataxis") || t.Tag != "VBD" && t.Tag != "VBN" && t.Tag != "VBZ" && t.Tag != "VBP" || t.Head < 0 || t.Head > v ||
		s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc") >= 0 || v < 4 || s.Tokens[firstVerb(s, v)-1].Text != "," {
		return
	}
	for n := firstVerb(s, v) - 3; n > 0; n-- {
		k := &s.Tokens[n]
		if !k.Is("obl") || k.Head < 0 || k.Head > n || k.POS != "NOUN" && k.POS != "PROPN" || timed(k) || s.Tokens[k.Head].POS != "VERB" {
			continue
		}
		aside := s.Child(n, "acl", "acl:relcl", "appos")
		if aside < n || s.Tokens[firstOf(s, aside)].Text != "," && s.Tokens[max(firstOf(s, aside)-1, 0)].Text != "," || t.Head != k.Head && !below(s, t.Head, n) {
			continue
		}
		switch s.CaseText(n) {
		case "after", "before", "as", "since", "until":
		default:
			continue
		}
		when := s.Case(n)[0]
		t.Head, t.Rel = k.Head, "advcl"
		if t.Tag == "VBN" && s.Child(v, "aux", "aux:pass") < 0 {
			t.Tag = "VBD"
		}
		for _, c := range s.Children(k.Head) { // ", cut its dividend and said"
			if w := &s.Tokens[c]; c > v && w.Tag == "VBD" && w.Is("advcl", "conj") && s.Child(c, "mark", "nsubj", "nsubj:pass", "advmod") < 0 && s.Tokens[firstOf(s, c)].Is("punct", "cc") {
				w.Head, w.Rel = v, "conj"
			}
		}
		attach(s, when, v, "mark")
		attach(s, n, v, "nsubj")
		k.Rel = subjectRel(s, v)
		return
	}
}

// firstVerb is the first token of a verb's group: its auxiliaries and adverbs.
func firstVerb(s *text.Sentence, v int) int {
	for v > 0 && s.Tokens[v-1].Is("aux", "advmod") && below(s, v-1, v) {
		v--
	}
	return v
}

// sinceBefore reads "since" between two subjects as a preposition: "all results since the date have been annulled".
func sinceBefore(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("nsubj") || v < n {
		return
	}
	m := firstOf(s, n) - 1
	if m < 1 || !s.Tokens[m].Is("mark") || s.Tokens[m].Head != v {
		return
	}
	switch s.Tokens[m].Lemma {
	case "since", "after", "before", "until":
	default:
		return
	}
	for _, c := range s.Children(v) {
		if s.Tokens[c].Is("nsubj") && lastOf(s, c) == m-1 {
			attach(s, m, n, "case")
			attach(s, n, c, "nmod")
			return
		}
	}
}

// joinPhrase joins a noun behind "and by" to the one before it that has the same preposition, where it was joined to another: "fuel, buoyed by
// travel and by airlines".
func joinPhrase(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	prep := s.CaseText(n)
	if !t.Is("conj") || t.Head < 0 || t.Head > n || prep == "" || s.Child(n, "cc") < 0 || s.CaseText(t.Head) == prep || s.Tokens[t.Head].POS == "VERB" {
		return
	}
	for k := firstOf(s, n) - 1; k > 0; k-- {
		if w := &s.Tokens[k]; w.Is("obl", "nmod") && (w.POS == "NOUN" || w.POS == "PROPN") && s.CaseText(k) == prep && !below(s, n, k) && (below(s, k, t.Head) || below(s, t.Head, k)) {
			attach(s, n, k, "conj")
			return
		}
	}
}

// lowerBare joins a bare verb behind "and" to the infinitive before it, where it was joined to a past tense: "came back to beat Torino and climb
// out of the bottom".
func lowerBare(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj") || t.Tag != "VB" && t.Tag != "VBP" || t.Head < 0 || t.Head > v || s.Child(v, "aux", "mark", "nsubj", "nsubj:pass", "expl") >= 0 || s.Child(v, "cc") != v-1 {
		return
	}
	if h := &s.Tokens[t.Head]; h.Tag != "VBD" && h.Tag != "VBZ" && !(h.Tag == "VBN" && s.Child(t.Head, "aux") >= 0) || h.Tag == "VBZ" && s.VerbGroup(t.Head).Modal >= 0 {
		return
	}
	for k := v - 2; k > t.Head; k-- {
		if m := s.Child(k, "mark"); s.Tokens[k].Tag == "VB" && m >= 0 && s.Tokens[m].Tag == "TO" && below(s, k, t.Head) {
			t.Tag = "VB"
			attach(s, v, k, "conj")
			return
		}
	}
}

// lowerPassive hangs "to be repaid" behind a comma off the object before it: who "was offered an advance, to be repaid in kind" is not repaid.
func lowerPassive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("xcomp", "advcl") || t.Head < 0 || t.Head > v || s.Child(v, "aux:pass") < 0 || s.Child(v, "mark") < 0 || s.Tokens[s.Child(v, "mark")].Tag != "TO" {
		return
	}
	first := firstOf(s, v)
	o := s.Child(t.Head, "obj")
	if o > t.Head && o < v && (s.Tokens[first].Text == "," || s.Tokens[first-1].Text == ",") && s.Tokens[o].POS == "NOUN" {
		attach(s, v, o, "acl")
	}
}

// lowerUse hangs an infinitive right behind "used by" off that, where it was hung off the verb above: "forged the titles used by Ann Lee to
// get a loan".
func lowerUse(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VB" || !t.Is("xcomp", "advcl") || t.Head < 0 || t.Head > v || s.Child(v, "mark") < 0 {
		return
	}
	before := firstOf(s, v) - 1
	use := climb(s, before, func(at int) bool {
		return s.Tokens[at].Lemma == "use" && s.Tokens[at].Tag == "VBN" && s.Tokens[at].Is("acl")
	})
	if use > t.Head && lastOf(s, use) == before && s.Child(use, "obl:agent") > use {
		attach(s, v, use, "advcl")
	}
}

// lowerEffect hangs a participle of effect off the clause of time before it where what it was hung off is still to come: in "she will face Lee,
// who is older, after the American won, silencing the crowd" nobody has faced anyone.
func lowerEffect(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || t.Rel != "advcl" || t.Head < 0 || t.Head > v || s.Child(v, "mark", "nsubj", "aux") >= 0 || s.VerbGroup(t.Head).Modal < 0 || !lexicon.Must("effects").Has(t.Lemma) {
		return
	}
	for _, c := range s.Children(t.Head) {
		if m := s.Child(c, "mark"); c > t.Head && c < v && s.Tokens[c].Is("advcl") && s.Tokens[c].Tag == "VBD" && m >= 0 && s.Tokens[m].Lemma == "after" {
			attach(s, v, c, "advcl")
			return
		}
	}
}

// raiseTime hangs "before deciding" off the verb of the sentence, where it was hung off a participle within that says by whom nothing is done: no
// campaign decides in "is reviewing a campaign carried out in May before deciding".
func raiseTime(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	m := s.Child(v, "mark")
	if t.Tag != "VBG" || t.Rel != "advcl" || t.Head < 0 || t.Head > v || m < 0 || s.Tokens[m].Lemma != "before" && s.Tokens[m].Lemma != "after" {
		return
	}
	inner := t.Head
	if k := &s.Tokens[inner]; k.Tag != "VBN" || k.Rel != "acl" || s.Child(inner, "obl:agent") >= 0 || canAct(s, k.Head) {
		return
	}
	verb := climb(s, s.Tokens[inner].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" && s.Tokens[at].Rel != "acl" })
	if n := doer(s, verb); verb >= 0 && n >= 0 && canAct(s, n) && !s.Passive(verb) {
		attach(s, v, verb, "advcl")
	}
}

// liftMade hangs what is made of a document or an event off that, where it was hung off the people it is about: "a survey of managers published
// on Monday".
func liftMade(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || t.Rel != "acl" || t.Head < 0 || t.Head > v {
		return
	}
	switch t.Lemma {
	case "publish", "conduct", "compile", "issue":
	case "carry":
		if s.Child(v, "compound:prt") < 0 {
			return
		}
	default:
		return
	}
	if k := &s.Tokens[t.Head]; k.Is("nmod") && k.Head >= 0 && human(k) && s.CaseText(t.Head) == "of" && s.Tokens[k.Head].POS == "NOUN" && !human(&s.Tokens[k.Head]) {
		attach(s, v, k.Head, "acl")
	}
}

// readTold takes a past form right behind whom something is told for a participle about those: "told reporters gathered at the gate".
func readTold(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBD" && t.Tag != "VBN" || !t.Is("ccomp") || t.Head < 0 || t.Head > v || s.Child(v, "nsubj", "nsubj:pass", "expl", "csubj", "mark", "aux", "obj") >= 0 ||
		strings.ToLower(t.Text) != lexicon.Participle(t.Lemma) {
		return
	}
	if o := s.Child(t.Head, "iobj", "obj"); o == v-1 && s.Tokens[o].POS == "NOUN" && s.Child(t.Head, "nsubj") >= 0 {
		t.Tag = "VBN"
		attach(s, v, o, "acl")
	}
}

// readGerund takes a gerund right before the verb of a clause without a subject for that: "competing with a bank is hard", and gives it the
// pronoun between: "opening it was hard".
func readGerund(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag == "VBG" && t.Is("csubj") && t.Head > v {
		if it := s.Child(t.Head, "nsubj"); it == v+1 && s.Tokens[it].POS == "PRON" && s.Child(v, "obj") < 0 {
			attach(s, it, v, "obj")
		}
		return
	}
	if t.Tag != "VBG" || t.Rel != "advcl" || t.Head < v || s.Child(v, "mark", "nsubj", "aux") >= 0 {
		return
	}
	verb := lastOf(s, v) + 1
	if verb >= len(s.Tokens) || !s.Tokens[verb].Is("cop") {
		return
	}
	if h := s.Tokens[verb].Head; h > verb && (h == t.Head || below(s, h, t.Head)) && s.Child(h, "nsubj", "nsubj:pass", "csubj", "expl") < 0 {
		attach(s, v, h, "csubj")
	}
}

// freeCause takes "because of" and its noun between a subject that is a clause and its verb for no second subject: "to stone them because of one
// finding would be unjust".
func freeCause(s *text.Sentence, n int) {
	if t := &s.Tokens[n]; t.Is("nsubj") && t.Head > n && s.CaseText(n) == "because of" && s.Child(t.Head, "csubj") >= 0 {
		attach(s, n, s.Child(t.Head, "csubj"), "obl")
	}
}

// freeWho gives a question its subject back, where that was taken for the object of what is asked: "regardless of who is in charge".
func freeWho(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Tag != "WP" || !strings.EqualFold(t.Text, "who") || !t.Is("obl", "nmod", "obj") || n+1 >= len(s.Tokens) || t.Head < 0 {
		return
	}
	next := &s.Tokens[n+1]
	v := n + 1
	if next.Is("aux", "cop") {
		v = next.Head
	}
	if v < n || v == t.Head || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 || next.Tag != "VBZ" && next.Tag != "VBD" && next.Tag != "MD" {
		return
	}
	above := t.Head
	attach(s, n, v, "nsubj")
	s.Tokens[n].Rel = subjectRel(s, v)
	if !below(s, above, v) {
		attach(s, v, above, "ccomp")
	}
}

// readMany takes "many" before a participle behind "with" for what does it: "with many saying they were tired".
func readMany(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := n + 1
	if v >= len(s.Tokens) || n == 0 || s.Tokens[v].Tag != "VBG" || !strings.EqualFold(s.Tokens[n-1].Text, "with") || t.Head != v || s.Tokens[v].Rel != "advcl" || s.Child(v, "nsubj") >= 0 {
		return
	}
	switch strings.ToLower(t.Text) {
	case "many", "some", "most", "few", "several", "others":
		attach(s, n, v, "nsubj")
	}
}

// joinGift gives "given" the thing behind it that was hung off the verb of the sentence: "given a second chance, hit the shot of his life".
func joinGift(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("advcl", "acl") || !lexicon.Must("giving").Has(t.Lemma) || t.Head < v || s.Child(v, "obj", "aux") >= 0 {
		return
	}
	for _, c := range s.Children(t.Head) {
		if c > v && c < t.Head && s.Tokens[c].Is("obl") && s.CaseText(c) == "" && firstOf(s, c) == v+1 {
			attach(s, c, v, "obj")
			return
		}
	}
}

// nearTaken hangs a participle right behind a noun off that, where it was hung off one above and another participle follows behind a comma:
// "analysis of tissue taken from a tooth, carried out in May".
func nearTaken(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := v - 1
	if t.Tag != "VBN" || t.Rel != "acl" || t.Head < 0 || t.Head >= n || s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" || !s.Tokens[n].Is("nmod") || s.Tokens[n].Head != t.Head {
		return
	}
	for _, c := range s.Children(t.Head) {
		if k := &s.Tokens[c]; c > v && k.Tag == "VBN" && k.Rel == "acl" && s.Tokens[c-1].Text == "," && lastOf(s, v) == c-2 {
			attach(s, v, n, "acl")
			return
		}
	}
}

// sendRunning hangs a participle off who is sent, where it was hung off what those wear or hold: "sending sailors in orange jackets running".
func sendRunning(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || t.Rel != "acl" || t.Head < 0 || t.Head > v || !s.Tokens[t.Head].Is("nmod") {
		return
	}
	if o := s.Tokens[t.Head].Head; o >= 0 && s.Tokens[o].Is("obj") && s.Tokens[o].Head >= 0 && s.Tokens[s.Tokens[o].Head].Lemma == "send" && s.CaseText(t.Head) != "of" {
		attach(s, v, o, "acl")
	}
}

// subjectBefore gives a clause with "that" the noun before a phrase for its subject, where the phrase was taken for that: "said contracts for half of
// it had been signed".
func subjectBefore(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if !t.Is("nsubj") || v < n || s.CaseText(n) == "" || s.Tokens[v].Rel != "ccomp" || s.Tokens[v].Head > n || s.Child(v, "mark") >= 0 {
		return
	}
	o := firstOf(s, n) - 1
	if o > s.Tokens[v].Head && s.Tokens[o].Is("obj") && s.Tokens[o].Head == s.Tokens[v].Head && s.Tokens[s.Case(n)[0]].Head == n && s.Case(n)[0] == o+1 {
		attach(s, o, v, t.Rel)
		attach(s, n, o, "nmod")
	}
}

// closeAside gives a noun the finite verb behind the second comma, where the participle between the two was taken for its verb: "the library, kept
// open by volunteers, registered a visitor".
func closeAside(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("conj", "advcl") || v < 2 || s.Tokens[v-1].Text != "," || s.Child(v, "aux", "cop", "obj") >= 0 || t.Head < 0 || t.Head > v {
		return
	}
	n := climb(s, v-2, func(at int) bool {
		return s.Tokens[at].Is("nsubj", "obl:agent") && s.Tokens[at].Head == v || s.CaseText(at) == "as" && s.Tokens[at].Is("obl", "nmod")
	})
	if n < 0 || n < t.Head || s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" {
		return
	}
	w := pastBehind(s, v)
	if w < 0 {
		return
	}
	rel := t.Rel
	if m := s.Child(v, "mark", "advmod"); s.CaseText(n) == "as" {
		attach(s, s.Case(n)[0], w, "mark")
		rel = "advcl"
	} else if m >= 0 && m < n {
		s.Tokens[m].Head = w
	}
	if and := s.Child(v, "cc"); and >= 0 {
		s.Tokens[and].Head = w
	}
	attach(s, w, t.Head, rel)
	attach(s, n, w, "nsubj")
	attach(s, v, n, "acl")
}

// pastBehind is the past tense without a subject right behind the comma that ends what hangs off a participle, -1 if there is none.
func pastBehind(s *text.Sentence, v int) int {
	for w := v + 2; w < len(s.Tokens); w++ {
		t := &s.Tokens[w]
		if t.Tag != "VBD" && t.Tag != "VBN" || s.Tokens[w-1].Text != "," || t.Head < 0 || t.Head > w || !t.Is("conj", "acl", "advcl", "parataxis") || s.Child(w, "nsubj", "aux", "cop", "cc", "mark") >= 0 {
			continue
		}
		if below(s, w, v) && t.Head != v || t.Head > v && !below(s, t.Head, v) {
			return -1
		}
		if t.Tag == "VBN" {
			t.Tag = "VBD"
		}
		return w
	}
	return -1
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
