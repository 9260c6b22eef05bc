package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// What follows gives a clause without a subject of its own the one of another clause: by control, raising, modification or conjunction.

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
	case t.Is("advcl") && r.comment(v), r.ofChange(v, h), r.personal(v, h), r.troubled(v, h):
		return nil
	case infinitive && t.Is("acl", "advcl", "xcomp") && r.urged(v) != nil:
		return r.urged(v) // "pressure on the mayor to resign"
	case t.Is("conj") && t.Tag == "VB" && !infinitive && r.s.Child(v, "aux") < 0 && strings.HasPrefix(r.s.Tokens[h].Tag, "VB") && r.s.Tokens[h].Tag != "VB" && r.s.Tokens[h].Tag != "VBP" && r.s.Child(h, "aux") < 0:
		return nil // "forced the crew to close hatches and spend": an infinitive joined to a finite verb
	case t.Is("conj") && t.Tag == "VBP" && r.s.Tokens[h].Tag == "VBD" && r.singular(h):
		return nil // "revenue rose 12% and profit 8%": a noun taken for a verb
	case t.Is("conj") && t.Tag == "VBZ" && r.s.Child(v, "aux") < 0 && r.several(h):
		return nil // "the miners demand a day off and guarantees": likewise
	case t.Is("conj") && r.joinedResult(v, h):
		return nil
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

// troubled reports whether a gerund says what is hard for somebody, who may not do it at all: "have trouble finding work", "a hard time keeping up".
func (r *roleReader) troubled(v, h int) bool {
	n := h
	if r.s.Tokens[h].POS == "VERB" {
		n = r.s.Child(h, "obj")
	}
	if m := r.s.Child(v, "mark", "case"); n < 0 || n > v || r.s.Tokens[v].Tag != "VBG" || m >= 0 && r.s.Tokens[m].Lemma != "in" {
		return false
	}
	if lexicon.Must("difficulties").Has(r.s.Tokens[n].Lemma) {
		no := r.s.Child(n, "det")
		return no < 0 || r.s.Tokens[no].Lemma != "no" // "had no trouble finding work"
	}
	hard := r.s.Child(n, "amod")
	return r.s.Tokens[n].Lemma == "time" && hard >= 0 && lexicon.Must("tough").Has(r.s.Tokens[hard].Lemma)
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
	if by := r.s.Child(v, "obl:agent"); m == v-1 && r.s.Tokens[v].Tag == "VBN" && (lexicon.Must("saying").Has(r.s.Tokens[v].Lemma) || by > v && afterComma(r.s, v)) {
		return true // "it closed, as confirmed by the mayor", "as the law requires" of a passive
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
	if r.infinitive(v) && !p.passive && len(p.patient) == 1 && head.Lemma == "get" && r.amount(p.patient[0]) {
		return nil // "got four days to mend it": no days do, and nobody may
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

// needed reports whether a passive says what is needed for something: "the papers required to apply", "a ticket is required to board".
func (r *roleReader) needed(h int) bool {
	t := &r.s.Tokens[h]
	return r.s.Passive(h) && (t.Lemma == "require" || t.Lemma == "need") && !r.anyHuman(r.of(h).patient) && (t.Rel == "acl" || slices.ContainsFunc(r.of(h).patient, r.singleThing))
}

// singleThing reports whether a noun stands for any of what one needs to act, which does nothing itself: "a valid ticket", "permission".
func (r *roleReader) singleThing(n int) bool {
	t, d := &r.s.Tokens[n], r.s.Child(n, "det", "nmod:poss")
	return t.POS == "NOUN" && t.Tag == "NN" && (lexicon.Must("requisites").Has(t.Lemma) || lexicon.Must("documents").Has(t.Lemma)) && (d < 0 || r.s.Tokens[d].Lemma == "a")
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
	switch lemma {
	case "clear", "drive", "press": // "cleared the ferry to sail", "drove the mills to close"; "cleared the road to reach it" is an adjunct
		return true
	}
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

// precedes reports whether a word has the given adverb right before it.
func precedes(s *text.Sentence, i int, adverb string) bool {
	return i > 0 && s.Tokens[i-1].Is("advmod") && s.Tokens[i-1].Head == i && strings.EqualFold(s.Tokens[i-1].Text, adverb)
}

// abstract reports whether a noun stands bare in the singular: it names no one who could act.
func (r *roleReader) abstract(n int) bool {
	t := &r.s.Tokens[n]
	return t.POS == "NOUN" && t.Tag == "NN" && !human(t) && r.s.Child(n, "det", "nmod:poss", "nummod", "compound") < 0
}

// anothers reports whether a possessive pronoun of people cannot stand for the thing that is the subject: "the rain ruined her hopes".
func (r *roleReader) anothers(pronoun int, subject []int) bool {
	if len(subject) == 0 || canAct(r.s, subject[0]) || r.s.Tokens[subject[0]].Tag == "WDT" {
		return false
	}
	switch strings.ToLower(r.s.Tokens[pronoun].Text) {
	case "her", "his", "my", "our", "your":
		return true
	case "their":
		return r.s.Tokens[subject[0]].Tag == "NN" && len(subject) == 1
	}
	return false
}

// nounController is who does what an infinitive at a noun says: "Putin took the opportunity to
// thank" (Putin), "Syria's decision to leave" (Syria), "he was the first to leave" (he). Who "rejected an
// offer to leave" does not leave: only some nouns are controlled from outside.
func (r *roleReader) nounController(n int) []int {
	t := &r.s.Tokens[n]
	owned := t.Is("obj") && t.Head >= 0 && r.s.Tokens[t.Head].POS == "VERB"
	if c := r.s.Child(n, "nmod:poss"); c >= 0 {
		switch {
		case !owned || r.s.Tokens[c].POS != "PRON":
			return r.expand(c)
		case lexicon.Must("appraising").Has(r.s.Tokens[t.Head].Lemma):
			return nil // "criticised its decision to close"
		case r.anothers(c, r.of(t.Head).surface()):
			return r.expand(c) // "the rain ruined her plan to climb it"
		}
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
		if t.Is("obl") && (verb == "result" || verb == "lead") && !r.anyHuman(r.of(t.Head).surface()) {
			return nil // "the fire resulted in a decision to close": others'
		}
		if t.Is("obj") && undertakes(r.s, t.Head, n) {
			return r.of(t.Head).surface()
		}
		has := verb == "get" && lexicon.Must("controllednouns").Has(t.Lemma) // "you have got a duty to learn"
		if t.Is("obj") && lexicon.Must("objectcontrol").Has(verb) && !has {
			if verb == "request" && r.abstract(n) {
				return nil // "requested anonymity to speak": no anonymity does
			}
			if first := r.s.Child(t.Head, "iobj", "obj"); first < n {
				return r.expand(first) // "allowed the visitors the chance to draw level"
			}
			if lexicon.Must("appraisals").Has(t.Lemma) {
				return nil // "blamed the cost of mending it": no cost mends
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

// undertakes reports whether a verb's object is what its subject leads to an end, and does not itself do what the infinitive behind it says: "led a campaign to
// save it".
func undertakes(s *text.Sentence, verb, object int) bool {
	return s.Tokens[verb].Lemma == "lead" && lexicon.Must("undertakings").Has(s.Tokens[object].Lemma)
}

// occasion reports whether a noun says why or when others do something, and what is one does not do it itself.
func (r *roleReader) occasion(n int) bool {
	switch r.s.Tokens[n].Lemma {
	case "reason", "invitation", "incentive", "excuse", "opportunity", "chance", "time", "permission", "licence", "license", "pretext", "moment", "year", "day", "place", "way", "means",
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
