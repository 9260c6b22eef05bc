package text

import (
	"slices"
	"strings"
)

// A VerbGroup is a verb (or copula) with its auxiliaries, as they stand for one predicate:
// "may not have been deployed".
type VerbGroup struct {
	Head   int   // the verb, or the cop token of a copular clause
	Tokens []int // auxiliaries, negation, verb, particle: in order of the text
	Aux    []int // the auxiliaries alone, in order; those of an earlier conjunct where they are shared
	// Particle is the verb's particle ("carry out") or the noun of a light verb ("take place"), -1 if it has none.
	Particle int
	Passive  bool
	Modal    int // the modal auxiliary, -1 if there is none
	Not      int // "not", "n't" or "never" that denies the verb, -1 if there is none
	Past     bool
	Perfect  bool
	// Form is the UD VerbForm of the first word that carries the tense: Fin, Inf, Part, Ger.
	Form string
}

// VerbGroup reads the verb group of a verb or of a cop token.
func (s *Sentence) VerbGroup(head int) VerbGroup {
	g := VerbGroup{Head: head, Particle: -1, Modal: -1, Not: -1}
	clause := head // the token that the auxiliaries hang off
	if s.Tokens[head].Rel == "cop" {
		clause = s.Tokens[head].Head
	}
	g.Tokens = append(g.Tokens, head)
	for _, c := range s.Children(clause) {
		switch t := &s.Tokens[c]; {
		case t.Is("aux") && c != head:
			g.Aux = append(g.Aux, c)
			g.Tokens = append(g.Tokens, c)
		case t.Rel == "compound:prt" || t.Rel == "compound:lvc":
			g.Particle = c
			g.Tokens = append(g.Tokens, c)
		case t.Is("advmod") && s.denies(c):
			g.Not = c
			g.Tokens = append(g.Tokens, c)
		}
	}
	slices.Sort(g.Tokens)
	g.Passive = s.Passive(clause)
	own := len(g.Aux) > 0
	if own {
		g.Aux = append(s.sharedPerfect(clause, g.Aux[0]), g.Aux...)
	} else {
		g.Aux = s.sharedAux(clause)
	}
	g.readTense(s, own)
	return g
}

// Denied reports whether a verb is denied, by its own "not" or by that of a verb it completes: "are not going to mend it", "do not want to delay it".
func (s *Sentence) Denied(verb int) bool {
	for s.Tokens[verb].Is("xcomp") && s.Tokens[verb].POS == "VERB" && s.Tokens[verb].Head >= 0 {
		if g := s.VerbGroup(verb); g.Not >= 0 {
			return true
		}
		verb = s.Tokens[verb].Head
	}
	return s.VerbGroup(verb).Not >= 0
}

// readTense fills Modal, Perfect, Past and Form from the auxiliaries and the verb's own form.
func (g *VerbGroup) readTense(s *Sentence, own bool) {
	finite := g.Head
	if len(g.Aux) > 0 {
		finite = g.Aux[0]
	}
	for _, a := range g.Aux {
		switch t := &s.Tokens[a]; {
		case s.isHad(a, g.Head):
			g.Perfect = true
		case t.Tag == "MD" || isModal(t.Lemma):
			g.Modal = a
		case t.Lemma == "have":
			g.Perfect = true
		}
	}
	t := &s.Tokens[finite]
	g.Past = t.Tag == "VBD" || t.Tag == "" && t.Feature("Tense") == "Past"
	g.Past = g.Past || s.isHad(finite, g.Head)
	switch {
	case t.Tag == "VBG" && len(g.Aux) > 0: // "having been founded"
		g.Form, g.Past = "Ger", g.Perfect
	case len(g.Aux) > 0 && own && t.Tag == "VB": // "to be held"
		g.Form = "Inf"
	case len(g.Aux) > 0 && own, t.Tag == "VBD", t.Tag == "VBZ", t.Tag == "VBP", t.Tag == "MD":
		g.Form = "Fin"
	case t.Tag == "VBG":
		g.Form = "Ger"
	case t.Tag == "VBN":
		g.Form = "Part"
	case t.Tag == "VB":
		g.Form = "Inf"
	default:
		g.Form = t.Feature("VerbForm")
	}
	if len(g.Aux) > 0 && s.Tokens[g.Aux[0]].Tag == "TO" {
		g.Form = "Inf"
	}
}

// sharedAux are the auxiliaries of the first conjunct of a verb that has none, where the
// forms agree: "were founded, trained and equipped".
func (s *Sentence) sharedAux(v int) (aux []int) {
	t := &s.Tokens[v]
	if t.Feature("Voice") == "Act" {
		return nil
	}
	below := v
	for h := range s.Ancestors(v) {
		if !s.Tokens[below].Is("conj") || s.Child(below, "aux", "cop") >= 0 || s.Child(below, "nsubj") >= 0 && !s.gapped(below) {
			return nil
		}
		below = h
		if s.Tokens[h].Tag != t.Tag {
			return nil
		}
		for _, c := range s.Children(h) {
			if s.Tokens[c].Is("aux") && c < h {
				aux = append(aux, c)
			}
		}
		if aux != nil {
			return append(s.sharedPerfect(h, aux[0]), aux...)
		}
	}
	return nil
}

// sharedPerfect are the auxiliaries before the "been" of a conjunct, which it shares with the first: "has sold well and been translated".
func (s *Sentence) sharedPerfect(v, first int) (aux []int) {
	if s.Tokens[first].Tag != "VBN" || !s.Tokens[v].Is("conj") {
		return nil
	}
	for _, c := range s.Children(s.Tokens[v].Head) {
		if t := &s.Tokens[c]; t.Is("aux") && c < first && t.Tag != "VBN" {
			aux = append(aux, c)
		}
	}
	if len(aux) == 0 || s.Tokens[aux[len(aux)-1]].Lemma != "have" && !s.isHad(aux[0], first) {
		return nil
	}
	return aux
}

// gapped reports whether a participle with a subject of its own leaves its auxiliary to the verb before: "41 were killed and 17 captured".
func (s *Sentence) gapped(v int) bool {
	return s.Tokens[v].Tag == "VBN" && s.Child(v, "nsubj:pass") >= 0 && s.Passive(s.Tokens[v].Head)
}

// Passive reports whether a verb's surface subject is its patient: by its auxiliary or subject, as
// a bare participle on a noun ("units trained by Russia"), or as the conjunct of a passive verb.
func (s *Sentence) Passive(v int) bool {
	t := &s.Tokens[v]
	if t.POS != "VERB" || t.Feature("Voice") == "Act" {
		return false
	}
	if s.Child(v, "aux:pass", "nsubj:pass", "obl:agent") >= 0 {
		return true
	}
	if s.Child(v, "nsubj", "aux") >= 0 {
		return false
	}
	switch {
	case t.Is("acl", "amod", "advcl", "parataxis") && t.Rel != "acl:relcl":
		return (t.Tag == "VBN" || t.Tag == "VBD" && t.Is("acl")) && (s.Child(v, "mark") < 0 || t.Is("advcl") && s.Child(v, "obj") < 0 && s.Tokens[s.Child(v, "mark")].Lemma != "as")
	case t.Is("conj") && t.Tag == "VBN" && s.Tokens[t.Head].POS == "ADJ" && s.Child(t.Head, "cop") >= 0:
		return s.Child(v, "obj") < 0 // "was peaceful and well organised"
	case t.Is("conj") && t.Tag == "VBN" && s.Tokens[t.Head].Tag == "VBG" && s.Tokens[t.Head].Is("acl", "advcl"):
		return s.Child(v, "obj") < 0 // "lying between two isles and known to few"
	case t.Is("conj") && t.Tag == "VBN":
		return s.Tokens[t.Head].POS == "VERB" && s.Tokens[t.Head].Tag != "VBD" && s.Passive(t.Head)
	case t.Is("xcomp"):
		return t.Tag == "VBN"
	}
	return false
}

// denies reports whether a token is "not" or "never" and denies the clause: "not only" does not.
func (s *Sentence) denies(i int) bool {
	switch strings.ToLower(s.Tokens[i].Text) {
	case "not", "never", "n't", "n’t":
		if s.AlmostNever(i) >= 0 {
			return false
		}
		if i+1 < len(s.Tokens) {
			switch strings.ToLower(s.Tokens[i+1].Text) {
			case "only", "just", "merely", "simply":
				return false
			}
		}
		return true
	}
	return false
}

// AlmostNever is the adverb before a "never" that leaves a little of what it denies, -1 if there is none: "almost never drinks", "has almost never been
// closed". The two say how seldom, as one adverb of the verb or adjective behind them.
func (s *Sentence) AlmostNever(never int) int {
	almost, head := never-1, s.Tokens[never].Head
	if almost < 0 || head < never || !strings.EqualFold(s.Tokens[never].Text, "never") || s.Tokens[head].POS != "VERB" && s.Tokens[head].POS != "ADJ" || s.Tokens[almost].Head != never && s.Tokens[almost].Head != head {
		return -1
	}
	for i := never + 1; i < head; i++ {
		if s.Tokens[i].Rel != "aux:pass" || s.Tokens[i].Tag != "VBN" {
			return -1
		}
	}
	if Approximates(s.Tokens[almost].Text) {
		return almost
	}
	return -1
}

// Approximates reports whether an adverb says that what stands behind it is not quite so: "almost never", "nearly everything".
func Approximates(adverb string) bool {
	switch strings.ToLower(adverb) {
	case "almost", "nearly", "practically", "virtually":
		return true
	}
	return false
}

// isHad reports whether a "'d" before a verb stands for "had": a participle follows, "we'd been looking", "where I'd had a room".
func (s *Sentence) isHad(aux, verb int) bool {
	switch strings.ToLower(s.Tokens[aux].Text) {
	case "'d", "’d":
	default:
		return false
	}
	for i := aux + 1; i <= verb; i++ {
		switch t := &s.Tokens[i]; {
		case t.POS == "ADV" || t.Tag == "RB":
		case t.POS == "VERB" || t.POS == "AUX":
			return t.Tag == "VBN" || t.Tag == "VBD"
		default:
			return false
		}
	}
	return false
}

func isModal(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "may", "might", "can", "could", "will", "would", "shall", "should", "must":
		return true
	}
	return false
}
