package claim_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/claim"
	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

var update = flag.Bool("update", false, "write what comes out into testdata")

// marks are trees with the marks of their predicates, in comments "# claim = verb: marks". The trees are given, so
// that a new network does not change what is tested here.
const marks = "testdata/marks.conllu"

const published = "2023-05-10"

func TestMarks(t *testing.T) {
	var got []text.Sentence
	for _, d := range documents(t) {
		claims := judge(d)
		for i := range d.Sentences {
			s := &d.Sentences[i]
			want := slices.DeleteFunc(slices.Clone(s.Comments), func(c string) bool { return !strings.HasPrefix(c, "# claim") })
			var have []string
			for k := range claims {
				if c := &claims[k]; c.Sentence == i {
					have = append(have, "# claim = "+describe(d, c))
				}
			}
			if !*update && !slices.Equal(have, want) {
				t.Errorf("%s\n got  %s\n want %s", s.Comments, strings.Join(have, "\n      "), strings.Join(want, "\n      "))
			}
			s.Comments = append(slices.DeleteFunc(s.Comments, func(c string) bool { return strings.HasPrefix(c, "# claim") }), have...)
		}
		got = append(got, d.Sentences...)
	}
	if *update {
		var b bytes.Buffer
		if err := syntax.WriteCoNLLU(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(marks, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// documents reads the trees; a comment "# newdoc" begins a document.
func documents(t *testing.T) (out []*text.Document) {
	t.Helper()
	raw, err := os.ReadFile(marks)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(raw), "# newdoc\n")[1:] {
		sentences, err := syntax.ReadCoNLLU(strings.NewReader("# newdoc\n"+part), marks)
		if err != nil {
			t.Fatal(err)
		}
		d := syntax.Detokenise(sentences)
		d.Article.Published = published
		for i := range d.Sentences {
			d.Sentences[i].Index()
			syntax.Roles(&d.Sentences[i])
		}
		name.Document(d)
		out = append(out, d)
	}
	return out
}

// judge makes a fact of every verb and copula, with its first agent, patient or subject, and judges them.
func judge(d *text.Document) []claim.Claim {
	var facts []text.Fact
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k := range s.Tokens {
			clause := k
			if s.Tokens[k].Rel == "cop" {
				clause = s.Tokens[k].Head
			} else if s.Tokens[k].POS != "VERB" {
				continue
			}
			for _, r := range s.Roles {
				if r.Of == clause && r.Name != "argument" {
					facts = append(facts, text.Fact{Sentence: i, Subject: text.Argument{Head: r.Argument}, Predicate: text.Predicate{Head: k, Voice: text.Passive}})
					break
				}
			}
		}
	}
	return claim.Judge(d, facts)
}

// describe writes a claim's marks: "closing: not; possible; The widow > a doctor; in May = 2023-05".
func describe(d *text.Document, c *claim.Claim) string {
	var out []string
	if c.Negative {
		out = append(out, "not")
	}
	if c.Modality != claim.Actual {
		out = append(out, string(c.Modality))
	}
	if c.Source != nil {
		who := ""
		for s := c.Source; s != nil; s = s.Outer {
			name := s.Text
			if s.Token < 0 {
				name = "?"
			}
			who = name + " > " + who
		}
		out = append(out, strings.TrimSuffix(who, " > "))
	}
	if c.Time != nil {
		out = append(out, c.Time.Text+" = "+c.Time.Value)
	}
	word := d.Sentences[c.Sentence].Tokens[c.Predicate.Head].Text
	return strings.TrimSpace(fmt.Sprintf("%s: %s", word, strings.Join(out, "; ")))
}

func TestEveryMarkHasItsWords(t *testing.T) {
	for _, d := range documents(t) {
		claims := judge(d)
		for i := range claims {
			c := &claims[i]
			has := map[string]bool{}
			for _, r := range c.Because {
				has[r.Mark] = true
				if r.Words(d) == "" {
					t.Errorf("%s: no words for %s", describe(d, c), r.Mark)
				}
			}
			for mark, set := range map[string]bool{"not": c.Negative, string(c.Modality): c.Modality != claim.Actual, "source": c.Source != nil, "time": c.Time != nil} {
				if set != has[mark] {
					t.Errorf("%s: %s is %t, its reason is %t", describe(d, c), mark, set, has[mark])
				}
			}
			if got := strings.Count(c.Explain(d), "\n"); got != len(c.Because) {
				t.Errorf("%s: %d lines of explanation for %d reasons", describe(d, c), got, len(c.Because))
			}
		}
	}
}

func TestQuotesAreNeverAsserted(t *testing.T) {
	quoted := 0
	for _, d := range documents(t) {
		claims := judge(d)
		for i := range claims {
			c := &claims[i]
			at := d.Sentences[c.Sentence].Tokens[c.Predicate.Head].Start
			if !inQuotes(d.Article.Text, at) {
				continue
			}
			if quoted++; c.Asserted() {
				t.Errorf("%s: asserted, and in quotation marks", describe(d, c))
			}
		}
	}
	if quoted < 7 {
		t.Errorf("%d claims in quotes; the trees should have more", quoted)
	}
}

// inQuotes reports whether a byte of a text lies between straight or curly double quotation marks.
func inQuotes(s string, at int) bool {
	before := s[:at]
	return !strings.Contains(s, "„") && strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, `"`)%2 == 1
}
