package export

import (
	"strconv"
	"strings"

	"newsgraph/graph"
)

// A column is one thing that tables of nodes or edges say of each row.
type column[T any] struct {
	title string // as it is shown; "label" and "weight" mean to Gephi what they say
	typ   string // string or double
	value func(T) string
}

// nodeColumns are what is said of nodes: the fixed columns, then one for each
// property of any node.
func nodeColumns(s *graph.Snapshot) []column[*graph.Node] {
	columns := []column[*graph.Node]{
		{"label", "string", func(n *graph.Node) string { return n.Label }},
		{"kind", "string", func(n *graph.Node) string { return string(n.Kind) }},
		{"aliases", "string", func(n *graph.Node) string { return strings.Join(n.Other, "; ") }},
		{"concept", "string", func(n *graph.Node) string { return n.Concept }},
	}
	taken := map[string]bool{}
	for _, name := range strings.Fields(reserved) {
		taken[name] = true
	}
	for _, name := range propertyNames(s) {
		title := name
		for n := 2; taken[strings.ToLower(title)]; n++ {
			title = name + " " + strconv.Itoa(n)
		}
		taken[strings.ToLower(title)] = true
		columns = append(columns, column[*graph.Node]{title, "string", func(n *graph.Node) string {
			for _, p := range n.Properties {
				if p.Name == name {
					return strings.Join(p.Values, "; ")
				}
			}
			return ""
		}})
	}
	return columns
}

// reserved titles are those of the fixed columns, and those that Gephi takes for the
// looks or the place of a node. Case does not part titles there.
const reserved = "id label kind aliases concept change x y z r g b a size color weight timeset interval width height shape"

// propertyNames are the names of the nodes' properties, in order of their first node.
func propertyNames(s *graph.Snapshot) []string {
	var names []string
	seen := map[string]bool{}
	for i := range s.Nodes {
		for _, p := range s.Nodes[i].Properties {
			if !seen[p.Name] {
				seen[p.Name] = true
				names = append(names, p.Name)
			}
		}
	}
	return names
}

// edgeColumns are what is said of edges.
func edgeColumns() []column[*graph.Edge] {
	return []column[*graph.Edge]{
		{"label", "string", func(e *graph.Edge) string { return e.Predicate }},
		{"weight", "double", func(e *graph.Edge) string { return decimal(e.Weight) }},
		{"words", "string", func(e *graph.Edge) string { return strings.Join(e.Words, "\n") }},
		{"sentence", "string", func(e *graph.Edge) string { return strings.Join(e.Sentences, "\n") }},
		{"time", "string", func(e *graph.Edge) string { return strings.Join(e.Times, "; ") }},
		{"published", "string", func(e *graph.Edge) string { return strings.Join(e.Dates, "; ") }},
		{"rule", "string", func(e *graph.Edge) string { return strings.Join(e.Rules, "; ") }},
		{"confidence", "double", func(e *graph.Edge) string {
			if e.Confidence == 0 {
				return ""
			}
			return decimal(e.Confidence)
		}},
		{"claim", "string", func(e *graph.Edge) string { return strings.Join(e.Claims, " ") }},
	}
}

// isChange reports whether a drawing is one of two versions, which its nodes and edges then tell apart.
func isChange(s *graph.Snapshot) bool { return len(s.Nodes) > 0 && s.Nodes[0].Change != "" }

var (
	nodeChange = column[*graph.Node]{"change", "string", func(n *graph.Node) string { return n.Change }}
	edgeChange = column[*graph.Edge]{"change", "string", func(e *graph.Edge) string { return e.Change }}
)

// decimal writes a double with a point: what Gephi reads as a double, not as a long.
func decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}
