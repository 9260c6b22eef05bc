package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"newsgraph/export"
	"newsgraph/extract/input"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// The exit statuses of every command.
const (
	done   = 0
	partly = 1 // done, but some input was skipped; for diff: changed
	failed = 2
)

// A program is one run of newsgraph.
type program struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	exit           int
	progress       progress
	corrections    corrections
	options
}

// options are the flags that several commands share; each means the same in all of them.
type options struct {
	rules, names          string
	relations             string
	published, url, title string
	workers               int
	fast                  bool
	base, label           string
	noText                bool
	view                  view
	out, format           string
	quiet                 bool
}

// ruling adds the flag of commands that use rules.
func (o *options) ruling(f *pflag.FlagSet) {
	f.StringVar(&o.rules, "rules", "", "add the rules of a `FILE` or of a folder's *.rules files")
}

// reading adds the flags of commands that read articles.
func (o *options) reading(f *pflag.FlagSet) {
	f.StringVar(&o.published, "published", "", "the `DATE` of publication, 2017-12-15, 2017-12 or 2017")
	f.StringVar(&o.url, "url", "", "the `URL` that the article was published at")
	f.StringVar(&o.title, "title", "", "the article's `TITLE`")
	f.StringVar(&o.names, "names", "", "correct who is who by the lines of `FILE`; without it, by those of "+namesFile+" in the working directory, if it is there")
	f.BoolVar(&o.fast, "fast", false, "read every sentence once: quicker, and a little less right")
	f.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "read `N` articles at a time; the output does not depend on it")
}

// building adds the flags of commands that make a graph.
func (o *options) building(f *pflag.FlagSet) {
	f.StringVar(&o.base, "base", graph.DefaultBase, "what the graph's own `IRI`s begin with")
	f.StringVar(&o.label, "graph", string(graph.ByClaim), "which `GRAPH` an edge belongs to: "+list(graph.Labels))
	f.BoolVar(&o.noText, "no-text", false, "leave the article's words out of the graph")
	o.relating(f)
}

// relating adds the flag of commands that say which relations predicates state.
func (o *options) relating(f *pflag.FlagSet) {
	f.StringVar(&o.relations, "relations", "", "map verbs to relations, or to IRIs of a vocabulary, by the lines \"VERB, VERB = RELATION\" of `FILE`, before the program's own")
}

// A view is what is drawn of a graph in formats of nodes and edges.
type view struct {
	assert        string
	minConfidence float64
	kinds, about  []string
	top           int
	group         bool
	collapse      bool
	layout        bool
	time          bool
	rdf12         bool
}

// drawing adds the flags of commands that draw claims as edges.
func (o *options) drawing(f *pflag.FlagSet) {
	v := &o.view
	f.StringVar(&v.assert, "assert", string(graph.AssertActual), "drawings: which `CLAIMS` are edges: "+list(graph.Asserts))
	o.doubting(f, "drawings: leave claims")
	o.choosing(f, "drawings: only edges between things")
	f.StringArrayVar(&v.about, "about", nil, "drawings: only edges of the thing of this `NAME`; may be repeated")
	f.IntVar(&v.top, "top", 0, "drawings: only the `N` most connected things")
	f.BoolVar(&v.group, "group", false, "drawings: edges of the relation that their verbs state, deploy for dispatch, instead of one for each verb")
	f.BoolVar(&v.collapse, "collapse-pairs", false, "drawings: one edge of all from one thing to another")
	f.BoolVar(&v.layout, "layout", false, "drawings: give things places where the format can")
	f.BoolVar(&v.time, "time", false, "drawings: give edges the times of what they say, or of publication, where the format can: GEXF")
	f.BoolVar(&v.rdf12, "rdf12", false, "RDF: say what a claim claims by rdf:reifies and a triple term of RDF 1.2")
}

// doubtful is the confidence below which claims are left out unless --min-confidence says otherwise: two in five of them are wrong,
// and one in ten of all.
const doubtful = 0.7

// doubting adds the flag that leaves out what the extraction is not sure of.
func (o *options) doubting(f *pflag.FlagSet, what string) {
	f.Float64Var(&o.view.minConfidence, "min-confidence", doubtful, what+" of a confidence below `N` out, 0 to 1")
}

// noteDoubtful tells how many claims were left out for their confidence.
func (p *program) noteDoubtful(claims int) {
	if claims > 0 {
		p.note("%s of a confidence below %v left out; --min-confidence 0 shows what is doubtful", number(claims, "claim"), p.view.minConfidence)
	}
}

// choosing adds the flag that narrows what is shown to some kinds.
func (o *options) choosing(f *pflag.FlagSet, what string) {
	f.StringSliceVar(&o.view.kinds, "kinds", nil, what+" of these `KINDS`, parted by commas: "+list(text.Kinds))
}

// checkDrawing reports a view that is none, and notes that a format does not draw.
func (p *program) checkDrawing(f *export.Format) error {
	v := &p.view
	if v.top < 0 {
		return fmt.Errorf("--top %d: use 1 or more", v.top)
	}
	if err := p.checkKinds(); err != nil {
		return err
	}
	if !f.Drawn && (v.assert != string(graph.AssertActual) || v.minConfidence != doubtful || len(v.kinds)+len(v.about)+v.top > 0 || v.group || v.collapse || v.layout || v.time) {
		p.note("%s holds the whole graph: options of drawings have no effect on it", f.Name)
	}
	if v.rdf12 && !f.RDF12 {
		p.note("%s has no form of RDF 1.2: --rdf12 has no effect on it", f.Name)
	}
	return nil
}

// checkKinds reports a value of --kinds that is no kind.
func (o *options) checkKinds() error {
	for _, k := range o.view.kinds {
		if err := oneOf("--kinds", k, text.Kinds...); err != nil {
			return err
		}
	}
	return nil
}

// checkDrawnKinds reports a value of --kinds that is no kind, and notes that the format does not draw.
func (p *program) checkDrawnKinds(drawn ...string) error {
	if len(p.view.kinds) > 0 && !slices.Contains(drawn, p.format) {
		p.note("%s is no drawing: --kinds has no effect on it; use %s", p.format, strings.Join(drawn, " or "))
	}
	return p.checkKinds()
}

// writing adds the flags of the output. Formats are the values of --format, the usual one first; none at all are those of graphs.
func (o *options) writing(f *pflag.FlagSet, formats ...string) {
	f.StringVarP(&o.out, "output", "o", "", "write to `FILE` instead of standard output; it appears whole or not at all")
	usage := "the output's `FORMAT`"
	if len(formats) > 0 {
		usage += ": " + strings.Join(formats, ", ") + fmt.Sprintf(" (default %q)", formats[0])
	}
	f.StringVar(&o.format, "format", "", usage)
}

// chooseFormat settles --format, which without a value is the first of formats.
func (o *options) chooseFormat(formats ...string) error {
	o.format = cmp.Or(o.format, formats[0])
	return oneOf("--format", o.format, formats...)
}

// list is the values of a flag for its usage.
func list[T ~string](values []T) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}

// number is a count with its noun: "1 claim", "2 claims".
func number(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// oneOf checks the value of a flag.
func oneOf[T ~string](what, value string, allowed ...T) error {
	if slices.Contains(allowed, T(value)) {
		return nil
	}
	return fmt.Errorf("%s %s: no such value; use one of %s", what, value, list(allowed))
}

// check reports a value of a shared flag that is none.
func (o *options) check() error {
	if o.workers < 1 {
		return fmt.Errorf("--workers %d: use 1 or more", o.workers)
	}
	if c := o.view.minConfidence; !(c >= 0 && c <= 1) {
		return fmt.Errorf("--min-confidence %v: use a number from 0 to 1", c)
	}
	for _, err := range []error{
		oneOf("--graph", o.label, graph.Labels...),
		oneOf("--assert", o.view.assert, graph.Asserts...),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *program) inputOptions() input.Options {
	return input.Options{Published: p.published, URL: p.url, Title: p.title, Stdin: p.stdin}
}

func (p *program) exportOptions() export.Options {
	v := &p.view
	kinds := make([]text.Kind, len(v.kinds))
	for i, k := range v.kinds {
		kinds[i] = text.Kind(k)
	}
	return export.Options{
		View: graph.View{
			Assert:        graph.Assert(v.assert),
			MinConfidence: v.minConfidence,
			Kinds:         kinds,
			About:         v.about,
			Top:           v.top,
			Group:         v.group,
			CollapsePairs: v.collapse,
		},
		Layout:  v.layout,
		Dynamic: v.time,
		RDF12:   v.rdf12,
	}
}

// write gives the command's output to the file of -o, or to standard output.
func (p *program) write(produce func(w io.Writer) error) error {
	if p.out != "" && p.out != "-" {
		return replace(p.out, produce)
	}
	w := bufio.NewWriter(p.stdout)
	err := produce(w)
	p.clearProgress()
	return cmp.Or(err, w.Flush())
}

// note tells the user what is no data, unless --quiet.
func (p *program) note(format string, values ...any) {
	if !p.quiet {
		p.clearProgress()
		fmt.Fprintf(p.stderr, format+"\n", values...)
	}
}

// skip tells why inputs were left out, which --quiet does not silence: the exit status alone would not say.
func (p *program) skip(inputs []error) {
	for _, err := range inputs {
		p.clearProgress()
		fmt.Fprintf(p.stderr, "newsgraph: %v\n", err)
		p.exit = partly
	}
}

// A progress is the line on a terminal that tells how far long work is.
type progress struct {
	started, shown time.Time
	visible        bool
}

// report shows the progress line on a terminal once the work has taken a second, ten times a second at most.
func (p *program) report(format string, values ...any) {
	g := &p.progress
	now := time.Now()
	if g.started.IsZero() {
		g.started = now
	}
	if p.quiet || now.Sub(g.started) < time.Second || now.Sub(g.shown) < time.Second/10 || !isTerminal(p.stderr) {
		return
	}
	g.shown, g.visible = now, true
	fmt.Fprintf(p.stderr, "\r\x1b[K"+format, values...)
}

func (p *program) clearProgress() {
	if p.progress.visible {
		fmt.Fprint(p.stderr, "\r\x1b[K")
		p.progress.visible = false
	}
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
