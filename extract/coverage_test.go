package extract

import (
	"reflect"
	"slices"
	"testing"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

func TestCover(t *testing.T) {
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	r := With(rules, text.Article{Text: "The minister resigned on Monday.\n\nNo comment from the ministry.\n\nThe army captured the town.\n\n" +
		"He resigned.\n\nThe ministry did not reply.\n\nThe army began to build the bridge."})
	c := Cover(rules, []Result{r}, 1)
	if c.Sentences != 6 || c.WithFacts != 4 {
		t.Errorf("got %d of %d sentences with facts, want 4 of 6", c.WithFacts, c.Sentences)
	}
	for _, list := range []struct {
		name string
		got  []Count
		want []Count
	}{
		{"reasons", c.Reasons, []Count{
			{"no rule", 1, []string{"The ministry did not reply."}},
			{"no verb", 1, []string{"No comment from the ministry."}},
		}},
		{"nearest rules", c.Nearest, []Count{
			{"verb-intransitive  verb : VERB lemma!=@saying|@weather|@incomplete|@dependent|be", 1, []string{"The ministry did not reply."}},
		}},
		// "capture" has a rule of its own
		{"general verbs", c.General, []Count{
			{"resign", 2, []string{"The minister resigned on Monday."}},
			{"build", 1, []string{"The army began to build the bridge."}},
		}},
		{"unread verbs", c.Unread, []Count{
			{"reply", 1, []string{"The ministry did not reply."}},
		}},
	} {
		if !reflect.DeepEqual(list.got, list.want) {
			t.Errorf("%s: got %v, want %v", list.name, list.got, list.want)
			for k := range r.Document.Sentences {
				t.Log(Tree(r.Document, k))
			}
		}
	}
}

func TestWhyNot(t *testing.T) {
	all, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(all.Rules, func(r *rule.Rule) bool { return r.Name == "deploy-forces" })
	set := rule.NewSet(all.Rules[i : i+1])
	report := func(set *rule.Set, sentence string) (lines []string) {
		r := With(set, text.Article{Text: sentence})
		for _, m := range set.WhyNot(r.Document, 0) {
			lines = append(lines, m.Rule.Name+": "+m.Reason)
		}
		return lines
	}
	for sentence, want := range map[string]string{
		"The flood sent letters to the shop.": `"flood" fails kind=place|org|person|people`,
		"Letters were sent.":                  `"sent" has no agent`,
	} {
		if got := report(set, sentence); !slices.Equal(got, []string{"deploy-forces: " + want}) {
			t.Errorf("%s: got %q, want %s", sentence, got, want)
		}
	}
	if got := report(set, "Russia sent sappers to Palmyra."); len(got) > 0 {
		t.Errorf("a sentence with its fact gives a miss: %q", got)
	}
	for sentence, want := range map[string]string{
		// what a fallback rule has read may lack a rule of its own
		"Russia sent letters to Palmyra.": `deploy-forces: "letters" fails kind!=document|money|time`,
		// a verb that a general rule leaves to others
		"The ministry did not reply.": `verb-intransitive: "reply" fails lemma!=@saying|@weather|@incomplete|@dependent|be`,
		// all lines hold, and yet there is nothing to say
		"They asked what happened.": `verb-intransitive: all lines hold, but "what" is a pronoun that stands for nothing the tree names`,
	} {
		if got := report(all, sentence); len(got) == 0 || got[0] != want {
			t.Errorf("%s: got %q, want %s first", sentence, got, want)
		}
	}
}
