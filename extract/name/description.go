package name

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// negated reports whether one of the children of a predicate denies it.
func negated(children []int, tokens []text.Token) bool {
	for _, c := range children {
		if l := tokens[c].Lemma; l == "not" || l == "never" || l == "no" {
			return true
		}
	}
	return false
}

// joinDescriptions lets a definite description stand for the one entity that it fits: "the
// president" for whoever was called president, "the Syrian leader" for the president of
// Syria, "the country" for the country that was named last.
func joinDescriptions(r *reader) {
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.sort != byNoun || p.plural || p.echo || !r.definite(p) {
			continue
		}
		if node := r.described(i); node >= 0 {
			p.node, p.by = node, "description"
		}
	}
}

// definite reports whether a phrase says that its entity is known: "the", "this", "that".
func (r *reader) definite(p *phrase) bool {
	s := r.sentence(p)
	d := s.Child(p.head, "det")
	if d < 0 {
		return false
	}
	switch strings.ToLower(s.Tokens[d].Text) {
	case "the", "this", "that":
	default:
		return false
	}
	for _, c := range s.Children(p.head) {
		t := &s.Tokens[c]
		aside := c > p.head && s.Tokens[p.head+1].Text == "," // "The dam, which was built in 1958,"
		if t.Is("acl") && !aside || t.Is("nmod:poss", "appos", "nummod") || t.Is("nmod") && c > p.head {
			return false // it says itself which one it means
		}
	}
	return true
}

// described is the node that description k stands for, -1 if that is not clear.
func (r *reader) described(k int) int {
	p := &r.phrases[k]
	s := r.sentence(p)
	lemma := strings.ToLower(s.Tokens[p.head].Lemma)
	switch r.nodes[p.node].kind {
	case text.Person:
		return r.byRole(k, lemma, r.nationOf(p.sentence, p.head))
	case text.Place:
		switch lemma {
		case "country", "nation":
			return r.lastCountry(k)
		case "city", "town":
			return r.onlyCity(k, "city", "town")
		case "capital":
			return r.onlyCity(k, "city")
		}
		if p.first != p.head {
			return -1
		}
		if node := r.byRole(k, lemma, -1); node >= 0 && (lemma != "state" || r.nodes[node].kind != text.Person) {
			return node // "Secretary of State Jim Reed" is no state
		}
	case text.Org, text.People:
		if p.first == p.head {
			return r.byRole(k, lemma, -1)
		}
	}
	return -1
}

// vague nouns fit any person.
var vague = map[string]bool{"man": true, "woman": true, "guy": true, "person": true, "boy": true, "girl": true, "one": true}

// byRole is the only entity before phrase k that is called by a role, of a nation if one is given.
func (r *reader) byRole(k int, lemma string, nation int) int {
	if vague[lemma] {
		return -1
	}
	words := r.office(r.phrases[k].sentence, r.phrases[k].head)
	found := -1
	for j := k - 1; j >= max(0, k-memory); j-- {
		p := &r.phrases[j]
		if p.node < 0 || p.sort != byName {
			continue
		}
		n := r.find(p.node)
		if n == found || !r.plays(n, lemma, words, nation) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	if found >= 0 && anyBody[lemma] && !r.calledBy(r.nodes[found].text, lemma) && r.bodySince(found, k) {
		return -1
	}
	if found >= 0 && r.nodes[found].kind == text.Org && r.spokenOf(lemma, found) {
		return -1
	}
	return found
}

// spokenOf reports whether a description was used more than once before an entity was named, so that it stands for another: "the bank"
// in an article about Hungary's central bank, that goes on to name the European one.
func (r *reader) spokenOf(lemma string, node int) bool {
	uses := 0
	for k := range r.phrases {
		p := &r.phrases[k]
		switch {
		case p.node < 0:
		case p.sort == byName && r.find(p.node) == node:
			return uses > 1
		case p.sort == byNoun && !p.plural && p.first == p.head && r.definite(p) && strings.EqualFold(r.sentence(p).Tokens[p.head].Lemma, lemma):
			uses++
		}
	}
	return false
}

// anyBody are nouns that fit any organisation.
var anyBody = map[string]bool{"group": true, "organisation": true, "organization": true, "movement": true, "force": true, "team": true, "side": true}

// bodySince reports whether a node was last named more than two sentences before phrase k, or another organisation after it.
func (r *reader) bodySince(node, k int) bool {
	for j := k - 1; j >= 0; j-- {
		p := &r.phrases[j]
		if p.node < 0 || p.sort != byName {
			continue
		}
		if n := r.find(p.node); n == node {
			return p.sentence+2 < r.phrases[k].sentence
		} else if r.nodes[n].kind == text.Org {
			return true
		}
	}
	return false
}

// plays reports whether an entity is called by a role, of a nation if one is given: the minister
// may be a foreign minister, but the prime minister is no other.
func (r *reader) plays(n int, lemma, words string, nation int) bool {
	if r.nodes[n].kind != text.Person && words == lemma && nation < 0 && r.calledBy(r.nodes[n].text, lemma) {
		return true
	}
	for _, ro := range r.nodes[n].roles {
		if lemma == "firm" && ro.lemma == "company" {
			return true
		}
		same := ro.lemma == lemma && (words == lemma && ro.words != "prime minister" || words == ro.words)
		same = same || words == "leader" && r.gaz.leaders.Has(ro.lemma)
		if same && (nation < 0 || ro.nation >= 0 && r.find(ro.nation) == r.find(nation)) {
			return true
		}
	}
	return false
}

// calledBy reports whether a name ends with the noun for what it names, Syrian Army, or begins
// with it as rivers and universities do, River Senne. The army is that of a country, and no National Liberation Army; an office may be any room,
// and a league another than the Champions League.
func (r *reader) calledBy(name, noun string) bool {
	_, body := r.body(name)
	name = strings.ToLower(name)
	switch noun {
	case "state", "house", "team", "island", "office", "league":
		return false
	case "army":
		return body == noun
	case "river", "lake", "university", "ministry", "bank", "mount":
		if strings.HasPrefix(name, noun+" ") {
			return true
		}
	}
	return (strings.HasSuffix(name, " "+noun) || strings.Contains(name, " "+noun+" of ")) && (r.gaz.groups.Has(noun) || r.gaz.facilities.Has(noun))
}

// onlyCity is the only place that the article calls by one of the nouns, a city or a town, and that was named in phrase k's sentence
// before it or in the two sentences before; -1 if there was none or more than one.
func (r *reader) onlyCity(k int, nouns ...string) int {
	city := -1
	for j := k - 1; j >= 0 && r.phrases[j].sentence+2 >= r.phrases[k].sentence; j-- {
		p := &r.phrases[j]
		if p.sort != byName || p.node < 0 {
			continue
		}
		n := r.find(p.node)
		if slices.ContainsFunc(nouns, func(noun string) bool { return r.plays(n, noun, noun, -1) }) {
			if city >= 0 && city != n {
				return -1
			}
			city = n
		}
	}
	return city
}

// lastCountry is the country that was named last before phrase k, in its sentence or the two before, if the article goes by it and has not gone on to a
// place in another: "The king of Denmark was welcomed in Accra. The country".
func (r *reader) lastCountry(k int) int {
	around := "" // the country of the capital or region that was named last
	for j := k - 1; j >= 0 && r.phrases[j].sentence+2 >= r.phrases[k].sentence; j-- {
		p := &r.phrases[j]
		if p.sort != byName || p.node < 0 {
			continue
		}
		if !r.isCountry(p.node) {
			around = cmp.Or(around, r.countryAround(p.node))
			continue
		}
		node := r.find(p.node)
		if r.oneOfCountries(j) || r.abroad(k, j) || around != "" && around != r.nodes[node].text {
			return -1
		}
		return node
	}
	return -1
}

// countryAround is the country of a capital or a region, "" if a node is of none.
func (r *reader) countryAround(node int) string {
	if known, ok := r.gaz.best(r.nodes[r.find(node)].text); ok && known.kind == text.Place && known.weight == 4 {
		return known.within
	}
	return ""
}

// isCountry reports whether a node is of a country that the lists know.
func (r *reader) isCountry(node int) bool {
	known, ok := r.gaz.best(r.nodes[r.find(node)].text)
	return ok && known.kind == text.Place && known.weight == 5
}

// oneOfCountries reports whether a country is named by phrase j beside others: "buyers from Iraq and Libya".
func (r *reader) oneOfCountries(j int) bool {
	p := &r.phrases[j]
	s := r.sentence(p)
	first := p.head
	if t := &s.Tokens[first]; t.Is("conj") && t.Head >= 0 {
		first = t.Head
	}
	for _, c := range append(s.Children(first), first) {
		q := r.phraseAt(p.sentence, c)
		if q != nil && q != p && (c == first || s.Tokens[c].Is("conj")) && q.node >= 0 && q.sort == byName && r.isCountry(q.node) {
			return true
		}
	}
	return false
}

// abroad reports whether phrase j names a country in passing, since the article speaks more often of another, which a later sentence before phrase k
// names as well: "fighters in Syria. Tunisian soldiers fired back. The country is hailed". Where phrase j only says where a thing was made, an
// earlier sentence will do: "Kenyan tea is dear. Copies, packed in China, are sold throughout the country"; where it speaks of another more than twice
// as often, any sentence does.
func (r *reader) abroad(k, j int) bool {
	node := r.find(r.phrases[j].node)
	uses, later := map[int]int{}, map[int]bool{}
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.node < 0 || p.sort != byName && p.sort != byNation || !r.isCountry(p.node) {
			continue
		}
		n := r.find(p.node)
		uses[n]++
		since := i < k && p.sentence < r.phrases[k].sentence && p.sentence+2 >= r.phrases[k].sentence
		later[n] = later[n] || since && (p.sentence > r.phrases[j].sentence || r.printed(j))
	}
	for n := range later {
		if n != node && (later[n] && uses[n] > uses[node] || uses[n] > 2*uses[node]) {
			return true
		}
	}
	return false
}

// printed reports whether phrase j says where what a participle tells of was done: "copies printed in China".
func (r *reader) printed(j int) bool {
	p := &r.phrases[j]
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	return t.Is("obl") && t.Head >= 0 && s.Tokens[t.Head].Rel == "acl"
}
