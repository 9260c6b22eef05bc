package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A pass is repairs that every token goes through in turn; the next pass begins when the last token is through. Or it is
// one repair of the whole sentence. A repair is named after the construction that it restores.
type pass struct {
	verbs   bool // the token leaves the pass when it is no verb, or no longer
	repairs []func(s *text.Sentence, i int)
	whole   func(s *text.Sentence)
}

// passes are all repairs in their order. What a word is comes first, then the verb of the sentence, then what each verb has
// and where its clause hangs, last what is joined to what.
var passes = []pass{
	{repairs: []func(*text.Sentence, int){
		makeCurrency, makePercent, joinUnit, readWayTo, makeWhose, makeIfNeed, makeObjectOfSubject, lowerConjunct, raiseConjunctVerb, raiseListedVerb, raiseListedClause, raiseConjunctForm, partSummative, freeAge, freeTime, makeSubject, makeProviso, ofVerb(freeAmount), joinAsLow, partIntoAccount,
	}},
	{repairs: []func(*text.Sentence, int){
		raiseNaming, raiseSubject, completeYet, freeSpeaker, makeApposition, joinPhrase, lowerPassive, shareNumber, boundBetween, joinCompound, joinSplitName, joinGeneral, joinKeptDay, joinRank, joinBareTitle,
	}},
	{repairs: []func(*text.Sentence, int){
		makeAbsolute, lowerOver, readNumeralSubject, keepBeforeConjunction, keepBeforeComma, raiseSince, readAbsolute, raiseVerbless,
	}},
	{whole: freeLabel},
	{whole: joinHeadlineNations},
	{whole: raiseHeadlineInfinitive},
	{whole: raiseHeadlineParticiple},
	{whole: joinHeadlineSubjects},
	{whole: raiseMainVerb},
	{verbs: true, repairs: []func(*text.Sentence, int){
		makeGiven, makeUnverb, makeAttribute, raiseTimeComplement, makeReducedRelative, partObjectPredicative, raiseCausee, makeObjectPredicative, makePassivePredicative, makeCausative, makeObjectParticiple, raiseAbbreviated, completeMovement, completeNaming, completeRank,
		raiseObliqueClause, readAttributive, lowerParticiple, lowerAgentParticiple, lowerQuestion, readResult, joinLightVerb, makeRelative, freeAgent, joinNominalAgent, readAsClause,
	}},
	{repairs: []func(*text.Sentence, int){
		readPiedPiped, lowerAdjectiveObject, lowerFrontedApposition, makePartitiveRelative, makeQuestion, lowerWhole, raiseAbsolute,
	}},
	{verbs: true, repairs: []func(*text.Sentence, int){
		makeAgentNoun, completeAbsolute, raiseAbsoluteParticiple, raisePastAbsolute, readVoice, readHeadlineHearing, readContractedPerfect, readConjunctVoice, lowerConjunctParticiple, readAbsoluteVoice, readGappedVoice, makeParataxis, makeRelativePronoun, readCharge, partAmount, partObjects, readRelativeNaming, makeObject, readWhose, lowerExtractedObject, lowerExtractedSubject, lowerExtractedOblique, makeComplement, makeParticle,
		freeParticle, readAsPredicative, completeInfinitive, completeAspectual, completeSending, completeGerund, completePhrasal, readPurpose, completeObjectControl, readForInfinitive, completePlacing, completeCharge, makeMissing, makeInfinitive,
		makeExpletive, readTaking, makeExpletiveObject,
	}},
	{repairs: []func(*text.Sentence, int){
		joinEnough, joinAhead, makeCopula, ofVerb(makeProgressive), makeLocative, nameApposition, lowerApposition, namePlace, lowerListApposition, partJointApposition, moveRelative, lowerWhere, lowerWhen, raiseSentential, readCleft, raiseParticiple, raiseEvent, ofVerb(readPartAbsolute), lowerContent,
		ofVerb(freeEstimate), ofVerb(lowerObjectParticiple), ofVerb(lowerPerceived), ofVerb(makeGerundSubject), ofVerb(lowerSubjectParticiple), ofVerb(lowerHeadlineParticiple), ofVerb(lowerPastParticiple), ofVerb(lowerNounInfinitive), ofVerb(joinPicked), ofVerb(joinDeverbal), raiseCircumstance, ofVerb(lowerDisaster), ofVerb(lowerTough), ofVerb(makeGerundNoun), ofVerb(readHeardNoun), ofVerb(readAgentAttribute), ofVerb(lowerBeginning), ofVerb(makeBeginning), readThose, ofVerb(raiseMeasureRelative), ofVerb(raiseDepictive), ofVerb(raiseAttitude), ofVerb(raiseFinalSaying),
		joinWorth, freeMeasure, lowerTimeSubject, partSubjects, joinOrdinal, boundMeasure, joinMultiple, joinEarlier, joinNumbered, joinInvertedNumber, joinSerialNumber, joinOrSo, joinRepeated, joinReciprocal, lowerNot, freeDistance, joinDirection, joinOff, joinInAndOut, joinOpposed, freeOblique,
		joinRankedSince, ofVerb(joinRankedInfinitive), joinFormerTime, joinEventTime, joinUpperBound,
		joinRankOfFigure, joinSpan, raisePrevention, joinRange, lowerEventTime, partPlaceTime, joinOverAside, raiseCause, lowerSecondTime, raiseSpan, lowerMeasure, raiseAside, lowerWhereClause, lowerParallel, joinApart,
	}},
	{whole: joinDates},
	{whole: joinQuotation},
	{repairs: []func(*text.Sentence, int){lowerPostmodifier, lowerOf, lowerPartitivePhrase}},
	{whole: joinPartners},
	{repairs: []func(*text.Sentence, int){readGapping, readGappedFigure, readOthers, readSecondTime, readAged}},
	{repairs: []func(*text.Sentence, int){
		joinNumber, joinWhole, raiseScene, liftConjunct, raiseCoordinate, raiseConjunctParticiple, liftListed, joinAgreeing, readBareConjunct, readActive, readSubjectBehindAdjunct, readSubjectBehindClause, readInterruptedSubject, readInvertedSaying, readInterruptedAdjunct, freeClause,
	}},
	{repairs: []func(*text.Sentence, int){
		lowerContentSubject, lowerReportedSubject, ofVerb(lowerComplementContent), ofVerb(completeDeciding), ofVerb(lowerJudgedContent), lowerQuestionWord, freeOuterCopula, ofVerb(lowerOpening), ofVerb(lowerOpeningPhrase), ofVerb(lowerFronted), ofVerb(lowerFrontedPhrase), ofVerb(joinQuoted), freeSaying, raiseButThat, ofVerb(readHearer), raiseContrast, ofVerb(raiseRemark), ofVerb(raiseJudging),
	}},
	{repairs: []func(*text.Sentence, int){
		readStandard, joinStandard, ofVerb(lowerPhrases), joinOpenClause, joinSubjects, makeParenthetical, lowerSupplementive, liftSaying, partReports, ofVerb(joinInterruptedCopula), lowerInterrupted, ofVerb(lowerClosingPhrase), lowerCircumstance, lowerPerfect, joinResumed,
		joinTitle, joinRate, readOwnedAbsolute,
	}},
	{repairs: []func(*text.Sentence, int){
		raiseTimeSubject, completeGift, joinMaker, lowerEach, joinTitleNumber, joinYearList, raiseDistance, joinDistanceFrom, raiseComparative,
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

// makeUnverb takes for an adjective a word in -able, which is no participle, and a participle in un- unless there is such a verb: "punishable"; "unhurt",
// but "undone".
func makeUnverb(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	able := strings.HasSuffix(t.Text, "able") || strings.HasSuffix(t.Text, "ible")
	if t.Tag == "VBN" && (able || strings.HasPrefix(t.Lemma, "un") && !strings.HasPrefix(t.Lemma, "under") && !lexicon.Must("unverbs").Has(t.Lemma)) {
		makeAdjective(s, v)
	}
}

// makeAttribute: clauses stand behind their noun, and what stands before it and says nothing more is an attribute: "neighbouring Lebanon".
func makeAttribute(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; t.Rel == "acl" && v < t.Head && s.Child(v, "nsubj", "csubj", "aux", "cop", "mark", "obj", "obl", "compound:prt") < 0 {
		t.Rel = "amod"
	}
}
