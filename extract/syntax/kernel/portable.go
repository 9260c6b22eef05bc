package kernel

// The portable kernel multiplies a number by two columns at once, which stand in the halves of
// one 64-bit word. Numbers are written as offset+x, which is never negative: compilers load those in one step.
var portable = &wide{
	columns:    2,
	words:      portableWords,
	layout:     portableLayout,
	layoutTaps: portableTaps,
	tile:       portableTile,
	widen:      func(to *int16, from *uint8, n int) { plainWiden(to, from, n, offset) },
	spread: func(to *int16, stride, n int, d0, d1, d2, d3 *uint8) {
		plainSpread(to, stride, n, d0, d1, d2, d3, offset)
	},
	gather: plainGather,
}

func portableWords(rows, cols int) int { return (1 + rows) * cols / 2 }

const offset = 256

// portableLayout writes, panel after panel, its columns' corrections for the offset, and then a word for
// every row.
func portableLayout(to []uint64, m *source) {
	work := workspaces.Get().(*workspace)
	defer workspaces.Put(work)
	work.wide = room(work.wide, m.cols)
	clear(work.wide)
	buffer := work.wide
	for j := 0; j < m.cols; j += 2 {
		to[j/2*(1+m.rows)] = 0
	}
	for i := range m.rows {
		m.row(buffer, i)
		for j := 0; j < m.cols; j += 2 {
			panel, w := to[j/2*(1+m.rows):], uint64(int64(buffer[j])+int64(buffer[j+1])<<32)
			panel[0] -= offset * w
			panel[1+i] = w
		}
	}
}

// portableTaps adds the words of the taps, which are those of their sums.
func portableTaps(to []uint64, taps *source) {
	rows, cols := taps.rows/3, taps.cols
	size := portableWords(rows, cols)
	for j := 0; j < cols; j += 2 {
		panel := func(m int) []uint64 { return to[m*size+j/2*(1+rows):][:1+rows] }
		m0, m1, m2, m3 := panel(0), panel(1), panel(2), panel(3)
		var sum0, sum1, sum2, sum3 uint64
		for i := range rows {
			word := func(tap int) uint64 {
				at := (tap*rows+i)*cols + j
				return uint64(int64(int8(taps.bytes[at])) + int64(int8(taps.bytes[at+1]))<<32)
			}
			g0, g1, g2 := word(0), word(1), word(2)
			w0, w1, w2, w3 := g0, g0+g1+g2, g0-g1+g2, g2
			m0[1+i], m1[1+i], m2[1+i], m3[1+i] = w0, w1, w2, w3
			sum0, sum1, sum2, sum3 = sum0+w0, sum1+w1, sum2+w2, sum3+w3
		}
		for k, sum := range [4]uint64{sum0, sum1, sum2, sum3} {
			panel(k)[0] = -(offset * sum)
		}
	}
}

func portableTile(out []int32, outStride int, in []int16, panel []uint64, depth, _ int) {
	s0, s1, s2, s3 := panel[0], panel[0], panel[0], panel[0]
	panel = panel[1:]
	for from := 0; from < depth; from += Depth {
		part := func(row int) *[Depth]int16 { return (*[Depth]int16)(in[row*depth+from:]) }
		t0, t1, t2, t3 := fourRows((*[Depth]uint64)(panel[from:]), part(0), part(1), part(2), part(3))
		s0, s1, s2, s3 = s0+t0, s1+t1, s2+t2, s3+t3
	}
	for r, s := range [tileRows]uint64{s0, s1, s2, s3} {
		low := int32(s)
		out[r*outStride], out[r*outStride+1] = low, int32((int64(s)-int64(low))>>32)
	}
}

// fourRows sums what each of four rows has in common with a panel. It is a function of its own so that all
// its sums stay in registers.
//
//go:noinline
func fourRows(w *[Depth]uint64, x0, x1, x2, x3 *[Depth]int16) (s0, s1, s2, s3 uint64) {
	_, _, _, _, _ = w[0], x0[0], x1[0], x2[0], x3[0] // no check for nil in the loop
	for k := 0; k < Depth; k += 2 {
		a, b := w[k], w[k+1]
		s0 += uint64(uint16(x0[k]))*a + uint64(uint16(x0[k+1]))*b
		s1 += uint64(uint16(x1[k]))*a + uint64(uint16(x1[k+1]))*b
		s2 += uint64(uint16(x2[k]))*a + uint64(uint16(x2[k+1]))*b
		s3 += uint64(uint16(x3[k]))*a + uint64(uint16(x3[k+1]))*b
	}
	return s0, s1, s2, s3
}
