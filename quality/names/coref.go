package main

// A chain is the mentions of one entity. Mentions are numbers; two are one where they are equal.
type chain []int

// A tally sums up a score over documents, precision and recall each as a fraction.
type tally struct{ hit, said, found, gold float64 }

// add takes in the counts of another document.
func (t *tally) add(o tally) {
	t.hit += o.hit
	t.said += o.said
	t.found += o.found
	t.gold += o.gold
}

// score is precision, recall and F1.
func (t tally) score() (p, r, f float64) {
	if t.said > 0 {
		p = t.hit / t.said
	}
	if t.gold > 0 {
		r = t.found / t.gold
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// owners maps each mention to its chain.
func owners(chains []chain) map[int]int {
	out := map[int]int{}
	for i, c := range chains {
		for _, m := range c {
			out[m] = i
		}
	}
	return out
}

// muc counts the links that both sides need (Vilain et al. 1995).
func muc(gold, said []chain) tally {
	var t tally
	t.hit, t.said = links(said, owners(gold))
	t.found, t.gold = links(gold, owners(said))
	return t
}

// links is how many links the chains have that stay within one chain of the other side, and
// how many they have.
func links(chains []chain, other map[int]int) (kept, all float64) {
	for _, c := range chains {
		parts, alone := map[int]bool{}, 0
		for _, m := range c {
			if o, ok := other[m]; ok {
				parts[o] = true
			} else {
				alone++
			}
		}
		kept += float64(len(c) - len(parts) - alone)
		all += float64(len(c) - 1)
	}
	return kept, all
}

// bcubed averages over mentions how much of each one's chain is right (Bagga and Baldwin 1998).
func bcubed(gold, said []chain) tally {
	var t tally
	t.hit, t.said = overlaps(said, gold)
	t.found, t.gold = overlaps(gold, said)
	return t
}

// overlaps sums over the mentions of chains the share of the chain that the other side keeps together.
func overlaps(chains, others []chain) (kept, all float64) {
	other := owners(others)
	for _, c := range chains {
		same := map[int]int{}
		for _, m := range c {
			if o, ok := other[m]; ok {
				same[o]++
			}
		}
		for _, n := range same {
			kept += float64(n*n) / float64(len(c))
		}
		all += float64(len(c))
	}
	return kept, all
}

// ceafe pairs chains one to one so that their likeness 2|a∩b|/(|a|+|b|) is greatest (Luo 2005).
func ceafe(gold, said []chain) tally {
	if len(gold) == 0 || len(said) == 0 {
		return tally{said: float64(len(said)), gold: float64(len(gold))}
	}
	likeness := make([][]float64, len(gold))
	other := owners(said)
	for i, g := range gold {
		likeness[i] = make([]float64, len(said))
		for _, m := range g {
			if j, ok := other[m]; ok {
				likeness[i][j] += 2 / float64(len(g)+len(said[j]))
			}
		}
	}
	best := assign(likeness)
	return tally{hit: best, said: float64(len(said)), found: best, gold: float64(len(gold))}
}

// assign is the greatest sum of one number from each row, no two in one column, by the
// Hungarian method with potentials (Kuhn 1955, Munkres 1957).
func assign(gain [][]float64) float64 {
	n := max(len(gain), len(gain[0]))
	cost := func(i, j int) float64 {
		if i < len(gain) && j < len(gain[0]) {
			return -gain[i][j]
		}
		return 0
	}
	const far = 1e18
	u, v := make([]float64, n+1), make([]float64, n+1)
	row, way := make([]int, n+1), make([]int, n+1) // by column, from 1; column 0 is the start
	for i := 1; i <= n; i++ {
		row[0] = i
		least, used := make([]float64, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = far
		}
		at := 0
		for row[at] != 0 {
			used[at] = true
			next, delta := 0, far
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost(row[at]-1, j-1) - u[row[at]] - v[j]; c < least[j] {
					least[j], way[j] = c, at
				}
				if least[j] < delta {
					next, delta = j, least[j]
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			at = next
		}
		for ; at != 0; at = way[at] {
			row[at] = row[way[at]]
		}
	}
	var sum float64
	for j := 1; j <= n; j++ {
		sum -= cost(row[j]-1, j-1)
	}
	return sum
}
