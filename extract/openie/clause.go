package openie

import (
	"slices"

	"newsgraph/extract/text"
)

// A frame is a line under way: a subject and the predicate as far as it is built.
type frame struct {
	subject      subject
	pred         []int
	construction construction
	depth        int // how many arguments the predicate already holds
	// verb are the predicates of the verb itself, with its objects: where a phrase of time goes that
	// the parser hung off the noun before it.
	verb [][]int
}

func (f frame) with(c construction, ids ...[]int) frame {
	f.pred = slices.Concat(append([][]int{f.pred}, ids...)...)
	f.construction = c
	return f
}

func (f frame) deeper() frame {
	f.depth++
	return f
}

// clauses reads every clause that has a subject and states a fact.
func (r *reader) clauses(facts []text.Fact) {
	stated := map[int]bool{}
	for i := range facts {
		stated[r.outermost(facts[i].Predicate.Head)] = true
	}
	for v := range r.s.Tokens {
		if !stated[v] && !r.s.SetsTopic(v) || r.withinNoun(v) { // the "it" of "when it comes to taxes" is a word all the same
			continue
		}
		if there := r.s.Child(v, "expl"); there >= 0 && r.s.Tokens[there].Lemma == "there" {
			r.existence(v, there)
			continue
		}
		if r.clausalComplement(v) {
			continue
		}
		for _, h := range r.subjects(v) {
			r.clause(v, h)
		}
	}
}

// outermost is the head of the clause that a predicate is part of: its own, or the one whose subject it shares
// as complement ("began to build") or circumstance.
func (r *reader) outermost(predicate int) int {
	v := predicate
	if r.s.Tokens[v].Rel == "cop" {
		v = r.s.Tokens[v].Head
	}
	for {
		t := &r.s.Tokens[v]
		if t.Head < 0 || r.s.Child(v, "nsubj") >= 0 {
			return v
		}
		switch {
		case t.Is("xcomp", "advcl"), t.Is("conj") && r.s.Tokens[t.Head].Is("xcomp", "advcl") && r.s.Child(t.Head, "nsubj") < 0:
			v = t.Head
		default:
			return v
		}
	}
}

// withinNoun reports whether a clause is told along with the noun that it modifies: "the first to reach", "the
// risk of losing".
func (r *reader) withinNoun(v int) bool {
	t := &r.s.Tokens[v]
	if t.Is("conj") && r.s.Child(v, "nsubj") < 0 && t.Head >= 0 {
		return r.withinNoun(t.Head)
	}
	return t.Is("amod") || t.Is("acl") && t.Rel != "acl:relcl" && r.s.Child(v, "nsubj") < 0 && (r.infinitive(v) || len(r.marks(v)) > 0)
}

// subjects are the heads of a clause's grammatical subjects, whoever does what it says.
func (r *reader) subjects(v int) (out []int) {
	by := map[string][]int{}
	for _, role := range r.s.Roles {
		if role.Of == v {
			by[role.Name] = append(by[role.Name], role.Argument)
		}
	}
	switch {
	case len(by["subject"]) > 0:
		out = by["subject"]
	case !r.s.Passive(v):
		out = by["agent"]
	case len(by["recipient"]) > 0:
		out = by["recipient"]
	default:
		out = by["patient"]
	}
	own := r.s.Child(v, "nsubj")
	for _, h := range out {
		for _, a := range r.s.Children(h) { // "Weber, leader of the party, resigned"
			if own >= 0 && !r.o.Nary && r.s.Tokens[a].Is("appos") && a > h {
				out = append(out, a)
			}
		}
	}
	return slices.DeleteFunc(out, func(h int) bool { return r.relative(h) || r.s.Tokens[h].Lemma == "such" })
}

func (r *reader) subjectOf(head int) subject {
	return subject{head, r.span(head, text.Near)}
}

// clause reads the lines of a clause about one subject.
func (r *reader) clause(v, head int) {
	f := frame{subject: r.subjectOf(head), construction: r.construction(v)}
	t := &r.s.Tokens[v]
	switch {
	case t.POS == "VERB" || t.POS == "AUX":
		if r.s.Child(v, "cop") >= 0 {
			r.complement(f.with(copular, r.copula(v), r.s.Case(v)), v)
			break
		}
		r.read(f.with(f.construction, r.verb(v)), v)
	default:
		if be := r.copula(v); be != nil {
			g := f.with(copular, be, r.s.Case(v))
			r.complement(g, v)
			r.circumstances(g, v, [][]int{slices.Concat(g.pred, r.span(v, text.Core))})
		}
	}
	if t.Rel == "acl:relcl" && r.asksForObject(v) {
		r.walk(f.with(relativeObject, r.verb(v)), t.Head)
	}
}

// construction says how a clause came by its subject.
func (r *reader) construction(v int) construction {
	switch t := &r.s.Tokens[v]; {
	case t.Is("acl") && t.Rel != "acl:relcl":
		return participle
	case t.Is("conj"):
		return conjoinedVerb
	}
	return plain
}

// asksForObject reports whether a relative clause has its own subject and no object: "gimmicks she used".
func (r *reader) asksForObject(v int) bool {
	t := &r.s.Tokens[v]
	if t.POS != "VERB" || r.s.Child(v, "nsubj") < 0 || r.s.Child(v, "obj") >= 0 {
		return false
	}
	for _, a := range r.antecedents {
		if a == t.Head {
			return false
		}
	}
	return true
}

// existence reads "there is a tower on the hill".
func (r *reader) existence(v, there int) {
	f := frame{subject: subject{there, []int{there}}, construction: existential}
	be := r.verb(v)
	if cop := r.s.Child(v, "cop"); cop >= 0 {
		be = r.copula(v)
	}
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("nsubj") {
			r.walk(f.with(existential, be), c)
		}
	}
}

// clausalComplement reads "the problem is that nobody came": the whole clause is what the subject is. It reports
// whether there is such a clause, which has a subject of its own.
func (r *reader) clausalComplement(v int) bool {
	outer, inner, cop := -1, -1, r.s.Child(v, "cop")
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("nsubj") && c < cop {
			outer = c
		} else if r.s.Tokens[c].Is("nsubj") {
			inner = c
		}
	}
	if outer < 0 || inner < 0 {
		return false
	}
	body := slices.DeleteFunc(r.s.Subtree(v, nil), func(i int) bool { return i <= cop })
	r.emit(frame{subject: r.subjectOf(outer)}.with(copular, r.copula(v)), body)
	for _, h := range r.heads(inner) {
		own := slices.DeleteFunc(r.verb(v), func(i int) bool { return i <= cop })
		r.read(frame{subject: r.subjectOf(h)}.with(plain, own), v)
	}
	return true
}

// read reads all lines of a verb, the predicate so far ending in it; it returns the predicates to which the verb's
// further phrases are added.
func (r *reader) read(f frame, v int) [][]int {
	objects := r.objects(f, v)
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("iobj") {
			r.walk(f.with(recipient), c)
			f = f.with(f.construction, r.span(c, text.Core))
			break
		}
	}
	for _, o := range objects {
		c := object
		if f.construction != plain {
			c = f.construction
		}
		if !r.orders(v) {
			r.walk(f.with(c), r.standsFor(o))
		}
	}
	bases := [][]int{f.pred}
	if len(objects) > 0 {
		bases = nil
		for _, o := range r.heads(r.standsFor(objects[0])) {
			bases = append(bases, slices.Concat(f.pred, r.span(o, text.Compact)))
		}
	}
	bases, chained := r.complements(f, v, bases, len(objects) > 0)
	later := bases
	if r.o.Nary {
		r.row(f, v, chained || len(objects) > 0 || r.s.Child(v, "ccomp", "xcomp") >= 0)
	} else {
		later = r.obliques(f, v, bases, r.leading(f, v, bases, chained || len(objects) > 0))
	}
	r.content(f, v, bases[0])
	r.circumstances(f, v, later)
	r.adverbs(f, v, later, len(objects) > 0)
	return bases
}

// orders reports whether a verb has its object do something: "allowed employees to dress" says not that it allowed
// employees.
func (r *reader) orders(v int) bool {
	x := r.s.Child(v, "xcomp")
	return x >= 0 && r.s.Tokens[x].POS == "VERB" && r.infinitive(x)
}

// objects are the objects of a verb, its own or what stands behind the verb joined to it ("trained and equipped
// the army").
func (r *reader) objects(f frame, v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("obj") && !r.relative(c) {
			out = append(out, c)
		}
	}
	if len(out) > 0 || f.depth > 0 || v+1 >= len(r.s.Tokens) || !r.s.Tokens[v+1].Is("cc", "punct") {
		return out
	}
	for _, c := range r.s.Children(v) {
		if t := &r.s.Tokens[c]; t.Is("conj") && c > v && c <= v+3 && t.POS == "VERB" && r.s.Child(c, "nsubj") < 0 {
			return r.objects(f, c)
		}
	}
	return nil
}
