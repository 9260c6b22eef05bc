package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/input"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// leastInterval is as often as a site may be asked.
const leastInterval = 10 * time.Second

func watchCommand(p *program) command {
	var w watch
	var only string
	return command{
		use:   "watch URL|FILE",
		about: "Fetch an article again and again, keep its versions, and tell what each changes, a line for each change.",
		details: "The versions are kept as v1.txt, v2.txt … in a folder, for newsgraph history and diff; a new one is kept when a sentence differs, typography apart. " +
			"A line has the version, the type of the change, the words and the sentence, with tabs between them. An interrupt ends the watch. " +
			"What cannot be fetched is told on standard error and tried again at the next turn. --only is that of newsgraph diff.",
		examples: []string{
			"newsgraph watch --once --folder versions seeds/daesh-syria/v1.txt",
			"newsgraph watch --once --only numbers,sources --format json --folder versions seeds/daesh-syria/v2.txt",
		},
		exits: map[int]string{
			done:   "done; with --once: the same claims as the last version, or the first version",
			partly: "with --once: other claims (with --only: such changes)",
		},
		args: needs(1, 1, "one URL or FILE"),
		flags: func(f *pflag.FlagSet) {
			f.BoolVar(&w.once, "once", false, "look once, and tell by the exit status whether claims have changed")
			f.DurationVar(&w.interval, "interval", 10*time.Minute, "look again after this `TIME`, "+leastInterval.String()+" or more")
			f.StringVar(&w.folder, "folder", "", "keep the versions in this `FOLDER` (default: one named like the article)")
			f.StringVar(&only, "only", "", "tell only changes of these `TYPES`, with commas between them")
			f.StringVar(&p.format, "format", "text", "the output's `FORMAT`: text, json")
			p.ruling(f)
			p.reading(f)
		},
		run: func(args []string) (err error) {
			if w.types, err = changeTypes(only); err != nil {
				return err
			}
			if err := p.chooseFormat("text", "json"); err != nil {
				return err
			}
			if w.interval < leastInterval && !w.once {
				return fmt.Errorf("--interval %s: use %s or more", w.interval, leastInterval)
			}
			w.program, w.address = p, args[0]
			w.folder = cmp.Or(w.folder, folderName(args[0]))
			return w.run()
		},
	}
}

// A watch looks at one article.
type watch struct {
	*program
	address, folder string
	once            bool
	interval        time.Duration
	types           []graph.ChangeType
	last            *extract.Result // the version kept last
	kept            int             // versions
}

func (w *watch) run() error {
	if err := w.resume(); err != nil {
		return err
	}
	for {
		err := w.look()
		if w.once {
			return err
		}
		switch {
		case w.ctx.Err() != nil:
			return nil
		case err != nil:
			fmt.Fprintf(w.stderr, "newsgraph: %v\n", err)
		}
		select {
		case <-w.ctx.Done():
			return nil
		case <-time.After(w.interval):
		}
	}
}

// resume reads the version that was kept last, if there is one.
func (w *watch) resume() error {
	if err := os.MkdirAll(w.folder, 0o777); err != nil {
		return fmt.Errorf("%s: %w", w.folder, reason(err))
	}
	for {
		if _, err := os.Stat(w.version(w.kept + 1)); err != nil {
			break
		}
		w.kept++
	}
	if w.kept == 0 {
		return nil
	}
	src, err := os.ReadFile(w.version(w.kept))
	if err != nil {
		return fmt.Errorf("%s: %w", w.version(w.kept), reason(err))
	}
	return w.analyse(string(src), &w.last)
}

func (w *watch) version(n int) string { return filepath.Join(w.folder, fmt.Sprintf("v%d.txt", n)) }

// analyse reads a version's text. Versions are compared as they are kept, whatever the page around them.
func (w *watch) analyse(src string, into **extract.Result) error {
	reader, err := w.reader()
	if err != nil {
		return err
	}
	r := reader.Read(text.Article{Source: w.address, Text: src, Published: w.published})
	*into = &r
	return nil
}

// look fetches the article, and keeps and tells a version that differs.
func (w *watch) look() error {
	var article *text.Article
	for a, err := range input.Read(w.ctx, w.address, w.inputOptions()) {
		if err != nil {
			return err
		}
		if article != nil {
			return fmt.Errorf("%s: is more than one article; watch one", w.address)
		}
		article = &a
	}
	var newer *extract.Result
	src := plainText(article)
	if err := w.analyse(src, &newer); err != nil {
		return err
	}
	if w.last == nil {
		w.note("%s: the first version", w.version(1))
		return w.keep(src, newer)
	}
	c := graph.Compare(*w.last, *newer)
	if len(c.Changes) == 0 {
		return nil
	}
	if err := w.keep(src, newer); err != nil {
		return err
	}
	c = c.Only(w.types)
	if w.once && c.Changed() {
		w.exit = partly
	}
	return w.tell(c)
}

func (w *watch) keep(src string, r *extract.Result) error {
	err := replace(w.version(w.kept+1), func(out io.Writer) error {
		_, err := io.WriteString(out, src)
		return err
	})
	if err == nil {
		w.kept++
		w.last = r
	}
	return err
}

func (w *watch) tell(c *graph.Comparison) error {
	version := fmt.Sprintf("v%d", w.kept)
	if w.format == "json" {
		return writeChangeLines(w.stdout, changeLine{Version: version}, c)
	}
	for i := range c.Changes {
		ch := &c.Changes[i]
		var words []string
		for _, e := range ch.Words {
			words = append(words, printEdit(e, func(_ colour, s string) string { return s }))
		}
		passage := cmp.Or(ch.New, ch.Old)
		if _, err := fmt.Fprintf(w.stdout, "%s\t%s\t%s\t%s\n", version, ch.Type, strings.Join(words, ", "), passage.Text); err != nil {
			return err
		}
	}
	return nil
}

// plainText is what of an article is read for facts: its headings and paragraphs, with blank lines between them.
func plainText(a *text.Article) string {
	var parts []string
	add := func(s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			parts = append(parts, s)
		}
	}
	for _, b := range a.Blocks {
		if b.Kind == text.Body || b.Kind == text.Heading {
			add(b.Of(a.Text))
		}
	}
	if len(a.Blocks) == 0 {
		for p := range strings.SplitSeq(a.Text, "\n\n") {
			add(p)
		}
	}
	if title := strings.Join(strings.Fields(a.Title), " "); title != "" && !slices.Contains(parts, title) {
		parts = append([]string{title}, parts...)
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// folderName is an address as the name of a folder.
func folderName(address string) string {
	_, rest, found := strings.Cut(address, "://")
	if !found {
		rest = strings.TrimSuffix(filepath.Base(address), filepath.Ext(address)) + "-versions"
	}
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '-' {
			return r
		}
		return '_'
	}, rest)
	name = strings.Trim(name, "._")
	return cmp.Or(strings.ToValidUTF8(name[:min(len(name), 100)], ""), "versions")
}
