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
		if a, ok := j.colon(sentence, s, i); ok {
			out = append(out, a)
		}
		if a, ok := j.according(sentence, s, i); ok {
			out = append(out, a)
		}
		if a, ok := j.view(sentence, s, i); ok {
			out = append(out, a)
		}
		if a, ok := j.trailing(sentence, s, i); ok {
			out = append(out, a)
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
	src := &Source{Sentence: sentence, Token: -1, Entity: -1}
	j.name(src, who)
	return attribution{first: min(first, i), last: max(end-1, i), source: src, tokens: []int{i}}, true
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

// opinions are the nouns of "in the view of X".
var opinions = map[string]bool{"view": true, "words": true, "opinion": true, "eyes": true, "judgement": true, "judgment": true, "estimation": true}

// according reads "according to X" and "in the view of X" that begin at a token.
func (j *judge) according(sentence int, s *text.Sentence, i int) (a attribution, ok bool) {
	words, who := []int{i, i + 1}, -1
	switch low := strings.ToLower(s.Tokens[i].Text); {
	case i+2 >= len(s.Tokens):
		return a, false
	case low == "according" && strings.EqualFold(s.Tokens[i+1].Text, "to"):
	case low == "in" && i+4 < len(s.Tokens) && opinions[strings.ToLower(s.Tokens[i+2].Text)] && strings.EqualFold(s.Tokens[i+3].Text, "of"):
		words = []int{i, i + 1, i + 2, i + 3}
	case low == "in" && opinions[strings.ToLower(s.Tokens[i+2].Text)] && s.Tokens[i+1].Is("nmod:poss"): // "in her view"
		words = []int{i, i + 1, i + 2}
		who = i + 1
	default:
		return a, false
	}
	if who < 0 {
		who = phraseHead(s, words[len(words)-1]+1)
	}
	if who < 0 || lexicon.Must("standards").Has(strings.ToLower(s.Tokens[who].Lemma)) {
		return a, false
	}
	src := &Source{Sentence: sentence, Token: -1, Entity: -1, Verb: accordingTo}
	j.name(src, who)
	whole := s.Subtree(who, nil)
	return attribution{first: i, last: max(i, whole[len(whole)-1]), source: src, tokens: words}, true
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
	return attribution{first: s.Subtree(n, nil)[0], last: n, source: j.speaker(sentence, s, n), tokens: []int{n}}, true
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
	if t := &s.Tokens[at]; t.POS == "NOUN" || t.POS == "PROPN" || t.POS == "PRON" || t.POS == "NUM" || t.POS == "ADJ" || t.POS == "DET" {
		return at
	}
	return -1
}

// trailing reads a verb of saying with its subject, set beside what is said: "…, X said on Monday", "…, councillors were told".
func (j *judge) trailing(sentence int, s *text.Sentence, v int) (a attribution, ok bool) {
	t := &s.Tokens[v]
	if t.POS != "VERB" || !says(t.Lemma) || j.inQuote(sentence, v) || j.goesOn(sentence, v) {
		return a, false
	}
	if s.Child(v, "aux:pass") >= 0 && lexicon.Must("complement")[t.Lemma+" that"] == "heard" { // "…, shots were heard"
		return a, false
	}
	first := j.sayerStart(sentence, v)
	if first < 1 || strings.HasSuffix(t.Rel, ":relcl") && !subjectless(s, v, first) {
		return a, false
	}
	if !finite(s, v) && s.Tokens[v-1].POS != "AUX" && !(subjectless(s, v, first) && j.informs(sentence, t.Head) && ends(s, v)) {
		return a, false
	}
	if first > 1 && beside(s, first, v) {
		return a, false
	}
	if first == 1 && strings.EqualFold(s.Tokens[0].Text, "as") { // "As X said, …" speaks for what follows
		first = 0
	}
	src := j.speaker(sentence, s, v)
	switch h := closeTo(s, first, v); {
	case first == v:
		j.name(src, s.Child(v, "nsubj", "obj"))
	case h >= 0:
		j.name(src, h)
	case strings.HasPrefix(t.Rel, "acl") && subjectless(s, v, first):
		j.name(src, t.Head)
	case src.Token < first && !s.Passive(v):
		j.name(src, headBetween(s, first, v))
	}
	return attribution{first: first, last: v, source: src, tokens: []int{v}, inside: inside(s, first)}, true
}

// closeTo is the noun before an adjective with a preposition, in the words before a verb of saying: "a person close to the board said";
// -1 if there is none. Parsers take the last noun for who says it.
func closeTo(s *text.Sentence, first, v int) int {
	for i := first; i+3 < v; i++ {
		if t := &s.Tokens[i]; t.POS == "NOUN" && s.Tokens[i+1].POS == "ADJ" && (s.Tokens[i+2].POS == "ADP" || s.Tokens[i+2].POS == "SCONJ") {
			return i
		} else if t.POS != "DET" && t.POS != "ADJ" && t.POS != "NUM" {
			return -1
		}
	}
	return -1
}

// subjectless reports whether a parser's relative clause or participle is a verb of saying behind its subject, "…, a person close to
// the board said": a relative clause with a tense has a pronoun or a subject of its own.
func subjectless(s *text.Sentence, v, first int) bool {
	h := s.Tokens[v].Head
	return s.Tokens[v].Is("acl") && h >= first && h < v && s.Child(v, "nsubj", "obj", "mark") < 0
}

// informs reports whether a noun is a document, or one that informs the public, "an inquiry found on Wednesday": its participle
// would not say so of it.
func (j *judge) informs(sentence, token int) bool {
	lemma := strings.ToLower(j.d.Sentences[sentence].Tokens[token].Lemma)
	return lexicon.Must("documents").Has(lemma) || lexicon.Must("informants").Has(lemma)
}

// ends reports whether nothing but phrases of a verb stands behind it in its sentence, and the verb's past is like its participle.
func ends(s *text.Sentence, v int) bool {
	if lexicon.Past(s.Tokens[v].Lemma) != lexicon.Participle(s.Tokens[v].Lemma) {
		return false
	}
	for _, t := range s.Tokens[v+1:] {
		switch t.POS {
		case "ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADV":
		default:
			return t.Text == "."
		}
	}
	return true
}

// beside reports whether the words before a verb of saying stand beside its subject, "Their lawyer, Ben Achebe, wrote to X": nothing
// is set in.
func beside(s *text.Sentence, first, v int) bool {
	subject := s.Child(v, "nsubj")
	if subject < 0 || subject >= first || v+1 < len(s.Tokens) && s.Tokens[v+1].Text == "," {
		return false
	}
	for at := headBetween(s, first, v); at >= 0; at = s.Tokens[at].Head {
		if at == subject {
			return true
		}
	}
	return false
}

// inside reports whether an attribution stands within the clause that it speaks for, right behind its conjunction or relative
// pronoun: "because, it claimed, …", "who, police said, …".
func inside(s *text.Sentence, first int) bool {
	if first < 2 || s.Tokens[first-1].Text != "," {
		return false
	}
	switch t := &s.Tokens[first-2]; {
	case t.POS == "SCONJ", t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB":
		return true
	default:
		return t.POS == "CCONJ" && first > 2
	}
}

// goesOn reports whether a verb of saying is followed by what is said, or by an object that is no listener.
func (j *judge) goesOn(sentence, v int) bool {
	s := &j.d.Sentences[sentence]
	if v+1 < len(s.Tokens) && (strings.EqualFold(s.Tokens[v+1].Text, "that") || s.Tokens[v+1].Text == ":") {
		return true
	}
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v || !t.Is("ccomp", "xcomp", "obj") {
			continue
		} else if t.Is("obj") && (s.Tokens[v].Lemma == "tell" || j.inverts(sentence, v)) {
			continue
		}
		if first := s.Subtree(c, nil)[0]; s.Tokens[first].Text != "," && (first == 0 || s.Tokens[first-1].Text != ",") {
			return true
		}
	}
	return false
}

// inverts reports whether a verb of saying stands before its subject: "…, said X". Parsers take X for an object.
func (j *judge) inverts(sentence, v int) bool {
	s := &j.d.Sentences[sentence]
	if v == 0 || s.Tokens[v-1].Text != "," && !quoteText[s.Tokens[v-1].Text] {
		return false
	}
	if s.Child(v, "nsubj") > v {
		return true
	}
	who := s.Child(v, "obj")
	if who < v || s.Child(v, "cc", "ccomp") >= 0 {
		return false
	}
	lemma := s.Tokens[v].Lemma
	return inverting[lemma] || !addressing[lemma] && j.somebody(sentence, who)
}

// inverting are verbs that name nothing but speech as their object: what stands behind them is the speaker.
var inverting = map[string]bool{"say": true, "argue": true, "insist": true, "complain": true, "explain": true}

// addressing are verbs of saying whose object may be somebody else than the speaker.
var addressing = map[string]bool{"tell": true, "warn": true, "remind": true, "assure": true, "inform": true, "urge": true, "accuse": true, "blame": true,
	"answer": true, "recall": true, "remember": true, "mention": true, "suspect": true, "fear": true, "believe": true, "doubt": true, "acknowledge": true,
	"predict": true, "expect": true, "show": true, "find": true, "rule": true, "prove": true, "reveal": true, "sue": true, "credit": true, "deny": true}

// somebody reports whether a phrase names a person, people or an organisation, or something by a name that may be one: a paper.
func (j *judge) somebody(sentence, token int) bool {
	e := j.d.EntityAt(sentence, token)
	if e == nil {
		return false
	}
	switch e.Kind {
	case text.Person, text.Org, text.People:
		return true
	}
	return e.Kind == text.Thing && j.d.Sentences[sentence].Tokens[token].POS == "PROPN"
}

// sayerStart is where the words before a verb of saying begin, up to the comma: only a noun phrase and auxiliaries may stand
// there. It is -1 if they do not.
func (j *judge) sayerStart(sentence, v int) int {
	s := &j.d.Sentences[sentence]
	nominal := false
	for i := v - 1; i >= 0; i-- {
		switch t := &s.Tokens[i]; t.POS {
		case "NOUN", "PROPN", "PRON":
			nominal = true
		case "DET", "ADJ", "ADV", "AUX", "NUM", "ADP", "PART":
		default:
			switch {
			case t.POS == "VERB" && t.Head == v && t.Is("nsubj"): // "study finds"
				nominal = true
				continue
			case t.POS == "SCONJ" && t.Is("case"), t.Text == "-", t.Tag == "NNP": // "a United Nations agency"
				continue
			case t.POS == "CCONJ" && nominal && i > 0 && s.Tokens[i-1].Text != ",": // "the coast guard and the army said"
				continue
			case nominal && strings.EqualFold(t.Text, "as") && (i == 0 || s.Tokens[i-1].Text == ","):
				return i + 1
			case t.Text == "," && nominal:
				return i + 1
			case i == v-1 && j.inverts(sentence, v):
				return v
			case t.Text == "," || t.Is("punct") && quoteText[t.Text]:
				continue
			}
			return -1
		}
	}
	return -1
}

var quoteText = map[string]bool{"”": true, "\"": true, "»": true, "''": true}

// headBetween is the head of the noun phrase before a verb.
func headBetween(s *text.Sentence, first, v int) int {
	for i := first; i < v; i++ {
		if t := &s.Tokens[i]; (t.POS == "NOUN" || t.POS == "PROPN" || t.POS == "PRON") && (t.Head < first || t.Head >= v) {
			return i
		}
	}
	return first
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
	if a.inside {
		own := clauseBehind(s, a.last)
		return slices.ContainsFunc(chain, func(l link) bool { return l.clause == own })
	}
	if a.source.Verb == accordingTo && a.first > 0 && slices.ContainsFunc(chain, func(l link) bool { return a.leaves(s, l.clause) }) {
		return false
	}
	for i, l := range chain {
		inside := a.source.Verb != "" && l.clause >= a.first && l.clause <= a.last
		own := s.Child(l.clause, "nsubj", "expl") >= 0
		switch {
		case inside && i > 0 && chain[i-1].clause > a.last && (chain[i-1].tie == shared || chain[i-1].tie == joined):
			return true // "…, police said, and had lost it": what is joined has the subject of what is said
		case inside && (a.last != l.clause || clause > a.last), l.clause > a.last && l.tie == joined && own:
			return false
		case l.clause > a.last && a.first > 0 && (l.tie == aside || l.tie == top && s.Tokens[a.last].POS == "VERB"):
			return false
		}
	}
	return true
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
	sentence := f.Sentence
	s := &j.d.Sentences[sentence]
	remark := slices.ContainsFunc(chain, func(l link) bool { return l.tie == relative && finite(s, l.clause) && nonrestrictive(s, l.clause) })
	for _, a := range j.attributions(sentence) {
		if remark && !a.inside {
			continue // "the mayor, who won in May, was ill, two sources said"
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
