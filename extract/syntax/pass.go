package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A pass is repairs that every token goes through in turn; the next pass begins when the last token is through. Or it is
// one repair of the whole sentence.
type pass struct {
	verbs   bool // the token leaves the pass when it is no verb, or no longer
	repairs []func(s *text.Sentence, i int)
	whole   func(s *text.Sentence)
}

// passes are all repairs in their order. What a word is comes first, then the verb of the sentence, then what each verb has
// and where its clause hangs, last what is joined to what.
var passes = []pass{
	{repairs: []func(*text.Sentence, int){
		readName, readStem, makeCurrency, makeNominal, readControl, readThird, readJoined, joinGerund, closeBetween, nameThing,
		actBefore, actAgain, nameOffice, holdThing, makeBound, freeAge, freeTime, makeSubject, wakeClause,
		makeProviso, ofVerb(freeAmount),
	}},
	{repairs: []func(*text.Sentence, int){
		readListed, readFronted, joinCompound, freeOffice, freePart, liftTag, joinBare, closeRelative, openTime, lowerToBe, freeOrdinal, nameCan, keepBeforeConjunction, raiseDeed, raiseSince,
		readTo, readWith, liftRuling, readBelow, readOnce, joinRepeated, joinEqual, readThirdPerson, joinExpert, joinFirm, raiseVote, raiseWay,
	}},
	{whole: raiseMainVerb},
	{verbs: true, repairs: []func(*text.Sentence, int){
		makeUnverb, makePossessed, pluralNoun, makePast, makeAttribute, makeQuality, freeStretch, lowerPlan, lowerEffort,
		lowerAside, partSome, lowerScene, lowerRule, wakeVerb, freeTalks, freeInfinitive, reduceRelative, completeTime,
		lowerParticiple, freeCharge, makeGerund, joinLightVerb, makeRelative, readReduced, freePlace, freePerfect,
		raiseEffect, countRelative, freeAgent, joinDoer,
	}},
	{whole: liftTrailingSource},
	{verbs: true, repairs: []func(*text.Sentence, int){
		readPerfect, readVoice, readState, coordinateClause, nameMark, joinVerb, lowerInfinitive, makeContent, partClauses,
		makePronoun, makeModifier, partObjects, makeObject, passObject, makeComplement, makeParticle, freeParticle,
		readRole, completeInfinitive, completeQuestion, completePlacing, completeWish, completeOrder, makeMissing, makeInfinitive,
	}},
	{repairs: []func(*text.Sentence, int){
		joinMore, joinEnough, joinAhead, freeSubject, makeCopula, nameApposition, nearApposition, moveRelative, joinWorth, freeMeasure, freeMedium, freeManner,
		partSubjects, joinOrdinal, boundMeasure,
	}},
	{whole: joinDates},
	{whole: joinPartners},
	{repairs: []func(*text.Sentence, int){
		joinNumber, moveShare, freeShare, partConjunct, closeList, liftConjunct, lowerConjunct, readActive, partSecondObject,
		splitRelative, joinChoice, openSubject, listSubject, passSaid, freePhrase, passSubject,
		freeClause,
	}},
	{repairs: []func(*text.Sentence, int){
		fillContent, freeSaying,
	}},
	{repairs: []func(*text.Sentence, int){
		readStandard, joinStandard, freeAmountBefore, ofVerb(lowerPhrases), joinOpenClause, joinSubjects, makeAside,
		liftSaying, joinTitle, widenTitle, joinRate, joinObject,
	}},
	{repairs: []func(*text.Sentence, int){
		completeGift,
	}},
}

// ofVerb is a repair that leaves all but verbs alone.
func ofVerb(repair func(*text.Sentence, int)) func(*text.Sentence, int) {
	return func(s *text.Sentence, i int) {
		if s.Tokens[i].POS == "VERB" {
			repair(s, i)
		}
	}
}

// repair mends what a tree gets wrong or leaves open and the words themselves decide. Repairs meet trees that nobody
// foresaw: a pass that leaves no tree is undone.
func repair(s *text.Sentence) {
	if root := s.Root(); root >= 0 {
		s.Tokens[root].Rel = "root" // whatever the labeller says of it
	}
	before := slices.Clone(s.Tokens)
	for i := range passes {
		copy(before, s.Tokens)
		passes[i].run(s)
		if check(s.Tokens) != nil {
			copy(s.Tokens, before)
		}
		if s.Index(); len(s.Children(-1)) != 1 {
			copy(s.Tokens, before)
			s.Index()
		}
	}
}

func (p *pass) run(s *text.Sentence) {
	if p.whole != nil {
		p.whole(s)
		return
	}
	for i := range s.Tokens {
		for _, repair := range p.repairs {
			if p.verbs && s.Tokens[i].POS != "VERB" {
				break
			}
			repair(s, i)
		}
	}
}

// makeUnverb takes a participle in un- for an adjective, unless there is such a verb: "unhurt", but "undone".
func makeUnverb(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; t.Tag == "VBN" && strings.HasPrefix(t.Lemma, "un") && !lexicon.Must("unverbs").Has(t.Lemma) {
		makeAdjective(s, v)
	}
}

// makePossessed takes a verb with a determiner or an owner for a noun.
func makePossessed(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if (t.Tag == "VB" || t.Tag == "VBP") && s.Child(v, "nmod:poss", "det") >= 0 && s.Child(v, "nsubj", "aux", "mark") < 0 {
		makeNoun(s, v)
	}
}

// makePast takes a participle with a subject and without an auxiliary for a past tense.
func makePast(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag == "VBN" && s.Child(v, "nsubj") >= 0 && s.Child(v, "nsubj:pass", "aux", "cop") < 0 && !t.Is("acl", "amod") {
		t.Tag = "VBD"
	}
}

// makeAttribute: clauses stand behind their noun, and what stands before it is an attribute: "neighbouring Lebanon".
func makeAttribute(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; t.Rel == "acl" && v < t.Head {
		t.Rel = "amod"
	}
}
