package syntax

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// given makes a sentence of words "form/POS/tag/head/relation", heads counted from 1.
func given(t *testing.T, words string) *text.Sentence {
	t.Helper()
	s := &text.Sentence{}
	for i, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		tok := text.Token{Span: text.Span{Start: 10 * i, End: 10*i + 1}, Text: f[0], Lemma: strings.ToLower(f[0]), POS: f[1], Tag: f[2], Rel: f[4]}
		if _, err := fmt.Sscan(f[3], &tok.Head); err != nil {
			t.Fatalf("%s: %v", w, err)
		}
		tok.Head--
		s.Tokens = append(s.Tokens, tok)
	}
	s.Index()
	return s
}

// TestRepair: trees that parsers give and the words contradict, with what some tokens must hang off.
func TestRepair(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []string // "form head relation"
	}{
		{"a time before the subject", "In/ADP/IN/2/case 1717/NUM/CD/4/nummod Lady/PROPN/NNP/4/nmod:desc Mary/PROPN/NNP/5/nsubj left/VERB/VBD/0/root",
			[]string{"1717 left obl", "In 1717 case", "Mary left nsubj"}},
		{"a preposition between two subjects", "Prices/NOUN/NNS/4/nsubj for/ADP/IN/3/case metals/NOUN/NNS/4/nsubj rose/VERB/VBD/0/root",
			[]string{"Prices rose nsubj", "metals Prices nmod"}},
		{"a date in pieces", "He/PRON/PRP/2/nsubj left/VERB/VBD/0/root on/ADP/IN/5/case 21/NUM/CD/5/nummod September/PROPN/NNP/2/obl 2010/NUM/CD/2/obl:unmarked",
			[]string{"September left obl", "21 September flat", "2010 September flat"}},
		{"a rate", "They/PRON/PRP/2/nsubj pay/VERB/VBP/0/root $/SYM/$/2/obj 30/NUM/CD/3/nummod a/DET/DT/6/det year/NOUN/NN/2/obl:unmarked",
			[]string{"year $ nmod:unmarked"}},
		{"an adjective with a passive auxiliary", "He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass involved/ADJ/JJ/0/root",
			[]string{"He involved nsubj", "was involved cop"}},
		{"a verb with an apposition before it", "Dreamer/PROPN/NNP/2/appos features/VERB/VBZ/0/root songs/NOUN/NNS/2/obj",
			[]string{"Dreamer features nsubj"}},
		{"a subject that the verb of saying interrupts",
			"Buyers/NOUN/NNS/4/nsubj ,/PUNCT/,/1/punct analysts/NOUN/NNS/4/nsubj say/VERB/VBP/0/root ,/PUNCT/,/7/punct are/AUX/VBP/7/cop foreign/ADJ/JJ/4/ccomp",
			[]string{"Buyers foreign nsubj", "analysts say nsubj"}},
	} {
		s := given(t, c.words)
		repair(s)
		got := map[string]bool{}
		for i := range s.Tokens {
			if tok := &s.Tokens[i]; tok.Head >= 0 {
				got[tok.Text+" "+s.Tokens[tok.Head].Text+" "+tok.Rel] = true
			}
		}
		for _, want := range c.want {
			if !got[want] {
				t.Errorf("%s: no %q in %v", c.name, want, got)
			}
		}
	}
}
