// Command versions measures how much of what an editor says has changed between the versions of a story
// newsgraph finds, and how often it reports what has not changed.
//
//	go run ./quality/versions [--gold FOLDER] [--errors] [STORY...]
//
// A change is found with the right type, found with another type (the same sentence, or a sentence of the same pair), or
// missed. Typography in the gold must give nothing. A false alarm is a change that is reported of an untouched
// sentence; extras are further types on sentences that have changed. --errors prints what is wrong, of the stories for development only.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// development stories may be read; of the others the figures alone.
var development = []string{"depot-explosion", "minister-villa"}

func main() {
	gold := flag.String("gold", "quality/gold/versions", "the folder of stories")
	wrong := flag.Bool("errors", false, "print what is wrong, of the development stories")
	least := flag.Float64("least", 0, "fail below this percentage of right types over all stories")
	most := flag.Float64("most", 100, "fail above this number of false alarms in 100 untouched sentences")
	flag.Parse()
	if err := run(*gold, flag.Args(), *wrong, *least, *most); err != nil {
		fmt.Fprintln(os.Stderr, "versions:", err)
		os.Exit(2)
	}
}

func run(gold string, names []string, wrong bool, least, most float64) error {
	if len(names) == 0 {
		files, err := filepath.Glob(filepath.Join(gold, "*", "change.txt"))
		if err != nil {
			return err
		}
		for _, f := range files {
			names = append(names, filepath.Base(filepath.Dir(f)))
		}
	}
	fmt.Printf("%-18s %7s %6s %6s %7s %7s %9s %7s %6s\n", "story", "changes", "right", "other", "missed", "right%", "untouched", "alarms", "extras")
	var all score
	for _, name := range names {
		s, err := measure(filepath.Join(gold, name), wrong && slices.Contains(development, name))
		if err != nil {
			return err
		}
		s.print(name)
		all.add(s)
	}
	if len(names) > 1 {
		all.print("all")
	}
	if all.right() < least || all.alarmRate() > most {
		return fmt.Errorf("%.1f right in 100 and %.2f false alarms in 100, for at least %g and at most %g", all.right(), all.alarmRate(), least, most)
	}
	return nil
}

// A score counts the gold's changes by what was found of them.
type score struct{ changes, exact, other, missed, untouched, alarms, extras int }

func (s *score) add(o score) {
	s.changes += o.changes
	s.exact += o.exact
	s.other += o.other
	s.missed += o.missed
	s.untouched += o.untouched
	s.alarms += o.alarms
	s.extras += o.extras
}

func (s *score) right() float64 { return 100 * float64(s.exact) / float64(max(1, s.changes)) }

func (s *score) alarmRate() float64 { return 100 * float64(s.alarms) / float64(max(1, s.untouched)) }

func (s *score) print(name string) {
	fmt.Printf("%-18s %7d %6d %6d %7d %6.1f%% %9d %3d %.1f%% %4d\n", name, s.changes, s.exact, s.other, s.missed, s.right(), s.untouched, s.alarms, s.alarmRate(), s.extras)
}

func measure(folder string, wrong bool) (score, error) {
	steps, err := readChanges(filepath.Join(folder, "change.txt"))
	if err != nil {
		return score{}, err
	}
	read := map[string]extract.Result{}
	var all score
	for _, st := range steps {
		for _, v := range []string{st.older, st.newer} {
			if _, ok := read[v]; ok {
				continue
			}
			src, err := os.ReadFile(filepath.Join(folder, v+".txt"))
			if err != nil {
				return score{}, err
			}
			if read[v], err = extract.Extract(text.Article{Source: filepath.Base(folder), Version: v, Text: string(src)}); err != nil {
				return score{}, err
			}
		}
		found := graph.Compare(read[st.older], read[st.newer])
		all.add(st.judge(found, wrong))
	}
	return all, nil
}

// judge compares what was found in one step with the gold.
func (st *step) judge(found *graph.Comparison, wrong bool) score {
	s := score{untouched: st.untouched}
	used := make([]bool, len(found.Changes))
	report := func(what string, g *event, types []string) {
		if wrong {
			fmt.Printf("%s %s  %s: %s\n    - %s\n    + %s\n    %s\n", st.older, st.newer, what, g.kind, g.old, g.new, strings.Join(types, ", "))
		}
	}
	var open []*event
	for i := range st.events {
		g := &st.events[i]
		if g.kind == "typography" {
			continue
		}
		s.changes++
		k := slices.IndexFunc(found.Changes, func(c graph.Change) bool { return string(c.Type) == g.kind && g.of(&c) })
		for k >= 0 && used[k] && !g.single() {
			break
		}
		if k >= 0 {
			used[k] = true
			s.exact++
			continue
		}
		open = append(open, g)
	}
	for _, g := range open {
		var types []string
		for k := range found.Changes {
			if c := &found.Changes[k]; g.touches(c) {
				types = append(types, string(c.Type))
				used[k] = true
			}
		}
		if len(types) > 0 {
			s.other++
			report("other type", g, types)
		} else {
			s.missed++
			report("missed", g, nil)
		}
	}
	for k := range found.Changes {
		c := &found.Changes[k]
		if used[k] {
			continue
		}
		what := "extra"
		if !slices.ContainsFunc(st.events, func(g event) bool { return g.kind != "typography" && g.touches(c) }) {
			what = "FALSE ALARM"
			s.alarms++
		} else {
			s.extras++
		}
		if wrong {
			fmt.Printf("%s %s  %s: %s\n    - %s\n    + %s\n    %v\n", st.older, st.newer, what, c.Type, passage(c.Old), passage(c.New), c.Words)
		}
	}
	return s
}

func passage(p *graph.Passage) string {
	if p == nil {
		return ""
	}
	return p.Text
}
