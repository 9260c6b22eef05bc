package claim

import "newsgraph/extract/text"

// tense is the tense of the first finite clause on the way out from the predicate.
func tense(s *text.Sentence, chain []link) Tense {
	for _, l := range chain {
		switch {
		case l.group.Past || l.group.Perfect:
			return Past
		case l.group.Form == "Fin":
			return Present
		}
	}
	return ""
}
