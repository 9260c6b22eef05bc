package syntax

import (
	"slices"

	"newsgraph/extract/lexicon"
)

// What follows finds the objects of a verb: its own, those it shares with a conjunct, and the noun that a relative clause leaves out.

// objects are the verb's objects, those it shares with a conjunct, and the noun that an object
// relative clause modifies.
func (r *roleReader) objects(v int, passive bool) []int {
	if own := r.nominals(v, "obj"); len(own) > 0 {
		return own
	}
	if passive {
		return nil
	}
	t := &r.s.Tokens[v]
	if lexicon.Must("measuring").Has(t.Lemma) {
		if own := r.measures(v); len(own) > 0 {
			return own
		}
	}
	if t.Rel == "acl:relcl" && r.asksForObject(v) {
		return r.antecedent(t.Head, v)
	}
	if o := r.extracted(v); o != nil {
		return o
	}
	if lexicon.Must("intransitives").Has(t.Lemma) {
		return nil
	}
	return r.sharedObjects(v)
}

// measures are the bare phrases behind a verb that say how much: "lasted nineteen hours".
func (r *roleReader) measures(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if c > v && r.s.Tokens[c].Rel == "obl:unmarked" && r.s.Child(c, "nummod", "det", "amod") >= 0 {
			out = append(out, c)
		}
	}
	return out
}

// asksForObject reports whether a relative clause without a relative pronoun leaves its object open:
// "the sappers Russia deployed".
func (r *roleReader) asksForObject(v int) bool {
	t := &r.s.Tokens[v]
	to := r.s.Child(v, "xcomp")
	if to > v && r.s.Tokens[to].POS != "VERB" && lexicon.Must("naming").Has(t.Lemma) { // "a move unions called shameful"
		to = -1
	}
	if t.POS != "VERB" || r.s.Passive(v) || to >= 0 || r.s.Child(v, "obj", "ccomp") >= 0 {
		return false
	}
	if n := &r.s.Tokens[t.Head]; n.Tag == "NN" && timed(n) && n.Is("obl") && r.s.CaseText(t.Head) != "than" && r.s.Child(t.Head, "det") >= 0 {
		return false // "by the time the battery failed", "the moment they won"
	}
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		if k.Is("nsubj", "obl") && c < v && r.holdsPronoun(c) { // "whose son", "by which time", "in whose name"
			return false
		}
		if c < v && k.Is("obl", "advmod", "mark") && (relative(k) || r.asks(c) || k.Rel == "mark" && k.POS == "SCONJ") {
			return false // "reports that he left" opens no object
		}
	}
	return r.s.Child(v, "nsubj") >= 0
}

// extracted is the noun that a relative clause without a relative pronoun is about, as the object of the innermost complement in it: "a tent he was
// trying to fold".
func (r *roleReader) extracted(v int) []int {
	top := climb(r.s, v, func(at int) bool { return !r.s.Tokens[at].Is("xcomp", "ccomp") })
	t := &r.s.Tokens[top]
	if top == v || t.Rel != "acl:relcl" || t.POS != "VERB" || t.Head < 0 || t.Head > top || openComplement(r.s, top, t.Head) != v || timed(&r.s.Tokens[t.Head]) || lexicon.Must("shellnouns").Has(r.s.Tokens[t.Head].Lemma) {
		return nil
	}
	subject := r.s.Child(top, "nsubj")
	if subject < 0 || slices.ContainsFunc(r.s.Subtree(top, nil), func(i int) bool {
		return i < v && (relative(&r.s.Tokens[i]) || r.s.Tokens[i].Tag == "WRB" || r.s.Tokens[i].Tag == "WP$")
	}) {
		return nil
	}
	if r.s.Child(top, "mark") >= 0 || lexicon.Must("intransitives").Has(r.s.Tokens[v].Lemma) || r.leavesPreposition(v) {
		return nil // "reports that he had tried to leave" opens no object, nor does "the bridge he hoped to sail under"
	}
	return r.antecedent(t.Head, top)
}

// leavesPreposition reports whether the word behind a verb is a preposition whose noun stands elsewhere.
func (r *roleReader) leavesPreposition(v int) bool {
	n := v + 1
	if n >= len(r.s.Tokens) || r.s.Tokens[n].Head != v || len(r.s.Children(n)) > 0 {
		return false
	}
	t := &r.s.Tokens[n]
	return t.POS == "ADP" && !t.Is("compound:prt") || t.Is("advmod") && (t.Tag == "IN" || t.Tag == "RP")
}

// asks reports whether a phrase holds a question word: "of how well the vaccine works".
func (r *roleReader) asks(n int) bool {
	return slices.ContainsFunc(r.s.Subtree(n, nil), func(i int) bool { return r.s.Tokens[i].Tag == "WRB" })
}

// holdsPronoun reports whether a phrase is or holds a relative pronoun: "who", "whose son", "200 of whom".
func (r *roleReader) holdsPronoun(n int) bool {
	return slices.ContainsFunc(r.s.Subtree(n, nil), func(i int) bool { t := &r.s.Tokens[i]; return relative(t) || t.Tag == "WP$" })
}

// sharedObjects: in "adjusted and tuned its plans" the object hangs off one verb, stands behind both, and
// belongs to both, where nothing but the conjunction stands between them.
func (r *roleReader) sharedObjects(v int) []int {
	lemma := r.s.Tokens[v].Lemma
	if p := r.s.Child(v, "compound:prt"); lexicon.Must("intransitives").Has(lemma) || p > v && lexicon.Must("intransitives").Has(lemma+" "+r.s.Tokens[p].Lemma) {
		return nil // "intervened and persuaded them", "got down and touched it"
	}
	if o := r.raisedObject(v); o >= 0 {
		return r.expand(o)
	}
	if o, found := r.objectsBehind(v); found {
		return o
	}
	if t := &r.s.Tokens[v]; t.Is("conj") && r.s.Tokens[t.Head].POS == "VERB" {
		if o := r.s.Child(t.Head, "obj"); r.s.Tokens[t.Head].Rel == "acl:relcl" && o >= 0 && relative(&r.s.Tokens[o]) && r.adjacent(t.Head, v) {
			return r.objects(t.Head, false) // "which it had neither written nor seen"
		}
		var after []int
		for _, o := range r.nominals(t.Head, "obj") {
			if o > v && r.s.Child(v, "obl", "ccomp", "xcomp", "advcl") < 0 { // what has a complement of its own shares no object
				after = append(after, o)
			}
		}
		return after
	}
	return nil
}

// raisedObject is what a verb that needs an object shares with the preposition of the verb joined to it, -1 if there is none: "to defuse and dispose of the
// mines" (Huddleston and Pullum 2002, 15.4.4: delayed right constituent coordination).
func (r *roleReader) raisedObject(v int) int {
	c := r.s.Child(v, "conj")
	if c < v || r.s.Tokens[c].POS != "VERB" || r.s.Tokens[c].Tag != r.s.Tokens[v].Tag || !r.adjacent(v, c) || r.s.Child(c, "obj") >= 0 || !lexicon.Must("incomplete").Has(r.s.Tokens[v].Lemma) {
		return -1
	}
	for _, o := range r.s.Children(c) {
		if o > c && r.s.Tokens[o].Is("obl") && r.s.CaseText(o) == "of" && firstOf(r.s, o) == c+1 {
			return o
		}
	}
	return -1
}

// objectsBehind are the objects of the last verb of the coordination, where they are those of all in it: nobody borrows a scheme who can "borrow, join a
// scheme or get a refund". It is false if no later verb tells.
func (r *roleReader) objectsBehind(v int) (objects []int, found bool) {
	later := r.laterVerbs(v)
	for _, c := range later {
		cc := r.s.Child(c, "cc")
		if !r.adjacent(v, c) || r.s.Passive(c) || cc >= 0 && r.s.Tokens[cc].Lemma == "but" {
			continue
		}
		if r.s.VerbGroup(v).Not >= 0 && r.s.Tokens[c].Tag != r.s.Tokens[v].Tag {
			return nil, true // "did not attend and sent a chair"
		}
		if r.s.Child(v, "advmod") > v {
			return nil, true // "sweeping well and hitting a six"
		}
		if cc >= 0 {
			return r.objects(c, false), true
		}
		if own := r.nominals(c, "obj"); len(own) > 0 {
			if own[0] < later[len(later)-1] {
				return nil, true
			}
			return own, true
		}
	}
	return nil, false
}

// laterVerbs are the verbs behind a verb in the same coordination.
func (r *roleReader) laterVerbs(v int) (out []int) {
	for _, first := range []int{v, r.s.Tokens[v].Head} {
		if first < 0 || first != v && !r.s.Tokens[v].Is("conj") {
			continue
		}
		for _, c := range r.s.Children(first) {
			if c > v && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS == "VERB" {
				out = append(out, c)
			}
		}
	}
	return out
}

// adjacent reports whether only conjunctions, commas, adverbs and other verbs of the same
// conjunction stand between two verbs.
func (r *roleReader) adjacent(v, c int) bool {
	for i := v + 1; i < c; i++ {
		if t := &r.s.Tokens[i]; !t.Is("cc", "punct", "advmod", "compound:prt", "conj") {
			return false
		}
	}
	return true
}
