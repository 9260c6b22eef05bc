package graph

import (
	"strings"

	"newsgraph/extract/lexicon"
)

// A statement is one binary statement that a claim makes: what is drawn as an edge.
type statement struct {
	s, p, o           Term
	verb, preposition string // what p is made of: be_deployed, to
}

// statements flattens a claim: subject, predicate, object, and each further argument
// off the object where there is one (sappers be_deployed_to Palmyra) and off the
// subject otherwise (Assad speak_to Putin). Words that no entity stands for, and
// claims that are said, are no nodes; arguments of their own stay in the
// claim's description.
func (c *Claim) statements() []statement {
	if !c.Subject.IsIRI() && !c.Object.IsIRI() {
		return nil
	}
	base, verb, ok := splitPredicate(c.Predicate)
	if !ok {
		return nil
	}
	object := c.Object
	if strings.HasPrefix(object.Value(), base+"claim/") {
		object = ""
	}
	var all []statement
	add := func(s Term, verb, preposition string, o Term) {
		if s.IsIRI() && o.IsIRI() && s != o {
			p := verb
			if preposition != "" {
				p += "_" + preposition
			}
			all = append(all, statement{s, Term("<" + base + "r/" + p + ">"), o, verb, preposition})
		}
	}
	add(c.Subject, verb, "", object)
	from, stem := c.Subject, verb
	if object.IsIRI() {
		from, stem = hang(base, c.Subject, verb, object)
	}
	for _, a := range c.Arguments {
		switch {
		case strings.Contains(a.Path, "/"):
		case a.Path != "bare":
			add(from, stem, a.Path, a.Value)
		case object.IsIRI() && a.Value != object:
			// what is given, and to whom: a bare argument beside an object is its recipient
			add(from, stem, "to", a.Value)
		}
	}
	return all
}

// hang says what the arguments of subject, verb and object hang off, and the predicate
// without their preposition. "be" and "have" have no passive: the subject is
// meant, and a common noun that it is said to be belongs to the
// predicate (Putin be_president_of Russia).
func hang(base string, subject Term, verb string, object Term) (from Term, stem string) {
	switch {
	case verb == "be":
		if noun, common := strings.CutPrefix(object.Value(), base+"n/"); common {
			return subject, "be_" + noun[strings.LastIndexByte(noun, '/')+1:]
		}
		return subject, verb
	case verb == "have" || strings.HasPrefix(verb, "be_"):
		return subject, verb
	}
	return object, "be_" + participle(verb)
}

// splitPredicate parts the IRI of a predicate into the base and the lemma.
func splitPredicate(p Term) (base, lemma string, ok bool) {
	iri := p.Value()
	i := strings.LastIndex(iri, "/r/")
	if i < 0 {
		return "", "", false
	}
	return iri[:i+1], iri[i+3:], true
}

// participle is the past participle of a predicate: "carry_out" gives "carried_out".
func participle(verb string) string {
	return strings.ReplaceAll(lexicon.Participle(strings.ReplaceAll(verb, "_", " ")), " ", "_")
}

// predicateName is the label of a predicate's IRI, the same string with spaces: "be deployed to".
func predicateName(p Term) string { return lastPart(p) }
