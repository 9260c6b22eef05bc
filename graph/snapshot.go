package graph

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A Snapshot is a graph as it is drawn: nodes, and edges between them. Both are sorted.
type Snapshot struct {
	Nodes []Node // by ID; each is an end of an edge
	Edges []Edge // by Source, Target, Predicate
}

// A Node is what an edge leads from or to.
type Node struct {
	ID         string // its IRI, percent-encoded where it has what XML cannot hold
	Label      string
	Kind       text.Kind // "" if the graph does not say
	Other      []string  // further names, sorted
	Concept    string    // "sapper" for a common noun; "" for a name
	Properties []Property
	Change     string // what two versions make of it, see Changes.Snapshot; "" in the drawing of one graph
}

// A Property is what the graph says of a node in literals: quantity, "at least 7,000".
type Property struct {
	Name   string
	Values []string // sorted
}

// An Edge is all claims that say the same of the same two nodes.
type Edge struct {
	ID             string // e and 16 hex digits, made of the three fields below
	Source, Target string // Node.ID
	// Predicate is the lemma with what qualifies it: "deploy", "not deploy",
	// "deploy [says Assad]". Edges between the same nodes differ in it.
	Predicate  string
	Weight     float64  // the number of distinct sources, at least 1
	Claims     []string // IRIs, sorted
	Words      []string // the claims in the words of the article
	Sentences  []string // texts, sorted by place
	Rules      []string // names, sorted
	Dates      []string // when its articles were published, as precise as known, sorted
	Times      []string // when what it says took place, where its articles say so, sorted
	Confidence float64  // the highest of its claims'; 0 for an edge without a claim
	Change     string   // as Node.Change
}

// Snapshot draws the graph. Claims are drawn from their descriptions; edges that no
// described claim makes, as graphs from elsewhere have them, are drawn as they are.
func (g *Graph) Snapshot(v View) (*Snapshot, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	d := drawing{g: g, edges: map[edgeKey]*bundle{}, made: map[Quad]bool{}, group: v.Group}
	for s, quads := range g.subjects {
		if c, ok := readClaim(s, quads); ok {
			d.claim(&c, v)
		}
	}
	for s, quads := range g.subjects {
		if !isRecord(s, quads) {
			d.plain(quads)
		}
	}
	if err := d.cut(v); err != nil {
		return nil, err
	}
	return d.snapshot(), nil
}

// A drawing gathers edges.
type drawing struct {
	g     *Graph
	edges map[edgeKey]*bundle
	made  map[Quad]bool // by asserted claims, without their graphs
	group bool          // predicates under the relation that they state
}

type edgeKey struct {
	source, target Term
	predicate      string
}

// A bundle is what one edge stands for.
type bundle struct {
	sources    map[Term]bool
	claims     []Claim
	confidence float64
}

func (d *drawing) bundle(s Term, predicate string, o Term) *bundle {
	key := edgeKey{s, o, predicate}
	b := d.edges[key]
	if b == nil {
		b = &bundle{sources: map[Term]bool{}}
		d.edges[key] = b
	}
	return b
}

func (d *drawing) claim(c *Claim, v View) {
	list := c.statements()
	if c.Asserted() {
		for _, s := range list {
			d.made[Quad{s.s, s.p, s.o, ""}] = true
		}
	}
	if !v.draws(c) {
		return
	}
	for _, s := range list {
		b := d.bundle(s.s, d.g.qualified(d.predicate(s.p), c), s.o)
		b.claims = append(b.claims, *c)
		b.confidence = max(b.confidence, c.Confidence)
		for _, sentence := range c.Sentences {
			for _, source := range d.g.origins(sentence) {
				b.sources[source] = true
			}
		}
	}
}

// plain draws quads between things that no claim accounts for.
func (d *drawing) plain(quads []Quad) {
	for _, q := range quads {
		if q.O.IsIRI() && !isDescription(q.P) && !d.made[Quad{q.S, q.P, q.O, ""}] {
			d.bundle(q.S, d.g.Name(d.predicate(q.P)), q.O).sources[q.G] = true
		}
	}
}

// predicate is what an edge of the predicate is drawn as.
func (d *drawing) predicate(p Term) Term {
	if d.group {
		return d.g.relation(p)
	}
	return p
}

// qualified is a predicate's lemma with the standing of its claim.
func (g *Graph) qualified(p Term, c *Claim) string {
	name := predicateName(p)
	if c.Negative {
		name = "not " + name
	}
	marks := g.marks(c, false)
	if c.Negative {
		marks = marks[1:]
	}
	if len(marks) > 0 {
		name += " [" + strings.Join(marks, "; ") + "]"
	}
	return name
}

// origins are the articles, over all their versions, that a sentence belongs to: several where they are
// alike to the letter.
func (g *Graph) origins(sentence Term) (all []Term) {
	doc := document(sentence)
	for _, q := range g.about(doc) {
		if q.P == provOf {
			all = append(all, q.O)
		}
	}
	if all == nil {
		all = []Term{doc}
	}
	return all
}

// document is the version of an article that a sentence stands in.
func document(sentence Term) Term {
	doc, _ := place(sentence)
	return Term("<" + doc + ">")
}

// isRecord reports whether a subject is a claim, a document, a sentence or a run: no node.
func isRecord(s Term, quads []Quad) bool {
	if strings.Contains(string(s), "#char=") {
		return true
	}
	for _, q := range quads {
		if q.P == rdfType && (q.O == rdfStatement || q.O == schemaNews || q.O == provActivity) {
			return true
		}
	}
	return false
}

// isDescription reports whether a predicate says what a thing is, so that it is no edge.
func isDescription(p Term) bool {
	iri := string(p[1:])
	for _, ns := range []string{RDF, RDFS, SKOS, PROV, DCT, NG} {
		if strings.HasPrefix(iri, ns) {
			return true
		}
	}
	return false
}

func (d *drawing) snapshot() *Snapshot {
	ends := map[Term]bool{}
	out := &Snapshot{Edges: make([]Edge, 0, len(d.edges))}
	for key, b := range d.edges {
		ends[key.source], ends[key.target] = true, true
		out.Edges = append(out.Edges, d.edge(key, b))
	}
	slices.SortFunc(out.Edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Predicate, b.Predicate))
	})
	out.Nodes = make([]Node, 0, len(ends))
	for _, t := range slices.Sorted(maps.Keys(ends)) {
		out.Nodes = append(out.Nodes, d.g.node(t))
	}
	slices.SortFunc(out.Nodes, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

func (d *drawing) edge(key edgeKey, b *bundle) Edge {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %q", key.source, key.target, key.predicate))
	e := Edge{
		ID:     fmt.Sprintf("e%x", sum[:8]),
		Source: nodeID(key.source), Target: nodeID(key.target),
		Predicate:  key.predicate,
		Weight:     float64(max(1, len(b.sources))),
		Confidence: b.confidence,
	}
	slices.SortFunc(b.claims, compareClaims)
	for _, c := range b.claims {
		e.Claims = append(e.Claims, c.IRI.Value())
		e.Rules = append(e.Rules, d.g.Name(c.Rule))
		if c.Words != "" {
			e.Words = append(e.Words, c.Words)
		}
		if c.Time != "" {
			e.Times = append(e.Times, c.Time.Value())
		}
		for _, s := range c.Sentences {
			if date := d.g.first(document(s), dctIssued); date != "" {
				e.Dates = append(e.Dates, date.Value())
			}
			if words := d.g.first(s, textOf); words != "" && !slices.Contains(e.Sentences, words.Value()) {
				e.Sentences = append(e.Sentences, words.Value())
			}
		}
	}
	e.Claims, e.Rules, e.Words = sortedSet(e.Claims), sortedSet(e.Rules), sortedSet(e.Words)
	e.Dates, e.Times = sortedSet(e.Dates), sortedSet(e.Times)
	return e
}

func nodeID(t Term) string { return IRI(t.Value()).Value() }

// node gathers what the graph says of a thing.
func (g *Graph) node(t Term) Node {
	n := Node{ID: nodeID(t), Label: g.Name(t)}
	properties := map[string][]string{}
	var found []text.Kind
	for _, q := range g.about(t) {
		switch {
		case q.P == rdfsLabel || q.P == skosAltLabel:
			if name := q.O.Value(); name != n.Label {
				n.Other = append(n.Other, name)
			}
		case q.P == rdfType && kindOf(q.O) != "":
			found = append(found, kindOf(q.O))
		case q.P == rdfType:
			if g.isConcept(q.O) {
				n.Concept = cmp.Or(n.Concept, g.Name(q.O))
			}
		case !q.O.IsIRI():
			name := lastPart(q.P)
			properties[name] = append(properties[name], q.O.Value())
		}
	}
	for _, k := range text.Kinds {
		if slices.Contains(found, k) {
			n.Kind = k
			break
		}
	}
	n.Other = sortedSet(n.Other)
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		n.Properties = append(n.Properties, Property{name, sortedSet(properties[name])})
	}
	return n
}

func (g *Graph) isConcept(class Term) bool {
	for _, q := range g.about(class) {
		if q.P == rdfType && q.O == skosConcept {
			return true
		}
	}
	return false
}

func sortedSet(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
