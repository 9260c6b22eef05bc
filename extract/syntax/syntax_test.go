package syntax

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"newsgraph/extract/syntax/kernel"
	"newsgraph/extract/text"
)

// article makes a document out of sentences whose tokens are parted by spaces.
func article(sentences ...string) *text.Document {
	d := &text.Document{}
	at := 0
	for _, line := range sentences {
		s := text.Sentence{Span: text.Span{Start: at}}
		for _, w := range strings.Fields(line) {
			s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}, Text: w})
			at += len(w) + 1
		}
		s.End = max(s.Start, at-1)
		d.Sentences = append(d.Sentences, s)
	}
	return d
}

// news are sentences of the kind that articles have.
var news = []string{
	"Russia deployed its own sappers to Palmyra .",
	"Syrian President Bashar Assad thanked the Russian military , which helped liberate Aleppo in December 2016 , for its support .",
	"“ We do n’t know who did it , ” said Maria Zakharova , the ministry ’s spokeswoman .",
	"The bridge was destroyed by the flood , and 3,000 people had to leave their homes .",
	"UNITED signs striker for $ 40 million",
	"The deal - brokered by Turkey and Russia - was to be signed on Monday , but neither side showed up .",
	"",
	"Yes",
}

// printed parses a document and gives it as CoNLL-U with its margins.
func printed(t testing.TB, d *text.Document) string {
	t.Helper()
	Parse(d)
	var b bytes.Buffer
	if err := WriteCoNLLU(&b, d.Sentences); err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Sentences {
		b.WriteString("# margins =")
		for _, tok := range s.Tokens {
			fmt.Fprintf(&b, " %g", tok.Margin)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var update = flag.Bool("update", false, "write testdata/news.conllu anew")

// The trees of the embedded model are the same on every machine, to the last bit of their margins.
func TestEveryMachineGivesTheSameTrees(t *testing.T) {
	const path = "testdata/news.conllu"
	got := printed(t, article(news...))
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the trees are\n%s\nand were\n%s\nif the model is new, run go test ./extract/syntax -update", got, want)
	}
}

func TestEveryKernelGivesTheSameTrees(t *testing.T) {
	before := kernel.Current()
	defer kernel.Use(before)
	if err := kernel.Use("portable"); err != nil {
		t.Fatal(err)
	}
	want := printed(t, article(news...))
	for _, name := range kernel.Names() {
		if err := kernel.Use(name); err != nil {
			t.Fatal(err)
		}
		if got := printed(t, article(news...)); got != want {
			t.Errorf("%s gives\n%s\nthe portable kernel\n%s", name, got, want)
		}
	}
}

// A sentence's tree does not depend on what is parsed with it, before it or beside it.
func TestParallel(t *testing.T) {
	alone := make([]string, len(news))
	for i, s := range news {
		alone[i] = printed(t, article(s))
	}
	var wait sync.WaitGroup
	for worker := range 8 {
		wait.Go(func() {
			for i := range news {
				k := (i + worker) % len(news)
				if got := printed(t, article(news[k])); got != alone[k] {
					t.Errorf("in parallel\n%s\nalone\n%s", got, alone[k])
				}
			}
		})
	}
	wait.Wait()
	d := article(news...)
	Document(d)
	for i := range d.Sentences {
		one := article(news[i])
		Document(one)
		for k, tok := range d.Sentences[i].Tokens {
			if o := one.Sentences[0].Tokens[k]; o.Head != tok.Head || o.Rel != tok.Rel || o.Margin != tok.Margin || o.Tag != tok.Tag {
				t.Errorf("sentence %d, token %d: in a document %+v, alone %+v", i, k, tok, o)
			}
		}
	}
}

// tree reports what is wrong with the tree of a sentence, "" if nothing.
func tree(s *text.Sentence) string {
	roots := 0
	for i, tok := range s.Tokens {
		switch {
		case tok.Head < -1 || tok.Head >= len(s.Tokens) || tok.Head == i:
			return fmt.Sprintf("token %d has the head %d", i, tok.Head)
		case (tok.Head < 0) != (tok.Rel == "root"):
			return fmt.Sprintf("token %d has the head %d and the label %s", i, tok.Head, tok.Rel)
		case tok.Margin < 0 || tok.Margin > 1:
			return fmt.Sprintf("token %d has the margin %g", i, tok.Margin)
		case tok.POS == "" || tok.Tag == "" || tok.Lemma == "":
			return fmt.Sprintf("token %d lacks a tag or a lemma: %+v", i, tok)
		}
		if tok.Head < 0 {
			roots++
		}
	}
	if err := check(s.Tokens); err != nil {
		return err.Error()
	}
	if len(s.Tokens) > 0 && roots != 1 {
		return fmt.Sprintf("%d roots", roots)
	}
	return ""
}

func TestTrees(t *testing.T) {
	d := article(news...)
	Parse(d)
	for i := range d.Sentences {
		if wrong := tree(&d.Sentences[i]); wrong != "" {
			t.Errorf("%q: %s", news[i], wrong)
		}
	}
	first := &d.Sentences[0]
	verb := first.Root()
	if tok := first.Tokens[verb]; tok.Text != "deployed" || tok.Lemma != "deploy" || tok.POS != "VERB" || tok.Feature("Tense") != "Past" {
		t.Errorf("the root of %q is %+v", news[0], tok)
	}
	if c := first.Child(verb, "nsubj"); c < 0 || first.Tokens[c].Text != "Russia" || first.Tokens[c].Name != "B-place" {
		t.Errorf("the subject of %q is token %d", news[0], c)
	}
}

// A sentence of thousands of tokens takes time and memory in proportion, and is one tree.
func TestLongSentence(t *testing.T) {
	d := article(strings.Repeat("Russia deployed sappers , and ", 1000) + "left .")
	start := time.Now()
	Parse(d)
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("5,002 tokens took %v", took)
	}
	if wrong := tree(&d.Sentences[0]); wrong != "" {
		t.Error(wrong)
	}
}

func TestNoSentences(t *testing.T) {
	Document(&text.Document{})
	Document(article(""))
}

func TestEmbeddedModels(t *testing.T) {
	for _, file := range [][]byte{firstModel, secondModel} {
		if _, err := ReadModel(file); err != nil {
			t.Error(err)
		}
	}
}

func TestDamagedModel(t *testing.T) {
	for name, b := range map[string][]byte{
		"empty":   nil,
		"foreign": []byte("PK\x03\x04 something else"),
		"cut":     firstModel[:len(firstModel)/2],
		"changed": append(append([]byte{}, firstModel[:len(firstModel)-9]...), "123456789"...),
	} {
		if _, err := ReadModel(b); err == nil || !strings.HasPrefix(err.Error(), "model: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// The words of an article must not stay in memory because the cache knows them.
func TestCacheIsBounded(t *testing.T) {
	p := Twice().parser()
	for i := range 3 * generation {
		form := fmt.Sprint("word", i)
		p.word(form, form)
	}
	if n := len(p.cache.young) + len(p.cache.old); n > 2*generation {
		t.Errorf("the cache holds %d words", n)
	}
}

// What is parsed again needs no memory, however many tokens there are, but for the index of each sentence.
func TestParseAllocates(t *testing.T) {
	p := Twice().parser()
	count := func(times int) float64 {
		d := article(slices.Repeat(news, times)...)
		return testing.AllocsPerRun(3, func() {
			for i := range d.Sentences {
				p.add(&d.Sentences[i])
			}
			p.flush()
		})
	}
	if few, many := count(4), count(40); many > few+4 {
		t.Errorf("%g allocations for %d sentences, %g for %d", few, 4*len(news), many, 40*len(news))
	}
}

// Whatever the tokens are, the result is a tree.
func FuzzParse(f *testing.F) {
	for _, s := range news {
		f.Add(s)
	}
	f.Add("\x00 \xff\xfe ’’ ,,, 1,2,3 ﷽ İstanbul ß " + strings.Repeat("a", 300))
	f.Fuzz(func(t *testing.T, line string) {
		d := article(line)
		Parse(d)
		if wrong := tree(&d.Sentences[0]); wrong != "" {
			t.Errorf("%q: %s", line, wrong)
		}
	})
}

// Said is a name, too.
func TestSaidIsAName(t *testing.T) {
	for line, want := range map[string]string{
		"The court freed Said Mahmoud on Tuesday .":          "PROPN",
		"The minister , Said Khatib , resigned .":            "PROPN",
		"“ We won . ” Said one resident : “ That is all . ”": "VERB",
		"Said one resident : “ That is all . ”":              "VERB",
		"PUTIN Said To Be Ill":                               "VERB",
	} {
		d := article(line)
		Parse(d)
		for _, tok := range d.Sentences[0].Tokens {
			if tok.Text == "Said" && tok.POS != want {
				t.Errorf("%s: Said is %s, want %s", line, tok.POS, want)
			}
		}
	}
}

// Sentences that leave the first network in doubt get the margins of both, and the others are left as it reads them.
func TestDoubtIsReadAgain(t *testing.T) {
	again := 0
	for _, line := range news {
		once, twice := article(line), article(line)
		Once().Parse(once)
		Twice().Parse(twice)
		for i, a := range once.Sentences[0].Tokens {
			if a.Margin != twice.Sentences[0].Tokens[i].Margin {
				again++
				break
			}
		}
	}
	if again == 0 || again == len(news) {
		t.Errorf("%d of %d sentences were read again", again, len(news))
	}
}

// Networks with other tags cannot add their scores.
func TestNewReader(t *testing.T) {
	other := *first()
	other.Rels = slices.Clone(other.Rels)
	other.Rels[0] = "unknown"
	if _, err := NewReader(first(), &other); err == nil || !strings.HasPrefix(err.Error(), "model: ") {
		t.Errorf("error %v", err)
	}
	if r, err := NewReader(first(), nil); err != nil || strings.Contains(r.Version(), "+") || !strings.Contains(Twice().Version(), "+") {
		t.Errorf("error %v", err)
	}
}
