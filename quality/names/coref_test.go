package main

import (
	"math"
	"testing"
)

// The example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions":
// gold {a b c} {d e f g}, said {a b} {c d} {f g h i}.
func TestScoresOfTheReferenceExample(t *testing.T) {
	gold := []chain{{1, 2, 3}, {4, 5, 6, 7}}
	said := []chain{{1, 2}, {3, 4}, {6, 7, 8, 9}}
	for _, c := range []struct {
		name    string
		t       tally
		p, r, f float64
	}{
		{"muc", muc(gold, said), 2.0 / 5, 2.0 / 5, 0.4},
		{"b-cubed", bcubed(gold, said), 0.5, 0.4166666667, 0.4545454545},
		{"ceaf-e", ceafe(gold, said), 0.4333333333, 0.65, 0.52},
	} {
		p, r, f := c.t.score()
		for i, d := range []float64{p - c.p, r - c.r, f - c.f} {
			if math.Abs(d) > 1e-6 {
				t.Errorf("%s: got %.4f %.4f %.4f, want %.4f %.4f %.4f (part %d)", c.name, p, r, f, c.p, c.r, c.f, i)
			}
		}
	}
}

func TestAssignTakesTheBestPairs(t *testing.T) {
	if got := assign([][]float64{{3, 2, 0}, {3, 0, 0}}); math.Abs(got-5) > 1e-9 {
		t.Errorf("got %v, want 5", got)
	}
}

func TestSameChainsScoreOne(t *testing.T) {
	c := []chain{{1, 2}, {3, 4, 5}}
	for _, s := range []tally{muc(c, c), bcubed(c, c), ceafe(c, c)} {
		if _, _, f := s.score(); math.Abs(f-1) > 1e-9 {
			t.Errorf("got %v, want 1", f)
		}
	}
}
