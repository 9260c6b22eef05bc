package claim

import (
	"slices"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Judge gives each fact its standing. Facts keep their order.
func Judge(d *text.Document, facts []text.Fact) []Claim {
	j := judge{d: d, quotes: quotations(d)}
	claims := make([]Claim, len(facts))
	for i, f := range facts {
		claims[i] = j.claim(f)
	}
	return claims
}

type judge struct {
	d      *text.Document
	quotes []quotation
}

func (j *judge) claim(f text.Fact) Claim {
	s := &j.d.Sentences[f.Sentence]
	chain := governors(s, f.Predicate.Head)
	c := Claim{Fact: f, Modality: Actual}
	c.Negative = negative(s, &f, chain)
	c.Modality = modality(s, chain)
	c.Tense = tense(s, chain)
	c.Source = j.source(&f, chain)
	if c.Source != nil && c.Source.Verb == accordingTo {
		c.Arguments = slices.DeleteFunc(c.Arguments, func(a text.Argument) bool { return a.Role == accordingTo })
	}
	c.Time = j.time(&f)
	c.Confidence = confidence(s, &f)
	if c.Modality != Actual && chain[0].group.Form == "Inf" && chain[0].group.Modal < 0 && c.Predicate.Voice == text.Active {
		c.Predicate.Label = "to " + c.Predicate.Lemma // an infinitive that nothing asserts has no tense
	}
	return c
}

// A link is one clause on the way from a predicate to the root of its sentence.
type link struct {
	clause   int // the token that heads the clause
	relation string
	group    text.VerbGroup
	class    string // how the clause's verb treats the clause below: an entry of complement.txt, "" for none
}

// governors are the clauses that a predicate stands in, from its own outwards. A noun that
// governs a clause ("the decision to leave") is a link, too.
func governors(s *text.Sentence, predicate int) []link {
	if s.Tokens[predicate].Rel == "cop" {
		predicate = s.Tokens[predicate].Head
	}
	classes := lexicon.Must("complement")
	var chain []link
	for at, below := predicate, -1; at >= 0; at = s.Tokens[at].Head {
		t := &s.Tokens[at]
		cop := s.Child(at, "cop")
		if below >= 0 && t.POS != "VERB" && cop < 0 && !isClause(&s.Tokens[below]) {
			below = at
			continue // a noun between two clauses
		}
		l := link{clause: at, relation: t.Rel, group: text.VerbGroup{Head: at, Modal: -1, Not: -1, Particle: -1}}
		switch {
		case t.POS == "VERB" || t.POS == "AUX":
			l.group = s.VerbGroup(at)
		case cop >= 0:
			l.group = s.VerbGroup(cop)
		}
		if below >= 0 && complements(s, below) {
			l.class = classes[t.Lemma]
			if l.class == "" && t.POS != "VERB" && t.Is("obj") { // "allowed aid to reach": parsers waver where the infinitive hangs
				l.class = classes[s.Tokens[t.Head].Lemma]
			}
		}
		chain = append(chain, l)
		below = at
	}
	return chain
}

func isClause(t *text.Token) bool {
	return t.Is("acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis", "conj") && (t.POS == "VERB" || t.POS == "AUX" || t.POS == "ADJ")
}

// complements reports whether a clause is governed by the meaning of the word above it: its
// complement, an infinitive of purpose or content at a noun, or an event as its object ("requested the
// withdrawal"). A conjunct is governed as the first is.
func complements(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	if t.POS == "NOUN" {
		return t.Is("obj", "nsubj:pass")
	}
	if t.Is("conj") && t.Head >= 0 {
		return complements(s, t.Head)
	}
	return t.Is("xcomp", "ccomp") || t.Is("acl", "advcl") && t.Rel != "acl:relcl" && infinitive(s, clause)
}

func infinitive(s *text.Sentence, clause int) bool {
	for _, c := range s.Children(clause) {
		if s.Tokens[c].Tag == "TO" {
			return true
		}
	}
	return false
}

// confidence is the parser's margin over the fact's heads, less for long sentences.
func confidence(s *text.Sentence, f *text.Fact) float64 {
	all := margin(s, f.Predicate.Head) * margin(s, f.Subject.Head)
	if f.Object != nil {
		all *= margin(s, f.Object.Head)
	}
	c := 0.95 * all
	if n := len(s.Tokens); n > 25 {
		c *= 25 / float64(n)
	}
	return float64(int(c*100+0.5)) / 100
}

// margin maps a parser's margin to how often such arcs are right; an unset margin counts as sure.
func margin(s *text.Sentence, token int) float64 {
	m := float64(s.Tokens[token].Margin)
	if m == 0 {
		return 1
	}
	return 0.5 + m/2
}
