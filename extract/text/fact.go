package text

// A Fact is what one rule says of one sentence: subject, predicate, object and
// further arguments. Every outlet flattens it in its own way.
type Fact struct {
	Sentence  int // index into Document.Sentences
	Rule      string
	Subject   Argument
	Predicate Predicate
	Object    *Argument  // nil for a fact without one
	Arguments []Argument // further arguments, in the order of the text
	// Bound are the tokens that the rule's lines bound, by the name of the line.
	Bound []Binding
}

// A Binding is one line of a rule and the token it bound, -1 for an absent optional one.
type Binding struct {
	Name  string
	Token int
}

// A Predicate is what a Fact says of its subject. Its words may be the rule's own
// ("is", "has"), then Tokens is empty and Head is the token that stands for it.
type Predicate struct {
	Head   int
	Tokens []int  // the verb group: auxiliaries, negation, verb, particle
	Label  string // as printed, finite: "deployed"
	Lemma  string // what the IRI is made of: "deploy", "be defeated", "carry out"
	Voice  Voice
}

// A Voice tells whether the subject of a Fact does it or has it done to it.
type Voice string

const (
	Active  Voice = "active"
	Passive Voice = "passive"
)

// An Argument is a phrase of the sentence in a Fact. Its spans are token
// indices in rising order, not always without gaps; where a relative pronoun gave way to the words that
// it stands for, those are in its place.
type Argument struct {
	Head    int
	Case    []int  // the preposition's tokens, empty for a bare argument
	Role    string // the preposition as written, lower case ("to"), "without" for "with no"; "" for subject, object and bare arguments
	Core    []int  // head, names, numbers and premodifiers
	Compact []int  // core and of-phrases, with a tight right edge
	Full    []int  // the whole phrase, with clauses and appositions
	Clause  bool   // the argument is a clause
	// Attribute tells that the argument describes the subject ("is mayor"): its words count, not
	// whom they refer to.
	Attribute bool
	// Arguments are the argument's own: "Idlib in Syria" has "in Syria".
	Arguments []Argument
}
