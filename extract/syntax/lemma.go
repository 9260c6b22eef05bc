package syntax

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"newsgraph/extract/lexicon"
)

// A lemma is found by a script: how to write the case of the form ("l" lower, "k" kept, "t" a
// capital first), how many letters to cut off its end, and what to put there: "l3y" makes
// "carries" carry.

// Script is the shortest script from a form to its lemma. Among equals proper nouns keep
// their case and other words lose it.
func Script(form, lemma string, proper bool) string {
	cases := "ltk"
	if proper {
		cases = "ktl"
	}
	best, cost := "", -1
	for i := range len(cases) {
		base, want := []rune(written(form, cases[i])), []rune(lemma)
		same := 0
		for same < len(base) && same < len(want) && base[same] == want[same] {
			same++
		}
		if c := len(base) + len(want) - 2*same; cost < 0 || c < cost {
			best, cost = cases[i:i+1]+strconv.Itoa(len(base)-same)+string(want[same:]), c
		}
	}
	return best
}

// thousands are digits with a comma behind.
var thousands = regexp.MustCompile(`(\d),`)

// apostrophes are straight in lemmas.
var apostrophes = strings.NewReplacer("’", "'", "‘", "'")

// written is the form in the case that a script's first letter says.
func written(form string, c byte) string {
	form = apostrophes.Replace(form)
	switch c {
	case 'l':
		return strings.ToLower(form)
	case 't':
		letters := []rune(strings.ToLower(form))
		if len(letters) > 0 {
			letters[0] = unicode.ToUpper(letters[0])
		}
		return string(letters)
	}
	return form
}

// lemma runs the script for a form under a tag; one that does not fit gives the form in lower case.
// Numbers lose the commas between their digits.
func lemma(form, tag, script string) string {
	if strings.HasSuffix(tag, "|CD") {
		form = thousands.ReplaceAllString(form, "$1")
	}
	if script == "" || form == "" {
		return strings.ToLower(form)
	}
	rest := strings.TrimLeft(script[1:], "0123456789")
	n, err := strconv.Atoi(script[1 : len(script)-len(rest)])
	base := []rune(written(form, script[0]))
	if err != nil || n > len(base) || n == len(base) && rest == "" {
		return strings.ToLower(form)
	}
	return silentE(form, tag, string(base[:len(base)-n])+rest)
}

// single is a word of one syllable with one consonant behind one vowel, that would double it before an ending: stop,
// stopped. W and x are never doubled.
var single = regexp.MustCompile(`^y?[^aeiouy]*(qu)?[aeiouy][^aeiouwxy]$`)

// silentE gives a verb back the e that it loses before an ending: "tuned" is of tune, because tun would make "tunned".
func silentE(form, tag, lemma string) string {
	if form = strings.ToLower(form); strings.HasPrefix(tag, "VERB|") && (form == lemma+"ed" || form == lemma+"ing") && single.MatchString(lemma) {
		return lemma + "e"
	}
	return lemma
}

// verb mends the lemma of a verb in the past or with an ending by what is known of words: "fled" is of flee by the
// list of irregular verbs, and "postponed" of postpone, which is a word, while postpon is none.
func (m *Model) verb(form, tag, lemma string) string {
	switch tag {
	case "VERB|VBD", "VERB|VBN":
		if irregular := lexicon.IrregularLemma(strings.ToLower(form)); irregular != "" {
			return irregular
		}
	case "VERB|VBG":
		if stem := strings.TrimSuffix(strings.ToLower(form), "ing"); !strings.ContainsAny(stem, "aeiouy") {
			return strings.ToLower(form) // "sing" and "bring" have no ending
		}
	case "VERB|VB", "VERB|VBP":
		if form == "'ve" || form == "’ve" {
			return "have"
		}
		if m.Words.Find(lemma) < 0 {
			return strings.ToLower(form) // the table learned from misspelt words, too
		}
		return lemma
	default:
		return lemma
	}
	if m.Words.Find(lemma) >= 0 {
		return lemma
	}
	for _, word := range append([]string{lemma + "e"}, stems(strings.ToLower(form))...) {
		if m.Words.Find(word) >= 0 {
			return word
		}
	}
	return lemma
}

// stems are what a form with an ending may be of: "flooding" of flood, "grazing" of graze, "egged" of egg, "pinned" of pin.
func stems(form string) []string {
	stem := strings.TrimSuffix(form, "ed")
	if stem == form {
		stem = strings.TrimSuffix(form, "ing")
	}
	n := len(stem)
	if stem == form || n < 3 {
		return nil
	}
	switch last := stem[n-1]; {
	case last != stem[n-2]:
		return []string{stem, stem + "e"}
	case last == 'l' || last == 's': // "fuelled" and "focussed" are printed as they are spelt
		return []string{stem}
	}
	return []string{stem, stem[:n-1]}
}
