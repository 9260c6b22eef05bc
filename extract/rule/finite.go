package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// finite prints a verb group as a finite predicate of one subject: "did not deploy" as deployed
// (negation is a mark of the claim), "trained by Russia" with Russia as subject as trained, "to
// thank" in the tense of the verb that governs it as thanked.
type finite struct {
	s      *text.Sentence
	g      *text.VerbGroup
	lemma  string
	plural bool // the subject's number
	first  bool // the subject is "I", printed as that
	voice  text.Voice
	// qualifiers are the adverbs that the verb is printed behind, each with a space after it: "little " changed
	qualifiers string
}

func (f finite) label() string {
	toActive := f.g.Passive && f.voice == text.Active
	switch {
	case f.g.Modal >= 0:
		return f.modal(toActive)
	case toActive:
		// a bare participle has no tense of its own: what is "founded by him" he founded
		return f.simple(len(f.g.Aux) == 0 || f.past())
	case len(f.g.Aux) == 0 && strings.EqualFold(f.s.Tokens[f.g.Head].Text, "being"): // "thanked them for being late"
		return f.be(f.past())
	case len(f.g.Aux) == 0 && f.s.Tokens[f.g.Head].POS == "AUX" && f.g.Form != "Inf":
		return f.agree(f.s.Tokens[f.g.Head].Text)
	case len(f.g.Aux) == 0 && f.g.Form == "Fin":
		return f.simple(f.g.Past)
	case len(f.g.Aux) == 0 || f.g.Form == "Inf" && !f.g.Perfect || f.g.Form == "Ger":
		return f.nonfinite()
	case f.s.Tokens[f.g.Aux[0]].Lemma == "do":
		return f.simple(f.g.Past)
	}
	return f.compound()
}

// modal keeps the modal and what follows: "may have deployed"; "can't" is "can".
func (f finite) modal(toActive bool) string {
	modal := strings.ToLower(f.s.Tokens[f.g.Modal].Lemma)
	switch strings.ToLower(f.s.Tokens[f.g.Modal].Text) {
	case "would", "should", "could", "might":
		modal = strings.ToLower(f.s.Tokens[f.g.Modal].Text)
	case "'d", "’d":
		modal = "would"
	}
	if toActive {
		if f.g.Perfect {
			return modal + " have " + f.qualifiers + lexicon.Participle(f.lemma)
		}
		return modal + " " + f.qualifiers + f.lemma
	}
	words := []string{modal}
	if modal == "ought" {
		words = append(words, "to")
	}
	for _, a := range f.g.Aux {
		if a != f.g.Modal {
			words = append(words, strings.ToLower(f.s.Tokens[a].Text))
		}
	}
	return f.behind(words)
}

// compound keeps the auxiliaries as the text has them: "has been deploying".
func (f finite) compound() string {
	words := make([]string, 0, len(f.g.Aux)+2)
	for i, a := range f.g.Aux {
		word := strings.ToLower(f.s.Tokens[a].Text)
		switch {
		case i == 0 && f.g.Perfect && strings.HasSuffix(word, "d") && strings.IndexAny(word, "'’") == 0: // "'d been"
			word = "had"
		case i == 0 && f.s.Tokens[a].Lemma == "have", i == 0 && len(f.g.Aux) > 1 && strings.EqualFold(f.s.Tokens[f.g.Aux[1]].Text, "been"):
			word = f.agree("has") // "'s been", too
			if f.g.Past {
				word = "had"
			}
		case i == 0:
			word = f.agree(word)
		}
		words = append(words, word)
	}
	first := f.s.Tokens[f.g.Aux[0]].Head // its own clause, or the one it shares the auxiliaries of
	if to := f.s.LastChild(first, "mark"); to > f.g.Aux[0] && f.s.Tokens[to].Tag == "TO" {
		words = slices.Insert(words, 1, "to") // "since it is to be held", "sales are to begin and run until May"
	}
	return f.behind(words)
}

// behind puts the verb behind its auxiliaries, and an adverb that restricts the clause behind the first: "has often been robbed".
func (f finite) behind(auxiliaries []string) string {
	verb, adverb := f.verb(), strings.TrimSpace(f.qualifiers)
	place, restricts := lexicon.Must("restricting")[adverb]
	if rest, ok := strings.CutPrefix(verb, f.qualifiers); ok && restricts && place != "behind" && len(auxiliaries) > 1 {
		auxiliaries, verb = slices.Insert(auxiliaries, 1, adverb), rest
	}
	return strings.Join(append(auxiliaries, verb), " ")
}

// nonfinite gives an infinitive or a participle the tense of its governor.
func (f finite) nonfinite() string {
	if f.voice == text.Passive {
		return f.be(f.past()) + " " + f.qualifiers + lexicon.Participle(f.lemma)
	}
	return f.simple(f.past())
}

// simple is the simple past or present.
func (f finite) simple(past bool) string {
	switch {
	case f.lemma == "be":
		return f.be(past)
	case past:
		word := strings.ToLower(f.s.Tokens[f.g.Head].Text)
		misread := f.s.Child(f.g.Head, "obj") >= 0 && word == lexicon.Participle(f.lemma) && word != lexicon.Past(f.lemma) // "driven them"
		if f.s.Tokens[f.g.Head].Tag == "VBD" && !misread {
			return f.verb() // as the text spells it
		}
		return f.qualifiers + lexicon.Past(f.lemma)
	case f.plural:
		return f.qualifiers + f.lemma
	}
	return f.qualifiers + lexicon.Third(f.lemma)
}

// verb is the verb itself as the text has it, with its particle.
func (f finite) verb() string {
	words := strings.ToLower(f.s.Join(append(f.s.Prefix(f.g.Head), f.g.Head)))
	if f.g.Particle >= 0 {
		words += " " + strings.ToLower(f.s.Tokens[f.g.Particle].Text)
	}
	return f.qualifiers + words
}

// past reports whether the group, or for one without a tense of its own the nearest group that
// governs it, is in the past.
func (f finite) past() bool {
	g := f.g
	for at := g.Head; ; {
		if g.Past || g.Perfect {
			return true
		}
		if g.Form == "Fin" && g.Modal < 0 {
			return false
		}
		at = f.s.Tokens[at].Head
		for at >= 0 && f.s.Tokens[at].POS != "VERB" && f.s.Child(at, "cop") < 0 {
			at = f.s.Tokens[at].Head
		}
		if at < 0 {
			return f.voice == text.Passive || f.g.Passive || len(g.Aux) == 0 && g.Passive
		}
		verb := at
		if c := f.s.Child(at, "cop"); c >= 0 {
			verb = c
		}
		outer := f.s.VerbGroup(verb)
		g = &outer
	}
}

// agree fits a finite auxiliary to a subject that was one of several ("Russia and Iran are").
func (f finite) agree(word string) string {
	switch lower := strings.ToLower(word); lower {
	case "am", "'m", "’m", "was":
		return f.be(lower == "was")
	case "are", "'re", "’re", "is", "'s", "’s":
		if f.s.Tokens[f.g.Head].Tag == "VBN" && !f.g.Passive && strings.HasSuffix(word, "s") && word != "is" {
			return "has" // "'s deployed"
		}
		return be(false, f.plural)
	case "were":
		return be(true, f.plural)
	case "have", "has", "'ve", "’ve":
		if f.plural {
			return "have"
		}
		return "has"
	}
	return strings.ToLower(word)
}

// be is the form of "be" for the subject.
func (f finite) be(past bool) string {
	switch {
	case f.first && past:
		return "was"
	case f.first:
		return "am"
	}
	return be(past, f.plural)
}

func be(past, plural bool) string {
	switch {
	case past && plural:
		return "were"
	case past:
		return "was"
	case plural:
		return "are"
	}
	return "is"
}
