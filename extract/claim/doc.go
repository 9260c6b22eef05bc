// Package claim judges what a Fact is worth: whether the text asserts or denies
// it, as actual or only as possible, planned or ordered, in whose voice, and when.
//
// The rules of package rule find facts and test no such mark. Judge walks from a
// fact's predicate up through the clauses that govern it: each governing verb
// passes on, turns or weakens what stands below it, by its entry in
// extract/lexicon/complement.txt. One file judges one mark:
//
//	polarity.go   not, no, never, fail to, without
//	modality.go   may, will, if, want to, order to
//	tense.go      past or present
//	source.go     quotes, indirect speech, according to
//	time.go       dates
package claim
