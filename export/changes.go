package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// A Compared is two versions of an article and what has changed between them. Old and New have no
// document where graphs were compared.
type Compared struct {
	Title    string
	Old, New extract.Result
	*graph.Comparison
}

//go:embed changes.html
var changesPage string

var changesTemplate = template.Must(template.New("changes").Parse(changesPage))

// A page is what the template shows: rows of sentences in two or more columns.
type page struct {
	Title    string
	Types    []typeCount
	Same     int
	Articles []pageArticle
}

// Is compares two strings, which the template's own eq does not do for named types.
func (page) Is(mark, want string) bool { return mark == want }

type typeCount struct {
	Name  string
	Count int
}

type pageArticle struct {
	Title   string
	Columns []string
	Rows    []pageRow
}

type pageRow struct {
	Changes []string
	Types   string // for the filter, with bars between
	Same    bool
	Cells   []cell
}

type cell struct {
	Parts  []part
	Claims []string
}

// A part of a text is marked as del or ins, or not at all.
type part struct{ Text, Mark string }

// WriteComparison writes changes as one HTML page without outside resources: the versions side by side, the words that
// differ marked, rows filtered by type.
func WriteComparison(w io.Writer, all []Compared) error {
	p := page{Title: "What changed"}
	counts := map[graph.ChangeType]int{}
	for i := range all {
		a := pageArticle{Columns: []string{"Old", "New"}}
		if len(all) > 1 || all[i].Title != "" {
			a.Title = all[i].Title
		}
		for t, n := range all[i].Counts() {
			counts[t] += n
		}
		a.Rows = comparedRows(&all[i])
		for k := range a.Rows {
			if a.Rows[k].Same {
				p.Same++
			}
		}
		p.Articles = append(p.Articles, a)
	}
	p.Types = countTypes(counts)
	return writePage(w, &p)
}

func writePage(w io.Writer, p *page) error {
	var b bytes.Buffer
	if err := changesTemplate.Execute(&b, p); err != nil {
		return err
	}
	_, err := b.WriteTo(w)
	return err
}

func countTypes(counts map[graph.ChangeType]int) (out []typeCount) {
	for _, t := range graph.ChangeTypes {
		if counts[t] > 0 {
			out = append(out, typeCount{string(t), counts[t]})
		}
	}
	return out
}

// comparedRows are the rows of all sentences, or of all changes where there are no sentences.
func comparedRows(c *Compared) (rows []pageRow) {
	for _, p := range c.Pairs {
		r := changeRow(c.Changes, p.Changes)
		if len(p.Changes) == 0 {
			r = pageRow{Same: true, Types: "untouched", Cells: []cell{{}, {}}}
			if !p.Same {
				r.Types = "untouched|other"
			}
		}
		fill(&r.Cells[0], &c.Old, p.Old)
		fill(&r.Cells[1], &c.New, p.New)
		rows = append(rows, r)
	}
	if c.Pairs == nil {
		for i := range c.Changes {
			rows = append(rows, changeRow(c.Changes, []int{i}))
		}
	}
	return rows
}

// fill puts a sentence into a cell that no change has filled.
func fill(c *cell, r *extract.Result, sentence int) {
	if len(c.Parts) == 0 && sentence >= 0 {
		c.Parts = []part{{Text: strings.Join(strings.Fields(r.Sentences[sentence].Of(r.Article.Text)), " ")}}
	}
}

// changeRow is the row of some changes of one pair of sentences.
func changeRow(changes []graph.Change, which []int) pageRow {
	r := pageRow{Cells: []cell{{}, {}}}
	var marks [2][]text.Span
	var texts [2]string
	for _, n := range which {
		ch := &changes[n]
		r.Changes = append(r.Changes, string(ch.Type))
		for side, p := range []*graph.Passage{ch.Old, ch.New} {
			if p != nil {
				texts[side] = p.Text
				marks[side] = append(marks[side], p.Marks...)
			}
		}
		if ch.Old != nil && ch.Old.Sentence >= 0 || ch.New != nil && ch.New.Sentence >= 0 {
			r.Cells[0].Claims = append(r.Cells[0].Claims, ch.Removed...)
			r.Cells[1].Claims = append(r.Cells[1].Claims, ch.Added...)
		}
	}
	r.Types = strings.Join(r.Changes, "|")
	for side, mark := range []string{"del", "ins"} {
		r.Cells[side].Parts = parts(texts[side], marks[side], mark)
		slices.Sort(r.Cells[side].Claims)
		r.Cells[side].Claims = slices.Compact(r.Cells[side].Claims)
	}
	return r
}

// parts cuts a text at its marks, which may overlap.
func parts(s string, marks []text.Span, mark string) (out []part) {
	slices.SortFunc(marks, func(a, b text.Span) int { return a.Start - b.Start })
	at := 0
	for _, m := range marks {
		if m.End <= at {
			continue
		}
		start := max(at, m.Start)
		if start > at {
			out = append(out, part{Text: s[at:start]})
		}
		out = append(out, part{s[start:m.End], mark})
		at = m.End
	}
	if at < len(s) {
		out = append(out, part{Text: s[at:]})
	}
	return out
}

// WriteChanges draws two graphs as one, in graphml or gexf; nodes and edges say in "change" whether they are added,
// removed, changed or kept.
func WriteChanges(w io.Writer, d *graph.Changes, format string, o Options) error {
	s, err := d.Snapshot(o.View)
	if err != nil {
		return err
	}
	switch format {
	case "graphml":
		return drawGraphML(w, s, o)
	case "gexf":
		return drawGEXF(w, s, o, nil)
	}
	return fmt.Errorf("format %q: changes are drawn as graphml or gexf", format)
}
