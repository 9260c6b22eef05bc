package graph

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A pair is two versions of a sentence whose differing words are being accounted for. Each step takes the words that
// it explains; what is left to the last one are changed actors, objects and arguments.
type pair struct {
	a, b  half
	hunks []hunk
	// rehedged sentences are hedged in both versions, in other words: the editor counts that beside other changes.
	rehedged bool
}

// A half is one of the two sentences.
type half struct {
	s     *text.Sentence
	words []word
	at    []int // the word of each token, -1 for punctuation
	// free words differ and are not accounted for yet; why says what the others were taken for: ""
	// for words that both have, wording for what says the same in other words.
	free []bool
	why  []ChangeType
	said []attribution
	not  []bool // the tokens that make a claim negative
	mode []int  // how far a token takes a claim from plain fact, as hedge says
}

// Words that differ without a change of claims: silent for grammar and spelling, Reworded for others.
const silent ChangeType = "silent"

func newPair(a, b side, i, j int) *pair {
	p := &pair{a: newHalf(a, i), b: newHalf(b, j)}
	p.hunks = hunks(p.a.words, p.b.words)
	for _, h := range p.hunks {
		for k := h.a; k < h.aEnd; k++ {
			p.a.free[k] = true
		}
		for k := h.b; k < h.bEnd; k++ {
			p.b.free[k] = true
		}
	}
	return p
}

func newHalf(from side, i int) half {
	l := &from.lines[i]
	s := &from.r.Sentences[l.sentence]
	h := half{s: s, words: l.words, at: filled(len(s.Tokens)), free: make([]bool, len(l.words)), why: make([]ChangeType, len(l.words)),
		not: make([]bool, len(s.Tokens)), mode: make([]int, len(s.Tokens))}
	for k := range l.words {
		for t := l.words[k].first; t < l.words[k].end; t++ {
			h.at[t] = k
		}
	}
	for c := range from.r.Claims {
		for _, r := range from.r.Claims[c].Because {
			if r.Sentence != l.sentence {
				continue
			}
			for _, t := range r.Tokens {
				switch r.Mark {
				case "not":
					h.not[t] = true
				case "possible":
					h.mode[t] = 2
				case "future", "intended":
					h.mode[t] = 1
				}
			}
		}
	}
	h.said = attributions(s)
	return h
}

// judge accounts for all words that differ.
func (p *pair) judge() {
	p.respellings()
	p.sources()
	p.cancel()
	p.polarity()
	p.hedges()
	p.dates()
	p.numbers()
	p.clauses()
	p.parts()
	p.rest()
}

// take accounts for a word, if it differs and nothing else has.
func (h *half) take(k int, t ChangeType) {
	if h.free[k] {
		h.free[k], h.why[k] = false, t
	}
}

func (h *half) takeAll(ks []int, t ChangeType) {
	for _, k := range ks {
		h.take(k, t)
	}
}

func (h *half) marked(t ChangeType) func(word int) bool {
	return func(k int) bool { return h.why[k] == t }
}

// types are the types of change that words were taken for.
func (p *pair) types() []ChangeType {
	var out []ChangeType
	for _, t := range ChangeTypes {
		if slices.Contains(p.a.why, t) || slices.Contains(p.b.why, t) {
			out = append(out, t)
		}
	}
	if len(out) > 1 && !p.rehedged {
		out = slices.DeleteFunc(out, func(t ChangeType) bool { return t == Reworded })
	}
	return out
}

// edits are the words that were taken for a type, hunk by hunk. Those of two hunks with one word of grammar between them are one.
func (p *pair) edits(t ChangeType) (out []Edit) {
	var last hunk
	for _, h := range p.hunks {
		var in hunk
		in.a, in.aEnd = p.a.taken(h.a, h.aEnd, t)
		in.b, in.bEnd = p.b.taken(h.b, h.bEnd, t)
		if in.a == in.aEnd && in.b == in.bEnd {
			continue
		}
		if n := len(out); n > 0 && in.a == last.aEnd+1 && in.b == last.bEnd+1 && p.a.words[last.aEnd].light() {
			in.a, in.b = last.a, last.b
			out = out[:n-1]
		}
		out = append(out, Edit{p.a.span(in.a, in.aEnd), p.b.span(in.b, in.bEnd)})
		last = in
	}
	return out
}

// taken narrows words to those from the first to the last that were taken for a type.
func (h *half) taken(from, to int, t ChangeType) (int, int) {
	for from < to && h.why[from] != t {
		from++
	}
	for to > from && h.why[to-1] != t {
		to--
	}
	return from, to
}

// span is the text of words [k, end).
func (h *half) span(k, end int) string {
	if k == end {
		return ""
	}
	var ids []int
	for t := h.words[k].first; t < h.words[end-1].end; t++ {
		ids = append(ids, t)
	}
	return h.s.Join(ids)
}

// each calls yield with every word that is free.
func (h *half) each(yield func(k int, w *word)) {
	for k := range h.words {
		if h.free[k] {
			yield(k, &h.words[k])
		}
	}
}

// respellings takes words that are misspelt on one side.
func (p *pair) respellings() {
	for _, h := range p.hunks {
		for i := h.a; i < h.aEnd; i++ {
			for j := h.b; j < h.bEnd; j++ {
				if p.a.free[i] && p.b.free[j] && respelt(&p.a.words[i], &p.b.words[j]) {
					p.a.take(i, silent)
					p.b.take(j, silent)
				}
			}
		}
	}
}

// cancel takes words that both sentences have in other places or forms: of one lemma or meaning.
func (p *pair) cancel() {
	equal := []struct {
		same func(x, y *word) bool
		why  ChangeType
	}{
		{func(x, y *word) bool { return x.key == y.key }, Reworded},
		{func(x, y *word) bool { return !x.number() && x.lemma == y.lemma && x.lemma != "" }, Reworded},
		{func(x, y *word) bool { return !x.number() && !x.light() && !y.light() && x.class == y.class }, Reworded},
	}
	for _, e := range equal {
		p.a.each(func(i int, x *word) {
			p.b.each(func(j int, y *word) {
				if p.a.free[i] && e.same(x, y) && !isPlain(x, y) && p.inRole(i, j) {
					p.a.take(i, e.why)
					p.b.take(j, e.why)
				}
			})
		})
	}
}

// isPlain reports whether two words are grammar that means too little to be found again elsewhere.
func isPlain(x, y *word) bool { return x.light() && x.key != y.key && x.lemma != y.lemma }

// inRole reports whether two words play the same part in their sentences.
func (p *pair) inRole(i, j int) bool {
	x, y := &p.a.words[i], &p.b.words[j]
	if x.number() {
		return p.a.headClass(i) == p.b.headClass(j)
	}
	if x.pos != "NOUN" && x.pos != "PROPN" {
		return true
	}
	if p.hunkOf(i, true) == p.hunkOf(j, false) {
		return true
	}
	s, t := p.a.part(x.first), p.b.part(y.first)
	return s == "" || t == "" || s == t
}

// across is the word of b that a word of a is aligned with, -1 for one that differs.
func (p *pair) across(k int) int {
	before := hunk{}
	for _, h := range p.hunks {
		if k < h.a {
			break
		}
		if k < h.aEnd {
			return -1
		}
		before = h
	}
	return before.bEnd + k - before.aEnd
}

// hunkOf is the hunk that a word of a, or of b, belongs to.
func (p *pair) hunkOf(k int, ofA bool) int {
	for n, h := range p.hunks {
		if ofA && h.a <= k && k < h.aEnd || !ofA && h.b <= k && k < h.bEnd {
			return n
		}
	}
	return -1
}

// headClass is the class of the word that a number counts.
func (h *half) headClass(k int) string {
	t := h.words[k].end - 1
	for range 3 { // past "million" and the rest of the number
		head := h.s.Tokens[t].Head
		if head < 0 {
			return ""
		}
		t = head
		if w := h.at[t]; w >= 0 && h.words[w].pos != "NUM" {
			return h.words[w].class
		}
	}
	return ""
}

var (
	negations = lexicon.Must("negation")
	modals    = lexicon.Must("modality")
	months    = lexicon.Must("months")
	timeNouns = lexicon.Must("timenouns")
	speech    = []lexicon.List{lexicon.Must("speechverbs"), lexicon.Must("saying")}
)

// negating verbs deny what follows them.
var negating = map[string]bool{"deny": true, "refuse": true, "decline": true, "fail": true, "dispute": true, "reject": true, "lack": true}

// negates reports whether a word denies what it stands on, by itself or because it makes a claim negative.
func (h *half) negates(k int) bool {
	w := &h.words[k]
	return negations.Has(w.key) || w.pos == "VERB" && (negating[w.lemma] || h.not[w.first])
}

// polarity takes negations that only one side has, and words whose opposite stands in their place.
func (p *pair) polarity() {
	for _, h := range p.hunks {
		p.opposites(h)
	}
	var na, nb []int
	p.a.each(func(k int, _ *word) {
		if p.a.negates(k) {
			na = append(na, k)
		}
	})
	p.b.each(func(k int, _ *word) {
		if p.b.negates(k) {
			nb = append(nb, k)
		}
	})
	why := PolarityFlipped
	if len(na)%2 == len(nb)%2 {
		why = Reworded
	}
	for _, k := range na {
		p.negate(&p.a, k, why)
	}
	for _, k := range nb {
		p.negate(&p.b, k, why)
	}
}

// negate takes a negation and, where it turns the claim around, what stands in its place on the other side.
func (p *pair) negate(h *half, k int, why ChangeType) {
	h.take(k, why)
	if k+1 < len(h.words) && h.words[k+1].key == "longer" {
		h.take(k+1, why) // "no longer"
	}
	if why == PolarityFlipped {
		p.takeInstead(p.hunkOf(k, h == &p.a), k, h == &p.a, why)
	}
}

// takeInstead takes what stands where the other side has a negation: the number of "two faults" for "no fault", and all
// of "took the opportunity to" for the verb of "declined to".
func (p *pair) takeInstead(n int, k int, negatedA bool, why ChangeType) {
	if n < 0 {
		return
	}
	h := p.hunks[n]
	own, other, from, to := &p.a, &p.b, h.b, h.bEnd
	if !negatedA {
		own, other, from, to = &p.b, &p.a, h.a, h.aEnd
	}
	// a verb or a pronoun ("nobody") is all that stands there
	whole := own.words[k].pos == "VERB" || own.words[k].pos == "PRON"
	for i := from; i < to; i++ {
		if w := &other.words[i]; whole || w.number() || w.light() {
			other.take(i, why)
		}
	}
}

// opposites takes a hunk in which a word stands for its opposite.
func (p *pair) opposites(h hunk) {
	for i := h.a; i < h.aEnd; i++ {
		for j := h.b; j < h.bEnd; j++ {
			if !p.a.free[i] || !p.b.free[j] || p.a.counts(i) || p.b.counts(j) || !isContrary(&p.a.words[i], &p.b.words[j]) {
				continue
			}
			p.a.take(i, PolarityFlipped)
			p.b.take(j, PolarityFlipped)
			for k := h.a; k < h.aEnd; k++ {
				p.a.take(k, PolarityFlipped)
			}
			for k := h.b; k < h.bEnd; k++ {
				p.b.take(k, PolarityFlipped)
			}
		}
	}
}

// hedging words beside those of the modality lexicon: how far they take a clause from plain fact.
var hedging = map[string]int{
	"appear": 2, "seem": 2, "believe": 2, "think": 2, "suspect": 2, "suspected": 2, "fear": 2, "alleged": 2, "suppose": 2, "presume": 2,
	"presumed": 2, "possible": 2, "probable": 2, "apparent": 2, "claim": 2, "expect": 1, "plan": 1, "intend": 1, "hope": 1, "due": 1, "unconfirmed": 2,
}

// hedge is how far a word takes its clause from plain fact: 2 possible, 1 yet to come, 0 not at all.
func (h *half) hedge(k int) int {
	w := &h.words[k]
	switch modals[w.key] {
	case "possible":
		if w.key == "can" || w.key == "may" && w.name {
			return 0
		}
		return 2
	case "future", "hypothetical":
		if w.key == "would" || modals[w.key] == "future" {
			return 1
		}
		return 0
	}
	if n, ok := hedging[w.lemma]; ok && (w.pos == "VERB" || w.pos == "ADJ") {
		return n
	}
	if w.pos == "VERB" || w.pos == "ADJ" {
		return h.mode[w.first]
	}
	return 0
}

func (p *pair) hedges() {
	ha, hb := p.a.hedgesOf(), p.b.hedgesOf()
	la, lb := p.a.highest(ha), p.b.highest(hb)
	if la == 0 && lb == 0 {
		return
	}
	why := Reworded
	switch {
	case la > lb:
		why = Unhedged
	case la < lb:
		why = Hedged
	default:
		p.rehedged = true
	}
	p.a.takeAll(ha, why)
	p.b.takeAll(hb, why)
}

func (h *half) hedgesOf() (ks []int) {
	h.each(func(k int, _ *word) {
		if h.hedge(k) > 0 {
			ks = append(ks, k)
		}
	})
	return ks
}

func (h *half) highest(ks []int) int {
	n := 0
	for _, k := range ks {
		n = max(n, h.hedge(k))
	}
	return n
}

// dated reports whether a word belongs to a date: a month, a day, a year, a time of day, and what counts or orders them.
func (h *half) dated(k int) bool {
	w := &h.words[k]
	t := &h.s.Tokens[w.first]
	if months.Has(strings.TrimSuffix(t.Text, ".")) && (w.key != "may" && w.key != "march" || w.name) {
		return true
	}
	switch w.key {
	case "yesterday", "today", "tomorrow", "tonight", "o'clock", "noon", "midday", "midnight", "am", "pm", "gmt", "overnight", "ago":
		return true
	}
	if w.number() {
		return h.datedNumber(k)
	}
	if len(w.key) == 5 && w.key[4] == 's' && isDigits(w.key[:4]) {
		return true // the 1980s
	}
	if k+1 < len(h.words) && h.words[k+1].key == "old" {
		return false // an age
	}
	return timeNouns.Has(w.lemma) && w.pos == "NOUN" && w.lemma != "age" && w.lemma != "youth" && w.lemma != "present"
}

func (h *half) datedNumber(k int) bool {
	w := &h.words[k]
	digits := w.key[1:]
	t := &h.s.Tokens[w.first]
	if len(digits) == 4 && len(t.Text) == 4 && digits >= "1500" && digits <= "2199" {
		if head := t.Head; !t.Is("nummod") || head < 0 || months.Has(h.s.Tokens[head].Text) || timeNouns.Has(h.s.Tokens[head].Lemma) {
			return true
		}
		return false
	}
	if strings.Contains(t.Text, ":") {
		return true
	}
	for _, n := range []int{k - 1, k + 1} {
		if n < 0 || n >= len(h.words) {
			continue
		}
		o := &h.words[n]
		if o.key == "o'clock" || o.key == "am" || o.key == "pm" || months.Has(h.s.Tokens[o.first].Text) && o.name && o.end-o.first == 1 {
			return true
		}
	}
	// "three days ago"
	if k+2 < len(h.words) && timeNouns.Has(h.words[k+1].lemma) {
		switch h.words[k+2].key {
		case "ago", "earlier", "later", "before", "after":
			return true
		}
	}
	return false
}

// dates takes dates that differ, with what belongs to their phrases.
func (p *pair) dates() {
	da, db := p.a.datesOf(), p.b.datesOf()
	if len(da)+len(db) == 0 {
		return
	}
	p.a.takeDates(da)
	p.b.takeDates(db)
}

func (h *half) datesOf() (ks []int) {
	h.each(func(k int, _ *word) {
		if h.dated(k) {
			ks = append(ks, k)
		}
	})
	return ks
}

// takeDates takes dates with the words around them that are their prepositions, articles, numbers and adjectives.
func (h *half) takeDates(ks []int) {
	for _, k := range ks {
		h.take(k, DateChanged)
		for n := k - 1; n >= 0 && h.free[n] && h.beside(n, k); n-- {
			h.take(n, DateChanged)
		}
		for n := k + 1; n < len(h.words) && h.free[n] && h.beside(n, k); n++ {
			h.take(n, DateChanged)
		}
	}
	h.each(func(k int, w *word) { // "in early 2017": what hangs on a date that was taken or that stays
		head := h.s.Tokens[w.first].Head
		if head < 0 || h.at[head] < 0 {
			return
		}
		if n := h.at[head]; (h.why[n] == DateChanged || !h.free[n] && h.dated(n)) && !w.number() && (w.pos == "ADJ" || w.pos == "ADP" || w.pos == "DET" || w.pos == "ADV") {
			h.take(k, DateChanged)
		}
	})
}

// beside reports whether a word beside a date belongs to it.
func (h *half) beside(n, date int) bool {
	w := &h.words[n]
	head := h.s.Tokens[w.first].Head
	below := head >= 0 && h.at[head] == date
	return w.pos == "ADP" || w.pos == "DET" || below && (w.number() || w.pos == "ADJ" || w.pos == "NOUN" || w.pos == "ADV") || w.key == "later" || w.key == "earlier"
}

// approximators say how exact the number behind them is; fractions count with "of" behind them.
var (
	approximators = wordSet("least most more less fewer about around nearly almost over roughly approximately some up all both exactly just only than at")
	quantifiers   = wordSet("dozen dozens hundred hundreds thousand thousands million millions billion billions trillion scores several many few half most both all percent double")
	fractions     = wordSet("third thirds quarter quarters fifth fifths tenth tenths")
)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

func (h *half) counts(k int) bool {
	return h.words[k].number() || h.words[k].key == "%" || h.quantifies(k)
}

// quantifies reports whether a word counts without a numeral, or says how exact the number beside it is.
func (h *half) quantifies(k int) bool {
	key := h.words[k].key
	if quantifiers[key] {
		return true
	}
	if fractions[key] {
		return k+1 < len(h.words) && h.words[k+1].key == "of"
	}
	if !approximators[key] {
		return false
	}
	for n := k + 1; n <= k+2 && n < len(h.words); n++ {
		if h.words[n].number() {
			return true
		}
	}
	return false
}

// numbers takes numbers that differ. One that only one side has counts if what it counts is in both.
func (p *pair) numbers() {
	na, nb := p.a.numbersOf(), p.b.numbersOf()
	switch {
	case len(na) > 0 && len(nb) > 0:
	case len(na) > 0 && p.a.countsKept(na):
	case len(nb) > 0 && p.b.countsKept(nb):
	default:
		return
	}
	p.a.takeAll(na, NumberChanged)
	p.b.takeAll(nb, NumberChanged)
	// the words around a number go with it: "at least", "of"
	for _, h := range p.hunks {
		if slices.Contains(p.a.why[h.a:h.aEnd], NumberChanged) || slices.Contains(p.b.why[h.b:h.bEnd], NumberChanged) {
			for k := h.a; k < h.aEnd; k++ {
				if p.a.words[k].light() {
					p.a.take(k, NumberChanged)
				}
			}
			for k := h.b; k < h.bEnd; k++ {
				if p.b.words[k].light() {
					p.b.take(k, NumberChanged)
				}
			}
		}
	}
}

func (h *half) numbersOf() (ks []int) {
	h.each(func(k int, _ *word) {
		if h.counts(k) {
			ks = append(ks, k)
		}
	})
	return ks
}

// countsKept reports whether what a number of ks counts is no part of the difference.
func (h *half) countsKept(ks []int) bool {
	for _, k := range ks {
		head := h.s.Tokens[h.words[k].end-1].Head
		if head >= 0 && h.at[head] >= 0 && !h.free[h.at[head]] {
			return true
		}
	}
	return false
}

// clauses takes verbs that only one side has, with all that hangs on them: what they say is added or dropped.
func (p *pair) clauses() {
	for _, h := range p.hunks {
		if !p.a.verbal(h.a, h.aEnd) && p.b.clause(h.b, h.bEnd) {
			p.b.takeClause(h.b, h.bEnd, Added)
		}
		if !p.b.verbal(h.b, h.bEnd) && p.a.clause(h.a, h.aEnd) {
			p.a.takeClause(h.a, h.aEnd, Dropped)
		}
	}
}

// verbal reports whether there is a free verb among words.
func (h *half) verbal(from, to int) bool {
	for k := from; k < to; k++ {
		if h.words[k].pos == "VERB" && h.why[k] != silent {
			return true
		}
	}
	return false
}

// clause reports whether words hold a verb of their own beside one that both sentences have.
func (h *half) clause(from, to int) bool {
	for k := from; k < to; k++ {
		t := &h.s.Tokens[h.words[k].first]
		if h.free[k] && h.words[k].pos == "VERB" && (t.Is("conj", "parataxis", "advcl") || t.Rel == "acl:relcl") && t.Head >= 0 && h.at[t.Head] >= 0 && !h.free[h.at[t.Head]] {
			return true
		}
	}
	return false
}

func (h *half) takeClause(from, to int, why ChangeType) {
	for k := from; k < to; k++ {
		h.take(k, why)
	}
}

// parts takes what is left by the part that it plays: who does it, or to whom and how it is done.
func (p *pair) parts() {
	p.epithets()
	for _, h := range p.hunks {
		p.partsOf(h)
	}
}

// epithets takes adjectives that only one side has in a sentence that changes otherwise: they come and go with the wording.
func (p *pair) epithets() {
	ca, cb := p.a.contents(0, len(p.a.words)), p.b.contents(0, len(p.b.words))
	adjective := func(h *half, ks []int) bool {
		return !slices.ContainsFunc(ks, func(k int) bool { return h.words[k].pos != "ADJ" })
	}
	if len(p.types()) > 0 && (len(ca) == 0 && adjective(&p.b, cb) || len(cb) == 0 && adjective(&p.a, ca)) {
		p.a.takeAll(ca, Reworded)
		p.b.takeAll(cb, Reworded)
	}
}

func (p *pair) partsOf(h hunk) {
	ca, cb := p.a.contents(h.a, h.aEnd), p.b.contents(h.b, h.bEnd)
	if len(ca)+len(cb) == 0 {
		p.prepositions(h)
		return
	}
	for _, k := range ca {
		p.a.take(k, p.a.typeOf(k))
	}
	for _, k := range cb {
		p.b.take(k, p.b.typeOf(k))
	}
}

// typeOf is what a word of content changes.
func (h *half) typeOf(k int) ChangeType {
	w := &h.words[k]
	if w.pos == "ADV" {
		return Reworded
	}
	if h.part(w.first) == "actor" {
		return ActorChanged
	}
	return ArgumentChanged
}

// contents are the free words of content, numbers among them.
func (h *half) contents(from, to int) (ks []int) {
	for k := from; k < to; k++ {
		if h.free[k] && !h.words[k].light() {
			ks = append(ks, k)
		}
	}
	return ks
}

// prepositions takes a preposition or conjunction that stands for another with another meaning. It belongs to the verb where
// that one was turned around: deployed to, withdrew from.
func (p *pair) prepositions(h hunk) {
	why := ArgumentChanged
	if slices.Contains(p.types(), PolarityFlipped) {
		why = Reworded
	}
	for i := h.a; i < h.aEnd; i++ {
		for j := h.b; j < h.bEnd; j++ {
			x, y := &p.a.words[i], &p.b.words[j]
			if p.a.free[i] && p.b.free[j] && (x.pos == "ADP" || x.pos == "SCONJ") && (y.pos == "ADP" || y.pos == "SCONJ") && turns[x.key+" "+y.key] {
				p.a.take(i, why)
				p.b.take(j, why)
			}
		}
	}
}

// turns are prepositions and conjunctions that do not say the same for each other.
var turns = func() map[string]bool {
	m := map[string]bool{}
	for _, group := range []string{"before after during since until", "from to", "with without", "under over above below", "for against", "in outside", "because despite although"} {
		words := strings.Fields(group)
		for _, a := range words {
			for _, b := range words {
				m[a+" "+b] = a != b
			}
		}
	}
	return m
}()

// part is what a token is to the verb above it, with the phrase that it belongs to: "actor", "other", or "" where there is no verb.
func (h *half) part(token int) string {
	for t, n := token, 0; t >= 0 && n < len(h.s.Tokens); t, n = h.s.Tokens[t].Head, n+1 {
		tok := &h.s.Tokens[t]
		if tok.Is("nmod") {
			continue // the mayor of Bergen is who acts
		}
		role := h.roleOf(t)
		switch {
		case role == "":
		case tok.Is("obl") && tok.Rel != "obl:agent":
			return "other"
		case t == token || tok.Is("nsubj", "obj", "iobj", "obl", "conj", "appos"):
			return role
		}
	}
	return ""
}

// roleOf is what a token itself is to a verb: to the one that it hangs on, or else to any, as over conjunction and control.
func (h *half) roleOf(t int) string {
	direct, any := "", ""
	for _, r := range h.s.Roles {
		if r.Argument != t {
			continue
		}
		part := "other"
		if r.Name == "agent" || r.Name == "subject" {
			part = "actor"
		}
		if r.Of == h.s.Tokens[t].Head {
			direct = part
		}
		if any != "actor" {
			any = part
		}
	}
	return cmp.Or(direct, any)
}

// rest takes what is grammar alone: rewording.
func (p *pair) rest() {
	for _, h := range []*half{&p.a, &p.b} {
		h.each(func(k int, _ *word) { h.take(k, Reworded) })
	}
}
