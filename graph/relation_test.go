package graph

import (
	"os"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Every line of relations.txt holds: no verb stands twice, none leads back to itself, and each relation has some verb.
func TestOwnRelations(t *testing.T) {
	seen := map[string]bool{}
	relations := map[string]bool{}
	for verbs, relation := range lexicon.Must("relations") {
		relations[relation] = true
		for verb := range strings.SplitSeq(verbs, ",") {
			verb = strings.TrimSpace(verb)
			if seen[verb] || verb == "" || verb != strings.ToLower(verb) || verb == relation {
				t.Errorf("relations.txt: %q = %s: stands twice, for itself, or is no lemma", verb, relation)
			}
			seen[verb] = true
			if circle := OwnRelations().circle(verb); circle != "" {
				t.Errorf("relations.txt: %s leads back to itself", circle)
			}
		}
	}
	if len(relations) < 100 || len(seen) < 400 {
		t.Errorf("%d verbs under %d relations; the list has been read in part", len(seen), len(relations))
	}
}

func TestOver(t *testing.T) {
	user, err := ReadRelations("my.txt", "be deployed to = https://example.org/v#place # where\ndeploy = send\n\nbuy = buy\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		r                 *Relations
		verb, preposition string
		want              string
	}{
		{OwnRelations(), "dispatch", "", "deploy"},
		{OwnRelations(), "dispatch", "to", ""}, // without an object it is not known what is meant
		{OwnRelations(), "be dispatched", "", "be deployed"},
		{OwnRelations(), "be dispatched", "to", "be deployed to"},
		{OwnRelations(), "pull out", "of", "withdraw from"},
		{OwnRelations(), "pull out", "", "withdraw"},
		{OwnRelations(), "be pulled out", "from", "be withdrawn from"},
		{OwnRelations(), "be bought", "for", "be acquired for"},
		{OwnRelations(), "be requested", "", "be asked for"},
		{OwnRelations(), "be requested", "from", ""}, // "be asked for from" is no predicate
		{OwnRelations(), "be met", "with", ""},       // what is met with criticism meets nobody
		{OwnRelations(), "deploy", "", ""},
		{OwnRelations(), "be", "", ""},
		{user, "be deployed", "to", "https://example.org/v#place"},
		{user, "be deployed", "in", "be sent in"},
		{user, "dispatch", "", "deploy"},
		{user, "buy", "", ""},
		{user, "be bought", "for", ""},
		{user, "purchase", "", "acquire"},
	} {
		relation, rest, _ := c.r.over(c.verb, c.preposition)
		if got := strings.TrimSpace(relation + " " + rest); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.verb, c.preposition, got, c.want)
		}
	}
}

func TestReadRelationsErrors(t *testing.T) {
	for src, want := range map[string]string{
		"# verbs\n\nbuy":           `my.txt:3: "buy" has no "="`,
		"buy =":                    `my.txt:1: no relation follows "="`,
		"= buy":                    `my.txt:1: "= buy" lacks a verb`,
		"buy, = get":               `my.txt:1: "buy, = get" lacks a verb`,
		"buy = get\nbuy = own":     `my.txt:2: "buy" is "own" here and "get" in line 1; keep one`,
		"buy = http:a b":           `my.txt:1: "http:a b" is no absolute IRI`,
		"buy = own:":               `my.txt:1: "own:" is no absolute IRI`,
		"get = own\nown = get":     `my.txt:1: get = own = get leads back to itself`,
		"deploy = dispatch # back": `my.txt:1: deploy = dispatch = deploy leads back to itself; leave a step out, or end it with "dispatch = dispatch"`,
	} {
		if _, err := ReadRelations("my.txt", src); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", src, err, want)
		}
	}
}

// sent is an article with three verbs for one relation, one of them denied.
func sent() *builder {
	return newArticle("sent").
		name(text.Place, "Russia", "France", "Palmyra").
		noun(text.People, "sappers", "sapper").
		claim("dispatch", "Russia | dispatched | sappers | to Palmyra").
		claim("deploy", "Russia | deployed | sappers").
		claim("station", "France | stationed | sappers", negative)
}

func TestRelationsInTheGraph(t *testing.T) {
	g := build(t, Options{}, sent())
	for p, want := range map[string]string{"dispatch": "deploy", "be_dispatched_to": "be_deployed_to", "station": "deploy", "deploy": ""} {
		if want != "" {
			want = DefaultBase + "r/" + want
		}
		if got := g.first(IRI(DefaultBase+"r/"+p), rdfsSubProperty).Value(); got != want {
			t.Errorf("r/%s is a kind of %q, want %q", p, got, want)
		}
	}
	for _, c := range g.Claims() {
		if strings.Contains(c.Words, "dispatched") && predicateName(c.Predicate) != "dispatch" {
			t.Errorf("the claim has lost its verb: %v", c.Predicate)
		}
	}
}

func TestGroup(t *testing.T) {
	g := build(t, Options{}, sent())
	want := []string{"France | not deploy | sappers", "Russia | deploy | sappers", "sappers | be deployed to | Palmyra"}
	if got := edges(t, g, View{Group: true, Assert: AssertAll}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	s, err := g.Snapshot(View{Group: true})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(s.Edges, func(e Edge) bool { return e.Predicate == "deploy" })
	if words := s.Edges[i].Words; !slices.Equal(words, []string{"Russia | deployed | sappers", "Russia | dispatched | sappers | to Palmyra"}) {
		t.Errorf("the edge of both verbs has the words %q", words)
	}
	if got := edges(t, g, View{}); !slices.Contains(got, "Russia | dispatch | sappers") {
		t.Errorf("without Group: got %q", got)
	}
}

// A graph that is related anew is the graph that is built with those relations.
func TestRelate(t *testing.T) {
	user, err := ReadRelations("my.txt", "dispatch = dispatch\ndeploy = https://example.org/v#deploys\n")
	if err != nil {
		t.Fatal(err)
	}
	g := build(t, Options{Relations: user}, sent())
	want := []string{"France | not deploys | sappers", "Russia | deploys | sappers", "Russia | dispatch | sappers", "sappers | be dispatched to | Palmyra"}
	if got := edges(t, g, View{Group: true, Assert: AssertAll}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := build(t, Options{}, sent()).Relate(user); lines(got.Relate(user)) != lines(got) || !slices.Equal(edges(t, got, View{Group: true}), edges(t, g, View{Group: true})) {
		t.Errorf("related anew:\n%s", lineDiff(lines(g), lines(got)))
	}
}

// The file that docs/relations.md shows can be read.
func TestRelationsOfTheDocs(t *testing.T) {
	doc, err := os.ReadFile("../docs/relations.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(doc), "\n## Your own vocabulary\n")
	example, _, _ = strings.Cut(example, "\n    newsgraph ")
	var lines []string
	for line := range strings.SplitSeq(example, "\n") {
		if line, ok := strings.CutPrefix(line, "    "); ok {
			lines = append(lines, line)
		}
	}
	r, err := ReadRelations("docs/relations.md", strings.Join(lines, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	if relation, _, _ := r.over("be born", "in"); relation != "https://schema.org/birthPlace" {
		t.Errorf("be born in = %q", relation)
	}
}
