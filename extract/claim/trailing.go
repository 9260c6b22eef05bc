package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// trailing reads a verb of saying with its subject, set beside what is said: "…, X said on Monday", "…, councillors were told".
func (j *judge) trailing(sentence int, s *text.Sentence, v int) (a attribution, ok bool) {
	t := &s.Tokens[v]
	if t.POS != "VERB" || !says(t.Lemma) || j.inQuote(sentence, v) || j.goesOn(sentence, v) {
		return a, false
	}
	first := j.sayerStart(sentence, v)
	if s.Child(v, "aux:pass") >= 0 && !heard(s, first, v) {
		return a, false
	}
	if first < 1 || strings.HasSuffix(t.Rel, ":relcl") && !subjectless(s, v, first) {
		return a, false
	}
	if !finite(s, v) && s.Tokens[v-1].POS != "AUX" && !(addressed[t.Lemma] && s.Child(v, "nsubj:pass") >= 0) && !(subjectless(s, v, first) && j.informs(sentence, informant(s, v, first)) && s.CaseText(t.Head) != "with" && ends(s, v)) {
		return a, false
	}
	if first > 1 && beside(s, first, v) || relates(s, first, v) || unreported(s, first, v) || fulfilled(s, first, v) {
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
		j.name(src, informant(s, v, first))
	case src.Token < first && !s.Passive(v):
		j.name(src, headBetween(s, first, v))
	}
	return attribution{first: first, last: v, source: src, tokens: []int{v}, inside: inside(s, first), set: goingOn(s, first, v)}, true
}

// goingOn is the clause below or beside the main one that goes on behind a verb of saying between commas: "…, who was saved, he said, by a dog",
// "…, though it would, they said, be late"; -1 if there is none.
func goingOn(s *text.Sentence, first, v int) int {
	if first > 1 && strings.EqualFold(s.Tokens[first-1].Text, "as") { // "…, who lost, as they admit, a good deal"
		first--
	}
	if v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || first < 1 || s.Tokens[first-1].Text != "," {
		return -1
	}
	if c := s.Tokens[v+2].Head; c >= 0 && isClause(s, c) && s.Tokens[c].Is("advcl", "ccomp") && s.Tokens[c].Head == v && s.Tokens[v].Is("advcl") {
		if m := s.Child(v, "mark"); m >= 0 && m < s.Subtree(c, nil)[0] && concedes(s, m, c) {
			return c // the tree hangs what is conceded on the verb: "…, though half of it, they say, is gone"
		}
	}
	if c := s.Child(v, "ccomp"); c >= 0 && s.Tokens[v].Is("parataxis") && s.Tokens[v].Head < first && s.Subtree(c, nil)[0] < first {
		return c // the tree hangs what the words are set into on them, and them on the clause before
	}
	piece := -1
	for at := v + 2; at >= 0 && at != v; piece, at = at, s.Tokens[at].Head {
		if !isClause(s, at) || s.Subtree(at, nil)[0] >= first {
			continue
		}
		if piece >= 0 && s.Tokens[piece].Is("advcl", "conj", "parataxis", "punct", "cc") || !setsOwn(s, at) {
			return -1
		}
		return at
	}
	return -1
}

// setsOwn reports whether a clause stands so far by itself that words set into it for a source speak for it alone: a relative clause, a
// concession, a participle behind the main clause, a later conjunct, one behind a semicolon.
func setsOwn(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	start := s.Subtree(clause, nil)[0]
	switch {
	case strings.HasSuffix(t.Rel, ":relcl"):
		return finite(s, clause)
	case t.Is("advcl"):
		m := s.Child(clause, "mark")
		return m >= 0 && concedes(s, m, clause) || m < 0 && t.Tag == "VBG" && t.Head < clause && behindComma(s, clause)
	case t.Is("conj"):
		return isClause(s, t.Head)
	case t.Is("parataxis"):
		return s.Tokens[start].Text == ";" || start > 0 && s.Tokens[start-1].Text == ";"
	}
	return false
}

// heard reports whether a passive verb of saying says by the words before it who heard it, "…, councillors were told", or that nobody is named,
// "…, it was reported", "…, he is said to have": results that "were announced" say nothing.
func heard(s *text.Sentence, first, v int) bool {
	lemma := s.Tokens[v].Lemma
	of := slices.ContainsFunc(s.Children(v), func(c int) bool { return s.Tokens[c].Is("obl") && s.CaseText(c) == "of" }) // "were assured of a place"
	told := addressed[lemma] && !of && (v+1 == len(s.Tokens) || s.Tokens[v+1].Tag != "TO")
	return told || lemma == "say" || first >= 0 && strings.EqualFold(s.Tokens[first].Text, "it")
}

// relates reports whether a clause that is no attribution tells of what stands before it: one with a relative pronoun, "…, a number of whom
// shouted", or a contact clause that denies it or says what might be, "…, towns most of them could not have found".
func relates(s *text.Sentence, first, v int) bool {
	for _, t := range s.Tokens[first:v] {
		if t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WP$" {
			return true
		}
	}
	g := s.VerbGroup(v)
	return g.Not >= 0 || g.Modal >= 0 && !foretells[strings.ToLower(s.Tokens[g.Modal].Text)]
}

// unreported reports whether a clause only looks like one set beside what is said: one that says what its verb is about, "…, others heard about it", "…, as
// growers protested against the levy", or what somebody was at meanwhile, "as I was thinking, he left". A verb of saying proper may name its topic beside
// what is said, "…, she said of him".
func unreported(s *text.Sentence, first, v int) bool {
	if as := s.Child(v, "mark"); as >= 0 && strings.EqualFold(s.Tokens[as].Text, "as") && as <= first && s.Tokens[v].Tag == "VBG" {
		return true
	}
	return !lexicon.Must("saying").Has(s.Tokens[v].Lemma) && slices.ContainsFunc(s.Children(v), func(c int) bool {
		switch s.CaseText(c) {
		case "about", "against", "at", "for", "of", "over", "with":
			return c > v && s.Tokens[c].Is("obl")
		}
		return false
	})
}

// fulfilled reports whether a comment clause with "as" says who had foretold, expected or feared what came about: "cut its rate, as most economists had expected". What
// came about is nobody's word but the writer's.
func fulfilled(s *text.Sentence, first, v int) bool {
	as := strings.EqualFold(s.Tokens[first].Text, "as") || first > 0 && strings.EqualFold(s.Tokens[first-1].Text, "as")
	g := s.VerbGroup(v)
	return as && g.Past && (g.Perfect && lexicon.Must("foretelling").Has(s.Tokens[v].Lemma) || lexicon.Must("attitudes").Has(s.Tokens[v].Lemma))
}

// foretells are the modals with which a verb of saying still reports: "…, he would recall".
var foretells = map[string]bool{"will": true, "would": true, "'ll": true, "’ll": true, "'d": true, "’d": true}

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

// informant is the noun that a verb of saying, which a parser took for a participle, has for its subject: the first before it, "an inquiry into the deaths of a man and
// a boy found".
func informant(s *text.Sentence, v, first int) int {
	if of := s.Tokens[v].Head; s.Tokens[of].Is("nmod", "conj") {
		return headBetween(s, first, v)
	}
	return s.Tokens[v].Head
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
// pronoun, or behind its subject: "because, it claimed, …", "who, police said, …", "whose aim, they said, …".
func inside(s *text.Sentence, first int) bool {
	if first < 2 {
		return false
	}
	if t := &s.Tokens[first-1]; t.Text != "," {
		return t.Tag == "WDT" || t.Tag == "WP" // "which in the view of X"
	}
	switch t := &s.Tokens[first-2]; {
	case t.POS == "SCONJ", t.Tag == "WDT", t.Tag == "WP", t.Tag == "WRB":
		return true
	case nominal[t.POS]:
		return opensBelow(s, first-2)
	default:
		return t.POS == "CCONJ" && first > 2
	}
}

// opensBelow reports whether the noun phrase that ends at a token is the first of a clause with a conjunction or a relative pronoun:
// "because the mayor", "whose first request".
func opensBelow(s *text.Sentence, last int) bool {
	for i := last; i >= 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.Tag == "WP$":
			return true
		case t.POS == "SCONJ" && t.Is("mark"):
			return !strings.EqualFold(t.Text, "that") && i > 0
		case !nominal[t.POS] && t.POS != "DET" && t.POS != "ADJ" && t.POS != "NUM":
			return false
		}
	}
	return false
}

// goesOn reports whether a verb of saying is followed by what is said, or by an object that is no listener.
func (j *judge) goesOn(sentence, v int) bool {
	s := &j.d.Sentences[sentence]
	if v+2 < len(s.Tokens) {
		switch mark, _ := quoteMark(s, v+1); {
		case strings.EqualFold(s.Tokens[v+1].Text, "that"), s.Tokens[v+1].Text == ":", mark != 0: // "had answered “yes”"
			return true
		}
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
	return lexicon.Must("inverting").Has(lemma) || !lexicon.Must("addressing").Has(lemma) && j.somebody(sentence, who)
}

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
	named := false
	for i := v - 1; i >= 0; i-- {
		behindComma := i > 0 && s.Tokens[i-1].Text == ","
		switch t := &s.Tokens[i]; {
		case nominal[t.POS], t.POS == "SYM", t.POS == "VERB" && t.Head == v && t.Is("nsubj"): // "38% said", "study finds"
			named = true
		case t.Tag == "VBN" && t.Rel == "acl" && i > 0 && nominal[s.Tokens[i-1].POS]: // "of those questioned"
		case modifying[t.POS], t.POS == "SCONJ" && t.Is("case"), t.Text == "-", t.Tag == "NNP": // "a United Nations agency"
		case t.POS == "CCONJ" && named && i > 0 && !behindComma: // "the coast guard and the army said"
		case named && strings.EqualFold(t.Text, "as") && (i == 0 || behindComma), named && t.Text == ",":
			return i + 1
		case i == v-1 && j.inverts(sentence, v):
			return v
		case t.Text == ",", t.Is("punct") && quoteText[t.Text]:
		default:
			return -1
		}
	}
	return -1
}

// The parts of speech of nouns, and of what stands before them or between a noun and its verb.
var (
	nominal   = map[string]bool{"NOUN": true, "PROPN": true, "PRON": true}
	modifying = map[string]bool{"DET": true, "ADJ": true, "ADV": true, "AUX": true, "NUM": true, "ADP": true, "PART": true}
)

var quoteText = map[string]bool{"”": true, "\"": true, "»": true, "''": true}

// headBetween is the head of the noun phrase before a verb.
func headBetween(s *text.Sentence, first, v int) int {
	if c := first; s.Tokens[c].Is("conj") && c+1 < v && s.Tokens[c+1].POS == "CCONJ" { // "Food and Farming Minister Roe": a parser parts the title
		for k := v - 1; k > first; k-- {
			if t := &s.Tokens[k]; t.Is("nsubj", "nsubj:pass") && s.Child(k, "nmod:desc") > c {
				return k
			}
		}
	}
	for i := first; i < v; i++ {
		if t := &s.Tokens[i]; (nominal[t.POS] || t.POS == "SYM") && (t.Head < first || t.Head >= v) {
			return i
		}
	}
	if s.Tokens[first].POS == "DET" && s.Tokens[v-1].POS == "ADJ" { // "the 49-year-old said"
		return v - 1
	}
	return first
}
