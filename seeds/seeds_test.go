package seeds

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/input"
	"newsgraph/graph"
)

var update = flag.Bool("update", false, "write facts.txt and change.txt")

func TestFacts(t *testing.T) {
	for _, dir := range folders(t) {
		t.Run(dir, func(t *testing.T) {
			compare(t, filepath.Join(dir, "facts.txt"), facts(read(t, filepath.Join(dir, "v1.txt"))))
		})
	}
}

func TestChanges(t *testing.T) {
	tested := 0
	for _, dir := range folders(t) {
		versions, err := filepath.Glob(filepath.Join(dir, "v*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		if len(versions) < 2 {
			continue
		}
		tested++
		t.Run(dir, func(t *testing.T) {
			var b strings.Builder
			for i := 1; i < len(versions); i++ {
				fmt.Fprintf(&b, "%s -> %s\n%s", filepath.Base(versions[i-1]), filepath.Base(versions[i]),
					changes(t, build(t, read(t, versions[i-1])), build(t, read(t, versions[i]))))
			}
			compare(t, filepath.Join(dir, "change.txt"), b.String())
		})
	}
	if tested == 0 {
		t.Error("no seed has two versions")
	}
}

// TestReflow: line breaks within paragraphs change no claim.
func TestReflow(t *testing.T) {
	for _, dir := range folders(t) {
		file := filepath.Join(dir, "v1.txt")
		old := read(t, file)
		a := old.Article
		a.Text = strings.ReplaceAll(a.Text, ", ", ",\n")
		reflowed, err := extract.Extract(a)
		if err != nil {
			t.Fatal(err)
		}
		if d := changes(t, build(t, old), build(t, reflowed)); d != "" {
			t.Errorf("%s: reflowed text changed its claims:\n%s", file, d)
		}
	}
}

// TestNodes: no pronoun, determiner, stop-word, date or furniture of the page is a node.
func TestNodes(t *testing.T) {
	words := map[string]bool{}
	for _, w := range strings.Fields("i me my we us our you he him his she her it its they them their this that these those who which what " +
		"the a an all some any each both one others") {
		words[w] = true
	}
	for _, dir := range folders(t) {
		s, err := build(t, read(t, filepath.Join(dir, "v1.txt"))).Snapshot(graph.View{})
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Nodes) < 10 {
			t.Errorf("%s: only %d nodes", dir, len(s.Nodes))
		}
		for _, n := range s.Nodes {
			furniture := slices.Contains([]string{"Listen Live", "Get short URL", "Sputnik", "GMT"}, n.Label)
			if words[strings.ToLower(n.Label)] || n.Kind == "time" || furniture {
				t.Errorf("%s: %q (%s) is a node", dir, n.Label, n.Kind)
			}
		}
	}
}

// TestWhoIsWho: in the article on Syria each of those named is one node with all its names, and no other node has one of them.
func TestWhoIsWho(t *testing.T) {
	r := read(t, "daesh-syria/v1.txt")
	s, err := build(t, r).Snapshot(graph.View{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct {
		name, kind, other string
		words             []string // no other node is called by any of them
	}{
		{"Vladimir Putin", "person", "", []string{"Putin", "Vladimir"}},
		{"Bashar al-Assad", "person", "Assad", []string{"Assad", "Bashar"}},
		{"Russia", "place", "", []string{"Russia"}},
		{"Syria", "place", "Syrian Arab Republic", []string{"Syria", "Republic"}},
		{"Syrian Army", "org", "", []string{"Army", "army"}},
		{"Daesh", "org", "", []string{"Daesh"}},
		{"5th Assault Corps", "org", "", []string{"Corps", "corps"}},
	} {
		found := false
		for _, n := range s.Nodes {
			if n.Label == want.name && string(n.Kind) == want.kind {
				found = true
				if got := strings.Join(n.Other, "; "); got != want.other {
					t.Errorf("%s is also called %q, not %q", n.Label, got, want.other)
				}
				continue
			}
			for _, w := range want.words {
				if slices.Contains(append([]string{n.Label}, n.Other...), w) || n.Concept == "" && slices.Contains(strings.Fields(n.Label), w) {
					t.Errorf("%s is a node beside %s", n.Label, want.name)
				}
			}
		}
		if !found {
			t.Errorf("no node %s (%s)", want.name, want.kind)
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if words := r.Sentences[m.Sentence].Tokens[m.Head]; m.Pronoun && words.Text == "it" && r.Entities[m.Entity].Name == "Russia" {
			return // "it has regularly adjusted"
		}
	}
	t.Error(`"it" in the second paragraph is not Russia`)
}

func folders(t *testing.T) (dirs []string) {
	files, err := filepath.Glob("*/v1.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds (%v)", err)
	}
	for _, f := range files {
		dirs = append(dirs, filepath.Dir(f))
	}
	return dirs
}

func read(t *testing.T, file string) extract.Result {
	t.Helper()
	for a, err := range input.Read(context.Background(), file, input.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := extract.Extract(a)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	t.Fatalf("%s: no article", file)
	return extract.Result{}
}

func build(t *testing.T, r extract.Result) *graph.Graph {
	t.Helper()
	g, err := graph.Build([]extract.Result{r}, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// facts lists the claims below their sentences.
func facts(r extract.Result) string {
	var b strings.Builder
	at := -1
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Sentence != at {
			at = c.Sentence
			fmt.Fprintf(&b, "\n%s\n", strings.Join(strings.Fields(r.Sentences[at].Of(r.Article.Text)), " "))
		}
		fmt.Fprintf(&b, "    %s\n", r.Print(c))
	}
	return strings.TrimPrefix(b.String(), "\n")
}

func changes(t *testing.T, old, new *graph.Graph) string {
	t.Helper()
	d := graph.Diff(old, new)
	var b strings.Builder
	for i := range d.Removed {
		fmt.Fprintf(&b, "  - %s\n", d.Old.Print(&d.Removed[i]))
	}
	for i := range d.Added {
		fmt.Fprintf(&b, "  + %s\n", d.New.Print(&d.Added[i]))
	}
	return b.String()
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is not what comes out (read it, then refresh with -update):\n%s", file, differences(string(want), got))
	}
}

// differences lists the lines that only one of two texts has, in the order of the texts.
func differences(want, got string) string {
	var b strings.Builder
	for _, side := range []struct{ sign, text, other string }{{"-", want, got}, {"+", got, want}} {
		for line := range strings.SplitSeq(side.text, "\n") {
			if !strings.Contains("\n"+side.other+"\n", "\n"+line+"\n") {
				fmt.Fprintf(&b, "%s %s\n", side.sign, line)
			}
		}
	}
	return b.String()
}
