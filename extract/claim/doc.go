// Package claim judges what a Fact is worth: whether the text asserts or denies
// it, as actual or only as possible, planned or ordered, in whose voice, and when.
//
// The rules of package rule find facts and test no such mark. Judge walks from a
// fact's predicate up through the clauses that govern it, and back down: each clause
// inherits a standing from the one above it and adds its own marks. What a governing
// word passes on, turns or weakens stands in extract/lexicon/complement.txt.
//
//	clause.go      the way from a predicate to the root, and how each clause hangs on the next:
//	               governor.go, conjunct.go, relative.go, shape.go
//	standing.go    what each clause inherits; content.go: from the word that governs it
//	effect.go      the lines of complement.txt
//	polarity.go    not, no, never, neither, without
//	modality.go    may, will, must, if, questions; tense
//	source.go      who says so; quote.go, speaker.go: in quotation marks; attribution.go: according to X; trailing.go: "…, X said"
//	time.go        which date belongs to which predicate
//	date.go        the dates in a sentence's words: month.go, year.go, unit.go; calendar.go resolves them
//	because.go     the words that caused each mark
package claim
