package kernel

// The portable kernel multiplies a byte by three columns at once: three int8 stand in one
// int64, 21 bits apart, and lane sums of up to flush products stay within their lane.
const (
	lane  = 21
	lanes = 3
	flush = 32 // 32 * 255 * 127 < 1<<20
)

// panels is the number of panels of three columns.
func panels(cols int) int { return (cols + lanes - 1) / lanes }

func portableWords(rows, cols int) int { return panels(cols) * (rows + lanes) }

// portablePack writes, panel after panel, its columns' corrections for Zero, and then a
// word of three lanes for every row.
func portablePack(to []uint64, m source) {
	for j := range m.known {
		panel, c := to[j/lanes*(m.rows+lanes):][:m.rows+lanes], j%lanes
		sum := int64(0)
		for i := range m.rows {
			w := int64(m.at(i, j))
			sum += w
			panel[lanes+i] += uint64(w << (lane * c))
		}
		panel[c] = uint64(-Zero * sum)
	}
}

func portableMultiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	for i := 0; i < n; i += 4 {
		for p := range panels(cols) {
			portableBlock(out[i*cols+p*lanes:], in[i*rows:], packed[p*(rows+lanes):][:rows+lanes], rows, cols, min(lanes, cols-p*lanes))
		}
	}
}

// portableBlock multiplies four rows of in with one panel, of which n columns are wanted.
func portableBlock(out []int32, in []uint8, panel []uint64, rows, cols, n int) {
	var sums [4][lanes]int64
	for r := range sums {
		for c := range lanes {
			sums[r][c] = int64(panel[c])
		}
	}
	for from := 0; from < rows; from += flush {
		part := func(row int) *[flush]uint8 { return (*[flush]uint8)(in[row*rows+from:]) }
		s0, s1, s2, s3 := products((*[flush]uint64)(panel[lanes+from:]), part(0), part(1), part(2), part(3))
		spread(&sums[0], s0)
		spread(&sums[1], s1)
		spread(&sums[2], s2)
		spread(&sums[3], s3)
	}
	for r := range sums {
		for c := range n {
			out[r*cols+c] = int32(sums[r][c])
		}
	}
}

// products sums what each of four rows has in common with a panel. It is a function of its own so
// that all its sums stay in registers.
//
//go:noinline
func products(w *[flush]uint64, x0, x1, x2, x3 *[flush]uint8) (s0, s1, s2, s3 uint64) {
	_, _, _, _, _ = w[0], x0[0], x1[0], x2[0], x3[0] // no check for nil in the loop
	for k := 0; k < flush; k += 2 {
		a, b := w[k], w[k+1]
		s0 += uint64(x0[k])*a + uint64(x0[k+1])*b
		s1 += uint64(x1[k])*a + uint64(x1[k+1])*b
		s2 += uint64(x2[k])*a + uint64(x2[k+1])*b
		s3 += uint64(x3[k])*a + uint64(x3[k+1])*b
	}
	return s0, s1, s2, s3
}

// spread adds the three lanes of packed to sums.
func spread(sums *[lanes]int64, packed uint64) {
	const rest = 64 - lane
	s := int64(packed)
	low := s << rest >> rest
	s = (s - low) >> lane
	middle := s << rest >> rest
	sums[0] += low
	sums[1] += middle
	sums[2] += (s - middle) >> lane
}
