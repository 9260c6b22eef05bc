package name

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A gazetteer is what the word lists know of names and nouns.
type gazetteer struct {
	names   map[string][]known // without cities
	longest map[string]int     // by the first word of a name: bytes of the longest name

	cities, firstNames                                  lexicon.Sorted
	titles, nationalities, months                       lexicon.List
	orgWords, stateBodies, facilities, partitives       lexicon.List
	people, collectives, men, women, groups, placeNouns lexicon.List
	speech, wikidata                                    lexicon.List
	degrees, corporate, firms, honouring                lexicon.List
	leaders, leadingPlaces                              lexicon.List
	nouns                                               []nounList
}

// A known is one thing that a name may be.
type known struct {
	kind   text.Kind
	name   string // the name it goes by
	within string // the country or region around it, "" if none
	weight float32
}

// A nounList says of which kind the common nouns of a list are.
type nounList struct {
	list lexicon.List
	kind text.Kind
}

var gaz = sync.OnceValue(loadGazetteer)

func loadGazetteer() *gazetteer {
	g := &gazetteer{
		names: make(map[string][]known, 4096), longest: make(map[string]int, 4096),
		cities: lexicon.Cities(), firstNames: lexicon.FirstNames(), titles: lower(lexicon.Must("titles")),
		nationalities: lexicon.Must("nationalities"), months: lexicon.Must("months"),
		orgWords: lexicon.Must("orgwords"), stateBodies: lexicon.Must("statebodies"),
		facilities: lexicon.Must("facilities"), partitives: lexicon.Must("partitives"),
		people: lexicon.Must("peoplenouns"), collectives: lexicon.Must("collectives"),
		men: lexicon.Must("men"), women: lexicon.Must("women"), groups: lexicon.Must("groups"),
		placeNouns: lexicon.Must("placewords"), speech: lexicon.Must("speechverbs"),
		wikidata: lexicon.Must("wikidata"),
		degrees:  lexicon.Must("degrees"), corporate: lexicon.Must("corporate"), firms: lexicon.Must("firms"),
		honouring: lexicon.Must("honouring"), leaders: lexicon.Must("leaders"), leadingPlaces: lexicon.Must("leadingplaces"),
	}
	g.nouns = []nounList{
		{lower(lexicon.Must("weapons")), text.Weapon}, {lower(g.groups), text.Org}, {lexicon.Must("documents"), text.Work},
		{lexicon.Must("events"), text.Event}, {g.placeNouns, text.Place}, {lexicon.Must("products"), text.Product},
		{lexicon.Must("times"), text.Time}, {lexicon.Must("currencies"), text.Money},
		{lexicon.Must("moneynouns"), text.Money}, {lexicon.Must("measures"), text.Quantity},
	}
	for _, l := range []struct {
		list   string
		kind   text.Kind
		weight float32
		within bool // the value is a place around it, not the name it goes by
	}{
		{"countries", text.Place, 5, false}, {"worldorgs", text.Org, 5, false},
		{"armedgroups", text.Org, 5, false}, {"regions", text.Place, 4, true},
		{"agencies", text.Org, 4, false}, {"capitals", text.Place, 4, true},
		{"outlets", text.Org, 3, false}, {"companies", text.Org, 3, false}, {"parties", text.Org, 3, false},
		{"clubs", text.Org, 3, false},
	} {
		for entry, value := range lexicon.Must(l.list) {
			k := known{kind: l.kind, name: cmp.Or(value, entry), weight: l.weight}
			if l.within {
				k.name, k.within = entry, value
			}
			g.add(entry, k)
		}
	}
	return g
}

// add makes a name known. A name that two lists know as one kind is that of the
// list which came first, the weightier one.
func (g *gazetteer) add(name string, k known) {
	for _, old := range g.names[name] {
		if old.kind == k.kind {
			return
		}
	}
	g.names[name] = append(g.names[name], k)
	w := firstWord(name)
	g.longest[w] = max(g.longest[w], len(name))
}

// known are the things that a name may be. Cities are those names that no other list knows as a place.
func (g *gazetteer) known(name string) []known {
	listed := g.names[name]
	country, city := g.cities.Find(name)
	if !city || slices.ContainsFunc(listed, func(k known) bool { return k.kind == text.Place }) {
		return listed
	}
	return append(slices.Clip(listed), known{kind: text.Place, name: name, within: country, weight: 2})
}

// knows reports whether a name is known as anything.
func (g *gazetteer) knows(name string) bool { return g.names[name] != nil || g.cities.Has(name) }

// reach is how many bytes the longest known name has whose first word this is, 0 if there is none.
func (g *gazetteer) reach(word string) int {
	longest := g.longest[word]
	for city := range g.cities.Beginning(word) {
		if firstWord(city) == word {
			longest = max(longest, len(city))
		}
	}
	return longest
}

// best is the weightiest thing that a name is known as; ok is false for a name that is not known.
func (g *gazetteer) best(name string) (k known, ok bool) {
	for _, e := range g.known(name) {
		if e.weight > k.weight {
			k, ok = e, true
		}
	}
	return k, ok
}

// Wikidata is the item of an entity that the gazetteer surely knows ("Q858" for Syria), "" for any other.
func Wikidata(e *text.Entity) string {
	if known, ok := gaz().best(e.Name); !e.Proper || !ok || known.kind != e.Kind {
		return ""
	}
	return gaz().wikidata[e.Name]
}

// country is the place that an adjective or noun of nationality stands for, "" if it is none.
func (g *gazetteer) country(word string) string {
	if c, ok := g.nationalities[word]; ok {
		return c
	}
	if singular, ok := strings.CutSuffix(word, "s"); ok {
		return g.nationalities[singular]
	}
	return ""
}

// lower is the list with its entries in lower case.
func lower(l lexicon.List) lexicon.List {
	out := make(lexicon.List, len(l))
	for k, v := range l {
		out[strings.ToLower(k)] = v
	}
	return out
}

// firstWord is the beginning of a name up to its first space, hyphen or apostrophe.
func firstWord(name string) string {
	if i := strings.IndexAny(name, " -'’"); i > 0 {
		return name[:i]
	}
	return name
}

// capital reports whether a word begins with an upper-case letter.
func capital(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}
