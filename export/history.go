package export

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// WriteTimeline draws the versions of an article as one dynamic GEXF graph: each node and edge has the spells in
// which it is there, in numbers of versions from 1.
func WriteTimeline(w io.Writer, versions []*graph.Graph, o Options) error {
	nodes, edges := map[string]graph.Node{}, map[string]graph.Edge{}
	in := map[string][]int{}
	for v, g := range versions {
		s, err := g.Snapshot(o.View)
		if err != nil {
			return err
		}
		for _, n := range s.Nodes {
			nodes[n.ID] = n
			in[n.ID] = append(in[n.ID], v+1)
		}
		for _, e := range s.Edges {
			edges[e.ID] = e
			in[e.ID] = append(in[e.ID], v+1)
		}
	}
	all := &graph.Snapshot{
		Nodes: slices.SortedFunc(maps.Values(nodes), func(a, b graph.Node) int { return cmp.Compare(a.ID, b.ID) }),
		Edges: slices.SortedFunc(maps.Values(edges), func(a, b graph.Edge) int {
			return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Predicate, b.Predicate))
		}),
	}
	times := &timeline{"integer", map[string][]spell{}}
	for id, list := range in {
		times.spells[id] = spellsOf(list)
	}
	return drawGEXF(w, all, o, times)
}

// spellsOf joins numbers that follow one another.
func spellsOf(versions []int) (out []spell) {
	for i := 0; i < len(versions); {
		end := i
		for end+1 < len(versions) && versions[end+1] == versions[end]+1 {
			end++
		}
		out = append(out, spell{strconv.Itoa(versions[i]), strconv.Itoa(versions[end])})
		i = end + 1
	}
	return out
}

// WriteHistory writes a history as one HTML page: a column for each version, a row for each sentence.
func WriteHistory(w io.Writer, title string, h *graph.History) error {
	p := page{Title: title}
	a := pageArticle{Columns: h.Versions}
	counts := map[graph.ChangeType]int{}
	for i := range h.Threads {
		r := threadRow(&h.Threads[i], len(h.Versions), counts)
		if r.Same {
			p.Same++
		}
		a.Rows = append(a.Rows, r)
	}
	p.Types, p.Articles = countTypes(counts), []pageArticle{a}
	return writePage(w, &p)
}

// threadRow has a sentence where it begins and changes; a ditto mark where it stays, nothing where it is not.
func threadRow(t *graph.Thread, versions int, counts map[graph.ChangeType]int) pageRow {
	r := pageRow{Cells: make([]cell, versions)}
	for v := range versions {
		s := t.At(v)
		switch {
		case s == nil || s.Passage == nil:
		case s.Version < v:
			r.Cells[v].Parts = []part{{Text: "〃"}}
		default:
			r.Cells[v] = stepCell(s)
		}
	}
	for _, s := range t.Steps {
		for _, c := range s.Changes {
			counts[c.Type]++
			if !slices.Contains(r.Changes, string(c.Type)) {
				r.Changes = append(r.Changes, string(c.Type))
			}
		}
	}
	r.Types = strings.Join(r.Changes, "|")
	if len(r.Changes) == 0 {
		r.Same, r.Types = true, "untouched"
	}
	return r
}

func stepCell(s *graph.Step) cell {
	row := changeRow(s.Changes, upTo(len(s.Changes)))
	c := row.Cells[1]
	if len(c.Parts) == 0 {
		c.Parts = []part{{Text: s.Passage.Text}}
	}
	c.Claims = nil
	return c
}

func upTo(n int) (list []int) {
	for i := range n {
		list = append(list, i)
	}
	return list
}
