package main

import (
	"slices"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// A claimRecord is a claim as JSON. Positions are half-open and count Unicode code points of the article's text.
type claimRecord struct {
	Doc          string           `json:"doc"`
	Sentence     sentenceRecord   `json:"sentence"`
	Subject      phraseRecord     `json:"subject"`
	Predicate    predicateRecord  `json:"predicate"`
	Object       *phraseRecord    `json:"object"` // null for a fact without one
	Arguments    []argumentRecord `json:"arguments"`
	Polarity     string           `json:"polarity"` // positive, negative
	Modality     string           `json:"modality"`
	Tense        *string          `json:"tense"`        // past, present; null where the form has none
	AttributedTo *sourceRecord    `json:"attributedTo"` // null for the article's own voice
	Time         *timeRecord      `json:"time"`         // null where the text gives no date
	Class        *string          `json:"class"`
	Rule         string           `json:"rule"`
	Claim        string           `json:"claim"` // 32 hex digits, the end of the claim's IRI
	Confidence   float64          `json:"confidence"`
}

type sentenceRecord struct {
	Index int    `json:"index"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type phraseRecord struct {
	Text      string           `json:"text"`   // the compact span as in the article
	Head      string           `json:"head"`   // its main word
	Entity    string           `json:"entity"` // the name of its node, "" for none
	Kind      string           `json:"kind"`
	Start     int              `json:"start"`
	End       int              `json:"end"`
	Arguments []argumentRecord `json:"arguments,omitempty"` // the phrase's own
}

type argumentRecord struct {
	Role string `json:"role"` // the preposition, "" for none
	phraseRecord
}

type predicateRecord struct {
	Text  string `json:"text"`  // the verb group as in the article, "" where the words are the rule's own
	Lemma string `json:"lemma"` // what the predicate's IRI is made of
	Label string `json:"label"` // the printed form
	Voice string `json:"voice"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type sourceRecord struct {
	Entity string `json:"entity"` // the words for the speaker where no node stands for them
	Verb   string `json:"verb"`
}

type timeRecord struct {
	Text  string `json:"text"`
	Value string `json:"value"`
}

// A claimWriter makes the records of one article's claims.
type claimWriter struct {
	*extract.Result
	points func(offset int) int
}

func newClaimWriter(r *extract.Result) claimWriter { return claimWriter{r, r.Article.CodePoints()} }

func (w claimWriter) claim(i int) claimRecord {
	c := &w.Claims[i]
	s := &w.Sentences[c.Sentence]
	out := claimRecord{
		Doc:        documentName(&w.Article),
		Sentence:   w.sentence(c.Sentence),
		Subject:    w.phrase(c.Sentence, &c.Subject),
		Predicate:  w.predicate(s, &c.Predicate),
		Arguments:  w.arguments(c.Sentence, c.Arguments),
		Polarity:   "positive",
		Modality:   string(c.Modality),
		Tense:      given(string(c.Tense)),
		Class:      given(c.Class),
		Rule:       c.Rule,
		Claim:      graph.ClaimID(*w.Result, *c),
		Confidence: c.Confidence,
	}
	if c.Object != nil {
		object := w.phrase(c.Sentence, c.Object)
		out.Object = &object
	}
	if c.Negative {
		out.Polarity = "negative"
	}
	if c.Source != nil {
		out.AttributedTo = w.source(c.Source)
	}
	if c.Time != nil && c.Time.Value != "" {
		out.Time = &timeRecord{c.Time.Text, c.Time.Value}
	}
	return out
}

func (w claimWriter) sentence(i int) sentenceRecord {
	s := &w.Sentences[i]
	return sentenceRecord{Index: i, Start: w.point(s, s.Start), End: w.point(s, s.End), Text: s.Of(w.Article.Text)}
}

// given is nil for "".
func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (w claimWriter) source(s *claim.Source) *sourceRecord {
	out := &sourceRecord{Entity: s.Text, Verb: s.Verb}
	if s.Entity >= 0 {
		out.Entity = w.Entities[s.Entity].Name
	}
	return out
}

func (w claimWriter) phrase(sentence int, a *text.Argument) phraseRecord {
	s := &w.Sentences[sentence]
	ids := a.Compact
	if len(ids) == 0 {
		ids = []int{a.Head}
	}
	out := phraseRecord{Text: s.Join(ids), Head: s.Tokens[a.Head].Text}
	out.Start, out.End = w.extent(s, ids)
	if e := w.EntityAt(sentence, a.Head); e != nil && !a.Clause {
		out.Entity, out.Kind = e.Name, string(e.Kind)
	}
	if len(a.Arguments) > 0 {
		out.Arguments = w.arguments(sentence, a.Arguments)
	}
	return out
}

func (w claimWriter) arguments(sentence int, arguments []text.Argument) []argumentRecord {
	out := make([]argumentRecord, len(arguments)) // [] and never null
	for i := range arguments {
		a := &arguments[i]
		out[i] = argumentRecord{a.Role, w.phrase(sentence, a)}
	}
	return out
}

// predicate is what the article has of a predicate. One in the rule's own words has no text, and stands
// before the token that it hangs on.
func (w claimWriter) predicate(s *text.Sentence, p *text.Predicate) predicateRecord {
	out := predicateRecord{Text: s.Join(p.Tokens), Lemma: p.Lemma, Label: p.Label, Voice: string(p.Voice)}
	if len(p.Tokens) > 0 {
		out.Start, out.End = w.extent(s, p.Tokens)
	} else {
		out.Start = w.point(s, s.Tokens[p.Head].Start)
		out.End = out.Start
	}
	return out
}

// extent is where the tokens begin and end.
func (w claimWriter) extent(s *text.Sentence, ids []int) (start, end int) {
	return w.point(s, s.Tokens[slices.Min(ids)].Start), w.point(s, s.Tokens[slices.Max(ids)].End)
}

// point is an offset in a sentence in code points of the article. Only the sentences' starts are counted from
// the article's: they rise from claim to claim.
func (w claimWriter) point(s *text.Sentence, offset int) int {
	return w.points(s.Start) + utf8.RuneCountInString(w.Article.Text[s.Start:offset])
}
