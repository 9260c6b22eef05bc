package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/claim"
)

func factsCommand(p *program) command {
	var all bool
	var oie openIE
	return command{
		use:   "facts [INPUT... | --oie FILE]",
		about: "Print the facts that articles state, sentence by sentence.",
		details: `A line reads SUBJECT | PREDICATE | OBJECT | further arguments (marks). Marks tell what is not plainly asserted: not; who says it; possible, hypothetical, intended, ordered or future; and the date. With --format json there is one object a claim and line; positions count Unicode code points.

--oie is for measuring: FILE has lines "id<TAB>sentence", the sentence's tokens parted by spaces; out come lines "id<TAB>subject<TAB>predicate<TAB>object<TAB>conf=..." in the sentence's own tokens.`,
		examples: []string{
			"newsgraph facts seeds/daesh-syria/v1.txt",
			"newsgraph facts --format json seeds/daesh-syria/v1.txt -o facts.jsonl",
		},
		args: func(c *cobra.Command, args []string) error {
			if oie.file != "" {
				return needs(0, 0, "no INPUT beside --oie")(c, args)
			}
			return needs(1, -1, "an INPUT, such as a file or a folder of articles")(c, args)
		},
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "text", "json", "tsv")
			f.BoolVar(&all, "all", false, "show sentences without facts, too, in text")
			p.doubting(f, "leave facts")
			oie.least = f.Lookup("min-confidence")
			oie.least.Usage += "; with --oie only if it is given"
			oie.flags(f)
			p.ruling(f)
			p.reading(f)
		},
		run: func(args []string) error {
			if oie.file != "" {
				return p.write(func(w io.Writer) error { return p.openIE(w, oie) })
			}
			formats := map[string]factFormat{
				"text": &textFacts{all: all, headed: len(args) > 1},
				"json": jsonFacts{},
				"tsv":  &tsvFacts{},
			}
			if err := p.chooseFormat("text", "json", "tsv"); err != nil {
				return err
			}
			left := 0
			defer func() { p.noteDoubtful(left) }()
			return p.write(func(w io.Writer) error {
				return p.each(args, func(r extract.Result) error {
					if len(r.Claims) == 0 {
						p.note("%s", whyNone(&r))
					}
					found := len(r.Claims)
					r.Claims = slices.DeleteFunc(r.Claims, func(c claim.Claim) bool { return c.Confidence < p.view.minConfidence })
					left += found - len(r.Claims)
					return formats[p.format].write(w, &r)
				})
			})
		},
	}
}

// whyNone says why an article gave no facts.
func whyNone(r *extract.Result) string {
	name := documentName(&r.Article)
	if len(r.Sentences) > 0 {
		return fmt.Sprintf("%s: no rule found a fact in its %s; newsgraph explain shows the trees", name, number(len(r.Sentences), "sentence"))
	}
	return fmt.Sprintf("%s: has no sentence of an article's body among its %s", name, number(len(r.Article.Blocks), "paragraph"))
}

// A factFormat writes the facts of one article after another.
type factFormat interface {
	write(w io.Writer, r *extract.Result) error
}

// textFacts writes each sentence with its facts below it.
type textFacts struct {
	all    bool // also sentences without facts
	headed bool // each article begins with its name
	begun  bool
}

func (f *textFacts) write(w io.Writer, r *extract.Result) error {
	var b strings.Builder
	if f.headed {
		f.separate(&b)
		fmt.Fprintf(&b, "== %s ==\n", strings.TrimSpace(documentName(&r.Article)+"  "+r.Article.Title))
	}
	claims := r.Claims
	for i := range r.Sentences {
		n := 0
		for n < len(claims) && claims[n].Sentence == i {
			n++
		}
		if n > 0 || f.all {
			f.separate(&b)
			b.WriteString(sentenceText(r, i) + "\n")
		}
		for k := range claims[:n] {
			b.WriteString("    " + r.Print(&claims[k]) + "\n")
		}
		claims = claims[n:]
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// separate puts a blank line before all but the first part.
func (f *textFacts) separate(b *strings.Builder) {
	if f.begun {
		b.WriteByte('\n')
	}
	f.begun = true
}

// sentenceText is a sentence on one line.
func sentenceText(r *extract.Result, sentence int) string {
	return strings.Join(strings.Fields(r.Sentences[sentence].Of(r.Article.Text)), " ")
}

// jsonFacts writes one claim a line.
type jsonFacts struct{}

func (jsonFacts) write(w io.Writer, r *extract.Result) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	describe := newClaimWriter(r)
	for i := range r.Claims {
		if err := out.Encode(describe.claim(i)); err != nil {
			return err
		}
	}
	return nil
}

// tsvFacts writes a table with a header.
type tsvFacts struct{ begun bool }

func (f *tsvFacts) write(w io.Writer, r *extract.Result) error {
	var b strings.Builder
	row := func(cells ...string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(strings.Join(strings.Fields(c), " "))
		}
		b.WriteByte('\n')
	}
	if !f.begun {
		row("doc", "sentence", "subject", "predicate", "object", "arguments", "polarity", "modality", "attributed to", "time", "rule", "claim", "confidence")
		f.begun = true
	}
	describe := newClaimWriter(r)
	for i := range r.Claims {
		c := describe.claim(i)
		var object, source, time string
		if c.Object != nil {
			object = c.Object.Text
		}
		var arguments []string
		for _, a := range c.Arguments {
			arguments = append(arguments, strings.TrimSpace(a.Role+" "+a.Text))
		}
		if c.AttributedTo != nil {
			source = c.AttributedTo.Entity
		}
		if c.Time != nil {
			time = c.Time.Value
		}
		row(c.Doc, strconv.Itoa(c.Sentence.Index), c.Subject.Text, c.Predicate.Label, object, strings.Join(arguments, "; "),
			c.Polarity, c.Modality, source, time, c.Rule, c.Claim, strconv.FormatFloat(c.Confidence, 'f', -1, 64))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
