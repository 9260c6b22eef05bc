package export

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/graph"
)

// A Format is one way to write a graph.
type Format struct {
	Name    string   // "nquads"
	Endings []string // ".nq", the usual one first
	About   string   // what it is and who reads it, for a table of formats
	// Drawn formats hold the Snapshot of a graph, the others its quads.
	Drawn bool
	// RDF12 tells that the format has a form in RDF 1.2, which Options.RDF12 asks for.
	RDF12 bool
	write func(w io.Writer, g *graph.Graph, o Options) error
	read  func(r io.Reader, name string) (*graph.Graph, error) // nil for formats that cannot be read back
}

// CanRead reports whether graphs in the format can be read.
func (f *Format) CanRead() bool { return f.read != nil }

// Options say what is written of a graph.
type Options struct {
	View graph.View // which claims are drawn, in formats that draw
	// Layout gives nodes places in formats that can have them, so that a file opens as a
	// picture. Pictures have places anyway.
	Layout bool
	// Dynamic gives edges and nodes the times of what they say, or else of their articles' publication, in
	// formats that can have them, so that a corpus plays along Gephi's timeline.
	Dynamic bool
	// RDF12 writes a claim's subject, predicate and object as one triple that it reifies, in formats that can.
	RDF12 bool
}

var formats []*Format

// register adds a format to the table; each format's file calls it once.
func register(f *Format) *Format {
	formats = append(formats, f)
	slices.SortFunc(formats, func(a, b *Format) int { return cmp.Compare(a.Name, b.Name) })
	return f
}

// Formats are all formats, sorted by name.
func Formats() []*Format { return slices.Clone(formats) }

// Find returns the format with a name ("nquads"), or for a file's name ("graph.nq").
func Find(name string) (*Format, error) {
	ending := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if f.Name == name || ending != "" && slices.Contains(f.Endings, ending) {
			return f, nil
		}
	}
	var known []string
	for _, f := range formats {
		entry := f.Name
		if len(f.Endings) > 0 {
			entry += " (" + strings.Join(f.Endings, ", ") + ")"
		}
		known = append(known, entry)
	}
	return nil, fmt.Errorf("%s: no format of that name or ending; there are %s", name, strings.Join(known, ", "))
}

// Write writes a graph in a format, given by its name or a file's.
func Write(w io.Writer, g *graph.Graph, format string, o Options) error {
	f, err := Find(format)
	if err != nil {
		return err
	}
	return f.write(w, g, o)
}

// Read reads a graph. The file's name tells the format, and errors begin with it and
// the line. Blank nodes become IRIs (RDF 1.1 Concepts, section 3.5) that are made
// of what is read, so that those of two files differ.
func Read(r io.Reader, name string) (*graph.Graph, error) {
	f, err := Find(name)
	if err != nil {
		return nil, err
	}
	if f.read == nil {
		return nil, fmt.Errorf("%s: %s cannot be read back; keep the graph as .nq and export from there", name, f.Name)
	}
	return f.read(r, name)
}

// WriteFile writes a graph to a file, in a format given by its name or, if that is "",
// by the file's ending. The file appears whole or not at all.
func WriteFile(path string, g *graph.Graph, format string, o Options) (err error) {
	f, err := Find(cmp.Or(format, path))
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".newsgraph-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if err := f.write(tmp, g, o); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := tmp.Chmod(0o644); err != nil {
		return err
	}
	if err := tmp.Sync(); err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
