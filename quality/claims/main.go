// Command claims measures what newsgraph makes of polarity, modality, source and time on
// the annotated claims of quality/gold/claims.
//
//	go run ./quality/claims [--half dev|dev2|final|final2] [--judge] [--errors]
//
// Every mark is counted three times: over the gold claims that the rules found, over all gold claims (one
// that is not found is wrong), and over all gold claims with the judgement alone, put on the annotated
// words. --errors prints what is wrong and is for the dev halves only.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

func main() {
	half := flag.String("half", "dev", "the half to measure: dev, dev2, final or final2")
	gold := flag.String("gold", "quality/gold/claims", "the folder of the annotated claims")
	judge := flag.Bool("judge", false, "with --errors: those of the judgement alone")
	wrong := flag.Bool("errors", false, "print what is wrong")
	flag.Parse()
	if err := run(*gold, *half, *wrong, *judge); err != nil {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(2)
	}
}

func run(gold, half string, wrong, judge bool) error {
	if wrong && !strings.HasPrefix(half, "dev") {
		return errors.New("--errors is for the dev halves; the final halves give their figures only")
	}
	stories, err := readHalf(filepath.Join(gold, half))
	if err != nil {
		return err
	}
	var found, alone score
	found.print, alone.print = wrong && !judge, wrong && judge
	for i := range stories {
		if err := measure(&stories[i], &found, &alone); err != nil {
			return err
		}
	}
	fmt.Printf("%s half, %d stories, %d claims\n\n", half, len(stories), found.total)
	table(&found, &alone)
	return nil
}

// measure adds one story to the scores: as the program reads it, and with a fact for each gold claim.
func measure(st *story, found, alone *score) error {
	r, err := extract.Extract(text.Article{Source: st.file, Published: st.published, Text: st.text})
	if err != nil {
		return err
	}
	var facts []text.Fact
	var of []*goldClaim
	at := 0
	for b := range st.blocks {
		bl := &st.blocks[b]
		start := strings.Index(st.text[at:], bl.text) + at
		if start < at {
			return fmt.Errorf("%s: %s: the sentence is not in the text", st.file, bl.id)
		}
		at = start + len(bl.text)
		for k := range bl.claims {
			g := &bl.claims[k]
			sentence, token, ok := locate(&r, start, at, g.predicate)
			if !ok {
				found.missing(bl, g)
				alone.missing(bl, g)
				continue
			}
			found.add(bl, g, &r, find(&r, sentence, token, g))
			facts = append(facts, bare(&r, sentence, token, g))
			of = append(of, g)
		}
	}
	for i, c := range claim.Judge(r.Document, facts) {
		alone.add(&st.blocks[0], of[i], &r, &c)
	}
	return nil
}

// bare is a fact of a gold claim's own words: its predicate, and the tokens that its fields name.
func bare(r *extract.Result, sentence, token int, g *goldClaim) text.Fact {
	s := &r.Sentences[sentence]
	f := text.Fact{Sentence: sentence, Subject: argument(s, g.subject, token), Predicate: text.Predicate{Head: token}}
	if g.object != "" {
		o := argument(s, g.object, token)
		f.Object = &o
	}
	return f
}

// argument is the token nearest to the predicate with the first word of a field, the predicate itself if there is none.
func argument(s *text.Sentence, field string, near int) text.Argument {
	best := near
	first, _, _ := strings.Cut(field, " ")
	for i, t := range s.Tokens {
		if t.Text == first && (best == near || max(i-near, near-i) < max(best-near, near-best)) {
			best = i
		}
	}
	return text.Argument{Head: best, Core: []int{best}, Compact: []int{best}, Full: []int{best}}
}
