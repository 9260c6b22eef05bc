package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A Claim is a Fact with its standing. The zero marks mean what most sentences
// mean: positive, actual, said by the article itself, at no stated time.
type Claim struct {
	text.Fact
	Negative bool
	Modality Modality
	Tense    Tense
	Source   *Source // nil: the article's own voice
	Time     *Time   // nil: no date in the text
	// Because are the words that caused each mark: polarity first, then modality, source, time.
	Because []Reason
	Class   string // event class, "" if none
	// Confidence is how far to trust the extraction, 0 to 1. It says nothing of
	// whether the claim is true.
	Confidence float64
}

// Asserted reports whether the article itself states the claim, positively and
// as actual: what becomes an edge.
func (c *Claim) Asserted() bool {
	return !c.Negative && c.Modality == Actual && c.Source == nil
}

// A Modality is how a Claim stands to the actual world. The list is closed.
type Modality string

const (
	Actual       Modality = "actual"
	Possible     Modality = "possible"
	Hypothetical Modality = "hypothetical"
	Intended     Modality = "intended"
	Ordered      Modality = "ordered"
	Future       Modality = "future"
)

// A Tense is the predicate's grammatical tense; "" where the form has none.
type Tense string

const (
	Past    Tense = "past"
	Present Tense = "present"
)

// A Source is who says, thinks or denies what a Claim states.
type Source struct {
	Sentence int    // where the source is named; may be another than the fact's
	Token    int    // head of the source's phrase there, -1 if it is not named
	Entity   int    // index into Document.Entities, -1 if unresolved
	Text     string // the phrase as the text has it
	Verb     string // lemma: "say", "deny"; "according to"
	// Outer is who says that this source says it, nil if the article does: "the widow said that a
	// doctor had said that …" has the doctor, and the widow as Outer.
	Outer *Source
}

// Unnamed reports whether a source is somebody whom the text does not name: what he says is held back, as a reader cannot tell whose word it is.
func (s *Source) Unnamed() bool { return s != nil && s.Token < 0 && s.Text == "" }

// Vouches is how a mark names a source: "says Roe", "denies mine"; of a hearer, who vouches for nothing, "told to families".
func Vouches(verb, who string) string {
	be, told, _ := strings.Cut(verb, " ")
	switch {
	case verb == "", verb == accordingTo:
		return "says " + who
	case be == "be" && isAddressed(told):
		return "told to " + objective(who)
	}
	return lexicon.Third(verb) + " " + who
}

// isAddressed reports whether a participle is that of a verb whose passive has as its subject who hears what is said.
func isAddressed(participle string) bool {
	for verb := range addressed {
		if lexicon.Participle(verb) == participle {
			return true
		}
	}
	return false
}

// objective is a pronoun in the case of objects, any other phrase as it is.
func objective(who string) string {
	switch who {
	case "i":
		return "me"
	case "he":
		return "him"
	case "she":
		return "her"
	case "we":
		return "us"
	case "they":
		return "them"
	}
	return who
}

// A Time is when a Claim's event took place, as precise as the text and no more.
type Time struct {
	Text  string // as written: "in early 2017"
	Value string // an XSD date, gYearMonth, gYear or an interval a/b, an open end written ".."; "" if unresolved

	tokens []int
}
