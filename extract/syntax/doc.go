// Package syntax finds the grammar of each sentence: parts of speech, lemmas,
// the dependency tree, name tags, and the roles that tokens play for each predicate.
//
// One small network with three heads reads tokens (Document). Its weights, word
// lists and lemma tables are one embedded file that cmd/newsgraph-train makes;
// docs/model.md describes them. The arithmetic is in package kernel and gives the
// same trees on every machine.
package syntax
