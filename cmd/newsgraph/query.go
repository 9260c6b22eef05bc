package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"newsgraph/export"
	"newsgraph/graph"
)

// queryFormats are those of answers; nquads are the statements about the things in the rows.
var queryFormats = []string{"text", "json", "tsv", "nquads"}

func queryCommand(p *program) command {
	var limits graph.Limits
	var memory int64
	var goOn bool
	return command{
		use:   "query GRAPH|INPUT [GIZMO]",
		about: "Ask a graph a question in Gizmo, Cayley's query language.",
		details: `GRAPH is a file that newsgraph build has written, such as graph.nq. E("Russia") is the entity of that name, R("deploy") the predicate; By(name), On(name), Saying(name), Facts(who, did, whom), Within(words), Claims() and Denied() are paths to claims, Show(path) prints them, and Paths(from, to) finds ways between things. IRIs may be shortened: "<r:deploy>", "<ng:rule>". A path ends in .All(). A GIZMO of - is one query on standard input. docs/queries.md has questions with their answers. --format nquads gives, in place of a table, what the graph says of the things in it. --sentences 1 shows below each row the sentence that it rests on.

Without a GIZMO, questions are asked one after the other: at a terminal, with history, and names and steps completed by Tab; or piped in, one a line, which goes on in the next while brackets are open or where that is indented, and ends with an empty line.

A query runs in a process of its own, without files or network, and is stopped at --timeout and --memory.`,
		examples: []string{
			`newsgraph query graph.nq 'E("Russia").Out("<r:deploy>").All()'`,
			`newsgraph query --sentences 1 graph.nq 'Paths("Vladimir Putin", "Palmyra")'`,
			`newsgraph query --format json seeds/daesh-syria/v1.txt 'E("Palmyra").In().All()'`,
			`newsgraph query graph.nq`,
		},
		exits: map[int]string{partly: "done, but some input was skipped, or some piped question has no answer; standard error says which and why"},
		args:  needs(1, 2, "a GRAPH or INPUT, and a GIZMO query in quotes"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f, queryFormats...)
			f.BoolVarP(&goOn, "interactive", "i", false, "go on asking behind GIZMO")
			f.DurationVar(&limits.Time, "timeout", graph.DefaultLimits.Time, "stop the query after this `TIME`")
			f.IntVar(&limits.Rows, "rows", graph.DefaultLimits.Rows, "show at most `N` rows")
			f.IntVar(&limits.Sentences, "sentences", 0, "show with each row up to `N` of the sentences that it rests on")
			f.Int64Var(&memory, "memory", graph.DefaultLimits.Memory>>20, "stop the query when it takes `N` MB beyond the graph")
			p.ruling(f)
			p.reading(f)
			p.building(f)
		},
		run: func(args []string) error {
			if err := p.chooseFormat(queryFormats...); err != nil {
				return err
			}
			if limits.Time <= 0 || limits.Rows <= 0 || memory <= 0 {
				return errors.New("--timeout, --rows and --memory must be above 0")
			}
			if limits.Sentences < 0 || limits.Sentences > 0 && p.format == "nquads" {
				return errors.New("--sentences must not be below 0, and goes with --format text, json or tsv")
			}
			limits.Memory = memory << 20
			if args[0] == "-" && (len(args) == 1 || args[1] == "-" || goOn) {
				return errors.New("query: standard input cannot be both the INPUT and the query; name a file")
			}
			if goOn && len(args) == 2 && p.out != "" {
				return errors.New("query: -i and -o together would keep only the last answers; pipe all questions in, or leave -o out")
			}
			g, err := p.load(args[0])
			if err != nil {
				return err
			}
			q := &questioning{program: p, graph: g, box: g.Sandbox(), limits: limits}
			defer q.box.Close()
			if len(args) == 2 {
				if err := q.answer(args[1]); err != nil {
					return err
				}
			}
			if len(args) == 1 || goOn {
				return q.converse()
			}
			return nil
		},
	}
}

// A questioning is the questions to one graph.
type questioning struct {
	*program
	graph  *graph.Graph
	box    *graph.Sandbox
	limits graph.Limits
}

// answer writes the answer to one query, or to that on standard input.
func (q *questioning) answer(gizmo string) error {
	if gizmo == "-" {
		script, err := io.ReadAll(q.stdin)
		if err != nil {
			return fmt.Errorf("-: %w", err)
		}
		gizmo = string(script)
	}
	answer, err := q.ask(gizmo)
	if err != nil {
		return err
	}
	return q.write(func(w io.Writer) error { return q.writeAnswer(w, answer) })
}

// ask runs a query and tells what is to be known of its answer.
func (q *questioning) ask(gizmo string) (*graph.Answer, error) {
	answer, err := q.box.Query(q.ctx, gizmo, q.limits)
	if err != nil {
		return nil, err
	}
	if len(answer.Rows) == 0 {
		q.note("no rows")
	}
	for _, n := range answer.Notes {
		q.note("%s", n)
	}
	return answer, nil
}

func (q *questioning) writeAnswer(w io.Writer, a *graph.Answer) error {
	switch q.format {
	case "json":
		return writeRows(w, a)
	case "nquads":
		return export.Write(w, q.graph.Described(a), q.format, export.Options{})
	}
	return writeTable(w, a, q.format)
}

func writeTable(w io.Writer, a *graph.Answer, format string) error {
	table := make([][]string, 1, 1+len(a.Rows))
	table[0] = a.Columns
	if format == "tsv" && a.Sentences != nil {
		table[0] = append(slices.Clone(a.Columns), "sentences")
	}
	for i, row := range a.Rows {
		cells := make([]string, len(row), len(table[0]))
		for k, v := range row {
			cells[k] = strings.Join(strings.Fields(v.Text), " ") // a cell is one line
		}
		if len(cells) < len(table[0]) {
			cells = append(cells, strings.Join(a.Sentences[i], " / "))
		}
		table = append(table, cells)
	}
	switch {
	case format == "tsv":
	case len(a.Rows) == 0:
		return nil
	default:
		align(table)
	}
	for i, row := range table {
		line := strings.Join(row, "\t")
		if format == "text" {
			line = strings.TrimRight(strings.Join(row, "  "), " ")
			if i > 0 && a.Sentences != nil {
				line = strings.Join(append([]string{line}, a.Sentences[i-1]...), "\n    ")
			}
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// align fills the cells of each column up to one width.
func align(table [][]string) {
	for column := range table[0] {
		width := 0
		for _, row := range table {
			width = max(width, utf8.RuneCountInString(row[column]))
		}
		for _, row := range table {
			row[column] += strings.Repeat(" ", width-utf8.RuneCountInString(row[column]))
		}
	}
}

// writeRows writes one JSON object a row.
func writeRows(w io.Writer, a *graph.Answer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i, row := range a.Rows {
		object := make(map[string]any, len(row))
		for k, v := range row {
			object[a.Columns[k]] = v
		}
		if a.Sentences != nil {
			object["sentences"] = a.Sentences[i]
		}
		if err := out.Encode(object); err != nil {
			return err
		}
	}
	return nil
}
