package rule

import (
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

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
	case t.Object == 0 && object < subject && strings.EqualFold(m.s.Tokens[object].Text, "here"):
		return object, "only presents what follows"
	case object >= 0 && m.sinceAge(object):
		return object, "is how old somebody was then"
	case object >= 0 && m.extraposes(subject, object):
		return subject, emptyPronoun
	case object >= 0 && m.strandedUnderWhat(object):
		return object, emptyPronoun
	case m.asked(b[0]) || object >= 0 && m.asked(object):
		return b[0], "asks how, and does not say that it is so"
	case object >= 0 && m.namesWhat(b[0]):
		return m.s.Tokens[b[0]].Head, emptyPronoun
	case object >= 0 && m.namedCausee(b[0], object):
		return object, "is printed as a name, which has no room for what is had done to it"
	case object >= 0 && m.foretells(b[0], object):
		return object, emptyPronoun
	case object >= 0 && m.possessor(object):
		return object, "is a possessor whose noun is left out"
	case object >= 0 && m.onlyThere(object):
		return object, "says nothing without the clause behind it"
	case m.independentGenitive(subject):
		return subject, "is a possessor whose noun is left out"
	case object >= 0 && m.likewise(object):
		return object, "takes up the predicate before it"
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
	case object >= 0 && m.halved(b[0], object) >= 0:
		return m.halved(b[0], object), "is said with a condition from which the verb of saying parts it"
	case object >= 0 && m.s.Tokens[object].Is("ccomp") && m.splitCopula(b[0]) >= 0:
		return m.splitCopula(b[0]), "is said of what stands on the other side of the verb of saying"
	case object >= 0 && m.commentIt(subject, b[0]):
		return b[0], "comments on the clause around it"
	case m.respectively(b[0]) >= 0:
		return m.respectively(b[0]), "gives each of several its own, which no fact of all does"
	case m.sharesOut(subject, b[0]) >= 0:
		return m.sharesOut(subject, b[0]), "gives each of several its own, which no fact of all does"
	case m.ungrammatical(t, b):
		return b[0], "has a form that does not go with its auxiliary: the tree joins two clauses"
	case t.Object == 0 && m.seeming(object):
		return m.s.Tokens[object].Head, "says that something seems or proves so, which is said whole"
	case object >= 0 && m.opensGap(object):
		return object, "is completed by a clause whose object is a relative pronoun"
	case object >= 0 && m.halfQuality(object):
		return object, "is a quality that the infinitive behind it completes"
	case m.undone(b[0]) >= 0:
		return m.undone(b[0]), "says that it came close and did not happen"
	case m.sentential(b[0]):
		return b[0], "says something of a whole clause, not of its subject"
	case m.styles(b[0]):
		return b[0], "says how the sentence is to be taken, and not what its subject does"
	case m.beenTo(b[0]):
		return b[0], "says what something has been, and not who does it"
	case m.follows(b[0]):
		return b[0], "only presents what follows"
	case m.notYet(b[0]) >= 0:
		return m.notYet(b[0]), "tells of what had not happened yet"
	case m.notMerely(b[0]) >= 0:
		return m.notMerely(b[0]), "is denied, or is not all that is so: the adverb leaves it open"
	case m.loosePronoun(subject) >= 0:
		return m.loosePronoun(subject), emptyPronoun
	case object >= 0 && m.loosePronoun(object) >= 0:
		return m.loosePronoun(object), emptyPronoun
	case t.Object == 0 && m.ofWhat(object) >= 0:
		return m.ofWhat(object), emptyPronoun
	case t.Object > 0 && object >= 0 && m.relativeBehind(object):
		return object, "is a relative clause, and nothing that is said"
	}
	return -1, ""
}

// notMerely is the adverb behind the negation of a verb that leaves open whether more is so or another thing, "they cannot just leave", "it did not simply
// fail", -1 if there is none or what is so follows: "does not just work but pays".
func (m *matcher) notMerely(verb int) int {
	if t := &m.s.Tokens[verb]; t.POS != "VERB" || t.Tag == "VBG" {
		return -1
	}
	for _, c := range m.s.Children(verb) {
		if c >= verb || c < 1 || !m.s.Tokens[c].Is("advmod") || m.s.Tokens[c-1].Lemma != "not" || m.s.Tokens[c-1].Head != verb && m.s.Tokens[c-1].Head != c {
			continue
		}
		switch strings.ToLower(m.s.Tokens[c].Text) {
		case "just", "merely":
			if !m.ability(verb) {
				return -1 // "does not just float": it floats and does more
			}
			fallthrough
		case "simply":
			if !slices.ContainsFunc(m.s.Tokens[verb+1:], addition) {
				return c
			}
		}
	}
	return -1
}

// ability reports whether the modal of a verb is "can" or "could".
func (m *matcher) ability(verb int) bool {
	modal := m.s.VerbGroup(verb).Modal
	return modal >= 0 && (m.s.Tokens[modal].Lemma == "can" || m.s.Tokens[modal].Lemma == "could")
}

// addition reports whether a word opens what is so beside or instead of what "not merely" is said of.
func addition(t text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "but", "also", "too", ";", "—", "–":
		return true
	}
	return false
}

// styles reports whether "speaking" and an adverb before it say in what sense a sentence is meant, a style disjunct (Quirk and others 1985, 8.124):
// "generally speaking", "it is, strictly speaking, a device".
func (m *matcher) styles(verb int) bool {
	t := &m.s.Tokens[verb]
	return verb > 0 && t.Tag == "VBG" && t.Lemma == "speak" && m.s.Tokens[verb-1].POS == "ADV" && m.s.Child(verb, "obl", "obj", "aux", "nsubj", "mark") < 0
}

// beenTo reports whether an infinitive behind "been" says what a plan was, "the plan had been to wait", or where somebody went, "had been to see him".
func (m *matcher) beenTo(verb int) bool {
	to := m.s.Child(verb, "mark")
	return to > 0 && m.s.Tokens[to].Tag == "TO" && m.s.Tokens[verb].Tag == "VB" && strings.EqualFold(m.s.Tokens[to-1].Text, "been") && m.s.Tokens[to-1].Head == verb
}

// sentential reports whether a clause with "as" and no subject of its own comments on the whole clause: "sold them, as is usual in Spain" (Quirk and
// others 1985, 15.55).
func (m *matcher) sentential(word int) bool {
	if m.s.Tokens[word].Is("cop") {
		word = m.s.Tokens[word].Head
	}
	if word < 0 || !m.s.Tokens[word].Is("advcl") || m.s.Child(word, "nsubj", "nsubj:pass", "expl") >= 0 {
		return false
	}
	as, be := m.s.Child(word, "mark"), m.s.Child(word, "cop", "aux:pass")
	return as >= 0 && be == as+1 && strings.EqualFold(m.s.Tokens[as].Text, "as") && m.s.Tokens[be].Lemma == "be" && m.s.Tokens[be].Tag != "VBG"
}

// follows reports whether a verb is that of "as follows" behind a copula, which only announces what stands behind a colon.
func (m *matcher) follows(verb int) bool {
	as, be := m.s.Child(verb, "mark"), m.s.Child(verb, "cop")
	return m.s.Tokens[verb].Lemma == "follow" && be >= 0 && as > be && strings.EqualFold(m.s.Tokens[as].Text, "as")
}

// respectively is the adverb that parts what a verb says among its subjects, -1 if there is none: "the two rose 4% and 2% respectively".
func (m *matcher) respectively(verb int) int {
	for _, c := range m.s.Children(verb) {
		if m.s.Tokens[c].Is("advmod") && strings.EqualFold(m.s.Tokens[c].Text, "respectively") {
			return c
		}
	}
	return -1
}

// stated are the tags of what is told as so, inverted the auxiliaries before whose subject a condition needs no "if".
var (
	stated   = map[string]bool{"VBD": true, "VBN": true, "VBZ": true, "VBP": true, "JJ": true}
	inverted = map[string]bool{"had": true, "should": true, "were": true}
)

// sharesOut is the "or" of verbs that share out a number among them, of all of which none is said, "at least 890 have died or gone missing"; -1 if there is
// none.
func (m *matcher) sharesOut(subject, verb int) int {
	if m.s.Tokens[verb].Is("cop") {
		verb = m.s.Tokens[verb].Head
	}
	first := verb
	for m.s.Tokens[first].Is("conj") && m.s.Child(verb, "nsubj", "nsubj:pass") < 0 && m.s.Tokens[first].Head >= 0 {
		first = m.s.Tokens[first].Head
	}
	if m.s.Tokens[subject].POS != "NUM" && m.s.Child(subject, "nummod") < 0 || !stated[m.s.Tokens[verb].Tag] || !stated[m.s.Tokens[first].Tag] {
		return -1
	}
	for _, c := range m.s.Children(first) {
		cc := m.s.Child(c, "cc")
		if m.s.Tokens[c].Is("conj") && stated[m.s.Tokens[c].Tag] && cc > first && m.s.Tokens[cc].Lemma == "or" && verb <= c && m.s.Child(c, "nsubj", "nsubj:pass") < 0 {
			return cc
		}
	}
	return -1
}

// ungrammatical reports whether a predicate has an auxiliary and a form that goes with none, "it may be that the drug works" read as "may works", "is and
// will be" read as "will is"; or a gerund that a preposition makes the complement of its copula, "the focus will be on winning" read as "will winning". The
// sign of an equation is no verb, either.
func (m *matcher) ungrammatical(t *Template, b binding) bool {
	return slices.ContainsFunc(t.Predicate, func(p Piece) bool { return p.Line >= 0 && b[p.Line] >= 0 && m.misformed(b[p.Line]) })
}

func (m *matcher) misformed(verb int) bool {
	t := &m.s.Tokens[verb]
	clause := verb
	if t.Is("cop") {
		clause = t.Head
	}
	if t.POS == "VERB" && !strings.ContainsFunc(t.Text, unicode.IsLetter) {
		return true
	}
	modal, have, be := false, false, false
	for _, c := range m.s.Children(clause) {
		if k := &m.s.Tokens[c]; c < clause && c != verb && k.Is("aux") {
			modal, have, be = modal || k.Tag == "MD", have || k.Lemma == "have", be || k.Lemma == "be"
		}
	}
	finite := (t.Tag == "VBZ" || t.Tag == "VBD" || t.Tag == "VBP" && t.Is("cop")) && !strings.EqualFold(t.Text, t.Lemma)
	return finite && (modal || have && t.Is("cop")) || t.Tag == "VBG" && t.POS == "VERB" && (modal || have) && !be
}

// needless reports whether an infinitive tells what nobody has to do: who "does not need to pay" may pay, and who "does not need a guide to find
// it" may find it.
func (m *matcher) needless(verb int) bool {
	for m.s.Tokens[verb].Is("conj") && m.s.Tokens[verb].Head >= 0 && m.s.Tokens[m.s.Tokens[verb].Head].POS == "VERB" && m.s.Child(verb, "nsubj") < 0 {
		verb = m.s.Tokens[verb].Head
	}
	t := &m.s.Tokens[verb]
	to := m.s.Child(verb, "mark")
	if t.Head < 0 || to < 0 || m.s.Tokens[to].Tag != "TO" || !t.Is("xcomp", "ccomp", "advcl", "acl") {
		return false
	}
	over := t.Head
	if m.s.Tokens[over].POS == "NOUN" && m.s.Tokens[over].Is("obj", "obl") && !lexicon.Must("needing").Has(m.s.Tokens[over].Lemma) {
		over = m.s.Tokens[over].Head
	}
	word := &m.s.Tokens[over]
	if !lexicon.Must("needing").Has(word.Lemma) || word.Lemma == "have" && (t.Rel != "xcomp" || t.Head != over) {
		return false
	}
	if up := word.Head; word.Rel == "ccomp" && up >= 0 && lexicon.Must("believing").Has(m.s.Tokens[up].Lemma) && m.denied(up) {
		return true // "do not think they have to pay"
	}
	return m.denied(over)
}

// denied reports whether a word is denied by itself, by its subject or by "without": "is not obliged", "no one has to", "without having to".
func (m *matcher) denied(head int) bool {
	no := func(c int) bool { return c >= 0 && lexicon.Must("negation").Has(strings.ToLower(m.s.Tokens[c].Text)) }
	for _, c := range m.s.Children(head) {
		switch t := &m.s.Tokens[c]; {
		case t.Is("advmod", "det"):
			if no(c) || no(m.s.Child(c, "advmod")) { // "no longer"
				return true
			}
		case t.Is("nsubj", "nsubj:pass"):
			if no(c) || no(m.s.Child(c, "det")) || no(m.s.Child(c, "advmod")) { // "not one dollar"
				return true
			}
		case t.Is("mark", "case") && strings.EqualFold(t.Text, "without"):
			return true
		}
	}
	return m.s.VerbGroup(head).Not >= 0
}

// unwilling reports whether an infinitive tells what somebody is less inclined to do than somebody or before, "are less willing to speak", or did late or
// not at all, "was slow to answer".
func (m *matcher) unwilling(verb int) bool {
	t := &m.s.Tokens[verb]
	to := m.s.Child(verb, "mark")
	if t.Head < 0 || t.Rel != "xcomp" || to < 0 || m.s.Tokens[to].Tag != "TO" || m.s.Tokens[t.Head].POS != "ADJ" {
		return false
	}
	return m.s.Tokens[t.Head].Lemma == "slow" || slices.ContainsFunc(m.s.Children(t.Head), func(c int) bool {
		return c < t.Head && (m.s.Tokens[c].Lemma == "less" || m.s.Tokens[c].Lemma == "least" || m.s.Tokens[c].Lemma == "little")
	})
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

// opensGap reports whether what completes an adjective has the noun for its object that the relative clause is about: of "the tools that she is responsible for
// keeping" it is not said that she is responsible.
func (m *matcher) opensGap(adjective int) bool {
	c := m.s.Child(adjective, "advcl")
	if m.s.Tokens[adjective].POS != "ADJ" || c < adjective || m.s.Tokens[c].Tag != "VBG" {
		return false
	}
	o := m.s.Child(c, "obj")
	return o >= 0 && o < adjective && (m.s.Tokens[o].Tag == "WDT" || m.s.Tokens[o].Tag == "WP")
}

// halfQuality reports whether what something becomes is half of a quality that it has for an infinitive: "became harder to clear". What "grew too big to
// hide" grew too big.
func (m *matcher) halfQuality(object int) bool {
	t := &m.s.Tokens[object]
	return object > 0 && t.POS == "ADJ" && t.Is("xcomp") && m.s.Child(object, "cop", "mark") < 0 && !strings.EqualFold(m.s.Tokens[object-1].Text, "too") && slices.ContainsFunc(m.s.Children(object), func(c int) bool {
		to := m.s.Child(c, "mark")
		return c > object && m.s.Tokens[c].Is("advcl") && to >= 0 && m.s.Tokens[to].Tag == "TO" && m.s.Tokens[to-1].POS != "PUNCT"
	})
}

// namesWhat reports whether a verb of naming has the thing that it names in a "what" or "which" before it: of "what officials call tax tourism"
// nothing is left but the name.
func (m *matcher) namesWhat(verb int) bool {
	t := &m.s.Tokens[verb]
	if t.Head < 0 || !lexicon.Must("naming").Has(t.Lemma) || m.s.Passive(verb) {
		return false
	}
	if t.Rel == "acl:relcl" && strings.EqualFold(m.s.Tokens[t.Head].Text, "what") {
		return true
	}
	who := m.s.Child(verb, "nsubj")
	if who < 0 || who > verb || !t.Is("acl", "advcl", "ccomp", "csubj", "obj", "obl") {
		return false
	}
	first := m.s.Subtree(who, nil)[0]
	if first == 0 || m.s.Tokens[first-1].Tag != "WDT" || !m.s.Tokens[first-1].Is("obj") {
		return first > 0 && strings.EqualFold(m.s.Tokens[first-1].Text, "what")
	}
	return slices.ContainsFunc(m.s.Children(verb), func(c int) bool { return c > verb && m.s.Tokens[c].Is("obj", "xcomp") })
}

// undescribed reports whether a verb of describing has lost what its object is like: "described conditions as inhuman" without "as inhuman".
func (m *matcher) undescribed(f *text.Fact) bool {
	verb := f.Predicate.Head
	if f.Object == nil || f.Object.Clause || slices.ContainsFunc(f.Arguments, func(a text.Argument) bool { return a.Role == "as" }) || !lexicon.Must("describing").Has(m.s.Tokens[verb].Lemma) {
		return false
	}
	return slices.ContainsFunc(m.s.Subtree(verb, nil), func(c int) bool {
		t := &m.s.Tokens[c]
		if c < verb || !strings.EqualFold(t.Text, "as") || !t.Is("case", "mark") || slices.Contains(f.Object.Compact, c) {
			return false
		}
		up := m.s.Tokens[t.Head].Head
		return m.s.Child(c, "fixed") < 0 && (up == verb || up == f.Object.Head)
	})
}

// namedCausee reports whether the object of "have" is a pronoun of known reference, whose name is printed without the participle that belongs to it: "had
// them reeling".
func (m *matcher) namedCausee(verb, object int) bool {
	how := m.s.Child(verb, "xcomp")
	return m.s.Tokens[verb].Lemma == "have" && m.s.Tokens[object].Is("obj") && m.s.Tokens[object].POS == "PRON" && how > object && m.s.Tokens[how].Tag != "VB" && m.d.EntityAt(m.sentence, object) != nil
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

// sinceAge reports whether a number only dates what the clause around it tells: "has fished since he was 14".
func (m *matcher) sinceAge(number int) bool {
	mark := m.s.Child(number, "mark")
	return m.s.Tokens[number].POS == "NUM" && m.s.Tokens[number].Is("advcl") && mark >= 0 && m.s.Child(number, "cop") > mark &&
		(strings.EqualFold(m.s.Tokens[mark].Text, "since") || strings.EqualFold(m.s.Tokens[mark].Text, "until"))
}

// extraposes reports whether an "it" that names nothing only holds the place of the infinitive behind the noun that is said of it (Quirk and others 1985,
// 18.33): "it is a crime to copy it". What the infinitive picks, "it was the first plant to close", "it" may be.
func (m *matcher) extraposes(it, noun int) bool {
	c := m.s.Child(noun, "acl")
	if c < noun || !m.infinitive(c) || !m.emptyIt(it) || m.s.Tokens[it].Head != noun || m.s.Child(noun, "cop") < 0 || m.s.Tokens[noun].POS != "NOUN" {
		return false
	}
	if phrase := m.s.Phrase(noun, text.Compact); m.s.Subtree(c, nil)[0] != phrase[len(phrase)-1]+1 || lexicon.Must("placewords").Has(m.s.Tokens[noun].Lemma) {
		return false // "it was a decision by the guards to make", "it is a dark place to visit"
	}
	return m.selecting(noun) < 0 && m.nounInfinitive(noun) == nil
}

// asked reports whether a "how" right before an adjective asks for its degree: "establish how sound the transcriptions were".
func (m *matcher) asked(token int) bool {
	return token > 0 && m.s.Tokens[token].POS == "ADJ" && strings.EqualFold(m.s.Tokens[token-1].Text, "how") && m.s.Tokens[token-1].Head == token
}

// names reports whether a token is a part of a name that a phrase holds: "the state of Rio Grande do Sul" is no apposition.
func (m *matcher) names(phrase, part int) bool {
	whole := m.d.NameAround(m.sentence, part)
	return whole >= 0 && slices.Contains(m.s.Phrase(phrase, text.Compact), whole)
}

// onlyThere reports whether a noun that there is says nothing, and the clause that would say which cannot be told with it: "there are places where I lived,
// years ago, that are gone".
func (m *matcher) onlyThere(noun int) bool {
	t := &m.s.Tokens[noun]
	general := lexicon.Must("generics").Has(t.Lemma) || lexicon.Must("shellnouns").Has(t.Lemma) || lexicon.Must("timenouns").Has(t.Lemma) || t.Lemma == "place"
	_, exists := m.subjectOf(noun)
	return exists && t.Tag == "NNS" && general && m.s.Child(noun, "acl") > noun && m.s.Child(noun, "det", "amod", "compound", "nummod", "nmod") < 0 && m.restriction(noun) == nil
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

// halved is the condition, or the clause that depends on it, on the other side of the verb that reports both, "if it rains, she said, it will close"; -1 if
// there is none. Neither half is what was said.
func (m *matcher) halved(verb, object int) int {
	if !m.s.Tokens[object].Is("ccomp") || m.s.Tokens[object].Head != verb {
		return -1
	}
	first := m.s.Subtree(object, nil)[0]
	if setIn := first == 0 || m.s.Tokens[first].POS == "PUNCT" || m.s.Tokens[first-1].POS == "PUNCT"; !setIn { // "if it is so, it means that …"
		return -1
	}
	for _, c := range m.s.Children(verb) {
		if m.s.Tokens[c].Is("ccomp", "advcl") && (c < verb) != (object < verb) && m.conditional(c) != m.conditional(object) && (m.conditional(object) || c < object) {
			return c
		}
	}
	return -1
}

// splitCopula is the finite copula of what is said behind a verb of saying that parts it from its subject, "what they want, she said, is that it stops", -1 if
// there is none. Neither half says anything.
func (m *matcher) splitCopula(verb int) int {
	for _, c := range m.s.Children(verb) {
		be := m.s.Child(c, "cop")
		if !m.s.Tokens[c].Is("ccomp") || be < verb || be > c || m.begins(c) < verb || !stated[m.s.Tokens[be].Tag] || unicode.IsUpper([]rune(m.s.Tokens[be].Text)[0]) {
			continue
		}
		if who := m.s.Child(c, "nsubj"); who == be+1 && m.s.Tokens[who].POS == "PRON" {
			continue // "is it safe?"
		}
		if first := slices.IndexFunc(m.s.Tokens[verb+1:be], func(t text.Token) bool { return t.POS != "PUNCT" }); first < 0 {
			return be
		}
	}
	return -1
}

// begins is the first word of a clause, punctuation aside.
func (m *matcher) begins(clause int) int {
	all := m.s.Subtree(clause, nil)
	if k := slices.IndexFunc(all, func(i int) bool { return m.s.Tokens[i].POS != "PUNCT" }); k >= 0 {
		return all[k]
	}
	return all[0]
}

// commentIt reports whether an empty "it" and a verb of coming out stand between commas as a comment clause: "the clerk, it emerged, had lied" (Quirk and
// others 1985, 15.53).
func (m *matcher) commentIt(it, verb int) bool {
	t := &m.s.Tokens[verb]
	if t.Rel != "acl:relcl" || !strings.EqualFold(m.s.Tokens[it].Text, "it") || m.s.Tokens[it].Head != verb {
		return false
	}
	switch t.Lemma {
	case "appear", "emerge", "seem", "transpire":
		return m.setOff(verb)
	case "turn":
		return m.s.Child(verb, "compound:prt") >= 0 && it > 0 && m.s.Tokens[it-1].Text == ","
	}
	return false
}

// conditional reports whether a clause opens with "if" or "unless", or with the auxiliary of an inverted condition.
func (m *matcher) conditional(clause int) bool {
	switch mark := m.s.Child(clause, "mark"); {
	case mark >= 0:
		word := strings.ToLower(m.s.Tokens[mark].Text)
		return mark < clause && (word == "if" || word == "unless")
	default:
		aux, who := m.s.Child(clause, "aux", "cop"), m.s.Child(clause, "nsubj", "nsubj:pass", "expl")
		return aux >= 0 && aux < who && inverted[strings.ToLower(m.s.Tokens[aux].Text)]
	}
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
	if m.s.Tokens[verb].Is("cop") && m.s.Tokens[verb].Head >= 0 && m.needless(m.s.Tokens[verb].Head) {
		return true
	}
	if m.s.Tokens[verb].POS == "VERB" && (m.deniedInPart(verb) || m.needless(verb) || m.unwilling(verb) || m.stranded(f) || m.equated(f) || m.describesPronoun(verb) || m.ofWhatever(f) || m.deniedTogether(verb) || m.standardOnly(verb) || m.retainedGap(verb)) {
		return true
	}
	return m.s.Tokens[verb].POS == "VERB" && f.Predicate.Voice == text.Active &&
		m.hasRole(verb, "patient", f.Subject.Head) && !m.hasRole(verb, "agent", f.Subject.Head)
}

// equated reports whether an infinitive says what its subject consists in, and not what that does: "the task is to mend nets", "the remedy is
// to play less", nor does it what hangs on the infinitive: "the task is to avoid falling". "The firm is to mend nets" is a fact.
func (m *matcher) equated(f *text.Fact) bool {
	verb := f.Predicate.Head
	for m.s.Tokens[verb].Is("conj") && m.s.Tokens[verb].Head >= 0 && m.s.Child(verb, "nsubj") < 0 {
		verb = m.s.Tokens[verb].Head
	}
	above := m.s.Tokens[f.Subject.Head].Head
	return m.spelledOut(verb) >= 0 || above >= 0 && m.spelledOut(above) == f.Subject.Head
}

// spelledOut is the noun whose content an infinitive behind "is" or "remains" gives, -1 if it gives none.
func (m *matcher) spelledOut(verb int) int {
	to, be := m.s.Child(verb, "mark"), m.s.Child(verb, "cop")
	who := m.s.Child(verb, "nsubj", "nsubj:outer")
	if up := m.s.Tokens[verb].Head; m.s.Tokens[verb].Is("xcomp") && up >= 0 && m.s.Tokens[up].Lemma == "remain" {
		be, who = up, m.s.Child(up, "nsubj")
	}
	if be < 0 || to < be || m.s.Tokens[to].Tag != "TO" || who < 0 {
		return -1
	}
	noun := who
	if of := m.s.Child(who, "nmod"); of > who && m.s.CaseText(of) == "of" && lexicon.Must("partitives").Has(strings.ToLower(m.s.Tokens[who].Lemma)) {
		noun = of // "one of the aims was to mend nets"
	}
	if m.s.Tokens[who].Rel == "nsubj:outer" || lexicon.Must("equated").Has(m.s.Tokens[noun].Lemma) {
		return who
	}
	return -1
}

// deniedTogether reports whether a verb is one of several that nobody can do one after the other, none of which is denied by itself: "cannot close the school
// and then ask families to stay".
func (m *matcher) deniedTogether(verb int) bool {
	first := verb
	for m.s.Tokens[first].Is("conj") && m.s.Tokens[first].Head >= 0 && m.s.Child(first, "nsubj", "nsubj:pass") < 0 {
		first = m.s.Tokens[first].Head
	}
	if m.s.Tokens[first].POS != "VERB" || m.s.VerbGroup(first).Not < 0 || !m.ability(first) {
		return false
	}
	return slices.ContainsFunc(m.s.Children(first), func(c int) bool {
		and, then := m.s.Child(c, "cc"), m.s.Child(c, "advmod")
		return c > first && m.s.Tokens[c].Is("conj") && m.s.Child(c, "nsubj", "nsubj:pass") < 0 && and >= 0 && m.s.Tokens[and].Lemma == "and" && then == and+1 && strings.EqualFold(m.s.Tokens[then].Text, "then")
	})
}

// ofWhatever reports whether an infinitive without an object has the "what" before it for its object: of "has what they wanted to keep" nobody is said to keep.
func (m *matcher) ofWhatever(f *text.Fact) bool {
	verb := f.Predicate.Head
	if f.Object != nil || !m.s.Tokens[verb].Is("xcomp") || m.s.Tokens[verb].Tag != "VB" {
		return false
	}
	over := m.s.Tokens[verb].Head
	for over >= 0 && m.s.Tokens[over].Is("xcomp") {
		over = m.s.Tokens[over].Head
	}
	if over < 0 || m.s.Tokens[over].Rel != "acl:relcl" || m.s.Tokens[over].Head < 0 {
		return false
	}
	who := m.s.Child(over, "nsubj")
	return who >= 0 && m.s.Tokens[who].Tag != "WP" && strings.EqualFold(m.s.Tokens[m.s.Tokens[over].Head].Text, "what")
}

// describesPronoun reports whether an infinitive says what there is nothing, much or something of: "has nothing to hide", "has much to
// recommend it". Without the pronoun it says what the text does not.
func (m *matcher) describesPronoun(verb int) bool {
	t := &m.s.Tokens[verb]
	to := m.s.Child(verb, "mark")
	if t.Rel != "acl" || to < 0 || m.s.Tokens[to].Tag != "TO" || m.s.Tokens[t.Head].Lemma == "be" {
		return false
	}
	switch strings.ToLower(m.s.Tokens[t.Head].Text) {
	case "anything", "less", "little", "more", "much", "nothing", "nowhere", "something":
		over := m.s.Tokens[t.Head].Head
		return over >= 0 && m.s.Tokens[t.Head].Is("obj") && m.s.Tokens[over].Lemma == "have"
	}
	return false
}

// standardOnly reports whether a clause behind "than" has no subject of its own: of "higher than would be expected in a patient" nothing is expected in one.
func (m *matcher) standardOnly(verb int) bool {
	than := m.s.Child(verb, "mark", "case")
	return m.s.Tokens[verb].Is("advcl", "acl", "ccomp") && than >= 0 && than == m.s.Subtree(verb, nil)[0] && than < verb && m.s.Tokens[than].Lemma == "than" && m.s.Tokens[than+1].Lemma != "not" && m.s.Tokens[verb].Tag != "VBG" && m.s.Child(verb, "nsubj", "nsubj:pass", "csubj") < 0
}

// retainedGap reports whether a passive verb of giving has the noun before it for the thing given, which no pronoun stands for: "better than the one we were
// shown" (contact clause with a retained object: Huddleston and Pullum 2002, 12.2.2 and 16.10.1).
func (m *matcher) retainedGap(verb int) bool {
	t := &m.s.Tokens[verb]
	who := m.s.Child(verb, "nsubj:pass")
	if t.Rel != "acl:relcl" || who < t.Head || who > verb || !m.s.Passive(verb) || !lexicon.Must("giving").Has(t.Lemma) || m.s.Child(verb, "obj", "iobj", "compound:prt") >= 0 || m.s.Child(verb, "xcomp", "ccomp") > verb {
		return false
	}
	first := m.s.Subtree(verb, nil)[0]
	return first == m.s.Subtree(who, nil)[0] && first > 0 && m.s.Tokens[first-1].POS != "PUNCT" && !slices.ContainsFunc(m.s.Subtree(who, nil), func(i int) bool { return strings.HasPrefix(m.s.Tokens[i].Tag, "W") })
}

// bareTime reports whether a noun only measures how long before or after: "fell hours after the news was denied".
func (m *matcher) bareTime(n int) bool {
	t := &m.s.Tokens[n]
	return t.Tag == "NNS" && lexicon.Must("timenouns").Has(t.Lemma) && m.s.Child(n, "det", "nummod", "amod", "nmod:poss", "acl") < 0
}

// stranded reports whether a verb without an object left its preposition's noun behind: "where the money will come from".
func (m *matcher) stranded(f *text.Fact) bool {
	verb := f.Predicate.Head
	return f.Object == nil && slices.ContainsFunc(m.s.Children(verb), func(c int) bool {
		t := &m.s.Tokens[c]
		return c > verb && t.POS == "ADP" && t.Is("obl", "nmod", "case")
	})
}

// strandedUnderWhat reports whether what "what" stands for is that of the preposition which a copular clause leaves behind: "what it is there for".
func (m *matcher) strandedUnderWhat(said int) bool {
	t, last := &m.s.Tokens[said], m.s.LastChild(said, "obl", "nmod", "advmod", "case")
	return t.Is("acl:relcl", "ccomp") && m.s.Child(said, "cop") >= 0 && last > said && m.s.Tokens[last].POS == "ADP" && len(m.s.Children(last)) == 0 &&
		(t.Head >= 0 && strings.EqualFold(m.s.Tokens[t.Head].Text, "what") || m.s.Tokens[m.s.Subtree(said, nil)[0]].Tag == "WP")
}

// quotedAs reports whether a passive says only that somebody is quoted as saying what stands elsewhere: "it would rain, the mayor was quoted as saying on
// Monday".
func (m *matcher) quotedAs(f *text.Fact) bool {
	said := m.s.LastChild(f.Predicate.Head, "advcl")
	if f.Predicate.Voice != text.Passive || said < f.Predicate.Head || m.s.Tokens[said].Tag != "VBG" || m.s.LastChild(said, "ccomp", "obj") > said {
		return false
	}
	as := m.s.Child(said, "mark")
	return as >= 0 && strings.EqualFold(m.s.Tokens[as].Text, "as") && lexicon.Must("saying").Has(m.s.Tokens[said].Lemma)
}

// unsaid reports whether a verb without an object and without arguments leaves out what is said: when a thing came ("the report comes as"), what
// somebody went on to do or say, and how it was done.
func (m *matcher) unsaid(f *text.Fact) bool {
	verb := f.Predicate.Head
	if it := m.s.Child(verb, "iobj"); it == verb+1 && strings.EqualFold(m.s.Tokens[it].Text, "it") && lexicon.Must("making").Has(m.s.Tokens[verb].Lemma) {
		return true // "made it a crime to strike"
	}
	if m.undescribed(f) {
		return true
	}
	if f.Object != nil || m.s.Tokens[verb].POS != "VERB" {
		return false
	}
	how := func(c int) bool { return c >= 0 && c < verb && strings.EqualFold(m.s.Tokens[c].Text, "how") }
	if how(m.s.Tokens[verb].Head) || slices.ContainsFunc(m.s.Children(verb), func(c int) bool { return how(c) && len(m.s.Children(c)) == 0 }) {
		return true
	}
	if m.quotedAs(f) {
		return true
	}
	if len(f.Arguments) > 0 {
		return false
	}
	who := f.Subject.Head
	lemma := f.Predicate.Lemma
	switch lemma {
	case "come":
		if t := &m.s.Tokens[who]; t.POS == "NOUN" || t.POS == "NUM" || strings.EqualFold(t.Text, "it") {
			return !m.people(who) || m.hasBehind(verb, "advcl", "obl")
		}
		return m.people(who) && m.hasBehind(verb, "advcl", "obl")
	case "go on":
		return m.people(who)
	case "emerge", "turn out", "transpire", "matter": // "was brave when it mattered"
		return m.emptyIt(who)
	case "happen":
		as := m.s.Child(verb, "mark")
		return m.emptyIt(who) && as >= 0 && strings.EqualFold(m.s.Tokens[as].Text, "as") // "as it happens, the gate is open"
	}
	return m.people(who) && f.Predicate.Voice == text.Active && lexicon.Must("beginning").Has(lemma) || m.emptyIt(who) && f.Predicate.Voice == text.Passive && m.s.Tokens[verb].Is("parataxis") ||
		lexicon.Must("bare").Has(lemma) && (f.Predicate.Voice == text.Active || m.s.VerbGroup(verb).Not < 0) || m.compared(verb) || m.atPlace(verb) || m.deniedWith(verb)
}

// emptyIt reports whether a subject is an "it" that stands for what is said around it: "the minister, it emerged, had resigned".
func (m *matcher) emptyIt(subject int) bool {
	return strings.EqualFold(m.s.Tokens[subject].Text, "it") && m.d.EntityAt(m.sentence, subject) == nil
}

// compared reports whether a clause is only what something is measured by: "more than they needed", "as far as the law allows", "as had been
// agreed". "As soon as" and "as long as" tell when.
func (m *matcher) compared(verb int) bool {
	t := &m.s.Tokens[verb]
	mark := m.s.Child(verb, "mark", "case")
	if mark < 0 || mark > verb || t.Head < 0 || !t.Is("advcl", "ccomp", "acl", "obl") {
		return false
	}
	switch strings.ToLower(m.s.Tokens[mark].Text) {
	case "than":
		return true
	case "as":
		if t.Is("advcl") && m.s.Child(verb, "nsubj", "csubj") < 0 {
			return true
		}
		degree := m.s.Child(t.Head, "advmod")
		lemma := m.s.Tokens[t.Head].Lemma
		return degree >= 0 && degree < t.Head && m.s.Tokens[degree].Lemma == "as" && lemma != "soon" && lemma != "long"
	}
	return false
}

// atPlace reports whether a clause tells of a place, or in what manner or degree: "knows where they live", "the end is where you lose", "showed how slowly it
// moves".
func (m *matcher) atPlace(verb int) bool {
	if t := &m.s.Tokens[verb]; t.Is("advcl:relcl", "acl:relcl") && t.Head >= 0 && strings.EqualFold(m.s.Tokens[t.Head].Text, "where") && !m.past(verb) {
		return true
	}
	goesOn := m.s.VerbGroup(verb).Perfect || m.s.Tokens[verb].Tag == "VBG" // "showed how far the rot has spread": it has
	return slices.ContainsFunc(m.s.Children(verb), func(c int) bool {
		how := m.s.Child(c, "advmod")
		return c < verb && m.s.Tokens[c].Is("advmod") && (strings.EqualFold(m.s.Tokens[c].Text, "where") ||
			(!goesOn || m.s.Tokens[c].Lemma == "long") && how >= 0 && strings.EqualFold(m.s.Tokens[how].Text, "how"))
	})
}

// deniedWith reports whether what stands behind a denied finite verb may be what is denied: "did not come here to settle", "is not achieved by
// cutting pensions". Who "asked not to be named because he was not authorised" has asked just that.
func (m *matcher) deniedWith(verb int) bool {
	to := m.s.Child(verb, "mark")
	return m.s.VerbGroup(verb).Not >= 0 && (to < 0 || m.s.Tokens[to].Tag != "TO") && m.hasBehind(verb, "advcl", "advmod")
}

// hasBehind reports whether a verb has a dependent of these relations behind it that no comma cuts off and that is more than a word of time or
// of denial: "came because they rang", "did not come here". "Has not resigned yet" says all there is.
func (m *matcher) hasBehind(verb int, rels ...string) bool {
	return slices.ContainsFunc(m.s.Children(verb), func(c int) bool {
		if c < verb || !m.s.Tokens[c].Is(rels...) {
			return false
		}
		switch strings.ToLower(m.s.Tokens[c].Text) {
		case "again", "all", "any", "anymore", "anyway", "anywhere", "either", "however", "longer", "not", "now", "so", "then", "though", "today", "too", "yet":
			return false
		}
		first := m.s.Subtree(c, nil)[0]
		return first > verb && m.s.Tokens[first].POS != "PUNCT" && m.s.Tokens[first-1].POS != "PUNCT"
	})
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

// undone is the adverb which says that a verb's fact came only near and which the predicate does not keep, "had very nearly been destroyed",
// "almost completely sank"; -1 if there is none.
func (m *matcher) undone(verb int) int {
	if m.s.Tokens[verb].POS != "VERB" {
		return -1
	}
	kept := m.qualifiers(verb)
	for _, c := range m.s.Children(verb) {
		if lemma := m.s.Tokens[c].Lemma; c < verb && (lemma == "nearly" || lemma == "almost") && !slices.Contains(kept, c) {
			return c
		}
	}
	return -1
}

// notYet is the "before" of a clause that tells what had not happened when something else did, "signed before it had been read", "was shut before anyone
// came", "fled before he could be questioned"; -1 if there is none. The simple past tells what came next: "sang before the curtain fell".
func (m *matcher) notYet(verb int) int {
	if o := m.s.Tokens[verb].Head; o >= 0 && m.s.Tokens[verb].Rel == "acl" && m.s.Tokens[o].Is("obj") && m.hadTimeTo(m.s.Tokens[o].Head) {
		verb = m.s.Tokens[o].Head
	}
	mark, own := m.s.Child(verb, "mark"), m.s.VerbGroup(verb)
	over := m.s.Tokens[verb].Head
	if m.s.Tokens[verb].POS != "VERB" || mark < 0 || mark > verb || over < 0 || !strings.EqualFold(m.s.Tokens[mark].Text, "before") {
		return -1
	}
	who := m.s.Child(verb, "nsubj", "nsubj:pass")
	any := who >= 0 && (strings.HasPrefix(strings.ToLower(m.s.Tokens[who].Text), "any") || strings.EqualFold(m.determiner(who), "any"))
	if own.Modal >= 0 || !own.Past {
		if any || own.Modal >= 0 && strings.EqualFold(m.s.Tokens[own.Modal].Text, "could") && m.forestalls(over) {
			return mark
		}
		return -1
	}
	if outer := m.s.VerbGroup(over); m.s.Tokens[over].POS == "VERB" && own.Perfect && (!outer.Past || outer.Modal >= 0) {
		return -1 // "will not leave before laws had been passed": it is to come
	}
	if own.Perfect || any || m.hadTimeTo(verb) {
		return mark
	}
	return -1
}

// hadTimeTo reports whether a clause tells of the time or chance to do something: who "left before anybody had time to ask" was not asked.
func (m *matcher) hadTimeTo(verb int) bool {
	if verb < 0 || m.s.Tokens[verb].Lemma != "have" && m.s.Tokens[verb].Lemma != "get" {
		return false
	}
	o := m.s.Child(verb, "obj")
	if o < verb {
		return false
	}
	c := m.s.Child(o, "acl")
	return c > o && m.infinitive(c) && lexicon.Must("requisites").Has(m.s.Tokens[o].Lemma)
}

// determiner is the text of a noun's determiner, "" if it has none.
func (m *matcher) determiner(noun int) string {
	if d := m.s.Child(noun, "det"); d >= 0 {
		return m.s.Tokens[d].Text
	}
	return ""
}

// forestalls reports whether a past verb tells what kept from happening what might have come next, "fled before he could be questioned", and no condition
// or length of it: "had to be mended before they could be towed", "waited a year before it could open".
func (m *matcher) forestalls(verb int) bool {
	g := m.s.VerbGroup(verb)
	if m.s.Tokens[verb].POS != "VERB" || !g.Past || g.Modal >= 0 || m.s.Tokens[verb].Lemma == "wait" || m.s.Tokens[verb].Lemma == "take" {
		return false
	}
	return m.s.Child(verb, "obl:unmarked") < 0
}

// limits reports whether a denial is about a dependent of the verb, and not about the verb: "every day", "knowingly".
func (m *matcher) limits(c int) bool {
	t := &m.s.Tokens[c]
	d := m.s.Child(c, "det")
	degree := m.s.Child(c, "advmod")
	mark := m.s.Child(c, "mark")
	return t.Is("advmod") && lexicon.Must("limiting").Has(strings.ToLower(t.Text)) ||
		t.Is("advmod") && strings.HasSuffix(t.Lemma, "ly") && c < t.Head && degree >= 0 && degree == c-1 && m.s.Tokens[degree].Lemma == "so" || // "are not so easily counted"
		t.Rel == "obl:unmarked" && d >= 0 && strings.EqualFold(m.s.Tokens[d].Text, "every") ||
		t.Is("advcl") && c > t.Head && mark >= 0 && mark < c && m.s.Tokens[mark].Lemma == "without" // "cannot enter without paying"
}

// possessor reports whether a token is a possessor whose noun is left out: a laundry that "is now a dentist's" is no dentist.
func (m *matcher) possessor(token int) bool {
	return !m.s.Tokens[token].Is("nmod:poss") && slices.ContainsFunc(m.s.Children(token), func(c int) bool {
		return c == token+1 && m.s.Tokens[c].Tag == "POS"
	})
}

// independentGenitive reports whether the subject of a finite verb is a possessor whose noun is left out, "South Korea's lost 0.9%", and no firm that goes by its
// founder's name (Quirk and others 1985, 5.124).
func (m *matcher) independentGenitive(token int) bool {
	t := &m.s.Tokens[token]
	end := max(token, m.s.LastChild(token, "flat")) // of a name, "Ann Lee's was"
	if !t.Is("nsubj", "nsubj:pass") || t.Head < 0 || end+1 >= len(m.s.Tokens) || m.s.Tokens[end+1].Tag != "POS" || m.s.Tokens[end+1].Head != token || m.s.Tokens[end+1].Start != m.s.Tokens[end].End {
		return false
	}
	finite := func(i int) bool {
		k := &m.s.Tokens[i]
		return (i == t.Head || k.Is("aux", "cop")) && (k.Tag == "VBD" || k.Tag == "VBZ" || k.Tag == "VBP" || k.Tag == "MD")
	}
	if !finite(t.Head) && !slices.ContainsFunc(m.s.Children(t.Head), finite) {
		return false // "my car's been mended"
	}
	e := m.d.EntityAt(m.sentence, token)
	return e == nil || !strings.HasSuffix(strings.ReplaceAll(e.Name, "’", "'"), "'s") && !strings.HasPrefix(e.Name, "St. ") // a hospital that goes by its saint's
}

// likewise reports whether a token is the "so" that opens an inverted clause and stands for the predicate before: "The barn was gone, and so was the mill."
func (m *matcher) likewise(token int) bool {
	t := &m.s.Tokens[token]
	return strings.EqualFold(t.Text, "so") && m.s.Child(token, "cop") == token+1
}

// ofWhat is the "what" of which a noun that a clause says of its subject is a part, -1 if there is none: "is part of what they call the fleet".
func (m *matcher) ofWhat(noun int) int {
	if c := m.s.Child(noun, "nmod"); c > noun && m.s.Tokens[noun].POS == "NOUN" && strings.EqualFold(m.s.Tokens[c].Text, "what") {
		return c
	}
	return -1
}

// relativeBehind reports whether a clause is a relative one that opens with its preposition behind a comma or a quotation: "…, it said, of which one in
// ten led to a conviction", but "he asked on which days they come".
func (m *matcher) relativeBehind(clause int) bool {
	first := m.s.Subtree(clause, nil)[0]
	for first < clause && m.s.Tokens[first].POS == "PUNCT" {
		first++
	}
	if first < 1 || first+1 >= len(m.s.Tokens) || clause == first+1 || !m.s.Tokens[first].Is("case", "mark") || m.s.Tokens[first-1].POS != "PUNCT" {
		return false
	}
	switch strings.ToLower(m.s.Tokens[first+1].Text) {
	case "which", "whom", "whose":
		return true
	}
	return false
}

// standsForNothing reports whether a token is a relative or interrogative pronoun: what it stands for
// is not in the tree, or not known; an empty "it", as in "it takes weeks to clear"; or a possessor that nobody knows, as
// in "its attempt to land".
func (m *matcher) standsForNothing(token int) bool {
	t := &m.s.Tokens[token]
	if t.Is("expl") && !strings.EqualFold(t.Text, "there") || t.Is("nsubj") && strings.EqualFold(t.Text, "it") && t.Head >= 0 && m.s.SetsTopic(t.Head) || t.Is("nmod:poss") && m.d.EntityAt(m.sentence, token) == nil && t.POS == "PRON" {
		return true
	}
	if part := m.s.Child(token, "nmod"); part > token { // "one of whose authors"
		if whose := m.s.Child(part, "nmod:poss"); whose >= 0 && m.s.Tokens[whose].Tag == "WP$" && m.whole(whose) == nil {
			return true
		}
	}
	if d := m.s.Child(token, "det"); d >= 0 && d < token && m.s.Tokens[d].Tag == "WDT" { // "decides which patients should be sent home"
		return true
	}
	return t.Tag == "WRB" && m.s.Child(token, "cop") < 0 || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WP$"
}
