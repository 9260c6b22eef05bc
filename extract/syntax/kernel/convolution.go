package kernel

import "sync"

// A Run is rows that belong together, such as the tokens of a sentence.
type Run struct{ Start, Rows int }

// A Convolution is three constant matrices of int8, the taps: each row of the result is the
// row at some distance before times the first, plus the row itself times the second, plus the row at
// the same distance behind times the third.
type Convolution struct {
	taps   source // one below the other
	packed layouts
}

// NewConvolution takes the taps one below the other, rows each. rows must be a multiple
// of Depth and cols of Columns. The data must not change.
func NewConvolution(data []int8, rows, cols int) *Convolution {
	return &Convolution{taps: newSource(data, 3*rows, cols)}
}

// Apply sets the rows of out that are in runs, cols wide, to in convolved with c. Rows outside of a row's
// own run count as zeros. Both have room for what the runs reach rounded up to Rows.
func (c *Convolution) Apply(out []int32, in []uint8, runs []Run, distance int) {
	k := current.Load()
	packed := c.packed.of(k, func() []uint64 { return k.packTaps(&c.taps) })
	k.convolve(out, in, packed, runs, distance, c.taps.rows/3, c.taps.cols)
}

// A workspace is what a convolution needs while it runs.
type workspace[E any] struct {
	bytes []uint8
	wide  []E
	sums  []int32
	pairs []pair
}

var workspaces = sync.Pool{New: func() any { return new(workspace[int16]) }}

// room makes a slice of n elements out of s, whose content is lost.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// up is n rounded up to Rows.
func up(n int) int { return (n + Rows - 1) / Rows * Rows }
