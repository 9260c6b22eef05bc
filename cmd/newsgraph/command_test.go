package main

import (
	"bytes"
	"context"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// start runs the program within the test.
func start(ctx context.Context, args ...string) (stdout, stderr string, exit int) {
	var out, errs bytes.Buffer
	exit = run(ctx, args, strings.NewReader(""), &out, &errs)
	return out.String(), errs.String(), exit
}

// eachCommand calls f with every command of the program.
func eachCommand(f func(c *cobra.Command)) {
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		f(c)
		for _, below := range c.Commands() {
			walk(below)
		}
	}
	walk((&program{}).root())
}

// TestHelp: the help of every command has a sentence, two examples and the exit statuses.
func TestHelp(t *testing.T) {
	eachCommand(func(c *cobra.Command) {
		path := strings.Fields(c.CommandPath())
		out, _, exit := start(t.Context(), append(path[1:], "--help")...)
		if exit != done {
			t.Errorf("%s --help: exit status %d", c.CommandPath(), exit)
		}
		if !strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: %q is no sentence", c.CommandPath(), c.Short)
		}
		if n := len(examplesOf(c)); n < 2 {
			t.Errorf("%s: %d examples, not two", c.CommandPath(), n)
		}
		for _, part := range []string{c.Short[:20], "Usage:", "Examples:", "Exit status:\n  0  "} {
			if !strings.Contains(out, part) {
				t.Errorf("%s --help lacks %q", c.CommandPath(), part)
			}
		}
	})
}

func examplesOf(c *cobra.Command) []string {
	return strings.FieldsFunc(c.Example, func(r rune) bool { return r == '\n' })
}

// TestExamples runs the examples that the help shows.
func TestExamples(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS(filepath.Join(top, "seeds"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	writeFile(t, "my.rules", `rule my-rule
    "Somebody founds something."

    verb : VERB lemma=found
    who  : agent of verb
    what : patient of verb

    fact {who} | {verb} | {what}

    yes Russia founded new units.
        Russia | founded | new units
    no Russia found them.
`)
	for to, from := range map[string]string{"graph.nq": "v1", "graph.gexf": "v1", "graph.graphml": "v1", "new.nq": "v2"} {
		if _, stderr, exit := start(t.Context(), "build", "seeds/daesh-syria/"+from+".txt", "-o", to); exit != done {
			t.Fatal(stderr)
		}
	}
	writeFile(t, "old.nq", readFile(t, "graph.nq"))
	for from, to := range map[string]string{"v1": "old", "v2": "new"} {
		article := readFile(t, "seeds/daesh-syria/"+from+".txt")
		writeFile(t, to+".txt", article)
		paragraphs := strings.ReplaceAll(html.EscapeString(article), "\n\n", "</p>\n<p>")
		writeFile(t, to+".html", "<!DOCTYPE html><title>An article</title><article><p>"+paragraphs+"</p></article>")
	}
	eachCommand(func(c *cobra.Command) {
		for _, line := range examplesOf(c) {
			command, _, _ := strings.Cut(line, " > ") // what follows is the shell's
			command, _, _ = strings.Cut(command, " | ")
			_, stderr, exit := start(t.Context(), fields(strings.TrimSpace(command))[1:]...)
			if exit == failed {
				t.Errorf("%s: exit status %d: %s", line, exit, stderr)
			}
		}
	})
}

func writeFile(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestInterrupt: an interrupted run says so, fails, and leaves no file behind.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := t.TempDir()
	for _, args := range [][]string{
		{"build", top + "/seeds/daesh-syria/v1.txt", "-o", filepath.Join(dir, "graph.nq")},
		{"facts", top + "/seeds/daesh-syria/v1.txt", "-o", filepath.Join(dir, "facts.txt")},
	} {
		_, stderr, exit := start(ctx, args...)
		if exit != failed || stderr != "newsgraph: interrupted\n" {
			t.Errorf("%v: exit status %d, %q", args, exit, stderr)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
