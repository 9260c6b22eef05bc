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
const bias, perTen, bySubject, byPredicate, byObject = -115, -26, 6, 163, 133

// prior is what the construction adds: how often its lines are right, drawn towards the mean where there are few.
var prior = map[construction]int{
	"adjective":     49, // 6 of 6
	"adjectiveverb": 29, // 3 of 4
	"apposed":       21, // 9 of 14
	"causative":     25, // 2 of 3
	"chain":         66, // 15 of 15
	"circumstance":  36, // 2 of 2
	"conjoined":     30, // 6 of 8
	"content":       14, // 14 of 24
	"copular":       6,  // 19 of 37
	"existential":   25, // 2 of 3
	"including":     32, // 1 of 1
	"modifying":     59, // 11 of 11
	"nested":        14, // 97 of 160
	"nominal":       13, // 10 of 18
	"object":        47, // 83 of 99
	"oblique":       35, // 168 of 219
	"participle":    21, // 1 of 2
	"placeadverb":   13, // 1 of 3
	"purpose":       21, // 9 of 14
	"raised":        40, // 7 of 8
	"relative":      13, // 1 of 3
	"time":          15, // 3 of 6
	"timeadverb":    36, // 2 of 2

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
