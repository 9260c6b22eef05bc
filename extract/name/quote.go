package name

import (
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A quote is what stands between two quotation marks.
type quote struct {
	from, to place
	speaker  int // the phrase of who says it, -1 if that is not clear
}

// A place is a token of the document.
type place struct{ sentence, token int }

func (a place) before(b place) bool {
	return a.sentence < b.sentence || a.sentence == b.sentence && a.token < b.token
}

// longestQuote is how many sentences a quote may have before a mark is taken to be missing.
const longestQuote = 12

// findQuotes finds the quotes of the document and who says each. A quote that is open goes on where a sentence opens with a mark: its next paragraph.
func (r *reader) findQuotes() {
	var open *place
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if open != nil && (i > 0 && s.Block != r.doc.Sentences[i-1].Block || i-open.sentence > longestQuote) {
			if i-open.sentence <= longestQuote {
				r.addQuote(*open, place{i - 1, len(r.doc.Sentences[i-1].Tokens)})
			}
			open = nil
		}
		for k := range s.Tokens {
			switch mark := quoteMark(&s.Tokens[k]); {
			case mark == 0:
			case open == nil && mark != closing:
				open = &place{i, k}
			case open != nil && mark != opening && !(k == 0 && s.OpensQuoted()):
				r.addQuote(*open, place{i, k})
				open = nil
			}
		}
	}
	for q := range r.quotes {
		r.quotes[q].speaker = r.speaker(q)
	}
}

const (
	opening = 1 + iota
	closing
	either
)

// quoteMark tells what a token opens or closes, 0 if it is no double quotation mark.
func quoteMark(t *text.Token) int {
	switch t.Text {
	case "“", "``", "«", "„":
		return opening
	case "”", "''", "»":
		return closing
	case `"`:
		return either
	}
	return 0
}

func (r *reader) addQuote(from, to place) {
	if to.sentence == from.sentence && to.token-from.token < 3 {
		return // a word in quotation marks is nobody's speech
	}
	r.quotes = append(r.quotes, quote{from: from, to: to, speaker: -1})
}

// quoteAt is the index of the quote around a token, -1 if there is none.
func (r *reader) quoteAt(sentence, token int) int {
	at := place{sentence, token}
	lo, hi := 0, len(r.quotes)
	for lo < hi {
		if mid := (lo + hi) / 2; r.quotes[mid].to.before(at) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.quotes) && r.quotes[lo].from.before(at) && at.before(r.quotes[lo].to) {
		return lo
	}
	return -1
}

// speaker is the phrase of who says a quote: the subject of a verb of saying outside of all
// quotes in the sentence where the quote ends or begins, or of the quote just before it.
func (r *reader) speaker(q int) int {
	to, from := r.quotes[q].to.sentence, r.quotes[q].from.sentence
	if p := r.sayer(to, r.quotes[q]); p >= 0 {
		return p
	}
	if from != to {
		if p := r.sayer(from, r.quotes[q]); p >= 0 {
			return p
		}
	}
	if q > 0 && r.quotes[q-1].to.sentence+1 >= from {
		return r.quotes[q-1].speaker
	}
	if from > 0 && r.quotes[q].from.token == 0 { // a paragraph that is all quote goes on from "X said."
		return r.sayer(from-1, r.quotes[q])
	}
	return -1
}

// sayer is the subject of the verb of saying in a sentence that stands outside of quotes and
// nearest to the given one, -1 if there is none.
func (r *reader) sayer(sentence int, q quote) int {
	s := &r.doc.Sentences[sentence]
	best, far := -1, 1<<30
	for v := range s.Tokens {
		t := &s.Tokens[v]
		if t.POS != "VERB" || !r.gaz.speech.Has(t.Lemma) || r.quoteAt(sentence, v) >= 0 {
			continue
		}
		subject := s.Child(v, "nsubj")
		if subject < 0 || t.Rel == "acl:relcl" {
			continue
		}
		p := r.indexAt(sentence, subject)
		if p < 0 || r.quoteAt(sentence, subject) >= 0 {
			continue
		}
		d := 0
		if sentence == q.from.sentence {
			d = max(q.from.token-v, 0)
		}
		if sentence == q.to.sentence {
			d = max(d, v-q.to.token)
		}
		if d < far {
			best, far = p, d
		}
	}
	return best
}

// resolveQuoted ties "I" and "my" in a quote to its speaker, and "we" where the speaker is an
// organisation, a state or a group. Outside of quotes a speaker that the sentence's comments
// name is meant ("# speaker = Barack Obama", as CoNLL-U files of interviews have it).
func resolveQuoted(r *reader) {
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.sort != byPronoun {
			continue
		}
		s := r.sentence(p)
		f := pronouns[strings.ToLower(s.Tokens[p.head].Text)]
		if f.person != 1 || quotedWithin(s, p.head) {
			continue
		}
		node := r.speakerNode(p)
		if node < 0 {
			continue
		}
		if node = r.find(node); f.plural && !r.collective(node) {
			continue
		}
		p.node, p.by = node, "quote"
	}
}

// quotedWithin reports whether a token stands in the speech that a speaker quotes: "It says, 'I am cold,'" she said. Single marks open it behind a comma or a colon,
// which an apostrophe does not follow.
func quotedWithin(s *text.Sentence, token int) bool {
	within := false
	for k := 1; k < token && k+1 < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		if t.Text != "'" && t.Text != "‘" && t.Text != "’" {
			continue
		}
		before, behind := s.Tokens[k-1].End == t.Start, t.End == s.Tokens[k+1].Start
		switch comma := s.Tokens[k-1].Text; {
		case !before && behind && (comma == "," || comma == ":"):
			within = !slices.ContainsFunc(s.Tokens[max(k-4, 0):k], func(o text.Token) bool { return o.Text == "I" }) // "I said, 'I am cold,'": himself
		case before && !behind, t.Text == "’":
			within = false
		}
	}
	return within
}

// speakerNode is the node of who says the words of a phrase, -1 if that is not known.
func (r *reader) speakerNode(p *phrase) int {
	if q := r.quoteAt(p.sentence, p.head); q >= 0 {
		if k := r.quotes[q].speaker; k >= 0 {
			return r.phrases[k].node
		}
		return -1
	}
	if name := commented(r.sentence(p)); name != "" {
		return r.commenter(name)
	}
	return -1
}

// commenter is the node of a speaker whom comments name.
func (r *reader) commenter(name string) int {
	node := r.find(r.nameNode(name, ""))
	if n := &r.nodes[node]; n.kind == "" {
		n.kind = text.Person
		if known, ok := r.gaz.best(n.text); ok {
			n.kind = known.kind
		}
	}
	return node
}

// commented is the speaker that a sentence's comments name, "" if none.
func commented(s *text.Sentence) string {
	for _, c := range s.Comments {
		if name, ok := strings.CutPrefix(c, "# speaker = "); ok {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// collective reports whether an entity may say "we".
func (r *reader) collective(node int) bool {
	switch r.nodes[node].kind {
	case text.Org, text.Place, text.People:
		return true
	}
	return false
}
