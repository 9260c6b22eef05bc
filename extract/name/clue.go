package name

import (
	"strings"

	"newsgraph/extract/text"
)

// A pair is a pronoun and a phrase that it may stand for.
type pair struct {
	*reader
	pronoun, phrase *phrase
	s, t            *text.Sentence // of the pronoun and of the phrase
	p, q            *text.Token    // their heads
	top             *text.Token    // the phrase's head, or the one it is coordinated with or explains
	node            *node
	between         int // phrases between them
	after           bool
	candidates      int
}

func (r *reader) pair(k, j int) *pair {
	c := &pair{reader: r, pronoun: &r.phrases[k], phrase: &r.phrases[j], between: k - j, after: j > k}
	c.s, c.t = r.sentence(c.pronoun), r.sentence(c.phrase)
	c.p, c.q = &c.s.Tokens[c.pronoun.head], &c.t.Tokens[c.phrase.head]
	c.node = &r.nodes[r.find(c.phrase.node)]
	c.top = c.q
	for c.top.Is("conj", "appos") && c.top.Head >= 0 {
		c.top = &c.t.Tokens[c.top.Head]
	}
	if c.after {
		c.between = j - k
	}
	return c
}

// same reports whether both stand in one sentence.
func (c *pair) same() bool { return c.pronoun.sentence == c.phrase.sentence }

// near reports whether the phrase stands in the sentence before the pronoun's.
func (c *pair) near() bool { return c.pronoun.sentence-c.phrase.sentence == 1 }

// kind reports whether the phrase is of one of the kinds.
func (c *pair) kind(kinds ...text.Kind) bool {
	for _, k := range kinds {
		if c.node.kind == k {
			return true
		}
	}
	return false
}

// acts reports whether the pronoun does something to something: "it deployed forces".
func (c *pair) acts() bool {
	return c.p.Is("nsubj") && c.p.Rel != "nsubj:pass" && c.p.Head >= 0 && c.s.Tokens[c.p.Head].POS == "VERB" && c.s.Child(c.p.Head, "obj", "ccomp") >= 0
}

// det is the determiner of the phrase in lower case, "" if it has none.
func (c *pair) det() string {
	if d := c.t.Child(c.phrase.head, "det"); d >= 0 {
		return strings.ToLower(c.t.Tokens[d].Text)
	}
	return ""
}

// most is how often the person, or other entity, that is named most is named.
func (c *pair) most(person bool) int {
	if person {
		return c.mostPerson
	}
	return c.mostOther
}

// A clue speaks for or against a phrase as what a pronoun stands for.
type clue struct {
	name   string
	holds  func(*pair) bool
	weight [3]float64 // for he and she; for it; for they
}

var bias = [3]float64{-1.7, -1.7, -3.0}

// clues have the weights of a logistic regression over the pronouns of GUM's training
// documents, on the treebank's own trees. "Owner in what is fronted" and "Russia and its allies"
// are right for nearly every pronoun there but too rare for "it", and are set by hand.
var clues = []clue{
	{"same sentence", (*pair).same, [3]float64{0.2, 0.3, 1.2}},
	{"sentence before", (*pair).near, [3]float64{0.2, -0.1, 0.4}},
	{"subject", func(c *pair) bool { return c.top.Is("nsubj") }, [3]float64{0.5, -0.2, -0.1}},
	{"passive subject", func(c *pair) bool { return c.top.Is("nsubj:pass") }, [3]float64{-0.2, 0.3, 0.2}},
	{"object", func(c *pair) bool { return c.top.Is("obj", "iobj") }, [3]float64{0.0, 0.1, -0.2}},
	{"oblique", func(c *pair) bool { return c.top.Is("obl") }, [3]float64{-0.1, -0.7, -0.6}},
	{"possessor", func(c *pair) bool { return c.q.Is("nmod:poss") }, [3]float64{0.9, 0.2, 0.3}},
	{"inside a noun phrase", func(c *pair) bool { return c.top.Is("nmod") && !c.top.Is("nmod:poss") }, [3]float64{-0.6, -1.3, -0.7}},
	{"inside a compound", func(c *pair) bool { return c.top.Is("compound") }, [3]float64{-1.0, -1.3, -0.5}},
	{"second of a pair", func(c *pair) bool { return c.q.Is("conj") }, [3]float64{-1.4, -0.6, -1.3}},
	{"root", func(c *pair) bool { return c.top.Is("root") }, [3]float64{1.1, 0.9, 1.2}},
	{"apposition", func(c *pair) bool { return c.q.Is("appos") }, [3]float64{0.0, 0.4, 0.5}},
	{"subject of a clause around", func(c *pair) bool {
		return c.same() && c.top.Is("nsubj") && above(c.t, c.top.Head, c.pronoun.head)
	}, [3]float64{1.1, 0.5, 0.7}},
	{"subject of its clause", func(c *pair) bool { return c.same() && c.q.Is("nsubj") && c.q.Head == c.p.Head }, [3]float64{0.0, -0.3, 0.2}},
	{"main subject of the sentence before", func(c *pair) bool {
		return c.near() && c.top.Is("nsubj") && c.top.Head >= 0 && c.t.Tokens[c.top.Head].Is("root")
	}, [3]float64{0.4, 0.9, 0.8}},
	{"both subjects", func(c *pair) bool { return c.top.Is("nsubj") && c.p.Is("nsubj") }, [3]float64{0.9, 0.6, 0.4}},
	{"both objects", func(c *pair) bool { return c.top.Is("obj") && c.p.Is("obj") }, [3]float64{0.5, 0.0, 0.4}},
	{"first of its sentence", func(c *pair) bool { return c.phrase.first < 2 }, [3]float64{0.3, 0.4, 0.6}},
	{"comes after", func(c *pair) bool { return c.after }, [3]float64{0.3, -0.5, -0.4}},
	{"next phrase", func(c *pair) bool { return c.between == 1 }, [3]float64{0.1, 0.4, -0.1}},
	{"over 3 phrases away", func(c *pair) bool { return c.between > 3 }, [3]float64{-0.2, -0.5, -0.6}},
	{"over 8 phrases away", func(c *pair) bool { return c.between > 8 }, [3]float64{0.0, -0.6, -0.6}},
	{"over 16 phrases away", func(c *pair) bool { return c.between > 16 }, [3]float64{0.1, -0.3, -0.5}},
	{"name", func(c *pair) bool { return c.phrase.sort == byName }, [3]float64{-0.3, 0.2, -0.1}},
	{"pronoun", func(c *pair) bool { return c.phrase.sort == byPronoun }, [3]float64{1.4, 1.3, 1.9}},
	{"named twice", func(c *pair) bool { return c.node.count > 1 }, [3]float64{-0.1, 0.4, 0.7}},
	{"named four times", func(c *pair) bool { return c.node.count > 3 }, [3]float64{0.6, 0.4, -0.1}},
	{"the", func(c *pair) bool { d := c.det(); return d == "the" || d == "this" || d == "that" }, [3]float64{0.4, 0.5, 0.3}},
	{"a", func(c *pair) bool { d := c.det(); return d == "a" || d == "an" }, [3]float64{1.2, 0.6, 0.8}},
	{"plural", func(c *pair) bool { return c.phrase.plural }, [3]float64{0.0, 0.0, 1.1}},
	{"echo", func(c *pair) bool { return c.phrase.echo }, [3]float64{-0.1, -0.9, 0.0}},
	{"organisation", func(c *pair) bool { return c.kind(text.Org) }, [3]float64{0.0, -0.1, 0.2}},
	{"place", func(c *pair) bool { return c.kind(text.Place) }, [3]float64{0.0, 0.2, -0.3}},
	{"event", func(c *pair) bool { return c.kind(text.Event) }, [3]float64{0.0, -0.1, -0.7}},
	{"thing", func(c *pair) bool { return c.kind(text.Thing) }, [3]float64{-0.4, -0.3, 0.0}},
	{"person", func(c *pair) bool { return c.kind(text.Person) }, [3]float64{0.2, 0.0, 0.0}},
	{"people", func(c *pair) bool { return c.kind(text.People) }, [3]float64{0.0, 0.0, 0.7}},
	{"made thing", func(c *pair) bool { return c.kind(text.Product, text.Weapon, text.Work) }, [3]float64{0.0, 0.2, -0.2}},
	{"an actor acts", func(c *pair) bool { return c.acts() && c.kind(text.Org, text.Place) }, [3]float64{0.0, 0.2, 0.6}},
	{"a thing acts", func(c *pair) bool { return c.acts() && c.kind(text.Thing, text.Event) }, [3]float64{-0.2, 0.1, -0.6}},
	{"a named one owns", func(c *pair) bool {
		return c.p.Is("nmod:poss") && c.phrase.sort == byName && c.kind(text.Org, text.Place)
	}, [3]float64{0.0, 0.4, 0.2}},
	{"subject owns", func(c *pair) bool { return c.p.Is("nmod:poss") && c.top.Is("nsubj") }, [3]float64{0.2, 0.5, 0.1}},
	{"owner of an owner", func(c *pair) bool { return c.p.Is("nmod:poss") && c.q.Is("nmod:poss") }, [3]float64{-0.2, -0.2, 0.6}},
	{"owner of a candidate", func(c *pair) bool {
		if !c.q.Is("nmod:poss") || c.q.Head < 0 || c.q.Head == c.p.Head && c.same() {
			return false
		}
		owned := c.phraseAt(c.phrase.sentence, c.q.Head)
		return owned != nil && owned.node >= 0 && c.agrees(owned, pronouns[strings.ToLower(c.p.Text)])
	}, [3]float64{-0.7, -0.4, 0.3}},
	{"only candidate", func(c *pair) bool { return c.candidates == 1 }, [3]float64{1.1, -0.3, 0.8}},
	{"one of many candidates", func(c *pair) bool { return c.candidates > 5 }, [3]float64{0.0, 0.0, -0.4}},
	{"owner in what is fronted", func(c *pair) bool {
		return c.same() && c.q.Is("nmod:poss") && c.p.Is("nsubj") && !c.after && c.p.Head >= 0 && above(c.t, c.p.Head, c.phrase.head)
	}, [3]float64{0.8, 2.0, 0.8}},
	{"Russia and its allies", func(c *pair) bool {
		return c.same() && c.p.Is("nmod:poss") && c.phrase.end+1 == c.pronoun.first && c.s.Tokens[c.phrase.end].POS == "CCONJ"
	}, [3]float64{0.2, 2.0, 0.3}},
	{"an actor speaks", func(c *pair) bool {
		return c.p.Is("nsubj") && c.p.Head >= 0 && c.gaz.speech.Has(c.s.Tokens[c.p.Head].Lemma) && c.kind(text.Org, text.Place, text.Person, text.People)
	}, [3]float64{0.4, 0.1, 0.1}},
	{"what the speaker says of itself", func(c *pair) bool {
		return c.same() && c.speaks(c.phrase) && c.p.Is("nsubj") && c.p.Head >= 0 && c.s.Tokens[c.p.Head].Is("ccomp") && c.s.Tokens[c.p.Head].Head == c.q.Head
	}, [3]float64{0.0, 1.0, 0.0}},
	{"copular", func(c *pair) bool { return c.p.Is("nsubj") && c.p.Head >= 0 && c.s.Child(c.p.Head, "cop") >= 0 }, [3]float64{-0.1, -0.1, 0.3}},
	{"pronoun is an object", func(c *pair) bool { return c.p.Is("obj") }, [3]float64{-0.2, 0.2, 0.5}},
	{"pronoun owns", func(c *pair) bool { return c.p.Is("nmod:poss") }, [3]float64{-0.1, 0.0, -0.1}},
	{"most named", func(c *pair) bool { return c.node.count > 1 && c.node.count == c.most(c.node.kind == text.Person) }, [3]float64{0.7, 0.8, 1.0}},
	{"sex known", func(c *pair) bool { return c.node.sex != 0 }, [3]float64{0.9, -0.2, -0.2}},
}
