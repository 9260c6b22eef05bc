package lexicon

import (
	"strings"
	"sync"
)

// Past is the simple past of a verb's lemma ("deploy" → "deployed", "take" → "took").
// Only the first word of a phrasal verb is inflected.
func Past(lemma string) string {
	return inflect(lemma, func(v string) string {
		if f := irregular(v); f != nil {
			return f[0]
		}
		return regularPast(v)
	})
}

// Participle is the past participle of a verb's lemma ("take" → "taken").
func Participle(lemma string) string {
	return inflect(lemma, func(v string) string {
		if f := irregular(v); f != nil {
			return f[1]
		}
		return regularPast(v)
	})
}

// Third is the third person singular of the present ("deploy" → "deploys").
func Third(lemma string) string {
	return inflect(lemma, func(v string) string {
		switch v {
		case "be":
			return "is"
		case "have":
			return "has"
		}
		switch {
		case strings.HasSuffix(v, "y") && !vowelBefore(v):
			return v[:len(v)-1] + "ies"
		case hasAnySuffix(v, "s", "x", "z", "ch", "sh", "o"):
			return v + "es"
		}
		return v + "s"
	})
}

func inflect(lemma string, form func(string) string) string {
	verb, rest, phrasal := strings.Cut(lemma, " ")
	if phrasal && adverb(verb) {
		return verb + " " + inflect(rest, form) // "regularly adjust"
	}
	if phrasal {
		return form(verb) + " " + rest
	}
	// "fine-tune" inflects its last part: "re-take" → "re-took"
	if i := strings.LastIndexByte(verb, '-'); i >= 0 {
		return verb[:i+1] + form(verb[i+1:])
	}
	return form(verb)
}

// adverb reports whether the first word of a predicate is an adverb that qualifies the verb behind it.
func adverb(word string) bool {
	for _, list := range []string{"qualifiers", "restricting", "viewpoints"} {
		if Must(list).Has(word) {
			return true
		}
	}
	return strings.HasSuffix(word, "ly") && !verbsInLy[word]
}

var verbsInLy = map[string]bool{
	"ally": true, "apply": true, "bully": true, "comply": true, "dally": true, "fly": true, "imply": true, "misapply": true, "multiply": true, "rally": true,
	"reapply": true, "rely": true, "reply": true, "resupply": true, "sully": true, "supply": true, "tally": true,
}

// pasts maps the past and the participle of each irregular verb to its lemma, "" if two verbs share one.
var pasts = sync.OnceValue(func() map[string]string {
	lemmas := map[string]string{}
	for verb, forms := range Must("irregular") {
		for _, form := range strings.Fields(forms) {
			if other, ok := lemmas[form]; ok && other != verb {
				lemmas[form] = ""
			} else {
				lemmas[form] = verb
			}
		}
	}
	return lemmas
})

// IrregularLemma is the lemma of an irregular verb's past or participle ("fled" → "flee"), "" if form is
// neither or may be of two verbs.
func IrregularLemma(form string) string { return pasts()[form] }

func irregular(verb string) []string {
	if forms, ok := Must("irregular")[verb]; ok {
		return strings.Fields(forms)
	}
	return nil
}

// regularPast adds -ed by the rules of English spelling. A final consonant is doubled
// after one short vowel in a word of one syllable, and in the verbs that stress the last.
func regularPast(v string) string {
	switch {
	case v == "":
		return ""
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case strings.HasSuffix(v, "y") && !vowelBefore(v):
		return v[:len(v)-1] + "ied"
	case strings.HasSuffix(v, "c"):
		return v + "ked"
	case doubles(v):
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func doubles(v string) bool {
	n := len(v)
	if n < 3 || !consonant(v[n-1]) || strings.IndexByte("wxyh", v[n-1]) >= 0 || !vowel(v[n-2]) || vowel(v[n-3]) && (v[n-3] != 'u' || v[n-2] != 'e' && (n < 4 || v[n-4] != 'q')) { // "quit" and "fuel", but "suit"
		return false
	}
	syllables := 0
	for i := range n {
		if vowel(v[i]) && (i == 0 || !vowel(v[i-1])) {
			syllables++
		}
	}
	return syllables == 1 || Must("stressed").Has(v)
}

func vowelBefore(v string) bool { return len(v) > 1 && vowel(v[len(v)-2]) }

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func consonant(c byte) bool { return c >= 'a' && c <= 'z' && !vowel(c) }

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
