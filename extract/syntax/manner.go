package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// manner reports whether an adverb behind a verb is an argument of it, since the verb says something else or more without it: "sees things
// differently", "passed off peacefully", "works together" (adjuncts: Quirk and others 1985, 8.13).
func (r *roleReader) manner(v, c int) bool {
	t := &r.s.Tokens[c]
	if c < v || !t.Is("advmod") || t.POS != "ADV" && t.POS != "ADJ" || t.Tag == "WRB" || setOff(r.s, c) {
		return false
	}
	word := strings.ToLower(t.Text)
	if before := &r.s.Tokens[c-1]; word == "more" && (len(r.s.Children(c)) > 0 || before.POS == "NUM" || lexicon.Must("partitives").Has(before.Lemma)) {
		return false // "do not come any more", "wounded dozens more"
	}
	for _, k := range r.s.Children(c) {
		d := &r.s.Tokens[k]
		switch {
		case word == "longer" && d.Lemma == "no":
			return false // a denial
		case text.Approximates(d.Text), d.Lemma == "approximately":
			return false // "nearly nine light years away"
		case d.Rel == "obl:unmarked" && k < c && r.s.Child(k, "nummod") >= 0 && lexicon.Must("measures").Has(d.Lemma) && lexicon.Must("distances").Has(word): // "lies 40 metres down"
		case !d.Is("advmod", "punct"):
			return false // what it is compared with belongs to it
		}
	}
	last, disjunct := lexicon.Must("disjuncts")[word]
	return !disjunct || last == "end" && r.endsClause(c) || strings.HasSuffix(word, "ly") && r.s.Denied(v) && !lexicon.Must("modality").Has(word)
}

// endsClause reports whether a clause, or the sentence, ends with a token.
func (r *roleReader) endsClause(i int) bool {
	return i+1 >= len(r.s.Tokens) || r.s.Tokens[i+1].Is("punct", "cc")
}

// rate reports whether a bare phrase behind a verb says by how much, "was running 5% ahead of last year", "fined the firm 200 euros".
func (r *roleReader) rate(v, c int) bool {
	t := &r.s.Tokens[c]
	if c < v || t.Rel != "obl:unmarked" || timed(t) {
		return false
	}
	return r.s.Child(c, "nummod") >= 0 && !setOff(r.s, c) && (t.Text == "%" || lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("currencies").Has(t.Lemma))
}

// score reports whether two numbers behind a verb say how a contest stood: "finished 2-1", "beat them 3-0", "voted 4-3". Of several, "6-4, 3-6, 7-5", none
// is the result.
func (r *roleReader) score(v, c int) bool {
	if c < v || r.s.Tokens[c].Rel != "obl:unmarked" || !r.scores(c) || r.s.Child(c, "nmod") != c+2 || setOff(r.s, c) {
		return false
	}
	next := c + 3
	if r.scores(next + 1) {
		next++ // behind a comma or a bracket
	}
	return r.s.Tokens[c-1].POS != "NUM" && !r.scores(next)
}

// scores reports whether a number, a hyphen and another number begin at a token.
func (r *roleReader) scores(i int) bool {
	return i+2 < len(r.s.Tokens) && r.s.Tokens[i].POS == "NUM" && r.s.Tokens[i+1].Text == "-" && r.s.Tokens[i+2].POS == "NUM"
}

// when reports whether a phrase without a preposition says when, how often or how long: "said Tuesday", "left two years ago", "won twice",
// "die each year". What a clause goes on to tell of is none, "the day they met", nor is what measures the next word, "three weeks before".
func (r *roleReader) when(v, c int) bool {
	t := &r.s.Tokens[c]
	if r.s.CaseText(c) != "" || r.s.Child(c, "acl", "advcl", "ccomp", "appos", "conj", "parataxis", "nsubj", "mark") >= 0 {
		return false
	}
	switch {
	case t.Is("advmod") && t.POS == "ADV":
		return r.frequency(v, c) || r.counted(v, c)
	case t.Rel != "obl:unmarked" || !timed(t):
		return false
	case t.POS == "PROPN" || t.Lemma == "today" || t.Lemma == "tonight" || t.Lemma == "yesterday" || t.Lemma == "tomorrow":
		return true
	}
	d := r.s.Child(c, "det")
	if d >= 0 {
		switch strings.ToLower(r.s.Tokens[d].Text) {
		case "this", "that", "these", "those", "each", "every":
			return true
		}
	}
	a := r.s.Child(c, "amod")
	if a >= 0 && a < c && (d >= 0 || r.s.Child(c, "nummod") < 0) {
		return true // "last year", "the following spring"
	}
	return c > v && !setOff(r.s, c) && (a >= 0 || r.s.Child(c, "nummod") >= 0) && !r.goesOn(c)
}

// goesOn reports whether what follows a measure of time belongs to it: "three weeks before", "an hour into it".
func (r *roleReader) goesOn(c int) bool {
	all := r.s.Subtree(c, nil)
	next := all[len(all)-1] + 1
	if next >= len(r.s.Tokens) {
		return false
	}
	switch t := &r.s.Tokens[next]; t.POS {
	case "ADP", "SCONJ", "ADV":
		return true
	default:
		return strings.EqualFold(t.Text, "when") || strings.EqualFold(t.Text, "that")
	}
}

// frequency reports whether an adverb behind a verb counts how often: "twice", "once a week".
func (r *roleReader) frequency(v, c int) bool {
	if c < v || setOff(r.s, c) {
		return false
	}
	switch strings.ToLower(r.s.Tokens[c].Text) {
	case "twice", "thrice":
		return true
	case "once":
		return r.s.Child(c, "obl", "nmod") > c
	}
	return false
}

// counted reports whether an adverb counts from another time by a measure before it, at the start of the sentence or right behind the verb or its object: "sank two years ago",
// "sold it a day later". Further off it may be of something else, "rose to 37% from 55% two years ago".
func (r *roleReader) counted(v, c int) bool {
	before := firstOf(r.s, c) - 1
	if o := r.s.Child(v, "obj"); before >= 0 && before != v && (o < v || before != o && !below(r.s, before, o)) {
		return false
	}
	n := r.s.Child(c, "obl", "nmod")
	return counts(r.s.Tokens[c].Lemma) && n >= 0 && n < c && r.s.CaseText(n) == "" && (timed(&r.s.Tokens[n]) || r.s.Child(n, "nmod") >= 0)
}

// setOff reports whether a mark, or nothing, stands right before a phrase.
func setOff(s *text.Sentence, phrase int) bool {
	first := firstOf(s, phrase)
	return first == 0 || s.Tokens[first-1].POS == "PUNCT"
}

// joinEnough hangs "enough" off the adverb right before it, of which it says the degree: in "did not go far enough" somebody went.
func joinEnough(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if t.Lemma != "enough" || w == 0 || !t.Is("advmod") || t.Head < 0 || len(s.Children(w)) > 0 {
		return
	}
	if far := &s.Tokens[w-1]; far.Is("advmod") && far.Head == t.Head && far.POS == "ADV" && s.Child(w-1, "advmod") < 0 {
		t.Head = w - 1
		s.Index()
	}
}

// joinAhead makes one preposition of "ahead of" and leaves the verb what measures it: "was running 5% ahead of last year".
func joinAhead(s *text.Sentence, w int) {
	t, of := &s.Tokens[w], w+1
	if t.Lemma != "ahead" || !t.Is("advmod") || t.Head < 0 || t.Head > w || of >= len(s.Tokens) || s.Tokens[of].Lemma != "of" || !s.Tokens[of].Is("case") {
		return
	}
	n := s.Tokens[of].Head
	if n < of || s.Tokens[n].Head != t.Head && s.Tokens[n].Head != w || !s.Tokens[n].Is("obl", "nmod") {
		return
	}
	v := t.Head
	for _, c := range s.Children(w) {
		s.Tokens[c].Head = v
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "obl"
	t.Head, t.Rel, t.POS, t.Tag = n, "case", "ADP", "IN"
	s.Tokens[of].Head, s.Tokens[of].Rel = w, "fixed"
	s.Index()
}

// joinApart makes one preposition of an adverb, with its degree, and a preposition that mean something else together: what cannot be traced "apart from a
// farm" is not traced apart, who lives "far from home" does not live from it, nobody sleeps to the stove "next to which he slept", and what "fell well short of
// the target" did not fall of it. So it does of "up from" and its like behind a comma, which compare: "rose 6%, up from 4%".
func joinApart(s *text.Sentence, from int) {
	apart := from - 1
	if apart < 1 || !s.Tokens[from].Is("case") || !s.Tokens[apart].Is("advmod", "xcomp") || !complexPreposition(s, apart) {
		return
	}
	n, h := s.Tokens[from].Head, s.Tokens[apart].Head
	if s.Tokens[apart].Is("xcomp") && s.Child(h, "obj") < 0 {
		return // "looked short of breath"
	}
	if n <= from || h < 0 || h == n && !s.Tokens[n].Is("obl", "nmod") || h != n && s.Tokens[n].Head != h && (s.Tokens[n].Head != apart || s.Tokens[h].POS != "VERB" && s.Child(h, "cop") < 0) {
		return
	}
	if slices.ContainsFunc(s.Children(apart), func(c int) bool {
		return c != n && s.Tokens[c].Text != "," && !s.Tokens[c].Is("advmod") && (c < n || s.Tokens[c].Rel != "obl")
	}) {
		return
	}
	for _, c := range slices.Clone(s.Children(apart)) {
		switch {
		case c == n:
			s.Tokens[n].Head, s.Tokens[n].Rel = h, "obl"
		case c > n && s.Tokens[c].Rel == "obl": // "down from 4 percent in May"
			s.Tokens[c].Head, s.Tokens[c].Rel = n, "nmod"
		case c > n || s.Tokens[c].Text == ",":
			s.Tokens[c].Head = n
		default:
			s.Tokens[c].Rel = "fixed"
		}
	}
	s.Tokens[from].Head, s.Tokens[from].Rel = apart, "fixed"
	attach(s, apart, n, "case")
}

// complexPreposition reports whether an adverb and the word behind it are a preposition of two words.
func complexPreposition(s *text.Sentence, adverb int) bool {
	two := strings.ToLower(s.Join([]int{adverb, adverb + 1}))
	return lexicon.Must("complexprepositions").Has(two) || afterComma(s, adverb) && (two == "up from" || two == "down from")
}

// joinInAndOut makes one preposition of two that "and" joins before one noun: what "drove in and out of the yard" did not only drive out.
func joinInAndOut(s *text.Sentence, in int) {
	and, out, of := in+1, in+2, in+3
	if of >= len(s.Tokens) || !s.Tokens[in].Is("advmod", "compound:prt") || s.Tokens[and].Lemma != "and" || s.Tokens[out].Head != in || !s.Tokens[of].Is("case") || s.Tokens[of].Text != "of" {
		return
	}
	n := s.Tokens[of].Head
	if n < of || !s.Tokens[n].Is("obl") || s.Tokens[n].Head != s.Tokens[in].Head {
		return
	}
	for _, k := range []int{and, out, of} {
		s.Tokens[k].Head, s.Tokens[k].Rel = in, "fixed"
	}
	attach(s, in, n, "case")
}

// joinOpposed makes one preposition of "as opposed to", whatever its words were taken for: "fought rebels, as opposed to clashing with others" says what
// was not done.
func joinOpposed(s *text.Sentence, as int) {
	opposed, to := as+1, as+2
	if to+1 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[as].Text, "as") || s.Tokens[opposed].Text != "opposed" || s.Tokens[to].Text != "to" {
		return
	}
	of := s.Tokens[to].Head
	if of < to { // the clause or noun behind it hangs off one of the three
		of = max(s.LastChild(opposed, "advcl", "xcomp", "obl", "ccomp"), s.LastChild(as, "advcl", "obl"))
	}
	if of <= to || below(s, s.Tokens[of].Head, of) {
		return
	}
	if h := s.Tokens[of].Head; h == opposed || h == as {
		up := climb(s, h, func(at int) bool { return at != as && at != opposed })
		if up < 0 {
			return
		}
		s.Tokens[of].Head = up
	}
	rel := "case"
	if s.Tokens[of].POS == "VERB" {
		rel = "mark"
	}
	s.Tokens[as].Head, s.Tokens[as].Rel = of, rel
	for _, k := range []int{opposed, to} {
		s.Tokens[k].Head, s.Tokens[k].Rel = as, "fixed"
	}
	s.Index()
}
