package extract

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"newsgraph/extract/claim"
	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// BenchmarkStages measures from text to claims on articles of the repository, in words a second, and what share of the time each stage
// takes, in hundredths. The stages of an article run one after the other, so that what else the machine does falls on all alike.
func BenchmarkStages(b *testing.B) {
	var articles []text.Article
	for _, pattern := range []string{"seeds/*/v1.txt", "quality/gold/unseen/*.txt"} {
		files, err := filepath.Glob("../" + pattern)
		if err != nil || len(files) == 0 {
			b.Fatalf("no %s (%v)", pattern, err)
		}
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			articles = append(articles, text.Article{Text: string(src)})
		}
	}
	rules, err := Rules()
	if err != nil {
		b.Fatal(err)
	}
	var d *text.Document
	var facts []text.Fact
	stages := []struct {
		name string
		run  func(text.Article)
	}{
		{"split", func(a text.Article) { d = text.Split(a) }},
		{"tree", func(text.Article) { syntax.Parse(d) }},
		{"roles", func(text.Article) {
			for i := range d.Sentences {
				syntax.Roles(&d.Sentences[i])
			}
		}},
		{"names", func(text.Article) { name.Document(d) }},
		{"rules", func(text.Article) { facts = rules.Match(d) }},
		{"claims", func(text.Article) { claim.Judge(d, facts) }},
	}
	took := make([]time.Duration, len(stages))
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			for i, s := range stages {
				start := time.Now()
				s.run(a)
				took[i] += time.Since(start)
			}
			for i := range d.Sentences {
				words += len(d.Sentences[i].Tokens)
			}
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	for i, s := range stages {
		b.ReportMetric(100*took[i].Seconds()/b.Elapsed().Seconds(), s.name+"-%")
	}
}
