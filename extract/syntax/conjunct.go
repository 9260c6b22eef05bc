package syntax

import "newsgraph/extract/text"

// joinOpenClause moves a verb without a subject of its own into the clause behind a comma that no second comma has closed: in
// "criticism from relatives, 200 of whom marched and were dispersed" they were. Treebanks know no other reading of it.
func joinOpenClause(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if !t.Is("conj") || t.Head < 0 || cc < 1 || cc > v || s.Tokens[cc-1].Text == "," || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cop") >= 0 {
		return
	}
	for i := cc - 1; i > t.Head; i-- {
		if s.Tokens[i].POS != "VERB" || !relativeAside(s, i) {
			continue
		}
		if all := s.Subtree(i, nil); all[len(all)-1] == cc-1 {
			t.Head = i
			s.Index()
			return
		}
	}
}

// relativeAside reports whether a clause begins with a comma and a relative word: ", who", ", 200 of whom", ", when".
func relativeAside(s *text.Sentence, v int) bool {
	if !s.Tokens[v].Is("acl", "advcl") {
		return false
	}
	first := s.Subtree(v, nil)[0]
	switch {
	case s.Tokens[first].Text == ",":
		first++
	case first == 0 || s.Tokens[first-1].Text != ",":
		return false
	}
	for i := first; i < v && i < first+5; i++ {
		switch s.Tokens[i].Tag {
		case "WDT", "WP", "WP$", "WRB":
			return true
		}
	}
	return false
}
