package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs hang relative clauses and appositions off the noun they are about, where the parser took the nearest.

// human reports whether a noun names a person.
func human(t *text.Token) bool {
	if t.POS == "PROPN" {
		return strings.HasSuffix(t.Name, "-person")
	}
	return lexicon.Must("peoplenouns").Has(t.Lemma) || t.POS == "NOUN" && strings.HasSuffix(t.Lemma, "ologist") || lexicon.Must("titles").Has(t.Text)
}

// nameApposition hangs a person's name off the person in front of it: the fire service in "the chief of the fire service, Doug
// Lennox," is nobody, and "one of the sisters, Ann Lee," is one.
func nameApposition(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if !t.Is("appos") || t.POS != "PROPN" || t.Head < 0 || !strings.HasSuffix(t.Name, "-person") || name == 0 || s.Tokens[firstOf(s, name)].Text != "," {
		return
	}
	n := t.Head
	if k := &s.Tokens[n]; k.POS != "NOUN" || human(k) && k.Tag != "NNS" {
		return
	}
	if h := s.Tokens[n].Head; h >= 0 && h < n && s.Tokens[n].Is("nmod", "obl") && s.CaseText(n) != "" {
		if k := &s.Tokens[h]; human(k) && k.Tag != "NNS" || k.POS == "NUM" || k.POS == "ADJ" && s.Child(h, "det") >= 0 {
			t.Head = h
			s.Index()
		}
	}
}

// lowerApposition hangs a place's or a body's name off the noun right before it that says what it names, where it was hung off a noun above that one:
// "near the palace in the capital, Brena", "a member of the ruling party, Citizens' Movement".
func lowerApposition(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if !t.Is("appos") || t.POS != "PROPN" || t.Head < 0 || t.Head > name || strings.HasSuffix(t.Name, "-person") {
		return
	}
	first := firstOf(s, name)
	if n := first - 1; n > t.Head && s.Tokens[first].Text == "," && below(s, n, t.Head) && s.Tokens[n].POS == "NOUN" && s.Tokens[n].Tag != "NNS" && s.Tokens[n].Is("nmod") &&
		s.Child(n, "det", "nmod:poss") >= 0 && (lexicon.Must("towns").Has(s.Tokens[n].Lemma) || lexicon.Must("bodies").Has(s.Tokens[n].Lemma)) &&
		!lexicon.Must("towns").Has(s.Tokens[t.Head].Lemma) && !lexicon.Must("bodies").Has(s.Tokens[t.Head].Lemma) {
		attach(s, name, n, "appos")
	}
}

// namePlace hangs a place's name off the noun right before it that says what it is, where it was hung beside that: "a hospital in the capital Brena".
func namePlace(s *text.Sentence, name int) {
	t, n := &s.Tokens[name], name-1
	if t.Rel != "nmod" || t.POS != "PROPN" || t.Head < 0 || t.Head >= n || firstOf(s, name) != name || strings.HasSuffix(t.Name, "-person") {
		return
	}
	if k := &s.Tokens[n]; k.POS == "NOUN" && k.Head == t.Head && k.Is("nmod") && s.Child(n, "det", "nmod:poss") >= 0 && lexicon.Must("towns").Has(k.Lemma) {
		attach(s, name, n, "appos")
	}
}

// lowerListApposition hangs off the last of several names what stands behind them and says what one is: "Lyon, Nice and Toulon, a port in the south".
// Its relative clause goes with it.
func lowerListApposition(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "appos" || t.POS != "NOUN" || t.Tag != "NN" || t.Head < 0 || t.Head > n || s.Tokens[t.Head].POS != "PROPN" || !afterComma(s, n) {
		return
	}
	det, name := s.Child(n, "det"), t.Head
	last := s.LastChild(name, "conj")
	if det < 0 || last < name || last > n || s.Tokens[last].POS != "PROPN" || s.Child(last, "cc") < 0 || lexicon.Must("partitives").Has(t.Lemma) || lexicon.Must("collectives").Has(t.Lemma) {
		return
	}
	if gap := firstOf(s, n) - lastOf(s, last); gap < 1 || gap > 2 {
		return
	}
	for _, c := range s.Children(name) {
		if c > n && s.Tokens[c].Is("acl") {
			s.Tokens[c].Head = last
		}
	}
	attach(s, n, last, "appos")
}

// partJointApposition frees from the first of several names the plural behind them that says what they are only together: "Peru and Chile, its largest
// creditors". Behind one name it may say what that is, "Arsenal, the champions", and "both" says it of each.
func partJointApposition(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Rel != "appos" || t.Tag != "NNS" || t.Head < 0 || t.Head > n || s.Tokens[t.Head].POS != "PROPN" || !afterComma(s, n) || slices.ContainsFunc(s.Children(n), func(c int) bool { return s.Tokens[c].Lemma == "both" }) {
		return
	}
	if last := s.LastChild(t.Head, "conj"); last > t.Head && last < n && s.Tokens[last].POS == "PROPN" {
		t.Rel = "parataxis"
	}
}

// measuredBy is the noun whose measure with "of" a number of percent is, -1 if there is none.
func measuredBy(s *text.Sentence, n int) int {
	if n < 0 || s.Tokens[n].Text != "%" || !s.Tokens[n].Is("nmod") || s.Tokens[n].Head < 0 || !strings.EqualFold(s.Tokens[firstOf(s, n)].Text, "of") {
		return -1
	}
	if h := s.Tokens[n].Head; s.Tokens[h].POS == "NOUN" && h < n {
		return h
	}
	return -1
}

// moveRelative hangs a relative clause off the noun that its pronoun and its verb agree with, above or below the one the parser chose:
// "who" is a person, so that in "a specialist at the hospital, who left" it is not the hospital; "was" has one subject, so that in
// "the first carriages of the train, which was late" the train was.
func moveRelative(s *text.Sentence, v int) {
	if s.Tokens[v].Rel != "acl:relcl" {
		return
	}
	n := s.Tokens[v].Head
	h := measuredBy(s, n) // "duties of up to 9% that they imposed"
	if pronoun := s.Child(v, "nsubj", "nsubj:pass"); h < 0 && pronoun >= 0 && relative(&s.Tokens[pronoun]) {
		if h = antecedentBySense(s, v, n, pronoun); h < 0 {
			h = antecedentByAgreement(s, v, n, pronoun)
		}
	}
	if h >= 0 {
		s.Tokens[v].Head = h
		s.Index()
	}
	if soleAntecedent(s, v) {
		s.Tokens[v].Margin = max(s.Tokens[v].Margin, sureMargin)
	}
}

// sureMargin is how sure a tree is of what a clause modifies where no other noun can be meant.
const sureMargin = 0.95

// soleAntecedent reports whether a relative clause can be about no other noun before it in its clause than the one it hangs off, as none that could be has
// the number of its verb and the kind of its pronoun: "orders for the feast, which begins in May", "said Ann Lee, of the institute, who led the work".
func soleAntecedent(s *text.Sentence, v int) bool {
	n := s.Tokens[v].Head
	if n < 0 || n > v {
		return false
	}
	pronoun := n + 1 + slices.IndexFunc(s.Tokens[n+1:v], func(t text.Token) bool { return relative(&t) })
	if pronoun == n || agrees(s, pronoun, v, n) == no {
		return false
	}
	over := climb(s, s.Tokens[n].Head, func(at int) bool {
		t := &s.Tokens[at]
		return t.POS == "VERB" || t.POS == "AUX" || t.Head < 0
	})
	first := over + 1
	if over > n {
		first = firstOf(s, over)
	}
	for k := first; k < pronoun; k++ {
		if k != n && rivals(s, k, n) && agrees(s, pronoun, v, k) != no {
			return false
		}
	}
	return true
}

// rivals reports whether a word is a noun that names something else than another one does, as no title, apposition or time does.
func rivals(s *text.Sentence, k, n int) bool {
	t, o := &s.Tokens[k], &s.Tokens[n]
	same := t.Head == n && t.Rel != "nmod" && t.Rel != "conj" || o.Head == k && o.Rel != "nmod" && o.Rel != "conj"
	return (t.POS == "NOUN" || t.POS == "PROPN") && !t.Is("flat", "compound", "nmod:poss", "obl:unmarked") && !same
}

// antecedentBySense is the noun, other than n, that a relative clause is about because of what the nouns and the verb mean, -1 if there is none.
func antecedentBySense(s *text.Sentence, v, n, pronoun int) int {
	who := strings.EqualFold(s.Tokens[pronoun].Text, "who")
	if event := eventAbove(s, n); event >= 0 && !who && s.Tokens[v].Lemma == "kill" {
		return event
	}
	if event := begun(s, v, n); event >= 0 {
		return event
	}
	if h := s.Tokens[n].Head; s.Tokens[n].Is("nmod") && h >= 0 {
		if name := s.Child(h, "appos"); s.Child(n, "appos") < 0 && name > n && name < pronoun && human(&s.Tokens[name]) && who {
			return h // "one of the sisters, Ann Lee, who left"
		}
		if s.Tokens[h].Lemma == "share" && moves(s, v) {
			return h // "shares in the group, which had risen 9%"
		}
	}
	if change := changeIn(s, n, pronoun); change >= 0 {
		return change
	}
	if by := agentBefore(s, n, pronoun); by >= 0 && agrees(s, pronoun, v, by) != no {
		return by
	}
	for _, find := range []func(s *text.Sentence, v, n, pronoun int) int{actingPlace, situated, nearestTime} {
		if h := find(s, v, n, pronoun); h >= 0 {
			return h
		}
	}
	return bodyOf(s, n, pronoun)
}

// antecedentByAgreement is the noun, other than n, that a relative pronoun and its verb agree with where they do not with n, -1 if there is none.
func antecedentByAgreement(s *text.Sentence, v, n, pronoun int) int {
	those := strings.EqualFold(s.Tokens[n].Text, "those") && numberOf(s, v) == 's'
	if t := &s.Tokens[n]; !those && (t.POS != "NOUN" && t.POS != "PROPN" && t.POS != "ADJ" || agrees(s, pronoun, v, n) != no) {
		return -1
	}
	if k := personBefore(s, pronoun); k > n && agrees(s, pronoun, v, k) == yes {
		return k // "a strike called by staff, who say"
	}
	if o := peopleWith(s, n); o >= 0 && agrees(s, pronoun, v, o) == yes {
		return o
	}
	under := &s.Tokens[n]
	for h := range s.Ancestors(n) {
		k := &s.Tokens[h]
		if !under.Is("nmod", "acl") && !(under.Is("obl") && k.POS == "ADJ" || under.Is("obl", "obj") && k.Is("acl")) { // "firms making toys who", "aged 20 to 22 who"
			break
		}
		if under = k; agrees(s, pronoun, v, h) == yes {
			return h
		}
	}
	for h := pronoun - 1; h > n; h-- {
		comma := h == pronoun-2 && s.Tokens[h+1].Text == ","
		person := strings.EqualFold(s.Tokens[pronoun].Text, "who") && human(&s.Tokens[h]) // "an action brought by growers in the north who"
		under := (s.Tokens[h].Is("nmod", "obl", "obj") && (comma || person || h == pronoun-1) || comma && s.Tokens[h].Is("conj")) && below(s, h, n) && !below(s, h, v)
		if (under || s.Tokens[h].Is("nmod") && s.Tokens[h].Head == n) && !inName(s, h) && agrees(s, pronoun, v, h) == yes {
			return h
		}
	}
	return -1
}

// lowerWhere hangs a clause with "where" off the place that stands right before its comma, where it was hung off what is no place: nobody works
// in the interest in "drew interest in Gabon, where mayors are seen as extensions of the state", in "farmers on the coast, where" nobody is in them, and
// buses stop in no ban.
func lowerWhere(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v {
		return
	}
	where := firstOf(s, v)
	if s.Tokens[where].Text == "," {
		where++
	}
	n := where - 2
	if n <= t.Head || !strings.EqualFold(s.Tokens[where].Text, "where") || s.Tokens[where-1].Text != "," {
		return
	}
	head := &s.Tokens[t.Head]
	if head.POS != "NOUN" && head.POS != "PRON" && head.Tag != "VBG" || isPlaceNoun(head) {
		return
	}
	for s.Tokens[n].Is("flat", "compound", "conj") && s.Tokens[n].Head > t.Head && s.Tokens[n].Head < n {
		n = s.Tokens[n].Head
	}
	if k := &s.Tokens[n]; k.Is("nmod", "obl", "obj") && below(s, n, t.Head) && (strings.HasSuffix(k.Name, "-place") || k.POS == "NOUN" && (isPlaceNoun(k) || located(s, n, head))) {
		t.Head = n
		s.Index()
	}
}

// located reports whether a noun is where people are or something is done, whatever it is: "farmers on the slopes, where", "growing olives on steep ground,
// where".
func located(s *text.Sentence, n int, head *text.Token) bool {
	switch s.CaseText(n) {
	case "in", "at", "on", "near":
		return !timed(&s.Tokens[n]) && (human(head) || head.POS != "NOUN")
	}
	return false
}

// isPlaceNoun reports whether a common noun is of a place or a building.
func isPlaceNoun(t *text.Token) bool {
	return lexicon.Must("placewords").Has(t.Lemma) || lexicon.Must("facilities").Has(t.Lemma) || lexicon.Must("settlements").Has(t.Lemma) || lexicon.Must("towns").Has(t.Lemma)
}

// raiseSentential hangs a relative clause that takes up a whole clause off the verb of that clause: "ships from ports abroad, which leaves it
// exposed", where no ports leave it so, and "closed a school, which means that" (Quirk and others 1985, "A Comprehensive Grammar of the English
// Language", 15.57: sentential relative clauses).
func raiseSentential(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	pronoun := s.Child(v, "nsubj", "nsubj:pass")
	denied := denials[t.Lemma] && s.Child(v, "obj") < v && s.Child(v, "xcomp", "ccomp") < 0
	if denied {
		pronoun = s.Child(v, "obj") // "accused them of shelling a market, which they deny"
	}
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v || pronoun < 1 || !strings.EqualFold(s.Tokens[pronoun].Text, "which") || s.Tokens[pronoun-1].Text != "," {
		return
	}
	n := &s.Tokens[t.Head]
	means := t.Lemma == "mean" && (s.Child(v, "ccomp") > v || v+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[v+1].Text, "that"))
	why := (t.Lemma == "why" || t.Lemma == "how") && s.Child(v, "cop") >= 0 // "which is why", of whatever stands before
	plural := n.Tag == "NNS" && !strings.EqualFold(n.Text, n.Lemma) && s.Child(t.Head, "nummod") < 0 && numberOf(s, v) == 's'
	if !means && !why && !plural && !denied && !ofClause(s, v, t.Head) || denied && lexicon.Must("claimed").Has(n.Lemma) {
		return
	}
	for h := range s.Ancestors(t.Head) {
		if k := &s.Tokens[h]; k.POS == "VERB" || s.Child(h, "cop") >= 0 {
			t.Head, t.Rel = h, "advcl:relcl"
			s.Index()
			return
		}
	}
}

// ofClause reports whether a relative clause tells what came of the clause before it, which what stands nearest can hardly bring about: "prices
// fell 6%, which prompted farmers to sell", "lost to Spain, which leaves them out". A subject, an event, a norm or a body of people can.
func ofClause(s *text.Sentence, v, n int) bool {
	t, lemma := &s.Tokens[n], s.Tokens[v].Lemma
	if !t.Is("nsubj") && canAct(s, n) && !strings.HasSuffix(t.Name, "-place") && resultsIn(s, v) {
		return true
	}
	if t.Is("nsubj") || s.Passive(v) || s.Child(v, "cop") >= 0 || s.Child(v, "mark") >= 0 || canAct(s, n) && !strings.HasSuffix(t.Name, "-place") && t.POS != "NUM" {
		return false
	}
	if last := s.LastChild(n, "conj"); last > n && s.Tokens[last].POS == "DET" && s.Tokens[last].Lemma == "another" { // "in one form or another, which blurs it"
		return true
	}
	for _, list := range []string{"events", "norms", "documents"} {
		if t.POS == "NOUN" && lexicon.Must(list).Has(t.Lemma) {
			return false
		}
	}
	measure := t.POS == "NUM" || t.Tag == "$" || t.Text == "%" || s.Child(n, "nummod") >= 0 && (timed(t) || lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("currencies").Has(t.Lemma))
	if measure && strings.HasPrefix(s.CaseText(n), "by") { // by how much something changes
		return true
	}
	if measure && s.Child(v, "obj", "iobj") > v && (lexicon.Must("effects").Has(lemma) || lexicon.Must("making").Has(lemma)) {
		return true
	}
	if lexicon.Must("evidence").Has(lemma) {
		return s.Child(v, "ccomp") > v
	}
	if leavesSo(s, v) || lemma == "raise" && doubts[s.Tokens[max(s.Child(v, "obj"), 0)].Lemma] {
		return true
	}
	return (lexicon.Must("making").Has(lemma) || allowing[lemma]) && s.Child(v, "obj", "iobj", "expl") > v && s.Child(v, "xcomp", "ccomp") > v
}

// resultsIn reports whether a verb tells what comes of something, which no body of people comes to: "dissolved the council, which led to a vote".
func resultsIn(s *text.Sentence, v int) bool {
	prep := map[string]string{"lead": "to", "result": "in"}[s.Tokens[v].Lemma]
	to := s.Child(v, "obl")
	return prep != "" && s.Child(v, "obj") < 0 && to > v && s.CaseText(to) == prep && s.Tokens[to].POS == "NOUN" && firstOf(s, to) == v+1
}

// allowing are verbs by which something lets or makes somebody do what the infinitive behind them says.
var allowing = map[string]bool{"allow": true, "enable": true, "force": true, "oblige": true}

// doubts are what something gives rise to when it happens: "which raised fears that".
var doubts = map[string]bool{"concern": true, "doubt": true, "fear": true, "hope": true, "question": true, "suspicion": true, "worry": true}

// leavesSo reports whether a verb tells in what state something leaves somebody: "left it with fewer shops", "leaves him little choice", and not
// "left the port", "leaves out food".
func leavesSo(s *text.Sentence, v int) bool {
	if s.Tokens[v].Lemma != "leave" || s.Child(v, "compound:prt") >= 0 {
		return false
	}
	if s.Child(v, "iobj", "xcomp") > v {
		return true
	}
	return s.Child(v, "obj") > v && slices.ContainsFunc(s.Children(v), func(c int) bool {
		prep := s.CaseText(c)
		return c > v && s.Tokens[c].Is("obl") && (prep == "with" || prep == "without")
	})
}

// denials are verbs of denying what a clause says.
var denials = map[string]bool{"deny": true, "dispute": true}

// personBefore is the person that stands right before the comma of a clause with "who", -1 if there is none: "an interview with Reuters, Marin, who",
// "a strike called by staff, who".
func personBefore(s *text.Sentence, pronoun int) int {
	k := pronoun - 2
	if k < 0 || s.Tokens[k+1].Text != "," || !strings.EqualFold(s.Tokens[pronoun].Text, "who") {
		return -1
	}
	if t := &s.Tokens[k]; t.Is("flat") && t.Head >= 0 {
		k = t.Head
	}
	if t := &s.Tokens[k]; t.POS == "NOUN" || t.POS == "PROPN" && human(t) && !(t.Is("appos") && t.Head == firstOf(s, k)-1) { // no person is "the law firm Pryce"
		return k
	}
	return -1
}

// bodyOf is the body or thing right before "that" which somebody heads or speaks for, -1 if there is none: people are "who", so that in "the head of
// the agency that certifies medicines" the agency does.
func bodyOf(s *text.Sentence, n, pronoun int) int {
	t := &s.Tokens[n]
	if t.POS != "NOUN" || t.Tag == "NNS" || !human(t) || !strings.EqualFold(s.Tokens[pronoun].Text, "that") {
		return -1
	}
	h := pronoun - 1
	if h <= n {
		return -1
	}
	if k := &s.Tokens[h]; k.Is("nmod") && k.Head == n && k.POS == "NOUN" && !human(k) {
		if prep := s.CaseText(h); prep == "of" || prep == "for" {
			return h
		}
	}
	return -1
}

// inName reports whether a noun goes on with a name, after a preposition with a capital: Doctors Across Rivers.
func inName(s *text.Sentence, n int) bool {
	c := s.Child(n, "case")
	return c > 0 && strings.ToLower(s.Tokens[c].Text) != s.Tokens[c].Text
}

// eventAbove is the event that a thing or place belongs to, -1 if there is none: an attack kills, and no barracks in "an attack on a
// barracks that killed 17".
func eventAbove(s *text.Sentence, n int) int {
	t := &s.Tokens[n]
	if t.POS != "NOUN" || human(t) || lexicon.Must("events").Has(t.Lemma) || lexicon.Must("weapons").Has(t.Lemma) || !t.Is("nmod") || t.Head < 0 || !lexicon.Must("events").Has(s.Tokens[t.Head].Lemma) {
		return -1
	}
	return t.Head
}

// begun is the event above a noun that a clause about beginning, lasting or ending is about, -1 if the noun may be: talks begin, and no
// guards in "talks on a hotline between coast guards that began in May".
func begun(s *text.Sentence, v, n int) int {
	if !lexicon.Must("lasting").Has(s.Tokens[v].Lemma) {
		return -1
	}
	t := &s.Tokens[n]
	if t.POS != "NOUN" || lexicon.Must("events").Has(t.Lemma) || timed(t) || s.Child(v, "obj", "xcomp", "ccomp") > v && s.Tokens[v].Lemma != "last" {
		return -1
	}
	for h := range s.Ancestors(n) {
		if o := s.Child(h, "obj"); t.Is("obl") && o > h && o < n && s.Tokens[o].POS == "NOUN" && lexicon.Must("events").Has(s.Tokens[o].Lemma) {
			return o // "talks on a hotline" with the hotline hung off the verb
		}
		if !t.Is("nmod") {
			break
		}
		if t = &s.Tokens[h]; lexicon.Must("events").Has(s.Tokens[h].Lemma) && s.Tokens[h].POS == "NOUN" {
			return h
		}
	}
	return -1
}

// changeIn is the rise or fall of what stands right before "that" or "which", which brings about what the clause tells, -1 if there is none: "a slide in
// the crown that has emptied the shops". A comma leaves it open.
func changeIn(s *text.Sentence, n, pronoun int) int {
	t := &s.Tokens[n]
	first := firstOf(s, n)
	change := first - 1
	if t.POS != "NOUN" || !t.Is("nmod", "obl") || s.CaseText(n) != "in" || change < 0 || t.Head < 0 || pronoun < 1 || s.Tokens[pronoun-1].Text == "," || strings.EqualFold(s.Tokens[pronoun].Text, "who") {
		return -1
	}
	k := &s.Tokens[change]
	if k.POS != "NOUN" || k.Tag == "NNS" || change != t.Head && (!k.Is("obj", "obl", "nsubj") || k.Head != t.Head) {
		return -1
	}
	if lexicon.Must("measuring").Has(k.Lemma) || lexicon.Must("growing").Has(k.Lemma) || lexicon.Must("falling").Has(k.Lemma) || k.Lemma == "increase" || k.Lemma == "decrease" {
		return change
	}
	return -1
}

// agentBefore is the person right before "who" by whom that was done which a participle says of the noun above, -1 if there is none: "hostages held by men
// who raided a bank".
func agentBefore(s *text.Sentence, n, pronoun int) int {
	p := s.Child(n, "acl")
	if p < n || p > pronoun || s.Tokens[p].Rel == "acl:relcl" || !strings.EqualFold(s.Tokens[pronoun].Text, "who") {
		return -1
	}
	if by := s.Child(p, "obl:agent"); by > p && by == pronoun-1 && human(&s.Tokens[by]) {
		return by
	}
	return -1
}

// peopleWith is the object for people that a phrase of the verb is about, -1 if there is none: "have colleagues with a doctorate who drive a taxi".
func peopleWith(s *text.Sentence, n int) int {
	if !s.Tokens[n].Is("obl") || s.Tokens[n].Head < 0 {
		return -1
	}
	o := s.Child(s.Tokens[n].Head, "obj")
	if o < 0 || o > n || !human(&s.Tokens[o]) {
		return -1
	}
	switch s.CaseText(n) {
	case "with", "from", "in":
		return o
	}
	return -1
}

// nearestTime is the stretch of time right before the comma of a clause about beginning or ending, -1 if the clause hangs off it or off an event:
// "collections in the first months of the season, which began in June".
func nearestTime(s *text.Sentence, v, n, pronoun int) int {
	switch s.Tokens[v].Lemma {
	case "begin", "start", "end":
	default:
		return -1
	}
	h := pronoun - 2
	if h <= n || s.Tokens[pronoun-1].Text != "," || !below(s, h, n) || !timed(&s.Tokens[h]) || s.Child(v, "obj", "xcomp") >= 0 || lexicon.Must("events").Has(s.Tokens[n].Lemma) {
		return -1
	}
	return h
}

// actingPlace is the country or town, or the body that did what a participle says, right before the comma of a clause with "which" that tells what only people and their states do, -1 if there is none or
// the clause hangs off somebody: "weak demand from Germany, which buys a third", "a series of strikes in the Balkan nation, which struggles to". What ends in "-er" may be a firm, "a reinsurer in Zurich, which
// agreed".
func actingPlace(s *text.Sentence, v, n, pronoun int) int {
	lemma := s.Tokens[v].Lemma
	acts := lexicon.Must("personal").Has(lemma) || lexicon.Must("deciding").Has(lemma) || lexicon.Must("enacting").Has(lemma)
	if t := &s.Tokens[n]; !acts || s.Passive(v) || t.POS != "NOUN" || canAct(s, n) || isPlaceNoun(t) || strings.HasSuffix(t.Lemma, "er") || !strings.EqualFold(s.Tokens[pronoun].Text, "which") || s.Tokens[pronoun-1].Text != "," {
		return -1
	}
	isPlace := func(at int) bool {
		k := &s.Tokens[at]
		return strings.HasSuffix(k.Name, "-place") && !k.Is("flat", "compound") || k.POS == "NOUN" && isPlaceNoun(k) || k.Is("obl:agent") && !human(k) && canAct(s, at)
	}
	if h := climb(s, pronoun-2, func(at int) bool { return at <= n || isPlace(at) }); h > n && below(s, h, n) {
		return h
	}
	return -1
}

// situated is the place or building right before the comma of a clause with "which" that tells what only such have, do or have done to them, -1 if there is none
// or the clause hangs off one: "a strike at the plant, which employs 900", "shoes scattered on the road, which had been sealed off".
func situated(s *text.Sentence, v, n, pronoun int) int {
	isPlace := func(at int) bool {
		k := &s.Tokens[at]
		return strings.HasSuffix(k.Name, "-place") && !k.Is("flat", "compound") || k.POS == "NOUN" && isPlaceNoun(k)
	}
	if t := &s.Tokens[n]; t.POS != "NOUN" || canAct(s, n) || isPlace(n) || !strings.EqualFold(s.Tokens[pronoun].Text, "which") || s.Tokens[pronoun-1].Text != "," {
		return -1
	}
	h := climb(s, pronoun-2, func(at int) bool {
		return at <= n || isPlace(at) || s.CaseText(at) == "at" && s.Tokens[at].POS == "PROPN" // "a strike at Norrail, which carries a third"
	})
	if h < 0 || !lexicon.Must("situating").Has(s.Tokens[v].Lemma) && !(s.CaseText(h) == "at" && lexicon.Must("yielding").Has(s.Tokens[v].Lemma)) {
		return -1
	}
	if h > n && below(s, h, n) && !below(s, h, v) && s.Tokens[h].Is("nmod", "obl") && s.CaseText(h) != "of" && agrees(s, pronoun, v, h) != no {
		return h
	}
	return -1
}

// raiseEvent hangs a clause that tells "in which" people died or were hurt off the event in the phrase before it, where it was hung off who or what took part:
// nobody is killed in gangs in "fighting between gangs in which 19 were killed".
func raiseEvent(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v || !harms(t.Lemma) && t.Lemma != "die" {
		return
	}
	event := func(n int) bool { return lexicon.Must("events").Has(s.Tokens[n].Lemma) }
	within := slices.ContainsFunc(s.Children(v), func(c int) bool {
		return c < v && relative(&s.Tokens[c]) && s.Tokens[c].Is("obl") && s.CaseText(c) == "in"
	})
	if !within || event(t.Head) || s.Tokens[t.Head].POS != "NOUN" {
		return
	}
	for n := t.Head; s.Tokens[n].Is("nmod"); {
		if n = s.Tokens[n].Head; n < 0 || n > v || s.Tokens[n].POS != "NOUN" {
			return
		}
		if event(n) {
			attach(s, v, n, "acl:relcl")
			return
		}
	}
}

// raiseParticiple hangs a participle of making something public off the paper or the inquiry that is made so, and not off what it is about, and
// one of founding off the body that is founded: "a survey of 1,800 adults carried out in May", "an alliance of factions formed last year".
func raiseParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl" || t.Tag != "VBN" && t.Tag != "VBD" || t.Head < 0 || t.Head > v || t.POS != "VERB" {
		return
	}
	if of := documentBelow(s, v); of >= 0 {
		attach(s, v, of, "acl") // "the author of the paper, published in May"
		return
	}
	if event := hosted(s, v); event >= 0 {
		attach(s, v, event, "acl")
		return
	}
	if who := reached(s, v); who >= 0 {
		attach(s, v, who, "acl")
		return
	}
	if whole := measured(s, t.Head); whole >= 0 && t.Tag == "VBN" {
		attach(s, v, whole, "acl") // "a fine of 20 million euros imposed by a court"
		return
	}
	var makes func(n int) bool
	switch list := lexicon.Must("found"); {
	case populated(s, v):
		makes = func(n int) bool { return n == s.Tokens[t.Head].Head }
	case t.Lemma == "carry" && s.Child(v, "compound:prt") == v+1, t.Lemma == "conduct", t.Lemma == "publish", t.Lemma == "release", t.Lemma == "issue":
		makes = func(n int) bool {
			return isDocument(s.Tokens[n].Lemma) || lexicon.Must("events").Has(s.Tokens[n].Lemma)
		}
	case list.Has(t.Lemma), t.Lemma == "set" && s.Child(v, "compound:prt") == v+1:
		makes = func(n int) bool { return s.Tokens[n].Tag == "NN" && lexicon.Must("groups").Has(s.Tokens[n].Lemma) }
	default:
		return
	}
	for n := t.Head; !makes(n); {
		h := s.Tokens[n].Head
		if k := &s.Tokens[n]; k.POS != "NOUN" || !k.Is("nmod") || s.CaseText(n) != "of" || h < 0 || h > n || s.Tokens[h].POS != "NOUN" {
			return
		}
		if n = h; makes(n) {
			t.Head = n
			s.Index()
			return
		}
	}
}

// documentBelow is the paper right before a comma that was published, where its author was said to be, -1 if there is none.
func documentBelow(s *text.Sentence, v int) int {
	t := &s.Tokens[v]
	comma := firstOf(s, v)
	if s.Tokens[comma].Text != "," {
		comma--
	}
	if t.Lemma != "publish" || !human(&s.Tokens[t.Head]) || comma < 1 {
		return -1
	}
	if n := comma - 1; s.Tokens[n].Is("nmod", "obj") && isDocument(s.Tokens[n].Lemma) && below(s, n, t.Head) {
		return n
	}
	return -1
}

// hosted is the event that somebody holds or brings about, above what it is on or between, -1 if the participle hangs off it: "talks on a truce,
// sponsored by Oman".
func hosted(s *text.Sentence, v int) int {
	t := &s.Tokens[v]
	n := &s.Tokens[t.Head]
	if !lexicon.Must("hosting").Has(t.Lemma) && !lexicon.Must("broker").Has(t.Lemma) || !afterComma(s, v) || !n.Is("nmod") || n.Head < 0 || n.Head > t.Head || s.CaseText(t.Head) == "of" {
		return -1
	}
	if event := &s.Tokens[n.Head]; event.POS == "NOUN" && lexicon.Must("events").Has(event.Lemma) || event.Lemma == "negotiation" {
		return n.Head
	}
	return -1
}

// measured is the noun that an amount of money with "of" measures, -1 if there is none: "a fine of 20 million euros".
func measured(s *text.Sentence, amount int) int {
	t := &s.Tokens[amount]
	h := t.Head
	if !t.Is("nmod") || h < 0 || h > amount || s.CaseText(amount) != "of" || !lexicon.Must("moneynouns").Has(s.Tokens[h].Lemma) && !lexicon.Must("priced").Has(s.Tokens[h].Lemma) {
		return -1
	}
	if s.Child(amount, "nummod") >= 0 && (t.Tag == "$" || lexicon.Must("currencies").Has(t.Lemma)) {
		return h
	}
	return -1
}

// reached is the person above a thing or place whom somebody reached by telephone, -1 if there is none: "Ann Lee, a nurse at the clinic, reached by phone".
func reached(s *text.Sentence, v int) int {
	t := &s.Tokens[v]
	by := s.Child(v, "obl:agent", "obl")
	if t.Lemma != "reach" && t.Lemma != "contact" || by < v || human(&s.Tokens[t.Head]) || s.Tokens[by].Lemma != "phone" && s.Tokens[by].Lemma != "telephone" {
		return -1
	}
	return climb(s, t.Head, func(at int) bool { return human(&s.Tokens[at]) || !s.Tokens[at].Is("nmod", "appos") })
}

// populated reports whether a participle hangs off the people that a place is said to have, and says nothing of what is done to people: "a nation of two
// million people wedged between larger ones".
func populated(s *text.Sentence, v int) bool {
	t := &s.Tokens[v]
	place := s.Tokens[t.Head].Head
	if place < 0 || !isPlaceNoun(&s.Tokens[place]) && s.Tokens[place].Lemma != "nation" && !lexicon.Must("regions").Has(s.Tokens[place].Lemma) {
		return false
	}
	return s.CaseText(t.Head) == "of" && s.Child(t.Head, "nummod") >= 0 && human(&s.Tokens[t.Head]) && s.Child(v, "obl:agent") < 0 && !lexicon.Must("personpatients").Has(t.Lemma)
}

// isDocument reports whether a noun is of what is written or found out about something.
func isDocument(lemma string) bool {
	switch lemma {
	case "account", "analysis", "assessment", "certificate", "summary":
		return true
	}
	return lexicon.Must("documents").Has(lemma)
}

// moves reports whether a verb tells by what part something rose or fell, as prices do and firms do not.
func moves(s *text.Sentence, v int) bool {
	return slices.ContainsFunc(s.Children(v), func(c int) bool {
		t := &s.Tokens[c]
		return c > v && t.Is("obj", "obl:unmarked") && (t.Text == "%" || lexicon.Must("fractions").Has(t.Lemma) || strings.HasPrefix(t.Lemma, "percent"))
	})
}

// An answer to whether a noun can be what a relative clause is about.
type answer int

const (
	unknown answer = iota
	yes
	no
)

// agrees tells whether the number of a relative clause's verb and the kind of its pronoun fit a noun.
func agrees(s *text.Sentence, pronoun, v, n int) answer {
	t := &s.Tokens[n]
	clause, noun := numberOf(s, v), nounNumber(t)
	if t.POS == "PROPN" && human(t) && t.Tag != "NNPS" {
		noun = 's' // one person does not "say": "the heirs of Emil Rosenthal, who say"
	}
	if t.Tag == "NNP" && !human(t) && strings.EqualFold(s.Tokens[pronoun].Text, "which") {
		noun = 's' // "exports to the European Union, which were"
	}
	if s.Child(n, "conj") >= 0 && noun == 's' {
		noun = 0
	}
	fits := unknown
	switch {
	case clause == 0 || noun == 0:
	case clause == noun:
		fits = yes
	default:
		return no
	}
	switch word := strings.ToLower(s.Tokens[pronoun].Text); {
	case word == "who" && (human(t) || t.POS == "ADJ" && s.Child(n, "det") >= 0): // "a 19-year-old from Oslo who"
		return yes
	case word == "which" && n == pronoun-2 && human(t) && lexicon.Must("groups").Has(t.Lemma): // "car makers and their suppliers, which"
		return fits
	case word == "who" && (t.POS == "NOUN" || t.Name != ""), word == "which" && human(t):
		return no
	case word != "who" && fits == unknown && (t.POS == "NOUN" || t.POS == "PROPN" && !human(t)):
		return yes
	}
	return fits
}

// numberOf is what a finite verb group says of its subject's number: 's', 'p', 0 if nothing.
func numberOf(s *text.Sentence, v int) byte {
	at := v
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v && t.Is("aux", "cop") {
			at = c
			break
		}
	}
	switch t := &s.Tokens[at]; {
	case t.Tag == "VBZ", strings.EqualFold(t.Text, "was"):
		return 's'
	case t.Tag == "VBP", strings.EqualFold(t.Text, "were"):
		return 'p'
	}
	return 0
}

// nounNumber is a common noun's number, 0 for one that either verb may follow.
func nounNumber(t *text.Token) byte {
	switch {
	case t.Tag == "NNS":
		return 'p'
	case t.POS == "NUM" && strings.EqualFold(t.Text, "one"): // "one of the sources, who has"
		return 's'
	case t.Tag == "NN" && !lexicon.Must("collectives").Has(t.Lemma) && !lexicon.Must("partitives").Has(t.Lemma):
		return 's'
	}
	return 0
}

// makeRelativePronoun reads the "that" of a relative clause as the pronoun it is: bare before a subject ("a study that they
// submitted") and after "and" in a second one ("a carrier that leads the market and that opposed the merger").
func makeRelativePronoun(s *text.Sentence, v int) {
	that := -1
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v && strings.EqualFold(t.Text, "that") && t.Is("obl", "mark", "nsubj", "det", "obj") {
			that = c
		}
	}
	if that < 1 {
		return
	}
	t := &s.Tokens[that]
	subject := s.Child(v, "nsubj", "nsubj:pass")
	switch {
	case s.Tokens[v].Rel == "acl:relcl" && t.POS == "SCONJ" && t.Is("nsubj", "obj"): // the tree has it right, the tag not
		t.POS, t.Tag = "PRON", "WDT"
		return
	case s.Tokens[v].Rel == "acl:relcl" && (t.Rel == "obl:unmarked" || t.Rel == "mark" && t.Tag == "WDT" && asksObject(s, v)):
	case s.Tokens[v].Is("conj") && s.Tokens[that-1].Is("cc"):
		if subject >= 0 && subject != that && (s.Passive(v) || s.Child(v, "obj") > v) {
			return // "that all had been paid": nothing is left for it to be
		}
		first := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" || s.Tokens[at].POS == "AUX" })
		if first < 0 || s.Tokens[first].Rel != "acl:relcl" || !slices.ContainsFunc(s.Children(first), func(c int) bool { return relative(&s.Tokens[c]) }) {
			return
		}
		s.Tokens[v].Head = first
	default:
		return
	}
	t.POS, t.Tag = "PRON", "WDT"
	if t.Rel = "nsubj"; subject >= 0 && subject != that {
		t.Rel = "obj"
	}
	s.Index()
}

// readCharge reads as the conjunction that it is the "that" behind a charge or a claim whose clause has its subject and its object: nobody takes charges in
// "on charges that he took bribes".
func readCharge(s *text.Sentence, v int) {
	n, that := s.Tokens[v].Head, -1
	if s.Tokens[v].Rel != "acl:relcl" || n < 0 || n > v || !lexicon.Must("claimed").Has(s.Tokens[n].Lemma) || lexicon.Must("addressing").Has(s.Tokens[v].Lemma) || lexicon.Must("giving").Has(s.Tokens[v].Lemma) {
		return
	}
	subject, whole := false, s.Passive(v) || s.Child(v, "cop") >= 0
	for _, c := range s.Children(v) {
		switch t := &s.Tokens[c]; {
		case c < v && strings.EqualFold(t.Text, "that") && that < 0 && t.Is("obj", "obl", "mark", "nsubj"):
			that = c
		case t.Is("nsubj", "nsubj:pass") && c < v:
			subject = true
		case c > v && (t.Is("obj") || t.Is("ccomp") && hasSubject(s, c)): // not "a figure that they said was low"
			whole = true
		}
	}
	if that < n || !subject || !whole || slices.ContainsFunc(s.Tokens[that:v], func(k text.Token) bool { return k.POS == "VERB" }) { // "a figure that they say is bound to rise"
		return
	}
	t := &s.Tokens[that]
	t.Rel, t.POS, t.Tag, t.Morph = "mark", "SCONJ", "IN", ""
	s.Tokens[v].Rel = "acl"
	s.Index()
}

// asksObject reports whether a relative clause, or its innermost complement, can have an object and has none: "the fee that she was required to pay".
func asksObject(s *text.Sentence, v int) bool {
	inner := openComplement(s, v, s.Tokens[v].Head)
	if inner < 0 {
		inner = v
	}
	return s.Child(inner, "obj", "ccomp") < 0 && !lexicon.Must("intransitives").Has(s.Tokens[inner].Lemma) && (inner != v || !s.Passive(v))
}

// readPiedPiped hangs off its noun a relative clause that opens with a preposition and its pronoun, where it was taken for a clause of circumstance: "hired a
// diver, according to whom the wreck lies here" (Ross 1967, "Constraints on variables in syntax": pied piping).
func readPiedPiped(s *text.Sentence, v int) {
	first := firstOf(s, v)
	if s.Tokens[first].Text == "," {
		first++
	}
	h := s.Tokens[v].Head
	if !s.Tokens[v].Is("advcl") || h < 0 || h > first || first < 2 || s.Tokens[first-1].Text != "," || !piedPiped(s, first, v) {
		return
	}
	noun := climb(s, first-2, func(at int) bool {
		k := s.Tokens[at].Head
		return k < 0 || k > first || s.Tokens[k].POS == "VERB" || s.Tokens[k].POS == "AUX"
	})
	if t := &s.Tokens[noun]; t.POS == "NOUN" || t.POS == "PROPN" {
		attach(s, v, noun, "acl:relcl")
	}
}

// piedPiped reports whether "whom" stands in a clause behind the preposition that it opens with.
func piedPiped(s *text.Sentence, first, v int) bool {
	return slices.ContainsFunc(s.Children(v), func(c int) bool {
		return s.Tokens[c].Text == "whom" && s.Tokens[c].Is("obl") && firstOf(s, c) == first && c < v
	})
}

// makePartitiveRelative gives a relative clause the "one of whom" before it for its subject, or for the object where it has a subject, however the parser
// hung the two words: "two guards, one of whom was killed", "the message, the origin of which nobody knew". The clause hangs off what stands
// before the comma.
func makePartitiveRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v {
		return
	}
	pronoun, last := wholeBefore(s, v)
	if pronoun < 0 {
		return
	}
	comma := last
	for comma > 0 && !s.Tokens[comma].Is("punct", "cc") {
		comma--
	}
	part := climb(s, last, func(at int) bool { h := s.Tokens[at].Head; return h <= comma || h > last })
	whole := t.Head
	if whole == part || whole == last {
		whole = s.Tokens[part].Head
	}
	if whole >= 0 && s.Tokens[whole].POS == "VERB" { // the part was taken for one more thing that the verb before does
		if whole = s.Child(whole, "obj"); whole > comma {
			return
		}
	}
	if h := headOver(s, whole); h >= 0 && strings.EqualFold(s.Tokens[pronoun].Text, "which") {
		whole = h // "a statement to police, parts of which were read out"
	}
	if strings.EqualFold(s.Tokens[pronoun].Text, "whom") {
		whole = personsBefore(s, whole)
	}
	if whole < 0 || whole >= part || s.CaseText(part) != "" || below(s, whole, part) || below(s, whole, v) {
		return
	}
	rel := "nsubj"
	if s.Passive(v) {
		rel = "nsubj:pass"
	}
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; c != part && c != pronoun && c < v && k.Is("nsubj", "csubj", "expl") {
			rel = "obj"
		}
	}
	if o := s.Child(v, "obj"); rel == "obj" && (o >= 0 && o != part && o != pronoun || s.Passive(v)) {
		return
	}
	t.Head = whole
	s.Tokens[part].Head, s.Tokens[part].Rel = v, rel
	s.Tokens[pronoun].Head, s.Tokens[pronoun].Rel = last, "nmod"
	s.Index()
}

// personsBefore is the noun that "whom" can mean where what stands next to it is no person: the people whose verb has it for its object or place, "12
// children had convulsions, all of whom recovered". Where there are none it stays what it is.
func personsBefore(s *text.Sentence, n int) int {
	if n < 0 || canAct(s, n) && !strings.HasSuffix(s.Tokens[n].Name, "-place") || !s.Tokens[n].Is("obj", "obl") {
		return n
	}
	subject := s.Child(s.Tokens[n].Head, "nsubj", "nsubj:pass")
	if of := s.LastChild(max(subject, 0), "nmod"); subject >= 0 && of > subject && of < n && s.CaseText(of) == "of" && !human(&s.Tokens[subject]) {
		subject = of // "1% of patients had raised enzymes, all of whom recovered"
	}
	if subject >= 0 && subject < n && human(&s.Tokens[subject]) && (s.Tokens[subject].Tag == "NNS" || s.Child(subject, "nummod", "conj") >= 0) {
		return subject
	}
	return n
}

// headOver is the thing above people whom a phrase of it names, -1 if there is none: "a letter to teachers".
func headOver(s *text.Sentence, n int) int {
	if n < 0 || !human(&s.Tokens[n]) || !s.Tokens[n].Is("nmod") {
		return -1
	}
	if h := s.Tokens[n].Head; h >= 0 && h < n && s.Tokens[h].POS == "NOUN" && !human(&s.Tokens[h]) {
		return h
	}
	return -1
}

// wholeBefore is the relative pronoun behind "of" that a relative clause opens with, and the word before them; -1 if there is none: "some of
// whom", "a third of which".
func wholeBefore(s *text.Sentence, v int) (pronoun, last int) {
	for i := v - 1; i > s.Tokens[v].Head && i > 1; i-- {
		if k := &s.Tokens[i]; (k.Tag == "WDT" || k.Tag == "WP") && (strings.EqualFold(k.Text, "whom") || strings.EqualFold(k.Text, "which")) {
			if s.Tokens[i-1].Text != "of" {
				return -1, -1
			}
			switch s.Tokens[i-2].POS {
			case "NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "SYM":
				return i, i - 2
			}
			return -1, -1
		}
	}
	return -1, -1
}

// makeQuestion makes a question of a clause behind a preposition and "who": the relative pronoun is "whom" there, so that in "a dispute over who had
// the right" no dispute had it (Huddleston and Pullum 2002, 12.6). So it does of one right behind a verb: "a law to decide who bears the losses".
func makeQuestion(s *text.Sentence, who int) {
	t := &s.Tokens[who]
	if who < 1 || !strings.EqualFold(t.Text, "who") || !t.Is("nsubj") || t.Head < who || s.Tokens[t.Head].Rel != "acl:relcl" {
		return
	}
	switch p := &s.Tokens[who-1]; {
	case p.Head == t.Head && p.Is("mark", "case"):
		s.Tokens[t.Head].Rel = "acl"
	case p.POS == "VERB" && (p.Tag == "VB" || p.Tag == "VBP" || p.Tag == "VBZ") && s.Tokens[t.Head].Head < who-1 && !below(s, who-1, t.Head):
		attach(s, t.Head, who-1, "ccomp")
	}
}

// lowerWhole hangs "of whom" off the part that it tells the whole of: in "drivers, of whom some 70 are waiting", nobody is "waiting of" drivers. The
// clause hangs off what is parted, where it was hung off the verb before: "built six, of which three survive".
func lowerWhole(s *text.Sentence, pronoun int) {
	t := &s.Tokens[pronoun]
	if t.Tag != "WP" && t.Tag != "WDT" || !t.Is("obl", "nmod") || s.CaseText(pronoun) != "of" || t.Head < pronoun || pronoun < 2 || s.Tokens[pronoun-2].POS != "PUNCT" {
		return
	}
	clause := t.Head
	part := s.Child(clause, "nsubj", "nsubj:pass")
	if part < pronoun || firstOf(s, part) != pronoun+1 || !partOf(s, part) {
		return
	}
	if k := &s.Tokens[clause]; k.Is("advcl") && k.Head >= 0 {
		whole := s.Child(k.Head, "obj")
		if whole < k.Head || whole > pronoun || s.Tokens[whole].POS != "NUM" && s.Tokens[whole].Tag != "NNS" {
			return
		}
		k.Head, k.Rel = whole, "acl:relcl"
	}
	if k := &s.Tokens[clause]; k.Rel == "acl:relcl" {
		if n := s.Tokens[k.Head].Head; s.Tokens[k.Head].Is("appos") && n >= 0 && s.Child(n, "nummod") >= 0 {
			k.Head = n // "1.6 billion euros, a record, of which 58%"
		}
		attach(s, pronoun, part, "nmod")
	}
}

// partOf reports whether a word counts or measures a part of something: "some 70", "about half", "58%", "90 kilograms".
func partOf(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	switch {
	case t.POS == "NUM", partial(t.Lemma), t.Text == "%", t.Tag == "$", lexicon.Must("fractions").Has(t.Lemma):
		return true
	}
	return s.Child(n, "nummod") >= 0 && (lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("counts").Has(t.Lemma))
}
