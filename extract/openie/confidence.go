package openie

import "math"

// A construction is how the sentence says what a line states.
type construction string

const (
	plain             construction = "plain"
	object            construction = "object"
	recipient         construction = "recipient"
	oblique           construction = "oblique"
	nested            construction = "nested"
	raisedPhrase      construction = "raised"
	copular           construction = "copular"
	existential       construction = "existential"
	participle        construction = "participle"
	conjoinedVerb     construction = "conjoined"
	relativeObject    construction = "relative"
	chain             construction = "chain"
	nominalComplement construction = "nominal"
	objectSubject     construction = "causative"
	clausalObject     construction = "content"
	purpose           construction = "purpose"
	circumstance      construction = "circumstance"
	adjectivePhrase   construction = "adjective"
	adjectiveVerb     construction = "adjectiveverb"
	modifyingVerb     construction = "modifying"
	apposed           construction = "apposed"
	including         construction = "including"
	bareTime          construction = "time"
	timeAdverb        construction = "timeadverb"
	placeAdverb       construction = "placeadverb"
	possessive        construction = "possessive"
	titled            construction = "title"
	barePassive       construction = "passive"
)

// The coefficients of confidence, in hundredths of a logit: for any line, for ten tokens of the sentence, and for margins of
// one. Fitted by quality/oie/calibrate.py.
const bias, perTen, bySubject, byPredicate, byObject = -216, -30, 76, 132, 152

// prior is what the construction adds: how often its lines are right, drawn towards the mean where there are few.
var prior = map[construction]int{
	"adjective":     100, // 7 of 9
	"adjectiveverb": 76,  // 3 of 4
	"apposed":       -56, // 6 of 20
	"causative":     34,  // 2 of 4
	"chain":         150, // 13 of 15
	"circumstance":  76,  // 3 of 4
	"conjoined":     -70, // 2 of 11
	"content":       76,  // 16 of 24
	"copular":       -2,  // 17 of 36
	"existential":   60,  // 2 of 3
	"including":     74,  // 1 of 1
	"modifying":     34,  // 6 of 11
	"nested":        20,  // 85 of 158
	"nominal":       66,  // 11 of 17
	"object":        128, // 73 of 97
	"oblique":       70,  // 141 of 220
	"participle":    60,  // 2 of 3
	"placeadverb":   12,  // 2 of 5
	"purpose":       37,  // 9 of 16
	"raised":        -5,  // 3 of 8
	"relative":      14,  // 1 of 3
	"time":          -6,  // 2 of 6
	"timeadverb":    60,  // 2 of 3

	// of implied lines, by BenchIE-FL
	"possessive": 30,
	"title":      -50,
	"passive":    -40,
}

// Evidence is what tells how likely a line is right. Margins are the parser's least over the tokens of a part, in
// hundredths.
type Evidence struct {
	Construction string
	Tokens       int // of the sentence
	Subject      int
	Predicate    int
	Object       int
}

func (r *reader) evidence(f *finding) Evidence {
	return Evidence{string(f.construction), len(r.s.Tokens), r.margin(f.subject), r.margin(f.predicate), r.margin(f.object)}
}

// margin is the least margin of some tokens, in hundredths.
func (r *reader) margin(ids []int) int {
	least := float32(1)
	for _, i := range ids {
		least = min(least, r.s.Tokens[i].Margin)
	}
	return int(least * 100)
}

// confidence is a logistic regression over the evidence, in hundredths of a logit: whole numbers, so that no
// machine rounds it otherwise. quality/oie/calibrate.py fits it.
func (e Evidence) confidence() float64 {
	score := bias + prior[construction(e.Construction)] + perTen*e.Tokens/10 +
		(bySubject*e.Subject+byPredicate*e.Predicate+byObject*e.Object)/100
	return math.Round(100/(1+math.Exp(-float64(score)/100))) / 100
}
