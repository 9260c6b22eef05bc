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
	case r.marginal(i):
		return false
	case t.Is("acl") && t.Tag == "VBN" && i > 0 && r.s.Tokens[i-1].Head == i && strings.EqualFold(r.s.Tokens[i-1].Text, "ever"):
		return false // "the oldest teenager ever bought by an English side": one of all that were, or would be
	case r.tangled(i):
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

// --- verbs ---

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

// single are the subjects of each of which a clause holds: "the four ports, which together handle half of it" has none.
func (r *roleReader) single(p *parts, v int) []int {
	all := r.subjects(v)
	if len(all) > 1 && r.jointly(v) {
		p.joint = all
		return nil
	}
	return all
}

// join marks the common nouns of which a clause holds only together. Names stay apart: each names a node of its own.
func (r *roleReader) join() {
	for n := range r.s.Tokens {
		t := &r.s.Tokens[n]
		t.Joint = t.Rel == "nsubj" && t.POS == "NOUN" && t.Head > n && len(r.expand(n)) > 1 && r.jointly(t.Head) &&
			!slices.ContainsFunc(r.expand(n), func(c int) bool {
				return r.s.Tokens[c].POS != "NOUN" || c != n && r.s.Tokens[c].Head != n || r.s.Child(c, "appos") >= 0
			})
	}
}

// jointly reports whether a clause is true of its subjects only together: it counts what they have or do, "the man and the boy caught nine fish".
// The reading is then cumulative (Scha 1981, "Distributive, collective and cumulative quantification"), unless a word as "each" makes it distributive
// or the count is a measure that each can have ("walked 9 km").
func (r *roleReader) jointly(v int) bool {
	object := r.s.Child(v, "obj")
	if slices.ContainsFunc(r.s.Children(v), r.together) {
		if object < 0 {
			object = r.s.Child(v, "obl")
		}
		return object >= 0 && r.amounts(object)
	}
	return object >= 0 && r.amounts(object) && !r.measure(object) && !slices.ContainsFunc(r.s.Subtree(v, nil), func(i int) bool {
		switch strings.ToLower(r.s.Tokens[i].Text) {
		case "each", "both", "apiece", "respectively", "every", "either":
			return true
		}
		return false
	})
}

// amounts reports whether a phrase says how many or how much there is of something: "nine fish", "a third of the trade".
func (r *roleReader) amounts(n int) bool {
	t := &r.s.Tokens[n]
	return t.POS == "NUM" || t.POS != "PROPN" && r.s.Child(n, "nummod") >= 0 || lexicon.Must("fractions").Has(t.Lemma)
}

// together reports whether an adverb says that several do something as one.
func (r *roleReader) together(c int) bool {
	switch strings.ToLower(r.s.Tokens[c].Text) {
	case "together", "jointly", "collectively":
		return c == r.s.Tokens[c].Head-1 && r.s.Tokens[c].Is("advmod")
	}
	return false
}

// measure reports whether a counted noun is of time, size or rank, which each of several can have or cover. A share of something is none.
func (r *roleReader) measure(n int) bool {
	t := &r.s.Tokens[n]
	if t.Text == "%" || t.Lemma == "cent" || strings.HasPrefix(t.Lemma, "percent") {
		return r.s.Child(n, "nmod") < n
	}
	return timed(t) && t.Lemma != "quarter" && t.Lemma != "second" || lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("counts").Has(t.Lemma) || t.Lemma == "time"
}

// mutual reports whether a phrase, or one that hangs off it, stands for several as seen from one another: "each other", "between them".
func (r *roleReader) mutual(n int) bool {
	t := &r.s.Tokens[n]
	if !t.Is("obj", "iobj", "obl", "nmod") {
		return false
	}
	if f := r.s.Child(n, "fixed"); f == n+1 && (t.Lemma == "each" && r.s.Tokens[f].Lemma == "other" || t.Lemma == "one" && r.s.Tokens[f].Lemma == "another") {
		return true
	}
	if t.Text == "them" && r.s.CaseText(n) == "between" {
		return true
	}
	return slices.ContainsFunc(r.s.Children(n), r.mutual)
}

// inherited is the subject of a clause that has none: shared by conjunction, the noun that the
// clause modifies, or the one that controls it.
func (r *roleReader) inherited(v int) []int {
	t := &r.s.Tokens[v]
	h := t.Head
	if h < 0 {
		return nil
	}
	infinitive := r.infinitive(v)
	switch {
	case t.Is("advcl") && r.comment(v), r.ofChange(v, h), r.personal(v, h):
		return nil
	case infinitive && t.Is("acl", "advcl", "xcomp") && r.urged(v) != nil:
		return r.urged(v) // "pressure on the mayor to resign"
	case t.Is("conj") && t.Tag == "VB" && !infinitive && r.s.Child(v, "aux") < 0 && strings.HasPrefix(r.s.Tokens[h].Tag, "VB") && r.s.Tokens[h].Tag != "VB" && r.s.Tokens[h].Tag != "VBP" && r.s.Child(h, "aux") < 0:
		return nil // "forced the crew to close hatches and spend": an infinitive joined to a finite verb
	case t.Is("conj") && t.Tag == "VBP" && r.s.Tokens[h].Tag == "VBD" && r.singular(h):
		return nil // "revenue rose 12% and profit 8%": a noun taken for a verb
	case t.Is("conj") && t.Tag == "VBZ" && r.s.Child(v, "aux") < 0 && r.several(h):
		return nil // "the miners demand a day off and guarantees": likewise
	case t.Is("conj"):
		if head := &r.s.Tokens[h]; head.POS == "VERB" || head.POS == "AUX" || r.nonverbal(h) {
			return r.of(h).surface()
		}
	case t.Is("amod"):
		return []int{h}
	case t.Rel == "acl:relcl":
		if !r.asksForObject(v) {
			return r.antecedent(h, v)
		}
	case t.Is("acl") && infinitive && r.s.Passive(v) && r.s.Tokens[firstOf(r.s, v)].Text == ",":
		return r.antecedent(h, v) // "an advance, to be repaid in kind"
	case t.Is("acl") && infinitive && r.forSubject(v, h) != nil:
		return r.forSubject(v, h) // "a request for two ministers to be heard"
	case t.Is("acl") && r.defines(v, h):
		return nil
	case t.Is("acl") && (infinitive || r.s.Child(v, "mark") >= 0):
		return r.nounController(h) // "the decision to leave", "its commitment to leaving"
	case t.Is("acl") && r.countedBy(h, v) >= 0:
		return r.expand(r.countedBy(h, v))
	case t.Is("acl"):
		return r.antecedent(h, v)
	case t.Is("xcomp"), t.Is("ccomp") && infinitive:
		return r.complementController(v, h)
	case t.Is("advcl") && (infinitive || t.Tag == "VBG" || t.Tag == "VBN" || t.POS != "VERB"):
		return r.adjunctController(v, h, infinitive)
	}
	return nil
}

// ofChange reports whether a passive participle behind a comma tells what brought a change about, and not what was done to a thing: nobody helps a
// rate in "the rate fell, helped by cheap fuel", nor leads an index in "the index fell 2%, led by banks".
func (r *roleReader) ofChange(v, h int) bool {
	t := &r.s.Tokens[v]
	if t.Tag != "VBN" && t.Tag != "VBD" || !t.Is("advcl", "acl") || v < h || r.s.Child(v, "aux", "compound:prt") >= 0 || len(r.byPhrases(v)) == 0 {
		return false
	}
	if !afterComma(r.s, v) || slices.ContainsFunc(r.byPhrases(v), func(n int) bool { return human(&r.s.Tokens[n]) }) {
		return false
	}
	switch t.Lemma {
	case "help", "drive":
		return t.Is("acl") && !r.s.Tokens[h].Is("nsubj", "nsubj:pass") && !canAct(r.s, h) || t.Lemma == "help" && t.Is("advcl") && lexicon.Must("falling").Has(r.s.Tokens[h].Lemma)
	case "lead":
		return t.Is("advcl") && moves(r.s, h)
	}
	return false
}

// singular reports whether the subject of a verb is one thing, which no plural verb can have.
func (r *roleReader) singular(v int) bool {
	n := r.s.Child(v, "nsubj")
	return n >= 0 && r.s.Tokens[n].Tag == "NN" && r.s.Child(n, "conj") < 0 && !lexicon.Must("collectives").Has(r.s.Tokens[n].Lemma) && !lexicon.Must("groups").Has(r.s.Tokens[n].Lemma)
}

// several reports whether the subject of a verb is several things, which no singular verb can have.
func (r *roleReader) several(v int) bool {
	n := r.s.Child(v, "nsubj", "nsubj:pass")
	if n < 0 || r.s.Tokens[n].Tag != "NNS" || r.s.Tokens[n].Lemma == strings.ToLower(r.s.Tokens[n].Text) {
		return false
	}
	be := r.s.Child(v, "aux", "cop")
	return r.s.Tokens[v].Tag == "VBP" || be >= 0 && (strings.EqualFold(r.s.Tokens[be].Text, "are") || strings.EqualFold(r.s.Tokens[be].Text, "have"))
}

// comment reports whether a clause with "as" and without a subject speaks of the whole clause around it: "if one leaves, as happened twice".
func (r *roleReader) comment(v int) bool {
	m := r.s.Child(v, "mark")
	if m < 0 || r.s.Tokens[m].Lemma != "as" {
		return false
	}
	switch r.s.Tokens[v].Lemma {
	case "happen", "occur":
		return m == v-1
	}
	return r.s.Tokens[v].Tag == "VBN" && !slices.ContainsFunc(r.s.Children(v), func(c int) bool { // "will be paid as planned", "as had been agreed"
		return !r.s.Tokens[c].Is("mark", "aux", "punct")
	})
}

func (r *roleReader) infinitive(v int) bool {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Tag == "TO" {
			return true
		}
	}
	return false
}

// complementController: "Russia wants to leave" (Russia), "Russia enabled the army to advance"
// (the army), "Russia promised Syria to stay" (Russia), "Daesh was forced to leave" (Daesh).
func (r *roleReader) complementController(v, h int) []int {
	head := &r.s.Tokens[h]
	if head.POS != "VERB" {
		if r.emptyIt(h) || r.openDoer(v, h) {
			return nil
		}
		if by := r.forSubject(v, h); by != nil {
			return by
		}
		if head.POS == "AUX" || r.nonverbal(h) {
			return r.of(h).surface()
		}
		return r.nounController(h)
	}
	p := r.of(h)
	if r.used(v, h) || r.needed(h) {
		return nil // "the papers required to apply": no paper does
	}
	if r.openDoer(v, h) {
		return nil
	}
	if o := r.askedFor(v, h); o != nil {
		return o
	}
	if r.employs(h, p) || r.bareInfinitive(v, h, p) {
		return p.patient
	}
	if r.infinitive(v) && !p.passive && len(p.patient) == 1 && r.abstract(p.patient[0]) && r.s.Tokens[h].Lemma == "request" {
		return nil // "requested anonymity to speak": no anonymity does
	}
	if !p.passive && !lexicon.Must("subjectcontrol").Has(head.Lemma) {
		switch {
		case len(p.recipient) > 0:
			return p.recipient
		case len(p.patient) > 0 && r.s.Child(h, "obj", "iobj") >= 0 && !(r.infinitive(v) && r.hinders(h, p)) && !r.idle(h, v, p.patient[0]) && (r.rules(h) || canAct(r.s, p.patient[0]) || r.s.Tokens[v].Tag != "VB" || strings.HasPrefix(r.s.Tokens[p.patient[0]].Tag, "W")):
			return p.patient
		}
	}
	return p.surface()
}

// givesTime reports whether a verb gives somebody nothing but time: who has it does what it is for, "gave the firm a week to pay", "gave it until
// Friday to pay".
func (r *roleReader) givesTime(h int) bool {
	iobj := r.s.Child(h, "iobj")
	if iobj < 0 || !lexicon.Must("giving").Has(r.s.Tokens[h].Lemma) {
		return false
	}
	if o := r.s.Child(h, "obj"); o >= 0 {
		return timed(&r.s.Tokens[o])
	}
	return slices.ContainsFunc(r.s.Children(h), func(c int) bool { return r.s.CaseText(c) == "until" })
}

// needed reports whether a participle says what is needed for something: "the papers required to apply".
func (r *roleReader) needed(h int) bool {
	t := &r.s.Tokens[h]
	return r.s.Passive(h) && t.Rel == "acl" && (t.Lemma == "require" || t.Lemma == "need") && !r.anyHuman(r.of(h).patient)
}

// emptyIt reports whether an adjective is said of an "it" that stands for the infinitive behind it: "makes it easier to seize assets".
func (r *roleReader) emptyIt(h int) bool {
	t := &r.s.Tokens[h]
	if t.POS != "ADJ" || !t.Is("xcomp") || t.Head < 0 {
		return false
	}
	o := r.s.Child(t.Head, "obj")
	return o >= 0 && o < h && strings.EqualFold(r.s.Tokens[o].Text, "it")
}

// rules reports whether a verb is of those whose object does what the infinitive behind it says.
func (r *roleReader) rules(h int) bool {
	lemma := r.s.Tokens[h].Lemma
	return lexicon.Must("objectcontrol").Has(lemma) || lexicon.Must("making").Has(lemma) || lexicon.Must("giving").Has(lemma) || lemma == "need" || lemma == "require" || lemma == "like"
}

// idle reports whether the object of a verb is not who does what stands behind it: a stretch of time ("began the week ranked 74th"), or the
// one whom the pronoun there means ("telephoned the team to congratulate it").
func (r *roleReader) idle(h, v, object int) bool {
	o := &r.s.Tokens[object]
	if lexicon.Must("objectcontrol").Has(r.s.Tokens[h].Lemma) {
		return false
	}
	if timed(o) && r.s.Tokens[v].Tag != "VB" {
		return true
	}
	if r.s.Tokens[h].Lemma == "leave" && r.infinitive(v) && !canAct(r.s, object) && r.anyHuman(r.of(h).surface()) {
		return true // "left the room to speak to a guest"
	}
	it := r.s.Child(v, "obj", "iobj")
	if it < 0 || it < object {
		return false
	}
	switch strings.ToLower(r.s.Tokens[it].Text) {
	case "it":
		return o.POS == "NOUN" && nounNumber(o) == 's' && !human(o) || lexicon.Must("collectives").Has(o.Lemma)
	case "him", "her":
		return human(o) && nounNumber(o) != 'p'
	case "them":
		return nounNumber(o) == 'p'
	}
	return false
}

// askedFor is who does what an infinitive says that a phrase names: "pressed for it to be closed", "appealed to them to come".
func (r *roleReader) askedFor(v, h int) []int {
	if by := r.forSubject(v, h); by != nil {
		return by
	}
	return r.obliqueController(h)
}

// obliqueController is whom a verb asks by a preposition: "appealed to the owners to come", "called on the government to act".
func (r *roleReader) obliqueController(h int) []int {
	prep, ok := lexicon.Must("obliquecontrol")[r.s.Tokens[h].Lemma]
	if !ok {
		return nil
	}
	for _, c := range r.s.Children(h) {
		if c > h && r.s.Tokens[c].Is("obl") && slices.Contains(strings.Fields(prep), r.s.CaseText(c)) {
			return r.expand(c)
		}
	}
	return nil
}

// adjunctController: a clause of purpose or circumstance is done by the subject of its verb, but for
// verbs of sending and naming, whose object is to do it ("sent troops to fight").
func (r *roleReader) adjunctController(v, h int, infinitive bool) []int {
	head := &r.s.Tokens[h]
	if head.POS != "VERB" && head.POS != "AUX" && !r.nonverbal(h) || r.emptyIt(h) || r.openDoer(v, h) {
		return nil
	}
	p := r.of(h)
	if o := r.askedFor(v, h); infinitive && v > h && o != nil {
		return o
	}
	if by, found := r.outerSpeaker(v, h); found && !infinitive {
		return by
	}
	if by := r.personalDoer(v, h); by != nil {
		return by
	}
	charge := r.charge(v) // "accused them of leaving"
	switch {
	case v > h && r.opposed(v, h):
		if p.passive {
			return p.surface() // "they were warned against leaving"
		}
		return p.patient // "warned them against leaving"; who "warned against leaving" warns others
	case charge && v > h && !p.passive && len(p.patient) > 0 && r.prevents(v, h):
		return p.patient // "prevented jurors from being intimidated"
	case r.openPurpose(v, h, infinitive), r.openEffect(v, h), r.openResult(v, h), infinitive && r.needed(h):
		return nil
	case infinitive && (head.Lemma == "take" || r.measured(h)):
		return nil // nobody settles in "may take longer to settle", nor starts in "too old to start"
	case charge && v > h && slices.ContainsFunc(p.patient, r.amount): // "gets 30 years for ordering", "fined it 640 million euros for misleading"
		others := append(slices.DeleteFunc(slices.Clone(p.patient), r.amount), p.recipient...)
		if len(others) > 0 {
			return others
		}
		return p.surface()
	case charge && v > h && len(p.patient) > 0 && !p.passive && lexicon.Must("judging").Has(head.Lemma):
		return p.patient // "jailed him for stealing"
	case (infinitive && !r.inOrder(v) && !r.hinders(h, p) || charge) && v > h && len(p.patient) > 0 && lexicon.Must("objectcontrol").Has(head.Lemma):
		if infinitive && r.abstract(p.patient[0]) {
			return nil // "requested anonymity to discuss": no anonymity does
		}
		return p.patient
	case infinitive && v > h && r.employs(h, p), r.commits(v, h, p):
		return p.patient
	case infinitive && v > h && !p.passive && (r.givesTime(h) || head.Lemma == "pay" && r.s.Child(h, "iobj") > h): // "pays them 100 euros to wait"
		return r.nominals(h, "iobj")
	case r.effect(v, h):
		return r.causers(v, h)
	case r.unattached(v, h, p):
		return nil
	case p.passive && (r.means(v) || r.meansBefore(v, h)) && (!r.anyHuman(p.patient) || r.s.Tokens[v].Lemma == "use"):
		return p.agent // "the dispute was settled by paying": the dispute paid nobody
	case infinitive && p.passive && len(p.agent) > 0 && !r.s.Passive(v) && !(v > h && r.founds(h)): // not "is held by a bank, to be opened later"
		return p.agent // "to help the army, units were trained by Russia"
	}
	return p.surface()
}

// founds reports whether a verb is of founding: what "was set up by the state to make wine" makes it.
func (r *roleReader) founds(h int) bool {
	verb := r.s.Tokens[h].Lemma
	if p := r.s.Child(h, "compound:prt"); p > h {
		verb += " " + strings.ToLower(r.s.Tokens[p].Text)
	}
	return lexicon.Must("found").Has(verb)
}

// inOrder reports whether an infinitive is one of purpose by its conjunction, which no object controls: "stopped the class in order to leave".
func (r *roleReader) inOrder(v int) bool {
	m := r.s.Child(v, "mark")
	return m >= 0 && r.s.Child(m, "fixed") > m
}

// hinders reports whether a verb says that somebody keeps a thing from doing something: an infinitive behind it is his purpose, as "stopped exports to
// halt a slump".
func (r *roleReader) hinders(h int, p *parts) bool {
	return lexicon.Must("preventing").Has(r.s.Tokens[h].Lemma) && !p.passive && !r.anyHuman(p.patient)
}

// amount reports whether a noun is of time or money, which does nothing.
func (r *roleReader) amount(n int) bool {
	t := &r.s.Tokens[n]
	return r.s.Child(n, "nummod") >= 0 && (timed(t) || lexicon.Must("currencies").Has(t.Lemma) || t.Tag == "$")
}

// outerSpeaker is who says what a participle of saying within reported speech says, and whether it is not the subject there.
func (r *roleReader) outerSpeaker(v, h int) (by []int, found bool) {
	if said := climb(r.s, h, func(at int) bool { return !r.s.Tokens[at].Is("conj") }); r.withheld(v) && (r.s.Tokens[h].Is("ccomp") || said >= 0 && r.s.Tokens[h].Is("conj") && r.s.Tokens[said].Is("ccomp")) {
		return nil, true // "said the man was dead, without giving his name": of the two who may have named him, the speaker is the one
	}
	if !lexicon.Must("saying").Has(r.s.Tokens[v].Lemma) || r.s.Tokens[v].Tag != "VBG" {
		return nil, false
	}
	head, adds := &r.s.Tokens[h], r.adds(v)
	if first := climb(r.s, h, func(at int) bool { return !r.s.Tokens[at].Is("conj") }); first >= 0 && adds && r.s.Tokens[first].Is("ccomp") {
		head = &r.s.Tokens[first] // "said it respected the ruling but regretted the delay, adding that"
	}
	inner := r.anyHuman(r.of(h).surface())
	if !head.Is("ccomp") || head.Head < 0 || inner && !adds {
		return nil, false
	}
	if outer := r.of(head.Head).surface(); r.anyHuman(outer) {
		return outer, true
	}
	return nil, !inner // "confirmed that money changed hands, without saying whose"
}

// personalDoer is who does what only people do, in a clause beside the verb that a participle hangs off and whose subject is a thing: "the shares fell
// after the firm cut its dividend, blaming the weather". What a text says or asks it says itself.
func (r *roleReader) personalDoer(v, h int) []int {
	inner := r.of(h).surface()
	if verb := r.s.Tokens[v].Lemma; !r.trails(v, h) || len(inner) == 0 || r.anyHuman(inner) || !lexicon.Must("personal").Has(verb) && !lexicon.Must("saying").Has(verb) && verb != "cite" {
		return nil
	}
	if n := &r.s.Tokens[inner[0]]; n.POS != "NOUN" || isDocument(n.Lemma) || lexicon.Must("newsmedia").Has(n.Lemma) {
		return nil
	}
	for c := h + 1; c < v; c++ {
		if r.besides(c) && below(r.s, c, h) && r.anyHuman(r.of(c).surface()) {
			return r.of(c).surface()
		}
	}
	return nil
}

// trails reports whether a participle stands behind its verb and a comma, with nothing that joins it: ", killing four".
func (r *roleReader) trails(v, h int) bool {
	return r.s.Tokens[v].Tag == "VBG" && v > h && afterComma(r.s, v) && r.s.Child(v, "mark") < 0
}

// withheld reports whether a gerund says what a speaker leaves out: "without naming him", "without giving details".
func (r *roleReader) withheld(v int) bool {
	m := r.s.Child(v, "mark", "case")
	if m < 0 || r.s.Tokens[m].Lemma != "without" || r.s.Tokens[v].Tag != "VBG" {
		return false
	}
	switch lemma := r.s.Tokens[v].Lemma; {
	case lexicon.Must("withholding").Has(lemma):
		return true
	case lemma == "give", lemma == "offer", lemma == "provide":
		o := r.s.Child(v, "obj")
		return o >= 0 && lexicon.Must("withheld").Has(r.s.Tokens[o].Lemma)
	}
	return false
}

// openEffect reports whether a participle behind a comma and an object may be about more than the verb it hangs off: of an infinitive, whose doer
// is another's object, the whole sentence is as good a cause ("suspended a permit that allowed a firm to begin, handing a victory to its
// neighbours"), and of a thing in what is said, the saying.
func (r *roleReader) openEffect(v, h int) bool {
	t := &r.s.Tokens[v]
	if !r.trails(v, h) || r.s.Child(v, "obj") < v {
		return false
	}
	if k := &r.s.Tokens[h]; k.Is("xcomp") && k.Head >= 0 && (r.infinitive(h) || k.Tag == "VB") && r.s.Child(k.Head, "obj") > k.Head {
		return true
	}
	said := r.s.Child(h, "ccomp")
	if said < 0 || said > h || r.quoted(said) { // who speaks in quotation marks is seen: "…," said the farmer, holding his son
		return false
	}
	return lexicon.Must("saying").Has(r.s.Tokens[h].Lemma) && !lexicon.Must("saying").Has(t.Lemma) && !lexicon.Must("speechverbs").Has(t.Lemma) && t.Lemma != "cite" && !r.effect(v, h)
}

// quoted reports whether a clause stands in quotation marks.
func (r *roleReader) quoted(said int) bool {
	return slices.ContainsFunc(r.s.Subtree(said, nil), func(i int) bool { return text.Quotes(r.s.Tokens[i].Text) })
}

// openPurpose reports whether nobody named does what a clause says: whose use is criticised in "criticised the use of buses to bring
// voters" uses them, and no campaign walks that "consisted of walking".
func (r *roleReader) openPurpose(v, h int, infinitive bool) bool {
	if infinitive {
		o := r.s.Child(h, "obj")
		return o > h && o < v && r.s.Tokens[o].Lemma == "use" || r.used(v, h)
	}
	m := r.s.Child(v, "mark", "case")
	return v > h && r.s.Tokens[v].Tag == "VBG" && m >= 0 && r.s.Tokens[m].Lemma == "of" && r.s.Child(h, "obj", "nsubj:pass") < 0
}

// employs reports whether people are employed or paid, who do what an infinitive says: "employs nurses to visit homes", but "employs tricks to win".
func (r *roleReader) employs(h int, p *parts) bool {
	switch r.s.Tokens[h].Lemma {
	case "employ", "pay":
		return len(p.patient) > 0 && r.s.Tokens[p.patient[0]].POS != "NUM" && canAct(r.s, p.patient[0])
	}
	return false
}

// bareInfinitive reports whether a verb without "to" stands behind an object, which does what it says whatever it is: "let trust take its place",
// "made the shells look wild" (Quirk and others 1985, 16.52). Who "did nothing but wait" waits himself.
func (r *roleReader) bareInfinitive(v, h int, p *parts) bool {
	o := r.s.Child(h, "obj", "iobj")
	return o > h && o < v && r.s.Tokens[v].Tag == "VB" && !r.infinitive(v) && !p.passive && len(p.patient) > 0 && r.s.Tokens[h].Lemma != "do"
}

// used reports whether a thing is put to a use that is its user's: money buys nothing that "was used to buy a flat".
func (r *roleReader) used(v, h int) bool {
	if !lexicon.Must("personal").Has(r.s.Tokens[v].Lemma) {
		return false
	}
	switch r.s.Tokens[h].Lemma {
	case "use", "spend", "misuse":
		p := r.of(h)
		return p.passive && len(p.agent) == 0 && len(p.patient) > 0 && !r.anyHuman(p.patient)
	}
	return false
}

// means reports whether a gerund says by what a thing is done: "by paying".
func (r *roleReader) means(v int) bool {
	if r.s.Tokens[v].Tag != "VBG" {
		return false
	}
	m := r.s.Child(v, "mark", "case")
	return m >= 0 && r.s.Tokens[m].Lemma == "by" || m < 0 && r.s.Tokens[v].Lemma == "use"
}

// meansBefore reports whether a gerund goes on with the means before it: "was obtained by pumping in acid, dissolving the metal".
func (r *roleReader) meansBefore(v, h int) bool {
	return r.s.Tokens[v].Tag == "VBG" && r.s.Child(v, "mark") < 0 && slices.ContainsFunc(r.s.Children(h), func(c int) bool {
		return c > h && c < v && r.s.Tokens[c].Is("advcl") && r.means(c)
	})
}

// adds reports whether a participle goes on with the speech of the clause around: "said the ministry respected the ruling, adding that".
func (r *roleReader) adds(v int) bool {
	return r.s.Tokens[v].Lemma == "add" && r.s.Child(v, "ccomp") > v && r.s.Child(v, "mark") < 0
}

// opposed reports whether a gerund with "against" says what somebody speaks against, which is another's to do unless he decides it for himself.
func (r *roleReader) opposed(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	if m < 0 || r.s.Tokens[m].Lemma != "against" || r.s.Tokens[v].Tag != "VBG" {
		return false
	}
	switch r.s.Tokens[h].Lemma {
	case "decide", "choose", "opt", "guard", "vote":
		return false
	}
	return true
}

// prevents reports whether a gerund with "from" says what its verb keeps somebody from.
func (r *roleReader) prevents(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	return r.s.Tokens[m].Lemma == "from" && (lexicon.Must("preventing").Has(r.s.Tokens[h].Lemma) || r.s.Tokens[h].Lemma == "stop")
}

// anyHuman reports whether some of the nouns are people, names or bodies, who can act.
func (r *roleReader) anyHuman(nouns []int) bool {
	return slices.ContainsFunc(nouns, func(n int) bool { return canAct(r.s, n) })
}

// effect reports whether a participle behind a comma says what came of its verb: ", injuring four".
func (r *roleReader) effect(v, h int) bool {
	t := &r.s.Tokens[v]
	if t.Tag != "VBG" || v < h || !afterComma(r.s, v) {
		return false
	}
	return lexicon.Must("effects").Has(t.Lemma) && r.s.Child(v, "obj", "xcomp") > v
}

// causers are who did what a participle of effect says: the agent in "was rammed by a ship, injuring four", and what is said to have happened
// in "the drug works, the firm said, lifting its shares". Nobody makes himself, so that a pronoun leaves them open, as does a passive: no road
// causes queues in "the road was closed, causing queues". But sappers do who "were deployed, destroying mines".
func (r *roleReader) causers(v, h int) []int {
	if said := r.s.Child(h, "ccomp"); said >= 0 && said < h && lexicon.Must("saying").Has(r.s.Tokens[h].Lemma) {
		o := r.s.Child(v, "obj", "iobj")
		if o >= 0 && (r.s.Tokens[o].Tag == "PRP" || r.own(o)) {
			return nil // "…, the firm said, sending its shares up": the news did
		}
		h = said
	}
	p := r.of(h)
	if p.passive && (len(p.agent) > 0 || !lexicon.Must("objectcontrol").Has(r.s.Tokens[h].Lemma) || !r.anyHuman(p.patient)) {
		return p.agent
	}
	return p.surface()
}

// own reports whether a noun belongs to whom a pronoun means: "its shares".
func (r *roleReader) own(n int) bool {
	poss := r.s.Child(n, "nmod:poss")
	return poss >= 0 && r.s.Tokens[poss].POS == "PRON"
}

// charge reports whether a gerund says of what or for what somebody is judged, and not when or how: "while leaving".
func (r *roleReader) charge(v int) bool {
	m := r.s.Child(v, "mark", "case")
	if a := r.s.Child(v, "aux", "aux:pass"); m < 0 || r.s.Tokens[v].Tag != "VBG" && (a < 0 || r.s.Tokens[a].Tag != "VBG") { // "for being late", "of having lied"
		return false
	}
	switch r.s.Tokens[m].Lemma {
	case "of", "for", "from", "into", "with", "on":
		return true
	}
	return false
}

// measured reports whether an adjective or verb is of a degree that allows or forbids what its infinitive says: "too old to start", "grew too slowly to
// catch up".
func (r *roleReader) measured(h int) bool {
	return slices.ContainsFunc(r.s.Children(h), func(c int) bool {
		low := strings.ToLower(r.s.Tokens[c].Text)
		return r.s.Tokens[c].Is("advmod") && (low == "too" || low == "enough" || r.s.Tokens[c].POS == "ADV" && precedes(r.s, c, "too"))
	})
}

// precedes reports whether a word has the given adverb right before it.
func precedes(s *text.Sentence, i int, adverb string) bool {
	return i > 0 && s.Tokens[i-1].Is("advmod") && s.Tokens[i-1].Head == i && strings.EqualFold(s.Tokens[i-1].Text, adverb)
}

// abstract reports whether a noun stands bare in the singular: it names no one who could act.
func (r *roleReader) abstract(n int) bool {
	t := &r.s.Tokens[n]
	return t.POS == "NOUN" && t.Tag == "NN" && !human(t) && r.s.Child(n, "det", "nmod:poss", "nummod", "compound") < 0
}

// nounController is who does what an infinitive at a noun says: "Putin took the opportunity to
// thank" (Putin), "Syria's decision to leave" (Syria), "he was the first to leave" (he). Who "rejected an
// offer to leave" does not leave: only some nouns are controlled from outside.
func (r *roleReader) nounController(n int) []int {
	t := &r.s.Tokens[n]
	owned := t.Is("obj") && t.Head >= 0 && r.s.Tokens[t.Head].POS == "VERB"
	if c := r.s.Child(n, "nmod:poss"); c >= 0 && !(owned && r.s.Tokens[c].POS == "PRON") {
		return r.expand(c)
	} else if c >= 0 && lexicon.Must("appraising").Has(r.s.Tokens[t.Head].Lemma) {
		return nil // "criticised its decision to close"
	} else if c >= 0 {
		return r.of(t.Head).surface() // "used their expertise to help" is theirs who used it
	}
	for _, c := range r.s.Children(n) {
		if r.s.Tokens[c].Is("nmod") && r.s.CaseText(c) == "by" {
			return r.expand(c) // "efforts by Peru to recover"
		}
	}
	if r.nonverbal(n) {
		by := r.of(n).surface()
		if len(by) > 0 && r.s.Tokens[by[0]].POS == "ADV" {
			return nil // "now is the time to look"
		}
		if r.occasion(n) && !r.anyHuman(by) {
			return nil // "gold has become the chief reason to fight"
		}
		if t.Is("xcomp") && r.s.Child(n, "cop") < 0 && r.calls(t.Head) && (slices.Equal(by, r.of(t.Head).surface()) || r.foretold(n+1, t.Head)) {
			return nil // "what prosecutors called a plot to kill him", "the law made it a crime to strike"
		}
		return by
	}
	switch {
	case t.Head < 0:
	case t.Is("obl") && r.topic(n):
		return nil // "the talks broke down over a plan to raise taxes" is about another's plan
	case t.Is("obl") && r.schemed(n):
		return nil // "protested at a plan to tax rice", "bridges replace ferries under a plan to widen the road": likewise
	case t.Is("conj") && r.s.Tokens[t.Head].POS == "VERB":
		return nil // "to train him takes years, and minutes to dismiss him"
	case t.Is("conj"):
		return r.nounController(t.Head)
	case t.Is("obj", "obl") && r.s.Tokens[t.Head].POS == "VERB":
		verb := r.s.Tokens[t.Head].Lemma
		if lexicon.Must("appraising").Has(verb) || t.Lemma == "need" && !felt[verb] {
			return nil // "violate a right to strike", "welcomed the decision to close", "ends the need to apply": another's
		}
		if t.Is("obj") && scheme[t.Lemma] && r.s.Child(t.Head, "iobj") >= 0 {
			return r.of(t.Head).surface() // "sent parliament a plan to raise taxes"
		}
		has := verb == "get" && lexicon.Must("controllednouns").Has(t.Lemma) // "you have got a duty to learn"
		if t.Is("obj") && lexicon.Must("objectcontrol").Has(verb) && !has {
			if verb == "request" && r.abstract(n) {
				return nil // "requested anonymity to speak": no anonymity does
			}
			if first := r.s.Child(t.Head, "iobj", "obj"); first < n {
				return r.expand(first) // "allowed the visitors the chance to draw level"
			}
			return r.expand(n)
		}
		if o := r.s.Child(t.Head, "iobj"); t.Is("obj") && o >= 0 && lexicon.Must("giving").Has(verb) && canAct(r.s, o) {
			return r.expand(o) // "giving members time to plan"
		}
		light := (verb == "do" || verb == "have") && lexicon.Must("scant").Has(t.Lemma) // "did little to soothe them"
		if lexicon.Must("controllednouns").Has(t.Lemma) || t.Is("obj") && (light || lexicon.Must("subjectcontrol").Has(verb)) {
			return r.of(t.Head).surface()
		}
	}
	return nil
}

// occasion reports whether a noun says why or when others do something, and what is one does not do it itself.
func (r *roleReader) occasion(n int) bool {
	switch r.s.Tokens[n].Lemma {
	case "reason", "invitation", "incentive", "excuse", "opportunity", "chance", "time", "permission", "licence", "license", "pretext", "moment", "year", "day", "place",
		"agreement", "deal", "decision", "promise", "vote":
		return true
	}
	return false
}

// felt are the verbs whose subject has the need that is their object: "saw no need to apply".
var felt = map[string]bool{"feel": true, "have": true, "see": true}

// calls reports whether a verb in the active says what its object is called or made.
func (r *roleReader) calls(v int) bool {
	lemma := r.s.Tokens[v].Lemma
	return !r.s.Passive(v) && (lexicon.Must("naming").Has(lemma) || lexicon.Must("making").Has(lemma))
}

// scheme are the nouns of what somebody means to do.
var scheme = map[string]bool{"plan": true, "proposal": true, "deal": true, "agreement": true, "decision": true, "bid": true, "move": true, "promise": true}

// schemed reports whether a phrase is of a scheme that is not of the subject of its verb: one that somebody does something at, or under which a thing
// is done. Who sells "under a plan to raise money" raises it.
func (r *roleReader) schemed(n int) bool {
	if t := &r.s.Tokens[n]; !scheme[t.Lemma] || t.Head < 0 {
		return false
	}
	switch r.s.CaseText(n) {
	case "at":
		return true
	case "under":
		return !r.anyHuman(r.of(r.s.Tokens[n].Head).surface())
	}
	return false
}

// topic reports whether a phrase says what something is about, or comes after: "over a plan", "despite attempts".
func (r *roleReader) topic(n int) bool {
	switch r.s.CaseText(n) {
	case "over", "about", "on", "against", "amid", "after", "before", "despite":
		return true
	}
	return false
}

// objects are the verb's objects, those it shares with a conjunct, and the noun that an object
// relative clause modifies.
func (r *roleReader) objects(v int, passive bool) []int {
	if own := r.nominals(v, "obj"); len(own) > 0 {
		return own
	}
	if passive {
		return nil
	}
	t := &r.s.Tokens[v]
	if lexicon.Must("measuring").Has(t.Lemma) {
		if own := r.measures(v); len(own) > 0 {
			return own
		}
	}
	if t.Rel == "acl:relcl" && r.asksForObject(v) {
		return r.antecedent(t.Head, v)
	}
	if o := r.extracted(v); o != nil {
		return o
	}
	if lexicon.Must("intransitives").Has(t.Lemma) {
		return nil
	}
	return r.sharedObjects(v)
}

// measures are the bare phrases behind a verb that say how much: "lasted nineteen hours".
func (r *roleReader) measures(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if c > v && r.s.Tokens[c].Rel == "obl:unmarked" && r.s.Child(c, "nummod", "det", "amod") >= 0 {
			out = append(out, c)
		}
	}
	return out
}

// asksForObject reports whether a relative clause without a relative pronoun leaves its object open:
// "the sappers Russia deployed".
func (r *roleReader) asksForObject(v int) bool {
	t := &r.s.Tokens[v]
	if t.POS != "VERB" || r.s.Passive(v) || r.s.Child(v, "obj", "ccomp", "xcomp") >= 0 {
		return false
	}
	if n := &r.s.Tokens[t.Head]; n.Tag == "NN" && timed(n) && n.Is("obl") && r.s.CaseText(t.Head) != "than" && r.s.Child(t.Head, "det") >= 0 {
		return false // "by the time the battery failed", "the moment they won"
	}
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		if k.Is("nsubj") && r.holdsPronoun(c) {
			return false
		}
		if c < v && k.Is("obl", "advmod", "mark") && (relative(k) || r.asks(c) || k.Rel == "mark" && k.POS == "SCONJ") {
			return false // "reports that he left" opens no object
		}
	}
	return r.s.Child(v, "nsubj") >= 0
}

// extracted is the noun that a relative clause without a relative pronoun is about, as the object of the innermost complement in it: "a tent he was
// trying to fold".
func (r *roleReader) extracted(v int) []int {
	top := climb(r.s, v, func(at int) bool { return !r.s.Tokens[at].Is("xcomp", "ccomp") })
	t := &r.s.Tokens[top]
	if top == v || t.Rel != "acl:relcl" || t.POS != "VERB" || t.Head < 0 || t.Head > top || openComplement(r.s, top, t.Head) != v || timed(&r.s.Tokens[t.Head]) || lexicon.Must("shellnouns").Has(r.s.Tokens[t.Head].Lemma) {
		return nil
	}
	subject := r.s.Child(top, "nsubj")
	if subject < 0 || slices.ContainsFunc(r.s.Subtree(top, nil), func(i int) bool {
		return i < v && (relative(&r.s.Tokens[i]) || r.s.Tokens[i].Tag == "WRB" || r.s.Tokens[i].Tag == "WP$")
	}) {
		return nil
	}
	if r.s.Child(top, "mark") >= 0 || lexicon.Must("intransitives").Has(r.s.Tokens[v].Lemma) || r.leavesPreposition(v) {
		return nil // "reports that he had tried to leave" opens no object, nor does "the bridge he hoped to sail under"
	}
	return r.antecedent(t.Head, top)
}

// leavesPreposition reports whether the word behind a verb is a preposition whose noun stands elsewhere.
func (r *roleReader) leavesPreposition(v int) bool {
	n := v + 1
	if n >= len(r.s.Tokens) || r.s.Tokens[n].Head != v || len(r.s.Children(n)) > 0 {
		return false
	}
	t := &r.s.Tokens[n]
	return t.POS == "ADP" && !t.Is("compound:prt") || t.Is("advmod") && (t.Tag == "IN" || t.Tag == "RP")
}

// asks reports whether a phrase holds a question word: "of how well the vaccine works".
func (r *roleReader) asks(n int) bool {
	return slices.ContainsFunc(r.s.Subtree(n, nil), func(i int) bool { return r.s.Tokens[i].Tag == "WRB" })
}

// holdsPronoun reports whether a phrase is or holds a relative pronoun: "who", "whose son", "200 of whom".
func (r *roleReader) holdsPronoun(n int) bool {
	return slices.ContainsFunc(r.s.Subtree(n, nil), func(i int) bool { t := &r.s.Tokens[i]; return relative(t) || t.Tag == "WP$" })
}

// sharedObjects: in "adjusted and tuned its plans" the object hangs off one verb, stands behind both, and
// belongs to both, where nothing but the conjunction stands between them.
func (r *roleReader) sharedObjects(v int) []int {
	lemma := r.s.Tokens[v].Lemma
	if p := r.s.Child(v, "compound:prt"); lexicon.Must("intransitives").Has(lemma) || p > v && lexicon.Must("intransitives").Has(lemma+" "+r.s.Tokens[p].Lemma) {
		return nil // "intervened and persuaded them", "got down and touched it"
	}
	if o, found := r.objectsBehind(v); found {
		return o
	}
	if t := &r.s.Tokens[v]; t.Is("conj") && r.s.Tokens[t.Head].POS == "VERB" {
		if o := r.s.Child(t.Head, "obj"); r.s.Tokens[t.Head].Rel == "acl:relcl" && o >= 0 && relative(&r.s.Tokens[o]) && r.adjacent(t.Head, v) {
			return r.objects(t.Head, false) // "which it had neither written nor seen"
		}
		var after []int
		for _, o := range r.nominals(t.Head, "obj") {
			if o > v {
				after = append(after, o)
			}
		}
		return after
	}
	return nil
}

// objectsBehind are the objects of the last verb of the coordination, where they are those of all in it: nobody borrows a scheme who can "borrow, join a
// scheme or get a refund". It is false if no later verb tells.
func (r *roleReader) objectsBehind(v int) (objects []int, found bool) {
	later := r.laterVerbs(v)
	for _, c := range later {
		cc := r.s.Child(c, "cc")
		if !r.adjacent(v, c) || r.s.Passive(c) || cc >= 0 && r.s.Tokens[cc].Lemma == "but" {
			continue
		}
		if r.s.VerbGroup(v).Not >= 0 && r.s.Tokens[c].Tag != r.s.Tokens[v].Tag {
			return nil, true // "did not attend and sent a chair"
		}
		if r.s.Child(v, "advmod") > v {
			return nil, true // "sweeping well and hitting a six"
		}
		if cc >= 0 {
			return r.objects(c, false), true
		}
		if own := r.nominals(c, "obj"); len(own) > 0 {
			if own[0] < later[len(later)-1] {
				return nil, true
			}
			return own, true
		}
	}
	return nil, false
}

// laterVerbs are the verbs behind a verb in the same coordination.
func (r *roleReader) laterVerbs(v int) (out []int) {
	for _, first := range []int{v, r.s.Tokens[v].Head} {
		if first < 0 || first != v && !r.s.Tokens[v].Is("conj") {
			continue
		}
		for _, c := range r.s.Children(first) {
			if c > v && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS == "VERB" {
				out = append(out, c)
			}
		}
	}
	return out
}

// adjacent reports whether only conjunctions, commas, adverbs and other verbs of the same
// conjunction stand between two verbs.
func (r *roleReader) adjacent(v, c int) bool {
	for i := v + 1; i < c; i++ {
		if t := &r.s.Tokens[i]; !t.Is("cc", "punct", "advmod", "compound:prt", "conj") {
			return false
		}
	}
	return true
}

// agents are the by-phrases of a passive verb, its own or those shared along a conjunction,
// and the agent in a compound participle ("Russia-brokered").
func (r *roleReader) agents(v int) []int {
	if a := r.compoundAgent(v); a >= 0 {
		return []int{a}
	}
	if h := r.s.Tokens[v].Head; h >= 0 && r.ofChange(v, h) {
		return nil
	}
	if own := r.byPhrases(v); len(own) > 0 {
		return own
	}
	// "founded, trained and equipped by Russia": the phrase hangs off one verb and belongs to those
	// before it that have nothing of their own between
	first := v
	for r.s.Tokens[first].Is("conj") && r.s.Passive(r.s.Tokens[first].Head) {
		first = r.s.Tokens[first].Head
	}
	for _, c := range r.passives(first) {
		if by := r.byPhrases(c); c != v && len(by) > 0 && by[0] > v && r.endsOpen(v) {
			if r.s.Tokens[c].Is("conj") && r.s.Child(c, "cc") < 0 {
				return nil // "weighed, seen by a doctor and fed": nobody says who weighed them
			}
			return by
		}
	}
	return nil
}

// passives are a passive verb and its passive conjuncts, in order.
func (r *roleReader) passives(v int) []int {
	out := []int{v}
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("conj") && r.s.Passive(c) {
			out = append(out, r.passives(c)...)
		}
	}
	return out
}

// byPhrases are the agents that hang off a passive verb itself. The parser's label says less than the
// preposition: "by" before anything but a time is one.
func (r *roleReader) byPhrases(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		t := &r.s.Tokens[c]
		prep := r.s.CaseText(c)
		by := t.Rel == "obl:agent" && (prep == "by" || prep == "" && c > v) || t.Is("obl") && t.POS != "NUM" && prep == "by" && !timed(t)
		if by && !r.instrument(c) && !measuring(r.s, c) && !r.sign(v, c) {
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// instrument reports whether a by-phrase says how or by how much: "returned by mail", "rejected by 118 votes", "cut by a third".
func (r *roleReader) instrument(n int) bool {
	t := &r.s.Tokens[n]
	if counted := lexicon.Must("counts").Has(t.Lemma) || lexicon.Must("currencies").Has(t.Lemma); counted && r.s.Child(n, "nummod") >= 0 || r.deadline(n) {
		return true
	}
	if t.Tag == "$" { // "cut by $9 million"
		return true
	}
	if lexicon.Must("fractions").Has(t.Lemma) && r.s.Child(n, "nmod", "acl") < 0 && r.s.Child(n, "det", "advmod") >= 0 || t.Text == "%" {
		return true
	}
	switch t.Lemma {
	case "door", "doorway", "entrance", "exit", "name", "margin", "innings": // "led out by a side door", "known by the names of birds", "won by an innings"
		return t.POS == "NOUN"
	}
	if a := r.s.Child(n, "amod"); a >= 0 && !slices.Contains([]string{"mutual", "common", "public", "secret"}, r.s.Tokens[a].Lemma) { // "by mutual consent"
		return false
	}
	return r.s.Child(n, "det", "nmod:poss") < 0 && lexicon.Must("instruments").Has(strings.ToLower(t.Text))
}

// sign reports whether a by-phrase says under what name or sign something is known: "known by its French acronym, Minusca".
func (r *roleReader) sign(v, n int) bool {
	if r.s.Tokens[v].Lemma != "know" {
		return false
	}
	isSign := func(at int) bool {
		switch strings.ToLower(r.s.Tokens[at].Lemma) {
		case "acronym", "abbreviation", "initial", "nickname", "pseudonym", "symbol", "emoji", "title", "number":
			return true
		}
		return false
	}
	described := r.s.Child(n, "nmod:desc")
	return isSign(n) || described >= 0 && isSign(described)
}

// deadline reports whether a by-phrase says until when: "must be held by mid-2027", "was out by breakfast".
func (r *roleReader) deadline(n int) bool {
	t := &r.s.Tokens[n]
	if of := r.s.Child(n, "nmod"); t.Lemma == "middle" && of > n && timed(&r.s.Tokens[of]) {
		return true // "sold by the middle of this year"
	}
	if r.s.Child(n, "det", "nmod:poss", "amod", "compound") >= 0 {
		return false
	}
	year := t.Text[max(0, len(t.Text)-4):]
	return lexicon.Must("hours").Has(strings.ToLower(t.Text)) || strings.HasPrefix(t.Text, "mid-") && len(year) == 4 && (year[:2] == "19" || year[:2] == "20")
}

// endsOpen reports whether a verb has no phrase of its own behind it, so that one behind a later
// conjunct can be its own, too.
func (r *roleReader) endsOpen(v int) bool {
	for _, k := range r.s.Children(v) {
		if k > v && r.s.Tokens[k].Is("obl", "obj", "advcl", "xcomp", "ccomp") {
			return false
		}
	}
	return true
}

// compoundAgent is the name in a compound participle, -1 if there is none. A common noun there is an
// idiom as often as an agent: "war-torn".
func (r *roleReader) compoundAgent(v int) int {
	t := &r.s.Tokens[v]
	if !t.Is("amod") || t.Tag != "VBN" || lexicon.Must("unfinished").Has(t.Lemma) { // nor is Paris an agent in "Paris-based"
		return -1
	}
	for _, c := range r.s.Children(v) {
		if k := &r.s.Tokens[c]; c < v && k.POS == "PROPN" && k.Is("compound", "obl", "nsubj", "nmod") && r.s.CaseText(c) == "" {
			return c
		}
	}
	return -1
}

// --- nouns ---

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

// --- arguments ---

// readArguments adds the prepositional dependents: obliques of verbs and adjectives, modifiers of nouns, the
// place of a relative clause with "where".
func (r *roleReader) readArguments(p *parts, v int) {
	t := &r.s.Tokens[v]
	rest := r.remnant(v)
	add := func(c int, prep string) {
		if strings.HasSuffix(prep, "between") { // both bounds are one argument
			p.arguments = append(p.arguments, argument{c, prep})
			return
		}
		for _, k := range r.expand(c) {
			own := r.s.CaseText(k)
			half := r.s.Tokens[k].Lemma == "half" && timed(&r.s.Tokens[c]) // "for a year and a half"
			if k != c && (k == rest || half || own == "" && r.gapped(c, k, prep) || relative(&r.s.Tokens[c]) && r.unsaidWhole(k)) {
				continue
			}
			if own == "" || k == c || relative(&r.s.Tokens[c]) { // "the tender in which" was in it
				own = prep
			}
			p.arguments = append(p.arguments, argument{k, own})
		}
	}
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		switch {
		case rest >= 0 && c > rest, p.passive && slices.Contains(p.agent, c), r.discourse(c), r.aside(c), r.unsaid(c), r.setAgainst(c), r.remark(c), k.Rel == "obl:unmarked" && c == v-1 && t.POS == "ADJ": // "between 35 and 40 years old"
		case t.POS == "VERB" && (r.manner(v, c) || r.rate(v, c)), (t.POS == "VERB" || r.s.Child(v, "cop") >= 0) && r.when(v, c):
			p.arguments = append(p.arguments, argument{token: c})
		case k.Is("obl") || k.Is("nmod") && k.Rel != "nmod:poss":
			if prep := r.s.CaseText(c); prep != "" && prep != "as for" && !(prep == "of" && c < v && k.Is("obl") && k.Head == v && !relative(k)) { // "of the 310, 94 moved"
				add(c, prep)
			}
		case k.Is("advmod") && k.Lemma == "where" && t.Rel == "acl:relcl" && !(t.POS == "ADJ" && r.s.Child(v, "xcomp") > v): // "where they are able to play" is where they play
			if place, prep := r.where(t.Head, c); place >= 0 {
				p.arguments = append(p.arguments, argument{place, prep})
			}
		}
	}
	if h := t.Head; t.Is("xcomp") && h >= 0 && r.s.Tokens[h].POS == "ADJ" && r.s.Tokens[h].Rel == "acl:relcl" {
		if where := r.s.Child(h, "advmod"); where >= 0 && where < h && r.s.Tokens[where].Lemma == "where" { // "in Palmyra, where they were unable to play"
			if place, prep := r.where(r.s.Tokens[h].Head, where); place >= 0 {
				p.arguments = append(p.arguments, argument{place, prep})
			}
		}
	}
	r.shareArguments(p, v)
}

// where is the place that a clause with "where" is about, with its preposition, -1 if the noun names none: "near the village where" is near it,
// who "left for Paris, where he died" died there, and in "beat a rival in Lima, where they met" they met in Lima.
func (r *roleReader) where(n, adverb int) (place int, prep string) {
	for h := r.s.Tokens[n].Head; human(&r.s.Tokens[n]) && r.s.Tokens[n].Is("nmod") && r.s.CaseText(n) == "of" && h >= 0 && h < n; h = r.s.Tokens[n].Head {
		n = h // "the house of her uncle, Paul, where"
	}
	switch prep = r.s.CaseText(n); prep {
	case "", "to", "into", "from", "of", "through", "towards", "toward":
		return n, "in" // "flown to a laboratory, where they open it"
	case "for", "by", "against", "about", "with", "as", "after", "before", "over", "including", "such as", "than":
		if k := &r.s.Tokens[n]; strings.HasSuffix(k.Name, "-place") || isPlaceNoun(k) && prep != "by" && prep != "over" {
			return n, "in"
		}
		inner := -1
		for _, c := range r.s.Children(n) {
			if own := r.s.CaseText(c); c > n && c < adverb && r.s.Tokens[c].Is("nmod") && (own == "in" || own == "at") {
				inner, prep = c, own
			}
		}
		return inner, prep
	}
	return n, prep
}

// remnant is the first word of a clause behind that of a verb whose own verb is left out, -1 if there is none: "will hire 70 by January and
// the remainder within a year", "the mill closed in 2019, the school in 2022".
func (r *roleReader) remnant(v int) int {
	if r.s.Tokens[v].POS != "VERB" {
		return -1
	}
	before := false
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		if c < v {
			continue
		}
		nominal := k.POS == "NOUN" || k.POS == "PROPN" || k.POS == "PRON"
		if before && nominal && k.Is("conj", "parataxis", "list") && r.s.Child(c, "case", "cop", "nsubj", "mark") < 0 && r.followed(v, c) {
			return c
		}
		if before = before || k.Is("obl"); !k.Is("obl") {
			continue
		}
		if j := r.s.Child(c, "conj"); j > c && r.s.Tokens[j].POS == "NOUN" && timed(k) && !timed(&r.s.Tokens[j]) && r.s.Child(j, "case") < 0 && r.followed(v, j) {
			return j
		}
	}
	return -1
}

// followed reports whether a phrase of a verb stands directly behind a noun.
func (r *roleReader) followed(v, noun int) bool {
	return slices.ContainsFunc(r.s.Children(v), func(c int) bool {
		return c > noun && r.s.Tokens[c].Is("obl") && r.s.Subtree(c, nil)[0] == noun+1
	})
}

// gapped reports whether a conjunct of a place belongs to a clause whose verb is left out: "1,400 work in Bergen, 900 in Oslo and the
// rest in Tromsø".
func (r *roleReader) gapped(first, conjunct int, prep string) bool {
	between := r.s.Child(first, "nmod:unmarked", "appos")
	counted := r.s.Tokens[conjunct].POS == "NUM" && r.s.Tokens[first].POS != "NUM" // "killed 17 in Jamaica and nine in Cuba"
	return (counted || between > first && r.s.Tokens[between].POS == "NUM") && slices.ContainsFunc(r.s.Children(conjunct), func(c int) bool {
		return r.s.Tokens[c].Is("nmod") && r.s.CaseText(c) == prep
	})
}

// discourse reports whether a phrase joins the sentence to the text and says nothing of its verb: "for example", "for its part".
func (r *roleReader) discourse(n int) bool {
	words := r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })
	if p := slices.IndexFunc(words, func(k int) bool { return r.s.Tokens[k].Rel == "nmod:poss" }); p >= 0 && r.s.Tokens[words[p]].POS == "PRON" {
		return lexicon.Must("discourse").Has(strings.ToLower(r.s.Join(words[:p]) + " one's " + r.s.Join(words[p+1:])))
	}
	return lexicon.Must("discourse").Has(strings.ToLower(r.s.Join(words)))
}

// unsaid reports whether a phrase leaves what it says to a clause, its own or the one before it: "by the time the police arrived", "on the
// day on which they came", "in which case". No argument holds the clause, and without it "by time" says nothing.
func (r *roleReader) unsaid(n int) bool {
	t := &r.s.Tokens[n]
	if d := r.s.Child(n, "det"); d >= 0 && r.s.Tokens[d].Tag == "WDT" {
		return true
	}
	switch r.s.CaseText(n) {
	case "in", "by", "at", "on", "from", "until", "since", "before", "after", "during":
		return lexicon.Must("timenouns").Has(t.Lemma) && r.shell(n)
	}
	return false
}

// setAgainst reports whether a phrase is what a "not" behind a comma sets against another: "won on the mountain, not by email".
func (r *roleReader) setAgainst(n int) bool {
	first := firstOf(r.s, n)
	if r.s.Tokens[first].Text == "," && first+1 < n {
		first++
	}
	return r.s.Tokens[first].Lemma == "not" && first > 0 && r.s.Tokens[first-1].Text == ","
}

// remark reports whether a phrase behind a comma says what all before it amounts to, and nothing of the verb it hangs off: nobody takes bribes in a
// trial in "was jailed for taking bribes, in a trial that divided the country", and "in case" says nothing of anything.
func (r *roleReader) remark(n int) bool {
	if !strings.EqualFold(r.s.CaseText(n), "in") || !r.s.Tokens[n].Is("obl") {
		return false
	}
	if !afterComma(r.s, n) || n < r.s.Tokens[n].Head {
		return false
	}
	whole := n
	if of := r.s.Child(n, "nmod"); of > n && r.s.Tokens[n].POS != "NOUN" && r.s.CaseText(of) == "of" { // "in the latest of a string of trials"
		if whole = of; lexicon.Must("partitives").Has(r.s.Tokens[of].Lemma) {
			whole = max(of, r.s.Child(of, "nmod"))
		}
	}
	return lexicon.Must("remarks").Has(r.s.Tokens[whole].Lemma) && (whole != n || r.s.Child(n, "acl", "amod", "nmod") >= 0)
}

// unsaidWhole reports whether what a relative pronoun stands for is no more than a time or a way.
func (r *roleReader) unsaidWhole(n int) bool {
	lemma := r.s.Tokens[n].Lemma
	return r.shell(n) && (lemma == "way" || lexicon.Must("timenouns").Has(lemma))
}

// shell reports whether a noun has a clause and nothing else that says what it means.
func (r *roleReader) shell(n int) bool {
	clause := false
	for _, c := range r.s.Children(n) {
		k := &r.s.Tokens[c]
		if clause = clause || k.Is("acl") || k.Is("advcl") && c > n; !k.Is("acl", "advcl", "det", "case", "punct") {
			return false
		}
	}
	return clause && r.s.Tokens[n].Tag == "NN" && r.s.Child(n, "det") >= 0
}

// aside reports whether a phrase names some of those before it and says nothing of its verb: "among them Easter Island", "three of
// them in intensive care".
func (r *roleReader) aside(n int) bool {
	for _, i := range r.s.Subtree(n, nil) {
		if t := strings.ToLower(r.s.Tokens[i].Text); t != "them" && t != "which" {
			continue
		}
		if i > 1 && strings.EqualFold(r.s.Tokens[i-1].Text, "among") && r.s.Tokens[i-2].Text == "," {
			return true
		}
		if i > 2 && strings.EqualFold(r.s.Tokens[i-1].Text, "of") && (r.s.Tokens[i-2].POS == "NUM" || r.s.Tokens[i-2].POS == "DET") && r.s.Tokens[i-3].Text == "," {
			return true
		}
	}
	return false
}

// shareArguments gives a verb the phrases behind a later conjunct when it has none of its own and
// nothing else stands between: "was ousted and driven from Idlib".
func (r *roleReader) shareArguments(p *parts, v int) {
	t := &r.s.Tokens[v]
	if t.POS != "VERB" || len(p.arguments) > 0 {
		return
	}
	for _, c := range r.s.Children(v) {
		if c > v && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS == "VERB" && r.adjacent(v, c) && !r.apart(p, v, c) && r.s.Passive(c) == p.passive &&
			(p.passive || r.s.Tokens[c].Tag == t.Tag) { // "would cooperate but regarded it as an attempt"
			_, placed := lexicon.Must("placing")[r.s.Tokens[c].Lemma]
			if _, both := lexicon.Must("placing")[t.Lemma]; placed && !both { // "was killed and placed in a pit"
				return
			}
			for _, a := range r.of(c).arguments {
				if !owned(a.prep) {
					p.arguments = append(p.arguments, a)
				}
			}
			return
		}
	}
}

// owned reports whether a preposition is the verb's before it, for where somebody is taken or what he is charged with: "was shot and taken to
// hospital", "detained and accused of fraud". Where and when something is done can be said of two verbs at once.
func owned(prep string) bool {
	switch prep {
	case "to", "into", "onto", "toward", "towards", "of", "with", "for", "as", "against":
		return true
	}
	return false
}

// apart reports whether a conjunct keeps its phrases for itself: "was arrested but released after 14 hours", "got up and lifted her off the
// ground", "a cartoon that he had shared, and released near the border".
func (r *roleReader) apart(p *parts, v, c int) bool {
	if o := r.s.Child(c, "obj"); o > c && !slices.Contains(p.patient, o) {
		return true
	}
	cc := r.s.Child(c, "cc")
	return cc > 0 && (r.s.Tokens[cc].Lemma == "but" || r.s.Tokens[cc-1].Text == "," && r.s.Child(v, "conj") == c)
}

// nominals are the children of v with a relation, each with its conjuncts.
func (r *roleReader) nominals(v int, rel string) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is(rel) {
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// expand is a nominal with its conjuncts; a relative pronoun gives way to what it stands for.
func (r *roleReader) expand(n int) []int {
	if relative(&r.s.Tokens[n]) && !r.interrogative(n) {
		for a := n; a >= 0 && r.s.Tokens[a].Rel != "advcl:relcl"; a = r.s.Tokens[a].Head {
			if r.s.Tokens[a].Rel == "acl:relcl" {
				return r.antecedent(r.s.Tokens[a].Head, a)
			}
		}
	}
	if h := r.s.Tokens[n].Head; h >= 0 && r.s.Tokens[h].Rel == "acl:relcl" && n < h && r.s.Tokens[n].Is("nsubj", "obj") && r.allOf(n) {
		return r.antecedent(r.firstConjunct(r.s.Tokens[h].Head), h)
	}
	out := []int{n}
	if r.s.Tokens[n].Is("obl") && r.denied(n) && correction(r.s, n) > n {
		out = nil // "not in Paris but in Rome"
	}
	for _, c := range r.s.Children(n) {
		if t := &r.s.Tokens[c]; t.Is("conj") && t.POS != "VERB" && r.s.Child(c, "nsubj", "cop") < 0 && r.alike(n, c) {
			if r.s.Tokens[n].Rel == "obl" && r.denied(c) || r.office(n, c) {
				continue
			}
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// interrogative reports whether a pronoun opens what the verb right before it asks: "a law to decide who bears the losses".
func (r *roleReader) interrogative(n int) bool {
	h := r.s.Tokens[n].Head
	return h > n && r.s.Tokens[h].Is("ccomp") && r.s.Tokens[h].Head == n-1 && strings.EqualFold(r.s.Tokens[n].Text, "who")
}

// office reports whether the second of two joined nouns is another office of the one person whose name stands behind both: "its founder and
// president, Ann Lee".
func (r *roleReader) office(n, c int) bool {
	name := r.s.Child(n, "appos", "flat")
	return name > c && r.s.Tokens[name].POS == "PROPN" && human(&r.s.Tokens[name]) && r.s.Tokens[n].Tag == "NN" && r.s.Tokens[c].Tag == "NN" && r.s.Child(c, "det", "nmod:poss", "nummod") < 0
}

// allOf reports whether a word only says that all are meant that a relative pronoun stands for: "both of whom", "all of which".
func (r *roleReader) allOf(n int) bool {
	c := r.s.Child(n, "nmod")
	return c == n+2 && relative(&r.s.Tokens[c]) && r.s.CaseText(c) == "of" && (strings.EqualFold(r.s.Tokens[n].Text, "both") || strings.EqualFold(r.s.Tokens[n].Text, "all"))
}

// firstConjunct is what one thing is joined to, where a clause about several hangs off the last: "Sweden and Finland, both of which".
func (r *roleReader) firstConjunct(n int) int {
	for r.s.Tokens[n].Is("conj") && r.s.Tokens[n].Tag != "NNS" {
		n = r.s.Tokens[n].Head
	}
	return n
}

// alike reports whether two nominals can share a place: no year and thing do ("built in 1969 and home to many"), nor an object and what has
// a preposition of its own ("pushed up prices and by the abolition"). What is excepted shares nothing.
func (r *roleReader) alike(n, c int) bool {
	if k := &r.s.Tokens[c]; number(r.s, n, 4) && k.POS == "NOUN" && !timed(k) || strings.EqualFold(k.Text, "another") && r.s.Tokens[n].POS == "PROPN" || r.s.Excepts(c) || r.s.Sums(c) || r.s.Totals(c) || r.replaces(c) || r.s.Tokens[n].Joint {
		return false
	}
	return r.s.Tokens[n].Rel != "obj" || r.s.CaseText(c) == "" || r.s.CaseText(n) != ""
}

// denied reports whether a conjunct is the one that does not hold: "with their boots but not their rifles".
func (r *roleReader) denied(c int) bool {
	for _, k := range r.s.Children(c) {
		if k < c && r.s.Tokens[k].Is("advmod") && strings.EqualFold(r.s.Tokens[k].Text, "not") {
			return true
		}
	}
	return false
}

// replaces reports whether a conjunct is what does not hold: "in September rather than October".
func (r *roleReader) replaces(c int) bool {
	cc := r.s.Child(c, "cc")
	return cc >= 0 && cc+1 < c && strings.EqualFold(r.s.Tokens[cc].Text, "rather") && strings.EqualFold(r.s.Tokens[cc+1].Text, "than")
}

// person reports whether a noun names one person.
func (r *roleReader) person(n int) bool {
	t := &r.s.Tokens[n]
	return human(t) && t.Tag != "NNS" && t.Tag != "NNPS"
}

// antecedent is the noun that a clause modifies, with the conjuncts that stand between the two; of single persons
// the last alone: "Kerr and Holt, who left", as of single things where the verb is of one.
func (r *roleReader) antecedent(n, clause int) []int {
	out := []int{n}
	single := r.person(n) && numberOf(r.s, clause) != 'p'
	if who := r.s.Child(clause, "nsubj", "nsubj:pass"); who >= 0 && relative(&r.s.Tokens[who]) && numberOf(r.s, clause) == 's' {
		single = true // "to Ravenna and Koper, which is"
	}
	for _, c := range r.s.Children(n) {
		if c < clause && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS != "VERB" && !r.s.Totals(c) {
			if single && (r.person(c) || !r.person(n) && nounNumber(&r.s.Tokens[n]) != 'p' && nounNumber(&r.s.Tokens[c]) != 'p') {
				out = out[:0]
			}
			out = append(out, c)
		}
	}
	if last := out[len(out)-1]; len(out) > 1 && r.lastOnly(out[0], last, clause) {
		return out[len(out)-1:]
	}
	return out
}

// lastOnly reports whether a participle or adjective behind joined nouns is said of the last alone, because they are not built alike: the soldiers
// carry nothing in "soldiers from a nearby post and residents carrying ropes", and in "a captain and four conscripts, aged 20 to 22" the conscripts
// are young. Behind a comma it is said of all people, but for their age.
func (r *roleReader) lastOnly(first, last, clause int) bool {
	t := &r.s.Tokens[clause]
	if t.Rel != "acl" || r.infinitive(clause) || r.s.Child(clause, "nsubj") >= 0 {
		return false
	}
	at := firstOf(r.s, clause)
	comma := r.s.Tokens[at].Text == "," || at > 0 && r.s.Tokens[at-1].Text == ","
	if !comma && slices.ContainsFunc(r.s.Children(first), func(c int) bool {
		return c > first && c < last && r.s.Tokens[c].Is("nmod", "acl")
	}) {
		return true
	}
	own, other := r.determiner(last), r.determiner(first)
	unlike := own != "" && own != other || other == "a" && r.s.Tokens[last].Tag == "NNS" // "the roads and bridges built since" share theirs
	return unlike && (!comma || t.Lemma == "age" || !canAct(r.s, last))
}

// determiner is how a noun is determined: "the" for what is known, "a", "1" for a number, nothing for none.
func (r *roleReader) determiner(n int) string {
	poss := r.s.Child(n, "nmod:poss")
	switch d := r.s.Child(n, "det"); {
	case r.s.Child(n, "nummod") >= 0:
		return "1"
	case d >= 0 && strings.HasPrefix(strings.ToLower(r.s.Tokens[d].Text), "a"):
		return "a"
	case d >= 0, poss >= 0:
		return "the"
	}
	return ""
}

// countedBy is what a number or share counts, right before the participle that was hung off the number, -1 if there is none: "the number of people living
// there".
func (r *roleReader) countedBy(n, clause int) int {
	switch r.s.Tokens[n].Lemma {
	case "number", "proportion", "share", "percentage":
		if of := r.s.Child(n, "nmod"); of > n && r.s.CaseText(of) == "of" && r.s.Tokens[clause].Tag == "VBG" && lastOf(r.s, of) == firstOf(r.s, clause)-1 {
			return of
		}
	}
	return -1
}

func abs(n int) int { return max(n, -n) }

// relative reports whether a token is a relative pronoun.
func relative(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "who", "which", "whom":
		return true
	case "that":
		return t.POS == "PRON" && (t.Tag == "WDT" || t.Tag == "IN" || strings.Contains(t.Morph, "PronType=Rel"))
	}
	return false
}
