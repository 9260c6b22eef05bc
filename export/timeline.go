package export

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"newsgraph/graph"
)

// A timeline knows when nodes and edges are there: at the time that an article gives for what it says, else while
// the article is news, which is its day, month or year of publication. A nil timeline knows nothing.
type timeline struct {
	format string // GEXF's timeformat: date or integer
	spells map[string][]spell
}

// A spell is a time with both of its ends.
type spell struct{ start, end string }

func newTimeline(s *graph.Snapshot) *timeline {
	t := &timeline{"date", map[string][]spell{}}
	for i := range s.Edges {
		e := &s.Edges[i]
		dates := e.Times
		if len(dates) == 0 {
			dates = e.Dates
		}
		for _, date := range dates {
			if sp, ok := spellOf(date); ok {
				for _, id := range []string{e.ID, e.Source, e.Target} {
					t.spells[id] = append(t.spells[id], sp)
				}
			}
		}
	}
	for id, list := range t.spells {
		slices.SortFunc(list, func(a, b spell) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
		t.spells[id] = slices.Compact(list)
	}
	return t
}

// spellOf is the time from the first to the last day of a date that may be a month or a year, or of an interval with
// both ends.
func spellOf(date string) (spell, bool) {
	if first, last, interval := strings.Cut(date, "/"); interval {
		from, ok := spellOf(first)
		to, closed := spellOf(last)
		return spell{from.start, to.end}, ok && closed && from.start <= to.end
	}
	for layout, next := range map[string][3]int{"2006-01-02": {0, 0, 1}, "2006-01": {0, 1, 0}, "2006": {1, 0, 0}} {
		if t, err := time.Parse(layout, date); err == nil {
			return spell{t.Format(time.DateOnly), t.AddDate(next[0], next[1], next[2]).AddDate(0, 0, -1).Format(time.DateOnly)}, true
		}
	}
	return spell{}, false
}

// write writes the spells of a node or an edge; what has none is there all the time.
func (t *timeline) write(w xmlWriter, id string) {
	if t == nil || len(t.spells[id]) == 0 {
		return
	}
	w.put("        <spells>\n")
	for _, s := range t.spells[id] {
		w.put("          <spell")
		w.attributes("start", s.start, "end", s.end)
		w.put("/>\n")
	}
	w.put("        </spells>\n")
}
