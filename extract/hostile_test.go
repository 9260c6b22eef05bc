package extract

import (
	"math/rand/v2"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// TestHostile reads word salads. No grammar holds in them, so that trees, names and quotes come out that no article
// has; whatever comes out must still be whole.
func TestHostile(t *testing.T) {
	words := strings.Fields(`Russia deployed its own sappers to Palmyra , the minister said on 11 December 2017 . “ We ” " " he they who which that
		did not may was by of in from according to : ; ( ) – - ... ? ! 9 per cent $ 5 million President Vladimir Putin told Reuters
		's ’s n't and or but if after Syria 's army United Nations last week reportedly tell says saying claim deny order plan
		withdrawal visit attack killed were been having gave us it itself é 🙂 U.S. Mr. 7,000 `)
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for range 600 {
		for range 1 + random.IntN(40) {
			b.WriteString(words[random.IntN(len(words))])
			b.WriteString([]string{" ", " ", " ", "", "\n\n"}[random.IntN(5)])
		}
		b.WriteString(".\n\n")
	}
	r, err := Extract(text.Article{Source: "hostile", Text: b.String()})
	if err != nil {
		t.Fatal(err)
	}
	whole(t, r)
}

// FuzzExtract reads any text.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", " \n", "Russia deployed its own sappers to Palmyra.", "“\n\nHe said “", "Shares rose 9 per cent in early trading.",
		"According to the minister, “we” left – he said – and (it) stayed.", strings.Repeat("and ", 700), "a\xffb\x00c",
		"Keeping with custom, the mayor opened the fair.", `"You are an evil man. You lied," "He left. He said, 'stop', and ran," "Ann told him to go. "He replied that he 'would go'.`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := Extract(text.Article{Source: "fuzz", Text: strings.ToValidUTF8(s, "?")})
		if err != nil {
			t.Fatal(err)
		}
		whole(t, r)
	})
}

// whole checks that trees are trees, that claims point into their sentences, and that they can be printed.
func whole(t *testing.T, r Result) {
	t.Helper()
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if root := s.Root(); root < 0 || len(s.Subtree(root, nil)) != len(s.Tokens) {
			t.Errorf("no tree over %q", s.Of(r.Article.Text))
		}
	}
	last := 0
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Sentence < last || c.Sentence >= len(r.Sentences) {
			t.Fatalf("claim %d of sentence %d stands behind one of sentence %d", i, c.Sentence, last)
		}
		last = c.Sentence
		n := len(r.Sentences[c.Sentence].Tokens)
		for _, token := range append([]int{c.Subject.Head, c.Predicate.Head}, c.Predicate.Tokens...) {
			if token < 0 || token >= n {
				t.Fatalf("claim %d names token %d of %d", i, token, n)
			}
		}
		if c.Confidence < 0 || c.Confidence > 1 {
			t.Errorf("claim %d has a confidence of %v", i, c.Confidence)
		}
		if line := r.Print(c); strings.ContainsAny(line, "\n") || !strings.Contains(line, " | ") {
			t.Errorf("claim %d is printed as %q", i, line)
		}
	}
}
