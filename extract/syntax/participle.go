package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs hang participles and infinitives off what does them, where the parser hung them off the nearest word.

// raiseTimeComplement hangs off the verb what was hung off the time that it takes: in "spent 14 hours mediating" no hours mediate, and in "began the
// week ranked 74th" no week is ranked.
func raiseTimeComplement(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" && t.Tag != "VBN" || t.Head < 0 || t.Head > v || s.Child(v, "mark", "nsubj", "aux", "obl:agent") >= 0 {
		return
	}
	verb, time := t.Head, -1
	switch {
	case t.Rel == "acl":
		time = t.Head
		whole := time
		if of := s.Tokens[whole].Head; of >= 0 && of < whole && s.CaseText(whole) == "of" { // "much of the 1960s"
			whole = of
		}
		if !s.Tokens[whole].Is("obj") {
			return
		}
		verb = s.Tokens[whole].Head
	case t.Is("xcomp"):
		time = s.Child(verb, "obj")
		if bare := s.Child(verb, "obl"); time < 0 && bare > verb && s.Tokens[bare].Rel == "obl:unmarked" {
			time = bare
		}
	}
	if time < verb || time > v || verb < 0 {
		return
	}
	light := lexicon.Must("gerundnouns").Has(s.Tokens[verb].Lemma + " " + s.Tokens[time].Lemma) // "took turns carrying it"
	own := s.Tokens[verb].Lemma == "spend" && t.Tag == "VBG" && s.Child(time, "nmod:poss") >= 0 // "spend your career teaching"
	if light || own || timed(&s.Tokens[time]) && lexicon.Must("spending").Has(s.Tokens[verb].Lemma) {
		if t.Head, t.Rel = verb, "advcl"; s.Tokens[time].Rel == "obl:unmarked" {
			s.Tokens[time].Rel = "obj"
		}
		s.Index()
	}
}

// scene is what a picture or a sound shows somebody doing, -1 if the verb shows none: "video showed a ship closing in".
func scene(s *text.Sentence, v int) int {
	seen, o, shown := s.Child(v, "xcomp"), s.Child(v, "obj"), s.Child(v, "nsubj")
	if o > v && seen < 0 && s.Tokens[v].Lemma == "show" {
		seen = s.Child(o, "acl")
	}
	if seen > v && s.Tokens[seen].Tag == "VBG" && o > v && shown >= 0 && s.Tokens[shown].POS == "NOUN" && !canAct(s, shown) {
		return seen
	}
	return -1
}

// makeGiven makes a preposition of the "given" behind a clause and a comma, which says in view of what: "was too long, given the heat" (Huddleston and
// Pullum 2002, chapter 7, 2.3). What somebody is given has no definite article there: "given a second chance".
func makeGiven(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	of := s.Child(v, "obj")
	if !strings.EqualFold(t.Text, "given") || !t.Is("advcl", "acl", "parataxis") || t.Head < 0 || t.Head > v || of < v || s.Tokens[v-1].Text != "," || s.Child(v, "aux", "mark", "nsubj", "advmod") >= 0 {
		return
	}
	d := s.Child(of, "det", "nmod:poss")
	if d != v+1 || s.Tokens[d].Rel == "det" && s.Tokens[d].Feature("Definite") != "Def" {
		return
	}
	up := t.Head
	for _, c := range s.Children(v) {
		if c != of {
			s.Tokens[c].Head = of
		}
	}
	t.Head, t.Rel, t.POS, t.Tag = of, "case", "ADP", "IN"
	s.Tokens[of].Head, s.Tokens[of].Rel = up, "obl"
	s.Index()
}

// freeTime gives the verb the time that was taken for a part of the subject behind it: "today 46 families will dine", "each spring the water
// falls".
func freeTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.POS != "NOUN" || t.Head < n || !timed(t) || n > 0 && s.Tokens[n-1].Text == "-" { // "last-minute talks"
		return
	}
	if d := n - 1; d >= 0 && s.Tokens[d].Is("det") && s.Tokens[d].Head == t.Head && t.Is("compound") && t.Tag == "NN" && s.Tokens[t.Head].Tag == "NNS" {
		switch strings.ToLower(s.Tokens[d].Text) {
		case "this", "each", "every": // no article of several: "this year prices rose"
			s.Tokens[d].Head = n
			s.Index()
		}
	}
	all := s.Subtree(n, nil)
	last := all[len(all)-1]
	if before := all[0] - 1; before >= 0 && s.Tokens[before].POS != "PUNCT" && !s.Tokens[before].Is("cc", "mark") {
		return
	}
	h := &s.Tokens[t.Head]
	day := false
	switch strings.ToLower(t.Text) {
	case "today", "tomorrow", "yesterday", "tonight":
		day = true
	}
	det := s.Child(n, "det", "amod")
	every := det >= 0 && (strings.EqualFold(s.Tokens[det].Text, "each") || strings.EqualFold(s.Tokens[det].Text, "every") || strings.EqualFold(s.Tokens[det].Text, "this") || strings.EqualFold(s.Tokens[det].Text, "last"))
	switch {
	case (day && len(all) == 1 || every) && t.Is("nmod", "compound", "nsubj") && t.Rel != "nmod:poss" && h.Is("nsubj", "nsubj:pass") && h.Head > n:
		t.Head, t.Rel = h.Head, "obl:unmarked"
	case (day || every) && t.Is("nsubj") && h.POS == "VERB":
		for _, c := range s.Children(t.Head) {
			if k := &s.Tokens[c]; c > n && c < t.Head && k.Is("nsubj") && firstOf(s, c) == last+1 {
				t.Rel = "obl:unmarked"
			}
		}
	case t.Is("nmod", "compound") && h.POS == "NUM" && h.Head >= 0 && s.Tokens[h.Head].Is("nsubj", "nsubj:pass") && day:
		t.Head, t.Rel = s.Tokens[h.Head].Head, "obl:unmarked"
	}
	s.Index()
}

// makeSubject takes a bare noun right before a finite verb without a subject for that: "when the agent, Ann Lee, demanded more", "and 17
// captured", "more are dying".
func makeSubject(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	v := t.Head
	if v < n || s.Tokens[v].POS != "VERB" || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 || s.CaseText(n) != "" {
		return
	}
	all := s.Subtree(n, nil)
	last := all[len(all)-1]
	start := v
	for start > 0 && s.Tokens[start-1].Head == v && s.Tokens[start-1].Is("aux", "advmod") && start-1 != n {
		start--
	}
	if last != start-1 {
		return
	}
	verb := &s.Tokens[v]
	finite := verb.Tag == "VBD" || verb.Tag == "VBZ" || verb.Tag == "VBP" || s.Child(v, "aux") >= 0
	switch {
	case t.POS == "NOUN" && t.Is("obl") && t.Rel != "obl:agent" && !timed(t) && finite && s.Child(n, "det", "nmod:poss") >= 0:
	case figureOpens(s, all[0], n) && n == v-1 && (t.Is("compound", "nummod") || t.Rel == "obl:unmarked"):
	case t.POS == "ADJ" && t.Is("advmod") && verb.Is("conj") && s.Child(v, "aux") > n && n > 0 && s.Child(v, "cc") == n-1:
		t.POS, t.Tag = "ADJ", "JJR"
	default:
		return
	}
	if t.POS == "NUM" && s.Passive(verb.Head) && s.Child(v, "obj") < 0 {
		verb.Tag = "VBN" // "12 were killed and 30 injured"
	}
	if t.Rel = "nsubj"; verb.Tag == "VBN" && t.POS == "NUM" || s.Passive(v) {
		t.Rel = "nsubj:pass"
	}
	if when := s.Child(v, "advmod"); verb.Is("conj") && when >= 0 && when < n && s.Tokens[when].Tag == "WRB" && s.Child(v, "cc") < 0 {
		verb.Rel = "advcl"
	}
	s.Index()
}

// figureOpens reports whether a figure opens the clause that it hangs in, right behind "and" or the "with" of an absolute clause: "and 17 captured",
// "with 24% opposed".
func figureOpens(s *text.Sentence, first, n int) bool {
	v := s.Tokens[n].Head
	if first == 0 || s.Tokens[n].POS != "NUM" && !inFigure(s, n) {
		return false
	}
	before := &s.Tokens[first-1]
	return before.Is("cc") && s.Tokens[v].Is("conj") || before.Head == v && before.Is("mark") && before.Lemma == "with"
}

// freeAge hangs an age off the person whom it follows between commas, where it was taken for one more: "Anna Weber, 41, and Paul Roth".
func freeAge(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if c := n - 2; t.POS == "NUM" && t.Is("nsubj") && len(t.Text) <= 3 && strings.Trim(t.Text, "0123456789") == "" && c >= 0 && s.Tokens[n-1].Text == "," {
		name := climb(s, c, func(at int) bool { return s.Tokens[at].Head == t.Head })
		if name >= 0 && name < n && s.Tokens[name].POS == "PROPN" && !s.Tokens[name].Is("nsubj", "conj") { // "Lee, 29, who lost, has left"
			s.Tokens[name].Rel = t.Rel
			for _, k := range s.Children(n) {
				s.Tokens[k].Head = name
			}
			attach(s, n, name, "nmod:unmarked")
		}
	}
	if t.POS == "NUM" && t.Is("conj", "appos") && t.Head >= 0 && t.Head < n && s.Tokens[t.Head].POS == "PROPN" && s.Tokens[n-1].Text == "," && len(t.Text) <= 3 && strings.Trim(t.Text, "0123456789") == "" &&
		n+1 < len(s.Tokens) && s.Tokens[n+1].POS == "PUNCT" && s.Child(n, "nmod", "cc") < 0 {
		t.Rel = "nmod:unmarked"
	}
}

// readAbsoluteVoice marks as passive the participle of an absolute clause, behind "with" and a noun: "with most stations counted",
// "with sales expected to rise".
func readAbsoluteVoice(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n, mark := s.Child(v, "nsubj"), s.Child(v, "mark")
	if t.Tag != "VBN" && t.Tag != "VBD" || !t.Is("advcl", "acl") || n < 0 || n > v || s.Child(v, "aux", "obj", "ccomp") >= 0 || s.Child(v, "xcomp") >= 0 && mark < 0 || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	if mark < 0 && s.CaseText(n) != "with" || mark >= 0 && s.Tokens[mark].Lemma != "with" {
		return
	}
	t.Tag, t.Morph = "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"
	s.Tokens[n].Rel = "nsubj:pass"
	s.Index()
}

// readGappedVoice marks as passive a participle that has a subject of its own and leaves its auxiliaries to the passive before it: "is to be sold and the
// debt settled".
func readGappedVoice(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := s.Child(v, "nsubj")
	if t.Tag != "VBN" || !t.Is("conj") || t.Head < 0 || n < t.Head || n > v || s.Tokens[n].Tag == "PRP" || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	if s.Child(t.Head, "aux:pass") < 0 || s.Child(v, "aux", "obj", "xcomp", "ccomp", "mark") >= 0 {
		return
	}
	t.Morph = "Tense=Past|VerbForm=Part|Voice=Pass"
	s.Tokens[n].Rel = "nsubj:pass"
	s.Index()
}

// readActive marks as active a verb that nothing can be done with, where it follows a passive: "was broken twice and never recovered".
func readActive(s *text.Sentence, v int) {
	if t := &s.Tokens[v]; t.Is("conj") && (t.Tag == "VBD" || t.Tag == "VBN") && lexicon.Must("intransitives").Has(t.Lemma) && s.Passive(v) && s.Child(v, "aux", "nsubj:pass", "obl:agent") < 0 {
		t.Tag, t.Morph = "VBD", withFeature(t.Morph, "Voice", "Act")
	}
}

// readConjunctVoice tells the voice of a past form joined to a passive by what is behind it: with an object it is active, "was built in Spain and
// held 70 adults", unless its verb has two and the passive keeps one, "had been paid 100 dollars and promised a bicycle", or nobody is told but
// its subject: "had been given a phone and asked whether he could drive".
func readConjunctVoice(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj") || t.Tag != "VBD" && t.Tag != "VBN" || t.Head < 0 || t.Head > v || s.Tokens[t.Head].Tag != "VBN" || !s.Passive(t.Head) || s.Child(v, "aux", "aux:pass", "nsubj", "nsubj:pass", "obl:agent", "mark", "cop") >= 0 {
		return
	}
	if o := s.Child(v, "obj", "iobj"); t.Tag == "VBD" && presentPassive(s, t.Head) && o > v && retains(s, v, o) {
		t.Tag = "VBN" // "is given water and asked his name"
		return
	}
	if s.Child(v, "iobj") >= 0 {
		return
	}
	object, giving := s.Child(v, "obj"), lexicon.Must("giving")
	given := giving.Has(s.Tokens[t.Head].Lemma) && s.Child(t.Head, "obj") > t.Head
	switch passive := s.Passive(v); {
	case object > v && passive && finitePassive(s, t.Head) && !giving.Has(t.Lemma) && !retains(s, v, object):
		t.Tag, t.Morph = "VBD", withFeature(t.Morph, "Voice", "Act")
	case object > v && !passive && given && giving.Has(t.Lemma), object < 0 && !passive && given && t.Lemma == "ask" && s.Child(v, "ccomp", "xcomp") > v:
		t.Tag = "VBN"
	}
}

// presentPassive reports whether a passive is in the present.
func presentPassive(s *text.Sentence, v int) bool {
	be := s.Child(v, "aux:pass")
	return be >= 0 && (s.Tokens[be].Tag == "VBZ" || s.Tokens[be].Tag == "VBP")
}

// lowerConjunctParticiple joins a participle to the one of a reduced relative clause that ends right before its "and", where it was joined to a finite verb
// or an infinitive, whose form it does not share: "will tour a fort built by the Danes and named after a king".
func lowerConjunctParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if !t.Is("conj") || t.Tag != "VBN" || t.Head < 0 || t.Head > v || cc < 1 || cc > v || s.Child(v, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark", "cop") >= 0 {
		return
	}
	switch s.Tokens[t.Head].Tag {
	case "VB", "VBZ", "VBP", "VBG":
		joinClause(s, v, cc, func(i int) bool {
			k := &s.Tokens[i]
			return k.POS == "VERB" && k.Tag == "VBN" && k.Rel == "acl" && s.Passive(i) && s.Child(i, "mark") < 0
		})
	}
}

// finitePassive reports whether a passive says that something was done, not that it will, may or is to be.
func finitePassive(s *text.Sentence, v int) bool {
	be := s.Child(v, "aux:pass")
	return be >= 0 && s.Tokens[be].Tag != "VB" && s.Tokens[be].Tag != "VBG"
}

// retains reports whether a passive can keep such an object: a name or a sum, "was elected and named leader", "arrested and fined 200 euros".
func retains(s *text.Sentence, v, object int) bool {
	k, t := &s.Tokens[object], &s.Tokens[v]
	switch t.Lemma {
	case "fine", "charge", "ask", "teach", "show", "tell", "leave", "cost", "sentence", "jail", "send", "issue", "serve", "deal", "feed", "allow", "refuse", "assign", "allocate", "allot", "spare", "forbid", "permit", "rank", "seed", "proclaim", "dock":
		return true
	}
	return lexicon.Must("naming").Has(t.Lemma) || k.POS == "NUM" || timed(k) || lexicon.Must("currencies").Has(k.Lemma) || k.Text == "%"
}

// makeReducedRelative makes a reduced relative clause of what stands between commas behind a subject and has no other verb's form, and gives
// the subject to the finite verb behind it: "Reed, carried off on a stretcher, was taken to hospital", "the firms, many of them owed money, have to close".
func makeReducedRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := s.Child(v, "nsubj", "nsubj:pass")
	if t.Tag != "VBD" && t.Tag != "VBN" || n < 0 || n > v || !closed(s) || s.Child(v, "aux", "cop", "expl", "ccomp") >= 0 || strings.ToLower(t.Text) != lexicon.Participle(t.Lemma) || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	some := -1
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; c > n && c < v && k.Is("nsubj") && s.Tokens[v-1].Head == c && s.CaseText(v-1) == "of" && s.Tokens[c-1].Text == "," {
			some = c
		}
	}
	if some < 0 && (v == 0 || s.Tokens[v-1].Text != ",") {
		return
	}
	w := finiteBehind(s, v)
	if w < 0 || some < 0 && (s.Child(v, "obj", "xcomp") >= 0 || s.Tokens[w].Is("conj") && s.Child(w, "aux", "cop") < 0) {
		return // "the firm, its owner, voted against it, then explained why"
	}
	second := &s.Tokens[w]
	second.Head, second.Rel = t.Head, t.Rel
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; c < n && k.Rel != "punct" || k.Is("mark") || c > w {
			k.Head = w
		}
	}
	t.Tag, t.Head, t.Rel = "VBN", n, "acl"
	s.Tokens[n].Head, s.Tokens[n].Rel = w, "nsubj"
	if some >= 0 {
		s.Tokens[some].Rel = "nsubj:pass"
	}
	s.Index()
	if comma := &s.Tokens[max(0, firstOf(s, v)-1)]; comma.Text == "," {
		comma.Head = v
	}
	s.Index()
	if s.Passive(w) {
		s.Tokens[n].Rel = "nsubj:pass"
	}
	s.Index()
}

// finiteBehind is the finite verb without a subject, behind a comma, that hangs off a verb or off what that hangs off; -1 if there is none.
func finiteBehind(s *text.Sentence, v int) int {
	for w := v + 2; w < len(s.Tokens); w++ {
		t := &s.Tokens[w]
		if t.Head != v && (t.Head < 0 || t.Head != s.Tokens[v].Head) || t.POS != "VERB" || !t.Is("parataxis", "advcl", "conj", "ccomp") || s.Child(w, "nsubj", "nsubj:pass", "mark", "cc", "expl", "csubj") >= 0 {
			continue
		}
		if !afterComma(s, w) {
			continue
		}
		if s.Child(w, "aux", "aux:pass", "cop") >= 0 || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" {
			return w
		}
	}
	return -1
}

// raiseCircumstance hangs an active participle with an object behind a comma off the verb, and not off the last of the places, or of the phrases
// joined, that stand between: "troops went to Homs and to Palmyra, destroying mines", "he was of use to the army and the police, drawing maps".
func raiseCircumstance(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl" || t.Tag != "VBG" || t.Head < 0 || t.Head > v || s.Child(v, "obj") < v {
		return
	}
	if comma := firstOf(s, v) - 1; s.Tokens[comma+1].Text != "," && (comma < 0 || s.Tokens[comma].Text != ",") {
		return
	}
	phrase := climb(s, t.Head, func(at int) bool { return !s.Tokens[at].Is("conj") })
	if phrase < 0 || !s.Tokens[phrase].Is("obl") || s.Tokens[phrase].Is("obl:agent") || phrase == t.Head && !strings.HasSuffix(s.Tokens[phrase].Name, "-place") {
		return
	}
	verb := s.Tokens[phrase].Head
	if verb >= 0 && s.Tokens[verb].Is("xcomp") && s.Tokens[verb].POS == "ADJ" {
		verb = s.Tokens[verb].Head // "proved invaluable to"
	}
	if verb < 0 || verb > phrase || s.Tokens[verb].POS != "VERB" || s.Child(verb, "nsubj", "nsubj:pass") < 0 {
		return
	}
	attach(s, v, verb, "advcl")
}

// raiseDepictive hangs off the verb what people are doing where they are, where the parser hung it off the place: in "took to the streets protesting" no
// streets protest.
func raiseDepictive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl" || t.Tag != "VBG" || t.Head < 0 || t.Head > v || !lexicon.Must("personal").Has(t.Lemma) && !lexicon.Must("seeking").Has(t.Lemma+" for") || s.Child(v, "mark", "case") >= 0 {
		return
	}
	place := &s.Tokens[t.Head]
	where := isPlaceNoun(place) || s.CaseText(t.Head) == "on" && slices.Contains([]string{"deck", "ground", "scene", "stage"}, place.Lemma)
	if where && s.CaseText(t.Head) != "" && s.Child(t.Head, "cop") >= 0 && s.Child(t.Head, "nsubj") >= 0 {
		t.Rel = "advcl" // "were on the ground looking for"
		return
	}
	if verb := place.Head; place.Is("obl") && place.POS == "NOUN" && where && verb >= 0 && verb < v && s.Tokens[verb].POS == "VERB" {
		attach(s, v, verb, "advcl")
	}
}

// raiseAttitude hangs off the verb what its subject thinks or hopes meanwhile, where the parser hung it off a thing, which does not: "entered the room
// hoping to find her", "took a course believing that it was free".
func raiseAttitude(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl" || t.Tag != "VBG" || t.Head < 0 || t.Head > v || !lexicon.Must("musing").Has(t.Lemma) || s.Child(v, "mark", "case") >= 0 || s.Child(v, "ccomp", "xcomp") < v {
		return
	}
	for at := t.Head; at >= 0 && s.Tokens[at].POS == "NOUN" && !canAct(s, at) && !isDocument(s.Tokens[at].Lemma); at = s.Tokens[at].Head {
		k := &s.Tokens[at]
		if verb := k.Head; verb >= 0 && verb < at && k.Is("obj", "obl") && s.Tokens[verb].POS == "VERB" {
			if by := s.Child(verb, "nsubj"); by >= 0 && canAct(s, by) {
				attach(s, v, verb, "advcl")
			}
			return
		} else if !k.Is("nmod") || verb > at {
			return
		}
	}
}

// raiseFinalSaying hangs off the verb of the sentence a participle of saying at its end that no comma parts off, where the verb tells what somebody thinks
// of others' words or deeds and the participle was hung off somebody in these: it is the mayor who says it in "the mayor rejected claims that buses
// were late saying all ran on time".
func raiseFinalSaying(s *text.Sentence, v int) {
	t, top := &s.Tokens[v], s.Root()
	if t.Tag != "VBG" || !t.Is("acl", "advcl") || top < 0 || t.Head <= top || t.Head > v || s.Tokens[t.Head].Head == top || !lexicon.Must("saying").Has(t.Lemma) ||
		s.Child(v, "ccomp") < v || s.Child(v, "mark", "case", "nsubj") >= 0 || afterComma(s, v) {
		return
	}
	by, verb := s.Child(top, "nsubj"), s.Tokens[top].Lemma
	if by >= 0 && by < top && canAct(s, by) && (lexicon.Must("disputing").Has(verb) || lexicon.Must("appraising").Has(verb)) {
		attach(s, v, top, "advcl")
	}
}

// raiseNaming makes a participle of naming the head of what somebody is named, which was read as a noun with an adjective: "was elected mayor of
// Karsk". A predicate nominal that the participle only describes has its determiner.
func raiseNaming(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if t.Rel != "amod" || t.Tag != "VBN" || n < v || !lexicon.Must("naming").Has(t.Lemma) {
		return
	}
	if be := max(s.Child(n, "cop"), s.Child(v, "aux:pass")); be < 0 || be > v || s.Child(n, "det", "nmod:poss") >= 0 {
		return
	}
	t.Head, t.Rel = s.Tokens[n].Head, s.Tokens[n].Rel
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "xcomp"
	for _, c := range slices.Clone(s.Children(n)) {
		switch k := &s.Tokens[c]; {
		case k.Is("nsubj"):
			k.Head, k.Rel = v, "nsubj:pass"
		case k.Rel == "cop":
			k.Head, k.Rel = v, "aux:pass"
		case c < v, k.Is("obl", "advcl", "punct", "parataxis"):
			k.Head = v
		}
	}
	s.Index()
}

// readAttributive makes a modifier of the bare noun behind it of the participle of a verb that takes no object, or of one of growth behind a preposition of
// circumstance, where both were read as a gerund with its object: nobody mounts anything in "resigned after mounting discontent".
func readAttributive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	prep, n := s.Child(v, "mark"), s.Child(v, "obj")
	if t.Tag != "VBG" || !t.Is("advcl", "acl") || t.Head < 0 || prep < 0 || prep > v || n < v || s.Tokens[n].POS != "NOUN" || !lexicon.Must("growing").Has(t.Lemma) ||
		firstOf(s, n) != v+1 || s.Child(n, "det", "nmod:poss", "case") >= 0 || s.Child(v, "aux", "nsubj", "compound:prt", "iobj", "xcomp", "ccomp") >= 0 {
		return
	}
	switch strings.ToLower(s.Join(append([]int{prep}, s.Children(prep)...))) {
	case "after", "amid", "despite", "because of", "due to", "owing to", "thanks to", "with":
	default:
		return
	}
	head, rel := t.Head, "obl"
	if s.Tokens[head].POS == "NOUN" || s.Tokens[head].POS == "PROPN" {
		rel = "nmod"
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if k := &s.Tokens[c]; c > v && c != n && !k.Is("punct") {
			k.Head = head
		} else {
			k.Head = n
		}
	}
	s.Tokens[prep].Rel, s.Tokens[prep].POS = "case", "ADP"
	s.Tokens[n].Head, s.Tokens[n].Rel = head, rel
	attach(s, v, n, "amod")
}

// lowerParticiple makes a modifier of the object of the participle that was taken for what a verb says of it: who "received cloths dipped in water"
// received them, and "take mitigating factors into account" leads to no mitigating.
func lowerParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "xcomp" || t.Tag != "VBN" && t.Tag != "VBG" || t.Head < 0 || t.Head > v || s.Child(v, "mark", "aux", "nsubj", "ccomp") >= 0 {
		return
	}
	lemma := s.Tokens[t.Head].Lemma
	o := s.Child(t.Head, "obj")
	if o < t.Head || s.Tokens[o].POS != "NOUN" && s.Tokens[o].POS != "PROPN" || timed(&s.Tokens[o]) ||
		!(lexicon.Must("heading").Has(lemma) && lexicon.Must("groups").Has(s.Tokens[o].Lemma)) &&
			slices.ContainsFunc([]string{"making", "naming", "preventing", "objectparticiples", "objectcontrol"}, func(list string) bool { return lexicon.Must(list).Has(lemma) }) {
		return
	}
	switch {
	case o > v && firstOf(s, o) == v+1 && s.Child(o, "det", "nmod:poss") < 0, o > v && t.Tag == "VBN" && firstOf(s, o) == v+1 && s.Child(v, "advmod") == v-1:
		attach(s, v, o, "amod")
	case o < v && lastOf(s, o) == firstOf(s, v)-1:
		attach(s, v, o, "acl")
	}
}

// lowerAgentParticiple hangs a past participle off the thing right before it by which something is done, where the parser hung it off the passive: "is caused
// by water mixed with lead".
func lowerAgentParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("xcomp", "advcl") || t.Tag != "VBN" || t.Head < 0 || t.Head > v || !s.Passive(t.Head) || s.Child(v, "mark", "aux", "nsubj", "nsubj:pass", "ccomp", "obj") >= 0 || afterComma(s, v) {
		return
	}
	if by := s.Child(t.Head, "obl:agent"); by > t.Head && by < v && s.Tokens[by].POS == "NOUN" && lastOf(s, by) == firstOf(s, v)-1 && !canAct(s, by) {
		attach(s, v, by, "acl")
	}
}

// lowerDisaster hangs what a disaster did to people off the relative clause right before its comma that tells of the disaster, where it was hung off the verb of
// those who deal with it: "recovered the recorders of a plane that crashed on Monday, killing 27".
func lowerDisaster(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || !t.Is("advcl") || t.Head < 0 || t.Head > v || !harms(t.Lemma) || harms(s.Tokens[t.Head].Lemma) || violent(s.Tokens[t.Head].Lemma) || !afterComma(s, v) || s.Child(v, "mark", "nsubj", "aux") >= 0 {
		return
	}
	end := firstOf(s, v) - 1
	if s.Tokens[firstOf(s, v)].Text != "," {
		end--
	}
	for c := end; c > t.Head; c-- {
		k := &s.Tokens[c]
		if k.Rel == "acl:relcl" && below(s, c, t.Head) && lastOf(s, c) == end && violent(k.Lemma) && !canAct(s, k.Head) {
			attach(s, v, c, "advcl")
			return
		}
	}
}

// harms reports whether a verb says what is done to people who die or are hurt.
func harms(verb string) bool { return lexicon.Must("harming").Has(verb) }

// violent reports whether a verb tells of a disaster or an attack.
func violent(verb string) bool {
	return lexicon.Must("disasters").Has(verb) || lexicon.Must("attack").Has(verb)
}

// lowerTough hangs an infinitive off the adjective right before it that says how its subject bears what is done to it, where the parser hung it off the verb
// over a coordination: "become larger and harder to control".
func lowerTough(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	to := firstOf(s, v)
	a := to - 1
	if !t.Is("xcomp", "advcl") || a < 1 || s.Tokens[to].Tag != "TO" || s.Tokens[a].POS != "ADJ" || !s.Tokens[a].Is("conj", "xcomp") || t.Head >= a || !below(s, a, t.Head) || !lexicon.Must("tough").Has(s.Tokens[a].Lemma) {
		return
	}
	attach(s, v, a, "xcomp")
}

// readPartAbsolute gives the participle of an absolute clause set in behind a noun its own subject, "many of them", which was hung off that noun: not all
// homes are built so in "homes, many of them built without permits".
func readPartAbsolute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if !t.Is("acl") || t.Tag != "VBN" && t.Tag != "VBG" || n < 0 || n > v || hasSubject(s, v) {
		return
	}
	for _, part := range s.Children(n) {
		of := part + 2
		if part < n+1 || of >= v || !s.Tokens[part].Is("amod", "nmod", "nummod", "det", "appos") || s.Tokens[part+1].Text != "of" || s.Tokens[of].Tag != "PRP" || s.Tokens[of].Head != part {
			continue
		}
		if start := partStart(s, part); start < 1 || s.Tokens[start-1].Text != "," || of != firstOf(s, v)-1 {
			continue
		}
		rel := "nsubj"
		if t.Tag == "VBN" {
			rel = "nsubj:pass"
		}
		attach(s, part, v, rel)
		return
	}
}

// readOwnedAbsolute reads as an absolute clause what belongs to the person who does something and the participle behind it, which was read as what the
// person is: in "said Ann Lee, 20, her coat stained with mud" she is no coat (Quirk and others 1985, 15.58).
func readOwnedAbsolute(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	owner, v := s.Child(n, "nmod:poss"), s.Child(n, "acl")
	if !t.Is("appos") || t.POS != "NOUN" || t.Head < 0 || t.Head > n || human(t) || lexicon.Must("kin").Has(t.Lemma) || owner < 0 || s.Tokens[owner].Tag != "PRP$" || owner < 1 || s.Tokens[owner-1].Text != "," {
		return
	}
	who := &s.Tokens[t.Head]
	if v != n+1 || s.Tokens[v].Tag != "VBN" && s.Tokens[v].Tag != "VBG" || !human(who) || !who.Is("nsubj") || who.Head < 0 || s.Tokens[who.Head].POS != "VERB" || s.Child(n, "appos") >= 0 {
		return
	}
	rel := "nsubj"
	if s.Tokens[v].Tag == "VBN" {
		rel = "nsubj:pass"
	}
	attach(s, v, who.Head, "advcl")
	attach(s, n, v, rel)
}

// lowerContent hangs a participle off the text right before it whose content it tells, where the parser hung it off the verb: "handed over studies
// showing that", where the studies show it, "won a ruling ordering the firm to pay".
func lowerContent(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := v - 1
	if t.Tag != "VBG" || !t.Is("advcl", "xcomp", "acl") || t.Head < 0 || t.Head >= n || n < 1 || s.Tokens[n].POS != "NOUN" || s.Child(v, "mark", "nsubj", "aux", "case") >= 0 || s.Child(v, "obj", "ccomp", "xcomp") < v {
		return
	}
	k := &s.Tokens[n]
	if !k.Is("obj", "obl", "nsubj:pass", "nmod") || k.Head < 0 || !isDocument(k.Lemma) && !slices.Contains([]string{"data", "evidence", "finding", "figure", "information", "proof"}, k.Lemma) {
		return
	}
	if lexicon.Must("saying").Has(t.Lemma) || lexicon.Must("governing").Has(t.Lemma) || lexicon.Must("evidence").Has(t.Lemma) {
		attach(s, v, n, "acl")
	}
}

// readAsClause makes a clause of "as", a noun, a participle between commas and a finite verb, where the parser took the "as" for a preposition:
// "saved a penalty as Mali, reduced to nine men, held Ghana to a draw".
func readAsClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !strings.HasPrefix(t.Tag, "VB") || t.Tag == "VBN" && s.Child(v, "aux") < 0 || t.Tag == "VBG" || !t.Is("advcl", "conj", "parataxis") || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "cc") >= 0 {
		return
	}
	comma := v - 1
	for comma > 0 && s.Tokens[comma].Head == v && s.Tokens[comma].Is("aux", "advmod") {
		comma--
	}
	if m := s.Child(v, "mark"); comma < 3 || s.Tokens[comma].Text != "," || m >= 0 && m < v {
		return
	}
	p := climb(s, comma-1, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if p < 0 || p >= comma || s.Tokens[p].Tag != "VBN" && s.Tokens[p].Tag != "VBG" && (s.Tokens[p].Tag != "VBD" || s.Child(p, "mark") < 0 || strings.ToLower(s.Tokens[p].Text) != lexicon.Participle(s.Tokens[p].Lemma) || lexicon.Must("intransitives").Has(s.Tokens[p].Lemma)) || s.Child(p, "aux", "obj") >= 0 {
		return
	}
	n, as, verb := asName(s, v, p)
	if n < 0 || verb < 0 || verb >= n || verb == p || below(s, verb, v) {
		return
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "nsubj"
	s.Tokens[as].Head, s.Tokens[as].Rel, s.Tokens[as].POS = v, "mark", "SCONJ"
	s.Tokens[p].Head, s.Tokens[p].Rel = n, "acl"
	if s.Tokens[p].Tag == "VBD" {
		s.Tokens[p].Tag, s.Tokens[p].Morph = "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"
	}
	if t.Tag == "VB" && s.Child(v, "aux") < 0 {
		t.Tag = "VBP"
		if c := s.Child(v, "conj"); c >= 0 && s.Tokens[c].Tag == "VB" {
			s.Tokens[c].Tag = "VBP" // "rent or buy"
		}
	}
	s.Tokens[comma].Head = p
	attach(s, v, verb, "advcl")
	if s.Passive(v) {
		s.Tokens[n].Rel = "nsubj:pass"
	}
	s.Index()
}

// asName is the noun between "as" and the comma before a participle, with the "as" and the verb that the clause hangs off; -1 if there is none.
func asName(s *text.Sentence, v, p int) (n, as, verb int) {
	if m := s.Child(p, "mark"); m >= 0 { // "as students, admitted under a scheme, rent flats", with all hung off the participle
		n = s.Child(p, "nsubj", "obl")
		if s.Tokens[v].Head != p || !strings.EqualFold(s.Tokens[m].Text, "as") || n < m || n > p || s.CaseText(n) != "" || firstOf(s, n) != m+1 || s.Tokens[lastOf(s, n)].Text != "," && s.Tokens[lastOf(s, n)+1].Text != "," {
			return -1, -1, -1
		}
		return n, m, s.Tokens[p].Head
	}
	last := firstOf(s, p)
	if s.Tokens[last].Text == "," {
		last--
	} else if last -= 2; last < 1 || s.Tokens[last+1].Text != "," {
		return -1, -1, -1
	}
	if last < 1 || s.Child(p, "nsubj") >= 0 {
		return -1, -1, -1
	}
	n = climb(s, last, func(at int) bool { c := s.Child(at, "case"); return c >= 0 && c < at })
	if n < 1 || n > last || !s.Tokens[n].Is("obl", "nmod") || !strings.EqualFold(s.CaseText(n), "as") {
		return -1, -1, -1
	}
	return n, s.Child(n, "case"), climb(s, s.Tokens[n].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
}

// lowerObjectParticiple hangs a participle off the object right before it, where the parser hung it off the verb: off the object as what it is left or
// seen doing ("left a third of the crop standing"), or as a reduced relative clause of people or of what only things do ("met a man selling maps",
// "brought umbrellas bearing its crest"). Who breaks a toe "kicking a door" kicks it himself.
func lowerObjectParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	h := t.Head
	if !t.Is("advcl") || t.Tag != "VBG" || h < 0 || h > v || s.Tokens[h].POS != "VERB" || s.Passive(h) || s.Child(v, "mark", "nsubj", "aux", "case") >= 0 {
		return
	}
	o := s.Child(h, "obj")
	if o < h || o > v || s.Child(h, "xcomp", "iobj") >= 0 || lastOf(s, o) != firstOf(s, v)-1 || timed(&s.Tokens[o]) || lexicon.Must("spending").Has(s.Tokens[h].Lemma) || s.Tokens[v-1].POS == "PUNCT" {
		return
	}
	verb := s.Tokens[h].Lemma
	switch n := reducedHead(s, o, v); {
	case verb == "spend", verb == "waste":
	case verb == "leave", verb == "keep", verb == "get", verb == "set", verb == "send":
		attach(s, v, h, "xcomp")
	case lexicon.Must("making").Has(verb):
		attach(s, v, o, "acl") // "heard boys using such words"
	case n >= 0:
		attach(s, v, n, "acl")
	}
}

// freeEstimate hangs the participle right behind a number off it, and the figure that somebody puts the number at off the verb that puts it there: "put the
// number taking part at 60,000".
func freeEstimate(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if verb := s.Tokens[v].Lemma; verb != "put" && verb != "estimate" && verb != "reckon" || o < v || o+1 >= len(s.Tokens) || !counting[s.Tokens[o].Lemma] {
		return
	}
	p := o + 1
	if t := &s.Tokens[p]; t.POS != "VERB" || t.Tag != "VBG" && t.Tag != "VBN" || !t.Is("advcl", "acl", "xcomp") || t.Head != v && t.Head != o {
		return
	}
	for _, c := range slices.Clone(s.Children(p)) {
		t := &s.Tokens[c]
		if figure := t.POS == "NUM" || s.Child(c, "nummod") >= 0; c > p && t.Is("obl") && figure && s.CaseText(c) == "at" {
			t.Head = v
			attach(s, p, o, "acl")
			return
		}
	}
}

// counting are nouns for how many there are.
var counting = map[string]bool{"number": true, "total": true, "proportion": true, "share": true}

// lowerPastParticiple hangs an agentless participle behind a comma off the thing right before it, where the parser hung it off a verb whose subject
// nothing of the kind is done to: in "they want 15 per cent, backdated to July" the pay is backdated. Who waits "wrapped in a blanket" is wrapped
// himself (detached participles: Huddleston and Pullum 2002, chapter 15, 5.2).
func lowerPastParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	h := t.Head
	if t.Tag != "VBN" || !t.Is("advcl") || h < 0 || h > v || s.Tokens[h].POS != "VERB" || s.Passive(h) || lexicon.Must("conditions").Has(t.Lemma) || lexicon.Must("intransitives").Has(t.Lemma) ||
		s.Child(v, "mark", "nsubj", "nsubj:pass", "aux", "aux:pass", "case", "cc", "obl:agent", "obj", "xcomp", "ccomp") >= 0 || !afterComma(s, v) {
		return
	}
	subject := s.Child(h, "nsubj")
	if subject < 0 || subject > h || !canAct(s, subject) {
		return
	}
	if n := thingBefore(s, v, h); n >= 0 {
		attach(s, v, n, "acl")
	}
}

// thingBefore is the thing at the end of a clause, before the comma of a participle: its object, or another phrase if that is no time and has no object
// before it; -1 if it is nobody's to be done anything to.
func thingBefore(s *text.Sentence, v, h int) int {
	end := firstOf(s, v)
	for end > h && s.Tokens[end].Text != "," {
		end--
	}
	if end--; end <= h {
		return -1
	}
	n := climb(s, end, func(at int) bool { return s.Tokens[at].Head == h })
	if n < h || !s.Tokens[n].Is("obj", "obl") {
		return -1
	}
	if o := s.Child(h, "obj"); timed(&s.Tokens[n]) && o > h {
		n = o
	}
	switch k := &s.Tokens[n]; {
	case timed(k), s.Child(n, "appos", "acl:relcl") >= 0:
		return -1
	case k.Tag == "$", k.POS == "NOUN" && !canAct(s, n):
		return n
	}
	return -1
}

// lowerPerceived hangs a gerund off the noun right before it that is heard, seen or expected to do so, where the parser hung it off the verb: who "woke to the
// sound of dogs barking" does not bark.
func lowerPerceived(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("advcl") || t.Tag != "VBG" || t.Head < 0 || t.Head > v || s.Child(v, "mark", "nsubj", "aux", "case") >= 0 || firstOf(s, v) != v {
		return
	}
	of := climb(s, v-1, func(at int) bool {
		return s.Tokens[at].Is("nmod") && s.CaseText(at) == "of" || s.Tokens[at].Head == t.Head
	})
	if of > t.Head && s.Tokens[of].Is("nmod") && s.CaseText(of) == "of" && lexicon.Must("perceived").Has(s.Tokens[s.Tokens[of].Head].Lemma) {
		attach(s, v, of, "acl")
	}
}

// likelihood are the nouns of what may come about, whose "of" is of a gerund with its subject.
var likelihood = map[string]bool{"chance": true, "danger": true, "likelihood": true, "possibility": true, "prospect": true, "risk": true}

// makeGerundSubject makes the subject of a gerund of the noun between it and the "of" of what may come about, which the parser took for the phrase that
// the gerund or what may come about is of: "a risk of the dam bursting" (Quirk and others 1985, 15.14).
func makeGerundSubject(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	being := s.Child(v, "aux:pass")
	gerund := t.Tag == "VBG" || being >= 0 && s.Tokens[being].Tag == "VBG"
	if t.Rel != "acl" || !gerund || t.Head < 0 || t.Head > v || afterComma(s, v) || s.Child(v, "mark", "case", "nsubj", "nsubj:pass") >= 0 {
		return
	}
	of, noun := t.Head, s.Tokens[t.Head].Head
	if likelihood[s.Tokens[t.Head].Lemma] {
		of, noun = s.Child(t.Head, "nmod"), t.Head
	}
	first := firstOf(s, v)
	if of < 1 || noun < 0 || of < noun || of >= first || !likelihood[s.Tokens[noun].Lemma] || !s.Tokens[of].Is("nmod") || s.CaseText(of) != "of" || first-1 != of && !below(s, first-1, of) {
		return
	}
	mark := s.Child(of, "case")
	attach(s, v, noun, "acl")
	attach(s, mark, v, "mark")
	attach(s, of, v, "nsubj")
	if s.Passive(v) {
		s.Tokens[of].Rel = "nsubj:pass"
	}
}

// lowerSubjectParticiple hangs a participle off the subject right before it, and off the participle what stands between it and the finite verb, which had
// them all: "a firm founded in May by a banker won the contract".
func lowerSubjectParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	h := t.Head
	if !t.Is("advcl") || t.Tag != "VBN" || h < v || s.Passive(h) || s.Child(v, "mark", "nsubj", "nsubj:pass", "aux", "aux:pass", "case") >= 0 {
		return
	}
	n := s.Child(h, "nsubj")
	if n < 0 || n > v || lastOf(s, n) != firstOf(s, v)-1 || slices.ContainsFunc(s.Tokens[n:h], func(k text.Token) bool { return k.POS == "PUNCT" }) {
		return
	}
	attach(s, v, n, "acl")
	for _, c := range slices.Clone(s.Children(h)) {
		if k := &s.Tokens[c]; c > v && c < h && k.Is("obl") && s.CaseText(c) == "by" {
			attach(s, c, v, "obl:agent")
		}
	}
}

// lowerHeadlineParticiple hangs a participle of a headline off the thing right before it, where the parser hung it off the verb: in "Divers raise gun from ship
// lost off Java" no diver is lost.
func lowerHeadlineParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("advcl") || t.Tag != "VBN" || t.Head < 0 || t.Head > v || v == 0 || closed(s) || s.Child(v, "mark", "nsubj", "nsubj:pass", "aux", "aux:pass", "case", "obj") >= 0 {
		return
	}
	inner := s.Tokens[v-1].Is("nmod") || s.Tokens[v-1].Is("obl") && s.Child(v, "obl:agent") > v
	if k := &s.Tokens[v-1]; inner && k.POS == "NOUN" && s.CaseText(v-1) != "" && s.CaseText(v-1) != "with" && !canAct(s, v-1) && !timed(k) {
		attach(s, v, v-1, "acl")
	}
}

// reducedHead is the noun at the end of an object whose reduced relative clause a participle can be; -1 if it is as well the subject's.
func reducedHead(s *text.Sentence, o, v int) int {
	t := &s.Tokens[v]
	if of := s.Child(o, "nmod"); of > o && s.CaseText(of) == "of" && s.Tokens[of].Tag == "NNS" && partOf(s, o) && s.Child(of, "det") >= 0 && lastOf(s, of) == v-1 {
		return of // "handles 40% of the ships entering the port"
	}
	if t.Lemma == "use" || s.Tokens[o].POS != "NOUN" {
		return -1
	}
	if lexicon.Must("groups").Has(s.Tokens[o].Lemma) && lexicon.Must("heading").Has(s.Tokens[s.Tokens[o].Head].Lemma) {
		return o // "leads the team searching for survivors"
	}
	if n := s.Child(o, "nmod"); n > o && isDocument(s.Tokens[o].Lemma) && s.Tokens[n].POS == "NOUN" {
		return n // "videos of smoke drifting over the city"
	}
	stative := lexicon.Must("lifeless").Has(t.Lemma) || lexicon.Must("evidence").Has(t.Lemma)
	switch t.Lemma {
	case "bear", "belong", "cover", "date", "exceed", "feature", "involve", "total":
		stative = true
	}
	if stative || human(&s.Tokens[o]) && s.Child(o, "nmod:poss") < 0 {
		return o
	}
	return -1
}

// lowerNounInfinitive hangs an infinitive off the noun whose content it is, where who does it or a clause about it stands between the two: "an attempt
// by the firm, the largest, to win", "foiled a plot, directed from abroad, to seize power".
func lowerNounInfinitive(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("advcl", "xcomp") || t.Head < 0 || t.Head > v || hasSubject(s, v) {
		return
	}
	to := firstOf(s, v)
	for to < v && s.Tokens[to].POS == "PUNCT" {
		to++
	}
	end := to - 1
	for end > 0 && s.Tokens[end].POS == "PUNCT" {
		end--
	}
	if s.Tokens[to].Tag != "TO" || end <= t.Head {
		return
	}
	n, comma := t.Head, s.Tokens[end+1].Text == ","
	if s.Tokens[n].Rel == "acl" { // "a plot, directed from abroad, to"
		if n = s.Tokens[n].Head; comma && n >= 0 && bracketed(s, n, end) {
			attach(s, v, n, "acl")
		}
		return
	}
	n = climb(s, end, func(at int) bool { return s.Tokens[at].Head == t.Head })
	if n > t.Head && to == end+1 && schemeOver(s, n) {
		attach(s, v, n, "acl")
		return
	}
	if n < t.Head || n >= end || s.Tokens[n].POS != "NOUN" || !s.Tokens[n].Is("obl", "nsubj:pass") && (!s.Tokens[n].Is("obj") || t.Is("xcomp")) {
		return
	}
	by := slices.ContainsFunc(s.Children(n), func(c int) bool {
		return s.Tokens[c].Is("nmod") && c > n && s.CaseText(c) == "by"
	})
	if by || comma && t.Is("advcl") && bracketed(s, n, end) {
		attach(s, v, n, "acl")
	}
}

// schemeOver reports whether a phrase says over what scheme of others something goes on, which the infinitive behind it is of: "split over a bill to end
// subsidies", "came to light during work to install a lift".
func schemeOver(s *text.Sentence, n int) bool {
	noun := s.Tokens[n].Lemma
	if !s.Tokens[n].Is("obl") || noun != "work" && !scheme[noun] && !lexicon.Must("drafts").Has(noun) && !lexicon.Must("controllednouns").Has(noun) {
		return false
	}
	switch s.CaseText(n) {
	case "over", "about", "against", "amid", "despite", "during", "at":
		return true
	}
	return false
}

// joinPicked hangs an infinitive off the phrase whose one it picks out, "one of the few to object", "the cab of the last tram to leave", "treated it as
// the first state to sign", or off what is left, "led with two laps to go".
func joinPicked(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	to := firstOf(s, v)
	n := to - 1
	if !t.Is("advcl", "xcomp") || n < 0 || t.Head > n || s.Tokens[to].Tag != "TO" {
		return
	}
	prep := s.CaseText(n)
	if s.Left(n, v) || picked(s, n) && (s.Tokens[n].Is("nmod") && prep == "of" || s.Tokens[n].Is("obl") && prep == "as") {
		attach(s, v, n, "acl")
	}
}

// picked reports whether a phrase names the first, the last or the only ones of a kind, and no time: "the few", "the last tram".
func picked(s *text.Sentence, n int) bool {
	picks := func(a int) bool { return lexicon.Must("selecting").Has(s.Tokens[a].Lemma) }
	if s.Tokens[n].POS == "ADJ" {
		return s.Child(n, "det") >= 0 && picks(n)
	}
	return s.Tokens[n].POS == "NOUN" && !timed(&s.Tokens[n]) && slices.ContainsFunc(s.Children(n), func(c int) bool {
		return c < n && s.Tokens[c].Is("amod") && picks(c)
	})
}

// bracketed reports whether a noun for what somebody plans or rules has a participle clause behind a comma that ends at a token: "a plot, directed from
// abroad".
func bracketed(s *text.Sentence, n, end int) bool {
	c := s.Child(n, "acl")
	if c < n || !planned(s.Tokens[n].Lemma) {
		return false
	}
	return end > c && afterComma(s, c)
}

// planned reports whether a noun has an infinitive for what somebody wants, plans or rules.
func planned(noun string) bool {
	return planning(noun) || lexicon.Must("drafts").Has(noun) || lexicon.Must("norms").Has(noun) || noun == "plot"
}

// raiseAbbreviated hangs a participle clause with a conjunction off the verb of the subject behind which it is set in: "the rule, if passed, would help"
// (abbreviated clauses: Quirk and others 1985, 14.19).
func raiseAbbreviated(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if t.Tag != "VBN" && t.Tag != "VBG" || t.Rel != "acl" || n < 0 || n > v || !s.Tokens[n].Is("nsubj", "nsubj:pass") || s.Tokens[n].Head < v {
		return
	}
	mark := s.Child(v, "mark", "advmod")
	if mark < 0 || mark > v {
		return
	}
	switch strings.ToLower(s.Tokens[mark].Text) {
	case "if", "unless", "when", "once":
		t.Head, t.Rel = s.Tokens[n].Head, "advcl"
		s.Index()
	}
}
