package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
)

func coverageCommand(p *program) command {
	most := 20
	return command{
		use:   "coverage INPUT...",
		about: "Print which sentences gave no fact, why, and which verbs have no rule of their own yet: the next rules to write.",
		examples: []string{
			"newsgraph coverage seeds/*/v1.txt",
			"newsgraph coverage --most 5 seeds/river-flood/v1.txt",
		},
		args: needs(1, -1, "an INPUT, such as a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			p.ruling(f)
			f.IntVar(&most, "most", most, "how many verbs to print at most")
			p.reading(f)
		},
		run: func(args []string) error {
			var results []extract.Result
			if err := p.each(args, func(r extract.Result) error {
				results = append(results, r)
				return nil
			}); err != nil {
				return err
			}
			return p.write(func(w io.Writer) error {
				_, err := io.WriteString(w, coverageReport(extract.Cover(results), most))
				return err
			})
		},
	}
}

// coverageReport prints a corpus's coverage, each count with one sentence that shows it.
func coverageReport(c extract.Coverage, most int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d sentences gave a fact\n", c.WithFacts, c.Sentences)
	list := func(head string, counts []extract.Count) {
		if len(counts) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", head)
		for _, n := range counts {
			fmt.Fprintf(&b, "%6d  %-20s %s\n", n.Count, n.Name, shortened(n.Example, 90))
		}
	}
	list("sentences without a fact", c.Reasons)
	list("verbs that only a general rule reads", c.Verbs[:min(most, len(c.Verbs))])
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
