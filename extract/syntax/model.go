package syntax

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"
	"sync"
	"unsafe"

	"newsgraph/extract/syntax/kernel"
)

// A Model is a trained network with its word lists, as it stands in the model file.
type Model struct {
	Shape
	Words    Strings // known words, sorted; row i of Lexicon is word i's, the rows after them the unknown word's and the root's
	Lexicon  Table
	Spelling [Tables]Table
	Bias     []float32
	Blocks   []Layer // 3*Width rows (left, middle, right), 2*Width columns
	Links    []Link
	Heads    Layer // Width rows; columns as Shape.Columns says
	Arcs     Layer // Arc rows and columns
	Distance []float32
	Rel      Layer // Label rows
	Lemmas   Endings
	Features Endings
	sum      uint32         // checksum of the file, 0 if it was not read from one
	first    *kernel.Matrix // the taps of the first block side by side
	rootRel  int            // which of Rels is "root", -1: none
}

// A Shape is the sizes of a network and what its outputs mean.
type Shape struct {
	Width, Arc, Label int
	Distances         []int    // of the windows, one a block
	Linked            []int    // the blocks before which tokens hear from their likely heads and dependents
	Guess, Message    int      // the widths of the layers that do it
	Tags              []string // POS|Tag
	Rels              []string
}

// A Link guesses arcs and passes messages along them.
type Link struct {
	Guess    Layer     // Width rows; columns: what seeks, what offers, messages down, messages up
	Nearness []float32 // by Distance: of the guessed arcs
	Mix      Layer     // 2*Message rows, 2*Width columns
}

// A Table is a table of embeddings: int8 rows, each with its unit.
type Table struct {
	Data  []int8
	Units []float32
}

// A Layer is an int8 matrix, each column with its unit, and a bias.
type Layer struct {
	Data        []int8
	Units, Bias []float32
	matrix      *kernel.Matrix
	taps        *kernel.Convolution // of a block
}

// round up to what the kernels need.
func columns(n int) int { return (n + kernel.Columns - 1) / kernel.Columns * kernel.Columns }

// The parts of the Heads layer, in order.
const (
	tagHead = iota
	nameHead
	dependentHead
	headHead
	labelDependentHead
	labelHeadHead
	headParts
)

// Columns are where the parts of the Heads layer begin, and at last its width: tags, names,
// arcs' dependents, arcs' heads, labels' dependents, labels' heads.
func (s *Shape) Columns() [headParts + 1]int {
	sizes := [headParts]int{columns(len(s.Tags)), columns(len(NameTags)), s.Arc, s.Arc, s.Label, s.Label}
	var starts [headParts + 1]int
	for i, n := range sizes {
		starts[i+1] = starts[i] + n
	}
	return starts
}

// QuantiseRows makes a Table of a matrix.
func QuantiseRows(w []float32, cols int) Table {
	t := Table{Data: make([]int8, len(w))}
	for at := 0; at < len(w); at += cols {
		row := w[at : at+cols]
		unit := largest(row) / 127
		t.Units = append(t.Units, unit)
		for i, x := range row {
			t.Data[at+i] = nearest(x, unit)
		}
	}
	return t
}

// QuantiseColumns makes a Layer of a matrix and its bias.
func QuantiseColumns(w, bias []float32, cols int) Layer {
	l := Layer{Data: make([]int8, len(w)), Units: make([]float32, cols), Bias: bias}
	column := make([]float32, len(w)/cols)
	for j := range cols {
		for i := range column {
			column[i] = w[i*cols+j]
		}
		l.Units[j] = largest(column) / 127
		for i, x := range column {
			l.Data[i*cols+j] = nearest(x, l.Units[j])
		}
	}
	return l
}

func largest(x []float32) float32 {
	var m float32
	for _, v := range x {
		m = max(m, v, -v)
	}
	return m
}

func nearest(x, unit float32) int8 {
	if unit == 0 {
		return 0
	}
	return int8(math.Round(float64(x / unit)))
}

// The model file: magic, a checksum (CRC-32C) of all that follows, the length of a JSON
// header, the header (Shape), and then every array as its length and its bytes, padded to
// eight. Numbers are little-endian.
const magic = "newsgraph model 3\n"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// WriteTo writes the model file.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	header, err := json.Marshal(m.Shape)
	if err != nil {
		return 0, err
	}
	var body bytes.Buffer
	put := func(b []byte) {
		binary.Write(&body, binary.LittleEndian, uint64(len(b)))
		body.Write(b)
		body.Write(make([]byte, -len(b)&7))
	}
	put(header)
	for _, a := range m.arrays() {
		put(a.bytes())
	}
	var out bytes.Buffer
	out.WriteString(magic)
	binary.Write(&out, binary.LittleEndian, crc32.Checksum(body.Bytes(), castagnoli))
	out.Write(body.Bytes())
	return out.WriteTo(w)
}

// ReadModel reads a model file. The model keeps parts of b, which must not change.
func ReadModel(b []byte) (*Model, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, errors.New("model: this is no model file of this version; train one with newsgraph-train")
	}
	if crc32.Checksum(b[len(magic)+4:], castagnoli) != checksum(b) {
		return nil, errors.New("model: the checksum is wrong; fetch the file again")
	}
	return readBody(b)
}

// readBody reads what follows the checksum of a model file.
func readBody(file []byte) (*Model, error) {
	rest := file[len(magic)+4:]
	take := func() ([]byte, error) {
		if len(rest) < 8 {
			return nil, errors.New("model: the file is cut short")
		}
		n := binary.LittleEndian.Uint64(rest)
		if n > uint64(len(rest)-8) {
			return nil, errors.New("model: an array is longer than the file")
		}
		part := rest[8 : 8+n]
		rest = rest[min(uint64(len(rest)), 8+(n+7)/8*8):]
		return part, nil
	}
	m := &Model{sum: checksum(file)}
	header, err := take()
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(header, &m.Shape); err != nil {
		return nil, fmt.Errorf("model: header: %w", err)
	}
	m.Blocks, m.Links = make([]Layer, len(m.Distances)), make([]Link, len(m.Linked))
	for _, a := range m.arrays() {
		part, err := take()
		if err != nil {
			return nil, err
		}
		a.set(part)
	}
	return m, m.prepare()
}

// prepare checks the sizes of all arrays and makes the matrices.
func (m *Model) prepare() error {
	d := m.Width
	if d <= 0 || d%kernel.Columns != 0 || m.Arc%kernel.Columns != 0 || m.Label%kernel.Columns != 0 || m.Guess%kernel.Columns != 0 || m.Message%kernel.Columns != 0 || len(m.Blocks) == 0 || len(m.Tags) == 0 || len(m.Rels) == 0 {
		return errors.New("model: the sizes are not those of a network")
	}
	table := func(t *Table, rows int) bool { return len(t.Data) == rows*d && len(t.Units) == rows }
	ok := table(&m.Lexicon, m.Words.Len()+2) && len(m.Bias) == d && len(m.Distance) == Distances
	for i, rows := range TableRows {
		ok = ok && table(&m.Spelling[i], rows)
	}
	layer := func(l *Layer, rows, cols int) {
		if len(l.Data) != rows*cols || len(l.Units) != cols || len(l.Bias) != cols {
			ok = false
			return
		}
		l.matrix = kernel.NewMatrix(l.Data, rows, cols)
	}
	for i := range m.Blocks {
		b := &m.Blocks[i]
		if layer(b, 3*d, 2*d); ok {
			b.taps = kernel.NewConvolution(b.Data, d, 2*d)
		}
	}
	for i := range m.Links {
		l := &m.Links[i]
		ok = ok && len(l.Nearness) == Distances
		layer(&l.Guess, d, 2*m.Shape.Guess+2*m.Message)
		layer(&l.Mix, 2*m.Message, 2*d)
	}
	layer(&m.Heads, d, m.Columns()[headParts])
	layer(&m.Arcs, m.Arc, m.Arc)
	layer(&m.Rel, m.Label, columns(len(m.Rels)))
	if !ok || m.Lemmas.keys.Len() != m.Lemmas.values.Len() || m.Features.keys.Len() != m.Features.values.Len() {
		return errors.New("model: an array has not the size that the header says")
	}
	m.rootRel = slices.Index(m.Rels, "root")
	m.first = kernel.NewMatrix(sideBySide(m.Blocks[0].Data, d, 2*d), d, 6*d)
	return nil
}

// sideBySide rearranges three matrices that lie one below the other.
func sideBySide(data []int8, rows, cols int) []int8 {
	all := make([]int8, 0, len(data))
	for i := range rows {
		for tap := range 3 {
			all = append(all, data[(tap*rows+i)*cols:][:cols]...)
		}
	}
	return all
}

// An array is one array of the model file, to write and to read.
type array struct {
	bytes func() []byte
	set   func([]byte)
}

func int8s(p *[]int8) array {
	return array{
		func() []byte { return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(*p))), len(*p)) },
		func(b []byte) { *p = unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b)) },
	}
}

func floats(p *[]float32) array {
	return array{
		func() []byte {
			var b []byte
			for _, x := range *p {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
			}
			return b
		},
		func(b []byte) {
			*p = make([]float32, len(b)/4)
			for i := range *p {
				(*p)[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
			}
		},
	}
}

func raw(p *[]byte) array {
	return array{func() []byte { return *p }, func(b []byte) { *p = b }}
}

// arrays are all arrays of the model in the order of the file.
func (m *Model) arrays() []array {
	all := []array{raw(&m.Words.ends), raw(&m.Words.text), int8s(&m.Lexicon.Data), floats(&m.Lexicon.Units)}
	for i := range m.Spelling {
		all = append(all, int8s(&m.Spelling[i].Data), floats(&m.Spelling[i].Units))
	}
	all = append(all, floats(&m.Bias), floats(&m.Distance))
	layers := []*Layer{&m.Heads, &m.Arcs, &m.Rel}
	for i := range m.Links {
		all = append(all, floats(&m.Links[i].Nearness))
		layers = append(layers, &m.Links[i].Guess, &m.Links[i].Mix)
	}
	for i := range m.Blocks {
		layers = append(layers, &m.Blocks[i])
	}
	for _, l := range layers {
		all = append(all, int8s(&l.Data), floats(&l.Units), floats(&l.Bias))
	}
	for _, e := range []*Endings{&m.Lemmas, &m.Features} {
		all = append(all, raw(&e.keys.ends), raw(&e.keys.text), raw(&e.values.ends), raw(&e.values.text))
	}
	return all
}

//go:embed model.bin
var firstModel []byte

//go:embed second.bin
var secondModel []byte

// Once is the reader that reads every sentence once, with the first embedded network: quicker than Twice, and a little less right.
var Once = sync.OnceValue(func() *Reader { return &Reader{first: first()} })

// Twice is the reader with both embedded networks.
var Twice = sync.OnceValue(func() *Reader {
	r, err := NewReader(first(), embedded(secondModel))
	if err != nil {
		panic(err) // the files are parts of the program
	}
	return r
})

var first = sync.OnceValue(func() *Model { return embedded(firstModel) })

// embedded reads a model that is a part of the program. Its checksum is left to a test, so that only those of its pages come into
// memory that are needed.
func embedded(file []byte) *Model {
	m, err := readBody(file)
	if err != nil {
		panic(err)
	}
	return m
}
