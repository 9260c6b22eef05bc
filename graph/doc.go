// Package graph turns the claims of articles into RDF quads, draws them as nodes
// and edges, compares two graphs claim by claim, and answers Gizmo queries over
// them. It is the only package that knows Cayley.
//
// A Graph is a sorted set of quads without blank nodes. It holds three layers,
// whose terms docs/vocabulary.md lists:
//
//	edges      S P O C      what an article asserts, C being the claim's IRI
//	claims     C … … D      every claim, asserted or not, in its article's graph D
//	documents  D … … D      articles, their sentences, and the run that read them
//
// What things are called (rdfs:label, rdf:type, skos:altLabel) is in the default
// graph. The same articles give the same quads in whatever order they come.
package graph
