package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"newsgraph/graph"
)

// WritePatch writes a delta as an RDF Patch (https://afs.github.io/rdf-patch/): one transaction, its deletions
// (D) first, each quad a line. It has no header, for an id would be random.
func WritePatch(w io.Writer, d graph.Delta) error {
	var b bytes.Buffer
	b.WriteString("TX .\n")
	for _, side := range []struct {
		row   string
		quads []graph.Quad
	}{{"D ", d.Deleted}, {"A ", d.Added}} {
		for _, q := range side.quads {
			b.WriteString(side.row)
			b.WriteString(q.String())
			b.WriteByte('\n')
			if b.Len() > 1<<16 {
				if _, err := b.WriteTo(w); err != nil {
					return err
				}
			}
		}
	}
	b.WriteString("TC .\n")
	_, err := b.WriteTo(w)
	return err
}

// ReadPatch reads an RDF Patch, strictly: rows H, PA, PD, TX, TC, TA, A and D with terms as in N-Quads. What a
// transaction that is aborted (TA) would have done is left out. A quad that is deleted and added
// again is no change. Prefixed names and blank nodes are errors, the one because
// newsgraph's patches have none, the other because a patch cannot know them. Errors begin with name and line.
func ReadPatch(r io.Reader, name string) (graph.Delta, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return graph.Delta{}, fmt.Errorf("%s: %w", name, err)
	}
	p := patchReader{}
	for n, line := range strings.Split(string(data), "\n") {
		if err := p.row(line); err != nil {
			return graph.Delta{}, fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
		p.quads.WriteByte('\n')
	}
	if p.open {
		return graph.Delta{}, fmt.Errorf("%s: the transaction of its last TX has no end; the file is cut off", name)
	}
	// the rows are read as one N-Quads file with the same lines, so that its errors tell them
	quads, err := ReadNQuads(&p.quads, name)
	if err != nil {
		return graph.Delta{}, err
	}
	return p.delta(quads), nil
}

// A patchReader gathers rows.
type patchReader struct {
	quads bytes.Buffer // an N-Quads file with the rows' quads on their lines
	adds  []bool       // by row: whether it adds or deletes
	kept  []bool       // false in a transaction that was aborted
	first int          // row of the transaction
	open  bool
}

func (p *patchReader) row(line string) error {
	code, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	switch code {
	case "A", "D":
		if strings.Contains(" "+rest, " _:") {
			return errors.New("has a blank node, which a patch cannot name; write IRIs")
		}
		if strings.HasPrefix(strings.TrimSpace(rest), "#") || strings.TrimSpace(rest) == "" {
			return fmt.Errorf("%s: lacks its quad", code)
		}
		p.quads.WriteString(rest)
		p.adds, p.kept = append(p.adds, code == "A"), append(p.kept, true)
	case "TX":
		if p.open {
			return errors.New("TX: the transaction before has no end; put TC or TA")
		}
		p.open, p.first = true, len(p.adds)
	case "TC", "TA":
		if !p.open {
			return fmt.Errorf("%s: there is no transaction to end; put TX before its rows", code)
		}
		p.open = false
		for i := p.first; code == "TA" && i < len(p.kept); i++ {
			p.kept[i] = false
		}
	case "H", "PA", "PD", "":
	default:
		if !strings.HasPrefix(code, "#") {
			return fmt.Errorf("row %q is none of RDF Patch; use A, D, TX, TC, TA, H, PA or PD", code)
		}
	}
	return nil
}

// delta is what all rows come to: of several of one quad the last counts, if it undoes nothing.
func (p *patchReader) delta(quads []graph.Quad) (d graph.Delta) {
	first, last := map[graph.Quad]bool{}, map[graph.Quad]bool{}
	for i, q := range quads {
		if !p.kept[i] {
			continue
		}
		if _, ok := first[q]; !ok {
			first[q] = p.adds[i]
		}
		last[q] = p.adds[i]
	}
	for i, q := range quads {
		if !p.kept[i] || last[q] != first[q] {
			continue
		}
		if last[q] {
			d.Added = append(d.Added, q)
		} else {
			d.Deleted = append(d.Deleted, q)
		}
	}
	d.Deleted, d.Added = graph.FromQuads(d.Deleted).Quads(), graph.FromQuads(d.Added).Quads()
	return d
}
