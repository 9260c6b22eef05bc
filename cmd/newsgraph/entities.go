package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/name"
	"newsgraph/extract/text"
)

func entitiesCommand(p *program) command {
	var common, doubts bool
	return command{
		use:   "entities INPUT...",
		about: "Print who and what the articles name, of which kind, how often, and under which names.",
		examples: []string{
			"newsgraph entities seeds/daesh-syria/v1.txt",
			"newsgraph entities --format json --common seeds/daesh-syria/v1.txt",
			"newsgraph entities --doubts seeds/daesh-syria/v1.txt",
		},
		details: "--doubts prints the names that may be one thing, or two, as lines for the file of --names, with the sentences that speak for and against; " +
			"newsgraph entities review asks for each.",
		args: needs(1, -1, "an INPUT, such as a file or a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "text", "json", "tsv")
			f.BoolVar(&common, "common", false, "also what has no name of its own: sappers, a campaign")
			f.BoolVar(&doubts, "doubts", false, "print doubtful names as lines for the file of --names")
			p.choosing(f, "only entities")
			p.reading(f)
		},
		below: []command{reviewCommand(p)},
		run: func(args []string) error {
			if err := p.checkKinds(); err != nil {
				return err
			}
			if doubts {
				return p.printDoubts(args)
			}
			if err := p.chooseFormat("text", "json", "tsv"); err != nil {
				return err
			}
			e := entityWriter{format: p.format, kinds: p.view.kinds, common: common, headed: len(args) > 1}
			return p.write(func(w io.Writer) error {
				return p.eachNamed(args, func(r extract.Result) error { return e.write(w, &r) })
			})
		},
	}
}

// An entityRecord is an entity as JSON.
type entityRecord struct {
	Doc      string          `json:"doc"`
	Name     string          `json:"name"`
	Kind     string          `json:"kind"`
	Proper   bool            `json:"proper"`
	Other    []string        `json:"other"`
	Wikidata string          `json:"wikidata,omitempty"` // its item, where the gazetteer knows it
	Mentions []mentionRecord `json:"mentions"`
}

// A mentionRecord is where words stand for an entity. Positions count Unicode code points.
type mentionRecord struct {
	Text     string `json:"text"`
	Sentence int    `json:"sentence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	By       string `json:"by"` // what tied the words to the entity: name, short, title, pronoun ...
}

// entityRecords are the entities of an article of some kinds (none for all), in the order of their first mention.
func entityRecords(r *extract.Result, kinds []string, common bool) []entityRecord {
	all := make([]entityRecord, len(r.Entities))
	for i, e := range r.Entities {
		all[i] = entityRecord{documentName(&r.Article), e.Name, string(e.Kind), e.Proper, append([]string{}, e.Other...), name.Wikidata(&r.Entities[i]), []mentionRecord{}}
	}
	describe := newClaimWriter(r)
	for i := range r.Mentions {
		m := &r.Mentions[i]
		s := &r.Sentences[m.Sentence]
		words := text.Span{Start: s.Tokens[m.First].Start, End: s.Tokens[m.End-1].End}
		e := &all[m.Entity]
		e.Mentions = append(e.Mentions, mentionRecord{
			Text:     strings.Join(strings.Fields(words.Of(r.Article.Text)), " "),
			Sentence: m.Sentence,
			Start:    describe.point(s, words.Start),
			End:      describe.point(s, words.End),
			By:       m.By,
		})
	}
	return slices.DeleteFunc(all, func(e entityRecord) bool {
		return !e.Proper && !common || len(kinds) > 0 && !slices.Contains(kinds, e.Kind)
	})
}

// An entityWriter writes the entities of one article after another.
type entityWriter struct {
	format         string
	kinds          []string
	common, headed bool
	begun          bool
}

func (e *entityWriter) write(w io.Writer, r *extract.Result) error {
	records := entityRecords(r, e.kinds, e.common)
	first := !e.begun
	e.begun = true
	switch e.format {
	case "json":
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		for _, record := range records {
			if err := out.Encode(record); err != nil {
				return err
			}
		}
		return nil
	case "tsv":
		var b strings.Builder
		if first {
			b.WriteString("doc\tname\tkind\tmentions\tother names\n")
		}
		for _, x := range records {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%d\t%s\n", x.Doc, x.Name, x.Kind, len(x.Mentions), strings.Join(x.Other, "; "))
		}
		_, err := io.WriteString(w, b.String())
		return err
	}
	return e.table(w, r, records, first)
}

// table writes entities by kind, those mentioned most first.
func (e *entityWriter) table(w io.Writer, r *extract.Result, records []entityRecord, first bool) error {
	var b strings.Builder
	if e.headed {
		if !first {
			b.WriteByte('\n')
		}
		b.WriteString("== " + documentName(&r.Article) + " ==\n")
	}
	slices.SortStableFunc(records, func(x, y entityRecord) int {
		if k := kindOrder(x.Kind) - kindOrder(y.Kind); k != 0 {
			return k
		}
		return len(y.Mentions) - len(x.Mentions)
	})
	width := 0
	for _, x := range records {
		width = max(width, utf8.RuneCountInString(x.Name))
	}
	for _, x := range records {
		line := fmt.Sprintf("%-8s  %-*s  %3d  %s", x.Kind, width, x.Name, len(x.Mentions), strings.Join(x.Other, "; "))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func kindOrder(kind string) int { return slices.Index(text.Kinds, text.Kind(kind)) }
