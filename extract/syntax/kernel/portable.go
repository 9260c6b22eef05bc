package kernel

import (
	"math"
	"unsafe"
)

// The portable kernel multiplies a number by two columns at once, which stand in one float64 as low + high<<lane.
// Processors do more of these multiplications at a time than of those of 64-bit integers. Every sum is exact, so that
// neither its order nor a fused multiply-add matters.
var portable = &wide[float64]{
	rows:       6,
	words:      portableWords,
	layout:     portableLayout,
	layoutTaps: portableTaps,
	tile:       portableTile,
	widen:      plainWiden[float64],
	spread:     plainSpread[float64],
	gather:     plainGather,
}

const (
	// lane is half of the 53 bits and a sign that a float64 holds: sums below 1<<(lane-1) fit.
	lane = 27
	// exact is how many products of a convolution surely make such sums: each is at most 256*384.
	exact = 512
)

func portableWords(rows, cols int) int { return rows * cols / 2 }

// portableLayout writes the words of two columns after those of the two before.
func portableLayout(to []uint64, m *source) {
	w := workspaces.Get().(*workspace[int16])
	defer workspaces.Put(w)
	w.wide = room(w.wide, m.cols)
	clear(w.wide)
	for i := range m.rows {
		m.row(w.wide, i)
		for j := 0; j < m.cols; j += 2 {
			to[j/2*m.rows+i] = portableWord(lanes(w.wide[j], w.wide[j+1]))
		}
	}
}

// portableTaps adds both lanes of the taps at once.
func portableTaps(to []uint64, taps *source) {
	rows, cols := taps.rows/3, taps.cols
	size := portableWords(rows, cols)
	for j := 0; j < cols; j += 2 {
		for i := range rows {
			tap := func(k int) int64 {
				at := (k*rows+i)*cols + j
				return lanes(int8(taps.bytes[at]), int8(taps.bytes[at+1]))
			}
			g0, g1, g2 := tap(0), tap(1), tap(2)
			for m, g := range [4]int64{g0, g0 + g1 + g2, g0 - g1 + g2, g2} {
				to[m*size+j/2*rows+i] = portableWord(g)
			}
		}
	}
}

func lanes[T int8 | int16](low, high T) int64 { return int64(low) + int64(high)<<lane }

func portableWord(lanes int64) uint64 { return math.Float64bits(float64(lanes)) }

func portableTile(out []int32, outStride int, in []float64, panel []uint64, depth, wanted int) {
	for j := 0; j < panelColumns; j += 2 {
		var sums [6][2]int32
		for from := 0; from < depth; from += exact {
			size := min(exact, depth-from)
			part := func(row int) []float64 { return in[row*depth+from:][:size] }
			words := panel[j/2*depth+from:][:size]
			s0, s1, s2, s3, s4, s5 := sixRows(unsafe.Slice((*float64)(unsafe.Pointer(&words[0])), size),
				part(0), part(1), part(2), part(3), part(4), part(5))
			for r, s := range [6]float64{s0, s1, s2, s3, s4, s5} {
				both := int64(s)
				low := both << (64 - lane) >> (64 - lane)
				sums[r][0] += int32(low)
				sums[r][1] += int32((both - low) >> lane)
			}
		}
		for r, s := range sums[:wanted] {
			out[r*outStride+j], out[r*outStride+j+1] = s[0], s[1]
		}
	}
}

// sixRows sums what each of six rows has in common with two columns: as many as keep the processor busy while a sum waits
// for its last addition, and as registers hold. It is a function of its own so that all of them stay there.
//
//go:noinline
func sixRows(w, x0, x1, x2, x3, x4, x5 []float64) (s0, s1, s2, s3, s4, s5 float64) {
	n := len(w)
	x0, x1, x2, x3, x4, x5 = x0[:n], x1[:n], x2[:n], x3[:n], x4[:n], x5[:n] // no check of bounds in the loop
	for k, a := range w {
		s0 += x0[k] * a
		s1 += x1[k] * a
		s2 += x2[k] * a
		s3 += x3[k] * a
		s4 += x4[k] * a
		s5 += x5[k] * a
	}
	return s0, s1, s2, s3, s4, s5
}
