package claim

import (
	"cmp"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
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
// ends with its block.
func passages(d *text.Document) (out []quotation) {
	open := 0 // the mark that closes, 0 outside of quotes
	var first place
	end := func(last place) {
		if !last.before(first) {
			out = append(out, quotation{first: first, last: last, verb: place{-1, -1}})
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
			case open == closes && mark != opening && !(k == 0 && newBlock(d, i)):
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

const (
	opening = iota + 1
	closing
	either
)

// The kinds of marks: those of one kind pair.
const (
	double = iota + 1
	low
	straight
	angle
	simple
)

// quoteMark tells whether a token opens or closes a quote, 0 if it is no mark, and names the kind of mark. A
// single one is told from an apostrophe by the blanks around it, and so is the direction of »…« and «…».
func quoteMark(s *text.Sentence, k int) (mark, kind int) {
	switch s.Tokens[k].Text {
	case "“", "``":
		return opening, double
	case "”", "''":
		return closing, double
	case "„", "‚":
		return opening, low
	case "\"":
		return either, straight
	case "«", "‹":
		return cmp.Or(single(s, k), opening), angle
	case "»", "›":
		return cmp.Or(single(s, k), closing), angle
	case "'", "‘", "’", "`":
		return single(s, k), simple
	}
	return 0, 0
}

func single(s *text.Sentence, k int) int {
	before := k > 0 && s.Tokens[k-1].End == s.Tokens[k].Start
	behind := k+1 < len(s.Tokens) && s.Tokens[k+1].Start == s.Tokens[k].End
	word := behind && isWord(s.Tokens[k+1].Text)
	switch {
	case !before && word:
		return opening
	case before && !word:
		return closing
	}
	return 0
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
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
	if a.last.sentence != b.first.sentence || s.Tokens[a.last.token].Text != "," || b.first.token < 2 || s.Tokens[b.first.token-2].Text != "," {
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

// findSpeaker looks for the verb of saying around a passage, in the sentences where it ends and begins; for words before
// a colon; and else goes on with the speaker of the passage just before.
func (j *judge) findSpeaker(i int) {
	q := &j.quotes[i]
	for _, sentence := range []int{q.last.sentence, q.first.sentence} {
		if verb := j.sayingVerb(sentence, q); verb >= 0 {
			if src := j.quoter(sentence, verb, q); src.Token >= 0 {
				q.speaker, q.verb = src, place{sentence, verb}
				return
			}
		}
	}
	if q.speaker = j.beforeColon(q); q.speaker != nil {
		return
	}
	if q.speaker = j.behind(q); q.speaker != nil {
		return
	}
	if q.speaker = j.describer(q); q.speaker != nil {
		return
	}
	if i == 0 {
		j.speakerBefore(q)
		return
	}
	before := &j.quotes[i-1]
	if before.speaker == nil && j.resumes(i) {
		if q.speaker = j.behind(before); q.speaker != nil {
			q.verb, before.verb = before.verb, place{-1, -1}
			return
		}
	}
	if q.first.sentence-before.last.sentence <= 1 || newBlock(j.d, q.first.sentence) && q.first.token <= 1 && j.sameParagraphs(before, q) {
		q.speaker, q.verb = before.speaker, before.verb
	}
	if q.speaker == nil {
		j.speakerBefore(q)
	}
}

// behind is the noun phrase right behind a quote that ends in a comma, a question or a cry, with whatever verb it has: `"…!" a girl
// cried to the soldiers`; nil if there is none.
func (j *judge) behind(q *quotation) *Source {
	i, first := q.last.sentence, q.last.token+2
	s := &j.d.Sentences[i]
	switch s.Tokens[max(q.last.token, 0)].Text {
	case ",", "?", "!":
	default:
		return nil
	}
	for v := first; v < len(s.Tokens); v++ {
		switch t := &s.Tokens[v]; t.POS {
		case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM":
		case "VERB":
			if v == first || t.Tag != "VBD" && t.Tag != "VBZ" {
				return nil
			}
			src := &Source{Sentence: i, Token: -1, Entity: -1, Verb: verbOf(s, v)}
			j.name(src, headBetween(s, first, v))
			q.verb = place{i, v}
			return src
		default:
			return nil
		}
	}
	return nil
}

// describer is the subject of a verb that says what its object is like in the words of a quote: `Roe described it as "a plot that nobody
// would print"`; nil if there is none.
func (j *judge) describer(q *quotation) *Source {
	i := q.first.sentence
	s := &j.d.Sentences[i]
	if q.last.sentence != i {
		return nil
	}
	for k := q.first.token; k <= q.last.token; k++ {
		verb := s.Tokens[k].Head
		if verb < 0 || q.holds(place{i, verb}) || !lexicon.Must("describing").Has(s.Tokens[verb].Lemma) {
			continue
		}
		if who := agent(s, verb); who >= 0 && !q.holds(place{i, who}) {
			src := &Source{Sentence: i, Token: -1, Entity: -1, Verb: verbOf(s, verb)}
			j.name(src, who)
			q.verb = place{i, verb}
			return src
		}
	}
	return nil
}

// speakerBefore takes the speaker from the sentence before, in the same block, if it says something, or is about a person whose
// words may follow: `Marín said she had called twice. "Nobody came."`
func (j *judge) speakerBefore(q *quotation) {
	i := q.first.sentence - 1
	if q.first.token > 1 || newBlock(j.d, q.first.sentence) {
		return
	}
	s := &j.d.Sentences[i]
	root := s.Root()
	if root < 0 || s.Tokens[root].POS != "VERB" {
		return
	}
	if !says(s.Tokens[root].Lemma) || s.Passive(root) {
		if who := s.Child(root, "nsubj", "nsubj:pass"); who >= 0 && who < root && j.isPerson(i, who) && !j.inQuote(i, who) {
			q.speaker = &Source{Sentence: i, Token: -1, Entity: -1}
			j.name(q.speaker, who)
		}
		return
	}
	if src := j.speaker(i, s, root); src.Token >= 0 {
		q.speaker, q.verb = src, place{i, root}
	}
}

// quoter is who says a quote: the subject of the verb of saying; right behind a quote it may stand after the verb.
func (j *judge) quoter(sentence, verb int, q *quotation) *Source {
	s := &j.d.Sentences[sentence]
	subject := s.Child(verb, "nsubj")
	if subject >= 0 && q.holds(place{sentence, subject}) { // `"The way to do it is to begin," said Roe`: the parser gave it the quote's
		subject = phraseHead(s, verb+1)
	}
	if subject < 0 && q.before(sentence, verb) {
		subject = s.Child(verb, "obj", "dep")
	}
	if subject < 0 && q.before(sentence, verb) && q.last.token+2 < verb { // "…," Mr Shah, the captain, told the BBC
		switch h := headBetween(s, q.last.token+2, verb); s.Tokens[h].POS {
		case "PROPN", "NOUN", "NUM":
			subject = h
		}
	}
	if subject < 0 && opens(s, verb) { // `Said one resident: "…"`
		subject = s.Child(verb, "obj")
	}
	if subject < 0 || s.Tokens[subject].POS == "PRON" && s.Tokens[subject].Tag == "WP" {
		src := j.speaker(sentence, s, verb)
		if src.Token >= 0 && q.holds(place{sentence, src.Token}) {
			src.Token = -1
		}
		return src
	}
	src := &Source{Sentence: sentence, Token: -1, Entity: -1, Verb: verbOf(s, verb)}
	j.name(src, subject)
	return src
}

// isPerson reports whether a phrase stands for a person.
func (j *judge) isPerson(sentence, token int) bool {
	e := j.d.EntityAt(sentence, token)
	return e != nil && e.Kind == text.Person
}

// opens reports whether a verb is the first word of its sentence, or stands behind an adverb alone.
func opens(s *text.Sentence, verb int) bool {
	return verb == 0 || verb == 1 && s.Tokens[0].POS == "ADV"
}

// sameParagraphs reports whether no sentence without a quote stands between two passages but the one that
// names the speaker.
func (j *judge) sameParagraphs(a, b *quotation) bool {
	return b.first.sentence-a.last.sentence <= 2 && a.verb.sentence == a.last.sentence
}

// sayingVerb is the nearest verb of saying outside of quotes, or the verb that stands right behind the quote
// with its subject ("…», sighed Father Anselm"); -1 if there is none.
func (j *judge) sayingVerb(sentence int, q *quotation) int {
	s := &j.d.Sentences[sentence]
	best, nearest := -1, len(s.Tokens)+1
	for v := range s.Tokens {
		t := &s.Tokens[v]
		if t.POS != "VERB" || j.inQuote(sentence, v) || t.Rel == "acl:relcl" && s.Child(v, "ccomp") < 0 {
			continue
		}
		if o := s.Child(v, "obj"); o >= 0 && q.holds(place{sentence, o}) && !lexicon.Must("saying").Has(t.Lemma) {
			continue // "had shown “skill and patience”" says nothing
		}
		far := q.distance(sentence, v)
		if says(t.Lemma) || q.before(sentence, v) && (far <= 4 && s.Child(v, "nsubj") > q.last.token || far <= 3 && finite(s, v) && s.Child(v, "nsubj") < 0 && s.Child(v, "obj", "dep") >= 0) {
			if far < nearest && !s.Passive(v) {
				best, nearest = v, far
			}
		}
	}
	if best < 0 && sentence == q.last.sentence {
		return j.participle(q)
	}
	return best
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

// says reports whether a verb's subject may be the speaker of a quote.
func says(lemma string) bool {
	if lexicon.Must("saying").Has(lemma) {
		return true
	}
	sig, ok := lookup(lemma, "that")
	return ok && sig.affirmed.said
}

// speaks reports whether a verb is one of saying, with what is said or without: "blame", "cite".
func speaks(lemma string) bool { return says(lemma) || lexicon.Must("speechacts").Has(lemma) }

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

// beforeColon is the subject of the words before a colon and a quote: `Roe was blunt: "…"`; nil if there is none.
func (j *judge) beforeColon(q *quotation) *Source {
	i, colon := q.first.sentence, q.first.token-2
	if colon < 0 && i > 0 {
		i--
		colon = len(j.d.Sentences[i].Tokens) - 1
	}
	if colon < 0 || j.d.Sentences[i].Tokens[colon].Text != ":" {
		return nil
	}
	s := &j.d.Sentences[i]
	for k := range s.Tokens[:colon] {
		if s.Tokens[k].Is("nsubj") || colon < 4 && s.Tokens[k].Head < 0 && s.Tokens[k].POS != "VERB" {
			src := &Source{Sentence: i, Token: -1, Entity: -1}
			j.name(src, k)
			return src
		}
	}
	return nil
}
