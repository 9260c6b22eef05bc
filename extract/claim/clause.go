package claim

import (
	"strings"

	"newsgraph/extract/text"
)

// A link is one clause, or a noun that governs one, on the way from a predicate out to the root.
type link struct {
	clause int // the token that heads it
	group  text.VerbGroup
	tie    tie
	// governor is the token whose word decides what becomes of the clause, where the tie is content: the next
	// link's clause as a rule. shape is how the clause is built; see complement.txt.
	governor int
	shape    string
}

// A tie is how a link hangs on the next one outwards.
type tie int

const (
	top      tie = iota // it hangs on nothing
	content             // it is what the governor's word is about: said, wanted, begun
	shared              // a conjunct that shares subject and auxiliaries with the first
	joined              // a conjunct that stands by itself
	adjunct             // a circumstance: time, cause, condition, manner
	purpose             // an infinitive of purpose
	relative            // it describes a noun
	aside               // it is set beside: parataxis
	within              // a noun's event inside a clause
)

const noun = "noun" // the shape of an event as object

// governors are the clauses that a predicate stands in, from its own outwards.
func governors(s *text.Sentence, predicate int) []link {
	if s.Tokens[predicate].Rel == "cop" {
		predicate = s.Tokens[predicate].Head
	}
	var chain []link
	for at := predicate; at >= 0 && len(chain) <= len(s.Tokens); {
		l := link{clause: at, group: group(s, at), governor: -1}
		at = l.hang(s)
		chain = append(chain, l)
	}
	return chain
}

// group is the verb group of a clause, an empty one for a noun without a copula.
func group(s *text.Sentence, clause int) text.VerbGroup {
	if t := &s.Tokens[clause]; t.POS == "VERB" || t.POS == "AUX" {
		return s.VerbGroup(clause)
	}
	if cop := s.Child(clause, "cop"); cop >= 0 {
		return s.VerbGroup(cop)
	}
	return text.VerbGroup{Head: clause, Modal: -1, Not: -1, Particle: -1}
}

// hang fills in how a link hangs on the next one and returns that one's token, -1 if there is none.
func (l *link) hang(s *text.Sentence) int {
	t := &s.Tokens[l.clause]
	h := t.Head
	switch {
	case h < 0:
		return -1
	case t.Is("conj") && isClause(s, l.clause):
		return l.conjoin(s)
	case t.Rel == "acl:relcl" && !saidTo(s, l.clause):
		l.tie = relative
		return clauseOf(s, h)
	case t.Is("parataxis"):
		l.tie = aside
		return clauseOf(s, h)
	case t.Is("ccomp", "xcomp", "csubj", "acl", "advcl"):
		return l.govern(s)
	case !isClause(s, l.clause):
		return l.event(s)
	}
	l.tie = within
	return clauseOf(s, h)
}

// isClause reports whether a token heads a clause.
func isClause(s *text.Sentence, token int) bool {
	t := &s.Tokens[token]
	return t.POS == "VERB" || t.POS == "AUX" || s.Child(token, "cop") >= 0 || t.Is("acl", "advcl", "ccomp", "csubj", "parataxis") || t.Is("xcomp") && t.POS == "ADJ"
}

// clauseOf is the clause that a token stands in, itself or one above; the root if none is a clause.
func clauseOf(s *text.Sentence, token int) int {
	for !isClause(s, token) && s.Tokens[token].Head >= 0 {
		token = s.Tokens[token].Head
	}
	return token
}

// event hangs a noun: the object of a verb that says what becomes of it ("planned the withdrawal"), or any part of a clause.
func (l *link) event(s *text.Sentence) int {
	t := &s.Tokens[l.clause]
	h := t.Head
	if t.Is("obj", "nsubj:pass", "nmod", "obl") {
		shape := noun
		if prep := s.CaseText(l.clause); !t.Is("obj", "nsubj:pass") && prep != "of" {
			shape = prep
		}
		if _, ok := lookup(s.Tokens[h].Lemma, shape); ok && (shape == noun || exact(s.Tokens[h].Lemma, shape)) {
			l.tie, l.governor, l.shape = content, h, shape
			return h
		}
	}
	l.tie = within
	if next := clauseOf(s, h); next != l.clause {
		return next
	}
	return -1
}

func exact(word, shape string) bool {
	_, ok := signatures()[word+" "+shape]
	return ok
}

// govern hangs a clause that is content, circumstance or purpose. Parsers waver where an infinitive or a
// gerund behind an object hangs ("accused the board of selling"): the word that has a line for it governs it.
func (l *link) govern(s *text.Sentence) int {
	t := &s.Tokens[l.clause]
	h := t.Head
	l.shape = shape(s, l.clause)
	if g := l.governing(s, h); g >= 0 {
		l.tie, l.governor = content, g
		return g
	}
	switch {
	case t.Is("ccomp", "csubj", "xcomp"):
		l.tie, l.governor = content, h
	case l.shape == "to" && s.Tokens[h].POS == "NOUN" && t.Is("acl"):
		l.tie, l.governor = content, h
	case l.shape == "to":
		l.tie = purpose
		return clauseOf(s, h)
	case t.Is("acl"):
		l.tie = relative
		return clauseOf(s, h)
	default:
		l.tie = adjunct
		return clauseOf(s, h)
	}
	return h
}

// governing is the word with a line for the clause's shape: its head, the head with its object
// ("take the opportunity to"), or the verb whose object its head is; -1 if there is none.
func (l *link) governing(s *text.Sentence, h int) int {
	complement := s.Tokens[l.clause].Is("ccomp", "csubj", "xcomp")
	head := &s.Tokens[h]
	if _, known := lookup(word(s, h, l.shape), l.shape); known && complement || exact(word(s, h, l.shape), l.shape) {
		return h
	}
	if head.Is("obj", "iobj", "nsubj:pass", "obl", "xcomp", "advmod", "ccomp") && head.Head >= 0 && !head.Is("ccomp") || head.Is("ccomp") && head.POS == "NOUN" {
		if v := head.Head; exact(s.Tokens[v].Lemma, l.shape) || head.POS == "NOUN" && infinitives[l.shape] && known(s.Tokens[v].Lemma) {
			return v
		}
	}
	return -1
}

// infinitives are the shapes that a verb without a line of its own for them may take behind its object.
var infinitives = map[string]bool{"to": true, "from": true}

func known(lemma string) bool {
	s, ok := signatures()[lemma]
	return ok && !s.affirmed.said && !s.affirmed.fact
}

// word is what a governor is looked up by: its lemma, with the word that makes a fixed expression of it.
func word(s *text.Sentence, h int, shape string) string {
	t := &s.Tokens[h]
	lemma := strings.ToLower(t.Lemma)
	if t.Is("obj") && t.Head >= 0 {
		if pair := strings.ToLower(s.Tokens[t.Head].Lemma) + " " + lemma; exact(pair, shape) {
			return pair
		}
	}
	if t.POS == "ADJ" || t.Tag == "VBN" { // "is supposed to", "suspected of"
		if form := strings.ToLower(t.Text); exact(form, shape) {
			return form
		}
	}
	if g := s.Child(h, "compound:prt"); g >= 0 {
		if pair := lemma + " " + strings.ToLower(s.Tokens[g].Text); exact(pair, shape) {
			return pair
		}
	}
	return lemma
}

// saidTo reports whether a parser's relative clause is what a listener is told: "told the inquest that a doctor
// had said …". A relative clause lacks an argument; this one lacks none and opens with "that".
func saidTo(s *text.Sentence, clause int) bool {
	h := s.Tokens[clause].Head
	m := s.Child(clause, "mark")
	return h >= 0 && m >= 0 && strings.EqualFold(s.Tokens[m].Text, "that") && s.Tokens[h].Head >= 0 && exact(s.Tokens[s.Tokens[h].Head].Lemma, "that")
}

// shape is how a clause is built, in the terms of complement.txt.
func shape(s *text.Sentence, clause int) string {
	tag := s.Tokens[clause].Tag
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		low := strings.ToLower(t.Text)
		switch {
		case t.Tag == "TO":
			return "to"
		case c > clause:
		case t.Is("mark", "case") && low == "whether", t.Is("mark") && low == "if" && s.Tokens[clause].Is("ccomp", "csubj"):
			return "whether"
		case t.Is("mark", "case") && tag == "VBG":
			return low
		case t.Is("mark") && low == "that":
			return "that"
		case s.Tokens[clause].Is("ccomp", "csubj") && (t.Tag == "WRB" || t.Tag == "WP"):
			if t.Tag == "WP" {
				return "whether"
			}
			return "how"
		}
	}
	switch {
	case tag == "VBG":
		return "ing"
	case tag == "VB" && s.Child(clause, "aux") < 0:
		return "to"
	case s.Tokens[clause].Is("xcomp") && tag != "VBD" && tag != "VBZ" && tag != "VBP":
		return "state"
	}
	return "that"
}
