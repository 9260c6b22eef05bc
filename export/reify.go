package export

import (
	"fmt"
	"strings"

	"newsgraph/graph"
)

// In RDF 1.2 a claim reifies its triple as one term (https://www.w3.org/TR/rdf12-concepts/,
// section 3.1), where RDF 1.1 has rdf:subject, rdf:predicate and rdf:object.
const (
	rdfReifies   = graph.Term("<" + graph.RDF + "reifies>")
	rdfSubject   = graph.Term("<" + graph.RDF + "subject>")
	rdfPredicate = graph.Term("<" + graph.RDF + "predicate>")
	rdfObject    = graph.Term("<" + graph.RDF + "object>")
)

// statements are the quads as the options have them written: sorted, in RDF 1.1 or 1.2.
func statements(g *graph.Graph, o Options) []graph.Quad {
	if !o.RDF12 {
		return g.Quads()
	}
	return reify(g.Quads())
}

// reify writes the three quads of each claim as one. What has no triple of RDF, for it lacks a part,
// has several, or has words for its subject, stays as it is.
func reify(quads []graph.Quad) []graph.Quad {
	var out []graph.Quad
	for at := 0; at < len(quads); {
		end := run(quads, at, func(a, b graph.Quad) bool { return a.S == b.S })
		out = append(out, reifySubject(quads[at:end])...)
		at = end
	}
	return graph.FromQuads(out).Quads()
}

func reifySubject(quads []graph.Quad) []graph.Quad {
	parts := map[graph.Term][]graph.Quad{}
	var rest []graph.Quad
	for _, q := range quads {
		switch q.P {
		case rdfSubject, rdfPredicate, rdfObject:
			parts[q.P] = append(parts[q.P], q)
		default:
			rest = append(rest, q)
		}
	}
	s, p, o := parts[rdfSubject], parts[rdfPredicate], parts[rdfObject]
	if len(s) != 1 || len(p) != 1 || len(o) != 1 || s[0].G != p[0].G || s[0].G != o[0].G || !s[0].O.IsIRI() || !p[0].O.IsIRI() {
		return quads
	}
	triple := graph.Term("<<( " + s[0].O + " " + p[0].O + " " + o[0].O + " )>>")
	return append(rest, graph.Quad{S: s[0].S, P: rdfReifies, O: triple, G: s[0].G})
}

const tripleStart, tripleEnd = "<<(", ")>>"

// atTriple reports whether a triple term begins here.
func (p *nquadsParser) atTriple() bool {
	return p.at+1 < len(p.src) && p.src[p.at+1] == '<' && strings.HasPrefix(p.src[p.at:], tripleStart)
}

// triple reads a triple term, with a reader of its parts, and adds what it says of its reifier in
// the terms of RDF 1.1.
func (p *nquadsParser) triple(reifier, predicate graph.Term, term func(what string) (graph.Term, error)) (parts [3]graph.Quad, err error) {
	if predicate != rdfReifies {
		return parts, fmt.Errorf("a triple as the object of %s; only rdf:reifies can have one here", predicate)
	}
	p.at += len(tripleStart)
	for i, what := range []struct {
		predicate graph.Term
		name      string
	}{{rdfSubject, "subject"}, {rdfPredicate, "predicate"}, {rdfObject, "object"}} {
		parts[i].S, parts[i].P = reifier, what.predicate
		if parts[i].O, err = term(what.name); err != nil {
			return parts, err
		}
		if i < 2 && !parts[i].O.IsIRI() {
			return parts, fmt.Errorf("%s is a literal, which cannot be the %s of a triple", parts[i].O, what.name)
		}
	}
	if p.at += len(p.src[p.at:]) - len(strings.TrimLeft(p.src[p.at:], " \t\r\n")); !strings.HasPrefix(p.src[p.at:], tripleEnd) {
		return parts, p.expected("\")>>\"")
	}
	p.at += len(tripleEnd)
	return parts, nil
}
