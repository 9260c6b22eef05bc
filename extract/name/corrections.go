package name

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"newsgraph/extract/text"
)

// Corrections are what a user knows better than the program: the lines of a corrections file,
// checked. They hold for every article that they are applied to, each by itself, and the order of
// the lines does not matter. Several goroutines may share them. A nil *Corrections changes nothing.
type Corrections struct {
	Lines  []*Correction     // in the order of the file
	tables map[string]*table // by the article's source; "" for those that no line names
}

// A Correction is one line of a corrections file.
type Correction struct {
	File   string
	Line   int
	Word   string    // same, not, kind, name, drop or reject
	Left   Reference // whom or what the line is about; empty for reject
	Right  string    // the other name of same, not and name
	Kind   text.Kind // of kind
	Fact   string    // of reject, in the one notation
	Source string    // the only article source that the line holds for, "" for all

	used atomic.Bool
}

// A Reference is a name as a line writes it: "Jordan", or "Jordan"/person for an entity of that kind alone.
type Reference struct {
	Name string
	Kind text.Kind // "" for any
}

// Unused are the lines that have never found what they are about, in the order of the file.
func (c *Corrections) Unused() (lines []*Correction) {
	if c == nil {
		return nil
	}
	for _, l := range c.Lines {
		if !l.used.Load() {
			lines = append(lines, l)
		}
	}
	return lines
}

// Sorted are the lines in an order that does not depend on the file's.
func (c *Corrections) Sorted() []*Correction {
	return slices.SortedFunc(slices.Values(c.Lines), func(a, b *Correction) int { return cmp.Compare(a.String(), b.String()) })
}

// Rejects reports whether a claim of an article source is to be left out. Forms are the ways in
// which the one notation prints the claim: with its marks and without.
func (c *Corrections) Rejects(source string, forms ...string) bool {
	if c == nil {
		return false
	}
	rejected := false
	for _, f := range forms {
		if l := c.table(source).rejected[f]; l != nil {
			l.used.Store(true)
			rejected = true
		}
	}
	return rejected
}

// Decides reports whether lines for its article already say what the left name of a doubt is called, keep it apart
// from the right one, or tell its kind.
func (c *Corrections) Decides(x *Doubt) bool {
	if c == nil {
		return false
	}
	t := c.table(x.Source)
	if x.As != "" {
		for ref, l := range t.kinds {
			if ref.Name == x.Left && (ref.Kind == "" || ref.Kind == x.Kind || l.Kind == x.Kind) {
				return true
			}
		}
		return false
	}
	return t.end(x.Left) != x.Left || t.end(x.Right) == x.Left || slices.ContainsFunc(t.apart, func(l *Correction) bool {
		return l.Left.Name == x.Left && l.Right == x.Right || l.Left.Name == x.Right && l.Right == x.Left
	})
}

func (c *Corrections) table(source string) *table {
	if t, ok := c.tables[source]; ok {
		return t
	}
	return c.tables[""]
}

// A table is the corrections that hold for one article source.
type table struct {
	called   map[Reference]*Correction // same and name, by the left side
	apart    []*Correction             // sorted by both names
	kinds    map[Reference]*Correction
	dropped  map[Reference]*Correction
	rejected map[string]*Correction
}

// newTable puts the lines that hold for a source in order, and finds those that contradict each other.
func newTable(lines []*Correction, source string) (*table, error) {
	t := &table{map[Reference]*Correction{}, nil, map[Reference]*Correction{}, map[Reference]*Correction{}, map[string]*Correction{}}
	lines = slices.DeleteFunc(slices.Clone(lines), func(l *Correction) bool { return l.Source != "" && l.Source != source })
	for _, l := range lines {
		if old := t.add(l); old != nil {
			return nil, contradiction(old, l)
		}
	}
	slices.SortStableFunc(t.apart, func(a, b *Correction) int {
		return cmp.Or(cmp.Compare(min(a.Left.Name, a.Right), min(b.Left.Name, b.Right)), cmp.Compare(max(a.Left.Name, a.Right), max(b.Left.Name, b.Right)))
	})
	return t, t.check(lines)
}

// add files a line, and returns the line that it contradicts, nil if none. A second line that says
// the same is no contradiction; same says more than name.
func (t *table) add(l *Correction) (old *Correction) {
	switch l.Word {
	case "same", "name":
		old = t.called[l.Left]
		if old == nil || old.Right == l.Right && l.Word == "same" {
			t.called[l.Left] = l
		}
		if old != nil && old.Right == l.Right {
			old = nil
		}
	case "not":
		t.apart = append(t.apart, l)
	case "kind":
		if old = t.kinds[l.Left]; old == nil || old.Kind == l.Kind {
			t.kinds[l.Left], old = l, nil
		}
	case "drop":
		t.dropped[l.Left] = l
	case "reject":
		t.rejected[l.Fact] = l
	}
	return old
}

// check finds contradictions between lines of different words, or over several lines.
func (t *table) check(lines []*Correction) error {
	kinds := map[Reference]*Correction{}
	for _, l := range lines { // in the order of the file, so that a file has one error
		switch {
		case t.called[l.Left] == l:
			if last := t.circle(l); last != nil {
				return contradiction(last, l)
			}
		case l.Word == "kind" && t.kinds[l.Left] == l:
			key := Reference{t.end(l.Left.Name), l.Left.Kind}
			if old := kinds[key]; old != nil && old.Kind != l.Kind {
				return contradiction(old, l)
			}
			kinds[key] = l
		case l.Word == "drop" && t.dropped[l.Left] == l:
			for _, old := range []*Correction{t.called[l.Left], t.kinds[l.Left]} {
				if old != nil {
					return contradiction(old, l)
				}
			}
		case l.Word == "not" && t.end(l.Left.Name) == t.end(l.Right):
			return contradiction(cmp.Or(t.called[Reference{Name: l.Left.Name}], t.called[Reference{Name: l.Right}]), l)
		}
	}
	return nil
}

// circle is the line that leads back to line l, nil if there is none: "A" = "B" and "B" = "A".
func (t *table) circle(l *Correction) *Correction {
	at := l
	for range len(t.called) {
		next := t.called[Reference{Name: at.Right}]
		if next == nil {
			return nil
		}
		if next == l {
			return at
		}
		at = next
	}
	return nil
}

// end is what a name is called in the end, over same and name lines.
func (t *table) end(name string) string {
	for range len(t.called) {
		next := t.called[Reference{Name: name}]
		if next == nil {
			break
		}
		name = next.Right
	}
	return name
}

// contradiction is the error about two lines, the later one first.
func contradiction(a, b *Correction) error {
	if a.Line > b.Line {
		a, b = b, a
	}
	return fmt.Errorf("%s:%d: %s contradicts line %d, %s; remove one, or let each hold in one source",
		b.File, b.Line, b, a.Line, a)
}

// String writes the line as a corrections file has it.
func (l *Correction) String() string {
	var b strings.Builder
	b.WriteString(l.Word + " ")
	if l.Word == "reject" {
		if l.Source != "" {
			b.WriteString("in " + l.Source + ": ")
		}
		return b.String() + l.Fact
	}
	b.WriteString(quoted(l.Left.Name))
	if l.Left.Kind != "" {
		b.WriteString("/" + string(l.Left.Kind))
	}
	if l.Right != "" {
		b.WriteString(" = " + quoted(l.Right))
	}
	if l.Kind != "" {
		b.WriteString(" " + string(l.Kind))
	}
	if l.Source != "" {
		b.WriteString(" in " + l.Source)
	}
	return b.String()
}

// quoted is a name between quotation marks; those within it, and backslashes, have a backslash before them.
func quoted(name string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(name) + `"`
}
