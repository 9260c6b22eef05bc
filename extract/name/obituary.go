package name

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// lamented is the node of whom an obituary is about: the person whose name opens a headline that tells of a death, "Ann Lee, potter who shaped a town,
// dies at 91", or follows "Obituary:"; -1 if the article is none.
func (r *reader) lamented() int {
	if len(r.doc.Sentences) < 2 {
		return -1
	}
	s := &r.doc.Sentences[0]
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.sentence > 0 {
			break
		}
		if p.sort != byName || p.node < 0 || r.nodes[r.find(p.node)].kind != text.Person {
			continue
		}
		announced := p.first == 2 && strings.EqualFold(s.Tokens[0].Text, "obituary") && s.Tokens[1].Text == ":"
		if announced || p.first == 0 && tellsOfDeath(s, p.end) {
			return r.find(p.node)
		}
		return -1
	}
	return -1
}

// tellsOfDeath reports whether a headline goes on from a name, at a token, with what the person was, between commas, and "dies", or with that word.
func tellsOfDeath(s *text.Sentence, at int) bool {
	for i := at; i < len(s.Tokens); i++ {
		if strings.EqualFold(s.Tokens[i].Text, "dies") {
			return i == at || s.Tokens[at].Text == "," && s.Tokens[i-1].Text == ","
		}
	}
	return false
}

// ofObituary is the node of whom an obituary is about, where "he" or "she" outside of quotation marks stands for that person: who is survived by others, of
// whom a relative tells, and whom a paragraph goes on with that has named no other so far; -1 if pronoun k may stand for another.
func (r *reader) ofObituary(k int, f form) int {
	p := &r.phrases[k]
	if r.obituary < 0 || f.column() != 0 || p.sentence == 0 || r.quoteAt(p.sentence, p.head) >= 0 {
		return -1
	}
	node := r.find(r.obituary)
	if sex := r.nodes[node].sex; sex != 0 && sex != f.sex {
		return -1
	}
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if t.Is("nsubj:pass") && t.Head >= 0 && s.Tokens[t.Head].Lemma == "survive" || r.toldByKin(p, f) || !r.speaks(p) && !r.othersBefore(k, f, node) {
		return node
	}
	return -1
}

// toldByKin reports whether a pronoun is the subject of what a relative says who was brought in as that of the same pronoun: "her daughter, the potter
// Ann Lee, who said she had been ill".
func (r *reader) toldByKin(p *phrase, f form) bool {
	s := r.sentence(p)
	clause := s.Tokens[p.head].Head
	if clause < 0 || !s.Tokens[p.head].Is("nsubj") || !s.Tokens[clause].Is("ccomp") || s.Tokens[clause].Head < 0 {
		return false
	}
	saying := s.Tokens[clause].Head
	if s.Tokens[saying].Rel != "acl:relcl" || !r.gaz.speech.Has(s.Tokens[saying].Lemma) {
		return false
	}
	for at := s.Tokens[saying].Head; at >= 0; at = s.Tokens[at].Head {
		if owner := r.phraseAt(p.sentence, s.Child(at, "nmod:poss")); owner != nil && lexicon.Must("kin").Has(s.Tokens[at].Lemma) {
			return r.sameForm(owner, f)
		}
		if !s.Tokens[at].Is("appos", "flat") {
			return false
		}
	}
	return false
}

// othersBefore reports whether the paragraph names, in front of a pronoun, another person whom it may stand for, or the sentence before is about one.
func (r *reader) othersBefore(k int, f form, node int) bool {
	p := &r.phrases[k]
	block := r.sentence(p).Block
	for j := k - 1; j >= 0 && r.phrases[j].sentence+1 >= p.sentence || j >= 0 && r.sentence(&r.phrases[j]).Block == block; j-- {
		q := &r.phrases[j]
		if q.node < 0 || r.find(q.node) == node || r.nodes[r.find(q.node)].kind != text.Person || !r.agrees(q, f) {
			continue
		}
		if r.sentence(q).Block == block || r.sentence(q).Tokens[q.head].Is("nsubj") && !r.speaks(q) {
			return true
		}
	}
	return false
}
