// Package name finds out which words of a document name which entity: proper names,
// common-noun phrases and the pronouns that stand for them, with the kind of each.
//
// The work goes in three steps. Each sentence is cut into phrases (span.go, phrase.go);
// phrases of one form get one node (node.go) with a vote on its kind (kind.go); and
// sieves, from the surest to the boldest, join nodes and tie pronouns to them. A sieve
// is one file: exact, short, acronym, nationality, apposition, predicate, description,
// quote, pronoun. What no sieve is sure of stays apart.
package name

import (
	"strings"

	"newsgraph/extract/text"
)

// Document fills d.Mentions and d.Entities from the tags, trees and name tags of its
// sentences. It may run on a document of one sentence, and twice with the same result.
func Document(d *text.Document) {
	r := newReader(d)
	for i := range d.Sentences {
		r.readSentence(i)
	}
	r.settleKinds()
	r.obituary = r.lamented()
	for _, sieve := range []func(*reader){
		joinShort, joinAcronyms, joinNationalities, joinAppositions, joinPredicates, joinDescriptions,
	} {
		sieve(r)
	}
	r.settleKinds()
	joinSame(r)
	r.findQuotes()
	resolvePronouns(r)
	resolveQuoted(r)
	r.write()
}

// A reader is one document on its way from tokens to entities.
type reader struct {
	doc     *text.Document
	gaz     *gazetteer
	phrases []phrase
	nodes   []node
	byKey   map[nodeKey]int
	// acronyms are the words in capitals that the network takes for a name somewhere in the document, and that so are
	// names wherever they stand.
	acronyms map[string]bool
	// surnames are the last words of the persons that the network tags with a name of several words.
	surnames map[string]bool
	// common are the nouns that the document also writes without a capital, and with one at the start of sentences alone.
	common   map[string]bool
	base     []int // by sentence: where its tokens begin in at
	at       []int // by token of the document: the phrase it heads, -1 if none
	quotes   []quote
	obituary int // the node of whom an obituary is about, -1 if the document is none
	// mostPerson and mostOther are how often the person and the other entity that are named most are named.
	mostPerson, mostOther int
}

// newReader makes a reader that has read nothing yet.
func newReader(d *text.Document) *reader {
	r := &reader{doc: d, gaz: gaz(), byKey: map[nodeKey]int{}, acronyms: acronyms(d), surnames: surnames(d), common: commonWords(d), base: make([]int, len(d.Sentences)+1)}
	n := 0
	for i := range d.Sentences {
		r.base[i] = n
		n += len(d.Sentences[i].Tokens)
	}
	r.base[len(d.Sentences)] = n
	r.at = make([]int, n)
	for i := range r.at {
		r.at[i] = -1
	}
	return r
}

// commonWords are the nouns of a document that stand there without a capital, and with one only as the first word of a sentence.
func commonWords(d *text.Document) map[string]bool {
	out, named := map[string]bool{}, map[string]bool{}
	for i := range d.Sentences {
		for k, t := range d.Sentences[i].Tokens {
			switch low := strings.ToLower(t.Text); {
			case t.POS == "NOUN" && t.Text == low:
				out[low] = true
			case !opens(&d.Sentences[i], k) && capital(t.Text):
				named[low] = true
			}
		}
	}
	for low := range named {
		delete(out, low)
	}
	return out
}

// opens reports whether a token is the first word of a sentence, or of what follows a dateline: "PARIS, 3 May -- Scientists".
func opens(s *text.Sentence, i int) bool {
	if i == 0 {
		return true
	}
	switch s.Tokens[i-1].Text {
	case "--", "—", "–", "-", ":":
		return s.Tokens[i-1].End < s.Tokens[i].Start
	}
	return false
}

// acronyms are the acronyms that the network tags as a person, a place or an organisation somewhere in a document.
func acronyms(d *text.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		for _, t := range d.Sentences[i].Tokens {
			if _, kind, ok := strings.Cut(t.Name, "-"); ok && kind != "other" && len(letters(t.Text)) > 2 {
				out[t.Text] = true
			}
		}
	}
	return out
}

// surnames are the last words of the persons that the network tags with a name of several words in a document, and of other such names whose last
// word it tags as a person by itself.
func surnames(d *text.Document) map[string]bool {
	out, alone := map[string]bool{}, map[string]bool{}
	for i := range d.Sentences {
		for _, t := range d.Sentences[i].Tokens {
			alone[t.Text] = alone[t.Text] || t.Name == "B-person"
		}
	}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for k, t := range tokens {
			if !strings.HasPrefix(t.Name, "I-") || t.POS != "PROPN" || !capital(t.Text) || k+1 < len(tokens) && tokens[k+1].Name == t.Name {
				continue
			}
			if t.Name == "I-person" || alone[t.Text] {
				out[t.Text] = true
			}
		}
	}
	return out
}

// readSentence finds the phrases of one sentence, in order of their first token.
func (r *reader) readSentence(i int) {
	s := &r.doc.Sentences[i]
	if len(s.Tokens) == 0 {
		return
	}
	spans := r.spans(s)
	from := len(r.phrases)
	r.addNames(i, spans)
	r.addNouns(i, spans)
	r.addPronouns(i)
	sortPhrases(r.phrases[from:])
	for k := from; k < len(r.phrases); k++ {
		r.at[r.base[i]+r.phrases[k].head] = k
	}
	for _, sp := range spans {
		r.takeRoles(i, sp)
	}
}

// phraseAt is the phrase that a token of a sentence heads, nil if none.
func (r *reader) phraseAt(sentence, token int) *phrase {
	if k := r.indexAt(sentence, token); k >= 0 {
		return &r.phrases[k]
	}
	return nil
}

// indexAt is the index of the phrase that a token of a sentence heads, -1 if none.
func (r *reader) indexAt(sentence, token int) int {
	if token < 0 {
		return -1
	}
	return r.at[r.base[sentence]+token]
}

// sentence is the sentence that a phrase stands in.
func (r *reader) sentence(p *phrase) *text.Sentence { return &r.doc.Sentences[p.sentence] }
