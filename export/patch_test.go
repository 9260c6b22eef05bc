package export

import (
	"bytes"
	"strings"
	"testing"

	"newsgraph/graph"
)

const patchHeader = "H id <urn:uuid:0686c69d-8f89-4496-acb5-744f0157a8db> .\nPA \"ex\" <http://example/> .\n# a comment\n\n"

func TestReadPatch(t *testing.T) {
	const q, r = "<x:s> <x:p> <x:o> <x:g> .", `<x:s> <x:p> "a \" b" .`
	for _, c := range []struct{ name, src, deleted, added string }{
		{"rows", patchHeader + "TX .\nD " + q + "\nA " + r + "\nTC .\n", q, r},
		{"no transaction", "A " + q + "\r\nA " + q + "\n", "", q},
		{"undone", "TX .\nA " + q + "\nD " + q + "\nTC .\n", "", ""},
		{"done again", "TX .\nA " + q + "\nD " + q + "\nA " + q + "\nTC .\n", "", q},
		{"aborted", "TX .\nA " + q + "\nTA .\nTX .\nD " + r + "\nTC .\n", r, ""},
	} {
		d, err := ReadPatch(strings.NewReader(c.src), "p.rdfp")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := lines(d.Deleted); got != c.deleted {
			t.Errorf("%s: deletes %q, want %q", c.name, got, c.deleted)
		}
		if got := lines(d.Added); got != c.added {
			t.Errorf("%s: adds %q, want %q", c.name, got, c.added)
		}
	}
}

func lines(quads []graph.Quad) string {
	var all []string
	for _, q := range quads {
		all = append(all, q.String())
	}
	return strings.Join(all, "\n")
}

func TestReadPatchErrors(t *testing.T) {
	for src, want := range map[string]string{
		"TX .\nA <x:s> <x:p> .\nTC .\n":       "p.rdfp:2: ",
		"A _:b <x:p> <x:o> .":                 "p.rdfp:1: has a blank node",
		"A ex:s <x:p> <x:o> .":                "p.rdfp:1: ",
		"TX .\nTX .\n":                        "p.rdfp:2: TX: the transaction before has no end",
		"TC .\n":                              "p.rdfp:1: TC: there is no transaction",
		"TX .\nA <x:s> <x:p> <x:o> .\n":       "p.rdfp: the transaction of its last TX has no end",
		"B <x:s> <x:p> <x:o> .":               `p.rdfp:1: row "B" is none of RDF Patch`,
		"A .\n":                               "p.rdfp:1: ",
		"D\n":                                 "p.rdfp:1: D: lacks its quad",
		"A <x:s> <x:p> <x:o> . <x:a> <x:b> .": "p.rdfp:1: ",
	} {
		if _, err := ReadPatch(strings.NewReader(src), "p.rdfp"); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %q", src, err, want)
		}
	}
}

// What is written is read back as it was, and applied gives the newer graph byte for byte.
func FuzzPatch(f *testing.F) {
	f.Add("<x:a> <x:b> <x:c> .\n", "<x:a> <x:b> \"d\\n\"@en <x:g> .\n")
	f.Fuzz(func(t *testing.T, older, newer string) {
		a, errA := Read(strings.NewReader(older), "a.nq")
		b, errB := Read(strings.NewReader(newer), "b.nq")
		if errA != nil || errB != nil {
			return
		}
		var patch bytes.Buffer
		if err := WritePatch(&patch, graph.DeltaOf(a, b)); err != nil {
			t.Fatal(err)
		}
		d, err := ReadPatch(&patch, "p.rdfp")
		if err != nil {
			t.Fatal(err)
		}
		got, err := a.Apply(d)
		if err != nil {
			t.Fatal(err)
		}
		var x, y bytes.Buffer
		if err := Write(&x, got, "nquads", Options{}); err != nil {
			t.Fatal(err)
		}
		if err := Write(&y, b, "nquads", Options{}); err != nil {
			t.Fatal(err)
		}
		if x.String() != y.String() {
			t.Errorf("patched %q, want %q", &x, &y)
		}
	})
}
