package name

import (
	"strings"

	"newsgraph/extract/text"
)

// joinNationalities joins the names of one body of a state, by whatever word its country is
// named: the Russian military and Russia's military, the U.S. and the American government.
func joinNationalities(r *reader) {
	bodies := map[[2]string]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.proper || n.parent != i {
			continue
		}
		if country, body := r.body(n.text); body != "" {
			if first, ok := bodies[[2]string{country, body}]; ok {
				r.unite(first, i)
			} else {
				bodies[[2]string{country, body}] = i
			}
		}
	}
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.sort != byNoun || p.end-p.first > 2 {
			continue
		}
		s := r.sentence(p)
		owner := r.phraseAt(p.sentence, s.Child(p.head, "nmod:poss"))
		if owner == nil || owner.node < 0 || !r.nodes[owner.node].proper {
			continue
		}
		body := strings.ToLower(r.surface(s, p.first, p.end))
		if node, ok := bodies[[2]string{r.nodes[r.find(owner.node)].text, body}]; ok {
			p.node, p.by = node, "nationality"
		}
	}
}

// body cuts the name of a body of a state into the country and the body's noun in lower
// case; both are "" for another name.
func (r *reader) body(name string) (country, body string) {
	for at, c := range name {
		if c != ' ' {
			continue
		}
		first, rest := name[:at], strings.ToLower(name[at+1:])
		if !r.gaz.stateBodies.Has(rest) {
			continue
		}
		if country := r.gaz.country(first); country != "" {
			return country, rest
		}
		if known, ok := r.gaz.best(first); ok && known.kind == text.Place && known.weight == 5 {
			return known.name, rest
		}
	}
	return "", ""
}
