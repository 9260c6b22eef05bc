package graph

import "newsgraph/extract/text"

// Namespaces of the vocabularies that the graph is written in.
const (
	RDF    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFS   = "http://www.w3.org/2000/01/rdf-schema#"
	XSD    = "http://www.w3.org/2001/XMLSchema#"
	SKOS   = "http://www.w3.org/2004/02/skos/core#"
	PROV   = "http://www.w3.org/ns/prov#"
	DCT    = "http://purl.org/dc/terms/"
	Schema = "https://schema.org/"
	// Wikidata is what its items begin with.
	Wikidata = "http://www.wikidata.org/entity/"
	// NG is newsgraph's own; it does not move with Options.Base, so that readers of
	// a graph need not know its base.
	NG = "https://newsgraph.example/vocabulary#"
)

// DefaultBase is what IRIs of entities, claims and documents begin with.
const DefaultBase = "https://newsgraph.example/"

// Terms that claims and documents are described in.
const (
	rdfType      Term = "<" + RDF + "type>"
	rdfProperty  Term = "<" + RDF + "Property>"
	rdfStatement Term = "<" + RDF + "Statement>"
	rdfSubject   Term = "<" + RDF + "subject>"
	rdfPredicate Term = "<" + RDF + "predicate>"
	rdfObject    Term = "<" + RDF + "object>"

	rdfsLabel       Term = "<" + RDFS + "label>"
	rdfsSubProperty Term = "<" + RDFS + "subPropertyOf>"
	skosMatch       Term = "<" + SKOS + "exactMatch>"
	skosAltLabel    Term = "<" + SKOS + "altLabel>"
	skosConcept     Term = "<" + SKOS + "Concept>"

	provActivity Term = "<" + PROV + "Activity>"
	provDerived  Term = "<" + PROV + "wasDerivedFrom>"
	provRun      Term = "<" + PROV + "wasGeneratedBy>"
	provOf       Term = "<" + PROV + "specializationOf>"
	provRevision Term = "<" + PROV + "wasRevisionOf>"

	dctIssued   Term = "<" + DCT + "issued>"
	dctPartOf   Term = "<" + DCT + "isPartOf>"
	schemaNews  Term = "<" + Schema + "NewsArticle>"
	headline    Term = "<" + Schema + "headline>"
	author      Term = "<" + Schema + "author>"
	keywords    Term = "<" + Schema + "keywords>"
	textOf      Term = "<" + Schema + "text>"
	versionOf   Term = "<" + Schema + "version>"
	ngWords     Term = "<" + NG + "words>"
	ngPolarity  Term = "<" + NG + "polarity>"
	ngModality  Term = "<" + NG + "modality>"
	ngTense     Term = "<" + NG + "tense>"
	ngSource    Term = "<" + NG + "attributedTo>"
	ngVerb      Term = "<" + NG + "speechVerb>"
	ngTime      Term = "<" + NG + "time>"
	ngTimeWords Term = "<" + NG + "timeWords>"
	ngClass     Term = "<" + NG + "eventClass>"
	ngRuleClass Term = "<" + NG + "Rule>"
	ngRule      Term = "<" + NG + "rule>"
	ngConf      Term = "<" + NG + "confidence>"
	ngCountry   Term = "<" + NG + "country>"
	ngQuantity  Term = "<" + NG + "quantity>"
	ngProgram   Term = "<" + NG + "program>"
	ngNetwork   Term = "<" + NG + "network>"
	ngRules     Term = "<" + NG + "rules>"
)

// classes are the RDF classes of the kinds: schema.org's where it has one.
var classes = map[text.Kind]Term{
	text.Person:   "<" + Schema + "Person>",
	text.Org:      "<" + Schema + "Organization>",
	text.Place:    "<" + Schema + "Place>",
	text.People:   "<" + NG + "People>",
	text.Event:    "<" + Schema + "Event>",
	text.Weapon:   "<" + NG + "Weapon>",
	text.Product:  "<" + Schema + "Product>",
	text.Work:     "<" + Schema + "CreativeWork>",
	text.Quantity: "<" + Schema + "QuantitativeValue>",
	text.Money:    "<" + Schema + "MonetaryAmount>",
	text.Time:     "<" + NG + "Time>",
	text.Thing:    "<" + Schema + "Thing>",
}

// kindOf is the kind that a class stands for, "" for any other IRI.
func kindOf(class Term) text.Kind { return kinds[class] }

var kinds = func() map[Term]text.Kind {
	m := make(map[Term]text.Kind, len(classes))
	for k, c := range classes {
		m[c] = k
	}
	return m
}()
