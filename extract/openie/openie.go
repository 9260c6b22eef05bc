// Package openie flattens facts for benchmarks of open information extraction: surface words of the sentence, one
// line an argument, the preposition at the predicate's end and an earlier object inside it.
//
//	Graner | handcuffed | him
//	Graner | handcuffed him to | the bars of a cell window
//
// The rules decide which clauses state something; this package decides how far the words of each line
// reach, and how a chain of verbs, objects and prepositional phrases is cut into lines. The conventions are those of
// BenchIE (Gashteovski et al. 2022, https://aclanthology.org/2022.acl-long.307).
package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A Line is one fact: words of the sentence, joined by single spaces, nothing lemmatised and no
// word added, but for the predicate of implied facts (see Options).
type Line struct {
	Subject, Predicate string
	Objects            []string // one, or with Options.Nary the object and further arguments
	Confidence         float64  // how often such lines are right, 0 to 1
	Evidence           Evidence // what Confidence is judged by
}

// Options say how facts are flattened.
type Options struct {
	Implied bool       // also facts that need a word of their own (is, has)
	Nary    bool       // one line a clause, its arguments as further objects; and what names are and where places lie
	Reach   text.Reach // how far objects go
}

// Flatten writes the facts of a document as lines, in the order of the text. A fact speaks for its whole
// clause: lines are read off every clause that states at least one.
func Flatten(d *text.Document, facts []text.Fact, o Options) []Line {
	var lines []Line
	for i := range d.Sentences {
		own := facts
		for len(own) > 0 && own[0].Sentence != i {
			own = own[1:]
		}
		n := 0
		for n < len(own) && own[n].Sentence == i {
			n++
		}
		lines = append(lines, flatten(d, i, own[:n], o)...)
	}
	return lines
}

func flatten(d *text.Document, sentence int, facts []text.Fact, o Options) []Line {
	r := &reader{d: d, sentence: sentence, s: surface(&d.Sentences[sentence]), o: o, seen: map[string]bool{}}
	r.antecedents = r.relatives()
	r.clauses(facts)
	if o.Implied || o.Nary {
		r.implied()
	}
	return r.lines()
}

// A reader reads the lines of one sentence.
type reader struct {
	d        *text.Document
	sentence int
	s        *text.Sentence
	o        Options
	// antecedents are the nouns that relative pronouns and adverbs stand for.
	antecedents map[int]int
	found       []finding
	seen        map[string]bool
	columns     map[string][]string // Options.Nary: further arguments by subject and predicate
}

// A finding is a line with what its confidence is judged by.
type finding struct {
	line         Line
	construction construction
	subject      []int
	predicate    []int
	object       []int
	depth        int
}

// Longer subjects and predicates are mostly wrong trees: of predicates of 11 words and more one in five is right.
const maxSubject, maxPredicate = 9, 12

// A subject is the phrase that lines are about.
type subject struct {
	head  int
	words []int
}

// emit adds the line of a subject, a predicate and an object, unless it is there already.
func (r *reader) emit(f frame, words []int) {
	s, p, o := r.words(f.subject.words), r.predicate(f.pred), r.words(words)
	key := s + "\t" + p + "\t" + o
	if s == "" || p == "" || o == "" || s == o || r.seen[key] {
		return
	}
	if !r.o.Nary && (strings.Count(s, " ") >= maxSubject || strings.Count(p, " ") >= maxPredicate) {
		return
	}
	r.seen[key] = true
	r.found = append(r.found, finding{Line{Subject: s, Predicate: p, Objects: []string{o}}, f.construction, f.subject.words, f.pred, words, f.depth})
}

// lines are the findings with their confidence, and with Options.Nary their further arguments.
func (r *reader) lines() []Line {
	lines := make([]Line, len(r.found))
	for i, f := range r.found {
		lines[i] = f.line
		lines[i].Objects = append(lines[i].Objects, r.columns[f.line.Subject+"\t"+f.line.Predicate]...)
		lines[i].Evidence = r.evidence(&f)
		lines[i].Confidence = lines[i].Evidence.confidence()
	}
	return lines
}

// words are tokens as the sentence has them, without brackets, quotation marks, and what joins the
// phrase to others at its edges.
func (r *reader) words(ids []int) string {
	ids = slices.DeleteFunc(slices.Clone(ids), func(i int) bool { return enclosing(r.s.Tokens[i].Text) })
	for len(ids) > 0 && (r.joins(ids[0]) || r.s.Tokens[ids[0]].Rel == "cc:preconj") {
		ids = ids[1:]
	}
	for len(ids) > 0 && r.joins(ids[len(ids)-1]) {
		ids = ids[:len(ids)-1]
	}
	return r.join(ids)
}

// predicate is a predicate's tokens in the order in which it was built: a phrase before the verb goes to its end.
func (r *reader) predicate(ids []int) string {
	return r.join(slices.DeleteFunc(slices.Clone(ids), func(i int) bool {
		return enclosing(r.s.Tokens[i].Text) || r.s.Tokens[i].Text == ","
	}))
}

func (r *reader) join(ids []int) string {
	var words []string
	for _, i := range ids {
		words = append(words, r.s.Tokens[i].Of(r.d.Article.Text))
	}
	return strings.Join(words, " ")
}

func enclosing(word string) bool {
	switch word {
	case "\"", "''", "``", "(", ")", "[", "]", "{", "}", "“", "”":
		return true
	}
	return false
}

func (r *reader) joins(token int) bool {
	switch strings.ToLower(r.s.Tokens[token].Text) {
	case ",", ":", ";", "-", ".", "--", "and", "or", "but", "nor", "and/or":
		return true
	}
	return false
}
