package name

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A node is what becomes an entity, together with the nodes that a sieve has joined to it.
type node struct {
	parent         int // itself for a node that stands for the entity
	proper         bool
	text           string // the name, or the noun's phrase
	class          text.Kind
	lemma, concept string
	votes          [kinds]float32
	kind           text.Kind
	sex            byte // 'm', 'f', 0 if unknown
	roles          []role
	count          int // mentions
}

const kinds = 12

// A nodeKey is what makes two phrases name one thing at once: the same name, taken the same
// way, or the same noun.
type nodeKey struct {
	proper bool
	class  text.Kind
	text   string
}

// nameNode is the node of a proper name. The class tells names apart that are spelled the
// same and plainly name a person here and a place there; it is "" where the words do not tell.
func (r *reader) nameNode(name string, class text.Kind) int {
	if known, ok := r.gaz.best(name); ok && class != text.Person && known.weight >= 3 {
		name = known.name
	}
	return r.node(nodeKey{true, class, name}, node{proper: true, text: name, class: class})
}

// nounNode is the node of a common noun, by its lemma; several people are not the one of the same noun: soldiers who may shoot are not
// the soldier on trial.
func (r *reader) nounNode(words, lemma, concept string, kind text.Kind) int {
	class := text.Kind("")
	if kind == text.People {
		class = kind
	}
	return r.node(nodeKey{false, class, lemma}, node{text: words, lemma: lemma, concept: concept, kind: kind, sex: r.gaz.sexOf(concept)})
}

func (r *reader) node(key nodeKey, n node) int {
	if i, ok := r.byKey[key]; ok {
		return i
	}
	n.parent = len(r.nodes)
	r.byKey[key] = n.parent
	r.nodes = append(r.nodes, n)
	return n.parent
}

// find is the node that stands for the entity of node i.
func (r *reader) find(i int) int {
	for r.nodes[i].parent != i {
		r.nodes[i].parent = r.nodes[r.nodes[i].parent].parent
		i = r.nodes[i].parent
	}
	return i
}

// unite makes one entity of two nodes; the first goes on standing for it.
func (r *reader) unite(into, other int) {
	into, other = r.find(into), r.find(other)
	if into == other {
		return
	}
	a, b := &r.nodes[into], &r.nodes[other]
	b.parent = into
	for k := range a.votes {
		a.votes[k] += b.votes[k]
	}
	if a.sex == 0 {
		a.sex = b.sex
	}
	a.roles = append(a.roles, b.roles...)
	a.count += b.count
}

// write turns phrases and nodes into mentions and entities.
func (r *reader) write() {
	d := r.doc
	d.Mentions, d.Entities = nil, nil
	entity := make([]int, len(r.nodes))
	for i := range entity {
		entity[i] = -1
	}
	names := r.names()
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.node < 0 {
			continue
		}
		n := r.find(p.node)
		if entity[n] < 0 {
			entity[n] = len(d.Entities)
			d.Entities = append(d.Entities, r.entity(n, names[n]))
		}
		d.Mentions = append(d.Mentions, text.Mention{Sentence: p.sentence, First: p.first, End: p.end, Head: p.head,
			Entity: entity[n], Pronoun: p.sort == byPronoun, Quantity: p.quantity, By: p.by})
	}
}

// names are the forms of each node that stands for an entity, in order of the text, each once.
func (r *reader) names() map[int][]string {
	out := make(map[int][]string, len(r.nodes))
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.node < 0 || p.sort != byName && p.sort != byNoun {
			continue
		}
		n := r.find(p.node)
		if r.nodes[n].proper != (p.sort == byName) {
			continue
		}
		if form := r.surface(r.sentence(p), p.first, p.end); !slices.Contains(out[n], form) {
			out[n] = append(out[n], form)
		}
	}
	return out
}

// entity is what a node becomes.
func (r *reader) entity(n int, forms []string) text.Entity {
	v := &r.nodes[n]
	e := text.Entity{Name: v.text, Kind: v.kind, Proper: v.proper, Lemma: v.lemma, Concept: v.concept}
	if v.proper {
		e.Name = r.canonical(n, forms)
		if known, ok := r.gaz.best(e.Name); ok {
			e.Known = known.kind
		}
	}
	for _, f := range forms {
		if f != e.Name && (v.proper || !strings.EqualFold(f, e.Name)) && !slices.Contains(e.Other, f) {
			e.Other = append(e.Other, f)
		}
	}
	slices.Sort(e.Other)
	return e
}

// canonical is the name that an entity goes by: the gazetteer's, where the gazetteer surely
// knows one of its forms as what it is here, else the longest in the text.
func (r *reader) canonical(n int, forms []string) string {
	v := &r.nodes[n]
	for _, f := range forms {
		for _, k := range r.gaz.known(f) {
			if k.kind == v.kind && k.weight >= 3 && !membersOf(f, v.text) {
				return k.name
			}
		}
	}
	best := v.text
	for _, f := range forms {
		if words, most := strings.Count(f, " "), strings.Count(best, " "); words > most || words == most && len(f) > len(best) {
			best = f
		}
	}
	if v.kind == text.Person && !strings.Contains(best, " ") {
		best = styled(best, v.roles)
	}
	return best
}

// styled is a name of one word with the style that tells whose it is: Pope Francis.
func styled(name string, roles []role) string {
	for _, ro := range roles {
		if lexicon.Must("styles").Has(ro.lemma) {
			return strings.ToUpper(ro.lemma[:1]) + ro.lemma[1:] + " " + name
		}
	}
	return name
}

// Name is the tokens [first, end) of a mention that is a proper name; ok is false for another mention.
func Name(d *text.Document, m *text.Mention) (first, end int, ok bool) {
	ok = !m.Pronoun && (m.By == "name" || m.By == "short") && d.Entities[m.Entity].Proper
	return m.First, m.End, ok
}
