package graph

import (
	"cmp"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"
)

// Limits end a query. A zero field stands for the field of DefaultLimits.
type Limits struct {
	Time time.Duration
	Rows int
	// Sentences is how many a row shows of those that it rests on; 0 shows none.
	Sentences int
	// Memory is in bytes, beyond what the graph itself takes. Only a Sandbox heeds it.
	Memory int64
}

// DefaultLimits are those of a query that sets none.
var DefaultLimits = Limits{Time: 10 * time.Second, Rows: 10_000, Memory: 256 << 20}

// An Answer is what a query gives: a table. Rows that paths end in come each once and
// sorted, numbers as numbers; values that the query emits come behind, in its order.
type Answer struct {
	Columns []string
	Rows    [][]Value // as long as Columns; a zero Value where a row lacks the column
	// Sentences are the article's words that each row rests on, in the order of the text, if
	// Limits.Sentences asks for them.
	Sentences [][]string
	Notes     []string // what the asker should know: ambiguous names, rows cut off
}

// A Value is one cell: a thing, a number or a text.
type Value struct {
	Text string // a thing by its name, anything else as it is
	IRI  string // "" for what is no thing
	// Number is the value of a number, if IsNumber.
	Number   float64
	IsNumber bool
}

// MarshalJSON writes a number as a number and anything else as its text.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.IsNumber {
		return json.Marshal(v.Number)
	}
	return json.Marshal(v.Text)
}

// Described is the part of the graph that describes the things in an answer's rows.
func (g *Graph) Described(a *Answer) *Graph {
	var quads []Quad
	for _, row := range a.Rows {
		for _, v := range row {
			if v.IRI != "" {
				quads = append(quads, g.about(IRI(v.IRI))...)
			}
		}
	}
	return FromQuads(quads)
}

func (v Value) compare(o Value) int {
	if v.IsNumber && o.IsNumber {
		return cmp.Compare(v.Number, o.Number)
	}
	if v.IsNumber != o.IsNumber {
		if v.IsNumber {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(v.Text, o.Text), cmp.Compare(v.IRI, o.IRI))
}

//go:embed prelude.js
var prelude string

// Query runs a Gizmo query over the graph. IRIs may be written with the prefixes of
// Prefixes (<r:deploy>); E("Russia") starts at the entity of that name, and R("deploy")
// is the predicate of that name. It ends when ctx does or a limit is reached, with
// an error for time and a note for rows; what native calls of the script engine
// take in time and memory is not bounded by it: a Sandbox bounds that, too.
func (g *Graph) Query(ctx context.Context, gizmoQuery string, limits Limits) (*Answer, error) {
	g.store.mu.Lock()
	defer g.store.mu.Unlock()
	limits = limits.orDefault()
	qs := g.store.load(g.quads) // takes its time, which is not the query's
	ctx, cancel := context.WithTimeoutCause(ctx, limits.Time, limits.late())
	defer cancel()
	t := &table{g: g, qs: qs, limits: limits, seen: map[string]int{}}
	if limits.Sentences > 0 {
		t.qs = &tracer{QuadStore: qs}
	}
	session := gizmo.NewSession(t.qs)
	expand := g.expander()
	for _, script := range []string{g.namespaces() + prelude, gizmoQuery} {
		err := t.run(ctx, session, expand(script))
		if ctx.Err() != nil {
			// The script may run on and read the store, which nothing else may do then.
			g.store.qs = nil
			return nil, context.Cause(ctx)
		}
		if err != nil {
			return nil, g.explain(err)
		}
	}
	return t.answer(), nil
}

// Prefixes are the namespaces that queries may shorten IRIs with, by prefix.
func (g *Graph) Prefixes() map[string]string {
	base := g.base()
	m := map[string]string{
		"rdf": RDF, "rdfs": RDFS, "xsd": XSD, "skos": SKOS, "prov": PROV, "dct": DCT, "schema": Schema, "ng": NG,
	}
	for _, own := range []string{"e", "n", "c", "r", "a", "claim", "doc", "rule", "source", "run"} {
		m[own] = base + own + "/"
	}
	return m
}

// base is what the graph's own IRIs begin with, as its first claim tells.
func (g *Graph) base() string {
	g.baseOnce.Do(func() {
		g.baseIRI = DefaultBase
		for _, q := range g.quads {
			if q.P != rdfPredicate {
				continue
			}
			if base, _, ok := splitPredicate(q.O); ok {
				g.baseIRI = base
				return
			}
		}
	})
	return g.baseIRI
}

// namespaces is a script that makes g.IRI("r:deploy") know the prefixes.
func (g *Graph) namespaces() string {
	var b strings.Builder
	prefixes := g.Prefixes()
	for _, p := range slices.Sorted(maps.Keys(prefixes)) {
		fmt.Fprintf(&b, "g.addNamespace(%q, %q);", p, prefixes[p])
	}
	return b.String()
}

var shortIRI = regexp.MustCompile(`<([a-z]+):([^<>"\s/][^<>"\s]*)>`)

// expander returns a function that writes out shortened IRIs in a query: <r:deploy>.
func (g *Graph) expander() func(string) string {
	prefixes := g.Prefixes()
	return func(script string) string {
		return shortIRI.ReplaceAllStringFunc(script, func(short string) string {
			m := shortIRI.FindStringSubmatch(short)
			if ns, ok := prefixes[m[1]]; ok {
				return "<" + ns + m[2] + ">"
			}
			return short
		})
	}
}

// A table gathers results.
type table struct {
	g       *Graph
	qs      cayley.QuadStore
	limits  Limits
	found   []result       // of paths, each once
	seen    map[string]int // indices of found
	emitted []result
	notes   []string
}

// A result is one row of a table, before its columns are known.
type result struct {
	cells map[string]Value
	basis basis
}

// run executes one script. The session stays usable only while no iterator is
// closed, so none is; Execute does not heed a context, Next does.
func (t *table) run(ctx context.Context, session *gizmo.Session, script string) error {
	it, err := session.Execute(ctx, script, query.Options{Collation: query.Raw})
	if err != nil {
		return err
	}
	for it.Next(ctx) {
		if r, ok := it.Result().(*gizmo.Result); ok {
			t.add(r)
		}
		if len(t.found)+len(t.emitted) > t.limits.Rows {
			t.notes = append(t.notes, fmt.Sprintf("only the first %d rows are shown; ask for less, or allow more rows", t.limits.Rows))
			if err := it.Close(); err != nil {
				return err
			}
			for it.Next(ctx) { // until the script has ended: it reads the store
			}
			return nil
		}
	}
	return it.Err()
}

func (t *table) add(r *gizmo.Result) {
	switch {
	case r.Meta:
		t.last(r.Val)
	case r.Tags != nil:
		t.addPath(r.Tags)
	default:
		t.emit(r.Val)
	}
}

// last takes the value of the script's last expression: a count, say.
func (t *table) last(v any) {
	switch v.(type) {
	case int64, float64, string, bool, []any:
		t.emit(v)
	case nil, map[string]any, func():
	default:
		if strings.HasSuffix(fmt.Sprintf("%T", v), ".pathObject") {
			t.notes = append(t.notes, "the query ends in a path that it does not run; put .All() behind it")
		}
	}
}

func (t *table) addPath(tags map[string]cayley.Ref) {
	r := result{cells: make(map[string]Value, len(tags)), basis: basis{}}
	var key strings.Builder
	for _, name := range slices.Sorted(maps.Keys(tags)) {
		if isTrace(name) {
			r.basis.addQuad(t.g, t.qs.Quad(tags[name]))
			continue
		}
		v := t.g.value(t.qs.NameOf(tags[name]))
		r.cells[name] = v
		fmt.Fprintf(&key, "%q %q %q ", name, v.Text, v.IRI)
	}
	if i, ok := t.seen[key.String()]; ok {
		maps.Copy(t.found[i].basis, r.basis)
		return
	}
	t.seen[key.String()] = len(t.found)
	t.found = append(t.found, r)
}

// Keys under which the prelude tells of an ambiguous name, and of the claims behind a row.
const (
	many    = "newsgraph: many"
	restsOn = "newsgraph: rests on"
)

func (t *table) emit(v any) {
	object, ok := v.(map[string]any)
	if !ok {
		object = map[string]any{"value": v}
	}
	if list, ok := object[many].([]any); ok {
		t.notes = append(t.notes, t.g.ambiguous(list))
		return
	}
	r := result{cells: make(map[string]Value, len(object)), basis: basis{}}
	for name, v := range object {
		if name == restsOn {
			continue
		}
		cell := t.g.emitted(v)
		r.cells[name] = cell
		r.basis.add(t.g, Term("<"+cell.IRI+">"))
	}
	if list, ok := object[restsOn].([]any); ok {
		for _, iri := range list {
			r.basis.add(t.g, Term(fmt.Sprint(iri)))
		}
	}
	t.emitted = append(t.emitted, r)
}

func (g *Graph) ambiguous(list []any) string {
	var things []string
	for _, iri := range list[1:] {
		things = append(things, strings.TrimPrefix(Term(fmt.Sprint(iri)).Value(), g.base()))
	}
	return fmt.Sprintf("%q names %d things, and all are meant: %s; g.V(\"<iri>\") means one", list[0], len(things), strings.Join(things, ", "))
}

func (g *Graph) value(v quad.Value) Value {
	switch v := v.(type) {
	case nil:
		return Value{}
	case quad.IRI:
		return Value{Text: g.Name(Term("<" + v + ">")), IRI: string(v)}
	case quad.LangString:
		return Value{Text: string(v.Value)}
	case quad.TypedString:
		return Value{Text: string(v.Value)}
	}
	return g.emitted(v.Native())
}

// emitted is a value of the script engine. What is spelled like an IRI, as results
// inside a script are, is one.
func (g *Graph) emitted(v any) Value {
	switch v := v.(type) {
	case int64:
		return Value{Text: fmt.Sprint(v), Number: float64(v), IsNumber: true}
	case float64:
		// NaN and the infinities have no form in JSON, and no place in an order.
		finite := !math.IsNaN(v) && !math.IsInf(v, 0)
		return Value{Text: fmt.Sprint(v), Number: v, IsNumber: finite}
	case quad.Value:
		return g.value(v)
	case string:
		if n := len(v); n > 2 && v[0] == '<' && v[n-1] == '>' && !strings.ContainsAny(v, " \"\n") {
			return Value{Text: g.Name(Term(v)), IRI: v[1 : n-1]}
		}
		return Value{Text: v}
	case []any, map[string]any:
		if b, err := json.Marshal(v); err == nil {
			return Value{Text: string(b)}
		}
	}
	return Value{Text: fmt.Sprint(v)}
}

// answer lays the rows out. A path's end, which Gizmo calls id, is the last column.
func (t *table) answer() *Answer {
	columns := map[string]bool{}
	for _, r := range slices.Concat(t.found, t.emitted) {
		for name := range r.cells {
			columns[name] = true
		}
	}
	a := &Answer{Columns: slices.Sorted(maps.Keys(columns)), Notes: t.notes}
	if i := slices.Index(a.Columns, "id"); i >= 0 {
		a.Columns = append(slices.Delete(a.Columns, i, i+1), "id")
	}
	slices.SortStableFunc(t.found, func(x, y result) int {
		for _, name := range a.Columns {
			if c := x.cells[name].compare(y.cells[name]); c != 0 {
				return c
			}
		}
		return 0
	})
	rows := slices.Concat(t.found, t.emitted)
	for _, r := range rows[:min(len(rows), t.limits.Rows)] {
		line := make([]Value, len(a.Columns))
		for i, name := range a.Columns {
			line[i] = r.cells[name]
		}
		a.Rows = append(a.Rows, line)
		if t.limits.Sentences > 0 {
			a.Sentences = append(a.Sentences, r.basis.texts(t.g, t.limits.Sentences))
		}
	}
	return a
}

var missed = regexp.MustCompile(`newsgraph: no (E|R) ("(?:[^"\\]|\\.)*")`)

// explain makes an error of a script one that says what to do.
func (g *Graph) explain(err error) error {
	m := missed.FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Errorf("query: %w", err)
	}
	var name string
	if json.Unmarshal([]byte(m[2]), &name) != nil {
		name = m[2]
	}
	what := "entity"
	if m[1] == "R" {
		what = "predicate"
	}
	if near := g.similar(name, m[1] == "R"); len(near) > 0 {
		return fmt.Errorf("query: no %s named %q; did you mean %s?", what, name, strings.Join(near, ", "))
	}
	return errors.New("query: no " + what + " named " + fmt.Sprintf("%q", name) + "; g.V().Out(\"<rdfs:label>\").All() lists the names")
}
