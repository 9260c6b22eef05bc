package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// governed is what the governor's word makes of its clause.
func (w *judgement) governed(i int, outer standing) standing {
	l := &w.chain[i]
	sig, known := lookup(word(w.s, l.governor, l.shape), l.shape)
	e := sig.affirmed
	if k := w.overObject(i); k > i {
		outer = w.full[k]
	}
	denied := outer.negative || w.emptied(l.governor) || (l.shape == "to" || l.shape == "that" && hasThat(w.s, l.clause)) && w.s.Tokens[l.governor].POS == "NOUN" && hardlyAny(w.s, l.governor)
	if denied {
		e = sig.denied
	}
	switch {
	case l.shape == "that" && result(w.s, l.governor, l.clause):
		return circumstance(outer).as(outer) // "failed so often that it closed" did close
	case sig.affirmed.said && w.denying(l):
		return outer // what reports say is denied with the reports
	case l.shape == "for" && known && e == (effect{}) && awaited[outer.modality] && l.group.Perfect && l.group.Form == "Ger":
		return circumstance(outer) // "must be thanked for having saved it"
	case l.shape == "whether":
		st := circumstance(outer)
		st.reported = w.past(i + 1)
		if c := child(w.s, l.clause, "depending"); c >= 0 && e.said { // "…, Roe said, depending on whether": no one says whether
			w.reportedBy(&st, i, e)
		}
		st.mark(Possible, w.sentence, openers(w.s, l.clause)...)
		return st
	case l.shape == "how" && (denied || !(e.said && exact(word(w.s, l.governor, l.shape), l.shape))):
		st := circumstance(outer) // taken for granted
		st.reported = w.past(i + 1)
		if l.group.Form == "Inf" && l.group.Modal < 0 && child(w.s, l.clause, "to") >= 0 { // "decide how to go on"
			st.mark(Possible, w.sentence, openers(w.s, l.clause)...)
		}
		return st
	case l.shape == "that" && w.s.Tokens[l.governor].Lemma == "pretend": // "should not pretend that it is over": it is not
		st := circumstance(outer)
		st.negate(w.sentence, l.governor)
		return st
	case l.shape == "to" && yetTo(w.s, l.governor) >= 0, l.shape == "to" && tooMuch(w.s, l.governor) >= 0:
		st := circumstance(outer).as(outer)
		st.negate(w.sentence, max(yetTo(w.s, l.governor), tooMuch(w.s, l.governor)))
		return st
	case l.shape == "to" && w.comesOf(i):
		return circumstance(outer).as(outer)
	case l.shape == "to" && w.wishes(i+1):
		st := circumstance(outer)
		if outer.negative {
			st.negate(w.sentence, l.governor)
		}
		st.mark(Intended, w.sentence, l.governor)
		return st
	case l.shape == "to" && near(w.s, l.governor, l.clause):
		st := circumstance(outer).as(outer)
		st.negate(w.sentence, l.governor, l.governor+1)
		return st
	case w.s.Tokens[l.governor].Lemma == "let" && !denied && !w.s.Passive(l.governor) && w.s.Child(l.governor, "obj") > l.governor && w.past(i+1):
		e = effect{} // "let the lead slip" lost it
	case w.s.Tokens[l.governor].Lemma == "let" && bidden(w.s, l.governor): // "Let them come"
		e = effect{modality: Ordered}
	case l.shape == "that" && sig.affirmed.said && w.mandates(i):
		e = effect{modality: Ordered}
	case l.shape == "that" && w.s.Tokens[l.governor].POS == "ADJ" && sig.affirmed.modality == Ordered && l.group.Past: // "it is important that he won"
		return circumstance(outer)
	case l.shape == "to" && !denied && w.behoves(l):
		e = effect{modality: Ordered}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "force" && !denied && outer.modality == Actual && !w.past(i+1) && w.enjoins(l.governor):
		e = effect{modality: Ordered}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "leave" && w.s.Tokens[l.governor].Tag == "VBG" && behindComma(w.s, l.governor) && w.s.Tokens[l.clause].Is("xcomp") && !denied:
		e = effect{} // "fell ill, leaving the others to pay"
		if w.s.Passive(l.clause) {
			e.modality = Future // "closed, leaving the others to be paid"
		}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "have" && !denied && w.hadTo(i+1, outer):
		e = effect{} // "had to turn people away" did
	case l.shape == "to" && !denied && !w.past(i+1) && (w.obligesSpeaker(l.governor) || outer.modality == Future && w.s.Tokens[l.governor].Lemma == "have"):
		e = effect{} // "I have to live with that", "they will have to live with that": it will come to that, whoever bids them
	case l.shape == "to" && !denied && gotTo(w.s, l.governor):
		e = effect{modality: Ordered}
	case l.shape == "to" && !denied && leftTo(w.s, l.governor):
		e = effect{} // "were left to fend for themselves"
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "use" && dispersing(w.s, l.governor), l.shape == "to" && w.willing(i):
		e = effect{modality: Intended}
	case l.shape == "with" && w.s.Tokens[l.governor].Lemma == "charge" && w.entrusts(l.governor):
		e = effect{modality: Ordered}
	case l.shape == "to" && asksToDo(w.s, l.governor):
		e = effect{modality: Intended, turned: denied}
	case l.shape == "to" && outer.negative && outer.modality == Ordered && w.s.Passive(l.governor) && sig.affirmed.modality == Ordered: // "should not be asked to pay"
		e = effect{modality: Ordered, turned: true}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "need" && w.s.Passive(l.governor): // "the money needed to repair it": nobody need do so
		e = effect{modality: Possible, turned: denied}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "threaten" && !w.s.Passive(l.governor) && !w.j.acts(w.sentence, l.governor): // "a dispute that threatens to delay it"
		e = effect{modality: Possible, turned: denied}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "ought" && l.group.Perfect: // "ought to have paid", and did not
		e = effect{modality: Hypothetical, turned: denied}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "ought" && !w.s.Passive(l.clause) && !w.obliges(l.governor):
		e.modality = Possible
	case l.shape == "that" && e.modality == Intended && w.s.Tokens[l.governor].Lemma == "hope" && (l.group.Past && !w.past(i+1) || l.group.Perfect && l.group.Modal < 0): // "hopes that she was watching": it is past wanting
		e = effect{modality: Possible, turned: e.turned}
	case l.shape == "to" && e.modality == Future && w.bygone(i+1): // "had been due to meet"
		e = effect{modality: Hypothetical}
	case l.shape == "that" && w.s.Tokens[l.governor].Lemma == "decide" && l.group.Modal < 0 && finite(w.s, l.clause):
		e = effect{said: true} // "decided that it is dangerous" judges
	case l.shape == "to" && l.group.Perfect && !known && w.s.Tokens[l.governor].POS != "VERB": // "dozens to have broken out"
		e = effect{}
	case l.shape == "to" && child(w.s, l.governor, "enough") >= 0:
		e = effect{modality: Possible}
	case l.shape == "to" && w.s.Tokens[l.governor].Lemma == "enough" && w.s.Child(l.governor, "cop") >= 0: // "an hour is enough to get there"
		e = effect{able: w.s.Child(l.governor, "advmod") != l.governor-1 || l.governor == 0, modality: Possible, turned: denied} // but "was well enough to travel"
	case l.shape == "to" && takesTo(w.s, l.governor, l.clause):
		e = effect{} // "took to leaving notes"
	case !known && outer.negative && caused(w.s, l):
		e = effect{turned: true} // "refused to have the boats inspected"
	case !known && denied && l.shape == "to" && (w.at(l.governor) || w.emptied(l.governor)): // "had no money to", "is in no mood to"
		e = effect{turned: true}
	case !known:
		return w.unknown(i, outer)
	}
	return w.effect(i, outer, e)
}

// caused reports whether a clause is the participle of what somebody has done to something: "have the boats inspected".
func caused(s *text.Sentence, l *link) bool {
	t := &s.Tokens[l.clause]
	return t.Tag == "VBN" && t.Is("xcomp") && t.Head == l.governor && s.Tokens[l.governor].Lemma == "have" && s.Child(l.governor, "obj") > l.governor
}

// overObject is the link of the verb whose object a clause hangs on, where the lexicon has it with both, "did not take the chance to sell", "will take the
// chance to sell", or somebody does not have what he would do it with, "did not have the time to sell"; -1 if there is none.
func (w *judgement) overObject(i int) int {
	l := &w.chain[i]
	t := &w.s.Tokens[l.governor]
	if !t.Is("obj") || t.Head < 0 || t.Lemma == "nothing" || w.s.Child(t.Head, "compound:prt") >= 0 {
		return -1
	}
	k := slices.IndexFunc(w.chain, func(over link) bool { return over.clause == t.Head })
	if k > i && w.at(l.governor) && l.shape == "to" && w.full[k].negative || exact(strings.ToLower(w.s.Tokens[t.Head].Lemma+" "+t.Lemma), l.shape) {
		return k
	}
	return -1
}

// habits are the verbs whose gerund with "to" is what somebody did: "resorted to selling it".
var habits = map[string]bool{"take": true, "resort": true, "return": true, "revert": true, "stoop": true, "switch": true, "turn": true}

// takesTo reports whether a gerund with "to" tells what a verb's subject did: "took to leaving notes", "went back to leaving notes".
func takesTo(s *text.Sentence, verb, clause int) bool {
	if s.Tokens[clause].Tag != "VBG" || s.Tokens[verb].POS != "VERB" {
		return false
	}
	lemma := s.Tokens[verb].Lemma
	return habits[lemma] || (lemma == "go" || lemma == "come" || lemma == "get") && child(s, verb, "back") == verb+1
}

// blamed reports whether a verb judges somebody with a name for a deed, which is his whatever becomes of the judging: "meant to punish Ghana for closing the port".
func (w *judgement) blamed(verb int) bool {
	o := w.s.Child(verb, "obj", "nsubj:pass")
	return o >= 0 && w.s.Tokens[o].POS == "PROPN" && lexicon.Must("judging").Has(w.s.Tokens[verb].Lemma)
}

// mandates reports whether a clause that somebody insisted on or suggested has the mandative subjunctive (Quirk and others 1985, 3.59): a bare verb behind a
// singular subject, or behind the past of "insist", "insisted that workers wear masks".
func (w *judgement) mandates(i int) bool {
	l := &w.chain[i]
	who, verb := w.s.Child(l.clause, "nsubj"), &w.s.Tokens[l.governor]
	bare := (w.s.Tokens[l.clause].Tag == "VB" || w.s.Tokens[l.clause].Tag == "VBP") && w.s.Child(l.clause, "aux", "cop", "aux:pass") < 0
	if !bare || who < 0 || who > l.clause || !hasThat(w.s, l.clause) || verb.Lemma != "insist" && verb.Lemma != "suggest" {
		return false
	}
	t := &w.s.Tokens[who]
	single := (t.Tag == "NN" || t.Tag == "NNP" || t.Feature("Person") == "3" && t.Feature("Number") == "Sing") && w.s.Child(who, "conj") < 0
	return single && !lexicon.Must("collectives").Has(t.Lemma) || verb.Lemma == "insist" && w.past(i+1)
}

// behoves reports whether an infinitive with "for" and a subject of its own tells what somebody ought to do: "it is important for parents to read it".
func (w *judgement) behoves(l *link) bool {
	sig, known := signatures()[strings.ToLower(w.s.Tokens[l.governor].Lemma)+" that"]
	return known && w.s.Tokens[l.governor].POS == "ADJ" && sig.affirmed.modality == Ordered && w.s.Child(l.governor, "cop") >= 0 && w.s.Child(l.clause, "nsubj", "nsubj:pass") >= 0 && child(w.s, l.clause, "for") >= 0
}

// enjoins reports whether a verb's subject is a text in force, which forces nobody by itself but obliges him: "a law forces shops to close".
func (w *judgement) enjoins(verb int) bool {
	who := w.s.Child(verb, "nsubj")
	if who >= 0 && relativePronoun(&w.s.Tokens[who]) && w.s.Tokens[verb].Is("acl:relcl") {
		who = w.s.Tokens[verb].Head
	}
	return who >= 0 && lexicon.Must("norms").Has(w.s.Tokens[who].Lemma)
}

// effect applies an effect of the lexicon.
func (w *judgement) effect(i int, outer standing, e effect) standing {
	l := &w.chain[i]
	st := circumstance(outer)
	if l.shape == "that" || finite(w.s, l.clause) { // what hangs on an infinitive stays in the tense of what is reported: "said it hoped to hire men who would do it"
		st.reported = l.shape == "that" && (w.past(i+1) || w.wordOfPast(i))
	}
	switch {
	case e.untold && l.shape == "that":
		st.source = untold
		st.reason("source", w.sentence, w.voice(l.governor)...)
		return st
	case e.untold:
		st = st.as(outer)
		e.modality = Possible
	case e.fact:
		if semifactive[w.s.Tokens[l.governor].Lemma] && conditioned(w.s, l.governor) {
			st.mark(Hypothetical, w.sentence, l.governor) // "if you know that she is coming"
		}
		return st
	case e.said && l.shape == "that" && outer.modality == Future && w.timed(i+1) && !w.past(i+1):
		st.mark(Hypothetical, w.sentence, w.voice(l.governor)...) // "will leave when they say that it is over"
	case e.said && open(outer) && !performs(w.s, &w.chain[i+1]):
		st = st.as(outer) // "asked whether they were sure that"
	case e.said && outer.modality == Ordered && w.s.Tokens[l.governor].Lemma == "remember": // "must remember that he was poor": he was
		return st
	case e.said && l.shape == "that" && (outer.modality == Ordered || outer.modality == Intended && (w.s.Passive(l.governor) || wanted(w.s, w.chain[i+1].clause))):
		st.mark(Hypothetical, w.sentence, w.voice(l.governor)...) // "were told to say that they had paid", "wants to be told that they had", "wants the firm to admit that it had"
	case e.said && l.shape == "that" && awaited[outer.modality] && (e.heard || lexicon.Must("evidence").Has(w.s.Tokens[l.governor].Lemma)):
		st.mark(Possible, w.sentence, w.voice(l.governor)...) // "will prove that he paid", "wants to hear that it is over"
	case e.said:
		w.reportedBy(&st, i, e)
	case l.shape == "ing" && perceiving[w.s.Tokens[l.governor].Lemma] && w.chain[i+1].group.Modal >= 0 && outer.modality == Possible && !outer.negative && !reflexive(w.s, w.s.Child(l.governor, "obj")):
		return st // "can see it coming"; but "can see himself leaving"
	default:
		if st = st.as(outer); e.modality == "" {
			w.bidding(i, &st)
		}
	}
	if e.turned {
		st.negate(w.sentence, w.voice(l.governor)...)
	}
	if e.modality == Ordered && l.shape == "to" && forTime(w.s, l.governor, l.clause) {
		e.modality = Intended
	}
	if outer.modality == Intended && l.shape == "to" && (e.modality == Ordered || persuading[w.s.Tokens[l.governor].Lemma]) && w.others(l.governor) { // whom they plan to ask to leave need not mean to
		m := Hypothetical
		if w.chain[i+1].tie == purpose {
			m = Ordered // "came out to tell them to go home"
		}
		st.mark(m, w.sentence, w.voice(l.governor)...)
		return st
	}
	if e.modality == Ordered && outer.modality == Intended { // who plans to order it has not
		return st
	}
	bare := !e.said && (outer.modality == Hypothetical || outer.modality == Possible && awaited[e.modality]) // "might plan to leave" may
	if e.modality != "" && !bare && !(e.able && w.hasBeen(i+1)) {
		st.mark(e.modality, w.sentence, w.voice(l.governor)...)
	}
	return st
}

// timed reports whether a link is a clause of time, or joined to one.
func (w *judgement) timed(i int) bool {
	for i+1 < len(w.chain) && (w.chain[i].tie == shared || w.chain[i].tie == joined) {
		i++
	}
	return w.chain[i].tie == adjunct && awaits(w.s, w.chain[i].clause) >= 0
}

// semifactive are the factives of finding out, which take nothing for granted in a condition (Karttunen 1971, "Some observations on factivity").
var semifactive = map[string]bool{"discover": true, "find": true, "know": true, "learn": true, "notice": true, "observe": true, "realise": true, "realize": true, "see": true}

// conditioned reports whether a verb stands in a clause with "if" or "unless", its own or the one it is joined to.
func conditioned(s *text.Sentence, verb int) bool {
	for s.Tokens[verb].Is("conj") && s.Tokens[verb].Head >= 0 && s.Child(verb, "mark") < 0 {
		verb = s.Tokens[verb].Head
	}
	m := s.Child(verb, "mark")
	return m >= 0 && m < verb && s.Tokens[verb].Is("advcl") && binds(s, m) && !whether(s, m)
}

// bidding marks as ordered what an imperative bids somebody bring about.
func (w *judgement) bidding(i int, st *standing) {
	if l := &w.chain[i]; st.modality == Actual && !finite(w.s, l.clause) && w.bids(l.governor) {
		st.mark(Ordered, w.sentence, l.governor)
	}
}

// untold is the source of what nobody says, which is not printed: of "it did not say that", "you cannot tell them that".
var untold = &Source{Token: -1, Entity: -1}

// reflexive reports whether a token is a reflexive pronoun.
func reflexive(s *text.Sentence, n int) bool {
	return n >= 0 && s.Tokens[n].Feature("Reflex") == "Yes"
}

// bids reports whether a verb bids somebody bring something about: "Let the dough rest", "Peel them and keep them covered". What he is bidden see is so.
func (w *judgement) bids(verb int) bool {
	if lemma := w.s.Tokens[verb].Lemma; perceiving[lemma] || lemma == "watch" || lemma == "find" {
		return false
	}
	for w.s.Tokens[verb].Is("conj") && w.s.Tokens[verb].Tag == "VB" && w.s.Child(verb, "nsubj", "aux", "aux:pass", "mark", "cop") < 0 && w.s.Tokens[verb].Head >= 0 {
		verb = w.s.Tokens[verb].Head
	}
	return bidden(w.s, verb)
}

// hasBeen reports whether a link's own clause is in the past or the perfect: who "was able to" and who "has been able to" did.
func (w *judgement) hasBeen(i int) bool {
	return w.past(i) || i < len(w.chain) && w.chain[i].group.Perfect && w.chain[i].group.Modal < 0 && w.chain[i].group.Form == "Fin"
}

// persuading are the verbs of bringing somebody to do something by words.
var persuading = map[string]bool{"convince": true, "get": true, "induce": true, "persuade": true}

// wanted reports whether a verb is what somebody would have another do: "wants the firm to admit it".
func wanted(s *text.Sentence, verb int) bool {
	h := s.Tokens[verb].Head
	if h >= 0 && s.Tokens[verb].Is("acl") && s.Tokens[h].Is("obj") { // the parser hung it on whom he wants to do it
		h = s.Tokens[h].Head
	}
	return h >= 0 && s.Tokens[h].Lemma == "want" && shape(s, verb) == "to" && s.Child(h, "obj") > h && s.Child(h, "obj") < verb
}

// others reports whether a verb's object does what the infinitive behind it says, "plans to ask them to leave".
func (w *judgement) others(verb int) bool {
	return lexicon.Must("objectcontrol").Has(w.s.Tokens[verb].Lemma) && w.s.Child(verb, "obj", "iobj") > verb && !w.s.Passive(verb)
}

// perceiving are the verbs of the senses, with which "can" says no more than that it is seen or heard (Quirk and others 1985, 4.52).
var perceiving = map[string]bool{"see": true, "hear": true, "feel": true, "smell": true}

// open reports whether it is left open that a clause is so: then nobody says for certain what it says somebody says.
func open(st standing) bool { return st.modality == Possible || st.modality == Hypothetical }

// past reports whether a link's own clause is in the past.
func (w *judgement) past(i int) bool { return i < len(w.chain) && w.chain[i].group.Past }

// wishes reports whether a link's own clause wishes with "would like to": its modal is no condition, and what is wished is meant.
func (w *judgement) wishes(i int) bool {
	if i >= len(w.chain) || w.chain[i].group.Modal < 0 || w.chain[i].group.Perfect || condition(w.s, w.chain[i].clause) != nil || w.full[i].modality == Possible {
		return false
	}
	switch w.s.Tokens[w.chain[i].clause].Lemma {
	case "like", "love", "prefer":
		m := strings.ToLower(w.s.Tokens[w.chain[i].group.Modal].Text)
		return w.above[i].modality == Actual && (m == "would" || m == "should" || m == "'d" || m == "’d")
	}
	return false
}

// obliges reports whether "ought to" is said of somebody: of a thing it says what would be fitting, "the episode ought to worry us".
func (w *judgement) obliges(ought int) bool {
	for w.s.Child(ought, "nsubj") < 0 && w.s.Tokens[ought].Is("conj") { // "was high and ought to warn others"
		ought = w.s.Tokens[ought].Head
	}
	who := w.s.Child(ought, "nsubj")
	return who < 0 || w.j.somebody(w.sentence, who) || lexicon.Must("towns").Has(w.s.Tokens[who].Lemma) || w.s.Tokens[who].Tag == "PRP" && !strings.EqualFold(w.s.Tokens[who].Text, "it")
}

// acts reports whether a verb's subject may mean to do something: somebody, or a pronoun other than "it"; true where it has none.
func (j *judge) acts(sentence, verb int) bool {
	who := j.speaker(sentence, &j.d.Sentences[sentence], verb).Token
	if who < 0 {
		return true
	}
	t := &j.d.Sentences[sentence].Tokens[who]
	return j.somebody(sentence, who) || t.Tag == "PRP" && !strings.EqualFold(t.Text, "it")
}

// asksToDo reports whether who asks or demands something asks it for himself: "asked to see it", "asked not to be named", but not "asked
// them to see it", "was asked to see it".
func asksToDo(s *text.Sentence, verb int) bool {
	switch s.Tokens[verb].Lemma {
	case "ask", "beg", "demand", "request":
	default:
		return false
	}
	if s.Tokens[verb].POS != "VERB" || s.Passive(verb) {
		return false
	}
	next := verb + 1
	if next < len(s.Tokens) && strings.EqualFold(s.Tokens[next].Text, "not") {
		next++
	}
	return next < len(s.Tokens) && s.Tokens[next].Tag == "TO"
}

// hadTo reports whether "have" is a past, or a perfect: "have had to close". The past of what is reported might stand for a present, but for that
// in quotation marks.
func (w *judgement) hadTo(i int, outer standing) bool {
	if i >= len(w.chain) {
		return false
	}
	g := &w.chain[i].group
	if have := w.chain[i].clause; w.s.Tokens[have].Tag == "VBG" && (w.s.Child(have, "aux") >= 0 || w.chain[i].tie == adjunct && behindComma(w.s, have) && w.past(i+1)) {
		return true // "is having to rehearse elsewhere", "said so, having to shout"
	}
	return g.Past && (outer.source == nil || w.j.speechAt(w.sentence, w.chain[i].clause) != nil) || g.Perfect && g.Modal < 0 && g.Form == "Fin"
}

// obligesSpeaker reports whether somebody says "have to" of himself alone: circumstances make him, and nobody orders him (Palmer 1990, "Modality and the
// English modals", 6.1, on dynamic necessity).
func (w *judgement) obligesSpeaker(verb int) bool {
	if w.s.Tokens[verb].Lemma != "have" {
		return false
	}
	for w.s.Tokens[verb].Is("conj") && w.s.Tokens[verb].Head >= 0 && w.s.Child(verb, "nsubj") < 0 { // "I pay and have to wait"
		verb = w.s.Tokens[verb].Head
	}
	who := w.s.Child(verb, "nsubj")
	return who >= 0 && who < verb && w.s.Tokens[who].Text == "I"
}

// leftTo reports whether a verb tells what somebody was left to do, and no time or game that is left: "two days were left to pay", "two games were left to play".
func leftTo(s *text.Sentence, verb int) bool {
	who := s.Child(verb, "nsubj:pass")
	remains := who >= 0 && (lexicon.Must("timenouns").Has(s.Tokens[who].Lemma) || lexicon.Must("contests").Has(s.Tokens[who].Lemma))
	return s.Tokens[verb].Lemma == "leave" && s.Child(verb, "aux:pass") >= 0 && !remains
}

// gotTo reports whether a verb is the participle of the semi-auxiliary "have got to" (Quirk and others 1985, 3.45): "we've got to win".
func gotTo(s *text.Sentence, verb int) bool {
	have := s.Child(verb, "aux")
	return strings.EqualFold(s.Tokens[verb].Text, "got") && have >= 0 && s.Tokens[have].Lemma == "have" && s.Tokens[have].Feature("Tense") == "Pres"
}

// dispersing reports whether a verb's object is what police use on a crowd: whether the crowd then went is another thing.
func dispersing(s *text.Sentence, verb int) bool {
	o := s.Child(verb, "obj", "nsubj:pass")
	return o >= 0 && lexicon.Must("crowdcontrol").Has(s.Tokens[o].Lemma)
}

// willing reports whether "happy to" says what somebody would do: "I am happy to pay", but not "was happy to pay", "is happy to be back".
func (w *judgement) willing(i int) bool {
	l := &w.chain[i]
	done := w.s.Tokens[l.clause].Lemma
	return strings.EqualFold(w.s.Tokens[l.governor].Text, "happy") && tense(w.chain[i+1:]) == Present && !l.group.Perfect &&
		w.s.Child(l.clause, "cop", "aux:pass") < 0 && w.s.Tokens[l.clause].POS == "VERB" && done != "have" && done != "see" && !speaks(done)
}

// entrusts reports whether a verb's agent is a head of state or of a government: whom a king charges with something is to do it.
func (w *judgement) entrusts(verb int) bool {
	who := agent(w.s, verb)
	return who >= 0 && lexicon.Must("leaders").Has(strings.ToLower(w.s.Tokens[who].Lemma))
}

// bygone reports whether a link's own clause is in the past perfect: what had been due then is due no longer.
func (w *judgement) bygone(i int) bool {
	return i < len(w.chain) && w.chain[i].group.Past && w.chain[i].group.Perfect
}

// voice are the words of a governor, for the reasons: the verb and what makes a fixed expression of it.
func (w *judgement) voice(governor int) []int {
	t := &w.s.Tokens[governor]
	if t.Is("obj") && t.POS == "NOUN" && t.Head >= 0 && t.Head < governor {
		return []int{t.Head, governor}
	}
	return []int{governor}
}

// at reports whether a noun is what somebody has for something: "had the money to".
func (w *judgement) at(governor int) bool {
	t := &w.s.Tokens[governor]
	return t.POS == "NOUN" && t.Is("obj") && t.Head >= 0 && w.s.Tokens[t.Head].Lemma == "have"
}

// emptied reports whether a governor that is a noun is said not to be: "has no plans to".
func (w *judgement) emptied(governor int) bool {
	t := &w.s.Tokens[governor]
	return t.POS == "NOUN" && (empty(w.s, governor) != nil || t.Is("obj", "nsubj:pass") && t.Head >= 0 && lexicon.Must("dropping").Has(w.s.Tokens[t.Head].Lemma))
}

// wordOfPast reports whether a clause hangs on a noun in a past, so that "would" is its future: "rose on hopes that it would come".
func (w *judgement) wordOfPast(i int) bool {
	l := &w.chain[i]
	return l.shape == "that" && w.s.Tokens[l.governor].POS == "NOUN" && !isClause(w.s, l.governor) && tense(w.chain[i+1:]) == Past
}

// hardlyAny reports whether "little" or "few" without an article makes next to nothing of a noun: "made little effort to".
func hardlyAny(s *text.Sentence, n int) bool {
	return s.Child(n, "det") < 0 && (child(s, n, "little") >= 0 || child(s, n, "few") >= 0)
}

// unknown is a clause under a word that no list has: a that-clause is what the subject says or thinks, an infinitive is
// meant to be, and anything else is as the governing clause is.
func (w *judgement) unknown(i int, outer standing) standing {
	l := &w.chain[i]
	st := circumstance(outer)
	g := &w.s.Tokens[l.governor]
	switch {
	case w.utters(l):
		w.reportedBy(&st, i, effect{said: true})
	case l.shape != "to", outer.modality == Hypothetical, ranked(w.s, l.described(w.s)), w.comesOf(i):
		if st = st.as(outer); l.shape == "state" {
			w.bidding(i, &st)
		}
		return st
	case g.Lemma == "be":
		st.mark(Future, w.sentence, l.governor)
	case l.group.Perfect && w.s.Passive(l.governor): // "is presumed to have caused it"
		st.mark(Possible, w.sentence, l.governor)
	case g.POS == "ADJ", w.at(l.governor), g.Is("obj") && g.Head >= 0 && w.s.Tokens[g.Head].Lemma == "need": // "needs a signature to become law"
		st.mark(Possible, w.sentence, l.governor)
	case g.POS != "VERB" && g.Head < 0 && w.s.Child(l.governor, "cop") < 0: // "Steelmaker to shut furnace"
		st.mark(Future, w.sentence, openers(w.s, l.clause)...)
	default:
		st.mark(Intended, w.sentence, l.governor)
	}
	return st
}

// described is the noun that an infinitive may describe: the governor, or its object or predicative noun right before the "to",
// "became the first to win it".
func (l *link) described(s *text.Sentence) int {
	n := s.Subtree(l.clause, nil)[0] - 1
	for n >= 0 && s.Tokens[n].Is("nmod") && s.Tokens[n].Head < n { // "the first athlete from her country to reach it"
		n = s.Tokens[n].Head
	}
	if n >= 0 && s.Tokens[n].Is("obj", "nsubj:pass", "xcomp") && s.Tokens[n].Head == l.governor {
		return n
	}
	return l.governor
}

// ranked reports whether a noun is the first, the last or the most of those that its infinitive tells of: "the first plant to be built there".
func ranked(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	if t.POS == "ADJ" && t.Feature("NumType") == "Ord" && child(s, n, "the") >= 0 {
		return true // "was the 14th to be closed"
	}
	superlative := t.Tag == "JJS" && !strings.EqualFold(t.Text, "most") || t.POS == "ADJ" && child(s, n, "most") >= 0
	if superlative {
		return true // "is the largest to be imposed"
	}
	for _, c := range s.Children(n) {
		switch t := &s.Tokens[c]; {
		case c > n, !t.Is("amod", "nummod"):
		case t.Feature("NumType") == "Ord", t.Feature("Degree") == "Sup", t.Tag == "JJS", child(s, c, "most") >= 0, t.Lemma == "last", t.Lemma == "only":
			return true
		}
	}
	return false
}

// utters reports whether a clause with "that" is what a verb's subject says: "radioed that", but not "it emerged that" or
// "fell so fast that".
func (w *judgement) utters(l *link) bool {
	g := l.governor
	return l.shape == "that" && hasThat(w.s, l.clause) && w.s.Tokens[g].POS == "VERB" && !w.s.Passive(g) &&
		w.s.Child(g, "nsubj") >= 0 && w.s.Child(g, "expl") < 0 && !degree(w.s, g)
}

// degree reports whether a verb has "so" or "such" below it: "fell so fast that".
func degree(s *text.Sentence, verb int) bool {
	for _, c := range s.Subtree(verb, func(k int) bool { return s.Tokens[k].Is("ccomp") }) {
		if low := strings.ToLower(s.Tokens[c].Text); low == "so" || low == "such" {
			return true
		}
	}
	return false
}

// result reports whether a clause says what came of how a verb was done, or of how many did it or had it done: "so often that", "to such a degree
// that", "so many tried that". The "so" stands with what is said of the verb, before the clause.
func result(s *text.Sentence, verb, clause int) bool {
	if s.Tokens[verb].POS != "VERB" || !hasThat(s, clause) {
		return false
	}
	for _, c := range s.Children(verb) {
		if t := &s.Tokens[c]; t.Is("advmod", "obl") && verb < c && c < clause && (child(s, c, "so") >= 0 || child(s, c, "such") >= 0) {
			return true
		}
		if how := s.Child(c, "amod"); s.Tokens[c].Is("nsubj", "nsubj:pass", "obj") && how >= 0 && c < clause && child(s, how, "so") >= 0 {
			return true
		}
	}
	return false
}

// child is the child of a token with a text, -1 if there is none.
func child(s *text.Sentence, h int, word string) int {
	for _, c := range s.Children(h) {
		if strings.EqualFold(s.Tokens[c].Text, word) {
			return c
		}
	}
	return -1
}

// near reports whether a gerund tells what did not quite happen: "came closest to scoring".
func near(s *text.Sentence, governor, clause int) bool {
	if s.Tokens[governor].Lemma != "come" || s.Tokens[clause].Tag != "VBG" {
		return false
	}
	switch strings.ToLower(wordOf(s, s.Child(governor, "compound:prt", "xcomp", "advmod", "obj"))) {
	case "close", "closer", "closest", "near", "nearer", "nearest":
		return true
	}
	return false
}

// forTime reports whether somebody asks for what it takes to do something: "asked for time to consult" orders no consulting.
func forTime(s *text.Sentence, verb, clause int) bool {
	n := s.Subtree(clause, nil)[0] - 1
	return n > verb && lexicon.Must("requisites").Has(s.Tokens[n].Lemma) && s.CaseText(n) == "for"
}

// yetTo is the "yet" of "has yet to", -1 if there is none.
func yetTo(s *text.Sentence, governor int) int {
	beforeTo := func(i int) bool { return i+1 < len(s.Tokens) && s.Tokens[i+1].Tag == "TO" }
	if t := &s.Tokens[governor]; t.Lemma == "yet" && t.POS == "ADV" && beforeTo(governor) { // "have yet to sign it" hangs on "yet"
		return governor
	}
	if c := child(s, governor, "yet"); c >= 0 && beforeTo(c) {
		return c
	}
	return -1
}

// tooMuch is the "too" of "too weak to", -1 if there is none.
func tooMuch(s *text.Sentence, governor int) int {
	if c := child(s, governor, "too"); c < governor {
		return c
	}
	return -1
}

// reportedBy puts the governor's subject as the source. A passive that names nobody gives a report of a clause to
// somebody unknown ("was told that"), and makes an infinitive or a gerund no more than possible ("is said to have").
func (w *judgement) reportedBy(st *standing, i int, e effect) {
	l := &w.chain[i]
	if st.source == untold {
		return
	}
	src := w.j.speaker(w.sentence, w.s, l.governor)
	st.reported = tense(w.chain[i+1:]) == Past
	if e.heard {
		src = &Source{Sentence: w.sentence, Token: -1, Entity: -1, Text: strings.ToLower(wordOf(w.s, src.Token)), Verb: src.Verb}
	}
	g := &w.s.Tokens[l.governor]
	if src.Token < 0 && lexicon.Must("holding")[g.Lemma] != "" { // "amid fears that" says nobody
		st.mark(Possible, w.sentence, l.governor)
		return
	}
	if src.Unnamed() && st.source != nil && l.shape != "to" && g.POS == "NOUN" { // "says it is looking into reports that": others report it
		st.source = untold
		st.reason("source", w.sentence, l.governor)
		return
	}
	bare := l.shape == "to" && g.Is("acl", "amod") && g.Rel != "acl:relcl" // "a bridge said to be the oldest"
	if src.Token < 0 && w.s.Passive(l.governor) && l.shape != "that" || bare {
		st.mark(Possible, w.sentence, l.governor)
		return
	}
	if c := &w.s.Tokens[l.clause]; g.Lemma == "fear" && c.Is("xcomp") && l.shape != "to" && (c.Tag == "VBN" || c.POS == "ADJ") && w.s.Child(l.governor, "obj") < 0 {
		st.mark(Possible, w.sentence, l.governor) // "47 feared drowned": others fear it
		return
	}
	if src.Token >= 0 && !lexicon.Must("believing").Has(g.Lemma) && w.j.speechAt(w.sentence, l.governor) != nil && lexicon.Must("firstperson").Has(strings.ToLower(w.s.Tokens[src.Token].Text)) {
		return // "I expect" in a quote is the speaker again
	}
	if src.Token >= 0 && !st.negative && negates(w.s, src.Token) {
		st.mark(Possible, w.sentence, src.Token) // "nobody can say that it helps"
	}
	if w.infers(l.governor) {
		st.mark(Possible, w.sentence, l.governor)
		return
	}
	if src.Token < 0 && w.hearsHimself(l.governor, st.source) {
		src = w.j.heardBy(src, st.source)
	}
	src.Outer = st.source
	st.source = src
	st.reason("source", w.sentence, l.governor)
}

// hearsHimself reports whether who says what somebody was told is he who was told it, "it said it had been told that": the pronoun agrees with him, and
// a "he" or "she" that stands for another does not.
func (w *judgement) hearsHimself(verb int, outer *Source) bool {
	who := hearing(w.s, verb)
	if who < 0 || outer == nil || outer.Token < 0 || outer.Sentence != w.sentence || w.s.Tokens[who].Tag != "PRP" {
		return false
	}
	p := &w.s.Tokens[who]
	if m := w.j.d.MentionAt(w.sentence, who); m >= 0 && w.j.d.Mentions[m].Entity == outer.Entity {
		return true
	}
	singled := p.Feature("Gender") != "" && p.Feature("Gender") != "Neut"
	return !singled && p.Feature("Number") == w.s.Tokens[outer.Token].Feature("Number")
}

// infers reports whether a participle behind a comma says what may follow from all that is told before, and its subject is that and nobody named there:
// "rose 5 per cent, suggesting that buyers are back" (a sentential relative: Quirk and others 1985, 15.57, 15.60).
func (w *judgement) infers(verb int) bool {
	t := &w.s.Tokens[verb]
	if t.Tag != "VBG" || !t.Is("advcl", "conj") || t.Head < 0 || t.Head > verb || !inferring[t.Lemma] || !behindComma(w.s, verb) || w.s.Child(verb, "nsubj", "aux") >= 0 {
		return false
	}
	over := clauseOf(w.s, t.Head)
	measured := lexicon.Must("measuring").Has(w.s.Tokens[over].Lemma) && w.s.Child(over, "obl:unmarked", "obj") > over
	return !speaks(w.s.Tokens[over].Lemma) && (measured || !w.j.acts(w.sentence, over))
}

// inferring are the verbs of what may follow from something.
var inferring = map[string]bool{"suggest": true, "indicate": true, "imply": true}

// denying reports whether a noun of saying is itself what somebody denies or dismisses: "denied reports that".
func (w *judgement) denying(l *link) bool {
	t := &w.s.Tokens[l.governor]
	return t.Is("obj") && t.Head >= 0 && exact(w.s.Tokens[t.Head].Lemma, noun)
}
