package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/claim"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Print writes a claim in the one notation:
//
//	S | P | O | to Palmyra | in 2015 (not; says Assad; possible; 2015)
//
// Names are printed as the article's fullest form of them, other phrases as they
// stand, without an article or a possessive pronoun. A claim without an object has its
// first argument in its place, the preposition at the predicate: Assad | spoke to | Putin.
func (r Result) Print(c *claim.Claim) string {
	line := strings.Join(r.parts(c), " | ")
	if marks := r.marks(c); len(marks) > 0 {
		line += " (" + strings.Join(marks, "; ") + ")"
	}
	return line
}

func (r Result) parts(c *claim.Claim) []string {
	s := &r.Sentences[c.Sentence]
	parts := []string{nominative(r.needed(c, s, &c.Subject)), c.Predicate.Label}
	arguments := c.Arguments
	switch {
	case c.Object != nil:
		parts = append(parts, r.needed(c, s, c.Object))
	case len(arguments) > 0:
		first := &arguments[0]
		parts[1] = strings.TrimSpace(parts[1] + " " + first.Role)
		parts = append(parts, r.circumstance(c, s, first))
		arguments = arguments[1:]
	}
	for i := range arguments {
		a := &arguments[i]
		parts = append(parts, strings.TrimSpace(a.Role+" "+r.circumstance(c, s, a)))
	}
	return parts
}

// nominative is a subject in the case of subjects: of "allows them to leave", they leave.
func nominative(subject string) string {
	switch subject { // not "US"
	case "me", "Me":
		return "I"
	case "him", "Him":
		return "he"
	case "her", "Her":
		return "she"
	case "us", "Us":
		return "we"
	case "them", "Them":
		return "they"
	}
	return subject
}

// circumstance is an argument beside subject and object as it is printed, with the word that denies it, "to no one".
func (r Result) circumstance(c *claim.Claim, s *text.Sentence, a *text.Argument) string {
	if reflexive(&s.Tokens[a.Head]) {
		return s.Tokens[a.Head].Text
	}
	if words := denying(c, s, a); len(words) > 0 && !slices.Contains(words, a.Head) {
		return s.Join(append(words, a.Compact[slices.Index(a.Compact, a.Head):]...))
	}
	words := r.phrase(c.Sentence, s, a) + r.nested(c.Sentence, s, a)
	if first := a.Compact[0]; a.Role == "" && s.Tokens[first].POS != "PROPN" && !slices.ContainsFunc(s.Tokens[:first], func(t text.Token) bool { return t.POS != "PUNCT" }) { // "Last year"
		_, size := utf8.DecodeRuneInString(words)
		words = strings.ToLower(words[:size]) + words[size:]
	}
	return words
}

// needed is a subject or object as it is printed: with its own arguments, which say which of its kind it is, "shares in Lumetra", "invaluable to the team",
// unless a name stands for it; and with the word that denies it, "not everyone".
func (r Result) needed(c *claim.Claim, s *text.Sentence, a *text.Argument) string {
	t := &s.Tokens[a.Head]
	if a != &c.Subject && reflexive(t) {
		return t.Text
	}
	if words := denying(c, s, a); len(words) > 0 && !slices.Contains(words, a.Head) {
		return s.Join(append(words, a.Compact[slices.Index(a.Compact, a.Head):]...))
	}
	if t.POS != "ADJ" && (t.POS != "NOUN" && t.POS != "NUM" || r.known(c.Sentence, a)) {
		return r.phrase(c.Sentence, s, a)
	}
	tied := *a
	tied.Arguments = slices.DeleteFunc(slices.Clone(a.Arguments), func(b text.Argument) bool { return aside(s, b.Head) || tells(c, b.Head) })
	return r.phrase(c.Sentence, s, a) + r.nested(c.Sentence, s, &tied)
}

// known reports whether an argument is printed as the name of what it stands for, which needs no phrase of its own: "the envoy to Syria" who is Anna Weber.
func (r Result) known(sentence int, a *text.Argument) bool {
	m := r.MentionAt(sentence, a.Head)
	return m >= 0 && !a.Attribute && r.Mentions[m].By != "quantity" && r.Entities[r.Mentions[m].Entity].Proper
}

// tells reports whether a claim has an object or argument of its own with the head: "a mill in Ely | is in | Ely" says it once.
func tells(c *claim.Claim, head int) bool {
	return c.Object != nil && c.Object.Head == head || slices.ContainsFunc(c.Arguments, func(a text.Argument) bool { return a.Head == head })
}

// aside reports whether a comma sets a phrase off: "her death, on Tuesday, was announced".
func aside(s *text.Sentence, n int) bool {
	first := s.Subtree(n, nil)[0]
	return s.Tokens[first].Text == "," || first > 0 && s.Tokens[first-1].Text == ","
}

// denying are the words of an argument that deny its claim and are printed with it, so that the mark "not" is spared: "nobody", "none
// of the notes", "no one", "not all schools", which is not to say that no school did. They are nil for "no soldiers", which is
// printed as soldiers, denied.
func denying(c *claim.Claim, s *text.Sentence, a *text.Argument) []int {
	i := slices.IndexFunc(c.Because, func(r claim.Reason) bool { return r.Mark == "not" })
	if i < 0 || a.Attribute && !s.Tokens[c.Subject.Head].Is("expl") || c.Because[i].Sentence != c.Sentence || !slices.Contains(a.Compact, a.Head) {
		return nil
	}
	words := slices.Clip(c.Because[i].Tokens)
	next := words[len(words)-1] + 1
	switch {
	case slices.Contains(words, a.Head), s.Tokens[words[0]].Is("advmod") && slices.Contains(a.Compact, words[0]): // "nobody", "hardly anyone"
		return words
	case next > a.Head:
	case next == a.Head && strings.EqualFold(s.Tokens[next].Text, "one"), lexicon.Must("universal").Has(strings.ToLower(s.Tokens[next].Text)):
		inside := s.Subtree(a.Head, nil)
		for ; next < a.Head && slices.Contains(inside, next); next++ {
			words = append(words, next)
		}
		if next == a.Head {
			return words
		}
	}
	return nil
}

// phrase is an argument as it is printed.
func (r Result) phrase(sentence int, s *text.Sentence, a *text.Argument) string {
	if a.Clause {
		return s.Join(a.Compact)
	}
	if m := r.MentionAt(sentence, a.Head); m >= 0 && !a.Attribute && !(strings.HasSuffix(a.Role, "between") && s.Child(a.Head, "conj") > a.Head) && r.Mentions[m].By != "quantity" { // "two of the Muses" are not the Muses
		switch e := &r.Entities[r.Mentions[m].Entity]; {
		case e.Proper:
			return e.Name
		case s.Tokens[a.Head].POS == "PRON":
			return e.Name + r.complement(m)
		}
	}
	// a name held at a distance by quotation marks is the same name
	ids := slices.DeleteFunc(slices.Clone(a.Compact), func(i int) bool { return isQuote(s.Tokens[i].Text) && i != a.Head })
	if len(ids) > 2 && stressesNo(s, ids[0]) { // "absolutely no money", which the mark denies
		ids = ids[1:]
	}
	for len(ids) > 1 && (dispensable(&s.Tokens[ids[0]]) || floats(s, ids)) && !inseparable(s, ids[0], ids[1]) && !points(s, ids, a) && ids[0] != a.Head && s.Tokens[ids[0]].End != s.Tokens[ids[1]].Start {
		ids = ids[1:]
	}
	// "its own sappers": whose they are only the pronoun says; "Russia's sappers" stay Russia's
	if p := s.Child(a.Head, "nmod:poss"); p >= 0 && p < a.Head && s.Tokens[p].POS == "PRON" && s.Child(a.Head, "det:predet") < 0 && !points(s, ids, a) && !(a.Role != "" && lexicon.Must("ownonly").Has(s.Tokens[a.Head].Lemma)) {
		_, last := bounds(s.Subtree(p, nil))
		for len(ids) > 1 && ids[0] <= last {
			ids = ids[1:]
		}
		for len(ids) > 1 && s.Tokens[ids[0]].Lemma == "own" && a.Role == "" { // "punished the staff for its own mistakes" were not for theirs
			ids = ids[1:]
		}
	}
	return s.Join(ids)
}

// complement is what the noun that pronoun mention m stands for is of, behind a space: "of the village school" of its head; or its number, "world number
// one". The noun is the nearest before the pronoun, or that behind what is quoted.
func (r Result) complement(m int) string {
	noun := -1
	for k := range r.Mentions {
		o := &r.Mentions[k]
		if k > m && (noun >= 0 || o.Sentence > r.Mentions[m].Sentence) {
			break
		}
		if o.Entity == r.Mentions[m].Entity && !o.Pronoun && o.Quantity == "" {
			noun = k
		}
	}
	if noun < 0 {
		return ""
	}
	o := &r.Mentions[noun]
	s := &r.Sentences[o.Sentence]
	words := s.Phrase(o.Head, text.Compact)
	if k := slices.Index(words, o.End); k > 0 && (s.Tokens[o.End].Text == "of" || s.Tokens[o.End].POS == "NUM") {
		return " " + s.Join(words[k:])
	}
	return ""
}

// reflexive reports whether a pronoun says no more than that the subject does it to itself: "themselves".
func reflexive(t *text.Token) bool {
	low := strings.ToLower(t.Text)
	return t.POS == "PRON" && (strings.HasSuffix(low, "self") || strings.HasSuffix(low, "selves"))
}

// nested are an argument's own arguments, behind it.
func (r Result) nested(sentence int, s *text.Sentence, a *text.Argument) string {
	var b strings.Builder
	for i := range a.Arguments {
		n := &a.Arguments[i]
		b.WriteString(" " + n.Role + " " + r.phrase(sentence, s, n) + r.coordinated(sentence, s, n) + r.nested(sentence, s, n))
	}
	return b.String()
}

// coordinated are those that share an argument's place with it: "sites in Iloilo and Davao", "fires to the north and west", "plants in Leeds and in Derby".
func (r Result) coordinated(sentence int, s *text.Sentence, a *text.Argument) string {
	var b strings.Builder
	for _, c := range s.Children(a.Head) {
		t := &s.Tokens[c]
		own := s.CaseText(c)
		and := s.Child(c, "cc")
		again := own != "" && own == a.Role && nominal(t) && len(a.Arguments) == 0 && and >= 0 && joins(&s.Tokens[and]) && s.Child(and, "fixed") < 0
		if !t.Is("conj") || !again && (own != "" || !nominal(t) || !nominal(&s.Tokens[a.Head])) || slices.Contains(a.Compact, c) || s.Child(c, "nsubj", "cop") >= 0 {
			continue
		}
		if and >= 0 {
			b.WriteString(" " + s.Tokens[and].Text + " ")
		} else {
			b.WriteString(", ")
		}
		if again {
			b.WriteString(own + " ")
		}
		b.WriteString(r.phrase(sentence, s, &text.Argument{Head: c, Compact: s.Phrase(c, text.Compact)}))
	}
	return b.String()
}

func nominal(t *text.Token) bool { return t.POS == "NOUN" || t.POS == "PROPN" }

func joins(cc *text.Token) bool { return cc.Lemma == "and" || cc.Lemma == "or" }

// stressesNo reports whether an adverb only stresses the "no" behind it; "almost no" is some.
func stressesNo(s *text.Sentence, adverb int) bool {
	t := &s.Tokens[adverb]
	return t.Is("advmod") && (t.Head == adverb+1 || s.Tokens[adverb+1].Head == t.Head) && s.Tokens[adverb+1].Is("det") && strings.EqualFold(s.Tokens[adverb+1].Text, "no") && !text.Approximates(t.Text)
}

// floats reports whether "all" stands before an article and says of the whole clause that it is so: "it's all a mess".
func floats(s *text.Sentence, ids []int) bool {
	return strings.EqualFold(s.Tokens[ids[0]].Text, "all") && s.Tokens[ids[1]].Lemma == "a"
}

func dispensable(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "another", "each", "every", "some", "both", "either", "all": // who attended every day attended more than a day; some farmers are not the farmers
		return false
	}
	return t.Rel == "det" || t.Rel == "nmod:poss" && t.POS == "PRON" || t.Rel == "det:predet"
}

// inseparable reports whether a determiner makes another word of the next: "a few" are not few, nor is "half a million" a million, and "one" is anybody, but "this one" a
// known thing.
func inseparable(s *text.Sentence, determiner, next int) bool {
	switch strings.ToLower(s.Tokens[determiner].Text + " " + s.Tokens[next].Text) {
	case "this one", "that one", "a few", "a little", "half a", "half an", "half the", "twice the", "double the":
		return true
	}
	switch d := &s.Tokens[determiner]; strings.ToLower(d.Text) {
	case "this", "that", "the", "a", "an": // "left this year", "sold the next day"
		k := &s.Tokens[d.Head]
		return k.Rel == "obl:unmarked" || strings.EqualFold(d.Text, "this") && lexicon.Must("timenouns").Has(k.Lemma)
	}
	return false
}

// points reports whether a noun with a preposition says something only with the determiner or pronoun before it: "in this case", "for some time", "on
// its own" (Schmid 2000: shell nouns).
func points(s *text.Sentence, ids []int, a *text.Argument) bool {
	d, noun := &s.Tokens[ids[0]], s.Tokens[a.Head].Lemma
	shell := noun == "own" || lexicon.Must("shellnouns").Has(noun)
	if (s.Tokens[a.Head].Tag == "JJS" || noun == "own") && len(ids) == 2 && d.Head == a.Head && d.POS == "PRON" {
		return true // "did their best", "made her own"
	}
	if len(ids) < 2 || a.Role == "" || d.Head != a.Head || !shell && !lexicon.Must("timenouns").Has(noun) {
		return false
	}
	switch strings.ToLower(d.Text) {
	case "the", "a", "an":
		return shell && ids[1] == a.Head && len(ids) == 2
	case "this", "that", "these", "those", "any", "some", "both":
		return true
	}
	return shell && d.POS == "PRON"
}

func isQuote(word string) bool {
	switch word {
	case "\"", "“", "”", "„", "«", "»", "``", "''":
		return true
	}
	return false
}

func bounds(ids []int) (first, last int) { return ids[0], ids[len(ids)-1] }

// marks are what makes a claim more or less than asserted.
func (r Result) marks(c *claim.Claim) []string {
	var marks []string
	if c.Negative && !r.denied(c) {
		marks = append(marks, "not")
	}
	if c.Source != nil {
		marks = append(marks, r.says(c.Source))
	}
	if c.Modality != claim.Actual {
		marks = append(marks, string(c.Modality))
	}
	if c.Time != nil && c.Time.Value != "" {
		marks = append(marks, c.Time.Value)
	}
	return marks
}

// third reports whether a token is a personal pronoun of the third person that may stand for somebody.
func third(t *text.Token) bool {
	return t.Tag == "PRP" && t.Feature("Person") == "3" && t.Feature("Gender") != "Neut"
}

// severalBeside reports whether a plural pronoun stands for others than the one person who says what they think: "they thought we were sewing", she said.
func (r Result) severalBeside(t *text.Token, outer *claim.Source) bool {
	if t.Feature("Number") != "Plur" || outer.Token < 0 {
		return false
	}
	who := &r.Sentences[outer.Sentence].Tokens[outer.Token]
	return who.Tag == "PRP" && who.Feature("Number") == "Sing" || outer.Entity >= 0 && r.Entities[outer.Entity].Proper && r.Entities[outer.Entity].Kind == text.Person
}

// holds reports whether a verb's subject only thinks or expects so: of himself somebody says so, too, "said he thought that".
func holds(verb string) bool {
	return slices.ContainsFunc([]string{"attitudes", "believing", "thinking"}, func(list string) bool { return lexicon.Must(list).Has(verb) })
}

// denied reports whether a claim's subject or one of its other arguments says itself that it is denied.
func (r Result) denied(c *claim.Claim) bool {
	s := &r.Sentences[c.Sentence]
	if lexicon.Must("negation").Has(strings.ToLower(s.Tokens[c.Subject.Head].Text)) { // also of what "nobody" wanted to do
		return true
	}
	says := func(a text.Argument) bool { return denying(c, s, &a) != nil }
	return says(c.Subject) || c.Object != nil && says(*c.Object) || slices.ContainsFunc(c.Arguments, says)
}

// says is who vouches for a claim: a name in the article's fullest form, any other phrase as it stands there.
func (r Result) says(src *claim.Source) string {
	if src.Outer != nil && src.Token >= 0 && src.Entity < 0 {
		switch t := &r.Sentences[src.Sentence].Tokens[src.Token]; {
		case t.POS != "PRON" || lexicon.Must("saying").Has(src.Verb) && (lexicon.Must("universal").Has(strings.ToLower(t.Text)) || third(t) && (!holds(src.Verb) || r.severalBeside(t, src.Outer))): // "everybody tells us that", "they told us that"
		case src.Outer.Outer == nil && lexicon.Must("firstperson").Has(strings.ToLower(t.Text)):
			outer := *src.Outer // "we thought that", the coach said
			outer.Verb = src.Verb
			return r.says(&outer)
		default:
			return r.says(src.Outer) // "it was satisfied that", the panel said
		}
	}
	who := src.Text
	switch {
	case src.Token >= 0:
		s := &r.Sentences[src.Sentence]
		who = r.phrase(src.Sentence, s, &text.Argument{Head: src.Token, Compact: claim.SourceWords(s, src.Token)})
		if lexicon.Must("universal").Has(strings.ToLower(who)) || src.Entity < 0 && third(&s.Tokens[src.Token]) {
			who = strings.ToLower(who)
		}
		if rest, opens := strings.CutPrefix(who, s.Tokens[0].Text); opens && s.Tokens[0].POS != "PROPN" && s.Tokens[0].Text != "I" && !lexicon.Must("nationalities").Has(s.Tokens[0].Text) && strings.IndexFunc(rest, unicode.IsLetter) != 0 {
			who = strings.ToLower(s.Tokens[0].Text) + rest
		}
	case who == "":
		who = "someone"
	}
	return claim.Vouches(src.Verb, who)
}
