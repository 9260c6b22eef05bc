package main

import (
	"compress/gzip"
	"fmt"
	"os"
	"strings"

	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// A document is one text of a treebank with what its annotators marked.
type document struct {
	id     string
	doc    *text.Document
	pos    [][]string // by sentence and token: the part of speech in the treebank
	entity [][]string // by sentence and token: the entity whose phrase the token heads, "" if none
	ids    []string   // by sentence: its sent_id
}

// readTreebank reads the documents of a CoNLL-U file, which may be compressed by gzip.
func readTreebank(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []document
	at := 0
	for b, err := range syntax.Blocks(z, path) {
		if err != nil {
			return nil, err
		}
		id, sent := "", ""
		for _, c := range b.Comments {
			if v, ok := strings.CutPrefix(c, "# newdoc id = "); ok {
				id = v
			} else if v, ok := strings.CutPrefix(c, "# sent_id = "); ok {
				sent = v
			}
		}
		if id != "" || len(out) == 0 {
			out = append(out, document{id: id, doc: &text.Document{}})
			at = 0
		}
		s, next, err := b.Sentence(at)
		if err != nil {
			return nil, err
		}
		at = next
		d := &out[len(out)-1]
		d.doc.Sentences = append(d.doc.Sentences, s)
		d.ids = append(d.ids, sent)
		d.pos = append(d.pos, nil)
		for _, t := range s.Tokens {
			d.pos[len(d.pos)-1] = append(d.pos[len(d.pos)-1], t.POS)
		}
		d.entity = append(d.entity, entities(&b, &s))
	}
	for i := range out {
		out[i].doc = syntax.Detokenise(out[i].doc.Sentences)
	}
	return out, nil
}

// entities reads GUM's Entity column: brackets "(id-type-…" and "id)" around phrases.
func entities(b *syntax.Block, s *text.Sentence) []string {
	out := make([]string, len(s.Tokens))
	type bracket struct {
		id    string
		first int
	}
	var open []bracket
	shut := func(id string, last int) {
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].id != id {
				continue
			}
			if h := head(s, open[k].first, last+1); out[h] == "" {
				out[h] = id
			}
			open = append(open[:k], open[k+1:]...)
			return
		}
	}
	i := -1
	for r := range b.Rows {
		if !b.Rows[r].Word() {
			continue
		}
		i++
		for e := b.Rows[r].Value("Entity"); e != ""; {
			if e[0] != '(' {
				id, rest, _ := strings.Cut(e, ")")
				shut(id, i)
				e = rest
				continue
			}
			end := strings.IndexAny(e[1:], "()") + 1
			if end == 0 {
				end = len(e)
			}
			id, _, _ := strings.Cut(e[1:end], "-")
			open = append(open, bracket{id, i})
			if e = e[end:]; strings.HasPrefix(e, ")") {
				shut(id, i)
				e = e[1:]
			}
		}
	}
	return out
}

// head is the token of [first, end) that hangs off a token outside of it.
func head(s *text.Sentence, first, end int) int {
	for i := first; i < end; i++ {
		if h := s.Tokens[i].Head; (h < first || h >= end) && s.Tokens[i].Rel != "punct" {
			return i
		}
	}
	return end - 1
}
