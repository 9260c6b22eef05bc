package text

import (
	"iter"
	"slices"
	"strings"
)

// Index makes Children fast; syntax calls it once the heads stand. A changed
// Head needs a new Index.
func (s *Sentence) Index() {
	count := make([]int, len(s.Tokens)+1)
	for _, t := range s.Tokens {
		count[t.Head+1]++
	}
	all := make([]int, 0, len(s.Tokens))
	s.children = make([][]int, len(s.Tokens)+1)
	for h, n := range count {
		s.children[h] = all[len(all) : len(all) : len(all)+n]
		all = all[:len(all)+n]
	}
	for i, t := range s.Tokens {
		s.children[t.Head+1] = append(s.children[t.Head+1], i)
	}
}

// Children are the tokens whose head is h, in order; Children(-1) is the root.
func (s *Sentence) Children(h int) []int {
	if s.children == nil {
		s.Index()
	}
	return s.children[h+1]
}

// Root is the token without a head, -1 in an empty sentence.
func (s *Sentence) Root() int {
	if c := s.Children(-1); len(c) > 0 {
		return c[0]
	}
	return -1
}

// Subtree is h and all that hangs below it, in order of the text. A token for which
// stop holds is left out with all below it; stop may be nil and is not asked about h.
// It ends in a ring of heads, too, which a repair may leave for a moment.
func (s *Sentence) Subtree(h int, stop func(token int) bool) []int {
	out := []int{h}
	for at := 0; at < len(out) && len(out) <= len(s.Tokens); at++ {
		for _, c := range s.Children(out[at]) {
			if stop == nil || !stop(c) {
				out = append(out, c)
			}
		}
	}
	slices.Sort(out)
	return out
}

// Ancestors are the head of token i, the head of that, and so on to the root. They end in a ring of heads, too.
func (s *Sentence) Ancestors(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		at := s.Tokens[i].Head
		for range s.Tokens {
			if at < 0 || !yield(at) {
				return
			}
			at = s.Tokens[at].Head
		}
	}
}

// Is reports whether the token's relation is one of rels, with or without its
// subtype: "nsubj" holds for nsubj:pass, "nsubj:pass" does not for nsubj.
func (t *Token) Is(rels ...string) bool {
	for _, r := range rels {
		if rest, ok := strings.CutPrefix(t.Rel, r); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}

// Child is the first child of h with one of the relations (see Is), -1 if there is none.
func (s *Sentence) Child(h int, rels ...string) int {
	for _, c := range s.Children(h) {
		if s.Tokens[c].Is(rels...) {
			return c
		}
	}
	return -1
}

// LastChild is the last child of h with one of the relations (see Is), -1 if there is none.
func (s *Sentence) LastChild(h int, rels ...string) int {
	last := -1
	for _, c := range s.Children(h) {
		if s.Tokens[c].Is(rels...) {
			last = c
		}
	}
	return last
}

// Feature is the value of a UD feature in Morph ("Number" → "Plur"), "" if absent.
func (t *Token) Feature(name string) string {
	for m := t.Morph; m != ""; {
		var f string
		f, m, _ = strings.Cut(m, "|")
		if v, ok := strings.CutPrefix(f, name+"="); ok {
			return v
		}
	}
	return ""
}

// SetsTopic reports whether a clause only names a topic, so that its "it" stands for nothing: "when it comes to taxes" (Huddleston and Pullum 2002,
// 17.2.5: the dummy "it" of idioms).
func (s *Sentence) SetsTopic(v int) bool {
	t, to := &s.Tokens[v], s.LastChild(v, "obl", "advcl", "xcomp")
	if t.Lemma != "come" || t.Tag != "VBZ" || to < v || v+1 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[v+1].Text, "to") {
		return false
	}
	if d := s.Child(to, "det"); d >= 0 && s.Tokens[d].Lemma == "a" { // "when it comes to a halt"
		return false
	}
	return s.Subtree(to, nil)[0] == v+1 && strings.EqualFold(s.Tokens[s.Subtree(v, nil)[0]].Text, "when")
}
