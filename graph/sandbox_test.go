package graph

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	ServeQueries()
	os.Exit(m.Run())
}

func TestSandbox(t *testing.T) {
	g := build(t, Options{}, sample())
	box := g.Sandbox()
	defer box.Close()
	for _, query := range []string{
		`E("Russia").Tag("who").Out(R("deploy")).All()`,
		`g.emit({n: 1.5, who: E("Russia").ToValue()})`,
		`E("Russia").Out().All()`,
	} {
		near, err := g.Query(context.Background(), query, Limits{Sentences: 1})
		if err != nil {
			t.Fatal(err)
		}
		apart, err := box.Query(context.Background(), query, Limits{Sentences: 1})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := flat(apart), flat(near); got != want {
			t.Errorf("%s gives %s in a sandbox, want %s", query, got, want)
		}
	}
	if _, err := box.Query(context.Background(), `E("Rusia")`, Limits{}); err == nil || !strings.Contains(err.Error(), `did you mean "Russia"?`) {
		t.Errorf("error %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	if _, err := box.Query(ctx, `while(true){}`, Limits{}); err == nil {
		t.Error("a query outlives its context")
	}
}

// The graph is loaded once for all queries that end by themselves, be it with an error or with too
// many rows, and again behind one that was stopped.
func TestSandboxLoadsOnce(t *testing.T) {
	box := build(t, Options{}, sample()).Sandbox()
	defer box.Close()
	short := Limits{Time: 300 * time.Millisecond, Rows: 3}
	for i, c := range []struct {
		query string
		limit Limits
		again bool // another process answers next
	}{
		{`E("Russia").Out(R("deploy")).All()`, Limits{}, false},
		{`E("Rusia")`, Limits{}, false},
		{`E(`, Limits{}, false},
		{`while (true) g.emit(1)`, Limits{Rows: 3}, false},
		{`g.V().Out().Out().All()`, Limits{Rows: 3}, false},
		{`var s = "x".repeat(1e6), a = []; for (var i = 0; i < 100; i++) a.push(s + i)`, Limits{}, false},
		{`while (true) {}`, short, true},
		{`/(x+x+)+y\1/.test("x".repeat(60))`, short, true},
		{`var s = "x"; while (true) s += s`, Limits{}, true},
		{`1`, Limits{Memory: 64 << 20}, true},
	} {
		if _, err := box.Query(context.Background(), `1`, Limits{}); err != nil {
			t.Fatalf("before query %d: %v", i, err)
		}
		before := box.child
		_, err := box.Query(context.Background(), c.query, c.limit)
		if again := box.child != before; again != c.again {
			t.Errorf("%s (%v): another process is %t, want %t", c.query, err, again, c.again)
		}
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
	for _, sentences := range a.Sentences {
		lines = append(lines, sentences...)
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
	box := build(t, Options{}, sample()).Sandbox()
	_, err := box.Query(context.Background(), query, Limits{Time: limit})
	took := time.Since(start)
	box.Close()
	state := box.ended
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
