package graph

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja/parser"
)

// A Completer completes queries over one graph while they are typed.
type Completer struct {
	entities, predicates      []string // names, for E("…") and R("…")
	functions, methods, steps []string // for the start of a word, g.… and path.…
}

// Completer gathers what can be typed: the graph's names, and what the query language
// itself finds defined.
func (g *Graph) Completer() *Completer {
	c := &Completer{entities: slices.Compact(slices.Sorted(g.names(false))), predicates: slices.Compact(slices.Sorted(g.names(true)))}
	for list, script := range map[*[]string]string{
		&c.functions: `Object.keys(this).forEach(function (name) { g.emit(name) })`,
		&c.methods:   `for (var name in g) g.emit(name)`,
		&c.steps:     `for (var name in g.V()) g.emit(name)`,
	} {
		// An empty graph defines the same, and these scripts cannot fail.
		if a, err := FromQuads(nil).Query(context.Background(), script, Limits{}); err == nil {
			for _, row := range a.Rows {
				*list = append(*list, row[0].Text)
			}
		}
	}
	c.functions = slices.DeleteFunc(c.functions, func(name string) bool {
		return name == "graph" || strings.Contains(prelude, "\nfunction "+name+"(") && strings.ToLower(name[:1]) == name[:1]
	})
	c.methods, c.steps = capitalised(c.methods), capitalised(c.steps)
	return c
}

// capitalised leaves out the lower-case spelling of what Gizmo knows in both.
func capitalised(names []string) []string {
	return slices.DeleteFunc(names, func(name string) bool {
		upper := strings.ToUpper(name[:1]) + name[1:]
		return upper != name && slices.Contains(names, upper)
	})
}

var (
	openName = regexp.MustCompile(`\b(?:(R\(|Facts\([^,]*,\s*)|(?:E|By|On|Saying|Facts|Paths)\(|Paths\([^,]*,\s*|Facts\([^,]*,[^,]*,\s*)"([^"]*)$`)
	openStep = regexp.MustCompile(`(\bg)?\.(\w*)$`)
	openWord = regexp.MustCompile(`(?:^|[^\w"'])(\w+)$`)
)

// Complete returns what the end of a query that is being typed may be completed to, sorted,
// and how many bytes of that are typed already.
func (c *Completer) Complete(typed string) (words []string, length int) {
	if m := openName.FindStringSubmatch(typed); m != nil {
		names := c.entities
		if m[1] != "" {
			names = c.predicates
		}
		for _, name := range beginning(names, m[2]) {
			words = append(words, name+`"`)
		}
		return words, len(m[2])
	}
	if strings.Count(typed, `"`)%2 == 1 {
		return nil, 0 // within another text
	}
	if m := openStep.FindStringSubmatch(typed); m != nil {
		names := c.steps
		if m[1] != "" {
			names = c.methods
		}
		return beginning(names, m[2]), len(m[2])
	}
	if m := openWord.FindStringSubmatch(typed); m != nil {
		return beginning(c.functions, m[1]), len(m[1])
	}
	return nil, 0
}

// beginning are the names that begin with a prefix.
func beginning(names []string, prefix string) (out []string) {
	for _, name := range names {
		if strings.HasPrefix(name, prefix) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// Unfinished reports whether a query breaks off within brackets, a comment or the like, so that
// more lines are to follow.
func Unfinished(gizmoQuery string) bool {
	_, err := parser.ParseFile(nil, "", gizmoQuery, 0)
	return err != nil && strings.Contains(err.Error(), "Unexpected end of input")
}
