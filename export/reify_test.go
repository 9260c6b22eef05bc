package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// In RDF 1.2 each claim with a triple reifies it, and the file reads back as what it was.
func TestRDF12(t *testing.T) {
	for _, file := range []string{"sample", "hostile"} {
		g := load(t, "../graph/testdata/"+file+".nq")
		claims := 0
		for _, c := range g.Claims() {
			if c.Subject.IsIRI() && c.Object != "" {
				claims++
			}
		}
		for _, f := range Formats() {
			if !f.RDF12 {
				continue
			}
			data := written(t, g, f.Name, Options{RDF12: true})
			if n := bytes.Count(data, []byte("<<( ")); n != claims || claims == 0 {
				t.Errorf("%s.%s: %d triple terms, want %d", file, f.Name, n, claims)
			}
			again, err := Read(bytes.NewReader(data), usual(f))
			if err != nil {
				t.Fatal(err)
			}
			plain, err := Read(bytes.NewReader(written(t, g, f.Name, Options{})), usual(f))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(again.Quads(), plain.Quads()) {
				t.Errorf("%s.%s: read back, it has other quads", file, f.Name)
			}
		}
	}
}

// What RDF 1.2 allows and a claim is not, is refused or left as it is.
func TestReify(t *testing.T) {
	const reifies = "<x:c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> "
	for input, want := range map[string]string{
		reifies + "<<(<x:s><x:p>\"o\"@en)>><x:g>.":      "",
		reifies + "<<( <x:s> <x:p> <x:o> .":             `x.nq:1: '.' where ")>>" should be`,
		reifies + "<<( \"s\" <x:p> <x:o> )>> .":         `x.nq:1: "s" is a literal, which cannot be the subject of a triple`,
		"<x:c> <x:p> <<( <x:s> <x:p> <x:o> )>> .":       "x.nq:1: a triple as the object of <x:p>; only rdf:reifies can have one here",
		"<<( <x:s> <x:p> <x:o> )>> <x:p> <x:o> .":       "x.nq:1: '<' where a character of an IRI should be",
		reifies + "<<( <x:s> <x:p> <<( <x:s> )>> )>> .": "x.nq:1: '<' where a character of an IRI should be",
	} {
		quads, err := ReadNQuads(strings.NewReader(input), "x.nq")
		if want == "" {
			if err != nil || len(quads) != 3 || quads[2] != (graph.Quad{S: "<x:c>", P: rdfObject, O: `"o"@en`, G: "<x:g>"}) {
				t.Errorf("%s gives %v, %v", input, quads, err)
			}
		} else if err == nil || err.Error() != want {
			t.Errorf("%s gives %v, want %s", input, err, want)
		}
	}
	two := []graph.Quad{
		{S: "<x:c>", P: rdfObject, O: "<x:o>"}, {S: "<x:c>", P: rdfObject, O: "<x:other>"},
		{S: "<x:c>", P: rdfPredicate, O: "<x:p>"}, {S: "<x:c>", P: rdfSubject, O: "<x:s>"},
	}
	if got := reify(two); !slices.Equal(got, two) {
		t.Errorf("two objects become %v", got)
	}
}
