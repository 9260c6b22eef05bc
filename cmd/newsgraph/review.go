package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/name"
	"newsgraph/extract/text"
)

func reviewCommand(p *program) command {
	return command{
		use:   "review INPUT...",
		about: "Ask for each doubtful name whether two names are one thing, or of which kind one is, and add the answers to the corrections file.",
		details: "y adds the line that makes it so, n the line that keeps things as they are, so that neither is asked again; s skips, q ends. " +
			"The lines go to the file of --names, or to " + namesFile + " in the working directory.",
		examples: []string{
			"newsgraph entities review seeds/daesh-syria/v1.txt",
			"newsgraph entities review --kinds person,org seeds/*/v1.txt",
		},
		args: needs(1, -1, "an INPUT, such as a file or a folder of articles"),
		flags: func(f *pflag.FlagSet) {
			p.choosing(f, "only names")
			p.reading(f)
		},
		run: func(args []string) error {
			if err := p.checkKinds(); err != nil {
				return err
			}
			if slices.Contains(args, "-") {
				return errors.New("entities review: standard input has your answers; name the articles' files")
			}
			r := review{program: p, file: cmp.Or(p.names, namesFile)}
			if err := r.open(); err != nil {
				return err
			}
			doubts, err := p.doubts(args)
			if err != nil {
				return err
			}
			return r.run(doubts)
		},
	}
}

// doubts are the doubtful names of inputs, of the kinds of --kinds.
func (p *program) doubts(inputs []string) ([]name.Doubt, error) {
	var docs []*text.Document
	if err := p.eachNamed(inputs, func(r extract.Result) error {
		docs = append(docs, r.Document)
		return nil
	}); err != nil {
		return nil, err
	}
	kinds := p.view.kinds
	return slices.DeleteFunc(name.Doubts(docs, p.corrections.Corrections), func(x name.Doubt) bool {
		return len(kinds) > 0 && !slices.Contains(kinds, string(x.Kind))
	}), nil
}

// printDoubts writes doubts as lines of a corrections file. A line that contradicts an earlier one, or one of
// the file in use, is a comment.
func (p *program) printDoubts(inputs []string) error {
	if p.format != "" {
		return fmt.Errorf("--format %s: doubts are lines of a corrections file; leave it out", p.format)
	}
	doubts, err := p.doubts(inputs)
	if err != nil {
		return err
	}
	var lines []string
	if c := p.corrections.Corrections; c != nil {
		for _, l := range c.Lines {
			lines = append(lines, l.String())
		}
	}
	return p.write(func(w io.Writer) error {
		for i := range doubts {
			x := &doubts[i]
			line, or := proposed(x).String(), ""
			if sound(append(lines, line)) == nil {
				lines = append(lines, line)
			} else {
				or = "# or "
			}
			if i > 0 {
				fmt.Fprintln(w)
			}
			if _, err := fmt.Fprintf(w, "%s%s%s\n", explained(x), or, line); err != nil {
				return err
			}
		}
		return nil
	})
}

// proposed is the line that would change what stands.
func proposed(x *name.Doubt) *name.Correction {
	if x.Joined {
		return x.No()
	}
	return x.Yes()
}

// sound reports what is wrong with lines of a corrections file, nil for nothing.
func sound(lines []string) error {
	_, err := name.ReadCorrections(namesFile, strings.Join(lines, "\n"))
	return err
}

// explained is a doubt as comment lines.
func explained(x *name.Doubt) string {
	var b strings.Builder
	where, is := "", "may be"
	if x.Source != "" {
		where = " in " + x.Source
	}
	if x.Joined {
		is = "is taken for"
	}
	right := strconv.Quote(x.Right)
	if x.As != "" {
		right = "of the kind " + string(x.As)
	}
	fmt.Fprintf(&b, "# %q (%s)%s %s %s: %s.\n", x.Left, x.Kind, where, is, right, x.Why)
	for _, e := range x.For {
		fmt.Fprintf(&b, "#   for      %s: %s\n", e.Source, e.Text)
	}
	for _, e := range x.Against {
		fmt.Fprintf(&b, "#   against  %s: %s\n", e.Source, e.Text)
	}
	return b.String()
}

// A review is a dialogue about doubts. What it adds stands at the end of the file.
type review struct {
	*program
	file   string
	before string // the file's content
	added  []string
}

// open reads the file as it is. One that is not there is begun.
func (r *review) open() error {
	src, err := os.ReadFile(r.file)
	if errors.Is(err, fs.ErrNotExist) {
		r.corrections.read = true
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w; name a file of corrections", r.file, reason(err))
	}
	if r.before = string(src); r.before != "" && !strings.HasSuffix(r.before, "\n") {
		r.before += "\n"
	}
	return nil
}

// run asks for one doubt after another.
func (r *review) run(doubts []name.Doubt) error {
	answers := bufio.NewScanner(r.stdin)
	for i := range doubts {
		if open, err := r.undecided(&doubts[i]); err != nil {
			return err
		} else if !open {
			continue
		}
		fmt.Fprintf(r.stderr, "\n[%d of %d]\n%s", i+1, len(doubts), explained(&doubts[i]))
		more, err := r.ask(answers, &doubts[i])
		if err != nil {
			return err
		}
		if !more {
			break
		}
	}
	if err := answers.Err(); err != nil {
		return fmt.Errorf("standard input: %w", err)
	}
	r.note("%s: %s, %s added", r.file, number(len(doubts), "doubt"), number(len(r.added), "line"))
	return nil
}

// undecided reports whether the answers so far leave a doubt open.
func (r *review) undecided(x *name.Doubt) (bool, error) {
	c, err := name.ReadCorrections(r.file, r.before+strings.Join(r.added, "\n"))
	return err == nil && !c.Decides(x), err
}

// ask asks until there is an answer that makes sense, and adds its line to the file; more is false if there are to be
// no more questions.
func (r *review) ask(answers *bufio.Scanner, x *name.Doubt) (more bool, err error) {
	question := fmt.Sprintf("Is %q the same as %q?", x.Left, x.Right)
	if x.As != "" {
		question = fmt.Sprintf("Is %q of the kind %s?", x.Left, x.As)
	}
	for {
		fmt.Fprint(r.stderr, question+" [y]es, [n]o, [s]kip, [q]uit: ")
		if !answers.Scan() {
			fmt.Fprintln(r.stderr)
			return false, nil
		}
		var line *name.Correction
		switch strings.ToLower(strings.TrimSpace(answers.Text())) {
		case "y", "yes":
			line = x.Yes()
		case "n", "no":
			line = x.No()
		case "s", "skip":
			return true, nil
		case "q", "quit":
			return false, nil
		default:
			continue
		}
		lines := append(slices.Clone(r.added), line.String())
		content := r.before + strings.Join(lines, "\n") + "\n"
		if _, err := name.ReadCorrections(r.file, content); err != nil {
			fmt.Fprintf(r.stderr, "%v\n", err)
			continue
		}
		r.added = lines
		return true, replace(r.file, func(w io.Writer) error { // at each answer, so that none is lost
			_, err := io.WriteString(w, content)
			return err
		})
	}
}
