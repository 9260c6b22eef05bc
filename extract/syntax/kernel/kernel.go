// Package kernel multiplies small integers for the network: bytes by bytes into 32-bit
// sums, exactly, so that every machine finds the same trees.
//
// There is one kernel for any machine, in Go, and faster ones in assembly. The best that
// the machine can run is chosen at start; the environment variable NEWSGRAPH_KERNEL or
// Use names another.
package kernel

import (
	"encoding/binary"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"unsafe"
)

const (
	// Rows is what counts of rows are rounded up to: buffers need that much room.
	Rows = 8
	// Columns is what the number of columns of a Matrix is a multiple of.
	Columns = 32
	// Depth is what the number of rows of a Matrix is a multiple of.
	Depth = 32
	// Zero is the byte that stands for 0 in what is multiplied with a Matrix; Zero+x
	// stands for x.
	Zero = 128
)

// A kernel is one way to compute. All give the same result.
type kernel struct {
	name string
	products
	floats
}

// products are the ways of a kernel to multiply. Counts of rows are rounded up to Rows.
type products interface {
	// pack lays a matrix out for multiply.
	pack(m *source, to []uint64) []uint64
	// multiply sets n rows of out (cols wide) to in (rows wide) times the packed matrix.
	multiply(out []int32, in []uint8, packed []uint64, n, rows, cols int)
	// packTaps lays the three taps of a convolution, one below the other, out for convolve.
	packTaps(taps *source) []uint64
	// convolve sets the rows of out that are in runs (cols wide) to in (rows wide) convolved with
	// the packed taps.
	convolve(out []int32, in []uint8, packed []uint64, runs []Run, distance, rows, cols int)
}

// A source is a matrix to pack: bytes at row*down + column*right, each with the bits of flip
// turned. Columns from known on are zeros.
type source struct {
	bytes                          []uint8
	rows, cols, known, down, right int
	flip                           uint8
}

// at is the element in row i and a known column j.
func (m *source) at(i, j int) int8 { return int8(m.bytes[i*m.down+j*m.right] ^ m.flip) }

// four is the elements from row i on in a known column j, the first lowest.
func (m *source) four(i, j int) uint32 {
	if m.down == 1 {
		return binary.LittleEndian.Uint32(m.bytes[i+j*m.right:]) ^ uint32(m.flip)*0x01010101
	}
	var group uint32
	for k := range 4 {
		group |= uint32(uint8(m.at(i+k, j))) << (8 * k)
	}
	return group
}

// row sets to to row i, as far as it is known.
func (m *source) row(to []int16, i int) {
	if m.right == 1 {
		to = to[:m.known]
		for j, b := range m.bytes[i*m.down:][:len(to)] {
			to[j] = int16(int8(b ^ m.flip))
		}
		return
	}
	for j := range m.known {
		to[j] = int16(m.at(i, j))
	}
}

// kernels are those that this machine can run, the best first.
var kernels = append(assembly(), &kernel{"portable", portable, plain})

// current is the kernel in use.
var current atomic.Pointer[kernel]

func init() {
	current.Store(kernels[0])
	if name := os.Getenv("NEWSGRAPH_KERNEL"); name != "" {
		// An unknown name changes nothing: the result would be the same in any case.
		_ = Use(name)
	}
}

// Names lists the kernels that this machine can run, the fastest first.
func Names() []string {
	var names []string
	for _, k := range kernels {
		names = append(names, k.name)
	}
	return names
}

// Current is the name of the kernel in use.
func Current() string { return current.Load().name }

// Use makes all multiplications from now on use the named kernel.
func Use(name string) error {
	for _, k := range kernels {
		if k.name == name {
			current.Store(k)
			return nil
		}
	}
	return fmt.Errorf("kernel %q is not known or not for this machine; use one of %q", name, Names())
}

// A Matrix is a constant matrix of int8. It is laid out for a kernel when that kernel
// first needs it.
type Matrix struct {
	source
	packed layouts
}

// NewMatrix is the matrix whose row i is data[i*cols:(i+1)*cols]. rows must be a multiple of
// Depth and cols of Columns. The data must not change.
func NewMatrix(data []int8, rows, cols int) *Matrix {
	return &Matrix{source: newSource(data, rows, cols)}
}

func newSource(data []int8, rows, cols int) source {
	bytes := unsafe.Slice((*uint8)(unsafe.Pointer(unsafe.SliceData(data))), len(data))
	return source{bytes: bytes, rows: rows, cols: cols, known: cols, down: cols, right: 1}
}

// Cols is the number of columns.
func (m *Matrix) Cols() int { return m.cols }

// Multiply sets the first n rows of out, Cols wide, to in times m. Both have room for n
// rounded up to Rows, and what lies there may be overwritten.
func (m *Matrix) Multiply(out []int32, in []uint8, n int) {
	k := current.Load()
	packed := m.packed.of(k, func() []uint64 { return k.pack(&m.source, nil) })
	k.multiply(out, in, packed, n, m.rows, m.cols)
}

// layouts are a constant laid out for the kernels that have asked for it.
type layouts struct {
	mu   sync.Mutex
	kept sync.Map // *kernel to []uint64
}

// of is the layout for a kernel, made when it is first asked for.
func (l *layouts) of(k *kernel, make func() []uint64) []uint64 {
	if p, ok := l.kept.Load(k); ok {
		return p.([]uint64)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.kept.Load(k); ok {
		return p.([]uint64)
	}
	p := make()
	l.kept.Store(k, p)
	return p
}

// A Scratch is a matrix that changes: the products of rows with rows. The zero value is
// ready; it is not for several goroutines at once.
type Scratch struct {
	source
	packed []uint64
}

// Dots sets out, n rows of stride, a multiple of Columns and at least m, to the dot products
// of the n rows of a with the m rows of b, each size wide, a multiple of Depth. All bytes are
// Zero+x. Rows of a and out have room for n rounded up to Rows.
func (s *Scratch) Dots(out []int32, a, b []uint8, n, m, size, stride int) {
	k := current.Load()
	// Zero+x is the int8 x with its highest bit turned.
	s.source = source{bytes: b, rows: size, cols: stride, known: m, down: 1, right: size, flip: Zero}
	s.packed = k.pack(&s.source, s.packed)
	k.multiply(out, a, s.packed, n, size, stride)
}
