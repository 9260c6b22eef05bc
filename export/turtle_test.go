package export

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// TestW3CTurtle runs the W3C's Turtle suite (testdata/w3c-turtle/README): good files are read
// to the triples that they mean, bad ones are refused with name and line.
func TestW3CTurtle(t *testing.T) {
	data, err := os.ReadFile("testdata/w3c-turtle/tests.json")
	if err != nil {
		t.Fatal(err)
	}
	var tests []struct {
		Input string
		Bad   bool
		Want  []string
	}
	if err := json.Unmarshal(data, &tests); err != nil {
		t.Fatal(err)
	}
	if len(tests) != 291 {
		t.Fatalf("%d tests, want 291", len(tests))
	}
	for i, test := range tests {
		p := &turtleParser{prefixes: map[string]string{}, base: "http://www.w3.org/2013/TurtleTests/"}
		quads, err := p.readAll(strings.NewReader(test.Input), "x.ttl", p.document)
		if test.Bad {
			if err == nil || !strings.HasPrefix(err.Error(), "x.ttl:") {
				t.Errorf("test %d: error %v of\n%s", i, err, test.Input)
			}
			continue
		}
		if err != nil {
			t.Errorf("test %d: %v in\n%s", i, err, test.Input)
			continue
		}
		if test.Want != nil {
			compareTriples(t, fmt.Sprint("test ", i), quads, strings.Join(test.Want, "\n"))
		}
	}
}

// compareTriples compares with N-Triples; where those have blank nodes, only the number counts.
func compareTriples(t *testing.T, what string, quads []graph.Quad, ntriples string) {
	t.Helper()
	want, err := ReadNQuads(strings.NewReader(ntriples), what)
	if err != nil {
		t.Fatal(err)
	}
	g, w := graph.FromQuads(quads).Quads(), graph.FromQuads(want).Quads()
	if len(g) != len(w) || !strings.Contains(ntriples, "_:") && !slices.Equal(g, w) {
		t.Errorf("%s: %v, want %v", what, g, w)
	}
}

// TriG adds graphs, with and without a name and the word GRAPH.
func TestReadTriG(t *testing.T) {
	const trig = `@base <http://x.example/dir/> . PREFIX : <http://x.example/#>
		:g1 { :s :p 1, 2.5 ; a :C . :s2 :p "x"@en }
		GRAPH <g2> { [ :p ( :a ) ] . }
		{ :s :p true . } {} [] { :s :q [] }
		:s :p <../up> , <//host/x> , <?q> , <#f> , "a""".`
	if _, err := Read(strings.NewReader(trig), "x.trig"); err == nil {
		t.Error("two strings without a comma are read")
	}
	g, err := Read(strings.NewReader(strings.Replace(trig, `"a"""`, `"""a"b"""^^:t`, 1)), "x.trig")
	if err != nil {
		t.Fatal(err)
	}
	var named, plain []string
	for _, q := range g.Quads() {
		line := string(q.S + " " + q.P + " " + q.O + " " + q.G)
		if strings.Contains(line, "genid") {
			continue
		}
		if line = strings.ReplaceAll(line, "http://x.example/", ""); q.G != "" {
			named = append(named, line)
		} else {
			plain = append(plain, strings.TrimSpace(line))
		}
	}
	wantNamed := []string{
		`<#s2> <#p> "x"@en <#g1>`, `<#s> <#p> "1"^^<` + graph.XSD + `integer> <#g1>`, `<#s> <#p> "2.5"^^<` + graph.XSD + `decimal> <#g1>`,
		`<#s> <` + graph.RDF + `type> <#C> <#g1>`,
	}
	wantPlain := []string{
		`<#s> <#p> "a\"b"^^<#t>`, `<#s> <#p> "true"^^<` + graph.XSD + `boolean>`,
		`<#s> <#p> <http://host/x>`, `<#s> <#p> <dir/#f>`, `<#s> <#p> <dir/?q>`, `<#s> <#p> <up>`,
	}
	slices.Sort(named)
	slices.Sort(wantNamed)
	slices.Sort(plain)
	slices.Sort(wantPlain)
	if !slices.Equal(named, wantNamed) || !slices.Equal(plain, wantPlain) {
		t.Errorf("named %q, want %q\nplain %q, want %q", named, wantNamed, plain, wantPlain)
	}
	if n := len(g.Quads()) - len(named) - len(plain); n != 4 {
		t.Errorf("%d quads have blank nodes, want 4", n)
	}
	for _, bad := range []string{`<g:g> { <s:s> <p:p> }`, `{ <s:s> <p:p> <o:o>`, `<g:g> { @prefix : <x:y> . }`, `GRAPH { }`, `GRAPH (1) { }`, strings.Repeat("(", 5000)} {
		if _, err := Read(strings.NewReader(bad), "x.trig"); err == nil {
			t.Errorf("%.40s is read", bad)
		}
	}
}

// Every example of RFC 3986, section 5.4.
func TestResolve(t *testing.T) {
	for ref, want := range map[string]string{
		"g": "http://a/b/c/g", "./g": "http://a/b/c/g", "g/": "http://a/b/c/g/", "/g": "http://a/g", "//g": "http://g",
		"?y": "http://a/b/c/d;p?y", "g?y": "http://a/b/c/g?y", "#s": "http://a/b/c/d;p?q#s", "g#s": "http://a/b/c/g#s",
		"g?y#s": "http://a/b/c/g?y#s", ";x": "http://a/b/c/;x", "g;x": "http://a/b/c/g;x", "": "http://a/b/c/d;p?q",
		".": "http://a/b/c/", "./": "http://a/b/c/", "..": "http://a/b/", "../": "http://a/b/", "../g": "http://a/b/g",
		"../..": "http://a/", "../../g": "http://a/g", "../../../g": "http://a/g", "/./g": "http://a/g", "/../g": "http://a/g",
		"g.": "http://a/b/c/g.", "..g": "http://a/b/c/..g", "./../g": "http://a/b/g", "g/./h": "http://a/b/c/g/h", "g;x=1/../y": "http://a/b/c/y",
		"g?y/../x": "http://a/b/c/g?y/../x", "g#s/../x": "http://a/b/c/g#s/../x",
	} {
		if got := resolve("http://a/b/c/d;p?q", ref); got != want {
			t.Errorf("%q gives %s, want %s", ref, got, want)
		}
	}
	if got := resolve("http://a", "g"); got != "http://a/g" {
		t.Errorf("a base without a path gives %s", got)
	}
}

func FuzzTriG(f *testing.F) {
	data, err := os.ReadFile("testdata/sample.trig")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(`@prefix : <x:y> . :g { :s a ( 1 [] ) ; :p '''x''', "\u0041"@en }`)
	f.Fuzz(func(t *testing.T, src string) {
		if g, err := Read(strings.NewReader(src), "x.trig"); err == nil {
			checkCanonical(t, g)
		}
	})
}
