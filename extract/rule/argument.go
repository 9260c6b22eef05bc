package rule

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// bareAmount reports whether a noun says how long: "nine years".
func (m *matcher) bareAmount(n int) bool {
	return lexicon.Must("timenouns").Has(m.s.Tokens[n].Lemma) && m.s.Child(n, "nummod", "det", "amod") >= 0
}

// attach adds the arguments of the predicate that no line of the rule bound.
func (m *matcher) attach(f *text.Fact, used []int) {
	of := f.Predicate.Head
	if m.s.Tokens[of].Rel == "cop" {
		of = m.s.Tokens[of].Head
		used = append(used, of)
		if f.Object != nil && f.Object.Head == of {
			f.Object.Arguments = nil // they are the clause's
		}
	}
	roles := m.rolesOf(of)
	if len(f.Predicate.Tokens) == 0 && m.s.Child(of, "cop") >= 0 {
		roles = nil // "among those pleased was Roe, a vet": the clause's, not hers as a vet
	}
	for _, role := range roles {
		if slices.Contains(used, role.Argument) || m.standsForNothing(role.Argument) || m.pointsBack(role.Argument) || m.wordsOf(role.Argument) || f.Predicate.Lemma != "" && slices.Contains(f.Predicate.Tokens, role.Argument) {
			continue
		}
		switch {
		case role.Name == "recipient":
			f.Arguments = append(f.Arguments, m.argument(role.Argument, m.gainer(of)))
		case role.Name == "argument" && m.s.Tokens[of].POS != "NOUN", role.Name == "argument" && role.Case != "of" && role.Case != "by":
			f.Arguments = append(f.Arguments, m.argument(role.Argument, role.Case))
		}
	}
	if f.Object != nil && !f.Object.Clause {
		m.raise(f, f.Object, true)
	} else if f.Predicate.Voice == text.Passive {
		m.raise(f, &f.Subject, true)
	}
	for i := 0; i < len(f.Arguments); i++ {
		m.rank(&f.Arguments[i])
		m.raise(f, &f.Arguments[i], false)
	}
	m.order(f)
	f.Arguments = slices.CompactFunc(f.Arguments, func(a, b text.Argument) bool { return a.Head == b.Head })
	m.dropDoubles(f)
}

// gainer is the preposition of the one for whose good or at whose cost something is done: "to" behind a verb of giving, "for" behind one of getting and of
// taking time (Levin 1993, 2.1 and 2.2: dative and benefactive alternation).
func (m *matcher) gainer(verb int) string {
	switch m.s.Tokens[verb].Lemma {
	case "buy", "earn", "find", "gain", "save", "take", "win":
		return "for"
	}
	return "to"
}

// order puts the arguments of a fact as the sentence has them, those of time that have no preposition behind the others: without an object the
// first of them joins the predicate, "died in | Karsk | last year".
func (m *matcher) order(f *text.Fact) {
	slices.SortStableFunc(f.Arguments, func(a, b text.Argument) int {
		return cmp.Or(cmp.Compare(m.bare(&a), m.bare(&b)), a.Head-b.Head)
	})
}

// bare is 1 for an argument of time that has no preposition, 0 for any other.
func (m *matcher) bare(a *text.Argument) int {
	t := &m.s.Tokens[a.Head]
	if a.Role == "" && !a.Clause && (t.Rel == "obl:unmarked" && m.isTime(a) || t.POS == "ADV" && (t.Lemma == "twice" || m.s.Child(a.Head, "obl", "nmod") >= 0)) {
		return 1
	}
	return 0
}

// pointsBack reports whether a phrase names nothing but by its relative pronoun: "a wall of bricks, on each of which".
func (m *matcher) pointsBack(head int) bool {
	c := m.s.Child(head, "nmod")
	return c > head && (m.s.Tokens[c].Tag == "WDT" || m.s.Tokens[c].Tag == "WP") && m.whole(c) == nil
}

// wordsOf reports whether a phrase only tells in whose words something is put: "was, in the words of the mayor, a farce".
func (m *matcher) wordsOf(head int) bool {
	c := m.s.Child(head, "nmod")
	return c > head && m.s.Tokens[head].Lemma == "word" && m.s.Tokens[head].Tag == "NNS" && m.s.CaseText(head) == "in" && m.s.CaseText(c) == "of"
}

// measure gives the preposition of an argument what it is measured by, where nothing else of the fact holds it: "25 minutes into the dive",
// "7 kilometres from the border", "four times since 1987".
func (m *matcher) measure(f *text.Fact) {
	for i := range f.Arguments {
		a := &f.Arguments[i]
		own := m.s.Case(a.Head)
		if len(own) == 0 || own[0] == 0 || a.Role != m.s.CaseText(a.Head) || a.Role == "at" {
			continue
		}
		by := m.s.BeforeBracket(own[0] - 1)
		k := &m.s.Tokens[by]
		if !k.Is("obl", "nmod") || k.Head != a.Head && k.Head != m.s.Tokens[a.Head].Head || m.s.CaseText(by) != "" || !m.bareAmount(by) && !lexicon.Must("measures").Has(k.Lemma) || m.s.Child(by, "nummod") < 0 && !m.singleBefore(by, a.Role) || m.told(f, by) {
			continue
		}
		words := m.s.Phrase(by, text.Compact)
		if a.Role = m.s.Join(words) + " " + a.Role; words[0] == 0 {
			a.Role = strings.ToLower(a.Role[:1]) + a.Role[1:]
		}
	}
}

// singleBefore reports whether a measure with the article says how long before or after an event, and not how often: "a day after the vote", not "deaths a
// year in India".
func (m *matcher) singleBefore(by int, role string) bool {
	d := strings.ToLower(m.determiner(by))
	return (d == "a" || d == "an") && (role == "before" || role == "after" || role == "into")
}

// told reports whether a token heads an argument of a fact or stands in its object.
func (m *matcher) told(f *text.Fact, token int) bool {
	return f.Object != nil && slices.Contains(f.Object.Compact, token) || slices.ContainsFunc(f.Arguments, func(a text.Argument) bool { return a.Head == token })
}

// dropDoubles leaves each argument in one place: what hangs off the predicate does not hang off another
// argument as well, and what an of-phrase of the object holds is no argument.
func (m *matcher) dropDoubles(f *text.Fact) {
	if f.Object != nil {
		f.Arguments = slices.DeleteFunc(f.Arguments, func(a text.Argument) bool { return slices.Contains(f.Object.Compact, a.Head) })
	}
	own := func(a text.Argument) bool {
		return slices.ContainsFunc(f.Arguments, func(b text.Argument) bool { return a.Head == b.Head })
	}
	for i := range f.Arguments {
		f.Arguments[i].Arguments = slices.DeleteFunc(f.Arguments[i].Arguments, own)
	}
	f.Arguments = slices.DeleteFunc(f.Arguments, func(a text.Argument) bool {
		return slices.ContainsFunc(f.Arguments, func(b text.Argument) bool {
			return b.Head != a.Head && !b.Clause && m.highest(b.Head) >= 0 && slices.Contains(b.Compact, a.Head)
		})
	})
	if f.Object != nil {
		f.Object.Arguments = slices.DeleteFunc(f.Object.Arguments, own)
	}
}

// raise gives the predicate those arguments of its argument that say when, and those of its patient that say
// where to and where from, so that the fact is the same whether the parser hangs them off the verb or
// off the noun before them. An event keeps its own way: "announced a visit to Syria".
func (m *matcher) raise(f *text.Fact, from *text.Argument, patient bool) {
	if from.Head < f.Predicate.Head && m.s.Tokens[f.Predicate.Head].POS != "NOUN" {
		return
	}
	lemma := m.s.Tokens[from.Head].Lemma
	event := lexicon.Must("ofagent").Has(lemma) || lexicon.Must("undergone").Has(lemma)
	confined := patient && lexicon.Must("confining").Has(m.s.Tokens[f.Predicate.Head].Lemma)
	var kept, raised []text.Argument
	for _, a := range from.Arguments {
		switch where := lexicon.Must("raised")[a.Role]; {
		case m.s.Tokens[a.Head].Tag == "WDT": // "two weeks in which to appeal"
		case m.counted(from.Head) >= 0 && m.isTime(&a), m.s.TimeOfOrigin(a.Head), m.s.TimeOfBound(a.Head):
			kept = append(kept, a)
		case confined && (a.Role == "in" || a.Role == "at" || a.Role == "on"):
			raised = append(raised, a)
		case where == "time", where == "way" && (patient && !event && !from.Attribute || m.isAmount(from)), m.isTime(&a):
			raised = append(raised, a)
		default:
			if patient && m.counted(a.Head) < 0 { // "a fall in profit on Wednesday"
				raised = append(raised, m.dates(&a)...)
			}
			kept = append(kept, a)
		}
	}
	for of := from.Head; confined && of >= 0; of = m.s.Child(of, "nmod") { // "the sale of food at markets"
		if c := m.s.Child(of, "nmod"); of != from.Head && c > of && (m.s.CaseText(c) == "in" || m.s.CaseText(c) == "at") {
			raised = append(raised, m.argument(c, m.s.CaseText(c)))
		} else if c < of || m.s.CaseText(c) != "of" {
			break
		}
	}
	from.Arguments = kept
	f.Arguments = append(f.Arguments, raised...)
}

// dates takes from an argument its own that say when.
func (m *matcher) dates(a *text.Argument) (out []text.Argument) {
	a.Arguments = slices.DeleteFunc(slices.Clone(a.Arguments), func(t text.Argument) bool {
		when := t.Role == "on" && m.isTime(&t)
		if when {
			out = append(out, t)
		}
		return when
	})
	return out
}

// counted is the ordinal of a time that is counted, -1 if it is none: "the third time in a week".
func (m *matcher) counted(n int) int {
	if m.s.Tokens[n].Lemma != "time" {
		return -1
	}
	if o := m.s.Child(n, "amod"); o >= 0 && lexicon.Must("selecting").Has(m.s.Tokens[o].Lemma) {
		return o
	}
	return -1
}

// isAmount reports whether an argument says only in what numbers: "were sent in large numbers to Palmyra".
func (m *matcher) isAmount(a *text.Argument) bool {
	return a.Role == "in" && lexicon.Must("partitives").Has(m.s.Tokens[a.Head].Lemma)
}

// isTime reports whether an argument is a date or another point of time: "on Monday", "in 2015".
func (m *matcher) isTime(a *text.Argument) bool {
	t := &m.s.Tokens[a.Head]
	if lexicon.Must("timenouns").Has(t.Lemma) {
		return true
	}
	return t.POS == "NUM" && len(t.Text) == 4 && (t.Text[:2] == "19" || t.Text[:2] == "20")
}

// roleCase is the preposition under which a token is an argument of a predicate.
func (m *matcher) roleCase(of, token int) string {
	for _, role := range m.rolesOf(of) {
		if role.Argument == token && role.Name == "argument" {
			return role.Case
		}
	}
	return m.s.CaseText(token)
}

// argument is the phrase that a token heads, with the arguments that hang off it.
func (m *matcher) argument(head int, prep string) text.Argument {
	if whole := m.d.NameAround(m.sentence, head); whole >= 0 {
		head = whole
	}
	a := text.Argument{
		Head:    head,
		Role:    prep,
		Core:    m.phrase(head, text.Core),
		Compact: m.phrase(head, text.Compact),
		Full:    m.phrase(head, text.Full),
	}
	if clause := m.selecting(head); clause >= 0 {
		a.Compact = m.upTo(a.Compact, head, clause)
	}
	some := max(head, m.ofThose(head))
	switch strings.ToLower(m.s.Tokens[some].Text) {
	case "everyone", "everybody", "anyone", "anybody", "someone", "somebody", "those": // "everyone within seven kilometres", "the age of those at work"
		if c := m.s.Child(some, "nmod"); c > some {
			a.Compact = append(a.Compact, m.s.Subtree(c, nil)...)
			slices.Sort(a.Compact)
			a.Compact = slices.Compact(a.Compact)
		}
	}
	if c := m.s.Child(head, "nmod"); c > head && m.s.CaseText(c) == "without" && m.s.Tokens[c].POS != "VERB" { // "want a supply chain without China"
		a.Compact = append(a.Compact, m.s.Subtree(c, m.parted)...)
		slices.Sort(a.Compact)
		a.Compact = slices.Compact(a.Compact)
	}
	if prep == "compared with" || prep == "compared to" {
		a.Compact = m.withAdjuncts(a.Compact, head)
	}
	if strings.HasSuffix(prep, "between") {
		a.Compact = m.withConjunct(a.Compact, head)
	}
	if words := m.s.Combined(head); words != nil {
		a.Compact = append(slices.Clone(a.Compact), words...)
		slices.Sort(a.Compact)
		a.Compact = slices.Compact(a.Compact)
	}
	a.Compact = m.withExtent(a.Compact, head)
	if prep == "from" {
		a.Compact = m.withOn(a.Compact)
	}
	a.Compact = m.withRange(a.Compact, head)
	a.Compact = m.withPlaceOfRank(a.Compact, head)
	a.Compact = m.withTime(a.Compact, head)
	a.Compact = m.withBound(a.Compact, head)
	if prep != "" {
		a.Case = m.s.Case(head)
		a.Role = m.emptyCase(head, prep)
	}
	for _, c := range m.s.Children(head) {
		if t := &m.s.Tokens[c]; c > head && (t.Is("nmod") || t.Is("obl") && m.s.Tokens[head].POS == "ADJ") && !slices.Contains(a.Compact, c) && m.d.NameAround(m.sentence, c) != head {
			if m.ofLast(&a, c) {
				continue
			}
			if own := m.s.CaseText(c); own != "" {
				a.Arguments = append(a.Arguments, m.argument(c, own))
			}
		}
	}
	if shared := m.s.SharedPhrase(head); shared >= 0 && !slices.Contains(a.Compact, shared) {
		a.Arguments = append(a.Arguments, m.argument(shared, m.s.CaseText(shared)))
	}
	return a
}

// ofLast reports whether a phrase behind joined nouns is printed with the last: of three or more, and of two that are no one argument it is that one's
// in any case, "poor margins, tougher rules and competition from trucks", "murder and crimes against humanity".
func (m *matcher) ofLast(a *text.Argument, phrase int) bool {
	n := 0
	for _, c := range m.s.Children(a.Head) {
		if m.s.Tokens[c].Is("conj") && c > a.Head && c < phrase {
			n++
		}
	}
	second := m.s.LastChild(a.Head, "conj")
	return n > 1 || n == 1 && m.s.SharedPhrase(second) == phrase && !slices.Contains(a.Compact, second)
}

// setOff reports whether a comma parts a clause from what it tells of.
func (m *matcher) setOff(k int) bool {
	if !strings.HasSuffix(m.s.Tokens[k].Rel, ":relcl") && !m.s.Tokens[k].Is("advcl") {
		return false
	}
	first := m.s.Subtree(k, nil)[0]
	return m.s.Tokens[first].Text == "," || first > 0 && m.s.Tokens[first-1].Text == ","
}

// parted reports whether a dependent stands beside a phrase and not in it.
func (m *matcher) parted(k int) bool {
	return m.s.Tokens[k].Is("appos", "parataxis", "punct") || strings.HasSuffix(m.s.Tokens[k].Rel, ":relcl")
}

// deniedOfSome reports whether a phrase is the object of a denial that is true only of what its modifiers single out: "anything like it".
func (m *matcher) deniedOfSome(head, verb int) bool {
	t := &m.s.Tokens[head]
	d := m.s.Child(head, "det")
	no := d >= 0 && m.s.Tokens[d].Lemma == "no"
	if !t.Is("obj") || t.Head != verb || m.s.Tokens[verb].POS != "VERB" || m.s.VerbGroup(verb).Not < 0 && !no || m.s.Child(head, "nmod:poss") >= 0 {
		return false
	}
	if d >= 0 && !no && m.s.Tokens[d].Lemma != "a" && m.s.Tokens[d].Lemma != "any" {
		return false
	}
	return t.POS == "PRON" && t.Tag == "NN" || t.POS == "NOUN" || t.POS == "NUM" && d >= 0
}

// withDenied gives an argument of a denied verb the clause by which it means some of a kind: what was not "traced to an account belonging to her"
// may be traced to another's.
func (m *matcher) withDenied(a *text.Argument, verb int) {
	t := &m.s.Tokens[a.Head]
	clause := m.pickingClause(a.Head)
	if clause < 0 || a.Clause || t.POS != "NOUN" || !t.Is("obl") || t.Head != verb || !m.indefinite(a.Head) || !m.denied(verb) {
		return
	}
	if words := m.s.Subtree(clause, nil); m.restricts(clause, words, a.Head, len(m.s.Tokens), true) {
		a.Compact = m.upTo(a.Compact, a.Head, clause)
		a.Arguments = nil
	}
}

// withAdjuncts adds where and when a figure was that another is compared with: "compared with 700 in July", "with 59% a year earlier".
func (m *matcher) withAdjuncts(ids []int, head int) []int {
	ids = slices.Clone(ids)
	for _, c := range m.s.Children(head) {
		t := &m.s.Tokens[c]
		if c < head || !t.Is("nmod", "obl", "advmod") {
			continue
		}
		all := m.s.Subtree(c, func(k int) bool { return m.s.Tokens[k].Is("appos", "parataxis") })
		if all[0] > head && m.s.Tokens[all[0]].POS != "PUNCT" && m.s.Tokens[all[0]-1].POS != "PUNCT" {
			ids = append(ids, all...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withConjunct adds the second bound to the first: "between 2009 and 2017".
func (m *matcher) withConjunct(ids []int, head int) []int {
	if c := m.s.Child(head, "conj"); c > head {
		ids = slices.Clone(ids)
		for _, k := range m.s.Children(head) { // "between a poster about ticks and a list"
			if k > head && k < c && m.s.Tokens[k].Is("nmod") {
				ids = append(ids, m.s.Subtree(k, func(d int) bool { return m.s.Tokens[d].Is("appos", "acl", "punct", "parataxis") })...)
			}
		}
		ids = append(ids, m.s.Subtree(c, func(k int) bool {
			return k > c && m.s.Tokens[k].Is("nmod", "acl", "appos") && m.s.Tokens[k].Rel != "nmod:unmarked" // "between $20 and $25 a month"
		})...)
		slices.Sort(ids)
		ids = slices.Compact(ids)
	}
	return ids
}

// withRange adds what makes a range of an amount: the "between" before it, "between 6,900 and 7,200 tons", and the upper bound behind it, "$5 to
// $10".
func (m *matcher) withRange(ids []int, head int) []int {
	ids = slices.Clone(ids)
	number := m.s.Child(head, "nummod")
	for _, c := range m.s.Children(head) {
		switch t := &m.s.Tokens[c]; {
		case c < head && t.Is("case") && t.Lemma == "between" && number > c && m.s.Child(number, "conj") > number:
			ids = append(ids, c)
		case c > head && t.Is("nmod") && amount(&m.s.Tokens[head]) && t.POS == m.s.Tokens[head].POS && m.s.CaseText(c) == "to" && m.s.Subtree(c, nil)[0] == max(head, number)+1:
			ids = append(ids, m.s.Subtree(c, func(k int) bool {
				return m.s.Tokens[k].Is("appos", "acl", "nmod") && m.s.Tokens[k].Rel != "nmod:unmarked" // "$5 to $10 a head"
			})...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withExtent adds the phrase within which a noun behind "of" means all of a kind: "an inspection of all ships in the port".
func (m *matcher) withExtent(ids []int, head int) []int {
	of := m.s.Child(head, "nmod")
	if of < head || m.s.CaseText(of) != "of" || m.s.Tokens[head].POS != "NOUN" || lexicon.Must("partitives").Has(m.s.Tokens[head].Lemma) {
		return ids
	}
	switch strings.ToLower(m.determiner(of)) {
	case "all", "any", "every", "each":
	default:
		return ids
	}
	c := m.s.Child(of, "nmod")
	if c < of || ids[len(ids)-1] != of || slices.Contains(ids, c) || m.isTime(&text.Argument{Head: c}) {
		return ids
	}
	if words := m.s.Subtree(c, m.parted); words[0] == of+1 && m.restricts(c, words, of, len(m.s.Tokens), true) {
		return append(slices.Clone(ids), words...)
	}
	return ids
}

// withOn adds the "on" that closes a phrase with "from": "from then on".
func (m *matcher) withOn(ids []int) []int {
	on := ids[len(ids)-1] + 1
	if on >= len(m.s.Tokens) || !strings.EqualFold(m.s.Tokens[on].Text, "on") || len(m.s.Children(on)) > 0 || !m.s.Tokens[on].Is("advmod", "case", "compound:prt", "obl", "nmod") {
		return ids
	}
	if n := m.s.Tokens[on].Head; n > on {
		return ids
	}
	return append(slices.Clone(ids), on)
}

// withPlaceOfRank adds the place within which one of several ranks so high: "one of the safest towns in the region".
func (m *matcher) withPlaceOfRank(ids []int, head int) []int {
	of := m.s.Child(head, "nmod")
	if of < head || m.s.Tokens[head].Lemma != "one" || m.s.CaseText(of) != "of" {
		return ids
	}
	place := m.s.Child(of, "nmod")
	highest := slices.ContainsFunc(m.s.Children(of), func(c int) bool {
		return c < of && m.s.Tokens[c].Is("amod") && (m.s.Superlative(c) || m.mostOf(c))
	})
	if !highest || place < of || slices.Contains(ids, place) {
		return ids
	}
	if words := m.s.Subtree(place, nil); words[0] == of+1 && m.restricts(place, words, of, len(m.s.Tokens), true) {
		ids = append(slices.Clone(ids), words...)
		slices.Sort(ids)
	}
	return ids
}

// mostOf reports whether "most" stands before an adjective or participle: "the most feared men".
func (m *matcher) mostOf(adjective int) bool {
	d := m.s.Child(adjective, "advmod")
	return d >= 0 && m.s.Tokens[d].Tag == "RBS"
}

// withTime adds the time that is of a phrase alone and not of its verb, which does nothing then: "to its highest since March", "from 35 percent in
// 2018", "from their peak in late 2022", "since independence in 1974".
func (m *matcher) withTime(ids []int, head int) []int {
	for _, c := range m.s.Children(head) {
		if c > head && (m.s.TimeOfRank(c) || m.s.TimeOfOrigin(c) || (m.s.TimeOfFigure(c) || m.s.TimeOfBound(c)) && m.isTime(&text.Argument{Head: c, Role: m.s.CaseText(c)})) && slices.Contains(ids, m.s.Subtree(c, nil)[0]-1) {
			ids = append(slices.Clone(ids), m.s.Subtree(c, m.parted)...)
			slices.Sort(ids)
			ids = slices.Compact(ids)
		}
	}
	return ids
}

// withBound adds to a subject or an object that is a time what it came before or after, without which it is any: "the weeks before the vote were calm".
func (m *matcher) withBound(ids []int, head int) []int {
	c := m.s.Child(head, "nmod")
	if c < head || !m.s.Tokens[head].Is("nsubj", "obj") || !lexicon.Must("timenouns").Has(m.s.Tokens[head].Lemma) || m.s.Child(head, "nummod", "amod", "compound") >= 0 {
		return ids
	}
	switch m.s.CaseText(c) {
	case "before", "after", "since", "following":
		words := m.s.Subtree(c, m.parted)
		if words[0] == head+1 {
			ids = append(slices.Clone(ids), words...)
			slices.Sort(ids)
		}
	}
	return ids
}

func amount(t *text.Token) bool { return t.POS == "NUM" || t.POS == "SYM" }
