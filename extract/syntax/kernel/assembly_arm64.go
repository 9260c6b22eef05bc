package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// assembly lists the kernels in assembly that this machine can run. Every one has NEON.
func assembly() []*kernel {
	neon := &kernel{"neon", neonWide, floatsNEON}
	if cpu.ARM64.HasASIMDDP {
		return []*kernel{{"dotprod", narrow{dotprodWords, dotprodLayout, dotprodTimes}, floatsNEON}, neon}
	}
	return []*kernel{neon}
}

// dot8x8 sets 8 rows of 8 sums to the products of steps groups of sixteen bytes, those of in less
// Zero. Strides are in bytes.
//
//go:noescape
func dot8x8(out *int32, outStride uintptr, in *uint8, inStride uintptr, panel *uint64, steps int)

// A panel of the dot product kernel is 8 columns: for every four rows 8 groups of four bytes.
const dotprodColumns = 8

func dotprodWords(rows, cols int) int { return rows * cols / 8 }

func dotprodLayout(to []uint64, m source) {
	bytes := unsafe.Slice((*int8)(unsafe.Pointer(&to[0])), 8*len(to))
	for j := range m.known {
		panel := bytes[j/dotprodColumns*dotprodColumns*m.rows:]
		for i := range m.rows {
			panel[(i/4*dotprodColumns+j%dotprodColumns)*4+i%4] = m.at(i, j)
		}
	}
}

func dotprodTimes(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	size := dotprodWords(rows, dotprodColumns)
	n = up(n)
	_, _ = out[n*cols-1], in[n*rows-1]
	for p := 0; p*dotprodColumns < cols; p++ {
		panel := packed[p*size:][:size]
		for i := 0; i < n; i += Rows {
			dot8x8(&out[i*cols+p*dotprodColumns], uintptr(4*cols), &in[i*rows], uintptr(rows), &panel[0], rows/16)
		}
	}
}

// neon4x16 sets 4 rows of 16 sums to the products of steps groups of eight 16-bit numbers. Strides are in bytes.
//
//go:noescape
func neon4x16(out *int32, outStride uintptr, in *int16, inStride uintptr, panel *uint64, steps int)

var neonWide = &wide[int16]{
	rows:       pairRows,
	words:      pairWords,
	layout:     pairLayout,
	layoutTaps: pairTaps,
	tile: func(out []int32, outStride int, in []int16, panel []uint64, depth, _ int) {
		_, _, _ = out[(pairRows-1)*outStride+panelColumns-1], in[pairRows*depth-1], panel[pairWords(depth, panelColumns)-1]
		neon4x16(&out[0], uintptr(4*outStride), &in[0], uintptr(2*depth), &panel[0], depth/8)
	},
	widen:  plainWiden[int16],
	spread: plainSpread[int16],
	gather: plainGather,
}
