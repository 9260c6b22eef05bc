package openie

import (
	"math"
	"testing"
)

// TestConfidence: a line is the surer, the shorter its sentence and the wider the parser's margins; and no
// rounding hangs on the last bit of a machine's arithmetic.
func TestConfidence(t *testing.T) {
	sure := Evidence{Construction: string(object), Tokens: 10, Subject: 100, Predicate: 100, Object: 100}
	for _, doubt := range []func(*Evidence){
		func(e *Evidence) { e.Tokens = 40 },
		func(e *Evidence) { e.Subject = 0 },
		func(e *Evidence) { e.Predicate = 0 },
		func(e *Evidence) { e.Object = 0 },
		func(e *Evidence) { e.Construction = string(apposed) },
	} {
		less := sure
		doubt(&less)
		if less.confidence() >= sure.confidence() {
			t.Errorf("%+v: %v, not below %v", less, less.confidence(), sure.confidence())
		}
	}
	for score := -1000; score <= 1000; score++ {
		if x := 100 / (1 + math.Exp(-float64(score)/100)); math.Abs(x-math.Floor(x)-0.5) < 1e-9 {
			t.Errorf("a score of %d lies on the edge between two hundredths", score)
		}
	}
}

// TestConstructionsHavePriors: a construction that the fit forgot would be judged as good as any.
func TestConstructionsHavePriors(t *testing.T) {
	for _, c := range []construction{object, oblique, nested, copular, chain, participle, clausalObject, nominalComplement,
		adjectivePhrase, modifyingVerb, possessive, titled, barePassive} {
		if _, ok := prior[c]; !ok {
			t.Errorf("%s has no prior", c)
		}
	}
}
