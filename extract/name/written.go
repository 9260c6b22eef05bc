package name

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// written makes one name of what its writing alone shows to be one: words with capitals between quotation marks, "Ring of Fire", or
// around a preposition with a capital, Doctors Across Rivers.
func (c *cutter) written() {
	for i := range c.s.Tokens {
		if first, end := c.nicknamed(i); end > 0 {
			whole := span{first: first, end: end, tag: text.Person, fixed: true}
			c.spans = append(slices.DeleteFunc(c.spans, whole.meets), whole)
			continue
		}
		first, end := c.quoted(i)
		if end == 0 {
			first, end = c.bridged(i)
		}
		whole := span{first: first, end: end, fixed: true}
		if end == 0 || slices.ContainsFunc(c.spans, func(sp span) bool { return sp.meets(whole) && !whole.covers(sp) }) {
			continue
		}
		if at := slices.IndexFunc(c.spans, whole.meets); at >= 0 {
			whole.tag = c.spans[at].tag
		}
		if w := strings.ToLower(c.s.Tokens[first].Lemma); c.gaz.people.Has(w) {
			whole.tag = text.Org // doctors
		} else if whole.tag == text.Person {
			whole.tag = "" // nobody is called so
		}
		c.spans = append(slices.DeleteFunc(c.spans, whole.meets), whole)
	}
	c.sort()
}

// nicknamed is the person's name that has a nickname in quotation marks in its middle, from token i on: Josimar "Bodinho" Freire; end is 0
// if there is none.
func (c *cutter) nicknamed(i int) (first, end int) {
	tokens := c.s.Tokens
	namy := func(k int) bool { return tokens[k].POS == "PROPN" && capital(tokens[k].Text) && !c.title[k] }
	if i == 0 || quoteMark(&tokens[i]) == 0 || !namy(i-1) || !c.gaz.firstNames.Has(tokens[i-1].Text) && !strings.HasSuffix(tokens[i-1].Name, "-person") {
		return 0, 0
	}
	close := i + 1
	for close < min(i+5, len(tokens)) && quoteMark(&tokens[close]) == 0 && tokens[close].POS != "PUNCT" {
		close++
	}
	if close == i+1 || close+1 >= len(tokens) || quoteMark(&tokens[close]) == 0 || !capital(tokens[i+1].Text) || !namy(close+1) {
		return 0, 0
	}
	for first = i - 1; first > 0 && namy(first-1) && strings.HasSuffix(tokens[first].Name, "-person"); first-- {
	}
	for end = close + 2; end < len(tokens) && namy(end) && !c.gaz.months.Has(tokens[end].Text); end++ {
	}
	return first, end
}

// longestQuoted is how many words a name in quotation marks has at most.
const longestQuoted = 6

// quoted is the name of several words that follows an opening quotation mark at token i and fills the quotation; end is 0 if there is none.
func (c *cutter) quoted(i int) (first, end int) {
	tokens := c.s.Tokens
	if quoteMark(&tokens[i]) == 0 || tokens[i].Text == "''" {
		return 0, 0
	}
	first, end = i+1, i+1
	for end < len(tokens) && end-first < longestQuoted && tokens[end].POS != "PUNCT" {
		if !capital(tokens[end].Text) && !c.open(end) || tokens[end].POS == "PRON" || tokens[end].POS == "AUX" {
			return 0, 0
		}
		end++
	}
	if end-first < 2 || end == len(tokens) || tokens[first].POS != "PROPN" || c.title[first] || !capital(tokens[first].Text) || !capital(tokens[end-1].Text) {
		return 0, 0
	}
	for close := end; close < min(end+2, len(tokens)); close++ {
		if quoteMark(&tokens[close]) != 0 {
			return first, end
		}
	}
	return 0, 0
}

// bridged is the name around a preposition with a capital at token i; end is 0 if there is none.
func (c *cutter) bridged(i int) (first, end int) {
	namy := func(k int) bool {
		t := &c.s.Tokens[k]
		return capital(t.Text) && !c.title[k] && (t.POS == "PROPN" || t.POS == "NOUN" || t.POS == "ADJ") && !c.gaz.months.Has(t.Text)
	}
	if t := &c.s.Tokens[i]; t.POS != "ADP" || !capital(t.Text) || i == 0 || i+1 == len(c.s.Tokens) || !namy(i-1) || !namy(i+1) {
		return 0, 0
	}
	for first, end = i-1, i+2; first > 0 && namy(first-1); first-- {
	}
	for end < len(c.s.Tokens) && namy(end) {
		end++
	}
	return first, end
}

// ofMembers reports whether a body is named after those who belong to it: the Workers' | Federation, the Children's | Fund.
func (c *cutter) ofMembers(a, b span) bool {
	last := &c.s.Tokens[a.end-1]
	if b.first != a.end+1 || c.s.Tokens[a.end].Tag != "POS" || !c.tied(a, b, "nmod:poss") || !c.kindWord(b.end-1) || c.gaz.knows(c.surface(a.first, a.end)) {
		return false
	}
	switch last.Text {
	case "Women", "Men", "Children", "People":
		return true
	}
	return last.Tag == "NNPS" || last.Tag == "NNS"
}

// ofAims reports whether a body is named after two things that it stands for: Unity and | Progress Party.
func (c *cutter) ofAims(a, b span) bool {
	return a.length() == 1 && b.length() > 1 && c.surface(a.end, b.first) == "and" && c.kindWord(b.end-1) && lexicon.Must("aims").Has(c.surface(a.first, a.end))
}

// aim reports whether a noun at token i may be the first of two aims that a body is named after.
func (c *cutter) aim(i int) bool {
	return i > 0 && i+3 < len(c.s.Tokens) && lexicon.Must("aims").Has(c.s.Tokens[i].Text) && c.s.Tokens[i+1].Text == "and" && capital(c.s.Tokens[i+2].Text) && c.kindWord(i+3)
}

// ofBody reports whether two neighbours stand before the noun for what both together name: Valor | Nacional party.
func (c *cutter) ofBody(a, b span) bool {
	x, y := &c.s.Tokens[a.end-1], &c.s.Tokens[b.end-1]
	return b.tag != text.Place && x.Head == b.end && y.Head == b.end && b.end < len(c.s.Tokens) && c.s.Tokens[b.end].POS == "NOUN" && lexicon.Must("bodies").Has(c.s.Tokens[b.end].Lemma)
}

// partner reports whether a noun with a capital at token i begins the name of partners: Scope & Marlow.
func (c *cutter) partner(i int) bool {
	return c.s.Tokens[i].POS == "NOUN" && capital(c.s.Tokens[i].Text) && i+2 < len(c.s.Tokens) && c.s.Tokens[i+1].Text == "&" && c.s.Tokens[i+2].POS == "PROPN"
}

// goOn lets names of what is no person and no place go on with the prepositional phrases with capitals behind them, which are part of the name: the
// Institute for the Works of Religion, the Africa Cup of Nations, Mothers Against Guns.
func (c *cutter) goOn() {
	for k := 0; k < len(c.spans); k++ {
		sp := c.spans[k]
		if !c.phrasal(sp) {
			continue
		}
		end := sp.end
		for more := end; more > 0; more = c.phraseEnd(span{first: sp.first, end: end}) {
			end = more
		}
		if end == sp.end {
			continue
		}
		whole := span{first: sp.first, end: end, tag: sp.tag, fixed: sp.fixed}
		c.spans = slices.Insert(slices.DeleteFunc(c.spans, whole.meets), k, whole)
	}
}

// phrasal reports whether a name can have a prepositional phrase as its part: it is no person's, and no place's that has no article or is known.
func (c *cutter) phrasal(sp span) bool {
	known, ok := c.gaz.best(c.surface(sp.first, sp.end))
	if sp.tag == text.Person || ok && known.kind == text.Place || c.headline() || !c.capitalInside(sp.first, sp.end) {
		return false
	}
	last := &c.s.Tokens[sp.end-1]
	if the := c.s.Child(spanHead(c.s, sp.first, sp.end), "det"); sp.tag == text.Place && (the < 0 || c.s.Tokens[the].Lemma != "the") {
		return false // Montval, but the Rann of Kutch
	}
	return last.Tag != "POS" && last.POS != "ADP" && !c.gaz.corporate.Has(last.Text) && !c.surnames[last.Text]
}

// phraseEnd is the end of the prepositional phrase with capitals right behind a name that hangs off it; 0 if there is none.
func (c *cutter) phraseEnd(sp span) int {
	prep, tokens := sp.end, c.s.Tokens
	if prep >= len(tokens) || !lexicon.Must("nameprepositions").Has(tokens[prep].Text) {
		return 0
	}
	first := prep + 1
	if first < len(tokens) && tokens[first].Text == "the" {
		first++
	}
	end := c.capitals(first)
	if end == first || !c.tied(sp, span{first: first, end: end}, "nmod") || c.gaz.months.Has(tokens[first].Text) {
		return 0
	}
	if _, kind, _ := strings.Cut(tokens[end-1].Name, "-"); kind == "person" || kind == "place" && tokens[prep].Text != "of" {
		return 0
	}
	return end
}
