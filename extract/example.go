package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

// An Outcome is what came of running one example of a rule.
type Outcome struct {
	Rule    *rule.Rule
	Example rule.Example
	Got     []string // the rule's own facts, in the one notation, sorted
	Passed  bool     // for a todo: it is still wrong
	Tree    string   // the trees, to be read by a person
	// TreeHash names the tree: a changed one means that the network, not the rule, changed.
	TreeHash string
}

// RunExample runs one example: a yes must give exactly the facts below it, a no none, and a todo something
// else than it wants. The rule is run alone.
func RunExample(r *rule.Rule, e rule.Example) Outcome {
	result := With(rule.NewSet([]*rule.Rule{r}), text.Article{Text: e.Text})
	o := Outcome{Rule: r, Example: e}
	for i := range result.Claims {
		o.Got = append(o.Got, result.Print(&result.Claims[i]))
	}
	slices.Sort(o.Got)
	want := slices.Sorted(slices.Values(e.Want))
	o.Passed = slices.Equal(o.Got, want) != (e.Kind == "todo")
	for i := range result.Sentences {
		o.Tree += Tree(result.Document, i)
	}
	o.TreeHash = treeHash(result.Document)
	return o
}

// Report says what went wrong, with the tree; "" if the example passed.
func (o Outcome) Report() string {
	if o.Passed {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s %s\n", o.Example.Pos, o.Example.Kind, o.Example.Text)
	if o.Example.Kind == "todo" {
		b.WriteString("  is right now: make it a yes\n")
		return b.String()
	}
	list := func(head string, lines []string) {
		if len(lines) == 0 {
			lines = []string{"(no fact)"}
		}
		for _, l := range lines {
			fmt.Fprintf(&b, "  %s %s\n", head, l)
		}
	}
	list("want", o.Example.Want)
	list("got ", o.Got)
	b.WriteString(o.Tree)
	return b.String()
}

// treeHash names the trees of a document.
func treeHash(d *text.Document) string {
	hash := sha256.New()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		walk(s, func(token, depth int) {
			t := &s.Tokens[token]
			fmt.Fprintf(hash, "    %s%s %s %s %s\n", strings.Repeat("  ", depth), t.Text, t.POS, t.Rel, t.Lemma)
		})
	}
	return hex.EncodeToString(hash.Sum(nil)[:6])
}
