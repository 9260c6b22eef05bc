package name

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"newsgraph/extract/text"
)

// A Doubt is two names of which it is not sure that they are one thing, or two; or a name of which it is not
// sure what kind of thing it names.
type Doubt struct {
	Left, Right  string    // both would go by Right; they are the same name where the kind is in doubt
	Kind         text.Kind // of Left
	As           text.Kind // the kind that Left may be of instead; "" if it is not the kind that is in doubt
	Source       string    // the article that the doubt is about, "" for all
	Joined       bool      // they are one thing as things stand
	Why          string    // "a short form", to go on with "of it" or the like
	For, Against []Evidence
}

// Evidence is a sentence that speaks for or against one thing.
type Evidence struct{ Source, Text string }

// Yes is the line that makes one of both names, or gives the name its other kind.
func (x *Doubt) Yes() *Correction {
	if x.As != "" {
		return &Correction{Word: "kind", Left: Reference{x.Left, x.Kind}, Kind: x.As, Source: x.Source}
	}
	return &Correction{Word: "same", Left: Reference{Name: x.Left}, Right: x.Right, Source: x.Source}
}

// No is the line that keeps both names apart, or the name's kind.
func (x *Doubt) No() *Correction {
	if x.As != "" {
		return &Correction{Word: "kind", Left: Reference{x.Left, x.Kind}, Kind: x.Kind, Source: x.Source}
	}
	return &Correction{Word: "not", Left: Reference{Name: x.Right}, Right: x.Left, Source: x.Source}
}

// Doubts are the names of documents that may be one thing: short forms, acronyms, spellings and definite
// descriptions that no sieve was sure of, over all documents, surnames that several bear, and kinds that the
// network or another document sees otherwise. What corrections decide is no doubt. They are sorted by source, then by both names.
func Doubts(docs []*text.Document, decided *Corrections) []Doubt {
	docs = slices.SortedStableFunc(slices.Values(docs), func(a, b *text.Document) int {
		return cmp.Or(cmp.Compare(a.Article.Source, b.Article.Source), cmp.Compare(a.Article.Version, b.Article.Version))
	})
	q := doubter{docs: docs, things: map[Reference]*thing{}}
	for i := range docs {
		q.collect(i)
	}
	q.sorted = slices.SortedFunc(maps.Values(q.things), func(a, b *thing) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind))
	})
	q.shortForms()
	q.alike()
	q.severalKinds()
	for i := range docs {
		q.taggedKinds(i)
		q.surnames(i)
		q.descriptions(i)
	}
	slices.SortStableFunc(q.doubts, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
	})
	seen := map[[3]string]bool{}
	return slices.DeleteFunc(q.doubts, func(x Doubt) bool {
		key := [3]string{x.Source, x.Left, x.Right}
		old := seen[key] || decided.Decides(&x)
		seen[key] = true
		return old
	})
}

// A thing is a proper entity over all documents.
type thing struct {
	Reference
	count  int
	places []spot // its first mention by name in each document
}

// A spot is a sentence of a document.
type spot struct{ doc, sentence int }

// A doubter goes through documents for doubts.
type doubter struct {
	docs   []*text.Document
	things map[Reference]*thing
	sorted []*thing
	doubts []Doubt
}

func (q *doubter) collect(doc int) {
	d := q.docs[doc]
	seen := map[int]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		e := &d.Entities[m.Entity]
		if !e.Proper || m.Pronoun {
			continue
		}
		ref := Reference{e.Name, e.Kind}
		t := q.things[ref]
		if t == nil {
			t = &thing{Reference: ref}
			q.things[ref] = t
		}
		t.count++
		if !seen[m.Entity] {
			seen[m.Entity] = true
			t.places = append(t.places, spot{doc, m.Sentence})
		}
	}
}

func (q *doubter) source(p spot) string { return q.docs[p.doc].Article.Source }

func (q *doubter) evidence(p spot) Evidence {
	d := q.docs[p.doc]
	return Evidence{q.source(p), strings.Join(strings.Fields(d.Sentences[p.sentence].Of(d.Article.Text)), " ")}
}

// compatible reports whether two kinds may be one thing's: the same, or one is not known.
func compatible(a, b text.Kind) bool { return a == b || a == text.Thing || b == text.Thing }

// shortForms doubts that a name stands for a longer one, article by article: the one that the article has
// itself, else one of another article.
func (q *doubter) shortForms() {
	byWord := map[string][]*thing{}
	for _, long := range q.sorted {
		words := strings.Fields(long.Name)
		if len(words) < 2 {
			continue
		}
		for _, w := range slices.Compact([]string{words[0], surname(long.Name), words[len(words)-1]}) {
			if !slices.Contains(byWord[w], long) {
				byWord[w] = append(byWord[w], long)
			}
		}
	}
	for _, short := range q.sorted {
		if surelyKnown(short.Name) {
			continue
		}
		first := givenName(short.Name)
		fits := slices.DeleteFunc(slices.Clone(append(byWord[first], byWord[lastWord(short.Name)]...)), func(long *thing) bool {
			return long == short || !compatible(short.Kind, long.Kind) || !shortOf(short, long)
		})
		for _, p := range short.places {
			near := slices.DeleteFunc(slices.Clone(fits), func(long *thing) bool {
				return !slices.ContainsFunc(long.places, func(o spot) bool { return o.doc == p.doc })
			})
			if len(near) == 0 {
				near = fits
			}
			for _, long := range near {
				q.doubt(short, long, q.source(p), "a short form of it", p)
			}
		}
	}
}

// shortOf reports whether a name begins or ends a longer one, or is a person's surname.
func shortOf(short, long *thing) bool {
	s, l := short.Name, long.Name
	if len(s) >= len(l) {
		return false
	}
	if long.Kind == text.Person && !strings.Contains(s, " ") {
		return s == surname(l) || s == givenName(l)
	}
	return strings.HasPrefix(l, s+" ") || strings.HasSuffix(l, " "+s)
}

// doubt records that one thing may be another, with a sentence for each, and one that has both against it.
func (q *doubter) doubt(left, right *thing, source, why string, at spot) {
	x := Doubt{Left: left.Name, Right: right.Name, Kind: left.Kind, Source: source, Why: why}
	other := right.places[0]
	for _, p := range right.places {
		if p.doc == at.doc {
			other = p
		}
	}
	x.For = []Evidence{q.evidence(at)}
	if other != at {
		x.For = append(x.For, q.evidence(other))
	}
	if both, ok := q.together(left, right); ok {
		x.Against = []Evidence{q.evidence(both)}
		x.For = slices.DeleteFunc(x.For, func(e Evidence) bool { return e == x.Against[0] })
	}
	q.doubts = append(q.doubts, x)
}

// together is the first sentence that names two things.
func (q *doubter) together(a, b *thing) (spot, bool) {
	for _, p := range a.places {
		if !slices.ContainsFunc(b.places, func(o spot) bool { return o.doc == p.doc }) {
			continue
		}
		d := q.docs[p.doc]
		has := map[int]bool{}
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if e := &d.Entities[m.Entity]; e.Proper && !m.Pronoun && e.Name == a.Name && e.Kind == a.Kind {
				has[m.Sentence] = true
			}
		}
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if e := &d.Entities[m.Entity]; e.Proper && !m.Pronoun && e.Name == b.Name && e.Kind == b.Kind && has[m.Sentence] {
				return spot{p.doc, m.Sentence}, true
			}
		}
	}
	return spot{}, false
}

// alike doubts names that are spelled almost alike, acronyms, and persons whose first names may be one.
func (q *doubter) alike() {
	folds := make([]string, len(q.sorted))
	for i, t := range q.sorted {
		folds[i] = fold(t.Name)
	}
	for i, a := range q.sorted {
		for k := range q.sorted[:i] {
			b := q.sorted[k]
			why, right := "", a
			if better(b, a) {
				right = b
			}
			switch {
			case a.Name == b.Name || !compatible(a.Kind, b.Kind):
				continue
			case abbreviates(a.Name, b.Name) || abbreviates(b.Name, a.Name):
				why = "an acronym of it"
				right = longer(a, b)
			case a.Kind == text.Person && sameFirstName(a.Name, b.Name):
				why = "the same surname, and perhaps the same first name"
				right = longer(a, b)
			case spelledAlike(folds[i], folds[k]):
				why = "spelled almost alike"
			default:
				continue
			}
			left := a
			if right == a {
				left = b
			}
			q.doubt(left, right, "", why, left.places[0])
		}
	}
}

// better reports whether a's name is rather what both go by: it is met more often.
func better(a, b *thing) bool {
	return cmp.Or(cmp.Compare(a.count, b.count), cmp.Compare(b.Name, a.Name)) > 0
}

func longer(a, b *thing) *thing {
	if len(b.Name) > len(a.Name) {
		return b
	}
	return a
}

// givenName is the first word of a name.
func givenName(name string) string {
	first, _, _ := strings.Cut(name, " ")
	return first
}

func abbreviates(short, long string) bool {
	l := letters(short)
	return l != "" && slices.Contains(initials(long), l)
}

// sameFirstName reports whether two persons of one surname may have one first name: B. Assad, Alex and Alexander.
func sameFirstName(a, b string) bool {
	if surname(a) != surname(b) || !strings.Contains(a, " ") || !strings.Contains(b, " ") {
		return false
	}
	x, y := strings.TrimSuffix(givenName(a), "."), strings.TrimSuffix(givenName(b), ".")
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// fold is a name's letters and digits in lower case, without accents.
func fold(name string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFD.String(name))
}

// spelledAlike reports whether two folded names differ by one letter, or by two if they are long; the digits in
// them, and the first letter, are the same.
func spelledAlike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	short, most := min(len(x), len(y)), 0
	switch {
	case short >= 9:
		most = 2
	case short >= 5:
		most = 1
	}
	digits := func(s string) string {
		return strings.Map(func(c rune) rune {
			if unicode.IsDigit(c) {
				return c
			}
			return -1
		}, s)
	}
	if a == b {
		return short > 1
	}
	return most > 0 && x[0] == y[0] && max(len(x), len(y))-short <= most && digits(a) == digits(b) && distance(x, y) <= most
}

// distance is how many letters must be put in, left out or exchanged to make one word of another (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for k := range b {
			cost := 1
			if a[i] == b[k] {
				cost = 0
			}
			diagonal, row[k+1] = row[k+1], min(diagonal+cost, row[k]+1, row[k+1]+1)
		}
	}
	return row[len(b)]
}

// surnames doubts the mentions by a surname that several bear, which have gone to the one who was named last.
func (q *doubter) surnames(doc int) {
	d := q.docs[doc]
	for i := range d.Mentions {
		m := &d.Mentions[i]
		e := &d.Entities[m.Entity]
		short := surface(d, m)
		if m.By != "short" || short == e.Name {
			continue
		}
		x := Doubt{Left: short, Right: e.Name, Kind: e.Kind, Source: d.Article.Source, Joined: true, Why: "a surname that others bear",
			For: []Evidence{q.evidence(spot{doc, m.Sentence})}}
		for k := range d.Mentions {
			o := &d.Mentions[k]
			if y := &d.Entities[o.Entity]; o.Entity != m.Entity && !o.Pronoun && y.Proper && y.Kind == text.Person && shortOf(&thing{Reference: Reference{Name: short}}, &thing{Reference: Reference{y.Name, y.Kind}}) {
				x.Against = []Evidence{q.evidence(spot{doc, o.Sentence})}
				break
			}
		}
		q.doubts = append(q.doubts, x)
	}
}

// descriptions doubts that "the company" is the organisation named last, in this sentence or the two before.
func (q *doubter) descriptions(doc int) {
	d := q.docs[doc]
	r := reader{doc: d}
	met := map[int]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		e := &d.Entities[m.Entity]
		if e.Proper || m.Pronoun || met[m.Entity] {
			continue
		}
		met[m.Entity] = true
		if e.Kind != text.Person && e.Kind != text.Org && e.Kind != text.Place || plural(&d.Sentences[m.Sentence].Tokens[m.Head]) || vague[e.Concept] ||
			!r.definite(&phrase{sentence: m.Sentence, first: m.First, end: m.End, head: m.Head}) {
			continue
		}
		for k := i - 1; k >= 0 && d.Mentions[k].Sentence+2 >= m.Sentence; k-- {
			o := &d.Mentions[k]
			if y := &d.Entities[o.Entity]; y.Proper && !o.Pronoun && y.Kind == e.Kind && describes(e.Concept, y) {
				x := Doubt{Left: e.Name, Right: y.Name, Kind: e.Kind, Source: d.Article.Source, Why: "a description of whom or what was named last",
					For: []Evidence{q.evidence(spot{doc, o.Sentence})}}
				if o.Sentence != m.Sentence {
					x.For = append(x.For, q.evidence(spot{doc, m.Sentence}))
				}
				q.doubts = append(q.doubts, x)
				break
			}
		}
	}
}

// describes reports whether a noun can stand for a name of its kind: for a place it must say which sort it is.
func describes(noun string, e *text.Entity) bool {
	if e.Kind != text.Place {
		return true
	}
	known, ok := gaz().best(e.Name)
	country := ok && known.weight == 5
	switch noun {
	case "country", "nation", "kingdom", "republic":
		return country
	case "city", "town", "village", "capital":
		return !country
	}
	return slices.Contains(strings.Fields(strings.ToLower(e.Name)), noun)
}
