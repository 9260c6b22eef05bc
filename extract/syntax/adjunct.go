package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// What follows tells who does what a clause of purpose, means, circumstance or effect says.

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
	case v > h && r.predicated(v, h): // "showed the valley as having good soil"
		if o := r.s.Child(h, "obj"); o >= 0 && modifiedBy(r.s, o, "same", "such") {
			return nil // "has the same effect as closing it"
		}
		return append(slices.Clone(p.patient), p.recipient...)
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
	case v > h && len(p.patient) > 0 && r.assisted(v, h):
		return p.patient // "assisted farmers in selling"
	case infinitive && v > h && len(p.patient) > 0 && undertakes(r.s, h, p.patient[0]):
		return r.nounController(p.patient[0])
	case (infinitive && !r.inOrder(v) && !r.hinders(h, p) || charge) && v > h && len(p.patient) > 0 && lexicon.Must("objectcontrol").Has(head.Lemma):
		if infinitive && r.abstract(p.patient[0]) {
			return nil // "requested anonymity to discuss": no anonymity does
		}
		if !p.passive && !prevents(head.Lemma) && r.sourced(p.patient[0], v) {
			return nil
		}
		return p.patient
	case infinitive && v > h && r.employs(h, p), r.commits(v, h, p):
		return p.patient
	case infinitive && v > h && !p.passive && (r.givesTime(h) || head.Lemma == "pay" && r.s.Child(h, "iobj") > h): // "pays them 100 euros to wait"
		return r.nominals(h, "iobj")
	case r.depicted(v, h, p):
		return p.patient
	case r.effect(v, h), r.becomes(v, h):
		return r.causers(v, h)
	case r.unattached(v, h, p), r.required(v, h):
		return nil
	case p.passive && (r.means(v) || r.meansBefore(v, h)) && (!r.anyHuman(p.patient) || r.s.Tokens[v].Lemma == "use"):
		return p.agent // "the dispute was settled by paying": the dispute paid nobody
	case infinitive && p.passive && len(p.agent) > 0 && !r.s.Passive(v) && !(v > h && r.founds(h)): // not "is held by a bank, to be opened later"
		return p.agent // "to help the army, units were trained by Russia"
	}
	return p.surface()
}

// modifiedBy reports whether one of some words hangs off a token.
func modifiedBy(s *text.Sentence, i int, words ...string) bool {
	return slices.ContainsFunc(s.Children(i), func(c int) bool { return slices.Contains(words, s.Tokens[c].Lemma) })
}

// sourced reports whether a gerund with "from" tells where a thing is to come from, which does not do it itself:
// "expects savings of 40 million euros, mostly from combining offices".
func (r *roleReader) sourced(n, v int) bool {
	m := r.s.Child(v, "mark", "case")
	return m >= 0 && m < v && r.s.Tokens[v].Tag == "VBG" && r.s.Tokens[m].Lemma == "from" && r.s.Tokens[n].POS == "NOUN" && !canAct(r.s, n)
}

// predicated reports whether a gerund behind "as" says what the object of an active verb is like.
func (r *roleReader) predicated(v, h int) bool {
	as := r.s.Child(v, "mark", "case")
	return r.s.Tokens[v].Tag == "VBG" && as == v-1 && strings.EqualFold(r.s.Tokens[as].Text, "as") && !r.s.Passive(h) && r.s.Child(h, "obj", "iobj") > h
}

// assisted reports whether a gerund with "in" says what somebody is helped or taught to do, actively or in the passive.
func (r *roleReader) assisted(v, h int) bool {
	m := r.s.Child(v, "mark", "case")
	return m >= 0 && r.s.Tokens[m].Lemma == "in" && r.s.Tokens[v].Tag == "VBG" && lexicon.Must("assisting").Has(r.s.Tokens[h].Lemma)
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
	return r.s.Tokens[m].Lemma == "from" && prevents(r.s.Tokens[h].Lemma)
}

// depicted reports whether a participle behind an aside tells what the people do whom a picture shows: "footage showed the men, tired and thin, boarding a bus".
func (r *roleReader) depicted(v, h int, p *parts) bool {
	return r.trails(v, h) && !p.passive && lexicon.Must("depicting").Has(r.s.Tokens[h].Lemma) && r.anyHuman(p.patient) && !r.anyHuman(p.surface())
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

// becomes reports whether a participle behind a set-in saying tells what became of whom it is said of: "Boateng has won, the commission said, becoming the first
// woman to lead the country".
func (r *roleReader) becomes(v, h int) bool {
	said := r.s.Child(h, "ccomp")
	return r.trails(v, h) && r.s.Tokens[v].Lemma == "become" && said >= 0 && said < h && !r.quoted(said) && lexicon.Must("saying").Has(r.s.Tokens[h].Lemma)
}

// causers are who did what a participle of effect says: the agent in "was rammed by a ship, injuring four", and what is said to have happened
// in "the drug works, the firm said, lifting its shares". Nobody makes himself, so that a pronoun leaves them open, as does a passive: no road
// causes queues in "the road was closed, causing queues". But sappers do who "were deployed, destroying mines". What stands behind a closed quotation,
// "'It works,' he said, lifting the lid", the speaker does.
func (r *roleReader) causers(v, h int) []int {
	if said := r.s.Child(h, "ccomp"); said >= 0 && said < h && lexicon.Must("saying").Has(r.s.Tokens[h].Lemma) && !text.Quotes(r.s.Tokens[lastOf(r.s, said)].Text) {
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
