package name

import "newsgraph/extract/text"

// fits reports whether what a pronoun's verb says can be said of a kind (selectional restrictions: Katz & Fodor 1963, "The Structure of a
// Semantic Theory"): nobody sells people, no bridge hopes, and no company melts.
func fits(s *text.Sentence, pronoun int, kind text.Kind) bool {
	t := &s.Tokens[pronoun]
	if t.Head < 0 || s.Tokens[t.Head].POS != "VERB" {
		return true
	}
	verb := s.Tokens[t.Head].Lemma
	alive := kind == text.Person || kind == text.People || kind == text.Org
	switch {
	case t.Is("obj") || t.Rel == "nsubj:pass":
		return !(kind == text.Person || kind == text.People) || !handled[verb]
	case t.Rel == "nsubj" && alive:
		return !happening[verb] || s.Child(t.Head, "obj") >= 0
	case t.Rel == "nsubj" && kind != text.Thing && kind != text.Place:
		return !willed[verb]
	}
	return true
}

// handled are the verbs whose object is a thing.
var handled = map[string]bool{"sell": true, "withhold": true, "shred": true, "publish": true, "repair": true, "store": true, "spend": true, "sign": true, "postpone": true,
	"write": true, "drink": true, "eat": true, "cook": true, "wear": true, "delete": true, "download": true, "erase": true, "unload": true, "print": true,
	"cancel": true, "amend": true, "pour": true, "melt": true, "boil": true}

// willed are the verbs whose subject has a will: not an event, a text, a product or an amount.
var willed = map[string]bool{"want": true, "hope": true, "decide": true, "plan": true, "refuse": true, "promise": true, "fear": true, "believe": true,
	"intend": true, "agree": true, "vow": true, "apologise": true, "apologize": true, "negotiate": true, "vote": true, "hire": true}

// happening are the verbs that, without an object, tell of things, amounts and events.
var happening = map[string]bool{"melt": true, "erupt": true, "explode": true, "leak": true, "evaporate": true, "expire": true, "last": true, "cost": true,
	"weigh": true, "contain": true, "fall": true, "rise": true, "spread": true, "occur": true, "rain": true, "ring": true, "rust": true, "rot": true}
