package name

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A form is what a pronoun says of its entity.
type form struct {
	person    int
	plural    bool
	sex       byte // 'm', 'f', 'n', 0 if it does not tell
	reflexive bool
}

var pronouns = map[string]form{
	"i": {person: 1}, "me": {person: 1}, "my": {person: 1}, "mine": {person: 1}, "myself": {person: 1, reflexive: true},
	"we": {person: 1, plural: true}, "us": {person: 1, plural: true}, "our": {person: 1, plural: true},
	"ours": {person: 1, plural: true}, "ourselves": {person: 1, plural: true, reflexive: true},
	"he": {person: 3, sex: 'm'}, "him": {person: 3, sex: 'm'}, "his": {person: 3, sex: 'm'}, "himself": {person: 3, sex: 'm', reflexive: true},
	"she": {person: 3, sex: 'f'}, "her": {person: 3, sex: 'f'}, "hers": {person: 3, sex: 'f'}, "herself": {person: 3, sex: 'f', reflexive: true},
	"it": {person: 3, sex: 'n'}, "its": {person: 3, sex: 'n'}, "itself": {person: 3, sex: 'n', reflexive: true},
	"they": {person: 3, plural: true}, "them": {person: 3, plural: true}, "their": {person: 3, plural: true},
	"theirs": {person: 3, plural: true}, "themselves": {person: 3, plural: true, reflexive: true},
}

// isPronoun reports whether a word is a pronoun; US and IT are none.
func isPronoun(w string) bool {
	_, ok := pronouns[strings.ToLower(w)]
	return ok && (len(w) == 1 || strings.ToUpper(w) != w)
}

// margins are how likely, as the logarithm of odds, the best candidate must be, and how much
// above the next one.
var margins = [3]struct{ least, lead float64 }{{0.4, 0.5}, {0.5, 0.4}, {0.4, 0.4}}

// farther is how much likelier a candidate must be that only earlier sentences speak of: below that its name is as often wrong as right, and a
// pronoun that stays is not.
const farther = 0.3

// resolvePronouns ties third-person pronouns to the entity they stand for where one candidate
// stands out by number, sex, syntax and nearness.
func resolvePronouns(r *reader) {
	for i := range r.nodes {
		switch n := &r.nodes[i]; {
		case n.parent != i:
		case n.kind == text.Person:
			r.mostPerson = max(r.mostPerson, n.count)
		default:
			r.mostOther = max(r.mostOther, n.count)
		}
	}
	for k := range r.phrases {
		p := &r.phrases[k]
		if p.sort != byPronoun {
			continue
		}
		f := pronouns[strings.ToLower(r.sentence(p).Tokens[p.head].Text)]
		if f.person != 3 || f.sex == 'n' && idle(r.sentence(p), p.head) || r.eitherSex(p) || independent(&r.sentence(p).Tokens[p.head]) {
			continue
		}
		node := r.ofObituary(k, f)
		if node < 0 {
			node = r.resolved(k, f)
		}
		if node >= 0 {
			p.node, p.by = node, "pronoun"
			if n := &r.nodes[node]; n.sex == 0 && (f.sex == 'm' || f.sex == 'f') {
				n.sex = f.sex
			}
		}
	}
	for k := range r.phrases {
		if p := &r.phrases[k]; p.by == "pronoun" && (r.quotedBefore(p) || r.ofSpeaker(p) || r.ofUnnamedSpeaker(p)) {
			p.node, p.by = -1, ""
		}
	}
}

// resolved is the node that stands out as what pronoun k stands for and that its clauses let it stand for, -1 if there is none.
func (r *reader) resolved(k int, f form) int {
	node := r.antecedent(k, f)
	if node >= 0 {
		node = r.within(k, f, node)
	}
	if node >= 0 && (r.demoted(k, f, node) || r.retold(k, f, node)) {
		return -1
	}
	return node
}

// quotedBefore reports whether "he" or "she", speaking no more, stands for somebody whom the article has named once, behind what he says in an
// earlier paragraph: "…, said a rival. [new paragraph] He never made much" may go on with whom the article is about.
func (r *reader) quotedBefore(p *phrase) bool {
	node := r.find(p.node)
	if f := pronouns[strings.ToLower(r.sentence(p).Tokens[p.head].Text)]; f.column() != 0 || r.nodes[node].count > 1 || r.quoteAt(p.sentence, p.head) >= 0 || r.speaks(p) {
		return false
	}
	trails := false
	for j := range r.phrases {
		q := &r.phrases[j]
		if q.sort == byPronoun || q.node < 0 || r.find(q.node) != node {
			continue
		}
		if r.sentence(q).Block == r.sentence(p).Block {
			return false
		}
		trails = trails || r.trails(q)
	}
	return trails
}

// ofSpeaker reports whether a third-person pronoun in a quote was given to its speaker, who says "I" of himself: found only now where another pronoun
// names him, "'He could be charged,' he said".
func (r *reader) ofSpeaker(p *phrase) bool {
	k := r.quoteAt(p.sentence, p.head)
	if k < 0 || r.quotes[k].speaker < 0 {
		return false
	}
	speaker := &r.phrases[r.quotes[k].speaker]
	return speaker.sort == byPronoun && speaker.node >= 0 && r.find(speaker.node) == r.find(p.node)
}

// ofUnnamedSpeaker reports whether "he" or "she" stands in a quote whose speaker no noun of its sentence tells, or the same pronoun, and was given to somebody, who may as
// often be the speaker, or another than whom the speech is about: "'Lee has to act, as Roe said, he has to lead,' he said".
func (r *reader) ofUnnamedSpeaker(p *phrase) bool {
	k := r.quoteAt(p.sentence, p.head)
	t := &r.sentence(p).Tokens[p.head]
	f := pronouns[strings.ToLower(t.Text)]
	if k < 0 || f.column() != 0 || t.Is("nmod:poss") {
		return false
	}
	if r.quotes[k].speaker < 0 {
		return true
	}
	speaker := &r.phrases[r.quotes[k].speaker]
	return speaker.sort == byPronoun && (speaker.node < 0 || r.sameForm(speaker, f))
}

// independent reports whether a possessive pronoun stands for what somebody owns and not for the owner: "learned it from his".
func independent(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "his", "hers", "its", "theirs":
		return !t.Is("nmod:poss")
	}
	return false
}

// idle reports whether an "it" stands for a clause or for nothing: "it is clear that",
// "it seems", "it rained".
func idle(s *text.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.Is("expl") {
		return true
	}
	if !t.Is("nsubj") || t.Head < 0 {
		return false
	}
	if s.SetsTopic(t.Head) {
		return true
	}
	for _, c := range s.Children(t.Head) {
		if s.Tokens[c].Rel == "acl:relcl" && s.Child(t.Head, "cop") >= 0 && said(s, s.Child(c, "nsubj"), "who") {
			return true // "it was the visitors who came closest"
		}
		if c > t.Head && s.Tokens[c].Is("csubj", "ccomp") && (s.Child(t.Head, "cop") >= 0 || t.Is("nsubj:pass")) {
			return true
		}
		if c > t.Head && s.Tokens[c].Is("advcl", "xcomp", "acl") && s.Child(t.Head, "cop") >= 0 && s.Tokens[t.Head].POS == "ADJ" {
			return true
		}
	}
	switch s.Tokens[t.Head].Lemma {
	case "seem", "appear", "happen", "rain", "snow", "turn", "take", "time", "matter":
		return true
	}
	return false
}

// said reports whether a token is a word.
func said(s *text.Sentence, i int, word string) bool {
	return i >= 0 && strings.EqualFold(s.Tokens[i].Text, word)
}

// antecedent is the node that pronoun k stands for, -1 if no candidate stands out.
func (r *reader) antecedent(k int, f form) int {
	pairs := r.pairs(k, f)
	if node := r.whose(k, pairs); node >= 0 {
		return node
	}
	if node := r.speaksOn(k, f, pairs); node >= 0 {
		return node
	}
	if node := r.ofItself(k, f, pairs); node >= 0 {
		if !r.oneNumber(node, pairs) {
			return -1 // the government, in an article about governments
		}
		return node
	}
	best, next, node := -1e9, -1e9, -1
	for _, c := range pairs {
		score := c.score(f)
		switch n := r.find(c.phrase.node); {
		case n == node:
			best = max(best, score)
		case score > best:
			best, next, node = score, best, n
		case score > next:
			next = score
		}
	}
	if own := r.inOwnClause(k, f, pairs); own >= 0 && node >= 0 && !r.here(node, pairs) {
		return own
	}
	if node < 0 {
		return -1
	}
	m := margins[f.column()]
	if !r.here(node, pairs) {
		m.least += farther
	}
	if best < m.least || best-next < m.lead {
		return -1
	}
	if f.column() != 0 && r.toldAbout(k, f, node, pairs) {
		return -1
	}
	if f.column() == 1 && (r.whereabouts(k, node, pairs) || r.undergoes(k, node, pairs)) {
		return -1
	}
	if !r.oneNumber(node, pairs) || f.column() == 1 && r.reckoned(k, node) || r.contested(k, node, pairs) || f.plural && (r.parallel(k, node, pairs) || r.opined(k, node) || r.takenFromSayers(k, node, pairs) || r.metWith(k, node, pairs)) {
		return -1
	}
	if r.objectOf(k, f, node) || f.plural && r.ofWhoSays(k, node) {
		return -1
	}
	if (f.column() != 0 || !r.nodes[node].proper || r.inPassing(node, pairs)) && r.apart(k, node, pairs) || f.plural && r.passedOver(node, pairs) {
		return -1
	}
	if f.column() != 0 {
		return node
	}
	if r.ofAnother(k, f, node) || !r.here(node, pairs) && r.ofObject(k, f) {
		return -1
	}
	if r.phrases[k].doubtful = r.intrudes(k, f, node); r.phrases[k].doubtful || r.tellsOfHimself(k, node) {
		return -1
	}
	return r.nearer(node, pairs)
}

// speaksOn is the node of who speaks in the sentence before where a pronoun is who speaks on, "Roe's lawyer, Jane Poe, said it was public. "It is no
// secret," she said.", or of the body that is its subject: "The court rejected the plea. It said it was late."; -1 if pronoun k speaks on for nobody or
// another may speak in its own sentence.
func (r *reader) speaksOn(k int, f form, pairs []*pair) int {
	p := &r.phrases[k]
	if !r.speaks(p) || r.quoteAt(p.sentence, p.head) >= 0 || p.sentence == 0 {
		return -1
	}
	for _, c := range pairs {
		switch {
		case c.same() && !r.saidBy(p, c.phrase):
			return -1
		case !c.near() || r.quoteAt(c.phrase.sentence, c.phrase.head) >= 0:
		case r.speaks(c.phrase) && c.t.Tokens[c.q.Head].Is("root", "parataxis"), r.accordingTo(c.phrase):
			return r.find(c.phrase.node)
		case f.column() == 1 && c.kind(text.Org) && c.q.Is("nsubj") && c.q.Head >= 0 && c.t.Tokens[c.q.Head].Is("root"):
			return r.find(c.phrase.node)
		}
	}
	return -1
}

// saidBy reports whether a noun stands in what pronoun p says, and so is not who says it: "The lorry hit a wall, it said" (Principle C of the binding theory).
func (r *reader) saidBy(p, q *phrase) bool {
	s := r.sentence(p)
	said := s.Child(s.Tokens[p.head].Head, "ccomp")
	return said >= 0 && q.sort != byPronoun && slices.Contains(s.Subtree(said, nil), q.head)
}

// accordingTo reports whether a phrase names the source of its sentence: "was shut, according to the ministry".
func (r *reader) accordingTo(p *phrase) bool {
	return r.sentence(p).CaseText(p.head) == "according to"
}

// ofItself is the node of a body that says what "it" does or will do, outside of quotation marks: "the company said it would shut a plant"; -1 if
// pronoun k is none. What "it" is, or what is done to it, may be said of anything.
func (r *reader) ofItself(k int, f form, pairs []*pair) int {
	p := &r.phrases[k]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if f.column() != 1 || t.Rel != "nsubj" || t.Head < 0 || s.Tokens[t.Head].POS != "VERB" || r.quoteAt(p.sentence, p.head) >= 0 {
		return -1
	}
	clause := t.Head
	for s.Tokens[clause].Is("conj") && s.Tokens[clause].Head >= 0 {
		clause = s.Tokens[clause].Head
	}
	if !s.Tokens[clause].Is("ccomp") || lexicon.Must("reckoning").Has(s.Tokens[s.Tokens[clause].Head].Lemma) {
		return -1
	}
	for _, c := range pairs {
		if c.same() && c.q.Head == s.Tokens[clause].Head && r.speaks(c.phrase) && c.kind(text.Org) {
			return r.find(c.phrase.node)
		}
	}
	return -1
}

// reckoned reports whether "it" is the subject of what a body has worked out, of something else more often than of itself, and is given to that body:
// "the bank estimates that it costs a tenth of the harvest".
func (r *reader) reckoned(k, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if !t.Is("nsubj") || t.Head < 0 || !s.Tokens[t.Head].Is("ccomp") || s.Tokens[t.Head].Head < 0 {
		return false
	}
	verb := s.Tokens[t.Head].Head
	who := r.phraseAt(p.sentence, s.Child(verb, "nsubj"))
	return lexicon.Must("reckoning").Has(s.Tokens[verb].Lemma) && who != nil && who.node >= 0 && r.find(who.node) == node
}

// inOwnClause is the node of the subject of a clause that says what is the pronoun's, "officials held their meeting", or which is what "he" or "she" says:
// "the captain said that he"; -1 if the pronoun is of no such clause, or its subject no candidate that acts.
func (r *reader) inOwnClause(k int, f form, pairs []*pair) int {
	p := &r.phrases[k]
	s := r.sentence(p)
	at := -1
	switch t := &s.Tokens[p.head]; {
	case t.Is("nmod:poss"):
		for at = t.Head; at >= 0 && s.Child(at, "nsubj", "nsubj:pass") < 0; at = s.Tokens[at].Head {
			if s.Tokens[at].Is("advcl", "acl", "ccomp", "csubj") {
				return -1
			}
		}
	case f.column() == 0 && t.Is("nsubj") && t.Head >= 0 && s.Tokens[t.Head].Is("ccomp") && s.Tokens[t.Head].Head >= 0:
		if at = s.Tokens[t.Head].Head; !r.gaz.speech.Has(s.Tokens[at].Lemma) {
			return -1
		}
	}
	for _, c := range pairs {
		if c.same() && !c.after && at >= 0 && c.q.Is("nsubj", "nsubj:pass") && c.q.Head == at && c.kind(text.Person, text.People, text.Org, text.Place) {
			return r.find(c.phrase.node)
		}
	}
	return -1
}

// takenFromSayers reports whether "they" who do what several say are given to others whom the sentence names: "Hospitals have closed, and nurses say that
// they find no posts".
func (r *reader) takenFromSayers(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if t.Rel != "nsubj" || t.Head < 0 || s.Tokens[t.Head].POS != "VERB" || !s.Tokens[t.Head].Is("ccomp") {
		return false
	}
	return slices.ContainsFunc(pairs, func(c *pair) bool {
		return c.same() && c.q.Head == s.Tokens[t.Head].Head && c.phrase.plural && r.speaks(c.phrase) && r.find(c.phrase.node) != node
	})
}

// metWith reports whether "they" of what went on meanwhile are given to the subject of the clause around, which does something to other people who may be
// meant as well: "the gunmen fired on traders as they fled".
func (r *reader) metWith(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	clause := s.Tokens[p.head].Head
	if clause < 0 || !s.Tokens[p.head].Is("nsubj") || !s.Tokens[clause].Is("advcl") || s.Tokens[clause].Head < 0 || !said(s, s.Child(clause, "mark"), "as") {
		return false
	}
	around := s.Tokens[clause].Head
	return slices.ContainsFunc(pairs, func(c *pair) bool {
		return c.same() && !c.after && c.q.Is("obj", "obl") && c.q.Head == around && c.phrase.plural && c.kind(text.People) && r.find(c.phrase.node) != node
	})
}

// opined reports whether "they" or "them" stands in what several people find or retort, of others more often than of themselves, and is given to
// those people: "opponents countered that they do not work", "researchers found that they are drawn to lights".
func (r *reader) opined(k, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	opining, t := lexicon.Must("opining"), &s.Tokens[p.head]
	if t.Is("nmod:poss") || t.Is("nsubj") && t.Head >= 0 && opining.Has(s.Tokens[t.Head].Lemma) {
		return false
	}
	for at := range s.Ancestors(p.head) {
		verb := s.Tokens[at].Head
		if verb < 0 || !s.Tokens[at].Is("ccomp") || !opining.Has(s.Tokens[verb].Lemma) {
			continue
		}
		who := r.phraseAt(p.sentence, s.Child(verb, "nsubj"))
		return who != nil && who.sort == byNoun && who.node >= 0 && r.find(who.node) == node
	}
	return false
}

// toldAbout reports whether "them" or "it", no subject, stands in what somebody says and is given to who says it, though that has a subject which may be
// meant as well: "experts say that gangs seize such mines, which feed them"; or "them" to several who know of such things: "scientists say the heat dries them".
func (r *reader) toldAbout(k int, f form, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	if s.Tokens[p.head].Is("nsubj", "nmod:poss") {
		return false
	}
	for at := range s.Ancestors(p.head) {
		verb := s.Tokens[at].Head
		if verb < 0 || !s.Tokens[at].Is("ccomp") || !r.gaz.speech.Has(s.Tokens[verb].Lemma) {
			continue
		}
		who, subject := r.phraseAt(p.sentence, s.Child(verb, "nsubj")), s.Child(at, "nsubj", "nsubj:pass")
		if who == nil || who.node < 0 || r.find(who.node) != node {
			return false
		}
		return f.plural && subject >= 0 && who.plural && lexicon.Must("informants").Has(s.Tokens[who.head].Lemma) ||
			slices.ContainsFunc(pairs, func(c *pair) bool { return c.same() && c.phrase.head == subject && r.find(c.phrase.node) != node })
	}
	return false
}

// ofWhoSays reports whether "they", the subject of what somebody says, is given to whom those who say it belong to: "the miners' unions say they".
func (r *reader) ofWhoSays(k, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	clause := s.Tokens[p.head].Head
	if clause < 0 || !s.Tokens[p.head].Is("nsubj", "nsubj:pass") || !s.Tokens[clause].Is("ccomp") || !r.gaz.speech.Has(s.Tokens[s.Tokens[clause].Head].Lemma) {
		return false
	}
	who := s.Child(s.Tokens[clause].Head, "nsubj")
	if who < 0 || s.Child(who, "nmod:poss") < 0 {
		return false
	}
	owner, speaker := r.phraseAt(p.sentence, s.Child(who, "nmod:poss")), r.phraseAt(p.sentence, who)
	return owner != nil && owner.node >= 0 && r.find(owner.node) == node && (speaker == nil || speaker.node < 0 || r.find(speaker.node) != node)
}

// tellsOfHimself reports whether "he" is the subject of what somebody says, or of how he says it, whom no name is known of, so that nobody else is
// meant for sure: "another player said he had been dropped", "said a diplomat, adding that he".
func (r *reader) tellsOfHimself(k, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	if !s.Tokens[p.head].Is("nsubj") {
		return false
	}
	who, heard := -1, false
	for at := range s.Ancestors(p.head) {
		heard = heard || s.Tokens[at].Tag == "VBG" && s.Tokens[at].Is("xcomp") && r.gaz.speech.Has(s.Tokens[at].Lemma) // "a nurse was heard whispering that she"
		if n := s.Child(at, "nsubj", "nsubj:pass"); n >= 0 && n != p.head {
			if who = n; !heard && !r.gaz.speech.Has(s.Tokens[at].Lemma) {
				return false
			}
			break
		}
		switch u := &s.Tokens[at]; {
		case u.Rel == "acl:relcl", u.Is("nmod", "obl", "obj"):
			return false
		case u.POS == "NOUN" && u.Is("nsubj") && u.Head >= 0 && r.gaz.speech.Has(s.Tokens[u.Head].Lemma):
			who = at
		}
		if who >= 0 {
			break
		}
	}
	if who < 0 || who > p.head || !r.gaz.people.Has(s.Tokens[who].Lemma) || s.Child(who, "appos", "flat") >= 0 || !indefinite(s, who) {
		return false
	}
	q := r.phraseAt(p.sentence, who)
	return q == nil || q.node < 0 || r.find(q.node) != node
}

// intrudes reports whether the candidate for "he" or "she" is somebody whom a noun has brought in, once and without a name, while another was "he" or
// "she" before, so that the pronoun may go on with that one: "She drew maps. A professor complained that she had spoilt them"; or whether it goes
// on with a pronoun of which that is not known.
func (r *reader) intrudes(k int, f form, node int) bool {
	p := &r.phrases[k]
	last := -1 // the phrase that speaks of the candidate last
	for j := k - 1; j >= 0 && last < 0; j-- {
		switch q := &r.phrases[j]; {
		case q.node >= 0 && r.find(q.node) == node:
			last = j
		case q.node >= 0 || !r.sameForm(q, f):
		case q.doubtful, r.sentence(q).Tokens[q.head].Is("nsubj") && r.nodes[node].kind == text.Person && !r.nodes[node].proper:
			return true
		}
	}
	if last < 0 {
		return false
	}
	q := &r.phrases[last]
	around := q.sentence == p.sentence && above(r.sentence(p), q.head, p.head) // "her father, asked whether he would come"
	return q.sort == byNoun && !r.definite(q) && !around && r.goesOn(last, f, node, p.sentence-2)
}

// ofAnother reports whether "he" or "she" stands in an adverbial clause of what a clause says of somebody without a name, and is given to another: "A second
// climber fell when the rope that he used tore".
func (r *reader) ofAnother(k int, f form, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	for at := range s.Ancestors(p.head) {
		if !s.Tokens[at].Is("advcl") || s.Tokens[at].Head < 0 {
			continue
		}
		q := r.phraseAt(p.sentence, s.Child(s.Tokens[at].Head, "nsubj", "nsubj:pass"))
		return q != nil && q.head < p.head && q.node >= 0 && q.sort == byNoun && indefinite(s, q.head) && r.find(q.node) != node && r.nodes[r.find(q.node)].kind == text.Person && r.agrees(q, f)
	}
	return false
}

// ofObject reports whether "he" or "she" stands in an adverbial clause of what a clause says is done to somebody without a name, who may be meant as well as
// any of an earlier sentence: "Police arrested a man as he left".
func (r *reader) ofObject(k int, f form) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	clause := s.Tokens[p.head].Head
	if clause < 0 || !s.Tokens[p.head].Is("nsubj", "nsubj:pass") || !s.Tokens[clause].Is("advcl") || s.Tokens[clause].Head < 0 {
		return false
	}
	q := r.phraseAt(p.sentence, s.Child(s.Tokens[clause].Head, "obj", "nsubj:pass"))
	return q != nil && q.head < p.head && q.node >= 0 && q.sort == byNoun && r.nodes[r.find(q.node)].kind == text.Person && r.agrees(q, f)
}

// indefinite reports whether a noun brings somebody in: "a climber", "another player".
func indefinite(s *text.Sentence, noun int) bool {
	d := s.Child(noun, "det")
	return d >= 0 && slices.Contains([]string{"a", "an", "another", "one"}, strings.ToLower(s.Tokens[d].Text))
}

// goesOn reports whether a pronoun of a form stands for another than a node before phrase k, from a sentence on.
func (r *reader) goesOn(k int, f form, node, from int) bool {
	for j := k - 1; j >= 0 && r.phrases[j].sentence >= from; j-- {
		switch q := &r.phrases[j]; {
		case q.node >= 0 && r.find(q.node) == node:
			return false
		case r.sameForm(q, f):
			return true
		}
	}
	return false
}

// sameForm reports whether a phrase is a pronoun of the third person of the same number and sex.
func (r *reader) sameForm(q *phrase, f form) bool {
	g := pronouns[strings.ToLower(r.sentence(q).Tokens[q.head].Text)]
	return q.sort == byPronoun && g.person == 3 && g.plural == f.plural && g.sex == f.sex
}

// oneNumber reports whether a candidate that nouns speak of is of one number in the article: soldiers who may shoot are not the soldier on
// trial, whom the article goes by.
func (r *reader) oneNumber(node int, pairs []*pair) bool {
	if r.nodes[node].proper {
		return true
	}
	for k := range r.phrases {
		if p := &r.phrases[k]; p.sort == byNoun && p.node >= 0 && r.find(p.node) == node {
			for _, c := range pairs {
				if r.find(c.phrase.node) == node && c.phrase.sort == byNoun {
					return c.phrase.plural == p.plural
				}
			}
			return true
		}
	}
	return true
}

// retold reports whether "him" or "he" of a clause within what somebody says is given to who says it, or to who does something to another there,
// though it may mean as well whom that is about: "the minister said the mayor had guards although few were close to him", "was sent off for pushing
// Lee as he ran".
func (r *reader) retold(k int, f form, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if f.column() != 0 || t.Is("nmod:poss") || t.Head < 0 {
		return false
	}
	clause := t.Head
	for clause >= 0 && !s.Tokens[clause].Is("advcl") {
		clause = s.Tokens[clause].Head
	}
	if clause < 0 || s.Tokens[clause].Head < 0 || s.Tokens[clause].Head > p.head {
		return false
	}
	around := s.Tokens[clause].Head
	rival := func(i int) bool {
		q := r.phraseAt(p.sentence, i)
		return q != nil && i < p.head && q.node >= 0 && q.sort == byName && r.find(q.node) != node && r.agrees(q, f) && r.nodes[r.find(q.node)].kind == text.Person
	}
	if t.Is("nsubj") && s.Child(around, "nsubj") < 0 && rival(s.Child(around, "obj")) {
		return true
	}
	if !rival(s.Child(around, "nsubj")) || !s.Tokens[around].Is("ccomp") {
		return false
	}
	speaker := r.phraseAt(p.sentence, s.Child(s.Tokens[around].Head, "nsubj"))
	return speaker != nil && speaker.node >= 0 && r.find(speaker.node) == node
}

// contested reports whether a pronoun is the subject of what somebody argues of the thing that they challenge or punish, and the candidate is
// who does so, though the thing may be meant as well: "unions challenge the orders, arguing that they violate"; "fined the
// firm for hiding how it works".
func (r *reader) contested(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if !t.Is("nsubj") || t.Head < 0 || !s.Tokens[t.Head].Is("ccomp", "advcl", "acl") {
		return false
	}
	for verb := range s.Ancestors(t.Head) {
		if s.Child(verb, "nsubj") < 0 || !lexicon.Must("disputing").Has(s.Tokens[verb].Lemma) {
			continue
		}
		who, what := r.phraseAt(p.sentence, s.Child(verb, "nsubj")), s.Child(verb, "obj")
		rival := what >= 0 && strings.EqualFold(s.Tokens[what].Text, s.Tokens[p.head].Text) || // "opposes it, saying that it would slow down decisions"
			slices.ContainsFunc(pairs, func(c *pair) bool { return c.same() && c.phrase.head == what && r.find(c.phrase.node) != node })
		return rival && who != nil && who.node >= 0 && r.find(who.node) == node
	}
	return false
}

// parallel reports whether a pronoun is an object, "them", and an object that it may stand for is passed over for another candidate: "sent
// transfers, though it has withheld them".
func (r *reader) parallel(k, node int, pairs []*pair) bool {
	if t := &r.sentence(&r.phrases[k]).Tokens[r.phrases[k].head]; !t.Is("obj") || t.Head < 0 {
		return false
	}
	for _, c := range pairs {
		if c.same() && !c.after && c.top.Is("obj") && c.phrase.sort == byNoun {
			return r.find(c.phrase.node) != node
		}
	}
	return false
}

// objectOf reports whether a pronoun, a subject, is given to whom the same pronoun does something to in an earlier clause of the sentence: "they went for
// the guards, then they came to the hall".
func (r *reader) objectOf(k int, f form, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	if !s.Tokens[p.head].Is("nsubj") || s.Tokens[p.head].Head < 0 || !s.Tokens[s.Tokens[p.head].Head].Is("conj", "parataxis", "root", "ccomp") {
		return false
	}
	object := false
	for j := k - 1; j >= 0 && r.phrases[j].sentence == p.sentence; j-- {
		q := &r.phrases[j]
		t := &s.Tokens[q.head]
		if r.sameForm(q, f) && t.Is("nsubj") {
			return object && q.node < 0 && !idle(s, q.head) && slices.Contains(r.barred(j, f), node)
		}
		object = object || q.node >= 0 && r.find(q.node) == node && t.Is("obj", "iobj", "obl")
	}
	return false
}

// passedOver reports whether several people are spoken of between "they" and the one body that is its best candidate: "the court freed the
// prisoners so that they".
func (r *reader) passedOver(node int, pairs []*pair) bool {
	last, people := -1, -1
	for k, c := range pairs { // the nearest first
		switch same := r.find(c.phrase.node) == node; {
		case same && c.phrase.plural:
			return false
		case same && last < 0:
			last = k
		case !same && people < 0 && c.same() && c.phrase.plural && c.kind(text.People):
			people = k
		}
	}
	return people >= 0 && people < last
}

// whereabouts reports whether "it" is the subject and the candidate a place that is no subject in the sentence that last speaks of it, where it only says
// where or whose something is: "opened a hall in Perth's suburbs. Later it had 13 stalls"; or that "it" is no subject, and what is done to it seldom
// done to a place: "Burundi lacks fuel and cannot pay for it".
func (r *reader) whereabouts(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	t := &r.sentence(p).Tokens[p.head]
	if r.nodes[node].kind != text.Place || t.Is("nmod:poss") {
		return false
	}
	if !t.Is("nsubj") {
		return r.nodes[node].proper && !r.resultOf(p, node)
	}
	last := -1
	for _, c := range pairs { // the nearest first
		if r.find(c.phrase.node) != node || c.phrase.sentence < last {
			continue
		}
		if last = c.phrase.sentence; c.q.Is("nsubj", "nsubj:pass") || c.phrase.sort == byNoun || c.same() && opensWith(c.t, c.phrase.head, r.sentence(p).Tokens[p.head].Head) {
			return false
		}
	}
	return last >= 0
}

// undergoes reports whether "it" is the subject of an adverbial clause, and the object of the verb that the clause is of is passed over for what that
// verb's clause does not speak of: "salt, which corrodes the metal as it dries".
func (r *reader) undergoes(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	clause := s.Tokens[p.head].Head
	if clause < 0 || !s.Tokens[p.head].Is("nsubj", "nsubj:pass") || !s.Tokens[clause].Is("advcl") || s.Tokens[clause].Head < 0 {
		return false
	}
	around, rival := s.Tokens[clause].Head, false
	for _, c := range pairs {
		if c.same() && above(s, around, c.phrase.head) {
			if r.find(c.phrase.node) == node {
				return false
			}
			rival = rival || c.q.Is("obj") && c.q.Head == around
		}
	}
	return rival
}

// resultOf reports whether a pronoun is the object of a participle that tells what came of what a node does or is: "Zambia lives off its dams, leaving it
// exposed".
func (r *reader) resultOf(p *phrase, node int) bool {
	s := r.sentence(p)
	v := s.Tokens[p.head].Head
	if v < 0 || s.Tokens[v].Tag != "VBG" || !s.Tokens[v].Is("advcl") || s.Tokens[v].Head < 0 {
		return false
	}
	who := r.phraseAt(p.sentence, s.Child(s.Tokens[v].Head, "nsubj"))
	return who != nil && who.node >= 0 && r.find(who.node) == node
}

// opensWith reports whether a possessor stands in a phrase of a verb that is no clause: "Over the course of Russia's campaign, it adjusted".
func opensWith(s *text.Sentence, owner, verb int) bool {
	at := owner
	for s.Tokens[at].Is("nmod", "nmod:poss", "obl") && s.Tokens[at].Head >= 0 && at != verb {
		at = s.Tokens[at].Head
	}
	return s.Tokens[owner].Is("nmod:poss") && at == verb
}

// inPassing reports whether a candidate is spoken of by nouns alone, or was named once and did nothing: "who replaced the sacked Trevanion".
func (r *reader) inPassing(node int, pairs []*pair) bool {
	for _, c := range pairs {
		named := c.phrase.sort != byNoun && (c.node.count > 1 || c.top.Is("nsubj"))
		if r.find(c.phrase.node) == node && named {
			return false
		}
	}
	return true
}

// apart reports whether a quote's edge lies between a pronoun and every phrase that speaks of a candidate: what the speaker points at need not have
// been written of.
func (r *reader) apart(k, node int, pairs []*pair) bool {
	p := &r.phrases[k]
	said := r.quoteAt(p.sentence, p.head)
	if said < 0 {
		return false
	}
	for _, c := range pairs {
		near := c.node.kind == text.Person && c.t.Block == c.s.Block
		if r.find(c.phrase.node) == node && (near || r.quoteAt(c.phrase.sentence, c.phrase.head) >= 0) {
			return false
		}
	}
	return true
}

// here reports whether a sentence with a pronoun speaks of a candidate itself.
func (r *reader) here(node int, pairs []*pair) bool {
	return slices.ContainsFunc(pairs, func(c *pair) bool { return c.same() && r.find(c.phrase.node) == node })
}

// nearer is whom "he" or "she" means: the best candidate, or who is named as a subject in a later sentence than those that speak of the
// best one; -1 if several are.
func (r *reader) nearer(best int, pairs []*pair) int {
	last, who := -1, best
	for _, c := range pairs {
		if r.find(c.phrase.node) == best && !c.after {
			last = max(last, c.phrase.sentence)
		}
	}
	for _, c := range pairs {
		n := r.find(c.phrase.node)
		if c.after || c.phrase.sort != byName || !c.top.Is("nsubj") || c.node.kind != text.Person || c.phrase.sentence < last || n == best {
			continue
		}
		switch {
		case c.phrase.sentence > last:
			last, who = c.phrase.sentence, n
		case who != best && who != n:
			return -1
		}
	}
	return who
}

// whose is the node that a relative clause with "who" is about, where pronoun k is a possessor in it, "Barcelos, who listened with his
// eyes closed", the subject of what its verb says, "a technician who said that he", or of when or why, "a dentist, who was 66 when she crossed";
// -1 if k is none or the noun is no candidate.
func (r *reader) whose(k int, pairs []*pair) int {
	p := &r.phrases[k]
	s := r.sentence(p)
	from, aside := p.head, false
	switch t := &s.Tokens[p.head]; {
	case t.Is("nmod:poss"):
	case t.Is("nsubj") && t.Head >= 0 && s.Tokens[t.Head].Is("ccomp") && r.gaz.speech.Has(s.Tokens[s.Tokens[t.Head].Head].Lemma):
		from = s.Tokens[t.Head].Head
	case t.Is("nsubj") && t.Head >= 0 && s.Tokens[t.Head].Is("advcl") && s.Tokens[t.Head].Head < p.head:
		from, aside = s.Tokens[t.Head].Head, true
	default:
		return -1
	}
	for at := from; at >= 0; at = s.Tokens[at].Head {
		subject := s.Child(at, "nsubj")
		if s.Tokens[at].Rel == "acl:relcl" && subject >= 0 && r.relativeSubject(s, subject, pairs) {
			if aside && slices.ContainsFunc(pairs, func(c *pair) bool { return c.same() && subject < c.phrase.head && c.phrase.head < p.head }) {
				return -1 // "a guard who shot the man when he ran"
			}
			for _, c := range pairs {
				if c.same() && c.phrase.head == s.Tokens[at].Head {
					return r.find(c.phrase.node)
				}
			}
			return -1
		} else if subject >= 0 {
			return -1
		}
	}
	return -1
}

// relativeSubject reports whether the subject of a relative clause is "who", or something of "whose" that the pronoun cannot stand for: "fishermen
// whose boat capsized as they".
func (r *reader) relativeSubject(s *text.Sentence, subject int, pairs []*pair) bool {
	if said(s, subject, "who") {
		return true
	}
	rival := func(c *pair) bool { return c.same() && c.phrase.head == subject }
	return said(s, s.Child(subject, "nmod:poss"), "whose") && !slices.ContainsFunc(pairs, rival)
}

// eitherSex reports whether a pronoun is half of "he or she", which is nobody that the article names.
func (r *reader) eitherSex(p *phrase) bool {
	s := r.sentence(p)
	other, second := s.Child(p.head, "conj"), s.Child(p.head, "conj")
	if t := &s.Tokens[p.head]; t.Is("conj") {
		other, second = t.Head, p.head
	}
	return other >= 0 && s.Tokens[other].Tag == "PRP" && said(s, s.Child(second, "cc"), "or")
}

// demoted reports whether "he" or "she", a subject, is given to somebody of an earlier sentence although the sentence before is about another whom it
// may mean as well: "Her aunt, Ann, was born in Ohio. When there was no work, she left", "The captain rued the catch that let Lee go on. He said".
func (r *reader) demoted(k int, f form, node int) bool {
	p := &r.phrases[k]
	s := r.sentence(p)
	if f.column() != 0 || p.sentence == 0 || !s.Tokens[p.head].Is("nsubj") || r.quoteAt(p.sentence, p.head) >= 0 {
		return false
	}
	before := &r.doc.Sentences[p.sentence-1]
	root := before.Root()
	if root < 0 {
		return false
	}
	q := r.phraseAt(p.sentence-1, before.Child(root, "nsubj"))
	if q == nil || q.node < 0 || q.sort == byPronoun || r.find(q.node) == node || !r.agrees(q, f) || r.nodes[r.find(q.node)].kind != text.Person || r.quoteAt(q.sentence, q.head) >= 0 {
		return false
	}
	for j := k - 1; j >= 0 && r.phrases[j].sentence >= q.sentence; j-- {
		o := &r.phrases[j]
		if o.node < 0 || r.find(o.node) != node {
			continue
		}
		t := &r.sentence(o).Tokens[o.head]
		if o.sentence == p.sentence || o.sort == byPronoun && !t.Is("nmod:poss") || t.Is("appos") && above(before, q.head, o.head) {
			return false
		}
	}
	return true
}

// within is the node of whom the clause around "he" or "she" names, where the pronoun is the subject of a clause of it and was given to somebody of an
// earlier sentence: "The minister resigned. Unions had called on Lee to quit, saying he did too little"; -1 if it names several, the given node if none.
func (r *reader) within(k int, f form, node int) int {
	p := &r.phrases[k]
	s := r.sentence(p)
	around := clauseAround(s, p.head)
	if f.column() != 0 || around < 0 || !s.Tokens[p.head].Is("nsubj", "nsubj:pass") || r.quoteAt(p.sentence, p.head) >= 0 {
		return node
	}
	rivals := map[int]bool{}
	who := node
	for i := range p.head {
		q := r.phraseAt(p.sentence, i)
		switch {
		case q == nil || q.node < 0:
		case r.find(q.node) == node:
			return node
		case q.sort == byName && above(s, around, i) && r.agrees(q, f) && r.nodes[r.find(q.node)].kind == text.Person && r.bound(s, p.head, i, f):
			who = r.find(q.node)
			rivals[who] = true
		}
	}
	if len(rivals) > 1 {
		return -1
	}
	return who
}

// clauseAround is the topmost word that a clause with a subject hangs off, -1 if that is the main clause.
func clauseAround(s *text.Sentence, subject int) int {
	around := -1
	for at := s.Tokens[subject].Head; at >= 0; at = s.Tokens[at].Head {
		if s.Tokens[at].Is("advcl", "ccomp", "acl") {
			around = s.Tokens[at].Head
		}
	}
	return around
}

// pairs are pronoun k with each phrase that number, sex and syntax let it stand for.
func (r *reader) pairs(k int, f form) (out []*pair) {
	p := &r.phrases[k]
	barred := r.barred(k, f)
	nodes := map[int]bool{}
	take := func(j int) {
		if r.candidate(k, j, f) && !slices.Contains(barred, r.find(r.phrases[j].node)) {
			nodes[r.find(r.phrases[j].node)] = true
			out = append(out, r.pair(k, j))
		}
	}
	for j := k - 1; j >= 0 && r.phrases[j].sentence+3 > p.sentence; j-- {
		take(j)
	}
	for j := k + 1; j < len(r.phrases) && r.phrases[j].sentence == p.sentence; j++ {
		if r.fronted(k, j) {
			take(j)
		}
	}
	if f.column() == 0 {
		out = r.inParagraph(k, out)
	}
	for _, c := range out {
		c.candidates = len(nodes)
	}
	return out
}

// inParagraph are the pairs of "he" and "she" whose persons the paragraph itself speaks of, all pairs if it speaks of none: a paragraph that
// names persons is about them.
func (r *reader) inParagraph(k int, pairs []*pair) (out []*pair) {
	block := r.sentence(&r.phrases[k]).Block
	here := map[int]bool{}
	for _, c := range pairs {
		if c.t.Block == block && c.node.kind == text.Person && !c.phrase.echo && (c.phrase.sort != byNoun || c.top.Is("nsubj") && r.definite(c.phrase)) {
			here[r.find(c.phrase.node)] = true
		}
	}
	if len(here) == 0 && slices.ContainsFunc(pairs, func(c *pair) bool {
		return c.t.Block == block && c.node.kind == text.Person && !c.same() && c.phrase.sort == byNoun
	}) { // nobody but, in an earlier sentence, "a whistleblower"
		return slices.DeleteFunc(pairs, func(c *pair) bool { return c.t.Block != block })
	}
	for _, c := range pairs {
		if here[r.find(c.phrase.node)] {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return pairs
	}
	return out
}

// candidate reports whether phrase j can be what pronoun k stands for.
func (r *reader) candidate(k, j int, f form) bool {
	p, q := &r.phrases[k], &r.phrases[j]
	if q.node < 0 || q.sort == byNation {
		return false
	}
	if !r.agrees(q, f) || f.plural && !q.plural && coordinated(r.sentence(q), q.head) {
		return false // the government and the army are "they" together
	}
	if t := &r.sentence(q).Tokens[q.head]; q.sort == byNoun && t.Is("appos") {
		if named := r.phraseAt(q.sentence, t.Head); named != nil && named.sort == byName && r.nodes[r.find(named.node)].kind == text.Person {
			return false // "Latchford, the first woman to win": the name stands for her
		}
	}
	if s := r.sentence(q); f.column() == 0 && s.Tokens[q.head].Is("nmod:poss") && employs(s, s.Tokens[q.head].Head) {
		return false // the firm whose managing director is "he"
	}
	if f.plural && q.sort == byNoun && r.contrasted(q) {
		return false // "there are mayors who pay and mayors who are buried"
	}
	if q.sort == byNoun && r.reports(q) {
		return false // "An AFP photographer saw two tanks" is not about the photographer
	}
	if q.sort == byName && r.informed(q) {
		return false // "Ann Lee told Reuters that it was ready" is about no agency
	}
	if f.plural && p.sentence == q.sentence && !q.plural && r.singular(q) && !indefinite(r.sentence(q), q.head) {
		return false // "The council does not deny the talks but says that they were short"
	}
	if q.sort == byNoun && r.likened(q) {
		return false // "drove like a madman" speaks of no madman
	}
	if q.sort == byNoun && r.predicated(q) {
		return false // "she may have been a queen" speaks of her, whoever was one
	}
	if f.column() == 0 && p.sentence > q.sentence && r.told(q) {
		return false // "a film in which a railwayman carries a chair" is about no railwayman
	}
	if f.column() != 0 && !fits(r.sentence(p), p.head, r.nodes[r.find(q.node)].kind) {
		return false
	}
	if f.column() == 1 && r.speaks(q) && amount(r.sentence(p), p.head) {
		return false // "while the bank said it was closer to half": a share is, no bank
	}
	if f.column() == 1 && q.sort == byNoun && r.speaks(p) && r.mute(q) {
		return false // "Where demand is weak, it said": no demand speaks
	}
	if f.column() == 1 && q.sort == byNoun && r.reportOf(p, q) {
		return false // "A financial report revealed that it made a profit"
	}
	if p.sentence == q.sentence && r.speaks(p) && r.setBehind(p, q) {
		return false // "The tower, it argued, was a hall", "The driver, he said, had fled"
	}
	if f.sex == 'n' && q.sentence < p.sentence && r.trails(q) && !r.speaks(p) {
		return false // "The aircraft lost power, the company said. It came down": what is told of goes on
	}
	if said := r.quoteAt(q.sentence, q.head); said >= 0 && (r.quotes[said].speaker == k || q.sort != byName && r.quoteAt(p.sentence, p.head) < 0) {
		return false // "… my mum told the player," she said
	}
	if said := r.quoteAt(p.sentence, p.head); said >= 0 {
		if sp := r.quotes[said].speaker; sp >= 0 && r.phrases[sp].node >= 0 && r.find(r.phrases[sp].node) == r.find(q.node) {
			return false // who speaks says "I"
		}
	}
	return true
}

// told reports whether an indefinite noun stands in a relative clause, which only describes something with it.
func (r *reader) told(q *phrase) bool {
	s := r.sentence(q)
	if q.sort != byNoun || r.definite(q) {
		return false
	}
	for at := range s.Ancestors(q.head) {
		if s.Tokens[at].Rel == "acl:relcl" {
			return true
		}
	}
	return false
}

// predicated reports whether a noun says what somebody is.
func (r *reader) predicated(q *phrase) bool {
	s := r.sentence(q)
	return s.Child(q.head, "cop") >= 0 && s.Child(q.head, "nsubj") >= 0
}

// contrasted reports whether a sentence repeats a noun, so that it speaks of kinds and not of all who are so called.
func (r *reader) contrasted(q *phrase) bool {
	for i := range r.sentence(q).Tokens {
		if o := r.phraseAt(q.sentence, i); o != nil && o != q && o.sort == byNoun && o.node == q.node && !o.echo {
			return true
		}
	}
	return false
}

// reports reports whether a noun is for somebody of the press who saw or heard what the article tells: "a Reuters witness".
func (r *reader) reports(q *phrase) bool {
	s := r.sentence(q)
	c := s.Child(q.head, "compound")
	return c >= 0 && lexicon.Must("reporters").Has(strings.ToLower(s.Tokens[q.head].Lemma)) && lexicon.Must("outlets").Has(s.Tokens[c].Text)
}

// informed reports whether a name is of an outlet that only got or gave the news: "told Reuters", "papers seen by AFP", "OSLO (Reuters) -".
func (r *reader) informed(q *phrase) bool {
	s := r.sentence(q)
	t := &s.Tokens[q.head]
	return lexicon.Must("outlets").Has(t.Text) && !t.Is("nsubj", "nsubj:pass", "nmod:poss")
}

// singular reports whether the verb of a phrase, its subject, says that it is one: "says", "has", "was".
func (r *reader) singular(q *phrase) bool {
	s := r.sentence(q)
	t := &s.Tokens[q.head]
	if !t.Is("nsubj", "nsubj:pass") || t.Head < 0 {
		return false
	}
	return slices.ContainsFunc(append(s.Children(t.Head), t.Head), func(i int) bool {
		verb := &s.Tokens[i]
		return (i == t.Head || verb.Is("aux", "cop")) && (verb.Tag == "VBZ" || verb.Tag == "VBD" && strings.EqualFold(verb.Text, "was"))
	})
}

// likened reports whether a noun only says what somebody is like.
func (r *reader) likened(q *phrase) bool {
	s := r.sentence(q)
	return said(s, s.Child(q.head, "case"), "like") && (said(s, s.Child(q.head, "det"), "a") || said(s, s.Child(q.head, "det"), "an"))
}

// speaks reports whether a phrase is the subject of a verb of saying.
func (r *reader) speaks(p *phrase) bool {
	t := &r.sentence(p).Tokens[p.head]
	return t.Rel == "nsubj" && t.Head >= 0 && r.gaz.speech.Has(r.sentence(p).Tokens[t.Head].Lemma)
}

// setBehind reports whether a saying with pronoun p for its subject is set in right behind phrase q, whose clause goes on behind it: a clause that is
// said does not name by a noun who says it (Principle C of the binding theory).
func (r *reader) setBehind(p, q *phrase) bool {
	s := r.sentence(p)
	verb, of := s.Tokens[p.head].Head, s.Tokens[q.head].Head
	if p.head < 2 || s.Tokens[p.head-1].Text != "," || !s.Tokens[q.head].Is("nsubj", "nsubj:pass") || of <= verb || verb+1 >= len(s.Tokens) {
		return false
	}
	return s.Tokens[verb+1].Text == "," && slices.Contains(s.Subtree(q.head, nil), p.head-2)
}

// mute reports whether a noun is of a thing or an event that says nothing, unlike a study or a list.
func (r *reader) mute(q *phrase) bool {
	lemma := strings.ToLower(r.sentence(q).Tokens[q.head].Lemma)
	if lexicon.Must("documents").Has(lemma) || lexicon.Must("informants").Has(lemma) || lexicon.Must("findings").Has(lemma) {
		return false
	}
	switch r.nodes[r.find(q.node)].kind {
	case text.Thing, text.Event, text.Quantity, text.Money, text.Time:
		return true
	}
	return false
}

// reportOf reports whether a pronoun is the subject of what a document, phrase q, says: that is about whom the document is of, and not about
// itself, unlike what a newspaper says.
func (r *reader) reportOf(p, q *phrase) bool {
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if p.sentence != q.sentence || !t.Is("nsubj", "nsubj:pass") || t.Head < 0 || !s.Tokens[t.Head].Is("ccomp") {
		return false
	}
	lemma := strings.ToLower(s.Tokens[q.head].Lemma)
	return r.speaks(q) && s.Tokens[t.Head].Head == s.Tokens[q.head].Head && lexicon.Must("documents").Has(lemma) && !lexicon.Must("newsmedia").Has(lemma)
}

// trails reports whether a phrase is the speaker behind what is said: "…, the company said".
func (r *reader) trails(q *phrase) bool {
	s := r.sentence(q)
	if !r.speaks(q) {
		return false
	}
	verb := s.Tokens[q.head].Head
	said := s.Child(verb, "ccomp")
	return said >= 0 && said < q.first || s.Tokens[verb].Is("parataxis")
}

// coordinated reports whether a token is one of several joined by "and".
func coordinated(s *text.Sentence, i int) bool {
	return s.Tokens[i].Is("conj") || s.Child(i, "conj") >= 0
}

// barred are the nodes that syntax keeps pronoun k from standing for, since they are named in
// its own clause.
func (r *reader) barred(k int, f form) (nodes []int) {
	p := &r.phrases[k]
	s := r.sentence(p)
	for i := range s.Tokens {
		if q := r.phraseAt(p.sentence, i); q != nil && q != p && q.node >= 0 && (!r.bound(s, p.head, i, f) || commands(s, p.head, q) || r.namesInSpeech(k, q)) {
			nodes = append(nodes, r.find(q.node))
		}
	}
	return nodes
}

// namesInSpeech reports whether a phrase is a name in what pronoun k says, before the saying: who says "'We did not attack Lee,' he said" is not Lee
// (Principle C of the binding theory).
func (r *reader) namesInSpeech(k int, q *phrase) bool {
	said := r.quoteAt(q.sentence, q.head)
	return said >= 0 && q.sort == byName && r.quotes[said].speaker == k && q.head < r.phrases[k].head
}

// commands reports whether a pronoun is the subject of a clause that goes on to name somebody by name: "he" of "he said that
// Warhol was famous" is not Warhol, nor is he of "he was Warhol" (principle C of the binding theory).
func commands(s *text.Sentence, pronoun int, q *phrase) bool {
	t := &s.Tokens[pronoun]
	return q.sort == byName && t.Is("nsubj") && t.Head >= 0 && q.first > pronoun && above(s, t.Head, q.head)
}

// agrees reports whether a phrase can be spoken of with a form.
func (r *reader) agrees(q *phrase, f form) bool {
	n := &r.nodes[r.find(q.node)]
	switch n.kind {
	case text.Time, text.Money, text.Quantity:
		return false
	}
	if q.sort == byPronoun {
		g := pronouns[strings.ToLower(r.sentence(q).Tokens[q.head].Text)]
		return g.person == 3 && g.plural == f.plural && g.sex == f.sex || g.person == 1 && !g.plural && (f.sex == 'm' || f.sex == 'f') && n.sex == f.sex
	}
	switch {
	case f.plural:
		return q.plural || n.kind == text.People || n.kind == text.Org
	case f.sex == 'n':
		return !q.plural && n.kind != text.Person && n.kind != text.People
	default:
		return !q.plural && (n.kind == text.Person || n.proper && n.kind == text.Thing && !strings.ContainsAny(n.text, "0123456789")) && (n.sex == 0 || n.sex == f.sex)
	}
}

// bound reports whether syntax lets a pronoun stand for a phrase of its own sentence: "him" is
// not the subject of its clause, "its" in "its deployment" is not the deployment.
func (r *reader) bound(s *text.Sentence, pronoun, head int, f form) bool {
	for at := pronoun; ; at = s.Tokens[at].Head {
		if at == head {
			return false
		}
		if at < 0 || !s.Tokens[at].Is("nmod", "amod", "compound", "det", "appos", "case") {
			break
		}
	}
	t := &s.Tokens[pronoun]
	if f.reflexive {
		if t.Head >= 0 && s.Tokens[t.Head].Rel == "acl" { // "a man calling himself Lin"
			return s.Tokens[t.Head].Head == head
		}
		return s.Tokens[head].Is("nsubj")
	}
	if t.Is("nmod:poss") || t.Head < 0 {
		return true
	}
	clause := t.Head
	if s.Tokens[clause].Rel == "acl:relcl" && s.Tokens[clause].Head == head {
		return false // "villagers who came before them", "the people they insulted"
	}
	if s.Tokens[head].Is("appos") && s.Tokens[head].Head >= 0 { // "one, Ann Roe, asked"
		head = s.Tokens[head].Head
	}
	if verb := s.Tokens[clause].Head; t.Is("nsubj") && infinitive(s, clause) && s.Tokens[clause].Is("xcomp", "advcl") && s.Tokens[head].Head == verb && s.Tokens[head].Is("nsubj") {
		return false // "asked for her to leave"
	}
	if s.Tokens[head].Head == clause && s.Tokens[head].Is("nsubj", "obj", "iobj", "obl") {
		return false
	}
	for (s.Tokens[clause].Is("xcomp") || s.Tokens[clause].Is("conj") && s.Child(clause, "nsubj") < 0 || controlled(s, clause)) && s.Tokens[clause].Head >= 0 {
		shared := s.Tokens[clause].Is("conj") // "filled cups and set them": them is not who filled
		clause = s.Tokens[clause].Head
		if s.Tokens[head].Head == clause && s.Tokens[head].Is("nsubj") && (shared || s.Child(clause, "obj") < 0) && !t.Is("nsubj") {
			return false
		}
	}
	return true
}

// infinitive reports whether a clause is an infinitive with "to", unlike "they are to leave".
func infinitive(s *text.Sentence, clause int) bool {
	to, first := s.LastChild(clause, "mark"), s.Child(clause, "aux")
	return to >= 0 && s.Tokens[to].Tag == "TO" && (first < 0 || first > to)
}

// controlled reports whether a clause has the subject of the clause around it: "before deciding", "whether to pay".
func controlled(s *text.Sentence, clause int) bool {
	t := &s.Tokens[clause]
	return t.Is("advcl", "ccomp") && (t.Tag == "VBG" || t.Tag == "VB") && s.Child(clause, "nsubj", "nsubj:pass", "aux") < 0
}

// fronted reports whether phrase j, which comes after pronoun k, is the subject of the clause
// that k's phrase is fronted to: "In his first visit, Putin announced".
func (r *reader) fronted(k, j int) bool {
	p, q := &r.phrases[k], &r.phrases[j]
	s := r.sentence(p)
	t := &s.Tokens[q.head]
	if q.sort == byPronoun || !t.Is("nsubj") || t.Head < 0 {
		return false
	}
	for i := p.head + 1; i < q.head; i++ { // "When she rang, she said, the clerk hung up"
		if s.Tokens[i].Is("nsubj") && strings.EqualFold(s.Tokens[i].Text, s.Tokens[p.head].Text) {
			return false
		}
	}
	for at := p.head; at >= 0; at = s.Tokens[at].Head {
		if s.Tokens[at].Head == t.Head {
			return s.Tokens[at].Is("obl", "advcl") && at < q.head
		}
	}
	return false
}

// column is where the weights for a form stand.
func (f form) column() int {
	switch {
	case f.plural:
		return 2
	case f.sex == 'n':
		return 1
	}
	return 0
}

// score says how likely it is that the pair's pronoun stands for its phrase, as the logarithm
// of odds.
func (c *pair) score(f form) float64 {
	column := f.column()
	sum := bias[column]
	for i := range clues {
		if clues[i].holds(c) {
			sum += clues[i].weight[column]
		}
	}
	return sum
}

// above reports whether a token dominates another in the tree.
func above(s *text.Sentence, up, down int) bool {
	for at := down; at >= 0; at = s.Tokens[at].Head {
		if at == up {
			return true
		}
	}
	return false
}
