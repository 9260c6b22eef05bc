package extract

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

// Coverage says what of a corpus gave facts, and which rules to write next. The lists begin with the most frequent.
type Coverage struct {
	Sentences, WithFacts int
	Reasons              []Count // why the other sentences gave none
	Nearest              []Count // of those with a verb and a subject: the rule that came nearest, and what failed
	General              []Count // verbs that only fallback rules read
	Unread               []Count // verbs that gave no fact, in whatever sentences
}

// A Count is a word or reason with how often it was met and the first sentences that show it.
type Count struct {
	Name     string
	Count    int
	Examples []string
}

// Cover measures the coverage of results that were read with the rules, with at most so many examples of each count.
func Cover(rules *rule.Set, results []Result, examples int) Coverage {
	var c Coverage
	reasons, nearest, general, unread := tally{}, tally{}, tally{}, tally{}
	for _, r := range results {
		facts := r.factsOfVerbs(rules)
		for i := range r.Sentences {
			sentence := r.sentenceText(i)
			for _, verb := range facts[i].general {
				general.note(verb, sentence, examples)
			}
			s := &r.Sentences[i]
			misses := rules.WhyNot(r.Document, i)
			for k, m := range misses {
				if (k == 0 || misses[k-1].Anchor != m.Anchor) && !facts[i].reads(s, m.Anchor) {
					unread.note(verbLemma(s, m.Anchor), sentence, examples)
				}
			}
			c.Sentences++
			if len(facts[i].at) > 0 {
				c.WithFacts++
				continue
			}
			reason := r.silence(i)
			reasons.note(reason, sentence, examples)
			if reason == noRule && len(misses) > 0 {
				nearest.note(failure(s, misses), sentence, examples)
			}
		}
	}
	c.Reasons, c.Nearest, c.General, c.Unread = reasons.sorted(), nearest.sorted(), general.sorted(), unread.sorted()
	return c
}

// A tally counts by name.
type tally map[string]*Count

func (t tally) note(name, example string, examples int) {
	if t[name] == nil {
		t[name] = &Count{Name: name}
	}
	t[name].Count++
	if shown := &t[name].Examples; len(*shown) < examples && !slices.Contains(*shown, example) {
		*shown = append(*shown, example)
	}
}

// sentenceFacts are the facts of one sentence by their verbs.
type sentenceFacts struct {
	at      map[int]bool // tokens that are some fact's predicate
	general []string     // the verbs of fallback rules' facts
}

// reads reports whether a verb has a fact, or only says how a fact stands that it governs: "began to work", "he said".
func (f *sentenceFacts) reads(s *text.Sentence, verb int) bool {
	if f.at[verb] || s.Tokens[verb].Is("parataxis") && f.at[s.Tokens[verb].Head] {
		return true
	}
	for _, c := range s.Children(verb) {
		if s.Tokens[c].Is("xcomp", "ccomp", "parataxis") && f.reads(s, c) {
			return true
		}
	}
	return false
}

// failure names the rule that came nearest at the root of a sentence, or else at its first verb, and the line that failed.
func failure(s *text.Sentence, misses []rule.Miss) string {
	m := misses[max(0, slices.IndexFunc(misses, func(m rule.Miss) bool { return s.Tokens[m.Anchor].Head < 0 }))]
	if m.Reached == len(m.Rule.Lines) {
		return m.Rule.Name + "  all lines hold, but nobody is named"
	}
	return m.Rule.Name + "  " + strings.Join(strings.Fields(m.Line.Source), " ")
}

func (r Result) factsOfVerbs(rules *rule.Set) []sentenceFacts {
	fallback := map[string]bool{}
	for _, x := range rules.Rules {
		fallback[x.Name] = x.Fallback
	}
	out := make([]sentenceFacts, len(r.Sentences))
	for i := range r.Claims {
		k := &r.Claims[i]
		s := &out[k.Sentence]
		if s.at == nil {
			s.at = map[int]bool{}
		}
		if fallback[k.Rule] && !s.at[k.Predicate.Head] {
			s.general = append(s.general, verbLemma(&r.Sentences[k.Sentence], k.Predicate.Head))
		}
		s.at[k.Predicate.Head] = true
	}
	return out
}

// verbLemma is a verb with its particle, whatever its voice.
func verbLemma(s *text.Sentence, verb int) string {
	lemma := s.Tokens[verb].Lemma
	if particle := s.Child(verb, "compound:prt"); particle >= 0 {
		lemma += " " + strings.ToLower(s.Tokens[particle].Text)
	}
	return lemma
}

const noRule = "no rule"

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
	return noRule
}

func (r Result) sentenceText(sentence int) string {
	return strings.Join(strings.Fields(r.Sentences[sentence].Of(r.Article.Text)), " ")
}

// sorted lists counts, the most frequent first.
func (t tally) sorted() []Count {
	out := make([]Count, 0, len(t))
	for _, c := range t {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
	return out
}
