package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/export"
	"newsgraph/extract"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// diffFormats are the values of --format for changes.
var diffFormats = []string{"text", "json", "claims", "html", "patch", "graphml", "gexf"}

func diffCommand(p *program) command {
	var only string
	return command{
		use:   "diff OLD NEW",
		about: "Show what a newer version of an article claims otherwise: numbers, sources, hedges, actors and more.",
		details: "OLD and NEW are INPUTs or graph files. Sentences are matched wherever they stand, and each difference has a type: " + list(graph.ChangeTypes) + ". " +
			"Quotes, dashes, spaces, line breaks and spelling do not count. " +
			"Two single articles are taken for versions of one, whatever their names; of several, those of one name belong together. " +
			"Graph files are compared claim by claim. " + inputs + "\n\n" +
			"--only takes types, or: " + list(topicNames()) + ".\n\n" +
			"The format claims has the claims alone, - for what is gone and + for what is new; patch is an RDF Patch from the one graph to the " +
			"other, for newsgraph patch; graphml and gexf are one graph of both versions with change=added, removed, changed or kept. " +
			"They follow from the ending of -o as well: .json, .html, .rdfp, .graphml, .gexf.",
		examples: []string{
			"newsgraph diff seeds/daesh-syria/v1.txt seeds/daesh-syria/v2.txt",
			"newsgraph diff --only numbers,sources --quiet seeds/daesh-syria/v1.txt seeds/daesh-syria/v2.txt",
			"newsgraph diff seeds/daesh-syria/v1.txt seeds/daesh-syria/v2.txt -o changes.html",
			"newsgraph diff old.nq new.nq -o changes.rdfp",
		},
		exits: map[int]string{
			done:   "the same claims; wording and places may differ",
			partly: "other claims (with --only: such changes), or some input was skipped; standard error says which and why",
		},
		args: needs(2, 2, "two INPUTs or graph files, OLD and NEW"),
		flags: func(f *pflag.FlagSet) {
			f.StringVar(&only, "only", "", "show only changes of these `TYPES`, with commas between them")
			p.writing(f, diffFormats...)
			p.ruling(f)
			p.reading(f)
			p.building(f)
			p.choosing(f, "drawings: only edges between things")
		},
		run: func(args []string) error {
			types, err := changeTypes(only)
			if err != nil {
				return err
			}
			if err := p.chooseDiffFormat(); err != nil {
				return err
			}
			if err := p.checkDrawnKinds("graphml", "gexf"); err != nil {
				return err
			}
			v, err := p.versions(args[0], args[1])
			if err != nil {
				return err
			}
			return p.reportChanges(v, types)
		},
	}
}

// chooseDiffFormat settles the format: that of --format, or of the output's ending.
func (p *program) chooseDiffFormat() error {
	if p.format == "" {
		switch ending := strings.ToLower(filepath.Ext(p.out)); ending {
		case ".html", ".json", ".graphml", ".gexf":
			p.format = ending[1:]
		case ".rdfp", ".patch":
			p.format = "patch"
		}
	}
	return p.chooseFormat(diffFormats...)
}

// topics are short names for types of change.
var topics = []struct {
	name  string
	types []graph.ChangeType
}{
	{"numbers", []graph.ChangeType{graph.NumberChanged}},
	{"polarity", []graph.ChangeType{graph.PolarityFlipped}},
	{"hedges", []graph.ChangeType{graph.Hedged, graph.Unhedged}},
	{"sources", []graph.ChangeType{graph.SourceAdded, graph.SourceChanged, graph.SourceDropped}},
	{"dates", []graph.ChangeType{graph.DateChanged}},
	{"actors", []graph.ChangeType{graph.ActorChanged}},
	{"arguments", []graph.ChangeType{graph.ArgumentChanged}},
	{"wording", []graph.ChangeType{graph.Reworded}},
}

func topicNames() (names []string) {
	for _, t := range topics {
		names = append(names, t.name)
	}
	return names
}

// changeTypes reads the value of --only; "" is no choice. A topic may be written in the singular.
func changeTypes(only string) (types []graph.ChangeType, err error) {
	for name := range strings.SplitSeq(only, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" {
			continue
		}
		before := len(types)
		for _, t := range topics {
			if name == t.name || name+"s" == t.name {
				types = append(types, t.types...)
			}
		}
		if slices.Contains(graph.ChangeTypes, graph.ChangeType(name)) {
			types = append(types, graph.ChangeType(name))
		}
		if len(types) == before {
			return nil, fmt.Errorf("--only %s: no such type; use some of %s, %s", name, list(topicNames()), list(graph.ChangeTypes))
		}
	}
	return types, nil
}

// versions are both sides of a comparison, as far as they are known: of articles the articles, of graph files the graphs.
type versions struct {
	articles [2][]extract.Result
	graphs   [2]*graph.Graph
	options  graph.Options
}

// versions reads both sides. Two single articles get one source, because claims of different sources are different.
func (p *program) versions(older, newer string) (*versions, error) {
	if older == "-" && newer == "-" {
		return nil, errors.New("diff: standard input cannot be both OLD and NEW; name a file")
	}
	options, err := p.graphOptions()
	if err != nil {
		return nil, err
	}
	v := &versions{options: options}
	for i, name := range []string{older, newer} {
		if isGraph(name) {
			v.graphs[i], err = p.loadGraph(name)
		} else {
			err = p.each([]string{name}, func(r extract.Result) error {
				v.articles[i] = append(v.articles[i], r)
				return nil
			})
		}
		if err != nil {
			return nil, err
		}
	}
	if len(v.articles[0]) == 1 && len(v.articles[1]) == 1 {
		v.articles[1][0].Article.Source = v.articles[0][0].Article.Source
	}
	return v, nil
}

// build makes the graphs that are not there yet.
func (v *versions) build() (err error) {
	for i := range v.graphs {
		if v.graphs[i] == nil {
			if v.graphs[i], err = graph.Build(v.articles[i], v.options); err != nil {
				return err
			}
		}
	}
	return nil
}

// compare compares articles by their text, and with a graph on one side both as graphs.
func (v *versions) compare() ([]export.Compared, error) {
	if v.graphs[0] != nil || v.graphs[1] != nil {
		if err := v.build(); err != nil {
			return nil, err
		}
		return []export.Compared{{Comparison: graph.Diff(v.graphs[0], v.graphs[1]).Compare()}}, nil
	}
	var all []export.Compared
	for _, pair := range v.pairs() {
		all = append(all, export.Compared{
			Title: pair[0].Article.Source, Old: pair[0], New: pair[1], Comparison: graph.Compare(pair[0], pair[1]),
		})
	}
	return all, nil
}

// pairs are the articles of one source of both sides, in the order of their versions. An article that one side
// lacks is empty there.
func (v *versions) pairs() (out [][2]extract.Result) {
	var bySource [2]map[string][]extract.Result
	var sources []string
	for i, articles := range v.articles {
		bySource[i] = map[string][]extract.Result{}
		for _, r := range articles {
			bySource[i][r.Article.Source] = append(bySource[i][r.Article.Source], r)
			sources = append(sources, r.Article.Source)
		}
	}
	slices.Sort(sources)
	for _, source := range slices.Compact(sources) {
		older, newer := bySource[0][source], bySource[1][source]
		for i := range max(len(older), len(newer)) {
			out = append(out, [2]extract.Result{nth(older, i, source), nth(newer, i, source)})
		}
	}
	return out
}

func nth(list []extract.Result, i int, source string) extract.Result {
	if i < len(list) {
		return list[i]
	}
	return extract.Result{Document: &text.Document{Article: text.Article{Source: source}}}
}

// reportChanges writes what has changed and settles the exit status.
func (p *program) reportChanges(v *versions, only []graph.ChangeType) error {
	all, err := v.compare()
	if err != nil {
		return err
	}
	for i := range all {
		all[i].Comparison = all[i].Comparison.Only(only)
	}
	p.summarise(all)
	switch p.format {
	case "patch", "graphml", "gexf":
		if err := v.build(); err != nil {
			return err
		}
		if p.format == "patch" {
			delta := graph.DeltaOf(v.graphs[0], v.graphs[1])
			return p.write(func(w io.Writer) error { return export.WritePatch(w, delta) })
		}
		changes := graph.Diff(v.graphs[0], v.graphs[1])
		return p.write(func(w io.Writer) error { return export.WriteChanges(w, changes, p.format, p.exportOptions()) })
	case "html":
		return p.write(func(w io.Writer) error { return export.WriteComparison(w, all) })
	}
	return p.write(func(w io.Writer) error { return p.writeChanges(w, all) })
}

// summarise tells on standard error how many changes there are, and whether the two are versions of one article at all.
func (p *program) summarise(all []export.Compared) {
	counts := map[graph.ChangeType]int{}
	total, same, pairs := 0, 0, 0
	for _, c := range all {
		for t, n := range c.Comparison.Counts() {
			counts[t] += n
			total += n
		}
		for _, pair := range c.Comparison.Pairs {
			if pair.Same {
				same++
			}
			if pair.Old >= 0 && pair.New >= 0 {
				pairs++
			}
		}
		if c.Comparison.Changed() {
			p.exit = partly
		}
	}
	var parts []string
	for _, t := range graph.ChangeTypes {
		if counts[t] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[t], t))
		}
	}
	line := number(total, "change")
	if len(parts) > 0 {
		line += ": " + strings.Join(parts, ", ")
	}
	if len(all) > 0 && all[0].Comparison.Pairs != nil {
		line += fmt.Sprintf("; %s untouched", number(same, "sentence"))
	}
	p.note("%s", line)
	if len(all) > 0 && pairs == 0 && counts[graph.Added] > 0 && counts[graph.Dropped] > 0 && counts[graph.Added]+counts[graph.Dropped] == total {
		p.note("nothing is kept: are these versions of one article?")
	}
}

// writeChanges writes all changes of all articles, with the article where there are several.
func (p *program) writeChanges(w io.Writer, all []export.Compared) error {
	for _, c := range all {
		title := ""
		if len(all) > 1 {
			title = c.Title
		}
		var err error
		switch p.format {
		case "json":
			err = writeChangeLines(w, changeLine{Article: title}, c.Comparison)
		case "claims":
			err = writeClaims(w, c.Comparison)
		default:
			err = p.writeChangeText(w, title, c.Comparison)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeClaims writes the claims that are touched, those that are gone before those that are new.
func writeClaims(w io.Writer, c *graph.Comparison) error {
	var lines [2][]string
	for i := range c.Changes {
		lines[0] = append(lines[0], c.Changes[i].Removed...)
		lines[1] = append(lines[1], c.Changes[i].Added...)
	}
	for i, sign := range []string{"-", "+"} {
		seen := map[string]bool{}
		for _, l := range lines[i] {
			if seen[l] {
				continue
			}
			seen[l] = true
			if _, err := fmt.Fprintf(w, "%s %s\n", sign, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeChangeText writes changes for people: the type, the words, and the sentences, a sentence with several changes once.
func (p *program) writeChangeText(w io.Writer, title string, c *graph.Comparison) error {
	paint := p.painter()
	var b strings.Builder
	if title != "" && len(c.Changes) > 0 {
		b.WriteString(paint(bold, "== "+title) + "\n\n")
	}
	for i := range c.Changes {
		ch := &c.Changes[i]
		b.WriteString(paint(bold, string(ch.Type)))
		for k, e := range ch.Words {
			sep := ","
			if k == 0 {
				sep = ":"
			}
			b.WriteString(sep + " " + printEdit(e, paint))
		}
		b.WriteByte('\n')
		if i+1 < len(c.Changes) && sameSentences(ch, &c.Changes[i+1]) && c.Changes[i+1].Type != graph.Moved {
			continue // the next has the same two sentences
		}
		if ch.Type == graph.Moved {
			b.WriteString("    " + ch.New.Text + "\n\n")
			continue
		}
		old, new := marksOf(c, i)
		if ch.Old != nil {
			b.WriteString("  - " + highlight(ch.Old.Text, old, red, paint) + "\n")
		}
		if ch.New != nil {
			b.WriteString("  + " + highlight(ch.New.Text, new, green, paint) + "\n")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func sameSentences(a, b *graph.Change) bool {
	return a.Old != nil && b.Old != nil && a.New != nil && b.New != nil && a.Old.Sentence == b.Old.Sentence && a.New.Sentence == b.New.Sentence &&
		a.Old.Text == b.Old.Text && a.New.Text == b.New.Text
}

// marksOf are the marks of a change and of those before it that have the same sentences.
func marksOf(c *graph.Comparison, i int) (old, new []text.Span) {
	for k := i; k >= 0 && (k == i || sameSentences(&c.Changes[k], &c.Changes[i])); k-- {
		if ch := &c.Changes[k]; ch.Old != nil {
			old = append(old, ch.Old.Marks...)
		}
		if ch := &c.Changes[k]; ch.New != nil {
			new = append(new, ch.New.Marks...)
		}
	}
	byStart := func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) }
	slices.SortFunc(old, byStart)
	slices.SortFunc(new, byStart)
	return old, new
}

// printEdit is "four => seven"; a side without words is a dash.
func printEdit(e graph.Edit, paint func(colour, string) string) string {
	return paint(red, cmp.Or(e.Old, "–")) + " => " + paint(green, cmp.Or(e.New, "–"))
}
