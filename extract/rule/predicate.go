package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

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
			if m.s.Tokens[b[t.Object]].Rel == "nmod:poss" {
				object = m.s.Subtree(b[t.Object], nil) // "Trinidad and Tobago's gift"
			}
			words = slices.DeleteFunc(words, func(w int) bool {
				article := m.s.Tokens[w].Head == head && m.s.Tokens[w].Is("det") && w < b[t.Object] && b[t.Object] < head            // "the rebels' ally"
				own := strings.EqualFold(m.s.Tokens[w].Text, "own")                                                                  // "its own ship"
				only := m.s.Tokens[w].Lemma == "only" && m.s.Tokens[w].Head == head && m.s.Tokens[w].Is("advmod") && w < b[t.Object] // "gave only his first name"
				return article || own || only || slices.Contains(object, w) || m.possesses(w, b[t.Object])
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
	qualifiers, restricted := "", ""
	if t.POS == "VERB" {
		kind := m.qualifiers(head)
		words := m.withRestricting(head, slices.Clone(kind))
		p.Tokens = append(p.Tokens, words...)
		qualifiers, restricted = m.adverbs(kind), m.adverbs(words) // what is "usually closed" is an edge of what is closed
	}
	slices.Sort(p.Tokens)
	if g.Passive && !m.hasRole(head, "agent", subject) {
		p.Voice = text.Passive
		p.Lemma = "be " + qualifiers + lexicon.Participle(lemma)
	} else {
		p.Lemma = qualifiers + lemma
	}
	f := finite{m.s, &g, lemma, m.agreesWith(head, subject), strings.EqualFold(m.s.Tokens[subject].Text, "I") && m.plural(subject), p.Voice, restricted}
	p.Label = f.label()
	if often := m.restrictedBe(head); len(often) > 0 {
		p.Tokens = append(p.Tokens, often...)
		slices.Sort(p.Tokens)
		p.Label += " " + strings.ToLower(m.s.Join(often))
	}
	if m.resultative(head) {
		stay := m.verbal(l, t.Head, subject) // what will stay closed has not been closed
		p.Tokens = append(p.Tokens, stay.Tokens...)
		slices.Sort(p.Tokens)
		state := " " + lexicon.Participle(lemma)
		if m.s.Tokens[t.Head].Lemma == "come" && m.s.Child(head, "mark") >= 0 {
			state = " to be" + state // "came to be seen as", but "came wrapped in"
		}
		p.Label, p.Lemma = stay.Label+state, stay.Lemma+state
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

// adverbs are words before a verb, and a space behind each.
func (m *matcher) adverbs(words []int) string {
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(m.s.Join(words)) + " "
}

// restrictedBe are the adverbs that restrict a copula's clause that is no adjective's, which has them itself: "is usually | a surprise", "are often in | use".
func (m *matcher) restrictedBe(be int) []int {
	t := &m.s.Tokens[be]
	if t.Rel != "cop" || t.Head < 0 {
		return nil
	}
	if said := &m.s.Tokens[t.Head]; (said.POS == "ADJ" || said.POS == "ADV") && m.s.Child(t.Head, "case") < 0 {
		return nil
	}
	return m.withRestricting(t.Head, nil)
}

// resultative reports whether a participle says what state a linking verb gives or leaves its subject, "stay closed", "came to be seen"; the perfect
// infinitive of "appear to have closed" says what has happened.
func (m *matcher) resultative(head int) bool {
	t := &m.s.Tokens[head]
	if have := m.s.Child(head, "aux"); !t.Is("xcomp") || t.Tag != "VBN" || t.Head < 0 || have >= 0 && m.s.Tokens[have].Lemma == "have" {
		return false
	}
	link := &m.s.Tokens[t.Head]
	return link.POS == "VERB" && link.Lemma != "get" && lexicon.Must("linking").Has(link.Lemma) && (link.Lemma != "go" || m.s.Child(head, "mark") < 0)
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
	case len(g.Aux) > 0 && first.Head != clause: // that of the verb before: "a man was killed and two houses burned"
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
	if t.Joint {
		return true
	}
	if t.POS == "PRON" {
		if e := m.d.EntityAt(m.sentence, token); e != nil && (e.Proper || strings.EqualFold(t.Text, "I") && !strings.EqualFold(e.Name, "I")) {
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
	if c := m.s.Child(token, "nmod"); c > token && (t.POS == "ADJ" || t.Text == "%" || t.Lemma == "percent" || t.Lemma == "cent") && t.Lemma != "much" && !m.ranks(token) && m.s.Child(c, "case") == token+1 {
		return m.plural(c) // "most of the ponds"
	}
	if n := t.Feature("Number"); n != "" {
		return n == "Plur"
	}
	switch t.Lemma {
	case "several", "many", "few", "both":
		return true
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
