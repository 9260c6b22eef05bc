package syntax

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"newsgraph/extract/syntax/kernel"
	"newsgraph/extract/text"
)

// articles are the articles of the repository, each story once, in the order of their paths.
func articles(b *testing.B) []text.Article {
	var all []text.Article
	for _, pattern := range []string{"seeds/*/v1.txt", "quality/gold/versions/*/v1.txt", "quality/gold/claims/dev*/articles/*.txt",
		"quality/gold/unseen/*.txt", "quality/gold/unseen2/*.txt", "quality/gold/unseen3/*.txt"} {
		paths, _ := filepath.Glob("../../" + pattern)
		if len(paths) == 0 {
			b.Fatalf("there is no %s", pattern)
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			all = append(all, text.Article{Text: string(src)})
		}
	}
	return all
}

// BenchmarkArticles measures from the text of articles to trees, read once and twice, and to roles, in words a second. What costs most of a word is
// done once a word, so that it matters which words were seen before: in "running" those of the articles before, from none on, as in
// a folder of articles; in "alone" none but the article's own, as when the program reads one article; in "known" all.
func BenchmarkArticles(b *testing.B) {
	all := articles(b)
	once, twice := Once(), Twice()
	forget := func() { once.idle, twice.idle = nil, nil }
	for _, goal := range []struct {
		name string
		read func(*text.Document)
	}{{"once", once.Parse}, {"twice", twice.Parse}, {"roles", Document}} {
		for _, words := range []string{"running", "alone", "known"} {
			b.Run(goal.name+"/"+words, func(b *testing.B) {
				kernels(b, func(b *testing.B) {
					tokens := 0
					for b.Loop() {
						if words == "running" {
							forget()
						}
						for _, a := range all {
							if words == "alone" {
								forget()
							}
							d := text.Split(a)
							goal.read(d)
							for i := range d.Sentences {
								tokens += len(d.Sentences[i].Tokens)
							}
						}
					}
					b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "words/s")
				})
			})
		}
	}
}

// BenchmarkParse measures from tokens to trees, read once, with every kernel of the machine.
func BenchmarkParse(b *testing.B) {
	d := article(slices.Repeat(news, 20)...)
	once, words := Once(), 0
	for _, s := range d.Sentences {
		words += len(s.Tokens)
	}
	kernels(b, func(b *testing.B) {
		for b.Loop() {
			once.Parse(d)
		}
		b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
	})
}

// kernels runs a benchmark with every kernel of the machine.
func kernels(b *testing.B, f func(b *testing.B)) {
	before := kernel.Current()
	defer kernel.Use(before)
	for _, name := range kernel.Names() {
		b.Run(name, func(b *testing.B) {
			if err := kernel.Use(name); err != nil {
				b.Fatal(err)
			}
			f(b)
		})
	}
}
