package claim

import (
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A Reason is the words that caused one mark of a Claim.
type Reason struct {
	// Mark is "not", a Modality, "source" or "time".
	Mark     string
	Sentence int   // index into Document.Sentences; may be another than the fact's
	Tokens   []int // in rising order
}

// Words are the reason's words as the article has them.
func (r Reason) Words(d *text.Document) string {
	return d.Sentences[r.Sentence].Join(r.Tokens)
}

// Explain says for each mark of the claim which words caused it, one line a mark: `not: "did not"`.
func (c *Claim) Explain(d *text.Document) string {
	var b strings.Builder
	for _, r := range c.Because {
		fmt.Fprintf(&b, "%s: %q\n", r.Mark, r.Words(d))
	}
	return b.String()
}

// marked are the reasons for the marks that a claim has in the end, in the order not, modality, source, time.
func (c *Claim) marked(reasons []Reason) (out []Reason) {
	has := map[string]bool{"not": c.Negative, "source": c.Source != nil, "time": c.Time != nil, string(c.Modality): c.Modality != Actual}
	for _, mark := range []string{"not", string(c.Modality), "source", "time"} {
		for _, r := range reasons {
			if r.Mark == mark && has[mark] && len(r.Tokens) > 0 && !slices.ContainsFunc(out, r.same) {
				slices.Sort(r.Tokens)
				out = append(out, r)
			}
		}
	}
	return out
}

func (r Reason) same(o Reason) bool {
	return r.Mark == o.Mark && r.Sentence == o.Sentence && slices.Equal(r.Tokens, o.Tokens)
}
