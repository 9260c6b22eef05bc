package syntax

import "newsgraph/extract/text"

// names finds the best sequence of name tags, in which every I- goes on with its own kind.
type names struct {
	scores [len(NameTags)]float32 // of the best sequence that ends in each tag
	from   [][len(NameTags)]uint8 // by token: the tag before in that sequence
}

// start begins a sequence of n tokens.
func (v *names) start(n int) {
	v.from = room(v.from, n)[:0]
	v.scores = [len(NameTags)]float32{}
}

// add takes the scores of the next token. An I- tag is the even number after its B-.
func (v *names) add(scores []float32) {
	var next [len(NameTags)]float32
	var from [len(NameTags)]uint8
	any := uint8(best(v.scores[:]))
	for k := range next {
		before := any
		if inside := k > 0 && k%2 == 0; inside {
			before = uint8(k - 1)
			if v.scores[k] > v.scores[k-1] {
				before = uint8(k)
			}
			if len(v.from) == 0 {
				next[k] = impossible
				continue
			}
		}
		next[k], from[k] = v.scores[before]+scores[k], before
	}
	v.scores = next
	v.from = append(v.from, from)
}

// tag writes the best sequence into the tokens.
func (v *names) tag(tokens []text.Token) {
	k := best(v.scores[:])
	for i := len(tokens) - 1; i >= 0; i-- {
		tokens[i].Name = ""
		if k > 0 {
			tokens[i].Name = NameTags[k]
		}
		k = int(v.from[i][k])
	}
}
