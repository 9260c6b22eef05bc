package graph

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// similar are the names most like a name that nothing has, the likest first, five at most.
func (g *Graph) similar(name string, predicates bool) []string {
	type candidate struct {
		name string
		far  int
	}
	best := map[string]int{}
	for n := range g.names(predicates) {
		if far, ok := distance(name, n); ok {
			best[n] = far
		}
	}
	var near []candidate
	for n, far := range best {
		near = append(near, candidate{n, far})
	}
	slices.SortFunc(near, func(a, b candidate) int { return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.name, b.name)) })
	var out []string
	for _, c := range near[:min(5, len(near))] {
		out = append(out, fmt.Sprintf("%q", c.name))
	}
	return out
}

// names yields what E finds, or R for predicates, by label or alias; some more than once.
func (g *Graph) names(predicates bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s, quads := range g.subjects {
			if isRecord(s, quads) || isPredicate(quads) != predicates {
				continue
			}
			for _, q := range quads {
				if (q.P == rdfsLabel || q.P == skosAltLabel && !predicates) && !yield(q.O.Value()) {
					return
				}
			}
		}
	}
}

func isPredicate(quads []Quad) bool {
	for _, q := range quads {
		if q.P == rdfType && q.O == rdfProperty {
			return true
		}
	}
	return false
}

// distance says how far a name is from what was asked; false for too far. Another case is
// nearest, then a name that holds all that was asked or is part of it, then
// one within two slips of the pen, or one in three letters of a short name.
func distance(asked, name string) (far int, ok bool) {
	a, n := strings.ToLower(asked), strings.ToLower(name)
	switch {
	case a == n:
		return 0, true
	case len(a) > 2 && (strings.Contains(n, a) || len(n) > 2 && strings.Contains(a, n)):
		return 1 + max(len(n)-len(a), len(a)-len(n)), true
	}
	const longest = 64
	ar, nr := []rune(a), []rune(n)
	if len(ar) > longest || len(nr) > longest {
		return 0, false
	}
	slips := levenshtein(ar, nr)
	return 1 + slips, slips <= min(2, len(ar)/3)
}

// levenshtein is the number of letters to put in, take out or change between two words.
func levenshtein(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
