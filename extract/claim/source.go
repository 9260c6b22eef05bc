package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// source is who says what the fact states: the speaker of the quote it stands in, the subject of the
// verb of saying that governs it, or who it is according to; nil for the article's own voice.
func (j *judge) source(f *text.Fact, chain []link) *Source {
	s := &j.d.Sentences[f.Sentence]
	if src := j.governing(f.Sentence, s, chain); src != nil {
		return src
	}
	if q := j.quoted(f.Sentence, f.Predicate.Head); q != nil {
		return q.speaker
	}
	return j.according(f.Sentence, s, chain)
}

// governing finds a verb of saying above the fact: "X said that …". The parser's output has "…, X said"
// in the same form.
func (j *judge) governing(sentence int, s *text.Sentence, chain []link) *Source {
	saying := lexicon.Must("saying")
	for i, l := range chain {
		if i > 0 && saying.Has(s.Tokens[l.clause].Lemma) && reported(s, chain[i-1].clause) {
			return j.speaker(sentence, s, l.clause)
		}
	}
	return nil
}

// reported reports whether a clause is what is said: a complement, not the setting of the saying.
func reported(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	if t.Is("conj") && s.Child(clause, "nsubj") >= 0 && t.Head >= 0 {
		return reported(s, t.Head)
	}
	return t.Is("ccomp", "csubj") || t.Is("xcomp") && infinitive(s, clause)
}

// speaker is the agent of a verb of saying.
func (j *judge) speaker(sentence int, s *text.Sentence, verb int) *Source {
	src := &Source{Sentence: sentence, Token: -1, Entity: -1, Verb: s.Tokens[verb].Lemma}
	for _, r := range s.Roles {
		if r.Of == verb && r.Name == "agent" {
			j.name(src, r.Argument)
			break
		}
	}
	return src
}

func (j *judge) name(src *Source, token int) {
	s := &j.d.Sentences[src.Sentence]
	src.Token = token
	src.Text = s.Join(s.Phrase(token, text.Compact))
	if m := j.d.MentionAt(src.Sentence, token); m >= 0 {
		src.Entity = j.d.Mentions[m].Entity
	}
}

const accordingTo = "according to"

// according finds "according to X" on the fact's clause or one that governs it.
func (j *judge) according(sentence int, s *text.Sentence, chain []link) *Source {
	for _, l := range chain {
		for _, c := range s.Children(l.clause) {
			t := &s.Tokens[c]
			if !t.Is("obl", "nmod", "advcl", "parataxis") {
				continue
			}
			if prep := s.CaseText(c); prep == accordingTo || strings.EqualFold(t.Text, "according") {
				src := &Source{Sentence: sentence, Token: -1, Entity: -1, Verb: accordingTo}
				who := c
				if k := s.Child(c, "obl"); prep == "" && k >= 0 {
					who = k
				}
				j.name(src, who)
				return src
			}
		}
	}
	return nil
}

// A quotation is a passage in quotation marks that somebody says.
type quotation struct {
	first, last place // the tokens inside the marks
	speaker     *Source
}

// A place is a token of the document.
type place struct{ sentence, token int }

func (p place) before(q place) bool {
	return p.sentence < q.sentence || p.sentence == q.sentence && p.token < q.token
}

func (j *judge) quoted(sentence, token int) *quotation {
	at := place{sentence, token}
	for i := range j.quotes {
		if q := &j.quotes[i]; q.speaker != nil && !at.before(q.first) && !q.last.before(at) {
			return q
		}
	}
	return nil
}

// quotations finds the quoted passages of a document and who speaks them. A passage without a verb is a
// title or a word held at a distance, and nobody's claim.
func quotations(d *text.Document) []quotation {
	j := &judge{d: d}
	for _, q := range passages(d) {
		if j.hasVerb(q) {
			q.speaker = j.speakerOf(q)
			j.quotes = append(j.quotes, q)
		}
	}
	return j.quotes
}

// passages pairs quotation marks within a block. A block that opens a quote and does not close it goes on
// in the next block if that opens with a mark, as printers do with quotes of several paragraphs.
func passages(d *text.Document) (out []quotation) {
	var open bool
	var first place
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if open && (i == 0 || d.Sentences[i-1].Block != s.Block) && !startsQuoted(s) {
			open = false
		}
		for k := range s.Tokens {
			switch mark := quoteMark(s.Tokens[k].Text); {
			case mark == opens && !open || mark == either && !open:
				open, first = true, place{i, k + 1}
			case mark == closes && open || mark == either && open && !reopens(d, i, k):
				out = append(out, quotation{first: first, last: place{i, k - 1}})
				open = false
			}
		}
	}
	return out
}

// reopens reports whether a straight mark at the start of a block repeats the mark of a quote that goes on.
func reopens(d *text.Document, sentence, token int) bool {
	return token == 0 && sentence > 0 && d.Sentences[sentence-1].Block != d.Sentences[sentence].Block
}

func startsQuoted(s *text.Sentence) bool {
	return len(s.Tokens) > 0 && quoteMark(s.Tokens[0].Text) != 0
}

const (
	opens = iota + 1
	closes
	either
)

func quoteMark(word string) int {
	switch word {
	case "“", "«", "„", "``", "‹":
		return opens
	case "”", "»", "''", "›":
		return closes
	case "\"":
		return either
	}
	return 0
}

func (j *judge) hasVerb(q quotation) bool {
	for i := q.first.sentence; i <= q.last.sentence; i++ {
		for k, t := range j.d.Sentences[i].Tokens {
			if at := (place{i, k}); (t.POS == "VERB" || t.POS == "AUX") && !at.before(q.first) && !q.last.before(at) {
				return true
			}
		}
	}
	return false
}

// speakerOf looks for the verb of saying around a passage: in the sentence where it ends, then
// where it begins; nil if there is none.
func (j *judge) speakerOf(q quotation) *Source {
	saying := lexicon.Must("saying")
	for _, i := range []int{q.last.sentence, q.first.sentence} {
		s := &j.d.Sentences[i]
		for k := range s.Tokens {
			at := place{i, k}
			if inside := !at.before(q.first) && !q.last.before(at); inside || s.Tokens[k].POS != "VERB" || !saying.Has(s.Tokens[k].Lemma) {
				continue
			}
			if src := j.speaker(i, s, k); src.Token >= 0 {
				return src
			}
		}
	}
	if n := len(j.quotes); n > 0 && q.first.sentence-j.quotes[n-1].last.sentence <= 1 {
		return j.quotes[n-1].speaker // the quote goes on after a word between
	}
	return nil
}
