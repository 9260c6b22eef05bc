package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs find the finite verb of a clause, its voice and its subject, where the parser read a past tense as a
// participle: the two are written alike, and only the words around them tell.

// closed reports whether a sentence ends as one, with a full stop: headlines do not.
func closed(s *text.Sentence) bool {
	for i := len(s.Tokens) - 1; i >= 0; i-- {
		switch s.Tokens[i].Text {
		case ".", "!", "?", "…":
			return true
		}
		if s.Tokens[i].POS != "PUNCT" {
			return strings.HasSuffix(s.Tokens[i].Text, ".") // "at 9 p.m."
		}
	}
	return false
}

// raiseMainVerb gives a sentence without a finite verb the one that was read as a participle of its subject: "the price of
// cobalt rose", "banks closed on Monday".
func raiseMainVerb(s *text.Sentence) {
	root := s.Root()
	if root < 0 || !closed(s) {
		return
	}
	switch t := &s.Tokens[root]; {
	case t.POS != "NOUN" && t.POS != "PROPN", s.Child(root, "cop", "nsubj", "csubj", "expl", "aux", "case", "mark") >= 0:
		return
	}
	v := hiddenVerb(s, root)
	if v < 0 {
		return
	}
	s.Tokens[v].Tag, s.Tokens[v].Head, s.Tokens[v].Rel = "VBD", -1, "root"
	for _, c := range s.Children(root) {
		if t := &s.Tokens[c]; c > v || t.Is("obl", "advmod") && c < root {
			t.Head = v
		}
	}
	s.Tokens[root].Head, s.Tokens[root].Rel = v, "nsubj"
	s.Index()
}

// hiddenVerb is the past form behind a bare nominal that must be its finite verb, -1 if none must: one that is no
// participle ("rose"), else the only one, else the last that neither names its agent nor follows a comma.
func hiddenVerb(s *text.Sentence, root int) int {
	var all []int
	for v := root + 1; v < len(s.Tokens); v++ {
		t := &s.Tokens[v]
		if t.POS != "VERB" || s.Tokens[v-1].POS == "ADP" || s.Tokens[v-1].POS == "SCONJ" || t.Tag != "VBD" && t.Tag != "VBN" || t.Rel != "acl" && t.Rel != "advcl" || s.Child(v, "nsubj", "nsubj:pass", "aux", "mark", "obl:agent") >= 0 {
			continue
		}
		if form := strings.ToLower(t.Text); form == lexicon.Past(t.Lemma) && form != lexicon.Participle(t.Lemma) {
			return v
		}
		all = append(all, v)
	}
	if len(all) == 1 {
		return all[0]
	}
	for i := len(all) - 1; i >= 0; i-- {
		if s.Tokens[all[i]-1].Text != "," {
			return all[i]
		}
	}
	return -1
}

// reduceRelative makes a participle of the verb before the finite one, where a tree has two and no conjunction between them: "three
// workers abducted in May have been released".
func reduceRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	subject := s.Child(v, "nsubj", "nsubj:pass")
	if !closed(s) || t.Tag != "VBD" && t.Tag != "VBN" || subject < 0 || subject > v || !t.Is("root", "conj", "ccomp", "parataxis") || s.Child(v, "aux", "cop", "mark", "obj") >= 0 ||
		strings.ToLower(t.Text) != lexicon.Participle(t.Lemma) {
		return
	}
	second := -1
	for _, c := range s.Children(v) {
		if c > v && s.Tokens[c].POS == "VERB" && s.Tokens[c].Is("advcl", "ccomp", "xcomp", "parataxis") && (finiteAlone(s, c) || afterAgent(s, v, c)) {
			second = c
		}
	}
	if second < 0 {
		return
	}
	w, last := &s.Tokens[second], subject
	if all := s.Subtree(subject, nil); all[len(all)-1] == v-1 && s.Tokens[v-1].POS == "NOUN" {
		last = v - 1 // "none of the notes recovered there"
	}
	w.Head, w.Rel = t.Head, t.Rel
	for _, c := range s.Children(v) {
		if c > second || s.Tokens[c].Is("cc") {
			s.Tokens[c].Head = second
		}
	}
	t.Tag, t.Head, t.Rel = "VBN", last, "acl"
	if w.Tag == "VBN" && s.Child(second, "aux") < 0 {
		w.Tag = "VBD"
	}
	s.Tokens[subject].Head, s.Tokens[subject].Rel = second, "nsubj"
	s.Index()
	if s.Passive(second) {
		s.Tokens[subject].Rel = "nsubj:pass"
	}
}

// afterAgent reports whether a past form right behind a by-phrase must be the finite verb: "residents reached by telephone described it".
func afterAgent(s *text.Sentence, v, second int) bool {
	by := s.Child(v, "obl:agent")
	if by < v || s.Tokens[second].Tag != "VBD" && s.Tokens[second].Tag != "VBN" || s.Child(second, "nsubj", "nsubj:pass", "mark", "cc", "aux") >= 0 {
		return false
	}
	all := s.Subtree(by, nil)
	return all[len(all)-1] == second-1
}

// finiteAlone reports whether a verb stands finite behind another without a conjunction, a comma or a subject.
func finiteAlone(s *text.Sentence, v int) bool {
	if s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc") >= 0 {
		return false
	}
	first := s.Subtree(v, nil)[0]
	if first == 0 || s.Tokens[first].POS == "PUNCT" || s.Tokens[first-1].POS == "PUNCT" || s.Tokens[first].Tag == "WRB" {
		return false
	}
	switch t := &s.Tokens[v]; t.Tag {
	case "VBD", "VBZ":
		return true
	case "VBN":
		if s.Child(v, "obj", "xcomp", "ccomp") > v {
			return true
		}
	}
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; k.Is("aux") && c < v && (k.Tag == "VBD" || k.Tag == "VBZ" || k.Tag == "VBP" || k.Tag == "MD") {
			return true
		}
	}
	return false
}

// lowerParticiple hangs a participle with phrases of its own off the noun right before it, where the parser hung it off the verb: "met in
// a carriage parked on the bridge". A comma would stand before what is said of the subject.
func lowerParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("advcl") || t.Head < 0 || t.Head > v-2 || s.Child(v, "obl", "obl:agent") < v || s.Subtree(v, nil)[0] != v {
		return
	}
	n := v - 1
	for range s.Tokens { // no longer, in a ring
		if n <= t.Head {
			return
		}
		if k := &s.Tokens[n]; (k.POS == "NOUN" || k.POS == "PROPN") && k.Is("obj", "obl", "nmod") {
			t.Head, t.Rel = n, "acl"
			s.Index()
			return
		}
		n = s.Tokens[n].Head
	}
}

// liftTrailingSource puts a verb of saying that closes the sentence above what is said: "…, a public inquiry found on
// Wednesday", where the parser takes the inquiry for an apposition and the verb for its participle.
func liftTrailingSource(s *text.Sentence) {
	root := s.Root()
	if root < 0 || !closed(s) {
		return
	}
	v := len(s.Tokens) - 1
	for v > root && (s.Tokens[v].POS != "VERB" || s.Tokens[v].Tag == "VB" || s.Tokens[v].Tag == "VBG") {
		v--
	}
	t := &s.Tokens[v]
	if v <= root || !lexicon.Must("saying").Has(t.Lemma) && !lexicon.Must("announce").Has(t.Lemma) && !lexicon.Must("findings").Has(t.Lemma) ||
		s.Child(v, "nsubj", "nsubj:pass", "aux", "mark", "obj", "ccomp", "xcomp") >= 0 {
		return
	}
	comma := v - 1
	for comma > root && s.Tokens[comma].Text != "," {
		switch s.Tokens[comma].POS {
		case "VERB", "AUX", "SCONJ":
			return
		}
		comma--
	}
	who := -1
	for i := comma + 1; i < v; i++ {
		if h := s.Tokens[i].Head; h <= comma || h >= v {
			if who >= 0 {
				return
			}
			who = i
		}
	}
	if comma <= root || who < 0 || s.Tokens[who].POS != "NOUN" && s.Tokens[who].POS != "PROPN" || s.Child(who, "case", "cop") >= 0 {
		return
	}
	if t.Tag == "VBN" {
		t.Tag = "VBD"
	}
	t.Head, t.Rel = -1, "root"
	s.Tokens[who].Head, s.Tokens[who].Rel = v, "nsubj"
	s.Tokens[comma].Head = v
	s.Tokens[root].Head, s.Tokens[root].Rel = v, "ccomp"
	s.Index()
}

// readVoice tells active from passive where the auxiliary does: without one "the union called for talks" is active. Headlines
// leave the auxiliary out: "Cyclist banned for four years".
func readVoice(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if s.Child(v, "aux", "aux:pass", "cop", "mark") >= 0 || t.Is("xcomp", "amod") || t.Rel == "acl" {
		return
	}
	switch subject := s.Child(v, "nsubj", "nsubj:pass"); {
	case subject < 0 || subject > v:
	case closed(s) && s.Tokens[subject].Rel == "nsubj:pass" && !(t.Is("conj") && s.Passive(t.Head)) && (t.Tag == "VBD" || !t.Is("ccomp")):
		t.Tag = "VBD"
		s.Tokens[subject].Rel = "nsubj"
		for _, c := range s.Children(v) {
			if s.Tokens[c].Rel == "obl:agent" {
				s.Tokens[c].Rel = "obl"
			}
		}
	case !closed(s) && t.Is("root") && (t.Tag == "VBD" || t.Tag == "VBN") && s.Child(v, "obj", "ccomp") < 0 &&
		(lexicon.Must("headlinepassives").Has(t.Lemma) || lexicon.Must("incomplete").Has(t.Lemma)):
		t.Tag = "VBN"
		s.Tokens[subject].Rel = "nsubj:pass"
	}
}

// readControl reads as a verb the noun in -s before an infinitive that a sentence without a verb must have ("the hospital plans to
// close"), and that "and" would join to the object of a verb of its form ("employs 2,900 people and plans to hire more").
func readControl(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	infinitive := s.Child(v, "acl", "advcl")
	if t.Tag != "NNS" || v < 1 || infinitive < v || s.Tokens[infinitive].Tag != "VB" ||
		!lexicon.Must("complement").Has(t.Lemma) && !lexicon.Must("complement").Has(t.Lemma+" to") {
		return
	}
	switch subject := v - 1; {
	case t.Is("root") && closed(s) && s.Tokens[subject].Is("compound") && s.Tokens[subject].Head == v:
		for _, c := range s.Children(v) {
			if c < subject && s.Tokens[c].Rel != "punct" {
				s.Tokens[c].Head = subject
			}
		}
		s.Tokens[subject].Rel = "nsubj"
	case t.Is("conj") && t.Head >= 0 && s.Tokens[t.Head].Is("obj") && s.Tokens[v-1].Is("cc") && s.Tokens[s.Tokens[t.Head].Head].Tag == "VBZ":
		t.Head = s.Tokens[t.Head].Head
	case t.Is("conj") && t.Head >= 0 && s.Tokens[v-1].Is("cc") && s.Tokens[t.Head].POS == "ADJ" && s.Tokens[t.Head].Is("advcl", "xcomp", "obl") && s.Tokens[s.Tokens[t.Head].Head].POS == "VERB":
		t.Head = s.Tokens[t.Head].Head // "rejected it as insulting and plans to sue"
	default:
		return
	}
	s.Tokens[infinitive].Rel = "xcomp"
	t.POS, t.Tag, t.Morph = "VERB", "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	s.Index()
}

// readThird reads as a verb the word in -s behind "and" that has an object or, joined to a thing that somebody has, a place: "was built in
// 1968 and supplies water", "has 2 million customers and operates in Sweden".
func readThird(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "NNS" || !t.Is("conj") || v < 1 || t.Head < 0 || !s.Tokens[v-1].Is("cc") || s.Child(v, "det", "amod", "nummod", "compound", "case", "nmod", "nmod:poss", "acl") >= 0 {
		return
	}
	switch h := &s.Tokens[t.Head]; {
	case h.POS == "VERB" && s.Child(v, "obj") == v+1:
	case h.Is("obj") && h.Head >= 0 && s.Tokens[h.Head].Tag == "VBZ" && s.Child(v, "obl") > v:
		t.Head = h.Head
	default:
		return
	}
	makeThird(t)
	s.Index()
}

// makeThird makes of a noun in -s the verb that is written alike.
func makeThird(t *text.Token) {
	t.POS, t.Tag, t.Morph = "VERB", "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	for _, lemma := range []string{strings.TrimSuffix(t.Text, "ies") + "y", strings.TrimSuffix(t.Text, "es"), strings.TrimSuffix(t.Text, "s")} {
		if lexicon.Third(lemma) == t.Text {
			t.Lemma = lemma
			break
		}
	}
}

// readJoined reads as the second verb of a clause the participle or adjective behind "and" that stands before a possessor or a number, as no
// modifier does: "raised the alert and closed Manado's airport", "would cut 450 jobs and close 31 branches". So does one whose verb makes
// somebody do something, before that: "cut power and forced airlines to cancel flights".
func readJoined(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if !t.Is("amod") || n < v || v < 1 || !s.Tokens[v-1].Is("cc") || s.Tokens[v-1].Head != n || !s.Tokens[n].Is("conj") || s.Child(n, "case") >= 0 {
		return
	}
	verb := -1
	for at := range s.Ancestors(n) {
		if s.Tokens[at].POS == "VERB" {
			verb = at
			break
		}
	}
	next := &s.Tokens[v+1]
	possessor := next.Is("nmod:poss") || next.Head >= 0 && next.Head < n && s.Tokens[next.Head].Is("nmod:poss") && s.Tokens[next.Head].Head == n
	if verb < 0 || verb > v {
		return
	}
	made := madeToDo(s, v, n, verb)
	switch {
	case t.Tag == "VBN" && (possessor || next.Is("det") || made >= 0) && s.Child(verb, "obj") > verb:
		t.Tag = s.Tokens[verb].Tag
	case t.POS == "ADJ" && next.Is("nummod") && lexicon.Must("homographs").Has(t.Lemma) && s.VerbGroup(verb).Form == "Fin" && (s.Tokens[verb].Tag == "VB" || s.Tokens[verb].Tag == "VBP"):
		t.POS, t.Tag = "VERB", s.Tokens[verb].Tag
	default:
		return
	}
	for _, c := range slices.Clone(s.Children(n)) {
		if c < v {
			s.Tokens[c].Head = v
		}
	}
	t.Head, t.Rel = verb, "conj"
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "obj"
	if made >= 0 {
		s.Tokens[made].Head, s.Tokens[made].Rel = v, "xcomp"
	}
	s.Index()
}

// madeToDo is the infinitive right behind the noun n that a verb of making somebody do something stands before, -1 if there is none.
func madeToDo(s *text.Sentence, v, n, verb int) int {
	if n+2 >= len(s.Tokens) || s.Tokens[n+1].Tag != "TO" || !lexicon.Must("objectcontrol").Has(s.Tokens[v].Lemma) {
		return -1
	}
	act := s.Tokens[n+1].Head
	if act < n || s.Tokens[act].Head != n && s.Tokens[act].Head != verb || !s.Tokens[act].Is("advcl", "acl", "xcomp") {
		return -1
	}
	return act
}

// lowerInfinitive joins a bare infinitive to the one that it continues, where it was joined to the finite verb that governs both:
// "promised to reopen the ward, halve fares".
func lowerInfinitive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj") || t.Tag != "VB" && t.Tag != "VBP" || t.Head < 0 || t.Head > v || s.Child(v, "nsubj", "aux", "mark") >= 0 {
		return
	}
	first := s.Child(t.Head, "xcomp")
	g := s.VerbGroup(t.Head)
	if s.Tokens[t.Head].POS != "VERB" || s.Tokens[t.Head].Tag == t.Tag || g.Modal >= 0 || first < t.Head || first > v || s.Tokens[first].Tag != "VB" {
		return
	}
	t.Head, t.Tag = first, "VB"
	s.Index()
}

// readPerfect makes a perfect without "been" active: "have affected".
func readPerfect(s *text.Sentence, v int) {
	subject := s.Child(v, "nsubj:pass")
	if subject < 0 || s.Child(v, "aux:pass") >= 0 {
		return
	}
	have := false
	for _, c := range s.Children(v) {
		if s.Tokens[c].Rel == "aux" && c < v {
			have = s.Tokens[c].Lemma == "have"
		}
	}
	if have {
		s.Tokens[subject].Rel = "nsubj"
	}
}

// coordinateClause joins two clauses by the "and" between them where the first was taken for what the second says: "it went unnoticed,
// and the president declined".
func coordinateClause(s *text.Sentence, v int) {
	first, and, subject := s.Child(v, "ccomp"), s.Child(v, "cc"), s.Child(v, "nsubj", "nsubj:pass")
	if first < 0 || v < first {
		return
	}
	if behind := s.Child(first, "cc"); and < 0 && behind > first && s.Child(first, "conj") < 0 {
		and = behind // taken for a part of the first clause
	}
	if and < first || subject < and || v < subject {
		return
	}
	t, c := &s.Tokens[v], &s.Tokens[first]
	c.Head, c.Rel = t.Head, t.Rel
	t.Head, t.Rel = first, "conj"
	s.Tokens[and].Head = v
	s.Index()
}

// nameMark takes a name before a verb that has no subject for that, and not for a subordinator or an adverb.
func nameMark(s *text.Sentence, v int) {
	name := s.Child(v, "mark", "advmod")
	if name < 0 || name > v || s.Tokens[name].POS != "PROPN" || s.Tokens[v].Tag == "VBG" || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	s.Tokens[name].Rel = "nsubj"
	if s.Passive(v) {
		s.Tokens[name].Rel = "nsubj:pass"
	}
}

// makeNominal takes a word with an article of its own for a noun: "the forward agreed".
func makeNominal(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	det := s.Child(n, "det")
	if t.POS != "ADV" || det < 0 || det > n || s.Tokens[det].Tag != "DT" || !t.Is("advmod") || t.Head < n || s.Tokens[t.Head].POS != "VERB" ||
		s.Child(t.Head, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	t.POS, t.Tag, t.Rel = "NOUN", "NN", "nsubj"
	if s.Passive(t.Head) {
		t.Rel = "nsubj:pass"
	}
}

// makeInfinitive gives the infinitive behind "is to" and "is due to" one subject and one governor: the parser makes the first a second
// clause and the adjective a conjunction.
func makeInfinitive(s *text.Sentence, v int) {
	be, mark := s.Child(v, "cop"), s.Child(v, "mark")
	if be < 0 || mark < be || s.Tokens[v].Tag != "VB" {
		return
	}
	for _, c := range s.Children(v) {
		if s.Tokens[c].Rel == "nsubj:outer" {
			s.Tokens[c].Rel = "nsubj"
		}
	}
	to := s.Child(mark, "fixed")
	if a := &s.Tokens[mark]; a.POS == "ADJ" && to == v-1 && s.Tokens[to].Lemma == "to" {
		for _, c := range s.Children(v) {
			if c < mark {
				s.Tokens[c].Head = mark
			}
		}
		a.Head, a.Rel = s.Tokens[v].Head, s.Tokens[v].Rel
		s.Tokens[v].Head, s.Tokens[v].Rel = mark, "xcomp"
		s.Tokens[to].Head, s.Tokens[to].Rel, s.Tokens[to].Tag = v, "mark", "TO"
		s.Index()
	}
}

// freeAmount takes by how much something changes or is decided, and by when, for no agent: "slumped by a fifth", "rejected by 60 votes",
// "found by nightfall", "made by October 1".
func freeAmount(s *text.Sentence, v int) {
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if t.Rel == "obl:agent" && (s.Tokens[v].Tag == "VBD" && s.Tokens[v].Rel != "acl" && s.Child(v, "nsubj") >= 0 && s.Child(v, "aux") < 0 && s.Tokens[s.Child(v, "nsubj")].Tag == "PRP" || timed(t) || t.POS == "NUM" || lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("partitives").Has(t.Lemma) || lexicon.Must("fractions").Has(t.Lemma)) {
			t.Rel = "obl"
		}
	}
}

// timed reports whether a noun names a time.
func timed(t *text.Token) bool {
	return lexicon.Must("times").Has(t.Lemma) || lexicon.Must("timenouns").Has(t.Lemma) || lexicon.Must("months").Has(t.Text)
}

// makeMissing reads "were missing" and "31 people missing" as the adjective it is where nobody misses anything.
func makeMissing(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; t.Text == "missing" && t.Tag == "VBG" && (t.Rel == "acl" || s.Child(v, "cop", "aux") >= 0) && s.Child(v, "obj", "ccomp", "xcomp") < 0 {
		for _, c := range s.Children(v) {
			if s.Tokens[c].Is("aux") && s.Tokens[c].Lemma == "be" {
				s.Tokens[c].Rel = "cop"
			}
		}
		makeAdjective(s, v)
	}
}

// joinVerb shares the subject with a verb that only a comma joins to the one before: "she left, failed to find work and came back".
func joinVerb(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "parataxis" || t.Head < 0 || t.Head > v || t.Tag != s.Tokens[t.Head].Tag || t.Tag != "VBD" || lexicon.Must("saying").Has(t.Lemma) {
		return
	}
	if s.Child(v, "nsubj", "nsubj:pass", "expl", "csubj", "aux", "cop", "mark") < 0 && s.Tokens[v-1].Text == "," {
		t.Rel = "conj"
	}
}

// partClauses makes two sentences of what a semicolon or colon parts: only verbs of saying have a clause behind one.
func partClauses(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("ccomp") || t.Head < 0 || t.Head > v || lexicon.Must("saying").Has(s.Tokens[t.Head].Lemma) {
		return
	}
	for i := t.Head + 1; i < v; i++ {
		if s.Tokens[i].Text == ";" || s.Tokens[i].Text == ":" && s.Tokens[i+1].POS != "PUNCT" && !lexicon.Must("speechverbs").Has(s.Tokens[t.Head].Lemma) {
			t.Rel = "parataxis"
			return
		}
	}
}
