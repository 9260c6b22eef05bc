// Evidence prints the open-IE lines of tokenised sentences with what their confidence is judged by, for
// quality/oie/calibrate.py.
//
//	go run ./quality/oie/evidence SENTENCES.tsv
//
// In come lines "id<TAB>sentence"; out come id, subject, predicate, object, construction, tokens of the sentence, and
// the least margins of subject, predicate and object in hundredths, parted by tabs.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("evidence: %d arguments; name one file of lines \"id<TAB>sentence\"", len(args))
	}
	rules, err := extract.Rules()
	if err != nil {
		return err
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		id, sentence, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			continue
		}
		r := extract.Analyse(rules, extract.Tokenised(sentence))
		for _, l := range r.OpenIE(extract.OpenIEOptions{Reach: text.Compact}) {
			e := l.Evidence
			fmt.Printf("%s\t%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\n", id, l.Subject, l.Predicate, strings.Join(l.Objects, " "),
				e.Construction, e.Tokens, e.Subject, e.Predicate, e.Object)
		}
	}
	return lines.Err()
}
