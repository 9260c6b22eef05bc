package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// freeAgent hangs a by-phrase off the passive verb that it was taken from: "were sent to Palmyra by Russia"
// knows no Palmyra by Russia.
func freeAgent(s *text.Sentence, v int) {
	if !s.Passive(v) || s.Child(v, "obl:agent") >= 0 {
		return
	}
	if t := &s.Tokens[v]; t.Rel == "acl" && v+1 < len(s.Tokens) && s.Tokens[v+1].Lemma == "by" { // "inspectors employed by the firm"
		if by := s.Tokens[v+1].Head; by > v && s.Tokens[by].Is("nmod", "obl") && (s.Tokens[by].Head == t.Head || t.Head >= 0 && s.Tokens[by].Head == s.Tokens[t.Head].Head) {
			s.Tokens[by].Head, s.Tokens[by].Rel = v, "obl:agent"
			s.Index()
			return
		}
	}
	for _, o := range s.Children(v) {
		t := &s.Tokens[o]
		if o < v || !t.Is("obl") || lexicon.Must("undergone").Has(t.Lemma) || lexicon.Must("documents").Has(t.Lemma) {
			continue
		}
		for _, c := range s.Children(o) {
			if s.Tokens[c].Rel == "nmod" && s.CaseText(c) == "by" && (t.POS == "PROPN" || human(&s.Tokens[c])) {
				s.Tokens[c].Head, s.Tokens[c].Rel = v, "obl:agent"
				s.Index()
				return
			}
		}
	}
}

// readInterruptedSubject gives what is said the subject that the verb of saying interrupts: in "the specialists, a trader said, were
// livid" they are, and he is not said.
func readInterruptedSubject(s *text.Sentence, v int) {
	said, subject := s.Child(v, "ccomp"), -1
	if said >= 0 && bareSaid(s, said) {
		said = s.LastChild(v, "ccomp")
	}
	if said < v || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) || s.Child(said, "nsubj", "mark") >= 0 {
		return
	}
	first := -1
	for _, c := range s.Children(v) {
		switch t := &s.Tokens[c]; {
		case c > v || !t.Is("nsubj", "obj", "appos") && !bareSaid(s, c):
		case first < 0:
			first = c
		case t.Is("nsubj"):
			subject = c
		}
	}
	if first < 0 || subject < 0 || s.Tokens[subject].Is("conj") {
		return
	}
	s.Tokens[first].Head, s.Tokens[first].Rel = said, "nsubj"
	for _, comma := range []int{firstOf(s, subject) - 1, v + 1} { // they part the verb of saying
		if comma > first && comma < said && s.Tokens[comma].Is("punct") {
			s.Tokens[comma].Head = v
		}
	}
	s.Index()
}

// bareSaid reports whether what was read as said is no more than a noun phrase behind an article: "'The first two,' he said, 'were small'".
func bareSaid(s *text.Sentence, c int) bool {
	t := &s.Tokens[c]
	return t.Is("ccomp") && t.POS != "VERB" && s.Child(c, "det", "nmod:poss") >= 0 && s.Child(c, "nsubj", "cop", "case", "mark") < 0
}

// readInvertedSaying gives what is said the subject that was given to the inverted verb of saying behind it: in "The model, said Ann Lee, was wrong"
// and "Bats ought to be deaf, said Ann Lee" neither says anything.
func readInvertedSaying(s *text.Sentence, v int) {
	first, speaker := -1, -1
	for _, c := range s.Children(v) {
		switch t := &s.Tokens[c]; {
		case !t.Is("nsubj"):
		case c < v && first < 0:
			first = c
		case c > v:
			speaker = c
		}
	}
	if speaker < 0 && first >= 0 {
		speaker = speakerTaken(s, v)
	}
	if first < 0 || speaker < 0 || !s.Tokens[v-1].Is("punct") || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	if clause := s.Tokens[speaker].Head; clause != v && s.Child(first, "appos", "acl", "conj") < 0 {
		attach(s, speaker, v, "nsubj")
	}
	for _, c := range s.Children(v) {
		if c < first || !s.Tokens[c].Is("ccomp") || s.Child(c, "nsubj", "csubj", "expl") >= 0 || s.Tokens[c].POS != "VERB" && s.Child(c, "cop") < 0 {
			continue
		}
		if end := lastOf(s, speaker); c > v && end+1 < len(s.Tokens) && s.Tokens[end].Text != "," && s.Tokens[end+1].Text != "," {
			continue // "Ann Lee, of Oslo, said berg nine was"
		}
		rel := "nsubj"
		if s.Passive(c) {
			rel = "nsubj:pass"
		}
		attach(s, first, c, rel)
		return
	}
}

// speakerTaken is who stands right behind an inverted verb of saying, up to a comma, and was taken for the subject of what is said, -1 if nobody does:
// "Its owners, said a man close to them, were ready".
func speakerTaken(s *text.Sentence, v int) int {
	said := s.Child(v, "ccomp")
	if said < v || s.Child(said, "mark") >= 0 {
		return -1
	}
	who := s.Child(said, "nsubj", "nsubj:pass")
	if who < v || firstOf(s, who) != v+1 || !canAct(s, who) {
		return -1
	}
	end := lastOf(s, who)
	if s.Tokens[end].Text == "," {
		end--
	}
	if end+1 >= len(s.Tokens) || s.Tokens[end+1].Text != "," || slices.ContainsFunc(s.Tokens[v:end], func(t text.Token) bool { return t.Text == "," }) {
		return -1
	}
	return who
}

// readInterruptedAdjunct gives the verb of what is said the phrase behind a saying that only stands in between: "was beaten, results showed, in a blow
// to the party".
func readInterruptedAdjunct(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "parataxis" || t.Head < 0 || t.Head > v || v+1 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Child(v, "ccomp", "obj", "xcomp") >= 0 {
		return
	}
	said := t.Head
	if to := s.Child(said, "xcomp"); s.Tokens[said].POS == "ADJ" && to > said && to < v {
		said = to // "is likely to rise, officials admit, to 9%"
	}
	if s.Tokens[said].POS != "VERB" {
		return
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if c > v && s.Tokens[c].Is("obl") {
			s.Tokens[c].Head = said
		}
	}
	s.Index()
}

// makeCopula reads the auxiliary before an adjective as a copula: "was involved in", where the parser wavers
// between the verb and the adjective.
func makeCopula(s *text.Sentence, n int) {
	be := -1
	for _, c := range s.Children(n) {
		if k := &s.Tokens[c]; k.Rel == "aux:pass" || k.Rel == "aux" && k.Lemma == "be" && c < n {
			be = c
		}
	}
	if s.Tokens[n].POS != "ADJ" || be < 0 || s.Child(n, "cop") >= 0 {
		return
	}
	s.Tokens[be].Rel = "cop"
	for _, c := range s.Children(n) {
		if s.Tokens[c].Rel == "nsubj:pass" {
			s.Tokens[c].Rel = "nsubj"
		}
	}
}

// makeProgressive reads a copula between an auxiliary and a present participle as the auxiliary of its progressive: "had been offending".
func makeProgressive(s *text.Sentence, v int) {
	be, who := s.Child(v, "cop"), s.Child(v, "nsubj")
	if s.Tokens[v].Tag != "VBG" || be < 0 || who < 0 || s.Tokens[who].Rel != "nsubj" || s.Child(v, "aux") < 0 || s.Child(v, "aux") > be || s.Child(v, "mark", "case") > be {
		return
	}
	s.Tokens[be].Rel = "aux"
}

// joinDates makes one phrase of each date that parsers break up: "21 September 2010", "December 31, 1963".
func joinDates(s *text.Sentence) {
	for m := range s.Tokens {
		if !lexicon.Must("months").Has(s.Tokens[m].Text) {
			continue
		}
		first, last := m, m
		switch {
		case m > 0 && number(s, m-1, 2):
			first--
		case m+1 < len(s.Tokens) && number(s, m+1, 2):
			last++
		}
		switch {
		case number(s, last+1, 4):
			last++
		case last > m && last+2 < len(s.Tokens) && s.Tokens[last+1].Text == "," && number(s, last+2, 4):
			last += 2
		}
		if first < last {
			join(s, first, last)
		}
		joinYear(s, m, last+1)
	}
}

// joinYearList joins the years in the middle of a list, which were set beside the first: "in 2001, 2008 and 2010".
func joinYearList(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if first := t.Head; first < 0 || first > n || t.Rel != "nmod:unmarked" && t.Rel != "appos" || !number(s, n, 4) || !number(s, first, 4) || s.Tokens[n-1].Text != "," {
		return
	}
	if last := s.LastChild(t.Head, "conj"); last > n && number(s, last, 4) && s.Child(last, "cc") >= 0 {
		t.Rel = "conj"
		s.Index()
	}
}

// joinYear gives a month the year that stands behind it, "in April last year", which parsers hang on the verb.
func joinYear(s *text.Sentence, month, which int) {
	if which+1 >= len(s.Tokens) || s.Tokens[which+1].Lemma != "year" || s.Tokens[which].Head != which+1 || s.Child(which+1, "case") >= 0 {
		return
	}
	switch strings.ToLower(s.Tokens[which].Text) {
	case "last", "this", "next", "that":
		s.Tokens[which+1].Head, s.Tokens[which+1].Rel = month, "nmod:unmarked"
		s.Index()
	}
}

// number reports whether a token is a whole number of up to so many digits, or exactly four.
func number(s *text.Sentence, i, digits int) bool {
	if i >= len(s.Tokens) || strings.Trim(s.Tokens[i].Text, "0123456789") != "" {
		return false
	}
	n := len(s.Tokens[i].Text)
	return n == digits || n < digits && digits < 4
}

// join makes the tokens from first to last one flat phrase, if one of them governs the others' way out of it:
// its head is the one that is an argument outside.
func join(s *text.Sentence, first, last int) {
	head := -1
	for i := first; i <= last; i++ {
		t := &s.Tokens[i]
		if t.Head >= first && t.Head <= last || t.Is("punct") {
			continue
		}
		if head < 0 || t.Is("obl", "nmod", "obj", "nsubj", "conj", "root") && !s.Tokens[head].Is("obl", "nmod", "obj", "nsubj", "conj", "root") {
			head = i
		}
	}
	if head < 0 || slices.ContainsFunc(slices.Collect(s.Ancestors(head)), func(a int) bool { return a >= first && a <= last }) {
		return
	}
	for i := first; i <= last; i++ {
		for _, c := range s.Children(i) {
			if c < first || c > last {
				s.Tokens[c].Head = head
			}
		}
	}
	for i := first; i <= last; i++ {
		if i != head {
			s.Tokens[i].Head = head
			if !s.Tokens[i].Is("punct") {
				s.Tokens[i].Rel = "flat"
			}
		}
	}
	s.Index()
}

// raiseTimeSubject makes the subject of "the weeks before the vote were calm" the weeks, where the parser took the vote for it and the weeks for the time.
func raiseTimeSubject(s *text.Sentence, before int) {
	t, time := &s.Tokens[before], before-1
	if time < 1 || t.Head < before || !t.Is("mark", "case") || t.Lemma != "before" && t.Lemma != "after" && t.Lemma != "since" {
		return
	}
	v := t.Head
	if t.Is("case") {
		v = s.Tokens[v].Head
	}
	if v < before || s.Tokens[v].Is("advcl", "acl") || s.Tokens[time].Head != v || s.Tokens[time].Rel != "obl:unmarked" || !timed(&s.Tokens[time]) {
		return
	}
	who := s.Child(v, "nsubj", "nsubj:pass")
	if who < before || s.Child(time, "det") < 0 || firstOf(s, who) > before+1 || firstOf(s, v) != firstOf(s, time) {
		return
	}
	s.Tokens[time].Rel = s.Tokens[who].Rel
	s.Tokens[who].Head, s.Tokens[who].Rel = time, "nmod"
	attach(s, before, who, "case")
}

// readWayTo reads "work" behind "way to" as where somebody goes: who "heard it on her way to work" has no plan.
func readWayTo(s *text.Sentence, work int) {
	t, to := &s.Tokens[work], work-1
	if t.Lemma != "work" || t.Rel != "acl" || t.Head != work-2 || s.Tokens[t.Head].Lemma != "way" || s.CaseText(t.Head) != "on" || len(s.Children(work)) != 1 || s.Children(work)[0] != to {
		return
	}
	t.POS, t.Tag, t.Rel = "NOUN", "NN", "nmod"
	s.Tokens[to].POS, s.Tokens[to].Tag, s.Tokens[to].Rel = "ADP", "IN", "case"
}

// joinUnit makes one unit of two with a slash between them: "195 km/h", "12 mg/l".
func joinUnit(s *text.Sentence, slash int) {
	first, second := slash-1, slash+1
	if s.Tokens[slash].Text != "/" || first < 0 || second >= len(s.Tokens) || s.Tokens[first].POS != "NOUN" || s.Tokens[second].Head != first || s.Child(first, "nummod") < 0 || len(s.Children(second)) > 1 {
		return
	}
	if s.Tokens[first].End != s.Tokens[slash].Start || s.Tokens[slash].End != s.Tokens[second].Start {
		return
	}
	s.Tokens[slash].Head, s.Tokens[slash].Rel = first, "flat"
	attach(s, second, first, "flat")
}

// lowerEach hangs a binominal "each" or "apiece" off the amount right before it, which is the share of one and no total: "hold one seat each" (Safir and
// Stowell 1988, "Binominal each").
func lowerEach(s *text.Sentence, each int) {
	t := &s.Tokens[each]
	if word := strings.ToLower(t.Text); each == 0 || t.Head < 0 || word != "each" && word != "apiece" || !t.Is("obl", "advmod") || len(s.Children(each)) > 0 {
		return
	}
	share := t.Head
	if s.Tokens[share].POS == "VERB" || s.Tokens[share].Lemma == "worth" {
		before := slices.DeleteFunc(slices.Clone(s.Children(share)), func(c int) bool { return c >= each || !s.Tokens[c].Is("obj", "obl") || lastOf(s, c) != each-1 })
		if len(before) != 1 {
			return
		}
		share = before[0]
	}
	if share > each || s.Tokens[share].POS == "PRON" || severalSingle(s, t.Head) {
		return
	}
	if s.Child(share, "nummod", "det") >= 0 || s.Tokens[share].POS == "NUM" {
		attach(s, each, share, "nmod:unmarked")
	}
}

// severalSingle reports whether the subject of a verb is several that are one each, of each of which the verb is said by itself: "Lee and Roe scored two goals
// each" is true of Lee without the "each".
func severalSingle(s *text.Sentence, verb int) bool {
	who := s.Child(verb, "nsubj", "nsubj:pass")
	return who >= 0 && s.Child(who, "conj") > who && s.Tokens[who].Tag != "NNS"
}

// joinRate hangs what an amount is paid or counted for off the amount, and not off its verb or what it is an amount of: "$30 million a year",
// "900 tonnes of scrap a month". UD has it there, as nmod:unmarked; parsers waver.
func joinRate(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if i < 2 || t.POS != "NOUN" || t.Head < 0 || !t.Is("obl", "nmod", "obj", "appos", "dep", "conj") {
		return
	}
	switch strings.ToLower(s.Tokens[i-1].Text) {
	case "a", "an", "per":
	default:
		return
	}
	behind := slices.DeleteFunc(slices.Clone(s.Children(i)), func(c int) bool { return c == i-1 })
	if s.Tokens[i-1].Head != i || slices.ContainsFunc(behind, func(c int) bool { return c < i || s.Tokens[c].Rel != "nmod" || s.CaseText(c) == "" }) {
		return
	}
	if i+1 < len(s.Tokens) && (counts(s.Tokens[i+1].Lemma) || s.Tokens[i+1].Lemma == "after") { // "from 40 million a year earlier" is no rate
		return
	}
	amount := rated(s, i)
	if amount < 0 || amount == i || amount != t.Head && below(s, amount, i) {
		return
	}
	verb := t.Head
	if verb == amount {
		if s.Tokens[i-1].Is("det") || amount == i-2 {
			t.Rel = "nmod:unmarked"
		}
		return
	}
	t.Head, t.Rel = amount, "nmod:unmarked"
	for _, c := range behind {
		if s.Tokens[c].Head = amount; s.CaseText(c) != "of" && s.Tokens[verb].POS == "VERB" {
			s.Tokens[c].Head, s.Tokens[c].Rel = verb, "obl" // "release 550 cubic metres a second at the border"
		}
	}
	s.Index()
}

// rated is the amount right before a rate, -1 if there is none.
func rated(s *text.Sentence, rate int) int {
	unit := lexicon.Must("rates").Has(s.Tokens[rate].Lemma)
	amount := rate - 2
	if s.Tokens[amount].Text == ")" { // "40 million euros ($43 million) a day"
		for amount > 0 && s.Tokens[amount].Text != "(" {
			amount--
		}
		amount--
	}
	if amount < 0 {
		return -1
	}
	if h := s.Tokens[amount].Head; unit && h >= 0 && s.Tokens[amount].Is("nmod") && s.Tokens[h].POS == "NOUN" && s.Child(h, "nummod") >= 0 {
		if of := s.CaseText(amount); of == "of" || of == "per" {
			amount = h
		}
	}
	k := &s.Tokens[amount]
	if money := k.POS == "NOUN" && lexicon.Must("currencies").Has(k.Lemma); !money && !unit { // "2,000 tenge a photograph"
		return -1
	}
	if s.Child(amount, "nummod") < 0 && k.POS != "NUM" && k.POS != "SYM" && !lexicon.Must("rates").Has(k.Lemma) && k.Text != "%" {
		return -1
	}
	return climb(s, amount, func(at int) bool {
		return !s.Tokens[at].Is("nummod", "compound", "flat") || abs(s.Tokens[at].Head-at) > 3
	})
}

// counts reports whether an adverb counts from another time by the measure before it: "a year earlier".
func counts(adverb string) bool {
	switch adverb {
	case "ago", "early", "earlier", "late", "later", "before", "afterwards", "previously":
		return true
	}
	return false
}

// joinEarlier hangs an adverb off the measure of time right before it where that belongs to an amount: "from 40 million a year earlier".
func joinEarlier(s *text.Sentence, w int) {
	t := &s.Tokens[w]
	if w == 0 || t.POS != "ADV" || !counts(t.Lemma) || !t.Is("advmod") || len(s.Children(w)) > 0 {
		return
	}
	if n := &s.Tokens[w-1]; n.Rel == "nmod:unmarked" && timed(n) && n.Head < w-1 && !below(s, w-1, w) {
		attach(s, w, w-1, "advmod")
	}
}

// makeParenthetical makes a parenthetical of the sentence of a verb of saying that stands between commas and was taken for a relative
// clause: "the buyers, the analysts added, could be foreign" has no relative pronoun, nor are buyers added.
func makeParenthetical(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("acl") || !lexicon.Must("saying").Has(t.Lemma) || s.Child(v, "ccomp", "obj", "obl", "mark", "advmod") >= 0 ||
		v+1 == len(s.Tokens) || s.Tokens[v+1].Text != "," {
		return
	}
	who := s.Child(v, "nsubj")
	if who < 0 || s.Tokens[who].POS == "PRON" && s.Tokens[who].Tag != "PRP" {
		return
	}
	if !afterComma(s, v) {
		return
	}
	clause := climb(s, t.Head, func(at int) bool {
		return s.Tokens[at].Head < 0 || s.Tokens[at].Is("ccomp", "conj", "parataxis", "advcl")
	})
	if clause < 0 {
		return
	}
	t.Head, t.Rel = clause, "parataxis"
	for i := range s.Tokens {
		if p := &s.Tokens[i]; p.Rel == "punct" && (i == v+1 || i+1 == firstOf(s, who)) {
			p.Head = v // the commas are the aside's
		}
	}
	s.Index()
}

// liftSaying puts the verb of saying above what is said: "…, Putin said" hangs off its quote in UD
// (https://universaldependencies.org/u/dep/parataxis.html), and rules would have to say it twice.
func liftSaying(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "parataxis" || !lexicon.Must("saying").Has(t.Lemma) || s.Child(v, "nsubj") < 0 || s.Child(v, "ccomp", "xcomp", "obj", "mark") >= 0 || startsAnew(s, v) {
		return
	}
	quote := t.Head
	if h := &s.Tokens[quote]; h.Is("nsubj", "nsubj:pass") && quote < v && h.Head > v {
		quote = h.Head // "The ships, the agency added, could be foreign"
	}
	said := &s.Tokens[quote]
	if said.Rel != "root" && said.POS == "NOUN" && s.Child(quote, "cop", "nsubj", "nsubj:pass") < 0 || inOneQuote(s, quote, v) {
		return // "a girl whose wish, they said, was granted", "'We warned the state, we warned the church,' she said"
	}
	t.Head, t.Rel = said.Head, said.Rel
	said.Head, said.Rel = v, "ccomp"
	s.Index()
	if last := len(s.Tokens) - 1; s.Tokens[last].Head == quote && s.Tokens[last].Is("punct") {
		s.Tokens[last].Head = v // the full stop is the sentence's
		s.Index()
	}
}

// lowerInterrupted hangs what stands before a saying that is set in off what is said, which it belongs to: "If it rains, she said, there will be
// floods", "'In Rome,' she said, 'flats are small'". Before a quotation that it is no part of it tells of the saying.
func lowerInterrupted(s *text.Sentence, v int) {
	said, who := s.LastChild(v, "ccomp"), s.Child(v, "nsubj")
	if said < v || who < 0 || who > v || v+1 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || !reports(s.Tokens[v].Lemma) {
		return
	}
	first := firstOf(s, said)
	for first < said && s.Tokens[first].POS == "PUNCT" {
		first++
	}
	if mark := s.Child(said, "mark"); first < v || mark >= 0 && strings.EqualFold(s.Tokens[mark].Text, "that") {
		return
	}
	begin := firstOf(s, who)
	for _, c := range slices.Clone(s.Children(v)) {
		t := &s.Tokens[c]
		if opener := &s.Tokens[firstOf(s, c)]; t.Is("ccomp") && c < begin && (strings.EqualFold(opener.Text, "where") || strings.EqualFold(opener.Text, "when")) {
			t.Rel = "advcl" // "Where it rains, she said, roofs are steep"
		}
		if c > begin || !t.Is("advcl") && !frontable(s, c) || t.Tag == "WDT" || conceded(s, c) || marksBetween(s, c, first)%2 == 1 {
			continue
		}
		if end := pastAdverb(s, lastOf(s, c)); end+1 < len(s.Tokens) && s.Tokens[end].Text != "," && !text.Quotes(s.Tokens[end].Text) && s.Tokens[end+1].Text != "," && !text.Quotes(s.Tokens[end+1].Text) {
			continue
		}
		t.Head = said
	}
	s.Index()
}

// pastAdverb is the adverb right behind a phrase that ends it for a reader: "for years afterward"; the end itself if there is none.
func pastAdverb(s *text.Sentence, end int) int {
	if next := end + 1; next < len(s.Tokens) && s.Tokens[next].Is("advmod") && s.Tokens[next].POS == "ADV" {
		return lastOf(s, next)
	}
	return end
}

// lowerClosingPhrase hangs the phrase behind a saying that is set in between commas off what is said, which it closes: "The bridge has reopened, officials say,
// after repairs". Behind a quotation it may tell of the saying, and so does what somebody speaks in.
func lowerClosingPhrase(s *text.Sentence, v int) {
	said, who := s.Child(v, "ccomp"), s.Child(v, "nsubj")
	if said < 0 || said > v || who < 0 || !reports(s.Tokens[v].Lemma) || !hasSubject(s, said) || s.Child(v, "obj", "iobj") >= 0 { // "told a court, at the start of a trial"
		return
	}
	begin, first := firstOf(s, said), min(firstOf(s, who), v)
	if first < 1 || first <= said || s.Tokens[first-1].Text != "," || marksBetween(s, max(0, begin-1), first) > 0 {
		return
	}
	if last := s.LastChild(said, "conj"); last > said && last < first && s.Tokens[last].POS == "VERB" {
		said = last
	}
	if near := first - 2; near > said && s.Tokens[near].POS == "VERB" && below(s, near, said) {
		said = near // "was caught, betrayed, officials say, by a cake"
	}
	for _, c := range slices.Clone(s.Children(v)) {
		t := &s.Tokens[c]
		if c < v || !t.Is("obl") || !afterComma(s, c) || s.Child(c, "case") < 0 || spoken(s, c) {
			continue
		}
		t.Head = said
	}
	s.Index()
}

// spoken reports whether a phrase behind a verb of saying tells what somebody speaks in, from or by: "in an interview", "according to a letter".
func spoken(s *text.Sentence, n int) bool {
	switch t := &s.Tokens[n]; {
	case s.CaseText(n) == "according to", s.CaseText(n) == "including", s.CaseText(n) == "citing":
		return true
	case lexicon.Must("documents").Has(t.Lemma), lexicon.Must("retorts").Has(t.Lemma), lexicon.Must("informants").Has(t.Lemma):
		return true
	default:
		return t.Lemma == "interview" || t.Lemma == "speech" || t.Lemma == "conference" || t.Lemma == "reference" || t.Lemma == "reply" || t.Lemma == "response"
	}
}

// joinInterruptedCopula joins to its subject and its copula or auxiliary the predicate that a saying set in between commas parts from them, where the
// parser took these for all that is said: "It was, he said, his third attempt", "the plan had, she said, been dropped".
func joinInterruptedCopula(s *text.Sentence, v int) {
	be, who := auxiliaryBefore(s, v), s.LastChild(v, "ccomp", "obj")
	if be < 0 || who <= v || firstOf(s, who) <= v || s.Child(who, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "case") >= 0 || s.Tokens[v].Tag == "VBG" || s.Tokens[v].Tag == "VBN" {
		return
	}
	predicate, said := &s.Tokens[who], s.Tokens[v]
	copular := s.Tokens[be].Lemma == "be" && s.Child(who, "cop", "aux", "aux:pass") < 0 && (predicate.POS != "VERB" || predicate.Tag == "VBN")
	verbal := s.Tokens[be].Lemma != "be" && predicate.POS == "VERB" && (predicate.Tag == "VB" || predicate.Tag == "VBN")
	if !copular && !verbal {
		return
	}
	stub := s.Tokens[be].Head
	for i := range be + 1 {
		if h := s.Tokens[i].Head; i != be && (h == v || h == be || h == stub && stub > be && stub < v) {
			s.Tokens[i].Head = who
		}
	}
	if stub > be && stub < v { // "She is now, she says, the best"
		s.Tokens[stub].Head, s.Tokens[stub].Rel = who, "advmod"
	}
	if verbal {
		attach(s, be, who, "aux")
		predicate.Rel = "ccomp"
		return
	}
	predicate.Head, predicate.Rel = said.Head, said.Rel
	s.Tokens[v].Head, s.Tokens[v].Rel = who, "parataxis"
	s.Tokens[be].Head, s.Tokens[be].Rel = who, "cop"
	if predicate.Tag == "VBN" {
		s.Tokens[be].Rel = "aux:pass"
	}
	if last := len(s.Tokens) - 1; s.Tokens[last].Is("punct") && s.Tokens[last].Head == v {
		s.Tokens[last].Head = who
	}
	s.Index()
}

// auxiliaryBefore is the copula or auxiliary right before a verb of saying that is set in with its subject between commas, adverbs aside; -1 if there is
// none.
func auxiliaryBefore(s *text.Sentence, v int) int {
	who := s.LastChild(v, "nsubj")
	if who < 0 || who > v || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return -1
	}
	be := firstOf(s, who) - 2
	if be < 0 || s.Tokens[be+1].Text != "," {
		return -1
	}
	for be > 0 && s.Tokens[be].POS == "ADV" {
		be--
	}
	if t := &s.Tokens[be]; t.POS != "AUX" || be == 0 {
		return -1
	}
	return be
}

// lowerCircumstance hangs a clause of time or cause behind a saying that is set in, which was read as a second thing said, off what is said:
// "The road stays shut, she said, until the river falls".
func lowerCircumstance(s *text.Sentence, v int) {
	said, behind := s.Child(v, "ccomp"), s.LastChild(v, "ccomp", "advcl")
	if said < 0 || said > v || behind < v || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	first := firstOf(s, behind)
	for first < behind && s.Tokens[first].POS == "PUNCT" {
		first++
	}
	if first < 1 || s.Tokens[first-1].Text != "," && !text.Quotes(s.Tokens[first-1].Text) {
		return
	}
	if word := strings.ToLower(s.Tokens[first].Text); s.Tokens[behind].Is("ccomp") && circumstantial[word] || pending[word] {
		attach(s, behind, said, "advcl")
	}
}

// lowerSupplementive hangs a participle clause behind a saying that is set in, which was read as a thing said, off what is said: "No one was hurt, the
// firm said, the hall having been cleared" (Quirk and others 1985, 15.60: supplementive clauses).
func lowerSupplementive(s *text.Sentence, v int) {
	said, behind := s.Child(v, "ccomp"), s.LastChild(v, "ccomp")
	if s.Tokens[v].Rel == "parataxis" && said == behind {
		said = s.Tokens[v].Head
	}
	if said < 0 || said > v || behind < v || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) || !afterComma(s, behind) || s.Child(behind, "mark") >= 0 {
		return
	}
	first := &s.Tokens[behind]
	if aux := s.Child(behind, "aux", "aux:pass", "cop"); aux >= 0 {
		first = &s.Tokens[aux]
	}
	if first.Tag == "VBG" {
		attach(s, behind, said, "advcl")
	}
}

// circumstantial are the conjunctions of a time or a cause, which no verb of saying takes.
var circumstantial = map[string]bool{"as": true, "because": true, "once": true, "since": true, "when": true, "while": true}

// pending are those of what has to come first.
var pending = map[string]bool{"until": true, "till": true, "unless": true}

// conceded reports whether a clause opens with a word that grants something.
func conceded(s *text.Sentence, clause int) bool {
	mark := s.Child(clause, "mark")
	if mark < 0 || !s.Tokens[clause].Is("advcl") {
		return false
	}
	switch s.Tokens[mark].Lemma {
	case "although", "though", "whereas", "while":
		return true
	}
	return false
}

// lowerPerfect hangs the pluperfect that goes on from what somebody said off that: "said it had sent food and had asked others to help".
func lowerPerfect(s *text.Sentence, v int) {
	said := s.Child(v, "ccomp")
	if said < v || s.Tokens[v].Tag != "VBD" || s.Child(v, "aux") >= 0 || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	for _, c := range s.Children(v) {
		aux := s.Child(c, "aux")
		if c > said && s.Tokens[c].Is("conj") && s.Child(c, "nsubj", "nsubj:pass", "expl", "mark") < 0 && aux >= 0 && strings.EqualFold(s.Tokens[aux].Text, "had") {
			s.Tokens[c].Head = said
			s.Index()
			return
		}
	}
}

// marksBetween counts the quotation marks between two tokens.
func marksBetween(s *text.Sentence, i, j int) (marks int) {
	for _, t := range s.Tokens[i:j] {
		if text.Quotes(t.Text) || t.Text == "'" && t.Tag != "POS" || t.Text == "‘" {
			marks++
		}
	}
	return marks
}

// partReports parts what a report says from what stands before a semicolon: in "One man collapsed; he was stable, doctors said" they say that he was.
// A quotation goes on behind its own semicolon.
func partReports(s *text.Sentence, v int) {
	said, semicolon := s.Child(v, "ccomp"), lastSemicolon(s, v)
	if said < 0 || said > semicolon || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	behind := -1
	for k := semicolon + 1; k < v && behind < 0; k++ {
		if h := s.Tokens[k].Head; s.Tokens[k].Is("parataxis", "conj", "ccomp", "advcl") && (h == v && k != said || h >= 0 && h < semicolon) && hasSubject(s, k) {
			behind = k
		}
	}
	if behind < 0 {
		return
	}
	s.Tokens[said].Head, s.Tokens[said].Rel = s.Tokens[v].Head, s.Tokens[v].Rel
	s.Tokens[v].Head, s.Tokens[v].Rel = said, "parataxis"
	if !s.Tokens[behind].Is("advcl") {
		s.Tokens[behind].Rel = "ccomp"
	}
	s.Tokens[behind].Head = v
	for _, c := range slices.Clone(s.Children(v)) {
		if c < semicolon && c != said {
			s.Tokens[c].Head = said
		}
	}
	s.Index()
}

// lastSemicolon is the last semicolon before a token that stands in no quotation, -1 if there is none.
func lastSemicolon(s *text.Sentence, before int) int {
	last, marks := -1, 0
	for k := range before {
		switch word := s.Tokens[k].Text; {
		case text.Quotes(word):
			marks++
		case word == ";" && marks%2 == 0:
			last = k
		}
	}
	if marks%2 == 1 { // a quotation that began in an earlier sentence
		return -1
	}
	return last
}

// joinResumed hangs the verb with which a report goes on behind a set-in saying off the verb before it: "The army took the town, a spokesman
// said, and arrested nine men". Behind a quotation it is the speaker who acts: "'No,' she said, and left".
func joinResumed(s *text.Sentence, v int) {
	reported := s.Child(v, "ccomp")
	if !lexicon.Must("saying").Has(s.Tokens[v].Lemma) || reported < 0 || reported > v || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Child(reported, "nsubj", "nsubj:pass") < 0 {
		return
	}
	before := firstOf(s, s.Child(v, "nsubj")) - 1
	if before < 1 || s.Tokens[before].Text != "," || slices.Contains([]string{"\"", "”", "’", "'", "''"}, s.Tokens[before-1].Text) {
		return
	}
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if cc := s.Child(c, "cc"); t.Is("conj") && t.POS == "VERB" && cc == v+2 && s.Child(c, "nsubj", "nsubj:pass", "expl") < 0 && !lexicon.Must("saying").Has(t.Lemma) {
			t.Head = reported
			s.Index()
			return
		}
	}
}

// startsAnew reports whether a verb of saying with its subject says nothing of the clause that it hangs on: it stands behind a semicolon, "X left; Y
// said nothing", or is passive and its subject hears nothing, "X left, as prices were announced".
func startsAnew(s *text.Sentence, v int) bool {
	subject := s.Child(v, "nsubj")
	if first := firstOf(s, subject); first > 0 && first < v && s.Tokens[first-1].Text == ";" {
		return true
	}
	switch s.Tokens[v].Lemma {
	case "tell", "inform", "assure", "warn", "say":
		return false
	}
	return s.Tokens[subject].Rel == "nsubj:pass" && !strings.EqualFold(s.Tokens[subject].Text, "it")
}

// inOneQuote reports whether two tokens stand between the same quotation marks.
func inOneQuote(s *text.Sentence, i, j int) bool {
	marks := 0
	for k := range max(i, j) {
		if !text.Quotes(s.Tokens[k].Text) {
			continue
		}
		if marks++; k > min(i, j) {
			return false
		}
	}
	return marks%2 == 1
}

// joinSubjects makes one subject of two that stand side by side, as a clause has only one: "the director,
// Anna Weber, resigned" has an apposition, "Foreign Minister Anna Weber resigned" a title.
func joinSubjects(s *text.Sentence, v int) {
	first, second := -1, -1
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; t.Rel == "nsubj" || t.Rel == "nsubj:pass" {
			first, second = second, c
		}
	}
	if first < 0 || s.Tokens[first].POS == "PRON" || s.Tokens[second].POS == "PRON" {
		return
	}
	left, right := s.Subtree(first, nil), s.Subtree(second, nil)
	switch end, begin := left[len(left)-1], right[0]; {
	case end+1 != begin:
		return
	case s.Tokens[begin].POS == "ADP" && s.Tokens[begin].Is("case"): // "prices for metals rose"
		s.Tokens[second].Head, s.Tokens[second].Rel = first, "nmod"
	case s.Tokens[begin].Text == "," || s.Tokens[end].Text == ",":
		if s.Tokens[first].Tag == "NNS" && s.Tokens[second].Tag == "NNP" && s.Child(second, "conj") < 0 {
			return // "patients recovered faster, Lysander said": nobody is patients
		}
		if p := s.LastChild(first, "acl"); p >= 0 && s.Tokens[p].Tag == "VBN" && left[len(left)-1]-p < 2 {
			s.Tokens[first].Head, s.Tokens[first].Rel = v, "advcl" // "its credentials established, the firm headed for the city"
			s.Index()
			return
		}
		s.Tokens[second].Head, s.Tokens[second].Rel = first, "appos"
	case s.Tokens[first].POS != "PROPN" || lexicon.Must("titles").Has(s.Tokens[first].Text):
		s.Tokens[first].Head, s.Tokens[first].Rel = second, "nmod:desc"
	case second == first+1 && s.Tokens[second].POS == "PROPN" && !lexicon.Must("months").Has(s.Tokens[first].Text):
		s.Tokens[second].Head, s.Tokens[second].Rel = first, "flat" // "Medicor Plus went bankrupt"
	default:
		return
	}
	s.Index()
}

// joinTitle makes the name the head where a description stands right before it, without a comma: "the
// striker Daniel Okafor" is Daniel Okafor, and no apposition.
func joinTitle(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if title := t.Head; title >= 0 && t.Is("obj") && firstOf(s, name) > 0 {
		// "sell the defender Marco Ruiz" sells nobody anything
		before := firstOf(s, name) - 1
		if d := &s.Tokens[before]; t.POS == "PROPN" && d.Head == t.Head && d.Is("iobj") && d.POS == "NOUN" && lexicon.Must("peoplenouns").Has(d.Lemma) && s.Child(name, "det") < 0 {
			d.Head, d.Rel = name, "nmod:desc"
			s.Index()
		}
		return
	}
	if t.Rel != "appos" && !(t.Rel == "flat" && t.Name == "B-person") || t.POS != "PROPN" || t.Head < 0 || s.Tokens[t.Head].POS != "NOUN" || firstOf(s, name) != t.Head+1 {
		return
	}
	if d := s.Child(name, "det"); d >= 0 && s.Tokens[d].Lemma == "a" && s.Tokens[t.Head+1].Text == "," { // "two men, a Ukrainian and a Belarusian"
		return
	}
	if d := &s.Tokens[t.Head]; d.Tag == "NNS" && d.Lemma != d.Text && s.Tokens[t.Head+1].Text == "," && s.Child(name, "conj") < 0 { // "several ministers, among them Anna Berg"
		return
	}
	title := t.Head
	for _, c := range s.Children(title) {
		if k := &s.Tokens[c]; c != name && (c > name || k.Is("case", "cc", "punct", "mark", "cop", "nsubj")) {
			k.Head = name
		}
	}
	t.Head, t.Rel = s.Tokens[title].Head, s.Tokens[title].Rel
	s.Tokens[title].Head, s.Tokens[title].Rel = name, "nmod:desc"
	s.Index()
}

// freeClause hangs a participle clause behind a comma off the verb, where the parser hung it off a noun or gerund before the
// comma: "were sent to Palmyra and Homs, destroying mines". A place does nothing, so that there an attribute is none either.
func freeClause(s *text.Sentence, c int) {
	t := &s.Tokens[c]
	if t.Tag != "VBG" || t.Head < 0 || c < t.Head {
		return
	}
	first := firstOf(s, c)
	comma := s.Tokens[first].Text == ","
	if !comma && (first == 0 || s.Tokens[first-1].Text != ",") {
		return
	}
	if !t.Is("advcl") && !(t.Rel == "acl" && comma && s.Tokens[t.Head].Name == "B-place") {
		return
	}
	at := climb(s, t.Head, func(at int) bool {
		k := &s.Tokens[at]
		between := k.POS == "NOUN" || k.POS == "PROPN" || comma && k.Tag == "VBG" && k.Is("advcl", "acl", "xcomp")
		seen := k.Is("xcomp") && scene(s, k.Head) == at || k.Is("acl") && s.Tokens[k.Head].Is("obj") && scene(s, s.Tokens[k.Head].Head) == at
		return seen || !between || s.Child(at, "cop", "nsubj", "aux") >= 0
	})
	if at >= 0 && at != t.Head && s.Tokens[at].POS == "VERB" {
		t.Head, t.Rel = at, "advcl"
		s.Index()
	}
}

// makeRelative reads a bare participle with an object as the active verb it must be: in "20,000 residents signed
// a petition", residents signed. Verbs of giving and naming keep an object in the passive.
func makeRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel == "acl" && (t.Tag == "VBN" || t.Tag == "VBD") && s.Child(v, "obj") > v && s.Child(v, "obl:agent", "aux", "mark") < 0 &&
		!lexicon.Must("giving").Has(t.Lemma) && !lexicon.Must("naming").Has(t.Lemma) {
		t.Tag, t.Rel = "VBD", "acl:relcl"
	}
}

// readSubjectBehindAdjunct takes a name that a comma opens and only the verb closes for the verb's subject: "it went unnoticed, and, during
// the visit to Syria, President Assad took the floor". An apposition to Syria would have a second comma. What was
// the verb's subject belongs to the clause before.
func readSubjectBehindAdjunct(s *text.Sentence, v int) {
	if s.Tokens[v].POS != "VERB" {
		return
	}
	start := v
	for start > 0 && s.Tokens[start-1].Head == v && s.Tokens[start-1].Is("aux", "advmod") {
		start--
	}
	name := climb(s, start-1, func(at int) bool { return at >= v || s.Tokens[at].Is("appos") })
	if name < 0 || name >= v || s.Tokens[name].POS != "PROPN" {
		return
	}
	all := s.Subtree(name, nil)
	if all[len(all)-1] != start-1 || s.Tokens[all[0]].Text != "," {
		return
	}
	if !leads(s, name, v, v) {
		return
	}
	if subject := s.Child(v, "nsubj"); subject >= 0 {
		clause := s.Child(v, "ccomp", "advcl", "parataxis")
		if clause < subject || clause > name || s.Child(clause, "nsubj") >= 0 {
			return
		}
		s.Tokens[subject].Head, s.Tokens[clause].Rel = clause, "parataxis"
	}
	s.Tokens[name].Head, s.Tokens[name].Rel = v, "nsubj"
	s.Index()
}

// leads reports whether the way up from a token comes to one of two others before a subject.
func leads(s *text.Sentence, from, one, other int) bool {
	for at := range s.Ancestors(from) {
		if at == one || at == other {
			return true
		}
		if s.Tokens[at].Is("nsubj") {
			return false
		}
	}
	return false
}

// climb is the first of token i and those above it that will do, -1 if none does.
func climb(s *text.Sentence, i int, will func(at int) bool) int {
	if i < 0 || will(i) {
		return i
	}
	for at := range s.Ancestors(i) {
		if will(at) {
			return at
		}
	}
	return -1
}

// below reports whether a token hangs, at any depth, below another.
func below(s *text.Sentence, i, other int) bool {
	for at := range s.Ancestors(i) {
		if at == other {
			return true
		}
	}
	return false
}

// readSubjectBehindClause takes for the subject of a verb without one what stands between a fronted clause's comma and the verb, and was
// taken for another place or time of that clause: "now that it lost in Syria, Russia and its allies are leaving". A list has its
// "and" before the last, and none behind a comma that the verb follows.
func readSubjectBehindClause(s *text.Sentence, v int) {
	mark := s.Child(v, "mark")
	if s.Tokens[v].POS != "VERB" || mark >= 0 && mark < v || s.Child(v, "nsubj", "nsubj:pass", "csubj", "expl") >= 0 {
		return
	}
	start := v
	for start > 0 && s.Tokens[start-1].Head == v && s.Tokens[start-1].Is("aux", "aux:pass", "advmod") {
		start--
	}
	last := start - 1
	if last < 0 {
		return
	}
	if !s.Tokens[last].Is("conj") {
		for at := range s.Ancestors(last) {
			if last = at; at >= v || s.Tokens[at].Is("conj") {
				break
			}
		}
	}
	if last >= v || !s.Tokens[last].Is("conj") {
		return
	}
	base := s.Tokens[last].Head
	if all := s.Subtree(last, nil); all[len(all)-1] != start-1 || s.Child(base, "case") < 0 {
		return
	}
	clause := -1 // the fronted one, where the verb was joined to it
	if s.Tokens[v].Is("conj", "parataxis", "advcl") && s.Child(v, "cc") < 0 && s.Child(s.Tokens[v].Head, "mark") >= 0 {
		clause = s.Tokens[v].Head
	}
	if base != v && base != clause && (s.Tokens[base].Is("nsubj") || !leads(s, base, v, clause)) {
		return
	}
	first := -1
	for _, c := range s.Children(base) {
		t := &s.Tokens[c]
		switch {
		case !t.Is("conj"):
		case first >= 0:
			t.Head = first
		case s.Child(c, "cc", "case") < 0 && s.Tokens[firstOf(s, c)].Text == "," && (t.POS == "NOUN" || t.POS == "PROPN"):
			first = c
		}
	}
	if first < 0 {
		return
	}
	if clause >= 0 {
		s.Tokens[v].Head, s.Tokens[v].Rel = s.Tokens[clause].Head, s.Tokens[clause].Rel
		s.Tokens[clause].Head, s.Tokens[clause].Rel = v, "advcl"
	}
	t := &s.Tokens[first]
	t.Head, t.Rel = v, "nsubj"
	if s.Passive(v) {
		t.Rel = "nsubj:pass"
	}
	s.Index()
}

// lowerAppraised hangs a gerund with "of" off the noun before it that says what the deed costs or asks, whatever it was hung off: in "blamed weak demand and
// the cost of mending its plants" no demand mends any.
func lowerAppraised(s *text.Sentence, v int) bool {
	of := s.Child(v, "mark", "case")
	if s.Tokens[v].Tag != "VBG" || !s.Tokens[v].Is("acl", "advcl", "xcomp") || of < 1 || of > v || !strings.EqualFold(s.Tokens[of].Text, "of") {
		return false
	}
	n := &s.Tokens[of-1]
	if n.POS != "NOUN" || !lexicon.Must("appraisals").Has(n.Lemma) || below(s, of-1, v) {
		return false
	}
	attach(s, v, of-1, "acl")
	return true
}

// raiseObliqueClause hangs what somebody is accused or kept of off the verb where it was taken for a modifier of the accused: "accused
// management of blaming a dead man".
func raiseObliqueClause(s *text.Sentence, v int) {
	if lowerAppraised(s, v) {
		return
	}
	t := &s.Tokens[v]
	m := s.Child(v, "mark", "case")
	having := s.Child(v, "aux") // "of having cut the budget"
	if t.Tag != "VBG" && (having < 0 || s.Tokens[having].Tag != "VBG") || !t.Is("acl", "xcomp") || m < 0 || m > v || s.Tokens[m].Lemma != "of" && s.Tokens[m].Lemma != "from" {
		return
	}
	n := t.Head
	if t.Is("xcomp") {
		n = s.Child(t.Head, "obj", "iobj")
	}
	for n >= 0 && s.Tokens[n].Is("nmod", "appos", "conj") {
		n = s.Tokens[n].Head
	}
	if n < 0 || !s.Tokens[n].Is("obj", "iobj") || s.Tokens[n].Head < 0 {
		return
	}
	if verb := s.Tokens[s.Tokens[n].Head].Lemma; lexicon.Must("objectcontrol").Has(verb) || lexicon.Must("judging").Has(verb) || lexicon.Must("preventing").Has(verb) {
		t.Head, t.Rel = s.Tokens[n].Head, "advcl"
		s.Index()
	}
}

// makeAdjective reads a participle of no verb as the adjective it is: "went unnoticed by voters", "unvaccinated children".
func makeAdjective(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	t.POS, t.Tag, t.Lemma = "ADJ", "JJ", strings.ToLower(t.Text)
	for _, c := range s.Children(v) {
		switch k := &s.Tokens[c]; k.Rel {
		case "aux:pass":
			k.Rel = "cop"
		case "nsubj:pass":
			k.Rel = "nsubj"
		case "obl:agent":
			k.Rel = "obl"
		}
	}
	if t.Is("acl") {
		t.Rel = "amod"
	}
}

// joinNominalAgent hangs the by-phrase of an active verb off the event noun that is its object and has been told what it happened to:
// "condemned the bombing of the hospital by the militia".
func joinNominalAgent(s *text.Sentence, v int) {
	noun := s.Child(v, "obj")
	if noun < v || s.Passive(v) || !lexicon.Must("undergone").Has(s.Tokens[noun].Lemma) {
		return
	}
	of := s.Child(noun, "nmod")
	if of < 0 || s.CaseText(of) != "of" {
		return
	}
	for _, c := range s.Children(v) {
		t := &s.Tokens[c]
		if c > of && t.Is("obl", "obl:agent") && s.CaseText(c) == "by" && (t.POS == "NOUN" || t.POS == "PROPN") && !timed(t) {
			t.Head, t.Rel = noun, "nmod"
			s.Index()
			return
		}
	}
}
