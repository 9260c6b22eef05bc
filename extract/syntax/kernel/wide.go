package kernel

import "unsafe"

// A wide kernel multiplies 16-bit numbers. It convolves by the algorithm of Winograd (1980), which finds two
// results of three products each by four products: with the rows d0 to d3 and the taps g0 to g2,
//
//	m0 = (d0-d2) g0                  d0 g0 + d1 g1 + d2 g2 = m0 + (m1+m2)/2
//	m1 = (d1+d2) (g0+g1+g2)          d1 g0 + d2 g1 + d3 g2 = (m1-m2)/2 - m3
//	m2 = (d2-d1) (g0-g1+g2)
//	m3 = (d1-d3) g2
//
// All is exact: m1+m2 is even, and no sum is too large for its type.
type wide struct {
	columns int // of a panel
	words   func(rows, cols int) int
	// layout lays a matrix out in words whose content is lost.
	layout func(to []uint64, m *source)
	// layoutTaps lays out the four matrices that are made of three taps, which lie one below the other.
	layoutTaps func(to []uint64, taps *source)
	// tile sets four rows of a panel's columns to the products of depth numbers; the panel has n columns.
	tile func(out []int32, outStride int, in []int16, panel []uint64, depth, n int)
	// widen sets n elements to bytes less Zero.
	widen func(to *int16, from *uint8, n int)
	// spread sets the rows of a pair, n wide and stride apart, to d0-d2, d1+d2, d2-d1 and d1-d3.
	spread func(to *int16, stride, n int, d0, d1, d2, d3 *uint8)
	// gather sets n elements of both results of a pair to what four products, stride apart, give; those of the
	// first last.
	gather func(first, second, m *int32, stride, n int)
}

// tileRows is how many rows a tile has.
const tileRows = 4

func (k *wide) pack(m *source, to []uint64) []uint64 {
	to = room(to, k.words(m.rows, m.cols))
	k.layout(to, m)
	return to
}

func (k *wide) multiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	n = up(n)
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	w.wide = room(w.wide, n*rows)
	k.widen(&w.wide[0], &in[:n*rows][0], n*rows)
	size := k.words(rows, k.columns)
	for first := 0; first < cols; first += k.columns {
		panel := packed[first/k.columns*size:][:size]
		for i := 0; i < n; i += tileRows {
			k.tile(out[i*cols+first:], cols, w.wide[i*rows:], panel, rows, min(k.columns, cols-first))
		}
	}
}

func (k *wide) packTaps(taps *source) []uint64 {
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

func (k *wide) convolve(out []int32, in []uint8, packed []uint64, runs []Run, distance, rows, cols int) {
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	w.pairs = pairs(w.pairs[:0], runs, distance)
	n := up(len(w.pairs))
	k.spreadPairs(w, in, n, rows)
	matrix, size := k.words(rows, cols), k.words(rows, k.columns)
	w.sums = room(w.sums, 4*n*k.columns)
	for first := 0; first < cols; first += k.columns {
		wanted := min(k.columns, cols-first)
		for m := range 4 {
			panel := packed[m*matrix+first/k.columns*size:][:size]
			for i := 0; i < n; i += tileRows {
				k.tile(w.sums[(m*n+i)*k.columns:], k.columns, w.wide[(m*n+i)*rows:], panel, rows, wanted)
			}
		}
		for i, p := range w.pairs {
			result := func(row int) *int32 { return &out[row*cols+first:][:wanted][0] }
			a := result(p[1])
			b := a // a second result that is not wanted: gather writes the first over it
			if p[2] >= 0 {
				b = result(p[2])
			}
			k.gather(a, b, &w.sums[i*k.columns], n*k.columns, wanted)
		}
	}
}

// spreadPairs fills w.wide with the rows of the pairs: n rows for each of four matrices.
func (k *wide) spreadPairs(w *workspace, in []uint8, n, rows int) {
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

// A panel of wide kernels in assembly is 16 columns: for every two rows 16 pairs of numbers.
const pairColumns = 16

func pairWords(rows, cols int) int { return rows * cols / 4 }

func pairLayout(to []uint64, m *source) {
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	w.wide = room(w.wide, 2*m.cols)
	clear(w.wide)
	a, b := w.wide[:m.cols], w.wide[m.cols:]
	for i := 0; i < m.rows; i += 2 {
		m.row(a, i)
		m.row(b, i+1)
		for first := 0; first < m.cols; first += pairColumns {
			out := pairPanel(to, m.rows, first, i)
			low, high := (*[pairColumns]int16)(a[first:]), (*[pairColumns]int16)(b[first:])
			for j := range out {
				out[j] = uint32(uint16(low[j])) | uint32(uint16(high[j]))<<16
			}
		}
	}
}

// pairPanel is where the pairs of rows i and i+1 stand in the panel of a column.
func pairPanel(to []uint64, rows, column, i int) *[pairColumns]uint32 {
	return (*[pairColumns]uint32)(unsafe.Pointer((*[pairColumns / 2]uint64)(to[(column*rows+i*pairColumns)/4:])))
}

// pairTaps adds pairs as one number each, low + high<<16, and only then takes them apart.
func pairTaps(to []uint64, taps *source) {
	rows, cols := taps.rows/3, taps.cols
	size := pairWords(rows, cols)
	for i := 0; i < rows; i += 2 {
		for first := 0; first < cols; first += pairColumns {
			part := func(row int) *[pairColumns]uint8 { return (*[pairColumns]uint8)(taps.bytes[row*cols+first:]) }
			panel := func(m int) *[pairColumns]uint32 { return pairPanel(to[m*size:], rows, first, i) }
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

// plainWiden writes each number with the offset added, as plainSpread does.
func plainWiden(to *int16, from *uint8, n int, offset int16) {
	out := row(to, n)
	for i, b := range row(from, n) {
		out[i] = int16(b) - Zero + offset
	}
}

func plainSpread(to *int16, stride, n int, d0, d1, d2, d3 *uint8, offset int16) {
	out := row(to, 3*stride+n)
	a, b, c, d := row(d0, n), row(d1, n), row(d2, n), row(d3, n)
	for i := range a {
		x0, x1, x2, x3 := int16(a[i]), int16(b[i]), int16(c[i]), int16(d[i])
		out[i] = offset + x0 - x2
		out[stride+i] = offset + x1 + x2 - 2*Zero
		out[2*stride+i] = offset + x2 - x1
		out[3*stride+i] = offset + x1 - x3
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
