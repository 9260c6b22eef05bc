package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/rule"
)

// ownRules is what names the program's own rules on the command line.
const ownRules = "own"

func rulesImpactCommand(p *program) command {
	var alone bool
	return command{
		use:   "impact OLD NEW INPUT...",
		about: "Show which facts of articles vanish and which appear with a change of rules.",
		details: "OLD and NEW are rule files or folders, each read beside the program's own rules as --rules does; the word " + ownRules +
			" stands for the program's own and no others. A sentence whose facts differ is printed with them, - for what is gone and + for what is new, and " +
			"with the rule that found it. That another rule finds the same fact is told in number only.",
		examples: []string{
			"newsgraph rules impact own my.rules seeds/*/v1.txt",
			"newsgraph rules impact --format json own my.rules seeds/daesh-syria/v1.txt -o impact.jsonl",
		},
		exits: map[int]string{
			done:   "the same facts",
			partly: "other facts, or some input was skipped; standard error says which and why",
		},
		args: needs(3, -1, "the rules OLD and NEW, and an INPUT, such as a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&alone, "alone", false, "ask the rules of OLD and NEW without the program's own beside them")
			p.writing(f, "text", "json")
			p.reading(f)
		},
		run: func(args []string) error {
			if err := p.chooseFormat("text", "json"); err != nil {
				return err
			}
			older, err := rulesOf(args[0], alone)
			if err != nil {
				return err
			}
			newer, err := rulesOf(args[1], alone)
			if err != nil {
				return err
			}
			return p.write(func(w io.Writer) error { return p.impact(w, older, newer, args[2:]) })
		},
	}
}

// rulesOf reads rules for a comparison: the program's own, and those of a file or folder with the program's own or alone.
func rulesOf(name string, alone bool) (*rule.Set, error) {
	switch {
	case name == ownRules:
		return extract.Rules()
	case alone:
		rules, err := extract.ReadRules(name)
		if err != nil {
			return nil, err
		}
		return rule.NewSet(rules), nil
	}
	return extract.LoadRules(name)
}

// impact asks both sets of rules about each article, whose grammar and names are read once.
func (p *program) impact(w io.Writer, older, newer *rule.Set, inputs []string) error {
	names, err := p.corrector()
	if err != nil {
		return err
	}
	p.corrections.facts = true
	c := ruleComparison{json: p.format == "json", paint: p.painter()}
	err = p.eachNamed(inputs, func(r extract.Result) error {
		before := extract.Reader{Rules: older, Names: names}.State(r.Document)
		after := extract.Reader{Rules: newer, Names: names}.State(r.Document)
		return c.article(w, &before, &after)
	})
	if err != nil {
		return err
	}
	p.note("%s gone, %d new, in %d of %s; %d found by another rule", number(c.gone, "fact"), c.new, c.touched, number(c.sentences, "sentence"), c.moved)
	if c.gone+c.new > 0 {
		p.exit = partly
	}
	return nil
}

// A ruleComparison writes what two sets of rules find in the same articles, and counts it.
type ruleComparison struct {
	json                                 bool
	paint                                func(colour, string) string
	sentences, touched, gone, new, moved int
}

// An impactLine is a fact that one of two sets of rules finds, as JSON has it.
type impactLine struct {
	Change   string         `json:"change"` // removed, added
	Doc      string         `json:"doc"`
	Sentence sentenceRecord `json:"sentence"`
	Fact     string         `json:"fact"`
	Rule     string         `json:"rule"`
}

func (c *ruleComparison) article(w io.Writer, before, after *extract.Result) error {
	old, new := factsBySentence(before), factsBySentence(after)
	for i := range before.Sentences {
		c.sentences++
		lines := c.compare(old[i], new[i])
		if len(lines) == 0 {
			continue
		}
		c.touched++
		write := c.text
		if c.json {
			write = jsonImpact
		}
		if err := write(w, before, i, lines); err != nil {
			return err
		}
	}
	return nil
}

// A foundFact is a fact in the one notation and the rule that found it.
type foundFact struct{ change, fact, rule string }

func factsBySentence(r *extract.Result) map[int][]foundFact {
	facts := map[int][]foundFact{}
	for i := range r.Claims {
		k := &r.Claims[i]
		facts[k.Sentence] = append(facts[k.Sentence], foundFact{fact: r.Print(k), rule: k.Rule})
	}
	return facts
}

// compare lists the facts that only one side has, those that are gone first, each as often as it is missing.
func (c *ruleComparison) compare(old, new []foundFact) (lines []foundFact) {
	missing := func(from, in []foundFact, change string) int {
		left := map[string][]string{} // the rules of the facts on the other side, by fact
		for _, f := range in {
			left[f.fact] = append(left[f.fact], f.rule)
		}
		n := 0
		for _, f := range from {
			rules := left[f.fact]
			if len(rules) == 0 {
				n++
				lines = append(lines, foundFact{change, f.fact, f.rule})
				continue
			}
			if change == "removed" && rules[0] != f.rule {
				c.moved++
			}
			left[f.fact] = rules[1:]
		}
		return n
	}
	c.gone += missing(old, new, "removed")
	c.new += missing(new, old, "added")
	return lines
}

// text prints a sentence with its lines below it.
func (c *ruleComparison) text(w io.Writer, r *extract.Result, sentence int, lines []foundFact) error {
	var b strings.Builder
	if c.touched > 1 {
		b.WriteByte('\n')
	}
	b.WriteString(sentenceText(r, sentence) + "\n")
	for _, l := range lines {
		fact := c.paint(red, "- "+l.fact)
		if l.change == "added" {
			fact = c.paint(green, "+ "+l.fact)
		}
		fmt.Fprintf(&b, "    %s  (%s)\n", fact, l.rule)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func jsonImpact(w io.Writer, r *extract.Result, sentence int, lines []foundFact) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	record := newClaimWriter(r).sentence(sentence)
	for _, l := range lines {
		if err := out.Encode(impactLine{l.change, documentName(&r.Article), record, l.fact, l.rule}); err != nil {
			return err
		}
	}
	return nil
}
