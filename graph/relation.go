package graph

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
)

// Relations say which predicate is a kind of which: to dispatch is to deploy. The terms are predicates as their labels
// spell them ("pull out of"), or IRIs of other vocabularies.
type Relations struct {
	above    map[string]string // a predicate and the relation that it states
	passives map[string]string // "be dispatched" and "be deployed", which follow from above
}

// OwnRelations are those of extract/lexicon/relations.txt.
var OwnRelations = sync.OnceValue(func() *Relations {
	above := map[string]string{}
	for verbs, relation := range lexicon.Must("relations") {
		for verb := range strings.SplitSeq(verbs, ",") {
			above[predicateWords(verb)] = predicateWords(relation)
		}
	}
	return newRelations(above)
})

// ReadRelations reads a user's lines "VERB, VERB = RELATION", which go before the program's own: a verb that is
// mapped to itself is a relation of its own. A RELATION that has a colon is an IRI. Errors name the file and the line.
func ReadRelations(file, src string) (*Relations, error) {
	lines := map[string]int{} // where the user maps what
	above := maps.Clone(OwnRelations().above)
	for i, line := range strings.Split(src, "\n") {
		fail := func(format string, values ...any) (*Relations, error) {
			return nil, fmt.Errorf("%s:%d: %s", file, i+1, fmt.Sprintf(format, values...))
		}
		line = strings.TrimSpace(stripComment(line))
		if line == "" {
			continue
		}
		verbs, relation, ok := strings.Cut(line, "=")
		relation, err := relationName(relation)
		switch {
		case !ok:
			return fail("%q has no \"=\"; write \"VERB, VERB = RELATION\"", line)
		case err != nil:
			return fail("%v", err)
		}
		for verb := range strings.SplitSeq(verbs, ",") {
			verb = predicateWords(verb)
			switch old := lines[verb]; {
			case verb == "":
				return fail("%q lacks a verb before \"=\" or beside a comma; write \"VERB, VERB = RELATION\"", line)
			case old > 0 && above[verb] != relation:
				return fail("%q is %q here and %q in line %d; keep one", verb, relation, above[verb], old)
			}
			lines[verb], above[verb] = i+1, relation
		}
	}
	r := newRelations(above)
	for _, verb := range slices.Sorted(maps.Keys(lines)) {
		if circle := r.circle(verb); circle != "" {
			return nil, fmt.Errorf("%s:%d: %s leads back to itself; leave a step out, or end it with \"%s = %s\"", file, lines[verb], circle, above[verb], above[verb])
		}
	}
	return r, nil
}

// stripComment cuts what follows a "#" at the start or behind a space, so that IRIs may have one.
func stripComment(line string) string {
	for i := range line {
		if line[i] == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t') {
			return line[:i]
		}
	}
	return line
}

// relationName reads what stands behind "=": a predicate, or an IRI, whose angle brackets may be left out.
func relationName(s string) (string, error) {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, ":") {
		if s = predicateWords(s); s == "" {
			return "", fmt.Errorf("no relation follows \"=\"; write a verb such as deploy, or an IRI")
		}
		return s, nil
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<"), ">")
	if u, err := url.Parse(s); err != nil || !u.IsAbs() || u.Host == "" && u.Opaque == "" || IRI(s).Value() != s {
		return "", fmt.Errorf("%q is no absolute IRI; write it in full, like https://schema.org/founder", s)
	}
	return s, nil
}

// Lines are the relations as lines of a file, sorted.
func (r *Relations) Lines() (lines []string) {
	for verb, relation := range r.above {
		lines = append(lines, verb+" = "+relation)
	}
	slices.Sort(lines)
	return lines
}

func isForeign(relation string) bool { return strings.Contains(relation, ":") }

// predicateWords spells a predicate as its label does.
func predicateWords(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "_", " ")), " ")
}

// newRelations adds what holds of passives. What a verb has by a preposition is no passive's subject.
func newRelations(above map[string]string) *Relations {
	maps.DeleteFunc(above, func(verb, relation string) bool { return verb == relation })
	r := &Relations{above, map[string]string{}}
	for verb, relation := range above {
		if !isForeign(relation) && !endsInPreposition(verb) {
			r.passives["be "+lexicon.Participle(verb)] = "be " + lexicon.Participle(relation)
		}
	}
	return r
}

// endsInPreposition tells "ask for" from "wipe out", whose last word is a particle.
func endsInPreposition(verb string) bool {
	switch verb[strings.LastIndexByte(verb, ' ')+1:] {
	case "about", "against", "as", "at", "for", "from", "in", "into", "of", "on", "to", "upon", "with":
		return strings.Contains(verb, " ")
	}
	return false
}

// circle is the way from a predicate back to one on it, "" if there is none.
func (r *Relations) circle(verb string) string {
	way := []string{verb}
	for {
		next, ok := r.above[way[len(way)-1]]
		if !ok {
			return ""
		}
		way = append(way, next)
		if slices.Contains(way[:len(way)-1], next) {
			return strings.Join(way, " = ")
		}
	}
}

// over is the relation that a predicate states: a verb, or a passive, and the preposition behind it; ok is false if
// it is one itself.
func (r *Relations) over(verb, preposition string) (string, string, bool) {
	if relation, ok := r.above[strings.TrimSpace(verb+" "+preposition)]; ok {
		return relation, "", true
	}
	relation, ok := r.passives[verb]
	if !ok || preposition != "" && endsInPreposition(relation) {
		return "", "", false
	}
	return relation, preposition, true
}

// quads say which relations a claim's predicates state, and those in turn.
func (r *Relations) quads(c *Claim) (quads []Quad) {
	base, lemma, ok := splitPredicate(c.Predicate)
	if !ok {
		return nil
	}
	climb := func(p Term, verb, preposition string) {
		for {
			relation, rest, ok := r.over(predicateWords(verb), predicateWords(preposition))
			if !ok {
				return
			}
			above := IRI(relation)
			if !isForeign(relation) {
				above = Term("<" + base + "r/" + segment(strings.TrimSpace(relation+" "+rest)) + ">")
				quads = append(quads, Quad{above, rdfType, rdfProperty, ""}, Quad{above, rdfsLabel, Text(predicateName(above)), ""})
			}
			quads = append(quads, Quad{p, rdfsSubProperty, above, ""})
			p, verb, preposition = above, relation, rest
		}
	}
	if c.Object != "" || strings.HasPrefix(lemma, "be_") {
		climb(c.Predicate, lemma, "")
	}
	for _, s := range c.statements() {
		climb(s.p, s.verb, s.preposition)
	}
	return quads
}

// Relate is the graph with what the relations say of its predicates, in place of what is said of them there.
func (g *Graph) Relate(r *Relations) *Graph {
	quads := slices.DeleteFunc(slices.Clone(g.quads), func(q Quad) bool {
		_, _, own := splitPredicate(q.S)
		return own && q.P == rdfsSubProperty
	})
	for _, c := range g.Claims() {
		quads = append(quads, r.quads(&c)...)
	}
	return FromQuads(quads)
}

// relation is the topmost predicate that the graph says a predicate to be a kind of, or itself.
func (g *Graph) relation(p Term) Term {
	for seen := []Term{}; !slices.Contains(seen, p); {
		seen = append(seen, p)
		if above := g.first(p, rdfsSubProperty); above != "" {
			p = above
		}
	}
	return p
}
