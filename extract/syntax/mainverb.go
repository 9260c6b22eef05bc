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

// readVoice tells active from passive where the auxiliary does: without one "the union called for talks" is active.
func readVoice(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if readHeadlineVoice(s, v) || s.Child(v, "aux", "aux:pass", "cop", "mark") >= 0 || t.Is("xcomp", "amod") || t.Rel == "acl" {
		return
	}
	switch subject := s.Child(v, "nsubj", "nsubj:pass"); {
	case subject < 0 || subject > v:
	case closed(s) && s.Tokens[subject].Rel == "nsubj:pass" && (t.Tag == "VBD" || s.Child(v, "obj") > v && !t.Is("ccomp") && !(t.Is("conj") && s.Passive(t.Head)) && !lexicon.Must("giving").Has(t.Lemma)):
		t.Tag = "VBD"
		s.Tokens[subject].Rel = "nsubj"
		for _, c := range s.Children(v) {
			if s.Tokens[c].Rel == "obl:agent" {
				s.Tokens[c].Rel = "obl"
			}
		}
	}
}

// readContractedPerfect reads an "'s" as has, and not as is, before a participle that has an object: "a fire that's destroyed a town".
func readContractedPerfect(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	aux, object := s.Child(v, "aux:pass"), s.Child(v, "obj")
	if t.Tag != "VBN" || aux < 0 || aux > v || object < v || s.LastChild(v, "aux", "aux:pass") != aux || s.Child(v, "nsubj", "nsubj:pass") > v || t.Lemma == "fine" || lexicon.Must("giving").Has(t.Lemma) || lexicon.Must("naming").Has(t.Lemma) {
		return
	}
	if word := s.Tokens[aux].Text; word != "'s" && word != "’s" {
		return
	}
	s.Tokens[aux].Rel, s.Tokens[aux].Lemma = "aux", "have"
	if subject := s.Child(v, "nsubj:pass"); subject >= 0 {
		s.Tokens[subject].Rel = "nsubj"
	}
	t.Morph = strings.TrimSuffix(t.Morph, "|Voice=Pass")
	s.Index()
}

// readHeadlineVoice makes a passive of a past form that has nothing it is done to but its subject, where a headline leaves the auxiliary out:
// "Cyclist banned for four years", "Strike goes on as mediator called in". It reports whether it did.
func readHeadlineVoice(s *text.Sentence, v int) bool {
	t, subject, object := &s.Tokens[v], s.Child(v, "nsubj"), s.Child(v, "obj")
	if closed(s) || t.Tag != "VBD" && t.Tag != "VBN" || !t.Is("root", "advcl", "parataxis", "conj") || subject < 0 || subject > v || s.Tokens[subject].Tag == "PRP" ||
		s.Child(v, "aux", "aux:pass", "cop", "ccomp") >= 0 || object >= 0 && s.Child(object, "case") != v+1 {
		return false
	}
	word := t.Lemma
	if p := s.Child(v, "compound:prt"); p >= 0 {
		word += " " + s.Tokens[p].Text
	}
	if passives := lexicon.Must("headlinepassives"); !passives.Has(word) && !passives.Has(t.Lemma) && !lexicon.Must("incomplete").Has(t.Lemma) {
		return false
	}
	if object >= 0 { // "heard near the parliament"
		s.Tokens[object].Rel = "obl"
	}
	t.Tag = "VBN"
	s.Tokens[subject].Rel = "nsubj:pass"
	return true
}

// readHeadlineHearing makes a passive of the "told" with which a headline ends: "Nurse slept on shift, inquest told" has the inquest hear it.
func readHeadlineHearing(s *text.Sentence, v int) {
	t, who := &s.Tokens[v], s.Child(v, "nsubj")
	if t.Lemma != "tell" || t.Tag != "VBD" && t.Tag != "VBN" || v != len(s.Tokens)-1 || who < 0 || firstOf(s, who) == 0 || s.Tokens[who].Tag == "PRP" || s.Tokens[firstOf(s, who)-1].Text != "," || s.Child(v, "aux", "aux:pass", "obj") >= 0 {
		return
	}
	t.Tag = "VBN"
	s.Tokens[who].Rel = "nsubj:pass"
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

// makeMissing reads "were missing", "31 people missing" and "with 20 cases pending" as the adjective it is where nobody misses anything.
func makeMissing(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; (t.Text == "missing" || t.Text == "pending") && t.Tag == "VBG" && (t.Rel == "acl" || s.Child(v, "cop", "aux") >= 0 || hasSubject(s, v)) && s.Child(v, "obj", "ccomp", "xcomp") < 0 {
		if o := s.Child(v, "obl"); t.Text == "pending" && o >= 0 && o < v {
			return // "a treaty under which cases are pending"
		}
		for _, c := range s.Children(v) {
			if s.Tokens[c].Is("aux") && s.Tokens[c].Lemma == "be" {
				s.Tokens[c].Rel = "cop"
			}
		}
		makeAdjective(s, v)
	}
}

// completeYet gives the "have" of "have yet to" the infinitive: what has yet to be built has not been built.
func completeYet(s *text.Sentence, yet int) {
	have, to := yet-1, yet+1
	if have < 0 || to+1 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[yet].Text, "yet") || s.Tokens[have].Lemma != "have" || s.Tokens[to].Tag != "TO" {
		return
	}
	v := s.Tokens[to].Head
	switch {
	case v < to:
		return
	case s.Tokens[have].Head == v, s.Tokens[have].Head == yet && s.Tokens[yet].Head == v:
		above := s.Tokens[v]
		for _, c := range slices.Clone(s.Children(v)) {
			if t := &s.Tokens[c]; c < have || t.Is("conj", "punct") {
				if t.Head = have; t.Is("nsubj") {
					t.Rel = "nsubj"
				}
			}
		}
		s.Tokens[have].Head, s.Tokens[have].Rel = above.Head, above.Rel
	case s.Tokens[v].Head != have:
		return
	}
	s.Tokens[have].POS = "VERB"
	s.Tokens[yet].Head, s.Tokens[yet].Rel = have, "advmod"
	attach(s, v, have, "xcomp")
}

// makeParataxis makes two sentences of what a semicolon or colon parts: only verbs of saying have a clause behind one.
func makeParataxis(s *text.Sentence, v int) {
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
