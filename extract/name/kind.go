package name

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// vote lets one mention of a name speak for the kind of its node: by the network's tag, the
// gazetteer, the words of the name and the words around it.
func (r *reader) vote(s *text.Sentence, sp span, p phrase) {
	n := &r.nodes[p.node]
	n.count++
	for kind, w := range r.evidence(s, sp, p) {
		n.votes[kind] += w
	}
	if word := s.Tokens[sp.first].Text; n.sex == 0 && sp.length() > 1 {
		if sex, _ := r.gaz.firstNames.Find(word); sex == "m" || sex == "f" {
			n.sex = sex[0]
		}
	}
}

// tagWeight is what one tag of the network counts beside the gazetteer's weights.
const tagWeight = 2

// evidence is what one mention says of its kind, by the index in text.Kinds.
func (r *reader) evidence(s *text.Sentence, sp span, p phrase) (votes [kinds]float32) {
	add := func(k text.Kind, w float32) { votes[slices.Index(text.Kinds, k)] += w }
	known := r.gaz.known(r.surface(s, p.first, p.end))
	doubt := float32(0)
	for _, k := range known {
		add(k.kind, k.weight)
		if k.kind != sp.tag {
			doubt = 1
		}
	}
	if sp.tag != "" {
		add(sp.tag, tagWeight-doubt)
	}
	if sp.title < sp.first {
		add(text.Person, 5)
	}
	if sp.length() > 1 && r.gaz.firstNames.Has(s.Tokens[sp.first].Text) {
		if first, _ := r.gaz.best(s.Tokens[sp.first].Text); first.weight < 4 {
			add(text.Person, 1.6)
		} else {
			add(text.Person, 1) // Jordan Pickford, but the Kenya Red Cross
		}
	} else if sp.length() == 1 && known == nil && r.gaz.firstNames.Has(s.Tokens[sp.first].Text) {
		add(text.Person, 1)
	}
	if known != nil {
		// the list says what it is, whatever its words say: Manchester City
	} else if kind := r.wordKind(s.Tokens[p.end-1].Text); kind == text.Org || kind == text.Place || kind == text.Event && sp.length() > 1 {
		add(kind, 4)
	} else if kind != "" {
		add(kind, 1.5)
	} else if kind := r.wordKind(s.Tokens[sp.first].Text); kind != "" && sp.length() > 2 && s.Tokens[sp.first+1].POS == "ADP" {
		add(kind, 3)
	}
	if sp.length() == 2 && r.wordKind(s.Tokens[sp.first].Text) == text.Event {
		add(text.Event, 5) // Hurricane Rita
	}
	if sp.length() == 2 && known == nil && r.gaz.leadingPlaces.Has(strings.ToLower(s.Tokens[sp.first].Text)) {
		add(text.Place, 3) // River Senne
	}
	if last := &s.Tokens[sp.end-1]; last.Tag == "NNPS" && sp.length() == 1 && known == nil && r.nounKind(s, sp.first, strings.ToLower(last.Lemma)) == text.People {
		add(text.People, 4) // the Sadrists
	}
	for i := sp.first + 1; i < sp.end && known == nil; i++ {
		if rest, _ := r.gaz.best(r.surface(s, i, sp.end)); rest.kind == text.Org && rest.weight > 3 {
			add(text.Org, 2)
		}
	}
	r.nounsBeside(s, p, add)
	r.context(s, p.head, add)
	return votes
}

// nounsBeside lets the common noun beside a name speak.
func (r *reader) nounsBeside(s *text.Sentence, p phrase, add func(text.Kind, float32)) {
	if t := &s.Tokens[p.head]; t.Head >= 0 && t.Is("appos", "flat") {
		if n := &s.Tokens[t.Head]; (n.POS == "NOUN" || r.gaz.titles.Has(strings.ToLower(n.Lemma))) && !plural(n) { // the Defence Minister, Robert Hill
			switch kind := r.nounKind(s, t.Head, strings.ToLower(n.Lemma)); kind {
			case text.Person, text.Org, text.Place:
				add(kind, 2.5) // the company Karadeniz
			}
		}
	}
	if c := s.Child(p.head, "appos"); c >= p.end && s.Tokens[c].Tag == "NN" && s.Child(c, "det") >= 0 {
		switch kind := r.nounKind(s, c, strings.ToLower(s.Tokens[c].Lemma)); kind {
		case text.Person, text.Org, text.Place:
			add(kind, 2.5) // Karadeniz, a company
		}
	}
	if t := &s.Tokens[p.head]; t.Head >= 0 && t.Is("nmod:poss") && employs(s, t.Head) {
		add(text.Org, 4) // Atlas Cathode's managing director
	}
	if kind := calledKind(s, p); kind != "" {
		add(kind, 3.5)
	}
	for i := p.first; i < p.end; i++ {
		if s.Tokens[i].Text == "&" {
			add(text.Org, 3) // Hallam & Stone
		}
	}
	if t := &s.Tokens[p.head]; t.Is("compound") && t.Head == p.end && lexicon.Must("bodies").Has(s.Tokens[t.Head].Lemma) {
		add(text.Org, 2.5) // the Azimio coalition
	}
}

// employs reports whether only organisations have what a token says: a managing director, shareholders.
func employs(s *text.Sentence, noun int) bool {
	switch s.Tokens[noun].Lemma {
	case "shareholder", "shares", "ceo", "chairman", "chairwoman":
		return true
	case "director", "executive", "officer":
		for _, c := range s.Children(noun) {
			switch s.Tokens[c].Text {
			case "managing", "executive", "chief", "financial":
				return true
			}
		}
	}
	return false
}

// calledKind is the kind that a noun right before a name says it has, "the river Senne", "the village of Orta", "the daily Le Progrès", or one
// set behind it, "Il Piccolo, the city's newspaper"; "" if none does.
func calledKind(s *text.Sentence, p phrase) text.Kind {
	if i := p.first - 1; i > 0 && s.Tokens[i].Text == "of" && lexicon.Must("settlements").Has(s.Tokens[i-1].Lemma) {
		return text.Place
	} else if i >= 0 && lexicon.Must("landforms").Has(strings.ToLower(s.Tokens[i].Lemma)) {
		return text.Place
	} else if i >= 0 && lexicon.Must("newsmedia").Has(s.Tokens[i].Lemma) && s.Tokens[i].Tag == "NN" {
		return text.Org
	}
	if c := s.Child(p.head, "appos"); c >= p.end && lexicon.Must("newsmedia").Has(s.Tokens[c].Lemma) && s.Tokens[c].Tag == "NN" {
		return text.Org
	}
	return ""
}

// wordKind is the kind that a word in a name tells, "" if it tells none.
func (r *reader) wordKind(w string) text.Kind {
	low := strings.ToLower(w)
	switch {
	case r.gaz.orgWords.Has(w) || r.gaz.stateBodies.Has(low):
		return text.Org
	case r.gaz.facilities.Has(low):
		return text.Place
	case !capital(w):
		return ""
	}
	for _, l := range r.gaz.nouns {
		if l.list.Has(low) && l.kind != text.Time && l.kind != text.Money && l.kind != text.Quantity {
			return l.kind
		}
	}
	return ""
}

// context lets the words around a name speak: "in X" is a place, who says something a person
// or an organisation.
func (r *reader) context(s *text.Sentence, head int, add func(text.Kind, float32)) {
	t := &s.Tokens[head]
	if c := s.Child(head, "case"); c >= 0 && c < head {
		switch strings.ToLower(s.Tokens[c].Text) {
		case "in", "at", "near", "across", "throughout", "inside", "outside", "into":
			add(text.Place, 1)
		case "to", "from", "around", "through":
			add(text.Place, 0.5)
		}
	}
	if t.Is("nsubj") && t.Head >= 0 && r.gaz.speech.Has(s.Tokens[t.Head].Lemma) {
		add(text.Person, 0.6)
		add(text.Org, 0.5)
	}
	if t.Is("nsubj") && t.Head >= 0 && t.Tag == "NNP" && s.Child(head, "conj") < 0 && manyDo(s, t.Head) {
		add(text.Org, 2.5) // Arsenal were relegated
	}
	if t.Is("obj", "nsubj:pass") && t.Head >= 0 && lexicon.Must("placeverbs").Has(s.Tokens[t.Head].Lemma) {
		add(text.Place, 1)
	}
	for _, c := range s.Children(head) {
		if s.Tokens[c].Is("acl:relcl") {
			for _, w := range s.Children(c) {
				if strings.EqualFold(s.Tokens[w].Text, "who") {
					add(text.Person, 2)
				}
			}
		}
	}
}

// manyDo reports whether the verb of a clause is in the plural.
func manyDo(s *text.Sentence, verb int) bool {
	if w := strings.ToLower(s.Tokens[verb].Text); w == "are" || w == "were" || w == "have" {
		return true
	}
	for _, c := range s.Children(verb) {
		if t := &s.Tokens[c]; t.Is("aux", "cop") {
			w := strings.ToLower(t.Text)
			return w == "are" || w == "were" || w == "have"
		}
	}
	return false
}

// classOf tells a person's name from a place's where the words around this mention leave no
// doubt and the gazetteer knows the name as a place; "" otherwise.
func (r *reader) classOf(s *text.Sentence, sp span, p phrase) text.Kind {
	if sp.length() > 1 {
		return ""
	}
	known, ok := r.gaz.best(s.Tokens[sp.first].Text)
	if !ok || known.kind != text.Place {
		return ""
	}
	e := r.evidence(s, sp, p)
	person := e[slices.Index(text.Kinds, text.Person)]
	if person > 1.5 {
		return text.Person
	}
	return ""
}

// settleKinds gives each entity with a name the kind that most votes are for.
func (r *reader) settleKinds() {
	least := float32(0.7)
	if r.tagged() {
		least = 1.4 // the network saw no name here: a preposition before it is not enough
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.parent != i || !n.proper {
			continue
		}
		n.kind = text.Thing
		best := least
		for k, v := range n.votes {
			if v > best {
				n.kind, best = text.Kinds[k], v
			}
		}
	}
}

// tagged reports whether the network has tagged any name of the document.
func (r *reader) tagged() bool {
	for i := range r.doc.Sentences {
		for k := range r.doc.Sentences[i].Tokens {
			if r.doc.Sentences[i].Tokens[k].Name != "" {
				return true
			}
		}
	}
	return false
}

// nounKind is the kind of the common noun at token i.
func (r *reader) nounKind(s *text.Sentence, i int, lemma string) text.Kind {
	t := &s.Tokens[i]
	if t.POS == "NUM" || year(t.Text) {
		if i > 0 && r.gaz.months.Has(s.Tokens[i-1].Text) {
			return text.Time
		}
		return numberKind(t.Text)
	}
	if r.money(s, i) {
		return text.Money
	}
	if t.POS == "ADJ" {
		return text.People
	}
	if r.gaz.months.Has(t.Text) {
		return text.Time
	}
	if !plural(t) && i > 0 && s.Tokens[i-1].Head == i && s.Tokens[i-1].Is("compound") && r.gaz.stateBodies.Has(strings.ToLower(s.Tokens[i-1].Text+" "+lemma)) {
		return text.Org // the coast guard is no guard
	}
	if t.POS == "NOUN" && !plural(t) && lexicon.Must("memberbodies").Has(lemma) && !r.gaz.collectives.Has(lemma) {
		return text.Org // a delegation, which "it" may stand for, is no person
	}
	if r.gaz.people.Has(lemma) || r.gaz.people.Has(strings.ToLower(t.Text)) || r.gaz.country(t.Text) != "" && capital(t.Text) {
		if plural(t) || r.gaz.collectives.Has(lemma) || r.gaz.country(t.Text) != "" && strings.HasSuffix(t.Text, "s") {
			return text.People
		}
		return text.Person
	}
	if r.gaz.titles.Has(lemma) && t.POS == "PROPN" {
		return text.Person
	}
	for c := i - 1; c >= 0 && s.Tokens[c].Head == i && s.Tokens[c].Is("compound", "amod"); c-- {
		two := strings.ToLower(s.Tokens[c].Text + " " + lemma)
		for _, l := range r.gaz.nouns {
			if l.list.Has(two) {
				return l.kind
			}
		}
	}
	for _, l := range r.gaz.nouns {
		if l.list.Has(lemma) {
			return l.kind
		}
	}
	return endingKind(lemma, plural(t))
}

// endingKind is the kind that a noun's ending tells: an -ist or an -ologist is a person.
func endingKind(lemma string, plural bool) text.Kind {
	for _, e := range []string{"ist", "ician", "ologist", "woman", "man", "eer", "crat"} {
		if len(lemma) > len(e)+2 && strings.HasSuffix(lemma, e) {
			if plural {
				return text.People
			}
			return text.Person
		}
	}
	return text.Thing
}

// numberKind is the kind of a number that stands alone: a year or a quantity.
func numberKind(w string) text.Kind {
	if year(w) {
		return text.Time
	}
	return text.Quantity
}

// year reports whether a word is a year or a decade: 1914, 1890s.
func year(w string) bool {
	w = strings.TrimSuffix(w, "s")
	return len(w) == 4 && strings.Trim(w, "0123456789") == "" && w >= "1000" && w < "2200"
}
