// Evidence prints the claims of articles with what their confidence is judged by, for quality/judgements/calibrate.py.
//
//	go run ./quality/judgements/evidence ARTICLE.txt...
//
// Out come the article's file name, sentence, fact, rule, margin in hundredths, tokens, words of the predicate, arcs above it, tokens
// between it and the subject, 0 or 1 for a pronoun as subject, for a clause as object and for what is not actual, and hundredths of doubt
// which noun it modifies, parted by tabs.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/input"
)

func main() {
	for _, file := range os.Args[1:] {
		if err := evidence(file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
}

func evidence(file string) error {
	for a, err := range input.Read(context.Background(), file, input.Options{}) {
		if err != nil {
			return err
		}
		r, err := extract.Extract(a)
		if err != nil {
			return err
		}
		for i := range r.Claims {
			c := &r.Claims[i]
			s := &r.Sentences[c.Sentence]
			e := claim.EvidenceOf(s, c)
			fmt.Printf("%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", filepath.Base(file), strings.Join(strings.Fields(s.Of(r.Article.Text)), " "), r.Print(c),
				e.Rule, e.Margin, e.Tokens, e.Words, e.Depth, e.Apart, bit(e.Pronoun), bit(e.Clause), bit(e.NotActual), e.Loose)
		}
	}
	return nil
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
