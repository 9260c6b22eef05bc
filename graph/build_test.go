package graph

import (
	"flag"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

var update = flag.Bool("update", false, "write golden files anew")

// lines are a graph's quads without the base, as a golden file has them.
func lines(g *Graph) string {
	var b strings.Builder
	for _, q := range g.Quads() {
		line := string(q.S + " " + q.P + " " + q.O)
		if q.G != "" {
			line += " " + string(q.G)
		}
		b.WriteString(line + " .\n")
	}
	return b.String()
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the change:\n%s", path, lineDiff(string(want), got))
	}
}

// lineDiff marks the lines that only one of two sorted texts has.
func lineDiff(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out strings.Builder
	for _, l := range a {
		if !slices.Contains(b, l) {
			out.WriteString("- " + l + "\n")
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			out.WriteString("+ " + l + "\n")
		}
	}
	return out.String()
}

// sample has one claim of each standing, in an article with all that is known of one.
func sample() *builder {
	b := syria()
	b.Article.URL = "https://news.example/2017/daesh?id=1"
	b.Article.Title = `With Daesh "defeated"`
	b.Article.Author = "Suliman Mulhem"
	b.Article.Version = "v1"
	b.Article.Published = "2017-12-16"
	b.Article.Keywords = []string{"Syria", "Russia"}
	b.claim("deploy", "Russia | deployed | sappers | to Palmyra").
		claim("speak", "Bashar al-Assad | spoke | - | to Putin").
		claim("thank", "Bashar al-Assad | thanked | Russia", b.saidBy("Putin", "say")).
		claim("attack", "Russia | attacked | Palmyra", negative).
		claim("acquit", "officials | acquitted | Putin | of Syria", possible, b.saidBy("sources", "report")).
		claim("leave", "he | left | Syria", func(c *claim.Claim) {
			c.Time = &claim.Time{Text: "in early 2017", Value: "2017"}
			c.Class = "RETREAT"
		})
	b.Mentions[1].Quantity = "at least 7,000"
	return b
}

func TestBuildGolden(t *testing.T) {
	o := Options{Program: "newsgraph 0.1", Network: "net 1", Rules: "rules 1"}
	golden(t, "testdata/sample.nq", lines(build(t, o, sample())))
	o.NoText, o.Base, o.Label = true, "http://data.example/ng", ByArticle
	golden(t, "testdata/sample-notext.nq", lines(build(t, o, sample())))
}

// A graph in which every name is hostile, for the readers of exports: parallel edges,
// two sources, several versions of a thing, claims of each standing.
func TestHostileGolden(t *testing.T) {
	var articles []*builder
	for _, source := range []string{"one", "https://news.example/a b?<x>&y=\"z\""} {
		b := newArticle(source)
		b.Article.Title = strings.Join(hostile[:6], " ")
		b.name(text.Org, hostile...)
		for i, name := range hostile {
			next := hostile[(i+1)%len(hostile)]
			b.claim("meet & greet", name+" | met | "+next)
			b.claim("say \"<&>\"", name+" | said | "+next+" | to "+hostile[0])
			b.claim("meet & greet", name+" | met | "+next, negative, b.saidBy(hostile[1], "say"))
		}
		b.Mentions[0].Quantity = "> 7,000 & \"more\""
		articles = append(articles, b)
	}
	golden(t, "testdata/hostile.nq", lines(build(t, Options{Base: "https://data.example/a/r/"}, articles...)))
}

// What is written, line by line of the design: edges only of what the article asserts.
func TestEdges(t *testing.T) {
	for _, test := range []struct {
		name   string
		claims func(*builder)
		view   View
		want   []string
	}{
		{"arguments hang off the object", func(b *builder) {
			b.claim("deploy", "Russia | deployed | sappers | to Palmyra | in Syria")
		}, View{}, []string{"Russia | deploy | sappers", "sappers | be deployed in | Syria", "sappers | be deployed to | Palmyra"}},
		{"or off the subject", func(b *builder) {
			b.claim("speak", "Bashar al-Assad | spoke | - | to Putin")
		}, View{}, []string{"Bashar al-Assad | speak to | Vladimir Putin"}},
		{"the accused is acquitted, not the court", func(b *builder) {
			b.claim("acquit", "officials | acquitted | Putin | of Syria")
		}, View{}, []string{"Vladimir Putin | be acquitted of | Syria", "officials | acquit | Vladimir Putin"}},
		{"a passive without agent keeps its voice", func(b *builder) {
			b.claim("be deployed", "sappers | were deployed | - | to Palmyra")
		}, View{}, []string{"sappers | be deployed to | Palmyra"}},
		{"a phrasal verb", func(b *builder) {
			b.claim("take over", "Russia | took over | Palmyra | from officials")
		}, View{}, []string{"Palmyra | be taken over from | officials", "Russia | take over | Palmyra"}},
		{"being something of something", func(b *builder) {
			b.noun(text.People, "president", "president").claim("be", "Putin | is | president | of Russia")
		}, View{}, []string{"Vladimir Putin | be | president", "Vladimir Putin | be president of | Russia"}},
		{"having", func(b *builder) {
			b.claim("have", "Russia | has | sappers | in Syria")
		}, View{}, []string{"Russia | have in | Syria", "Russia | have | sappers"}},
		{"a recipient without preposition", func(b *builder) {
			b.claim("give", "Russia | gave | sappers |  Syria")
		}, View{}, []string{"Russia | give | sappers", "sappers | be given to | Syria"}},
		{"a pronoun is no node, and what it does is no edge", func(b *builder) {
			b.claim("leave", "he | left | Syria").claim("deploy", "Russia | deployed | them | to Palmyra")
		}, View{}, []string{"Russia | deploy to | Palmyra"}},
		{"denied, said, possible: no edges", func(b *builder) {
			b.claim("attack", "Russia | attacked | Palmyra", negative).
				claim("attack", "Russia | attacked | Syria", possible).
				claim("leave", "Russia | left | Syria", b.saidBy("Putin", "say"))
		}, View{}, nil},
		{"attributed", func(b *builder) {
			b.claim("attack", "Russia | attacked | Syria", possible, b.saidBy("Putin", "say")).
				claim("leave", "Russia | left | Syria", b.saidBy("Putin", "say"))
		}, View{Assert: AssertAttributed}, []string{"Russia | leave [says Vladimir Putin] | Syria"}},
		{"all, each with its standing", func(b *builder) {
			b.claim("attack", "Russia | attacked | Syria", negative).
				claim("attack", "Russia | attacked | Syria").
				claim("attack", "Russia | attacked | Syria", negative, possible, b.saidBy("they", "deny"))
		}, View{Assert: AssertAll}, []string{"Russia | attack | Syria", "Russia | not attack [denies they; possible] | Syria", "Russia | not attack | Syria"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := syria()
			test.claims(b)
			got := edges(t, build(t, Options{}, b), test.view)
			slices.Sort(got)
			slices.Sort(test.want)
			if !slices.Equal(got, test.want) {
				t.Errorf("edges %q, want %q", got, test.want)
			}
		})
	}
}

// Every edge quad is S P O and its claim, and no other quad of the default kind is one.
func TestEdgeQuadsAreAsserted(t *testing.T) {
	g := build(t, Options{}, sample())
	asserted := map[Term]bool{}
	for _, c := range g.Claims() {
		asserted[c.IRI] = c.Asserted()
	}
	found := 0
	for _, q := range g.Quads() {
		if strings.Contains(string(q.P), "/r/") {
			found++
			if !asserted[q.G] {
				t.Errorf("edge %v belongs to no asserted claim", q)
			}
		}
	}
	if found != 3 {
		t.Errorf("%d edge quads, want 3", found)
	}
}

func TestLabels(t *testing.T) {
	want := map[Label]string{ByClaim: "/claim/", BySentence: "#char=", ByArticle: "/doc/", NoLabel: ""}
	for _, label := range Labels {
		g := build(t, Options{Label: label}, sample())
		for _, q := range g.Quads() {
			if strings.Contains(string(q.P), "/r/deploy") && (!strings.Contains(string(q.G), want[label]) || label == NoLabel && q.G != "") {
				t.Errorf("--graph %s: %v", label, q)
			}
		}
	}
	for _, o := range []Options{{Label: "page"}, {Base: "no base"}, {Base: "https://x.example/?q"}, {Base: "x"}} {
		if _, err := Build(nil, o); err == nil {
			t.Errorf("no error for %+v", o)
		}
	}
}

// An unmarked claim takes at most ten quads, its edge among them.
func TestUnmarkedClaimIsShort(t *testing.T) {
	b := syria()
	g := build(t, Options{}, b.claim("deploy", "Russia | deployed | sappers"))
	claim := g.Claims()[0].IRI
	n := 0
	for _, q := range g.Quads() {
		if q.S == claim || q.G == claim {
			n++
		}
	}
	if n > 10 {
		t.Errorf("%d quads", n)
	}
}

// Two sources of one fact make one edge of weight two; one article's two versions weigh one.
func TestWeightCountsSources(t *testing.T) {
	article := func(source, version, rest string) *builder {
		b := syria()
		b.Article.Source, b.Article.Version = source, version
		b.claim("attack", "Russia | attacked | Palmyra").claim("leave", "Russia | left | "+rest)
		return b
	}
	g := build(t, Options{}, article("a", "v1", "one"), article("a", "v2", "two"), article("https://b.example/x", "", "one"))
	s, err := g.Snapshot(View{})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Edges) != 1 || s.Edges[0].Weight != 2 || len(s.Edges[0].Claims) != 2 {
		t.Errorf("edges %+v, want one of weight 2 with 2 claims", s.Edges)
	}
}

// "officials" of two articles are two nodes of one concept; Russia is one.
func TestCommonNounsBelongToTheirArticle(t *testing.T) {
	one, two := syria(), syria()
	two.Article.Source = "https://news.example/world/2?page=1"
	one.claim("leave", "officials | left | Russia")
	two.claim("leave", "officials | left | Russia")
	s, err := build(t, Options{}, one, two).Snapshot(View{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, n := range s.Nodes {
		ids = append(ids, strings.TrimPrefix(n.ID, DefaultBase))
		if n.Label == "officials" && (n.Concept != "official" || n.Kind != text.People) {
			t.Errorf("node %+v", n)
		}
	}
	if want := []string{"e/Russia", "n/daesh-syria/official", "n/news.example/world/2%3Fpage=1/official"}; !slices.Equal(ids, want) {
		t.Errorf("nodes %q, want %q", ids, want)
	}
}

// A name that the gazetteer knows as another kind gets its kind into its IRI.
func TestKindsPartNames(t *testing.T) {
	for want, e := range map[string]text.Entity{
		"e/Jordan":                 {Name: "Jordan", Kind: text.Place, Known: text.Place, Proper: true},
		"e/Jordan_(person)":        {Name: "Jordan", Kind: text.Person, Known: text.Place, Proper: true},
		"e/AC%2FDC":                {Name: "AC/DC", Kind: text.Org, Proper: true},
		"e/A_B_C":                  {Name: " A\tB\u00a0 C\n", Kind: text.Org, Proper: true},
		"e/%2E%2E":                 {Name: "..", Kind: text.Org, Proper: true},
		"e/Caf\u00e9":              {Name: "Cafe\u0301", Kind: text.Org, Proper: true},
		"e/100%25_%23%3F%3C%3E%22": {Name: `100% #?<>"`, Kind: text.Org, Proper: true},
		"":                         {Name: " ", Kind: text.Org, Proper: true},
		"n/s/military_police":      {Name: "military police", Lemma: "military police"},
	} {
		if got := entityPath("s", &e); got != want {
			t.Errorf("%q: %q, want %q", e.Name, got, want)
		}
	}
}

// What a name says of its entity stands in the default graph, the country with its own name and item.
func TestCountryOfAName(t *testing.T) {
	b := newArticle("s").name(text.Org, "Syrian Army").name(text.Thing, "Idlib")
	b.claim("leave", "Syrian Army | left | Idlib")
	g := build(t, Options{}, b)
	army, syria := Term("<"+DefaultBase+"e/Syrian_Army>"), Term("<"+DefaultBase+"e/Syria>")
	for _, want := range []Quad{
		{army, ngCountry, syria, ""}, {syria, rdfsLabel, Text("Syria"), ""}, {syria, skosMatch, Term("<" + Wikidata + "Q858>"), ""},
	} {
		if !slices.Contains(g.Quads(), want) {
			t.Errorf("no %v", want)
		}
	}
	s, err := g.Snapshot(View{})
	if err != nil || len(s.Nodes) != 2 || len(s.Edges) != 1 {
		t.Errorf("%d nodes, %d edges, %v; what is known of things is no edge of the picture", len(s.Nodes), len(s.Edges), err)
	}
}

// What is said is the claim that lies at the head of what the speaker says.
func TestObjectClauseIsTheClaimSaid(t *testing.T) {
	b := syria()
	b.claim("leave", "Russia | left | Syria", b.saidBy("Putin", "say"))
	saying := b.Claims[0]
	saying.Subject = text.Argument{Head: 0, Compact: []int{0}}
	saying.Object = &text.Argument{Head: 1, Clause: true, Full: []int{0, 1, 2}}
	saying.Predicate = text.Predicate{Head: 2, Label: "said", Lemma: "say"}
	saying.Source = nil
	b.Claims = append(b.Claims, saying)
	find := func(g *Graph) (said, saying Claim) {
		for _, c := range g.Claims() {
			if strings.HasSuffix(string(c.Predicate), "/say>") {
				saying = c
			} else {
				said = c
			}
		}
		return said, saying
	}
	said, saying2 := find(build(t, Options{}, b))
	if saying2.Object != said.IRI {
		t.Errorf("object %s, want %s", saying2.Object, said.IRI)
	}
	b.Claims[0].Source = nil
	if _, saying2 = find(build(t, Options{}, b)); saying2.Object != Text("Russia left Syria") {
		t.Errorf("object %s, want the words", saying2.Object)
	}
}

// Claims keep their names over versions, and differ in what the design lists.
func TestClaimID(t *testing.T) {
	id := func(b *builder) string { return ClaimID(b.Result, b.Claims[len(b.Claims)-1]) }
	plain := id(syria().claim("deploy", "Russia | deployed | sappers | to Palmyra"))
	if len(plain) != 32 || strings.Trim(plain, "0123456789abcdef") != "" {
		t.Errorf("name %q is not 32 hex digits", plain)
	}
	same := syria()
	same.Article.Version = "v2"
	same.claim("leave", "Putin | left | Syria").claim("deploy", "Russia | has deployed | sappers | to Palmyra", func(c *claim.Claim) {
		c.Rule, c.Confidence, c.Tense = "other", 0.1, claim.Present
	})
	if id(same) != plain {
		t.Error("place, wording, rule or tense change the name")
	}
	seen := map[string]int{plain: -1}
	b := syria()
	for i, other := range []*builder{
		syria().claim("deploy", "Russia | deployed | sappers | to Syria"),
		syria().claim("deploy", "Russia | deployed | sappers | from Palmyra"),
		syria().claim("deploy", "Russia | deployed | officials | to Palmyra"),
		syria().claim("deploy", "Syria | deployed | sappers | to Palmyra"),
		syria().claim("send", "Russia | deployed | sappers | to Palmyra"),
		syria().claim("deploy", "Russia | deployed | - | to Palmyra"),
		syria().claim("deploy", "Russia | deployed | sappers | to Palmyra", negative),
		syria().claim("deploy", "Russia | deployed | sappers | to Palmyra", possible),
		syria().claim("deploy", "Russia | deployed | sappers | to Palmyra", b.saidBy("Putin", "say")),
		syria().claim("deploy", "Russia | deployed | sappers | to Palmyra", b.saidBy("nobody", "say")),
	} {
		if k, ok := seen[id(other)]; ok {
			t.Errorf("claims %d and %d have one name", k, i)
		}
		seen[id(other)] = i
	}
}

// Versions are linked in order of date, or of their names' numbers.
func TestRevisions(t *testing.T) {
	version := func(name, published, text string) *builder {
		b := newArticle("s")
		b.Article.Version, b.Article.Published, b.Article.Text = name, published, text
		return b
	}
	iri := func(b *builder) Term { return documentIRI(DefaultBase, &b.Article) }
	v9, v10 := version("v9", "", "nine"), version("v10", "", "ten")
	late, early := version("a", "2017-02", "late"), version("b", "2017-01", "early")
	for _, test := range []struct{ old, new *builder }{{v9, v10}, {early, late}} {
		g := build(t, Options{}, test.new, test.old)
		if got := g.first(iri(test.new), provRevision); got != iri(test.old) {
			t.Errorf("%s revises %q", test.new.Article.Version, got)
		}
		if got := g.first(iri(test.old), provRevision); got != "" {
			t.Errorf("%s revises %q", test.old.Article.Version, got)
		}
	}
	one, two := version("", "", "x"), version("", "", "y")
	if g := build(t, Options{}, one, two); g.first(iri(one), provRevision)+g.first(iri(two), provRevision) != "" {
		t.Error("versions that nothing orders are linked")
	}
}

// The order of articles changes nothing.
func TestBuildIsDeterministic(t *testing.T) {
	var results []extract.Result
	for _, source := range []string{"a", "b", "c", "d"} {
		for _, version := range []string{"v1", "v2"} {
			b := sample()
			b.Article.Source, b.Article.URL, b.Article.Version = source, "", version
			b.Article.Text += version
			results = append(results, b.Result)
		}
	}
	first, err := Build(results, Options{})
	if err != nil {
		t.Fatal(err)
	}
	snapshot, _ := first.Snapshot(View{Assert: AssertAll})
	random := rand.New(rand.NewPCG(7, 7))
	for range 10 {
		random.Shuffle(len(results), func(i, j int) { results[i], results[j] = results[j], results[i] })
		again, err := Build(results, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if lines(first) != lines(again) {
			t.Fatal("another order gives another graph")
		}
		if s, _ := again.Snapshot(View{Assert: AssertAll}); !reflect.DeepEqual(s, snapshot) {
			t.Fatal("another order gives another snapshot")
		}
	}
}

// Whatever a name holds, terms stay terms.
func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		b := newArticle(name)
		b.name(text.Org, name).noun(text.Thing, name+" x", name+" x")
		b.Article.URL = "https://news.example/" + name
		b.claim(name, name+" | said | "+name+" x | to it")
		g := build(t, Options{}, b)
		for _, q := range g.Quads() {
			for _, term := range []Term{q.S, q.P, q.O, q.G} {
				if term.IsIRI() && strings.ContainsAny(term.Value(), "<>\"{}|^`\\ \n\r\t\x00\x7f\u202e") || !utf8.ValidString(string(term)) {
					t.Errorf("%.20q: term %.80q", name, term)
				}
			}
		}
		if s, err := g.Snapshot(View{}); err != nil || len(s.Nodes) != 2 || len(s.Edges) != 1 {
			t.Errorf("%.20q: %d nodes, %v", name, len(s.Nodes), err)
		}
	}
}

var hostile = []string{
	`"Quote" & <Tag> 'n' \ Co`, "new\nline\r\n and\ttab", "emoji 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום עולם \u202eevil", "e\u0301\u0302\u0303 Z͑ͫ̓ͪ̂ͫ",
	"null\x00 bell\x07 del\x7f \u0085 \ufffe", strings.Repeat("long ", 2000) + "name", "http://iri with spaces/<>", "bad \xff\xfe bytes",
	"]]> <!-- & -->", "%41 100% [x]", "_:blank", "memnode1", "…", "\U0010fffd private \ue000",
}

func TestTermsRoundTrip(t *testing.T) {
	for _, s := range append(hostile, "", `\`, `\u0041`, `"@en`, `"^^<x:y>`) {
		want := strings.ToValidUTF8(s, "\ufffd")
		for _, term := range []Term{Text(s), Tagged(s, "en-GB"), Typed(s, "http://x.example/t")} {
			if got := term.Value(); len(got) < 100 && got != want && !strings.Contains(s, "\xff") {
				t.Errorf("%q comes back as %q", s, got)
			}
		}
		if l := Tagged(s, "en-GB"); l.Lang() != "en-GB" || l.Datatype() != RDF+"langString" {
			t.Errorf("%s: language %q, datatype %q", l, l.Lang(), l.Datatype())
		}
		if l := Typed(s, "http://x.example/t"); l.Lang() != "" || l.Datatype() != "http://x.example/t" {
			t.Errorf("%s: language %q, datatype %q", l, l.Lang(), l.Datatype())
		}
		if l := Text(s); l.Lang() != "" || l.Datatype() != XSD+"string" || l.IsIRI() {
			t.Errorf("%s: language %q, datatype %q", l, l.Lang(), l.Datatype())
		}
	}
}

func TestDatesAreAsPreciseAsWritten(t *testing.T) {
	for value, want := range map[string]Term{
		"2017":            `"2017"^^<` + XSD + `gYear>`,
		"2017-12":         `"2017-12"^^<` + XSD + `gYearMonth>`,
		"2017-12-11":      `"2017-12-11"^^<` + XSD + `date>`,
		"2017/2018":       `"2017/2018"`,
		"early 2017":      `"early 2017"`,
		"17-1":            `"17-1"`,
		"":                "",
		"2017-12-11T10:0": `"2017-12-11T10:0"`,
	} {
		if got := timeTerm(value); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
}
