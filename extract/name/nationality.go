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
		if country := r.gaz.landOf(first); country != "" {
			return country, rest
		}
	}
	return "", ""
}

// landOf is the country or region that a nationality or a country's name stands for, "" for another word.
func (g *gazetteer) landOf(words string) string {
	if country := g.country(words); country != "" {
		return country
	}
	if known, ok := g.best(words); ok && known.kind == text.Place && known.weight == 5 {
		return known.name
	}
	return ""
}

// Country is the country of a body of a state whose name begins with its nationality and ends with what sort of body
// it is: Syria for Syrian Army, Syrian Arab Army; "" for any other entity.
func Country(e *text.Entity) string {
	if !e.Proper || e.Kind != text.Org {
		return ""
	}
	g := gaz()
	words := strings.Fields(e.Name)
	for n := len(words) - 1; n > 0; n-- {
		land := g.landOf(strings.Join(words[:n], " "))
		if known, ok := g.best(land); !ok || known.weight != 5 || known.kind != text.Place {
			continue
		}
		for at := n; at < len(words); at++ {
			if g.stateBodies.Has(strings.ToLower(strings.Join(words[at:], " "))) {
				return land
			}
		}
	}
	return ""
}
