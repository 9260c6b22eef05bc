package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"newsgraph/graph"
)

func queryCommand(p *program) command {
	var limits graph.Limits
	var memory int64
	return command{
		use:   "query GRAPH|INPUT GIZMO",
		about: "Ask a graph a question in Gizmo, Cayley's query language.",
		details: `GRAPH is a file that newsgraph build has written, such as graph.nq. E("Russia") is the entity of that name, R("deploy") the predicate; IRIs may be shortened with the prefixes e, n, c, r, a, claim, doc, rule, rdf, rdfs, skos, prov, dct, schema and ng: "<r:deploy>". A path ends in .All(). A GIZMO of - is read from standard input.

A query runs in a process of its own, without files or network, and is stopped at --timeout and --memory.`,
		examples: []string{
			`newsgraph query graph.nq 'E("Russia").Out("<r:deploy>").All()'`,
			`newsgraph query --format json seeds/daesh-syria/v1.txt 'E("Palmyra").In().All()'`,
		},
		args: needs(2, 2, "a GRAPH or INPUT, and a GIZMO query in quotes"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "text", "json", "tsv")
			f.DurationVar(&limits.Time, "timeout", graph.DefaultLimits.Time, "stop the query after this `TIME`")
			f.IntVar(&limits.Rows, "rows", graph.DefaultLimits.Rows, "show at most `N` rows")
			f.Int64Var(&memory, "memory", graph.DefaultLimits.Memory>>20, "stop the query when it takes `N` MB beyond the graph")
			p.reading(f)
			p.building(f)
		},
		run: func(args []string) error {
			if err := p.chooseFormat("text", "json", "tsv"); err != nil {
				return err
			}
			if limits.Time <= 0 || limits.Rows <= 0 || memory <= 0 {
				return errors.New("--timeout, --rows and --memory must be above 0")
			}
			limits.Memory = memory << 20
			script, err := p.script(args)
			if err != nil {
				return err
			}
			g, err := p.load(args[0])
			if err != nil {
				return err
			}
			answer, err := g.QueryApart(p.ctx, script, limits)
			if err != nil {
				return err
			}
			if len(answer.Rows) == 0 {
				p.note("no rows")
			}
			for _, n := range answer.Notes {
				p.note("%s", n)
			}
			return p.write(func(w io.Writer) error { return writeAnswer(w, answer, p.format) })
		},
	}
}

// script is the query: an argument, or standard input.
func (p *program) script(args []string) (string, error) {
	if args[1] != "-" {
		return args[1], nil
	}
	if args[0] == "-" {
		return "", errors.New("query: standard input cannot be both the INPUT and the query; name a file")
	}
	script, err := io.ReadAll(p.stdin)
	if err != nil {
		return "", fmt.Errorf("-: %w", err)
	}
	return string(script), nil
}

func writeAnswer(w io.Writer, a *graph.Answer, format string) error {
	switch format {
	case "json":
		return writeRows(w, a)
	case "tsv":
		return writeTable(w, a, func(string, int) string { return "\t" })
	}
	if len(a.Rows) == 0 {
		return nil
	}
	width := make([]int, len(a.Columns))
	for i, name := range a.Columns {
		width[i] = utf8.RuneCountInString(name)
	}
	for _, row := range a.Rows {
		for i, v := range row {
			width[i] = max(width[i], utf8.RuneCountInString(v.Text))
		}
	}
	return writeTable(w, a, func(cell string, column int) string {
		return strings.Repeat(" ", width[column]-utf8.RuneCountInString(cell)+2)
	})
}

// writeTable writes a header and one line a row; gap is what follows a cell.
func writeTable(w io.Writer, a *graph.Answer, gap func(cell string, column int) string) error {
	var b strings.Builder
	line := func(n int, cell func(i int) string) {
		for i := range n {
			text := strings.Join(strings.Fields(cell(i)), " ")
			b.WriteString(text)
			if i+1 < n {
				b.WriteString(gap(text, i))
			}
		}
		b.WriteByte('\n')
	}
	line(len(a.Columns), func(i int) string { return a.Columns[i] })
	for _, row := range a.Rows {
		line(len(row), func(i int) string { return row[i].Text })
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeRows writes one JSON object a row.
func writeRows(w io.Writer, a *graph.Answer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, row := range a.Rows {
		object := make(map[string]graph.Value, len(row))
		for i, v := range row {
			object[a.Columns[i]] = v
		}
		if err := out.Encode(object); err != nil {
			return err
		}
	}
	return nil
}
