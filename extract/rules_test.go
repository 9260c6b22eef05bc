package extract

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

var update = flag.Bool("update", false, "write what came out as what is expected")

const treesFile = "testdata/trees.txt"

// TestRuleExamples runs every example of every rule. A failure says whether the tree is another than when
// the example last passed: then the network changed, and the rule may be right.
func TestRuleExamples(t *testing.T) {
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	trees := readTrees(t)
	passed := map[string]string{}
	for _, r := range rules.Rules {
		for _, e := range r.Examples {
			o := RunExample(r, e)
			if o.Passed {
				passed[e.Text] = o.TreeHash
				continue
			}
			why := "the tree is as it was when this passed: look at the rule"
			switch trees[e.Text] {
			case "":
				why = "this has never passed"
			case o.TreeHash:
			default:
				why = "tree changed: the network reads it otherwise than when this passed"
			}
			t.Errorf("%s  (%s)", o.Report(), why)
		}
	}
	if *update {
		writeLines(t, treesFile, "# The trees of the rules' examples when they last passed: hash, sentence.", passed)
	}
}

func readTrees(t *testing.T) map[string]string {
	trees := map[string]string{}
	f, err := os.Open(treesFile)
	if err != nil {
		if *update {
			return trees
		}
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if hash, sentence, ok := strings.Cut(sc.Text(), "\t"); ok {
			trees[sentence] = hash
		}
	}
	return trees
}

func writeLines(t *testing.T, file, head string, values map[string]string) {
	var b strings.Builder
	b.WriteString(head + "\n")
	for _, k := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(&b, "%s\t%s\n", values[k], k)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestFirings counts the facts of each rule on the seeds, and on the examples of all other rules, which are
// not its subject. A rule's edit shows its reach here.
func TestFirings(t *testing.T) {
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	seeds, others := map[string]int{}, map[string]int{}
	files, err := filepath.Glob("../seeds/*/v1.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range With(rules, text.Article{Text: string(src)}).Claims {
			seeds[c.Rule]++
		}
	}
	for _, r := range rules.Rules {
		for _, e := range r.Examples {
			for _, c := range With(rules, text.Article{Text: e.Text}).Claims {
				if c.Rule != r.Name {
					others[c.Rule]++
				}
			}
		}
	}
	compareGolden(t, "testdata/firings.txt", firings(rules, seeds, others))
}

func firings(set *rule.Set, seeds, others map[string]int) string {
	var b strings.Builder
	b.WriteString("# facts on the seeds, facts on other rules' examples, rule\n")
	for _, r := range set.Rules {
		fmt.Fprintf(&b, "%4d %4d  %s\n", seeds[r.Name], others[r.Name], r.Name)
	}
	return b.String()
}

// compareGolden compares with a file, line by line, or writes it with -update.
func compareGolden(t *testing.T, file, got string) {
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
	if d := lineDiff(string(want), got); d != "" {
		t.Errorf("%s (refresh with -update):\n%s", file, d)
	}
}

// lineDiff lists the lines that only one of two texts has.
func lineDiff(want, got string) string {
	count := map[string]int{}
	for _, l := range strings.Split(want, "\n") {
		count[l]--
	}
	for _, l := range strings.Split(got, "\n") {
		count[l]++
	}
	var lines []string
	for l, n := range count {
		if n != 0 {
			lines = append(lines, string("- +"[cmp.Compare(n, 0)+1])+" "+l)
		}
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[2:], b[2:]) })
	if len(lines) == 0 && want != got {
		return "the same lines in another order"
	}
	return strings.Join(lines, "\n")
}
