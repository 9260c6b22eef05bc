package claim

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// The coefficients of confidence, in hundredths of a logit: for any claim, for its rule's precision (a logit, too), for a margin
// of one, for ten tokens of the sentence, for a word of the predicate, for an arc between the predicate and the root, for ten tokens between
// subject and predicate, for a pronoun as subject, for a clause as object, for what is not actual, and for how unsure it is which noun a
// predicate modifies. Fitted by quality/judgements/calibrate.py.
const bias, byRule, byMargin, perTen, perWord, perArc, perTenApart, ifPronoun, ifClause, ifNotActual, perLoose = -69, 62, 234, 2, 11, -25, -27, -47, 4, -52, -146

// Evidence is what tells how likely a claim is right.
type Evidence struct {
	Rule      string
	Margin    int // the parser's least over the heads of subject, predicate, object and arguments, in hundredths
	Tokens    int // of the sentence
	Words     int // of the predicate, as it is printed
	Depth     int // arcs from the predicate to the root
	Apart     int // tokens from the subject to the predicate
	Pronoun   bool
	Clause    bool
	NotActual bool
	Loose     int // for a clause whose subject or object is what it modifies, how unsure the parser is of that, in hundredths
}

// EvidenceOf is the evidence for a claim of a sentence.
func EvidenceOf(s *text.Sentence, c *Claim) Evidence {
	subject, predicate := c.Subject.Head, c.Predicate.Head
	e := Evidence{
		Rule: c.Rule, Margin: 100, Tokens: len(s.Tokens), Words: len(strings.Fields(c.Predicate.Label)),
		Depth: depth(s, predicate), Apart: max(subject-predicate, predicate-subject), Pronoun: s.Tokens[subject].POS == "PRON",
		Clause: c.Object != nil && c.Object.Clause, NotActual: c.Modality != Actual,
	}
	if v := modifies(s, c); v >= 0 && s.Tokens[v].Margin > 0 {
		e.Loose = 100 - int(s.Tokens[v].Margin*100)
	}
	sure := func(head int) {
		if m := s.Tokens[head].Margin; m > 0 { // an unset one counts as sure
			e.Margin = min(e.Margin, int(m*100))
		}
	}
	sure(subject)
	if !besideObject(s, predicate) {
		sure(predicate)
	}
	if c.Object != nil {
		sure(c.Object.Head)
	}
	for i := range c.Arguments {
		sure(c.Arguments[i].Head)
	}
	return e
}

// modifies is the clause of a claim whose subject or object is the noun that the clause modifies, or the subject of the verb that it hangs on, -1 if it is
// neither: "the weir, which cost a million", "the village evacuated on Friday", "left the town carrying food".
func modifies(s *text.Sentence, c *Claim) int {
	v := c.Predicate.Head
	if over := s.Tokens[v].Head; s.Tokens[v].Rel == "xcomp" && over >= 0 && s.Tokens[over].Rel == "acl:relcl" {
		v = over // "which are expected to land"
	}
	t := &s.Tokens[v]
	switch {
	case t.Head < 0:
	case t.Is("acl") && (t.Head == c.Subject.Head || c.Object != nil && t.Head == c.Object.Head), freeAdjunct(s, v) && s.Child(t.Head, "obj", "iobj") != c.Subject.Head:
		return v
	}
	return -1
}

// freeAdjunct reports whether a participle without a subject follows a verb and neither a comma nor a preposition tells that it is the verb's: in "left the town
// carrying food" it may be the noun's.
func freeAdjunct(s *text.Sentence, v int) bool {
	t := &s.Tokens[v]
	if t.Rel != "advcl" || t.Tag != "VBG" && t.Tag != "VBN" || t.Head > v || s.Child(v, "nsubj", "csubj", "expl", "mark", "case") >= 0 {
		return false
	}
	return !slices.ContainsFunc(s.Tokens[t.Head:v], func(k text.Token) bool { return k.Text == "," })
}

// besideObject reports whether an infinitive hangs on a verb behind its object or on that object: "used their knowledge to weaken it", "sent guides to
// find it". Parsers waver between the two, and who does it is the same in both.
func besideObject(s *text.Sentence, infinitive int) bool {
	t := &s.Tokens[infinitive]
	if t.Tag != "VB" || t.Head < 0 || t.Head > infinitive || s.Child(infinitive, "mark") < 0 {
		return false
	}
	object := s.Child(t.Head, "obj")
	return s.Tokens[t.Head].Is("obj") || t.Head < object && object < infinitive
}

// depth is how many arcs lie between a token and the root, of which a broken tree has at most as many as tokens.
func depth(s *text.Sentence, token int) (arcs int) {
	for ; s.Tokens[token].Head >= 0 && arcs < len(s.Tokens); token = s.Tokens[token].Head {
		arcs++
	}
	return arcs
}

// confidence is a logistic regression over the evidence, in hundredths of a logit: whole numbers, so that no
// machine rounds it otherwise.
func (e Evidence) confidence() float64 {
	score := bias + byRule*rulePrior(e.Rule)/100 + (byMargin*e.Margin+10*perTen*e.Tokens+10*perTenApart*e.Apart+perLoose*e.Loose)/100 + perWord*e.Words + perArc*e.Depth
	for _, mark := range []struct {
		set  bool
		cost int
	}{{e.Pronoun, ifPronoun}, {e.Clause, ifClause}, {e.NotActual, ifNotActual}} {
		if mark.set {
			score += mark.cost
		}
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
