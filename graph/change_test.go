package graph

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

func read(t testing.TB, words string) extract.Result {
	t.Helper()
	r, err := extract.Extract(text.Article{Source: "story", Text: words})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// stories are versions of articles, a line for each paragraph.
func stories(t testing.TB) (out []string) {
	t.Helper()
	files, err := filepath.Glob("../quality/gold/versions/depot-explosion/v*.txt")
	if err != nil {
		t.Fatal(err)
	}
	seeds, err := filepath.Glob("../seeds/*/v*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, seeds...) {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(src))
	}
	return out
}

func types(c *Comparison) (out []ChangeType) {
	for i := range c.Changes {
		out = append(out, c.Changes[i].Type)
	}
	return out
}

// testdata/changes.txt has one change a line.
func TestTypes(t *testing.T) {
	src, err := os.ReadFile("testdata/changes.txt")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(src)) {
		f := strings.Split(strings.TrimSpace(l), "|")
		if len(f) != 3 {
			continue
		}
		old, new := strings.TrimSpace(f[1]), strings.TrimSpace(f[2])
		var got []string
		for _, ty := range types(Compare(read(t, old), read(t, new))) {
			got = append(got, string(ty))
		}
		if want := strings.TrimSpace(f[0]); strings.Join(got, ", ") != want {
			t.Errorf("%s\n%s\ngot %q, want %q", old, new, got, want)
		}
	}
}

func TestCompareWithItself(t *testing.T) {
	for _, s := range stories(t) {
		r := read(t, s)
		if c := Compare(r, r); len(c.Changes) > 0 {
			t.Errorf("changes %v", c.Changes)
		}
	}
}

// What is added one way is dropped the other, and so on.
func TestCompareInverse(t *testing.T) {
	all := stories(t)
	for i := range all {
		for j := max(0, i-2); j < i; j++ {
			a, b := read(t, all[i]), read(t, all[j])
			there, back := Compare(a, b), Compare(b, a)
			if got, want := described(there, false), described(back, true); !slices.Equal(got, want) {
				t.Errorf("there %q\nback  %q", got, want)
			}
		}
	}
}

// described lists changes with all that they say, turned around or not.
func described(c *Comparison, inverted bool) (out []string) {
	for _, ch := range c.Changes {
		if inverted {
			ch = ch.inverse()
		}
		out = append(out, fmt.Sprintf("%s %v %v %q %q %q", ch.Type, ch.Old, ch.New, ch.Words, ch.Removed, ch.Added))
	}
	slices.Sort(out)
	return out
}

// Quotes, dashes, spaces, ligatures, line breaks and slips of the pen change nothing.
func TestTypography(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	for _, s := range stories(t) {
		old := read(t, s)
		for range 6 {
			again := respell(random, reset(random, s))
			if c := Compare(old, read(t, again)); len(c.Changes) > 0 {
				for _, line := range described(c, false) {
					t.Error(line)
				}
				t.Fatal("typography changes claims")
			}
		}
	}
}

// reset breaks lines anew and puts other quotes, dashes, spaces and ligatures.
func reset(random *rand.Rand, s string) string {
	paragraphs := strings.Split(strings.ReplaceAll(s, "\r", ""), "\n\n")
	width := 50 + random.IntN(60)
	swap := [][]string{{"’", "'"}, {" – ", " — "}, {"fi", "ﬁ"}, {"…", "..."}}
	for i, p := range paragraphs {
		var lines []string
		line := ""
		for _, w := range strings.Fields(p) {
			if line != "" && len(line)+len(w) > width {
				lines = append(lines, line)
				line = ""
			}
			switch {
			case line != "" && random.IntN(20) == 0:
				line += "\u00a0"
			case line != "" && random.IntN(20) == 0:
				line += "  "
			case line != "":
				line += " "
			}
			line += w
		}
		p = strings.Join(append(lines, line), "\n")
		for _, pair := range swap {
			if random.IntN(2) == 0 {
				p = strings.ReplaceAll(p, pair[0], pair[1])
			}
		}
		if random.IntN(2) == 0 && strings.Count(p, "“") == strings.Count(p, "”") {
			p = strings.NewReplacer("“", `"`, "”", `"`).Replace(p)
		}
		paragraphs[i] = p
	}
	return strings.Join(paragraphs, "\n\n")
}

// respell swaps two inner letters of a few long common words.
func respell(random *rand.Rand, s string) string {
	words := strings.SplitAfter(s, " ")
	for range 3 {
		i := 1 + random.IntN(len(words)-1)
		w := strings.TrimSpace(words[i])
		k := 3
		if len(w) < 8 || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" || w[k] == w[k+1] || strings.HasSuffix(strings.TrimSpace(words[i-1]), ".") {
			continue
		}
		words[i] = strings.Replace(words[i], w, w[:k]+w[k+1:k+2]+w[k:k+1]+w[k+2:], 1)
	}
	return strings.Join(words, "")
}

// Paragraphs in another order are moved, and that is all.
func TestReorderedParagraphs(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2))
	for _, s := range stories(t) {
		paragraphs := strings.Split(s, "\n\n")
		random.Shuffle(len(paragraphs), func(i, j int) { paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i] })
		c := Compare(read(t, s), read(t, strings.Join(paragraphs, "\n\n")))
		for _, ty := range types(c) {
			if ty != Moved {
				t.Errorf("%s by moving paragraphs", ty)
			}
		}
		if !c.Empty() {
			t.Error("moved paragraphs change claims")
		}
	}
}

// Sentences taken out, put in and changed do not touch what is said elsewhere.
func TestUntouchedSentences(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 3))
	for _, s := range stories(t) {
		old := read(t, s)
		for range 4 {
			edited := edit(random, old)
			new := read(t, edited)
			was, is := sentencesOf(&old), sentencesOf(&new)
			for _, ch := range Compare(old, new).Changes {
				if ch.Type == Moved {
					continue
				}
				if ch.Old != nil && is[ch.Old.Text] >= was[ch.Old.Text] {
					t.Errorf("%s: the sentence stands in both: %s", ch.Type, ch.Old.Text)
				}
				if ch.New != nil && was[ch.New.Text] >= is[ch.New.Text] {
					t.Errorf("%s: the sentence stands in both: %s", ch.Type, ch.New.Text)
				}
			}
		}
	}
}

func sentencesOf(r *extract.Result) map[string]int {
	m := map[string]int{}
	for i := range r.Sentences {
		words, _ := spaced(r.Sentences[i].Of(r.Article.Text))
		m[words]++
	}
	return m
}

// edit drops sentences of an article, changes words in others, and puts new ones in.
func edit(random *rand.Rand, r extract.Result) string {
	var b strings.Builder
	at := 0
	for i := range r.Sentences {
		s := &r.Sentences[i]
		b.WriteString(r.Article.Text[at:s.Start])
		words := s.Of(r.Article.Text)
		switch random.IntN(8) {
		case 0:
			words = ""
		case 1:
			words += " The mayor of Oslo denied that three ships sank on Friday."
		case 2:
			words = strings.NewReplacer(" was ", " was not ", "Russia", "Turkey", "four", "nine", "said", "denied").Replace(words)
		}
		b.WriteString(words)
		at = s.End
	}
	return b.String() + r.Article.Text[at:]
}

// Whatever the texts, comparing ends, finds nothing between a text and itself, and is the inverse of comparing back.
func FuzzCompare(f *testing.F) {
	f.Add("The blast killed four people, police said.", "The blast killed seven people.")
	f.Add("\xff“A” – b…\r\n\r\n1,000", "No. 5\u00a0A.")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 2000 {
			return
		}
		a, b := read(t, old), read(t, new)
		if c := Compare(a, a); len(c.Changes) > 0 {
			t.Errorf("%q differs from itself: %v", old, described(c, false))
		}
		if got, want := described(Compare(a, b), false), described(Compare(b, a), true); !slices.Equal(got, want) {
			t.Errorf("there %q\nback  %q", got, want)
		}
	})
}

func TestSpaced(t *testing.T) {
	words, at := spaced(" a\n  b\u00a0é\xff ")
	if words != "a b é\xff" || at[1] != 0 || at[5] != 2 || at[len(at)-1] != len(words) {
		t.Errorf("got %q %v", words, at)
	}
}

// Two articles of more than 5,000 words: the comparison alone, and with the reading of both.
func BenchmarkCompare5000(b *testing.B) {
	texts := [2]string{}
	all := stories(b)
	for i := range texts {
		for len(strings.Fields(texts[i])) < 5000 {
			texts[i] += all[i] + "\n\n" + all[len(all)-1] + "\n\n"
		}
	}
	older, newer := read(b, texts[0]), read(b, texts[1])
	b.Run("compare", func(b *testing.B) {
		for b.Loop() {
			Compare(older, newer)
		}
	})
	b.Run("read and compare", func(b *testing.B) {
		for b.Loop() {
			Compare(read(b, texts[0]), read(b, texts[1]))
		}
	})
}
