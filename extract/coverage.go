package extract

import (
	"cmp"
	"slices"
	"strings"
)

// Coverage says what of a corpus gave facts, and which rules to write next.
type Coverage struct {
	Sentences, WithFacts int
	Reasons              []Count // why the other sentences gave none
	Verbs                []Count // predicates that no normal rule knows, by frequency
}

// A Count is a word or reason with how often it was met and one sentence that shows it.
type Count struct {
	Name    string
	Count   int
	Example string
}

// Cover measures the coverage of results.
func Cover(results []Result) Coverage {
	var c Coverage
	reasons, verbs := map[string]*Count{}, map[string]*Count{}
	note := func(counts map[string]*Count, name, example string) {
		if counts[name] == nil {
			counts[name] = &Count{Name: name, Example: example}
		}
		counts[name].Count++
	}
	fallback := map[string]bool{}
	if rules, err := Rules(); err == nil {
		for _, r := range rules.Rules {
			fallback[r.Name] = r.Fallback
		}
	}
	for _, r := range results {
		facts := make([]int, len(r.Sentences))
		for i := range r.Claims {
			k := &r.Claims[i]
			facts[k.Sentence]++
			if fallback[k.Rule] {
				note(verbs, strings.TrimPrefix(k.Predicate.Lemma, "be "), r.sentenceText(k.Sentence))
			}
		}
		for i := range r.Sentences {
			c.Sentences++
			if facts[i] > 0 {
				c.WithFacts++
				continue
			}
			note(reasons, r.silence(i), r.sentenceText(i))
		}
	}
	c.Reasons, c.Verbs = sorted(reasons), sorted(verbs)
	return c
}

// silence says why a sentence gave no fact.
func (r Result) silence(sentence int) string {
	s := &r.Sentences[sentence]
	verbs, subjects := 0, 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.POS == "VERB" || t.Is("cop") {
			verbs++
		}
		if t.Is("nsubj") {
			subjects++
		}
	}
	switch {
	case len(s.Tokens) < 4:
		return "fewer than four words"
	case verbs == 0:
		return "no verb"
	case subjects == 0:
		return "no subject"
	}
	return "no rule"
}

func (r Result) sentenceText(sentence int) string {
	return strings.Join(strings.Fields(r.Sentences[sentence].Of(r.Article.Text)), " ")
}

// sorted lists counts, the most frequent first.
func sorted(counts map[string]*Count) []Count {
	out := make([]Count, 0, len(counts))
	for _, c := range counts {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
	return out
}
