package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// An attribution is a phrase set beside what it tells the source of: "according to X", or "…, X said" where
// the tree does not put it above what is said.
type attribution struct {
	first, last int // the phrase's own tokens; it speaks for the rest of the sentence
	source      *Source
	tokens      []int // the words that say so
	inside      bool  // it speaks for the clause around it alone
	set         int   // the clause below or beside the main one that it is set into and speaks for alone; -1 if there is none
}

// attributions are those of one sentence, in order. Claims come sentence by sentence: those of the last one are kept.
func (j *judge) attributions(sentence int) []attribution {
	if !j.attributed.read || j.attributed.sentence != sentence {
		j.attributed = sentenceAttributions{sentence, true, j.readAttributions(sentence)}
	}
	return j.attributed.all
}

// sentenceAttributions are the attributions of one sentence, once they are read.
type sentenceAttributions struct {
	sentence int
	read     bool
	all      []attribution
}

func (j *judge) readAttributions(sentence int) (out []attribution) {
	s := &j.d.Sentences[sentence]
	for i := range s.Tokens {
		for _, read := range []func(int, *text.Sentence, int) (attribution, bool){j.colon, j.according, j.noted, j.view, j.trailing} {
			if a, ok := read(sentence, s, i); ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// colon reads "Mayor: city is bankrupt" and "City is bankrupt: mayor" in a headline.
func (j *judge) colon(sentence int, s *text.Sentence, i int) (a attribution, ok bool) {
	last := len(s.Tokens) - 1
	if s.Tokens[i].Text != ":" || i == 0 || i == last || !j.headline(sentence) {
		return a, false
	}
	first, end := 0, i
	if last-i < i {
		first, end = i+1, last+1
	}
	if end-first > 5 {
		return a, false
	}
	for _, t := range s.Tokens[first:end] {
		if t.POS == "VERB" || t.POS == "AUX" {
			return a, false
		}
	}
	who := end - 1
	if m := &s.Tokens[who]; m.POS != "NOUN" && m.POS != "PROPN" || !j.speaks(sentence, who) {
		return a, false
	}
	return attribution{first: min(first, i), last: max(end-1, i), source: j.sourceOf(sentence, who, ""), tokens: []int{i}, set: -1}, true
}

// speaks reports whether a phrase may be a source: somebody, or a document.
func (j *judge) speaks(sentence, token int) bool {
	lemma := strings.ToLower(j.d.Sentences[sentence].Tokens[token].Lemma)
	if lexicon.Must("documents").Has(lemma) || lexicon.Must("informants").Has(lemma) {
		return true
	}
	if e := j.d.EntityAt(sentence, token); e != nil {
		return e.Kind == text.Person || e.Kind == text.Org || e.Kind == text.People || e.Kind == text.Work
	}
	return false
}

// according reads "according to X" and "in the view of X" that begin at a token.
func (j *judge) according(sentence int, s *text.Sentence, i int) (a attribution, ok bool) {
	words, who := accordingWords(s, i)
	if words == nil || words[len(words)-1]+1 < len(s.Tokens) && s.Tokens[words[len(words)-1]+1].Tag == "WRB" {
		return a, false // "are paid according to how old they are"
	}
	if who < 0 {
		who = phraseHead(s, words[len(words)-1]+1)
	}
	if who < 0 || lexicon.Must("standards").Has(strings.ToLower(s.Tokens[who].Lemma)) {
		return a, false
	}
	whole := s.Subtree(who, nil)
	set := remarkAround(s, who)
	if set < 0 {
		set = remarkBefore(s, i)
	}
	if set < 0 {
		set = laterAround(s, i, whole)
	}
	return attribution{first: i, last: max(i, whole[len(whole)-1]), source: j.sourceOf(sentence, who, accordingTo), tokens: words, inside: inside(s, i) || relativePronoun(&s.Tokens[who]), set: set}, true
}

// noted reads "as confirmed by X", a clause of comment whose gap is the clause around it.
func (j *judge) noted(sentence int, s *text.Sentence, v int) (a attribution, ok bool) {
	as, who := s.Child(v, "mark"), s.Child(v, "obl:agent")
	if s.Tokens[v].Tag != "VBN" || !s.Tokens[v].Is("advcl") || !says(s.Tokens[v].Lemma) || as < 0 || as != v-1 || who < v || !strings.EqualFold(s.Tokens[as].Text, "as") {
		return a, false
	}
	if as > 0 && s.Tokens[as-1].Text != "," || s.Child(v, "nsubj", "nsubj:pass", "aux:pass") >= 0 || lexicon.Must("attitudes").Has(s.Tokens[v].Lemma) {
		return a, false
	}
	whole := s.Subtree(who, nil)
	last := whole[len(whole)-1]
	if as > 0 && last+2 < len(s.Tokens) { // it may speak for what goes on, or not
		return a, false
	}
	return attribution{first: as, last: last, source: j.sourceOf(sentence, who, s.Tokens[v].Lemma), tokens: []int{v}, inside: inside(s, as), set: remarkAround(s, v)}, true
}

// laterAround is the clause below or behind the main one that words for a source open behind a semicolon or are set into: "He left; according to a
// neighbour, the house was sold", "a jar that had turned, according to a digger, into stone"; -1 if they stand in none. whole is the phrase of who is named.
func laterAround(s *text.Sentence, first int, whole []int) int {
	last := whole[len(whole)-1]
	if s.Tokens[last].Text == "," {
		last--
	}
	if set := goingOn(s, first, last); set >= 0 {
		return set
	}
	for at := range s.Ancestors(first) {
		if s.Tokens[at].Is("parataxis") && isClause(s, at) && reopened(s, at) {
			return at
		}
	}
	return -1
}

// remarkAround is the clause of the writer's remark that the tree hangs words for a source on, behind the main clause: "The sale comes as rules change, a step
// that could cost millions, according to X"; -1 if they hang on anything else.
func remarkAround(s *text.Sentence, who int) int {
	at := s.Tokens[who].Head
	for at >= 0 && !isClause(s, at) {
		at = s.Tokens[at].Head
	}
	if at < 0 || s.Tokens[at].Rel != "acl:relcl" || who < at || !finite(s, at) || counts(s, at) {
		return -1
	}
	if below := s.Subtree(who, nil); below[len(below)-1]+2 < len(s.Tokens) { // set in before what goes on
		return -1
	}
	if n := s.Tokens[at].Head; nonrestrictive(s, at) || n >= 0 && s.Tokens[n].Is("appos", "parataxis") && behindComma(s, n) {
		return at
	}
	return -1
}

// remarkBefore is the clause of the writer's remark about a subject that words for a source close behind a comma, wherever the tree hangs them: "The guards,
// who shot two men, according to X, have left"; -1 if they close none.
func remarkBefore(s *text.Sentence, first int) int {
	if first < 2 || s.Tokens[first-1].Text != "," {
		return -1
	}
	for at := first - 2; at >= 0; at = s.Tokens[at].Head {
		n := s.Tokens[at].Head
		if s.Tokens[at].Rel != "acl:relcl" || n < 0 || n > at {
			continue
		}
		if s.Tokens[n].Is("nsubj", "nsubj:pass") && s.Tokens[n].Head > first && nonrestrictive(s, at) && finite(s, at) {
			return at
		}
		return -1
	}
	return -1
}

// accordingWords are the words of such an expression, nil if none begins at a token, and who is named within, -1 if the name follows.
func accordingWords(s *text.Sentence, i int) (words []int, who int) {
	if i+2 >= len(s.Tokens) {
		return nil, -1
	}
	word := func(k int) string { return strings.ToLower(s.Tokens[i+k].Text) }
	switch first := word(0); {
	case first == "according" && word(1) == "to":
		return []int{i, i + 1}, -1
	case first != "in" || !lexicon.Must("opinions").Has(word(2)):
		return nil, -1
	case i+4 < len(s.Tokens) && word(3) == "of":
		return []int{i, i + 1, i + 2, i + 3}, -1
	case s.Tokens[i+1].Is("nmod:poss") && !strings.HasPrefix(word(2), "judg"): // "in her view"; a court's "in its judgment" is a document
		return []int{i, i + 1, i + 2}, i + 1
	}
	return nil, -1
}

// view reads a noun of saying that is what a clause with "that" says: "The prosecution's case is that he lied". It speaks for that clause.
func (j *judge) view(sentence int, s *text.Sentence, n int) (a attribution, ok bool) {
	t := &s.Tokens[n]
	if t.Rel != "nsubj:outer" || t.Head < n || !hasThat(s, t.Head) {
		return a, false
	}
	if sig, known := lookup(strings.ToLower(t.Lemma), "that"); !known || !sig.affirmed.said {
		return a, false
	}
	return attribution{first: s.Subtree(n, nil)[0], last: n, source: j.speaker(sentence, s, n), tokens: []int{n}, set: t.Head}, true
}

// phraseHead is the head of the noun phrase that begins at a token, -1 if none does.
func phraseHead(s *text.Sentence, first int) int {
	at := first
	for at < len(s.Tokens) {
		h := s.Tokens[at].Head
		if h < first || s.Tokens[at].Rel != "nmod:desc" && s.Tokens[at].Rel != "nmod:poss" && s.Tokens[at].Is("obl", "nmod", "obj", "nsubj", "conj", "appos", "root") {
			break
		}
		at = h
	}
	if p := s.Tokens[at].POS; nominal[p] || p == "NUM" || p == "ADJ" || p == "DET" {
		return at
	}
	return -1
}

// describes reports whether a token stands within the words for a source and not in what it says: "told the captain, who was off duty".
func (a *attribution) describes(token int) bool {
	return a.source.Verb != "" && a.first <= token && token <= a.last && !slices.Contains(a.tokens, token)
}

// covers reports whether an attribution speaks for a chain of clauses: all that stands before it, and behind it what
// has no subject of its own.
func (a *attribution) covers(s *text.Sentence, chain []link) bool {
	clause := chain[0].clause
	if clause >= a.first && clause <= a.last {
		return false
	}
	if a.set >= 0 {
		return slices.ContainsFunc(chain, func(l link) bool { return l.clause == a.set })
	}
	if a.reopens(s, clause) {
		return false
	}
	if a.inside {
		own := clauseBehind(s, a.last)
		return slices.ContainsFunc(chain, func(l link) bool { return l.clause == own })
	}
	if a.source.Verb == accordingTo && a.first > 0 && slices.ContainsFunc(chain, func(l link) bool { return a.leaves(s, l.clause) }) {
		return false
	}
	if a.source.Verb == accordingTo && a.contrast(s, chain) || a.asReported(s, chain) {
		return false
	}
	for i, l := range chain {
		if below := s.Subtree(l.clause, nil); s.Tokens[l.clause].Head == a.last && supplements(s, l.clause) && below[len(below)-1]+2 >= a.first { // "Writing on a website, they told of it"
			return false
		}
		inside := a.source.Verb != "" && l.clause >= a.first && l.clause <= a.last
		own := s.Child(l.clause, "nsubj", "expl") >= 0
		switch {
		case inside && i > 0 && chain[i-1].clause > a.last && s.Tokens[chain[i-1].clause].Lemma == "depend":
			return true // "…, officials said, depending on whether": no one depends
		case inside && i > 0 && chain[i-1].clause > a.last && (chain[i-1].tie == shared || chain[i-1].tie == joined):
			return true // "…, police said, and had lost it": what is joined has the subject of what is said
		case l.clause > a.last && l.tie == joined && own && a.goesOn(s, l.clause):
			return true
		case inside && (a.last != l.clause || clause > a.last), l.clause > a.last && l.tie == joined && own:
			return false
		case l.tie == top && l.clause > a.last && a.source.Verb != "" && a.setIn(s, l.clause), l.tie == aside && a.expounded(s, l.clause):
		case l.clause > a.last && a.first > 0 && (l.tie == aside || l.tie == top && s.Tokens[a.last].POS == "VERB"):
			return false
		}
	}
	return true
}

// reopens reports whether a semicolon parts a clause from a later one with its own subject that the words for a source belong to: "A is lost; B has
// grown, according to X".
func (a *attribution) reopens(s *text.Sentence, clause int) bool {
	for k := clause + 1; k < a.first; k++ {
		if s.Tokens[k].Text != ";" {
			continue
		}
		for c := k + 1; c < a.first; c++ {
			if s.Tokens[c].Is("nsubj", "nsubj:pass", "expl") && finite(s, s.Tokens[c].Head) {
				return true
			}
		}
	}
	return false
}

// contrast reports whether the words for a source close a clause with "while" or "though" behind a comma that a chain of clauses is not in: "X urged restraint,
// while Y offered help, according to Z".
func (a *attribution) contrast(s *text.Sentence, chain []link) bool {
	top := chain[len(chain)-1].clause
	for _, c := range s.Children(top) {
		m := s.Child(c, "mark")
		if m < top || c > a.first || strings.EqualFold(s.Tokens[m].Text, "whereas") || !concedes(s, m, c) || !slices.Contains(s.Subtree(c, nil), a.last) {
			continue
		}
		return !slices.ContainsFunc(chain, func(l link) bool { return l.clause == c })
	}
	return false
}

// asReported reports whether the words for a source close with "as" a clause that somebody says or denies, and a chain of clauses is not in it:
// "The minister denied that he had left, as media reported".
func (a *attribution) asReported(s *text.Sentence, chain []link) bool {
	c := s.Tokens[a.last].Head
	if c < 0 || !s.Tokens[a.last].Is("advcl") || !strings.EqualFold(wordOf(s, s.Child(a.last, "mark")), "as") || !s.Tokens[c].Is("ccomp") || s.Tokens[c].Head > c {
		return false
	}
	return !slices.ContainsFunc(chain, func(l link) bool { return l.clause == c })
}

// setIn reports whether the words for a source stand between commas in a clause, behind its subject or what opens it: "Twelve, he reckons, is a
// round number", "The body, police said on Friday, was found", "If it sinks, she said, they will buy another".
func (a *attribution) setIn(s *text.Sentence, clause int) bool {
	end := a.last + 1
	for end < clause && s.Tokens[end].Text != "," && s.Tokens[end].Head != clause && s.Tokens[end].POS != "VERB" {
		end++
	}
	if a.first < 2 || end >= clause || s.Tokens[a.first-1].Text != "," || s.Tokens[end].Text != "," {
		return false
	}
	opening := a.first - 2
	for opening >= 0 && s.Tokens[opening].Head != clause {
		opening = s.Tokens[opening].Head
	}
	return opening >= 0 && opening < a.first && s.Tokens[opening].Is("nsubj", "expl", "advcl", "obl", "advmod", "cop", "aux:pass")
}

// expounded reports whether a colon behind words for a source that are set into a clause opens what that clause comes to: "The answer, she says, is more
// members: they would share the risk".
func (a *attribution) expounded(s *text.Sentence, clause int) bool {
	return a.first > 0 && a.last < clause && s.Tokens[a.first-1].Text == "," && behindColon(s, clause) > a.last
}

// goesOn reports whether a clause with its own subject that is joined behind the words for a source is still what the source says:
// "According to the bulletin, 12 have died, and 94 are ill", one behind words that are set in, "…, she said, but
// the rain came in", and one in the tense of what is reported, "…, said Roe, but a strike would cost more", "…, she said, and one had been sent away".
func (a *attribution) goesOn(s *text.Sentence, clause int) bool {
	cc := s.Child(clause, "cc")
	if cc < 0 || says(s.Tokens[clause].Lemma) {
		return false
	}
	if a.first == 0 {
		return a.source.Verb == accordingTo && strings.EqualFold(s.Tokens[cc].Text, "and")
	}
	if a.between(s, cc) && !speaks(s.Tokens[clause].Lemma) {
		return true
	}
	g := group(s, clause)
	would := g.Modal >= 0 && strings.EqualFold(s.Tokens[g.Modal].Text, "would")
	return s.Tokens[a.last].Tag == "VBD" && (would || g.Modal < 0 && g.Perfect && g.Past)
}

// between reports whether words for a source are set in before a conjunction: "The roof held, she told the council, but the rain came in" (parenthetical
// reporting clauses: Quirk and others 1985, 15.54). A "but" behind a present sets the article's word against it, "is half empty, experts say, but the city
// has lifted its ban".
func (a *attribution) between(s *text.Sentence, cc int) bool {
	verbal := func(t text.Token) bool { return t.POS == "VERB" || t.POS == "AUX" }
	if a.first < 2 || cc < a.last+2 || s.Tokens[a.first-1].Text != "," || s.Tokens[cc-1].Text != "," || !slices.ContainsFunc(s.Tokens[:a.first], verbal) {
		return false // not "Again, he wrote of it in May, but it is worth a look"
	}
	for _, t := range s.Tokens[a.last+1 : cc-1] {
		if verbal(t) || t.POS == "PUNCT" {
			return false
		}
	}
	tag := s.Tokens[a.last].Tag
	return tag != "VBZ" && tag != "VBP" || strings.EqualFold(s.Tokens[cc].Text, "and")
}

// leaves reports whether a clause goes on behind the words for a source to what may come of it: "has moved, according to X, and could fall".
func (a *attribution) leaves(s *text.Sentence, clause int) bool {
	cc := s.Child(clause, "cc")
	return cc > a.last && clause > cc && s.Tokens[cc-1].Text == "," && group(s, clause).Modal >= 0
}

// clauseBehind is the first clause whose verb stands behind a token, -1 if there is none.
func clauseBehind(s *text.Sentence, token int) int {
	for i := token + 1; i < len(s.Tokens); i++ {
		if t := &s.Tokens[i]; t.POS == "VERB" || s.Child(i, "cop") > token {
			return i
		}
	}
	return -1
}

// attribute adds the sources that stand beside the sentence, outermost. What the speaker does is the article's word: "…, police
// said, and left".
func (j *judge) attribute(st *standing, f *text.Fact, chain []link) {
	if st.source == untold {
		return
	}
	sentence := f.Sentence
	s := &j.d.Sentences[sentence]
	remark := slices.IndexFunc(chain, func(l link) bool {
		return finite(s, l.clause) && (l.tie == relative && nonrestrictive(s, l.clause) && !counts(s, l.clause) || l.tie == adjunct && recalls(s, l.clause))
	})
	summary := slices.IndexFunc(chain, func(l link) bool { return sumsUp(s, l.clause) })
	for _, a := range j.attributions(sentence) {
		if summary >= 0 && a.set < 0 && a.last < chain[summary].clause {
			continue // "…, they said, in a move that shocked others"
		}
		if remark >= 0 && !a.inside && a.set < 0 && !a.closes(s, chain[remark].clause) && (chain[remark].tie == relative || a.first > chain[remark].clause) {
			continue // "the mayor, who won in May, was ill, two sources said", "it hit at four, when most were asleep, and lasted an hour, according to X"
		}
		if a.source.Sentence == sentence && a.source.Token == f.Subject.Head && chain[0].clause > a.last && finiteWord(s, chain[0].clause) == chain[0].clause {
			continue
		}
		if !a.covers(s, chain) || j.speechAt(sentence, chain[0].clause) != nil || has(st.source, a.source) {
			continue
		}
		st.source = under(st.source, a.source)
		st.reason("source", sentence, a.tokens...)
	}
}

// recalls reports whether a clause with "when" stands behind a comma: it adds what was so at a time that is named without it.
func recalls(s *text.Sentence, clause int) bool {
	when := awaits(s, clause)
	return when >= 0 && s.Tokens[clause].Head < clause && strings.EqualFold(s.Tokens[when].Text, "when") && behindComma(s, clause)
}

// closes reports whether "according to" closes a sentence right behind a remark, and speaks for that too: "was let go off the coast, where it dived,
// according to a biologist".
func (a *attribution) closes(s *text.Sentence, remark int) bool {
	if a.source.Verb != accordingTo || a.last+2 < len(s.Tokens) || a.first < 2 || s.Tokens[a.first-1].Text != "," {
		return false
	}
	last := -1
	for _, k := range s.Subtree(remark, nil) {
		if k < a.first-1 {
			last = k
		}
	}
	return last == a.first-2
}

func has(chain, source *Source) bool {
	for ; chain != nil; chain = chain.Outer {
		if chain.Sentence == source.Sentence && chain.Token == source.Token && chain.Verb == source.Verb {
			return true
		}
	}
	return false
}

// under puts a source outermost of a chain of them. Sources are shared between claims, so the chain is copied.
func under(chain, outermost *Source) *Source {
	if chain == nil {
		return outermost
	}
	c := *chain
	c.Outer = under(chain.Outer, outermost)
	return &c
}
