package graph

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// A ChangeType is what a newer version does to what an older one says. The list is closed.
type ChangeType string

const (
	Added           ChangeType = "added"
	Dropped         ChangeType = "dropped"
	Reworded        ChangeType = "reworded" // the same claims in other words
	NumberChanged   ChangeType = "number changed"
	ActorChanged    ChangeType = "actor changed"
	ArgumentChanged ChangeType = "object or argument changed"
	PolarityFlipped ChangeType = "polarity flipped"
	Hedged          ChangeType = "hedged"
	Unhedged        ChangeType = "unhedged"
	SourceAdded     ChangeType = "source added"
	SourceChanged   ChangeType = "source changed"
	SourceDropped   ChangeType = "source dropped"
	DateChanged     ChangeType = "date changed"
	Moved           ChangeType = "moved" // the sentence stands elsewhere
)

// ChangeTypes are all types in the order in which they are reported of one sentence.
var ChangeTypes = []ChangeType{Added, Dropped, NumberChanged, PolarityFlipped, Hedged, Unhedged, SourceAdded, SourceChanged,
	SourceDropped, DateChanged, ActorChanged, ArgumentChanged, Reworded, Moved}

// Claims reports whether a change of the type is one of what is claimed, and not of words or place alone.
func (t ChangeType) Claims() bool { return t != Reworded && t != Moved }

// inverse is the type of the change back.
func (t ChangeType) inverse() ChangeType {
	for _, p := range [][2]ChangeType{{Added, Dropped}, {Hedged, Unhedged}, {SourceAdded, SourceDropped}} {
		switch t {
		case p[0]:
			return p[1]
		case p[1]:
			return p[0]
		}
	}
	return t
}

// A Change is one difference between two versions of an article.
type Change struct {
	Type     ChangeType
	Old, New *Passage // nil for what is added or dropped
	Words    []Edit   // the words that differ, as far as they make this change; none for moved
	// Removed and Added are the claims that the change touches, in the one notation.
	Removed, Added []string
}

// A Passage is a sentence of a version, or a claim where there is no text.
type Passage struct {
	Sentence  int         // its index in the version, -1 for a claim without text
	Paragraph int         // its paragraph's, from 0
	Text      string      // with single spaces
	Marks     []text.Span // the words that differ, in bytes of Text
}

// An Edit is words that stand in the place of others; one side may be empty.
type Edit struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// A Comparison is what one article's newer version changes.
type Comparison struct {
	Changes []Change // in the order of the newer version; what is dropped stands behind what it followed
	// Pairs are all sentences of both versions, side by side in the order of the newer one.
	Pairs []Pair
	// chosen comparisons hold the types that were asked for alone
	chosen bool
}

// A Pair is a sentence in both versions, or in one of them.
type Pair struct {
	Old, New int // indices of sentences, -1 where one side lacks it
	Changes  []int
	Same     bool // word for word, typography apart
}

// Counts are how many changes there are of each type.
func (c *Comparison) Counts() map[ChangeType]int {
	n := map[ChangeType]int{}
	for i := range c.Changes {
		n[c.Changes[i].Type]++
	}
	return n
}

// Empty reports whether both versions claim the same: words and places may differ.
func (c *Comparison) Empty() bool {
	return !slices.ContainsFunc(c.Changes, func(ch Change) bool { return ch.Type.Claims() })
}

// Compare compares two versions of an article sentence by sentence and types what differs. A sentence that both
// have word for word, quotes, dashes, spaces and places apart, changes nothing, whatever names in it refer to. Comparing in
// the other direction gives the inverse.
func Compare(older, newer extract.Result) *Comparison {
	a, b := linesOf(&older), linesOf(&newer)
	if slices.CompareFunc(a, b, func(x, y line) int { return cmp.Compare(x.key, y.key) }) <= 0 {
		return compare(side{&older, a}, side{&newer, b}, false)
	}
	return compare(side{&newer, b}, side{&older, a}, true)
}

// A side is one of the two versions.
type side struct {
	r     *extract.Result
	lines []line
}

// compare compares from a to b, and turns the result around where b is the older one. Both directions
// go this way, so that each is exactly the other's inverse.
func compare(a, b side, inverted bool) *Comparison {
	matches := align(a.lines, b.lines)
	older, newer := a, b
	if inverted {
		older, newer = b, a
	}
	oldOf, newOf := make([]*row, len(older.lines)), make([]*row, len(newer.lines))
	for _, m := range matches {
		i, j := m.a, m.b
		if inverted {
			i, j = j, i
		}
		w := &row{old: i, new: j, same: m.same}
		oldOf[i], newOf[j] = w, w
		if !m.same {
			w.changes = comparePair(a, b, m.a, m.b, inverted)
		}
		if m.moved {
			w.changes = append(w.changes, Change{Type: Moved, Old: older.passage(i, nil), New: newer.passage(j, nil)})
		}
	}
	c := &Comparison{}
	for _, w := range rows(oldOf, newOf) {
		switch {
		case w.old < 0:
			w.changes = []Change{{Type: Added, New: newer.passage(w.new, nil), Added: newer.claims(w.new)}}
		case w.new < 0:
			w.changes = []Change{{Type: Dropped, Old: older.passage(w.old, nil), Removed: older.claims(w.old)}}
		}
		p := Pair{Old: older.sentence(w.old), New: newer.sentence(w.new), Same: w.same}
		for _, ch := range w.changes {
			p.Changes = append(p.Changes, len(c.Changes))
			c.Changes = append(c.Changes, ch)
		}
		c.Pairs = append(c.Pairs, p)
	}
	return c
}

// A row is a sentence on both sides, by its places among the lines, -1 where it lacks.
type row struct {
	old, new int
	same     bool
	changes  []Change
}

// rows are all rows in the order of the newer version; one that it lacks stands behind the one that it followed in the older.
func rows(oldOf, newOf []*row) []*row {
	behind := map[*row][]*row{} // nil: at the start
	var before *row
	for i, w := range oldOf {
		if w == nil {
			behind[before] = append(behind[before], &row{old: i, new: -1})
		} else {
			before = w
		}
	}
	out := behind[nil]
	for j, w := range newOf {
		if w == nil {
			w = &row{old: -1, new: j}
		}
		out = append(append(out, w), behind[w]...)
	}
	return out
}

func (s side) sentence(line int) int {
	if line < 0 {
		return -1
	}
	return s.lines[line].sentence
}

// passage is a sentence with words of it marked.
func (s side) passage(line int, marked func(word int) bool) *Passage {
	l := &s.lines[line]
	sentence := &s.r.Sentences[l.sentence]
	p := &Passage{Sentence: l.sentence, Paragraph: l.paragraph}
	words, at := spaced(sentence.Of(s.r.Article.Text))
	p.Text = words
	if marked == nil {
		return p
	}
	for k := range l.words {
		if !marked(k) {
			continue
		}
		w := &l.words[k]
		from := at[sentence.Tokens[w.first].Start-sentence.Start]
		to := at[sentence.Tokens[w.end-1].End-sentence.Start]
		if n := len(p.Marks); n > 0 && k > 0 && marked(k-1) {
			p.Marks[n-1].End = to
			continue
		}
		p.Marks = append(p.Marks, text.Span{Start: from, End: to})
	}
	return p
}

// spaced puts one space for each run of white space, and says where each byte went.
func spaced(s string) (out string, at []int) {
	at = make([]int, len(s)+1)
	var b strings.Builder
	space := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			space = b.Len() > 0
		} else if space {
			b.WriteByte(' ')
			space = false
		}
		for k := range n {
			at[i+k] = b.Len()
		}
		if !unicode.IsSpace(r) {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	at[len(s)] = b.Len()
	return b.String(), at
}

// claims are all claims of a sentence, in the one notation.
func (s side) claims(line int) []string {
	return s.print(s.touched(line, func(int) bool { return true }))
}

// touched are the claims of a sentence, by index, that stand on a token for which the test holds.
func (s side) touched(line int, test func(token int) bool) (claims []int) {
	for i := range s.r.Claims {
		if c := &s.r.Claims[i]; c.Sentence == s.lines[line].sentence && slices.ContainsFunc(tokensOf(c), test) {
			claims = append(claims, i)
		}
	}
	return claims
}

// print writes claims in the one notation, each once.
func (s side) print(claims []int) (out []string) {
	for _, i := range claims {
		if p := s.r.Print(&s.r.Claims[i]); !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// tokensOf are the tokens of its own sentence that a claim stands on.
func tokensOf(c *claim.Claim) []int {
	tokens := append(slices.Clone(c.Predicate.Tokens), c.Predicate.Head)
	var add func(a *text.Argument)
	add = func(a *text.Argument) {
		tokens = append(append(append(tokens, a.Head), a.Case...), a.Compact...)
		for i := range a.Arguments {
			add(&a.Arguments[i])
		}
	}
	add(&c.Subject)
	if c.Object != nil {
		add(c.Object)
	}
	for i := range c.Arguments {
		add(&c.Arguments[i])
	}
	for _, r := range c.Because {
		if r.Sentence == c.Sentence {
			tokens = append(tokens, r.Tokens...)
		}
	}
	return tokens
}

// comparePair types what two versions of a sentence differ in.
func comparePair(a, b side, i, j int, inverted bool) []Change {
	p := newPair(a, b, i, j)
	p.judge()
	var out []Change
	for _, t := range p.types() {
		ch := Change{Type: t, Words: p.edits(t)}
		ch.Old, ch.New = a.passage(i, p.a.marked(t)), b.passage(j, p.b.marked(t))
		if t.Claims() {
			inA, inB := p.claims(a, b, i, j, t)
			ch.Removed, ch.Added = unshared(inA, inB), unshared(inB, inA)
		}
		if inverted {
			ch = ch.inverse()
		}
		out = append(out, ch)
	}
	slices.SortStableFunc(out, func(x, y Change) int {
		return cmp.Compare(slices.Index(ChangeTypes, x.Type), slices.Index(ChangeTypes, y.Type))
	})
	return out
}

// inverse is the change back.
func (c Change) inverse() Change {
	c.Type = c.Type.inverse()
	c.Old, c.New, c.Removed, c.Added = c.New, c.Old, c.Added, c.Removed
	c.Words = slices.Clone(c.Words)
	for k := range c.Words {
		c.Words[k].Old, c.Words[k].New = c.Words[k].New, c.Words[k].Old
	}
	return c
}

// claims are the claims that the words of one type touch in each of the sentences, and those of the same verb in the other.
func (p *pair) claims(a, b side, i, j int, t ChangeType) (inA, inB []string) {
	in := func(h *half) func(token int) bool {
		return func(token int) bool { return h.at[token] >= 0 && h.why[h.at[token]] == t }
	}
	fromA, fromB := a.touched(i, in(&p.a)), b.touched(j, in(&p.b))
	same := func(x, y int) bool { // claims of aligned verbs
		u, v := p.a.at[a.r.Claims[x].Predicate.Head], p.b.at[b.r.Claims[y].Predicate.Head]
		return u >= 0 && v >= 0 && p.across(u) == v
	}
	all := func(int) bool { return true }
	listA := slices.DeleteFunc(a.touched(i, all), func(x int) bool {
		return !slices.Contains(fromA, x) && !slices.ContainsFunc(fromB, func(y int) bool { return same(x, y) })
	})
	listB := slices.DeleteFunc(b.touched(j, all), func(y int) bool {
		return !slices.Contains(fromB, y) && !slices.ContainsFunc(fromA, func(x int) bool { return same(x, y) })
	})
	return a.print(listA), b.print(listB)
}

func unshared(list, other []string) (out []string) {
	for _, s := range list {
		if !slices.Contains(other, s) {
			out = append(out, s)
		}
	}
	return out
}

// Only is the comparison with changes of some types alone; no types are all. See Changed.
func (c *Comparison) Only(types []ChangeType) *Comparison {
	if len(types) == 0 {
		return c
	}
	out := &Comparison{Pairs: slices.Clone(c.Pairs), chosen: true}
	place := filled(len(c.Changes))
	for i := range c.Changes {
		if slices.Contains(types, c.Changes[i].Type) {
			place[i] = len(out.Changes)
			out.Changes = append(out.Changes, c.Changes[i])
		}
	}
	for i := range out.Pairs {
		var kept []int
		for _, n := range out.Pairs[i].Changes {
			if place[n] >= 0 {
				kept = append(kept, place[n])
			}
		}
		out.Pairs[i].Changes = kept
	}
	return out
}

// Changed reports whether there is a change of what is claimed or, once types were chosen, any change at all.
func (c *Comparison) Changed() bool {
	if c.chosen {
		return len(c.Changes) > 0
	}
	return !c.Empty()
}
