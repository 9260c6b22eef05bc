package extract

import (
	"slices"
	"strings"

	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// An OpenIE is one fact as open-information-extraction benchmarks write it: surface words
// of the sentence, joined by single spaces, nothing lemmatised and no word added.
type OpenIE struct {
	Subject, Predicate string
	Objects            []string // one, or with OpenIEOptions.Nary the object and further arguments
	Confidence         float64
}

// OpenIEOptions say how facts are flattened for a benchmark.
type OpenIEOptions struct {
	Implied bool       // keep facts whose predicate is not in the text (is, has)
	Nary    bool       // one line a clause, its arguments as further objects
	Reach   text.Reach // how far objects go
}

// ptb are the escapes of the Penn Treebank, which benchmarks keep in their tokens.
var ptb = map[string]string{
	"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "\"", "''": "\"", "`": "'",
}

// Tokenised makes a document of one sentence whose tokens are given, parted by spaces. They are
// kept as they are; only Penn Treebank escapes are read as what they stand for.
func Tokenised(sentence string) *text.Document {
	d := &text.Document{Article: text.Article{Text: sentence}}
	s := text.Sentence{Span: text.Span{Start: 0, End: len(sentence)}}
	at := 0
	for word := range strings.SplitSeq(sentence, " ") {
		if word != "" {
			form := word
			if plain, ok := ptb[word]; ok {
				form = plain
			}
			s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(word)}, Text: form, Head: -1})
		}
		at += len(word) + 1
	}
	d.Sentences = []text.Sentence{s}
	return d
}

// OpenIE flattens the claims of a result: one line for the object and one for each prepositional argument,
// the preposition and the object before it at the predicate's end ("handcuffed him to" | "the bars").
func (r Result) OpenIE(o OpenIEOptions) []OpenIE {
	f := flattener{r: r, o: o, seen: map[string]bool{}}
	for i := range r.Claims {
		c := &r.Claims[i]
		f.s = &r.Sentences[c.Sentence]
		f.confidence = c.Confidence
		f.claim(c)
	}
	return f.out
}

type flattener struct {
	r          Result
	o          OpenIEOptions
	s          *text.Sentence
	confidence float64
	out        []OpenIE
	seen       map[string]bool
}

// Longer subjects and predicates are mostly wrong trees.
const maxSubject, maxPredicate = 9, 12

func (f *flattener) claim(c *claim.Claim) {
	subject := f.words(f.s.Phrase(c.Subject.Head, text.Near))
	if len(c.Predicate.Tokens) == 0 || !f.spoken(c) {
		if f.o.Implied && c.Object != nil {
			f.emit(subject, c.Predicate.Label, f.words(c.Object.Compact))
		}
		return
	}
	if f.o.Nary {
		f.nary(c, subject)
		return
	}
	if len(f.s.Phrase(c.Subject.Head, text.Near)) > maxSubject {
		return
	}
	predicate := append(f.chain(c.Predicate.Head, c.Subject.Head), c.Predicate.Tokens...)
	slices.Sort(predicate)
	if c.Object != nil {
		f.emit(subject, f.words(predicate), f.object(c.Object))
		predicate = append(predicate, c.Object.Core...)
		f.nested(subject, predicate, c.Object)
		if !c.Object.Clause {
			predicate = append(predicate[:len(predicate)-len(c.Object.Core)], c.Object.Compact...)
		}
	}
	for i := range c.Arguments {
		f.argument(subject, predicate, &c.Arguments[i])
	}
}

// spoken reports whether the predicate's words are the text's and stand for the same subject there: not so for
// a passive read as active.
func (f *flattener) spoken(c *claim.Claim) bool {
	return f.s.Tokens[c.Predicate.Head].POS == "VERB" || f.s.Tokens[c.Predicate.Head].POS == "AUX"
}

func (f *flattener) argument(subject string, predicate []int, a *text.Argument) {
	if len(a.Case) == 0 {
		return
	}
	p := append(slices.Clone(predicate), a.Case...)
	f.emit(subject, f.words(p), f.object(a))
	f.nested(subject, append(p, a.Core...), a)
}

// nested gives a line for each argument of an argument ("served as Prime Minister of" | "Australia").
func (f *flattener) nested(subject string, predicate []int, a *text.Argument) {
	own := a.Arguments
	if len(own) == 0 {
		own = f.ofPhrases(a)
	}
	for i := range own {
		f.argument(subject, predicate, &own[i])
	}
}

// ofPhrases are the of-phrases within a compact argument.
func (f *flattener) ofPhrases(a *text.Argument) (out []text.Argument) {
	for _, c := range f.s.Children(a.Head) {
		if c > a.Head && f.s.Tokens[c].Is("nmod") && f.s.CaseText(c) == "of" && slices.Contains(a.Compact, c) && !slices.Contains(a.Core, c) {
			out = append(out, text.Argument{Head: c, Role: "of", Case: f.s.Case(c), Core: f.s.Phrase(c, text.Core), Compact: f.s.Phrase(c, text.Compact)})
		}
	}
	return out
}

func (f *flattener) object(a *text.Argument) string {
	if a.Clause {
		return f.words(a.Compact)
	}
	return f.words(f.s.Phrase(a.Head, f.o.Reach))
}

func (f *flattener) nary(c *claim.Claim, subject string) {
	predicate := append(f.chain(c.Predicate.Head, c.Subject.Head), c.Predicate.Tokens...)
	slices.Sort(predicate)
	var objects []string
	if c.Object != nil {
		objects = append(objects, f.object(c.Object))
	}
	for i := range c.Arguments {
		if a := &c.Arguments[i]; len(a.Case) > 0 {
			objects = append(objects, strings.TrimSpace(f.words(a.Case)+" "+f.object(a)))
		}
	}
	if len(objects) > 0 {
		f.emit(subject, f.words(predicate), objects...)
	}
}

// chain is the predicate that governs an infinitive or participle with the same subject: "began to" before
// "build", with the object that stands between ("allowed aid to").
func (f *flattener) chain(head, subject int) []int {
	t := &f.s.Tokens[head]
	if !t.Is("xcomp") || t.Head < 0 || t.POS != "VERB" || slices.Contains(f.s.Phrase(subject, text.Core), t.Head) || subject > t.Head {
		return nil
	}
	var out []int
	switch g := &f.s.Tokens[t.Head]; {
	case g.POS == "VERB":
		out = append(f.chain(t.Head, subject), f.s.VerbGroup(t.Head).Tokens...)
	case f.s.Child(t.Head, "cop") >= 0:
		out = append(f.s.VerbGroup(f.s.Child(t.Head, "cop")).Tokens, f.s.Phrase(t.Head, text.Core)...)
	}
	for _, c := range f.s.Children(head) {
		if f.s.Tokens[c].Is("mark") {
			out = append(out, c)
		}
	}
	return out
}

// words are tokens as the sentence has them, without brackets and quotation marks.
func (f *flattener) words(ids []int) string {
	var words []string
	for _, i := range ids {
		switch f.s.Tokens[i].Text {
		case "\"", "(", ")", "[", "]", "{", "}", "“", "”":
			continue
		}
		words = append(words, f.s.Tokens[i].Of(f.r.Article.Text))
	}
	return strings.Trim(strings.Join(words, " "), " ,;:")
}

func (f *flattener) emit(subject, predicate string, objects ...string) {
	key := subject + "\t" + predicate + "\t" + strings.Join(objects, "\t")
	if subject == "" || predicate == "" || objects[0] == "" || f.seen[key] || !f.o.Nary && strings.Count(predicate, " ") >= maxPredicate {
		return
	}
	f.seen[key] = true
	f.out = append(f.out, OpenIE{subject, predicate, objects, f.confidence})
}
