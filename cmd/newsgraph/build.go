package main

import (
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"newsgraph/export"
	"newsgraph/graph"
)

func buildCommand(p *program) command {
	return command{
		use:     "build INPUT...",
		about:   "Read articles and write the knowledge graph of what they claim.",
		details: "The format follows the ending of -o's file, or is N-Quads. " + formatTable(),
		examples: []string{
			"newsgraph build seeds/daesh-syria/v1.txt -o graph.graphml",
			"newsgraph build --published 2017-12-15 seeds/daesh-syria/v1.txt -o graph.nq",
		},
		args: needs(1, -1, "an INPUT, such as a file or a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f)
			p.ruling(f)
			p.reading(f)
			p.building(f)
			p.drawing(f)
		},
		run: func(args []string) error {
			if err := p.findFormat(); err != nil {
				return err // before the work, not after it
			}
			g, err := p.build(args)
			if err != nil {
				return err
			}
			return p.writeGraph(g)
		},
	}
}

// formatTable lists the graph formats for the help.
func formatTable() string {
	table := "The formats and their endings:"
	for _, f := range export.Formats() {
		table += fmt.Sprintf("\n  %-11s  %-14s  %s", f.Name, list(f.Endings), f.About)
	}
	return table
}

// findFormat settles the graph's format: that of --format, of the output's ending, or N-Quads.
func (p *program) findFormat() error {
	name := p.format
	if name == "" && p.out != "" && p.out != "-" {
		name = p.out
	}
	f, err := export.Find(cmp.Or(name, "nquads"))
	if err != nil {
		return err
	}
	p.format = f.Name
	return p.checkDrawing(f)
}

// writeGraph writes a graph in the format that findFormat has settled.
func (p *program) writeGraph(g *graph.Graph) error {
	f, err := export.Find(p.format)
	if err != nil {
		return err
	}
	if f.Drawn {
		p.noteDoubtful(g.Doubtful(p.exportOptions().View))
	}
	return p.write(func(w io.Writer) error {
		return export.Write(w, g, p.format, p.exportOptions())
	})
}
