package kernel

// A narrow kernel multiplies bytes as they are.
type narrow struct {
	words func(rows, cols int) int
	// layout lays a matrix out in words that are zero.
	layout func(to []uint64, m source)
	times  func(out []int32, in []uint8, packed []uint64, n, rows, cols int)
}

func (k narrow) pack(m *source, to []uint64) []uint64 {
	to = room(to, k.words(m.rows, m.cols))
	clear(to)
	k.layout(to, *m)
	return to
}

func (k narrow) multiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	k.times(out, in, packed, n, rows, cols)
}

func (k narrow) packTaps(taps *source) []uint64 { return k.pack(taps, nil) }

// convolve puts the three rows that each result depends on side by side, and multiplies them at once.
func (k narrow) convolve(out []int32, in []uint8, packed []uint64, runs []Run, distance, rows, cols int) {
	n := 0
	for _, r := range runs {
		n = max(n, r.Start+r.Rows)
	}
	w := workspaces.Get().(*workspace[int16])
	defer workspaces.Put(w)
	w.bytes = room(w.bytes, up(n)*3*rows)
	for _, r := range runs {
		for i := range r.Rows {
			to := w.bytes[(r.Start+i)*3*rows:]
			for tap, j := range [3]int{i - distance, i, i + distance} {
				part := to[tap*rows : (tap+1)*rows]
				if j >= 0 && j < r.Rows {
					copy(part, in[(r.Start+j)*rows:])
				} else {
					for l := range part {
						part[l] = Zero
					}
				}
			}
		}
	}
	k.times(out, w.bytes, packed, n, 3*rows, cols)
}
