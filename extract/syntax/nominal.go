package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Repairs of what nouns, amounts and phrases belong to.

// makeAbsolute makes an absolute clause of a part of what was named and the place or way that only that part has: "2,400 cases have been recorded
// since January, most of them in the south", "received 61 wounded, nine of them in critical condition".
func makeAbsolute(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	comma := partStart(s, n) - 1
	if comma < 0 || n+3 >= len(s.Tokens) || s.Tokens[comma].Text != "," || s.Tokens[n+1].Text != "of" ||
		s.Tokens[n+2].Tag != "PRP" && s.Tokens[n+2].Tag != "WDT" && s.Tokens[n+2].Tag != "WP" || t.Head < 0 || t.POS == "VERB" {
		return
	}
	i := n + 3
	if s.Tokens[i].POS != "ADP" || s.Tokens[i].Rel != "case" {
		return
	}
	where := s.Tokens[i].Head
	k := &s.Tokens[where]
	if t.Is("nummod") && t.Head < n && k.Head == t.Head && k.Is("nmod") { // no noun has two numbers
		k.Head, t.Rel = n, "parataxis"
		s.Index()
		return
	}
	if t.Head == where && k.Is("obl") && t.Is("nsubj", "nsubj:pass", "appos", "obl", "conj") {
		k.Rel = "parataxis" // "most of them" are there
		return
	}
	if !k.Is("obl") || where < i || k.Head < 0 || k.Head > n || below(s, k.Head, n) || t.Head > n {
		return
	}
	k.Head, k.Rel = n, "nmod"
	t.Rel = "parataxis"
	s.Index()
}

// partStart is where a phrase begins that says how many or how much of some before it is meant, "nine", "a third", "at least two", "only a few"
// of them; -1 if token n does not end one.
func partStart(s *text.Sentence, n int) int {
	if t := &s.Tokens[n]; t.POS != "NUM" && !lexicon.Must("partitives").Has(t.Lemma) && !lexicon.Must("fractions").Has(t.Lemma) && !partial(t.Lemma) {
		return -1
	}
	for n > 0 && s.Tokens[n-1].Head >= n-1 && s.Tokens[n-1].Is("det", "nummod", "amod", "advmod", "case", "compound") {
		n--
	}
	return n
}

func partial(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "all", "both", "few", "half", "many", "more", "most", "none", "one", "several", "some", "two", "three":
		return true
	}
	return false
}

// readAbsolute reads as the participle of an absolute clause the past tense behind "with" and a noun that has no object: "with most votes counted".
func readAbsolute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	m, n := s.Child(v, "mark"), s.Child(v, "nsubj")
	if t.Tag != "VBD" || !t.Is("advcl", "acl") || m < 0 || n < m || n > v || s.Tokens[m].Lemma != "with" || s.Child(v, "obj", "aux") >= 0 || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	t.Tag, t.Morph = "VBN", "Tense=Past|VerbForm=Part"
	s.Tokens[n].Rel = "nsubj:pass"
}

// readNumeralSubject makes the subject of a number before the copula of the noun that it was taken to count: "at least six were artillery exchanges".
func readNumeralSubject(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.POS != "NUM" || !t.Is("nummod") || t.Head < n || hasSubject(s, t.Head) {
		return
	}
	if be := s.Child(t.Head, "cop"); be > n && be < t.Head {
		t.Rel = "nsubj"
	}
}

// raisePastAbsolute hangs a gerund of time behind the comma of an absolute clause off the verb that the clause goes with: in "knelt, her arms stretched wide,
// before getting up" it is not the arms that get up.
func raisePastAbsolute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	h, m := t.Head, s.Child(v, "mark", "case")
	if !t.Is("advcl") || t.Tag != "VBG" || h < 0 || h > v || m < 0 || m > v || hasSubject(s, v) || !afterComma(s, v) || !s.Tokens[h].Is("parataxis", "advcl") || s.Child(h, "mark", "aux", "cop") >= 0 {
		return
	}
	n, up := s.Child(h, "nsubj", "nsubj:pass"), s.Tokens[h].Head
	if n < 0 || n > h || up < 0 || up > n || s.Child(n, "nmod:poss") != firstOf(s, n) || !afterComma(s, h) || s.Tokens[up].POS != "VERB" {
		return
	}
	switch s.Tokens[m].Lemma {
	case "before", "after", "while":
		attach(s, v, up, "advcl")
	}
}

// raiseAbsoluteParticiple makes an absolute clause of "with", a part or a number of things and the participle behind them that closes the clause, which was
// hung off them: "was halted, with less than a tenth of the roofs mended", "lost the lead with two laps left".
func raiseAbsoluteParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" && t.Lemma != "remain" || t.Rel != "acl" || t.Head < 0 || t.Head > v || s.Child(v, "aux", "obj", "obl:agent", "mark") >= 0 || s.Tokens[firstOf(s, v)].POS == "PUNCT" {
		return
	}
	if before := firstOf(s, v) - 1; before < 0 || before != t.Head && (s.Tokens[before].Head != t.Head || s.CaseText(before) != "of") {
		return
	}
	n := t.Head
	if h := s.Tokens[n].Head; s.Tokens[n].Is("nmod") && s.CaseText(n) == "of" && h >= 0 && h < n && partOf(s, h) {
		n = h
	}
	verb := s.Tokens[n].Head
	if !s.Tokens[n].Is("obl") || verb < 0 || verb > n || s.CaseText(n) != "with" || human(&s.Tokens[t.Head]) || s.Child(n, "nummod") < 0 && !partOf(s, n) || lexicon.Must("measures").Has(s.Tokens[n].Lemma) {
		return
	}
	if end := lastOf(s, v); end+1 < len(s.Tokens) && s.Tokens[end+1].POS != "PUNCT" {
		return
	}
	with := s.Child(n, "case")
	s.Tokens[with].Head, s.Tokens[with].Rel, s.Tokens[with].POS = v, "mark", "SCONJ"
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "nsubj:pass"
	if t.Tag == "VBG" {
		s.Tokens[n].Rel = "nsubj"
	}
	attach(s, v, verb, "advcl")
}

// completeAbsolute gives the participle of an absolute clause its subject, where both were hung off the verb: "returned with it strapped", "listened with
// his head tilted".
func completeAbsolute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBN" || !t.Is("advcl") || t.Head < 0 || t.Head > v || hasSubject(s, v) || s.Child(v, "mark", "aux", "obj", "obl:agent") >= 0 || s.Tokens[firstOf(s, v)].Text == "," {
		return
	}
	n := climb(s, firstOf(s, v)-1, func(at int) bool { return s.Tokens[at].Head == t.Head })
	if n < t.Head || n > v || !s.Tokens[n].Is("obl") || s.CaseText(n) != "with" || s.Tokens[n].Tag != "PRP" && s.Child(n, "nmod:poss") < 0 {
		return
	}
	with := s.Child(n, "case")
	s.Tokens[with].Head, s.Tokens[with].Rel, s.Tokens[with].POS = v, "mark", "SCONJ"
	attach(s, n, v, "nsubj:pass")
}

// raiseSince hangs since when something has been so off the perfect whose object ends in it: "has seen bouts of fighting between militias drawn
// from the villages since 1999".
func raiseSince(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || s.CaseText(n) != "since" {
		return
	}
	v := t.Head
	if k := &s.Tokens[v]; k.Tag != "VBN" || k.Rel != "acl" || v > n || s.Child(v, "aux") >= 0 || v == 0 || s.Tokens[v-1].Text == "," {
		return
	}
	for at := range s.Ancestors(v) {
		switch k := &s.Tokens[at]; {
		case k.Rel == "acl:relcl", k.Is("advcl", "ccomp"):
			return
		case k.POS == "VERB" && s.VerbGroup(at).Perfect && k.Rel != "acl":
			t.Head = at
			s.Index()
			return
		}
	}
}

// makeLocative makes the clause that it is of a place before a form of be, where the parser took what is there for what is said: "Among the dead
// were children", "Behind the plan is a firm" (Quirk and others 1985, 18.23: subject-verb inversion).
func makeLocative(s *text.Sentence, n int) {
	if t := &s.Tokens[n]; t.POS != "NOUN" && t.POS != "PROPN" || s.Child(n, "nsubj", "nsubj:pass", "csubj", "expl", "case") >= 0 {
		return
	}
	place, be := -1, s.Child(n, "cop")
	for _, c := range s.Children(n) {
		if t := &s.Tokens[c]; c > n || !t.Is("nmod", "obl") || t.Rel == "nmod:poss" || s.CaseText(c) == "" {
			continue
		} else if place >= 0 {
			return
		}
		place, be = c, max(be, s.Child(c, "cop"))
	}
	if place < 0 || be < place || be > n || timed(&s.Tokens[place]) || s.Tokens[be].Head == n && lastOf(s, place) != be-1 {
		return
	}
	head, rel := s.Tokens[n].Head, s.Tokens[n].Rel
	for _, c := range s.Children(n) {
		if t := &s.Tokens[c]; c != place && (c <= be || t.Is("punct", "parataxis") || t.Is("advcl") && s.Child(c, "mark") >= 0) {
			t.Head = place
		}
	}
	s.Tokens[place].Head, s.Tokens[place].Rel = head, rel
	attach(s, n, place, "nsubj")
}

// joinMaker makes one description of what was taken for the first of two firms: "car and truck maker Halden said" is Halden, and no car says anything.
func joinMaker(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	and, maker := s.Child(name, "cc"), -1
	for _, c := range s.Children(name) {
		if c < name && s.Tokens[c].Is("nmod:desc", "compound") {
			maker = c
		}
	}
	first := t.Head
	if !t.Is("conj") || t.POS != "PROPN" || first < 0 || and < first || maker < and || firstOf(s, name) < first {
		return
	}
	if m, k := &s.Tokens[maker], &s.Tokens[first]; m.POS != "NOUN" || !canAct(s, maker) || k.POS != "NOUN" || canAct(s, first) || k.Head < 0 || numberOf(s, k.Head) == 'p' ||
		s.Child(first, "det", "nmod:poss", "nummod", "acl", "nmod") >= 0 || s.Child(name, "det") >= 0 {
		return
	}
	t.Head, t.Rel = s.Tokens[first].Head, s.Tokens[first].Rel
	for _, c := range s.Children(first) {
		if c == name {
			continue
		} else if s.Tokens[c].Head = name; s.Tokens[c].Is("amod", "compound") {
			s.Tokens[c].Head = maker
		}
	}
	s.Tokens[first].Head, s.Tokens[first].Rel, s.Tokens[and].Head = maker, "compound", maker
	s.Index()
}

// freeDistance frees from a thing the distance in a direction at which it lies, which is the verb's, as in "hit a reef 60 kilometres (37 miles) east of
// Ely", or the direction's if the thing is no argument of a verb: "in Ayr, a town 60 kilometres (37 miles) east of Ely".
func freeDistance(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "nmod:unmarked" || t.Head < 0 || t.Head > n || !lexicon.Must("lengths").Has(t.Lemma) || s.Child(n, "nummod") < 0 || s.CaseText(n) != "" {
		return
	}
	w := lastOf(s, n) + 1
	if w+2 < len(s.Tokens) && s.Tokens[w+1].Text == "-" { // "south-east"
		w += 2
	}
	if w+1 >= len(s.Tokens) || !directed(s, w) || !s.Tokens[w].Is("advmod") || s.Tokens[w+1].Text != "of" {
		return
	}
	thing := &s.Tokens[t.Head]
	if thing.Is("obj", "obl") && thing.Head >= 0 && s.Tokens[thing.Head].POS == "VERB" {
		s.Tokens[w].Head = thing.Head
		attach(s, n, thing.Head, "obl:unmarked")
		return
	}
	attach(s, n, w, "obl:unmarked")
}

// joinDirection makes one preposition of a distance, a direction and "of": "capsized about 110 km south of the island".
func joinDirection(s *text.Sentence, w int) {
	if !directed(s, w) || w+2 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[w+1].Text, "of") {
		return
	}
	first := w
	if w > 2 && s.Tokens[w-1].Text == "-" { // "north-east"
		first = w - 2
	}
	of := w + 1
	if !hangLength(s, s.BeforeBracket(first-1), of) && !hangDirected(s, first-1, w) {
		return
	}
	for k := first; k <= w; k++ {
		s.Tokens[k].Head, s.Tokens[k].Rel = of, "fixed"
	}
	s.Index()
}

// hangDirected hangs a place that a direction is measured from off the noun or verb right before the direction, and off the adverb where neither stands
// there: areas south of the city are no areas of it. It reports whether the direction and "of" are one preposition then.
func hangDirected(s *text.Sentence, head, w int) bool {
	t, place := &s.Tokens[w], s.Tokens[w+1].Head
	if head < 0 || !t.Is("advmod") || place < w+2 || !s.Tokens[w+1].Is("case") || !s.Tokens[place].Is("nmod", "obl") || s.Child(w, "advmod", "nmod", "nummod", "conj") >= 0 || directed(s, s.Child(place, "conj")) {
		return false
	}
	over := s.Tokens[place].Head
	if over == w {
		over = t.Head
	}
	det := s.Child(head, "det")
	known := det >= 0 && s.Tokens[det].Lemma == "the" // "areas of the state north of the river": it is the state spoken of
	switch {
	case over != head || known || s.Child(over, "cop") >= 0 || s.Tokens[over].POS != "VERB" && s.Tokens[over].POS != "NOUN":
		if over < w && t.Head != place {
			attach(s, place, w, "obl")
		}
		return false
	case s.Tokens[over].POS == "VERB":
		attach(s, place, over, "obl")
	default:
		attach(s, place, over, "nmod")
	}
	return true
}

// directed reports whether a token is a direction.
func directed(s *text.Sentence, i int) bool {
	return i >= 0 && lexicon.Must("directions").Has(strings.ToLower(s.Tokens[i].Text))
}

// joinOff makes one preposition of a distance and the preposition behind it: "sank 60 miles off the coast".
func joinOff(s *text.Sentence, prep int) {
	switch s.Tokens[prep].Lemma {
	case "off", "from", "above", "below", "beyond", "behind", "beneath", "outside", "inside":
		hangLength(s, s.BeforeBracket(prep-1), prep)
	}
}

// hangLength hangs a length off the place whose preposition it measures, and the place off the verb; it reports whether it is one.
func hangLength(s *text.Sentence, length, prep int) bool {
	length = s.BeforeBracket(length)
	place := s.Tokens[prep].Head
	if length < 1 || place < prep || !s.Tokens[prep].Is("case") || !lexicon.Must("lengths").Has(s.Tokens[length].Lemma) || s.Child(length, "nummod") < 0 || s.Child(length, "case") >= 0 || !s.Tokens[length].Is("obj", "obl", "advmod") {
		return false
	}
	if a := s.Child(length, "amod"); a >= 0 && s.Tokens[a].Lemma != "nautical" { // "160,000 cubic metres from"
		return false
	}
	v := climb(s, length, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if v < 0 || v > length || !below(s, place, v) || below(s, length, place) {
		return false
	}
	s.Tokens[place].Head, s.Tokens[place].Rel = v, "obl"
	s.Tokens[length].Head, s.Tokens[length].Rel = place, "nmod:unmarked"
	s.Index()
	return true
}

// joinNumbered makes one noun of a thing and the number it bears, which were taken for two objects: "will wear the number nine shirt".
func joinNumbered(s *text.Sentence, n int) {
	t, thing := &s.Tokens[n], n+2
	if t.Lemma != "number" || thing >= len(s.Tokens) || t.Head < 0 || s.Tokens[n+1].POS != "NUM" || s.Tokens[thing].POS != "NOUN" || s.Tokens[thing].Head != t.Head || !t.Is("obj") || !s.Tokens[thing].Is("obj") {
		return
	}
	for _, c := range s.Children(n) {
		s.Tokens[c].Head = thing
	}
	t.Head, t.Rel = thing, "compound"
	s.Tokens[n+1].Head, s.Tokens[n+1].Rel = n, "nummod"
	s.Index()
}

// joinInvertedNumber gives the subject of an inverted copula the number right before it: "among the guests were 12 nurses".
func joinInvertedNumber(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("nummod") || t.Head < 0 || t.Head > n {
		return
	}
	be, subject := s.Child(t.Head, "cop"), s.Child(t.Head, "nsubj")
	if be > t.Head && be < firstOf(s, n) && subject > n && firstOf(s, subject) == n+1 {
		attach(s, n, subject, "nummod")
	}
}

// joinSerialNumber hangs off a bare noun of a series the number behind it that was read as an argument of its own: "took five wickets on day one of the
// match", "after day one was spoilt". Where that was the subject, the noun is, and its preposition opens the clause.
func joinSerialNumber(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if n+1 >= len(s.Tokens) || t.Tag != "NN" || !t.Is("obl", "obj") || !lexicon.Must("serials").Has(t.Lemma) || s.Child(n, "det", "amod", "nummod", "nmod:poss", "compound", "flat") >= 0 {
		return
	}
	k := &s.Tokens[n+1]
	switch {
	case k.POS != "NUM" || k.Head < 0:
		return
	case k.Head == t.Head && k.Is("obj"):
	case k.Head > n+1 && k.Is("nsubj") && !below(s, t.Head, k.Head):
		if c := s.Child(n, "case"); c >= 0 {
			s.Tokens[c].Head, s.Tokens[c].Rel = k.Head, "mark"
		}
		t.Head, t.Rel = k.Head, k.Rel
	default:
		return
	}
	adopt(s, n+1, n)
	attach(s, n+1, n, "flat")
}

// joinTitleNumber hangs the number of a title off that, where the name behind it had it: "world No. 1 Ann Lee".
func joinTitleNumber(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	low := strings.ToLower(t.Text)
	if low != "no." && low != "number" || t.Rel != "nmod:desc" || t.Head <= n+1 {
		return
	}
	if k := &s.Tokens[n+1]; k.POS == "NUM" && k.Head == t.Head {
		attach(s, n+1, n, "nummod")
	}
}

// raiseAbsolute makes an aside of a clause about some of what stands before it: in "the men, most of them Poles and Czechs, were freed" no other people
// beside the men were.
func raiseAbsolute(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	part := s.Child(n, "nsubj")
	if !t.Is("appos", "conj") || t.Head < 0 || t.Is("appos") && !s.Tokens[t.Head].Is("nsubj") || part < 1 || part > n || s.Child(n, "cop") >= 0 || t.POS == "VERB" || part+2 >= len(s.Tokens) ||
		s.Tokens[part+1].Text != "of" || s.Tokens[part+2].Tag != "PRP" || partStart(s, part) < 1 || s.Tokens[partStart(s, part)-1].Text != "," {
		return
	}
	t.Rel = "parataxis"
}
