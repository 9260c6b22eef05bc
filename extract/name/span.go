package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A span is the tokens [first, end) of one proper name.
type span struct {
	first, end int
	// tag is the kind that the network gives the name: person, place, org, thing for its
	// "other", "" if it tags nothing here.
	tag   text.Kind
	fixed bool // found by the network or the gazetteer, not only made of proper nouns
	// title is where the title before the name begins: tokens [title, first); first if there is none.
	title int
}

func (sp span) length() int        { return sp.end - sp.first }
func (sp span) holds(i int) bool   { return sp.first <= i && i < sp.end }
func (sp span) meets(o span) bool  { return sp.first < o.end && o.first < sp.end }
func (sp span) covers(o span) bool { return sp.first <= o.first && o.end <= sp.end }

// A cutter cuts one sentence into names.
type cutter struct {
	*reader
	s     *text.Sentence
	namy  []bool // the token may be part of a name
	title []bool // the token is part of a title, before a name or alone
	spans []span
}

// spans finds the proper names of a sentence, in order and without overlap: what the
// network tags and the gazetteer knows, grown to the proper nouns around it by the tree,
// with titles cut off.
func (r *reader) spans(s *text.Sentence) []span {
	c := &cutter{reader: r, s: s, namy: make([]bool, len(s.Tokens)), title: make([]bool, len(s.Tokens))}
	for i := range s.Tokens {
		c.namy[i] = c.nameable(i)
	}
	c.findTitles()
	c.fix()
	if !c.headline() {
		c.fill()
		c.written()
	}
	c.join()
	c.institutions()
	c.extend()
	c.goOn()
	c.join()
	c.addBodies()
	c.dedicated()
	c.dress()
	c.possess()
	return c.spans
}

// nameable reports whether a token may be part of a name by itself.
func (c *cutter) nameable(i int) bool {
	t := &c.s.Tokens[i]
	if c.gaz.months.Has(t.Text) || c.national(i) != "" || unnamed(t.Text) || c.degree(i) || c.plainStart(i) {
		return false
	}
	if t.POS != "PROPN" && t.Tag != "NNP" && t.Tag != "NNPS" {
		if c.acronyms[t.Text] {
			return true
		}
		if t.POS == "VERB" { // Karadeniz Holding
			return i > 1 && c.gaz.orgWords.Has(t.Text) && c.s.Tokens[i-1].POS == "PROPN"
		}
		if c.surnames[t.Text] && opens(c.s, i) || c.partner(i) || c.aim(i) {
			return true
		}
		known, _ := c.gaz.best(t.Text)
		return i > 1 && t.POS == "NOUN" && (known.weight >= 4 || known.weight == 3 && letters(t.Text) != "" || c.gaz.orgWords.Has(t.Text) && capital(c.s.Tokens[i-1].Text) && c.s.Tokens[i-1].Head == i)
	}
	if i+1 < len(c.s.Tokens) && c.gaz.country(c.surface(i, i+2)) != "" {
		return false // South African
	}
	if !capital(t.Text) && c.nounKind(c.s, i, t.Text) != text.Thing {
		return false
	}
	compass := !strings.ContainsFunc(t.Text, unicode.IsUpper) && t.Name == "" && i+1 < len(c.s.Tokens) && c.s.Tokens[i+1].Tag == "HYPH"
	return !compass || c.leads(i) // the north of "north-western"
}

// unnamed reports whether a token cannot name anything in prose: a sign, a letter alone, a file or an address.
func unnamed(w string) bool {
	if utf8.RuneCountInString(w) == 1 || !strings.ContainsFunc(w, isWordRune) || strings.ContainsAny(w, "@/") {
		return true
	}
	dot := strings.LastIndexByte(w, '.')
	return dot > 0 && lexicon.Must("fileendings").Has(strings.ToLower(w[dot+1:]))
}

// degree reports whether token i is letters after a name: Harry Preuss, MD.
func (c *cutter) degree(i int) bool {
	return i > 1 && c.s.Tokens[i-1].Text == "," && c.gaz.degrees.Has(strings.ReplaceAll(c.s.Tokens[i].Text, ".", ""))
}

// plainStart reports whether the first word of a sentence has its capital from there alone: "Tunnel gang jailed", in an article about a tunnel.
func (c *cutter) plainStart(i int) bool {
	next := i + 1
	return opens(c.s, i) && c.common[strings.ToLower(c.s.Tokens[i].Text)] && !(next < len(c.s.Tokens) && capital(c.s.Tokens[next].Text))
}

// leads reports whether a word in lower case leads into a name: al-Assad, van Gogh.
func (c *cutter) leads(i int) bool {
	for k := i + 1; k < min(i+3, len(c.s.Tokens)); k++ {
		if c.s.Tokens[k].POS == "PROPN" && capital(c.s.Tokens[k].Text) {
			return true
		} else if c.s.Tokens[k].POS != "PUNCT" {
			return false
		}
	}
	return false
}

// national is the country of an adjective or noun of nationality at token i, which may
// take the token before it ("South Korean"); "" if it is none.
func (c *cutter) national(i int) string {
	t := &c.s.Tokens[i]
	if !capital(t.Text) || t.POS == "VERB" {
		return ""
	}
	if i > 0 {
		if two := c.gaz.country(c.surface(i-1, i+1)); two != "" {
			return two
		}
	}
	if c.gaz.knows(t.Text) {
		return ""
	}
	return c.gaz.country(t.Text)
}

// surface is the text of tokens [first, end) with single spaces.
func (c *cutter) surface(first, end int) string { return c.reader.surface(c.s, first, end) }

// surface is the text of tokens [first, end) of a sentence with single spaces.
func (r *reader) surface(s *text.Sentence, first, end int) string {
	from, to := s.Tokens[first].Start, s.Tokens[end-1].End
	if from < 0 || to > len(r.doc.Article.Text) || from >= to {
		return s.Tokens[first].Text
	}
	words := r.doc.Article.Text[from:to]
	if strings.ContainsAny(words, "\n\t\u00a0") || strings.Contains(words, "  ") {
		words = strings.Join(strings.Fields(words), " ")
	}
	return words
}

// fix takes the names that the network tags or the gazetteer knows; where two overlap
// the longer one stands.
func (c *cutter) fix() {
	found := append(c.tagged(), c.listed()...)
	slices.SortStableFunc(found, func(a, b span) int { return b.length() - a.length() })
	for _, f := range found {
		at := slices.IndexFunc(c.spans, f.meets)
		if at < 0 {
			c.spans = append(c.spans, f)
		} else if c.spans[at].tag == "" && c.spans[at].covers(f) {
			c.spans[at].tag = f.tag
		}
	}
	c.sort()
}

// tagged are the spans that the network tags, without the titles they begin with.
func (c *cutter) tagged() (out []span) {
	kinds := map[string]text.Kind{"person": text.Person, "place": text.Place, "org": text.Org}
	for i := 0; i < len(c.s.Tokens); {
		_, tag, ok := strings.Cut(c.s.Tokens[i].Name, "-")
		if !ok {
			i++
			continue
		}
		end := i + 1
		for end < len(c.s.Tokens) && c.s.Tokens[end].Name == "I-"+tag {
			end++
		}
		next := end
		i, end, next = c.unbroken(i, end)
		kind, named := kinds[tag]
		if !named {
			kind = text.Thing
		}
		first := i
		for i = next; first < end-1 && (c.title[first] || c.s.Tokens[first].POS == "DET"); first++ {
		}
		for kind != text.Person && first < end-1 && c.title[end-1] {
			end-- // the Spokesman of "State Department Spokesman"
		}
		if kind == text.Place {
			if region := c.regionAt(first, end); region > 0 {
				out = append(out, span{first: first, end: region, tag: kind, fixed: true})
				first = region
			}
		}
		if c.worthy(first, end) {
			out = append(out, span{first: first, end: end, tag: kind, fixed: true})
		}
	}
	return out
}

// unbroken are the bounds of the first name in tagged tokens [first, end) and where what may be the next begins: no name begins or ends in a
// sign, or goes on behind a slash or a dash with spaces around it: Enron | / Azurix. What stands behind the dash after a person is no name: Bryan Hull | - Analyst.
func (c *cutter) unbroken(first, end int) (from, to, next int) {
	sign := func(i int) bool { return strings.Contains("-–—/,:;\"", c.s.Tokens[i].Text) }
	for first < end-1 && sign(first) {
		first++
	}
	to, next = end, end
	for i := first + 1; i < end-1; i++ {
		t := &c.s.Tokens[i]
		if t.Text == "/" {
			to, next = i, i+1
			break
		} else if sign(i) && strings.Contains("-–—", t.Text) && c.s.Tokens[i-1].End < t.Start && t.End < c.s.Tokens[i+1].Start {
			to = i
			break
		}
	}
	for to > first+1 && sign(to-1) {
		to--
	}
	return first, to, next
}

// regionAt is where in a tagged place the name of the region or country around it begins, written without a comma: San Rafael |
// Ca; 0 if it names one place.
func (c *cutter) regionAt(first, end int) int {
	if _, whole := c.gaz.best(c.surface(first, end)); whole {
		return 0
	}
	for i := first + 1; i < end; i++ {
		around, ok := c.gaz.best(titled(c.surface(i, end)))
		if !ok || around.kind != text.Place || around.weight < 4 {
			continue
		}
		if in, ok := c.gaz.best(titled(c.surface(first, i))); ok && in.kind == text.Place {
			return i
		}
	}
	return 0
}

// titled is a name with capitals, as the gazetteer has it.
func titled(name string) string {
	if capital(name) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[size:]
	}
	return strings.Join(words, " ")
}

// worthy reports whether tagged tokens can be a name at all: one of them is a
// proper noun or has a capital, and they are not a bare nationality, month or title.
func (c *cutter) worthy(first, end int) bool {
	if end-first == 1 {
		if unnamed(c.s.Tokens[first].Text) || c.degree(first) {
			return false
		}
		t := &c.s.Tokens[first]
		if c.plainStart(first) {
			return false
		}
		plain := !capital(t.Text) && c.nounKind(c.s, first, strings.ToLower(t.Text)) != text.Thing // the academy, whatever its tags
		if plain || c.gaz.months.Has(t.Text) || t.POS == "PRON" || t.POS == "DET" || c.national(first) != "" {
			return false
		}
	}
	if end-first == 2 && c.gaz.country(c.surface(first, end)) != "" {
		return false
	}
	for i := first; i < end; i++ {
		if t := &c.s.Tokens[i]; !c.title[i] && t.POS == "PROPN" {
			return true
		}
	}
	return false
}

// listed are the spans that the gazetteer knows, the longest at each token.
func (c *cutter) listed() (out []span) {
	tokens := c.s.Tokens
	for i := 0; i < len(tokens); i++ {
		longest := c.gaz.reach(firstWord(tokens[i].Text))
		if longest == 0 || c.title[i] {
			continue
		}
		best, namy := 0, false
		for j := i; j < len(tokens) && tokens[j].End-tokens[i].Start <= longest+4; j++ {
			namy = namy || c.namy[j]
			if namy && c.gaz.knows(c.surface(i, j+1)) {
				best = j + 1
			}
		}
		if best > 0 {
			out = append(out, span{first: i, end: best, fixed: true})
			i = best - 1
		}
	}
	return out
}

// headline reports whether the sentence has a capital on all its longer words, plain words
// too, so that capitals tell nothing.
func (c *cutter) headline() bool {
	n, plain := 0, false
	for i := range c.s.Tokens {
		w := c.s.Tokens[i].Text
		if len(w) < 4 || !strings.ContainsFunc(w, unicode.IsLetter) {
			continue
		}
		if !capital(w) {
			return false
		}
		n++
		plain = plain || i > 0 && !c.namy[i] && !c.title[i]
	}
	return n > 3 && plain
}

// fill makes a span of each proper noun that no span holds yet.
func (c *cutter) fill() {
	taken := make([]bool, len(c.s.Tokens))
	for _, sp := range c.spans {
		for i := sp.first; i < sp.end; i++ {
			taken[i] = true
		}
	}
	for i, ok := range c.namy {
		if ok && !taken[i] && !c.title[i] {
			c.spans = append(c.spans, span{first: i, end: i + 1})
		}
	}
	c.sort()
}

func (c *cutter) sort() {
	slices.SortFunc(c.spans, func(a, b span) int { return a.first - b.first })
}

// join makes one span of neighbours that the tree or a joining word makes one name.
func (c *cutter) join() {
	out := c.spans[:0]
	for _, sp := range c.spans {
		if n := len(out); n > 0 && c.oneName(out[n-1], sp) {
			a := out[n-1]
			tag := a.tag
			if tag == "" || tag == text.Place && sp.tag == text.Org && (a.end == sp.first || c.hyphened(a, sp)) {
				tag = sp.tag
			}
			if tag == text.Person && c.surface(a.end, sp.first) == "&" {
				tag = text.Org // partners are a firm
			}
			out[n-1] = span{first: a.first, end: sp.end, tag: tag, fixed: a.tag != "" || sp.tag != ""}
			continue
		}
		out = append(out, sp)
	}
	c.spans = out
}

// oneName reports whether b goes on with the name that a begins.
func (c *cutter) oneName(a, b span) bool {
	if c.ofMembers(a, b) || c.ofAims(a, b) || c.serial(a, b) || c.namesake(a, b) {
		return true
	}
	if b.first == a.end+1 && c.s.Tokens[a.end].Text == "/" && c.s.Tokens[a.end].Is("flat") {
		return true // the S&P/ASX 200
	}
	if c.gaz.corporate.Has(c.s.Tokens[b.first].Text) && b.length() == 1 && c.s.Tokens[a.end].Text == "," && a.end+1 == b.first {
		return true
	}
	if a.tag == text.Place && a.end == b.first && c.regionAt(a.first, b.end) == b.first {
		return false
	}
	if a.tag == text.Place && b.tag == text.Org && (a.end == b.first || c.hyphened(a, b)) && c.tied(a, b, "compound", "amod") && (c.gaz.orgWords.Has(c.s.Tokens[b.first].Text) || c.gaz.orgWords.Has(c.s.Tokens[b.end-1].Text)) {
		return true // the U.S. | Department of Energy, Miami | - | Dade Police
	}
	if w := c.s.Tokens[a.first].Text; a.length() == 1 && a.end == b.first && (w == "St." || w == "St" || a.tag == text.Person && b.tag == text.Person && c.tied(a, b, "nmod:desc")) {
		return true // St. | Thomas Hospital, the Prophet | Mohammed
	}
	if w := &c.s.Tokens[b.first]; a.end == b.first && b.length() == 1 && c.gaz.orgWords.Has(w.Text) && (w.POS == "VERB" || c.tied(a, b, "compound")) {
		return true // Alaska | Airlines
	}
	if a.tag != "" && b.tag != "" && !(a.length() == 1 && c.surface(a.end, b.first) == "of") && c.surface(a.end, b.first) != "&" {
		return a.tag == b.tag && a.end == b.first && (c.tied(a, b, "flat", "compound", "amod") || c.open(a.end-1) || c.ofBody(a, b))
	}
	if a.end == b.first {
		if a.fixed && b.fixed {
			return c.tied(a, b, "flat") || c.placed(a, b) && c.tied(a, b, "compound")
		}
		return c.tied(a, b, "flat", "compound", "amod", "goeswith", "nummod") || c.siblings(a, b)
	}
	between := strings.ToLower(c.surface(a.end, c.adjectives(a.end, b)))
	switch between {
	case "-", "–", "‑":
		return c.glued(a, b) && !(a.fixed && b.fixed) && c.tied(a, b, "flat", "compound", "amod", "punct", "conj")
	case "&":
		return a.tag != text.Person || b.tag != text.Person || b.length() == 1 // Smith & Wesson, Van Dyke & Holt
	case "and":
		return !a.fixed && c.tied(span{first: a.first, end: a.end}, span{first: b.end - 1, end: b.end}, "compound") && c.kindWord(b.end-1)
	case "of", "for", "of the":
		return (c.kindWord(a.end-1) && b.tag != text.Person || c.workTitle(a) || between == "of" && c.coined(a, b)) && c.tied(a, b, "nmod", "compound", "flat")
	}
	return false
}

// serial reports whether one journal has two names that "and" joins: the journal | Water and Ice. Of two there would be journals.
func (c *cutter) serial(a, b span) bool {
	head := spanHead(c.s, a.first, a.end)
	if c.surface(a.end, b.first) != "and" || !c.tied(span{first: head, end: head + 1}, b, "conj") {
		return false
	}
	noun := c.s.Child(head, "nmod:desc")
	if h := c.s.Tokens[head].Head; noun < 0 && h == a.first-1 && c.s.Tokens[head].Is("appos") {
		noun = h
	}
	return noun >= 0 && noun == a.first-1 && c.s.Tokens[noun].Tag == "NN" && lexicon.Must("newsmedia").Has(c.s.Tokens[noun].Lemma)
}

// namesake reports whether a building or a body has its name from a saint: St. Mary's | University Hospital.
func (c *cutter) namesake(a, b span) bool {
	w := c.s.Tokens[a.first].Text
	return a.length() == 2 && (w == "St." || w == "St") && b.first == a.end+1 && c.s.Tokens[a.end].Tag == "POS" && c.kindWord(b.end-1) && c.tied(a, b, "nmod:poss")
}

// workTitle reports whether a "The" with a capital inside of a sentence opens the title of a work: The Keeper | of Dunmore.
func (c *cutter) workTitle(a span) bool {
	return a.first > 1 && c.s.Tokens[a.first-1].Text == "The" && c.s.Tokens[a.first-2].POS != "PUNCT" && !c.headline()
}

// coined reports whether two words with capitals that name nothing by themselves make one name with the "of" between: the Ring | of Fire.
func (c *cutter) coined(a, b span) bool {
	the := c.s.Child(a.first, "det")
	return the >= 0 && the < a.first && c.s.Tokens[the].Lemma == "the" && a.tag == "" && b.tag == "" && !a.fixed && !b.fixed && !c.headline() && c.tied(a, b, "nmod")
}

// hyphened reports whether nothing but a hyphen stands between two names.
func (c *cutter) hyphened(a, b span) bool {
	return a.end+1 == b.first && strings.Contains("-–‑", c.s.Tokens[a.end].Text) && c.glued(a, b)
}

// glued reports whether there is no space on either side of what stands between two names.
func (c *cutter) glued(a, b span) bool {
	return c.s.Tokens[a.end-1].End == c.s.Tokens[a.end].Start && c.s.Tokens[b.first-1].End == c.s.Tokens[b.first].Start
}

// adjectives is where the capital adjectives before a name begin, behind token from, that modify it:
// Organization of | African Unity.
func (c *cutter) adjectives(from int, b span) int {
	first := b.first
	for first > from && c.s.Tokens[first-1].POS == "ADJ" && capital(c.s.Tokens[first-1].Text) && b.holds(c.s.Tokens[first-1].Head) {
		first--
	}
	return first
}

// placed reports whether a known place and a known organisation stand side by side: U.S. State Department.
func (c *cutter) placed(a, b span) bool {
	place, _ := c.gaz.best(c.surface(a.first, a.end))
	org, _ := c.gaz.best(c.surface(b.first, b.end))
	return place.kind == text.Place && org.kind == text.Org
}

// open reports whether a name cannot end in token i: Henley on | Thames.
func (c *cutter) open(i int) bool {
	switch c.s.Tokens[i].POS {
	case "ADP", "DET", "CCONJ":
		return true
	}
	return false
}

// tied reports whether a token of one span hangs off a token of the other by one of
// the relations.
func (c *cutter) tied(a, b span, rels ...string) bool {
	for _, pair := range [][2]span{{a, b}, {b, a}} {
		for i := pair[0].first; i < pair[0].end; i++ {
			if t := &c.s.Tokens[i]; pair[1].holds(t.Head) && t.Is(rels...) {
				return true
			}
		}
	}
	return false
}

// siblings reports whether two neighbours both modify one proper noun to their right.
func (c *cutter) siblings(a, b span) bool {
	x, y := &c.s.Tokens[a.end-1], &c.s.Tokens[b.first]
	return x.Head == y.Head && x.Head >= b.end && x.Head < len(c.namy) && c.namy[x.Head] &&
		x.Is("compound", "amod", "flat") && y.Is("compound", "amod", "flat")
}

// kindWord reports whether a token is a word by which names tell what they name:
// "University", "Battle", "Gulf", "Act".
func (c *cutter) kindWord(i int) bool {
	w := c.s.Tokens[i].Text
	if !capital(w) {
		return false
	}
	if c.gaz.orgWords.Has(w) {
		return true
	}
	low := strings.ToLower(w)
	if c.gaz.placeNouns.Has(low) || c.gaz.facilities.Has(low) {
		return true
	}
	for _, l := range c.gaz.nouns {
		if (l.kind == text.Event || l.kind == text.Work || l.kind == text.Org) && l.list.Has(low) {
			return true
		}
	}
	return false
}

// institutions lets names that end in a word for an organisation go on with what it is of or for: the Housing Authority
// of New Orleans, the Ministry of Science and Technology.
func (c *cutter) institutions() {
	for k := 0; k < len(c.spans); k++ {
		sp := &c.spans[k]
		word := c.bodyWord(*sp)
		if _, known := c.gaz.best(c.surface(sp.first, sp.end)); known || sp.tag == text.Person || c.gaz.corporate.Has(c.s.Tokens[word-1].Text) || !c.gaz.orgWords.Has(c.s.Tokens[word-1].Text) {
			continue
		}
		end := c.purpose(word)
		if end <= sp.end-1 || end == sp.end && word < sp.end || c.s.Tokens[word].Text == "for" && !c.tied(*sp, span{first: word, end: end}, "nmod", "flat", "compound") {
			continue
		}
		whole := span{first: sp.first, end: end, tag: text.Org, fixed: sp.fixed}
		c.spans = slices.DeleteFunc(c.spans, whole.meets)
		c.spans = slices.Insert(c.spans, k, whole)
	}
}

// bodyWord is the end of the word for an organisation that a name has before what it is of, Ministry of "Ministry of Tourism"; the name's end
// if it has none.
func (c *cutter) bodyWord(sp span) int {
	for i := sp.first + 1; i < sp.end; i++ {
		if c.s.Tokens[i].Text == "of" && c.gaz.orgWords.Has(c.s.Tokens[i-1].Text) {
			return i
		}
	}
	return sp.end
}

// purpose is the end of the words with capitals that follow "of" or "for" at token i; 0 if there are none. After
// "and" they go on where neither side is a name by itself.
func (c *cutter) purpose(i int) int {
	if i >= len(c.s.Tokens) || c.s.Tokens[i].Text != "of" && c.s.Tokens[i].Text != "for" {
		return 0
	}
	i++
	if i < len(c.s.Tokens) && c.s.Tokens[i].Text == "the" {
		i++
	}
	end := c.capitals(i)
	if end == i {
		return 0
	}
	if _, known := c.gaz.best(c.surface(i, end)); known || end >= len(c.s.Tokens) || c.s.Tokens[end].Text != "and" {
		return end
	}
	more := c.capitals(end + 1)
	switch tag := c.s.Tokens[min(end+1, len(c.s.Tokens)-1)].Name; {
	case more == end+1, tag == "B-person", tag == "B-org", tag == "B-place":
		return end
	}
	if _, known := c.gaz.best(c.surface(end+1, more)); known || c.gaz.orgWords.Has(c.s.Tokens[more-1].Text) || c.gaz.orgWords.Has(c.s.Tokens[end+1].Text) {
		return end // the Ministry of Tourism and Tarn Airlines
	}
	return more
}

// capitals is the end of the words with capitals from token i on, with the names that begin among them, up to a
// title or a person's name.
func (c *cutter) capitals(i int) int {
	from := i
	for i < len(c.s.Tokens) && !c.title[i] && capital(c.s.Tokens[i].Text) && c.s.Tokens[i].Name != "B-person" && c.s.Tokens[i].POS != "PRON" {
		i++
	}
	for _, sp := range c.spans {
		if from <= sp.first && sp.first < i {
			i = max(i, sp.end) // the District of Columbia
		}
	}
	return i
}

// extend takes in the capital adjectives, nouns and ordinals that stand before a name and belong to it: "5th Assault Corps",
// "Syrian Army", "Western Sahara".
func (c *cutter) extend() {
	headline := c.headline()
	for k := range c.spans {
		sp := &c.spans[k]
		if first := c.joinedModifier(*sp); first >= 0 && (k < 2 || c.spans[k-2].end <= first) {
			sp.first, sp.fixed = first, true
			if k > 0 && c.spans[k-1].meets(*sp) {
				c.spans[k-1].end = c.spans[k-1].first
			}
		}
		for i := sp.first - 1; i >= 0 && (k == 0 || c.spans[k-1].end <= i); i-- {
			t := &c.s.Tokens[i]
			if c.title[i] || !sp.holds(t.Head) && !c.region(*sp, t.Head) || !t.Is("amod", "compound", "nummod") || sp.tag == text.Person && t.POS != "ADJ" {
				break
			}
			word := (t.POS == "ADJ" || t.POS == "NOUN" && !headline) && capital(t.Text) && c.national(i) == "" && c.gaz.titles[strings.ToLower(t.Text)] == ""
			kind := c.kindWord(sp.end-1) || sp.tag != text.Person && t.Tag == "NNP" // the French Open
			if !(word && c.capitalInside(i, sp.end)) && !(kind && (ordinal(t.Text) || c.national(i) != "")) {
				break
			}
			sp.first, sp.fixed = i, sp.fixed && sp.tag != ""
		}
		switch {
		case c.numeral(*sp), c.plus(*sp):
			sp.end++
		case c.modelNumber(*sp):
			sp.end += 2
		}
	}
	c.spans = slices.DeleteFunc(c.spans, func(sp span) bool { return sp.length() == 0 })
}

// joinedModifier is the first of two modifiers with capitals that "and" joins before the word for a body, and the second of which a name was taken to begin
// with: the Economic and | Social Research Institute. It is -1 if there is none. Two nations have two bodies.
func (c *cutter) joinedModifier(sp span) int {
	first := sp.first - 2
	if first < 0 || sp.length() < 2 || c.s.Tokens[first+1].Text != "and" || !c.kindWord(sp.end-1) {
		return -1
	}
	t, second := &c.s.Tokens[first], &c.s.Tokens[sp.first]
	if !capital(t.Text) || !sp.holds(t.Head) || t.Head == sp.first || !t.Is("amod", "compound") || second.Head != first || !second.Is("conj") || c.title[first] || !c.capitalInside(first, sp.end) {
		return -1
	}
	if c.national(first) != "" || c.gaz.knows(t.Text) || c.gaz.knows(c.surface(sp.first, sp.end)) {
		return -1
	}
	for first > 0 && c.s.Tokens[first-1].POS == "PROPN" && c.s.Tokens[first-1].Is("compound") && (c.s.Tokens[first-1].Head == first || sp.holds(c.s.Tokens[first-1].Head)) {
		first-- // the Food | Safety and Standards Act
	}
	if before := first - 1; before > 0 && capital(c.s.Tokens[before].Text) && !c.s.Tokens[before].Is("amod", "compound", "det") {
		return -1 // Fridays For | Future and Extinction Rebellion
	}
	return first
}

// numeral reports whether a name goes on with the number behind it: Pepi II, the S&P 500, Zone 10.
func (c *cutter) numeral(sp span) bool {
	if sp.end >= len(c.s.Tokens) {
		return false
	}
	t := &c.s.Tokens[sp.end]
	if t.POS != "NUM" || !t.Is("flat") || !sp.holds(t.Head) || c.gaz.months.Has(c.s.Tokens[sp.end-1].Text) {
		return false
	}
	if next := sp.end + 1; next < len(c.s.Tokens) && c.s.Tokens[next].Start == t.End && c.s.Tokens[next].POS == "PUNCT" && !slices.Contains([]string{",", "."}, c.s.Tokens[next].Text) {
		return false // Torino 3-2
	}
	_, known := c.gaz.best(c.surface(sp.first, sp.end))
	if capital(t.Text) && sp.tag != text.Person {
		return true // World War Two
	}
	index := len(t.Text) <= 3 && strings.Trim(t.Text, "0123456789") == "" && sp.tag != text.Person && (sp.tag != text.Place || !known)
	return index || strings.Trim(t.Text, "IVX") == ""
}

// plus reports whether a name ends in the sign right behind it: OPEC+.
func (c *cutter) plus(sp span) bool {
	return sp.end < len(c.s.Tokens) && c.s.Tokens[sp.end].Text == "+" && c.s.Tokens[sp.end].Start == c.s.Tokens[sp.end-1].End &&
		(sp.end+1 == len(c.s.Tokens) || c.s.Tokens[sp.end+1].POS != "NUM")
}

// modelNumber reports whether a hyphen and a number end the code that a name of capital letters begins: LV-204.
func (c *cutter) modelNumber(sp span) bool {
	if sp.length() != 1 || sp.end+1 >= len(c.s.Tokens) {
		return false
	}
	code, hyphen, number := &c.s.Tokens[sp.first], &c.s.Tokens[sp.end], &c.s.Tokens[sp.end+1]
	return hyphen.Text == "-" && code.End == hyphen.Start && hyphen.End == number.Start && len(number.Text) <= 4 && strings.Trim(number.Text, "0123456789") == "" &&
		len(code.Text) <= 5 && strings.ToUpper(code.Text) == code.Text && number.Is("flat") && number.Head == sp.first
}

// region reports whether a token is the noun behind a name that tells that it names a region, so that an adjective before both may be the
// name's: the Western North region.
func (c *cutter) region(sp span, noun int) bool {
	if noun != sp.end || noun >= len(c.s.Tokens) || sp.tag == text.Person {
		return false
	}
	switch c.s.Tokens[noun].Lemma {
	case "region", "province", "state", "district", "county", "department":
		head := &c.s.Tokens[spanHead(c.s, sp.first, sp.end)]
		return head.Head == noun && head.Is("compound")
	}
	return false
}

// capitalInside reports whether tokens [first, end) begin with a capital inside of a sentence, here or elsewhere in the article, so that
// it is the name's own: "Lower Moldau denied this".
func (c *cutter) capitalInside(first, end int) bool {
	if first > 0 {
		return true
	}
	article, name := c.doc.Article.Text, c.surface(first, end)
	for at := 0; ; {
		k := strings.Index(article[at:], name)
		if k < 0 {
			return false
		}
		at += k + len(name)
		before := strings.TrimRight(article[:at-len(name)], " ")
		if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLower(r) || r == ',' {
			return true
		}
	}
}

// ordinal reports whether a word is an ordinal in digits: "5th", "101st".
func ordinal(w string) bool {
	digits := strings.TrimRight(w, "stndrh")
	return len(digits) > 0 && len(w)-len(digits) == 2 && strings.Trim(digits, "0123456789") == ""
}

// addBodies finds what a nationality or a country and a plain noun name together: the
// Russian military, the US government.
func (c *cutter) addBodies() {
	for i := range c.s.Tokens {
		at := slices.IndexFunc(c.spans, func(sp span) bool { return sp.holds(i) })
		nation := at < 0 && c.national(i) != ""
		if at >= 0 {
			k, ok := c.gaz.best(c.surface(c.spans[at].first, c.spans[at].end))
			nation = ok && k.kind == text.Place && k.weight == 5 && c.spans[at].end == i+1
		}
		if !nation || i > 1 && c.s.Tokens[i-1].Text == "," && c.national(i-2) != "" && c.s.Tokens[i-2].Head == c.s.Tokens[i].Head { // Czech, | Slovak police
			continue
		}
		if end := c.bodyAfter(i); end > 0 {
			first := i
			if at >= 0 {
				first = c.spans[at].first
				c.spans = slices.Delete(c.spans, at, at+1)
			} else if i > 0 && c.gaz.country(c.surface(i-1, i+1)) != "" {
				first = i - 1
			}
			c.spans = slices.DeleteFunc(c.spans, span{first: first, end: end}.meets)
			c.spans = append(c.spans, span{first: first, end: end, tag: text.Org, fixed: true})
		}
	}
	c.sort()
}

// bodyAfter is the end of a state body's noun right after token i, which heads a phrase
// that i modifies; 0 if there is none.
func (c *cutter) bodyAfter(i int) int {
	for end := min(i+3, len(c.s.Tokens)); end > i+1; end-- {
		head := &c.s.Tokens[end-1]
		if !c.gaz.stateBodies.Has(strings.ToLower(c.surface(i+1, end))) || head.Is("compound", "amod", "nmod:desc", "flat") {
			continue
		}
		if c.s.Tokens[i].Head == end-1 && c.s.Tokens[i].Is("amod", "compound") {
			return end
		}
	}
	return 0
}

// dedicated joins a capitalised noun to whom or what it is for, where the two are one name: a day that people keep, New Year's Eve, Christmas
// Day, or an institution for a sort of people, the Children's Hospital.
func (c *cutter) dedicated() {
	for i := range c.s.Tokens {
		first := c.dedicatee(i)
		if first < 0 || slices.ContainsFunc(c.spans, func(sp span) bool { return sp.first < first && sp.end > first || sp.holds(i) && sp.end > i+1 }) {
			continue
		}
		whole := span{first: first, end: i + 1, title: first, fixed: true}
		c.spans = append(slices.DeleteFunc(c.spans, whole.meets), whole)
	}
	c.sort()
}

// dedicatee is where the words before a noun begin that tell whom or what it is for; -1 if there are none.
func (c *cutter) dedicatee(noun int) int {
	t, day := &c.s.Tokens[noun], lexicon.Must("keptdays").Has(c.s.Tokens[noun].Text)
	if noun < 1 || !capital(t.Text) {
		return -1
	}
	before := &c.s.Tokens[noun-1]
	if day && before.Head == noun && c.gaz.months.Has(before.Text) && before.Is("compound") {
		return noun - 1
	}
	own := noun - 2
	if before.Tag != "POS" || own < 0 || c.s.Tokens[own].Head != noun || !capital(c.s.Tokens[own].Text) {
		return -1
	}
	if kind := c.wordKind(t.Text); !day && (kind != text.Org && kind != text.Place || !c.gaz.people.Has(strings.ToLower(c.s.Tokens[own].Lemma))) {
		return -1 // the Netherlands' Parliament
	}
	first := own
	for first > 0 && c.s.Tokens[first-1].Head == own && capital(c.s.Tokens[first-1].Text) && c.s.Tokens[first-1].Is("amod", "compound") {
		first--
	}
	return first
}

// possess leaves names their "'s" that no noun follows: Parkinson's, Sotheby's. What is "at Anna's" is Anna's home, and a house "is Anna's".
func (c *cutter) possess() {
	for k := range c.spans {
		sp := &c.spans[k]
		if sp.end+1 >= len(c.s.Tokens) || c.s.Tokens[sp.end].Text != "'s" || c.s.Tokens[sp.end].Tag != "POS" {
			continue
		}
		next := &c.s.Tokens[sp.end+1]
		ends := slices.Contains([]string{"PUNCT", "AUX", "ADP"}, next.POS) || next.Tag == "VBZ" || next.Tag == "VBD"
		head := &c.s.Tokens[spanHead(c.s, sp.first, sp.end)]
		if ends && head.Is("nsubj", "obj", "obl", "conj") && !c.gaz.firstNames.Has(c.s.Tokens[sp.first].Text) && !c.gaz.knows(c.surface(sp.first, sp.end)) {
			sp.end++
			if sp.tag == text.Person {
				sp.tag = ""
			}
		}
	}
}

// partyTitle reports whether a party's short name stands before a title with a capital, as a minister's branch does: Labour Minister.
func (c *cutter) partyTitle(sp span) bool {
	return sp.length() == 1 && lexicon.Must("parties").Has(c.s.Tokens[sp.first].Text) && sp.end < len(c.s.Tokens) && capital(c.s.Tokens[sp.end].Text)
}

// dress gives each name the title before it, and drops what is left of a title.
func (c *cutter) dress() {
	out := c.spans[:0]
	for k, sp := range c.spans {
		if sp.length() == 1 && isPronoun(c.s.Tokens[sp.first].Text) {
			continue
		}
		after := sp.end
		for after < len(c.title) && c.title[after] {
			after++
		}
		if (!sp.fixed || c.partyTitle(sp)) && after > sp.end && c.tied(sp, span{first: sp.end, end: after}, "compound", "amod") && c.office(after-1) {
			for i := sp.first; i < sp.end; i++ {
				c.title[i] = true // the Infrastructure of an Infrastructure Minister
			}
			continue
		}
		for sp.length() > 1 && c.open(sp.end-1) && c.s.Tokens[sp.end-1].Name != "" && !capital(c.s.Tokens[sp.end-1].Text) {
			sp.end--
		}
		sp.title = sp.first
		for sp.title > 0 && c.title[sp.title-1] && (k == 0 || c.spans[k-1].end < sp.title) {
			sp.title--
		}
		out = append(out, sp)
	}
	c.spans = out
}
