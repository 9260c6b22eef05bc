package text

import (
	"slices"
	"strings"
)

// A Reach says how far the phrase of a head goes. Conjuncts never belong to it, but for what is excepted.
type Reach int

const (
	Core    Reach = iota // the head, its names and numbers, and what stands before it
	Compact              // core and of-phrases: the tight right edge
	Near                 // compact and every further prepositional phrase
	Full                 // near, and clauses and appositions
)

// Phrase returns the tokens of the phrase that a token heads, in order of the text.
// For a clause's head Full is the whole clause, and Core the words without its
// own clauses.
func (s *Sentence) Phrase(head int, reach Reach) []int {
	in := make([]bool, len(s.Tokens))
	s.addPhrase(in, head, reach)
	for i := 2; i < len(in); i++ { // "son-in-law" is one word
		if in[i-2] && isHyphen(s.Tokens[i-1].Text) && s.Tokens[i-2].End == s.Tokens[i-1].Start && s.Tokens[i-1].End == s.Tokens[i].Start {
			in[i-1], in[i] = true, true
		}
	}
	ids := make([]int, 0, 8)
	for i, ok := range in {
		if ok {
			ids = append(ids, i)
		}
	}
	return s.withOpening(s.fillGaps(s.cutExplanation(ids, head)))
}

// cutExplanation leaves out of a noun's phrase the "i.e." or "e.g." before it, and what such a word behind it explains: "all trees (e.g. pears)".
func (s *Sentence) cutExplanation(ids []int, head int) []int {
	if s.Tokens[head].POS == "VERB" {
		return ids
	}
	at := slices.IndexFunc(ids, func(i int) bool { return explains(s.Tokens[i].Text) })
	switch {
	case at < 0:
		return ids
	case ids[at] > head:
		return ids[:at]
	case at == 0:
		return ids[1:]
	}
	return ids
}

func explains(word string) bool {
	switch strings.TrimSuffix(strings.ToLower(word), ".") {
	case "i.e", "e.g":
		return true
	}
	return false
}

// withOpening adds the bracket right before a phrase that closes inside of it: what editors put in, "[a] statement".
func (s *Sentence) withOpening(ids []int) []int {
	if len(ids) == 0 || ids[0] == 0 {
		return ids
	}
	if before := append([]int{ids[0] - 1}, ids...); s.Opens(before) {
		return before
	}
	return ids
}

// Opens reports whether a phrase begins with a bracket that closes inside of it.
func (s *Sentence) Opens(ids []int) bool {
	closing := ""
	switch s.Tokens[ids[0]].Text {
	case "[":
		closing = "]"
	case "(":
		closing = ")"
	default:
		return false
	}
	return slices.ContainsFunc(ids[1:], func(i int) bool { return s.Tokens[i].Text == closing })
}

func (s *Sentence) addPhrase(in []bool, head int, reach Reach) {
	in[head] = true
	copular := s.Child(head, "cop") >= 0
	if head+1 < len(s.Tokens) && s.Tokens[head].POS == "NUM" && s.Distances(head+1) { // "shared third place at 12 under"
		in[head+1] = true
	}
	if alone := s.alone(head); alone >= 0 {
		in[alone] = true
	}
	if shared := s.SharedPhrase(head); shared >= 0 && s.CaseText(shared) == "of" {
		s.addNominal(in, shared, head, reach, copular)
	}
	for _, c := range s.Children(head) {
		t := &s.Tokens[c]
		switch base, _, _ := strings.Cut(t.Rel, ":"); base {
		case "flat", "fixed", "goeswith", "compound", "nummod", "det", "amod":
			if base == "amod" && c > head && s.Tokens[head].POS == "PRON" { // "something odd about her name": a pronoun alone names nothing
				s.addAll(in, c)
				continue
			}
			if base == "amod" && c > head && reach < Full && len(s.Subtree(c, nil)) > 2 && !s.otherThan(c) { // "forces loyal to the president"
				continue
			}
			if base == "det" && t.Rel == "det:predet" && c > head {
				continue
			}
			if n := s.Tokens[head].Head; base == "nummod" && n >= 0 && !in[n] && s.Shares(n, head) {
				continue // "two out of three roses sold abroad": roses are sold, not three
			}
			s.addModifier(in, c, head)
		case "advmod":
			if c == head+1 && (s.Tokens[head].Lemma == "way" || s.paces(head, c)) { // "a way out"
				in[c] = true
				continue
			}
			if s.premodifies(c, head, copular) || c > head && (reach == Full || s.Tokens[head].Lemma == "worth" || s.Tokens[c].Lemma == "else" || s.Distances(c)) {
				if s.endsScore(head, c-1) {
					in[c] = true // "was 6-4 down in the third set"
					continue
				}
				s.addModifier(in, c, head)
			}
		case "obj":
			if s.worth(head, c) {
				s.addAmount(in, c) // "worth $3.6 million"
			}
		case "nmod", "obl":
			s.addNominal(in, c, head, reach, copular)
		case "conj":
			switch {
			case s.Excepts(c) || s.Sums(c):
				s.addAll(in, c)
			case s.Totals(c):
				s.addPhrase(in, c, reach)
			case s.Tokens[head].Joint:
				s.addPhrase(in, c, reach)
				s.addJoint(in, c)
			case copular && s.together(head, c):
				s.addPhrase(in, c, reach)
				s.addJoint(in, c)
			}
		case "acl", "appos", "advcl", "ccomp", "xcomp":
			if reach == Full && c > head || base == "acl" && c > head && reach >= Compact && s.marksOf(c) || c > head && (s.standard(c) || reach >= Compact && s.freeRelative(head, c)) {
				s.addAll(in, c)
			}
		}
	}
}

// paces reports whether an adverb says which way a step goes, without which it is none for the better or the worse: "a step forward".
func (s *Sentence) paces(noun, adverb int) bool {
	switch s.Tokens[noun].Lemma {
	case "step", "leap", "stride", "pace":
	default:
		return false
	}
	switch strings.ToLower(s.Tokens[adverb].Text) {
	case "forward", "forwards", "back", "backward", "backwards", "ahead", "up", "down":
		return true
	}
	return false
}

// SharedPhrase is the phrase right behind the second of two joined nouns that hangs off the first and is said of both, -1 if there is none: "the import
// and sale of alcohol".
func (s *Sentence) SharedPhrase(second int) int {
	t := &s.Tokens[second]
	first := t.Head
	if !t.Is("conj") || t.POS != "NOUN" || first < 0 || first > second || s.Tokens[first].POS != "NOUN" || s.Child(first, "conj") != second || s.LastChild(first, "conj") != second {
		return -1
	}
	inside := s.Subtree(second, nil)
	for _, c := range s.Children(first) {
		if c > second && s.Tokens[c].Rel == "nmod" && s.CaseText(c) != "" && s.Subtree(c, nil)[0] == inside[len(inside)-1]+1 {
			return c
		}
	}
	return -1
}

// Left reports whether an infinitive tells that so much of something is left: "led with two laps to go", "with a round to spare".
func (s *Sentence) Left(amount, infinitive int) bool {
	switch s.Tokens[infinitive].Lemma {
	case "go", "play", "spare":
	default:
		return false
	}
	many := s.Child(amount, "nummod", "det")
	return s.CaseText(amount) == "with" && s.Tokens[amount].Is("obl", "nmod") && (many >= 0 && s.Tokens[many].Feature("Definite") != "Def" || s.Tokens[infinitive].Lemma == "spare")
}

// Sums reports whether a conjunct only adds the smaller unit of one measure, "two hours and 51 minutes", a fraction, "one and a half", or that it does
// not matter which of one kind is meant, "in one form or another", or how many of a few, "a day or two".
func (s *Sentence) Sums(c int) bool {
	t := &s.Tokens[c]
	if or := s.Child(c, "cc"); t.Is("conj") && t.Lemma == "another" && or == c-1 && s.Tokens[or].Lemma == "or" {
		one := s.Child(t.Head, "nummod", "det")
		return one >= 0 && s.Tokens[one].Lemma == "one"
	}
	if t.Is("conj") && (s.approximates(c) || s.exceeds(c)) {
		return true
	}
	if t.Is("conj") && s.Tokens[t.Head].POS == "NUM" && c == t.Head+3 && s.Child(c, "det", "nummod") == c-1 && fraction(t.Lemma) {
		return true
	}
	if t.Is("conj") && t.Lemma == "half" && unit(s.Tokens[t.Head].Lemma) && c == t.Head+3 && s.Child(c, "det") == c-1 { // "a metre and a half"
		return true
	}
	if !t.Is("conj") || s.Child(c, "nummod") < 0 || s.Child(t.Head, "nummod") < 0 {
		return false
	}
	switch s.Tokens[t.Head].Lemma + " " + t.Lemma {
	case "year month", "year day", "month day", "week day", "day hour", "hour minute", "hour second", "minute second", "foot inch", "pound ounce", "stone pound", "dollar cent", "euro cent":
		return true
	}
	return false
}

// approximates reports whether a number behind "or" makes an amount of one a rough one: "a day or two".
func (s *Sentence) approximates(c int) bool {
	one := s.Tokens[c].Head
	or, a := s.Child(c, "cc"), s.Child(one, "det")
	return s.Tokens[c].POS == "NUM" && one >= 0 && one == or-1 && or == c-1 && s.Tokens[or].Lemma == "or" && a >= 0 && s.Tokens[a].Lemma == "a"
}

// exceeds reports whether an "or more" or "or less" leaves open one end of an amount: "$50 million or more", "20 people or fewer".
func (s *Sentence) exceeds(c int) bool {
	one, or := s.Tokens[c].Head, s.Child(c, "cc")
	if one < 0 || or < 0 || or != c-1 || s.Tokens[or].Lemma != "or" || len(s.Children(c)) > 1 || s.Tokens[one].POS != "NUM" && s.Child(one, "nummod") < 0 {
		return false
	}
	switch strings.ToLower(s.Tokens[c].Text) {
	case "more", "less", "fewer", "older", "younger", "higher", "lower":
		return true
	}
	return false
}

// together reports whether several are several things only together: "the dead were a farmer, his wife and two children".
func (s *Sentence) together(head, c int) bool {
	cop, clause := s.Child(head, "cop"), s.Child(head, "acl")
	if cop < 0 || clause > head && clause < c || s.Tokens[c].POS != "NOUN" && s.Tokens[c].POS != "PROPN" || s.Child(c, "cop", "nsubj", "case", "advmod") >= 0 {
		return false
	}
	plural := strings.ToLower(s.Tokens[cop].Text)
	return (plural == "are" || plural == "were") && s.Tokens[head].POS != "ADJ" && s.Tokens[head].POS != "VERB"
}

// addJoint adds what joins a conjunct to the word before it: a comma, "and".
func (s *Sentence) addJoint(in []bool, c int) {
	for _, k := range s.Children(c) {
		if t := &s.Tokens[k]; k < c && (t.Is("cc") || t.Text == "," && k > 0 && in[k-1]) {
			in[k] = true
		}
	}
}

// Totals reports whether a conjunct shares the number of what stands before it, "300 soldiers, officers and volunteers", is one more age of as
// many, "two men, aged 24 and 31", or one more alternative, "lost hands or feet": of none of them alone is it true.
func (s *Sentence) Totals(c int) bool {
	t := &s.Tokens[c]
	if !t.Is("conj") || t.Head < 0 || t.Head > c {
		return false
	}
	if s.alternates(c) {
		return true
	}
	first := &s.Tokens[t.Head]
	if first.POS == "NUM" && t.POS == "NUM" {
		return first.Head >= 0 && s.Tokens[first.Head].Lemma == "age" && s.Tokens[first.Head].POS == "VERB"
	}
	number := s.Child(t.Head, "nummod")
	if number < 0 || number > t.Head || first.Tag != "NNS" || s.Tokens[number].Lemma == "one" || unit(first.Lemma) {
		return false
	}
	for _, k := range s.Children(t.Head) {
		if k > t.Head && s.Tokens[k].Is("conj") && !s.uncounted(k) {
			return false
		}
	}
	return true
}

// alternates reports whether a conjunct is one of the objects that "or" joins and that are told as a fact: each may be so of some only, "lost hands or
// feet". What "or" names anew stands behind a comma, "270 shillings, or two dollars".
func (s *Sentence) alternates(c int) bool {
	first := s.Tokens[c].Head
	t := &s.Tokens[first]
	if t.Rel != "obj" || t.POS != "NOUN" || s.Tokens[c].POS != "NOUN" || t.Head < 0 || s.Tokens[t.Head].POS != "VERB" || s.Child(first, "cc:preconj", "advmod") >= 0 {
		return false
	}
	last := s.LastChild(first, "conj")
	or := s.Child(last, "cc")
	if or < first || or > last || !strings.EqualFold(s.Tokens[or].Text, "or") || s.Tokens[or-1].Text == "," && s.Child(first, "conj") == last || s.Tokens[or+1].POS == "ADV" {
		return false
	}
	for _, k := range s.Children(first) {
		if s.Tokens[k].Is("conj") && (s.Tokens[k].POS != "NOUN" || k != last && s.Child(k, "cc") >= 0) {
			return false // "54 calls and 190 passengers, or a third", "their passports, their cameras or both"
		}
	}
	g := s.VerbGroup(t.Head)
	return g.Not < 0 && g.Modal < 0 && g.Form == "Fin"
}

// uncounted reports whether a conjunct is a plural with no number or quantity of its own, joined by "and" or "or".
func (s *Sentence) uncounted(c int) bool {
	if s.Tokens[c].Tag != "NNS" || s.Child(c, "det", "nummod", "nmod:poss", "case", "nsubj", "cop", "advmod") >= 0 {
		return false
	}
	for _, k := range s.Children(c) {
		switch t := &s.Tokens[k]; strings.ToLower(t.Lemma) {
		case "many", "numerous", "several", "few", "countless", "various":
			return false
		default:
			if t.Is("cc") && t.Lemma != "and" && t.Lemma != "or" || t.Is("cc") && s.Child(k, "fixed") >= 0 {
				return false
			}
		}
	}
	return true
}

// unit reports whether a number before a noun measures and does not count.
func unit(lemma string) bool {
	switch lemma {
	case "year", "month", "week", "day", "hour", "minute", "cent", "dollar", "euro", "pound", "percent",
		"km", "kilometre", "kilometer", "mile", "metre", "meter", "foot", "inch", "hectare", "acre", "tonne", "ton", "kilogram", "barrel", "litre", "liter", "degree":
		return true
	}
	return false
}

// fraction reports whether a noun is a part of one: "half".
func fraction(lemma string) bool {
	switch lemma {
	case "half", "third", "quarter", "fifth":
		return true
	}
	return false
}

// Distances reports whether an adverb says which way the measure right before it goes: "two strokes behind", "18 under".
func (s *Sentence) Distances(c int) bool {
	t := &s.Tokens[c]
	last := c+1 < len(s.Tokens) && s.Tokens[c+1].POS == "PUNCT" && s.Tokens[c-1].POS == "NUM" && s.Tokens[c-1].Head == t.Head && t.Is("advmod", "obl")
	if !last && (t.Head != s.BeforeBracket(c-1) && !s.endsScore(t.Head, c-1) || !t.Is("advmod")) || len(s.Children(c)) > 0 && s.Child(c, "obl") < c || c+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[c+1].Text, "of") {
		return false
	}
	switch strings.ToLower(t.Text) {
	case "up", "down", "ahead", "behind", "clear", "under", "over", "above", "below", "short", "adrift", "apart", "away":
		return true
	}
	return false
}

// endsScore reports whether a token is the second number of a score: "6-4 down", "17-12 ahead".
func (s *Sentence) endsScore(first, second int) bool {
	return first >= 0 && second == first+2 && s.Tokens[first].POS == "NUM" && s.Tokens[second].POS == "NUM" && s.Tokens[second].Head == first && s.Tokens[first+1].Rel == "case"
}

// rate reports whether a dependent says for how much of something an amount is, "47,200 cedis per ton", or how high a share can be, "2% to 4%".
func (s *Sentence) rate(c int) bool {
	m := s.Child(c, "case")
	if m < 0 || m > c || s.Child(s.Tokens[c].Head, "nummod") < 0 {
		return false
	}
	return s.Tokens[m].Lemma == "per" || s.upperBound(c, m)
}

// eachOf reports whether a dependent says for each of what there is so much: "0.2 of its own shares for each share of its rival", "9 euros for every tree".
func (s *Sentence) eachOf(c int) bool {
	each, amount := s.Child(c, "det"), s.Tokens[c].Head
	if each < 0 || s.CaseText(c) != "for" || !s.Tokens[c].Is("nmod") {
		return false
	}
	if s.Tokens[amount].Is("nmod") && s.CaseText(amount) == "of" {
		amount = s.Tokens[amount].Head
	}
	return (s.Tokens[each].Lemma == "each" || s.Tokens[each].Lemma == "every") && amount >= 0 && (s.Tokens[amount].POS == "NUM" || s.Child(amount, "nummod") >= 0)
}

// upperBound reports whether a share behind "to" is the higher of two: "a range of 2% to 4%"; not in "slowed from a rate of 4% to 2%".
func (s *Sentence) upperBound(c, to int) bool {
	low := s.Tokens[c].Head
	if s.Tokens[to].Lemma != "to" || to != low+1 || s.Tokens[c].Text != "%" || s.Tokens[low].Text != "%" || s.CaseText(low) != "of" {
		return false
	}
	h := s.Tokens[low].Head
	return h >= 0 && s.CaseText(h) != "from"
}

// standard reports whether a dependent says what something is compared with: "less than they took".
func (s *Sentence) standard(c int) bool {
	m := s.Child(c, "mark", "case")
	return m >= 0 && s.Tokens[m].Lemma == "than"
}

// freeRelative reports whether a clause says what an interrogative in front of it stands for: "the limit of what they can bear", "a review of how to
// mend it".
func (s *Sentence) freeRelative(head, clause int) bool {
	rel := s.Tokens[clause].Rel
	return strings.HasPrefix(s.Tokens[head].Tag, "W") && (rel == "acl:relcl" || rel == "advcl:relcl" || rel == "acl" && clause > head)
}

// otherThan reports whether an adjective takes something out of what it stands behind: "anything other than a win".
func (s *Sentence) otherThan(adjective int) bool {
	return s.Tokens[adjective].Lemma == "other" && slices.ContainsFunc(s.Children(adjective), s.standard)
}

// Superlative reports whether an adjective is of the highest degree: "largest", "highest-rated"; not "most".
func (s *Sentence) Superlative(adjective int) bool {
	return slices.ContainsFunc(s.Subtree(adjective, nil), func(i int) bool {
		t := &s.Tokens[i]
		return (t.Tag == "JJS" || t.Tag == "RBS") && !strings.EqualFold(t.Text, "most") && !strings.EqualFold(t.Text, "least")
	})
}

// Excepts reports whether a conjunct, or a phrase with "but", takes something out of what stands before it: "all but nine", "the last owner but one".
func (s *Sentence) Excepts(c int) bool {
	but := s.Child(c, "cc", "case")
	if but < 0 || s.Tokens[but].Lemma != "but" || !s.Tokens[c].Is("conj", "nmod") {
		return false
	}
	return strings.EqualFold(s.Tokens[s.Tokens[c].Head].Text, "all") || s.Tokens[c].Lemma == "one" && but == c-1
}

// addNominal adds a nominal dependent: possessors and bare ones before the head, and
// prepositional phrases behind it as far as reach goes.
func (s *Sentence) addNominal(in []bool, c, head int, reach Reach, copular bool) {
	t := &s.Tokens[c]
	prep := s.Case(c)
	of := len(prep) > 0 && s.Tokens[prep[0]].Lemma == "of"
	switch {
	case copular && c == head-1 && t.Rel == "obl:unmarked" && (s.Tokens[head].POS == "ADJ" && s.Child(c, "nummod") >= 0 || s.Tokens[head].POS == "ADV" && t.Lemma == "way"):
		s.addModifier(in, c, head) // "1,300 km long", "the other way round"
	case t.Rel == "obl:unmarked" && s.worth(head, c):
		s.addAmount(in, c) // "worth a lot"
	case t.Is("obl") && (copular || s.Tokens[head].POS == "VERB"):
		// it belongs to the clause
	case c < head:
		if own := s.Case(head); len(own) > 0 && c < own[0] {
			return // it measures the preposition: "100 years after his death"
		}
		if t.Rel == "nmod:poss" || len(prep) == 0 || s.Tokens[head].POS == "NUM" || s.bounds(c) || of && !copular && (t.Tag == "WDT" || t.Tag == "WP") { // "of which 58%"
			s.addModifier(in, c, head)
		}
	case t.Rel == "nmod" && c > head && s.anyThing(head) && !s.opensAside(c): // "nothing about him": the pronoun alone names nothing
		for _, i := range s.Subtree(c, func(k int) bool { return k > c && !s.Tokens[k].Is("conj", "punct") && s.opensAside(k) }) {
			in[i] = true
		}
	case reach < Full && s.namesSome(c):
	case len(prep) == 0 && !t.Is("nmod:poss"):
		if t.Rel != "obl:unmarked" || reach > Core {
			s.addModifier(in, c, head)
		}
	case s.standard(c), s.Excepts(c):
		s.addAll(in, c)
	case s.eachOf(c):
		s.addAll(in, c)
	case s.rate(c):
		in[prep[0]] = true
		s.addPhrase(in, c, Core)
	case reach >= Near || of && reach == Compact || of && s.measures(head) || s.Shares(head, c):
		for _, p := range prep {
			in[p] = true
		}
		s.addPhrase(in, c, reach)
		between := len(prep) > 0 && s.Tokens[prep[len(prep)-1]].Lemma == "between" // "a forecast of between 9 and 10 dollars"
		for _, k := range s.Children(c) {
			switch t := &s.Tokens[k]; {
			case t.Is("conj") && (reach == Full || between):
				s.addAll(in, k)
			case t.Is("conj") && of && (t.POS == "PROPN" || t.POS == "NUM"): // "the counties of Bell and Letcher", "scores of 68 and 71"
				s.addPhrase(in, k, Core)
				if and := s.Child(k, "cc"); and >= 0 {
					in[and] = true
				}
			case t.Is("conj") && of && s.counts(head) && s.shareCount(c):
				s.addPhrase(in, k, Compact)
				s.addJoint(in, k)
			}
		}
	}
}

// counts reports whether a noun behind a number says of what there is so much: "nine counts of", "2,000 hectares of".
func (s *Sentence) counts(head int) bool {
	number := s.Child(head, "nummod")
	return s.Tokens[head].Tag == "NNS" && number >= 0 && number < head
}

// Combined are the conjuncts behind the "of" of a noun which says that they are there only together, with what joins them: "a mixture of sand and salt";
// nil if it is none.
func (s *Sentence) Combined(head int) []int {
	switch s.Tokens[head].Lemma {
	case "alliance", "blend", "cocktail", "coalition", "combination", "mix", "mixture", "solution":
	default:
		return nil
	}
	of := s.Child(head, "nmod")
	if of < head || s.CaseText(of) != "of" || !s.shareCount(of) {
		return nil
	}
	in := make([]bool, len(s.Tokens))
	in[of] = true
	for _, k := range s.Children(of) {
		if s.Tokens[k].Is("conj") {
			s.addPhrase(in, k, Compact)
			s.addJoint(in, k)
		}
	}
	var ids []int
	for i, ok := range in {
		if ok {
			ids = append(ids, i)
		}
	}
	return ids
}

// shareCount reports whether the nouns joined with the first behind "of" are counted as one, as none has a determiner or a number of its own: "nine
// counts of theft, fraud and arson".
func (s *Sentence) shareCount(first int) bool {
	joined := 0
	for _, k := range s.Children(first) {
		t := &s.Tokens[k]
		if !t.Is("conj") {
			continue
		}
		if joined++; t.POS != "NOUN" || s.Child(k, "det", "nummod", "nmod:poss", "case", "nsubj", "cop", "advmod") >= 0 {
			return false
		}
	}
	and := s.Child(s.LastChild(first, "conj"), "cc")
	return joined > 0 && s.Tokens[first].POS == "NOUN" && s.Child(first, "det", "nmod:poss") < 0 && and >= 0 && (s.Tokens[and].Lemma == "and" || s.Tokens[and].Lemma == "or")
}

// anyThing reports whether a token is an indefinite pronoun of things that is not merely said to be there.
func (s *Sentence) anyThing(i int) bool {
	t := &s.Tokens[i]
	switch strings.ToLower(t.Text) {
	case "nothing", "anything", "something", "everything":
		there := t.Is("nsubj") && t.Head >= 0 && t.Head < i // "there was something in the box": it was in the box
		return t.POS == "PRON" && !there
	}
	return false
}

// opensAside reports whether a mark sets off what hangs off a token.
func (s *Sentence) opensAside(i int) bool {
	first := s.Subtree(i, nil)[0]
	return parts(s.Tokens[first].Text) || first > 0 && parts(s.Tokens[first-1].Text)
}

// parts reports whether a mark sets off what is behind it.
func parts(mark string) bool {
	switch mark {
	case ",", ";", ":", "(":
		return true
	}
	return false
}

// namesSome reports whether a noun names some of those before it: "nine people, among them two judges".
func (s *Sentence) namesSome(c int) bool {
	return slices.ContainsFunc(s.Children(c), func(k int) bool {
		return k < c && s.Tokens[k].Tag == "PRP" && s.CaseText(k) == "among"
	})
}

// alone is the "alone" that restricts a noun: the one right behind it, or behind the last of those it is joined to, of each of which it is said:
// "shells and drones alone win no war". It is -1 if there is none.
func (s *Sentence) alone(head int) int {
	first := head
	if s.Tokens[head].Rel == "conj" && s.Tokens[head].Head >= 0 {
		first = s.Tokens[head].Head
	}
	last := max(head, s.LastChild(first, "conj"))
	if a := last + 1; a < len(s.Tokens) && s.Tokens[a].Lemma == "alone" && s.Tokens[a].Rel == "advmod" && (s.Tokens[a].Head == first || s.Tokens[a].Head == last) {
		return a
	}
	return -1
}

// premodifies reports whether an adverb before its head belongs to the head's
// phrase ("at least 7,000") and not to the clause ("also Russia").
func (s *Sentence) premodifies(c, head int, copular bool) bool {
	if c > head || copular && c < s.Child(head, "cop") || s.Tokens[c].Tag == "WRB" && len(s.Children(c)) == 0 && s.Tokens[head].POS == "NOUN" && s.Child(head, "det") > c {
		return false // "when an express derailed"
	}
	if c > 0 && c+1 < len(s.Tokens) && s.Tokens[c-1].Is("det") && (s.Tokens[c+1].Tag == "JJS" || s.Tokens[c+1].Tag == "RBS") {
		return true // "the second largest on record"
	}
	if copular && len(s.Children(c)) == 0 {
		switch s.Tokens[c].Lemma {
		case "less", "least", "more", "most", "too", "little", // "less lucky" is not lucky
			"largely", "mostly", "mainly", "partly", "partially", "nearly", "virtually", "half":
			return s.Tokens[head].POS == "ADJ"
		case "up", "down": // "up 11 cents"
			return s.Child(head, "nummod") == c+1
		}
		return false
	}
	if k := s.Child(c, "advmod", "det"); copular && k >= 0 && strings.EqualFold(s.Tokens[k].Text, "no") {
		return false // "no longer popular" is denied
	}
	switch s.Tokens[c].Lemma {
	case "not", "n't", "never", "also", "however", "often", "now", "then", "thus", "perhaps", "probably", "usually", "even", "just", "still":
		return false
	case "only":
		if !s.Limits(c, head) {
			return false
		}
	}
	for _, k := range s.Case(head) {
		if k > c {
			return false
		}
	}
	return s.Tokens[head].POS != "VERB"
}

// Limits reports whether an "only" leaves nothing but what a phrase names: not in "not only trains", and not where others are joined to it, of
// which it is not true one by one, "only Chad and Niger", or whose name has a fact of its own, "only captain Lee".
func (s *Sentence) Limits(only, head int) bool {
	if name := s.Child(head, "flat", "appos"); s.Child(head, "conj") > head || s.Tokens[head].Is("conj") || name > head && s.Tokens[name].POS == "PROPN" {
		return false
	}
	if only == 0 {
		return true
	}
	switch strings.ToLower(s.Tokens[only-1].Text) {
	case "not", "n't", "n’t", "if":
		return false
	}
	return true
}

// addModifier adds a modifier with all below it, but not a conjunct that lies beyond the head.
func (s *Sentence) addModifier(in []bool, c, head int) {
	for _, i := range s.Subtree(c, func(k int) bool {
		t := &s.Tokens[k]
		return t.Is("parataxis", "acl:relcl") || t.Is("conj") && c < head && k > head
	}) {
		in[i] = true
	}
}

// worth reports whether an amount says what something is worth.
func (s *Sentence) worth(head, amount int) bool {
	return amount > head && s.Tokens[head].Lemma == "worth" && s.Tokens[head].POS == "ADJ"
}

// addAmount adds an amount with what counts it, and no comparison behind it.
func (s *Sentence) addAmount(in []bool, amount int) {
	for _, i := range s.Subtree(amount, func(k int) bool {
		if s.Tokens[k].Is("case") && s.Tokens[k].Lemma == "of" || s.CaseText(k) == "of" && s.Child(k, "nummod") >= 0 {
			return false // "worth a total of 9 million euros"
		}
		return !s.Tokens[k].Is("nummod", "det", "amod", "compound", "flat", "advmod") || k > amount && s.Tokens[k-1].Text == ","
	}) {
		in[i] = true
	}
}

func (s *Sentence) addAll(in []bool, c int) {
	for _, i := range s.Subtree(c, nil) {
		in[i] = true
	}
}

// marksOf reports whether a clause is a gerund behind "of" ("the risk of losing").
func (s *Sentence) marksOf(c int) bool {
	m := s.Child(c, "mark", "case")
	return m >= 0 && s.Tokens[m].Lemma == "of"
}

// measures reports whether a head says only how much of what follows: "7,000 of them", "some of the men".
func (s *Sentence) measures(head int) bool {
	t := &s.Tokens[head]
	return t.POS == "NUM" || t.POS == "DET"
}

// Shares reports whether a number is that of a share and what hangs on it the whole: "nine in ten", "one in every 14 wardrobes", "two out of
// three roses". Without "every" or "out of" a whole with a noun may be a time or a place, "three in 18 months".
func (s *Sentence) Shares(number, whole int) bool {
	i := number + 1
	if s.Tokens[number].POS != "NUM" || i+2 >= len(s.Tokens) || whole <= i {
		return false
	}
	marked := true
	switch next := strings.ToLower(s.Tokens[i+1].Text); strings.ToLower(s.Tokens[i].Text) + " " + next {
	case "out of", "in every":
		i += 2
	default:
		marked = false
		i++
		if strings.ToLower(s.Tokens[i-1].Text) != "in" {
			return false
		}
	}
	if i < len(s.Tokens) && s.Tokens[i].Lemma == "every" {
		i++
	}
	if i >= len(s.Tokens) || s.Tokens[i].POS != "NUM" || len(s.Tokens[i].Text) == len("2018") && s.Tokens[i].Text[0] <= '9' {
		return false
	}
	return i == whole || marked && s.Tokens[i].Head == whole && s.Tokens[i].Is("nummod")
}

// Case returns the tokens of the preposition that introduces a nominal, with the further words
// of a fixed expression ("because of"), in order. The possessive 's is not one.
func (s *Sentence) Case(n int) (prep []int) {
	for _, c := range s.Children(n) {
		t := &s.Tokens[c]
		if t.Is("case") && c < n && !isPossessive(t.Text) {
			prep = append(prep, c)
			for _, k := range s.Children(c) {
				if s.Tokens[k].Is("fixed", "compound", "conj", "cc") {
					prep = append(prep, k)
				}
			}
		}
	}
	slices.Sort(prep)
	return prep
}

// CaseText is the preposition of a nominal in lower case, "" if it has none.
func (s *Sentence) CaseText(n int) string { return strings.ToLower(s.Join(s.Case(n))) }

// fillGaps adds the punctuation and conjunctions that lie inside a phrase ("large, noisy crowds"),
// and cuts those off its edges.
func (s *Sentence) fillGaps(ids []int) []int {
	var out []int
	for k, i := range ids {
		if k > 0 {
			if gap := i - ids[k-1]; gap == 2 && s.Tokens[i-1].Is("punct", "cc") || gap == 3 && s.Tokens[i-2].Is("punct") && s.Tokens[i-1].Is("cc") {
				for j := ids[k-1] + 1; j < i; j++ {
					out = append(out, j)
				}
			}
		}
		out = append(out, i)
	}
	for len(out) > 1 && (s.Tokens[out[0]].Is("punct", "cc") || isPossessive(s.Tokens[out[0]].Text) || s.Tokens[out[0]].Is("case") && !s.bounds(out[1]) && !s.ranges(out[0], out[1])) {
		out = out[1:]
	}
	return s.TrimEnd(out, "cc")
}

// TrimEnd cuts punctuation, and words of further relations, off the end of a phrase, but for the bracket that closes one inside of it: "a memorandum
// (MoU)". What a bracket opens and the phrase breaks off is no part of it.
func (s *Sentence) TrimEnd(ids []int, relations ...string) []int {
	if len(ids) == 0 {
		return ids
	}
	for len(ids) > 1 && s.Tokens[ids[len(ids)-1]].Is(append(relations, "punct")...) {
		if last := ids[len(ids)-1]; closesBracket(s.Tokens[last].Text) && s.openBracket(ids[:len(ids)-1]) >= 0 {
			break
		}
		ids = ids[:len(ids)-1]
	}
	open, next := s.openBracket(ids), ids[len(ids)-1]+1
	switch {
	case open < 0:
		return ids
	case next < len(s.Tokens) && closesBracket(s.Tokens[next].Text):
		return append(slices.Clip(ids), next)
	case open == 0:
		return ids
	}
	return s.TrimEnd(ids[:open], relations...)
}

// BeforeBracket is the token before the bracket that ends at a token, or the token itself if none does: "35 kilometers (22 miles)".
func (s *Sentence) BeforeBracket(end int) int {
	if end < 0 || !closesBracket(s.Tokens[end].Text) {
		return end
	}
	for i := end - 1; i > 0; i-- {
		if s.Tokens[i].Text == "(" || s.Tokens[i].Text == "[" {
			return i - 1
		}
	}
	return end
}

// openBracket is the index of the first word of a phrase that opens a bracket which the phrase does not close, -1 if there is none.
func (s *Sentence) openBracket(ids []int) int {
	first, open := -1, 0
	for k, i := range ids {
		switch word := s.Tokens[i].Text; {
		case word == "(" || word == "[":
			if open == 0 {
				first = k
			}
			open++
		case closesBracket(word) && open > 0:
			open--
		}
	}
	if open == 0 {
		return -1
	}
	return first
}

// CloseQuote adds to a clause the quotation mark right behind it that closes one opened inside of it: `said that it was "an honour"`.
func (s *Sentence) CloseQuote(ids []int) []int {
	if len(ids) == 0 {
		return ids
	}
	next, open := ids[len(ids)-1]+1, false
	for _, i := range ids {
		if Quotes(s.Tokens[i].Text) {
			open = !open
		}
	}
	if open && next < len(s.Tokens) && Quotes(s.Tokens[next].Text) && s.Tokens[next-1].End == s.Tokens[next].Start {
		return append(slices.Clip(ids), next)
	}
	return ids
}

func closesBracket(word string) bool { return word == ")" || word == "]" }

// Join writes tokens as the article has them: with one space where words were
// parted or left out, and none where they touch ("Russia-brokered").
func (s *Sentence) Join(ids []int) string {
	var b strings.Builder
	for k, i := range ids {
		if k > 0 && (ids[k-1] != i-1 || s.Tokens[i-1].End != s.Tokens[i].Start) {
			b.WriteByte(' ')
		}
		if k > 0 && i < ids[k-1] && s.Tokens[i].POS == "ADP" {
			b.WriteString(strings.ToLower(s.Tokens[i].Text)) // the "Of" that opened the sentence: "two of the boats"
			continue
		}
		b.WriteString(s.Tokens[i].Text)
	}
	return b.String()
}

func isPossessive(word string) bool {
	switch word {
	case "'s", "’s", "'", "’", "‘s", "`s":
		return true
	}
	return false
}

// Prefix returns the tokens before a token that one hyphenated word joins to it: "fine" and "-" for
// the "tuned" of "fine-tuned", which UD writes as three.
func (s *Sentence) Prefix(token int) []int {
	first := token
	for first >= 2 && isHyphen(s.Tokens[first-1].Text) && s.Tokens[first-1].End == s.Tokens[first].Start && s.Tokens[first-2].End == s.Tokens[first-1].Start {
		first -= 2
	}
	if first > 0 && first < token && s.Tokens[first].Text == "%" && s.Tokens[first-1].POS == "NUM" {
		first-- // "51%-owned"
	}
	var out []int
	for i := first; i < token; i++ {
		out = append(out, i)
	}
	return out
}

func isHyphen(word string) bool { return word == "-" || word == "‐" || word == "‑" }

// bounds reports whether a token makes a number or a time a bound: "at least 7,000".
func (s *Sentence) bounds(i int) bool {
	switch strings.ToLower(s.Tokens[i].Text) {
	case "least", "most", "best", "worst":
		return true
	}
	return false
}

// ranges reports whether a preposition opens a range: "between 1,500 and 2,500 dinars".
func (s *Sentence) ranges(prep, i int) bool {
	if scale := s.Tokens[i].Head; s.Tokens[i].Is("compound") && scale > i { // "between 20 million and 30 million"
		i = scale
	}
	return s.Tokens[prep].Lemma == "between" && s.Tokens[i].POS == "NUM" && s.Child(i, "conj", "nmod") > i
}

// Likens reports whether a word is the "like", "as if" or "as though" of what something looks like: "it looks like they have won".
func (s *Sentence) Likens(i int) bool {
	switch strings.ToLower(s.Tokens[i].Text) {
	case "like":
		return true
	case "as":
		next := strings.ToLower(s.Tokens[min(i+1, len(s.Tokens)-1)].Text)
		return next == "if" || next == "though"
	}
	return false
}
