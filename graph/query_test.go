package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"newsgraph/extract/text"
)

func ask(t *testing.T, g *Graph, query string, limits Limits) (*Answer, string) {
	t.Helper()
	a, err := g.Query(context.Background(), query, limits)
	if err != nil {
		return nil, "error: " + err.Error()
	}
	var rows []string
	for _, row := range a.Rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, v.Text)
		}
		rows = append(rows, strings.Join(cells, " / "))
	}
	return a, strings.Join(rows, "; ")
}

func TestQuery(t *testing.T) {
	b := sample()
	for i := range 12 {
		b.claim("own", fmt.Sprintf("Putin | owned | ship %d", i))
	}
	b.noun(text.Product, "Russia", "russia doll").claim("sell", "officials | sold | Palmyra")
	b.entity(text.Entity{Name: "Jordan", Kind: text.Place, Proper: true}, "JO").
		entity(text.Entity{Name: "Jordan", Kind: text.Person, Known: text.Place, Proper: true}, "MJ").
		claim("visit", "JO | visited | Syria").claim("visit", "MJ | visited | Palmyra")
	g := build(t, Options{}, b)
	for query, want := range map[string]string{
		`E("Russia").Out(R("deploy")).All()`:                                                               "sappers",
		`E("Putin").In("<r:speak_to>").All()`:                                                              "Bashar al-Assad",
		`E("Russia").Tag("who").Out("<r:deploy>").Tag("what").All()`:                                       "sappers / Russia / sappers",
		`g.V(g.IRI("e:Russia")).Out(g.IRI("r:deploy")).All()`:                                              "sappers",
		`E("sappers").Out(R("be deployed to")).All()`:                                                      "Palmyra",
		`g.V("<rdf:Statement>").In("<rdf:type>").Has("<ng:polarity>", "negative").Out("<ng:words>").All()`: "Russia | attacked | Palmyra",
		`g.V().Has("<ng:time>", gt("2016")).Out("<ng:words>").All()`:                                       "he | left | Syria",
		`g.V().Has("<ng:confidence>", lt(0.5)).Count()`:                                                    "0",
		`E("Russia").Out(R("deploy")).Count()`:                                                             "1",
		`[10, 9, 2].forEach(function (n) { g.emit(n) })`:                                                   "10; 9; 2",
		`g.emit({n: 1.5, who: E("Russia").ToValue()})`:                                                     "1.5 / Russia",
		`Facts("Russia", "deploy", null).Out("<ng:words>").All()`:                                          "Russia | deployed | sappers | to Palmyra",
		`Facts(null, null, "Palmyra").Out("<rdf:subject>").All()`:                                          "Jordan; Russia; officials",
		`Within("SAPPERS to").Out("<ng:words>").All()`:                                                     "Russia | deployed | sappers | to Palmyra",
		`Within(".*").All()`:                                 "",
		`E("Jordan").Out(R("visit")).All()`:                  "Palmyra; Syria",
		`E("Rusia").All()`:                                   `error: query: no entity named "Rusia"; did you mean "Russia"?`,
		`E("russia").All()`:                                  `error: query: no entity named "russia"; did you mean "Russia"?`,
		`E("Assad").All()`:                                   `error: query: no entity named "Assad"; did you mean "Bashar al-Assad"?`,
		`E("Russia").Out(R(), "did").All()`:                  "deploy / sappers",
		`g.V().Tag("who").Out(Relation("speak with")).All()`: "Bashar al-Assad / Vladimir Putin",
		`Show(Denied())`:                                     "Russia | attacked | Palmyra /  / negative",
		`R("deploys")`:                                       `error: query: no predicate named "deploys"; did you mean "deploy"?`,
		`E("quite another \"name\"").All()`:                  `error: query: no entity named "quite another \"name\""; g.V().Out("<rdfs:label>").All() lists the names`,
	} {
		if _, got := ask(t, g, query, Limits{}); got != want {
			t.Errorf("%s gives\n%s, want\n%s", query, got, want)
		}
	}
	a, _ := ask(t, g, `E("Jordan").All()`, Limits{})
	if len(a.Notes) != 1 || !strings.Contains(a.Notes[0], `"Jordan" names 2 things`) || !strings.Contains(a.Notes[0], "e/Jordan, e/Jordan_(person)") {
		t.Errorf("notes %q do not say that Jordan is ambiguous", a.Notes)
	}
	a, _ = ask(t, g, `E("Russia").Out()`, Limits{})
	if len(a.Notes) != 1 || !strings.Contains(a.Notes[0], ".All()") {
		t.Errorf("notes %q do not say what is missing", a.Notes)
	}
	if _, got := ask(t, g, `E(`, Limits{}); !strings.HasPrefix(got, "error: query: SyntaxError") {
		t.Errorf("a syntax error gives %s", got)
	}
}

// Numbers sort as numbers, and rows are cut off with a note.
func TestQueryRows(t *testing.T) {
	quads := []Quad{}
	for _, n := range []string{"10", "9", "2", "100"} {
		quads = append(quads, Quad{IRI("x:" + n), IRI("x:size"), Typed(n, XSD+"integer"), ""})
		quads = append(quads, Quad{IRI("x:" + n), IRI("x:size"), Typed(n, XSD+"integer"), IRI("x:again")})
	}
	g := FromQuads(quads)
	if _, got := ask(t, g, `g.V().Out("<x:size>").All()`, Limits{}); got != "2; 9; 10; 100" {
		t.Errorf("rows %s", got)
	}
	if _, got := ask(t, g, `g.V().Has("<x:size>", gt(9)).All()`, Limits{}); got != "x:10; x:100" {
		t.Errorf("above 9 are %s", got)
	}
	a, _ := ask(t, g, `g.V().Out("<x:size>").All()`, Limits{Rows: 3})
	if len(a.Rows) != 3 || len(a.Notes) != 1 {
		t.Errorf("%d rows and notes %q, want 3 and one", len(a.Rows), a.Notes)
	}
	a, _ = ask(t, g, `g.V().Out("<x:size>").All()`, Limits{Rows: 4})
	if len(a.Rows) != 4 || len(a.Notes) != 0 {
		t.Errorf("%d rows and notes %q, want 4 and none", len(a.Rows), a.Notes)
	}
}

// Every row can show the sentences that it rests on, be it of edges, of claims or of ways, and
// a script sees none of the tags that tell of them.
func TestSentences(t *testing.T) {
	b := sample().claim("reach", "sappers | reached | Palmyra")
	g := build(t, Options{}, b)
	for query, want := range map[string]string{
		`E("Russia").Out(R("deploy")).All()`:                                     "Russia deployed sappers to Palmyra",
		`E("Russia").Out(R("deploy")).Out(R("be deployed to")).All()`:            "Russia deployed sappers to Palmyra",
		`E("Russia").Out(R("deploy")).Out(R("reach")).All()`:                     "Russia deployed sappers to Palmyra / sappers reached Palmyra",
		`E("Palmyra").In(null, "how").Has("<rdfs:label>").All()`:                 "Russia deployed sappers to Palmyra; sappers reached Palmyra",
		`E("sappers").Out("<rdfs:label>").All()`:                                 "",
		`By("Russia").Has("<ng:polarity>").Out("<rdf:object>").All()`:            "Russia attacked Palmyra",
		`Show(Saying("Putin"))`:                                                  "Bashar al-Assad thanked Russia",
		`Paths("Palmyra", "Russia")`:                                             "Russia deployed sappers to Palmyra; Russia deployed sappers to Palmyra / sappers reached Palmyra",
		`Claims().Has("<ng:time>").ForEach(function (d) { g.emit(d) })`:          "he left Syria",
		`g.emit(Object.keys(E("Russia").Out(R("deploy")).TagArray()[0]).join())`: "",
	} {
		a, rows := ask(t, g, query, Limits{Sentences: 9})
		_, plain := ask(t, g, query, Limits{})
		if rows != plain {
			t.Errorf("%s gives %s with its sentences, and %s without", query, rows, plain)
		}
		var got []string
		for _, s := range a.Sentences {
			got = append(got, strings.Join(s, " / "))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s (%s) rests on %q, want %q", query, rows, got, want)
		}
	}
}

// Every value has a form in JSON.
func TestValuesInJSON(t *testing.T) {
	g := build(t, Options{}, sample())
	a, err := g.Query(context.Background(), `[1, 2.5, 0/0, 1/0, true, "x", [1], {a: "b"}, E("Russia").ToValue()].forEach(function (v) { g.emit({v: v}) })`, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(a.Rows)
	if want := `[[1],[2.5],["NaN"],["+Inf"],["true"],["x"],["[1]"],["{\"a\":\"b\"}"],["Russia"]]`; err != nil || string(data) != want {
		t.Errorf("%s, %v, want %s", data, err, want)
	}
}

// A query ends at its time limit, and the graph can be asked again.
func TestQueryTimeLimit(t *testing.T) {
	g := build(t, Options{}, sample())
	for _, endless := range []string{`while (true) {}`, `while (true) { g.V().Count() }`, `while (true) { g.emit(1) }`} {
		start := time.Now()
		_, got := ask(t, g, endless, Limits{Time: 100 * time.Millisecond, Rows: 1 << 30})
		if !strings.Contains(got, "query stopped after 100ms") || time.Since(start) > 2*time.Second {
			t.Errorf("%s: %s after %v", endless, got, time.Since(start))
		}
		if _, got := ask(t, g, `E("Russia").Out(R("deploy")).All()`, Limits{}); got != "sappers" {
			t.Errorf("after %s: %s", endless, got)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := g.Query(ctx, `1`, Limits{}); err == nil {
		t.Error("a cancelled query gives an answer")
	}
}

// Every query starts afresh: what one defines the next does not see.
func TestQueriesShareNothing(t *testing.T) {
	g := build(t, Options{}, sample())
	ask(t, g, `var mine = 1; E = null`, Limits{})
	if _, got := ask(t, g, `g.emit(typeof mine); g.emit(typeof E)`, Limits{}); got != "undefined; function" {
		t.Errorf("got %s", got)
	}
}

func TestDistance(t *testing.T) {
	for _, pair := range [][2]string{{"rusia", "Russia"}, {"Putin", "Vladimir Putin"}, {"PALMYRA", "Palmyra"}, {"Palmira", "Palmyra"}} {
		if _, ok := distance(pair[0], pair[1]); !ok {
			t.Errorf("%q is far from %q", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"Iran", "Iraq City"}, {"UN", "EU"}, {"x", "Palmyra"}} {
		if _, ok := distance(pair[0], pair[1]); ok {
			t.Errorf("%q is near %q", pair[0], pair[1])
		}
	}
	if got := levenshtein([]rune("kitten"), []rune("sitting")); got != 3 {
		t.Errorf("kitten and sitting are %d apart, want 3", got)
	}
	if got := levenshtein(nil, []rune("ab")); got != 2 {
		t.Errorf("nothing and ab are %d apart, want 2", got)
	}
}

// big is a graph of n claim-like quads over n/50 things.
func big(n int) *Graph {
	quads := make([]Quad, n)
	thing := func(i int) Term { return IRI(fmt.Sprintf("%se/Thing_%d", DefaultBase, i%max(1, n/50))) }
	for i := range quads {
		quads[i] = Quad{thing(i * 7), IRI(fmt.Sprintf("%sr/verb_%d", DefaultBase, i%20)), thing(i*13 + 1), IRI(fmt.Sprintf("%sclaim/%032x", DefaultBase, i))}
	}
	return FromQuads(quads)
}

func benchmarkLoad(b *testing.B, n int) {
	g := big(n)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		g.store.qs = nil
		g.store.load(g.quads)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
	b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/float64(n), "heapB/quad")
	runtime.KeepAlive(g)
}

func BenchmarkLoad100k(b *testing.B) { benchmarkLoad(b, 100_000) }

func BenchmarkLoad1M(b *testing.B) { benchmarkLoad(b, 1_000_000) }

func benchmarkQuery(b *testing.B, n int) {
	g := big(n)
	g.store.load(g.quads)
	for b.Loop() {
		if _, err := g.Query(context.Background(), `g.V("<e:Thing_5>").Out("<r:verb_5>").Out("<r:verb_6>").All()`, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuery100k(b *testing.B) { benchmarkQuery(b, 100_000) }

func BenchmarkQuery1M(b *testing.B) { benchmarkQuery(b, 1_000_000) }
