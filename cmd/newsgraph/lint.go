package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"

	"newsgraph/export"
)

func lintCommand(p *program) command {
	var gephi bool
	return command{
		use:     "lint --gephi FILE...",
		about:   "Tell what an importer will reject, drop, merge or misread in files of graphs.",
		details: "FILE is GraphML or GEXF, of newsgraph or of any other program. --gephi applies the rules of Gephi's importer; docs/gephi.md lists them.",
		examples: []string{
			"newsgraph lint --gephi graph.gexf",
			"newsgraph lint --gephi --format json graph.graphml graph.gexf",
		},
		exits: map[int]string{done: "nothing is lost", partly: "something is; standard output says what, and what to do"},
		args:  needs(1, -1, "a FILE of GraphML or GEXF"),
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&gephi, "gephi", false, "apply the rules of Gephi's importer")
			p.writing(f, "text", "json")
		},
		run: func(args []string) error {
			if !gephi {
				return errors.New("lint: say whose importer will read the files: --gephi")
			}
			if err := p.chooseFormat("text", "json"); err != nil {
				return err
			}
			found := make([][]export.Finding, len(args))
			for i, name := range args {
				var err error
				if found[i], err = lintFile(name); err != nil {
					return err
				}
				if len(found[i]) > 0 {
					p.exit = partly
				}
			}
			return p.write(func(w io.Writer) error { return p.writeFindings(w, args, found) })
		},
	}
}

func lintFile(name string) ([]export.Finding, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a file of GraphML or GEXF", name, reason(err))
	}
	defer f.Close()
	return export.LintGephi(f, name)
}

// writeFindings writes a line or a JSON object for each.
func (p *program) writeFindings(w io.Writer, names []string, found [][]export.Finding) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i, name := range names {
		for _, f := range found[i] {
			var err error
			if p.format == "json" {
				err = out.Encode(map[string]any{"file": name, "line": f.Line, "effect": f.Effect, "text": f.Text})
			} else {
				_, err = fmt.Fprintf(w, "%s:%d: Gephi %s %s\n", name, f.Line, f.Effect, f.Text)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}
