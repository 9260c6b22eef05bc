package extract

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// spans are trees, each an article of its own, with the facts of them in comments "# fact = S | P | O". The trees are given, so that a new
// network does not change what is tested here: how far subjects and objects go.
const spans = "testdata/spans.conllu"

func TestSpans(t *testing.T) {
	raw, err := os.ReadFile(spans)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, block := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
		sentences, err := syntax.ReadCoNLLU(strings.NewReader(block+"\n\n"), spans)
		if err != nil {
			t.Fatal(err)
		}
		d := syntax.Detokenise(sentences)
		s := &d.Sentences[0]
		s.Index()
		syntax.Roles(s)
		name.Document(d)
		have := factsOf(t, d)
		isFact := func(c string) bool { return strings.HasPrefix(c, "# fact") }
		if want := slices.DeleteFunc(slices.Clone(s.Comments), func(c string) bool { return !isFact(c) }); !*update && !slices.Equal(have, want) {
			t.Errorf("%s\n got  %s\n want %s", s.Comments[0], strings.Join(have, "\n      "), strings.Join(want, "\n      "))
		}
		s.Comments = append(slices.DeleteFunc(s.Comments, isFact), have...)
		if err := syntax.WriteCoNLLU(&out, d.Sentences); err != nil {
			t.Fatal(err)
		}
	}
	if *update {
		if err := os.WriteFile(spans, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// factsOf are the facts of a document as comments of its tree.
func factsOf(t *testing.T, d *text.Document) (out []string) {
	t.Helper()
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	r := Reader{Rules: rules}.State(d)
	for i := range r.Claims {
		out = append(out, "# fact = "+r.Print(&r.Claims[i]))
	}
	return out
}
