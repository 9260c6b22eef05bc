package input

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"newsgraph/extract/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// all reads one input to its end.
func all(t *testing.T, name string, o Options) (articles []text.Article, errs []error) {
	t.Helper()
	for a, err := range Read(t.Context(), name, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles, errs
}

func one(t *testing.T, name string, o Options) text.Article {
	t.Helper()
	articles, errs := all(t, name, o)
	if len(errs) > 0 || len(articles) != 1 {
		t.Fatalf("%s: %d articles, errors %v; want one article", name, len(articles), errs)
	}
	return articles[0]
}

// dump is what the golden files hold: the article's fields and a line a block.
func dump(a text.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "source %s  version %s\nurl %s\ntitle %s\nauthor %s\npublished %s\nkeywords %s\n\n",
		a.Source, a.Version, a.URL, a.Title, a.Author, a.Published, strings.Join(a.Keywords, "; "))
	for _, block := range a.Blocks {
		fmt.Fprintf(&b, "%-9s %s\n", block.Kind, strings.ReplaceAll(block.Of(a.Text), "\n", "⏎"))
	}
	return b.String()
}

func TestArticlesOfManyShapes(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[th]*[lt]")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d fixtures, error %v", len(files), err)
	}
	for _, file := range files {
		a := one(t, file, Options{})
		checkBlocks(t, file, a)
		golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(dump(a)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), dump(a)); diff != "" {
			t.Errorf("%s (-want +got; accept with -update):\n%s", file, diff)
		}
	}
}

// checkBlocks checks what the contract says of blocks: in order, without overlap,
// covering all that is not white space, without space at their edges.
func checkBlocks(t testing.TB, place string, a text.Article) {
	t.Helper()
	at := 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("%s: block %v after %d in a text of %d bytes", place, b, at, len(a.Text))
		}
		if gap := strings.Trim(a.Text[at:b.Start], blanks); gap != "" {
			t.Fatalf("%s: %q is in no block", place, gap)
		}
		if s := b.Of(a.Text); strings.Trim(s, blanks) != s {
			t.Fatalf("%s: block %q has space at its edge", place, s)
		}
		at = b.End
	}
	if gap := strings.Trim(a.Text[at:], blanks); gap != "" {
		t.Fatalf("%s: %q is in no block", place, gap)
	}
}

// TestSeedBody holds the seed article's body to exactly its fifteen paragraphs: the
// page's furniture before and behind is told apart by form.
func TestSeedBody(t *testing.T) {
	a := one(t, "../../seeds/daesh-syria/v1.txt", Options{})
	if a.Source != "daesh-syria" || a.Version != "v1" {
		t.Errorf("source %q, version %q", a.Source, a.Version)
	}
	if a.Published != "" {
		t.Errorf("published %q, but the page only shows when it was copied", a.Published)
	}
	var body []string
	for _, b := range a.Blocks {
		if b.Kind == text.Body {
			body = append(body, b.Of(a.Text))
		} else if b.Kind == text.Heading {
			t.Errorf("heading %q: the page has none", b.Of(a.Text))
		}
	}
	if len(body) != 15 || !strings.HasPrefix(body[0], "Earlier this week") || !strings.HasSuffix(body[14], "President Assad said.") {
		t.Errorf("%d paragraphs, %q … %q", len(body), body[0], body[len(body)-1])
	}
	if want := []string{"military", "Daesh", "Bashar al-Assad", "Syria", "Russia"}; !cmp.Equal(a.Keywords, want) {
		t.Errorf("keywords %q", a.Keywords)
	}
}

func TestOptionsSayWhatTheTextDoesNot(t *testing.T) {
	o := Options{Published: "2017-12", URL: "https://example.com/a", Title: "A title"}
	a := one(t, "testdata/wire.txt", o)
	if a.Published != o.Published || a.URL != o.URL || a.Source != o.URL || a.Title != o.Title {
		t.Errorf("%q %q %q %q", a.Published, a.URL, a.Source, a.Title)
	}
	for _, bad := range []string{"17 May 2017", "2017-13", "2017-00-01", "today"} {
		if _, errs := all(t, "testdata/wire.txt", Options{Published: bad}); len(errs) != 1 {
			t.Errorf("%q was taken as a date", bad)
		}
	}
	for _, bad := range []string{"example.com/a", "ftp://example.com/a", "http://a:b:c/"} {
		if _, errs := all(t, "testdata/wire.txt", Options{URL: bad}); len(errs) != 1 {
			t.Errorf("%q was taken as an article's address", bad)
		}
	}
	if articles, errs := all(t, "testdata", o); len(articles) > 0 || len(errs) != 1 {
		t.Errorf("one URL for a folder: %d articles, %v", len(articles), errs)
	}
}

func TestStandardInput(t *testing.T) {
	a := one(t, "-", Options{Stdin: strings.NewReader("Rebels took the town on Monday.")})
	if a.Source != "stdin" || len(a.Blocks) != 1 || a.Blocks[0].Kind != text.Body {
		t.Errorf("%+v", a)
	}
	page := one(t, "-", Options{Stdin: strings.NewReader("\n <!DOCTYPE html><title>T</title><p>Rebels took the town on Monday.</p>")})
	if !strings.Contains(page.Text, "Rebels") || strings.Contains(page.Text, "<") {
		t.Errorf("page from standard input: %q", page.Text)
	}
}

func TestSourceAndVersion(t *testing.T) {
	dir := t.TempDir()
	const s = "The army left the town on Friday."
	for _, f := range []string{"corpus/Sport Page/001.txt", "corpus/politics/001.txt", "corpus/daesh/v2.txt", "corpus/daesh/v10.txt"} {
		write(t, filepath.Join(dir, f), s)
	}
	var got []string
	articles, errs := all(t, filepath.Join(dir, "corpus"), Options{})
	for _, a := range articles {
		got = append(got, a.Source+" "+a.Version)
	}
	want := []string{"sport-page-001 ", "daesh v10", "daesh v2", "politics-001 "}
	if diff := cmp.Diff(want, got); diff != "" || len(errs) > 0 {
		t.Errorf("folder: %v\n%s", errs, diff)
	}
	if a := one(t, filepath.Join(dir, "corpus/politics/001.txt"), Options{}); a.Source != "001" {
		t.Errorf("file: source %q", a.Source)
	}
	if err := os.Symlink(filepath.Join(dir, "corpus"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	if linked, errs := all(t, filepath.Join(dir, "link"), Options{}); len(linked) != 4 || len(errs) > 0 {
		t.Errorf("link to a folder: %d articles, %v", len(linked), errs)
	}
	articles, errs = all(t, filepath.Join(dir, "corpus/*/001.txt"), Options{})
	if len(articles) != 2 || articles[1].Source != "politics-001" {
		t.Errorf("glob: %v %v", articles, errs)
	}
}

// TestVersions: v10.txt is a version only where v1 or no other article stands beside it, however it is read.
func TestVersions(t *testing.T) {
	for beside, want := range map[string][]string{
		"chart.png":       {"story v10", "story v11"},
		".notes.txt":      {"story v10", "story v11"},
		"newsgraph.names": {"story v10", "story v11"},
		"old/report.txt":  {"story-old-report ", "story v10", "story v11"},
		"v1.htm":          {"story v1", "story v10", "story v11"},
		"report.txt":      {"story-report ", "story-v10 ", "story-v11 "},
	} {
		dir := t.TempDir()
		for _, f := range []string{"v10.txt", "v11.html", beside} {
			write(t, filepath.Join(dir, "story", f), "<p>The army left the town on Friday.")
		}
		var got []string
		articles, _ := all(t, dir, Options{})
		for _, a := range articles {
			got = append(got, a.Source+" "+a.Version)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", beside, diff)
		}
		if a := one(t, filepath.Join(dir, "story/v10.txt"), Options{}); (a.Version == "v10") != (beside != "report.txt") {
			t.Errorf("%s: the file alone: source %q, version %q", beside, a.Source, a.Version)
		}
	}
}

func TestFolderSkipsNothingWithoutAWord(t *testing.T) {
	dir := t.TempDir()
	for name, s := range map[string]string{
		"a.txt": "The army left the town on Friday.", "A.txt.jpg": "\xff\xd8", "b/v1.txt": "The army left.",
		"b/notes.txt": "Mine.", "c.txt": "  \n", "d.txt": "caf\xe9", ".hidden.txt": "No.", ".git/x.txt": "No.", "newsgraph.names": "drop \"No\"",
	} {
		write(t, filepath.Join(dir, name), s)
	}
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "z.txt")); err != nil {
		t.Fatal(err)
	}
	articles, errs := all(t, dir, Options{})
	if len(articles) != 2 {
		t.Errorf("%d articles", len(articles))
	}
	var got []string
	for _, err := range errs {
		got = append(got, strings.TrimPrefix(err.Error(), dir+"/"))
	}
	want := []string{
		"A.txt.jpg: skipped: not .txt, .text, .html, .htm or .xhtml",
		"b/notes.txt: skipped: its folder holds the versions of one article (v1, v2 …), and this is none",
		"c.txt: has no text in it; give it an article or leave it out",
		"d.txt: byte 4, line 1: 0xe9 is not UTF-8; convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8",
		"z.txt: no such file or directory",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "empty/x.jpg"), "")
	write(t, filepath.Join(dir, "nul.txt"), "one\ntwo\x00")
	write(t, filepath.Join(dir, "half.txt"), "\xff\xfea\x00b")
	write(t, filepath.Join(dir, "lone.txt"), "\xff\xfe\x00\xd8a\x00")
	write(t, filepath.Join(dir, "mark.txt"), "\xff\xfeThis is no UTF-16.")
	write(t, filepath.Join(dir, "order.html"), "\xfe\xff<\x00p\x00>\x00H\x00i\x00")
	write(t, filepath.Join(dir, "control.txt"), "\xff\xfe\x01\x02\x03\x04")
	write(t, filepath.Join(dir, "huge.txt"), strings.Repeat("x", MaxSize+1))
	write(t, filepath.Join(dir, "bare.html"), "<html><body><script>1</script></body></html>")
	for name, want := range map[string]string{
		"empty":       "holds no articles",
		"nul.txt":     "byte 8, line 2: NUL",
		"half.txt":    "cut short",
		"lone.txt":    "byte 3: half a UTF-16 character",
		"mark.txt":    "the mark says UTF-16",
		"order.html":  "the mark says UTF-16",
		"control.txt": "the mark says UTF-16",
		"huge.txt":    "larger than 16 MiB",
		"bare.html":   "has no text",
		"gone.txt":    "no such file",
		"*.nothing":   "matches no file",
	} {
		articles, errs := all(t, filepath.Join(dir, name), Options{})
		if len(articles) > 0 || len(errs) == 0 || !strings.Contains(errors.Join(errs...).Error(), want) {
			t.Errorf("%s: %v, want %q", name, errs, want)
		}
		for _, err := range errs {
			if !strings.HasPrefix(err.Error(), dir) {
				t.Errorf("%s: error %q does not start with its place", name, err)
			}
		}
	}
	if _, errs := all(t, filepath.Join(dir, "gone.txt"), Options{}); !errors.Is(errs[0], fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", errs[0])
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range Read(ctx, dir, Options{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("after cancel: %v", err)
		}
	}
}

// TestHostile: inputs that are large in one way or another are read whole; what takes more than linear time for
// them does not end before the test run's own limit.
func TestHostile(t *testing.T) {
	const n = 1 << 20
	prose := strings.Repeat("The army left the town on Friday, and the mayor of it thanked it and gave it bread.\n\n", n/100)
	for name, s := range map[string]string{
		"one line":    strings.Repeat("word ", n),
		"no spaces":   strings.Repeat("x", n),
		"commas":      strings.Repeat("a,", n),
		"short lines": strings.Repeat("ab\n", n),
		"labels":      strings.Repeat("Related\nComments\n", n/16),
		"lines amid":  prose + strings.Repeat("ab\n", n/100) + prose,
		"bylines":     "by " + strings.Repeat("A and ", n),
		"stars":       strings.Repeat("views expressed ", n/16),
	} {
		a, err := parsePlain([]byte(s), "", "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checkBlocks(t, name, a)
	}
	for name, s := range map[string]string{
		"deep":    strings.Repeat("<div>", n),
		"amid":    "<p>" + prose[:5000] + "</p>" + strings.Repeat("<div>ab</div>", n/100) + "<p>" + prose[:5000] + "</p>",
		"breaks":  strings.Repeat("word<br>", n/20),
		"inlines": strings.Repeat("<b>a</b> ", n/20),
	} {
		if a, err := parsePage([]byte(s), "", ""); err == nil {
			checkBlocks(t, name, a)
		}
	}
}

func TestEncodings(t *testing.T) {
	const want = "Zürich’s mayor 🙂\nresigned."
	encoded := func(order binary.AppendByteOrder) []byte {
		var b []byte
		for _, unit := range utf16.Encode([]rune("\ufeff" + want)) {
			b = order.AppendUint16(b, unit)
		}
		return b
	}
	for name, raw := range map[string][]byte{
		"UTF-8":     []byte(want),
		"mark":      []byte("\ufeff" + want),
		"CRLF":      []byte(strings.ReplaceAll(want, "\n", "\r\n")),
		"CR":        []byte(strings.ReplaceAll(want, "\n", "\r")),
		"UTF-16 LE": encoded(binary.LittleEndian),
		"UTF-16 BE": encoded(binary.BigEndian),
	} {
		if got, err := decode(raw); got != want || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func write(t *testing.T, path, s string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		t.Fatal(err)
	}
}

func FuzzPlain(f *testing.F) { fuzz(f, parsePlain, "*.txt") }
func FuzzPage(f *testing.F)  { fuzz(f, parsePage, "*.html") }

// fuzz checks that a format's reader gives an error or an article whose blocks
// are as the contract says, and the same one again.
func fuzz(f *testing.F, parse func([]byte, string, string) (text.Article, error), seeds string) {
	files, _ := filepath.Glob(filepath.Join("testdata", seeds))
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := parse(bytes.Clone(raw), "", "https://example.com/a")
		if err != nil {
			return
		}
		checkBlocks(t, "fuzz", a)
		if b, err := parse(raw, "", "https://example.com/a"); err != nil || !cmp.Equal(a, b) {
			t.Fatalf("read twice: %v\n%s", err, cmp.Diff(a, b))
		}
	})
}
