package claim

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

const accordingTo = "according to"

// speaker is the agent of a verb of saying, or the owner of a noun of saying ("Halden's claim that"). Its Token is -1 if
// nobody is named.
func (j *judge) speaker(sentence int, s *text.Sentence, governor int) *Source {
	src := &Source{Sentence: sentence, Token: -1, Entity: -1}
	who := -1
	if s.Tokens[governor].POS == "VERB" {
		src.Verb = verbOf(s, governor)
		who = j.sayer(sentence, governor)
	} else {
		if who = owner(s, governor); who >= 0 && !j.voices(sentence, governor, who) {
			who = -1
		}
		src.Verb = lexicon.Must("holding")[s.Tokens[governor].Lemma]
		if cited(s, governor) {
			src.Verb = "cite"
		}
		if s.Tokens[governor].POS == "ADJ" {
			src.Verb = "be " + strings.ToLower(s.Tokens[governor].Text)
			if up := s.Tokens[governor].Head; s.Tokens[governor].Is("xcomp") && up >= 0 && s.Tokens[up].Lemma == "make" {
				src.Verb = "make " + strings.ToLower(s.Tokens[governor].Text)
			}
		}
	}
	if who >= 0 {
		j.name(src, who)
	}
	j.hearer(src, governor)
	return src
}

// voices reports whether who gives rise to what a noun of saying names may hold it himself: a committee that raises fears, but not a landslide, nor the "it"
// of "it is a certainty that".
func (j *judge) voices(sentence, governor, who int) bool {
	s := &j.d.Sentences[sentence]
	t := &s.Tokens[who]
	if t.Head == governor {
		return !strings.EqualFold(t.Text, "it")
	}
	return !s.Tokens[governor].Is("obj") || t.POS != "NOUN" || j.speaks(sentence, who) || lexicon.Must("peoplenouns").Has(t.Lemma)
}

// hearer gives a saying whose speaker nobody names to who hears it, "councillors were told that": the text in place of a speaker.
func (j *judge) hearer(src *Source, verb int) {
	s := &j.d.Sentences[src.Sentence]
	who := hearing(s, verb)
	if src.Token >= 0 || who < 0 || !addressed[src.Verb] || !s.Passive(verb) {
		return
	}
	relative := relativePronoun(&s.Tokens[who])
	if h := s.Tokens[verb].Head; relative && h >= 0 && s.Tokens[verb].Rel == "acl:relcl" { // "the miners, who were told that"
		who = h
	}
	src.Verb, src.Text = "be "+strings.ToLower(s.Tokens[verb].Text), heardAs(s, who)
	if e := j.d.EntityAt(src.Sentence, who); e != nil && (s.Tokens[who].POS == "PRON" || relative) {
		src.Text = e.Name
	}
}

// heardAs are the words for a hearer, without an article and as they would stand within a sentence.
func heardAs(s *text.Sentence, who int) string {
	heard := s.Phrase(who, text.Compact)
	if d := strings.ToLower(s.Tokens[heard[0]].Text); len(heard) > 1 && (d == "the" || d == "a" || d == "an") {
		heard = heard[1:]
	}
	words := s.Join(heard)
	if heard[0] == 0 && s.Tokens[0].POS != "PROPN" && s.Tokens[0].POS != "ADJ" && s.Tokens[0].Text != "I" {
		_, size := utf8.DecodeRuneInString(words)
		words = strings.ToLower(words[:size]) + words[size:]
	}
	return words
}

// hearing is the subject of a passive verb of saying, or of the clause that one without is joined to, "has called but was told that"; -1 if there is none.
func hearing(s *text.Sentence, verb int) int {
	who := s.Child(verb, "nsubj:pass")
	if h := s.Tokens[verb].Head; who < 0 && h >= 0 && s.Tokens[verb].Is("conj") && s.Child(verb, "nsubj", "expl") < 0 {
		return s.Child(h, "nsubj", "nsubj:pass")
	}
	return who
}

// heardBy is a source whose hearer is a pronoun for who says that he heard it, by his name: "we were told that", the coach said.
func (j *judge) heardBy(src, outer *Source) *Source {
	named := *src
	named.Text, named.Outer = outer.Text, outer
	switch {
	case outer.Entity >= 0 && j.d.Entities[outer.Entity].Proper:
		named.Text = j.d.Entities[outer.Entity].Name
	case outer.Token >= 0:
		named.Text = heardAs(&j.d.Sentences[outer.Sentence], outer.Token)
	}
	return &named
}

// addressed are the verbs whose passive has as its subject who hears what is said.
var addressed = map[string]bool{"tell": true, "inform": true, "assure": true, "warn": true}

// sourceOf is a phrase as a source, by a verb, which may be "".
func (j *judge) sourceOf(sentence, who int, verb string) *Source {
	src := &Source{Sentence: sentence, Token: -1, Entity: -1, Verb: verb}
	j.name(src, who)
	return src
}

// says reports whether a verb's subject may be the speaker of a quote.
func says(lemma string) bool {
	if lexicon.Must("saying").Has(lemma) {
		return true
	}
	sig, ok := lookup(lemma, "that")
	return ok && sig.affirmed.said && lemma != "charge" // a charge says, "is charged $5" does not
}

// speaks reports whether a verb is one of saying, with what is said or without: "blame", "cite".
func speaks(lemma string) bool { return says(lemma) || lexicon.Must("speechacts").Has(lemma) }

// verbOf is the lemma of a verb of saying, with its particle ("go on").
func verbOf(s *text.Sentence, verb int) string {
	lemma := strings.ToLower(s.Tokens[verb].Lemma)
	if p := s.Child(verb, "compound:prt"); p >= 0 {
		lemma += " " + strings.ToLower(s.Tokens[p].Text)
	}
	return lemma
}

// sayer is who a verb says is saying: its agent; the words right before it where it is set in, "the police, the
// lawyer claimed, had beaten him"; or the subject of the clause it hangs on. It is -1 if nobody is named.
func (j *judge) sayer(sentence, verb int) int {
	s := &j.d.Sentences[sentence]
	who := agent(s, verb)
	t := &s.Tokens[verb]
	if up := t.Head; up >= 0 && t.Tag == "VBG" && t.Is("advcl") && verb > 0 && s.Tokens[verb-1].Text == "," && s.Tokens[up].Tag == "VBG" {
		for up >= 0 && !finite(s, up) { // "She cleared him of lying, saying that": she says so
			up = s.Tokens[up].Head
		}
		if up >= 0 && agent(s, up) >= 0 {
			return agent(s, up)
		}
	}
	if m := s.Child(verb, "mark"); m >= 0 && t.Tag == "VBG" && s.Child(verb, "nsubj") < 0 && strings.EqualFold(s.Tokens[m].Text, "with") && m+1 < verb {
		return headBetween(s, m+1, verb) // "with many saying that"
	}
	first := j.sayerStart(sentence, verb)
	setIn := first > 0 && verb+1 < len(s.Tokens) && (s.Tokens[verb+1].Text == "," || s.Tokens[verb+1].Text == ".")
	switch {
	case setIn && who < first && s.Child(verb, "aux:pass") < 0:
		return headBetween(s, first, verb)
	case s.Passive(verb):
		if subject := s.Child(verb, "nsubj:pass"); who < 0 && exact(strings.ToLower(t.Text), "that") { // "is convinced that"
			return subject
		}
		return who
	case t.Is("advcl") && s.Child(verb, "nsubj") < 0 && strings.EqualFold(wordOf(s, s.Child(verb, "mark")), "as"): // "quoted a friend as saying"
		if quoted := s.Child(t.Head, "obj", "nsubj:pass"); quoted >= 0 {
			return quoted
		}
	}
	if first > 0 && who < 0 {
		return headBetween(s, first, verb)
	}
	if who < 0 {
		return j.subjectAbove(sentence, verb)
	}
	return who
}

// subjectAbove is the subject that a verb without one shares with the clause it hangs on: "…, X told Y, adding that"; -1 if
// there is none.
func (j *judge) subjectAbove(sentence, verb int) int {
	s := &j.d.Sentences[sentence]
	if c := s.Child(verb, "nsubj", "vocative", "dislocated"); c >= 0 && (c < verb || s.Tokens[c].Is("nsubj")) {
		return c
	}
	if c := s.Child(verb, "ccomp"); c >= 0 && reduced(s, c) {
		return s.Child(c, "nsubj", "nsubj:pass")
	}
	t := &s.Tokens[verb]
	if h := t.Head; h >= 0 && h < verb && t.Is("parataxis") && (s.Tokens[h].POS == "NOUN" || s.Tokens[h].POS == "PROPN") && s.Child(h, "cop") < 0 {
		return h // the parser took a verb behind an apposition for a clause beside
	}
	if t.Head < 0 || !t.Is("advcl", "conj", "xcomp") && !(t.Is("obl") && t.Tag == "VBN") || finite(s, verb) && !t.Is("conj") {
		return -1
	}
	if who := agent(s, t.Head); who >= 0 {
		return who
	}
	if first := j.sayerStart(sentence, t.Head); first > 0 {
		return headBetween(s, first, t.Head)
	}
	if s.Tokens[t.Head].POS == "VERB" && t.Is("conj") {
		return j.subjectAbove(sentence, t.Head)
	}
	return -1
}

// reduced reports whether the parser took a participle about a verb's subject for a clause that the verb reports: "Minutes
// leaked to the press reveal that". Nothing but its own phrases stands between the two, and what is reported follows.
func reduced(s *text.Sentence, clause int) bool {
	verb := s.Tokens[clause].Head
	if verb < clause || s.Child(clause, "nsubj", "nsubj:pass") > clause || s.Child(clause, "aux", "mark") >= 0 || s.Child(verb, "nsubj") >= 0 {
		return false
	}
	for _, t := range s.Tokens[clause:verb] {
		if t.POS == "PUNCT" {
			return false
		}
	}
	return s.LastChild(verb, "ccomp") > verb
}

// anybody is the chain of sources without those that are no one: "nobody can say that", "a theory according to which",
// "it shows that" and "is told that", where the one who says that it does is the source.
func (j *judge) anybody(src *Source) *Source {
	if src == nil {
		return nil
	}
	outer := j.anybody(src.Outer)
	switch {
	case j.nobody(src), outer != nil && src.Unnamed():
		return outer
	case outer != nil && src.Token < 0 && strings.HasPrefix(src.Verb, "be ") && lexicon.Must("firstperson").Has(strings.ToLower(src.Text)):
		return j.heardBy(src, outer)
	case outer != src.Outer:
		named := *src // sources are shared between claims
		named.Outer = outer
		return &named
	}
	return src
}

// nobody reports whether a source names no one.
func (j *judge) nobody(src *Source) bool {
	if src.Token < 0 {
		return strings.EqualFold(src.Text, "you") // "you are told that"
	}
	switch t := &j.d.Sentences[src.Sentence].Tokens[src.Token]; strings.ToLower(t.Text) {
	case "nobody", "none", "no-one", "nothing", "neither":
		return true
	case "which", "what", "whose":
		return src.Entity < 0
	case "it", "this", "that", "these", "those":
		return src.Entity < 0 && lexicon.Must("evidence").Has(src.Verb)
	}
	return false
}

// wordOf is a token's text, "" for -1.
func wordOf(s *text.Sentence, token int) string {
	if token < 0 {
		return ""
	}
	return s.Tokens[token].Text
}

// owner is whose saying a noun names: its possessor, or the subject of the verb whose object it is; -1 if nobody's.
func owner(s *text.Sentence, n int) int {
	if c := s.Child(n, "nmod:poss", "nsubj"); c >= 0 {
		return c
	}
	for _, c := range s.Children(n) {
		if s.Tokens[c].Is("nmod") && s.CaseText(c) == "by" { // "claims by the police that"
			return c
		}
	}
	if s.Tokens[n].Is("obl", "nmod") && s.CaseText(n) == "on" { // "closed it on the grounds that", "searched his home on suspicion that"
		verb := clauseOf(s, s.Tokens[n].Head)
		if held := lexicon.Must("holding")[s.Tokens[n].Lemma]; laidTo(s, n, verb) || held == "fear" { // "prices fell on fears that": whose, is not said
			return -1
		}
		return agent(s, asker(s, verb))
	} else if t := &s.Tokens[n]; t.Is("xcomp") && t.Head >= 0 || t.Is("obl") && t.Head >= 0 && (s.CaseText(n) == "with" || s.CaseText(n) == "to" && s.Tokens[t.Head].Lemma == "come") { // "came to the view that"
		return agent(s, t.Head)
	} else if t.Is("obj") && t.Head >= 0 && (lexicon.Must("uttering").Has(s.Tokens[t.Head].Lemma) || cited(s, n)) {
		return agent(s, t.Head)
	}
	return -1
}

// cited reports whether a noun of saying is what somebody cites: "resigned, citing fears that".
func cited(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	return t.Is("obj") && t.Head >= 0 && s.Tokens[t.Head].Lemma == "cite"
}

// laidTo reports whether a noun of what is laid to somebody stands at a verb that he is the subject of: "went on trial on charges that", but not "held him on
// charges that".
func laidTo(s *text.Sentence, n, verb int) bool {
	if !lexicon.Must("claimed").Has(s.Tokens[n].Lemma) || verb < 0 {
		return false
	}
	o := s.Child(verb, "obj")
	return o < 0 || lexicon.Must("events").Has(s.Tokens[o].Lemma)
}

// asker is the verb above an infinitive that says who wants it done, "asked the court to close the case", else the infinitive itself.
func asker(s *text.Sentence, verb int) int {
	if t := &s.Tokens[verb]; t.Is("xcomp") && t.Head >= 0 && (t.Tag == "VBN" || t.POS == "ADJ") && s.Child(t.Head, "obj") >= 0 {
		verb = t.Head // "declare the case closed on the grounds that"
	}
	for s.Tokens[verb].Is("xcomp") && shape(s, verb) == "to" {
		up := s.Tokens[verb].Head
		if sig, ok := lookup(word(s, up, "to"), "to"); !ok || sig.affirmed.modality != Ordered {
			break
		}
		verb = up
	}
	return verb
}

// agent is the first agent of a verb, a passive one's too; -1 if there is none.
func agent(s *text.Sentence, verb int) int {
	for _, r := range s.Roles {
		if r.Of == verb && r.Name == "agent" {
			return r.Argument
		}
	}
	return -1
}

func (j *judge) name(src *Source, token int) {
	s := &j.d.Sentences[src.Sentence]
	src.Token = token
	src.Text = s.Join(SourceWords(s, token))
	if m := j.d.MentionAt(src.Sentence, token); m >= 0 {
		src.Entity = j.d.Mentions[m].Entity
	}
}

// SourceWords are the words of a source: those of its phrase, with the noun that a relative pronoun in it stands for, "voters, some of whom said", and
// with what "those" are, "according to those taking part".
func SourceWords(s *text.Sentence, token int) []int {
	words := s.Phrase(token, text.Compact)
	for k, i := range words {
		switch t := &s.Tokens[i]; {
		case t.Tag == "WP", t.Tag == "WDT":
			if n := antecedent(s, i); n >= 0 {
				return slices.Concat(words[:k], s.Phrase(n, text.Compact), words[k+1:])
			}
		case strings.EqualFold(t.Text, "those") && t.POS == "PRON":
			if c := s.Child(i, "acl", "acl:relcl"); c > i && s.Subtree(c, nil)[0] == i+1 && s.Child(c, "ccomp") < 0 && (s.Child(c, "obj") < 0 || s.Child(c, "xcomp") < 0) { // not "those who fear that it will sink"
				return slices.Concat(words[:k+1], upToPunctuation(s, s.Subtree(c, nil)))
			}
		}
	}
	return words
}

// antecedent is the noun whose relative clause a pronoun stands in, -1 if there is none before it.
func antecedent(s *text.Sentence, pronoun int) int {
	for at := range s.Ancestors(pronoun) {
		if t := &s.Tokens[at]; t.Rel == "acl:relcl" && t.Head < pronoun {
			return t.Head
		} else if t.Is("ccomp", "advcl", "parataxis", "csubj") {
			return -1
		}
	}
	return -1
}

// upToPunctuation are the words before the first mark of punctuation among some.
func upToPunctuation(s *text.Sentence, words []int) []int {
	if k := slices.IndexFunc(words, func(i int) bool { return s.Tokens[i].POS == "PUNCT" }); k >= 0 {
		return words[:k]
	}
	return words
}
