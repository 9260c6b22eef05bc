package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

func explainCommand(p *program) command {
	var whyNot bool
	return command{
		use:     "explain TEXT | INPUT",
		about:   "Show how each fact came about: the tree, the rule with its place, the words it bound, and the marks.",
		details: "What has a space in it and names no file is a TEXT. newsgraph rules show NAME prints a rule.",
		examples: []string{
			`newsgraph explain "Russia deployed its own sappers to Palmyra."`,
			"newsgraph explain seeds/daesh-syria/v1.txt",
			`newsgraph explain --why-not "Russia asked for help."`,
		},
		args: needs(1, 1, "one TEXT or INPUT; put a text in quotes"),
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&whyNot, "why-not", false, "also the rules that came nearest at each verb without a fact, or with that of a fallback rule alone, and what failed")
			p.ruling(f)
			p.reading(f)
		},
		run: func(args []string) error {
			reader, err := p.reader()
			if err != nil {
				return err
			}
			rules := reader.Rules
			e := explainer{set: rules, byName: map[string]*rule.Rule{}, whyNot: whyNot}
			for _, r := range rules.Rules {
				e.byName[r.Name] = r
			}
			return p.write(func(w io.Writer) error {
				if isText(args[0]) {
					r := reader.Read(text.Article{Source: "text", Text: args[0]})
					return e.explain(w, &r)
				}
				return p.each(args, func(r extract.Result) error { return e.explain(w, &r) })
			})
		},
	}
}

// isText reports whether an argument is words to read, and not the name of an input.
func isText(s string) bool {
	if !strings.ContainsAny(s, " \t\n") {
		return false
	}
	if _, err := os.Stat(s); err == nil {
		return false
	}
	files, err := filepath.Glob(s)
	return err != nil || len(files) == 0
}

// An explainer prints how facts came about.
type explainer struct {
	set    *rule.Set
	byName map[string]*rule.Rule
	whyNot bool
}

func (e explainer) explain(w io.Writer, r *extract.Result) error {
	var b strings.Builder
	claims := r.Claims
	for i := range r.Sentences {
		b.WriteString(sentenceText(r, i) + "\n\n" + extract.Tree(r.Document, i))
		none := true
		for ; len(claims) > 0 && claims[0].Sentence == i; claims = claims[1:] {
			b.WriteByte('\n')
			e.fact(&b, r, &claims[0])
			none = false
		}
		if none {
			b.WriteString("\nno fact\n")
		}
		if e.whyNot {
			e.misses(&b, r, i, none)
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// misses prints the rules that came nearest at the verbs of a sentence that gave no fact, or only that of a fallback rule.
func (e explainer) misses(b *strings.Builder, r *extract.Result, sentence int, none bool) {
	at := -1
	misses := e.set.WhyNot(r.Document, sentence)
	if none && len(misses) == 0 {
		b.WriteString("\nwhy not: no rule came near; the tree has no verb that one begins at\n")
	}
	for _, m := range misses {
		if m.Anchor != at {
			at = m.Anchor
			fmt.Fprintf(b, "\nwhy not %q (%d)\n", r.Sentences[sentence].Tokens[at].Text, at+1)
		}
		fmt.Fprintf(b, "    %s (%s)  %s\n        %s\n", m.Rule.Name, m.Line.Pos, strings.Join(strings.Fields(m.Line.Source), " "), m.Reason)
	}
}

// fact prints one fact with what it rests on.
func (e explainer) fact(b *strings.Builder, r *extract.Result, c *claim.Claim) {
	s := &r.Sentences[c.Sentence]
	fmt.Fprintf(b, "%s\n", r.Print(c))
	if made := e.byName[c.Rule]; made != nil {
		kind := ""
		if made.Fallback {
			kind = ", a fallback"
		}
		fmt.Fprintf(b, "    rule        %s (%s%s)\n                %s\n", made.Name, made.Pos, kind, made.Doc)
	}
	b.WriteString("    bound       ")
	for i, bound := range c.Bound {
		if i > 0 {
			b.WriteString(", ")
		}
		if bound.Token < 0 {
			fmt.Fprintf(b, "%s: -", bound.Name)
		} else {
			fmt.Fprintf(b, "%s: %s (%d)", bound.Name, s.Tokens[bound.Token].Text, bound.Token+1)
		}
	}
	fmt.Fprintf(b, "\n    standing    %s\n", standing(r, c))
	for line := range strings.Lines(c.Explain(r.Document)) {
		b.WriteString("                " + line)
	}
	fmt.Fprintf(b, "    confidence  %.2f\n", c.Confidence)
}

// standing spells out the marks of a claim, those too that the notation leaves out.
func standing(r *extract.Result, c *claim.Claim) string {
	polarity := "positive"
	if c.Negative {
		polarity = "negative"
	}
	parts := []string{polarity, string(c.Modality)}
	if c.Tense != "" {
		parts = append(parts, string(c.Tense)+" tense")
	}
	if c.Source == nil {
		parts = append(parts, "in the article's own voice")
	} else {
		who := newClaimWriter(r).source(c.Source)
		if who.Entity == "" {
			who.Entity = "someone"
		}
		parts = append(parts, fmt.Sprintf("according to %s (%s)", who.Entity, who.Verb))
	}
	if c.Time != nil {
		parts = append(parts, strings.TrimSuffix(fmt.Sprintf("%s (%s)", c.Time.Text, c.Time.Value), " ()"))
	}
	return strings.Join(parts, ", ")
}
