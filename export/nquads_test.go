package export

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"newsgraph/graph"
)

// TestW3C runs the whole RDF 1.1 N-Quads test suite (testdata/w3c-n-quads/README): positive
// files are read, their canonical form reads back to itself, and negative files
// are refused with their name and line.
func TestW3C(t *testing.T) {
	const dir = "testdata/w3c-n-quads"
	manifest, err := os.ReadFile(filepath.Join(dir, "manifest.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	entries := regexp.MustCompile(`(?s)rdft:TestNQuads(Positive|Negative)Syntax.*?mf:action\s+<([^>]+)>`).FindAllSubmatch(manifest, -1)
	if len(entries) != 87 {
		t.Fatalf("%d tests in the manifest, want 87", len(entries))
	}
	for _, e := range entries {
		positive, file := string(e[1]) == "Positive", string(e[2])
		t.Run(file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, file))
			if err != nil {
				t.Fatal(err)
			}
			quads, err := ReadNQuads(bytes.NewReader(data), file)
			if !positive {
				if err == nil {
					t.Fatalf("accepted %q", data)
				}
				if !strings.HasPrefix(err.Error(), file+":") {
					t.Errorf("error %q does not begin with the place", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			checkCanonical(t, graph.FromQuads(quads))
		})
	}
}

// checkCanonical writes a graph and checks that the file is canonical and reads back the same.
func checkCanonical(t *testing.T, g *graph.Graph) {
	t.Helper()
	var first, second bytes.Buffer
	if err := WriteNQuads(&first, g.Quads()); err != nil {
		t.Fatal(err)
	}
	again, err := ReadNQuads(bytes.NewReader(first.Bytes()), "again.nq")
	if err != nil {
		t.Fatalf("%v in\n%s", err, first.Bytes())
	}
	if err := WriteNQuads(&second, again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("written\n%s\nread and written again\n%s", first.Bytes(), second.Bytes())
	}
	lines := strings.SplitAfter(first.String(), "\n")
	for i := 1; i < len(lines)-1; i++ {
		if lines[i-1] >= lines[i] {
			t.Errorf("line %d does not sort behind the one before:\n%s%s", i+1, lines[i-1], lines[i])
		}
	}
	for _, r := range first.String() {
		if r < ' ' && r != '\n' || r == 0x7f {
			t.Errorf("control character %U in\n%s", r, first.Bytes())
		}
	}
	for _, q := range again {
		for _, term := range []graph.Term{q.S, q.P, q.O, q.G} {
			if strings.HasPrefix(string(term), "_:") {
				t.Errorf("a blank node %s", term)
			}
		}
	}
}

// Spellings of one term become one; other terms stay apart.
func TestNQuadsCanonicalTerms(t *testing.T) {
	for in, want := range map[string]string{
		`<s:s> <p:p> "a\u0041\U0001F600\'" .`:                          `<s:s> <p:p> "aA😀'" .`,
		`<s:s><p:p>"\u000A\t\u0009	\u0008\f\r\\\"".`:                   `<s:s> <p:p> "\n\t\t\t\b\f\r\\\"" .`,
		`<s:s> <p:p> "\u0000\u001F\u007F\uFFFE" .`:                     `<s:s> <p:p> "\u0000\u001F\u007F\uFFFE" .`,
		`<s:s> <p:p> "x"^^<http://www.w3.org/2001/XMLSchema#string> .`: `<s:s> <p:p> "x" .`,
		`<s:\u00e9> <p:p> "x"@en-GB <g:g> . # a comment`:               `<s:é> <p:p> "x"@en-GB <g:g> .`,
		"\uFEFF":                                       "error",
		"<s:s> <p:p> \"\xff\" .":                       "error",
		`<s:s> <p:p> "\uD800" .`:                       "error",
		`<s:s> <p:p> "\U00110000" .`:                   "error",
		`<s:s> <p:p> <o:o> "g" .`:                      "error",
		`<s:s> <p:p> <o:o> <g:g>`:                      "error",
		`<s:s> <p:p> <o:o> . <s:s> <p:p> <o:o> .`:      "error",
		`<s:s> <p:p> <o:a\u0020b> .`:                   "error",
		"<s:s> <p:p> \"a\x00b\" .":                     `<s:s> <p:p> "a\u0000b" .`,
		"<s:s> <p:p> <o:o> .\r\n\r<s:s> <p:p> <o:q> .": "<s:s> <p:p> <o:o> .\n<s:s> <p:p> <o:q> .",
	} {
		got := "error"
		if quads, err := ReadNQuads(strings.NewReader(in), "in.nq"); err == nil {
			var b strings.Builder
			if err := WriteNQuads(&b, quads); err != nil {
				t.Fatal(err)
			}
			got = strings.TrimSuffix(b.String(), "\n")
		}
		if got != want {
			t.Errorf("%q gives\n%q, want\n%q", in, got, want)
		}
	}
}

func TestNQuadsErrorsSayLine(t *testing.T) {
	_, err := ReadNQuads(strings.NewReader("<s:s> <p:p> <o:o> .\n\n<s:s> <p:p> bad .\n"), "g.nq")
	if want := `g.nq:3: 'b' where object should be`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// Blank nodes of one file stay the same nodes, and those of two files differ.
func TestNQuadsSkolemises(t *testing.T) {
	read := func(src string) []graph.Quad {
		quads, err := ReadNQuads(strings.NewReader(src), "in.nq")
		if err != nil {
			t.Fatal(err)
		}
		return quads
	}
	a := read("_:b <p:p> _:c.d .\n_:c.d <p:p> _:b _:b .\n")
	if a[0].S != a[1].O || a[0].O != a[1].S || a[0].S != a[1].G || a[0].S == a[0].O {
		t.Errorf("nodes are not kept: %v", a)
	}
	b := read("_:b <p:p> <o:o> .\n")
	if a[0].S == b[0].S {
		t.Errorf("one IRI %s for two files' blank nodes", a[0].S)
	}
	checkCanonical(t, graph.FromQuads(append(a, b...)))
}

func FuzzNQuads(f *testing.F) {
	files, err := filepath.Glob("testdata/w3c-n-quads/*.nq")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if quads, err := ReadNQuads(bytes.NewReader(data), "fuzz.nq"); err == nil {
			checkCanonical(t, graph.FromQuads(quads))
		}
	})
}

// corpus is n quads like those of claims.
func corpus(n int) *graph.Graph {
	quads := make([]graph.Quad, n)
	for i := range quads {
		claim := graph.IRI(fmt.Sprintf("https://newsgraph.example/claim/%032x", i/8))
		doc := graph.IRI(fmt.Sprintf("https://newsgraph.example/doc/%032x", i/400))
		switch i % 8 {
		case 0:
			quads[i] = graph.Quad{S: claim, P: graph.IRI(graph.NG + "words"), O: graph.Text("Russia | deployed | its own “sappers” | to Palmyra"), G: doc}
		case 1:
			quads[i] = graph.Quad{S: claim, P: graph.IRI(graph.NG + "confidence"), O: graph.Typed("0.9", graph.XSD+"decimal"), G: doc}
		default:
			quads[i] = graph.Quad{S: claim, P: graph.IRI(fmt.Sprintf("%sp%d", graph.RDF, i%8)), O: graph.IRI(fmt.Sprintf("https://newsgraph.example/e/Entity_%d", i%977)), G: doc}
		}
	}
	return graph.FromQuads(quads)
}

func BenchmarkNQuadsWrite(b *testing.B) {
	g := corpus(200_000)
	var out bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		if err := WriteNQuads(&out, g.Quads()); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(out.Len()))
}

func BenchmarkNQuadsRead(b *testing.B) {
	benchmarkRead(b, corpus(200_000).Quads())
}

// Lines in any order share little with the line before: the worst case.
func BenchmarkNQuadsReadShuffled(b *testing.B) {
	quads := corpus(200_000).Quads()
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
	benchmarkRead(b, quads)
}

func benchmarkRead(b *testing.B, quads []graph.Quad) {
	var file bytes.Buffer
	if err := WriteNQuads(&file, quads); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(file.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadNQuads(bytes.NewReader(file.Bytes()), "bench.nq"); err != nil {
			b.Fatal(err)
		}
	}
}
