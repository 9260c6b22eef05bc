package claim

import (
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
)

// An effect is what a word makes of the clause it governs: one side of a line of
// extract/lexicon/complement.txt.
type effect struct {
	said     bool     // somebody says or thinks so
	heard    bool     // and is not the subject: "the court heard that"
	fact     bool     // it is so, whatever holds of the governing clause
	turned   bool     // it is not so
	untold   bool     // nobody says whether it is so
	able     bool     // possible now, actual in the past
	modality Modality // "" if the clause is as actual as the one that governs it
}

// A signature holds the effects of a word that is affirmed and of one that is denied.
type signature struct{ affirmed, denied effect }

// signatures are the lines of complement.txt, by word and shape ("forget to").
var signatures = sync.OnceValue(func() map[string]signature {
	list := lexicon.Must("complement")
	out := make(map[string]signature, len(list))
	for key, value := range list {
		affirmed, denied, both := strings.Cut(value, "|")
		s := signature{affirmed: parseEffect(affirmed)}
		switch {
		case both:
			s.denied = parseEffect(denied)
		case s.affirmed.said && !s.affirmed.heard:
			s.denied = effect{untold: true}
		default:
			s.denied = s.affirmed
		}
		out[key] = s
	}
	return out
})

func parseEffect(words string) (e effect) {
	for _, w := range strings.Fields(words) {
		switch w {
		case "+":
		case "-":
			e.turned = true
		case "said":
			e.said = true
		case "heard":
			e.said, e.heard = true, true
		case "untold":
			e.untold = true
		case "fact":
			e.fact = true
		case "able":
			e.able, e.modality = true, Possible
		default:
			e.modality = Modality(w)
		}
	}
	return e
}

// lookup finds a word's signature for a shape of clause, else the one for all shapes. Saying and
// knowing an event ("reported the withdrawal") says nothing of it unless the list has the very line.
func lookup(word, shape string) (signature, bool) {
	if s, ok := signatures()[word+" "+shape]; ok {
		return s, true
	}
	s, ok := signatures()[word]
	if shape == noun && (s.affirmed.said || s.affirmed.fact) {
		return signature{}, false
	}
	return s, ok
}
