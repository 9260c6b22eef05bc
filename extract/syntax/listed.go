package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs find the verbs of a list of verbs: the last one stands behind "and", and those in the middle, behind a comma alone, look like
// parts of what the verb before them has.

// raiseListedVerb reads as a verb the word in a list that was taken for a modifier of the noun behind it: "tore off roofs, uprooted trees and
// cut power". A list of nouns would have its own "and" before the last.
func raiseListedVerb(s *text.Sentence, w int) {
	n := s.Tokens[w].Head
	if n <= w || w < 2 || s.Tokens[w-1].Text != "," || !s.Tokens[w].Is("amod", "compound") || !nominal(&s.Tokens[n]) || !s.Tokens[n].Is("conj") || s.Child(w, "obl", "advmod", "compound") >= 0 {
		return
	}
	first := s.Tokens[n].Head
	for first >= 0 && s.Tokens[first].Is("conj") && s.Tokens[first].POS != "VERB" {
		first = s.Tokens[first].Head
	}
	if first < 0 || first > w || s.Tokens[first].POS == "VERB" || s.Child(n, "cc", "case", "det", "nmod:poss") >= 0 && s.Child(n, "cc", "case", "det", "nmod:poss") < w {
		return
	}
	verb := climb(s, s.Tokens[first].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if verb < 0 || verb > first || !s.Tokens[first].Is("obj", "obl", "nmod", "xcomp") || s.Passive(verb) {
		return
	}
	tag := formLike(s, w, verb)
	if tag == "" || !closesList(s, verb, first) {
		return
	}
	t := &s.Tokens[w]
	t.Head, t.Rel, t.POS, t.Tag = verb, "conj", "VERB", tag
	for _, c := range s.Children(n) {
		switch k := &s.Tokens[c]; {
		case c < w:
			k.Head = w
		case c > n && k.Is("conj"):
			k.Head = first
		case c > n && k.Is("nmod") && s.CaseText(c) != "of":
			k.Head, k.Rel = w, "obl"
		}
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = w, "obj"
	s.Index()
}

// formLike is the tag of a word as a verb of the same form as another, "" if it has no such form: "records" beside "tracks", "plant" beside
// "clean", "printed" beside "organised".
func formLike(s *text.Sentence, w, verb int) string {
	t, tag := &s.Tokens[w], s.Tokens[verb].Tag
	switch tag {
	case "VBD":
		if t.Tag == "VBN" || t.Tag == "VBD" {
			return tag
		}
	case "VBN":
		if (t.Tag == "VBN" || t.Tag == "VBD") && s.Child(verb, "aux") >= 0 {
			return tag
		}
	case "VBZ":
		if t.Tag == "NNS" || t.Tag == "VBZ" {
			return tag
		}
	case "VB", "VBP":
		if t.Tag == "NN" || t.Tag == "VB" || t.Tag == "VBP" || t.Tag == "JJ" {
			return tag
		}
	case "VBG":
		if t.Tag == "VBG" {
			return tag
		}
	}
	return ""
}

// closesList reports whether the verb behind an "and" that follows the last of some nouns, which has none, is joined to a verb before them.
func closesList(s *text.Sentence, verb, noun int) bool {
	for _, c := range s.Children(noun) {
		if s.Tokens[c].Is("conj") && s.Child(c, "cc") >= 0 {
			return false
		}
	}
	all := s.Subtree(noun, nil)
	end := all[len(all)-1] + 1
	for _, c := range s.Children(verb) {
		if cc := s.Child(c, "cc"); c > end && s.Tokens[c].Is("conj") && s.Tokens[c].POS == "VERB" && cc == end && s.Tokens[cc].Lemma != "but" && s.Child(c, "nsubj", "nsubj:pass", "mark", "expl") < 0 {
			return true
		}
	}
	return false
}

// raiseListedClause joins to the verb of a list the one in its middle that was taken into a clause before it: "were carried to
// beds, wrapped in blankets and handed tea". What stands behind a comma alone is
// joined to nothing unless something behind "and" follows.
func raiseListedClause(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	first := firstOf(s, w)
	if s.Tokens[first].Text == "," {
		first++
	}
	if t.POS != "VERB" || first != w || w < 2 || s.Tokens[w-1].Text != "," || t.Head < 0 || t.Head > w || t.Rel != "acl" || t.Tag != "VBN" && t.Tag != "VBD" || s.Child(w, "cc", "nsubj", "nsubj:pass", "mark", "aux") >= 0 {
		return
	}
	all := s.Subtree(w, nil)
	end := all[len(all)-1] + 1
	if verb := climb(s, t.Head, func(at int) bool { return s.Tokens[at].POS == "VERB" }); verb >= 0 && verb < w {
		for _, c := range s.Children(verb) {
			cc := s.Child(c, "cc")
			if c <= end || !s.Tokens[c].Is("conj") || s.Tokens[c].POS != "VERB" || cc != end || s.Tokens[cc].Lemma != "and" || s.Child(c, "nsubj", "nsubj:pass", "mark", "expl", "aux") >= 0 {
				continue
			}
			if !s.Passive(verb) || s.Tokens[c].Tag != "VBN" {
				return
			}
			t.Head, t.Rel, t.Tag = verb, "conj", s.Tokens[verb].Tag
			s.Index()
			return
		}
	}
}

// sameForm reports whether a verb has the form of another, or one that is written alike: "held" of a past and of a participle.
func sameForm(s *text.Sentence, w, verb int) bool {
	t, v := &s.Tokens[w], &s.Tokens[verb]
	past := func(k *text.Token) bool { return k.Tag == "VBD" || k.Tag == "VBN" }
	return t.Tag == v.Tag || past(t) && past(v) && (v.Tag == "VBD" || s.Child(verb, "aux:pass") >= 0 || s.Child(verb, "aux") >= 0 && strings.EqualFold(t.Text, lexicon.Participle(t.Lemma)))
}

// backshifted reports whether a past form can be what somebody says, joined to what he says will or can be: "said he would help but regarded it as
// unfair".
func backshifted(s *text.Sentence, w, verb int) bool {
	inner := s.Tokens[w].Head
	if s.VerbGroup(inner).Modal < 0 {
		return false
	}
	switch s.Tokens[verb].Lemma {
	case "say", "add", "think", "believe", "feel":
		return true
	}
	return s.Tokens[s.Child(w, "cc")].Lemma == "but"
}

// actsAfterPassive reports whether a past form has an object of its own and is joined to a passive that is still to come: "would be given 500
// euros and suspended taxes", "asked for men to be recruited and withdrew officers".
func actsAfterPassive(s *text.Sentence, w int) bool {
	t := &s.Tokens[w]
	object, be := s.Child(w, "obj"), s.Child(t.Head, "aux:pass")
	return object > w && be >= 0 && s.Tokens[be].Tag == "VB" && (t.Tag == "VBD" || t.Tag == "VBN") && !lexicon.Must("giving").Has(t.Lemma) && !retains(s, w, object)
}

// bareBehindGerund reports whether a bare infinitive is joined to a gerund: "may keep roots from growing and cause the leaves to fall".
func bareBehindGerund(s *text.Sentence, w int) bool {
	t := &s.Tokens[w]
	return t.Tag == "VB" && s.Tokens[t.Head].Tag == "VBG" && s.Child(t.Head, "aux") < 0 && s.Child(w, "obj", "compound:prt") > w
}

// raiseConjunctForm joins a verb to one of its own form above the infinitive that it was joined to: "seen the man enter the shop and heard two
// shots", "asking a guard to open the gate and, later, asking another"; and a bare infinitive to one above the gerund.
func raiseConjunctForm(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if t.POS != "VERB" || !t.Is("conj") || t.Head < 0 || t.Head > w || s.Tokens[t.Head].Tag != "VB" && !actsAfterPassive(s, w) && !bareBehindGerund(s, w) || s.Child(w, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "expl") >= 0 || s.Child(w, "cc") < t.Head {
		return
	}
	if do := s.Child(t.Head, "aux"); do >= 0 && s.Tokens[do].Lemma == "do" {
		return // "did not come and sent a chair"
	}
	switch t.Tag {
	case "VBD", "VBN", "VBG", "VBZ":
	default:
		if !bareBehindGerund(s, w) {
			return
		}
	}
	for verb := range s.Ancestors(t.Head) {
		if v := &s.Tokens[verb]; v.POS != "VERB" || verb > t.Head {
			continue
		}
		if backshifted(s, w, verb) {
			return
		}
		if sameForm(s, w, verb) && (s.Tokens[t.Head].Tag == "VB" || !s.Passive(verb)) {
			cc := s.Child(w, "cc")
			for _, c := range s.Children(w) {
				if c < cc && s.Tokens[c].Is("punct") && s.Tokens[c].Text != "," {
					s.Tokens[c].Head = t.Head // the bracket that closes what stands before the "and"
				}
			}
			for _, c := range s.Children(t.Head) {
				if c > w && s.Tokens[c].Is("obj", "obl", "ccomp", "xcomp", "advmod", "compound:prt") {
					s.Tokens[c].Head = w // "forced shops to close and banned fairs"
				}
			}
			if t.Head = verb; !s.Passive(verb) {
				t.Tag = s.Tokens[verb].Tag
			}
			s.Index()
			return
		}
	}
}
