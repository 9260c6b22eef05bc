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
	// layout lays a matrix of rows x cols out in words that are zero.
	layout func(to []uint64, m matrix, rows, cols int)
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

// A matrix gives its rows one by one.
type matrix interface{ row(to []int16, i int) }

// tileRows is how many rows a tile has.
const tileRows = 4

func (k *wide) pack(m *source, to []uint64) []uint64 {
	to = room(to, k.words(m.rows, m.cols))
	clear(to)
	k.layout(to, m, m.rows, m.cols)
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

// A mixture is one of the four matrices that products are taken with: so many times each tap.
type mixture struct {
	taps   *source
	times  [3]int16
	buffer []int16
}

func (m *mixture) row(to []int16, i int) {
	clear(to)
	for tap, times := range m.times {
		if times == 0 {
			continue
		}
		m.taps.row(m.buffer, m.taps.rows/3*tap+i)
		for j, x := range m.buffer[:len(to)] {
			to[j] += times * x
		}
	}
}

func (k *wide) packTaps(taps *source) []uint64 {
	rows, cols := taps.rows/3, taps.cols
	size := k.words(rows, cols)
	to := make([]uint64, 4*size)
	buffer := make([]int16, cols)
	for m, times := range [4][3]int16{{1, 0, 0}, {1, 1, 1}, {1, -1, 1}, {0, 0, 1}} {
		k.layout(to[m*size:][:size], &mixture{taps, times, buffer}, rows, cols)
	}
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

func pairLayout(to []uint64, m matrix, rows, cols int) {
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	w.wide = room(w.wide, 2*cols)
	clear(w.wide)
	words := unsafe.Slice((*uint32)(unsafe.Pointer(&to[0])), 2*len(to))
	a, b := w.wide[:cols], w.wide[cols:]
	for i := 0; i < rows; i += 2 {
		m.row(a, i)
		m.row(b, i+1)
		for first := 0; first < cols; first += pairColumns {
			out := words[(first*rows+i*pairColumns)/2:][:pairColumns]
			low, high := a[first:][:pairColumns], b[first:][:pairColumns]
			for j := range out {
				out[j] = uint32(uint16(low[j])) | uint32(uint16(high[j]))<<16
			}
		}
	}
}

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
