package export

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/graph"
)

// A prefixer shortens IRIs, r:deploy for https://newsgraph.example/r/deploy, in the
// formats that have names with prefixes.
type prefixer struct {
	list []prefix // the longest namespace first
}

type prefix struct {
	name, namespace string
	used            bool
}

// prefixesFor returns a prefixer that knows which prefixes the quads need. A prefix that
// some IRI has for its scheme is not used, for JSON-LD would take the one for the other.
func prefixesFor(g *graph.Graph, quads []graph.Quad) *prefixer {
	p := &prefixer{}
	for name, ns := range g.Prefixes() {
		p.list = append(p.list, prefix{name: name, namespace: ns})
	}
	slices.SortFunc(p.list, func(a, b prefix) int {
		return cmp.Or(cmp.Compare(len(b.namespace), len(a.namespace)), cmp.Compare(a.name, b.name))
	})
	for _, q := range quads {
		for _, t := range []graph.Term{q.S, q.P, q.O, q.G} {
			if datatype := t.Datatype(); datatype != "" {
				t = graph.Term("<" + datatype + ">")
			}
			scheme, _, _ := strings.Cut(t.Value(), ":")
			p.list = slices.DeleteFunc(p.list, func(x prefix) bool { return t.IsIRI() && x.name == scheme })
			p.short(t)
		}
	}
	return p
}

// short returns the name of an IRI, and whether it has one. Local parts are kept to what
// needs no escape in any format: letters, digits, underscores, hyphens and inner dots.
func (p *prefixer) short(t graph.Term) (string, bool) {
	iri := t.Value()
	for i := range p.list {
		if local, ok := strings.CutPrefix(iri, p.list[i].namespace); ok && isLocal(local) {
			p.list[i].used = true
			return p.list[i].name + ":" + local, true
		}
	}
	return "", false
}

func isLocal(s string) bool {
	for i, r := range s {
		if !isNameChar(r, i == 0) && (r != '.' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return s != ""
}

// needed are the prefixes in use, by name.
func (p *prefixer) needed() []prefix {
	var list []prefix
	for _, x := range p.list {
		if x.used {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b prefix) int { return cmp.Compare(a.name, b.name) })
	return list
}
