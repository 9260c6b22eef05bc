package extract

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/rule"
)

// TestRulesReference holds docs/rules-reference.md to the rules: it is made of their own texts and examples. -update writes it.
func TestRulesReference(t *testing.T) {
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "../docs/rules-reference.md", rulesReference(t, rules.Rules))
}

// rulesReference is a page with a section for each file of rules and for each rule in it.
func rulesReference(t *testing.T, rules []*rule.Rule) string {
	files, err := filepath.Glob("rules/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	var index, body bytes.Buffer
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		title := strings.TrimSuffix(filepath.Base(file), ".rules")
		about, ok := strings.CutPrefix(strings.SplitN(string(src), "\n", 2)[0], "# ")
		if !ok {
			t.Errorf("%s: its first line says nothing of it; begin with a comment", file)
		}
		fmt.Fprintf(&body, "\n## %s\n\n%s [Source](../extract/%s)\n", title, about, filepath.ToSlash(file))
		fmt.Fprintf(&index, "- **[%s](#%s)**: %s\n", title, title, about)
		var names []string
		for _, r := range inFile(rules, file) {
			names = append(names, fmt.Sprintf("[%s](#%s)", r.Name, r.Name))
			writeRule(&body, r)
		}
		fmt.Fprintf(&index, "  %s\n", strings.Join(names, ", "))
	}
	return "# The rules, one by one\n\nMade from the rules themselves by `go test ./extract -update`; [rules.md](rules.md) describes their language. " +
		"`newsgraph rules show NAME`\nprints one. A *fallback* is asked only about words that gave no fact to any other rule.\n\n" + index.String() + body.String()
}

// inFile are the rules of a file in the order written.
func inFile(rules []*rule.Rule, file string) (list []*rule.Rule) {
	for _, r := range rules {
		if r.Pos.File == filepath.ToSlash(file) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b *rule.Rule) int { return a.Pos.Line - b.Pos.Line })
	return list
}

// exampleLine begins the part of a rule's text that writeRule tells in its own way.
var exampleLine = regexp.MustCompile(`(?m)^\s*(?:yes|no|todo) `)

func writeRule(b *bytes.Buffer, r *rule.Rule) {
	fallback := ""
	if r.Fallback {
		fallback = " (fallback)"
	}
	fmt.Fprintf(b, "\n### %s\n\n%s%s\n\n", r.Name, r.Doc, fallback)
	pattern := r.Source[:exampleLine.FindStringIndex(r.Source)[0]]
	for _, line := range strings.Split(strings.TrimSpace(pattern), "\n")[2:] { // behind its name and what it means
		if line = strings.TrimSpace(line); line != "" {
			fmt.Fprintf(b, "    %s\n", line)
		}
	}
	writeLists(b, r)
	for _, kind := range []struct{ word, head string }{{"yes", "Reads"}, {"no", "Leaves alone"}, {"todo", "Not yet right"}} {
		head := "\n" + kind.head + ":\n\n"
		for _, e := range r.Examples {
			if e.Kind != kind.word {
				continue
			}
			fmt.Fprintf(b, "%s- %s\n", head, e.Text)
			head = ""
			for _, fact := range e.Want {
				fmt.Fprintf(b, "  - `%s`\n", fact)
			}
		}
	}
}

// writeLists tells the words of the word lists that a rule names, the first of long ones.
func writeLists(b *bytes.Buffer, r *rule.Rule) {
	const most = 12
	seen := map[string]bool{}
	for _, l := range r.Lines {
		for _, m := range regexp.MustCompile(`@(\w+)`).FindAllStringSubmatch(l.Source, -1) {
			name := m[1]
			if seen[name] {
				continue
			}
			seen[name] = true
			var words []string
			for w := range lexicon.Must(name) {
				words = append(words, w)
			}
			slices.Sort(words)
			more := ""
			if len(words) > most {
				words, more = words[:most], fmt.Sprintf(" and %d more", len(words)-most)
			}
			fmt.Fprintf(b, "\n[@%s](../extract/lexicon/%s.txt): %s%s.\n", name, name, strings.Join(words, ", "), more)
		}
	}
}
