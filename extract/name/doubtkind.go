package name

import (
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// severalKinds doubts the kind of a name that is more often of another kind, in this document or others, unless
// the gazetteer knows it as one of them (Jordan).
func (q *doubter) severalKinds() {
	for i, a := range q.sorted {
		if surelyKnown(a.Name) {
			continue
		}
		for _, b := range q.sorted[:i] {
			if a.Name != b.Name {
				continue
			}
			rare, usual := a, b
			if rare.count > usual.count || rare.count == usual.count && usual.Kind == text.Thing {
				rare, usual = usual, rare
			}
			q.doubtKind(rare, usual.Kind, "", "of that kind elsewhere", rare.places[0], usual.places[0])
		}
	}
}

// taggedKinds doubts the kind of a name that the network takes for another one more often than not.
func (q *doubter) taggedKinds(doc int) {
	d := q.docs[doc]
	for i := range d.Entities {
		e := &d.Entities[i]
		if !e.Proper || surelyKnown(e.Name) {
			continue
		}
		tags, tagged := map[text.Kind][]spot{}, 0
		for k := range d.Mentions {
			m := &d.Mentions[k]
			if m.Entity != i || m.Pronoun {
				continue
			}
			if _, tag, ok := strings.Cut(d.Sentences[m.Sentence].Tokens[m.Head].Name, "-"); ok {
				tags[text.Kind(tag)] = append(tags[text.Kind(tag)], spot{doc, m.Sentence})
				tagged++
			}
		}
		for _, kind := range []text.Kind{text.Person, text.Org, text.Place} {
			if at := tags[kind]; kind != e.Kind && len(at) > 0 && 2*len(at) > tagged {
				why := fmt.Sprintf("tagged so %d of %d times", len(at), tagged)
				q.doubtKind(&thing{Reference: Reference{e.Name, e.Kind}}, kind, d.Article.Source, why, at[0])
			}
		}
	}
}

// doubtKind records that a thing may be of another kind, with the sentences that show it.
func (q *doubter) doubtKind(t *thing, as text.Kind, source, why string, at ...spot) {
	x := Doubt{Left: t.Name, Right: t.Name, Kind: t.Kind, As: as, Source: source, Why: why}
	for _, p := range at {
		if e := q.evidence(p); !slices.Contains(x.For, e) {
			x.For = append(x.For, e)
		}
	}
	q.doubts = append(q.doubts, x)
}

// surelyKnown reports whether the gazetteer knows what a name is.
func surelyKnown(name string) bool {
	known, ok := gaz().best(name)
	return ok && known.weight >= 3
}
