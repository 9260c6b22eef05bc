package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// assembly lists the kernels in assembly that this machine can run.
func assembly() []*kernel {
	var all []*kernel
	if x := &cpu.X86; x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, &kernel{"avx512", narrow{vnniWords, vnniPack, vnniMultiply}, floats512})
	}
	if cpu.X86.HasAVX2 {
		all = append(all, &kernel{"avx2", avx2, floats256})
	}
	return all
}

// dot8x32 sets 8 rows of 32 sums: each is its column's start and the products of steps groups
// of four bytes. Strides are in bytes.
//
//go:noescape
func dot8x32(out *int32, outStride uintptr, in *uint8, inStride uintptr, panel *uint64, steps int)

// A panel of the AVX-512 kernel is 32 columns: their corrections for Zero, then for every four
// rows 32 groups of four bytes.
const vnniColumns = 32

func vnniWords(rows, cols int) int { return cols / 2 * (1 + rows/4) }

func vnniPack(to []uint64, m source) {
	words := unsafe.Slice((*uint32)(unsafe.Pointer(&to[0])), 2*len(to))
	for j := range m.known {
		panel := words[j/vnniColumns*vnniColumns*(1+m.rows/4):]
		column := j % vnniColumns
		sum := int32(0)
		for i := 0; i < m.rows; i += 4 {
			var group uint32
			for k := range 4 {
				w := m.at(i+k, j)
				sum += int32(w)
				group |= uint32(uint8(w)) << (8 * k)
			}
			panel[vnniColumns*(1+i/4)+column] = group
		}
		panel[column] = uint32(-Zero * sum)
	}
}

func vnniMultiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	size := vnniColumns / 2 * (1 + rows/4)
	n = (n + Rows - 1) / Rows * Rows
	_, _ = out[n*cols-1], in[n*rows-1]
	for p := 0; p*vnniColumns < cols; p++ {
		for i := 0; i < n; i += Rows {
			dot8x32(&out[i*cols+p*vnniColumns], uintptr(4*cols), &in[i*rows], uintptr(rows), &packed[p*size], rows/4)
		}
	}
}

// dot4x16 sets 4 rows of 16 sums to the products of steps pairs of 16-bit numbers. Strides are
// in bytes.
//
//go:noescape
func dot4x16(out *int32, outStride uintptr, in *int16, inStride uintptr, panel *uint64, steps int)

// widen256, spread256 and gather256 work on groups of sixteen.
//
//go:noescape
func widen256(to *int16, from *uint8, n int)

//go:noescape
func spread256(to *int16, stride, n int, d0, d1, d2, d3 *uint8)

//go:noescape
func gather256(first, second, m *int32, stride, n int)

var avx2 = &wide[int16]{
	rows:       pairRows,
	words:      pairWords,
	layout:     pairLayout,
	layoutTaps: pairTaps,
	tile: func(out []int32, outStride int, in []int16, panel []uint64, depth, _ int) {
		_, _, _ = out[(pairRows-1)*outStride+panelColumns-1], in[pairRows*depth-1], panel[pairWords(depth, panelColumns)-1]
		dot4x16(&out[0], uintptr(4*outStride), &in[0], uintptr(2*depth), &panel[0], depth/2)
	},
	widen:  widen256,
	spread: spread256,
	gather: gather256,
}
