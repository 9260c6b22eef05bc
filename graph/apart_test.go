package graph

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	ServeQuery()
	os.Exit(m.Run())
}

func TestQueryApart(t *testing.T) {
	g := build(t, Options{}, sample())
	for _, query := range []string{
		`E("Russia").Tag("who").Out(R("deploy")).All()`,
		`g.emit({n: 1.5, who: E("Russia").ToValue()})`,
		`E("Russia").Out().All()`,
	} {
		near, err := g.Query(context.Background(), query, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		apart, err := g.QueryApart(context.Background(), query, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := flat(apart), flat(near); got != want {
			t.Errorf("%s gives %s apart, want %s", query, got, want)
		}
	}
	if _, err := g.QueryApart(context.Background(), `E("Rusia")`, Limits{}); err == nil || !strings.Contains(err.Error(), `did you mean "Russia"?`) {
		t.Errorf("error %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	if _, err := g.QueryApart(ctx, `while(true){}`, Limits{}); err == nil {
		t.Error("a query outlives its context")
	}
}

// flat is an answer in lines.
func flat(a *Answer) string {
	lines := []string{strings.Join(a.Columns, " ")}
	for _, row := range a.Rows {
		for _, v := range row {
			lines = append(lines, v.Text+"|"+v.IRI)
		}
	}
	return strings.Join(append(lines, a.Notes...), "\n")
}

// Whatever a query does, it is back within two seconds of its limit and takes less than 512 MB.
func TestHostileQueries(t *testing.T) {
	for _, query := range []string{
		`while (true) {}`,
		`Array(4e9).join("x")`,
		`var o = {}; o.toString = function () { return "" + o }; "" + o`,
		`var a = [1, 2]; a.sort(function f() { return a.sort(f) })`,
		`/^(?=(a+)+$)(a+)+$/.test("a".repeat(40) + "!")`,
		`/(x+x+)+y\1/.test("x".repeat(60))`,
		`while (true) g.V().Out().Out().All()`,
		`Array(5e8).fill(1)`,
	} {
		attack(t, query, 300*time.Millisecond)
	}
}

// What takes memory is given the time to take it.
func TestGreedyQueries(t *testing.T) {
	for _, query := range []string{
		`var s = "x"; while (true) s += s`,
		`var s = "x", a = []; while (true) { s += s; a.push(s) }`,
		`var a = []; while (true) a.push("x".repeat(1000))`,
		`var a = []; while (true) a = [a, a]`,
		`function f() { return f() + 1 }; f()`,
		`"x".repeat(2e9).length`,
		`new Uint8Array(3e9)`,
		`JSON.stringify(Array(3e7).fill({a: "x"}))`,
		`while (true) g.emit("x".repeat(1e6))`,
	} {
		attack(t, query, time.Second)
	}
}

func attack(t *testing.T, query string, limit time.Duration) {
	t.Helper()
	start := time.Now()
	_, state, err := build(t, Options{}, sample()).queryApart(context.Background(), query, Limits{Time: limit})
	took := time.Since(start)
	if took > limit+2*time.Second {
		t.Errorf("%s: back after %v", query, took)
	}
	if state == nil {
		t.Fatalf("%s: %v", query, err)
	}
	if peak := peakMemory(state); peak > 512<<20 {
		t.Errorf("%s: took %d MB", query, peak>>20)
	}
	t.Logf("%-60.60s %5d ms %4d MB  %.100v", query, took.Milliseconds(), peakMemory(state)>>20, err)
}
