package claim

import (
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/text"
)

// A quotation is a passage in quotation marks.
type quotation struct {
	first, last place // the tokens inside the marks
	speech      bool  // it says something: a clause, not a title or a word held at a distance
	speaker     *Source
	verb        place // the verb of saying; its token is -1 if there is none
}

// A place is a token of the document.
type place struct{ sentence, token int }

func (p place) before(q place) bool {
	return p.sentence < q.sentence || p.sentence == q.sentence && p.token < q.token
}

func (q *quotation) holds(p place) bool { return !p.before(q.first) && !q.last.before(p) }

// quotations finds the quoted passages of a document and who speaks them.
func (j *judge) quotations() {
	j.quotes = passages(j.d)
	for i := range j.quotes {
		q := &j.quotes[i]
		if q.speech = j.isSpeech(q) || j.resumes(i); q.speech {
			j.findSpeaker(i)
		}
	}
}

// quoteAt is the passage around a token, nil if there is none.
func (j *judge) quoteAt(sentence, token int) *quotation {
	for i := range j.quotes {
		if q := &j.quotes[i]; q.holds(place{sentence, token}) {
			return q
		}
	}
	return nil
}

// speechAt is the passage around a token if somebody known speaks it, nil otherwise.
func (j *judge) speechAt(sentence, token int) *quotation {
	if q := j.quoteAt(sentence, token); q != nil && q.speaker != nil {
		return q
	}
	return nil
}

func (j *judge) inQuote(sentence, token int) bool { return j.quoteAt(sentence, token) != nil }

// passages pairs quotation marks within a block. A block that opens a quote and does not close it goes on
// in the next one if that opens with a mark, as printers do with quotes of several paragraphs; else the quote
// ends with its block. Where the text has lost its paragraphs, a sentence that opens with a mark goes on likewise.
func passages(d *text.Document) (out []quotation) {
	open := 0 // the mark that closes, 0 outside of quotes
	var first place
	end := func(last place) {
		if !last.before(first) {
			out = append(out, quotation{first: first, last: last, verb: nowhere})
		}
		open = 0
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if newBlock(d, i) && open != 0 && !startsQuoted(s) {
			end(place{i - 1, len(d.Sentences[i-1].Tokens) - 1})
		}
		for k := range s.Tokens {
			mark, closes := quoteMark(s, k)
			if open == low && closes == double {
				mark, closes = closing, low // „…“
			}
			switch {
			case mark == 0:
			case open == 0 && mark != closing:
				open, first = closes, place{i, k + 1}
			case open == closes && mark != opening && !(k == 0 && (newBlock(d, i) || s.OpensQuoted())):
				end(place{i, k - 1})
			}
		}
	}
	return out
}

// newBlock reports whether a sentence is the first of its block. Articles without blocks have paragraphs
// parted by a blank line.
func newBlock(d *text.Document, sentence int) bool {
	if sentence == 0 {
		return true
	}
	a, b := &d.Sentences[sentence-1], &d.Sentences[sentence]
	if len(d.Article.Blocks) > 0 {
		return a.Block != b.Block
	}
	lines := 0
	for _, c := range d.Article.Text[min(a.End, b.Start):b.Start] {
		if c == '\n' {
			lines++
		}
	}
	return lines > 1
}

func startsQuoted(s *text.Sentence) bool {
	if len(s.Tokens) == 0 {
		return false
	}
	mark, _ := quoteMark(s, 0)
	return mark != 0
}

// isSpeech reports whether a passage has a clause of its own: a verb, and either its subject or a capital letter
// at the start. What has none goes with the words around it.
func (j *judge) isSpeech(q *quotation) bool {
	verb, subject := false, false
	for i := q.first.sentence; i <= q.last.sentence; i++ {
		s := &j.d.Sentences[i]
		for k := range s.Tokens {
			if !q.holds(place{i, k}) {
				continue
			}
			t := &s.Tokens[k]
			verb = verb || t.POS == "VERB" || t.POS == "AUX"
			subject = subject || t.Is("nsubj", "expl") && t.Head >= 0 && q.holds(place{i, t.Head})
		}
	}
	at := q.first
	if at.token == len(j.d.Sentences[at.sentence].Tokens) { // the mark ends its sentence
		at = place{at.sentence + 1, 0}
	}
	first, _ := utf8.DecodeRuneInString(j.d.Sentences[at.sentence].Tokens[at.token].Text)
	return verb && (subject || unicode.IsUpper(first))
}

// resumes reports whether a passage with a verb is the second half of a sentence that its speaker is set into: `"The engine," she
// said, "was old."`
func (j *judge) resumes(i int) bool {
	if i == 0 {
		return false
	}
	a, b := &j.quotes[i-1], &j.quotes[i]
	s := &j.d.Sentences[b.first.sentence]
	if a.last.sentence != b.first.sentence || a.last.token < 0 || s.Tokens[a.last.token].Text != "," || b.first.token < 2 || s.Tokens[b.first.token-2].Text != "," {
		return false
	}
	verb := func(from, to int) bool {
		for k := from; k < to; k++ {
			if s.Tokens[k].POS == "VERB" || s.Tokens[k].POS == "AUX" {
				return true
			}
		}
		return false
	}
	end := len(s.Tokens)
	if b.last.sentence == b.first.sentence {
		end = b.last.token + 1
	}
	return verb(a.last.token+1, b.first.token-1) && verb(b.first.token, end)
}

// distance is how many tokens lie between a quote and a token outside of it in one of its sentences.
func (q *quotation) distance(sentence, token int) int {
	switch {
	case sentence == q.last.sentence && token > q.last.token:
		return token - q.last.token
	case sentence == q.first.sentence && token < q.first.token:
		return q.first.token - token
	}
	return 1 << 20
}

// before reports whether the quote ends before a token of its last sentence.
func (q *quotation) before(sentence, token int) bool {
	return sentence == q.last.sentence && token > q.last.token
}
