package kernel

import (
	"sync"
	"unsafe"
)

// A wide kernel multiplies numbers wider than bytes. It convolves by the algorithm of Winograd (1980), which finds two
// results of three products each by four products: with the rows d0 to d3 and the taps g0 to g2,
//
//	m0 = (d0-d2) g0                  d0 g0 + d1 g1 + d2 g2 = m0 + (m1+m2)/2
//	m1 = (d1+d2) (g0+g1+g2)          d1 g0 + d2 g1 + d3 g2 = (m1-m2)/2 - m3
//	m2 = (d2-d1) (g0-g1+g2)
//	m3 = (d1-d3) g2
//
// All is exact: m1+m2 is even, and no sum is too large for its type.
type wide[E int16 | float64] struct {
	rows  int // of a tile
	words func(rows, cols int) int
	// layout lays a matrix out in words whose content is lost.
	layout func(to []uint64, m *source)
	// layoutTaps lays out the four matrices that are made of three taps, which lie one below the other.
	layoutTaps func(to []uint64, taps *source)
	// tile sets rows of a panel's columns to the products of depth numbers: those of a tile, of which only the
	// first wanted ones need be set.
	tile func(out []int32, outStride int, in []E, panel []uint64, depth, wanted int)
	// widen sets n elements to bytes less Zero.
	widen func(to *E, from *uint8, n int)
	// spread sets the rows of a pair, n wide and stride apart, to d0-d2, d1+d2, d2-d1 and d1-d3.
	spread func(to *E, stride, n int, d0, d1, d2, d3 *uint8)
	// gather sets n elements of both results of a pair to what four products, stride apart, give; those of the
	// first last.
	gather func(first, second, m *int32, stride, n int)
	spaces sync.Pool // workspaces not in use
}

// panelColumns is how many columns a panel has.
const panelColumns = 16

// space is a workspace, to be put back into spaces.
func (k *wide[E]) space() *workspace[E] {
	if w, ok := k.spaces.Get().(*workspace[E]); ok {
		return w
	}
	return new(workspace[E])
}

// up is n rounded up to the rows of tiles.
func (k *wide[E]) up(n int) int { return (n + k.rows - 1) / k.rows * k.rows }

func (k *wide[E]) pack(m *source, to []uint64) []uint64 {
	to = room(to, k.words(m.rows, m.cols))
	k.layout(to, m)
	return to
}

func (k *wide[E]) multiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	w := k.space()
	defer k.spaces.Put(w)
	w.wide = room(w.wide, k.up(n)*rows)
	k.widen(&w.wide[0], &in[:n*rows][0], n*rows)
	size := k.words(rows, panelColumns)
	for first := 0; first < cols; first += panelColumns {
		panel := packed[first/panelColumns*size:][:size]
		for i := 0; i < n; i += k.rows {
			k.tile(out[i*cols+first:], cols, w.wide[i*rows:], panel, rows, min(k.rows, n-i))
		}
	}
}

func (k *wide[E]) packTaps(taps *source) []uint64 {
	to := make([]uint64, 4*k.words(taps.rows/3, taps.cols))
	k.layoutTaps(to, taps)
	return to
}

// A pair is the four rows that two results of a convolution depend on; rows before and behind the run are -1.
// The results are those of the second row and the third.
type pair [4]int

// pairs lists the pairs of all runs.
func pairs(to []pair, runs []Run, distance int) []pair {
	for _, r := range runs {
		at := func(i int) int {
			if i < 0 || i >= r.Rows {
				return -1
			}
			return r.Start + i
		}
		for start := range min(distance, r.Rows) {
			for i := start; i < r.Rows; i += 2 * distance {
				to = append(to, pair{at(i - distance), at(i), at(i + distance), at(i + 2*distance)})
			}
		}
	}
	return to
}

func (k *wide[E]) convolve(out []int32, in []uint8, packed []uint64, runs []Run, distance, rows, cols int) {
	w := k.space()
	defer k.spaces.Put(w)
	w.pairs = pairs(w.pairs[:0], runs, distance)
	n := k.up(len(w.pairs))
	k.spreadPairs(w, in, n, rows)
	matrix, size := k.words(rows, cols), k.words(rows, panelColumns)
	w.sums = room(w.sums, 4*n*panelColumns)
	for first := 0; first < cols; first += panelColumns {
		for m := range 4 {
			panel := packed[m*matrix+first/panelColumns*size:][:size]
			for i := 0; i < n; i += k.rows {
				k.tile(w.sums[(m*n+i)*panelColumns:], panelColumns, w.wide[(m*n+i)*rows:], panel, rows, k.rows)
			}
		}
		for i, p := range w.pairs {
			result := func(row int) *int32 { return &out[row*cols+first:][:panelColumns][0] }
			a := result(p[1])
			b := a // a second result that is not wanted: gather writes the first over it
			if p[2] >= 0 {
				b = result(p[2])
			}
			k.gather(a, b, &w.sums[i*panelColumns], n*panelColumns, panelColumns)
		}
	}
}

// spreadPairs fills w.wide with the rows of the pairs: n rows for each of four matrices.
func (k *wide[E]) spreadPairs(w *workspace[E], in []uint8, n, rows int) {
	w.wide, w.bytes = room(w.wide, 4*n*rows), room(w.bytes, rows)
	zeros := w.bytes
	for i := range zeros {
		zeros[i] = Zero
	}
	for i, p := range w.pairs {
		var d [4]*uint8
		for j, row := range p {
			d[j] = &zeros[0]
			if row >= 0 {
				d[j] = &in[row*rows:][:rows][0]
			}
		}
		k.spread(&w.wide[i*rows], n*rows, rows, d[0], d[1], d[2], d[3])
	}
}

// A panel of wide kernels in assembly is for every two rows panelColumns pairs of numbers, and a tile is pairRows rows.
const pairRows = 4

func pairWords(rows, cols int) int { return rows * cols / 4 }

func pairLayout(to []uint64, m *source) {
	w := workspaces.Get().(*workspace[int16])
	defer workspaces.Put(w)
	w.wide = room(w.wide, 2*m.cols)
	clear(w.wide)
	a, b := w.wide[:m.cols], w.wide[m.cols:]
	for i := 0; i < m.rows; i += 2 {
		m.row(a, i)
		m.row(b, i+1)
		for first := 0; first < m.cols; first += panelColumns {
			out := pairPanel(to, m.rows, first, i)
			low, high := (*[panelColumns]int16)(a[first:]), (*[panelColumns]int16)(b[first:])
			for j := range out {
				out[j] = uint32(uint16(low[j])) | uint32(uint16(high[j]))<<16
			}
		}
	}
}

// pairPanel is where the pairs of rows i and i+1 stand in the panel of a column.
func pairPanel(to []uint64, rows, column, i int) *[panelColumns]uint32 {
	return (*[panelColumns]uint32)(unsafe.Pointer((*[panelColumns / 2]uint64)(to[(column*rows+i*panelColumns)/4:])))
}

// pairTaps adds pairs as one number each, low + high<<16, and only then takes them apart.
func pairTaps(to []uint64, taps *source) {
	rows, cols := taps.rows/3, taps.cols
	size := pairWords(rows, cols)
	for i := 0; i < rows; i += 2 {
		for first := 0; first < cols; first += panelColumns {
			part := func(row int) *[panelColumns]uint8 { return (*[panelColumns]uint8)(taps.bytes[row*cols+first:]) }
			panel := func(m int) *[panelColumns]uint32 { return pairPanel(to[m*size:], rows, first, i) }
			low0, low1, low2 := part(i), part(rows+i), part(2*rows+i)
			high0, high1, high2 := part(i+1), part(rows+i+1), part(2*rows+i+1)
			m0, m1, m2, m3 := panel(0), panel(1), panel(2), panel(3)
			for j := range low0 {
				g0, g1, g2 := pairSum(low0[j], high0[j]), pairSum(low1[j], high1[j]), pairSum(low2[j], high2[j])
				m0[j], m1[j], m2[j], m3[j] = apart(g0), apart(g0+g1+g2), apart(g0-g1+g2), apart(g2)
			}
		}
	}
}

func pairSum(low, high uint8) int32 { return int32(int8(low)) + int32(int8(high))<<16 }

// apart puts the low part of a sum and the high one into 16 bits each.
func apart(sum int32) uint32 { return uint32(uint16(sum)) | uint32(sum-int32(int16(sum))) }

// The plain functions of wide kernels, for any machine.

func plainWiden[E int16 | float64](to *E, from *uint8, n int) {
	out := row(to, n)
	for i, b := range row(from, n) {
		out[i] = E(int32(b) - Zero)
	}
}

func plainSpread[E int16 | float64](to *E, stride, n int, d0, d1, d2, d3 *uint8) {
	out := row(to, 3*stride+n)
	a, b, c, d := row(d0, n), row(d1, n), row(d2, n), row(d3, n)
	for i := range a {
		x0, x1, x2, x3 := int32(a[i]), int32(b[i]), int32(c[i]), int32(d[i])
		out[i] = E(x0 - x2)
		out[stride+i] = E(x1 + x2 - 2*Zero)
		out[2*stride+i] = E(x2 - x1)
		out[3*stride+i] = E(x1 - x3)
	}
}

func plainGather(first, second, m *int32, stride, n int) {
	a, b, all := row(first, n), row(second, n), row(m, 3*stride+n)
	m0, m1, m2, m3 := all[:n], all[stride:][:n], all[2*stride:][:n], all[3*stride:][:n]
	for j := range a {
		b[j] = (m1[j]-m2[j])>>1 - m3[j]
		a[j] = m0[j] + (m1[j]+m2[j])>>1
	}
}
