package extract

import (
	"newsgraph/extract/claim"
	"newsgraph/extract/name"
	"newsgraph/extract/rule"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// A Result is one article read: its analysis and what it claims.
type Result struct {
	*text.Document
	Claims []claim.Claim // in the order of the text, then of the predicate
}

// Extract reads an article with the program's own rules.
func Extract(a text.Article) (Result, error) {
	rules, err := Rules()
	if err != nil {
		return Result{}, err
	}
	return With(rules, a), nil
}

// With reads an article with a set of rules. Several goroutines may share the set.
func With(rules *rule.Set, a text.Article) Result {
	d := text.Split(a)
	return Analyse(rules, d)
}

// Analyse does all that follows sentences and tokens: grammar, names, facts, claims.
func Analyse(rules *rule.Set, d *text.Document) Result {
	syntax.Document(d)
	name.Document(d)
	facts := rules.Match(d)
	return Result{d, claim.Judge(d, facts)}
}
