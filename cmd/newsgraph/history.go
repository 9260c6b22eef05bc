package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/export"
	"newsgraph/extract"
	"newsgraph/graph"
)

var historyFormats = []string{"text", "json", "html", "gexf", "nquads"}

func historyCommand(p *program) command {
	var only string
	var all bool
	return command{
		use:   "history INPUT...",
		about: "Follow each sentence of an article through its versions: first seen, changed, gone.",
		details: "The INPUTs are the versions of one article, in order; a folder gives those in it, by name. " + inputs + "\n\n" +
			"The format gexf is one dynamic graph of all versions, whose nodes and edges have the numbers of the versions in which they are there " +
			"as Gephi's timeline; nquads is the graph of all versions, each a prov:wasRevisionOf of the one before. " +
			"They follow from the ending of -o as well: .json, .html, .gexf, .nq. --only is that of newsgraph diff.",
		examples: []string{
			"newsgraph history seeds/daesh-syria",
			"newsgraph history seeds/daesh-syria/v1.txt seeds/daesh-syria/v2.txt -o story.html",
		},
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&only, "only", "", "show only sentences with changes of these `TYPES`, with commas between them")
			f.BoolVar(&all, "all", false, "show the sentences that never change as well")
			p.writing(f, historyFormats...)
			p.ruling(f)
			p.reading(f)
			p.building(f)
			p.choosing(f, "drawings: only edges between things")
		},
		args: needs(1, -1, "the versions of an article"),
		run: func(args []string) error {
			types, err := changeTypes(only)
			if err != nil {
				return err
			}
			if err := p.chooseHistoryFormat(); err != nil {
				return err
			}
			if err := p.checkDrawnKinds("gexf"); err != nil {
				return err
			}
			versions, names, err := p.sequence(args)
			if err != nil {
				return err
			}
			return p.tell(versions, names, func(t *graph.Thread) bool { return all || shows(t, types) })
		},
	}
}

func (p *program) chooseHistoryFormat() error {
	if p.format == "" {
		switch ending := strings.ToLower(filepath.Ext(p.out)); ending {
		case ".html", ".json", ".gexf":
			p.format = ending[1:]
		case ".nq":
			p.format = "nquads"
		}
	}
	return p.chooseFormat(historyFormats...)
}

// shows reports whether a thread has a change of the types; no types are all.
func shows(t *graph.Thread, types []graph.ChangeType) bool {
	return slices.ContainsFunc(t.Steps, func(s graph.Step) bool {
		return slices.ContainsFunc(s.Changes, func(c graph.Change) bool { return len(types) == 0 || slices.Contains(types, c.Type) })
	})
}

// sequence reads the versions in order. They get one source and, where their own names do not tell the order, numbers for names.
func (p *program) sequence(inputs []string) (versions []extract.Result, names []string, err error) {
	for _, name := range inputs {
		if isGraph(name) {
			return nil, nil, fmt.Errorf("%s: is a graph; a history is made of articles", name)
		}
		err := p.each([]string{name}, func(r extract.Result) error {
			versions = append(versions, r)
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	if len(versions) < 2 {
		return nil, nil, errors.New("history: there is one version only; name two or more, in order")
	}
	for i := range versions {
		names = append(names, versions[i].Article.Version)
	}
	if slices.Contains(names, "") || !slices.IsSortedFunc(names, graph.CompareVersions) || len(slices.Compact(slices.Clone(names))) < len(names) {
		for i := range names {
			names[i] = fmt.Sprintf("v%d", i+1)
		}
	}
	for i := range versions {
		versions[i].Article.Source = versions[0].Article.Source
		versions[i].Article.Version = names[i]
	}
	return versions, names, nil
}

// tell writes the history in the format that was chosen.
func (p *program) tell(versions []extract.Result, names []string, show func(*graph.Thread) bool) error {
	h := graph.Track(versions, names)
	changed := 0
	for i := range h.Threads {
		if h.Threads[i].Changed() {
			changed++
		}
	}
	p.note("%s, %s, %d of them with changed claims", number(len(names), "version"), number(len(h.Threads), "sentence"), changed)
	switch p.format {
	case "gexf", "nquads":
		return p.drawVersions(versions)
	case "html":
		return p.write(func(w io.Writer) error { return export.WriteHistory(w, versions[0].Article.Source, h) })
	}
	h.Threads = slices.DeleteFunc(h.Threads, func(t graph.Thread) bool { return !show(&t) })
	if p.format == "json" {
		return p.write(func(w io.Writer) error { return writeThreadLines(w, h) })
	}
	return p.write(func(w io.Writer) error { return p.writeThreads(w, h) })
}

func (p *program) drawVersions(versions []extract.Result) error {
	options, err := p.graphOptions()
	if err != nil {
		return err
	}
	if p.format == "nquads" {
		g, err := graph.Build(versions, options)
		if err != nil {
			return err
		}
		return p.writeGraph(g)
	}
	var graphs []*graph.Graph
	for i := range versions {
		g, err := graph.Build(versions[i:i+1], options)
		if err != nil {
			return err
		}
		graphs = append(graphs, g)
	}
	return p.write(func(w io.Writer) error { return export.WriteTimeline(w, graphs, p.exportOptions()) })
}

// writeThreads writes each sentence as it first stood, and below it what became of it.
func (p *program) writeThreads(w io.Writer, h *graph.History) error {
	paint := p.painter()
	width := 0
	for _, v := range h.Versions {
		width = max(width, len([]rune(v)))
	}
	var b strings.Builder
	for i := range h.Threads {
		for _, s := range h.Threads[i].Steps {
			b.WriteString(paint(bold, fmt.Sprintf("%-*s", width, h.Versions[s.Version])) + "  ")
			var kinds []string
			for _, c := range s.Changes {
				kind := string(c.Type)
				for k, e := range c.Words {
					kind += []string{": ", ", "}[min(k, 1)] + printEdit(e, paint)
				}
				kinds = append(kinds, kind)
			}
			switch {
			case s.Passage == nil:
				b.WriteString("dropped\n")
				continue
			case len(kinds) > 0:
				b.WriteString(strings.Join(kinds, "; ") + "\n" + strings.Repeat(" ", width+2))
			}
			b.WriteString(s.Passage.Text + "\n")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// A threadLine is a sentence through the versions, as JSON has it.
type threadLine struct {
	First string     `json:"first"`
	Gone  string     `json:"gone,omitempty"` // the version in which it is there no more
	Steps []stepLine `json:"steps"`
}

type stepLine struct {
	Version string             `json:"version"`
	Changes []graph.ChangeType `json:"changes,omitempty"`
	Words   []graph.Edit       `json:"words,omitempty"`
	Text    string             `json:"text,omitempty"` // none where it is gone
	Claims  []string           `json:"claims,omitempty"`
}

// writeThreadLines writes one sentence a line.
func writeThreadLines(w io.Writer, h *graph.History) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i := range h.Threads {
		var line threadLine
		for _, s := range h.Threads[i].Steps {
			step := stepLine{Version: h.Versions[s.Version], Claims: s.Claims}
			for _, c := range s.Changes {
				step.Changes = append(step.Changes, c.Type)
				step.Words = append(step.Words, c.Words...)
			}
			line.Gone = step.Version
			if s.Passage != nil {
				step.Text, line.Gone = s.Passage.Text, ""
			}
			line.Steps = append(line.Steps, step)
		}
		line.First = line.Steps[0].Version
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
