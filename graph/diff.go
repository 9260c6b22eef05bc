package graph

import "slices"

// Changes are what differs between two graphs, claim by claim. Claims are the same
// when their IRIs are; each list is in the order of the text.
type Changes struct {
	Added   []Claim // of the newer graph
	Removed []Claim // of the older graph
	Kept    []Claim // as the newer graph has them
	Old     *Graph  // prints Removed
	New     *Graph  // prints Added and Kept
}

// Diff compares two graphs.
func Diff(older, newer *Graph) *Changes {
	d := &Changes{Old: older, New: newer}
	before, after := older.Claims(), newer.Claims()
	was, is := byIRI(before), byIRI(after)
	for _, c := range after {
		if was[c.IRI] {
			d.Kept = append(d.Kept, c)
		} else {
			d.Added = append(d.Added, c)
		}
	}
	for _, c := range before {
		if !is[c.IRI] {
			d.Removed = append(d.Removed, c)
		}
	}
	slices.SortFunc(d.Kept, compareClaims)
	slices.SortFunc(d.Added, compareClaims)
	slices.SortFunc(d.Removed, compareClaims)
	return d
}

func byIRI(claims []Claim) map[Term]bool {
	m := make(map[Term]bool, len(claims))
	for _, c := range claims {
		m[c.IRI] = true
	}
	return m
}

// Empty reports whether the graphs make the same claims.
func (d *Changes) Empty() bool { return len(d.Added) == 0 && len(d.Removed) == 0 }
