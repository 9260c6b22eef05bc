package name

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// joinAppositions lets a description that a name explains stand for the named one ("the Syrian
// president, Bashar al-Assad", "the city of Aleppo"), and records what a name is called by the
// apposition after it ("Bashar al-Assad, president of Syria").
func joinAppositions(r *reader) {
	for i := range r.phrases {
		p := &r.phrases[i]
		s := r.sentence(p)
		t := &s.Tokens[p.head]
		if p.node < 0 || p.sort == byNation || t.Head < 0 {
			continue
		}
		if q := r.phraseAt(p.sentence, p.first-1); q != nil && r.beside(s, q, p) {
			r.addRole(p.node, p.sentence, q.head)
			q.node, q.by, q.echo = r.find(p.node), "title", true
		}
		q := r.phraseAt(p.sentence, t.Head)
		if q == nil || q.node < 0 || q == p {
			continue
		}
		switch {
		case t.Is("appos") && p.sort == byNoun && q.sort == byName && !p.plural && r.suits(q.node, p):
			r.addRole(q.node, p.sentence, p.head)
			if r.sameKind(p, q) {
				p.node, p.by, p.echo = r.find(q.node), "apposition", true
			}
		case t.Is("appos", "flat") && p.sort == byName && q.sort == byNoun && !q.plural && r.sameKind(q, p):
			r.addRole(p.node, q.sentence, q.head)
			q.node, q.by = r.find(p.node), "apposition"
		case p.sort == byName && q.sort == byNoun && r.placeOf(s, p, q), p.sort == byName && q.sort == byNoun && r.called(s, p, q):
			r.addRole(p.node, q.sentence, q.head)
			q.node, q.by = r.find(p.node), "apposition"
		}
	}
}

// suits reports whether a noun is not for persons of the other sex than a named one: Helen is no son.
func (r *reader) suits(node int, noun *phrase) bool {
	sex := r.gaz.sexOf(strings.ToLower(r.sentence(noun).Tokens[noun.head].Lemma))
	known := r.nodes[r.find(node)].sex
	return sex == 0 || known == 0 || sex == known
}

// beside reports whether a noun is the title of the name right after it although the tree hangs
// both off one word: "led by biologist Ingrid Solberg", "her son, the dancer Ivo Solberg".
func (r *reader) beside(s *text.Sentence, noun, name *phrase) bool {
	a, b := &s.Tokens[noun.head], &s.Tokens[name.head]
	return noun.sort == byNoun && name.sort == byName && noun.end == name.first && !noun.plural && a.Head == b.Head && a.Rel == b.Rel &&
		r.nodes[noun.node].kind == text.Person && r.nodes[r.find(name.node)].kind == text.Person && (s.Child(noun.head, "det") < 0 || a.Is("appos"))
}

// sameKind reports whether a common noun can name the entity of a proper name.
func (r *reader) sameKind(noun, name *phrase) bool {
	a, b := r.nodes[noun.node].kind, r.nodes[r.find(name.node)].kind
	return a == b || a == text.People && b == text.Org
}

// called reports whether a noun says what the organisation named before it is: the Wagner group, but not a United Nations agency.
func (r *reader) called(s *text.Sentence, name, noun *phrase) bool {
	if d := s.Child(noun.head, "det", "nmod:poss"); d < 0 || s.Tokens[d].Is("det") && !strings.EqualFold(s.Tokens[d].Text, "the") {
		return false // "Robotaxi firm halts service"
	}
	return lexicon.Must("bodies").Has(s.Tokens[noun.head].Lemma) && !noun.plural && s.Tokens[name.head].Is("compound") && name.end == noun.head &&
		r.nodes[r.find(name.node)].kind == text.Org
}

// placeOf reports whether a noun names the same place as the name in its of-phrase or before
// it: "the city of Aleppo", "the Donbas region".
func (r *reader) placeOf(s *text.Sentence, name, noun *phrase) bool {
	part := false
	switch s.Tokens[noun.head].Lemma {
	case "city", "town", "village", "province", "state", "kingdom", "island", "republic":
	case "region", "area", "district", "suburb":
		part = true // a region of Africa is not Africa
	default:
		return false
	}
	if noun.plural || r.nodes[r.find(name.node)].kind != text.Place {
		return false
	}
	if t := &s.Tokens[name.head]; t.Is("nmod") && !part {
		c := s.Child(name.head, "case")
		return c >= 0 && s.Tokens[c].Text == "of"
	}
	return s.Tokens[name.head].Is("compound") && name.end == noun.head && !r.placeWithin(s, name, noun)
}

// placeWithin reports whether a noun is of a place in the one named before it: "a Kanto suburb", "Ohio town loses its school".
func (r *reader) placeWithin(s *text.Sentence, name, noun *phrase) bool {
	if d := s.Child(noun.head, "det"); d >= 0 && strings.HasPrefix(strings.ToLower(s.Tokens[d].Text), "a") {
		return true
	}
	switch s.Tokens[noun.head].Lemma {
	case "city", "town", "village", "suburb", "district", "island":
		if s.Child(noun.head, "det") < 0 {
			return true
		}
		words := r.surface(s, name.first, name.end)
		return r.gaz.country(words) != "" || lexicon.Must("regions").Has(words)
	}
	return false
}
