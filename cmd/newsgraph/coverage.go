package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
)

func coverageCommand(p *program) command {
	most, examples := 20, 1
	return command{
		use:   "coverage INPUT...",
		about: "Print which sentences gave no fact, why, and which verbs have no rule of their own yet: the next rules to write.",
		details: "Verbs that only a general rule reads have facts, but of a fallback rule; newsgraph explain --why-not shows of a sentence which rules came " +
			"near. newsgraph facts --all prints every sentence.",
		examples: []string{
			"newsgraph coverage seeds/*/v1.txt",
			"newsgraph coverage --most 5 --examples 3 seeds/river-flood/v1.txt",
		},
		args: needs(1, -1, "an INPUT, such as a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			p.ruling(f)
			f.IntVar(&most, "most", most, "print `N` lines of a list at most")
			f.IntVar(&examples, "examples", examples, "print `N` sentences for each line at most")
			p.reading(f)
		},
		run: func(args []string) error {
			if most < 0 || examples < 0 {
				return fmt.Errorf("--most %d, --examples %d: use 0 or more", most, examples)
			}
			rules, err := p.ruleSet()
			if err != nil {
				return err
			}
			var results []extract.Result
			if err := p.each(args, func(r extract.Result) error {
				results = append(results, r)
				return nil
			}); err != nil {
				return err
			}
			return p.write(func(w io.Writer) error {
				_, err := io.WriteString(w, coverageReport(extract.Cover(rules, results, examples), most))
				return err
			})
		},
	}
}

// coverageReport prints a corpus's coverage, each count with sentences that show it.
func coverageReport(c extract.Coverage, most int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d sentences gave a fact\n", c.WithFacts, c.Sentences)
	list := func(head string, counts []extract.Count) {
		if len(counts) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", head)
		for _, n := range counts[:min(most, len(counts))] {
			fmt.Fprintf(&b, "%6d  %s\n", n.Count, n.Name)
			for _, sentence := range n.Examples {
				fmt.Fprintf(&b, "            %s\n", shortened(sentence, 110))
			}
		}
		if left := len(counts) - most; left > 0 {
			fmt.Fprintf(&b, "        and %d more\n", left)
		}
	}
	list("sentences without a fact", c.Reasons)
	list("the rule that came nearest in those with a verb and a subject, and the line that failed", c.Nearest)
	list("verbs without a fact, of their own or of what they govern", c.Unread)
	list("verbs that only a general rule reads", c.General)
	return b.String()
}

// shortened cuts a sentence to about n characters, at a space.
func shortened(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > 0 {
		return s[:i] + " ..."
	}
	return s
}
