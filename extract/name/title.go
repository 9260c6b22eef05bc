package name

import (
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/text"
)

// findTitles marks the words of titles: "President", "Prime Minister", "Gen.". A word that
// is a title elsewhere is not one inside a known name (General Motors), before a word that
// makes an organisation or a place of it (Justice Department) or at the end of a name
// (Stephen King).
func (c *cutter) findTitles() {
	for i := 0; i < len(c.s.Tokens); {
		n := c.titleAt(i)
		if n == 0 {
			i++
			continue
		}
		for k := i; k < i+n; k++ {
			c.title[k] = true
		}
		i += n
	}
}

// titleAt is how many tokens the title at token i has, 0 if there is none.
func (c *cutter) titleAt(i int) int {
	t := &c.s.Tokens[i]
	if t.POS != "PROPN" && t.POS != "NOUN" && !(t.POS == "ADJ" && capital(t.Text)) {
		return 0
	}
	for n := min(3, len(c.s.Tokens)-i); n > 0; n-- {
		word := strings.ToLower(c.surface(i, i+n))
		if !c.gaz.titles.Has(word) && !(n == 1 && i == 0 && c.gaz.people.Has(word) && c.namedBy(i+1)) {
			continue
		}
		if last := &c.s.Tokens[i+n-1]; last.POS != "PROPN" && last.POS != "NOUN" {
			continue
		}
		if c.inName(i, i+n) {
			return 0
		}
		return n + c.portfolio(i+n)
	}
	return 0
}

// namedBy reports whether a person's name stands at token i, so that the noun before it, with the capital of its sentence, only says
// who that is: Cyclist | Veldkamp.
func (c *cutter) namedBy(i int) bool {
	if i >= len(c.s.Tokens) || c.s.Tokens[i].POS != "PROPN" {
		return false
	}
	return strings.HasSuffix(c.s.Tokens[i].Name, "-person") || c.gaz.firstNames.Has(c.s.Tokens[i].Text)
}

// portfolio is how many tokens at i say what the office before them is of, where the name of who holds it follows: Minister
// "of Defense" Hazem Shaalan.
func (c *cutter) portfolio(i int) int {
	if i+2 >= len(c.s.Tokens) || !c.office(i-1) || !strings.EqualFold(c.s.Tokens[i].Text, "of") && !strings.EqualFold(c.s.Tokens[i].Text, "for") {
		return 0
	}
	for end := i + 1; end < min(i+6, len(c.s.Tokens)); end++ {
		t := &c.s.Tokens[end]
		starts := strings.HasSuffix(t.Name, "-person") || c.gaz.firstNames.Has(t.Text)
		if _, place := c.gaz.best(t.Text); end > i+1 && starts && !place && t.POS == "PROPN" && t.Tag != "NNPS" {
			if c.s.Tokens[end-1].Text == "," {
				end-- // the Minister of Human Rights, Iara Montenegro
			}
			return end - i
		}
		if !capital(t.Text) && t.Text != "and" && t.Text != "," {
			return 0
		}
	}
	return 0
}

// closesName reports whether the word of a title is what a building or a body is of, and no name of a person follows: the Palace of | Justice.
func (c *cutter) closesName(first, end int) bool {
	return end == first+1 && first > 1 && c.s.Tokens[first-1].Text == "of" && c.kindWord(first-2) && capital(c.s.Tokens[first].Text) && !c.namedBy(end)
}

// inName reports whether the words of a title at tokens [first, end) are part of a name here.
func (c *cutter) inName(first, end int) bool {
	if c.closesName(first, end) {
		return true
	}
	if tag := c.s.Tokens[first].Name; strings.HasSuffix(tag, "-org") || strings.HasSuffix(tag, "-place") {
		inside := end < len(c.s.Tokens) && c.s.Tokens[end].Name == "I-"+tag[2:]
		return inside || strings.HasPrefix(tag, "I-") && !c.gaz.people.Has(strings.ToLower(c.s.Tokens[end-1].Text))
	}
	run := end
	for run < len(c.s.Tokens) && c.namy[run] {
		run++
	}
	if run == end { // nothing follows: a surname, or an office alone
		return c.namy[first] && first > 0 && c.namy[first-1] && c.gaz.firstNames.Has(c.s.Tokens[first-1].Text)
	}
	if !c.namy[first] {
		return false
	}
	for n := end + 1; n <= run; n++ {
		if c.gaz.knows(c.surface(first, n)) {
			return true
		}
	}
	return c.kindWord(run-1) && !strings.HasSuffix(c.s.Tokens[end].Name, "-person")
}

// office reports whether the title at token i is one that takes its branch before it:
// Infrastructure Minister, Commerce Secretary.
func (c *cutter) office(i int) bool {
	switch strings.ToLower(c.s.Tokens[i].Text) {
	case "minister", "secretary", "commissioner", "ministers", "secretaries":
		return true
	}
	return false
}

// A role is what an entity is called besides its name: the president, of Russia.
type role struct {
	lemma  string
	words  string // with what stands before it, in lower case: "prime minister"
	nation int    // node of the country or organisation, -1 if none is named
}

// takeRoles records what a name is called beside it, by its title or another noun before
// it ("spokesman Dmitry Peskov"): the sex that this tells and the role that it gives.
func (r *reader) takeRoles(sentence int, sp span) {
	s := &r.doc.Sentences[sentence]
	head := spanHead(s, sp.first, sp.end)
	p := r.phraseAt(sentence, head)
	if p == nil || p.sort != byName {
		return
	}
	for i := range s.Tokens[:sp.first] {
		t := &s.Tokens[i]
		before := sp.title <= i || t.Head == head && (t.Is("nmod:desc") || t.POS == "NOUN" && t.Is("compound") && i+1 == sp.first)
		if before && !strings.HasSuffix(t.Tag, "S") {
			r.addRole(p.node, sentence, i)
		}
	}
}

// addRole records that an entity is called by the noun at token i.
func (r *reader) addRole(node, sentence, i int) {
	t := &r.doc.Sentences[sentence].Tokens[i]
	ro := role{lemma: strings.ToLower(t.Lemma), words: r.office(sentence, i), nation: r.nationOf(sentence, i)}
	n := &r.nodes[r.find(node)]
	if sex := r.gaz.sexOf(ro.lemma); sex != 0 {
		n.sex = sex
	}
	n.roles = append(n.roles, ro)
	if r.gaz.people.Has(ro.lemma) && !r.gaz.collectives.Has(ro.lemma) && !plural(t) {
		n.votes[slices.Index(text.Kinds, text.Person)] += 1
	}
}

// office is a role in lower case with what stands before it, but for countries: "foreign
// minister" of "the Russian Foreign Minister".
func (r *reader) office(sentence, i int) string {
	s := &r.doc.Sentences[sentence]
	first, _ := r.compact(s, i, false)
	for first < i && (r.gaz.country(s.Tokens[first].Text) != "" || r.gaz.knows(s.Tokens[first].Text)) {
		first++
	}
	return strings.ToLower(r.surface(s, first, i+1))
}

// sexOf is the sex that a title or a noun for persons tells, 0 if it tells none.
func (g *gazetteer) sexOf(lemma string) byte {
	switch {
	case g.titles[lemma] == "m" || g.men.Has(lemma):
		return 'm'
	case g.titles[lemma] == "f" || g.women.Has(lemma):
		return 'f'
	}
	return 0
}

// nationOf is the node of the country or name that modifies a token: "Russian President",
// "U.S. Senator", "president of Russia", "Russia's president"; -1 if there is none.
func (r *reader) nationOf(sentence, token int) int {
	s := &r.doc.Sentences[sentence]
	for _, c := range s.Children(token) {
		if !s.Tokens[c].Is("amod", "compound", "nmod", "nmod:poss") {
			continue
		}
		if country := r.gaz.country(s.Tokens[c].Text); country != "" {
			return r.nameNode(country, "")
		}
		if p := r.phraseAt(sentence, c); p != nil && p.node >= 0 && r.nodes[p.node].proper {
			return p.node
		}
	}
	return -1
}

// isWordRune reports whether a rune is a letter or a digit.
func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// personal reports whether a kind is a person or may be one.
func personal(k text.Kind) bool { return k == text.Person || k == text.Thing || k == "" }
