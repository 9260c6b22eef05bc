package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Compare types the changes between two graphs: claims that both have by their IRI are the same; of the others, each is
// held against the nearest of the other side, and the fields in which they differ say how it has changed. Claims of
// a sentence that both graphs have word for word are left out, whatever they are named: nothing has changed there.
func (d *Changes) Compare() *Comparison {
	out := &Comparison{}
	for _, n := range d.nearest() {
		out.Changes = append(out.Changes, d.typed(n)...)
	}
	return out
}

// A neighbour is a claim of each side, nil where one lacks it.
type neighbour struct{ old, new *Claim }

// nearest pairs the claims that differ: those of the newer graph in their order, then what is only in the older one.
func (d *Changes) nearest() []neighbour {
	var out []neighbour
	before := d.Old.wordsOf(d.Kept)
	for i := range d.Kept {
		if c := &d.Kept[i]; before[c.IRI] != nil && numerals(before[c.IRI].Words) != numerals(c.Words) {
			out = append(out, neighbour{before[c.IRI], c})
		}
	}
	inOld, inNew := d.Old.sentenceTexts(), d.New.sentenceTexts()
	older, newer := d.Old.unsettled(d.Removed, inNew), d.New.unsettled(d.Added, inOld)
	partner := partners(older, newer)
	taken := map[*Claim]bool{}
	for _, c := range newer {
		out = append(out, neighbour{partner[c], c})
		taken[partner[c]] = true
	}
	for _, c := range older {
		if !taken[c] {
			out = append(out, neighbour{c, nil})
		}
	}
	return out
}

// wordsOf are the graph's own readings of claims that another graph has as well, by IRI, where they have words.
func (g *Graph) wordsOf(claims []Claim) map[Term]*Claim {
	m := make(map[Term]*Claim)
	for i := range claims {
		if claims[i].Words == "" {
			continue
		}
		if c, ok := readClaim(claims[i].IRI, g.about(claims[i].IRI)); ok {
			m[c.IRI] = &c
		}
	}
	return m
}

// numerals are the numbers in words, in order, however they are written.
func numerals(words string) string {
	var b strings.Builder
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == ' ' || r == '-' || r == '|' }) {
		key := plainKey(w)
		if n, ok := units[key]; ok && key != "one" {
			fmt.Fprintf(&b, "#%d", n)
		} else if isDigits(key) {
			b.WriteString("#" + key)
		}
	}
	return b.String()
}

// sentenceTexts are the sentences that the graph has with their text, by their article and the words in them.
func (g *Graph) sentenceTexts() map[string]bool {
	m := map[string]bool{}
	for _, q := range g.quads {
		if q.P == textOf {
			m[string(g.origins(q.S)[0])+sentenceKey(q.O.Value())] = true
		}
	}
	return m
}

// sentenceKey is a sentence without its typography.
func sentenceKey(s string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(s) {
		if key := plainKey(w); key != "" {
			b.WriteString(key + " ")
		}
	}
	return b.String()
}

// unsettled are the claims that stand in a sentence which is not, word for word, among those of the other graph.
func (g *Graph) unsettled(claims []Claim, other map[string]bool) []*Claim {
	var out []*Claim
	for i := range claims {
		c := &claims[i]
		settled := len(c.Sentences) > 0 && len(other) > 0
		for _, s := range c.Sentences {
			words := g.first(s, textOf)
			settled = settled && words != "" && other[string(g.origins(s)[0])+sentenceKey(words.Value())]
		}
		if !settled {
			out = append(out, c)
		}
	}
	return out
}

// partners gives the older claim of a newer one. It pairs in the same direction for both ways of comparing, so that each is
// the other's inverse.
func partners(older, newer []*Claim) map[*Claim]*Claim {
	if slices.CompareFunc(older, newer, func(a, b *Claim) int { return cmp.Compare(a.IRI, b.IRI) }) <= 0 {
		return pairUp(older, newer)
	}
	of := map[*Claim]*Claim{}
	for o, n := range pairUp(newer, older) {
		of[n] = o
	}
	return of
}

// pairUp holds claims of two graphs against each other: those that share the most fields come first. It gives the
// older claim of a newer one.
func pairUp(older, newer []*Claim) map[*Claim]*Claim {
	of := map[*Claim]*Claim{}
	taken := map[*Claim]bool{}
	for _, key := range []func(*Claim) [3]Term{
		func(c *Claim) [3]Term { return [3]Term{c.Subject, c.Predicate, c.Object} },
		func(c *Claim) [3]Term { return [3]Term{c.Subject, c.Predicate, "s"} },
		func(c *Claim) [3]Term { return [3]Term{c.Predicate, c.Object, "o"} },
		func(c *Claim) [3]Term { return [3]Term{c.Subject, c.Object, "b"} },
	} {
		groups := map[[3]Term][]*Claim{}
		for _, c := range older {
			if k := key(c); !taken[c] && whole(k) {
				groups[k] = append(groups[k], c)
			}
		}
		for _, c := range newer {
			group := groups[key(c)]
			if of[c] != nil || len(group) == 0 {
				continue
			}
			best := 0
			for i := 1; i < min(len(group), 64); i++ { // more than that share nothing but a hub
				if sharing(group[i], c) > sharing(group[best], c) {
					best = i
				}
			}
			of[c] = group[best]
			taken[group[best]] = true
			groups[key(c)] = slices.Delete(slices.Clone(group), best, best+1)
		}
	}
	return of
}

// whole keys have a predicate or an object to go by: two claims without either are not near.
func whole(k [3]Term) bool { return k[0] != "" && k[1] != "" }

// sharing counts the fields in which two claims agree.
func sharing(a, b *Claim) int {
	n := 0
	for _, same := range []bool{a.Source == b.Source, a.Modality == b.Modality, a.Negative == b.Negative, a.Time == b.Time,
		slices.Equal(a.Arguments, b.Arguments), a.Object == b.Object, a.Tense == b.Tense} {
		if same {
			n++
		}
	}
	return n
}

// modalRank is how far a modality is from plain fact.
var modalRank = map[string]int{"": 0, "future": 1, "intended": 1, "ordered": 1, "hypothetical": 2, "possible": 2}

// typed are the changes from a claim to its neighbour.
func (d *Changes) typed(n neighbour) []Change {
	change := func(t ChangeType, old, new string) Change {
		ch := Change{Type: t}
		if n.old != nil {
			p := d.Old.Print(n.old)
			ch.Old, ch.Removed = &Passage{Sentence: -1, Text: p}, []string{p}
		}
		if n.new != nil {
			p := d.New.Print(n.new)
			ch.New, ch.Added = &Passage{Sentence: -1, Text: p}, []string{p}
		}
		if old != new {
			ch.Words = []Edit{{old, new}}
		}
		return ch
	}
	switch {
	case n.old == nil:
		return []Change{change(Added, "", "")}
	case n.new == nil:
		return []Change{change(Dropped, "", "")}
	}
	return d.fields(n.old, n.new, change)
}

// fields are the changes between two claims, field by field.
func (d *Changes) fields(old, new *Claim, change func(t ChangeType, old, new string) Change) (out []Change) {
	add := func(t ChangeType, old, new string) { out = append(out, change(t, old, new)) }
	was, is := d.Old.Name, d.New.Name
	if numerals(old.Words) != numerals(new.Words) {
		add(NumberChanged, old.Words, new.Words)
	}
	turned := turnedAround(old, new)
	switch {
	case turned && old.Negative == new.Negative:
		add(PolarityFlipped, was(old.Predicate), is(new.Predicate))
	case !turned && old.Negative != new.Negative:
		add(PolarityFlipped, not(old), not(new))
	}
	if o, n := modalRank[old.Modality], modalRank[new.Modality]; o < n {
		add(Hedged, old.Modality, new.Modality)
	} else if o > n {
		add(Unhedged, old.Modality, new.Modality)
	}
	switch {
	case old.Source == new.Source:
	case old.Source == "":
		add(SourceAdded, "", is(new.Source))
	case new.Source == "":
		add(SourceDropped, was(old.Source), "")
	default:
		add(SourceChanged, was(old.Source), is(new.Source))
	}
	if old.Time != new.Time {
		add(DateChanged, old.Time.Value(), new.Time.Value())
	}
	if old.Subject != new.Subject {
		add(subjectChange(old, new), was(old.Subject), is(new.Subject))
	}
	if old.Object != new.Object || !slices.Equal(old.Arguments, new.Arguments) || old.Predicate != new.Predicate {
		if !turned && (len(out) == 0 || out[0].Type != NumberChanged) {
			add(ArgumentChanged, d.Old.composed(old), d.New.composed(new))
		}
	}
	if len(out) == 0 {
		add(Reworded, old.Words, new.Words)
	}
	slices.SortStableFunc(out, func(x, y Change) int {
		return cmp.Compare(slices.Index(ChangeTypes, x.Type), slices.Index(ChangeTypes, y.Type))
	})
	return out
}

// turnedAround reports whether the predicates of two claims are opposites.
func turnedAround(old, new *Claim) bool {
	_, a, _ := splitPredicate(old.Predicate)
	_, b, _ := splitPredicate(new.Predicate)
	a, _, _ = strings.Cut(a, "_")
	b, _, _ = strings.Cut(b, "_")
	return slices.Contains(contrary[a], b)
}

func not(c *Claim) string {
	if c.Negative {
		return "not"
	}
	return ""
}

// subjectChange is what another subject changes: the actor, or in the passive the one it is done to.
func subjectChange(old, new *Claim) ChangeType {
	_, a, _ := splitPredicate(old.Predicate)
	_, b, _ := splitPredicate(new.Predicate)
	if strings.HasPrefix(a, "be_") && strings.HasPrefix(b, "be_") {
		return ArgumentChanged
	}
	return ActorChanged
}
