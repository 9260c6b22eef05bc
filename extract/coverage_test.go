package extract

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

func TestCover(t *testing.T) {
	r, err := Extract(text.Article{Text: "The minister resigned on Monday.\n\nNo comment from the ministry.\n\nThe army captured the town.\n\nHe resigned."})
	if err != nil {
		t.Fatal(err)
	}
	c := Cover([]Result{r})
	if c.Sentences != 4 || c.WithFacts != 3 {
		t.Errorf("got %d of %d sentences with facts, want 3 of 4", c.WithFacts, c.Sentences)
	}
	if len(c.Reasons) != 1 || c.Reasons[0].Name != "no verb" {
		t.Errorf("reasons %v, want no verb", c.Reasons)
	}
	// "capture" has a rule of its own
	if len(c.Verbs) != 1 || c.Verbs[0].Name != "resign" || c.Verbs[0].Count != 2 {
		t.Errorf("verbs without a rule %v, want resign twice", c.Verbs)
	}
}

func TestWhyNot(t *testing.T) {
	all, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(all.Rules, func(r *rule.Rule) bool { return r.Name == "deploy-forces" })
	set := rule.NewSet(all.Rules[i : i+1])
	for sentence, want := range map[string]string{
		"The flood sent letters to the shop.": `"flood" fails kind=place|org|person|people`,
		"Letters were sent.":                  `"sent" has no agent`,
	} {
		r := With(set, text.Article{Text: sentence})
		misses := set.WhyNot(r.Document, 0)
		if len(misses) != 1 || misses[0].Reason != want {
			t.Errorf("%s: got %+v, want %s\n%s", sentence, misses, want, Tree(r.Document, 0))
		}
	}
	r := With(set, text.Article{Text: "Russia sent sappers to Palmyra."})
	if misses := set.WhyNot(r.Document, 0); len(misses) > 0 {
		t.Errorf("a sentence with its fact gives a miss: %s", strings.TrimSpace(misses[0].Reason))
	}
}
