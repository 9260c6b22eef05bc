package extract

import (
	"slices"

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
func With(rules *rule.Set, a text.Article) Result { return Reader{Rules: rules}.Read(a) }

// Analyse does all that follows sentences and tokens: grammar, names, facts, claims.
func Analyse(rules *rule.Set, d *text.Document) Result { return Reader{Rules: rules}.Analyse(d) }

// A Reader reads articles by what its fields hold. Several goroutines may share it.
type Reader struct {
	Rules *rule.Set         // nil: no facts, only grammar and names
	Names *name.Corrections // nil: none
	Fast  bool              // read every sentence once: see syntax.Once
}

// Read analyses an article.
func (o Reader) Read(a text.Article) Result { return o.Analyse(text.Split(a)) }

// Analyse does all that follows sentences and tokens.
func (o Reader) Analyse(d *text.Document) Result {
	o.Grammar().Document(d)
	name.Document(d)
	o.Names.Apply(d)
	return o.State(d)
}

// Grammar is what finds the grammar of sentences.
func (o Reader) Grammar() *syntax.Reader {
	if o.Fast {
		return syntax.Once()
	}
	return syntax.Twice()
}

// State finds the claims of a document whose grammar and names have been analysed. It changes nothing of the document, so
// that several sets of rules can be asked.
func (o Reader) State(d *text.Document) Result {
	r := Result{Document: d}
	if o.Rules != nil {
		r.Claims = slices.DeleteFunc(claim.Judge(d, o.Rules.Match(d)), func(c claim.Claim) bool { return c.Source.Unnamed() })
		r.reject(o.Names)
	}
	return r
}
