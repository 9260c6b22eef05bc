package rule

import (
	"slices"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// state makes the fact that a template says of a binding; ok is false where the fact would say nothing.
func (m *matcher) state(r *Rule, t *Template, b binding) (f text.Fact, ok bool) {
	if _, refused := m.refusal(t, b); refused != "" {
		return f, false
	}
	f = text.Fact{Sentence: m.sentence, Rule: r.Name, Subject: m.argument(b[t.Subject], "")}
	if f.Predicate, ok = m.predicate(r, t, b); !ok || len(f.Predicate.Tokens) > 0 && m.lacksSubject(&f) {
		return f, false
	}
	m.restrict(&f.Subject, f.Predicate.Head)
	m.unlimit(&f.Subject, f.Predicate.Head)
	used := []int{f.Subject.Head, f.Predicate.Head}
	if t.Object >= 0 {
		o := m.argument(b[t.Object], "")
		if slices.ContainsFunc(r.Lines[t.Object].Relations, clausal) && m.headsClause(b[t.Object]) {
			if m.isPart(b[t.Object]) {
				return f, false
			}
			o = m.clause(b[t.Object])
		} else if k := &m.s.Tokens[b[t.Object]]; k.Rel == "ccomp" && slices.Contains(r.Lines[t.Object].Relations, "ccomp") && k.POS != "INTJ" && lexicon.Must("saying").Has(m.s.Tokens[f.Predicate.Head].Lemma) {
			if !m.fillsQuote(b[t.Object]) {
				return f, false
			}
			o = m.clause(b[t.Object])
		}
		if !o.Clause && m.deniedOfSome(o.Head, f.Predicate.Head) { // "have not seen irregularities on a scale that would matter"
			o.Compact = append(o.Compact, m.s.Subtree(o.Head, func(k int) bool {
				return k < o.Head || m.s.Tokens[k].Is("conj", "appos", "parataxis") || m.setOff(k)
			})...)
			slices.Sort(o.Compact)
			o.Compact = slices.Compact(o.Compact)
			o.Arguments = slices.DeleteFunc(o.Arguments, func(a text.Argument) bool { return slices.Contains(o.Compact, a.Head) })
		}
		m.completeHaving(&o, f.Predicate.Head)
		m.restrict(&o, f.Predicate.Head)
		m.unlimit(&o, f.Predicate.Head)
		m.rank(&o)
		m.scope(&o)
		o.Attribute = f.Predicate.Lemma == "be" || !o.Clause && slices.Contains(r.Lines[t.Object].Relations, "xcomp")
		if o.Attribute && len(f.Predicate.Tokens) == 0 { // "Anna Weber, an analyst at Wadi Capital": where she is one
			f.Arguments, o.Arguments = append(f.Arguments, o.Arguments...), nil
		}
		f.Object = &o
		used = append(used, o.Head)
	}
	for _, a := range t.Arguments {
		if b[a] >= 0 {
			of := f.Predicate.Head
			if o := r.Lines[a].Of; o >= 0 && b[o] >= 0 { // the adjective, and not its copula: "where rains are heavy"
				of = b[o]
			}
			prep := m.roleCase(of, b[a])
			if prep == "" && slices.Contains(r.Lines[a].Relations, "xcomp") {
				prep = "as" // "called it a surrender"
			}
			f.Arguments = append(f.Arguments, m.argument(b[a], prep))
			used = append(used, b[a])
		}
	}
	m.attach(&f, used)
	for i := range f.Arguments {
		m.withDenied(&f.Arguments[i], f.Predicate.Head)
		m.restrict(&f.Arguments[i], f.Predicate.Head)
	}
	m.complete(&f)
	m.completeAdjective(&f)
	m.measure(&f)
	if m.inside(&f) || m.unsaid(&f) {
		return f, false
	}
	for _, a := range filled(&f) {
		m.extendEdge(a, &f)
		m.standIn(a)
	}
	for i, l := range r.Lines {
		if l.Var != "" {
			f.Bound = append(f.Bound, text.Binding{Name: l.Var, Token: b[i]})
		}
	}
	return f, true
}

// filled are the places of a fact that something stands in.
func filled(f *text.Fact) []*text.Argument {
	places := []*text.Argument{&f.Subject}
	if f.Object != nil {
		places = append(places, f.Object)
	}
	for i := range f.Arguments {
		places = append(places, &f.Arguments[i])
	}
	return places
}

// completeHaving leaves with the object what somebody has done to it or has it be: who "had his passport taken away" took none.
func (m *matcher) completeHaving(o *text.Argument, verb int) {
	how := m.s.Child(verb, "xcomp")
	if how < o.Head || m.s.Tokens[verb].Lemma != "have" || m.s.Tokens[o.Head].Head != verb || m.s.Tokens[how].Tag == "VB" {
		return
	}
	first, last := how, how
	for first-1 > o.Head && m.s.Tokens[first-1].Head == how && m.s.Tokens[first-1].Is("advmod") {
		first--
	}
	for last+1 < len(m.s.Tokens) && m.s.Tokens[last+1].Head == how && (m.s.Tokens[last+1].Is("compound:prt", "advmod") || m.s.Tokens[last+1].POS == "ADP" && m.s.Tokens[last+1].Is("obl")) {
		last++
	}
	for i := first; i <= last; i++ {
		o.Compact = append(o.Compact, i)
	}
	slices.Sort(o.Compact)
	o.Compact = slices.Compact(o.Compact)
}
