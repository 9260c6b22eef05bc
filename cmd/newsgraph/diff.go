package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/graph"
)

func diffCommand(p *program) command {
	return command{
		use:   "diff OLD NEW",
		about: "Show which claims a newer version adds and which it drops; wording and layout do not count.",
		details: "OLD and NEW are INPUTs or graph files. Two single articles are taken for versions of one, whatever their names; " +
			"of several, those of one name belong together. Lines of text begin with - for what is gone and + for what is new. " + inputs,
		examples: []string{
			"newsgraph diff seeds/daesh-syria/v1.txt seeds/daesh-syria/v2.txt",
			"newsgraph diff --format json old.nq new.nq",
		},
		exits: map[int]string{
			done:   "the same claims",
			partly: "other claims, or some input was skipped; standard error says which and why",
		},
		args: needs(2, 2, "two INPUTs or graph files, OLD and NEW"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f, "text", "json", "tsv")
			p.ruling(f)
			p.reading(f)
		},
		run: func(args []string) error {
			if err := p.chooseFormat("text", "json", "tsv"); err != nil {
				return err
			}
			older, newer, err := p.versions(args[0], args[1])
			if err != nil {
				return err
			}
			changes := graph.Diff(older, newer)
			if !changes.Empty() {
				p.exit = partly
			}
			p.note("%s added, %d removed, %d kept", number(len(changes.Added), "claim"), len(changes.Removed), len(changes.Kept))
			if len(changes.Kept) == 0 && len(changes.Added) > 0 && len(changes.Removed) > 0 {
				p.note("nothing is kept: are these versions of one article? Graphs of articles with different names or --url have no claim in common")
			}
			return p.write(func(w io.Writer) error { return writeChanges(w, changes, p.format) })
		},
	}
}

// versions reads both sides. Two single articles get one source, because claims of different sources are different.
func (p *program) versions(older, newer string) (before, after *graph.Graph, err error) {
	if older == "-" && newer == "-" {
		return nil, nil, errors.New("diff: standard input cannot be both OLD and NEW; name a file")
	}
	options, err := p.graphOptions()
	if err != nil {
		return nil, nil, err
	}
	var sides [2]*graph.Graph
	var articles [2][]extract.Result
	for i, name := range []string{older, newer} {
		if isGraph(name) {
			sides[i], err = loadGraph(name)
		} else {
			err = p.each([]string{name}, func(r extract.Result) error {
				articles[i] = append(articles[i], r)
				return nil
			})
		}
		if err != nil {
			return nil, nil, err
		}
	}
	if len(articles[0]) == 1 && len(articles[1]) == 1 {
		articles[1][0].Article.Source = articles[0][0].Article.Source
	}
	for i := range sides {
		if sides[i] == nil {
			if sides[i], err = graph.Build(articles[i], options); err != nil {
				return nil, nil, err
			}
		}
	}
	return sides[0], sides[1], nil
}

// A change is a claim that one side has and the other lacks.
type change struct {
	Change string `json:"change"` // added, removed
	Fact   string `json:"fact"`   // in the one notation
	Rule   string `json:"rule"`
	Claim  string `json:"claim"` // 32 hex digits, as in facts --format json
}

func writeChanges(w io.Writer, d *graph.Changes, format string) error {
	var all []change
	for _, side := range []struct {
		name   string
		g      *graph.Graph
		claims []graph.Claim
	}{{"removed", d.Old, d.Removed}, {"added", d.New, d.Added}} {
		for i := range side.claims {
			c := &side.claims[i]
			all = append(all, change{side.name, side.g.Print(c), side.g.Name(c.Rule), path.Base(c.IRI.Value())})
		}
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	if format == "tsv" {
		fmt.Fprintln(w, "change\tfact\trule\tclaim")
	}
	for _, c := range all {
		var err error
		switch format {
		case "json":
			err = out.Encode(c)
		case "tsv":
			_, err = fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", c.Change, strings.Join(strings.Fields(c.Fact), " "), c.Rule, c.Claim)
		default:
			sign := map[string]string{"removed": "-", "added": "+"}[c.Change]
			_, err = fmt.Fprintf(w, "%s %s\n", sign, c.Fact)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
