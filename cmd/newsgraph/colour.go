package main

import (
	"os"
	"strings"

	"newsgraph/extract/text"
)

// A colour is how a terminal shows words (ECMA-48, SGR).
type colour string

const (
	bold  colour = "\x1b[1m"
	red   colour = "\x1b[31m"
	green colour = "\x1b[32m"
	plain        = "\x1b[0m"
)

// painter colours words where standard output is a terminal that can and nobody has said no (https://no-color.org).
func (p *program) painter() func(c colour, s string) string {
	if !isTerminal(p.stdout) || p.out != "" && p.out != "-" || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return func(_ colour, s string) string { return s }
	}
	return func(c colour, s string) string {
		if s == "" {
			return s
		}
		return string(c) + s + plain
	}
}

// highlight colours the marked parts of a text. Marks are sorted and may overlap.
func highlight(s string, marks []text.Span, c colour, paint func(colour, string) string) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		if m.End <= at {
			continue
		}
		start := max(at, m.Start)
		b.WriteString(s[at:start] + paint(c, s[start:m.End]))
		at = m.End
	}
	return b.String() + s[at:]
}
