package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// What follows finds the phrases that say where, when and how, and tells those that say nothing of their verb.

// readArguments adds the prepositional dependents: obliques of verbs and adjectives, modifiers of nouns, the
// place of a relative clause with "where".
func (r *roleReader) readArguments(p *parts, v int) {
	t := &r.s.Tokens[v]
	rest := r.remnant(v)
	add := func(c int, prep string) {
		if strings.HasSuffix(prep, "between") { // both bounds are one argument
			p.arguments = append(p.arguments, argument{c, prep})
			return
		}
		for _, k := range r.expand(c) {
			own := r.s.CaseText(k)
			half := r.s.Tokens[k].Lemma == "half" && (timed(&r.s.Tokens[c]) || lexicon.Must("measures").Has(r.s.Tokens[c].Lemma)) // "for a year and a half"
			if k != c && (k == rest || half || own == "" && r.gapped(c, k, prep) || relative(&r.s.Tokens[c]) && r.unsaidWhole(k)) {
				continue
			}
			if own == "" || k == c || relative(&r.s.Tokens[c]) { // "the tender in which" was in it
				own = prep
			}
			p.arguments = append(p.arguments, argument{k, own})
		}
	}
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		switch {
		case rest >= 0 && c > rest, p.passive && slices.Contains(p.agent, c), r.discourse(c), r.aside(c), r.unsaid(c), r.replaces(c), r.setAgainst(c), r.remark(c), r.sequel(v, c), k.Rel == "obl:unmarked" && c == v-1 && t.POS == "ADJ": // "between 35 and 40 years old"
		case t.POS == "VERB" && (r.manner(v, c) || r.rate(v, c) || r.score(v, c)), (t.POS == "VERB" || r.s.Child(v, "cop") >= 0) && r.when(v, c):
			p.arguments = append(p.arguments, argument{token: c})
		case k.Is("obl") || k.Is("nmod") && k.Rel != "nmod:poss":
			if prep := r.s.CaseText(c); prep != "" && prep != "as for" && !(prep == "of" && c < v && k.Is("obl") && k.Head == v && !relative(k)) { // "of the 310, 94 moved"
				add(c, prep)
			}
		case k.Is("advmod") && k.Lemma == "where" && t.Rel == "acl:relcl" && !(t.POS == "ADJ" && r.s.Child(v, "xcomp") > v): // "where they are able to play" is where they play
			if place, prep := r.where(t.Head, c); place >= 0 {
				if prep == "in" && r.goesThere(v) {
					prep = "to"
				}
				p.arguments = append(p.arguments, argument{place, prep})
			}
		}
	}
	if h := t.Head; t.Is("xcomp") && h >= 0 && (r.s.Tokens[h].POS == "ADJ" || r.s.Tokens[h].Lemma == "fail" || lexicon.Must("beginning").Has(r.s.Tokens[h].Lemma)) && r.s.Tokens[h].Rel == "acl:relcl" {
		if where := r.s.Child(h, "advmod"); where >= 0 && where < h && r.s.Tokens[where].Lemma == "where" { // "in Palmyra, where they were unable to play"
			if place, prep := r.where(r.s.Tokens[h].Head, where); place >= 0 {
				p.arguments = append(p.arguments, argument{place, prep})
			}
		}
	}
	r.shareArguments(p, v)
}

// goesThere reports whether "where" asks for the goal of a verb of motion that has nothing else behind it: "where she had been sent", "where he fled", but
// "where she was taken ill".
func (r *roleReader) goesThere(v int) bool {
	voice, listed := lexicon.Must("goals")[r.s.Tokens[v].Lemma]
	if !listed || voice == "passive" && !r.s.Passive(v) {
		return false
	}
	return !slices.ContainsFunc(r.s.Children(v), func(c int) bool {
		return c > v && (r.s.Tokens[c].Is("obj", "xcomp", "advmod", "compound:prt") || strings.HasSuffix(r.s.CaseText(c), "to") || r.s.CaseText(c) == "from")
	})
}

// where is the place that a clause with "where" is about, with its preposition, -1 if the noun names none: who "left for Paris,
// where he died" died there, and in "beat a rival in Lima, where they met" they met in Lima.
func (r *roleReader) where(n, adverb int) (place int, prep string) {
	for h := r.s.Tokens[n].Head; human(&r.s.Tokens[n]) && r.s.Tokens[n].Is("nmod") && r.s.CaseText(n) == "of" && h >= 0 && h < n; h = r.s.Tokens[n].Head {
		n = h // "the house of her uncle, Paul, where"
	}
	prep = r.s.CaseText(n)
	if strings.HasPrefix(prep, "as far ") {
		return n, "in" // "was felt as far away as Quito, where they ran outside"
	}
	if last := r.s.LastChild(n, "conj"); last > n && lastOf(r.s, last) == adverb-2 && r.s.CaseText(last) == "" && r.s.Tokens[last].POS != "VERB" {
		n = last // "to Lima and Quito, where he met her"
	}
	switch prep {
	case "", "to", "into", "from", "of", "through", "towards", "toward":
		return n, "in" // "flown to a laboratory, where they open it"
	case "outside", "near", "around", "behind":
		switch aside := r.s.Tokens[max(0, adverb-1)].Text == ","; {
		case !aside:
			return n, "in" // "waited outside the court where it is heard"
		case prep == "outside":
			return -1, "" // "outside the court, where a crowd had gathered": there or inside
		}
	case "for", "by", "against", "about", "with", "as", "after", "before", "over", "including", "such as", "than":
		if k := &r.s.Tokens[n]; strings.HasSuffix(k.Name, "-place") || isPlaceNoun(k) && prep != "by" && prep != "over" {
			return n, "in"
		}
		inner := -1
		for _, c := range r.s.Children(n) {
			if own := r.s.CaseText(c); c > n && c < adverb && r.s.Tokens[c].Is("nmod") && (own == "in" || own == "at") {
				inner, prep = c, own
			}
		}
		return inner, prep
	}
	return n, prep
}

// remnant is the first word of a clause behind that of a verb whose own verb is left out, -1 if there is none: "will hire 70 by January and
// the remainder within a year", "the mill closed in 2019, the school in 2022".
func (r *roleReader) remnant(v int) int {
	if r.s.Tokens[v].POS != "VERB" {
		return -1
	}
	before := false
	for _, c := range r.s.Children(v) {
		k := &r.s.Tokens[c]
		if c < v {
			continue
		}
		nominal := k.POS == "NOUN" || k.POS == "PROPN" || k.POS == "PRON"
		if before && nominal && k.Is("conj", "parataxis", "list") && r.s.Child(c, "case", "cop", "nsubj", "mark") < 0 && r.followed(v, c) {
			return c
		}
		if before = before || k.Is("obl"); !k.Is("obl") {
			continue
		}
		if j := r.s.Child(c, "conj"); j > c && r.s.Tokens[j].POS == "NOUN" && timed(k) && !timed(&r.s.Tokens[j]) && r.s.Child(j, "case") < 0 && r.followed(v, j) {
			return j
		}
	}
	return -1
}

// followed reports whether a phrase of a verb, or a time that was hung off a noun, stands directly behind the noun.
func (r *roleReader) followed(v, noun int) bool {
	behind := func(c int) bool { return c > noun && r.s.Subtree(c, nil)[0] == noun+1 }
	return slices.ContainsFunc(r.s.Children(v), func(c int) bool { return r.s.Tokens[c].Is("obl") && behind(c) }) ||
		slices.ContainsFunc(r.s.Children(noun), func(c int) bool {
			return r.s.Tokens[c].Is("nmod") && r.s.CaseText(c) == "within" && timed(&r.s.Tokens[c]) && behind(c)
		})
}

// gapped reports whether a conjunct of a place belongs to a clause whose verb is left out: "1,400 work in Bergen, 900 in Oslo and the
// rest in Tromsø".
func (r *roleReader) gapped(first, conjunct int, prep string) bool {
	between := r.s.Child(first, "nmod:unmarked", "appos")
	counted := r.s.Tokens[conjunct].POS == "NUM" && r.s.Tokens[first].POS != "NUM" // "killed 17 in Jamaica and nine in Cuba"
	return (counted || between > first && r.s.Tokens[between].POS == "NUM") && slices.ContainsFunc(r.s.Children(conjunct), func(c int) bool {
		return r.s.Tokens[c].Is("nmod", "orphan") && r.s.CaseText(c) == prep
	})
}

// discourse reports whether a phrase joins the sentence to the text and says nothing of its verb: "for example", "for its part".
func (r *roleReader) discourse(n int) bool {
	words := r.s.Subtree(n, func(k int) bool { return r.s.Tokens[k].Is("punct") })
	if p := slices.IndexFunc(words, func(k int) bool { return r.s.Tokens[k].Rel == "nmod:poss" }); p >= 0 && r.s.Tokens[words[p]].POS == "PRON" {
		return lexicon.Must("discourse").Has(strings.ToLower(r.s.Join(words[:p]) + " one's " + r.s.Join(words[p+1:])))
	}
	return lexicon.Must("discourse").Has(strings.ToLower(r.s.Join(words)))
}

// unsaid reports whether a phrase leaves what it says to a clause, its own or the one before it: "by the time the police arrived", "on the
// day on which they came", "in addition to mending it", "in which case", "in whose name". No argument holds the clause, and without it "by time" says nothing.
func (r *roleReader) unsaid(n int) bool {
	t := &r.s.Tokens[n]
	if d := r.s.Child(n, "det"); d >= 0 && r.s.Tokens[d].Tag == "WDT" {
		return true
	}
	if whose := r.s.Child(n, "nmod:poss"); whose >= 0 && r.s.Tokens[whose].Tag == "WP$" && lexicon.Must("ownonly").Has(t.Lemma) {
		return true
	}
	if t.Lemma == "addition" && r.s.Child(n, "acl") > n { // "in addition to mending the roof"
		return true
	}
	switch r.s.CaseText(n) {
	case "in", "by", "at", "on", "from", "until", "since", "before", "after", "during":
		return lexicon.Must("timenouns").Has(t.Lemma) && r.shell(n) && r.s.TimeWhen(n) < 0
	}
	return false
}

// setAgainst reports whether a phrase is what a "not" behind a comma sets against another: "won on the mountain, not by email".
func (r *roleReader) setAgainst(n int) bool {
	first := firstOf(r.s, n)
	if r.s.Tokens[first].Text == "," && first+1 < n {
		first++
	}
	return r.s.Tokens[first].Lemma == "not" && first > 0 && r.s.Tokens[first-1].Text == ","
}

// remark reports whether a phrase behind a comma says what all before it amounts to, and nothing of the verb it hangs off: nobody takes bribes in a
// trial in "was jailed for taking bribes, in a trial that divided the country", and "in case" says nothing of anything.
func (r *roleReader) remark(n int) bool {
	if !strings.EqualFold(r.s.CaseText(n), "in") || !r.s.Tokens[n].Is("obl") {
		return false
	}
	if !afterComma(r.s, n) || n < r.s.Tokens[n].Head {
		return false
	}
	whole := n
	if of := r.s.Child(n, "nmod"); of > n && r.s.Tokens[n].POS != "NOUN" && r.s.CaseText(of) == "of" { // "in the latest of a string of trials"
		if whole = of; lexicon.Must("partitives").Has(r.s.Tokens[of].Lemma) {
			whole = max(of, r.s.Child(of, "nmod"))
		}
	}
	return lexicon.Must("remarks").Has(r.s.Tokens[whole].Lemma) && (whole != n || r.s.Child(n, "acl", "amod", "nmod") >= 0)
}

// unsaidWhole reports whether what a relative pronoun stands for is no more than a time or a way.
func (r *roleReader) unsaidWhole(n int) bool {
	lemma := r.s.Tokens[n].Lemma
	return r.shell(n) && (lemma == "way" || lexicon.Must("timenouns").Has(lemma))
}

// shell reports whether a noun has a clause and nothing else that says what it means.
func (r *roleReader) shell(n int) bool {
	clause := false
	for _, c := range r.s.Children(n) {
		k := &r.s.Tokens[c]
		if clause = clause || k.Is("acl") || k.Is("advcl") && c > n; !k.Is("acl", "advcl", "det", "case", "punct") {
			return false
		}
	}
	return clause && r.s.Tokens[n].Tag == "NN" && r.s.Child(n, "det") >= 0
}

// aside reports whether a phrase names some of those before it and says nothing of its verb: "among them Easter Island", "three of
// them in intensive care".
func (r *roleReader) aside(n int) bool {
	for _, i := range r.s.Subtree(n, func(k int) bool { return k > n && r.s.Tokens[k].Is("appos", "acl", "parataxis") }) {
		if t := strings.ToLower(r.s.Tokens[i].Text); t != "them" && t != "which" {
			continue
		}
		if i > 1 && strings.EqualFold(r.s.Tokens[i-1].Text, "among") && r.s.Tokens[i-2].Text == "," {
			return true
		}
		if i > 2 && strings.EqualFold(r.s.Tokens[i-1].Text, "of") && (r.s.Tokens[i-2].POS == "NUM" || r.s.Tokens[i-2].POS == "DET") && r.s.Tokens[i-3].Text == "," {
			return true
		}
	}
	return false
}

// sequel reports whether a pronoun behind "after" or "before", or behind "to" before an answer, takes up the clause before it, and no noun: no stove is when
// she lived in "lost her stove, after which she lived on biscuits", and nobody answers a bus in "it was like a bus, to which he replied that". One may answer
// a text, and who is asked is no thing.
func (r *roleReader) sequel(v, c int) bool {
	t := &r.s.Tokens[v]
	first := firstOf(r.s, c)
	if prep := r.s.CaseText(c); !strings.EqualFold(r.s.Tokens[c].Text, "which") || prep != "after" && prep != "before" && !(prep == "to" && r.replies(v)) || first < 1 || r.s.Tokens[first-1].Text != "," || lexicon.Must("naming").Has(t.Lemma) {
		return false
	}
	if t.Rel != "acl:relcl" || t.Head < 0 {
		return true
	}
	n := &r.s.Tokens[t.Head]
	if r.s.CaseText(c) == "to" {
		return !human(n) && !lexicon.Must("documents").Has(n.Lemma) && !lexicon.Must("retorts").Has(n.Lemma)
	}
	return !timed(n) && !lexicon.Must("events").Has(n.Lemma) && !lexicon.Must("gerundnouns").Has(n.Lemma)
}

// replies reports whether a verb tells what somebody answers.
func (r *roleReader) replies(v int) bool {
	switch r.s.Tokens[v].Lemma {
	case "reply", "respond", "retort", "answer":
		return r.s.Child(v, "ccomp") > v || v+1 < len(r.s.Tokens) && (r.s.Tokens[v+1].Text == "," || r.s.Tokens[v+1].Text == ":" || text.Quotes(r.s.Tokens[v+1].Text))
	}
	return false
}

// shareArguments gives a verb the phrases behind a later conjunct when it has none of its own and
// nothing else stands between: "was ousted and driven from Idlib".
func (r *roleReader) shareArguments(p *parts, v int) {
	t := &r.s.Tokens[v]
	if t.POS != "VERB" || len(p.arguments) > 0 {
		return
	}
	for _, c := range r.s.Children(v) {
		if c > v && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS == "VERB" && r.adjacent(v, c) && !r.apart(p, v, c) && r.s.Passive(c) == p.passive &&
			(p.passive || r.s.Tokens[c].Tag == t.Tag) { // "would cooperate but regarded it as an attempt"
			_, placed := lexicon.Must("placing")[r.s.Tokens[c].Lemma]
			if _, both := lexicon.Must("placing")[t.Lemma]; placed && !both { // "was killed and placed in a pit"
				return
			}
			for _, a := range r.of(c).arguments {
				if !owned(a.prep) {
					p.arguments = append(p.arguments, a)
				}
			}
			return
		}
	}
}

// owned reports whether a preposition is the verb's before it, for where somebody is taken or what he is charged with: "was shot and taken to
// hospital", "detained and accused of fraud". Where and when something is done can be said of two verbs at once.
func owned(prep string) bool {
	switch prep {
	case "to", "into", "onto", "toward", "towards", "of", "with", "for", "as", "against":
		return true
	}
	return false
}

// apart reports whether a conjunct keeps its phrases for itself: "was arrested but released after 14 hours", "got up and lifted her off the
// ground", "a cartoon that he had shared, and released near the border", "was arrested and never seen again".
func (r *roleReader) apart(p *parts, v, c int) bool {
	if o := r.s.Child(c, "obj"); o > c && !slices.Contains(p.patient, o) || r.s.VerbGroup(c).Not >= 0 && !r.s.Denied(v) {
		return true
	}
	cc := r.s.Child(c, "cc")
	return cc > 0 && (r.s.Tokens[cc].Lemma == "but" || r.s.Tokens[cc-1].Text == "," && r.s.Child(v, "conj") == c)
}
