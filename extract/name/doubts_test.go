package name

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

func TestDoubts(t *testing.T) {
	docs := []*text.Document{
		named("a", []text.Entity{proper("Putin", text.Person), proper("Muammar Gaddafi", text.Person), proper("5th Corps", text.Org), proper("Syria", text.Place)},
			"Putin", "Muammar Gaddafi", "5th Corps", "Syria"),
		named("b", []text.Entity{proper("Vladimir Putin", text.Person), proper("Muammar Ghaddafi", text.Person), proper("4th Corps", text.Org), proper("Syria Trust", text.Org)},
			"Vladimir Putin", "it", "Muammar Ghaddafi", "Muammar Ghaddafi", "4th Corps", "Syria Trust"),
		named("c", []text.Entity{proper("ITB", text.Org), proper("International Trade Board", text.Org), proper("B. Assad", text.Person), proper("Bashar al-Assad", text.Person),
			proper("Maher al-Assad", text.Person)}, "ITB", "International Trade Board", "B. Assad", "Bashar al-Assad", "Maher al-Assad"),
	}
	want := []string{
		`same "B. Assad" = "Bashar al-Assad"`,
		`same "ITB" = "International Trade Board"`,
		`same "Muammar Gaddafi" = "Muammar Ghaddafi"`,
		`same "Putin" = "Vladimir Putin" in a`,
	}
	for seed := range uint64(6) {
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		var got []string
		for _, x := range Doubts(docs, nil) {
			got = append(got, x.Yes().String())
			if len(x.For) != 2 || x.Why == "" {
				t.Errorf("%s: evidence %v", x.Yes(), x.For)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
	decided, err := ReadCorrections("x.names", "not \"Putin\" = \"Vladimir Putin\"\nsame \"ITB\" = \"Irish Tourist Board\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if left := Doubts(docs, decided); len(left) != 2 {
		t.Errorf("what is decided is no doubt: %v", left)
	}
}

// TestDoubtfulSurname: a surname that two bear is doubted where it went to one, and the other speaks against.
func TestDoubtfulSurname(t *testing.T) {
	d := named("x", []text.Entity{proper("Hillary Clinton", text.Person, "Clinton"), proper("Bill Clinton", text.Person)}, "Hillary Clinton", "Clinton", "Bill Clinton")
	d.Mentions[1].By = "short"
	got := Doubts([]*text.Document{d}, nil)
	if len(got) != 1 || !got[0].Joined || got[0].No().String() != `not "Hillary Clinton" = "Clinton" in x` ||
		fmt.Sprint(got[0].Against) != "[{x Bill Clinton}]" {
		t.Errorf("got %+v", got)
	}
}

// TestDoubtfulKind: a name is doubted that is of two kinds, or that the network takes for another kind, unless the
// gazetteer knows it.
func TestDoubtfulKind(t *testing.T) {
	a := named("a", []text.Entity{proper("Azimio", text.Place), proper("Jordan", text.Person), proper("Kirov", text.Place)}, "Azimio", "Jordan", "Kirov", "Kirov")
	b := named("b", []text.Entity{proper("Azimio", text.Org), proper("Jordan", text.Place)}, "Azimio", "Azimio", "Jordan")
	a.Sentences[2].Tokens[0].Name, a.Sentences[3].Tokens[0].Name = "B-person", "B-person"
	docs := []*text.Document{a, b}
	var got []string
	for _, x := range Doubts(docs, nil) {
		got = append(got, x.Yes().String()+" or "+x.No().String())
	}
	want := []string{`kind "Azimio"/place org or kind "Azimio"/place place`, `kind "Kirov"/place person in a or kind "Kirov"/place place in a`}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	decided, err := ReadCorrections("x.names", "kind \"Azimio\"/place place\nkind \"Kirov\" person in a")
	if err != nil {
		t.Fatal(err)
	}
	if left := Doubts(docs, decided); len(left) != 0 {
		t.Errorf("what is decided is no doubt: %v", left)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"kitten", "sitting", 3}, {"gaddafi", "ghaddafi", 1}, {"abc", "", 3}, {"flaw", "lawn", 2}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%s, %s: %d, not %d", c.a, c.b, got, c.want)
		}
	}
}
