package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// selecting is the clause by which a phrase picks one of a kind, -1 if there is none: "the third merger that the tribunal has
// prohibited" is no third merger.
func (m *matcher) selecting(head int) int {
	if gerund := m.hardDeed(head); gerund >= 0 {
		return gerund
	}
	clause := m.pickingClause(head)
	if clause < 0 {
		return m.ofPicked(head)
	}
	t := &m.s.Tokens[head]
	switch strings.ToLower(t.Text) {
	case "those", "one", "ones", "anyone", "anybody", "anything", "something", "someone", "somebody", "everyone", "everybody", "everything", "nobody",
		"nothing", "what", "nowhere", "somewhere", "anywhere":
		return clause // it names nothing by itself: "those who died", "anything I have not read"
	}
	switch {
	case t.Is("obj", "obl") && lexicon.Must("shellnouns").Has(t.Lemma) && (t.Lemma != "case" || t.Tag == "NNS") && m.s.Tokens[clause].Rel == "acl:relcl":
		return clause // "stood below the level at which the road is cut"
	case m.s.Child(head, "cop") >= 0 && lexicon.Must("shellnouns").Has(t.Lemma) && t.Tag == "NN" && m.s.Tokens[clause].Rel == "acl:relcl":
		return clause // "it was the kind of night that nobody forgets"
	case m.s.TimeWhen(head) == clause:
		return clause // "closed at a time when nobody came"
	case m.anyPeople(head) && m.s.Tokens[clause].Rel == "acl:relcl", t.Lemma == "thing" && m.s.Tokens[clause].Tag == "VB":
		return clause // "we have the people who planned this", "run out of things to say"
	case m.s.Child(head, "cop") >= 0 && t.POS == "NOUN" && m.leavesBehind(clause):
		return clause // "these are nets they have been waiting for"
	case strings.EqualFold(t.Text, "all") && m.s.Tokens[clause].Rel == "acl:relcl":
		return clause // "that is all I can do"
	case m.neededFor(head, clause):
		return clause // "cannot earn the returns needed to invest"
	case m.complements(head, clause):
		return clause // "stems from the fact that it leaks"
	case m.howMuch(head):
		return clause // "did little to help", "have most to lose"
	case t.POS == "ADJ" && m.s.Child(head, "det") >= 0 && m.ranks(head), m.picksOne(head), m.deniedKind(head, clause), m.deniedSort(head, clause):
		return clause // "the first to reach the wreck", "the second involving a Kazakh", "a rule that does not exist", "is not a result we are proud of"
	}
	return -1
}

// hardDeed is the gerund that says what an object's noun makes hard, whether the parser hung it on the noun or on the verb, -1 if there is none: "have
// trouble finding work".
func (m *matcher) hardDeed(head int) int {
	t := &m.s.Tokens[head]
	hard := m.s.Child(head, "amod")
	if !t.Is("obj") || !lexicon.Must("difficulties").Has(t.Lemma) && (t.Lemma != "time" || hard < 0 || !lexicon.Must("tough").Has(m.s.Tokens[hard].Lemma)) {
		return -1
	}
	for _, of := range []int{head, t.Head} {
		for _, c := range m.s.Children(of) {
			if k := &m.s.Tokens[c]; k.Tag == "VBG" && k.Is("acl", "advcl") && m.s.Subtree(c, nil)[0] == head+1 {
				return c
			}
		}
	}
	return -1
}

// complements reports whether a clause says what a noun that the predicate takes consists in, and not which one is meant (Huddleston and Pullum 2002,
// 17.3.1: content clauses as complements of nouns).
func (m *matcher) complements(head, clause int) bool {
	t, that := &m.s.Tokens[head], m.s.Child(clause, "mark")
	if t.POS != "NOUN" || lexicon.Must("peoplenouns").Has(t.Lemma) || !t.Is("obj", "obl") && m.s.Child(head, "cop") < 0 || that < head || !m.headsClause(clause) {
		return false
	}
	if whose := m.s.Child(head, "nmod:poss"); whose >= 0 && m.s.Tokens[whose].POS == "PRON" {
		return false // "was known before we began our study that the ice melts": extraposed
	}
	low := strings.ToLower(m.s.Tokens[that].Text)
	return low == "that" || low == "whether"
}

// neededFor reports whether a participle right behind an object with "the" says that it is what a deed takes, so that there is none but of that deed: "raised
// the money needed to mend it".
func (m *matcher) neededFor(head, clause int) bool {
	t, k := &m.s.Tokens[head], &m.s.Tokens[clause]
	if !t.Is("obj", "obl") || t.POS != "NOUN" || clause != head+1 || k.Tag != "VBN" || k.Lemma != "need" && k.Lemma != "require" || !strings.EqualFold(m.determiner(head), "the") {
		return false
	}
	return m.s.Child(clause, "advcl", "xcomp", "obl") > clause
}

// anyPeople reports whether a noun with "the", or one that tells what something is, says no more than that people are meant, things or a time, so that
// only its clause tells which: "these are things on which one can rely", "that was the year in which the mill closed".
func (m *matcher) anyPeople(head int) bool {
	t := &m.s.Tokens[head]
	predicate := m.s.Child(head, "cop") >= 0
	if t.POS != "NOUN" || !t.Is("obj", "obl") && !predicate || m.s.Child(head, "amod", "compound", "nummod", "nmod", "nmod:poss", "appos") >= 0 {
		return false
	}
	if predicate && (lexicon.Must("timenouns").Has(t.Lemma) || lexicon.Must("shellnouns").Has(t.Lemma)) {
		return true
	}
	switch t.Lemma {
	case "people", "person", "man", "woman", "thing":
		d := m.s.Child(head, "det")
		return predicate || d >= 0 && strings.EqualFold(m.s.Tokens[d].Text, "the")
	}
	return false
}

// leavesBehind reports whether a relative clause ends with a preposition that has the noun before it for its own (preposition stranding: Huddleston and
// Pullum 2002, 7.4.1), so that it is printed nowhere else.
func (m *matcher) leavesBehind(clause int) bool {
	last := m.s.LastChild(clause, "obl", "advmod", "case", "nmod", "compound:prt")
	return m.s.Tokens[clause].Rel == "acl:relcl" && last > clause && m.s.Tokens[last].POS == "ADP" && len(m.s.Children(last)) == 0
}

// pickingClause is the clause right behind a phrase that may say which one is meant, -1 if there is none.
func (m *matcher) pickingClause(head int) int {
	clause := -1
	adjective := m.s.Tokens[head].POS == "ADJ"
	for _, c := range m.s.Children(head) {
		t := &m.s.Tokens[c]
		bare := adjective && (t.Is("advcl") && t.Tag == "VB" || t.Is("advcl", "csubj") && (t.Tag == "VBG" || t.Tag == "VBN") && m.s.Subtree(c, nil)[0] == head+1)
		if (t.Is("acl") || bare) && c > head && m.s.Tokens[m.s.Subtree(c, nil)[0]].POS != "PUNCT" {
			clause = c
		}
	}
	if c := m.s.Child(head, "appos", "conj"); clause >= 0 && c >= 0 && c < clause && m.s.Tokens[c].POS != "VERB" {
		return -1
	}
	if clause < 0 && (m.picksOne(head) || m.howMuch(head)) {
		return m.farInfinitive(head)
	}
	return clause
}

// farInfinitive is the infinitive that picks a noun from behind another phrase, which the parser hangs on that phrase or on the verb, -1 if
// there is none: "became the first candidate from outside the parties to win".
func (m *matcher) farInfinitive(head int) int {
	inside := m.s.Subtree(head, nil)
	next := inside[len(inside)-1] + 1
	if n := m.s.LastChild(head, "nmod"); n > head {
		if c := m.s.Child(n, "acl"); c > n && m.s.Tokens[c].Tag == "VB" {
			return c
		}
	}
	if !m.s.Tokens[head].Is("xcomp") && !m.howMuch(head) || next == len(m.s.Tokens) || m.s.Tokens[next].Tag != "TO" {
		return -1
	}
	for _, c := range m.s.Children(m.s.Tokens[head].Head) {
		if t := &m.s.Tokens[c]; t.Is("advcl", "xcomp") && t.Tag == "VB" && m.s.Subtree(c, nil)[0] == next {
			return c
		}
	}
	return -1
}

// howMuch reports whether an object, or what there is, says only how much of what an infinitive tells: "little to help", "there is more to come".
func (m *matcher) howMuch(head int) bool {
	switch strings.ToLower(m.s.Tokens[head].Text) {
	case "little", "much", "enough", "most", "least", "more", "less":
		_, exists := m.subjectOf(head)
		return exists || m.s.Tokens[head].Is("obj")
	}
	return false
}

// ofPicked is the clause that says of which things one is: "one of the areas where cooperation has held up", "half of those who fell ill".
func (m *matcher) ofPicked(head int) int {
	t := &m.s.Tokens[head]
	c := m.s.Child(head, "nmod")
	if c < head || m.s.CaseText(c) != "of" && m.ofThose(head) < 0 || m.s.Child(head, "conj", "appos") >= 0 {
		return -1
	}
	if those := m.ofThose(head); those >= 0 {
		c = those
	}
	if m.countsDoers(head, c) {
		return m.pickingClause(c)
	}
	if t.POS == "NUM" && t.Lemma == "one" && (m.s.Tokens[c].POS == "NOUN" || m.ranks(c)) || strings.EqualFold(m.s.Tokens[c].Text, "those") {
		return m.pickingClause(c)
	}
	return -1
}

// countsDoers reports whether a subject, an object or a phrase is how many there are that a present participle tells of: "the number of people living in tents
// has doubled", "a rise in the number of people living in tents".
func (m *matcher) countsDoers(number, of int) bool {
	switch m.s.Tokens[number].Lemma {
	case "number", "proportion", "share", "percentage":
	default:
		return false
	}
	c := m.pickingClause(of)
	if c < 0 || !strings.EqualFold(m.determiner(number), "the") || m.s.Subtree(c, nil)[0] != of+1 || !strings.HasSuffix(m.s.Tokens[of+1].Text, "ing") {
		return false
	}
	end, _ := m.subjectOf(number)
	behind := end < 0 && m.s.Tokens[number].Is("obj", "obl", "nmod")
	return (end >= 0 || behind) && m.restricts(c, m.s.Subtree(c, nil), of, end, behind)
}

// ofThose is the "those" that a part or a measure is of, "one in four of those who fell ill", "the age of those at work", -1 if there is none.
func (m *matcher) ofThose(head int) int {
	for _, c := range m.s.Children(head) {
		switch t := &m.s.Tokens[c]; {
		case c < head || !t.Is("nmod"):
		case strings.EqualFold(t.Text, "those") && m.s.CaseText(c) == "of":
			return c
		case t.POS == "NUM" && m.ofThose(c) >= 0: // hung on the "four"
			return m.ofThose(c)
		}
	}
	return -1
}

// picksOne reports whether a noun has a word before it which picks some of a kind: "third", "largest", "any", "few".
func (m *matcher) picksOne(head int) bool {
	return m.s.Tokens[head].POS == "NOUN" && slices.ContainsFunc(m.s.Children(head), func(c int) bool {
		t := &m.s.Tokens[c]
		switch {
		case c > head:
			return false
		case t.Lemma == "few" && c > 0 && strings.EqualFold(m.s.Tokens[c-1].Text, "a"): // "a few" are some
			return false
		}
		return t.Is("amod") && (m.ranks(c) || m.mostOf(c)) || t.Rel == "det" && (t.Lemma == "every" || t.Lemma == "any") // "a levy on every pound exported"
	})
}

// ranks reports whether an adjective picks some of a kind: "second", "only", "largest".
func (m *matcher) ranks(adjective int) bool {
	t := &m.s.Tokens[adjective]
	return lexicon.Must("selecting").Has(strings.ToLower(t.Lemma)) || strings.EqualFold(t.Text, "next") && !t.Is("amod") ||
		t.Feature("NumType") == "Ord" || m.s.Superlative(adjective)
}

// deniedKind reports whether a relative clause denies something of a noun that stands for no known thing: "cannot violate a rule that does
// not exist".
func (m *matcher) deniedKind(head, clause int) bool {
	t := &m.s.Tokens[head]
	if !strings.HasSuffix(m.s.Tokens[clause].Rel, ":relcl") || t.POS != "NOUN" || !m.indefinite(head) {
		return false
	}
	verb := clause
	if c := m.s.Child(clause, "cop"); c >= 0 {
		verb = c
	}
	return m.s.VerbGroup(verb).Not >= 0 && !m.happened(head)
}

// deniedSort reports whether a noun that something is not is of the sort that a relative clause tells: "is not a result we are proud of" denies no result.
func (m *matcher) deniedSort(head, clause int) bool {
	be := m.s.Child(head, "cop")
	return be >= 0 && m.s.Tokens[clause].Rel == "acl:relcl" && m.s.VerbGroup(be).Not >= 0
}

// indefinite reports whether nothing before a noun tells that it is known: no "the", no possessor.
func (m *matcher) indefinite(head int) bool {
	for _, c := range m.s.Children(head) {
		t := &m.s.Tokens[c]
		if t.Is("nmod:poss", "flat") || t.Is("det") && (t.Feature("Definite") == "Def" || knows(t)) {
			return false
		}
	}
	return true
}

// knows reports whether a determiner points at a known thing.
func knows(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}

// happened reports whether the clause that a noun stands in tells what took place: it is in the past and not denied. What is said of a kind,
// "will bear no fruit", is said of no thing.
func (m *matcher) happened(noun int) bool {
	for at := range m.s.Ancestors(noun) {
		verb := at
		if c := m.s.Child(at, "cop"); c >= 0 {
			verb = c
		} else if k := m.s.Tokens[at].POS; k != "VERB" && k != "AUX" {
			continue
		}
		switch g := m.s.VerbGroup(verb); {
		case g.Modal >= 0 || g.Not >= 0:
			return false
		case g.Past || g.Perfect:
			return true
		case g.Form == "Fin":
			return false
		}
	}
	return false
}

// ofAny reports whether the clause of a subject denies something or says what may or will be, so that it may be said of any of a kind.
func (m *matcher) ofAny(subject int) bool {
	verb := m.s.Tokens[subject].Head
	if verb < 0 {
		return false
	}
	if c := m.s.Child(verb, "cop"); c >= 0 {
		verb = c
	}
	g := m.s.VerbGroup(verb)
	return g.Modal >= 0 || g.Not >= 0 && !g.Past
}

// past reports whether a verb is finite and in the past.
func (m *matcher) past(verb int) bool {
	g := m.s.VerbGroup(verb)
	return g.Form == "Fin" && (g.Past || g.Perfect) && g.Modal < 0
}

// upTo adds to a phrase the clause that picks what it names, and what stands between the two.
func (m *matcher) upTo(ids []int, head, clause int) []int {
	ids = append(slices.Clone(ids), m.s.Subtree(clause, func(k int) bool {
		return m.s.Tokens[k].Is("appos", "parataxis") || k > clause && strings.HasSuffix(m.s.Tokens[k].Rel, ":relcl") && m.s.Tokens[m.s.Subtree(k, nil)[0]].Text == ","
	})...)
	for _, c := range m.s.Children(head) {
		if c > head && c < clause && m.s.Tokens[c].Is("nmod") {
			ids = append(ids, m.s.Subtree(c, nil)...)
		}
	}
	slices.Sort(ids)
	for len(ids) > 1 && m.s.Tokens[ids[len(ids)-1]].Text == "," {
		ids = ids[:len(ids)-1]
	}
	return slices.Compact(ids)
}

// inside reports whether a predicate stands in the phrase that says which things an argument means: of them all it says nothing.
func (m *matcher) inside(f *text.Fact) bool {
	picked := func(a *text.Argument) bool {
		if a.Clause {
			return false
		}
		if m.selecting(a.Head) >= 0 && f.Predicate.Head > a.Head && slices.Contains(a.Compact, f.Predicate.Head) || m.ofNone(a.Head, f.Predicate.Head) || m.inAgeRange(a.Head) && m.s.Tokens[f.Predicate.Head].Head == a.Head {
			return true
		}
		if m.ofUnknown(a.Head, f.Predicate.Head) {
			return true
		}
		within := m.restriction(a.Head)
		if f.Object != nil && len(f.Predicate.Tokens) == 0 && a == &f.Subject {
			return slices.Contains(within, f.Object.Head) // "markets in Malaysia were closed": markets are not in Malaysia
		}
		return slices.Contains(within, f.Predicate.Head) && !m.happened(a.Head) && !m.past(f.Predicate.Head) && !m.oneOfKind(a.Head, f.Predicate.Head) && !m.definedBelow(a.Head)
	}
	return picked(&f.Subject) || f.Object != nil && picked(f.Object) || slices.ContainsFunc(f.Arguments, func(a text.Argument) bool { return picked(&a) })
}

// ofUnknown reports whether a predicate heads the clause that picks those of a kind who are meant, each, any, most or none of them, where of which it is true nothing
// else tells: "each person carried", "any trader who wants to leave", "most people seeking asylum".
func (m *matcher) ofUnknown(head, predicate int) bool {
	clause := m.definition(head)
	if clause < 0 || clause != predicate || m.s.Subtree(clause, nil)[0] != head+1 || !m.s.Tokens[head].Is("obj", "nsubj") && m.s.CaseText(head) == "" { // "each box accompanied by a guard", beside its clause
		return false
	}
	switch strings.ToLower(m.determiner(head)) {
	case "each", "every", "any", "no":
		return true
	case "":
		most := m.s.Child(head, "amod")
		return most >= 0 && most < head && m.s.Tokens[most].Lemma == "most"
	}
	return false
}

// ofNone reports whether a predicate stands in the clause by which a denial means some of a kind: no account need belong to her that nothing
// was traced to in "not one dollar was traced to an account belonging to her", and nobody could use a door in "there was no door that they could use".
func (m *matcher) ofNone(head, predicate int) bool {
	t := &m.s.Tokens[head]
	clause := m.pickingClause(head)
	_, exists := m.subjectOf(head)
	if clause < 0 || predicate < clause || t.POS != "NOUN" || !exists && !t.Is("obj", "obl") || t.Head < 0 || m.s.Tokens[t.Head].POS != "VERB" && !exists || !m.indefinite(head) {
		return false
	}
	if k := &m.s.Tokens[clause]; k.Tag != "VBG" && k.Rel != "acl:relcl" || m.past(predicate) || m.s.Child(head, "nummod") >= 0 {
		return false // "would not charge two officers who shot him"
	}
	d := m.s.Child(head, "det")
	return (d >= 0 && m.s.Tokens[d].Lemma == "no" || m.denied(t.Head)) && slices.Contains(m.s.Subtree(clause, nil), predicate)
}

// oneOfKind reports whether a participle may well tell of one known thing: "a vaccine approved in France is not sold here".
func (m *matcher) oneOfKind(head, participle int) bool {
	d := m.s.Child(head, "det")
	return d >= 0 && m.s.Tokens[d].Lemma == "a" && m.s.Tokens[participle].Rel == "acl"
}

// restrict gives an argument what says which things it means, unless the predicate itself is said there.
func (m *matcher) restrict(a *text.Argument, predicate int) {
	if a.Clause {
		return
	}
	a.Arguments = slices.Clone(a.Arguments)
	for i := range a.Arguments {
		m.restrict(&a.Arguments[i], predicate)
	}
	within := m.restriction(a.Head)
	if len(within) == 0 && predicate != a.Head { // "towns in Kent that were cut off": "towns are in Kent"
		within = m.definingClause(a.Head)
	}
	if len(within) == 0 || slices.Contains(within, predicate) {
		return
	}
	a.Compact = append(slices.Clone(a.Compact), within...)
	slices.Sort(a.Compact)
	a.Compact = slices.Compact(a.Compact)
	a.Arguments = slices.DeleteFunc(a.Arguments, func(b text.Argument) bool { return slices.Contains(within, b.Head) })
}

// unlimit takes "only" from a phrase whose own clause the fact is: of "only the library, kept open by volunteers, was busy" they kept the
// library open, and perhaps others.
func (m *matcher) unlimit(a *text.Argument, predicate int) {
	if a.Clause || m.s.Tokens[predicate].Head != a.Head || !m.s.Tokens[predicate].Is("acl", "amod") {
		return
	}
	without := func(ids []int) []int {
		return slices.DeleteFunc(slices.Clone(ids), func(i int) bool { return m.s.Tokens[i].Lemma == "only" && m.s.Tokens[i].Head == a.Head })
	}
	a.Core, a.Compact, a.Full = without(a.Core), without(a.Compact), without(a.Full)
}

// restriction is what tells which things a noun means that stands for no known one: what lies between a subject and its verb, "markets in
// Malaysia were closed", "bushes planted now will bear fruit", and the clause behind what there is, "there are mayors who pay".
func (m *matcher) restriction(head int) (ids []int) {
	if words := m.nounInfinitive(head); words != nil {
		return words
	}
	if words := m.peopleClause(head); words != nil {
		return words
	}
	end, exists := m.subjectOf(head)
	if end < 0 {
		end = m.describedTo(head)
	}
	if end < 0 || !exists && (!m.unknown(head) || m.s.Child(head, "appos") >= 0) || exists && (m.s.Tokens[head].POS != "NOUN" || !m.indefinite(head)) {
		return nil
	}
	phrases := true
	for _, c := range m.s.Children(head) {
		t := &m.s.Tokens[c]
		switch {
		case c < head || !t.Is("nmod", "acl"):
			continue
		case t.Is("nmod") && (exists || m.dated(c)), exists && t.Tag == "VB" && m.s.Subtree(c, nil)[0] != head+1: // "a need for someone to help"
			continue
		}
		if words := m.s.Subtree(c, nil); m.restricts(c, words, head, end, exists) {
			ids = append(ids, words...)
			phrases = phrases && t.Is("nmod") && m.s.Child(c, "conj", "acl", "nmod") < 0
		}
	}
	if phrases { // they are printed with the names of what they stand for
		return nil
	}
	slices.Sort(ids)
	return ids
}

// describedTo is where the phrase with "as" begins by which a verb describes its object, -1 if there is none: "regards work on the dam as a priority".
func (m *matcher) describedTo(head int) int {
	t := &m.s.Tokens[head]
	if !t.Is("obj") || t.Head < 0 || !lexicon.Must("describing").Has(m.s.Tokens[t.Head].Lemma) && m.s.Tokens[t.Head].Lemma != "regard" && m.s.Tokens[t.Head].Lemma != "see" {
		return -1
	}
	for _, c := range m.s.Children(t.Head) {
		if c > head && m.s.Tokens[c].Is("obl", "advcl") && m.s.CaseText(c) == "as" {
			return m.s.Subtree(c, nil)[0]
		}
	}
	return -1
}

// peopleClause is the clause right behind a bare noun of people or things in general, which names none without it: "was only like that with people who
// could not answer"; nil if there is none.
func (m *matcher) peopleClause(head int) []int {
	t, clause := &m.s.Tokens[head], m.s.Child(head, "acl")
	if t.Lemma != "people" && t.Tag != "NNS" || !lexicon.Must("generics").Has(t.Lemma) || !t.Is("obj", "obl") || clause < head || m.s.Tokens[clause].Tag == "VB" {
		return nil
	}
	if m.s.Child(head, "det", "amod", "compound", "nummod", "nmod", "nmod:poss", "appos", "conj") >= 0 {
		return nil
	}
	if words := m.s.Subtree(clause, nil); words[0] == head+1 && m.restricts(clause, words, head, len(m.s.Tokens), true) {
		return words
	}
	return nil
}

// definingClause is the clause or phrase of an adjective behind a noun that says which of its kind it is: "stood on the line where two coasts meet",
// "officers accused of theft were freed", "a cabinet dependent on them" (restrictive modification: Quirk and others 1985, 17.3), with the phrases between
// them; nil if there is none.
func (m *matcher) definingClause(head int) []int {
	t, clause, end := &m.s.Tokens[head], m.definition(head), len(m.s.Tokens)
	if joined := m.s.Child(head, "conj"); t.POS != "NOUN" || clause < head || joined >= 0 && joined < clause || m.s.Child(head, "appos") >= 0 {
		return nil
	}
	verb, exists := m.subjectOf(head)
	switch {
	case exists, verb >= 0 && (m.befell(head) || m.s.Tokens[clause].Tag == "VB"):
		return nil
	case verb >= 0:
		end = verb
	case !m.inPredicate(head):
		return nil
	}
	switch verb := m.s.Tokens[clause].Lemma; {
	case verb == "age" && !m.inAgeRange(head), verb == "follow", m.inserted(clause):
		return nil
	}
	if e := m.d.EntityAt(m.sentence, head); e != nil && e.Proper {
		return nil
	}
	near := m.phrasesBetween(head, clause)
	if m.infinitive(clause) {
		if words := m.infinitiveWords(head+len(near), clause); words != nil {
			return append(near, words...)
		}
		return nil
	}
	words := m.upToJoined(clause)
	if m.s.Tokens[clause].Tag != "VB" && words[0] == head+len(near)+1 && words[len(words)-1] < end && m.restricts(clause, words, head, len(m.s.Tokens), true) {
		return append(near, words...)
	}
	return nil
}

// inserted reports whether a relative clause is a comment of somebody else set in: "the plan I believe is a fair one", not "users who believe it".
func (m *matcher) inserted(clause int) bool {
	t, who := &m.s.Tokens[clause], m.s.Child(clause, "nsubj")
	return t.Rel == "acl:relcl" && lexicon.Must("believing").Has(t.Lemma) && who >= 0 && !strings.HasPrefix(m.s.Tokens[who].Tag, "W")
}

// joinsNouns reports whether a conjunction joins another to a noun of the predicate: "huts buried in mud and dogs".
func (m *matcher) joinsNouns(cc *text.Token, noun int) bool {
	return cc.POS == "CCONJ" && cc.Head >= 0 && m.inPredicate(noun) && m.s.Tokens[cc.Head].Head == noun && m.s.Tokens[cc.Head].Is("conj") && m.s.Tokens[cc.Head].POS == "NOUN"
}

// inPredicate reports whether a noun, or the first of those it is joined to, is an object, a phrase or what its subject is said to be.
func (m *matcher) inPredicate(noun int) bool {
	for m.s.Tokens[noun].Is("conj") && m.s.Tokens[noun].Head >= 0 {
		noun = m.s.Tokens[noun].Head
	}
	return m.s.Tokens[noun].Is("obj", "obl", "nmod") || m.s.Child(noun, "cop") >= 0
}

// upToJoined are the words of a clause, of one with a subject of its own up to a verb joined to it, which may go on the sentence: "went to the camp she lives in and
// counted the buses".
func (m *matcher) upToJoined(clause int) []int {
	words, who := m.s.Subtree(clause, nil), m.s.Child(clause, "nsubj")
	joined := m.s.Child(clause, "conj")
	if who < 0 || strings.HasPrefix(m.s.Tokens[who].Tag, "W") || joined < clause || m.s.Tokens[joined].POS != "VERB" || m.s.Child(joined, "nsubj") >= 0 {
		return words
	}
	end := slices.Index(words, m.s.Subtree(joined, nil)[0])
	return words[:max(end, 1)]
}

// phrasesBetween are the words of a noun's phrases, without marks of punctuation, that stand between it and a clause: "a plan by the council to close it"; nil
// if there are none or anything else.
func (m *matcher) phrasesBetween(head, clause int) (ids []int) {
	within := m.s.Subtree(head, nil)
	for i := head + 1; i < m.s.Subtree(clause, nil)[0]; i++ {
		if m.s.Tokens[i].POS == "PUNCT" || m.s.Tokens[i].Head == head && (!m.s.Tokens[i].Is("nmod") || m.dated(i)) || !slices.Contains(within, i) {
			return nil
		}
		ids = append(ids, i)
	}
	return ids
}

// extendEdge gives an argument that ends in an of-phrase what says which of its kind the last noun there is: "support of farmers in Peru", "one of the largest
// mills in Ely", "advice of a panel that met in May".
func (m *matcher) extendEdge(a *text.Argument, f *text.Fact) {
	a.Arguments = slices.Clone(a.Arguments)
	for i := range a.Arguments {
		m.extendEdge(&a.Arguments[i], f)
	}
	noun := m.edge(a)
	if noun < 0 {
		return
	}
	next := a.Compact[len(a.Compact)-1] + 1
	var own []text.Argument
	for _, c := range m.s.Children(noun) {
		words, prep := m.s.Subtree(c, nil), m.s.CaseText(c)
		aside := slices.ContainsFunc(words, func(i int) bool { return m.s.Tokens[i].POS == "PUNCT" && m.parts(i) })
		if c < noun || !m.s.Tokens[c].Is("nmod") || prep == "" || words[0] != next || m.told(f, c) || m.dated(c) || slices.Contains(words, f.Predicate.Head) || aside {
			continue
		}
		own = append(own, m.argument(c, prep))
		next = words[len(words)-1] + 1
	}
	if clause := m.definingClause(noun); len(own) == 0 && len(clause) > 0 && clause[0] == next && !slices.Contains(clause, f.Predicate.Head) {
		a.Compact = append(slices.Clone(a.Compact), clause...)
	}
	a.Arguments = append(own, a.Arguments...)
}

// edge is the noun of the of-phrase in which an argument ends, -1 if it ends in none.
func (m *matcher) edge(a *text.Argument) int {
	if a.Clause || len(a.Compact) == 0 {
		return -1
	}
	last := a.Compact[len(a.Compact)-1]
	if last == a.Head || m.s.Tokens[last].POS != "NOUN" {
		return -1
	}
	for noun := last; noun != a.Head; noun = m.s.Tokens[noun].Head {
		if noun < 0 || !m.s.Tokens[noun].Is("nmod") || m.s.CaseText(noun) != "of" {
			return -1
		}
	}
	return last
}

// definition is the head of the first clause behind a noun, or of the adjective there that has words of its own, -1 if there is none.
func (m *matcher) definition(head int) int {
	for _, c := range m.s.Children(head) {
		if c > head && (m.s.Tokens[c].Is("acl") || m.s.Tokens[c].Is("amod") && len(m.s.Children(c)) > 0) {
			return c
		}
	}
	return -1
}

// befell reports whether a subject is one of its kind, or so many, of which the clause tells what took place: that is so without what else is said of them, "a fire that
// broke out on Monday killed two".
func (m *matcher) befell(subject int) bool {
	one := m.s.Child(subject, "nummod") >= 0 || m.s.Tokens[subject].Tag == "NN" && m.s.Child(subject, "det") >= 0
	return one && m.indefinite(subject) && m.happened(subject)
}

// inAgeRange reports whether a plural behind "for", or as an object, means all of an age that a participle bounds: "fares for riders aged under 18".
func (m *matcher) inAgeRange(head int) bool {
	t, age := &m.s.Tokens[head], m.s.Child(head, "acl")
	if age != head+1 || m.s.Tokens[age].Lemma != "age" || t.Tag != "NNS" || !m.indefinite(head) || m.s.Child(head, "nummod") >= 0 || m.s.CaseText(head) != "for" && m.s.CaseText(head) != "on" {
		return false
	}
	return t.Is("obl", "nmod")
}

// nounInfinitive is the infinitive of a noun that says little without it, up to the next clause or punctuation mark: "took the opportunity to repay
// it", "was jailed over a refusal to appear"; nil if there is none.
func (m *matcher) nounInfinitive(head int) []int {
	t := &m.s.Tokens[head]
	c := m.s.Child(head, "acl")
	_, exists := m.subjectOf(head)
	if c < head || !m.infinitive(c) || !exists && !t.Is("obj", "obl", "nsubj:pass") && m.s.Child(head, "cop") < 0 {
		return nil
	}
	words := m.s.Subtree(c, nil)
	pending := m.pending(words)
	if !exists && !pending && !lexicon.Must("controllednouns").Has(t.Lemma) && !m.s.Left(head, c) { // "there are ways to mend it", "led with two laps to go"
		return nil
	}
	if tag := m.s.Tokens[words[0]].Tag; tag != "TO" && !pending && !strings.EqualFold(m.s.Tokens[words[0]].Text, "for") {
		return nil // "in a decision that could end it"
	}
	return m.infinitiveWords(head, c)
}

// infinitiveWords are the words of an infinitive right behind its noun's last word, up to the next clause or punctuation mark; nil if that parts it from what it needs.
func (m *matcher) infinitiveWords(last, c int) []int {
	words := m.s.Subtree(c, nil)
	if words[0] == last+1 && m.restricts(c, words, last, len(m.s.Tokens), true) {
		return words
	}
	words = m.s.Subtree(c, func(k int) bool {
		if m.s.Tokens[k].Is("advcl") && m.s.Tokens[k].Tag == "VBG" && m.s.Child(k, "mark") >= 0 {
			return m.setOff(k) // "an attempt to stop the city from granting it"
		}
		return k > c && m.s.Tokens[k].Is("advcl", "conj", "appos", "parataxis") && !m.sharesObject(c, k) || m.setOff(k)
	})
	for i, w := range words {
		if w != last+1+i || m.s.Tokens[w].POS == "PUNCT" && m.parts(w) {
			words = words[:i]
			break
		}
	}
	torn := slices.ContainsFunc(words, func(i int) bool { return i != c && !slices.Contains(words, m.s.Tokens[i].Head) })
	if open := m.s.Child(c, "xcomp", "ccomp"); torn || len(words) > 16 || !slices.Contains(words, c) || open > c && !slices.Contains(words, open) { // "a plan to allow soldiers, nurses and guards to vote"
		return nil
	}
	return words
}

// pending reports whether the words of an infinitive say that it is yet to come true of those it stands behind: "one of nine boats still to land".
func (m *matcher) pending(words []int) bool {
	if len(words) < 3 || m.s.Tokens[words[1]].Tag != "TO" {
		return false
	}
	first := strings.ToLower(m.s.Tokens[words[0]].Text)
	return first == "still" || first == "yet"
}

// sharesObject reports whether a verb joined to another has the object of both behind it: "to close or merge 700 schools".
func (m *matcher) sharesObject(verb, joined int) bool {
	t, cc := &m.s.Tokens[joined], m.s.Child(joined, "cc")
	own, shared := m.s.Child(verb, "obj"), m.s.Child(joined, "obj")
	return t.Is("conj") && t.Head == verb && t.POS == "VERB" && cc == verb+1 && joined == cc+1 && (own > joined || own < 0 && shared > joined)
}

// infinitive reports whether a clause is an infinitive with "to", be its predicate a verb or not: "to repay it", "to be repaid", "to be sad".
func (m *matcher) infinitive(clause int) bool {
	return slices.ContainsFunc(m.s.Children(clause), func(c int) bool { return c < clause && m.s.Tokens[c].Tag == "TO" })
}

// rank gives a noun of the highest degree that stands beside its subject the phrase within which it is the highest: "the Cervantes Prize, the
// highest distinction in literature".
func (m *matcher) rank(a *text.Argument) {
	head := m.highest(a.Head)
	if head < 0 {
		return
	}
	c := m.s.Child(head, "nmod")
	if c < head || slices.Contains(a.Compact, c) {
		return
	}
	if words := m.s.Subtree(c, nil); m.restricts(c, words, head, len(m.s.Tokens), true) && words[0] == head+1 {
		a.Compact = append(slices.Clone(a.Compact), words...)
		slices.Sort(a.Compact)
		a.Arguments = slices.DeleteFunc(slices.Clone(a.Arguments), func(b text.Argument) bool { return b.Head == c })
	}
}

// scope gives a phrase the one right behind it without which it holds of more than is meant: by whom an event is that something is called, "it was the second
// strike by nurses", and for what there is only so much of something, "had only one guard for the whole site".
func (m *matcher) scope(a *text.Argument) {
	n := a.Head
	c := m.s.Child(n, "nmod")
	if a.Clause || m.s.Tokens[n].POS != "NOUN" || c < n || slices.Contains(a.Compact, c) || m.s.Subtree(c, nil)[0] != a.Compact[len(a.Compact)-1]+1 {
		return
	}
	only := slices.ContainsFunc(a.Compact, func(i int) bool { return m.s.Tokens[i].Lemma == "only" })
	if by := m.s.CaseText(c); !(by == "by" && m.s.Child(n, "cop") >= 0) && !(by == "for" && only && m.people(n)) {
		return
	}
	a.Compact = append(slices.Clone(a.Compact), m.s.Subtree(c, func(k int) bool { return m.parted(k) || m.s.Tokens[k].Is("acl", "conj") })...)
	slices.Sort(a.Compact)
	a.Arguments = slices.DeleteFunc(slices.Clone(a.Arguments), func(b text.Argument) bool { return slices.Contains(a.Compact, b.Head) })
}

// highest is the noun of the highest degree that a phrase names, itself or as one of several, "one of the deadliest raids"; -1 if there is none.
func (m *matcher) highest(head int) int {
	if of := m.s.Child(head, "nmod"); of > head && m.s.Tokens[head].POS == "NUM" && m.s.CaseText(of) == "of" {
		head = of
	}
	if m.s.Tokens[head].POS == "NOUN" && slices.ContainsFunc(m.s.Children(head), func(c int) bool {
		return c < head && m.s.Tokens[c].Is("amod") && m.s.Superlative(c)
	}) {
		return head
	}
	return -1
}

// restricts reports whether a modifier is short and stands without a comma between its noun and the verb.
func (m *matcher) restricts(c int, words []int, head, end int, exists bool) bool {
	first, last := words[0], words[len(words)-1]
	limit := 12
	if strings.HasSuffix(m.s.Tokens[c].Rel, ":relcl") && !exists {
		limit = 10
	}
	if exists {
		limit, end = 16, len(m.s.Tokens)
	}
	if first < head || last >= end || last+1 == len(m.s.Tokens) && !exists || len(words) > limit || last-first >= len(words) {
		return false
	}
	if next := &m.s.Tokens[min(last+1, len(m.s.Tokens)-1)]; (next.POS == "CCONJ" || next.POS == "SCONJ") && !m.joinsNouns(next, head) { // what goes on was read as something else
		return false
	}
	return !slices.ContainsFunc(words, func(i int) bool { return m.s.Tokens[i].POS == "PUNCT" && m.parts(i) })
}

// parts reports whether a punctuation mark parts what is before it from what follows; the comma of a list does not.
func (m *matcher) parts(mark int) bool {
	switch t := &m.s.Tokens[mark]; t.Text {
	case "-", "‐", "‑", "'", "’", "\"", "“", "”", "%", ".":
		return false
	case ",":
		return t.Head < mark || !m.s.Tokens[t.Head].Is("conj")
	}
	return true
}

// subjectOf is where the verb begins whose subject a noun is, -1 if it is none; exists tells that the verb says that there is one.
func (m *matcher) subjectOf(noun int) (verb int, exists bool) {
	top := noun
	for m.s.Tokens[top].Is("conj") && m.s.Tokens[m.s.Tokens[top].Head].POS == m.s.Tokens[top].POS {
		top = m.s.Tokens[top].Head
	}
	clause := m.s.Tokens[top].Head
	if !m.s.Tokens[top].Is("nsubj") || clause < 0 {
		return -1, false
	}
	if there := m.s.Child(clause, "expl"); there >= 0 && strings.EqualFold(m.s.Tokens[there].Text, "there") {
		return clause, true
	}
	verb = clause
	for _, c := range m.s.Children(clause) {
		if c > noun && c < verb && m.s.Tokens[c].Is("aux", "cop") {
			verb = c
		}
	}
	if verb < noun {
		return -1, false
	}
	return verb, false
}

// unknown reports whether a noun or number stands for some or all of a kind: "bushes", "two people", "demand", "the top two"; not a name, nor
// what is known or one to whom something happened, "a man was shot".
func (m *matcher) unknown(head int) bool {
	t := &m.s.Tokens[head]
	switch c := m.s.Child(head, "nmod"); {
	case t.POS == "NUM":
		return m.s.Child(head, "flat") < 0
	case t.Lemma == "nothing" || t.Lemma == "nobody":
		return true
	case t.POS == "DET", (t.POS == "PRON" || t.POS == "ADJ") && lexicon.Must("partitives").Has(t.Lemma):
		return c > head && m.s.CaseText(c) == "of" // "some of the people in the hall"
	}
	if e := m.d.EntityAt(m.sentence, head); t.POS != "NOUN" || e != nil && e.Proper || !m.indefinite(head) && !m.definedBelow(head) {
		return false
	}
	d := m.s.Child(head, "det")
	return t.Tag == "NNS" || d < 0 || m.s.Tokens[d].Lemma != "a" || m.ofAny(head) // "a medal that comes in the post is not the same"
}

// definedBelow reports whether a plural with "the" is made definite by the relative clause right behind it, which says which are meant: "the women who
// spoke up were sent home" (cataphoric reference: Quirk and others 1985, 5.32).
func (m *matcher) definedBelow(head int) bool {
	d, clause := m.s.Child(head, "det"), m.s.Child(head, "acl")
	return m.s.Tokens[head].Tag == "NNS" && d >= 0 && strings.EqualFold(m.s.Tokens[d].Text, "the") && m.s.Child(head, "nmod:poss", "nummod") < 0 &&
		clause > head && m.s.Tokens[clause].Rel == "acl:relcl" && m.s.Subtree(clause, nil)[0] == head+1
}

// dated reports whether a modifier is a time that the verb may have as well: "ships on Monday were stopped".
func (m *matcher) dated(c int) bool {
	a := text.Argument{Head: c}
	return m.isTime(&a) && (m.s.CaseText(c) != "in" || m.s.Tokens[m.s.Tokens[c].Head].Is("nsubj:pass"))
}
