// Package syntax finds the grammar of each sentence: parts of speech, lemmas,
// the dependency tree, name tags, and the roles that tokens play for each predicate.
//
// One small network with three heads reads tokens (Document), and another reads again the
// sentences that leave the first in doubt. Their weights, word lists and lemma tables are two
// embedded files that cmd/newsgraph-train makes; docs/model.md describes them. The arithmetic is in package kernel and gives the
// same trees on every machine.
package syntax
