package export

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/graph"
)

var update = flag.Bool("update", false, "write golden files anew")

func load(t testing.TB, path string) *graph.Graph {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := Read(f, path)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func written(t testing.TB, g *graph.Graph, format string, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, format, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A picture is what a reader of a drawn format sees: nodes and edges with their columns, or
// only one of them. The columns id, source, target and type are what the format
// itself calls so; a column that a format does not have is not in any row.
type picture struct{ nodes, edges []map[string]string }

// pictures read drawn formats. A format without a reader here fails TestFormats.
var pictures = map[string]func([]byte) (*picture, error){
	"graphml": readGraphML, "gexf": readGEXF, "json": readJSON, "dot": readDOT, "svg": readSVG,
	"csv": readTable(','), "tsv": readTable('\t'), "csv-nodes": readTable(','),
	"neo4j-nodes": readTable(','), "neo4j-edges": readTable(','),
}

// TestFormats is what holds for every format, over a graph of good and one of hostile names.
func TestFormats(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			if f.Name == "" || f.About == "" {
				t.Fatal("the format lacks a name or a description")
			}
			for _, file := range []string{"sample", "hostile"} {
				g := load(t, "../graph/testdata/"+file+".nq")
				data := written(t, g, f.Name, Options{})
				if !bytes.Equal(data, written(t, graph.FromQuads(slices.Clone(g.Quads())), usual(f), Options{})) {
					t.Errorf("%s: written twice, it differs", file)
				}
				if f.Name != "png" && !utf8.Valid(data) {
					t.Errorf("%s: not UTF-8", file)
				}
				if f.CanRead() {
					again, err := Read(bytes.NewReader(data), usual(f))
					if err != nil {
						t.Fatal(err)
					}
					if !bytes.Equal(written(t, again, f.Name, Options{}), data) {
						t.Errorf("%s: read back and written again, it differs", file)
					}
					if f.Name == "nquads" && !slices.Equal(again.Quads(), g.Quads()) {
						t.Errorf("%s: read back, it has other quads", file)
					}
				}
				if f.Drawn {
					for _, assert := range graph.Asserts {
						check := checkPicture
						if f.Name == "png" {
							check = checkPixels
						}
						check(t, f.Name, g, Options{View: graph.View{Assert: assert}})
					}
				}
			}
			checkGolden(t, f)
			checkWriteErrors(t, f)
		})
	}
}

// usual is a file's name with the format's usual ending, or the format's own name if it has none.
func usual(f *Format) string {
	if len(f.Endings) == 0 {
		return f.Name
	}
	return "x" + f.Endings[0]
}

// checkPicture reads a drawn format back and compares it with the snapshot.
func checkPicture(t testing.TB, format string, g *graph.Graph, o Options) {
	t.Helper()
	read := pictures[format]
	if read == nil {
		t.Fatalf("no reader for %s in this test", format)
	}
	s, err := g.Snapshot(o.View)
	if err != nil {
		t.Fatal(err)
	}
	data := written(t, g, format, o)
	p, err := read(data)
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if p.nodes != nil && len(p.nodes) != len(s.Nodes) || p.edges != nil && len(p.edges) != len(s.Edges) || p.nodes == nil && p.edges == nil {
		t.Fatalf("%d nodes and %d edges, want %d and %d", len(p.nodes), len(p.edges), len(s.Nodes), len(s.Edges))
	}
	ids := map[string]bool{}
	for i, got := range p.nodes {
		n := s.Nodes[i]
		same(t, got, map[string]string{"id": n.ID, "label": n.Label, "kind": string(n.Kind), "concept": n.Concept, "aliases": strings.Join(n.Other, "; ")})
		if ids[got["id"]] {
			t.Errorf("two nodes have the id %.80s", got["id"])
		}
		ids[got["id"]] = true
	}
	for i, got := range p.edges {
		e := s.Edges[i]
		same(t, got, map[string]string{
			"id": e.ID, "source": e.Source, "target": e.Target, "type": e.Predicate, "label": e.Predicate,
			"weight": decimal(e.Weight), "claim": strings.Join(e.Claims, " "), "rule": strings.Join(e.Rules, "; "),
			"sentence": strings.Join(e.Sentences, "\n"), "words": strings.Join(e.Words, "\n"),
		})
		if ids["edge "+got["id"]] || p.nodes != nil && (!ids[got["source"]] || !ids[got["target"]]) {
			t.Errorf("edge %v: its id is not its own, or an end is no node", got)
		}
		ids["edge "+got["id"]] = true
	}
}

// same compares columns, but for what no XML file can hold.
func same(t testing.TB, got, want map[string]string) {
	t.Helper()
	for column, w := range want {
		if value, ok := got[column]; ok && value != legal(w) || !ok && w != "" && required[column] {
			t.Errorf("%s is %.100q, want %.100q", column, value, w)
		}
	}
}

// required columns are in every format that draws nodes or edges.
var required = map[string]bool{"id": true, "label": true, "source": true, "target": true}

func checkGolden(t *testing.T, f *Format) {
	path := "testdata/sample." + strings.TrimPrefix(usual(f), "x.")
	got := written(t, load(t, "../graph/testdata/sample.nq"), f.Name, Options{View: graph.View{Assert: graph.AssertAll}})
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and read the change. Now:\n%s", path, got)
	}
}

// checkWriteErrors: what cannot be written is said, not swallowed.
func checkWriteErrors(t *testing.T, f *Format) {
	g := load(t, "../graph/testdata/hostile.nq")
	if err := f.write(brokenPipe{}, g, Options{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a broken pipe gives %v", err)
	}
	if f.Drawn {
		if err := f.write(io.Discard, g, Options{View: graph.View{Assert: "some"}}); err == nil {
			t.Error("an unknown view gives no error")
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestFind(t *testing.T) {
	for name, want := range map[string]string{"nquads": "nquads", "a/b.NQ": "nquads", "x.graphml": "graphml", "gexf": "gexf", "x.y.gexf": "gexf"} {
		if f, err := Find(name); err != nil || f.Name != want {
			t.Errorf("%s: %v, %v", name, f, err)
		}
	}
	for _, name := range []string{"", "nq", "x.txt", "graphml/", ".", "x."} {
		if f, err := Find(name); err == nil || !strings.Contains(err.Error(), "nquads (.nq") {
			t.Errorf("%q: %v, %v", name, f, err)
		}
	}
	if _, err := Read(strings.NewReader(""), "x.gexf"); err == nil {
		t.Error("GEXF is read")
	}
}

// A file appears whole or not at all, and what was there before stays until then.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.nq")
	g := load(t, "../graph/testdata/sample.nq")
	if err := WriteFile(path, g, "", Options{}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, written(t, g, "nquads", Options{})) {
		t.Error("the file is not what Write writes")
	}
	if err := WriteFile(path, g, "graphml", Options{View: graph.View{Assert: "some"}}); err == nil {
		t.Error("no error for an unknown view")
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(got, after) {
		t.Error("a failed write changed the file")
	}
	if err := WriteFile(filepath.Join(dir, "none", "x.nq"), g, "", Options{}); err == nil {
		t.Error("no error for a folder that is not there")
	}
	if err := WriteFile(filepath.Join(dir, "x.txt"), g, "", Options{}); err == nil {
		t.Error("no error for an unknown ending")
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files are left, want 1", len(left))
	}
}
