package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// A step is from one version to the next, and what the editor says it changes.
type step struct {
	older, newer string
	untouched    int // sentences
	events       []event
}

// An event is one change as the editor sees it.
type event struct{ kind, old, new string }

// readChanges reads a change.txt; quality/gold/versions/README.md describes it.
func readChanges(path string) ([]step, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var steps []step
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		mark, rest, _ := strings.Cut(line, " ")
		fields := strings.Fields(line)
		var st *step
		var ev *event
		if len(steps) > 0 {
			st = &steps[len(steps)-1]
			if len(st.events) > 0 {
				ev = &st.events[len(st.events)-1]
			}
		}
		switch {
		case line == "" || mark == "#":
		case mark == "=" && len(fields) == 3:
			steps = append(steps, step{older: fields[1], newer: fields[2]})
		case st == nil:
			return nil, fmt.Errorf("%s:%d: stands before the first step", path, n)
		case mark == "sentences":
		case mark == "untouched":
			if st.untouched, err = strconv.Atoi(rest); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
		case mark == "-" && ev != nil:
			ev.old = rest
		case mark == "+" && ev != nil:
			ev.new = rest
		case mark == "~" && ev != nil: // the words, for readers
		default:
			st.events = append(st.events, event{kind: line})
		}
	}
	return steps, in.Err()
}

// of reports whether a change is of the event's sentences.
func (g *event) of(c *graph.Change) bool {
	return g.old == passage(c.Old) && g.new == passage(c.New) || g.single() && (g.new != "" && g.new == passage(c.New) || g.old != "" && g.old == passage(c.Old))
}

// single events are of one version, although the editor may name the sentence that they are put into.
func (g *event) single() bool { return g.kind == "added" || g.kind == "dropped" }

// touches reports whether a change is of one of the event's sentences.
func (g *event) touches(c *graph.Change) bool {
	return g.old != "" && g.old == passage(c.Old) || g.new != "" && g.new == passage(c.New)
}
