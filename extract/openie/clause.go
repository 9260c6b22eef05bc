package openie

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
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
		if !stated[v] || r.withinNoun(v) {
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

// complements reads what completes a verb: "began to build" a bridge, "was named" Jones, "enabled it to
// move". It returns the predicates with the complement in them, and whether a chain of verbs took them over.
func (r *reader) complements(f frame, v int, bases [][]int, object bool) (out [][]int, chained bool) {
	for _, x := range r.s.Children(v) {
		t := &r.s.Tokens[x]
		if !t.Is("xcomp") {
			continue
		}
		before := f.pred
		if object {
			before = bases[0]
		}
		g := f
		g.pred = before
		switch {
		case t.POS == "VERB" || t.POS == "AUX":
			if own := r.chain(g, x); own != nil && !object {
				bases, chained = own, true
			}
			if object && f.depth == 0 {
				r.objectActs(v, x)
			}
		case r.s.Child(x, "cop") >= 0:
			g = g.with(chain, r.markOnly(x), r.copula(x), r.s.Case(x))
			r.complement(g, x)
			if !object {
				bases, chained = [][]int{slices.Concat(g.pred, r.span(x, text.Core))}, true
			}
		case r.o.Nary && object: // a column of the object's row
		default:
			g = g.with(nominalComplement, r.s.Case(x))
			r.complement(g, x)
			if !object {
				bases = [][]int{slices.Concat(g.pred, r.span(x, text.Core))}
			}
		}
	}
	return bases, chained
}

func (r *reader) markOnly(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("mark") {
			out = append(out, c)
		}
	}
	return out
}

// chain reads a verb that completes another, with those joined to it.
func (r *reader) chain(f frame, x int) (first [][]int) {
	marks := r.markOnly(x)
	for _, k := range r.conjoined(x) {
		own := r.read(f.with(chain, marks, without(r.verb(k), marks)), k)
		if k == x {
			first = own
		}
	}
	return first
}

// objectActs reads what the object of a causative or perceiving verb does: "enabled the army to take Aleppo".
func (r *reader) objectActs(v, x int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("obj") {
			f := frame{subject: r.subjectOf(r.standsFor(c)), depth: 1}
			for _, k := range r.conjoined(x) {
				r.read(f.with(objectSubject, r.verb(k)), k)
			}
			return
		}
	}
}

// leading is the phrase that later phrases of an intransitive verb need before them: "taught at Harvard from" |
// 1970. It returns -1 if there is none; a passive verb needs only what completes it ("was filled with").
func (r *reader) leading(f frame, v int, bases [][]int, complete bool) int {
	if complete || r.s.Child(v, "iobj") >= 0 || len(bases[0]) == 0 {
		return -1
	}
	for _, n := range r.s.Children(v) {
		if !r.s.Tokens[n].Is("obl") || n < v {
			continue
		}
		prep := r.s.Case(n)
		if len(prep) == 0 {
			continue
		}
		if prep[0] != max(f.pred[len(f.pred)-1], v)+1 {
			return -1
		}
		if r.s.Passive(v) {
			switch r.s.Tokens[prep[0]].Lemma {
			case "with", "to", "into", "of", "as", "for", "by":
				if r.time(n) {
					return -1
				}
			default:
				return -1
			}
		}
		return n
	}
	return -1
}

// obliques gives a line for each phrase of a verb: "handcuffed him to" | the bars, "was born in" | 1950. It returns
// the predicates with the leading phrase in them.
func (r *reader) obliques(f frame, v int, bases [][]int, leading int) (later [][]int) {
	later = bases
	if leading >= 0 {
		later = nil
		for _, b := range bases {
			later = append(later, slices.Concat(b, r.s.Case(leading), r.span(r.standsFor(leading), text.Compact)))
		}
	}
	for _, n := range r.s.Children(v) {
		if !r.s.Tokens[n].Is("obl") || r.relative(n) || r.discourse(n) {
			continue
		}
		before, verb := later, bases
		switch {
		case n == leading:
			before, verb = bases, later
		case r.apart(n):
			before = bases
		}
		prep := r.s.Case(n)
		for _, b := range before {
			g := f
			g.pred, g.verb = b, verb
			switch {
			case len(prep) > 0 && r.s.Tokens[prep[0]].Lemma == "include":
				r.members(f, v, prep, n)
			case len(prep) == 0 && (r.time(n) || r.s.Tokens[n].POS == "NUM"):
				r.emit(g.with(bareTime), r.span(n, r.o.Reach))
			case len(prep) > 0:
				r.walk(g.with(oblique, prep), r.standsFor(n))
			}
		}
	}
	return later
}

// apart reports whether a comma parts a phrase from what stands before it.
func (r *reader) apart(n int) bool {
	first := r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })[0]
	return first > 0 && r.s.Tokens[first-1].Text == ","
}

// members reads "vaccinations followed, including" | the one by Pasteur: they are of the
// noun before them.
func (r *reader) members(f frame, v int, prep []int, n int) {
	g := frame{subject: f.subject, depth: f.depth + 1}
	for _, o := range r.s.Children(v) {
		if o > v && o < n && r.s.Tokens[o].Is("obj", "obl") {
			g.subject = r.subjectOf(r.standsFor(o))
		}
	}
	r.walk(g.with(including, prep), n)
}

// discourse reports whether a phrase joins the sentence to the text: "for example".
func (r *reader) discourse(n int) bool {
	return lexicon.Must("discourse").Has(r.lower(r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })))
}

// content reads the clause that a verb of saying or thinking has as its object.
func (r *reader) content(f frame, v int, pred []int) {
	f.pred = pred
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("ccomp") && f.depth == 0 {
			r.emit(f.with(clausalObject), r.s.Subtree(c, nil))
		}
	}
}

// circumstances reads the clauses around a verb that have its subject: "used the money to buy" | bread, "died
// after giving" | a speech, "fled," "leaving" | the town.
func (r *reader) circumstances(f frame, v int, bases [][]int) {
	for _, a := range r.s.Children(v) {
		t := &r.s.Tokens[a]
		if !t.Is("advcl") || t.Rel == "advcl:relcl" || t.POS != "VERB" || r.s.Child(a, "nsubj", "csubj") >= 0 {
			continue
		}
		marks := r.marks(a)
		switch {
		case len(marks) > 0 && f.depth == 0:
			for _, k := range r.conjoined(a) {
				g := f.deeper()
				g.pred = bases[0]
				r.read(g.with(purpose, marks, without(r.verb(k), marks)), k)
			}
		case len(marks) == 0 && (t.Tag == "VBG" || t.Tag == "VBN") && f.depth < 2:
			for _, k := range r.conjoined(a) {
				g := f.deeper()
				g.pred = nil
				r.read(g.with(circumstance, r.verb(k)), k)
			}
		}
	}
}

// adverbs reads "died | three years later" and, of verbs without object, "lived | abroad".
func (r *reader) adverbs(f frame, v int, bases [][]int, object bool) {
	for _, n := range r.s.Children(v) {
		t := &r.s.Tokens[n]
		if !t.Is("advmod") {
			continue
		}
		switch strings.ToLower(t.Text) {
		case "later", "ago", "earlier", "before":
			if len(r.s.Children(n)) > 0 {
				for _, b := range bases {
					g := f
					g.pred = b
					r.emit(g.with(timeAdverb), r.s.Subtree(n, nil))
				}
			}
		case "there", "here", "away", "abroad", "home", "together", "quickly", "well", "differently":
			if n > v && !object && r.s.Child(v, "xcomp") < 0 {
				r.emit(f.with(placeAdverb), r.s.Subtree(n, nil))
			}
		}
	}
}

// complement reads the noun or adjective that is said of a subject, the predicate ending before it.
func (r *reader) complement(f frame, x int) {
	if r.o.Nary {
		r.row(f, x, true)
	}
	switch r.s.Tokens[x].POS {
	case "ADJ", "ADV", "VERB":
		for _, o := range r.heads(x) {
			r.adjectival(f, o)
		}
	default:
		r.walk(f, x)
		if r.o.Nary {
			return
		}
		g := f.with(oblique, r.span(x, text.Core))
		for _, n := range r.s.Children(x) {
			if prep := r.s.Case(n); len(prep) > 0 && (r.s.Tokens[n].Is("obl") || n < x && r.s.Tokens[n].Is("nmod") && r.s.Child(x, "cop") >= 0) {
				r.walk(g.deeper().with(oblique, prep), n)
			}
		}
	}
}

// adjectival reads an adjective with what completes it: "was aware of" | the risk, "is able to carry" | tanks. The adjective
// itself is a line unless it means nothing alone.
func (r *reader) adjectival(f frame, x int) {
	own := r.adjective(x)
	var verbs, phrases []int
	full := false
	for _, c := range r.s.Children(x) {
		switch t := &r.s.Tokens[c]; {
		case t.Is("xcomp", "advcl", "ccomp") && t.POS == "VERB" && r.s.Child(c, "nsubj") < 0 && r.infinitive(c):
			verbs = append(verbs, c)
			full = full || r.s.Child(c, "obj", "obl", "xcomp", "ccomp") >= 0
		case t.Is("obl") && len(r.s.Case(c)) > 0:
			phrases = append(phrases, c)
		}
	}
	if len(verbs) > 0 && !full {
		r.emit(f, append(slices.Clone(own), r.s.Subtree(verbs[0], nil)...))
	}
	if len(verbs) == 0 && !r.incomplete(x, len(phrases) > 0) {
		r.emit(f, own)
	}
	for _, n := range phrases {
		r.walk(f.deeper().with(adjectivePhrase, own, r.s.Case(n)), r.standsFor(n))
	}
	for _, v := range verbs {
		marks := r.markOnly(v)
		for _, k := range r.conjoined(v) {
			r.read(f.deeper().with(adjectiveVerb, own, marks, without(r.verb(k), marks)), k)
		}
	}
}

// incomplete reports whether an adjective says too little without the phrase behind it: "is composed of".
func (r *reader) incomplete(x int, phrase bool) bool {
	if !phrase && r.s.Child(x, "advcl") < 0 {
		return false
	}
	t := &r.s.Tokens[x]
	switch t.Lemma {
	case "capable", "due", "able", "subject", "similar", "likely", "responsible", "part":
		return true
	}
	return phrase && len(t.Text) > 2 && t.Text[len(t.Text)-2:] == "ed"
}

// without are the ids that are not among others.
func without(ids, others []int) []int {
	return slices.DeleteFunc(slices.Clone(ids), func(i int) bool { return slices.Contains(others, i) })
}
