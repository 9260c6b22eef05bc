package syntax

// impossible is the score of what must not be chosen.
const impossible = -1e9

// A chart finds the best projective tree with one root, by the algorithm of Eisner (1996).
// Its tables are n x n: the best score of the span from i to j, and where it was split.
type chart struct {
	right, left         []float32 // complete spans whose head is i, j
	openRight, openLeft []float32 // spans with an arc from i to j, j to i
	splitRight, splitLeft,
	splitOpen []int16
}

// decode sets heads[d], for d in 1 to n-1, to the head of row d in the best tree; scores[d*n+h]
// is the score of head h for d, and row 0 is the root.
func (c *chart) decode(scores []float32, n int, heads []int) {
	heads[0] = 0
	if n > 1 && !greedy(scores, n, heads) {
		c.fill(scores, n)
		c.read(heads, n, 0, n-1)
	}
}

// greedy takes the best head of every row, and reports whether that is a projective tree with
// one root: then it is the best one.
func greedy(scores []float32, n int, heads []int) bool {
	roots := 0
	for d := 1; d < n; d++ {
		heads[d] = best(scores[d*n : (d+1)*n])
		if heads[d] == 0 {
			roots++
		}
	}
	return roots == 1 && reachesRoot(heads[:n]) && projective(heads[:n])
}

// reachesRoot reports whether no heads form a cycle.
func reachesRoot(heads []int) bool {
	var seen [longest + 1]int16
	for d := 1; d < len(heads); d++ {
		at := d
		for at > 0 && seen[at] == 0 {
			seen[at] = int16(d)
			at = heads[at]
		}
		if at > 0 && seen[at] == int16(d) {
			return false
		}
	}
	return true
}

// projective reports whether no two arcs cross.
func projective(heads []int) bool {
	for d := 1; d < len(heads); d++ {
		low, high := min(d, heads[d]), max(d, heads[d])
		for i := low + 1; i < high; i++ {
			if heads[i] < low || heads[i] > high {
				return false
			}
		}
	}
	return true
}

// fill computes the tables from short spans to long ones.
func (c *chart) fill(scores []float32, n int) {
	for _, t := range []*[]float32{&c.right, &c.left, &c.openRight, &c.openLeft} {
		*t = room(*t, n*n)
	}
	for _, t := range []*[]int16{&c.splitRight, &c.splitLeft, &c.splitOpen} {
		*t = room(*t, n*n)
	}
	for i := range n {
		c.right[i*n+i], c.left[i*n+i] = 0, 0
	}
	for width := 1; width < n; width++ {
		for i := 0; i+width < n; i++ {
			c.span(scores, n, i, i+width)
		}
	}
}

// span fills the tables for the span from i to j. left and openLeft are kept transposed, so that
// every loop runs along rows.
func (c *chart) span(scores []float32, n, i, j int) {
	from, to := i*n, j*n
	sum, split := impossible*float32(n), i
	right, left := c.right[from+i:from+j], c.left[to+i+1:to+j+1]
	if i == 0 {
		right, left = right[:1], left[:1] // the root has one child: nothing between
	}
	for k, r := range right {
		if s := r + left[k]; s > sum {
			sum, split = s, i+k
		}
	}
	c.splitOpen[from+j] = int16(split)
	c.openRight[from+j] = sum + scores[j*n+i]
	c.openLeft[to+i] = sum + scores[i*n+j]

	sum, split = impossible*float32(n), i
	open, turned := c.openRight[from+i+1:from+j+1], c.column(c.right, n, i+1, j)
	for k, r := range open {
		if s := r + turned[k*n]; s > sum {
			sum, split = s, i+1+k
		}
	}
	c.right[from+j], c.splitRight[from+j] = sum, int16(split)

	sum, split = impossible*float32(n), i
	open, turned = c.openLeft[to+i:to+j], c.column(c.left, n, i, i)
	for k, l := range open {
		if s := l + turned[k*n]; s > sum {
			sum, split = s, i+k
		}
	}
	c.left[to+i], c.splitLeft[from+j] = sum, int16(split)
}

// column is the part of a table that begins at (row, col); its elements are n apart.
func (c *chart) column(table []float32, n, row, col int) []float32 { return table[row*n+col:] }

// read sets the heads below the complete span from i to j whose head is i.
func (c *chart) read(heads []int, n, i, j int) {
	if i == j {
		return
	}
	k := int(c.splitRight[i*n+j])
	heads[k] = i
	c.readOpen(heads, n, i, k)
	c.read(heads, n, k, j)
}

// readLeft is read for the span whose head is j.
func (c *chart) readLeft(heads []int, n, i, j int) {
	if i == j {
		return
	}
	k := int(c.splitLeft[i*n+j])
	heads[k] = j
	c.readOpen(heads, n, k, j)
	c.readLeft(heads, n, i, k)
}

// readOpen sets the heads within the span from i to j that an arc closes.
func (c *chart) readOpen(heads []int, n, i, j int) {
	k := int(c.splitOpen[i*n+j])
	c.read(heads, n, i, k)
	c.readLeft(heads, n, k+1, j)
}
