package main

import (
	"github.com/spf13/pflag"
)

func exportCommand(p *program) command {
	return command{
		use:     "export GRAPH",
		about:   "Write a graph file in another format.",
		details: "GRAPH is a file in a format that can be read back, such as .nq. " + formatTable(),
		examples: []string{
			"newsgraph export graph.nq -o graph.gexf",
			"newsgraph export --assert all graph.nq -o everything.graphml",
			"newsgraph export --group graph.nq -o relations.gexf",
		},
		exits: map[int]string{partly: ""},
		args:  needs(1, 1, "one GRAPH"),
		flags: func(f *pflag.FlagSet) {
			p.writing(f)
			p.relating(f)
			p.drawing(f)
		},
		run: func(args []string) error {
			if err := p.findFormat(); err != nil {
				return err
			}
			g, err := p.loadGraph(args[0])
			if err != nil {
				return err
			}
			return p.writeGraph(g)
		},
	}
}
