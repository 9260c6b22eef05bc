package kernel

import (
	"sync"
	"unsafe"

	"golang.org/x/sys/cpu"
)

// assembly lists the kernels in assembly that this machine can run.
func assembly() []*kernel {
	var all []*kernel
	if x := &cpu.X86; x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, &kernel{"avx512", vnniWords, vnniPack, vnniMultiply, floats512})
	}
	if cpu.X86.HasAVX2 {
		all = append(all, &kernel{"avx2", avx2Words, avx2Pack, avx2Multiply, floats256})
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

// dot4x16 sets 4 rows of 16 sums: each is its column's start and the products of steps pairs
// of 16-bit numbers. Strides are in bytes.
//
//go:noescape
func dot4x16(out *int32, outStride uintptr, in *uint16, inStride uintptr, panel *uint64, steps int)

// widen turns groups of sixteen bytes into 16-bit numbers.
//
//go:noescape
func widen(to *uint16, from *uint8, sixteens int)

// widened are buffers for what widen writes.
var widened = sync.Pool{New: func() any { return new([]uint16) }}

// A panel of the AVX2 kernel is 16 columns: their corrections for Zero, then for every two
// rows 16 pairs of 16-bit numbers.
const avx2Columns = 16

func avx2Words(rows, cols int) int { return cols / 2 * (1 + rows/2) }

func avx2Pack(to []uint64, m source) {
	words := unsafe.Slice((*uint32)(unsafe.Pointer(&to[0])), 2*len(to))
	for j := range m.known {
		panel := words[j/avx2Columns*avx2Columns*(1+m.rows/2):]
		column := j % avx2Columns
		sum := int32(0)
		for i := 0; i < m.rows; i += 2 {
			a, b := m.at(i, j), m.at(i+1, j)
			sum += int32(a) + int32(b)
			panel[avx2Columns*(1+i/2)+column] = uint32(uint16(a)) | uint32(uint16(b))<<16
		}
		panel[column] = uint32(-Zero * sum)
	}
}

func avx2Multiply(out []int32, in []uint8, packed []uint64, n, rows, cols int) {
	size := avx2Columns / 2 * (1 + rows/2)
	n = (n + Rows - 1) / Rows * Rows
	_ = out[n*cols-1]
	buffer := widened.Get().(*[]uint16)
	if cap(*buffer) < n*rows {
		*buffer = make([]uint16, n*rows)
	}
	x := (*buffer)[:n*rows]
	widen(&x[0], &in[:n*rows][0], n*rows/16)
	for p := 0; p*avx2Columns < cols; p++ {
		for i := 0; i < n; i += 4 {
			dot4x16(&out[i*cols+p*avx2Columns], uintptr(4*cols), &x[i*rows], uintptr(2*rows), &packed[p*size], rows/2)
		}
	}
	widened.Put(buffer)
}
