package claim

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// The coefficients of confidence, in hundredths of a logit: for any claim, for its rule's precision (a logit, too), for a margin
// of one, for ten tokens of the sentence, for a word of the predicate, for what somebody says, and for what is not actual. Fitted by
// quality/judgements/calibrate.py.
const bias, byRule, byMargin, perTen, perWord, ifSaid, ifNotActual = -260, 128, 169, -25, 19, -3, -62

// Evidence is what tells how likely a claim is right.
type Evidence struct {
	Rule      string
	Margin    int // the parser's least over the heads of subject, predicate and object, in hundredths
	Tokens    int // of the sentence
	Words     int // of the predicate, as it is printed
	Said      bool
	NotActual bool
}

// EvidenceOf is the evidence for a claim of a sentence.
func EvidenceOf(s *text.Sentence, c *Claim) Evidence {
	e := Evidence{
		Rule: c.Rule, Margin: 100, Tokens: len(s.Tokens), Words: len(strings.Fields(c.Predicate.Label)),
		Said: c.Source != nil, NotActual: c.Modality != Actual,
	}
	heads := []int{c.Subject.Head, c.Predicate.Head}
	if c.Object != nil {
		heads = append(heads, c.Object.Head)
	}
	for _, h := range heads {
		if m := s.Tokens[h].Margin; m > 0 { // an unset one counts as sure
			e.Margin = min(e.Margin, int(m*100))
		}
	}
	return e
}

// confidence is a logistic regression over the evidence, in hundredths of a logit: whole numbers, so that no
// machine rounds it otherwise.
func (e Evidence) confidence() float64 {
	score := bias + byRule*rulePrior(e.Rule)/100 + (byMargin*e.Margin+10*perTen*e.Tokens)/100 + perWord*e.Words
	if e.Said {
		score += ifSaid
	}
	if e.NotActual {
		score += ifNotActual
	}
	return math.Round(100/(1+math.Exp(-float64(score)/100))) / 100
}

// rulePrior is the logit of a rule's precision, in hundredths; a rule that nobody has judged has that of all.
func rulePrior(rule string) int {
	if p, ok := priors()[rule]; ok {
		return p
	}
	return priors()[""]
}

// priors are the precisions of extract/lexicon/precision.txt as logits, drawn towards that of all ("") where there are few.
var priors = sync.OnceValue(func() map[string]int {
	const smooth = 8
	type count struct{ right, all float64 }
	counts, total := map[string]count{}, count{}
	for rule, value := range lexicon.Must("precision") {
		var c count
		if n, err := fmt.Sscanf(value, "%g of %g", &c.right, &c.all); n != 2 || err != nil {
			panic(fmt.Sprintf("precision.txt: %s = %s: not \"N of M\"", rule, value))
		}
		counts[rule] = c
		total.right, total.all = total.right+c.right, total.all+c.all
	}
	mean := total.right / total.all
	out := map[string]int{"": logit(mean)}
	for rule, c := range counts {
		out[rule] = logit((c.right + smooth*mean) / (c.all + smooth))
	}
	return out
})

func logit(p float64) int { return int(math.Round(100 * math.Log(p/(1-p)))) }
