package claim

import (
	"slices"
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
	case t.Is("conj") && isClause(s, l.clause) && sayingBefore(s, l.clause) >= 0: // "have yet to recover, suggesting that they are wary"
		return l.govern(s)
	case t.Is("conj") && isClause(s, l.clause):
		if first := s.Child(h, "ccomp"); first >= 0 && first < l.clause && (andThat(s, l.clause) && (hasThat(s, first) || h < first && says(s.Tokens[h].Lemma) && s.Tokens[s.Child(l.clause, "cc")+1].Is("mark")) || foreseen(s, l.clause) || goesOnBut(s, l.clause, first, h) || first < h && resumed(s, l.clause)) {
			l.tie = joined // the parser joined it to the verb of saying
			return first
		}
		return l.conjoin(s)
	case strings.HasSuffix(t.Rel, ":relcl") && !saidTo(s, l.clause), t.Is("advcl", "ccomp") && opensRelative(s, l.clause) && !setInto(s, l.clause):
		l.tie = relative
		return clauseOf(s, h)
	case t.Is("ccomp") && (before(s, l.clause) || setBeside(s, l.clause) || severed(s, l.clause)):
		return -1
	case t.Is("ccomp") && reduced(s, l.clause):
		l.tie = relative
		return clauseOf(s, h)
	case t.Is("ccomp", "xcomp") && isMain(s, l.clause):
		return -1
	case t.Is("ccomp") && s.Child(l.clause, "cc") >= 0 && h < l.clause && says(s.Tokens[h].Lemma): // "…, farmers say, and the price has doubled"
		l.tie = joined
		if first := s.Child(h, "ccomp"); first < l.clause {
			return first
		}
		return s.Tokens[h].Head
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

// before reports whether the parser took the first of two joined clauses for what the second one's verb reports: "It lists 58, but
// police said that …".
func before(s *text.Sentence, clause int) bool {
	verb := s.Tokens[clause].Head
	cc := s.Child(verb, "cc")
	return clause < cc && cc < s.Child(verb, "nsubj") && s.Child(verb, "nsubj") < verb && s.LastChild(verb, "ccomp") > verb
}

// severed reports whether a semicolon stands between a clause and the verb of saying that the parser hangs it on, which is set into the one
// behind: "It was shut; the others, she said, are open".
func severed(s *text.Sentence, clause int) bool {
	verb := s.Tokens[clause].Head
	if verb < clause || verb+1 >= len(s.Tokens) || s.Tokens[verb+1].Text != "," {
		return false
	}
	end := slices.IndexFunc(s.Tokens[clause:verb], func(t text.Token) bool { return t.Text == ";" })
	beside := s.Child(verb, "parataxis")
	return end >= 0 && beside > verb && s.Subtree(beside, nil)[0] < verb
}

// setBeside reports whether the parser took a verb of saying that closes the sentence for a second thing that its main verb says: "Bubbles show
// that levels fell, a team reported, offering an answer".
func setBeside(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	first := s.Child(t.Head, "ccomp", "obj")
	return first < clause && t.Head < first && says(t.Lemma) && behindComma(s, clause) && s.Child(clause, "nsubj") >= 0 && s.Child(clause, "ccomp", "obj", "mark", "cc") < 0
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
