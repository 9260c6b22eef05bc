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

func rulesCommand(p *program) command {
	return command{
		use:      "rules",
		about:    "List, show and test the rules that find facts, and tell what a change of them does.",
		examples: []string{"newsgraph rules list", "newsgraph rules test my.rules"},
		exits:    map[int]string{partly: ""},
		below:    []command{rulesListCommand(p), rulesShowCommand(p), rulesTestCommand(p), rulesImpactCommand(p)},
	}
}

func rulesListCommand(p *program) command {
	return command{
		use:      "list",
		about:    "List all rules with their places and what they say.",
		examples: []string{"newsgraph rules list", "newsgraph rules list --rules my.rules --format tsv"},
		exits:    map[int]string{partly: ""},
		args:     needs(0, 0, "no arguments"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "text", "json", "tsv")
			p.ruling(f)
		},
		run: func([]string) error {
			if err := p.chooseFormat("text", "json", "tsv"); err != nil {
				return err
			}
			set, err := p.ruleSet()
			if err != nil {
				return err
			}
			return p.write(func(w io.Writer) error { return writeRules(w, set, p.format) })
		},
	}
}

// A ruleRecord is what rules list tells of a rule.
type ruleRecord struct {
	Name     string `json:"name"`
	Fallback bool   `json:"fallback"`
	Place    string `json:"place"`
	Doc      string `json:"doc"`
}

func writeRules(w io.Writer, set *rule.Set, format string) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	width := 0
	for _, r := range set.Rules {
		width = max(width, len(r.Name))
	}
	if format == "tsv" {
		fmt.Fprintln(w, "name\tfallback\tplace\tdoc")
	}
	for _, r := range set.Rules {
		var err error
		switch format {
		case "json":
			err = out.Encode(ruleRecord{r.Name, r.Fallback, r.Pos.String(), r.Doc})
		case "tsv":
			_, err = fmt.Fprintf(w, "%s\t%t\t%s\t%s\n", r.Name, r.Fallback, r.Pos, r.Doc)
		default:
			sort := "rule    "
			if r.Fallback {
				sort = "fallback"
			}
			_, err = fmt.Fprintf(w, "%-*s  %s  %s\n%*s  %s\n", width, r.Name, sort, r.Pos, width, "", r.Doc)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func rulesShowCommand(p *program) command {
	return command{
		use:      "show NAME",
		about:    "Print a rule as it is written, with its examples.",
		examples: []string{"newsgraph rules show verb-object", "newsgraph rules show --rules my.rules my-rule"},
		exits:    map[int]string{partly: ""},
		args:     needs(1, 1, "the NAME of one rule"),
		flags: func(f *pflag.FlagSet) {
			p.ruling(f)
		},
		run: func(args []string) error {
			set, err := p.ruleSet()
			if err != nil {
				return err
			}
			for _, r := range set.Rules {
				if r.Name == args[0] {
					return p.write(func(w io.Writer) error {
						_, err := fmt.Fprintf(w, "# %s\n%s\n", r.Pos, strings.TrimRight(r.Source, "\n"))
						return err
					})
				}
			}
			return fmt.Errorf("rules show: no rule is named %q; newsgraph rules list has them all", args[0])
		},
	}
}

func rulesTestCommand(p *program) command {
	return command{
		use:   "test [FILE|DIR]",
		about: "Run the examples of rules: of all of the program's own, or of those in a file or folder.",
		details: "An example that fails is printed with the facts that came out and the tree of its sentence. " +
			"A todo example fails once it comes right: make it a yes.",
		examples: []string{"newsgraph rules test", "newsgraph rules test my.rules"},
		exits:    map[int]string{done: "all examples hold", partly: "some example fails"},
		args:     needs(0, 1, "one FILE or folder"),
		run: func(args []string) error {
			rules, err := tested(args)
			if err != nil {
				return err
			}
			return p.write(func(w io.Writer) error { return p.testRules(w, rules) })
		},
	}
}

// tested are the rules to test.
func tested(args []string) ([]*rule.Rule, error) {
	if len(args) > 0 {
		return extract.ReadRules(args[0])
	}
	set, err := extract.Rules()
	if err != nil {
		return nil, err
	}
	return set.Rules, nil
}

// testRules prints the examples that fail, and how many there are.
func (p *program) testRules(w io.Writer, rules []*rule.Rule) error {
	examples, wrong := 0, 0
	for _, r := range rules {
		for _, e := range r.Examples {
			examples++
			o := extract.RunExample(r, e)
			if o.Passed {
				continue
			}
			wrong++
			if _, err := fmt.Fprintf(w, "%s\n\n", strings.TrimRight(o.Report(), "\n")); err != nil {
				return err
			}
		}
		p.report("%s run", number(examples, "example"))
	}
	if wrong > 0 {
		p.exit = partly
	}
	_, err := fmt.Fprintf(w, "%s, %s, %d wrong\n", number(len(rules), "rule"), number(examples, "example"), wrong)
	return err
}
