package extract

import (
	"os"
	"path/filepath"
	"testing"

	"newsgraph/extract/claim"
	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// BenchmarkStages times each stage on the seed articles, in words a second of one core.
// The rules' share of the whole is rules / extract.
func BenchmarkStages(b *testing.B) {
	files, err := filepath.Glob("../seeds/*/v1.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no seeds (%v)", err)
	}
	var articles []text.Article
	var documents []*text.Document
	words := 0
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		a := text.Article{Text: string(src)}
		articles = append(articles, a)
		d := text.Split(a)
		syntax.Document(d)
		name.Document(d)
		documents = append(documents, d)
		for _, s := range d.Sentences {
			words += len(s.Tokens)
		}
	}
	rules, err := Rules()
	if err != nil {
		b.Fatal(err)
	}
	for _, stage := range []struct {
		name string
		run  func(i int)
	}{
		{"extract", func(i int) { With(rules, articles[i]) }},
		{"split", func(i int) { text.Split(articles[i]) }},
		{"syntax", func(i int) { syntax.Document(text.Split(articles[i])) }},
		{"names", func(i int) { name.Document(documents[i]) }},
		{"rules", func(i int) { rules.Match(documents[i]) }},
		{"claims", func(i int) { claim.Judge(documents[i], rules.Match(documents[i])) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				for i := range articles {
					stage.run(i)
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
