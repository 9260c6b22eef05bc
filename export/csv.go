package export

import (
	"encoding/csv"
	"io"
	"strings"

	"newsgraph/graph"
)

var _ = register(&Format{
	Name:    "csv",
	Endings: []string{".csv"},
	About:   "the edges as a table, with the headings of Gephi's; for spreadsheets, R and pandas",
	Drawn:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		return writeEdgeTable(w, g, o, ',')
	},
})

var _ = register(&Format{
	Name:    "tsv",
	Endings: []string{".tsv"},
	About:   "the edges as a table, with tabs between",
	Drawn:   true,
	write: func(w io.Writer, g *graph.Graph, o Options) error {
		return writeEdgeTable(w, g, o, '\t')
	},
})

var _ = register(&Format{
	Name:  "csv-nodes",
	About: "the nodes as a table, with the headings of Gephi's",
	Drawn: true,
	write: func(out io.Writer, g *graph.Graph, o Options) error {
		return writeNodeTable(out, g, o, "Id", "")
	},
})

var _ = register(&Format{
	Name:  "neo4j-nodes",
	About: "the nodes as CSV for neo4j-admin database import",
	Drawn: true,
	write: func(out io.Writer, g *graph.Graph, o Options) error {
		return writeNodeTable(out, g, o, ":ID", ":LABEL")
	},
})

var _ = register(&Format{
	Name:  "neo4j-edges",
	About: "the edges as CSV for neo4j-admin database import",
	Drawn: true,
	write: writeNeo4jEdges,
})

// A table writes rows of CSV (RFC 4180).
type table struct{ *csv.Writer }

func newTable(w io.Writer, comma rune) table {
	c := csv.NewWriter(w)
	c.Comma = comma
	return table{c}
}

// row writes one row; an error shows when the table is finished.
func (t table) row(cells ...string) {
	for i, c := range cells {
		cells[i] = legal(c)
	}
	_ = t.Write(cells) // csv.Writer keeps its first error for Error
}

func (t table) finish() error {
	t.Flush()
	return t.Error()
}

// writeEdgeTable has the columns that Gephi's spreadsheet import knows first, and
// the labels of both ends for people.
func writeEdgeTable(w io.Writer, g *graph.Graph, o Options, comma rune) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	labels := map[string]string{}
	for i := range s.Nodes {
		labels[s.Nodes[i].ID] = s.Nodes[i].Label
	}
	columns := edgeColumns()[2:]
	head := []string{"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "from", "to"}
	t := newTable(w, comma)
	t.row(append(head, titles(columns)...)...)
	for i := range s.Edges {
		e := &s.Edges[i]
		row := []string{e.Source, e.Target, "Directed", e.Predicate, e.ID, e.Predicate, decimal(e.Weight), labels[e.Source], labels[e.Target]}
		t.row(append(row, values(columns, e)...)...)
	}
	return t.finish()
}

// writeNodeTable writes nodes with their id under one heading, and under another, if it
// is not "", their kind as Neo4j's labels are spelled: Person.
func writeNodeTable(w io.Writer, g *graph.Graph, o Options, id, label string) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	columns := nodeColumns(s)
	head := append([]string{id}, titles(columns)...)
	if label != "" {
		head = append(head, label)
	}
	t := newTable(w, ',')
	t.row(head...)
	for i := range s.Nodes {
		n := &s.Nodes[i]
		row := append([]string{n.ID}, values(columns, n)...)
		if label != "" {
			row = append(row, capital(string(n.Kind)))
		}
		t.row(row...)
	}
	return t.finish()
}

// writeNeo4jEdges has the headings of neo4j-admin's import: a relationship's type is its
// lemma as Neo4j spells types, DEPLOY_TO, and what qualifies it stays in label.
func writeNeo4jEdges(w io.Writer, g *graph.Graph, o Options) error {
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	columns := edgeColumns()[2:]
	t := newTable(w, ',')
	t.row(append([]string{":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:double"}, titles(columns)...)...)
	for i := range s.Edges {
		e := &s.Edges[i]
		kind, _, _ := strings.Cut(e.Predicate, " [")
		row := []string{e.Source, e.Target, strings.ToUpper(strings.ReplaceAll(kind, " ", "_")), e.ID, e.Predicate, decimal(e.Weight)}
		t.row(append(row, values(columns, e)...)...)
	}
	return t.finish()
}

func titles[T any](columns []column[T]) (out []string) {
	for _, c := range columns {
		out = append(out, c.title)
	}
	return out
}

func values[T any](columns []column[T], row T) (out []string) {
	for _, c := range columns {
		out = append(out, c.value(row))
	}
	return out
}

func capital(kind string) string {
	if kind == "" {
		return ""
	}
	return strings.ToUpper(kind[:1]) + kind[1:]
}
