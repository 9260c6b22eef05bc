// Package seeds holds articles with what they must give. Each folder is one article:
//
//	v1.txt v2.txt …  its versions
//	facts.txt        the claims of v1, sentence by sentence
//	change.txt       the claims that each later version adds and drops
//
// A new seed is a new folder; go test ./seeds -update writes what comes out, to be read
// before it is committed.
package seeds
