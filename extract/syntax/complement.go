package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give a verb the complement without which it says nothing, where that hangs elsewhere.

// completeInfinitive makes the infinitive that a verb calls for its complement, where a time parts the two: who "agreed on Tuesday to halt
// fighting" agreed on no Tuesday.
func completeInfinitive(s *text.Sentence, v int) {
	if lemma := s.Tokens[v].Lemma; !lexicon.Must("deciding").Has(lemma) && !lexicon.Must("beginning").Has(lemma) || s.Passive(v) || s.Child(v, "obj", "xcomp", "ccomp", "compound:prt") >= 0 {
		return
	}
	for _, c := range s.Children(v) {
		k := &s.Tokens[c]
		switch to := s.Child(c, "mark"); {
		case c < v, k.Is("advmod"), k.Is("obl") && timed(k):
		case k.Is("advcl") && k.Tag == "VB" && to > v && s.Tokens[to].Tag == "TO" && s.Tokens[to-1].POS != "PUNCT":
			k.Rel = "xcomp"
			return
		default:
			return
		}
	}
}

// completeAspectual makes an infinitive the complement of "go on", which tells no more than that it came next: who "went on to lead the party" led it
// (aspectual verbs: Huddleston and Pullum 2002, chapter 14, 5.6.1).
func completeAspectual(s *text.Sentence, v int) {
	if s.Tokens[v].Lemma != "go" || v+3 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[v+1].Text, "on") || s.Tokens[v+2].Tag != "TO" {
		return
	}
	if c := s.Tokens[v+2].Head; c > v+2 && s.Tokens[c].Is("advcl") && s.Tokens[c].Head == v {
		s.Tokens[c].Rel = "xcomp"
	}
}

// completeGerund makes a gerund behind nothing but adverbs the complement of a verb that takes one: what "risks further angering them" need not anger them.
func completeGerund(s *text.Sentence, v int) {
	c := s.Child(v, "advcl")
	if c < v+2 || !risking[s.Tokens[v].Lemma] || s.Passive(v) || s.Tokens[c].Tag != "VBG" || s.Child(v, "obj", "xcomp", "ccomp") >= 0 || s.Child(c, "mark", "nsubj") >= 0 {
		return
	}
	for _, t := range s.Tokens[v+1 : c] {
		if t.POS != "ADV" {
			return
		}
	}
	s.Tokens[c].Rel = "xcomp"
}

// completeSending makes a gerund behind what is sent the complement of "send", wherever it hangs: who "sent residents running" sent them nowhere else.
func completeSending(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if s.Tokens[v].Lemma != "send" || o < v || s.Child(v, "xcomp", "ccomp") >= 0 {
		return
	}
	for _, c := range append(slices.Clone(s.Children(v)), s.Children(o)...) {
		t := &s.Tokens[c]
		if first := firstOf(s, c); t.Tag != "VBG" || !t.Is("advcl", "acl") || c < o || first != c && (first != c-1 || s.Tokens[first].Text != ",") {
			continue
		}
		if c-1 == o || s.Tokens[c-1].Text != "," && below(s, c-1, o) || s.Tokens[c-1].Text == "," && namedAside(s, o, c-1) {
			attach(s, c, v, "xcomp")
			return
		}
	}
}

// namedAside reports whether what stands before a comma behind an object is only another name of something in its phrase: "residents of Ely, the city".
func namedAside(s *text.Sentence, o, comma int) bool {
	return slices.ContainsFunc(s.Subtree(o, nil), func(i int) bool { return i > o && s.Tokens[i].Is("appos") && lastOf(s, i) == comma-1 })
}

// completePhrasal gives a verb of two words the gerund that it says something of, whether the parser took the second for its preposition or left it:
// who "ruled out raising taxes" raises none.
func completePhrasal(s *text.Sentence, v int) {
	if v+2 >= len(s.Tokens) || !phrasal[s.Tokens[v].Lemma+" "+strings.ToLower(s.Tokens[v+1].Text)] || s.Passive(v) || s.Child(v, "obj", "xcomp", "ccomp") >= 0 {
		return
	}
	c := s.Child(v, "advcl")
	if c < v+2 || s.Tokens[c].Tag != "VBG" || s.Child(c, "nsubj") >= 0 {
		return
	}
	if first := firstOf(s, c); first != v+1 && first != v+2 || first == v+2 && s.Tokens[v+1].Head != v || s.Tokens[first].Is("punct") {
		return
	}
	s.Tokens[v+1].Head, s.Tokens[v+1].Rel, s.Tokens[c].Rel = v, "compound:prt", "xcomp"
	s.Index()
}

// phrasal are the verbs of two words whose gerund is done, or not done, as they say.
var phrasal = map[string]bool{"call off": true, "carry on": true, "give up": true, "keep on": true, "put off": true, "rule out": true}

// risking are the verbs that say nothing without a gerund or a noun behind them.
var risking = map[string]bool{"avoid": true, "consider": true, "involve": true, "keep": true, "mean": true, "recommend": true, "risk": true, "suggest": true}

// readForInfinitive gives the infinitive right behind those for whom it is asked or hoped its subject, where they were taken for the verb's own phrase: who
// "appealed for the union to sign" did not appeal for the union (Huddleston and Pullum 2002, 14.1.3: the subordinator "for").
func readForInfinitive(s *text.Sentence, v int) {
	if preps := lexicon.Must("obliquecontrol")[s.Tokens[v].Lemma]; !slices.Contains(strings.Fields(preps), "for") || s.Child(v, "xcomp", "ccomp") >= 0 {
		return
	}
	c := s.Child(v, "advcl")
	if c < v || s.Tokens[c].Tag != "VB" && !s.Passive(c) || hasSubject(s, c) {
		return
	}
	to := s.Child(c, "mark")
	for _, n := range s.Children(v) {
		if n < v || to < 0 || s.Tokens[to].Tag != "TO" || !s.Tokens[n].Is("obl") || s.CaseText(n) != "for" || lastOf(s, n) != to-1 || timed(&s.Tokens[n]) || !canAct(s, n) && !s.Passive(c) {
			continue
		}
		opener := s.Child(n, "case")
		hangSubject(s, n, c)
		s.Tokens[opener].POS = "SCONJ"
		attach(s, opener, c, "mark")
		return
	}
}

// readPurpose makes a purpose of the infinitive behind the object of a verb of sending or winning, which some trees have for its complement: "sent planes to
// collect the suspects", "overtook Norway to reach the final".
func readPurpose(s *text.Sentence, v int) {
	o, c := s.Child(v, "obj"), s.Child(v, "xcomp")
	lemma := s.Tokens[v].Lemma
	if lemma == "write" && o < 0 && c > v && s.Tokens[c].Tag == "VB" && s.Child(c, "ccomp") < 0 && !lexicon.Must("saying").Has(s.Tokens[c].Lemma) {
		s.Tokens[c].Rel = "advcl" // "wrote to the owners to ask for more"
		return
	}
	if o < v || c < o || !lexicon.Must("deploy").Has(lemma) && !lexicon.Must("contests").Has(lemma) {
		return
	}
	if to := s.Child(c, "mark"); s.Tokens[c].Tag == "VB" && to > o && s.Tokens[to].Tag == "TO" {
		s.Tokens[c].Rel = "advcl"
	}
}

// completeObjectControl makes the infinitive right behind an object its verb's complement where the verb is of those whose object does it: who
// "forced a factory to halt work" did not do so in order to halt it. What troops are sent for is a purpose.
func completeObjectControl(s *text.Sentence, v int) {
	o, lemma := s.Child(v, "obj", "iobj"), s.Tokens[v].Lemma
	if o < v || undertakes(s, v, o) || !lexicon.Must("objectcontrol").Has(lemma) || lexicon.Must("deploy").Has(lemma) || s.Passive(v) || s.Child(v, "xcomp", "ccomp") >= 0 {
		return
	}
	for _, c := range s.Children(v) {
		to := s.Child(c, "mark")
		if k := &s.Tokens[c]; k.Is("advcl") && k.Tag == "VB" && to > o && s.Tokens[to].Tag == "TO" && (to-1 == o || below(s, to-1, o)) {
			k.Rel = "xcomp"
			return
		}
	}
}

// completeGift gives a verb of giving what is given, where it was taken for another name of the receiver or for a time: "gave Lee 50% of the
// vote", "gave it one more year".
func completeGift(s *text.Sentence, v int) {
	to, o := s.Child(v, "iobj"), s.Child(v, "obj")
	if to < 0 {
		to, o = o, -1 // "gave Ramos a red card"
	}
	if to == v+1 && o < 0 && s.Tokens[to].Is("iobj") {
		completeBenefit(s, v, to)
	}
	if to < v || o >= 0 || !lexicon.Must("giving").Has(s.Tokens[v].Lemma) || s.Tokens[to].POS != "PROPN" && s.Tokens[to].POS != "PRON" && s.Tokens[to].Is("obj") {
		return
	}
	for _, c := range append(s.Children(to), s.Children(v)...) {
		t := &s.Tokens[c]
		first := firstOf(s, c)
		if c > to && (t.Is("appos") || t.Rel == "obl:unmarked") && !lexicon.Must("months").Has(t.Text) && s.Child(c, "case", "det:predet") < 0 && s.Tokens[first].Lemma != "all" && s.Tokens[first].Text != "," && first > 0 && s.Tokens[first-1].Text != "," {
			s.Tokens[to].Rel = "iobj"
			t.Head, t.Rel = v, "obj"
			s.Index()
			return
		}
	}
}

// completeBenefit takes what stands bare behind an indirect object for the object: nobody is bought in "the loan bought them time".
func completeBenefit(s *text.Sentence, v, to int) {
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c > to && t.Rel == "obl:unmarked" && t.POS == "NOUN" && firstOf(s, c) == to+1 && (!timed(t) || c == to+1 && t.Lemma == "time") {
			t.Rel = "obj"
			s.Index()
			return
		}
	}
}

// completePlacing gives a verb of placing the place that hangs off its object, and one that lays a thing to another the other: "put its losses at four dead",
// "ranked graft among its worries", "blamed the delay on rain".
func completePlacing(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	preps, ok := lexicon.Must("placing")[s.Tokens[v].Lemma]
	if o < v || !ok {
		return
	}
	placed := func(n int) bool { return slices.Contains(strings.Fields(preps), s.CaseText(n)) }
	if slices.ContainsFunc(s.Children(v), func(c int) bool { return c > o && s.Tokens[c].Is("obl") && placed(c) }) {
		return
	}
	for n := s.LastChild(o, "nmod"); n > o; {
		if t := &s.Tokens[n]; t.Rel == "nmod" && placed(n) && s.LastChild(o, "conj") < n { // not "blamed duties on steel and a strike"
			t.Head, t.Rel = v, "obl"
			s.Index()
			return
		}
		next := s.LastChild(n, "nmod")
		if next < n { // none, or a ring
			return
		}
		n = next
	}
}

// completeCharge gives a verb of charging or depriving what it charges with or takes, where that hangs off the object: "accused the firm of violations".
// What belongs to the object has an article or a name: "warned the head of the bank".
func completeCharge(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || !lexicon.Must("charging").Has(s.Tokens[v].Lemma) {
		return
	}
	if c := s.Child(v, "ccomp"); c > o && strings.EqualFold(s.Tokens[firstOf(s, c)].Text, "of") {
		s.Tokens[c].Rel = "advcl" // "accused the firm of having hidden it": said of the firm
		s.Index()
		return
	}
	for _, c := range s.Children(o) {
		t := &s.Tokens[c]
		if c < o || t.Rel != "nmod" || s.CaseText(c) != "of" || s.Child(c, "det") >= 0 || t.POS == "PROPN" || human(t) {
			continue
		}
		if k := &s.Tokens[o]; (canAct(s, o) || k.POS == "DET") && !lexicon.Must("partitives").Has(k.Lemma) && k.POS != "NUM" {
			t.Head, t.Rel = v, "obl"
			s.Index()
			return
		}
	}
}

// readStandard reads "compared with" as the preposition that it is: in "lost $3 million, compared with a profit of $2 million" nobody was
// compared.
func readStandard(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Lemma != "compare" || t.Tag != "VBN" || !t.Is("advcl", "acl") || t.Head < 0 || hasSubject(s, v) || s.Child(v, "aux", "mark", "obl:agent") >= 0 || v+1 >= len(s.Tokens) {
		return
	}
	with := v + 1
	n := s.Tokens[with].Head
	if low := strings.ToLower(s.Tokens[with].Text); low != "with" && low != "to" || !s.Tokens[with].Is("case") || n < with || s.Tokens[n].Head != v {
		return
	}
	clause := t.Head
	for h := range s.Ancestors(v) {
		if clause = h; s.Tokens[h].POS == "VERB" || s.Child(h, "cop") >= 0 {
			break
		}
	}
	if s.Tokens[clause].POS != "VERB" && s.Child(clause, "cop") < 0 {
		return
	}
	for _, c := range slices.Clone(s.Children(v)) {
		s.Tokens[c].Head = n
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = clause, "obl"
	t.Head, t.Rel, t.POS, t.Tag = n, "case", "ADP", "IN"
	s.Tokens[with].Head, s.Tokens[with].Rel = v, "fixed"
	s.Index()
}

// joinStandard hangs what something is compared with off the word that compares, where it was taken for another phrase of the verb: "carried
// more people than ever", "went further than anyone expected".
func joinStandard(s *text.Sentence, than int) {
	c := s.Tokens[than].Head
	if s.Tokens[than].Lemma == "than" && c > than && s.Tokens[c].Is("nsubj") && s.Tokens[s.Tokens[c].Head].Is("advcl") { // "than the union had asked for"
		c = s.Tokens[c].Head
		s.Tokens[than].Head, s.Tokens[than].Rel = c, "mark"
		s.Index()
	}
	if s.Tokens[than].Lemma != "than" || !s.Tokens[than].Is("case", "mark") || c < than || len(s.Case(c)) > 1 { // "more in London than in Paris"
		return
	}
	t := &s.Tokens[c]
	if !t.Is("obl", "advcl", "nmod", "ccomp", "acl") || t.Head < 0 || t.Head > than || comparative(s, t.Head) {
		return
	}
	for h := range s.Ancestors(c) { // "worse for the currency than either candidate"
		if h < than && comparative(s, h) {
			t.Head, t.Rel = h, "obl"
			s.Index()
			return
		}
	}
	for w := than - 1; w > t.Head; w-- {
		if !comparative(s, w) {
			continue
		}
		for h := range s.Ancestors(w) {
			if h == c {
				break
			}
			if h == t.Head {
				t.Head = w
				s.Index()
				return
			}
		}
	}
}

// comparative reports whether a word compares: "more", "further", "worse".
func comparative(s *text.Sentence, i int) bool {
	t := &s.Tokens[i]
	return t.Tag == "JJR" || t.Tag == "RBR" || t.POS == "ADV" && strings.EqualFold(t.Text, "further")
}

// lowerPhrases hangs what stands behind a later verb off that verb, where it was taken for the first one's: the adverb in "accused her of
// acting too slowly", the object in "left 58 dead and provoked protests", the place in "was built in 1968 and supplies water to farms", the
// end in "persuaded the firm to keep the jobs until 2030".
func lowerPhrases(s *text.Sentence, v int) {
	for _, c := range slices.Clone(s.Children(v)) {
		t := &s.Tokens[c]
		first := firstOf(s, c)
		if c < v || first == 0 {
			continue
		}
		if w := first - 1; t.Is("advmod") && t.POS == "ADV" && s.Tokens[w].POS == "VERB" && s.Tokens[w].Head == v && s.Tokens[w].Is("advcl", "xcomp") && w > v && s.Tokens[w].Tag != "VBN" {
			t.Head = w
			continue
		}
		for _, w := range s.Children(v) {
			k := &s.Tokens[w]
			if w < v || w > c || k.POS != "VERB" || s.Tokens[first].Text == "," {
				continue
			}
			own := s.Child(w, "obj", "iobj")
			switch {
			case k.Is("conj") && t.Is("obj") && s.Child(v, "obj") < w && s.Child(v, "obj") > v && own < 0,
				k.Is("conj") && t.Is("obl") && own > w && own < c && s.CaseText(c) != "" && !timed(t),
				k.Is("xcomp") && k.Tag == "VB" && t.Is("obl") && own > w && own < c && (s.CaseText(c) == "until" || s.CaseText(c) == "by"):
				t.Head = w
			}
		}
	}
	s.Index()
}

// lowerTimeSubject hangs below the subject the phrase of time behind it that was taken for a second one: "the decision to switch after half-time turned the
// match", "the remains of people missing since the massacres may be found". A clause behind the subject would stand behind a comma.
func lowerTimeSubject(s *text.Sentence, n int) {
	first := s.Child(n, "nsubj")
	if first < 0 || afterComma(s, first) || s.CaseText(first) != "" {
		return // ", half of them before the method was adopted"
	}
	for _, c := range slices.Clone(s.Children(n)) {
		t := &s.Tokens[c]
		if c <= first || c > n || !t.Is("nsubj") || t.POS != "NOUN" && t.POS != "PROPN" {
			continue
		}
		prep := firstOf(s, c)
		if prep > first+1 && s.Tokens[prep-1].Head == n && s.Tokens[prep-1].Is("mark") {
			prep--
		}
		switch s.Tokens[prep].Lemma {
		case "after", "before", "since", "until":
			comma := slices.ContainsFunc(s.Tokens[first:max(first, prep)], func(t text.Token) bool { return t.Text == "," })
			if prep > first && !comma {
				s.Tokens[prep].Head, s.Tokens[prep].Rel = c, "case"
				attach(s, c, first, "nmod")
			}
		}
		return
	}
}

// partSubjects leaves a clause one subject: the infinitive behind "were the first to reach it" is none, nor is an emphatic reflexive (Quirk and
// others 1985, 6.28), "he had himself been deceived".
func partSubjects(s *text.Sentence, n int) {
	if c := s.Child(n, "csubj"); c > n && s.Tokens[c].Tag == "VB" && s.Child(n, "nsubj") >= 0 && s.Child(n, "nsubj") < n {
		s.Tokens[c].Rel = "advcl"
	}
	first := s.Child(n, "nsubj", "nsubj:pass")
	for _, c := range s.Children(n) {
		if t := &s.Tokens[c]; c > first && first >= 0 && t.Is("nsubj", "nsubj:pass") && t.Feature("Reflex") == "Yes" {
			t.Rel = "advmod"
		}
	}
}

// freeOblique frees the phrase with a preposition that was taken for what something stays or becomes: "remained in force for weeks" says how.
func freeOblique(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "xcomp" || t.POS != "NOUN" && t.POS != "ADJ" || t.Head < 0 || t.Head > n || s.Child(n, "cop", "nsubj", "mark") >= 0 || s.Child(t.Head, "obj", "aux:pass") >= 0 {
		return
	}
	switch s.CaseText(n) {
	case "in", "at", "on", "under", "out of", "without", "behind":
		t.Rel = "obl"
		s.Index()
	}
}

// lowerQuestion gives an indirect question the words that it opens with, where they were taken for the governing verb's own: "predicts on what day
// they leave", "tells us how to stop".
func lowerQuestion(s *text.Sentence, v int) {
	c := s.Child(v, "ccomp", "xcomp")
	if c < v || s.Tokens[c].Is("xcomp") && (s.Child(c, "mark") < v || s.Tokens[c].Tag != "VB") {
		return
	}
	for _, w := range s.Children(v) {
		t := &s.Tokens[w]
		if w < v || w > c || !t.Is("advmod", "obl", "obj") || lastOf(s, w) != firstOf(s, c)-1 {
			continue
		}
		if t.Tag != "WRB" && t.Tag != "WDT" && t.Tag != "WP" && !asksWhich(s, w) {
			continue
		}
		if t.Tag == "WRB" {
			t.Rel = "advmod"
		} else if s.Tokens[w+1].Text == "," && hasSubject(s, c) {
			continue // "we will know who, we will be able to prove it"
		}
		s.Tokens[c].Rel = "ccomp"
		attach(s, w, c, t.Rel)
		return
	}
}

// asksWhich reports whether a noun has an interrogative determiner: "on what day".
func asksWhich(s *text.Sentence, n int) bool {
	d := s.Child(n, "det")
	return d >= 0 && (s.Tokens[d].Tag == "WDT" || s.Tokens[d].Tag == "WP")
}

// readResult hangs the clause that says what a degree leads to off the verb, where its "that" was taken for a relative pronoun or for that of what is said:
// "so many people watched on a phone in the shop that it froze" (Quirk and others 1985, 15.74: clauses of result).
func readResult(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	that := s.Child(v, "obj", "mark")
	if t.Rel != "acl:relcl" && t.Rel != "ccomp" || that < 1 || that > v || !strings.EqualFold(s.Tokens[that].Text, "that") || that != firstOf(s, v) || s.Child(v, "nsubj", "nsubj:pass", "expl") < that {
		return
	}
	for so := that - 1; so >= 0 && s.Tokens[so].POS != "PUNCT"; so-- {
		if !strings.EqualFold(s.Tokens[so].Text, "so") || !s.Tokens[so].Is("advmod") {
			continue
		}
		degree := s.Tokens[so].Head
		if of := s.Tokens[degree].Head; so > 0 && s.Tokens[so-1].Lemma == "every" || s.Tokens[degree].Lemma == "many" && of >= 0 && s.CaseText(of) != "" {
			return // "every so often", "in so many words"
		}
		if k := &s.Tokens[degree]; degree != so+1 || t.Rel == "acl:relcl" && degree >= that-1 || t.Head == degree || k.POS != "ADJ" && k.POS != "ADV" || below(s, degree, v) {
			return
		}
		verb := climb(s, degree, func(at int) bool { return s.Tokens[at].POS == "VERB" || s.Child(at, "cop") >= 0 })
		if verb < 0 || verb > that || below(s, verb, v) {
			return
		}
		k := &s.Tokens[that]
		k.POS, k.Tag, k.Morph, k.Rel = "SCONJ", "IN", "", "mark"
		attach(s, v, verb, "advcl")
		return
	}
}
