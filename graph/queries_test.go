package graph

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"text/tabwriter"
)

var worked = regexp.MustCompile("(?s)```js\n(.*?)\n```\n\n```\n(.*?)\n```")

// TestWorkedQuestions asks every question of docs/queries.md; -update writes the answers anew.
func TestWorkedQuestions(t *testing.T) {
	const path = "../docs/queries.md"
	doc, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	g := build(t, Options{Program: "newsgraph 0.1", Network: "net 1", Rules: "rules 1"}, sample())
	n := 0
	got := worked.ReplaceAllStringFunc(string(doc), func(block string) string {
		n++
		m := worked.FindStringSubmatch(block)
		answer := answerText(g, m[1])
		if !*update && answer != m[2] {
			t.Errorf("%s gives\n%s\nand docs/queries.md says\n%s", m[1], answer, m[2])
		}
		return "```js\n" + m[1] + "\n```\n\n```\n" + answer + "\n```"
	})
	if n < 20 {
		t.Errorf("%d questions found, want at least 20", n)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// answerText lays an answer out as a page shows it.
func answerText(g *Graph, query string) string {
	a, err := g.Query(context.Background(), query, Limits{})
	if err != nil {
		return err.Error()
	}
	var out strings.Builder
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, strings.Join(a.Columns, "\t"))
	for _, row := range a.Rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, v.Text)
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	w.Flush()
	for _, n := range a.Notes {
		fmt.Fprintln(&out, n)
	}
	lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
