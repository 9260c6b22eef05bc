package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give a clause back the subject that a remark on that parts from its verb, and what is said its place among other things said.

// wakeSubject makes a subject of the noun behind "after" or "before" whose verb stands behind a relative clause or a participle: "fell after the
// miner, which had grown fast, cut its dividend", "before a study requested by the town had been finished".
func wakeSubject(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	h := t.Head
	if t.POS != "NOUN" && t.POS != "PROPN" || t.Rel != "obl" || h < 0 || h > n || s.Tokens[h].POS != "VERB" || len(s.Case(n)) != 1 {
		return
	}
	switch s.CaseText(n) {
	case "after", "before", "since", "until":
	default:
		return
	}
	v := parted(s, n)
	if up := s.Tokens[h].Head; v < 0 && s.Tokens[h].Is("ccomp") && setApart(s, n, up) { // "fell after a banker, in a speech, said that"
		s.Tokens[h].Head, s.Tokens[h].Rel = s.Tokens[up].Head, s.Tokens[up].Rel
		v = up
	}
	for _, c := range s.Children(h) {
		if t := &s.Tokens[c]; v < 0 && c > n && t.Is("conj", "advcl", "parataxis") && tensed(s, c) && s.Child(c, "cc", "mark") < 0 && (setApart(s, n, c) || opensBehind(s, n, c)) {
			v = c
		}
	}
	if v < 0 {
		return
	}
	for _, c := range slices.Clone(s.Children(h)) { // "…, cut its dividend and closed a mine"
		if t := &s.Tokens[c]; c > v && t.POS == "VERB" && t.Is("conj", "advcl") && !hasSubject(s, c) && s.Child(c, "mark") < 0 && tensed(s, c) {
			t.Head, t.Rel = v, "conj"
		} else if c > n && c < v && t.Is("obl") { // "after a banker, in a speech, said"
			t.Head = v
		}
	}
	when := s.Case(n)[0]
	s.Tokens[when].Head, s.Tokens[when].Rel = v, "mark"
	s.Tokens[v].Head, s.Tokens[v].Rel = h, "advcl"
	hangSubject(s, n, v)
}

// setApart reports whether a verb of saying without a subject stands behind a noun, with nothing but a phrase between commas before it.
func setApart(s *text.Sentence, n, v int) bool {
	all := s.Subtree(n, nil)
	comma := all[len(all)-1] + 1
	if v < comma+2 || s.Tokens[comma].Text != "," || s.Tokens[v-1].Text != "," || hasSubject(s, v) || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return false
	}
	for _, t := range s.Tokens[comma+1 : v-1] {
		if t.POS == "VERB" || t.POS == "AUX" || t.Text == "," {
			return false
		}
	}
	return s.Tokens[comma+1].POS == "ADP" && s.Child(v, "ccomp") != s.Tokens[v].Head && s.LastChild(v, "ccomp") > v
}

// opensBehind reports whether a passive without a subject stands right behind a noun with a participle: "a study requested by the town | had been
// finished".
func opensBehind(s *text.Sentence, n, v int) bool {
	all := s.Subtree(n, nil)
	r := s.Child(n, "acl")
	return r >= 0 && s.Tokens[r].Tag == "VBN" && s.Passive(v) && !hasSubject(s, v) && s.Subtree(v, nil)[0] == all[len(all)-1]+1 && s.Child(v, "aux", "aux:pass") < v
}

// parted is the finite verb without a subject that a relative clause or a participle parts from a noun, -1 if there is none.
func parted(s *text.Sentence, n int) int {
	r := s.Child(n, "acl")
	if r < 0 {
		return -1
	}
	if rel := s.LastChild(n, "acl"); rel > r && s.Tokens[r].Rel == "acl" && s.Tokens[rel].Rel == "acl:relcl" && s.Tokens[r].Tag == "VBN" &&
		s.Passive(rel) && !hasSubject(s, rel) && tensed(s, rel) && s.Child(rel, "obl", "advmod", "mark", "cc") < 0 {
		return rel
	}
	if s.Tokens[r].Rel != "acl:relcl" || s.Tokens[n+1].Text != "," || !relative(&s.Tokens[min(n+2, len(s.Tokens)-1)]) {
		return -1
	}
	for v := r + 1; v < len(s.Tokens); v++ {
		start := v
		for start > 0 && s.Tokens[start-1].Head == v && s.Tokens[start-1].Is("aux", "advmod") {
			start--
		}
		if t := &s.Tokens[v]; t.POS == "VERB" && t.Is("advcl", "ccomp", "parataxis", "conj", "acl") && s.Tokens[start-1].Text == "," && tensed(s, v) {
			if hasSubject(s, v) || s.Child(v, "mark", "cc") >= 0 || t.Tag == "VBN" && s.Child(v, "aux") < 0 {
				return -1
			}
			return v
		}
	}
	return -1
}

// tensed reports whether a verb or its first auxiliary has a tense.
func tensed(s *text.Sentence, v int) bool {
	word := v
	if aux := s.Child(v, "aux", "aux:pass"); aux >= 0 && aux < v {
		word = aux
	}
	switch s.Tokens[word].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// openContent parts the "be" before a clause with "that" from its verb: in "what hurts is that the board promised it" no board is promised.
func openContent(s *text.Sentence, v int) {
	that := s.Child(v, "mark")
	be, outer := s.Child(v, "aux:pass"), s.Child(v, "nsubj:outer", "nsubj", "nsubj:pass")
	if be < 0 || be > that || that > v || !strings.EqualFold(s.Tokens[that].Text, "that") || outer < 0 || outer > be || s.LastChild(v, "nsubj", "nsubj:pass") < that {
		return
	}
	s.Tokens[be].Rel, s.Tokens[outer].Rel = "cop", "nsubj:outer"
	s.Index()
	if n := s.Child(v, "nsubj:pass"); n > that && s.Child(v, "aux:pass") < 0 {
		s.Tokens[n].Rel = "nsubj"
		if s.Child(v, "aux") < 0 {
			s.Tokens[v].Tag = "VBD"
		}
	}
	s.Index()
}

// listContent joins to what is said a second clause with "that" behind a comma: "told the court that it had been dark, that stones had flown".
func listContent(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "parataxis" || t.Head < 0 || t.Head > v || !s.Tokens[t.Head].Is("ccomp") {
		return
	}
	m, first := s.Child(v, "mark"), s.Child(t.Head, "mark")
	if m < 1 || first < 0 || s.Tokens[m-1].Text != "," || !strings.EqualFold(s.Tokens[m].Text, "that") || !strings.EqualFold(s.Tokens[first].Text, "that") {
		return
	}
	t.Rel = "conj"
}

// tellListeners gives a verb of telling behind what is told its listeners, where a participle made a second thing told of them: "…, Roe told
// farmers gathered in Accra".
func tellListeners(s *text.Sentence, v int) {
	first, second := s.Child(v, "ccomp"), s.LastChild(v, "ccomp")
	if s.Tokens[v].Lemma != "tell" || first > v || second < v || first < 0 || s.Child(v, "iobj", "obj") >= 0 {
		return
	}
	p, n := &s.Tokens[second], s.Child(second, "nsubj", "nsubj:pass")
	if n < 0 || s.Subtree(n, nil)[0] != v+1 || s.Tokens[n].POS == "PRON" || s.Child(second, "mark", "aux", "cop", "obj") >= 0 ||
		p.POS != "VERB" || strings.ToLower(p.Text) != lexicon.Participle(p.Lemma) {
		return
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "iobj"
	p.Head, p.Rel, p.Tag = n, "acl", "VBN"
	s.Index()
}

// freeReduced hangs a participle off the object right before it, where it was taken for what the verb makes of that: "hollow out the autonomy
// won in 1991".
func freeReduced(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "xcomp" || t.Tag != "VBN" || t.Head < 0 || s.Child(v, "aux", "mark", "cop", "nsubj") >= 0 {
		return
	}
	if o := s.Child(t.Head, "obj"); o == v-1 && s.Tokens[o].POS == "NOUN" && s.Child(t.Head, "compound:prt") >= 0 {
		t.Head, t.Rel = o, "acl"
		s.Index()
	}
}

// liftAdding hangs "adding" behind a comma off the verb of saying, where it was taken for a circumstance of what is said: in "Roe said the town
// accepted the ruling, adding that a bill would follow" Roe adds it.
func liftAdding(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Lemma != "add" || t.Tag != "VBG" || !t.Is("advcl") || v == 0 || s.Tokens[v-1].Text != "," || s.Child(v, "ccomp") < v {
		return
	}
	for up := t.Head; up >= 0 && s.Tokens[up].Is("ccomp", "conj", "advcl", "xcomp"); {
		if up = s.Tokens[up].Head; up >= 0 && up < v && lexicon.Must("saying").Has(s.Tokens[up].Lemma) && s.Child(up, "nsubj") >= 0 {
			t.Head = up
			s.Index()
			return
		}
	}
}

// lowerContent gives a verb of saying in a relative clause what it says, where that was taken for a second relative clause: "a technician who told
// the court in July that he had been paid".
func lowerContent(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	that := s.Child(v, "mark")
	if t.Rel != "acl:relcl" || that < 0 || !strings.EqualFold(s.Tokens[that].Text, "that") || !hasSubject(s, v) {
		return
	}
	for _, w := range s.Children(t.Head) {
		if s.Tokens[w].Rel == "acl:relcl" && w < that && lexicon.Must("saying").Has(s.Tokens[w].Lemma) && s.Child(w, "ccomp") < 0 && s.Child(w, "nsubj") >= 0 {
			t.Head, t.Rel = w, "ccomp"
			s.Index()
			return
		}
	}
}

// wakeHave makes a verb of "have" behind the verb whose auxiliary it was taken for, where it has a subject and an infinitive of its own: "…, figures
// show, and sales have yet to recover".
func wakeHave(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Lemma != "have" || t.Rel != "aux" || t.Head < 0 || t.Head > i || s.Child(i, "nsubj") < 0 || s.Child(i, "cc") < 0 || s.Child(i, "xcomp") < i {
		return
	}
	t.POS, t.Rel = "VERB", "conj"
	s.Index()
}
