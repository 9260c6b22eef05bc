package claim

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// nowhere is the place of a word that is not there.
var nowhere = place{-1, -1}

// findSpeaker looks for who speaks a passage: by a verb of saying around it, in the sentences where it ends and begins; before a colon; right
// behind; by a verb or a document above it; as the speaker of the passage just before; and else in the sentence before.
func (j *judge) findSpeaker(i int) {
	q := &j.quotes[i]
	for _, find := range []func(*quotation) (*Source, place){j.sayerAround, j.beforeColon, j.behind, j.governing} {
		if q.speaker, q.verb = find(q); q.speaker != nil {
			return
		}
	}
	if i > 0 {
		if q.speaker, q.verb = j.goingOn(&j.quotes[i-1], i); q.speaker != nil {
			return
		}
	}
	q.speaker, q.verb = j.speakerBefore(q)
}

// sayerAround is the subject of a verb of saying in the sentence where a quote ends, or begins; nil if there is none.
func (j *judge) sayerAround(q *quotation) (*Source, place) {
	for _, sentence := range []int{q.last.sentence, q.first.sentence} {
		if verb := j.sayingVerb(sentence, q); verb >= 0 {
			if src := j.quoter(sentence, verb, q); src.Token >= 0 {
				return src, place{sentence, verb}
			}
		}
	}
	return nil, nowhere
}

// sayingVerb is the nearest verb that says a quote; else the one that the parser took for a participle; -1 if there is none.
func (j *judge) sayingVerb(sentence int, q *quotation) int {
	s := &j.d.Sentences[sentence]
	best, nearest := -1, len(s.Tokens)+1
	for v := range s.Tokens {
		if far := q.distance(sentence, v); far < nearest && j.mayQuote(sentence, v, q) {
			best, nearest = v, far
		}
	}
	if best < 0 && sentence == q.last.sentence {
		return j.participle(q)
	}
	return best
}

// mayQuote reports whether a verb outside of quotes may say a quote: it is a verb of saying, or stands right behind the quote with its
// subject ("…», sighed Father Anselm").
func (j *judge) mayQuote(sentence, v int, q *quotation) bool {
	s := &j.d.Sentences[sentence]
	t := &s.Tokens[v]
	if t.POS != "VERB" || s.Passive(v) || j.inQuote(sentence, v) || t.Rel == "acl:relcl" && s.Child(v, "ccomp") < 0 {
		return false
	}
	if o := s.Child(v, "obj"); o >= 0 && q.holds(place{sentence, o}) && !lexicon.Must("saying").Has(t.Lemma) {
		return false // "had shown “skill and patience”" says nothing
	}
	if says(t.Lemma) {
		return true
	}
	if next := q.last.token + 2; sentence == q.last.sentence && next < len(s.Tokens) && s.Tokens[next].Text == ":" {
		return false // "'The tap is dry': drought empties the wells"
	}
	far, subject := q.distance(sentence, v), s.Child(v, "nsubj")
	return q.before(sentence, v) && (far <= 4 && subject > q.last.token || far <= 3 && subject < 0 && finite(s, v) && s.Child(v, "obj", "dep") >= 0)
}

// participle is the verb of saying right behind a quote and its speaker that the parser took for a participle, "…," the mayor
// posted on Facebook; -1 if there is none.
func (j *judge) participle(q *quotation) int {
	s := &j.d.Sentences[q.last.sentence]
	for v := q.last.token + 3; v < len(s.Tokens); v++ {
		t := &s.Tokens[v]
		if t.POS == "VERB" && t.Is("acl") && t.Head > q.last.token && t.Head < v && says(t.Lemma) && s.Child(v, "aux", "nsubj") < 0 &&
			lexicon.Past(t.Lemma) == lexicon.Participle(t.Lemma) {
			return v
		}
	}
	return -1
}

// quoter is who says a quote by a verb. Its Token is -1 if nobody is named.
func (j *judge) quoter(sentence, verb int, q *quotation) *Source {
	s := &j.d.Sentences[sentence]
	if who := quotingSubject(sentence, s, verb, q); who >= 0 && (s.Tokens[who].POS != "PRON" || s.Tokens[who].Tag != "WP") {
		return j.sourceOf(sentence, who, verbOf(s, verb))
	}
	src := j.speaker(sentence, s, verb)
	if src.Token >= 0 && (q.holds(place{sentence, src.Token}) || s.Tokens[src.Token].POS == "PUNCT") {
		src.Token = -1
	}
	return src
}

// quotingSubject is the subject of a verb that says a quote; right behind a quote it may stand after the verb. It is -1 if there is none.
func quotingSubject(sentence int, s *text.Sentence, verb int, q *quotation) int {
	subject, behind := s.Child(verb, "nsubj"), q.before(sentence, verb)
	if subject >= 0 && q.holds(place{sentence, subject}) { // `"The way to do it is to begin," said Roe`: the parser gave it the quote's
		subject = -1
		if verb <= q.last.token+2 {
			subject = phraseHead(s, verb+1)
		}
	}
	if subject < 0 && behind {
		subject = s.Child(verb, "obj", "dep")
	}
	if subject < 0 && behind && q.last.token+2 < verb { // "…," Mr Shah, the captain, told the BBC
		switch h := headBetween(s, q.last.token+2, verb); s.Tokens[h].POS {
		case "PROPN", "NOUN", "NUM", "ADJ":
			subject = h
		}
	}
	if subject < 0 && opens(s, verb) { // `Said one resident: "…"`
		subject = s.Child(verb, "obj")
	}
	return subject
}

// opens reports whether a verb is the first word of its sentence, or stands behind an adverb alone.
func opens(s *text.Sentence, verb int) bool {
	return verb == 0 || verb == 1 && s.Tokens[0].POS == "ADV"
}

// beforeColon is the subject of the words before a colon and a quote: `Roe was blunt: "…"`; nil if there is none.
func (j *judge) beforeColon(q *quotation) (*Source, place) {
	i, colon := q.first.sentence, q.first.token-2
	if colon < 0 && i > 0 {
		i--
		colon = len(j.d.Sentences[i].Tokens) - 1
	}
	if colon < 0 || j.d.Sentences[i].Tokens[colon].Text != ":" {
		return nil, nowhere
	}
	s := &j.d.Sentences[i]
	for k := range s.Tokens[:colon] {
		if s.Tokens[k].Is("nsubj") || colon < 4 && s.Tokens[k].Head < 0 && s.Tokens[k].POS != "VERB" {
			return j.sourceOf(i, k, ""), nowhere
		}
	}
	return nil, nowhere
}

// behind is the noun phrase right behind a quote that ends in a comma, a question or a cry, with whatever verb it has: `"…!" a girl
// cried to the soldiers`; nil if there is none.
func (j *judge) behind(q *quotation) (*Source, place) {
	i, first := q.last.sentence, q.last.token+2
	s := &j.d.Sentences[i]
	switch s.Tokens[max(q.last.token, 0)].Text {
	case ",", "?", "!":
	default:
		return nil, nowhere
	}
	for v := first; v < len(s.Tokens); v++ {
		switch t := &s.Tokens[v]; {
		case t.POS == "VERB" && v > first && (t.Tag == "VBD" || t.Tag == "VBZ"):
			return j.sourceOf(i, headBetween(s, first, v), verbOf(s, v)), place{i, v}
		case !nominal[t.POS] && t.POS != "DET" && t.POS != "ADJ" && t.POS != "NUM":
			return nil, nowhere
		}
	}
	return nil, nowhere
}

// governing is who says what a quote is part of: the subject of the verb above it that speaks or says what its object is like, "Roe described it as
// “a plot that nobody would print”", "asked him to “lift the price”", or the document above it, "a pact that lapses “should one party
// leave”"; nil if there is none.
func (j *judge) governing(q *quotation) (*Source, place) {
	i := q.first.sentence
	s := &j.d.Sentences[i]
	if q.last.sentence != i {
		return nil, nowhere
	}
	for k := q.first.token; k <= q.last.token; k++ {
		if up := s.Tokens[k].Head; up < 0 || q.holds(place{i, up}) || !isClause(s, k) && !isClause(s, up) {
			continue
		}
		below := k
		for up := range s.Ancestors(k) {
			title := below == k // "the film “We lost the war”"
			if below = up; j.inQuote(i, up) {
				continue
			}
			who := agent(s, up)
			switch lemma := s.Tokens[up].Lemma; {
			case s.Tokens[up].POS == "NOUN" && lexicon.Must("documents").Has(lemma):
				if title {
					return nil, nowhere
				}
				return j.sourceOf(i, up, ""), nowhere
			case who >= 0 && s.Tokens[who].POS == "NOUN" && lexicon.Must("documents").Has(s.Tokens[who].Lemma):
				return j.sourceOf(i, who, ""), nowhere
			case who >= 0 && !q.holds(place{i, who}) && (speaks(lemma) || lexicon.Must("describing").Has(lemma)):
				return j.sourceOf(i, who, verbOf(s, up)), place{i, up}
			}
		}
	}
	return nil, nowhere
}

// goingOn is the speaker of the passage before, if that goes on: in the same sentence or the next, or in a paragraph behind the one that
// names the speaker; nil if it does not.
func (j *judge) goingOn(before *quotation, i int) (*Source, place) {
	q := &j.quotes[i]
	if before.speaker == nil && j.resumes(i) {
		if src, verb := j.behind(before); src != nil {
			return src, verb
		}
	}
	between := q.first.sentence - before.last.sentence
	paragraph := newBlock(j.d, q.first.sentence) && q.first.token <= 1
	if between > 0 && !paragraph && newBlock(j.d, q.first.sentence) {
		return nil, nowhere // a paragraph that opens with the article's own words
	}
	if between <= 1 || between == 2 && paragraph && before.verb.sentence == before.last.sentence {
		return before.speaker, before.verb
	}
	return nil, nowhere
}

// speakerBefore takes the speaker from the sentence before, in the same block, if it says something, or is about a person whose
// words may follow: `Marín said she had called twice. "Nobody came."`
func (j *judge) speakerBefore(q *quotation) (*Source, place) {
	i := q.first.sentence - 1
	if q.first.token > 1 || newBlock(j.d, q.first.sentence) {
		return nil, nowhere
	}
	s := &j.d.Sentences[i]
	root := s.Root()
	if root < 0 || s.Tokens[root].POS != "VERB" {
		return nil, nowhere
	}
	if c := s.LastChild(root, "parataxis"); c > root && reopened(s, c) { // "The fund was set up in May; it has been used once, said Roe."
		root = c
	}
	if says(s.Tokens[root].Lemma) && !s.Passive(root) {
		if src := j.speaker(i, s, root); src.Token >= 0 {
			return src, place{i, root}
		}
		return nil, nowhere
	}
	if who := s.Child(root, "nsubj", "nsubj:pass"); who >= 0 && who < root && j.isPerson(i, who) && !j.inQuote(i, who) {
		return j.sourceOf(i, who, ""), nowhere
	}
	return nil, nowhere
}

// isPerson reports whether a phrase stands for a person.
func (j *judge) isPerson(sentence, token int) bool {
	e := j.d.EntityAt(sentence, token)
	return e != nil && e.Kind == text.Person
}
