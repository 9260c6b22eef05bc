package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give a verb the objects and complements that stand behind it under another label.

// makeObject takes what stands bare behind a verb for its object: behind a passive of giving ("was given a medal", where nobody
// is a medal; "were given ten each"), behind a particle ("did not rule out a four-day week"), and behind any verb that
// links nothing ("affected not only our state").
func makeObject(s *text.Sentence, v int) {
	if s.Child(v, "obj") >= 0 {
		return
	}
	links := lexicon.Must("linking").Has(s.Tokens[v].Lemma) || lexicon.Must("naming").Has(s.Tokens[v].Lemma) || s.Passive(v)
	giving, particle := lexicon.Must("giving").Has(s.Tokens[v].Lemma), s.Child(v, "compound:prt")
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if c < v || t.POS != "NOUN" && t.POS != "NUM" || s.CaseText(c) != "" || !t.Is("xcomp", "dep") && t.Rel != "obl:unmarked" && t.Rel != "obl" {
			continue
		}
		switch first := firstOf(s, c); {
		case !links && t.Rel == "xcomp" && s.Child(c, "det", "nmod:poss") >= 0 && s.Child(c, "cop", "mark", "nsubj") < 0,
			giving && t.Rel == "xcomp" && s.Child(c, "cop") < 0, giving && s.Passive(v) && first == v+1 && !(timed(t) && pointsToTime(&s.Tokens[first])),
			!links && first == v+1 && t.Rel == "obl:unmarked" && spanOf(s, c) && !lexicon.Must("intransitives").Has(s.Tokens[v].Lemma) && !lexicon.Must("measuring").Has(s.Tokens[v].Lemma),
			!links && t.Is("obl") && first == v+1 && !timed(t) && s.Child(c, "det:predet") >= 0,
			particle == v+1 && first == v+2 && s.Child(c, "det") == first && !measure(s, c) && !s.Passive(v):
			t.Rel = "obj"
			return
		}
	}
}

// pointsToTime reports whether the first word of a time says which one it is, so that nobody is given it: "was granted this week", "is paid every month", and not
// "was given two weeks".
func pointsToTime(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "this", "next", "last", "every", "each":
		return true
	}
	return false
}

// spanOf reports whether a stretch of time is one of what goes on in it, "more than a year of fighting", and not of a longer time.
func spanOf(s *text.Sentence, n int) bool {
	of := s.Child(n, "nmod")
	return timed(&s.Tokens[n]) && of == n+2 && s.CaseText(of) == "of" && s.Tokens[of].POS == "NOUN" && !timed(&s.Tokens[of])
}

// readWhose tells what a noun of "whose" is that was read for a second subject in front of a name: somebody's name, "whose daughter Amber died", or what
// the named one does something to, "whose songs Sinatra recorded".
func readWhose(s *text.Sentence, v int) {
	n := s.Child(v, "nsubj")
	if n < 0 || n+1 >= v || s.Tokens[v].Rel != "acl:relcl" || s.Child(n, "nmod:poss") < 0 || s.Tokens[s.Child(n, "nmod:poss")].Lemma != "whose" {
		return
	}
	name := &s.Tokens[n+1]
	switch {
	case name.POS != "PROPN" || name.Head != v || name.Rel != "nsubj":
		return
	case human(&s.Tokens[n]):
		name.Head, name.Rel = n, "appos"
	case s.Child(v, "obj", "ccomp", "xcomp", "cop") < 0 && !lexicon.Must("intransitives").Has(s.Tokens[v].Lemma):
		s.Tokens[n].Rel = "obj"
	}
	s.Index()
}

// makeParticle joins an adverb of direction to the verb that it stands behind, or whose object parts them: "turned people away".
// So it does with the preposition of a passive that has lost its noun to the subject: "paid for by donations".
func makeParticle(s *text.Sentence, v int) {
	if s.Child(v, "compound:prt", "compound:lvc") >= 0 {
		return
	}
	if s.Tokens[v].Lemma == "hand" && v+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[v+1].Text, "over") {
		s.Tokens[v+1].Head, s.Tokens[v+1].Rel = v, "compound:prt" // in "handed over 41 documents" there are not more than 41
		s.Index()
		return
	}
	if joinAdverb(s, v) {
		return
	}
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if prep := s.Case(c); len(prep) == 2 && prep[0] == v+1 && strings.EqualFold(s.Tokens[prep[1]].Text, "by") && s.Passive(v) {
			s.Tokens[prep[0]].Head, s.Tokens[prep[0]].Rel, t.Rel = v, "compound:prt", "obl:agent"
			s.Index()
			return
		}
		if c == v+1 && t.POS == "ADP" && t.Is("obl") && s.Passive(v) && s.Child(v, "obl:agent") > c {
			t.Rel = "compound:prt"
			return
		}
		if c < v || !t.Is("advmod") || len(s.Children(c)) > 0 || !lexicon.Must("particles").Has(strings.ToLower(t.Text)) {
			continue
		}
		o := s.Child(v, "obj")
		if o == c-1 && s.Tokens[o].Lemma == "way" { // "found a way out", "forced their way in"
			t.Head = o
			s.Index()
			return
		}
		if c == v+1 || o > v && c > o && s.Subtree(o, nil)[len(s.Subtree(o, nil))-1] == c-1 {
			t.Rel = "compound:prt"
			return
		}
	}
}

// joinAdverb joins to a verb the adverb right behind it that makes another verb of it, and gives the verb what the adverb had: "fell short of
// the target". It reports whether it did.
func joinAdverb(s *text.Sentence, v int) bool {
	a := v + 1
	if o := s.Child(v, "obj"); o > v {
		if a = lastOf(s, o) + 1; a < len(s.Tokens) && s.Tokens[a].Head == v && s.Tokens[a].Is("xcomp") && s.Tokens[a].POS == "NOUN" && idiomatic(s, v, a) { // "held the crew hostage"
			s.Tokens[a].Rel = "compound:prt"
			return true
		}
		a = v + 1
	}
	if a >= len(s.Tokens) || s.Tokens[a].Head != v || !s.Tokens[a].Is("advmod", "xcomp") || !lexicon.Must("verbadverbs").Has(s.Tokens[v].Lemma+" "+strings.ToLower(s.Tokens[a].Text)) {
		return false
	}
	for _, c := range s.Children(a) {
		if c < a || s.Tokens[c].Is("conj") {
			return false // "ran low and dirty"
		}
	}
	for _, c := range s.Children(a) {
		s.Tokens[c].Head = v
	}
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; t.Is("advcl", "acl") && s.Child(c, "mark") == a+1 && (s.Tokens[a+1].Text == "to" || s.Tokens[a+1].Text == "of") {
			t.Rel = "xcomp" // "came close to winning" says nothing without the winning
			if s.Passive(c) {
				t.Rel = "ccomp"
			}
		}
	}
	s.Tokens[a].Rel = "compound:prt"
	s.Index()
	return true
}

// freeParticle makes the particle of an intransitive verb the preposition of the bare phrase behind it: "sank off the island".
func freeParticle(s *text.Sentence, v int) {
	p := s.Child(v, "compound:prt")
	if p != v+1 {
		return
	}
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; t.Rel == "obl" && s.CaseText(c) == "" && !timed(t) && firstOf(s, c) == p+1 {
			s.Tokens[p].Head, s.Tokens[p].Rel = c, "case"
			s.Index()
			return
		}
	}
}

// boundMeasure hangs the words that bound or multiply an amount off it where they were taken for the noun's or the verb's own: "a wave up
// to nine metres high", "carried twice the number".
func boundMeasure(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	switch strings.ToLower(t.Text) {
	case "more":
		if than := w + 1; than+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[than].Text, "than") && s.Tokens[than+1].POS == "VERB" && t.Head >= 0 && t.Head < w && s.Tokens[t.Head].Head == than+1 {
			attach(s, w, than+1, "advmod") // "losses more than tripled"
			attach(s, than, w, "fixed")
		}
	case "up":
		if t.Is("compound") && w+2 < len(s.Tokens) && s.Tokens[w+1].Text == "to" && s.Tokens[w+2].POS == "NUM" && s.Tokens[w+1].Head > w {
			t.Head, t.Rel = s.Tokens[w+1].Head, "advmod"
			s.Index()
		}
		boundAmount(s, w)
	case "under", "over", "above", "below", "behind", "ahead", "down", "short", "adrift", "clear":
		joinDistance(s, w)
	case "minus":
		joinMinus(s, w)
	case "twice", "double", "half":
		if t.Is("advmod") && w+1 < len(s.Tokens) && s.Tokens[w+1].Is("det") {
			if o := s.Tokens[w+1].Head; o > w && s.Tokens[o].Is("obj") && s.Tokens[o].Head == t.Head {
				t.Head, t.Rel = o, "det:predet"
				s.Index()
			}
		}
	}
}

// joinDistance hangs a word of distance that has nothing behind it off the bare number or the measure before it: "was 18 under as he walked
// off", "at 12 under", "came from two goals down".
func joinDistance(s *text.Sentence, w int) {
	t, n := &s.Tokens[w], s.BeforeBracket(w-1)
	if n < 0 || s.Tokens[n].POS != "NUM" && !distance(s, n, w) || !t.Is("mark", "case", "advmod", "nmod", "obl", "compound:prt") || len(s.Children(w)) > 0 || below(s, n, w) {
		return
	}
	if w+1 < len(s.Tokens) {
		switch next := &s.Tokens[w+1]; {
		case next.POS == "SCONJ", next.POS == "CCONJ", next.Tag == "TO", next.POS == "PUNCT" && next.Text != "-":
		default:
			return
		}
	}
	t.Head, t.Rel, t.POS, t.Tag = n, "advmod", "ADV", "RB"
	s.Index()
}

// distance reports whether a counted noun says how far: "finished two kilograms behind". What is cut down is no distance.
func distance(s *text.Sentence, n, word int) bool {
	t := &s.Tokens[n]
	if t.POS != "NOUN" || s.Child(n, "nummod") < 0 || human(t) || t.Head < 0 || t.Head != s.Tokens[word].Head {
		return false
	}
	if w := s.Tokens[word].Lemma; w == "down" || w == "over" || w == "under" {
		return t.Is("obl")
	}
	return t.Is("obl", "obj")
}

// joinMinus hangs the "minus" before a number off it, and the scale behind its degrees off them: "minus 17 degrees Celsius".
func joinMinus(s *text.Sentence, w int) {
	t, n := &s.Tokens[w], w+1
	if n >= len(s.Tokens) || s.Tokens[n].POS != "NUM" || len(s.Children(w)) > 0 || t.POS == "NOUN" {
		return
	}
	t.Head, t.Rel, t.POS, t.Tag = n, "advmod", "ADV", "RB"
	if d, c := n+1, n+2; c < len(s.Tokens) && s.Tokens[d].Lemma == "degree" && s.Tokens[n].Head == d && s.Child(c, "case") < 0 && !below(s, d, c) {
		switch s.Tokens[c].Text {
		case "Celsius", "Fahrenheit", "C", "F":
			for _, k := range slices.Clone(s.Children(c)) {
				s.Tokens[k].Head = d
			}
			s.Tokens[c].Head, s.Tokens[c].Rel = d, "flat"
		}
	}
	s.Index()
}

// boundAmount hangs "up to" off the number that it bounds where it was taken for a preposition: who may "face up to 20 years" faces them.
func boundAmount(s *text.Sentence, up int) {
	n := up + 2
	if n >= len(s.Tokens) || !strings.EqualFold(s.Tokens[up+1].Text, "to") || s.Tokens[n].POS != "NUM" {
		return
	}
	if t := &s.Tokens[up]; t.Is("case") && t.Head >= n && s.Tokens[t.Head].Is("obj", "nsubj") && s.Tokens[up+1].Head == up && !below(s, n, up) { // "will take up to four years"
		attach(s, up, n, "advmod")
		return
	} else if !s.Tokens[up+1].Is("case") {
		return
	}
	amount := s.Tokens[up+1].Head
	a := &s.Tokens[amount]
	if a.Head < 0 || a.Head != up-1 || below(s, n, up) || below(s, n, up+1) || s.Tokens[up-1].POS != "VERB" || !a.Is("obl", "obj") || a.POS != "NOUN" && a.POS != "SYM" && a.POS != "NUM" || s.Child(up-1, "obj") >= 0 && !a.Is("obj") || !lexicon.Must("incomplete").Has(s.Tokens[up-1].Lemma) {
		return
	}
	a.Rel = "obj"
	s.Tokens[up].Head, s.Tokens[up].Rel = n, "advmod"
	s.Tokens[up+1].Head, s.Tokens[up+1].Rel = up, "fixed"
	s.Index()
}

// makeCurrency reads the sign of a currency that letters open, as "A$" and "US$", as the sign that it is, with the number behind it.
func makeCurrency(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	letters := strings.TrimRight(t.Text, "$€£¥")
	code := len(letters) == 3 && lexicon.Must("currencies").Has(letters) // "CHF14.6 million"
	if letters == "" || letters == t.Text && !code || len(letters) > 3 || strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || i+1 >= len(s.Tokens) || s.Tokens[i+1].POS != "NUM" {
		return
	}
	t.POS, t.Tag, t.Morph, t.Lemma = "SYM", "$", "", t.Text
	if n := t.Head; n > i && s.Tokens[n].POS == "NUM" && t.Is("det", "compound", "nmod") && s.Tokens[n].Head >= 0 { // "to A$2.3 billion"
		t.Head, t.Rel = s.Tokens[n].Head, s.Tokens[n].Rel
		prep := s.CaseText(i) + s.CaseText(n)
		if k := &s.Tokens[t.Head]; (prep == "to" || prep == "by") && (k.POS == "NOUN" || k.Text == "%") && k.Head >= 0 && s.Tokens[k.Head].POS == "VERB" {
			t.Head, t.Rel = k.Head, "obl"
		}
		for _, c := range s.Children(n) {
			if c != i && !s.Tokens[c].Is("compound") {
				s.Tokens[c].Head = i
			}
		}
		s.Tokens[n].Head, s.Tokens[n].Rel = i, "nummod"
		s.Index()
	}
	for n := i + 1; n < len(s.Tokens) && s.Tokens[n].POS == "NUM" && t.Head != n; n++ { // "318 million"
		if k := &s.Tokens[n]; (k.Head <= i || k.Head > n+1) && !below(s, i, n) {
			k.Head, k.Rel = i, "nummod"
		}
	}
	s.Index()
}

// readAsPredicative reads the "as" before an adjective as a preposition: "marked the repair as urgent".
func readAsPredicative(s *text.Sentence, v int) {
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if m := s.Child(c, "mark", "case"); c > v && t.POS == "ADJ" && t.Is("obl", "advcl") && m >= 0 && s.Tokens[m].Lemma == "as" && s.Child(c, "nsubj", "cop") < 0 {
			t.Rel, s.Tokens[m].Rel = "obl", "case"
		}
	}
	o := s.Child(v, "obj")
	if o < v || !lexicon.Must("describing").Has(s.Tokens[v].Lemma) {
		return
	}
	for _, c := range slices.Clone(s.Children(o)) {
		if c > o && s.Tokens[c].Is("nmod") && s.CaseText(c) == "as" {
			attach(s, c, v, "obl") // "condemned the step as piracy"
		}
	}
}

// measure reports whether a phrase says only how long: "five hours", "a week"; not "a four-day week".
func measure(s *text.Sentence, n int) bool {
	return lexicon.Must("timenouns").Has(s.Tokens[n].Lemma) && (s.Child(n, "nummod") >= 0 || s.Child(n, "compound", "amod", "nmod") < 0)
}

// partAmount makes an object of its own of whoever stands right before an amount of money and was read as a part of it: "offered the tenants $200".
func partAmount(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v+2 || s.Tokens[o].Tag != "$" || !lexicon.Must("giving").Has(s.Tokens[v].Lemma) && !lexicon.Must("judging").Has(s.Tokens[v].Lemma) {
		return
	}
	who := o - 1
	if t := &s.Tokens[who]; t.Head != o || !t.Is("compound", "advmod", "nmod", "amod") || t.POS != "NOUN" && t.POS != "PROPN" || s.CaseText(who) != "" {
		return
	}
	for _, c := range slices.Clone(s.Children(o)) {
		if c < who {
			s.Tokens[c].Head = who
		}
	}
	attach(s, who, v, "iobj")
}

// partObjects tells two objects apart: the first is the one who gets the second ("offered it land"), or the one whom the
// second names ("called Ann a traitor").
func partObjects(s *text.Sentence, v int) {
	var objects []int
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c > v && (t.Is("obj", "iobj") || t.Is("expl") && lexicon.Must("naming").Has(s.Tokens[v].Lemma)) {
			objects = append(objects, c)
		}
	}
	if len(objects) != 2 {
		return
	}
	first, second := &s.Tokens[objects[0]], &s.Tokens[objects[1]]
	if first.Tag == "PRP$" && !lexicon.Must("giving").Has(s.Tokens[v].Lemma) && firstOf(s, objects[1]) == objects[0]+1 { // "had brought her seven-month-old son"
		second.Rel = "obj"
		attach(s, objects[0], objects[1], "nmod:poss")
		return
	}
	if title := s.Child(objects[1], "nmod:desc"); first.POS == "PROPN" && second.POS == "PROPN" && title > objects[0] && title < objects[1] && lastOf(s, objects[0])+1 == title && !lexicon.Must("giving").Has(s.Tokens[v].Lemma) {
		second.Rel = "obj" // "arrested Hamas leader Ann Lee": one person, with the body the title is of
		attach(s, objects[0], title, "compound")
		return
	}
	if person := titled(s, objects[0], objects[1]); person >= 0 {
		second.Rel = "obj"
		attach(s, objects[0], person, "nmod:desc")
		return
	}
	switch {
	case second.Lemma == "way" && second.Tag == "NN" && first.Lemma != "way" && s.Child(objects[1], "acl") > objects[1] && s.Child(objects[1], "det") >= 0: // "read maps the way others read novels"
		second.Rel = "obl:unmarked"
	case selfPronoun(second) && !selfPronoun(first): // "is clearing the field himself": emphasis
		second.Rel = "advmod"
	case second.Lemma == "home" && len(s.Children(objects[1])) == 0: // "drove the boys home"
		second.Rel, second.POS, second.Tag = "advmod", "ADV", "RB"
	case second.POS == "VERB" && second.Tag == "VBG" && s.Tokens[v].Lemma == "spend": // "spent the day mending nets"
		first.Rel, second.Rel = "obj", "advcl"
	case idiomatic(s, v, objects[1]): // "held the crew hostage"
		second.Rel = "compound:prt"
	case s.Tokens[v].Lemma == "take" && timed(second) && !timed(first) && first.POS != "NUM" && s.Child(objects[1], "nummod", "det", "amod") >= 0: // "took the crew two days"
		first.Rel, second.Rel = "iobj", "obj"
	case s.Child(objects[0], "nummod") >= 0 && lexicon.Must("measures").Has(first.Lemma), // "pay 45 pounds a plot"
		(!lexicon.Must("giving").Has(s.Tokens[v].Lemma) || s.Child(v, "compound:prt") > objects[0]) && s.Child(objects[1], "nummod") >= 0 && lexicon.Must("measures").Has(second.Lemma): // "drove them 14 miles"
		first.Rel, second.Rel = "obj", "obl:unmarked"
	case lexicon.Must("judging").Has(s.Tokens[v].Lemma) && lexicon.Must("currencies").Has(second.Lemma) && !lexicon.Must("currencies").Has(first.Lemma): // "fined the firm 2 million euros"
		first.Rel, second.Rel = "obj", "obl:unmarked"
	case lexicon.Must("naming").Has(s.Tokens[v].Lemma) && second.POS != "PRON" && !s.Passive(v):
		first.Rel, second.Rel = "obj", "xcomp"
	case s.Tokens[v].Lemma == "make" && human(second) && s.Child(objects[1], "det") >= 0 && (s.Child(objects[1], "acl") < 0 || toBeat(s, objects[0], objects[1])) && !s.Passive(v): // "made her a celebrity"
		first.Rel, second.Rel = "obj", "xcomp"
	case first.POS == "NOUN" && second.POS == "PROPN" && objects[1] == objects[0]+1 && !lexicon.Must("giving").Has(s.Tokens[v].Lemma):
		second.Rel = "obj" // "may ask opposition leader Ann Lee": one person with a title
		first.Head, first.Rel = objects[1], "nmod:desc"
		s.Index()
	case first.Rel == "obj" && (first.Tag == "PRP" || lexicon.Must("giving").Has(s.Tokens[v].Lemma) || gets(s, v, objects[0], objects[1])) &&
		(second.POS != "PRON" || second.Tag == "NN") && !timed(second): // "post me the shirt", "cost the firm nothing"
		first.Rel = "iobj"
	}
}

// toBeat reports whether a noun with "the" and an infinitive says what a person is made: "made her the woman to beat".
func toBeat(s *text.Sentence, who, what int) bool {
	t, c, d := &s.Tokens[who], s.Child(what, "acl"), s.Child(what, "det")
	return (t.Tag == "PRP" || t.POS == "PROPN") && c > what && s.Tokens[c].Tag == "VB" && d >= 0 && strings.EqualFold(s.Tokens[d].Text, "the")
}

// readRelativeNaming takes for what somebody is made or called the noun behind a verb whose object is the relative pronoun: "whom bookmakers had made the
// favourite".
func readRelativeNaming(s *text.Sentence, v int) {
	who, what := s.Child(v, "obj"), s.LastChild(v, "obj")
	if who < 0 || who > v || what < v || !relative(&s.Tokens[who]) || s.Tokens[what].POS != "NOUN" || s.Passive(v) {
		return
	}
	if lexicon.Must("naming").Has(s.Tokens[v].Lemma) || s.Tokens[v].Lemma == "make" && s.Tokens[who].Tag == "WP" && s.Child(what, "det") >= 0 {
		s.Tokens[what].Rel = "xcomp"
	}
}

// idiomatic reports whether a word behind a verb's object makes one verb with it, as one of the listed pairs: "set the barn ablaze".
func idiomatic(s *text.Sentence, v, word int) bool {
	return len(s.Children(word)) == 0 && lexicon.Must("verbadverbs").Has(s.Tokens[v].Lemma+" "+strings.ToLower(s.Tokens[word].Text))
}

// titled is the person whose title the first of two objects is: the second, "declared rebel leader Ann Lee an outlaw", or whose that is, "rejected
// rebel leader Ann Lee's plea". It is -1 if there is none.
func titled(s *text.Sentence, title, object int) int {
	person := object
	if s.Tokens[object].POS != "PROPN" {
		person = s.Child(object, "nmod:poss")
	}
	if person != title+1 || s.Tokens[person].Name != "B-person" || !lexicon.Must("peoplenouns").Has(s.Tokens[title].Lemma) || s.Child(title, "det", "nmod:poss") >= 0 || s.Tokens[title].Tag != "NN" {
		return -1
	}
	return person
}

// gets reports whether a noun gets what stands right behind it from a verb that may have two objects: "won the nurses sympathy".
func gets(s *text.Sentence, v, who, what int) bool {
	t, thing := &s.Tokens[who], &s.Tokens[what]
	if thing.POS == "ADJ" && thing.Lemma == "worth" || thing.POS == "VERB" || strings.HasSuffix(thing.Text, "ing") && s.Child(what, "det", "amod", "nmod:poss") < 0 {
		return false // "lost a net worth 40 dollars", "left the city fighting"
	}
	return lexicon.Must("benefactives").Has(s.Tokens[v].Lemma) && s.Child(v, "compound:prt") < 0 && t.POS != "NUM" && !lexicon.Must("currencies").Has(t.Lemma) && s.Tokens[what].Lemma != "home" &&
		lastOf(s, who)+1 == firstOf(s, what) && s.Tokens[lastOf(s, who)].POS != "PUNCT"
}

// selfPronoun reports whether a token is a pronoun in -self or -selves.
func selfPronoun(t *text.Token) bool {
	return t.POS == "PRON" && (strings.HasSuffix(t.Lemma, "self") || strings.HasSuffix(t.Lemma, "selves"))
}

// makeComplement reads the infinitive or participle behind the object of a verb of making or finding as its complement, wherever it
// hangs: "expects the rain to continue" expects no rain, and "heard the train coming" heard more than the train.
func makeComplement(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	making := lexicon.Must("making").Has(s.Tokens[v].Lemma)
	urging := lexicon.Must("urging").Has(s.Tokens[v].Lemma) && o > v && (s.Tokens[o].POS != "NOUN" || human(&s.Tokens[o]) || lexicon.Must("groups").Has(s.Tokens[o].Lemma))
	if owned := s.Tokens[v].Text == "got" && s.VerbGroup(v).Perfect; o < v || owned || !making && !urging || s.Child(v, "xcomp") >= 0 || undertakes(s, v, o) {
		return
	}
	if c := s.Child(v, "advcl"); making && !lexicon.Must("heading").Has(s.Tokens[v].Lemma) && c > o && c == o+1 && s.Tokens[c].Tag == "VBG" && s.Child(c, "mark", "nsubj") < 0 {
		s.Tokens[c].Rel = "xcomp"
		return
	}
	if !lexicon.Must("objectcontrol").Has(s.Tokens[v].Lemma) {
		return
	}
	for _, h := range []int{v, o} {
		for _, c := range s.Children(h) {
			t := &s.Tokens[c]
			if to := s.Child(c, "mark"); c > o && t.Is("acl", "advcl") && t.Rel != "acl:relcl" && to > o && s.Tokens[to].Tag == "TO" && s.Tokens[to-1].POS != "PUNCT" {
				t.Head, t.Rel = v, "xcomp"
				s.Index()
				return
			}
		}
	}
}

// lowerExtractedObject gives the innermost complement the relative pronoun that was read as its governor's object: in "records that a steward had
// failed to report" nobody failed records, and in "which the firm said it was considering" it is not said. So it does with the subject of a complement.
func lowerExtractedObject(s *text.Sentence, v int) {
	that := s.Child(v, "obj")
	if that < 0 || that > v || !relative(&s.Tokens[that]) {
		return
	}
	if c := s.Child(v, "ccomp"); c > v && !hasSubject(s, c) && s.Child(c, "mark") < 0 && s.Child(c, "aux", "cop") > v {
		hangSubject(s, that, c) // "a visit that both sides hope will revive trade"
		return
	}
	noun := -1
	if s.Tokens[v].Rel == "acl:relcl" {
		noun = s.Tokens[v].Head
	}
	if w := openComplement(s, v, noun); w >= 0 {
		s.Tokens[that].Head = w
		if o := s.Child(v, "iobj"); o > v {
			s.Tokens[o].Rel = "obj" // "which they urged the state to remove"
		}
		s.Index()
	}
}

// lowerExtractedSubject gives a finite clause without a subject the relative pronoun that was read as the object of the verb before it: in "a step that
// both sides hope will help" nobody hopes a step.
func lowerExtractedSubject(s *text.Sentence, v int) {
	that, content := s.Child(v, "obj"), s.Child(v, "ccomp")
	if that < 0 || that > v || !relative(&s.Tokens[that]) || content < v || hasSubject(s, content) || s.Child(content, "mark") >= 0 {
		return
	}
	finite := &s.Tokens[content]
	if first := s.Child(content, "aux", "cop"); first >= 0 {
		finite = &s.Tokens[first]
	}
	switch finite.Tag {
	case "MD", "VBD", "VBP", "VBZ":
		hangSubject(s, that, content)
		s.Index()
	}
}

// openComplement is the innermost complement of a verb that leaves its object open to the noun that a relative clause is about, -1 if there is
// none: "a tent he was trying to fold", "the fee she was required to pay" (Huddleston and Pullum 2002, "The Cambridge Grammar of the English
// Language", 12.7: unbounded dependencies).
func openComplement(s *text.Sentence, v, noun int) int {
	w := v
	for c := s.Child(w, "xcomp", "ccomp"); c > w; c = s.Child(w, "xcomp", "ccomp") {
		if t := &s.Tokens[c]; t.POS != "VERB" || t.Is("ccomp") && (s.Child(c, "nsubj") < 0 || s.Child(c, "mark") >= 0) || !passesOn(s, w, noun) || t.Is("xcomp") && t.Tag != "VB" {
			return -1
		}
		w = c
	}
	if w == v || s.Passive(w) {
		return -1
	}
	for _, c := range s.Children(w) {
		t := &s.Tokens[c]
		if t.Is("obj", "iobj", "xcomp", "ccomp") || t.Tag == "WRB" {
			return -1
		}
	}
	return w
}

// passesOn reports whether the gap of a relative clause can be in the complement of a verb, and not be the verb's own object: "asked them to pay" has an
// object, "was asked to pay" has it for its subject. A thing that somebody wants to do is not what does it.
func passesOn(s *text.Sentence, v, noun int) bool {
	o := s.Child(v, "obj")
	if own := o >= 0 && !relative(&s.Tokens[o]) || s.Child(v, "iobj") > v && noun >= 0 && s.Tokens[noun].POS == "NOUN"; s.Passive(v) || own {
		return s.Passive(v) || lexicon.Must("objectcontrol").Has(s.Tokens[v].Lemma) || lexicon.Must("making").Has(s.Tokens[v].Lemma)
	}
	if t := &s.Tokens[v]; t.Lemma == "want" || t.Lemma == "like" || t.Lemma == "choose" {
		return noun >= 0 && s.Tokens[noun].POS == "NOUN" && !human(&s.Tokens[noun]) && !lexicon.Must("groups").Has(s.Tokens[noun].Lemma)
	}
	return !lexicon.Must("objectcontrol").Has(s.Tokens[v].Lemma) && !lexicon.Must("making").Has(s.Tokens[v].Lemma)
}

// joinWorth hangs what something is worth off the word: "gold worth two million pounds" is gold, not pounds.
func joinWorth(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if strings.ToLower(t.Text) != "worth" || t.Head < 0 {
		return
	}
	for _, h := range []int{w, t.Head, s.Tokens[t.Head].Head} {
		if h < 0 {
			continue
		}
		for _, c := range s.Children(h) {
			if c <= w || !s.Tokens[c].Is("obj", "obl", "nmod", "xcomp", "appos") || s.CaseText(c) != "" || firstOf(s, c) != w+1 {
				continue
			}
			s.Tokens[c].Head, s.Tokens[c].Rel = w, "obl:unmarked"
			s.Index()
			break
		}
	}
	if s.Child(w, "obl") < w {
		return
	}
	t.POS, t.Tag = "ADJ", "JJ"
	if n := w - 1; n >= 0 && s.Tokens[n].Head == w && s.Tokens[n].POS == "NOUN" && s.Child(w, "cop") < 0 {
		for _, c := range s.Children(w) {
			if c < n {
				s.Tokens[c].Head = n
			}
		}
		s.Tokens[n].Head, s.Tokens[n].Rel = t.Head, t.Rel
		t.Head, t.Rel = n, "amod"
		s.Index()
	}
}

// joinLightVerb makes the noun of a light verb part of the verb: "took place" has no object. UD has the label
// for it, https://universaldependencies.org/u/dep/compound-lvc.html, and English treebanks do not use it. So is the "go" of "let go of".
func joinLightVerb(s *text.Sentence, v int) {
	o := s.Child(v, "obj", "xcomp")
	if o < v || !lexicon.Must("lightverbs").Has(s.Tokens[v].Lemma+" "+s.Tokens[o].Lemma) {
		return
	}
	switch {
	case s.Tokens[o].Lemma == "note" && s.Tokens[o].Tag == "NNS": // "taking notes" is writing
	case s.Tokens[o].Is("obj") && len(s.Children(o)) == 0:
		s.Tokens[o].Rel = "compound:lvc"
	case s.Tokens[o].Is("xcomp") && o == v+1 && s.Tokens[o].POS == "VERB":
		for _, c := range s.Children(o) {
			s.Tokens[c].Head = v
		}
		s.Tokens[o].Rel = "compound:lvc"
		s.Index()
	}
}

// freeMeasure gives the verb the phrases behind a measure: in "met for five hours in a carriage" the hours are in no
// carriage. So it does with "according to", which names a source of all that is said.
func freeMeasure(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "nmod" || t.Head < 0 || n < t.Head {
		return
	}
	of := &s.Tokens[t.Head]
	prep := s.CaseText(n)
	switch {
	case prep == "" || prep == "of":
	case of.Is("obl") && s.Child(t.Head, "nummod") >= 0 && of.Head >= 0 && s.Tokens[of.Head].POS == "VERB" && measuring(s, t.Head):
		t.Head, t.Rel = of.Head, "obl"
		s.Index()
	case prep == "according to":
		at := t.Head
		for at >= 0 && s.Tokens[at].POS != "VERB" && s.Child(at, "cop") < 0 {
			at = s.Tokens[at].Head
		}
		if at >= 0 {
			t.Head, t.Rel = at, "obl"
			s.Index()
		}
	}
}

// measuring reports whether a phrase says for how long or by how much: "for five hours", "by 14 percent".
func measuring(s *text.Sentence, n int) bool {
	switch s.CaseText(n) {
	case "for", "over", "during":
		return lexicon.Must("timenouns").Has(s.Tokens[n].Lemma)
	case "by":
		return lexicon.Must("measures").Has(s.Tokens[n].Lemma) || s.Tokens[n].Text == "%"
	}
	return false
}

// joinOrdinal hangs the span in which something happened so often off the count: what erupts "for the third time in a week" has erupted before.
func joinOrdinal(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	in := firstOf(s, n)
	if !timed(t) || in < 1 || s.CaseText(n) != "in" && s.CaseText(n) != "since" {
		return
	}
	if time := in - 1; s.Tokens[time].Lemma == "time" && s.Child(time, "amod") == time-1 && time != t.Head && !below(s, time, n) {
		t.Head, t.Rel = time, "nmod"
		s.Index()
	}
}

// raiseDistance gives the verb the measure that says how long before or how far off its phrase is, where it was hung off the noun between: "scored
// his second try three minutes after the interval", "in a boat 140 kilometres off the coast".
func raiseDistance(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	next := lastOf(s, n) + 1
	if t.POS != "NOUN" || s.Child(n, "nummod") < 0 || !lexicon.Must("measures").Has(t.Lemma) && !lexicon.Must("timenouns").Has(t.Lemma) ||
		t.Rel != "nmod:unmarked" && t.Rel != "appos" && t.Rel != "nmod" || s.CaseText(n) != "" || next >= len(s.Tokens) || !s.Tokens[next].Is("case") || s.Tokens[firstOf(s, n)].Text == "(" {
		return
	}
	c := s.Tokens[next].Head
	switch s.CaseText(c) {
	case "after", "before", "off", "from", "behind", "outside", "into":
	default:
		return
	}
	if verb := s.Tokens[c].Head; s.Tokens[c].Is("obl") && firstOf(s, c) == next && verb >= 0 && s.Tokens[verb].POS == "VERB" && verb < n && below(s, n, verb) {
		attach(s, n, verb, "obl:unmarked")
	}
}

// joinDistanceFrom hangs the point that a distance behind a place is measured from off the distance: what fell "in a field 300 metres from a school" fell from
// no school. Behind a verb the verb has both, "walked 300 metres from a school", and so it has the ends of a way, "from Bled to Celje".
func joinDistanceFrom(s *text.Sentence, from int) {
	t := &s.Tokens[from]
	begin := firstOf(s, from)
	n := s.BeforeBracket(begin - 1)
	if !t.Is("obl", "nmod") || t.Head < 0 || t.Head > from || n < 1 || t.Head == n || s.CaseText(from) != "from" || !s.Tokens[begin].Is("case") {
		return
	}
	length := &s.Tokens[n]
	if !lexicon.Must("lengths").Has(length.Lemma) || s.Child(n, "nummod") < 0 || s.CaseText(n) != "" || length.Rel != "obl:unmarked" && length.Rel != "appos" && length.Rel != "nmod:unmarked" || below(s, n, from) {
		return
	}
	before, end := firstOf(s, n)-1, lastOf(s, from)+1
	if before < 1 || s.Tokens[before].POS != "NOUN" && s.Tokens[before].POS != "PROPN" && s.Tokens[before].Text != "," || end < len(s.Tokens) && s.Tokens[end].Text == "to" {
		return
	}
	attach(s, from, n, "nmod")
}

// raiseComparative makes the comparative behind a measure the predicate, and not the measure: what "was two degrees warmer than normal" was
// no two degrees.
func raiseComparative(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	be := s.Child(n, "cop")
	if be < 0 || be > n || t.POS != "NOUN" || s.Child(n, "nummod") < 0 || s.Child(n, "det", "case") >= 0 || !lexicon.Must("measures").Has(t.Lemma) && !lexicon.Must("timenouns").Has(t.Lemma) {
		return
	}
	for _, c := range s.Children(n) {
		if k := &s.Tokens[c]; c < n || k.Tag != "JJR" || !k.Is("amod") {
			continue
		}
		s.Tokens[c].Head, s.Tokens[c].Rel = t.Head, t.Rel
		for _, d := range slices.Clone(s.Children(n)) {
			if d != c && !s.Tokens[d].Is("nummod", "compound", "flat", "appos") && !(s.Tokens[d].Is("punct", "advmod") && d > be && d < c) {
				s.Tokens[d].Head = c
			}
		}
		t.Head, t.Rel = c, "obl:unmarked"
		s.Index()
		return
	}
}
