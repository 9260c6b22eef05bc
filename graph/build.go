package graph

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/name"
	"newsgraph/extract/text"
)

// Options say how claims become quads. The zero value is the usual graph.
type Options struct {
	Base   string // what IRIs begin with; "" for DefaultBase
	Label  Label  // the graph name of edges; "" for ByClaim
	NoText bool   // leave the article's words out: what is described are names, places and marks
	// Relations say which relations predicates state; nil for OwnRelations.
	Relations *Relations
	// Program, Network and Rules are the versions that the run is described by.
	Program, Network, Rules string
}

// A Label says which graph an edge belongs to, which is its label in Cayley.
type Label string

const (
	ByClaim    Label = "claim" // the claim that it comes from
	BySentence Label = "sentence"
	ByArticle  Label = "article"
	NoLabel    Label = "none" // the default graph
)

// Labels are all labels, for command lines.
var Labels = []Label{ByClaim, BySentence, ByArticle, NoLabel}

// Build makes the graph of articles. The order of the articles does not matter. It fails
// only for options that are none.
func Build(results []extract.Result, o Options) (*Graph, error) {
	base, err := checkBase(o.Base)
	if err != nil {
		return nil, err
	}
	o.Base, o.Label = base, cmp.Or(o.Label, ByClaim)
	if !slices.Contains(Labels, o.Label) {
		return nil, fmt.Errorf("graph label %q: not known; use one of %v", o.Label, Labels)
	}
	o.Relations = cmp.Or(o.Relations, OwnRelations())
	var quads []Quad
	for _, r := range results {
		quads = append(quads, articleQuads(r, &o)...)
	}
	return FromQuads(append(quads, revisions(results, base)...)), nil
}

// ClaimID names a claim: 32 hex digits of SHA-256 over its article's source, subject,
// predicate, object, arguments, polarity, modality and attribution. The same claim in
// two versions of an article has the same name; it depends on no base.
func ClaimID(r extract.Result, c claim.Claim) string {
	sentence := &r.Sentences[c.Sentence]
	h := sha256.New()
	field := func(name, value string) { fmt.Fprintf(h, "%s %q\n", name, value) }
	key := func(a *text.Argument) string {
		if path := entityPath(r.Article.Source, r.EntityAt(c.Sentence, a.Head)); path != "" && !a.Clause {
			return "<" + path + ">"
		}
		return words(sentence, a)
	}
	field("source", r.Article.Source)
	field("subject", key(&c.Subject))
	field("predicate", c.Predicate.Lemma)
	if c.Object != nil {
		field("object", key(c.Object))
	}
	var arguments []string
	eachArgument(&c.Fact, func(path string, a *text.Argument) {
		arguments = append(arguments, fmt.Sprintf("%s %q", path, key(a)))
	})
	slices.Sort(arguments)
	for _, a := range arguments {
		field("argument", a)
	}
	if c.Negative {
		field("polarity", "negative")
	}
	if c.Modality != "" && c.Modality != claim.Actual {
		field("modality", string(c.Modality))
	}
	if c.Source != nil {
		who := c.Source.Text
		if path := entityPath(r.Article.Source, sourceEntity(r, c.Source)); path != "" {
			who = "<" + path + ">"
		}
		field("said by", who)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}

// eachArgument calls yield with every further argument of a fact, and with the
// arguments' own, however deep.
func eachArgument(f *text.Fact, yield func(path string, a *text.Argument)) {
	var walk func(prefix string, list []text.Argument)
	walk = func(prefix string, list []text.Argument) {
		for i := range list {
			path := prefix + role(list[i].Role)
			yield(path, &list[i])
			walk(path+"/", list[i].Arguments)
		}
	}
	walk("subject/", f.Subject.Arguments)
	if f.Object != nil {
		walk("object/", f.Object.Arguments)
	}
	walk("", f.Arguments)
}

// role is an argument's preposition as part of an IRI.
func role(preposition string) string {
	if strings.TrimSpace(preposition) == "" {
		return "bare"
	}
	return segment(strings.ReplaceAll(preposition, "/", " "))
}

// words are what the article says where an argument stands: its compact span, or the whole clause.
func words(s *text.Sentence, a *text.Argument) string {
	ids := a.Compact
	if a.Clause || len(ids) == 0 {
		ids = a.Full
	}
	if len(ids) == 0 {
		ids = []int{a.Head}
	}
	return s.Join(ids)
}

func sourceEntity(r extract.Result, s *claim.Source) *text.Entity {
	if s.Entity < 0 || s.Entity >= len(r.Entities) {
		return nil
	}
	return &r.Entities[s.Entity]
}

// An article turns one Result into quads.
type article struct {
	extract.Result
	*Options
	doc       Term
	ids       []string // of Claims
	sentences []Term   // IRIs of Sentences
	quads     []Quad
}

func articleQuads(r extract.Result, o *Options) []Quad {
	a := &article{Result: r, Options: o, doc: documentIRI(o.Base, &r.Article)}
	a.ids = make([]string, len(r.Claims))
	for i, c := range r.Claims {
		a.ids[i] = ClaimID(r, c)
	}
	points := r.Article.CodePoints()
	a.sentences = make([]Term, len(r.Sentences))
	for i, s := range r.Sentences {
		a.sentences[i] = Term(fmt.Sprintf("%s#char=%d,%d>", a.doc[:len(a.doc)-1], points(s.Start), points(s.End)))
	}
	a.document()
	for i := range r.Claims {
		a.claim(i)
	}
	return a.quads
}

func (a *article) add(s, p, o, g Term) { a.quads = append(a.quads, Quad{s, p, o, g}) }

// claim writes the description of a claim, its edges if it is asserted, and what it is about.
func (a *article) claim(i int) {
	c := a.describe(i)
	a.quads = append(a.quads, c.describe(a.Base, a.doc)...)
	a.quads = append(a.quads, a.Relations.quads(&c)...)
	a.eventScheme(c.Class)
	a.predicate(c.Predicate)
	if c.Asserted() {
		label := a.label(&c)
		for _, e := range c.statements() {
			a.add(e.s, e.p, e.o, label)
			a.predicate(e.p)
		}
	}
	sentence := c.Sentences[0]
	a.add(sentence, dctPartOf, a.doc, a.doc)
	if !a.NoText {
		s := a.Sentences[a.Claims[i].Sentence]
		a.add(sentence, textOf, Text(strings.Join(strings.Fields(s.Of(a.Article.Text)), " ")), a.doc)
	}
	a.add(c.Rule, rdfType, ngRuleClass, "")
	a.add(c.Rule, rdfsLabel, Text(a.Claims[i].Rule), "")
}

func (a *article) label(c *Claim) Term {
	switch a.Label {
	case BySentence:
		return c.Sentences[0]
	case ByArticle:
		return a.doc
	case NoLabel:
		return ""
	}
	return c.IRI
}

// predicate names a predicate. Its lemma, the end of its IRI and its label are one string.
func (a *article) predicate(p Term) {
	a.add(p, rdfType, rdfProperty, "")
	a.add(p, rdfsLabel, Text(predicateName(p)), "")
}

func (a *article) describe(i int) Claim {
	from := &a.Claims[i]
	c := Claim{
		IRI:        a.claimIRI(i),
		Subject:    a.term(from.Sentence, &from.Subject),
		Predicate:  IRI(a.Base + "r/" + segment(cmp.Or(from.Predicate.Lemma, from.Predicate.Label, "be"))),
		Negative:   from.Negative,
		Tense:      string(from.Tense),
		Class:      from.Class,
		Rule:       IRI(a.Base + "rule/" + segment(from.Rule)),
		Confidence: from.Confidence,
		Sentences:  []Term{a.sentences[from.Sentence]},
	}
	if from.Object != nil {
		c.Object = a.object(i)
	}
	eachArgument(&from.Fact, func(path string, arg *text.Argument) {
		value := a.term(from.Sentence, arg)
		if e := a.EntityAt(from.Sentence, arg.Head); e != nil && e.Kind == text.Time {
			value = a.literal(words(&a.Sentences[from.Sentence], arg)) // a date is when it was, and no node
		}
		c.Arguments = append(c.Arguments, Argument{path, value})
	})
	if from.Modality != claim.Actual {
		c.Modality = string(from.Modality)
	}
	if from.Source != nil {
		c.Source, c.SpeechVerb = a.source(from.Source), from.Source.Verb
	}
	if from.Time != nil {
		c.Time = timeTerm(from.Time.Value)
	}
	if !a.NoText {
		c.Words = a.plain(*from)
		if from.Time != nil {
			c.TimeWords = from.Time.Text
		}
	}
	return c
}

// plain is a claim in the one notation without what stands in brackets, which the graph
// describes apart.
func (a *article) plain(c claim.Claim) string {
	c.Negative, c.Modality, c.Source, c.Time = false, claim.Actual, nil, nil
	return a.Print(&c)
}

func (a *article) claimIRI(i int) Term { return Term("<" + a.Base + "claim/" + a.ids[i] + ">") }

// term is the entity that an argument stands for, described, or its words.
func (a *article) term(sentence int, arg *text.Argument) Term {
	if !arg.Clause {
		if m := a.MentionAt(sentence, arg.Head); m >= 0 {
			mention := &a.Mentions[m]
			if e := a.entity(&a.Entities[mention.Entity]); e != "" {
				if mention.Quantity != "" {
					a.add(e, ngQuantity, Text(mention.Quantity), a.doc)
				}
				return e
			}
		}
	}
	return a.literal(words(&a.Sentences[sentence], arg))
}

// literal is words of the article, or nothing where they are to be left out.
func (a *article) literal(words string) Term {
	if a.NoText {
		return ""
	}
	return Text(words)
}

// object is the claim that lies at the head of an object clause with the same
// speaker's words, else what the object's words stand for.
func (a *article) object(i int) Term {
	c := &a.Claims[i]
	if c.Object.Clause {
		for k := range a.Claims {
			inner := &a.Claims[k]
			if k != i && inner.Sentence == c.Sentence && inner.Source != nil && inner.Predicate.Head == c.Object.Head {
				return a.claimIRI(k)
			}
		}
	}
	return a.term(c.Sentence, c.Object)
}

// source is who says a claim; the literal "" would be lost, so that an unnamed
// speaker is "someone".
func (a *article) source(s *claim.Source) Term {
	if e := sourceEntity(a.Result, s); e != nil {
		if iri := a.entity(e); iri != "" {
			return iri
		}
	}
	if a.NoText || s.Text == "" {
		return Text("someone")
	}
	return Text(s.Text)
}

// entity describes an entity and returns its IRI, "" for one without a name.
func (a *article) entity(e *text.Entity) Term {
	path := entityPath(a.Article.Source, e)
	if path == "" {
		return ""
	}
	iri := Term("<" + a.Base + path + ">")
	a.add(iri, rdfsLabel, Text(e.Name), "")
	if class, ok := classes[e.Kind]; ok {
		a.add(iri, rdfType, class, "")
	}
	for _, other := range e.Other {
		a.add(iri, skosAltLabel, Text(other), "")
	}
	if country := name.Country(e); country != "" {
		a.add(iri, ngCountry, a.entity(&text.Entity{Name: country, Kind: text.Place, Known: text.Place, Proper: true}), "")
	}
	if item := name.Wikidata(e); item != "" {
		a.add(iri, skosMatch, Term("<"+Wikidata+item+">"), "")
	}
	if concept := cmp.Or(e.Concept, e.Lemma); !e.Proper && concept != "" {
		c := Term("<" + a.Base + "c/" + segment(concept) + ">")
		a.add(iri, rdfType, c, "")
		a.add(c, rdfType, skosConcept, "")
		a.add(c, rdfsLabel, Text(concept), "")
	}
	return iri
}

// timeTerm types a time by its shape: 2017-12-11, 2017-12, 2017; an interval stays a string.
func timeTerm(value string) Term {
	if value == "" {
		return ""
	}
	return Typed(value, dateType(value))
}

// dateType is the XSD type of a date as precise as it is written, "" if it is none.
func dateType(value string) string {
	parts := strings.Split(value, "-")
	for i, p := range parts {
		if _, err := strconv.ParseUint(p, 10, 16); err != nil || len(p) != 2 && i > 0 || len(p) != 4 && i == 0 {
			return ""
		}
	}
	switch len(parts) {
	case 1:
		return XSD + "gYear"
	case 2:
		return XSD + "gYearMonth"
	case 3:
		return XSD + "date"
	}
	return ""
}
