package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Judge gives each fact its standing. Facts keep their order.
func Judge(d *text.Document, facts []text.Fact) []Claim {
	j := judge{d: d}
	j.quotations()
	claims := make([]Claim, len(facts))
	for i, f := range facts {
		claims[i] = j.claim(f)
	}
	return claims
}

type judge struct {
	d      *text.Document
	acting map[int]bool // see acting; nil until it is asked for
	quotes []quotation
	// attributed are the attributions of the sentence last read.
	attributed sentenceAttributions
	// anchors are the dates that anchor has found, by sentence, as far as it was asked.
	anchors []calendar
	// dates are those of the sentence last read: for what was, and for what is to come.
	dates [2]sentenceDates
}

func (j *judge) claim(f text.Fact) Claim {
	s := &j.d.Sentences[f.Sentence]
	chain := governors(s, f.Predicate.Head)
	if chain[0].tie == content && chain[0].shape == noun && !isEvent(&f.Predicate) {
		chain[0].tie = within
	}
	st := j.weigh(f.Sentence, chain)
	j.attribute(&st, &f, chain)
	if q := j.quoteAt(f.Sentence, chain[0].clause); q != nil && q.speech && st.source == nil {
		j.quoted(&st, q)
	}
	st.source = j.anybody(st.source)
	if src := st.source; src != nil && src.Sentence == f.Sentence && src.Token == f.Subject.Head && !isEvent(&f.Predicate) && ofPhrase(s, &f) {
		st.source = src.Outer // "…," said the bank's president, Jane Roe: what she is, is not her word
	}
	if emptied(s, &f, chain, &st); ofPhrase(s, &f) {
		st = without(circumstance(st), "attitudes", "thinking")
	}
	c := Claim{Fact: f, Negative: st.negative, Modality: st.modality, Tense: tense(chain), Source: st.source}
	if j.held(f.Sentence, chain[0].clause) && c.Modality == Actual && c.Source == nil {
		c.Modality = Possible
		st.reason(string(Possible), f.Sentence, chain[0].clause)
	}
	if or := alternative(s, &f, c.Modality == Future); or >= 0 && !c.Negative && (c.Modality == Actual || c.Modality == Future || c.Modality == Intended) && !ofPhrase(s, &f) {
		c.Modality = Possible
		st.reason(string(Possible), f.Sentence, or)
	}
	if maybe := doubted(s, &f); maybe >= 0 && c.Modality == Actual && !ofPhrase(s, &f) {
		c.Modality = Possible
		st.reason(string(Possible), f.Sentence, maybe)
	}
	if words := plot(s, chain); words != nil && c.Modality == Actual && isEvent(&c.Predicate) {
		c.Modality = Hypothetical
		st.reason(string(Hypothetical), f.Sentence, words...)
	}
	j.part(&c)
	c.Time = j.time(f.Sentence, chain, toCome(&c, chain))
	if c.Time != nil {
		st.reason("time", f.Sentence, c.Time.tokens...)
	}
	c.Because = c.marked(st.because)
	c.Class = j.class(&c, chain)
	c.Confidence = EvidenceOf(s, &c).confidence()
	if g := &chain[0].group; g.Form == "Inf" && g.Modal < 0 && !g.Perfect {
		switch must := j.obliging(&c, chain); {
		case c.Modality != Actual, must != "" && c.Tense == Present && !c.Negative: // "I have to wait" is no "waits"; but "has yet to wait"
			c.Predicate.Label = must + "to " + c.Predicate.Lemma // an infinitive that nothing asserts has no tense
		}
	}
	return c
}

// obliging is the verb that makes a duty or need of an infinitive, and a space: "has " in "has to leave". Without it the infinitive reads like an order.
// Who does what has to be done to another is not the subject of that verb.
func (j *judge) obliging(c *Claim, chain []link) string {
	s := &j.d.Sentences[c.Sentence]
	if s.Passive(c.Predicate.Head) && c.Predicate.Voice == text.Active {
		return ""
	}
	for len(chain) > 1 && chain[0].tie == shared {
		chain = chain[1:]
	}
	t, g := &s.Tokens[chain[0].clause], chain[0].governor
	if g < 0 || !t.Is("xcomp") || g != t.Head || !quasiModals[s.Tokens[g].Lemma] && !gotTo(s, g) || s.VerbGroup(g).Form != "Fin" {
		return ""
	}
	words := s.VerbGroup(g).Tokens
	label := ""
	if e := j.d.EntityAt(c.Sentence, c.Subject.Head); e != nil && e.Proper && e.Kind == text.Person && len(words) > 0 && s.Tokens[words[0]].Tag == "VBP" {
		label, words = lexicon.Third(s.Tokens[words[0]].Lemma)+" ", words[1:] // "I have to", "I've got to" of somebody with a name
	}
	for _, w := range words {
		full, ok := contracted[strings.ToLower(strings.ReplaceAll(s.Tokens[w].Text, "’", "'"))]
		if !ok {
			full = s.Tokens[w].Text
		}
		label += full + " "
	}
	return label
}

// contracted are the auxiliaries before a quasi-modal that have lost their first letters.
var contracted = map[string]string{"'d": "would", "'ll": "will", "'ve": "have"}

// quasiModals take an infinitive like auxiliaries (Quirk and others 1985, 3.40: semi-auxiliaries and marginal modals).
var quasiModals = map[string]bool{"have": true, "need": true, "ought": true}

// part takes from a claim the arguments that say nothing of what happened: who says so, and since when a rank counts, "the youngest to win it
// since 2006". Words for a source that speak for another clause say nothing of this one.
func (j *judge) part(c *Claim) {
	s := &j.d.Sentences[c.Sentence]
	by := slices.ContainsFunc(j.attributions(c.Sentence), func(a attribution) bool { return a.source.Verb == accordingTo && a.set >= 0 })
	for src := c.Source; src != nil; src = src.Outer {
		by = by || src.Verb == accordingTo
	}
	t := &s.Tokens[c.Predicate.Head]
	rank := t.Head >= 0 && t.Is("acl") && ranked(s, t.Head)
	c.Arguments = slices.DeleteFunc(c.Arguments, func(a text.Argument) bool {
		return by && a.Role == accordingTo || rank && a.Role == "since"
	})
}

// quoted gives what stands in a quote and has no source to the quote's speaker; to somebody, where none is known.
func (j *judge) quoted(st *standing, q *quotation) {
	switch {
	case q.speaker == nil:
		st.source = &Source{Sentence: q.first.sentence, Token: -1, Entity: -1}
		st.reason("source", q.first.sentence, q.first.token-1)
	case q.verb.token >= 0:
		st.source = q.speaker
		st.reason("source", q.verb.sentence, q.verb.token)
	default:
		st.source = q.speaker
		st.reason("source", q.speaker.Sentence, q.speaker.Token)
	}
}

// isEvent tells the event that a noun names ("the withdrawal") from what a rule says of a noun in words of its own ("is").
func isEvent(p *text.Predicate) bool {
	word, _, _ := strings.Cut(p.Label, " ")
	return word != "is" && word != "are" && word != "has"
}

// ofPhrase reports whether a fact lies within a noun phrase, "Thersites, an asteroid", "banks in Karsk": it holds whatever becomes of
// the clause that the phrase stands in.
func ofPhrase(s *text.Sentence, f *text.Fact) bool {
	h := f.Predicate.Head
	if f.Object != nil && h == f.Subject.Head {
		h = f.Object.Head
	}
	return !isEvent(&f.Predicate) && s.Tokens[h].Is("appos", "nmod", "flat", "compound", "amod", "case") && !isClause(s, h)
}

// ahead reports whether the claim speaks of what is to come.
func (c *Claim) ahead() bool {
	switch c.Modality {
	case Future, Intended, Ordered, Hypothetical:
		return true
	}
	return false
}

// emptied adds the negation of a subject or object that stands for nothing and is not the clause's own word: a conjunct's,
// or one that clauses share ("nobody came and claimed it").
func emptied(s *text.Sentence, f *text.Fact, chain []link, st *standing) {
	if st.negative {
		if o := f.Object; o != nil && !o.Clause && determined(s, o.Head) && empty(s, s.Tokens[o.Head].Head) != nil && slices.Equal(denial(s, &chain[0]), empty(s, s.Tokens[o.Head].Head)) { // "gets no pay and a shirt"
			st.negative = false
			st.because = slices.DeleteFunc(slices.Clone(st.because), func(r Reason) bool { return r.Mark == "not" })
		}
		return
	}
	heads := []int{f.Subject.Head}
	if f.Object != nil && !f.Object.Clause {
		heads = append(heads, f.Object.Head)
	}
	for _, h := range heads {
		lone := s.Tokens[h].Head < 0 && chain[0].tie == relative && s.Child(h, "cop") < 0 // "No survivors found"
		if lone || s.Tokens[h].Is("conj", "appos") && s.Child(h, "cop") < 0 || s.Tokens[h].Is("nsubj", "obj") && (chain[0].tie == shared || chain[0].tie == joined) {
			if words := emptyArgument(s, h); words != nil && !(s.Tokens[words[0]].Lemma == "not" && s.Tokens[chain[0].clause].Head == h) { // "but not the tax, which stays"
				st.negative = true
				st.reason("not", f.Sentence, words...)
				return
			}
		}
	}
}

// doubted is the adverb that makes the object or an argument of a fact only possible, "have perhaps a day"; -1 if there is none. With a number it says how many.
func doubted(s *text.Sentence, f *text.Fact) int {
	if f.Object == nil || f.Object.Clause {
		return -1
	}
	for _, c := range s.Children(f.Object.Head) {
		if t := &s.Tokens[c]; t.Is("advmod") && c < f.Object.Head && c > 0 && s.Tokens[c-1].Text != "," && Modality(lexicon.Must("modality")[strings.ToLower(t.Text)]) == Possible && s.Child(f.Object.Head, "nummod") < 0 {
			return c
		}
	}
	return -1
}

// held reports whether a headline holds its predicate at a distance: "Judge 'ignored' letters" is somebody's word.
func (j *judge) held(sentence, token int) bool {
	q := j.quoteAt(sentence, token)
	return q != nil && !q.speech && q.first.sentence == q.last.sentence && q.last.token-q.first.token < 3 && j.headline(sentence)
}

// headline reports whether a sentence is a heading: by its block, or by the full stop it lacks.
func (j *judge) headline(sentence int) bool {
	s := &j.d.Sentences[sentence]
	if b := j.d.Article.Blocks; s.Block < len(b) && b[s.Block].Kind == text.Heading {
		return true
	}
	end := len(s.Tokens) - 1
	for end > 0 && quoteText[s.Tokens[end].Text] {
		end--
	}
	last := s.Tokens[end].Text // "at 9 p.m." ends a sentence, too
	return !strings.HasSuffix(last, ".") && last != "!" && last != "?" && newBlock(j.d, sentence)
}
