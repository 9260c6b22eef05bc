package name

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A sort says how a phrase names its entity.
type sort int

const (
	byName    sort = iota // a proper name
	byNation              // an adjective of nationality: Russian
	byNoun                // a common noun
	byPronoun             // a pronoun, once it is resolved
)

// A phrase is words that may stand for an entity.
type phrase struct {
	sentence, first, end, head int
	sort                       sort
	plural                     bool
	echo                       bool // says again what another phrase beside it names: a title, "thousands of"
	doubtful                   bool // a pronoun whose best candidate only came between it and another
	node                       int  // -1 for a pronoun that is not resolved
	by                         string
	quantity                   string
}

func sortPhrases(p []phrase) {
	slices.SortStableFunc(p, func(a, b phrase) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return a.head - b.head
	})
}

// addNames adds the phrases of a sentence's proper names and of its adjectives of nationality.
func (r *reader) addNames(sentence int, spans []span) {
	s := &r.doc.Sentences[sentence]
	for _, sp := range spans {
		head := spanHead(s, sp.first, sp.end)
		p := phrase{sentence: sentence, first: sp.first, end: sp.end, head: head, by: "name", plural: s.Tokens[head].Tag == "NNPS" && !(sp.tag == text.Person && sp.length() > 1)}
		if f := r.facilityAfter(s, sp, head); f >= 0 {
			p.head, p.end = f, f+1
		}
		p.node = r.nameNode(r.surface(s, p.first, p.end), r.classOf(s, sp, p))
		r.vote(s, sp, p)
		r.phrases = append(r.phrases, p)
		if inner := r.countryIn(s, sp); inner > sp.first {
			k := spanHead(s, sp.first, inner)
			r.phrases = append(r.phrases, phrase{sentence: sentence, first: sp.first, end: inner, head: k, node: r.placeNode(r.surface(s, sp.first, inner)), by: "nationality"})
		}
		if inner := r.placeIn(s, sp); inner > 0 {
			k := spanHead(s, inner, sp.end)
			r.phrases = append(r.phrases, phrase{sentence: sentence, first: inner, end: sp.end, head: k, node: r.placeNode(r.surface(s, inner, sp.end)), by: "nested"})
		}
		if t := s.Tokens[head].Head; sp.title <= t && t < sp.first {
			echo := p
			echo.head, echo.by, echo.echo = t, "title", true
			r.phrases = append(r.phrases, echo)
		}
	}
	for i := range s.Tokens {
		if node := r.nationNode(s, spans, i); node >= 0 {
			first := i
			if i > 0 && r.gaz.country(r.surface(s, i-1, i+1)) != "" {
				first = i - 1
			}
			r.phrases = append(r.phrases, phrase{sentence: sentence, first: first, end: i + 1, head: i, sort: byNation, node: node, by: "nationality"})
		}
	}
}

// countryIn is the end of the country's name that the name of a state body begins with, "US
// military"; 0 if it begins with none.
func (r *reader) countryIn(s *text.Sentence, sp span) int {
	if country, body := r.body(r.surface(s, sp.first, sp.end)); country == "" || r.gaz.country(s.Tokens[sp.first].Text) != "" {
		return 0
	} else {
		return sp.end - 1 - strings.Count(body, " ")
	}
}

// placeIn is where the place begins that a name ends in after "of", the Medical Journal of Australia; 0 if there is none.
func (r *reader) placeIn(s *text.Sentence, sp span) int {
	for i := sp.end - 2; i > sp.first; i-- {
		if s.Tokens[i].Text != "of" && s.Tokens[i].Text != "the" {
			continue
		}
		known, ok := r.gaz.best(r.surface(s, i+1, sp.end))
		_, whole := r.gaz.best(r.surface(s, sp.first, sp.end))
		if ok && known.kind == text.Place && !whole {
			return i + 1
		}
	}
	return 0
}

// spanHead is the token of [first, end) that hangs off a token outside of it, an adjective only where no noun does: the North of
// the "Western North" region.
func spanHead(s *text.Sentence, first, end int) int {
	head := -1
	for i := first; i < end; i++ {
		t := &s.Tokens[i]
		if t.Head >= first && t.Head < end || t.Rel == "punct" {
			continue
		}
		if t.Rel != "amod" {
			return i
		} else if head < 0 {
			head = i
		}
	}
	if head < 0 {
		return end - 1
	}
	return head
}

// facilityAfter is the plain noun that makes the name of another place with the place name
// before it, the Hmeymim airbase; -1 if there is none.
func (r *reader) facilityAfter(s *text.Sentence, sp span, head int) int {
	i := sp.end
	if known, _ := r.gaz.best(r.surface(s, sp.first, sp.end)); known.weight >= 4 {
		return -1 // a base in Wyoming, not one called so
	}
	if i >= len(s.Tokens) || s.Tokens[head].Head != i || !s.Tokens[head].Is("compound") || sp.tag == text.Person {
		return -1
	}
	t := &s.Tokens[i]
	if t.POS != "NOUN" && t.POS != "PROPN" || !r.gaz.facilities.Has(strings.ToLower(t.Text)) || t.Is("compound", "amod") {
		return -1
	}
	return i
}

// nationNode is the node of the country that an adjective at token i stands for, -1 if it is
// none or belongs to a name other than one that it begins ("Syrian Army").
func (r *reader) nationNode(s *text.Sentence, spans []span, i int) int {
	t := &s.Tokens[i]
	if !capital(t.Text) || t.Is("root", "nsubj", "obj", "obl", "conj") && t.POS != "ADJ" || strings.HasSuffix(t.Tag, "S") || language(s, i) {
		return -1
	}
	if d := s.Child(i, "det"); d >= 0 && d < i && strings.HasPrefix(strings.ToLower(s.Tokens[d].Text), "a") && !t.Is("amod", "compound") {
		return -1 // "a Mexican and another Italian" are no countries
	}
	if s.Child(i, "nummod") >= 0 && !t.Is("amod", "compound") {
		return -1 // "there is one American who has been captured"
	}
	if i+1 < len(s.Tokens) && t.Head == i+1 && r.gaz.country(s.Tokens[i+1].Text) != "" {
		return -1 // African Americans
	}
	country := ""
	if i > 0 {
		country = r.gaz.country(r.surface(s, i-1, i+1))
	}
	if country == "" {
		if r.gaz.knows(t.Text) || !t.Is("amod", "compound") && t.POS != "ADJ" {
			return -1
		}
		country = r.gaz.country(t.Text)
	}
	for _, sp := range spans {
		if sp.holds(i) && (sp.first != i || sp.tag != text.Org && !r.gaz.orgWords.Has(s.Tokens[sp.end-1].Text)) {
			return -1
		}
	}
	if country == "" {
		return -1
	}
	return r.placeNode(country)
}

// language reports whether an adjective of a nation stands for its language: "taught in French and English".
func language(s *text.Sentence, i int) bool {
	first := i
	for s.Tokens[first].Is("conj") && s.Tokens[first].POS == "ADJ" && s.Tokens[first].Head >= 0 && s.Tokens[first].Head < first {
		first = s.Tokens[first].Head
	}
	t := &s.Tokens[first]
	return t.POS == "ADJ" && t.Is("obl", "nmod") && s.CaseText(first) == "in"
}

// placeNode is the node of a name that is sure to be a place's.
func (r *reader) placeNode(name string) int {
	node := r.nameNode(name, "")
	r.nodes[node].votes[slices.Index(text.Kinds, text.Place)] += 3
	return node
}

// addNouns adds the phrases of a sentence's common nouns.
func (r *reader) addNouns(sentence int, spans []span) {
	s := &r.doc.Sentences[sentence]
	named := make([]bool, len(s.Tokens)) // heads that addNames has taken
	for _, p := range r.phrases[r.firstOf(sentence):] {
		named[p.head] = true
	}
	in := make([]bool, len(s.Tokens))
	for _, sp := range spans {
		for i := sp.first; i < sp.end; i++ {
			in[i] = true
		}
	}
	var partitives []int
	for i := range s.Tokens {
		if named[i] || in[i] || !r.nominal(s, i) || s.Tokens[i].Is("conj") && s.Tokens[s.Tokens[i].Head].Joint {
			continue
		}
		if r.partitive(s, i) >= 0 {
			partitives = append(partitives, i)
		} else if p, ok := r.noun(sentence, i); ok {
			r.phrases = append(r.phrases, p)
		}
	}
	for _, i := range slices.Backward(partitives) {
		r.addPartitive(sentence, i)
	}
}

// firstOf is the index of the first phrase of the last sentence, which is being read.
func (r *reader) firstOf(sentence int) int {
	k := len(r.phrases)
	for k > 0 && r.phrases[k-1].sentence == sentence {
		k--
	}
	return k
}

// nominal reports whether a token heads a noun phrase that can be an argument.
func (r *reader) nominal(s *text.Sentence, i int) bool {
	t := &s.Tokens[i]
	rel := t
	for rel.Is("conj") && rel.Head >= 0 {
		rel = &s.Tokens[rel.Head]
	}
	switch t.POS {
	case "NOUN", "PROPN", "SYM":
		if t.POS == "SYM" && !r.money(s, i) {
			return false
		}
		return !rel.Is("compound", "amod", "flat", "fixed", "goeswith", "case", "cc", "mark", "advmod", "nmod:desc", "nummod", "det")
	case "NUM":
		dated := i > 0 && r.gaz.months.Has(s.Tokens[i-1].Text) && s.Tokens[i-1].Head != i
		return rel.Is("nsubj", "obj", "iobj", "obl", "nmod") && !rel.Is("nmod:unmarked", "nmod:desc") && !dated
	case "ADJ":
		return t.Is("nsubj", "obj", "obl", "nmod") && (r.partitive(s, i) >= 0 || r.group(s, i))
	case "PRON", "DET":
		return r.partitive(s, i) >= 0 && !t.Is("det")
	}
	return false
}

// group reports whether an adjective with "the" names those who are so: the wounded.
func (r *reader) group(s *text.Sentence, i int) bool {
	d := s.Child(i, "det")
	return d >= 0 && strings.EqualFold(s.Tokens[d].Text, "the") && s.Tokens[i].Tag == "JJ"
}

// money reports whether a token is a sign of money.
func (r *reader) money(s *text.Sentence, i int) bool {
	return strings.ContainsAny(s.Tokens[i].Text, "$€£¥")
}

// partitive is the token that a word of quantity counts ("thousands of devices" gives
// devices), -1 if token i is no such word.
func (r *reader) partitive(s *text.Sentence, i int) int {
	t := &s.Tokens[i]
	low := strings.ToLower(t.Lemma)
	if t.POS != "NUM" && !r.gaz.partitives.Has(low) {
		return -1
	}
	for _, c := range s.Children(i) {
		if c < i || !s.Tokens[c].Is("nmod", "obl") {
			continue
		}
		if k := s.Child(c, "case"); k >= 0 && strings.EqualFold(s.Tokens[k].Text, "of") {
			return c
		}
	}
	return -1
}

// addPartitive lets the head of "thousands of devices" stand for the devices.
func (r *reader) addPartitive(sentence, i int) {
	s := &r.doc.Sentences[sentence]
	of := r.partitive(s, i)
	for _, p := range r.phrases[r.firstOf(sentence):] {
		if p.head == of {
			p.head, p.by, p.echo = i, "quantity", true
			p.quantity = r.quantityAt(s, i)
			r.phrases = append(r.phrases, p)
			return
		}
	}
}

// noun is the phrase that the common noun at token i heads.
func (r *reader) noun(sentence, i int) (phrase, bool) {
	s := &r.doc.Sentences[sentence]
	t := &s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	if lemma == "" || lemma == "_" {
		lemma = strings.ToLower(t.Text)
	}
	if lexicon.Must("emptynouns").Has(lemma) || isPronoun(t.Text) || !strings.ContainsFunc(t.Text, isWordRune) && t.POS != "SYM" {
		return phrase{}, false
	}
	p := phrase{sentence: sentence, head: i, end: i + 1, sort: byNoun, by: "noun", plural: plural(t)}
	kind := r.nounKind(s, i, lemma)
	measured := kind == text.Time || kind == text.Money || kind == text.Quantity
	p.first, p.quantity = r.compact(s, i, measured)
	if measured {
		p.end = r.dateEnd(s, i)
	}
	if t.Joint {
		p.end, p.plural = s.LastChild(i, "conj")+1, true
	}
	if t.POS == "NUM" {
		p.first = i
		if i > 0 && r.gaz.months.Has(s.Tokens[i-1].Text) { // September 29
			p.first = i - 1
		}
	}
	if p.first == i && p.end == i+1 && t.POS == "ADJ" && r.gaz.country(t.Text) != "" && capital(t.Text) {
		return phrase{}, false
	}
	p.node = r.nounNode(r.plain(s, p.first, p.end), r.lemmaOf(s, p, t), conceptOf(t, lemma), kind)
	r.nodes[p.node].count++
	return p, true
}

// plain is the text of a common noun's tokens, without the capital that the sentence's beginning or
// a heading gives to its first word.
func (r *reader) plain(s *text.Sentence, first, end int) string {
	words := r.surface(s, first, end)
	t := &s.Tokens[first]
	if t.POS != "PROPN" && capital(t.Text) && t.Lemma != "" && !capital(t.Lemma) && r.gaz.country(t.Text) == "" && strings.ToUpper(t.Text) != t.Text {
		return strings.ToLower(words[:len(t.Text)]) + words[len(t.Text):]
	}
	return words
}

// conceptOf is the lemma of a common noun's head.
func conceptOf(t *text.Token, lemma string) string {
	if t.POS == "ADJ" || t.POS == "NUM" {
		return strings.ToLower(t.Text)
	}
	return lemma
}

// plural reports whether a token is a noun in the plural.
func plural(t *text.Token) bool {
	return t.Tag == "NNS" || t.Tag == "NNPS" || t.Feature("Number") == "Plur"
}

// lemmaOf is the key of a common noun: its words in lower case, the head as lemma.
func (r *reader) lemmaOf(s *text.Sentence, p phrase, head *text.Token) string {
	words := r.surface(s, p.first, p.end)
	if head.POS == "NOUN" && head.Lemma != "" && p.end == p.head+1 && strings.HasSuffix(words, head.Text) {
		words = strings.TrimSuffix(words, head.Text) + head.Lemma
	}
	return strings.ToLower(words)
}

// compact is where the phrase of a common noun begins, without determiners, possessors and
// quantities, and the quantity it leaves out. The numbers of a measure belong to it.
func (r *reader) compact(s *text.Sentence, head int, measured bool) (first int, quantity string) {
	first = head
	children := s.Children(head)
	for k := len(children) - 1; k >= 0; k-- {
		c := children[k]
		if c >= head {
			continue
		}
		t := &s.Tokens[c]
		sub := s.Subtree(c, nil)
		if sub[len(sub)-1]+1 != first && !(t.Is("punct") && c+1 == first) || sub[len(sub)-1]-sub[0]+1 != len(sub) {
			break
		}
		lead := trimPunct(s, sub[0], c)
		if pos := s.Tokens[lead].POS; !t.Is("nummod") && slices.Contains([]string{"ADP", "PART", "SCONJ", "DET", "CCONJ"}, pos) {
			break
		}
		low := strings.ToLower(t.Text)
		switch {
		case t.Is("nummod") && !measured, t.Is("amod", "det") && countWords[low]:
			return first, r.quantityAt(s, c)
		case t.Is("amod") && lexicon.Must("identifying").Has(low), t.Tag == "JJR" || t.Tag == "JJS" || t.Tag == "DT":
			return first, ""
		case t.Is("amod", "compound", "nummod", "flat", "nmod:desc"), t.Is("punct") && glued(s, c):
			first = lead
		default:
			return first, ""
		}
	}
	return trimPunct(s, first, head), ""
}

// trimPunct is the first token from first on that is no punctuation.
func trimPunct(s *text.Sentence, first, head int) int {
	for first < head && s.Tokens[first].POS == "PUNCT" {
		first++
	}
	return first
}

// glued reports whether a hyphen stands between two words without spaces.
func glued(s *text.Sentence, i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && s.Tokens[i-1].End == s.Tokens[i].Start && s.Tokens[i].End == s.Tokens[i+1].Start
}

// countWords say how many there are.
var countWords = map[string]bool{"several": true, "many": true, "few": true, "numerous": true, "some": true, "dozens": true,
	"most": true, "all": true, "both": true, "countless": true, "various": true, "multiple": true, "much": true}

// quantityAt is the words of a quantity at token i with what stands before it: "at least 7,000".
func (r *reader) quantityAt(s *text.Sentence, i int) string {
	first := i
	for _, c := range s.Children(i) {
		if c < i && s.Tokens[c].Is("det", "nummod", "amod", "advmod", "compound", "nmod", "obl") {
			first = min(first, s.Subtree(c, nil)[0])
		}
	}
	end := i + 1
	for _, c := range s.Children(i) {
		if c == end && s.Tokens[c].POS == "NUM" {
			end++
		}
	}
	for first > 0 && s.Tokens[first-1].Head == s.Tokens[i].Head && (s.Tokens[first-1].Is("det:predet", "advmod") || strings.EqualFold(s.Tokens[first-1].Text, "a")) {
		first-- // half a million people
	}
	for first < i && s.Tokens[first].Tag == "DT" && strings.EqualFold(s.Tokens[first].Text, "the") {
		first++
	}
	return r.surface(s, first, end)
}

// dateEnd is the end of a date or a sum that begins at token i: July 11, 2020; $5 million.
func (r *reader) dateEnd(s *text.Sentence, i int) int {
	end := i + 1
	if r.money(s, i) {
		for end < len(s.Tokens) && s.Tokens[end].POS == "NUM" {
			end++
		}
		return end
	}
	if !r.gaz.months.Has(s.Tokens[i].Text) && (i == 0 || !r.gaz.months.Has(s.Tokens[i-1].Text)) {
		return end
	}
	for end < len(s.Tokens) {
		t := &s.Tokens[end]
		switch {
		case t.POS == "NUM" || r.gaz.months.Has(t.Text):
			end++
		case t.Text == "," && end+1 < len(s.Tokens) && year(s.Tokens[end+1].Text):
			end += 2
		default:
			return end
		}
	}
	return end
}

// addPronouns adds the personal pronouns of a sentence, which nothing resolves yet.
func (r *reader) addPronouns(sentence int) {
	s := &r.doc.Sentences[sentence]
	taken := make([]bool, len(s.Tokens))
	for _, p := range r.phrases[r.firstOf(sentence):] {
		taken[p.head] = true
	}
	for i := range s.Tokens {
		if taken[i] {
			continue
		}
		t := &s.Tokens[i]
		if _, ok := pronouns[strings.ToLower(t.Text)]; ok && (t.POS == "PRON" || t.POS == "DET") && t.Rel != "expl" && !owned(t) {
			r.phrases = append(r.phrases, phrase{sentence: sentence, first: i, end: i + 1, head: i, sort: byPronoun, node: -1})
		}
	}
}

// owned reports whether a pronoun stands for what somebody has and not for them: "mine would fit in the pot".
func owned(t *text.Token) bool {
	return lexicon.Must("ownedpronouns").Has(strings.ToLower(t.Text)) && !t.Is("nmod:poss")
}
