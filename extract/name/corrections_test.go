package name

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// named is a document with one name a sentence, each an entity as given: its name, kind and other names; a
// mention "it" is a pronoun that belongs to the entity before it.
func named(source string, entities []text.Entity, mentions ...string) *text.Document {
	d := &text.Document{Article: text.Article{Source: source}, Entities: slices.Clone(entities)}
	last := 0
	for i, m := range mentions {
		start := len(d.Article.Text)
		d.Article.Text += m + ". "
		span := text.Span{Start: start, End: start + len(m)}
		d.Sentences = append(d.Sentences, text.Sentence{Span: span, Tokens: []text.Token{{Span: span, Text: m, Head: -1}}})
		mention := text.Mention{Sentence: i, End: 1, Entity: last, By: "pronoun", Pronoun: true}
		if m != "it" {
			mention.Pronoun, mention.By = false, "name"
			mention.Entity = slices.IndexFunc(entities, func(e text.Entity) bool { return slices.Contains(namesOf(&e), m) })
			if !entities[mention.Entity].Proper {
				mention.By = "noun"
			}
		}
		last = mention.Entity
		d.Mentions = append(d.Mentions, mention)
	}
	return d
}

func proper(name string, kind text.Kind, other ...string) text.Entity {
	return text.Entity{Name: name, Kind: kind, Proper: true, Other: other}
}

// shown are the entities of a document with their mentions: "Russia/place[Moscow]: Moscow, it".
func shown(d *text.Document) string {
	var lines []string
	for i, e := range d.Entities {
		line := fmt.Sprintf("%s/%s%v:", e.Name, e.Kind, e.Other)
		for k := range d.Mentions {
			if m := &d.Mentions[k]; m.Entity == i {
				line += " " + surface(d, m)
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestApply(t *testing.T) {
	company := text.Entity{Name: "company", Lemma: "company", Concept: "company", Kind: text.Org}
	for _, c := range []struct {
		lines    string
		entities []text.Entity
		mentions []string
		want     string
	}{
		{`same "Moscow" = "Russia"`, []text.Entity{proper("Moscow", text.Place), proper("Russia", text.Place)}, []string{"Moscow", "Russia", "it"},
			"Russia/place[Moscow]: Moscow Russia it"},
		{`same "Moscow" = "Russia"`, []text.Entity{proper("Moscow", text.Place), proper("Oslo", text.Place)}, []string{"Oslo", "Moscow", "it"},
			"Oslo/place[]: Oslo; Russia/place[Moscow]: Moscow it"},
		{"same \"A\" = \"B\"\nsame \"B\" = \"C\"", []text.Entity{proper("A", text.Org), proper("B", text.Person), proper("C", text.Person)}, []string{"A", "B", "C"},
			"C/person[A B]: A B C"},
		{`not "Hillary Clinton" = "Clinton"`, []text.Entity{proper("Hillary Clinton", text.Person, "Clinton")}, []string{"Clinton", "it", "Hillary Clinton", "it", "Clinton"},
			"Clinton/person[]: Clinton it Clinton; Hillary Clinton/person[]: Hillary Clinton it"},
		{`not "Clinton" = "Hillary Clinton"`, []text.Entity{proper("Hillary Clinton", text.Person, "Clinton")}, []string{"Clinton", "it", "Hillary Clinton"},
			"Clinton/person[]: Clinton it; Hillary Clinton/person[]: Hillary Clinton"},
		{"not \"Hillary Clinton\" = \"Clinton\"\nsame \"Clinton\" = \"Bill Clinton\"", []text.Entity{proper("Hillary Clinton", text.Person, "Clinton"), proper("Bill Clinton", text.Person)},
			[]string{"Clinton", "Hillary Clinton", "Bill Clinton"}, "Bill Clinton/person[Clinton]: Clinton Bill Clinton; Hillary Clinton/person[]: Hillary Clinton"},
		{`kind "Azimio" org`, []text.Entity{proper("Azimio", text.Place)}, []string{"Azimio"}, "Azimio/org[]: Azimio"},
		{`kind "Jordan"/person org`, []text.Entity{proper("Jordan", text.Place)}, []string{"Jordan"}, "Jordan/place[]: Jordan"},
		{`kind "Azimio"/place org`, []text.Entity{proper("Azimio", text.Org, "Azimio Alliance"), proper("Azimio", text.Place)}, []string{"Azimio Alliance", "Azimio"},
			"Azimio/org[Azimio Alliance]: Azimio Alliance Azimio"},
		{`name "IS" = "Islamic State"`, []text.Entity{proper("Daesh", text.Org, "IS")}, []string{"IS", "Daesh"}, "Islamic State/org[Daesh IS]: IS Daesh"},
		{`name "Jordan" = "Mercury"`, []text.Entity{proper("Jordan", text.Person), proper("Mercury", text.Thing)}, []string{"Jordan", "Mercury"},
			"Mercury/person[Jordan]: Jordan; Mercury/thing[]: Mercury"},
		{`drop "Listen Live"`, []text.Entity{proper("Listen Live", text.Thing), proper("Oslo", text.Place)}, []string{"Listen Live", "it", "Oslo"}, "Oslo/place[]: Oslo"},
		{`same "company" = "Acme"`, []text.Entity{company, proper("Acme", text.Org)}, []string{"Acme", "company"}, "Acme/org[]: Acme company"},
		{`same "Moscow" = "Russia" in other`, []text.Entity{proper("Moscow", text.Place)}, []string{"Moscow"}, "Moscow/place[]: Moscow"},
		{`same "Moscow" = "Russia" in x`, []text.Entity{proper("Moscow", text.Place)}, []string{"Moscow"}, "Russia/place[Moscow]: Moscow"},
		{"# nothing\n\n  # at all", []text.Entity{proper("Moscow", text.Place)}, []string{"Moscow"}, "Moscow/place[]: Moscow"},
	} {
		corrections, err := ReadCorrections("x.names", c.lines)
		if err != nil {
			t.Error(err)
			continue
		}
		d := named("x", c.entities, c.mentions...)
		corrections.Apply(d)
		if got := shown(d); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.lines, got, c.want)
		}
	}
}

// TestApplyOrder: the order of the lines does not matter.
func TestApplyOrder(t *testing.T) {
	lines := []string{`same "A" = "B"`, `same "B" = "C"`, `not "C D" = "D"`, `same "D" = "E"`, `kind "C" org`, `name "F" = "G"`, `drop "H"`, `same "B C" = "C"`, `not "C E" = "E"`, `name "I" = "G"`}
	entities := []text.Entity{proper("A", text.Org), proper("B", text.Place, "B C"), proper("C D", text.Person, "D"), proper("C E", text.Person, "E"),
		proper("F", text.Org), proper("G", text.Org), proper("H", text.Org), proper("I", text.Org)}
	mentions := []string{"A", "D", "it", "B", "C D", "E", "F", "H", "G", "C E", "it", "I", "B C"}
	want := ""
	for seed := range uint64(50) {
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		c, err := ReadCorrections("x.names", strings.Join(lines, "\n"))
		if err != nil {
			t.Fatal(err)
		}
		d := named("x", entities, mentions...)
		c.Apply(d)
		if got := shown(d); want == "" {
			want = got
		} else if got != want {
			t.Fatalf("%s\ngot  %s\nwant %s", strings.Join(lines, "\n"), got, want)
		}
	}
	if !strings.HasPrefix(want, "C/org") || strings.Contains(want, "H") {
		t.Errorf("got %s", want)
	}
}

// TestUnused: a line is used once it has found what it is about.
func TestUnused(t *testing.T) {
	c, err := ReadCorrections("x.names", "same \"Moscow\" = \"Russia\"\ndrop \"Paris\"\nreject A | b | C\nreject in y: A | b | C\n")
	if err != nil {
		t.Fatal(err)
	}
	c.Apply(named("x", []text.Entity{proper("Moscow", text.Place)}, "Moscow"))
	if !c.Rejects("x", "A | b | C (not)", "A | b | C") || c.Rejects("x", "A | b | D") {
		t.Error("a fact is rejected by its parts, whatever its marks")
	}
	var got []int
	for _, l := range c.Unused() {
		got = append(got, l.Line)
	}
	if !slices.Equal(got, []int{2, 4}) {
		t.Errorf("unused: %v", got)
	}
}

// TestReadCorrectionsErrors: each error names the file and the line, says what is wrong, and what to do.
func TestReadCorrectionsErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"sam \"A\" = \"B\"", `x.names:1: unknown word "sam"; a line begins with one of same, not, kind, name, drop, reject`},
		{"# ok\nsame A = B", `x.names:2: "A = B" is no name between straight quotation marks; write it like same "Moscow" = "Russia"`},
		{"same \"A", `x.names:1: "A lacks a closing quotation mark; write it like same`},
		{"same \"A\" \"B\"", `x.names:1: same lacks the second name; write it like same`},
		{"same \"A\" = \"A\"", `x.names:1: "A" is on both sides; write two different names`},
		{"drop \" \"", `x.names:1: the name is empty`},
		{"drop \"A\" at x", `x.names:1: "at x" is too much; write the line like drop "Listen Live", and "in SOURCE" behind it for one article`},
		{"kind \"A\" animal", `x.names:1: "animal" is no kind; there are [person org`},
		{"kind \"A\"/animal org", `x.names:1: "animal" is no kind`},
		{"not \"A\"/person = \"B\"", `x.names:1: not keeps two names apart, whatever their kinds`},
		{"reject Russia deployed", `x.names:1: "Russia deployed" is no fact; write it as newsgraph facts prints it, SUBJECT | PREDICATE | OBJECT`},
		{"reject in x A | b | c", `x.names:1: "in x A | b | c" has no end of its source`},
		{"drop \"\xff\"", `x.names:1: is not UTF-8; save the file as UTF-8`},
		{"same \"A\" = \"B\"\n\nsame \"A\" = \"C\"", `x.names:3: same "A" = "C" contradicts line 1, same "A" = "B"; remove one, or let each hold in one source`},
		{"same \"A\" = \"B\"\nsame \"B\" = \"A\"", `x.names:2: same "B" = "A" contradicts line 1`},
		{"same \"A\" = \"B\"\nsame \"B\" = \"C\"\nnot \"A\" = \"C\"", `x.names:3: not "A" = "C" contradicts line 1`},
		{"not \"A\" = \"B\"\nsame \"A\" = \"B\" in x", `x.names:2: same "A" = "B" in x contradicts line 1`},
		{"kind \"A\" org\nsame \"A\" = \"B\"\nkind \"B\" place", `x.names:3: kind "B" place contradicts line 1, kind "A" org`},
		{"drop \"A\"\nkind \"A\" org", `x.names:2: kind "A" org contradicts line 1, drop "A"`},
	} {
		if _, err := ReadCorrections("x.names", c.src); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s\ngot  %v\nwant %s", c.src, err, c.want)
		}
	}
	for _, good := range []string{
		"same \"A\" = \"B\" in x\nsame \"A\" = \"C\" in y", "same \"A\" = \"B\"\nname \"A\" = \"B\"", "drop \"A\" # why\r\n", "\ufeffdrop \"A # B\"",
		"kind \"Jordan\"/person person\nkind \"Jordan\"/place place",
	} {
		if _, err := ReadCorrections("x.names", good); err != nil {
			t.Error(err)
		}
	}
}

// TestManual: in the tables of docs/names.md every line reads well, or gives the message beside it.
func TestManual(t *testing.T) {
	page, err := os.ReadFile("../../docs/names.md")
	if err != nil {
		t.Fatal(err)
	}
	good, bad := 0, 0
	for row := range strings.Lines(string(page)) {
		cells := strings.Split(strings.ReplaceAll(row, `\|`, "\x00"), "|")
		if len(cells) != 4 || !strings.HasPrefix(cells[1], " `") {
			continue
		}
		for i := range cells {
			cells[i] = strings.Trim(strings.ReplaceAll(cells[i], "\x00", "|"), " `\n")
		}
		_, err := ReadCorrections("x.names", cells[1])
		switch {
		case strings.HasSuffix(row, "` |\n"): // the other cell is a message
			bad++
			if err == nil || err.Error() != "x.names:1: "+cells[2] {
				t.Errorf("%s gives %v", cells[1], err)
			}
		default:
			good++
			if err != nil {
				t.Error(err)
			}
		}
	}
	if good < len(correctionWords) || bad < 5 {
		t.Errorf("the page explains %d lines and %d errors", good, bad)
	}
}

var correctionPlace = regexp.MustCompile(`^x\.names:\d+: `)

// FuzzReadCorrections: errors have a place; what reads well reads again from its own lines, and changes no mention
// into one without an entity.
func FuzzReadCorrections(f *testing.F) {
	for _, w := range correctionWords {
		f.Add(w.form + " in x # so")
	}
	f.Add("reject 0|0|#")
	f.Add("not \"A\" = \"B\"\nsame \"A\" = \"C\"\nkind \"A\"/org person\nreject in x: A | b | c (not)")
	f.Fuzz(func(t *testing.T, src string) {
		c, err := ReadCorrections("x.names", src)
		if err != nil {
			if !correctionPlace.MatchString(err.Error()) {
				t.Errorf("error without a place: %v", err)
			}
			return
		}
		for _, l := range c.Lines {
			again, err := ReadCorrections("x.names", l.String())
			if err != nil || len(again.Lines) != 1 || again.Lines[0].String() != l.String() {
				t.Errorf("%s reads as %v, %v", l, again, err)
			}
		}
		d := named("x", []text.Entity{proper("A", text.Org, "B"), proper("C", text.Person)}, "A", "B", "it", "C", "B")
		c.Apply(d)
		for _, m := range d.Mentions {
			if m.Entity < 0 || m.Entity >= len(d.Entities) || d.Entities[m.Entity].Name == "" {
				t.Errorf("%s: a mention without an entity", src)
			}
		}
	})
}
