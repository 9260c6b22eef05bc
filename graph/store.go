package graph

import (
	"strconv"
	"sync"

	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// A store is a graph in Cayley's memory store, made when it is first asked. The memory
// store is not safe for concurrent use, not even by readers alone: mu is held
// throughout a query, and a store that a stopped query may still read is given up.
type store struct {
	mu sync.Mutex
	qs *memstore.QuadStore
}

// load fills the store. Terms that repeat from quad to quad are converted once.
func (s *store) load(quads []Quad) *memstore.QuadStore {
	if s.qs == nil {
		s.qs = memstore.New()
		values := map[Term]quad.Value{"": nil}
		value := func(t Term) quad.Value {
			v, ok := values[t]
			if !ok {
				v = cayleyValue(t)
				values[t] = v
			}
			return v
		}
		for _, q := range quads {
			s.qs.AddQuad(quad.Quad{Subject: value(q.S), Predicate: value(q.P), Object: value(q.O), Label: value(q.G)})
		}
	}
	return s.qs
}

// cayleyValue converts a term. Numbers become numbers, so that they compare as such;
// dates become strings, which compare as dates do.
func cayleyValue(t Term) quad.Value {
	if t.IsIRI() {
		return quad.IRI(t.Value())
	}
	text := t.Value()
	if lang := t.Lang(); lang != "" {
		return quad.LangString{Value: quad.String(text), Lang: lang}
	}
	switch datatype := t.Datatype(); datatype {
	case XSD + "string", XSD + "date", XSD + "gYearMonth", XSD + "gYear":
		return quad.String(text)
	case XSD + "integer", XSD + "int", XSD + "long", XSD + "nonNegativeInteger":
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return quad.Int(n)
		}
	case XSD + "decimal", XSD + "double", XSD + "float":
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return quad.Float(f)
		}
	case XSD + "boolean":
		if b, err := strconv.ParseBool(text); err == nil {
			return quad.Bool(b)
		}
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(t.Datatype())}
}
