package openie

import (
	"slices"

	"newsgraph/extract/text"
)

// surface is a sentence's tree as lines read it: of "his son, John Crozier, was" the description is the head and the
// name beside it an apposition, where entities want the name as head.
func surface(s *text.Sentence) *text.Sentence {
	out := *s
	copied := false
	for name := range s.Tokens {
		d := describedBefore(s, name)
		if d < 0 {
			continue
		}
		if !copied {
			out.Tokens, out.Roles, copied = slices.Clone(s.Tokens), slices.Clone(s.Roles), true
		}
		t := &out.Tokens[name]
		out.Tokens[d].Head, out.Tokens[d].Rel = t.Head, t.Rel
		t.Head, t.Rel = d, "appos"
		for _, c := range s.Children(name) {
			if k := &out.Tokens[c]; c < d && k.Head == name {
				k.Head = d
			}
		}
		for i := range out.Roles {
			if out.Roles[i].Argument == name {
				out.Roles[i].Argument = d
			}
		}
	}
	if copied {
		out.Index()
	}
	return &out
}

// describedBefore is the description that stands before a name, parted from it by a comma, -1 if there is none.
func describedBefore(s *text.Sentence, name int) int {
	for _, c := range s.Children(name) {
		if t := &s.Tokens[c]; c < name && t.Rel == "nmod:desc" && t.POS == "NOUN" {
			below := s.Subtree(c, func(k int) bool { return s.Tokens[k].Is("punct") })
			if last := below[len(below)-1]; s.Tokens[last+1].Text == "," {
				return c
			}
		}
	}
	return -1
}
