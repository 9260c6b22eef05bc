package name

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// Apply corrects the mentions and entities of a document. First the names that are to be kept apart are
// parted, then those that are one are joined; kinds and what is no entity come last. A line is about the
// entity that goes by its name, or else about those that are called so in the article.
func (c *Corrections) Apply(d *text.Document) {
	if c == nil {
		return
	}
	e := editor{table: c.table(d.Article.Source), doc: d}
	e.part()
	e.join()
	e.settle()
	e.write()
}

// An editor is one document under correction.
type editor struct {
	*table
	doc  *text.Document
	into []int            // by entity: the one that it becomes, itself if it stays
	gone []bool           // by entity
	as   []text.Entity    // by entity: how it comes out
	was  map[int][]string // by entity that stays: all names that it was found by
}

// surface is a mention's words with single spaces.
func surface(d *text.Document, m *text.Mention) string {
	r := reader{doc: d}
	return r.surface(&d.Sentences[m.Sentence], m.First, m.End)
}

// part makes two entities of one that bears both names of a not line. Mentions by the name that it does
// not go by leave, with the pronouns and descriptions that follow them.
func (e *editor) part() {
	for _, l := range e.apart {
		for i := range e.doc.Entities {
			e.partOne(i, l)
		}
		named := func(name string) bool {
			return slices.ContainsFunc(e.doc.Entities, func(x text.Entity) bool { return slices.Contains(namesOf(&x), name) })
		}
		if named(l.Left.Name) || named(l.Right) {
			l.used.Store(true)
		}
	}
}

func (e *editor) partOne(i int, l *Correction) {
	d := e.doc
	own := &d.Entities[i]
	if names := namesOf(own); !own.Proper || !slices.Contains(names, l.Left.Name) || !slices.Contains(names, l.Right) {
		return
	}
	stays, leaves := l.Left.Name, l.Right
	if leaves == own.Name || stays != own.Name && (len(leaves) > len(stays) || len(leaves) == len(stays) && leaves > stays) {
		stays, leaves = leaves, stays
	}
	other := text.Entity{Name: leaves, Kind: own.Kind, Proper: true, Known: knownAs(leaves)}
	own.Other = slices.DeleteFunc(slices.Clone(own.Other), func(n string) bool { return n == leaves })
	leaving, to := false, len(d.Entities)
	for k := range d.Mentions {
		m := &d.Mentions[k]
		if m.Entity != i {
			continue
		}
		if words := surface(d, m); words == leaves {
			leaving = true
		} else if words == own.Name || slices.Contains(own.Other, words) {
			leaving = false
		}
		if leaving {
			m.Entity = to
		}
	}
	d.Entities = append(d.Entities, other)
}

// namesOf are the names that a line can find an entity by, what it goes by first.
func namesOf(e *text.Entity) []string {
	if !e.Proper && e.Lemma != e.Name {
		return []string{e.Name, e.Lemma}
	}
	return append([]string{e.Name}, e.Other...)
}

// knownAs is the kind under which the gazetteer knows a name, "" if it does not.
func knownAs(name string) text.Kind {
	k, _ := gaz().best(name)
	return k.kind
}

// find is the first line about an entity, by one of its names; nil if there is none.
func find(lines map[Reference]*Correction, names []string, kind text.Kind) *Correction {
	if len(lines) == 0 {
		return nil
	}
	for _, n := range names {
		if l := cmp.Or(lines[Reference{n, kind}], lines[Reference{Name: n}]); l != nil {
			return l
		}
	}
	return nil
}

// join gives entities the names of same and name lines, and makes one of those that are one.
func (e *editor) join() {
	n := len(e.doc.Entities)
	e.into, e.gone, e.as, e.was = make([]int, n), make([]bool, n), slices.Clone(e.doc.Entities), make(map[int][]string, n)
	lines := make([]*Correction, n)
	for i := range e.as {
		e.into[i], e.was[i] = i, namesOf(&e.as[i])
		lines[i] = find(e.called, e.was[i], e.as[i].Kind)
	}
	bases := map[Reference]int{} // of same lines by name, of name lines by name and kind
	for i, l := range lines {
		if l == nil {
			continue
		}
		goal := e.goal(l)
		key := Reference{Name: goal}
		if l.Word == "name" {
			key.Kind = e.as[i].Kind
		}
		base, ok := bases[key]
		if !ok {
			base = e.bearer(goal, key.Kind, lines, i)
			bases[key] = base
			e.call(base, goal, base == i)
		}
		e.unite(base, i)
	}
}

// goal is what a line's entity goes by in the end.
func (e *editor) goal(l *Correction) string {
	for range len(e.called) + 1 {
		l.used.Store(true)
		next := e.called[Reference{Name: l.Right}]
		if next == nil {
			break
		}
		l = next
	}
	return l.Right
}

// bearer is the entity that bears a name and that no line calls otherwise: one that goes by it, or else
// one that is also called so; the given one if there is none.
func (e *editor) bearer(name string, kind text.Kind, lines []*Correction, otherwise int) int {
	also := -1
	for i := range e.doc.Entities {
		x := &e.doc.Entities[i]
		if lines[i] != nil || !x.Proper || kind != "" && x.Kind != kind {
			continue
		}
		if x.Name == name {
			return i
		}
		if also < 0 && slices.Contains(x.Other, name) {
			also = i
		}
	}
	if also >= 0 {
		return also
	}
	return otherwise
}

// call gives an entity a name. One that only got it now is of the kind that the gazetteer surely knows.
func (e *editor) call(i int, name string, anew bool) {
	x := &e.as[i]
	if known, ok := gaz().best(name); anew && ok && known.weight >= 3 {
		x.Kind = known.kind
	}
	e.was[i] = append([]string{name}, e.was[i]...)
	x.Name, x.Proper, x.Lemma, x.Concept, x.Known = name, true, "", "", knownAs(name)
}

// unite makes entity i one with its base.
func (e *editor) unite(base, i int) {
	if base != i {
		e.into[i] = base
		e.was[base] = append(e.was[base], e.was[i]...)
	}
}

// settle applies kind and drop lines. What is of one name and kind then is one.
func (e *editor) settle() {
	for i := range e.as {
		if e.into[i] != i {
			continue
		}
		x := &e.as[i]
		if l := find(e.kinds, e.was[i], x.Kind); l != nil {
			l.used.Store(true)
			x.Kind = l.Kind
			e.absorb(i)
		}
		if l := find(e.dropped, e.was[i], x.Kind); l != nil {
			l.used.Store(true)
			e.gone[i] = true
		}
	}
}

// absorb makes entity i one with those that go by its name and are of its kind.
func (e *editor) absorb(i int) {
	for k := range e.as {
		if e.into[k] != k || k == i || !e.as[k].Proper || e.as[k].Name != e.as[i].Name || e.as[k].Kind != e.as[i].Kind {
			continue
		}
		for j := range e.into {
			if e.into[j] == k {
				e.unite(i, j)
			}
		}
	}
}

// write puts mentions and entities back, in the order of the text.
func (e *editor) write() {
	d := e.doc
	old := d.Entities
	at := make([]int, len(old))
	for i := range at {
		at[i] = -1
	}
	var mentions []text.Mention
	var entities []text.Entity
	forms := map[int]map[string]bool{}
	for _, m := range d.Mentions {
		i := e.into[m.Entity]
		if e.gone[i] {
			continue
		}
		if at[i] < 0 {
			at[i] = len(entities)
			entities = append(entities, e.as[i])
		}
		if !old[m.Entity].Proper && e.as[i].Proper && m.By == "noun" {
			m.By = "correction"
		}
		if forms[i] == nil {
			forms[i] = map[string]bool{}
		}
		if old[m.Entity].Proper {
			forms[i][surface(d, &m)] = true
		}
		m.Entity = at[i]
		mentions = append(mentions, m)
	}
	for i, k := range at {
		if k >= 0 && entities[k].Proper {
			entities[k].Other = e.others(i, old, forms[i])
		}
	}
	d.Mentions, d.Entities = mentions, entities
}

// others are the names of the text that an entity does not go by.
func (e *editor) others(i int, old []text.Entity, forms map[string]bool) (names []string) {
	for k := range old {
		if e.into[k] != i || !old[k].Proper {
			continue
		}
		for _, n := range namesOf(&old[k]) {
			if n != e.as[i].Name && (forms[n] || slices.Contains(old[k].Other, n)) && strings.TrimSpace(n) != "" {
				names = append(names, n)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
