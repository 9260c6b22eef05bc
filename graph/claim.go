package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract/claim"
)

// A Claim is one claim as the graph describes it.
type Claim struct {
	IRI       Term
	Subject   Term // an entity's IRI, or the words as a literal where no entity stands for them
	Predicate Term // r/deploy
	Object    Term // like Subject, or the IRI of the claim that is said; "" for a claim without one
	Arguments []Argument
	// Words is the claim in the one notation, without its standing: "Russia | deployed |
	// sappers | to Palmyra"; "" in a graph without text.
	Words      string
	Negative   bool
	Modality   string // "" for actual
	Tense      string
	Source     Term // who says it: an entity's IRI or words; "" for the article itself
	SpeechVerb string
	Time       Term   // an XSD date, gYearMonth or gYear, or an interval as a string; "" if not known
	TimeWords  string // "in early 2017"
	Class      string
	Rule       Term
	Confidence float64
	Sentences  []Term // where it stands: doc/…#char=a,b
}

// An Argument is a further argument of a Claim.
type Argument struct {
	// Path names the argument by its preposition ("to", "because_of", "bare" for none),
	// and an argument's own argument by both ("to/in"). The subject's and the
	// object's own begin with "subject/" and "object/".
	Path  string
	Value Term
}

// Asserted reports whether the article itself states the claim, positively and as actual.
func (c *Claim) Asserted() bool { return !c.Negative && c.Modality == "" && c.Source == "" }

// Claims are the claims that the graph describes, in the order of their IRIs.
func (g *Graph) Claims() []Claim {
	var all []Claim
	for s, quads := range g.subjects {
		if c, ok := readClaim(s, quads); ok {
			all = append(all, c)
		}
	}
	return all
}

// readClaim reads the description of a claim; false if the subject is not one.
// Of several values, as two sentences with one claim have them, the first counts.
func readClaim(s Term, quads []Quad) (c Claim, ok bool) {
	c.IRI = s
	for _, q := range quads {
		switch q.P {
		case rdfType:
			ok = ok || q.O == rdfStatement
		case rdfSubject:
			setFirst(&c.Subject, q.O)
		case rdfPredicate:
			setFirst(&c.Predicate, q.O)
		case rdfObject:
			setFirst(&c.Object, q.O)
		case ngWords:
			setFirst(&c.Words, q.O.Value())
		case ngPolarity:
			c.Negative = q.O.Value() == "negative"
		case ngModality:
			setFirst(&c.Modality, q.O.Value())
		case ngTense:
			setFirst(&c.Tense, q.O.Value())
		case ngSource:
			setFirst(&c.Source, q.O)
		case ngVerb:
			setFirst(&c.SpeechVerb, q.O.Value())
		case ngTime:
			setFirst(&c.Time, q.O)
		case ngTimeWords:
			setFirst(&c.TimeWords, q.O.Value())
		case ngClass:
			setFirst(&c.Class, lastPart(q.O))
		case ngRule:
			setFirst(&c.Rule, q.O)
		case ngConf:
			if f, err := strconv.ParseFloat(q.O.Value(), 64); err == nil {
				c.Confidence = max(c.Confidence, f)
			}
		case provDerived:
			c.Sentences = append(c.Sentences, q.O)
		default:
			if path, isArgument := argumentPath(s, q.P); isArgument {
				c.Arguments = append(c.Arguments, Argument{path, q.O})
			}
		}
	}
	c.Sentences = slices.Compact(c.Sentences)
	c.Arguments = slices.Compact(c.Arguments)
	return c, ok
}

func setFirst[T ~string](field *T, value T) {
	if *field == "" {
		*field = value
	}
}

// describe writes the claim's description into the graph of its article.
func (c *Claim) describe(base string, doc Term) []Quad {
	quads := []Quad{
		{c.IRI, rdfType, rdfStatement, doc},
		{c.IRI, rdfPredicate, c.Predicate, doc},
		{c.IRI, ngRule, c.Rule, doc},
		{c.IRI, ngConf, Typed(strconv.FormatFloat(c.Confidence, 'f', -1, 64), XSD+"decimal"), doc},
	}
	add := func(p, o Term) {
		if o != "" && o != `""` {
			quads = append(quads, Quad{c.IRI, p, o, doc})
		}
	}
	add(rdfSubject, c.Subject)
	add(rdfObject, c.Object)
	for _, a := range c.Arguments {
		add(argumentIRI(base, a.Path), a.Value)
	}
	if c.Negative {
		add(ngPolarity, Text("negative"))
	}
	add(ngModality, Text(c.Modality))
	add(ngTense, Text(c.Tense))
	add(ngSource, c.Source)
	add(ngVerb, Text(c.SpeechVerb))
	add(ngTime, c.Time)
	add(ngTimeWords, Text(c.TimeWords))
	add(ngClass, eventClass(c.Class))
	add(ngWords, Text(c.Words))
	for _, s := range c.Sentences {
		add(provDerived, s)
	}
	return quads
}

// argumentIRI is the property of an argument: a/to, a/to/in.
func argumentIRI(base, path string) Term { return Term("<" + base + "a/" + path + ">") }

// argumentPath is the inverse of argumentIRI for the claim that has the argument.
func argumentPath(claim, p Term) (path string, ok bool) {
	i := strings.LastIndex(string(claim), "claim/")
	if i < 0 {
		return "", false
	}
	return strings.CutPrefix(p.Value(), string(claim[1:i])+"a/")
}

// Print writes a claim in the one notation, as extract.Result does:
// S | P | O | to Palmyra (not; says Assad).
func (g *Graph) Print(c *Claim) string {
	words := c.Words
	if words == "" {
		words = g.composed(c)
	}
	if marks := g.marks(c, true); len(marks) > 0 {
		words += " (" + strings.Join(marks, "; ") + ")"
	}
	return words
}

// composed is a claim without its words, from the names of what it is about; … stands
// for what has none.
func (g *Graph) composed(c *Claim) string {
	parts := []string{cmp.Or(g.Name(c.Subject), "…"), g.Name(c.Predicate)}
	if c.Object != "" {
		parts = append(parts, g.Name(c.Object))
	}
	for _, a := range c.Arguments {
		if strings.Contains(a.Path, "/") {
			continue
		}
		if len(parts) == 2 { // without an object the first argument takes its place
			parts[1] = strings.TrimSpace(parts[1] + " " + preposition(a.Path))
			parts = append(parts, g.Name(a.Value))
		} else {
			parts = append(parts, strings.TrimSpace(preposition(a.Path)+" "+g.Name(a.Value)))
		}
	}
	return strings.Join(parts, " | ")
}

func preposition(path string) string {
	if path == "bare" {
		return ""
	}
	return strings.ReplaceAll(path, "_", " ")
}

// marks are what stands in brackets behind a claim that is more or less than asserted.
func (g *Graph) marks(c *Claim, time bool) []string {
	var marks []string
	if c.Negative {
		marks = append(marks, "not")
	}
	if c.Source != "" {
		marks = append(marks, g.says(c))
	}
	if c.Modality != "" {
		marks = append(marks, c.Modality)
	}
	if time && c.Time != "" {
		marks = append(marks, c.Time.Value())
	}
	return marks
}

func (g *Graph) says(c *Claim) string {
	who := g.Name(c.Source)
	if who == "" {
		who = "someone"
	}
	return claim.Vouches(c.SpeechVerb, who)
}

// Name is what people call a term: the label of an IRI, or its last part if
// it has none, and a literal's text. A claim's name is the claim in brackets.
func (g *Graph) Name(t Term) string {
	if !t.IsIRI() {
		return t.Value()
	}
	quads := g.about(t)
	for _, q := range quads {
		if q.P == rdfsLabel {
			return q.O.Value()
		}
	}
	if c, ok := readClaim(t, quads); ok && c.Words != "" {
		return "[" + c.Words + "]"
	}
	return lastPart(t)
}

// lastPart is what follows the last slash or hash of an IRI, with spaces for underscores.
func lastPart(t Term) string {
	iri := t.Value()
	if i := strings.LastIndexAny(strings.TrimRight(iri, "/#"), "/#"); i >= 0 {
		iri = strings.TrimRight(iri[i+1:], "/#")
	}
	return strings.ReplaceAll(iri, "_", " ")
}

// compareClaims orders claims as a reader meets them: by article, then place, then words.
func compareClaims(a, b Claim) int {
	return cmp.Or(
		slices.CompareFunc(a.Sentences, b.Sentences, comparePlaces),
		cmp.Compare(a.Words, b.Words),
		cmp.Compare(a.IRI, b.IRI),
	)
}

// comparePlaces orders sentences by document, then by position.
func comparePlaces(a, b Term) int {
	docA, startA := place(a)
	docB, startB := place(b)
	return cmp.Or(cmp.Compare(docA, docB), cmp.Compare(startA, startB), cmp.Compare(a, b))
}

// place reads a sentence's IRI: its document's and the code point where it starts (RFC 5147).
func place(sentence Term) (doc string, start int) {
	doc, position, _ := strings.Cut(sentence.Value(), "#char=")
	from, _, _ := strings.Cut(position, ",")
	start, _ = strconv.Atoi(from)
	return doc, start
}
