package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A story is a text with what it claims: one sentence, or one article.
type story struct {
	file      string
	published string
	text      string
	blocks    []block
}

// A block is one sentence with its annotated claims.
type block struct {
	id, kind string // kind is the phenomenon, "title" for a headline
	text     string
	claims   []goldClaim
}

// A goldClaim is one line of ten fields; see quality/gold/claims/README.md.
type goldClaim struct {
	predicate, subject, object string
	negative                   bool
	modality                   string
	source                     []string // outermost first; nil for the article's own voice
	words, value               string   // of the time
	asserted                   bool
	line                       string
}

// readHalf reads the sentences and articles of one half of the set.
func readHalf(dir string) ([]story, error) {
	sentences, err := readClaims(filepath.Join(dir, "sentences.claims"))
	if err != nil {
		return nil, err
	}
	var out []story
	for _, s := range sentences {
		for _, b := range s.blocks {
			out = append(out, story{file: s.file, published: publishedOf(b.id), text: b.text, blocks: []block{b}})
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.claims"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		articles, err := readClaims(f)
		if err != nil {
			return nil, err
		}
		body, err := os.ReadFile(strings.TrimSuffix(f, ".claims") + ".txt")
		if err != nil {
			return nil, err
		}
		for _, a := range articles {
			a.text, a.published = string(body), publishedOf(a.blocks[0].id)
			out = append(out, a)
		}
	}
	return out, nil
}

// readClaims reads one file. The id of a block is kept with its date: "s001 2024-03-14".
func readClaims(file string) ([]story, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	s := story{file: file}
	var b *block
	for i, line := range strings.Split(string(raw), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "= "):
			fields := strings.Fields(line)
			if len(fields) != 4 {
				return nil, fmt.Errorf("%s:%d: a block has an id, a date and a phenomenon", file, i+1)
			}
			s.blocks = append(s.blocks, block{id: fields[1] + " " + fields[2], kind: fields[3]})
			b = &s.blocks[len(s.blocks)-1]
		case b == nil:
			return nil, fmt.Errorf("%s:%d: a line before the first block", file, i+1)
		case b.text == "":
			b.text = line
		default:
			c, err := parseClaim(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
			}
			b.claims = append(b.claims, c)
		}
	}
	return []story{s}, nil
}

func parseClaim(line string) (goldClaim, error) {
	f := strings.Split(line+" ", "|")
	if len(f) != 10 {
		return goldClaim{}, fmt.Errorf("%d fields, not 10", len(f))
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	c := goldClaim{
		predicate: f[0], subject: f[1], object: f[2], negative: f[3] == "negative", modality: f[4],
		words: f[7], value: f[8], asserted: f[9] == "yes", line: line,
	}
	if f[5] != "" {
		c.source = strings.Split(f[5], " > ")
	}
	return c, nil
}

func publishedOf(id string) string {
	if _, date, _ := strings.Cut(id, " "); date != "none" {
		return date
	}
	return ""
}
