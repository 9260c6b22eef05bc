package graph

import (
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// A builder makes a Result by hand: one sentence a claim, one token a phrase.
type builder struct {
	extract.Result
	entities map[string]int
}

func newArticle(source string) *builder {
	d := &text.Document{Article: text.Article{Source: source}}
	return &builder{extract.Result{Document: d}, map[string]int{}}
}

// entity adds an entity under each of the names that stand for it.
func (b *builder) entity(e text.Entity, names ...string) *builder {
	for _, n := range append(names, e.Name) {
		b.entities[n] = len(b.Entities)
	}
	b.Entities = append(b.Entities, e)
	return b
}

func (b *builder) name(kind text.Kind, names ...string) *builder {
	for _, n := range names {
		b.entity(text.Entity{Name: n, Kind: kind, Proper: true})
	}
	return b
}

func (b *builder) noun(kind text.Kind, name, lemma string) *builder {
	return b.entity(text.Entity{Name: name, Kind: kind, Lemma: lemma, Concept: lemma[strings.LastIndexByte(lemma, ' ')+1:]})
}

// claim adds a sentence and its claim: "Russia | deployed | sappers | to Palmyra", with "-" for
// no object. The lemma may be several words.
func (b *builder) claim(lemma, notation string, marks ...func(*claim.Claim)) *builder {
	parts := strings.Split(notation, " | ")
	s := text.Sentence{Span: text.Span{Start: len(b.Article.Text)}}
	token := func(phrase string) int {
		s.Tokens = append(s.Tokens, text.Token{
			Span: text.Span{Start: len(b.Article.Text), End: len(b.Article.Text) + len(phrase)},
			Text: phrase, Head: -1, POS: "NOUN",
		})
		b.Article.Text += phrase + " "
		return len(s.Tokens) - 1
	}
	argument := func(role, phrase string) text.Argument {
		if role != "" {
			b.Article.Text += role + " "
		}
		i := token(phrase)
		if e, ok := b.entities[phrase]; ok {
			b.Mentions = append(b.Mentions, text.Mention{Sentence: len(b.Sentences), First: i, End: i + 1, Head: i, Entity: e})
		}
		return text.Argument{Head: i, Role: role, Core: []int{i}, Compact: []int{i}, Full: []int{i}}
	}
	f := text.Fact{Sentence: len(b.Sentences), Rule: "test-rule", Subject: argument("", parts[0])}
	verb := token(parts[1])
	f.Predicate = text.Predicate{Head: verb, Tokens: []int{verb}, Label: parts[1], Lemma: lemma, Voice: text.Active}
	if parts[2] != "-" {
		o := argument("", parts[2])
		f.Object = &o
	}
	for _, p := range parts[3:] {
		role, phrase, _ := strings.Cut(p, " ")
		f.Arguments = append(f.Arguments, argument(role, phrase))
	}
	s.End = len(b.Article.Text)
	b.Sentences = append(b.Sentences, s)
	c := claim.Claim{Fact: f, Modality: claim.Actual, Tense: claim.Past, Confidence: 0.9}
	for _, mark := range marks {
		mark(&c)
	}
	b.Claims = append(b.Claims, c)
	return b
}

func negative(c *claim.Claim) { c.Negative = true }

func possible(c *claim.Claim) { c.Modality = claim.Possible }

// saidBy attributes a claim to an entity of the builder.
func (b *builder) saidBy(name, verb string) func(*claim.Claim) {
	e, ok := b.entities[name]
	if !ok {
		e = -1
	}
	return func(c *claim.Claim) {
		c.Source = &claim.Source{Sentence: c.Sentence, Token: -1, Entity: e, Text: name, Verb: verb}
	}
}

func build(t *testing.T, o Options, articles ...*builder) *Graph {
	t.Helper()
	var results []extract.Result
	for _, b := range articles {
		results = append(results, b.Result)
	}
	g, err := Build(results, o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// syria is an article about what the seed article is about.
func syria() *builder {
	b := newArticle("daesh-syria").
		name(text.Place, "Russia", "Palmyra", "Syria").
		name(text.Person, "Bashar al-Assad").
		noun(text.People, "sappers", "sapper").
		noun(text.People, "officials", "official")
	b.entity(text.Entity{Name: "Vladimir Putin", Kind: text.Person, Proper: true, Other: []string{"Putin"}}, "Putin")
	return b
}

func edges(t *testing.T, g *Graph, v View) []string {
	t.Helper()
	s, err := g.Snapshot(v)
	if err != nil {
		t.Fatal(err)
	}
	label := map[string]string{}
	for _, n := range s.Nodes {
		label[n.ID] = n.Label
	}
	var list []string
	for _, e := range s.Edges {
		list = append(list, label[e.Source]+" | "+e.Predicate+" | "+label[e.Target])
	}
	return list
}
