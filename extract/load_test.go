package extract

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"newsgraph/extract/rule"
	"newsgraph/extract/text"
)

const ownRule = `rule verb-object
    "Our own reading of feeding."

    verb : VERB lemma=@feed
    who  : agent of verb
    what : patient of verb

    fact {who} | nourishes | {what}

    yes The farmer feeds the cows.
        farmer | nourishes | cows
    no The farmer sleeps.
`

// TestLoadRules: a user's rule takes the place of the program's rule of that name, and finds the word list
// that lies beside it.
func TestLoadRules(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "own.rules"), ownRule)
	write(t, filepath.Join(dir, "feed.txt"), "feed\nfeeding = feed\n")
	for _, name := range []string{dir, filepath.Join(dir, "own.rules")} {
		set, err := LoadRules(name)
		if err != nil {
			t.Fatal(err)
		}
		r := With(set, text.Article{Text: "The farmer feeds the cows. He milks the goats."})
		var got []string
		for i := range r.Claims {
			got = append(got, r.Print(&r.Claims[i]))
		}
		if want := "farmer | nourishes | cows"; strings.Join(got, "\n") != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestLoadRulesErrors(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	twice := filepath.Join(dir, "twice")
	if err := os.Mkdir(twice, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(twice, "a.rules"), strings.ReplaceAll(ownRule, "@feed", "feed"))
	write(t, filepath.Join(twice, "b.rules"), strings.ReplaceAll(ownRule, "@feed", "feed"))
	for name, want := range map[string]string{
		filepath.Join(dir, "nowhere"): "cannot be read (no such file or directory); name a rule file or a folder of *.rules files",
		empty:                         "has no *.rules file; name a folder that has, or a rule file",
		twice:                         "rule verb-object stands at ",
	} {
		if _, err := LoadRules(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
}

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestState: several sets of rules can be asked about one document, in any order.
func TestState(t *testing.T) {
	own, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	few := rule.NewSet(own.Rules[:len(own.Rules)/2])
	src, err := os.ReadFile("../seeds/daesh-syria/v1.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := text.Article{Text: string(src)}
	d := Reader{}.Read(a).Document
	for _, set := range []*rule.Set{few, own, few} {
		got, want := Reader{Rules: set}.State(d), With(set, a)
		if !reflect.DeepEqual(got.Claims, want.Claims) {
			t.Errorf("%d rules: %d claims of a document that was asked before, %d of a fresh one, or others", len(set.Rules), len(got.Claims), len(want.Claims))
		}
	}
}
