package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"

	"newsgraph/export"
	"newsgraph/graph"
)

func patchCommand(p *program) command {
	var reverse bool
	return command{
		use:   "patch GRAPH PATCH",
		about: "Apply an RDF Patch, as newsgraph diff writes it, to a graph.",
		details: "GRAPH is a graph file that can be read, PATCH an RDF Patch or - for standard input. A patch applies whole or not at all: " +
			"it is an error if the graph lacks a quad that the patch deletes, or has one that it adds.",
		examples: []string{
			"newsgraph patch old.nq changes.rdfp -o patched.nq",
			"newsgraph patch --reverse patched.nq changes.rdfp",
		},
		exits: map[int]string{partly: ""},
		args:  needs(2, 2, "a GRAPH and a PATCH"),
		flags: func(f *pflag.FlagSet) {
			f.BoolVarP(&reverse, "reverse", "R", false, "undo the patch")
			p.writing(f)
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
			d, err := p.loadPatch(args[1])
			if err != nil {
				return err
			}
			if reverse {
				d = d.Inverse()
			}
			if g, err = g.Apply(d); err != nil {
				return fmt.Errorf("%s: %w; name the graph that the patch was made for", args[1], err)
			}
			p.note("%s deleted, %d added", number(len(d.Deleted), "quad"), len(d.Added))
			return p.writeGraph(g)
		},
	}
}

// loadPatch reads a patch from a file, or from standard input.
func (p *program) loadPatch(name string) (graph.Delta, error) {
	var r io.Reader = p.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return graph.Delta{}, fmt.Errorf("%s: %w; name a patch that newsgraph diff --format patch has written", name, reason(err))
		}
		defer f.Close()
		r = f
	}
	return export.ReadPatch(r, name)
}
