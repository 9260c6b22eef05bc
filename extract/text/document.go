package text

import "sort"

// A Document is an Article after analysis.
type Document struct {
	Article   Article
	Sentences []Sentence
	Mentions  []Mention // in the order of the text: by sentence, then by first token
	Entities  []Entity  // in the order of their first mention
}

// A Sentence is a run of tokens with a dependency tree over them.
type Sentence struct {
	Span
	Block  int // index into Article.Blocks, 0 if there are none
	Tokens []Token
	// Roles are all pairs (predicate, role, argument) of the sentence, sorted by
	// predicate, then role, then argument. See Role.
	Roles []Role
	// Comments are the CoNLL-U comment lines before the sentence, kept as they
	// stand; empty for a sentence of an article.
	Comments []string
	// Extra are the CoNLL-U lines that are no token (ranges of words written as one,
	// empty nodes), kept as they stand; empty for a sentence of an article.
	Extra    []Extra
	children [][]int // by token; filled by Index
}

// An Extra is a CoNLL-U line that is no token. It stands before the line of token Before.
type Extra struct {
	Before int
	Line   string
}

// A Token is a syntactic word of a sentence, as Universal Dependencies draws
// the line: "don't" is two, "fine-tuned" is three.
type Token struct {
	Span
	Text  string // as published, without soft hyphens
	POS   string // UD part of speech: NOUN
	Tag   string // Penn tag: NNS
	Morph string // UD features: Number=Plur
	Lemma string
	Head  int    // the governing token, -1 for the root
	Rel   string // UD relation to Head, with subtype: nsubj:pass
	// Name is the name tag, "B-person", "I-org" …, "" outside of names. Types:
	// person, place, org, other.
	Name string
	// Margin is how sure the parser is of Head and Rel, 0 to 1.
	Margin float32
	// Joint says that the nouns joined to this one belong to its phrase, because something is so of all together only: "soldiers and
	// volunteers filled 50,000 sandbags".
	Joint bool
}

// A Role says which part a token plays for a predicate (a verb, an event noun, or
// the noun or adjective of a copular clause), whatever the voice and the clause:
//
//	agent      who does it: subject of an active verb, by-phrase of a passive one,
//	           the noun that a participle or a relative clause modifies …
//	patient    whom or what it is done to
//	recipient  to whom it is given or said, where the verb has a patient besides
//	subject    what a noun or adjective is said of
//	argument   an oblique, or a noun's own complement; Case is its preposition
type Role struct {
	Of       int
	Name     string
	Argument int
	Case     string // lower case, words joined by a space ("because of"); "" if bare
}

// A Mention is words that stand for an Entity: a name, a noun phrase or a pronoun.
type Mention struct {
	Sentence   int
	First, End int // tokens [First, End): the name or compact phrase itself, no determiner
	Head       int // token
	Entity     int // index into Document.Entities
	Pronoun    bool
	// Quantity is how many or how much, as the text has it ("at least 7,000"); "" if not said.
	Quantity string
	// By names what tied the mention to its entity ("exact", "title", "pronoun" …).
	By string
}

// An Entity is what becomes a node of the graph.
type Entity struct {
	Name string // canonical: "Vladimir Putin"; for a common noun its phrase without determiner: "military police"
	Kind Kind
	// Proper entities have a name and are one over all articles; the others, common nouns,
	// belong to their article.
	Proper bool
	// Lemma is the key of a common noun among those of its article: "military police",
	// "explosive device"; "" for proper entities.
	Lemma string
	// Concept is the lemma of a common noun's head: "police", "device"; "" for proper entities.
	Concept string
	// Known is the kind under which the gazetteer knows the Name, "" if it does not: a name
	// that is known as another kind gets its kind into its IRI (Jordan_(person)).
	Known Kind
	Other []string // further names in the text, sorted, without Name
}

// A Kind is what sort of thing an Entity is. The list is closed.
type Kind string

const (
	Person   Kind = "person"
	Org      Kind = "org"
	Place    Kind = "place"
	People   Kind = "people" // a group of persons: "sappers", "Syrians"
	Event    Kind = "event"
	Weapon   Kind = "weapon"
	Product  Kind = "product"
	Work     Kind = "document" // "document", a text or treaty; the word is taken in this package
	Quantity Kind = "quantity"
	Money    Kind = "money"
	Time     Kind = "time"
	Thing    Kind = "thing"
)

// Kinds lists every Kind in the order in which tables print them.
var Kinds = []Kind{Person, Org, Place, People, Event, Weapon, Product, Work, Quantity, Money, Time, Thing}

// MentionAt returns the index of the mention whose head is the given token, -1 if none.
func (d *Document) MentionAt(sentence, head int) int {
	lo, hi := 0, len(d.Mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Mentions[mid].Sentence < sentence {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < len(d.Mentions) && d.Mentions[lo].Sentence == sentence; lo++ {
		if d.Mentions[lo].Head == head {
			return lo
		}
	}
	return -1
}

// NameAround returns the head of the name that a token is a part of without being the head of anything itself, -1 if there is none:
// Engineers of the Rivers in "Engineers Without Rivers".
func (d *Document) NameAround(sentence, token int) int {
	if d.MentionAt(sentence, token) >= 0 {
		return -1
	}
	from := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Sentence >= sentence })
	for _, m := range d.Mentions[from:] {
		if m.Sentence != sentence {
			break
		}
		if m.First <= token && token < m.End && d.Entities[m.Entity].Proper && m.By == "name" {
			return m.Head
		}
	}
	return -1
}

// EntityAt returns the entity that the phrase headed by a token stands for, nil if none.
func (d *Document) EntityAt(sentence, head int) *Entity {
	if m := d.MentionAt(sentence, head); m >= 0 {
		return &d.Entities[d.Mentions[m].Entity]
	}
	return nil
}
