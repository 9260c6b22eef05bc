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
	h := above(s, l.clause)
	switch {
	case h < 0:
		return -1
	case t.Is("ccomp", "parataxis", "conj") && isClause(s, l.clause) && reopened(s, l.clause):
		l.tie = aside
		return clauseOf(s, h)
	case t.Is("conj") && isClause(s, l.clause):
		return l.conjoin(s)
	case strings.HasSuffix(t.Rel, ":relcl") && !saidTo(s, l.clause), t.Is("advcl", "ccomp") && opensRelative(s, l.clause):
		l.tie = relative
		return clauseOf(s, h)
	case t.Is("ccomp", "xcomp") && isMain(s, l.clause):
		return -1
	case t.Is("ccomp") && s.Child(l.clause, "cc") >= 0 && h < l.clause && says(s.Tokens[h].Lemma): // "…, farmers say, and the price has doubled"
		l.tie = joined
		return clauseOf(s, max(s.Tokens[h].Head, 0))
	case t.Is("parataxis"):
		l.tie = aside
		return clauseOf(s, h)
	case t.Is("ccomp", "xcomp", "csubj", "acl", "advcl"), t.POS == "VERB" && t.Is("obl", "nmod") && shape(s, l.clause) == "to":
		return l.govern(s)
	case !isClause(s, l.clause):
		return l.event(s)
	}
	l.tie = within
	return clauseOf(s, h)
}

// above is the head of a clause; that of what is said, where the parser put the verb of saying below it.
func above(s *text.Sentence, clause int) int {
	h := s.Tokens[clause].Head
	if h >= 0 && heldBy(s, h) == clause {
		return s.Tokens[h].Head
	}
	return h
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
	h := above(s, l.clause)
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
	h := above(s, l.clause)
	if h < 0 {
		return -1
	}
	l.shape = shape(s, l.clause)
	if m := s.Child(l.clause, "mark"); m >= 0 && m < l.clause && circumstantial[strings.ToLower(s.Tokens[m].Text)] && l.shape == "that" {
		l.tie = adjunct
		if c := s.Child(h, "ccomp"); t.Is("ccomp") && c < l.clause {
			return c // the parser took it for a second thing said
		}
		return clauseOf(s, h)
	}
	if l.shape == "whether" && !t.Is("ccomp", "csubj", "xcomp") {
		l.tie, l.governor = content, h
		return h
	}
	if v := sayingBefore(s, l.clause); v >= 0 {
		l.tie, l.governor = content, v
		return v
	}
	if g := l.governing(s, h); g >= 0 {
		l.tie, l.governor = content, g
		return g
	}
	switch {
	case t.Is("ccomp", "csubj", "xcomp"):
		l.tie, l.governor = content, h
	case l.shape == "to" && t.Is("acl") && s.Tokens[h].POS != "VERB":
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

// circumstantial are the conjunctions of clauses that nobody says or wants, wherever they hang.
var circumstantial = map[string]bool{"after": true, "before": true, "because": true, "when": true, "while": true, "since": true, "as": true,
	"until": true, "although": true, "though": true, "once": true, "unless": true}

// governing is the word with a line for the clause's shape: its head, the head with its object
// ("take the opportunity to"), or the verb whose object its head is; -1 if there is none.
func (l *link) governing(s *text.Sentence, h int) int {
	complement := s.Tokens[l.clause].Is("ccomp", "csubj", "xcomp")
	head := &s.Tokens[h]
	if v := sayingOver(s, h); v >= 0 && l.shape == "that" {
		return v
	}
	sig, known := lookup(word(s, h, l.shape), l.shape)
	weak := head.POS == "VERB" && h < l.clause && (l.shape == "to" && sig.affirmed.modality != "" || l.shape == "from")
	if known && (complement || weak) || exact(word(s, h, l.shape), l.shape) {
		return h
	}
	if head.Is("obj", "iobj", "nsubj:pass", "obl", "xcomp", "advmod", "ccomp") && head.Head >= 0 && !head.Is("ccomp") || head.Is("ccomp") && head.POS == "NOUN" {
		if v := head.Head; exact(s.Tokens[v].Lemma, l.shape) || head.POS == "NOUN" && infinitives[l.shape] && decides(s.Tokens[v].Lemma) {
			return v
		}
	}
	return -1
}

// sayingOver is the verb of saying above the noun in a phrase before a that-clause: "said in a statement that", "warned in a letter to the
// ministry that"; -1 if there is none.
func sayingOver(s *text.Sentence, n int) int {
	if s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" {
		return -1
	}
	for up := 0; up < 3 && s.Tokens[n].Is("obl", "nmod") && s.Tokens[n].Head >= 0; up++ {
		if n = s.Tokens[n].Head; s.Tokens[n].POS == "VERB" && says(s.Tokens[n].Lemma) {
			return n
		}
	}
	return -1
}

// infinitives are the shapes that a verb without a line of its own for them may take behind its object.
var infinitives = map[string]bool{"to": true, "from": true}

// decides reports whether a verb has a line for all shapes that makes its clause no report and no fact.
func decides(lemma string) bool {
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
	if t.Is("xcomp") && t.Head >= 0 { // "made clear that"
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

// heldBy is the verb of saying before the "that" of a clause, if the tree hangs that verb below the clause: "…, though
// they doubt that"; -1 if there is none.
func heldBy(s *text.Sentence, clause int) int {
	if v := sayingBefore(s, clause); v >= 0 && s.Tokens[v].Head == clause {
		return v
	}
	return -1
}

// sayingBefore is the verb of saying that stands before the "that" of a clause with nothing but noun phrases between, "told a
// radio station on Monday that"; -1 if there is none.
func sayingBefore(s *text.Sentence, clause int) int {
	if !hasThat(s, clause) || !s.Tokens[clause].Is("ccomp", "advcl", "acl", "parataxis", "obl", "nmod") {
		return -1
	}
	for i := s.Child(clause, "mark") - 1; i >= 0; i-- {
		switch t := &s.Tokens[i]; t.POS {
		case "NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "ADV", "PART":
			if exact(strings.ToLower(t.Lemma), "that") && t.POS == "NOUN" {
				return -1 // "made the claim that"
			}
		case "VERB":
			if sig, ok := lookup(t.Lemma, "that"); ok && sig.affirmed.said && i != s.Tokens[clause].Head {
				return i
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// reopened reports whether a clause begins behind a semicolon: another sentence in all but the full stop.
func reopened(s *text.Sentence, clause int) bool {
	first := s.Subtree(clause, nil)[0]
	return s.Tokens[first].Text == ";" || first > 0 && s.Tokens[first-1].Text == ";"
}

// opensRelative reports whether a clause begins as a relative one behind a comma: ", on which", ", who".
func opensRelative(s *text.Sentence, clause int) bool {
	i := s.Subtree(clause, nil)[0]
	if s.Tokens[i].Text == "," {
		i++
	} else if i == 0 || s.Tokens[i-1].Text != "," {
		return false
	}
	if i+1 < len(s.Tokens) && s.Tokens[i].POS == "ADP" {
		i++
	}
	if i == len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[i].Text) {
	case "which", "who", "whom", "whose":
		return true
	}
	return false
}

// isMain reports whether a finite clause is the main one, which the parser hung on the verb of a relative clause about its
// subject: "The men who wrote the leaflet had no training."
func isMain(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	if !strings.HasSuffix(s.Tokens[t.Head].Rel, ":relcl") || !finite(s, clause) || s.Child(clause, "mark") >= 0 {
		return false
	}
	n := s.Tokens[t.Head].Head
	return n >= 0 && s.Tokens[n].Head < 0 && !isClause(s, n)
}

// whether reports whether an "if" asks: behind "unclear", "asked", "wonder".
func whether(s *text.Sentence, mark int) bool {
	if mark == 0 {
		return false
	}
	switch strings.ToLower(s.Tokens[mark-1].Lemma) {
	case "unclear", "uncertain", "unknown", "know", "ask", "wonder", "see", "check", "decide", "say", "sure", "doubt", "question", "learn", "tell":
		return strings.EqualFold(s.Tokens[mark].Text, "if")
	}
	return false
}

// saidTo reports whether a parser's relative clause is what a listener is told or what a noun is about: "told the inquest
// that a doctor had said …", "the claim that he took bribes". A relative clause lacks an argument; this one lacks none
// and opens with "that".
func saidTo(s *text.Sentence, clause int) bool {
	h := s.Tokens[clause].Head
	if h < 0 {
		return false
	}
	up := s.Tokens[h].Head
	about := exact(strings.ToLower(s.Tokens[h].Lemma), "that")
	listener := up >= 0 && s.Tokens[h].Is("obl", "iobj", "obj", "nmod") && (says(s.Tokens[up].Lemma) || sayingOver(s, h) >= 0)
	that := -1
	for _, c := range s.Children(clause) {
		if strings.EqualFold(s.Tokens[c].Text, "that") && c < clause {
			that = c
			break
		}
	}
	switch {
	case that < 0 || !about && !listener:
		return false
	case s.Tokens[that].Is("nsubj"):
		return s.Child(clause, "nsubj") != lastChild(s, clause, "nsubj") // a second subject
	case s.Tokens[that].Is("mark"), listener && s.Tokens[h].Is("obl", "iobj") && s.Child(up, "ccomp") < 0:
		return true
	}
	return lacksNothing(s, clause, that)
}

// lastChild is the last child with a relation, -1 if there is none.
func lastChild(s *text.Sentence, h int, rel string) int {
	last := -1
	for _, c := range s.Children(h) {
		if s.Tokens[c].Is(rel) {
			last = c
		}
	}
	return last
}

// lacksNothing reports whether a clause has its subject and an object besides a word, or is passive or copular.
func lacksNothing(s *text.Sentence, clause, besides int) bool {
	object := s.Passive(clause) || s.Child(clause, "cop", "ccomp") >= 0
	for _, c := range s.Children(clause) {
		object = object || c != besides && s.Tokens[c].Is("obj")
	}
	return object && s.Child(clause, "nsubj") >= 0
}

// shape is how a clause is built, in the terms of complement.txt.
func shape(s *text.Sentence, clause int) string {
	tag := s.Tokens[clause].Tag
	for _, c := range s.Children(clause) {
		t := &s.Tokens[c]
		low := strings.ToLower(t.Text)
		switch {
		case t.Tag == "TO" && tag != "VBG", t.Is("mark", "case") && low == "to" && tag == "VB":
			return "to"
		case c > clause:
		case t.Is("mark", "case") && low == "whether", t.Is("mark") && low == "if" && (s.Tokens[clause].Is("ccomp", "csubj") || whether(s, c)):
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
	case tag == "VBN" && s.Tokens[clause].Is("acl", "amod") && s.Child(clause, "aux", "nsubj") < 0:
		return "participle"
	case tag == "VB" && s.Child(clause, "aux") < 0:
		return "to"
	case s.Tokens[clause].Is("xcomp") && tag != "VBD" && tag != "VBZ" && tag != "VBP":
		return "state"
	}
	return "that"
}
