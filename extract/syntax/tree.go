package syntax

// impossible is the score of what must not be chosen.
const impossible = -1e9

// A chart finds the best projective tree with one root, by the algorithm of Eisner (1996).
// Its tables are n x n: the best score of the span from i to j, and where it was split.
type chart struct {
	right, left              []float32 // complete spans whose head is i, j
	rightByEnd, leftByEnd    []float32 // the same at (j, i)
	openRight, openLeftByEnd []float32 // spans with an arc from i to j, at (i, j); from j to i, at (j, i)
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
	for _, t := range []*[]float32{&c.right, &c.left, &c.rightByEnd, &c.leftByEnd, &c.openRight, &c.openLeftByEnd} {
		*t = room(*t, n*n)
	}
	for _, t := range []*[]int16{&c.splitRight, &c.splitLeft, &c.splitOpen} {
		*t = room(*t, n*n)
	}
	for i := range n {
		at := i*n + i
		c.right[at], c.left[at], c.rightByEnd[at], c.leftByEnd[at] = 0, 0, 0, 0
	}
	for width := 1; width < n; width++ {
		for i := 0; i+width < n; i++ {
			c.span(scores, n, i, i+width)
		}
	}
}

// span fills the tables for the span from i to j. Every sum runs along rows of two tables.
func (c *chart) span(scores []float32, n, i, j int) {
	from, to := i*n, j*n
	right, left := c.right[from+i:from+j], c.leftByEnd[to+i+1:to+j+1]
	if i == 0 {
		right, left = right[:1], left[:1] // the root has one child: nothing between
	}
	sum, split := largestSum(right, left)
	c.splitOpen[from+j] = int16(i + split)
	c.openRight[from+j] = sum + scores[to+i]
	c.openLeftByEnd[to+i] = sum + scores[from+j]

	sum, split = largestSum(c.openRight[from+i+1:from+j+1], c.rightByEnd[to+i+1:to+j+1])
	c.right[from+j], c.rightByEnd[to+i], c.splitRight[from+j] = sum, sum, int16(i+1+split)

	sum, split = largestSum(c.openLeftByEnd[to+i:to+j], c.left[from+i:from+j])
	c.left[from+j], c.leftByEnd[to+i], c.splitLeft[from+j] = sum, sum, int16(i+split)
}

// largestSum is the largest sum of elements at the same place, and the place, the first of equals.
func largestSum(a, b []float32) (sum float32, at int) {
	b = b[:len(a)]
	sum = a[0] + b[0]
	for k := 1; k < len(a); k++ {
		if s := a[k] + b[k]; s > sum {
			sum, at = s, k
		}
	}
	return sum, at
}

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
