package name

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// read makes a document of a CoNLL-U file whose tokens are parted by single spaces or, after
// SpaceAfter=No, by nothing.
func read(t testing.TB, path string) *text.Document {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{}
	var b strings.Builder
	for block := range strings.SplitSeq(strings.TrimSpace(string(src)), "\n\n") {
		s := text.Sentence{}
		for line := range strings.Lines(block) {
			c := strings.Split(strings.TrimSpace(line), "\t")
			if len(c) != 10 {
				s.Comments = append(s.Comments, strings.TrimSpace(line))
				continue
			}
			head, err := strconv.Atoi(c[6])
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			tok := text.Token{Text: c[1], Lemma: c[2], POS: c[3], Tag: c[4], Head: head - 1, Rel: c[7]}
			for f := range strings.SplitSeq(c[9], "|") {
				if tag, ok := strings.CutPrefix(f, "Name="); ok {
					tok.Name = tag
				}
			}
			tok.Start = b.Len()
			b.WriteString(tok.Text)
			tok.End = b.Len()
			if !strings.Contains(c[9], "SpaceAfter=No") {
				b.WriteByte(' ')
			}
			s.Tokens = append(s.Tokens, tok)
		}
		s.Span = text.Span{Start: s.Tokens[0].Start, End: s.Tokens[len(s.Tokens)-1].End}
		d.Sentences = append(d.Sentences, s)
	}
	d.Article.Text = b.String()
	return d
}

// TestEntities reads what each token of testdata/*.conllu must name from the comments
// "# entity 5 = Vladimir Putin (person) quantity", or "-" for nothing.
func TestEntities(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.conllu")
	if len(files) < 15 {
		t.Fatalf("only %d files in testdata", len(files))
	}
	for _, f := range files {
		d := read(t, f)
		Document(d)
		for i := range d.Sentences {
			for _, c := range d.Sentences[i].Comments {
				var token int
				if _, err := fmt.Sscanf(c, "# entity %d =", &token); err != nil {
					continue
				}
				_, want, _ := strings.Cut(c, " = ")
				if got := described(d, i, token-1); got != want {
					t.Errorf("%s: sentence %d, token %d (%s): got %s, want %s", f, i+1, token, d.Sentences[i].Tokens[token-1].Text, got, want)
				}
			}
		}
	}
}

// described is what a token names, as the comments of the test data write it.
func described(d *text.Document, sentence, head int) string {
	k := d.MentionAt(sentence, head)
	if k < 0 {
		return "-"
	}
	m := d.Mentions[k]
	e := d.Entities[m.Entity]
	return strings.TrimSpace(fmt.Sprintf("%s (%s) %s", e.Name, e.Kind, m.Quantity))
}

// TestProperties holds for every document: no entity is a function word, every mention lies
// in its sentence and holds or serves its head, entities are in order of mention, and a second run
// gives the same.
func TestProperties(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.conllu")
	for _, f := range files {
		d := read(t, f)
		Document(d)
		once := fmt.Sprint(d.Mentions, d.Entities)
		seen := 0
		for k, m := range d.Mentions {
			if n := len(d.Sentences[m.Sentence].Tokens); m.First < 0 || m.First >= m.End || m.End > n || m.Head < 0 || m.Head >= n {
				t.Errorf("%s: mention %+v lies outside of its sentence", f, m)
			}
			if m.Entity > seen {
				t.Errorf("%s: entity %d comes before entity %d", f, m.Entity, seen)
			}
			seen = max(seen, m.Entity+1)
			if k > 0 && (d.Mentions[k-1].Sentence > m.Sentence || d.Mentions[k-1].Sentence == m.Sentence && d.Mentions[k-1].First > m.First) {
				t.Errorf("%s: mention %d is out of order", f, k)
			}
		}
		for _, e := range d.Entities {
			if _, ok := pronouns[strings.ToLower(e.Name)]; ok || countWords[strings.ToLower(e.Name)] || e.Name == "" || e.Kind == "" {
				t.Errorf("%s: %+v is no entity", f, e)
			}
			if e.Proper == (e.Lemma != "") {
				t.Errorf("%s: %+v has a lemma and a name, or neither", f, e)
			}
		}
		Document(d)
		if again := fmt.Sprint(d.Mentions, d.Entities); again != once {
			t.Errorf("%s: a second run differs", f)
		}
	}
}

// TestOneSentence: any sentence of a document can be read alone.
func TestOneSentence(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.conllu")
	for _, f := range files {
		d := read(t, f)
		for i := range d.Sentences {
			one := &text.Document{Article: d.Article, Sentences: d.Sentences[i : i+1]}
			Document(one)
			if len(one.Mentions) == 0 {
				t.Errorf("%s: sentence %d has no mention", f, i+1)
			}
		}
	}
	Document(&text.Document{Sentences: []text.Sentence{{}}})
}

func TestOtherNames(t *testing.T) {
	d := read(t, "testdata/titles.conllu")
	Document(d)
	e := d.EntityAt(0, 10)
	if e == nil || !reflect.DeepEqual(e.Other, []string{"Putin"}) || !e.Proper {
		t.Errorf("got %+v, want Vladimir Putin, also Putin", e)
	}
	if m := d.Mentions[d.MentionAt(0, 10)]; m.First != 10 || m.End != 12 {
		t.Errorf("the mention is %+v; the title is no part of it", m)
	}
}

// TestWikidata: a name has an item only as what the gazetteer knows, and every item is the item of something known.
func TestWikidata(t *testing.T) {
	for want, e := range map[string]text.Entity{
		"Q858": proper("Syria", text.Place), "Q810": proper("Jordan", text.Place), "Q1065": proper("United Nations", text.Org),
	} {
		if got := Wikidata(&e); got != want {
			t.Errorf("%s: %q", e.Name, got)
		}
	}
	for _, e := range []text.Entity{proper("Jordan", text.Person), proper("Georgia", text.Place), {Name: "Syria", Kind: text.Place}} {
		if got := Wikidata(&e); got != "" {
			t.Errorf("%+v: %q", e, got)
		}
	}
	for name, item := range gaz().wikidata {
		known, ok := gaz().best(name)
		if !ok || known.weight < 3 || !regexp.MustCompile(`^Q[1-9]\d*$`).MatchString(item) {
			t.Errorf("wikidata.txt: %s = %s, known as %v", name, item, known)
		}
	}
}

func TestCountry(t *testing.T) {
	for name, want := range map[string]string{
		"Syrian Army": "Syria", "Syrian Arab Army": "Syria", "U.S. military": "United States", "North Korean Navy": "North Korea",
		"New Zealand Air Force": "New Zealand", "Iraqi Foreign Ministry": "Iraq", "American University of Beirut": "", "European Parliament": "",
		"Turkish Airlines": "", "Free Syrian Army": "", "Army": "", "": "",
	} {
		if e := proper(name, text.Org); Country(&e) != want {
			t.Errorf("%s: %q, not %q", name, Country(&e), want)
		}
	}
	if e := proper("Syrian Army", text.Event); Country(&e) != "" {
		t.Errorf("%+v is no body of a state", e)
	}
}

// TestBrokenTrees: a parser may err in any way; no tree makes a panic.
func TestBrokenTrees(t *testing.T) {
	d := read(t, "testdata/titles.conllu")
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k := range s.Tokens {
			for _, rel := range []string{"flat", "appos", "nmod", "compound", "root"} {
				old := s.Tokens[k]
				s.Tokens[k].Rel, s.Tokens[k].Head = rel, -1
				s.Index()
				Document(d)
				s.Tokens[k] = old
			}
		}
		s.Index()
	}
}

// TestNothingBetween: all that stands between two names modifies the second, from the sentence's start on.
func TestNothingBetween(t *testing.T) {
	d := read(t, "testdata/adjectives.conllu")
	d.Sentences[0].Index()
	c := &cutter{reader: newReader(d), s: &d.Sentences[0]}
	if c.oneName(span{first: 0, end: 1}, span{first: 2, end: 3}) {
		t.Error("Atlantic and Union are one name")
	}
}

func BenchmarkDocument(b *testing.B) {
	d := read(b, "testdata/titles.conllu")
	tokens := 0
	for i := range d.Sentences {
		d.Sentences[i].Index()
		tokens += len(d.Sentences[i].Tokens)
	}
	for b.Loop() {
		Document(d)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
