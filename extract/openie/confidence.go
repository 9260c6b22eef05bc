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
	appositive        construction = "appositive"
	locality          construction = "locality"
)

// The coefficients of confidence, in hundredths of a logit: for any line, for ten tokens of the sentence, and for margins of
// one. Fitted by quality/oie/calibrate.py.
const bias, perTen, bySubject, byPredicate, byObject = -246, -29, 89, 131, 163

// prior is what the construction adds: how often its lines are right, drawn towards the mean where there are few.
var prior = map[construction]int{
	"adjective":     83,  // 6 of 8
	"adjectiveverb": 104, // 3 of 3
	"apposed":       49,  // 11 of 18
	"causative":     18,  // 2 of 5
	"chain":         144, // 15 of 17
	"circumstance":  37,  // 2 of 4
	"conjoined":     -10, // 4 of 11
	"content":       72,  // 15 of 22
	"copular":       -4,  // 18 of 39
	"existential":   60,  // 2 of 3
	"including":     74,  // 1 of 1
	"modifying":     81,  // 8 of 11
	"nested":        21,  // 93 of 170
	"nominal":       47,  // 9 of 15
	"object":        117, // 82 of 107
	"oblique":       71,  // 152 of 228
	"participle":    31,  // 3 of 6
	"placeadverb":   50,  // 3 of 5
	"purpose":       51,  // 8 of 13
	"raised":        2,   // 2 of 6
	"relative":      37,  // 2 of 4
	"time":          2,   // 1 of 4
	"timeadverb":    90,  // 2 of 2

	// of implied lines, by BenchIE-FL and CaRB
	"appositive": 49,
	"locality":   60,
	"possessive": 30,
	"title":      -20,
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
