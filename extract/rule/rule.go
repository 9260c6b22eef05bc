// Package rule is the rule language: it reads rules, checks them, and matches them
// against the sentences of a document. It knows no rule; they are in extract/rules
// and in users' own files.
//
// A rule binds tokens line by line, each line hanging off an earlier one, and states
// facts of what it bound:
//
//	rule deploy-forces
//	    "A state or organisation sends forces or equipment somewhere."
//
//	    verb   : VERB lemma=@deploy
//	    who    : agent of verb, kind=place|org|person
//	    what   : patient of verb, kind!=document
//	    where? : argument of verb, case=to|in|at
//
//	    fact {who} | {verb} | {what} | {where}
//
//	    yes Russia deployed its own sappers to Palmyra.
//	        Russia | deployed | sappers | to Palmyra
//	    no I sent a phone to the shop.
//
// A rule that begins with the word fallback instead of rule is asked only about anchors (the
// token of the first line) that gave no fact to any other rule.
package rule

import (
	"fmt"

	"newsgraph/extract/lexicon"
)

// A Rule is one declarative extraction rule with its own examples.
type Rule struct {
	Name, Doc string
	Fallback  bool
	Lines     []Line // in order; Lines[0] is the anchor
	Facts     []Template
	Examples  []Example
	Pos       Pos
	Source    string // the rule as written, from its first line to its last
}

// A Line binds one token of a sentence.
type Line struct {
	Var       string // "" for an unless line
	Optional  bool   // name?: may be absent
	Unless    bool   // must be absent
	Relations []string
	Of        int // index of the line it hangs off, -1 for the anchor
	Tests     []Test
	Pos       Pos
	Source    string
}

// A Test asks one thing of a token.
type Test struct {
	Key    string // pos, lemma, text, kind, case, morph
	Not    bool
	Source string            // as written: kind!=document
	Values map[string]string // the allowed values, mapped to the verb for a noun = verb of a lexicon, else to ""
}

// A Template is a fact line. Subject, Object and Arguments are indices of lines, -1 for an
// empty object.
type Template struct {
	Subject   int
	Predicate []Piece
	Object    int
	Arguments []int
	Pos       Pos
}

// A Piece of a predicate is the index of a line, or words of the rule's own.
type Piece struct {
	Line  int // -1 for Words
	Words string
}

// An Example is a sentence with the facts that the rule must give on it.
type Example struct {
	Kind string // yes, no, todo
	Text string
	Want []string // in the one notation
	Pos  Pos
}

// A Pos is a place in a rule file.
type Pos struct {
	File string
	Line int
}

func (p Pos) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// A Lexicon finds a word list by name.
type Lexicon func(name string) (lexicon.List, error)

// closed lists of what a line may name, after https://universaldependencies.org/u/dep/ and /u/pos/.
var (
	roles = set("agent", "patient", "recipient", "subject", "argument")

	relations = set("acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj",
		"cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
		"nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp")

	partsOfSpeech = set("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
		"SCONJ", "SYM", "VERB", "X")

	testKeys = set("lemma", "text", "kind", "case", "morph")
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
