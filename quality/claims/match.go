package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// locate returns the sentence and the token of a gold claim's predicate: the n-th whole word of
// that spelling in the block's text. ok is false if the analysis has no such token.
func locate(r *extract.Result, start, end int, predicate string) (sentence, token int, ok bool) {
	word, nth, numbered := strings.Cut(predicate, "#")
	n := 1
	if numbered {
		n, _ = strconv.Atoi(nth)
	}
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for k := range s.Tokens {
			if t := &s.Tokens[k]; t.Start >= start && t.End <= end && t.Text == word {
				if n--; n == 0 {
					return i, k, true
				}
			}
		}
	}
	return 0, 0, false
}

// find is the system's claim for a gold claim: of those with its predicate the one that shares most
// of its subject and object. A claim that shares neither is another claim.
func find(r *extract.Result, sentence, token int, g *goldClaim) *claim.Claim {
	var best *claim.Claim
	most := 0
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Sentence != sentence || c.Predicate.Head != token {
			continue
		}
		n := 2 * overlap(r, sentence, &c.Subject, g.subject)
		switch {
		case c.Object != nil:
			n += overlap(r, sentence, c.Object, g.object)
		default:
			for k := range c.Arguments {
				n += overlap(r, sentence, &c.Arguments[k], g.object)
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// overlap is 1 if an argument has one of the words of a gold field, 0 otherwise.
func overlap(r *extract.Result, sentence int, a *text.Argument, field string) int {
	words := wordsOf(field)
	for _, t := range a.Compact {
		if slices.Contains(words, strings.ToLower(r.Sentences[sentence].Tokens[t].Text)) {
			return 1
		}
	}
	if e := r.EntityAt(sentence, a.Head); e != nil {
		for _, w := range wordsOf(e.Name) {
			if slices.Contains(words, w) {
				return 1
			}
		}
	}
	return 0
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}

// names reports whether the system's sources are those of the gold claim, from the outermost in.
func names(r *extract.Result, c *claim.Claim, gold []string) bool {
	var got []*claim.Source
	for s := c.Source; s != nil; s = s.Outer {
		got = append(got, s)
	}
	slices.Reverse(got)
	if len(got) != len(gold) {
		return false
	}
	for i, s := range got {
		if !called(r, s, gold[i]) {
			return false
		}
	}
	return true
}

// called reports whether a source is the one that a gold phrase names: the head of its phrase, or its
// entity's name, is in the phrase.
func called(r *extract.Result, s *claim.Source, phrase string) bool {
	if phrase == "?" {
		return s.Token < 0
	}
	words := wordsOf(phrase)
	if s.Token >= 0 && slices.Contains(words, strings.ToLower(r.Sentences[s.Sentence].Tokens[s.Token].Text)) {
		return true
	}
	if s.Entity < 0 {
		return false
	}
	name := wordsOf(r.Entities[s.Entity].Name)
	return len(name) > 0 && slices.Contains(words, name[len(name)-1])
}
