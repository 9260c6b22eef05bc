package rule

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// state makes the fact that a template says of a binding; ok is false where the fact would say nothing.
func (m *matcher) state(r *Rule, t *Template, b binding) (f text.Fact, ok bool) {
	if _, refused := m.refusal(t, b); refused != "" {
		return f, false
	}
	f = text.Fact{Sentence: m.sentence, Rule: r.Name, Subject: m.argument(b[t.Subject], "")}
	if f.Predicate, ok = m.predicate(r, t, b); !ok || len(f.Predicate.Tokens) > 0 && m.lacksSubject(&f) {
		return f, false
	}
	m.restrict(&f.Subject, f.Predicate.Head)
	m.unlimit(&f.Subject, f.Predicate.Head)
	used := []int{f.Subject.Head, f.Predicate.Head}
	if t.Object >= 0 {
		o := m.argument(b[t.Object], "")
		if slices.ContainsFunc(r.Lines[t.Object].Relations, clausal) && m.headsClause(b[t.Object]) {
			if m.isPart(b[t.Object]) {
				return f, false
			}
			o = m.clause(b[t.Object])
		}
		if !o.Clause && m.deniedOfSome(o.Head, f.Predicate.Head) { // "have not seen irregularities on a scale that would matter"
			o.Compact = append(o.Compact, m.s.Subtree(o.Head, func(k int) bool {
				return k < o.Head || m.s.Tokens[k].Is("conj", "appos", "parataxis") || m.s.Tokens[k].Is("acl") && m.s.Tokens[k].Rel != "acl:relcl" && m.s.Tokens[k].Tag == "VB"
			})...)
			slices.Sort(o.Compact)
			o.Compact = slices.Compact(o.Compact)
		}
		m.restrict(&o, f.Predicate.Head)
		m.unlimit(&o, f.Predicate.Head)
		if len(f.Predicate.Tokens) == 0 {
			m.rank(&o)
		}
		o.Attribute = f.Predicate.Lemma == "be" || !o.Clause && slices.Contains(r.Lines[t.Object].Relations, "xcomp")
		if o.Attribute && len(f.Predicate.Tokens) == 0 { // "Anna Weber, an analyst at Wadi Capital": where she is one
			f.Arguments, o.Arguments = append(f.Arguments, o.Arguments...), nil
		}
		f.Object = &o
		used = append(used, o.Head)
	}
	for _, a := range t.Arguments {
		if b[a] >= 0 {
			prep := m.roleCase(f.Predicate.Head, b[a])
			if prep == "" && slices.Contains(r.Lines[a].Relations, "xcomp") {
				prep = "as" // "called it a surrender"
			}
			f.Arguments = append(f.Arguments, m.argument(b[a], prep))
			used = append(used, b[a])
		}
	}
	m.attach(&f, used)
	m.complete(&f)
	m.measure(&f)
	if m.inside(&f) || m.unsaid(&f) {
		return f, false
	}
	m.standIn(&f.Subject)
	if f.Object != nil {
		m.standIn(f.Object)
	}
	for i := range f.Arguments {
		m.standIn(&f.Arguments[i])
	}
	for i, l := range r.Lines {
		if l.Var != "" {
			f.Bound = append(f.Bound, text.Binding{Name: l.Var, Token: b[i]})
		}
	}
	return f, true
}

// refusal says why a binding states no fact although all lines hold, and by which token, -1 for none; "" if it does.
func (m *matcher) refusal(t *Template, b binding) (token int, reason string) {
	subject, object := b[t.Subject], -1
	if t.Object >= 0 {
		object = b[t.Object]
	}
	switch {
	case subject < 0:
		return -1, "the fact has no subject"
	case t.Object >= 0 && object < 0:
		return -1, "the fact has no object"
	case subject == object:
		return subject, "is subject and object"
	case m.standsForNothing(subject):
		return subject, emptyPronoun
	case object >= 0 && m.standsForNothing(object):
		return object, emptyPronoun
	case object >= 0 && m.s.Tokens[object].Tag == "WRB" && m.s.Tokens[subject].Head == object:
		return object, emptyPronoun // "where it is"
	case object >= 0 && m.namesWhat(b[0]):
		return m.s.Tokens[b[0]].Head, emptyPronoun
	case object >= 0 && m.foretells(b[0], object):
		return object, emptyPronoun
	case object >= 0 && m.possessor(object):
		return object, "is a possessor whose noun is left out"
	case m.bareCount(subject):
		return subject, "is a number of what another sentence names"
	case object >= 0 && m.bareCount(object):
		return object, "is a number of what another sentence names"
	case object >= 0 && m.names(object, subject):
		return subject, "is a part of the object's name"
	case object >= 0 && m.itself(subject, object):
		return object, "is a pronoun that stands for the subject"
	case object >= 0 && m.pastQuote(b[0], object):
		return object, "stands behind the quotation that the verb ends"
	case t.Object == 0 && m.seeming(object):
		return m.s.Tokens[object].Head, "says that something seems or proves so, which is said whole"
	case m.undone(b[0]) >= 0:
		return m.undone(b[0]), "says that it came close and did not happen"
	case m.loosePronoun(subject) >= 0:
		return m.loosePronoun(subject), emptyPronoun
	case object >= 0 && m.loosePronoun(object) >= 0:
		return m.loosePronoun(object), emptyPronoun
	}
	return -1, ""
}

// seeming reports whether what something is said to be hangs on a verb with which it is said already: "turned out to be empty", "tend to be
// small".
func (m *matcher) seeming(what int) bool {
	t := &m.s.Tokens[what]
	if t.Rel != "xcomp" || t.Head < 0 || m.s.Child(what, "cop") < 0 || m.s.Child(what, "case") >= 0 || t.POS != "NOUN" && t.POS != "ADJ" && t.POS != "PROPN" {
		return false
	}
	switch m.s.Tokens[t.Head].Lemma {
	case "turn":
		return m.s.Child(t.Head, "compound:prt") >= 0
	case "appear", "prove", "seem", "tend", "use":
		return true
	}
	return false
}

// namesWhat reports whether a verb of naming has the thing that it names in a "what" before it: of "what officials call tax tourism" nothing is
// left but the name.
func (m *matcher) namesWhat(verb int) bool {
	t := &m.s.Tokens[verb]
	return t.Rel == "acl:relcl" && t.Head >= 0 && strings.EqualFold(m.s.Tokens[t.Head].Text, "what") && lexicon.Must("naming").Has(t.Lemma)
}

// foretells reports whether an object only stands for what is behind it: "took it for granted that they would pay", "is anything but safe".
func (m *matcher) foretells(verb, object int) bool {
	if strings.EqualFold(m.s.Tokens[object].Text, "anything") && object+1 < len(m.s.Tokens) && m.s.Tokens[object+1].Text == "but" {
		return true // "is anything but certain"
	}
	if !strings.EqualFold(m.s.Tokens[object].Text, "it") || !m.s.Tokens[object].Is("obj", "expl") {
		return false
	}
	return slices.ContainsFunc(m.s.Children(verb), func(c int) bool {
		that := m.s.Child(c, "ccomp")
		return c > object && m.s.Tokens[c].Is("obl", "xcomp") && that > c && m.s.Child(that, "mark") >= 0
	})
}

// names reports whether a token is a part of a name that a phrase holds: "the state of Rio Grande do Sul" is no apposition.
func (m *matcher) names(phrase, part int) bool {
	whole := m.d.NameAround(m.sentence, part)
	return whole >= 0 && slices.Contains(m.s.Phrase(phrase, text.Compact), whole)
}

// bareCount reports whether a number alone is what there is: "there were 143".
func (m *matcher) bareCount(token int) bool {
	t := &m.s.Tokens[token]
	return t.POS == "NUM" && t.Is("nsubj") && m.s.Child(token, "nmod") < 0 && m.s.Child(t.Head, "expl") >= 0
}

// itself reports whether an object is a pronoun for the subject that cannot be one: no reflexive, "barred him", or one for whose good the verb
// does something to what follows, "bought himself some time". "The strikers warmed themselves" is a fact.
func (m *matcher) itself(subject, object int) bool {
	t := &m.s.Tokens[object]
	a, b := m.d.EntityAt(m.sentence, subject), m.d.EntityAt(m.sentence, object)
	if a == nil || a != b || t.Tag != "PRP" || t.Head < 0 {
		return false
	}
	return t.Feature("Reflex") != "Yes" || slices.ContainsFunc(m.s.Children(t.Head), func(c int) bool {
		return m.s.Tokens[c].Rel == "obl:unmarked" && m.s.Subtree(c, nil)[0] == object+1
	})
}

// pastQuote reports whether a second object follows the comma and the quotation mark that close the quotation its verb stands in: it is who
// speaks, "'We sold the ships that sank,' the owner, Ada Lind, said".
func (m *matcher) pastQuote(verb, object int) bool {
	first := m.s.Child(verb, "obj")
	if m.s.Tokens[object].Head != verb || first < verb || first >= object {
		return false
	}
	for i := first + 1; i < object; i++ {
		if mark := m.s.Tokens[i].Text; m.s.Tokens[i-1].Text == "," && (mark == "\"" || mark == "”" || mark == "''") {
			return true
		}
	}
	return false
}

// loosePronoun is a pronoun in a phrase that points out of it, so that the phrase names nothing by itself, -1 if there is none: "each of
// which", "among them the driver".
func (m *matcher) loosePronoun(head int) int {
	if m.s.Tokens[head].POS == "VERB" || m.s.Child(head, "cop", "nsubj") >= 0 {
		return -1
	}
	for _, i := range m.s.Phrase(head, text.Compact) {
		switch t := &m.s.Tokens[i]; {
		case i < head && t.Tag == "WRB" && strings.EqualFold(t.Text, "how"): // "how many people", "how much"
			return i
		case i == head, m.whole(i) != nil:
		case t.Tag == "WDT", t.Tag == "WP", t.Tag == "WP$" && m.s.Tokens[head].Is("appos"), t.Tag == "PRP" && i < head && t.Head == head && t.Is("nmod"):
			if c := m.s.Tokens[i].Head; m.s.Tokens[c].POS != "VERB" {
				return i
			}
		}
	}
	return -1
}

const emptyPronoun = "is a pronoun that stands for nothing the tree names"

// lacksSubject reports whether an active verb is said of its patient ("to enter the country" says nothing of the
// country).
func (m *matcher) lacksSubject(f *text.Fact) bool {
	verb := f.Predicate.Head
	if s := f.Subject.Head; strings.EqualFold(m.s.Tokens[s].Text, "it") && m.s.Tokens[s].Head != verb && m.d.EntityAt(m.sentence, s) == nil && m.s.Tokens[verb].Tag == "VB" {
		return true // "it would take weeks to clear the backlog": nobody clears
	}
	if f.Predicate.Voice == text.Passive && m.bareTime(f.Subject.Head) {
		return true
	}
	if m.s.Tokens[verb].POS == "VERB" && (m.deniedInPart(verb) || m.stranded(f)) {
		return true
	}
	return m.s.Tokens[verb].POS == "VERB" && f.Predicate.Voice == text.Active &&
		m.hasRole(verb, "patient", f.Subject.Head) && !m.hasRole(verb, "agent", f.Subject.Head)
}

// bareTime reports whether a noun only measures how long before or after: "fell hours after the news was denied".
func (m *matcher) bareTime(n int) bool {
	t := &m.s.Tokens[n]
	return t.Tag == "NNS" && lexicon.Must("timenouns").Has(t.Lemma) && m.s.Child(n, "det", "nummod", "amod", "nmod:poss", "acl") < 0
}

// bareAmount reports whether a noun says how long: "nine years".
func (m *matcher) bareAmount(n int) bool {
	return lexicon.Must("timenouns").Has(m.s.Tokens[n].Lemma) && m.s.Child(n, "nummod", "det", "amod") >= 0
}

// stranded reports whether a verb without an object left its preposition's noun behind: "where the money will come from".
func (m *matcher) stranded(f *text.Fact) bool {
	verb := f.Predicate.Head
	return f.Object == nil && slices.ContainsFunc(m.s.Children(verb), func(c int) bool {
		t := &m.s.Tokens[c]
		return c > verb && t.POS == "ADP" && t.Is("obl", "nmod", "case")
	})
}

// unsaid reports whether a verb without an object and without arguments leaves out what is said: when a thing came ("the report comes as"), what
// somebody went on to do or say, and how it was done.
func (m *matcher) unsaid(f *text.Fact) bool {
	verb := f.Predicate.Head
	if it := m.s.Child(verb, "iobj"); it == verb+1 && strings.EqualFold(m.s.Tokens[it].Text, "it") && lexicon.Must("making").Has(m.s.Tokens[verb].Lemma) {
		return true // "made it a crime to strike"
	}
	if f.Object != nil || m.s.Tokens[verb].POS != "VERB" {
		return false
	}
	how := func(c int) bool { return c >= 0 && c < verb && strings.EqualFold(m.s.Tokens[c].Text, "how") }
	if how(m.s.Tokens[verb].Head) || slices.ContainsFunc(m.s.Children(verb), func(c int) bool { return how(c) && len(m.s.Children(c)) == 0 }) {
		return true
	}
	if len(f.Arguments) > 0 {
		return false
	}
	switch f.Predicate.Lemma {
	case "come":
		return m.s.Tokens[f.Subject.Head].POS == "NOUN" && !m.people(f.Subject.Head)
	case "go on":
		return m.people(f.Subject.Head)
	}
	return false
}

// people reports whether a name, a pronoun or a noun is of somebody.
func (m *matcher) people(head int) bool {
	t := &m.s.Tokens[head]
	switch t.POS {
	case "PROPN":
		return true
	case "PRON":
		return !strings.EqualFold(t.Text, "it") && !strings.EqualFold(t.Text, "that")
	}
	return lexicon.Must("peoplenouns").Has(t.Lemma) || lexicon.Must("groups").Has(t.Lemma) || lexicon.Must("collectives").Has(t.Lemma)
}

// deniedInPart reports whether a denial leaves something open: "cannot do it every day".
func (m *matcher) deniedInPart(verb int) bool {
	return m.s.VerbGroup(verb).Not >= 0 && slices.ContainsFunc(m.s.Children(verb), m.limits)
}

// undone is the adverb before the auxiliaries of a verb which says that it came only near, "had nearly been destroyed", -1 if there is none.
// Right before the verb it denies the claim, "nearly collapsed".
func (m *matcher) undone(verb int) int {
	for _, c := range m.s.Children(verb) {
		if lemma := m.s.Tokens[c].Lemma; c+1 < verb && m.s.Tokens[verb].POS == "VERB" && (lemma == "nearly" || lemma == "almost") {
			return c
		}
	}
	return -1
}

// limits reports whether a denial is about a dependent of the verb, and not about the verb: "every day", "knowingly".
func (m *matcher) limits(c int) bool {
	t := &m.s.Tokens[c]
	d := m.s.Child(c, "det")
	return t.Is("advmod") && lexicon.Must("limiting").Has(strings.ToLower(t.Text)) ||
		t.Rel == "obl:unmarked" && d >= 0 && strings.EqualFold(m.s.Tokens[d].Text, "every")
}

// possessor reports whether a token is a possessor whose noun is left out: a laundry that "is now a dentist's" is no dentist.
func (m *matcher) possessor(token int) bool {
	return !m.s.Tokens[token].Is("nmod:poss") && slices.ContainsFunc(m.s.Children(token), func(c int) bool {
		return c == token+1 && m.s.Tokens[c].Tag == "POS"
	})
}

// standsForNothing reports whether a token is a relative or interrogative pronoun: what it stands for
// is not in the tree, or not known; an empty "it", as in "it takes weeks to clear"; or a possessor that nobody knows, as
// in "its attempt to land".
func (m *matcher) standsForNothing(token int) bool {
	t := &m.s.Tokens[token]
	if t.Is("expl") && !strings.EqualFold(t.Text, "there") || t.Is("nmod:poss") && m.d.EntityAt(m.sentence, token) == nil && t.POS == "PRON" {
		return true
	}
	return t.Tag == "WRB" && m.s.Child(token, "cop") < 0 || t.POS == "PRON" && (t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WP$")
}

func clausal(relation string) bool {
	switch base, _, _ := strings.Cut(relation, ":"); base {
	case "ccomp", "xcomp", "csubj", "advcl", "parataxis":
		return true
	}
	return false
}

// headsClause reports whether a complement says something of a subject of its own or of another:
// "said the bridge was safe", not "proved safe".
func (m *matcher) headsClause(token int) bool {
	switch m.s.Tokens[token].POS {
	case "VERB", "AUX":
		return true
	}
	return m.s.Child(token, "cop", "nsubj") >= 0
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
		if slices.Contains(used, role.Argument) || m.standsForNothing(role.Argument) || m.pointsBack(role.Argument) || f.Predicate.Lemma != "" && slices.Contains(f.Predicate.Tokens, role.Argument) {
			continue
		}
		switch {
		case role.Name == "recipient":
			f.Arguments = append(f.Arguments, m.argument(role.Argument, "to"))
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
		m.raise(f, &f.Arguments[i], false)
	}
	m.order(f)
	f.Arguments = slices.CompactFunc(f.Arguments, func(a, b text.Argument) bool { return a.Head == b.Head })
	m.dropDoubles(f)
	m.divide(f)
}

// divide leaves each of several objects what stands behind it and before the next, where each has something of its own: "will hire 70 by
// January and the rest within a year".
func (m *matcher) divide(f *text.Fact) {
	if f.Object == nil || f.Object.Clause {
		return
	}
	verb, first := f.Predicate.Head, f.Object.Head
	if m.s.Tokens[first].Is("conj") {
		first = m.s.Tokens[first].Head
	}
	if !m.s.Tokens[first].Is("obj") || m.s.Tokens[first].Head != verb || first < verb {
		return
	}
	heads, ends := []int{first}, []int{}
	for _, c := range m.s.Children(first) {
		if !m.s.Tokens[c].Is("conj") || c < first {
			continue
		}
		end := m.s.Subtree(c, nil)[0]
		heads, ends = append(heads, c), append(ends, end)
	}
	ends = append(ends, len(m.s.Tokens))
	last := heads[len(heads)-1]
	own := func(c, of int) bool {
		return m.s.Tokens[c].Is("obl") || m.s.Tokens[c].Is("nmod") && m.s.Tokens[c].Head == of && m.s.CaseText(c) != "of"
	}
	between := slices.ContainsFunc(m.s.Children(verb), func(c int) bool { return c > first && c < ends[0] && own(c, verb) })
	behind := slices.ContainsFunc(append(slices.Clone(m.s.Children(verb)), m.s.Children(last)...), func(c int) bool { return c > last && own(c, last) })
	k := slices.Index(heads, f.Object.Head)
	if len(heads) < 2 || !between || !behind || k < 0 {
		return
	}
	f.Arguments = slices.DeleteFunc(f.Arguments, func(a text.Argument) bool { return a.Head > first && (a.Head < heads[k] || a.Head >= ends[k]) })
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

// ofQuality are the infinitives of the quality that a predicate gives its object: "left residents unable to pay", "found no gap big enough to
// count".
func (m *matcher) ofQuality(f *text.Fact) (out []int) {
	if f.Object == nil {
		return nil
	}
	for _, i := range f.Predicate.Tokens {
		if t := &m.s.Tokens[i]; i == f.Predicate.Head || t.POS != "ADJ" && t.Lemma != "enough" && t.Lemma != "too" {
			continue
		}
		for _, c := range m.s.Children(i) {
			if to := m.s.Child(c, "mark"); to > i && m.s.Tokens[to].Tag == "TO" && m.s.Tokens[c].Is("xcomp", "advcl", "ccomp", "acl") {
				out = append(out, c)
			}
		}
	}
	return out
}

// complete adds the clauses without which a fact says too much or too little: what somebody is urged, accused or kept from doing, and until
// when a denial holds.
func (m *matcher) complete(f *text.Fact) {
	verb := f.Predicate.Head
	t := &m.s.Tokens[verb]
	if t.POS != "VERB" || f.Object != nil && f.Object.Clause {
		return
	}
	for _, c := range append(slices.Clone(m.s.Children(verb)), m.ofQuality(f)...) {
		k := &m.s.Tokens[c]
		mark := m.s.Child(c, "mark", "case")
		if first := m.s.Subtree(c, nil)[0]; k.Is("advcl") && endsDenial(m.s.Tokens[first].Text) {
			mark = first
		}
		put := m.putTo(f, c)
		if put || m.bareComplement(f, c) {
			mark = -1 // "whether it was" is the whole question
		}
		free := put || m.spentOn(f, c) || m.bareComplement(f, c)
		if c < verb || !free && (mark < verb || mark > c) || f.Object != nil && slices.Contains(f.Object.Compact, c) {
			continue
		}
		role := ""
		if mark >= 0 {
			role = strings.ToLower(m.s.Tokens[mark].Text)
		}
		switch {
		case free,
			f.Object != nil && k.Is("xcomp", "advcl", "acl") && k.Tag == "VB" && role == "to" && t.Lemma == "take" && m.bareAmount(f.Object.Head) && f.Predicate.Voice == text.Active, // "took nine years to write"
			f.Object != nil && k.Is("xcomp", "advcl") && k.Tag == "VB" && m.s.Tokens[mark-1].POS != "PUNCT" && role == "to" && f.Object.Head < c && (k.Is("xcomp") || lexicon.Must("urging").Has(t.Lemma)),
			m.lightObject(f, c) && role == "to", k.Head != verb,
			m.governs(f, c, mark),
			k.Is("advcl") && endsDenial(role) && m.s.VerbGroup(verb).Not >= 0:
		default:
			continue
		}
		a := m.clause(c)
		a.Role = role
		if k := &m.s.Tokens[max(0, mark-1)]; k.Head == c && (k.Lemma == "not" || k.Lemma == "never") {
			a.Role = k.Lemma + " " + role // "urged the parties not to leave"
		}
		a.Compact = m.s.Subtree(c, func(d int) bool {
			return d == mark || d < mark || d > c && !m.s.Tokens[d].Is("conj", "punct", "xcomp") && m.s.Tokens[m.s.Subtree(d, nil)[0]].Text == ","
		})
		a.Compact = slices.DeleteFunc(a.Compact, func(i int) bool { return i <= mark })
		for n := len(a.Compact); n > 1 && m.s.Tokens[a.Compact[n-1]].Is("punct"); n = len(a.Compact) {
			a.Compact = a.Compact[:n-1]
		}
		a.Full = a.Compact
		f.Arguments = append(f.Arguments, a)
	}
	m.order(f)
}

// spentOn reports whether a gerund says what time or money was spent on: "spent nine years writing it", "spent millions on screening visitors".
func (m *matcher) spentOn(f *text.Fact, gerund int) bool {
	k := &m.s.Tokens[gerund]
	if f.Object == nil || m.s.Tokens[f.Predicate.Head].Lemma != "spend" || f.Predicate.Voice == text.Passive || !k.Is("advcl") || k.Tag != "VBG" || gerund < f.Object.Head {
		return false
	}
	if mark := m.s.Child(gerund, "mark", "case", "nsubj", "aux"); mark >= 0 && m.s.Tokens[mark].Lemma != "on" && m.s.Tokens[mark].Lemma != "in" {
		return false
	}
	first := m.s.Subtree(gerund, nil)[0]
	return first > 0 && m.s.Tokens[first].POS != "PUNCT" && m.s.Tokens[first-1].POS != "PUNCT"
}

// putTo reports whether a clause is the question or the news put to the one who is the object: "asked us where we were", "reminded them that it
// was late".
func (m *matcher) putTo(f *text.Fact, clause int) bool {
	asks := m.s.Tokens[f.Predicate.Head].Lemma == "ask"
	if f.Object == nil || f.Object.Head > clause || f.Predicate.Voice == text.Passive || !asks && !m.s.Tokens[f.Object.Head].Is("iobj") {
		return false
	}
	first := m.s.Subtree(clause, nil)[0]
	if first == 0 || m.s.Tokens[first-1].POS == "PUNCT" {
		return false
	}
	switch word := strings.ToLower(m.s.Tokens[first].Text); word {
	case "if":
		return asks && m.s.Tokens[clause].Is("ccomp", "advcl")
	case "that", "whether", "what", "who", "which", "where", "when", "why", "how":
		return m.s.Tokens[clause].Is("ccomp")
	}
	return false
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
		by := own[0] - 1
		k := &m.s.Tokens[by]
		if !k.Is("obl", "nmod") || k.Head != a.Head && k.Head != m.s.Tokens[a.Head].Head || m.s.CaseText(by) != "" || !m.bareAmount(by) && !lexicon.Must("measures").Has(k.Lemma) || m.s.Child(by, "nummod") < 0 || m.told(f, by) {
			continue
		}
		words := m.s.Phrase(by, text.Compact)
		if a.Role = m.s.Join(words) + " " + a.Role; words[0] == 0 {
			a.Role = strings.ToLower(a.Role[:1]) + a.Role[1:]
		}
	}
}

// told reports whether a token heads an argument of a fact or stands in its object.
func (m *matcher) told(f *text.Fact, token int) bool {
	return f.Object != nil && slices.Contains(f.Object.Compact, token) || slices.ContainsFunc(f.Arguments, func(a text.Argument) bool { return a.Head == token })
}

// lightObject reports whether an infinitive behind the object of a light verb is what is said: "did little to soothe them", "has most to lose".
func (m *matcher) lightObject(f *text.Fact, infinitive int) bool {
	k := &m.s.Tokens[infinitive]
	if f.Object == nil || f.Object.Head > infinitive || k.Tag != "VB" || !k.Is("xcomp", "advcl", "acl") || f.Predicate.Voice == text.Passive {
		return false
	}
	switch m.s.Tokens[f.Predicate.Head].Lemma {
	case "do", "have":
		return lexicon.Must("scant").Has(m.s.Tokens[f.Object.Head].Lemma)
	case "take", "seize", "use", "get":
		return lexicon.Must("occasions").Has(m.s.Tokens[f.Object.Head].Lemma)
	}
	return false
}

// endsDenial reports whether a subordinator says until when something is denied.
func endsDenial(word string) bool {
	switch strings.ToLower(word) {
	case "before", "until", "till":
		return true
	}
	return false
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
		case m.counted(from.Head) >= 0 && m.isTime(&a):
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
	switch strings.ToLower(m.s.Tokens[head].Text) {
	case "everyone", "everybody", "anyone", "anybody", "someone", "somebody", "those": // "everyone within seven kilometres"
		if c := m.s.Child(head, "nmod"); c > head {
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
	a.Compact = m.withRange(a.Compact, head)
	if prep != "" {
		a.Case = m.s.Case(head)
		a.Role = m.emptyCase(head, prep)
	}
	for _, c := range m.s.Children(head) {
		if t := &m.s.Tokens[c]; c > head && (t.Is("nmod") || t.Is("obl") && m.s.Tokens[head].POS == "ADJ") && !slices.Contains(a.Compact, c) && m.d.NameAround(m.sentence, c) != head {
			if m.ofLast(head, c) {
				continue
			}
			if own := m.s.CaseText(c); own != "" {
				a.Arguments = append(a.Arguments, m.argument(c, own))
			}
		}
	}
	return a
}

// ofLast reports whether a phrase behind a list of three or more is the last one's: "poor margins, tougher rules and competition from trucks".
func (m *matcher) ofLast(head, phrase int) bool {
	n := 0
	for _, c := range m.s.Children(head) {
		if m.s.Tokens[c].Is("conj") && c > head && c < phrase {
			n++
		}
	}
	return n > 1
}

// parted reports whether a dependent stands beside a phrase and not in it.
func (m *matcher) parted(k int) bool {
	return m.s.Tokens[k].Is("appos", "parataxis", "punct") || strings.HasSuffix(m.s.Tokens[k].Rel, ":relcl")
}

// deniedOfSome reports whether a phrase is the object of a denial that is true only of what its modifiers single out: "anything like it".
func (m *matcher) deniedOfSome(head, verb int) bool {
	t := &m.s.Tokens[head]
	if !t.Is("obj") || t.Head != verb || m.s.Tokens[verb].POS != "VERB" || m.s.VerbGroup(verb).Not < 0 || m.s.Child(head, "nmod:poss") >= 0 {
		return false
	}
	if d := m.s.Child(head, "det"); d >= 0 && m.s.Tokens[d].Lemma != "a" && m.s.Tokens[d].Lemma != "any" {
		return false
	}
	return t.POS == "PRON" && t.Tag == "NN" || t.POS == "NOUN"
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
		ids = append(ids, m.s.Subtree(c, func(k int) bool { return k > c && m.s.Tokens[k].Is("nmod", "acl", "appos") })...)
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
		case c > head && t.Is("nmod") && amount(&m.s.Tokens[head]) && amount(t) && m.s.CaseText(c) == "to" && m.s.Subtree(c, nil)[0] == max(head, number)+1:
			ids = append(ids, m.s.Subtree(c, func(k int) bool { return m.s.Tokens[k].Is("appos", "acl", "nmod") })...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func amount(t *text.Token) bool { return t.POS == "NUM" || t.POS == "SYM" }

// isPart reports whether a clause lacks its own subject, or is a relative clause wrongly attached: alone it says nothing, as "had
// a last page" or "who listened with his eyes closed".
func (m *matcher) isPart(head int) bool {
	first := m.s.Subtree(head, nil)[0]
	if m.s.Tokens[first].Text == "," && first < head {
		first++
	}
	if relativePronoun(&m.s.Tokens[first]) && first > 0 && m.s.Tokens[first-1].Text == "," {
		return true
	}
	if mark := m.s.Child(head, "mark"); mark >= 0 && mark < head && circumstantial(m.s.Tokens[mark].Lemma) {
		return true
	}
	if m.s.Child(head, "csubj", "expl") >= 0 {
		return false
	}
	if subject := m.s.Child(head, "nsubj"); subject >= 0 {
		if subject > head && head > 0 && m.s.Tokens[head].POS == "VERB" && m.s.Tokens[head-1].POS == "AUX" {
			return true // a subject behind its verb that an auxiliary opens is something else: "that its owners say will make parts, a milestone"
		}
		said := m.s.Tokens[head].Head // "relatives who, they said, had died"
		return m.s.Tokens[subject].Tag == "WDT" || m.s.Tokens[subject].Tag == "WP" && said > subject && m.s.Tokens[said].Rel == "acl:relcl"
	}
	verb := head
	if c := m.s.Child(head, "cop"); c >= 0 {
		verb = c
	}
	g := m.s.VerbGroup(verb)
	return g.Form == "Fin" && m.s.Tokens[verb].Tag != "VB" || g.Modal >= 0
}

// relativePronoun reports whether a word opens a relative clause.
func relativePronoun(t *text.Token) bool {
	return t.Tag == "WP$" || t.POS == "PRON" && (strings.EqualFold(t.Text, "who") || strings.EqualFold(t.Text, "which"))
}

// circumstantial reports whether a subordinator opens no content clause: nobody says "unless they pay".
func circumstantial(mark string) bool {
	switch mark {
	case "after", "although", "because", "before", "since", "though", "unless", "until", "while":
		return true
	}
	return false
}

// clause is a clausal argument: the whole clause, without the punctuation around it.
func (m *matcher) clause(head int) text.Argument {
	after := m.s.Tokens[head].Head // "…, officials said, in the worst clash in years": what stands behind the saying is not part of what is said before
	all := m.s.Subtree(head, func(c int) bool { return c > head && (m.s.Tokens[c].Is("parataxis") || after > head && c > after) })
	for k, i := range all {
		if t := &m.s.Tokens[i]; t.Is("appos") && i > head && lexicon.Must("retorts").Has(t.Lemma) && k > 1 {
			rest := m.s.Subtree(i, nil) // "…, a claim that the other side rejected" is the article's word
			if m.s.Tokens[rest[0]].Text == "," && rest[len(rest)-1] >= all[len(all)-1] {
				all = slices.DeleteFunc(slices.Clone(all), func(j int) bool { return slices.Contains(rest, j) })
				break
			}
		}
	}
	all = m.withoutAsideCommas(m.withoutEffect(all, head))
	for len(all) > 1 && m.s.Tokens[all[0]].Is("punct") {
		all = all[1:]
	}
	for len(all) > 1 && m.s.Tokens[all[len(all)-1]].Is("punct") {
		all = all[:len(all)-1]
	}
	return text.Argument{Head: head, Core: []int{head}, Compact: all, Full: all, Clause: true}
}

// withoutAsideCommas leaves out the commas around what stands within the words and is none of them, wherever the parser hung them: "the
// buyers, they added, could be foreign".
func (m *matcher) withoutAsideCommas(ids []int) []int {
	var out []int
	for k, i := range ids {
		begins, ends := k > 0 && ids[k-1] != i-1, k+1 < len(ids) && ids[k+1] != i+1
		if m.s.Tokens[i].Text != "," || !begins && !ends {
			out = append(out, i)
		}
	}
	return out
}

// withoutEffect leaves out of what is said to come what came of the saying: "said that it would mine less, sending its shares higher".
func (m *matcher) withoutEffect(ids []int, head int) []int {
	if m.s.VerbGroup(head).Modal < 0 || m.s.Tokens[head].Head < 0 {
		return ids
	}
	if saying := m.s.Tokens[head].Head; !m.s.Tokens[head].Is("ccomp") || saying > head || m.s.Tokens[saying].Tag != "VBD" {
		return ids
	}
	for k, i := range ids {
		t := &m.s.Tokens[i]
		if i < head || k == 0 || t.Tag != "VBG" || !t.Is("advcl") || m.s.Tokens[i-1].Text != "," || !lexicon.Must("effects").Has(t.Lemma) {
			continue
		}
		if rest := m.s.Subtree(i, nil); rest[len(rest)-1] >= ids[len(ids)-1] && m.s.Child(i, "obj", "xcomp") > i {
			return slices.DeleteFunc(slices.Clone(ids), func(j int) bool { return slices.Contains(rest, j) })
		}
	}
	return ids
}

// predicate makes the predicate of a fact from the pieces of its template.
func (m *matcher) predicate(r *Rule, t *Template, b binding) (p text.Predicate, ok bool) {
	p.Head, p.Voice = -1, text.Active
	if len(t.Predicate) == 1 && t.Predicate[0].Line >= 0 {
		i := t.Predicate[0].Line
		if b[i] < 0 {
			return p, false
		}
		return m.verbal(&r.Lines[i], b[i], b[t.Subject]), true
	}
	var label, lemma []string
	for _, piece := range t.Predicate {
		if piece.Line < 0 {
			label = append(label, m.number(piece.Words, b[t.Subject]))
			lemma = append(lemma, dictionaryForm(piece.Words))
			continue
		}
		head := b[piece.Line]
		if head < 0 {
			return p, false
		}
		if p.Head < 0 {
			p.Head = head
		}
		if k := &m.s.Tokens[head]; k.POS == "AUX" || k.POS == "VERB" && p.Head == head && len(label) == 0 {
			verb := m.verbal(&r.Lines[piece.Line], head, b[t.Subject])
			p.Tokens, p.Voice = append(p.Tokens, verb.Tokens...), verb.Voice
			label, lemma = append(label, verb.Label), append(lemma, verb.Lemma)
			continue
		}
		words := m.phrase(head, text.Core)
		if m.s.Tokens[head].POS == "NOUN" && len(t.Predicate) > 1 {
			words = m.s.Phrase(head, text.Compact) // "is director of finance of | the museum"
		}
		if t.Object >= 0 && b[t.Object] >= 0 { // "Russian President" of Russia is President
			object := m.s.Phrase(b[t.Object], text.Core)
			words = slices.DeleteFunc(words, func(w int) bool {
				article := m.s.Tokens[w].Head == head && m.s.Tokens[w].Is("det") && w < b[t.Object] && b[t.Object] < head // "the rebels' ally"
				own := m.s.Tokens[w].Lemma == "own"                                                                       // "its own ship"
				return article || own || slices.Contains(object, w) || m.possesses(w, b[t.Object])
			})
		}
		p.Tokens = append(p.Tokens, words...)
		label = append(label, m.s.Join(words))
		lemma = append(lemma, strings.ToLower(m.s.Join(words)))
	}
	if p.Head < 0 {
		p.Head = b[0]
	}
	p.Label, p.Lemma = strings.Join(label, " "), strings.Join(lemma, " ")
	return p, true
}

// possesses reports whether a token is the 's of a possessor.
func (m *matcher) possesses(token, possessor int) bool {
	return m.s.Tokens[token].Head == possessor && m.s.Tokens[token].Rel == "case"
}

// number fits the "is" of the words that rules write themselves to a subject: "markets | are in".
func (m *matcher) number(words string, subject int) string {
	verb, rest, more := strings.Cut(words, " ")
	if verb != "is" || subject < 0 || m.s.Tokens[subject].POS == "PROPN" || !m.plural(subject) {
		return words
	}
	if verb = be(false, true); more {
		return verb + " " + rest
	}
	return verb
}

// dictionaryForm gives the lemma of the words that rules write themselves: "is in" → "be in".
func dictionaryForm(words string) string {
	verb, rest, more := strings.Cut(words, " ")
	switch verb {
	case "is", "was", "are", "were":
		verb = "be"
	case "has", "had":
		verb = "have"
	}
	if more {
		return verb + " " + rest
	}
	return verb
}

// verbal is the predicate of a verb, a copula, an event noun, or any other word by itself.
func (m *matcher) verbal(l *Line, head, subject int) text.Predicate {
	t := &m.s.Tokens[head]
	if v := l.verbOf(t.Lemma); v != "" && t.POS == "NOUN" {
		return m.nominal(head, subject, v)
	}
	if t.POS != "VERB" && t.POS != "AUX" {
		words := m.s.Phrase(head, text.Core)
		return text.Predicate{Head: head, Tokens: words, Label: m.s.Join(words), Lemma: strings.ToLower(m.s.Join(words)), Voice: text.Active}
	}
	g := m.s.VerbGroup(head)
	p := text.Predicate{Head: head, Tokens: append(m.s.Prefix(head), g.Tokens...), Voice: text.Active}
	lemma := m.phrasal(&g)
	qualifiers := ""
	if t.POS == "VERB" {
		if words := m.qualifiers(head); len(words) > 0 {
			p.Tokens = append(p.Tokens, words...)
			qualifiers = strings.ToLower(m.s.Join(words)) + " "
		}
	}
	slices.Sort(p.Tokens)
	if g.Passive && !m.hasRole(head, "agent", subject) {
		p.Voice = text.Passive
		p.Lemma = "be " + qualifiers + lexicon.Participle(lemma)
	} else {
		p.Lemma = qualifiers + lemma
	}
	f := finite{m.s, &g, lemma, m.agreesWith(head, subject), strings.EqualFold(m.s.Tokens[subject].Text, "I") && m.plural(subject), p.Voice, qualifiers}
	p.Label = f.label()
	if link := &m.s.Tokens[max(0, t.Head)]; t.Is("xcomp") && t.Tag == "VBN" && link.POS == "VERB" && link.Lemma != "get" && lexicon.Must("linking").Has(link.Lemma) {
		stay := m.verbal(l, t.Head, subject) // what will stay closed has not been closed
		p.Tokens = append(p.Tokens, stay.Tokens...)
		slices.Sort(p.Tokens)
		p.Label, p.Lemma = stay.Label+" "+lexicon.Participle(lemma), stay.Lemma+" "+lexicon.Participle(lemma)
	}
	if t.Is("xcomp") && m.s.Tokens[t.Head].POS == "VERB" && lexicon.Must("beginning").Has(m.s.Tokens[t.Head].Lemma) && (m.hasRole(t.Head, "agent", subject) || m.hasRole(t.Head, "patient", subject) && m.s.Passive(t.Head)) {
		begin := m.verbal(l, t.Head, subject) // who has begun to rebuild has not rebuilt, nor has ended a deadlock who helped end it
		p.Tokens = append(p.Tokens, begin.Tokens...)
		slices.Sort(p.Tokens)
		infinitive := strings.TrimPrefix(begin.Lemma, "be ") + " to " + p.Lemma
		p.Label, p.Lemma = begin.Label+" to "+p.Lemma, infinitive
	}
	return p
}

// agreesWith reports whether a finite verb is plural: as the text has it before its own single subject ("goods go"), else as the
// subject's number asks.
func (m *matcher) agreesWith(verb, subject int) bool {
	clause := verb
	if m.s.Tokens[verb].Rel == "cop" {
		clause = m.s.Tokens[verb].Head
	}
	t := &m.s.Tokens[subject]
	if what := m.s.Child(clause, "nsubj"); t.Is("expl") && what >= 0 { // "there are mayors"
		return m.agreesWith(verb, what)
	}
	if t.Head != clause || !t.Is("nsubj") || t.POS == "PRON" || m.s.Child(subject, "conj") >= 0 {
		return m.plural(subject)
	}
	g := m.s.VerbGroup(verb)
	first := &m.s.Tokens[verb]
	if len(g.Aux) > 0 {
		first = &m.s.Tokens[g.Aux[0]]
	}
	switch {
	case first.Tag == "VBP", strings.EqualFold(first.Text, "were"):
		return true
	case first.Tag == "VBZ", strings.EqualFold(first.Text, "was"):
		return false
	}
	return m.plural(subject)
}

// nominal is the predicate of an event noun: "Putin's visit" is Putin | visited.
func (m *matcher) nominal(head, subject int, verb string) text.Predicate {
	p := text.Predicate{Head: head, Tokens: []int{head}, Voice: text.Active, Lemma: verb, Label: lexicon.Past(verb)}
	if m.hasRole(head, "patient", subject) {
		p.Voice = text.Passive
		p.Lemma = "be " + lexicon.Participle(verb)
		p.Label = be(true, m.plural(subject)) + " " + lexicon.Participle(verb)
	}
	return p
}

func (m *matcher) hasRole(of int, name string, token int) bool {
	return slices.ContainsFunc(m.rolesOf(of), func(r text.Role) bool { return r.Name == name && r.Argument == token })
}

// plural is the number in which a predicate of the token is printed.
func (m *matcher) plural(token int) bool {
	t := &m.s.Tokens[token]
	if t.POS == "PRON" {
		if e := m.d.EntityAt(m.sentence, token); e != nil && e.Proper {
			return e.Kind == text.People // printed by its name
		}
		switch strings.ToLower(t.Text) {
		case "i", "you", "we", "they", "these", "those":
			return true // as the verb has it
		}
	}
	if t.POS == "NUM" {
		return t.Lemma != "one" && t.Lemma != "1"
	}
	if c := m.s.Child(token, "nmod"); c > token && t.POS != "NOUN" && strings.EqualFold(m.s.Tokens[c].Text, "whom") && !strings.EqualFold(t.Text, "each") && !m.ranks(token) {
		return true // "most of whom"
	}
	if n := t.Feature("Number"); n != "" {
		return n == "Plur"
	}
	return t.Tag == "NNS" || t.Tag == "NNPS"
}

// phrasal is the lemma of a verb with what belongs to it: a particle ("carry out"), the first part of a
// hyphenated verb ("fine-tune").
func (m *matcher) phrasal(g *text.VerbGroup) string {
	lemma := strings.ToLower(m.s.Tokens[g.Head].Lemma)
	if p := m.s.Prefix(g.Head); len(p) > 0 && !m.s.Tokens[g.Head].Is("amod") {
		lemma = strings.ToLower(m.s.Join(p)) + lemma
	}
	if g.Particle >= 0 {
		lemma += " " + strings.ToLower(m.s.Tokens[g.Particle].Lemma)
	}
	return lemma
}
