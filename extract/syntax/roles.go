package syntax

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Roles fills s.Roles: who does what to whom, once for all rules, whatever the voice, the
// clause and the conjunction. See text.Role for what the roles mean.
func Roles(s *text.Sentence) {
	repair(s)
	r := roleReader{s: s, done: make([]*parts, len(s.Tokens))}
	r.join()
	var out []text.Role
	add := func(of int, name string, tokens []int) {
		for _, t := range tokens {
			out = append(out, text.Role{Of: of, Name: name, Argument: t})
		}
	}
	for i := range s.Tokens {
		if !r.predicates(i) {
			continue
		}
		p := r.of(i)
		if by := p.surface(); len(by) > 1 && slices.ContainsFunc(s.Children(i), r.mutual) {
			continue // "Rome and Bonn blamed each other": neither blamed both
		}
		add(i, "agent", p.agent)
		add(i, "patient", p.patient)
		add(i, "recipient", p.recipient)
		add(i, "subject", p.subject)
		for _, a := range p.arguments {
			out = append(out, text.Role{Of: i, Name: "argument", Argument: a.token, Case: a.prep})
		}
	}
	slices.SortFunc(out, func(a, b text.Role) int {
		return cmp.Or(a.Of-b.Of, strings.Compare(a.Name, b.Name), a.Argument-b.Argument, strings.Compare(a.Case, b.Case))
	})
	s.Roles = slices.Compact(out)
}

// A roleReader finds the roles of a sentence's predicates. A predicate may take its
// subject from another, which may take its own from a third: each is read once.
type roleReader struct {
	s    *text.Sentence
	done []*parts
}

// parts are the roles around one predicate.
type parts struct {
	agent, patient, recipient, subject []int
	joint                              []int // subjects of which the clause holds only together, and others that take them over may hold of each
	arguments                          []argument
	passive                            bool
}

type argument struct {
	token int
	prep  string
}

// surface is the grammatical subject: what a clause without one of its own takes over.
func (p *parts) surface() []int {
	switch {
	case len(p.joint) > 0:
		return p.joint
	case len(p.subject) > 0:
		return p.subject
	case p.passive && len(p.recipient) > 0:
		return p.recipient
	case p.passive:
		return p.patient
	}
	return p.agent
}

// predicates reports whether a token can have roles: verbs, what a clause says of its
// subject, and nouns with dependents.
func (r *roleReader) predicates(i int) bool {
	t := &r.s.Tokens[i]
	switch {
	case t.Is("aux", "cop", "case", "mark", "punct"):
		return false
	case r.marginal(i), t.Tag == "VBG" && r.compares(i):
		return false
	case t.Is("acl") && t.Tag == "VBN" && i > 0 && r.s.Tokens[i-1].Head == i && strings.EqualFold(r.s.Tokens[i-1].Text, "ever"):
		return false // "the oldest teenager ever bought by an English side": one of all that were, or would be
	case r.tangled(i), r.forestalled(i), r.jointlyDenied(i):
		return false
	case t.POS == "VERB" && t.Is("amod"):
		// only a participle that names its agent: "Russia-brokered agreements"
		return r.compoundAgent(i) >= 0
	case t.POS == "VERB", t.POS == "AUX":
		return true
	case t.POS == "NOUN", r.nonverbal(i):
		return true
	}
	return false
}

// tangled reports whether a verb has two finite auxiliaries, one of which is another clause's: "the fear that they might is doing our work".
func (r *roleReader) tangled(v int) bool {
	finite := 0
	for _, c := range r.s.Children(v) {
		if t := &r.s.Tokens[c]; c < v && t.Is("aux") {
			switch t.Tag {
			case "MD", "VBZ", "VBP", "VBD":
				finite++
			}
		}
	}
	return finite > 1 && r.s.Tokens[v].POS == "VERB"
}

// forestalled reports whether a clause with "before" tells what could be, which says neither that it was nor that it was not: "died before he could testify", "our
// men walked for hours before they could rest".
func (r *roleReader) forestalled(v int) bool {
	for r.s.Tokens[v].Is("conj") && r.s.Tokens[v].Head >= 0 && r.s.Child(v, "mark", "nsubj", "nsubj:pass") < 0 { // "before he could be caught and tried"
		v = r.s.Tokens[v].Head
	}
	m, modal := r.s.Child(v, "mark"), r.s.VerbGroup(v).Modal
	if m < 0 || m > v || modal < 0 || !strings.EqualFold(r.s.Tokens[m].Text, "before") || r.s.Denied(v) {
		return false
	}
	return r.s.Tokens[modal].Lemma == "can" || strings.EqualFold(r.s.Tokens[modal].Text, "could")
}

// jointlyDenied reports whether a verb is one of two joined by "and" that nobody can do both of, of neither of which is said that nobody can do it: "You cannot eat
// the fish and complain about the bones". Verbs that share their object are denied one by one, "cannot shake and gather the fruit".
func (r *roleReader) jointlyDenied(v int) bool {
	first := v
	if r.s.Tokens[v].Is("conj") && r.s.Tokens[v].Head >= 0 {
		first = r.s.Tokens[v].Head
	}
	second := slices.IndexFunc(r.s.Tokens, func(t text.Token) bool {
		return t.Head == first && t.Is("conj") && t.POS == "VERB" && t.Tag == r.s.Tokens[first].Tag
	})
	if second < first || v != first && v != second || r.s.Tokens[first].Tag != "VB" && r.s.Tokens[first].Tag != "VBG" || r.s.Child(second, "nsubj", "nsubj:pass", "aux", "aux:pass") >= 0 {
		return false
	}
	and, over := r.s.Child(second, "cc"), first
	for t := &r.s.Tokens[over]; (t.Is("xcomp") || t.Is("advcl") && t.Tag == "VBG") && t.Head >= 0; t = &r.s.Tokens[over] { // "cannot go on praising it and voting it down"
		over = r.s.Tokens[over].Head
	}
	modal := r.s.VerbGroup(over).Modal
	if modal < 0 || r.s.Tokens[modal].Lemma != "can" || strings.EqualFold(r.s.Tokens[modal].Text, "could") || !r.s.Denied(over) && !r.deniedSubject(over) {
		return false
	}
	return and > first+1 && strings.EqualFold(r.s.Tokens[and].Text, "and") && slices.ContainsFunc(r.s.Children(first), func(c int) bool { return first < c && c < and && r.s.Tokens[c].Is("obj", "obl", "ccomp", "xcomp") })
}

// deniedSubject reports whether a verb's subject is nobody.
func (r *roleReader) deniedSubject(v int) bool {
	who := r.s.Child(v, "nsubj", "nsubj:pass")
	return who >= 0 && lexicon.Must("negation").Has(strings.ToLower(r.s.Tokens[who].Text))
}

// nonverbal reports whether a noun, adjective or phrase heads a clause: a copula, a subject, a
// complement ("proved invaluable"), or a conjunct of such a head.
func (r *roleReader) nonverbal(i int) bool {
	t := &r.s.Tokens[i]
	if t.POS == "VERB" || t.POS == "AUX" {
		return false
	}
	if r.s.Child(i, "cop", "nsubj") >= 0 || t.Is("xcomp") {
		return true
	}
	return t.Is("conj") && (t.POS == "ADJ" || t.POS == "NOUN") && t.Head < i && r.nonverbal(t.Head)
}

func (r *roleReader) of(v int) *parts {
	if p := r.done[v]; p != nil {
		return p
	}
	p := &parts{}
	r.done[v] = p // a cycle finds it empty
	t := &r.s.Tokens[v]
	switch {
	case r.nonverbal(v):
		p.subject = r.single(p, v)
		r.readArguments(p, v)
	case t.POS == "VERB" || t.POS == "AUX":
		r.readVerb(p, v)
	default:
		r.readNoun(p, v)
	}
	return p
}

func (r *roleReader) readVerb(p *parts, v int) {
	t := &r.s.Tokens[v]
	p.passive = r.s.Passive(v)
	subject := r.single(p, v)
	object := r.objects(v, p.passive)
	if p.passive {
		p.agent = r.agents(v)
		p.patient = subject
		clause := len(subject) == 0 && r.s.Child(v, "csubj") >= 0               // "paying was made a crime": no crime was made
		if len(object) > 0 && !clause && !lexicon.Must("naming").Has(t.Lemma) { // "Syria was given weapons"
			p.patient, p.recipient = object, subject
		}
	} else {
		p.agent, p.patient = subject, object
		p.recipient = r.nominals(v, "iobj")
		if len(object) == 0 { // "caused a crane to fall": what is taken for a recipient is all there is
			p.patient, p.recipient = p.recipient, nil
		}
	}
	r.readArguments(p, v)
	if t.Lemma == "fine" && len(p.recipient) > 0 { // who was "fined $90,000" is whom it was done to, and the sum is how much
		p.arguments = append(p.arguments, argument{token: p.patient[0]})
		p.patient, p.recipient = p.recipient, nil
	}
	if n := r.s.Child(v, "nsubj"); n >= 0 && r.s.Child(v, "expl") >= 0 {
		// "there are mines in the harbour": the place is the clause's, wherever it hangs
		for _, c := range r.s.Children(n) {
			if prep := r.s.CaseText(c); c > n && r.s.Tokens[c].Is("nmod") && prep != "" && prep != "of" {
				p.arguments = append(p.arguments, argument{c, prep})
			}
		}
	}
}

// subjects are the clause's own subject with its conjuncts, else the one it takes over.
func (r *roleReader) subjects(v int) []int {
	nearest := -1 // a second subject is another clause's, wrongly attached
	for _, c := range r.s.Children(v) {
		if t := &r.s.Tokens[c]; t.Is("nsubj") && t.Rel != "nsubj:outer" && (nearest < 0 || c < v && abs(c-v) < abs(nearest-v)) {
			nearest = c
		}
	}
	switch {
	case nearest >= 0 && r.s.Child(nearest, "cop") >= 0 && r.s.Child(nearest, "nsubj") >= 0:
		return nil // a clause, and no noun
	case nearest >= 0:
		return r.expand(nearest)
	case r.s.Child(v, "csubj", "expl") >= 0:
		return nil
	}
	if r.s.Passive(v) {
		return r.inherited(v) // "made himself heard"
	}
	return r.bound(r.inherited(v))
}

// bound is whom a reflexive pronoun that controls a clause stands for, the subject of its verb: "could not bring herself to sell it" (binding: Huddleston
// and Pullum 2002, chapter 17, 3.1). The "us" of "let's" is nobody in particular.
func (r *roleReader) bound(by []int) []int {
	if len(by) != 1 || by[0] < 0 {
		return by
	}
	switch t := &r.s.Tokens[by[0]]; {
	case selfPronoun(t) && t.Is("obj", "iobj") && t.Head >= 0 && r.s.Child(t.Head, "nsubj", "nsubj:pass") != by[0]:
		return r.of(t.Head).surface()
	case t.Is("obj") && t.Head == by[0]-1 && strings.EqualFold(r.s.Tokens[t.Head].Text, "let") && !strings.EqualFold(t.Text, "us") && strings.HasSuffix(t.Text, "s") && t.POS == "PRON":
		return nil
	}
	return by
}

// readNoun gives the roles around an event noun as its verb would have them: "Russia's destruction of
// the bridge", "the ousting of the army by rebels", "Putin's visit to Syria".
func (r *roleReader) readNoun(p *parts, n int) {
	lemma := r.s.Tokens[n].Lemma
	var possessor, of, by []int
	for _, c := range r.s.Children(n) {
		t := &r.s.Tokens[c]
		switch {
		case t.Rel == "nmod:poss":
			possessor = r.expand(c)
		case t.Is("amod") && lexicon.Must("nationalities").Has(t.Text) && len(possessor) == 0:
			possessor = []int{c}
		case t.Is("nmod") && c > n:
			switch r.s.CaseText(c) {
			case "of":
				of = append(of, r.expand(c)...)
			case "by":
				by = append(by, r.expand(c)...)
			}
		}
	}
	switch {
	case lexicon.Must("ofagent").Has(lemma):
		p.agent = append(possessor, of...)
	case len(of) == 0 && lexicon.Must("undergone").Has(lemma):
		p.agent, p.patient = by, possessor
	default:
		p.agent, p.patient = append(possessor, by...), of
	}
	r.readArguments(p, n)
}
