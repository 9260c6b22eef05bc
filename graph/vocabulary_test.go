package graph

import (
	"os"
	"strings"
	"testing"
)

// Every term that graphs are written in is explained in docs/vocabulary.md, and our own are
// declared in docs/vocabulary.ttl.
func TestVocabularyIsDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/vocabulary.md")
	if err != nil {
		t.Fatal(err)
	}
	declared, err := os.ReadFile("../docs/vocabulary.ttl")
	if err != nil {
		t.Fatal(err)
	}
	b := sample()
	b.Article.Source, b.Article.Version = "other", "v2"
	g := build(t, Options{Program: "1", Network: "2", Rules: "3"}, sample(), b)
	short := map[string]string{}
	for prefix, ns := range g.Prefixes() {
		short[ns] = prefix
	}
	seen := map[string]bool{}
	check := func(term Term) {
		iri := term.Value()
		cut := strings.LastIndexAny(iri, "#/") + 1
		prefix, ok := short[iri[:cut]]
		if !ok || strings.HasPrefix(iri, DefaultBase) && prefix != "ng" {
			return
		}
		if name := prefix + ":" + iri[cut:]; !seen[name] {
			seen[name] = true
			if !strings.Contains(string(doc), "`"+name+"`") {
				t.Errorf("docs/vocabulary.md does not explain %s", name)
			}
			if prefix == "ng" && !strings.Contains(string(declared), "\n"+name+" a ") {
				t.Errorf("docs/vocabulary.ttl does not declare %s", name)
			}
		}
	}
	for _, q := range g.Quads() {
		check(q.P)
		if q.P == rdfType {
			check(q.O)
		}
	}
	for _, class := range classes {
		check(class)
	}
	if len(seen) < 40 {
		t.Errorf("only %d terms found; the sample should have them all", len(seen))
	}
}
