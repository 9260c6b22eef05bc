package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs tell which words "and" joins: verbs of the clause around or within, nouns of the clause before or behind.

// joinOpenClause moves a verb without a subject of its own into the clause behind a comma that no second comma has closed: in
// "criticism from relatives, 200 of whom marched and were dispersed" they were. Treebanks know no other reading of it.
func joinOpenClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if !t.Is("conj") || t.Head < 0 || cc < 1 || cc > v || s.Tokens[cc-1].Text == "," || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cop") >= 0 {
		return
	}
	joinClause(s, v, cc, func(i int) bool { return s.Tokens[i].POS == "VERB" && relativeAside(s, i) })
}

// lowerOf hangs a phrase with "of" off the last of two joined verbs, right behind which it stands: "to defuse and dispose of the mines".
func lowerOf(s *text.Sentence, n int) {
	v := s.Tokens[n].Head
	if v < 0 || v > n || !s.Tokens[n].Is("obl") || s.Tokens[v].POS != "VERB" || s.CaseText(n) != "of" {
		return
	}
	if c := s.Child(v, "conj"); c > v && c == firstOf(s, n)-1 && s.Tokens[c].POS == "VERB" {
		attach(s, n, c, s.Tokens[n].Rel)
	}
}

// joinClause joins a verb to the nearest clause that its conjunction cc closes and that will do, behind the verb it was joined to.
func joinClause(s *text.Sentence, v, cc int, will func(clause int) bool) {
	t := &s.Tokens[v]
	for i := cc - 1; i > t.Head; i-- {
		if !will(i) || below(s, i, v) {
			continue
		}
		if all := s.Subtree(i, nil); all[len(all)-1] == cc-1 {
			t.Head = i
			s.Index()
			return
		}
	}
}

// relativeAside reports whether a clause begins with a comma and a relative word: ", who", ", 200 of whom", ", when".
func relativeAside(s *text.Sentence, v int) bool {
	if !s.Tokens[v].Is("acl", "advcl") {
		return false
	}
	first := firstOf(s, v)
	switch {
	case s.Tokens[first].Text == ",":
		first++
	case first == 0 || s.Tokens[first-1].Text != ",":
		return false
	}
	for i := first; i < v && i < first+5; i++ {
		switch s.Tokens[i].Tag {
		case "WDT", "WP", "WP$", "WRB":
			return true
		}
	}
	return false
}

// raiseScene joins the second thing that is seen, with a participle of its own, to the first, where it was joined to what the first one's participle has:
// "showed roads blocked by mud and cattle standing in water", where no cattle block any.
func raiseScene(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	with := t.Head
	if !t.Is("conj") || t.POS != "NOUN" || with < 0 || with > n || s.CaseText(n) != "" || s.Child(n, "cc") < 0 || !s.Tokens[with].Is("obl", "nmod") || s.Tokens[with].POS != "NOUN" || human(&s.Tokens[with]) {
		return
	}
	first := s.Tokens[with].Head
	if first < 0 || s.Tokens[first].Rel != "acl" || s.Tokens[first].Tag != "VBN" || s.Tokens[first].Head < 0 {
		return
	}
	seen := s.Tokens[first].Head
	verb := s.Tokens[seen].Head
	if !s.Tokens[seen].Is("obj") || seen > first || verb < 0 || !lexicon.Must("depicting").Has(s.Tokens[verb].Lemma) || n+1 == len(s.Tokens) {
		return
	}
	p := n + 1
	if k := &s.Tokens[p]; k.Tag != "VBG" && k.Tag != "VBN" && k.Tag != "VBD" || s.Child(p, "nsubj", "aux", "obj") >= 0 && k.Tag != "VBG" || k.Head != n && k.Head != verb && k.Head != first {
		return
	}
	if s.Tokens[p].Tag == "VBD" {
		s.Tokens[p].Tag = "VBN"
	}
	t.Head = seen
	attach(s, p, n, "acl")
}

// liftConjunct joins a verb to the clause around the one it was joined to where only that fits: risks do not advise in "said the risk was
// low and advised against a ban", and in "can see through the clouds that veil the planet and will map it" two modals stand side by side.
func liftConjunct(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner := t.Head
	if t.POS != "VERB" || !t.Is("conj") || inner < 0 || inner > v || s.Child(v, "cc") < inner || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	clause := climb(s, inner, func(at int) bool { return !s.Tokens[at].Is("conj") })
	if clause < 0 || !s.Tokens[clause].Is("acl:relcl", "advcl", "ccomp") {
		return
	}
	outer := climb(s, s.Tokens[clause].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if outer < 0 || outer > clause {
		return
	}
	if perfectAgain(s, v, clause, outer) {
		attach(s, v, outer, "conj")
		return
	}
	own, other := doer(s, clause), doer(s, outer)
	if own < 0 || other < 0 || other > outer || s.Tokens[own].POS == "PRON" {
		return
	}
	modal := s.Tokens[clause].Rel == "acl:relcl" && s.VerbGroup(v).Modal >= 0 && s.VerbGroup(inner).Modal < 0 && s.VerbGroup(outer).Modal >= 0
	asked := s.Passive(v) && lexicon.Must("objectcontrol").Has(t.Lemma) && s.Child(v, "xcomp", "ccomp") > v || (!s.Passive(v) || s.Tokens[inner].POS == "ADJ") && lexicon.Must("personal").Has(t.Lemma)
	if modal || silent(s, v) && reports(s.Tokens[outer].Lemma) || asked && s.VerbGroup(v).Modal < 0 && !canAct(s, own) && canAct(s, other) {
		if t.Head = outer; s.Tokens[inner].POS == "ADJ" && t.Tag == "VBN" {
			t.Tag = "VBD"
		}
		s.Index()
	}
}

// perfectAgain reports whether a verb has the auxiliary of the outer verb again, where what lies between has a modal: "has said that it will vote and has
// asked for a delay".
func perfectAgain(s *text.Sentence, v, clause, outer int) bool {
	has := func(at int) bool { g := s.VerbGroup(at); return g.Perfect && !g.Past && g.Modal < 0 && g.Form == "Fin" }
	aux := s.Child(v, "aux")
	return s.Tokens[clause].Is("ccomp") && aux > s.Child(v, "cc") && s.VerbGroup(clause).Modal >= 0 && has(v) && has(outer)
}

// raiseCoordinate joins to a verb of saying the clause with a subject of its own and without "that" that goes on behind a comma and a conjunction from what
// is said: it is the writer's again, "argued that it was safe, and tests have shown this" (Quirk and others 1985, 13.44: coordination of clauses).
func raiseCoordinate(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	said := t.Head
	if !t.Is("conj") || said < 0 || said > v || !s.Tokens[said].Is("ccomp") {
		return
	}
	saying := s.Tokens[said].Head
	if saying < 0 || saying > said || s.Child(said, "mark") < 0 || !personallySaid(s, saying) || slices.ContainsFunc(s.Tokens[:v], func(t text.Token) bool { return text.Quotes(t.Text) }) {
		return
	}
	cc, subject := s.Child(v, "cc"), s.Child(v, "nsubj", "nsubj:pass", "expl")
	if cc < 1 || s.Tokens[cc-1].Text != "," || subject < cc || subject > v || s.Child(v, "mark") >= 0 || strings.EqualFold(s.Tokens[cc+1].Text, "that") || s.VerbGroup(v).Form != "Fin" || listedClause(s, said, v) || shiftedBack(s, v, saying) {
		return
	}
	attach(s, v, saying, "conj")
}

// personallySaid reports whether a verb is of saying, thinking or proposing and has somebody who does it: not "it was denied that", "note that".
func personallySaid(s *text.Sentence, saying int) bool {
	verb := s.Tokens[saying].Lemma
	if s.Child(saying, "expl", "csubj") >= 0 || s.Passive(saying) || s.Child(saying, "nsubj") < 0 && !s.Tokens[saying].Is("xcomp", "conj") {
		return false
	}
	return lexicon.Must("saying").Has(verb) || lexicon.Must("speechverbs").Has(verb) || lexicon.Must("personal").Has(verb)
}

// listedClause reports whether another conjunct stands between a clause and its last one: "that it was old, it leaked, and it smelt".
func listedClause(s *text.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Children(first), func(c int) bool {
		return c > first && c < last && s.Tokens[c].Is("conj")
	})
}

// shiftedBack reports whether a clause has the tense of what was said: "had" and the past of a modal behind a past (Quirk and others 1985, 14.31).
func shiftedBack(s *text.Sentence, v, saying int) bool {
	g := s.VerbGroup(v)
	if !s.VerbGroup(saying).Past {
		return false
	}
	if g.Modal >= 0 {
		switch strings.ToLower(s.Tokens[g.Modal].Text) {
		case "would", "could", "might":
			return true
		}
	}
	return g.Perfect && g.Past
}

// raiseConjunctParticiple joins a participle that a parser joined to a finite verb or an infinitive, with whose form it does not go, to the participle
// clause around: "ruling that judges had erred and ordering a new trial".
func raiseConjunctParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner := t.Head
	if t.Tag != "VBG" || t.POS != "VERB" || !t.Is("conj") || inner < 0 || inner > v || s.Child(v, "aux", "mark", "nsubj", "nsubj:pass") >= 0 || s.Child(v, "cc") < inner || s.Child(v, "obj", "ccomp", "xcomp") < v {
		return
	}
	if k := &s.Tokens[inner]; k.POS != "VERB" || k.Tag == "VBG" {
		return
	}
	outer := climb(s, s.Tokens[inner].Head, func(at int) bool { return s.Tokens[at].Tag == "VBG" && s.Tokens[at].POS == "VERB" })
	if outer >= 0 && outer < inner && s.Tokens[outer].Is("advcl") && afterComma(s, outer) && s.Child(outer, "aux", "mark", "nsubj") < 0 {
		attach(s, v, outer, "conj")
	}
}

// liftListed joins to the first of a list of verbs the one between commas that was joined to a clause within, with whose modal its form does not go: "has rented
// a hall in which nurses can rest, hired a cook and asked for help".
func liftListed(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner := t.Head
	if t.Rel != "conj" || t.POS != "VERB" || t.Tag != "VBD" && t.Tag != "VBN" || inner < 0 || inner > v || s.Tokens[inner].Tag != "VB" || s.VerbGroup(inner).Modal < 0 || s.Child(v, "cc", "nsubj", "nsubj:pass", "aux", "mark") >= 0 {
		return
	}
	outer := climb(s, s.Tokens[inner].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" })
	if outer < 0 || outer > inner || s.Tokens[outer].Tag != "VBD" && s.Tokens[outer].Tag != "VBN" {
		return
	}
	last := s.LastChild(outer, "conj")
	if last > v && (s.Tokens[last].Tag == "VBD" || s.Tokens[last].Tag == "VBN") && s.Child(last, "cc") > v && s.Child(last, "nsubj", "nsubj:pass") < 0 {
		attach(s, v, outer, "conj")
	}
}

// silent reports whether a verb joined by "but" says that a speaker would not go on: "confirmed that it had failed but declined to comment".
func silent(s *text.Sentence, v int) bool {
	what := s.Child(v, "xcomp")
	if o := s.Child(v, "obj"); o > v && givesNone(s, v, o) {
		return true
	}
	if t := &s.Tokens[v]; t.Lemma != "decline" && t.Lemma != "refuse" || t.Tag != "VBD" && t.Tag != "VBN" || what < v || !strings.EqualFold(s.Tokens[s.Child(v, "cc")].Text, "but") {
		return false
	}
	switch verb := s.Tokens[what].Lemma; verb {
	case "comment", "rule", "answer", "discuss", "confirm", "speculate", "go":
		return true
	default:
		return lexicon.Must("withholding").Has(verb)
	}
}

// givesNone reports whether a verb joined by "but" says that a speaker told no more: "but gave no details".
func givesNone(s *text.Sentence, v, object int) bool {
	switch s.Tokens[v].Lemma {
	case "give", "provide", "offer", "release", "disclose":
	default:
		return false
	}
	det := s.Child(object, "det")
	return s.Tokens[v].Tag == "VBD" && det >= 0 && strings.EqualFold(s.Tokens[det].Text, "no") && lexicon.Must("withheld").Has(s.Tokens[object].Lemma) && strings.EqualFold(s.Tokens[s.Child(v, "cc")].Text, "but")
}

// doer is the noun or pronoun that a clause with a subject or relative pronoun is about, -1 if there is none.
func doer(s *text.Sentence, v int) int {
	n := s.Child(v, "nsubj", "nsubj:pass")
	if n >= 0 && relative(&s.Tokens[n]) {
		if s.Tokens[v].Rel == "acl:relcl" {
			return s.Tokens[v].Head
		}
		return -1
	}
	return n
}

// canAct reports whether a noun or pronoun names people, or a body of people, who can do what only they can: say, decide, be forced.
func canAct(s *text.Sentence, n int) bool {
	switch t := &s.Tokens[n]; t.POS {
	case "PROPN":
		return true
	case "PRON":
		switch strings.ToLower(t.Text) {
		case "this", "that", "these", "those", "something", "anything", "nothing", "everything", "what":
			return false
		}
		return true
	case "NUM", "ADJ":
		return true
	default:
		if lexicon.Must("partitives").Has(t.Lemma) {
			for _, c := range s.Children(n) {
				if c > n && s.Tokens[c].Is("nmod") && s.CaseText(c) == "of" {
					return canAct(s, c) && !strings.EqualFold(s.Tokens[c].Text, "it") // "nearly all of it"
				}
			}
		}
		return human(t) || lexicon.Must("groups").Has(t.Lemma) || lexicon.Must("collectives").Has(t.Lemma)
	}
}

// keepBeforeConjunction gives a verb what stands before the "and" of the verb that is joined to it: in "pay 11 million into a fund and hire
// people" the fund is not hired into.
func keepBeforeConjunction(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if above := t.Head; t.Tag == "VBG" && above >= 0 && above < v && s.Tokens[above].Tag == "VBG" && s.Tokens[v-1].Text == "," && s.Child(above, "obj") < 0 {
		if c := s.Child(v, "obj"); c > above && c < v { // "killing nine people, cutting off power"
			s.Tokens[c].Head = above
			s.Index()
		}
	}
	cc := s.Child(v, "cc")
	if !t.Is("conj") || cc < 0 || cc > v || t.Head < 0 || t.Head > v {
		return
	}
	own := -1
	for _, c := range append([]int{t.Head}, s.Children(t.Head)...) { // the verb before this one
		if c < cc && s.Tokens[c].POS == "VERB" && (c == t.Head || s.Tokens[c].Is("conj")) && c > own {
			own = c
		}
	}
	if own < 0 {
		return
	}
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; c < cc && c > own && k.Is("obl", "obj", "advmod") && firstOf(s, c) > own {
			k.Head = own
		}
	}
	s.Index()
}

// lowerConjunct joins a noun to the one within the subject's of-phrase that it goes on, where the verb tells that the subject is one thing or a bound
// of "between" is missing: "the trial of Ann Lee and nine others has begun", "talks between the firm and the union were broken off".
func lowerConjunct(s *text.Sentence, c int) {
	t := &s.Tokens[c]
	n, and := t.Head, s.Child(c, "cc")
	if !t.Is("conj") || n < 0 || n > c || and < n || s.Tokens[and].Lemma != "and" || s.Tokens[n].POS != "NOUN" || s.CaseText(c) != "" {
		return
	}
	inner, bound := -1, false
	for _, m := range s.Children(n) {
		k := &s.Tokens[m]
		if m < n || m > c || !k.Is("nmod") || k.Rel == "nmod:poss" || k.POS != "NOUN" && k.POS != "PROPN" {
			continue
		}
		if inner = m; s.CaseText(m) == "between" {
			bound = s.Child(m, "conj") < 0 && nounNumber(k) != 'p' && k.Tag != "NNPS"
			break
		}
	}
	if inner < 0 {
		return
	}
	v := s.Tokens[n].Head
	one := s.Tokens[n].Is("nsubj") && v > c && nounNumber(&s.Tokens[n]) == 's' && numberOf(s, v) == 's' && s.Child(n, "conj") == c && s.Child(v, "expl") < 0
	if one || bound {
		attach(s, c, inner, "conj")
	}
}

// subjectNumber is the number that the subject of a clause asks of its verb, 0 if it has none or leaves it open.
func subjectNumber(s *text.Sentence, v int) byte {
	n := doer(s, v)
	if n < 0 || s.Child(n, "conj") >= 0 {
		return 0
	}
	switch t := &s.Tokens[n]; {
	case t.POS == "NOUN":
		return nounNumber(t)
	case t.POS != "PRON":
	case slices.Contains([]string{"he", "she", "it"}, strings.ToLower(t.Text)):
		return 's'
	case slices.Contains([]string{"they", "we"}, strings.ToLower(t.Text)):
		return 'p'
	}
	return 0
}

// joinAgreeing joins a finite verb to the clause with whose subject it agrees where it does not agree with that of the clause it was joined to: the
// relative one before it, what was said before a saying that is set in, or the one around. In "The level fell when lakes were filled and has risen"
// the level has.
func joinAgreeing(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	inner, own := t.Head, numberOf(s, v)
	cc := s.Child(v, "cc")
	if !t.Is("conj") || inner < 0 || inner > v || cc < inner || own == 0 || s.Child(v, "nsubj", "csubj", "expl", "mark") >= 0 {
		return
	}
	first := climb(s, inner, func(at int) bool { return !s.Tokens[at].Is("conj") || s.Child(at, "nsubj") >= 0 })
	if first < 0 || subjectNumber(s, first) == 0 || subjectNumber(s, first) == own {
		return
	}
	fits := func(clause int) bool { return clause >= 0 && subjectNumber(s, clause) == own }
	if said := s.Child(first, "ccomp"); said >= 0 && said < first && fits(said) {
		attach(s, v, said, "conj")
		return
	}
	if joinClause(s, v, cc, func(clause int) bool { return s.Tokens[clause].Rel == "acl:relcl" && fits(clause) }); t.Head != inner {
		return
	}
	for at := range s.Ancestors(first) {
		if at < first && fits(at) {
			attach(s, v, at, "conj")
			return
		}
	}
}

// readBareConjunct reads as an infinitive the verb without a subject that is joined to one with a modal and looks like a plural present: "would raise the age
// and link it to earnings".
func readBareConjunct(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj") || t.Tag != "VBP" || t.Head < 0 || t.Head > v || s.Tokens[t.Head].Tag != "VB" || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "mark") >= 0 {
		return
	}
	if aux := s.Child(t.Head, "aux"); aux >= 0 && s.Tokens[aux].Tag == "MD" && strings.EqualFold(t.Text, t.Lemma) {
		t.Tag, t.Morph = "VB", "VerbForm=Inf"
	}
}

// raiseConjunctVerb reads as a verb, joined to the one before, the participle before a noun that "and" joined to a time or a place it is not like: "deployed guards in four
// districts and suspended mobile internet".
func raiseConjunctVerb(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := t.Head
	if t.Tag != "VBN" || t.Rel != "amod" || n < p || p < 2 || !s.Tokens[p-1].Is("cc") || s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" || !s.Tokens[n].Is("conj") || s.Child(p, "obl", "advmod", "compound") >= 0 {
		return
	}
	first := s.Tokens[n].Head
	k := &s.Tokens[first]
	verb := k.Head
	owned := s.Tokens[p+1].Is("det") || s.Tokens[p+1].Tag == "PRP$" || s.Child(n, "nmod:poss") == p+1 // nothing modifies a word before its article
	if !k.Is("obl") || verb < 0 || first > p || s.Tokens[verb].Tag != "VBD" && s.Tokens[verb].Tag != "VBN" || s.Passive(verb) || s.Tokens[n].Head < verb ||
		!owned && (!timed(k) && !lexicon.Must("placewords").Has(k.Lemma) && !strings.HasSuffix(k.Name, "-place") || human(&s.Tokens[n]) || timed(&s.Tokens[n]) || lexicon.Must("placewords").Has(s.Tokens[n].Lemma)) {
		return
	}
	t.Head, t.Rel, t.Tag = verb, "conj", s.Tokens[verb].Tag
	s.Tokens[p-1].Head = p
	for _, c := range s.Children(first) {
		if c > n && s.Tokens[c].Is("conj") {
			s.Tokens[c].Head = n // "and distributed blankets and food"
		}
	}
	for _, c := range s.Children(n) {
		if d := &s.Tokens[c]; c > n && d.Is("nmod") && s.CaseText(c) != "of" {
			d.Head, d.Rel = p, "obl"
		}
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = p, "obj"
	s.Index()
}

// joinReciprocal makes one pronoun of "one another", of which the parser hangs the second word off the noun behind: "gave one another presents".
func joinReciprocal(s *text.Sentence, one int) {
	if another := one + 1; strings.EqualFold(s.Tokens[one].Text, "one") && another < len(s.Tokens) && s.Tokens[another].Is("det") && s.Tokens[another].Text == "another" && s.Tokens[one].Head != another {
		attach(s, another, one, "fixed")
	}
}

// lowerNot hangs a "not" that sets a phrase against the one it is corrected by off that phrase: "spoke not in Paris but in Rome" denies no speaking.
func lowerNot(s *text.Sentence, not int) {
	v := s.Tokens[not].Head
	if v < 0 || v > not || s.Tokens[not].Lemma != "not" || !s.Tokens[not].Is("advmod") || not+1 >= len(s.Tokens) || !s.Tokens[not+1].Is("case") {
		return
	}
	if n := s.Tokens[not+1].Head; n > not && s.Tokens[n].Head == v && s.Tokens[n].Is("obl") && correction(s, n) > n {
		attach(s, not, n, "advmod")
	}
}

// correction is the conjunct that "but" puts in a nominal's place; -1 if there is none.
func correction(s *text.Sentence, n int) int {
	for _, c := range s.Children(n) {
		if cc := s.Child(c, "cc"); s.Tokens[c].Is("conj") && cc > n && cc < c && strings.EqualFold(s.Tokens[cc].Text, "but") {
			return c
		}
	}
	return -1
}

// joinOrSo makes one with its number the "or so" that was taken for a second of its kind: "a dozen or so".
func joinOrSo(s *text.Sentence, so int) {
	if t := &s.Tokens[so]; so > 1 && t.Is("conj") && strings.EqualFold(t.Text, "so") && strings.EqualFold(s.Tokens[so-1].Text, "or") && t.Head < so {
		t.Rel = "fixed"
		s.Index()
	}
}

// lowerPostmodifier hangs off the last of several nouns what stands behind it and was taken for all, where they are no pair that shares it.
func lowerPostmodifier(s *text.Sentence, m int) {
	t := &s.Tokens[m]
	n := t.Head
	if n < 0 || n > m || !t.Is("nmod", "acl") || s.Tokens[n].POS != "NOUN" && s.Tokens[n].POS != "PROPN" || t.Is("nmod") && s.CaseText(m) == "" {
		return
	}
	last, first := s.LastChild(n, "conj"), firstOf(s, m)
	if last < n || last > m || s.Child(last, "cc") < 0 || s.Tokens[last].POS == "VERB" || lastOf(s, last) != first-1 || s.Tokens[first].Text == "," {
		return
	}
	if l := s.Tokens[last].POS; t.Rel == "acl:relcl" && l != "NUM" && l != "PRON" && l != "DET" || l == "PROPN" && s.Tokens[n].POS == "PROPN" {
		return // "chairs and tables that stood there", "the Institute of Hygiene and Medicine in Lisbon"
	}
	several := t.Is("nmod") && s.Child(n, "conj") != last // "soldiers, nurses and friends of the dead"
	if several || determinedApart(s, n, last) || modifiedApart(s, n, last) || ofLastOnly(s, n, last, m) {
		attach(s, m, last, t.Rel)
	}
}

// governs reports whether a noun asks for the preposition of a phrase: "differences in size" (complements of nouns: Huddleston and Pullum 2002, 5.14).
func governs(s *text.Sentence, n, phrase int) bool {
	preps, ok := lexicon.Must("governednouns")[s.Tokens[n].Lemma]
	return ok && slices.Contains(strings.Fields(preps), s.CaseText(phrase))
}

// ofLastOnly reports whether a postmodifier fits no noun but the last: "vans and men riding alone", "winds and waves of four metres", "rain or differences
// in size".
func ofLastOnly(s *text.Sentence, n, last, m int) bool {
	measure := s.CaseText(m) == "of" && s.Child(m, "nummod") >= 0 && lexicon.Must("measures").Has(s.Tokens[m].Lemma)
	return measure || governs(s, last, m) && !governs(s, n, m) || s.Tokens[m].Tag == "VBG" && human(&s.Tokens[last]) && !human(&s.Tokens[n])
}

// determinedApart reports whether a conjunct has a determiner or a number that is not that of the first: "his wife and two of his sons".
func determinedApart(s *text.Sentence, n, c int) bool {
	if s.Tokens[c].POS == "NUM" {
		return true
	}
	own, other := s.Child(c, "det", "nummod", "nmod:poss"), s.Child(n, "det", "nummod", "nmod:poss")
	return own >= 0 && own < c && (other < 0 || other > n || s.Tokens[own].Lemma != s.Tokens[other].Lemma)
}

// modifiedApart reports whether one of the nouns before the last of a coordination has a postmodifier of its own: "troops from the north and men carrying flags".
func modifiedApart(s *text.Sentence, n, last int) bool {
	for _, c := range append([]int{n}, s.Children(n)...) {
		if c != n && (!s.Tokens[c].Is("conj") || c < n || c == last) {
			continue
		}
		for _, m := range s.Children(c) {
			if k := &s.Tokens[m]; m > c && m < last && (k.Is("acl") || k.Is("nmod") && k.Rel != "nmod:poss" && s.CaseText(m) != "") {
				return true
			}
		}
	}
	return false
}
