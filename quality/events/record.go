package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode"

	"newsgraph/extract/lexicon"
)

// A record is one example of the codebook.
type record struct {
	ID        string `json:"id"`
	Event     string `json:"event"`     // the class
	EventText string `json:"eventText"` // the words that report the event
	Text      string `json:"text"`
	Source    actors `json:"source"`
	Target    actors `json:"target"`
}

// actors are the actors' words. A record without any has an empty string for the list.
type actors []string

// UnmarshalJSON reads a list of objects with actorText; a string in its place names nobody.
func (a *actors) UnmarshalJSON(b []byte) error {
	if b[0] == '"' {
		return nil
	}
	var list []struct {
		ActorText string `json:"actorText"`
	}
	if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	for _, one := range list {
		*a = append(*a, one.ActorText)
	}
	return nil
}

// readRecords reads all records but those that document the file.
func readRecords(path string) ([]record, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all, out []record
	if err := json.Unmarshal(src, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, r := range all {
		if r.Event == "DOCUMENT" {
			continue
		}
		if len(r.Target) == 0 && len(r.Source) > 1 { // each is source and target
			r.Target = r.Source
		}
		out = append(out, r)
	}
	return out, nil
}

// names are the words that tell one actor from another: those with a capital letter, without titles, a
// nationality as the words of its country. Where there are none, the last word stands for the actor.
func names(phrase string) map[string]bool {
	out := map[string]bool{}
	words := strings.FieldsFunc(phrase, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' && r != '-' })
	for i, w := range words {
		w = strings.TrimSuffix(w, ".")
		if country := nation(w); country != "" {
			for part := range strings.FieldsSeq(country) {
				out[strings.ToLower(part)] = part != "and"
			}
			continue
		}
		capital := unicode.IsUpper([]rune(w + " ")[0])
		if capital && !lexicon.Must("titles").Has(w) && !common[strings.ToLower(w)] || i == len(words)-1 && len(out) == 0 {
			out[strings.ToLower(w)] = true
		}
	}
	return out
}

// common words begin sentences and names of offices, and tell nobody from another.
var common = map[string]bool{"the": true, "a": true, "an": true, "foreign": true, "prime": true, "secretary": true, "defence": true, "new": true, "one": true, "some": true, "former": true}

// nation is the country of a nationality or of another way to write the country, "" if a word is neither.
func nation(word string) string {
	switch word {
	case "US", "U.S", "USA", "America", "Washington":
		return "United States"
	case "UK", "U.K", "Britain":
		return "United Kingdom"
	case "UN", "U.N":
		return "United Nations"
	case "EU", "E.U":
		return "European Union"
	}
	n := lexicon.Must("nationalities")
	if c := n[word]; c != "" {
		return c
	}
	return n[strings.TrimSuffix(word, "s")]
}

// same reports whether two phrases name one actor: they share a word that tells actors apart.
func same(a, b string) bool {
	words := names(b)
	for w := range names(a) {
		if w != "united" && w != "republic" && words[w] {
			return true
		}
	}
	return false
}
