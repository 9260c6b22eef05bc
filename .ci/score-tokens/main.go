// Command score-tokens measures text.Split on raw text rebuilt from CoNLL-U
// treebanks, paragraph by paragraph, as precision, recall and F1 of token and
// sentence spans. It fails when a figure is below its minimum:
//
//	go run ./.ci/score-tokens -token 99.2 -sentence 97.5 en_gum-dev.conllu.gz
//
// Tokens are the treebank's syntactic words: a multiword token such as "don't"
// counts as its parts where their forms spell it ("do", "n't"), and as one
// token where they do not.
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"newsgraph/extract/text"
)

// A paragraph is raw text with the spans that the treebank draws in it.
type paragraph struct {
	text              string
	tokens, sentences []text.Span
}

// A score counts spans: those of the treebank, those of the splitter, and those in both.
type score struct{ gold, ours, both int }

func (s score) String() string {
	return fmt.Sprintf("F1 %.2f  P %.2f  R %.2f  (%d in the treebank, %d ours)",
		s.f1(), percent(s.both, s.ours), percent(s.both, s.gold), s.gold, s.ours)
}

func (s score) f1() float64 { return percent(2*s.both, s.gold+s.ours) }

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

func main() {
	log.SetFlags(0)
	tokenMin := flag.Float64("token", 0, "fail if token F1 is below this")
	sentenceMin := flag.Float64("sentence", 0, "fail if sentence F1 is below this")
	show := flag.String("errors", "", "list the differences in \"token\" or \"sentence\" spans")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("score-tokens: no treebank; name a .conllu or .conllu.gz file")
	}
	failed := false
	for _, name := range flag.Args() {
		paragraphs, err := read(name)
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		var tokens, sentences score
		for _, p := range paragraphs {
			ourTokens, ourSentences := split(p.text)
			tokens.add(p, p.tokens, ourTokens, *show == "token")
			sentences.add(p, p.sentences, ourSentences, *show == "sentence")
		}
		fmt.Printf("%s\n  tokens     %v\n  sentences  %v\n", name, tokens, sentences)
		if tokens.f1() < *tokenMin || sentences.f1() < *sentenceMin {
			log.Printf("%s: below the minimum of %.2f for tokens, %.2f for sentences", name, *tokenMin, *sentenceMin)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

// split gives the spans that the program under test draws in one paragraph.
func split(paragraph string) (tokens, sentences []text.Span) {
	d := text.Split(text.Article{
		Text:   paragraph,
		Blocks: []text.Block{{Span: text.Span{End: len(paragraph)}, Kind: text.Body}},
	})
	for _, s := range d.Sentences {
		sentences = append(sentences, s.Span)
		for _, t := range s.Tokens {
			tokens = append(tokens, t.Span)
		}
	}
	return tokens, sentences
}

// add counts the spans of one paragraph and prints, where they differ, the
// treebank's and ours around the difference.
func (s *score) add(p paragraph, gold, ours []text.Span, show bool) {
	in := make(map[text.Span]bool, len(gold))
	for _, sp := range gold {
		in[sp] = true
	}
	both := 0
	for _, sp := range ours {
		if in[sp] {
			both++
		}
	}
	s.gold, s.ours, s.both = s.gold+len(gold), s.ours+len(ours), s.both+both
	if show && both < max(len(gold), len(ours)) {
		fmt.Printf("%s\t%s\n", differing(p.text, gold, ours), differing(p.text, ours, gold))
	}
}

// differing lists those of spans that are not among others.
func differing(s string, spans, others []text.Span) string {
	in := make(map[text.Span]bool, len(others))
	for _, sp := range others {
		in[sp] = true
	}
	var b strings.Builder
	for _, sp := range spans {
		if !in[sp] {
			fmt.Fprintf(&b, "⟦%s⟧ ", sp.Of(s))
		}
	}
	return b.String()
}

// read returns the paragraphs of a treebank, gzipped if its name ends in ".gz".
func read(name string) ([]paragraph, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var b builder
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := b.line(lines.Text()); err != nil {
			return nil, err
		}
	}
	b.paragraph()
	return b.done, lines.Err()
}

// A builder rebuilds paragraphs from the lines of a CoNLL-U file.
type builder struct {
	done  []paragraph
	now   paragraph
	raw   strings.Builder
	start int  // of the sentence in raw, -1 before its first token
	space bool // the last token was followed by a space
	// parts and until are the multiword token that is being read: its span, the
	// forms of its words, and the number of the last.
	whole text.Span
	parts []string
	until int
}

func (b *builder) line(line string) error {
	switch {
	case strings.HasPrefix(line, "# newdoc"), strings.HasPrefix(line, "# newpar"):
		b.paragraph()
		return nil
	case strings.HasPrefix(line, "#"):
		return nil
	case line == "":
		if len(b.now.tokens) > 0 && b.start >= 0 {
			end := b.now.tokens[len(b.now.tokens)-1].End
			b.now.sentences = append(b.now.sentences, text.Span{Start: b.start, End: end})
		}
		b.start = -1
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%q has %d columns; CoNLL-U has 10", line, len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil // an empty node of the enhanced graph
	}
	spaceAfter := !strings.Contains(f[9], "SpaceAfter=No")
	if first, last, ranged := strings.Cut(f[0], "-"); ranged {
		until, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("range %s-%s: %w", first, last, err)
		}
		b.whole, b.parts, b.until = b.surface(f[1], spaceAfter), nil, until
		return nil
	}
	if b.until == 0 {
		b.now.tokens = append(b.now.tokens, b.surface(f[1], spaceAfter))
		return nil
	}
	b.parts = append(b.parts, f[1])
	if f[0] == strconv.Itoa(b.until) {
		b.now.tokens = append(b.now.tokens, words(b.raw.String(), b.whole, b.parts)...)
		b.until = 0
	}
	return nil
}

// surface appends a form to the raw text and returns its span.
func (b *builder) surface(form string, spaceAfter bool) text.Span {
	if b.space {
		b.raw.WriteByte(' ')
	}
	b.space = spaceAfter
	sp := text.Span{Start: b.raw.Len(), End: b.raw.Len() + len(form)}
	b.raw.WriteString(form)
	if b.start < 0 {
		b.start = sp.Start
	}
	return sp
}

// words are the spans of a multiword token's parts.
func words(raw string, whole text.Span, parts []string) []text.Span {
	if strings.Join(parts, "") != whole.Of(raw) {
		return []text.Span{whole}
	}
	var spans []text.Span
	at := whole.Start
	for _, p := range parts {
		spans = append(spans, text.Span{Start: at, End: at + len(p)})
		at += len(p)
	}
	return spans
}

// paragraph ends the one that is being read.
func (b *builder) paragraph() {
	if b.raw.Len() > 0 {
		b.now.text = b.raw.String()
		b.done = append(b.done, b.now)
	}
	b.now, b.start, b.space = paragraph{}, -1, false
	b.raw.Reset()
}
