package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

// An openIE is the flags of facts --oie.
type openIE struct {
	file, spans   string
	implied, nary bool
	least         *pflag.Flag // --min-confidence, which leaves nothing out here unless it is given: a benchmark cuts where it likes
}

func (o *openIE) minConfidence(of *options) float64 {
	if !o.least.Changed {
		return 0
	}
	return of.view.minConfidence
}

func (o *openIE) flags(f *pflag.FlagSet) {
	f.StringVar(&o.file, "oie", "", `read tokenised sentences from a TSV `+"`FILE`"+`, and write facts in their own tokens`)
	f.BoolVar(&o.implied, "implied", false, "with --oie: also facts that need a word of their own (is, is in, has)")
	f.BoolVar(&o.nary, "nary", false, "with --oie: one line a clause, further arguments in further columns; also what names are and where places lie (is, is in)")
	f.StringVar(&o.spans, "spans", "of", "with --oie: how far arguments `REACH`: core, of, pp, full")
}

var reaches = map[string]text.Reach{"core": text.Core, "of": text.Compact, "pp": text.Near, "full": text.Full}

// openIE reads lines "id<TAB>sentence" and writes the facts of each as
// "id<TAB>subject<TAB>predicate<TAB>object<TAB>conf=0.90".
func (p *program) openIE(w io.Writer, o openIE) error {
	if err := oneOf("--spans", o.spans, "core", "of", "pp", "full"); err != nil {
		return err
	}
	reader, err := p.reader()
	if err != nil {
		return err
	}
	in := p.stdin
	if o.file != "-" {
		f, err := os.Open(o.file)
		if err != nil {
			return fmt.Errorf("%s: %w; name a file of lines \"id<TAB>sentence\"", o.file, reason(err))
		}
		defer f.Close()
		in = f
	}
	options := extract.OpenIEOptions{Implied: o.implied, Nary: o.nary, Reach: reaches[o.spans]}
	var broken error
	jobs := func(yield func(func() string) bool) {
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, 1<<24)
		n := 0
		for lines.Scan() {
			n++
			line := strings.TrimSuffix(lines.Text(), "\r")
			if strings.TrimSpace(line) == "" {
				continue
			}
			id, sentence, ok := strings.Cut(line, "\t")
			if !ok {
				broken = fmt.Errorf("%s:%d: no tab; write id, tab, and the sentence's tokens parted by spaces", o.file, n)
				return
			}
			sentence, _, _ = strings.Cut(sentence, "\t")
			if !yield(func() string {
				r := reader.Analyse(extract.Tokenised(sentence))
				return openIELines(id, r.OpenIE(options), o.minConfidence(&p.options))
			}) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			broken = fmt.Errorf("%s:%d: %w", o.file, n+1, err)
		}
	}
	read := 0
	err = inOrder(p.ctx, p.workers, jobs, func(lines string) error {
		read++
		p.report("%s read", number(read, "sentence"))
		_, err := io.WriteString(w, lines)
		return err
	})
	if err != nil {
		return err
	}
	return broken
}

func openIELines(id string, facts []extract.OpenIE, least float64) string {
	var b strings.Builder
	for _, f := range facts {
		if f.Confidence < least {
			continue
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\tconf=%.2f\n", id, f.Subject, f.Predicate, strings.Join(f.Objects, "\t"), f.Confidence)
	}
	return b.String()
}
