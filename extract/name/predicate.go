package name

// joinPredicates records what a name is said to be: after "Putin is the president of Russia"
// the president may be Putin. The two stay apart as nodes, since a fact stands between them.
func joinPredicates(r *reader) {
	for i := range r.phrases {
		p := &r.phrases[i]
		s := r.sentence(p)
		t := &s.Tokens[p.head]
		if p.sort != byName || !t.Is("nsubj") || t.Head < 0 || s.Child(t.Head, "cop") < 0 {
			continue
		}
		q := r.phraseAt(p.sentence, t.Head)
		if q == nil || q.sort != byNoun || q.plural || negated(s.Children(t.Head), s.Tokens) {
			continue
		}
		r.addRole(p.node, p.sentence, t.Head)
	}
}
