package claim_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"newsgraph/extract/claim"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Judging must end without a panic on any tree, and leave facts as they are.
func TestJudgeOnRandomTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 11))
	words := strings.Fields(`"  “ ” « ' , . ? ; : not never no said says told that if whether to of from without may would could in on May 2015 last week Monday
		ago two years later believe deny denied was is be been have had wanted refused officials Putin report claim according view who which when and but or nobody`)
	pos := strings.Fields("VERB VERB AUX NOUN PROPN PRON ADJ ADV ADP PUNCT DET PART SCONJ NUM")
	tags := strings.Fields("VB VBD VBZ VBP VBG VBN NN NNP TO MD IN WP WDT WRB RB CD .")
	rels := strings.Fields("nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss advmod acl acl:relcl advcl ccomp xcomp csubj conj cc mark case det aux aux:pass cop parataxis appos punct compound:prt dep expl")
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	for range 4000 {
		d := &text.Document{Article: text.Article{Published: "2023-05-10"}}
		var facts []text.Fact
		for i := range 1 + r.IntN(3) {
			n := 1 + r.IntN(12)
			s := text.Sentence{Tokens: make([]text.Token, n)}
			order := r.Perm(n)
			for k, token := range order {
				head, rel := -1, "root"
				if k > 0 {
					head, rel = order[r.IntN(k)], pick(rels)
				}
				w := pick(words)
				start := len(d.Article.Text)
				d.Article.Text += w + " "
				s.Tokens[token] = text.Token{Span: text.Span{Start: start, End: start + len(w)}, Text: w, Lemma: strings.ToLower(w), POS: pick(pos), Tag: pick(tags), Rel: rel, Head: head}
				facts = append(facts, text.Fact{Sentence: i, Subject: text.Argument{Head: order[0]}, Predicate: text.Predicate{Head: token, Label: w}})
			}
			for range r.IntN(4) {
				s.Roles = append(s.Roles, text.Role{Of: r.IntN(n), Name: "agent", Argument: r.IntN(n)})
			}
			d.Sentences = append(d.Sentences, s)
		}
		claims := claim.Judge(d, facts)
		if len(claims) != len(facts) {
			t.Fatalf("%d claims of %d facts", len(claims), len(facts))
		}
		for i := range claims {
			check(t, d, &claims[i], &facts[i])
		}
	}
}

func check(t *testing.T, d *text.Document, c *claim.Claim, f *text.Fact) {
	t.Helper()
	if c.Sentence != f.Sentence || c.Subject.Head != f.Subject.Head || c.Predicate.Head != f.Predicate.Head {
		t.Fatal("a claim lost its fact")
	}
	switch c.Modality {
	case claim.Actual, claim.Possible, claim.Hypothetical, claim.Intended, claim.Ordered, claim.Future:
	default:
		t.Fatalf("modality %q", c.Modality)
	}
	if c.Time != nil && c.Time.Value != "" && !datable(c.Time.Text) {
		t.Fatalf("%q is %s", c.Time.Text, c.Time.Value)
	}
	depth := 0
	for s := c.Source; s != nil; s = s.Outer {
		if depth++; depth > 40 {
			t.Fatal("sources without end")
		}
	}
	for _, r := range c.Because {
		r.Words(d)
	}
}

// datable reports whether words have a digit or a word that dates.
func datable(words string) bool {
	if strings.ContainsAny(words, "0123456789") {
		return true
	}
	low := strings.ToLower(words)
	for _, w := range strings.Fields("monday may week year years ago later day month") {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func TestEveryWordOfTheLexiconHasAnEffect(t *testing.T) {
	effects := map[string]bool{"+": true, "-": true, "said": true, "heard": true, "fact": true, "able": true, "possible": true, "intended": true, "ordered": true, "future": true, "hypothetical": true}
	for word, value := range lexicon.Must("complement") {
		sides := strings.Split(value, "|")
		if len(sides) > 2 {
			t.Errorf("%s = %s: more than two sides", word, value)
		}
		for _, side := range sides {
			if len(strings.Fields(side)) == 0 {
				t.Errorf("%s = %s: an empty side", word, value)
			}
			for _, e := range strings.Fields(side) {
				if !effects[e] {
					t.Errorf("%s = %s: no effect %q", word, value, e)
				}
			}
		}
	}
}
