package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestClaimPositions: positions count code points of the article, and lead to the words that stand beside them.
func TestClaimPositions(t *testing.T) {
	const seed = top + "/seeds/daesh-syria/v1.txt"
	article := []rune(strings.TrimPrefix(strings.ReplaceAll(readFile(t, seed), "\r\n", "\n"), "\ufeff"))
	out, stderr, exit := start(t.Context(), "facts", "--format", "json", seed)
	if exit != done {
		t.Fatal(stderr)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) < 30 {
		t.Errorf("%d claims", len(lines))
	}
	check := func(what, text string, start, end int) {
		if start < 0 || end < start || end > len(article) {
			t.Fatalf("%s %q at %d-%d of %d", what, text, start, end, len(article))
		}
		// a phrase may leave words out
		at := strings.Fields(string(article[start:end]))
		for _, w := range strings.Fields(text) {
			for len(at) > 0 && !strings.Contains(at[0], w) {
				at = at[1:]
			}
			if len(at) == 0 {
				t.Errorf("%s %q is %q in the article", what, text, string(article[start:end]))
				return
			}
		}
	}
	for _, line := range lines {
		var c claimRecord
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		if c.Sentence.Text != string(article[c.Sentence.Start:c.Sentence.End]) {
			t.Errorf("sentence %d is %q", c.Sentence.Index, c.Sentence.Text)
		}
		check("subject", c.Subject.Text, c.Subject.Start, c.Subject.End)
		check("predicate", c.Predicate.Text, c.Predicate.Start, c.Predicate.End)
		if c.Object != nil {
			check("object", c.Object.Text, c.Object.Start, c.Object.End)
		}
		if c.Arguments == nil || len(c.Claim) != 32 {
			t.Errorf("arguments %v, claim %q in %s", c.Arguments, c.Claim, line)
		}
		for _, a := range c.Arguments {
			check("argument", a.Text, a.Start, a.End)
		}
	}
}
