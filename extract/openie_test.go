package extract

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// openIE reads one tokenised sentence; each line is S | P | O.
func openIE(t *testing.T, sentence string, o OpenIEOptions) []string {
	t.Helper()
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range Analyse(rules, Tokenised(sentence)).OpenIE(o) {
		lines = append(lines, strings.Join(append([]string{l.Subject, l.Predicate}, l.Objects...), " | "))
	}
	slices.Sort(lines)
	return lines
}

// TestOpenIE: one construction a sentence, with all the lines it gives.
func TestOpenIE(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The guard handcuffed him to the bars of a window .", []string{ // the object stays in the predicate
			"The guard | handcuffed him to the bars of | a window",
			"The guard | handcuffed him to | the bars of a window",
			"The guard | handcuffed | him",
		}},
		{"The plan was approved by the committee in May .", []string{
			"The plan | was approved by the committee in | May",
			"The plan | was approved by | the committee",
		}},
		{"Engineers and soldiers repaired the bridge and the road .", []string{
			"Engineers | repaired | the bridge",
			"Engineers | repaired | the road",
			"soldiers | repaired | the bridge",
			"soldiers | repaired | the road",
		}},
		{"The company began to build a factory in Poland .", []string{
			"The company | began to build a factory in | Poland",
			"The company | began to build | a factory",
		}},
		{"The minister said the bridge was safe .", []string{
			"The minister | said | the bridge was safe",
			"the bridge | was | safe",
		}},
		{"He met the engineer who designed the tower .", []string{
			"He | met | the engineer",
			"the engineer | designed | the tower",
		}},
		{"She taught at Harvard from 1970 .", []string{ // a phrase that the verb needs stays, too
			"She | taught at Harvard from | 1970",
			"She | taught at | Harvard",
		}},
		{"Two years later , the museum was reopened .", []string{
			"the museum | was reopened | Two years later",
		}},
		{"They were able to reach the village .", []string{
			"They | were able to reach | the village",
		}},
		{"Anna Weber , director of the museum , resigned .", nil}, // nothing to write without a word of one's own
		{"For example , the group consists of volunteers .", []string{
			"the group | consists of | volunteers",
		}},
		{"The army -LRB- of Syria -RRB- left .", nil},
	} {
		if got := openIE(t, c.sentence, OpenIEOptions{Reach: text.Compact}); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot\n  %s\nwant\n  %s", c.sentence, strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
		}
	}
}

// TestOpenIEImplied: lines with a word of their own come with Implied alone, and besides the others.
func TestOpenIEImplied(t *testing.T) {
	const sentence = "Anna Weber , the director of the museum , opened Poland 's pavilion in Venice ."
	plain := openIE(t, sentence, OpenIEOptions{Reach: text.Compact})
	implied := openIE(t, sentence, OpenIEOptions{Reach: text.Compact, Implied: true})
	for _, want := range []string{"Anna Weber | is | the director of the museum", "Poland | has | pavilion"} {
		if slices.Contains(plain, want) || !slices.Contains(implied, want) {
			t.Errorf("%s: plain %v, implied %v", want, slices.Contains(plain, want), slices.Contains(implied, want))
		}
	}
	for _, l := range plain {
		if !slices.Contains(implied, l) {
			t.Errorf("%s: not with implied lines", l)
		}
	}
}

// TestOpenIENary: one line a clause, the phrases around the verb as columns; and what names are and where places lie.
func TestOpenIENary(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The army withdrew its soldiers from Mali in March .", []string{
			"The army | withdrew | its soldiers | from Mali | in March",
		}},
		{"Anna Weber , director of the museum , moved to Austin , Texas .", []string{
			"Anna Weber | is director of | the museum",
			"Anna Weber | is | director of the museum",
			"Anna Weber | moved to | Austin , Texas",
			"Anna Weber | moved to | Texas",
			"Austin | is in | Texas",
		}},
		{"The museum opened the exhibition with author Anna Weber .", []string{
			"Anna Weber | is | author",
			"The museum | opened | the exhibition | with author Anna Weber",
		}},
		{"She took a post he held for years .", []string{ // an object is told without the clause that tells it
			"She | took | a post he held for years",
			"he | held for | years",
			"he | held | a post",
		}},
		{"Mrs. Weber bought the town 's museum .", []string{ // a word of address is no title
			"Mrs. Weber | bought | the town 's museum",
		}},
	} {
		if got := openIE(t, c.sentence, OpenIEOptions{Reach: text.Full, Nary: true}); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot\n  %s\nwant\n  %s", c.sentence, strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
		}
	}
}

// FuzzOpenIE: for any text, lines are words of the sentence in its own spelling, none twice, each with a chance of being
// right. Rows add "is" and "in" where the sentence implies them.
func FuzzOpenIE(f *testing.F) {
	f.Add("The guard -LRB- a man -RRB- handcuffed him to `` the bars '' , he said .")
	f.Add("In 1717 Lady Mary , his friend , was given , in Austin , Texas , 21 September 2010")
	f.Add("is is of of that that which to to , , and and")
	rules, err := Rules()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, sentence string) {
		if len(sentence) > 300 {
			return
		}
		r := Analyse(rules, Tokenised(sentence))
		words := map[string]bool{}
		for _, s := range r.Sentences {
			for i := range s.Tokens {
				words[s.Tokens[i].Of(r.Article.Text)] = true
			}
		}
		for _, nary := range []bool{false, true} {
			seen := map[string]bool{}
			if nary {
				words["is"], words["in"] = true, true
			}
			for _, l := range r.OpenIE(OpenIEOptions{Reach: text.Compact, Nary: nary}) {
				slots := append([]string{l.Subject, l.Predicate}, l.Objects...)
				for _, slot := range slots {
					for _, w := range strings.Split(slot, " ") {
						if !words[w] {
							t.Errorf("%q of %q is no word of %q", w, slots, sentence)
						}
					}
				}
				if key := strings.Join(slots, "\t"); seen[key] {
					t.Errorf("%q twice", slots)
				} else {
					seen[key] = true
				}
				if l.Confidence <= 0 || l.Confidence >= 1 {
					t.Errorf("%q has confidence %v", slots, l.Confidence)
				}
			}
		}
	})
}
