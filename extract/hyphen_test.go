package extract

import (
	"testing"

	"newsgraph/extract/text"
)

// What UD writes as three tokens is one word again in lemmas and in what is printed.
func TestHyphenatedCompounds(t *testing.T) {
	for sentence, want := range map[string]struct{ lemma, fact string }{
		"The company fine-tuned its plans.":          {"fine-tune", "company | fine-tuned | plans"},
		"Iran signed the Russia-brokered agreement.": {"sign", "Iran | signed | Russia-brokered agreement"},
	} {
		r, err := Extract(text.Article{Text: sentence})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Claims) == 0 {
			t.Errorf("%s\nno fact; the tree is\n%s", sentence, Tree(r.Document, 0))
			continue
		}
		if c := &r.Claims[0]; c.Predicate.Lemma != want.lemma || r.Print(c) != want.fact {
			t.Errorf("%s\ngot  %s, %s\nwant %s, %s", sentence, c.Predicate.Lemma, r.Print(c), want.lemma, want.fact)
		}
	}
}
