package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

func parseCommand(p *program) command {
	var file string
	return command{
		use:   "parse [INPUT... | --conllu FILE]",
		about: "Print the grammar of each sentence as CoNLL-U, as trees or as JSON.",
		details: "--conllu keeps the sentences, comments and tokens of a CoNLL-U file (- for standard input), ignores its annotation, and analyses " +
			"them anew. The MISC column has the kind of proper names: Name=B-person on the first token, Name=I-person on those that follow.",
		examples: []string{
			"newsgraph parse --format tree seeds/daesh-syria/v1.txt",
			"newsgraph parse seeds/daesh-syria/v1.txt -o v1.conllu",
		},
		args: func(c *cobra.Command, args []string) error {
			if file != "" {
				return needs(0, 0, "no INPUT beside --conllu")(c, args)
			}
			return needs(1, -1, "an INPUT, such as a file or a folder of articles, or --conllu FILE")(c, args)
		},
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "conllu", "tree", "json")
			f.StringVar(&file, "conllu", "", "analyse the tokens of a CoNLL-U `FILE`")
			p.reading(f)
		},
		run: func(args []string) error {
			if err := p.chooseFormat("conllu", "tree", "json"); err != nil {
				return err
			}
			return p.write(func(w io.Writer) error {
				if file != "" {
					return p.parseTokens(w, file)
				}
				names, err := p.corrector()
				if err != nil {
					return err
				}
				grammar := func(a text.Article) extract.Result { return p.analyseGrammar(text.Split(a), names) }
				return p.eachBy(grammar, args, func(r extract.Result) error { return writeGrammar(w, &r, p.format) })
			})
		},
	}
}

// parseTokens analyses the sentences of a CoNLL-U file, document by document.
func (p *program) parseTokens(w io.Writer, file string) error {
	in := p.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return fmt.Errorf("%s: %w; name a CoNLL-U file", file, reason(err))
		}
		defer f.Close()
		in = f
	}
	sentences, err := syntax.ReadCoNLLU(in, file)
	if err != nil {
		return err
	}
	if len(sentences) == 0 {
		return fmt.Errorf("%s: has no sentence; give a CoNLL-U file", file)
	}
	jobs := func(yield func(func() extract.Result) bool) {
		for _, part := range documents(sentences) {
			if !yield(func() extract.Result { return p.analyseGrammar(bare(part), nil) }) {
				return
			}
		}
	}
	read := 0
	return inOrder(p.ctx, p.workers, jobs, func(r extract.Result) error {
		read += len(r.Sentences)
		p.report("%d of %d sentences", read, len(sentences))
		return writeGrammar(w, &r, p.format)
	})
}

// analyseGrammar reads a document up to names, without facts. It keeps the trees as the network draws them, in the terms of UD. Names are read off them
// as rules are, mended.
func (p *program) analyseGrammar(d *text.Document, names *name.Corrections) extract.Result {
	extract.Reader{Fast: p.fast}.Grammar().Parse(d)
	drawn := make([][]text.Token, len(d.Sentences))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		drawn[i] = slices.Clone(s.Tokens)
		syntax.Roles(s)
	}
	name.Document(d)
	names.Apply(d)
	for i := range d.Sentences {
		d.Sentences[i].Tokens = drawn[i]
		d.Sentences[i].Index()
	}
	return extract.Result{Document: d}
}

// documents parts sentences at the comments that begin a document (https://universaldependencies.org/format.html#document-boundaries),
// because names are one entity within their document only.
func documents(sentences []text.Sentence) (parts [][]text.Sentence) {
	start := 0
	for i := 1; i < len(sentences); i++ {
		for _, c := range sentences[i].Comments {
			if strings.HasPrefix(strings.TrimSpace(strings.TrimPrefix(c, "#")), "newdoc") {
				parts = append(parts, sentences[start:i])
				start = i
				break
			}
		}
	}
	return append(parts, sentences[start:])
}

// bare is a document of the sentences' tokens without their annotation.
func bare(sentences []text.Sentence) *text.Document {
	d := syntax.Detokenise(sentences)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k := range s.Tokens {
			s.Tokens[k] = text.Token{Span: s.Tokens[k].Span, Text: s.Tokens[k].Text, Head: -1}
		}
	}
	return d
}

// writeGrammar writes the sentences of one document, with the kinds of their names.
func writeGrammar(w io.Writer, r *extract.Result, format string) error {
	tagNames(r.Document)
	switch format {
	case "json":
		return writeTokens(w, r)
	case "tree":
		var b strings.Builder
		for i := range r.Sentences {
			b.WriteString(sentenceText(r, i) + "\n\n" + extract.Tree(r.Document, i) + "\n")
		}
		_, err := io.WriteString(w, b.String())
		return err
	}
	return syntax.WriteCoNLLU(w, r.Sentences)
}

// tagNames sets the tokens' name tags to the kinds of the proper names that package name has found. Of two
// that overlap the first is kept.
func tagNames(d *text.Document) {
	for i := range d.Sentences {
		for k := range d.Sentences[i].Tokens {
			d.Sentences[i].Tokens[k].Name = ""
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		first, end, ok := name.Name(d, m)
		tokens := d.Sentences[m.Sentence].Tokens
		if !ok || tokens[first].Name != "" {
			continue
		}
		prefix := "B-"
		for k := first; k < end && tokens[k].Name == ""; k++ {
			tokens[k].Name = prefix + string(d.Entities[m.Entity].Kind)
			prefix = "I-"
		}
	}
}

// A tokenRecord is a token as JSON. Numbers count from 1 as in CoNLL-U, and head 0 is the root; positions count
// Unicode code points.
type tokenRecord struct {
	ID       int    `json:"id"`
	Text     string `json:"text"`
	Lemma    string `json:"lemma"`
	POS      string `json:"pos"`
	Tag      string `json:"tag"`
	Features string `json:"features"`
	Head     int    `json:"head"`
	Relation string `json:"relation"`
	Name     string `json:"name"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// writeTokens writes one JSON object a sentence and line.
func writeTokens(w io.Writer, r *extract.Result) error {
	type sentence struct {
		Doc string `json:"doc"`
		sentenceRecord
		Tokens []tokenRecord `json:"tokens"`
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	describe := newClaimWriter(r)
	for i := range r.Sentences {
		s := &r.Sentences[i]
		record := sentence{Doc: documentName(&r.Article), sentenceRecord: describe.sentence(i), Tokens: []tokenRecord{}}
		for k, t := range s.Tokens {
			record.Tokens = append(record.Tokens, tokenRecord{k + 1, t.Text, t.Lemma, t.POS, t.Tag, t.Morph, t.Head + 1, t.Rel, t.Name,
				describe.point(s, t.Start), describe.point(s, t.End)})
		}
		if err := out.Encode(record); err != nil {
			return err
		}
	}
	return nil
}
