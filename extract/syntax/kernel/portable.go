package kernel

// The portable kernel multiplies a byte by three columns at once: three int8 stand in one
// int64, 21 bits apart, and lane sums of up to flush products stay within their lane.
const (
	lane  = 21
	lanes = 3
	wide  = 2 * lanes // columns of a panel
	flush = 32        // 32 * 255 * 127 < 1<<20
)

// panels is the number of panels of wide columns.
func panels(cols int) int { return (cols + wide - 1) / wide }

func portableWords(rows, cols int) int { return panels(cols) * (2*rows + wide) }

// portablePack writes, panel after panel, its columns' corrections for Zero, and then two
// words of three lanes for every row.
func portablePack(to []uint64, rows, cols int, at func(i, j int) int8) {
	for p := range panels(cols) {
		panel := to[p*(2*rows+wide):][:2*rows+wide]
		for c := 0; c < wide && p*wide+c < cols; c++ {
			sum := int64(0)
			for i := range rows {
				w := int64(at(i, p*wide+c))
				sum += w
				panel[wide+2*i+c/lanes] += uint64(w << (lane * (c % lanes)))
			}
			panel[c] = uint64(-Zero * sum)
		}
	}
}

func portableMultiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	for p := range panels(cols) {
		panel := packed[p*(2*rows+wide):][:2*rows+wide]
		for i := 0; i < n; i += 4 {
			portableBlock(out, in, panel, i, rows, cols, p*wide)
		}
	}
}

// portableBlock multiplies four rows of in with one panel.
func portableBlock(out []int32, in []uint8, panel []uint64, row, rows, cols, col int) {
	var sums [4][wide]int64
	for r := range sums {
		for c := range wide {
			sums[r][c] = int64(panel[c])
		}
	}
	for from := 0; from < rows; from += flush {
		size := min(flush, rows-from)
		w := panel[wide+2*from:][: 2*size : 2*size]
		x0 := in[row*rows+from:][:size:size]
		x1 := in[(row+1)*rows+from:][:size:size]
		x2 := in[(row+2)*rows+from:][:size:size]
		x3 := in[(row+3)*rows+from:][:size:size]
		var a0, b0, a1, b1, a2, b2, a3, b3 uint64
		for k := range x0 {
			a, b := w[2*k], w[2*k+1]
			x := uint64(x0[k])
			a0 += x * a
			b0 += x * b
			x = uint64(x1[k])
			a1 += x * a
			b1 += x * b
			x = uint64(x2[k])
			a2 += x * a
			b2 += x * b
			x = uint64(x3[k])
			a3 += x * a
			b3 += x * b
		}
		for r, s := range [4][2]uint64{{a0, b0}, {a1, b1}, {a2, b2}, {a3, b3}} {
			spread(sums[r][:lanes], int64(s[0]))
			spread(sums[r][lanes:], int64(s[1]))
		}
	}
	for r := range sums {
		for c := 0; c < wide && col+c < cols; c++ {
			out[(row+r)*cols+col+c] = int32(sums[r][c])
		}
	}
}

// spread adds the three lanes of s to sums.
func spread(sums []int64, s int64) {
	const rest = 64 - lane
	low := s << rest >> rest
	s = (s - low) >> lane
	middle := s << rest >> rest
	sums[0] += low
	sums[1] += middle
	sums[2] += (s - middle) >> lane
}
