package claim

import (
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// A sense is what the words of one line of extract/lexicon/plover.txt report.
type sense struct {
	class string
	whom  string // what must be there besides the subject: "thing"; "bare" for nothing; "" for an actor
}

// senses are the lines of plover.txt with their alternatives written out: "hold talk", "crack down", "agree ...".
var senses = sync.OnceValue(func() map[string]sense {
	out := map[string]sense{}
	for entry, value := range lexicon.Must("plover") {
		class, whom, _ := strings.Cut(value, " ")
		for _, key := range alternatives(strings.Fields(entry)) {
			out[key] = sense{class, whom}
		}
	}
	return out
})

// alternatives are all ways to read words that may have several forms, parted by bars.
func alternatives(words []string) []string {
	keys := []string{""}
	for _, w := range words {
		var longer []string
		for _, key := range keys {
			for form := range strings.SplitSeq(w, "|") {
				longer = append(longer, strings.TrimSpace(key+" "+form))
			}
		}
		keys = longer
	}
	return keys
}

// Shorthands for the classes that others turn into.
const (
	agree    = "AGREE"
	demand   = "DEMAND"
	reject   = "REJECT"
	threaten = "THREATEN"
)

// amicable are the classes of what is done for somebody, hostile those of what is done against him. The others are words.
var (
	amicable = map[string]bool{agree: true, "CONSULT": true, "SUPPORT": true, "COOPERATE": true, "AID": true, "CONCEDE": true, "RETREAT": true}
	hostile  = map[string]bool{"PROTEST": true, "SANCTION": true, "COERCE": true, "ASSAULT": true, "FIGHT": true}
)

// class is the class of the political event that a claim reports, "" if it reports none. A verb that governs the
// claim's decides ("threatened to attack"); what is planned is an agreement or a threat, and what somebody says must be is a demand.
func (j *judge) class(c *Claim, chain []link) string {
	s := &j.d.Sentences[c.Sentence]
	class := governed(s, chain)
	if class == "" {
		class = standingClass(c, j.ownClass(s, c, chain))
	}
	if class == "" || !j.political(c) {
		return ""
	}
	return class
}

// governed is the class of the outermost verb, adjective or noun that has the claim for its content, "" if none has one.
func governed(s *text.Sentence, chain []link) (class string) {
	for i, l := range chain {
		if l.tie == shared {
			continue
		}
		if l.tie != content || l.shape == noun {
			break
		}
		key := s.Tokens[l.governor].Lemma + " ..."
		if sense, ok := senses()[key]; ok {
			class = sense.class
			if i+1 < len(chain) && chain[i+1].clause == l.governor && chain[i+1].group.Not >= 0 {
				class = denied(class)
			}
		}
	}
	return class
}

// denied is the class of the opposite of a word: who does not agree refuses.
func denied(class string) string {
	if class == agree {
		return reject
	}
	return ""
}

// standingClass is what polarity and modality make of a class.
func standingClass(c *Claim, class string) string {
	ahead := c.Modality == Future || c.Modality == Intended
	switch {
	case c.Modality == Ordered && c.Source != nil:
		return demand
	case c.Modality == Hypothetical:
		return ""
	case c.Negative && ahead && amicable[class]:
		return reject
	case c.Negative, c.Modality == Possible && !hostile[class]:
		return ""
	case ahead && amicable[class]:
		return agree
	case (ahead || c.Modality == Possible) && hostile[class]:
		return threaten
	}
	return class
}

// ownClass is the class of the claim's own words, the longest that the list has.
func (j *judge) ownClass(s *text.Sentence, c *Claim, chain []link) string {
	verbs := verbsOf(s, c, &chain[0])
	nouns := nounsOf(s, c)
	for _, v := range verbs {
		if sense, ok := senses()[s.Tokens[c.Subject.Head].Lemma+" > "+v]; ok {
			return sense.class
		}
		for _, n := range nouns {
			if sense, ok := senses()[v+" "+n]; ok {
				return sense.class
			}
		}
	}
	for _, v := range verbs {
		for _, a := range c.Arguments {
			if sense, ok := senses()[v+" "+a.Role]; ok && a.Role != "" && j.fits(c, sense) {
				return sense.class
			}
		}
		if sense, ok := senses()[v]; ok && j.fits(c, sense) {
			return sense.class
		}
	}
	return ""
}

// verbsOf are the ways to look up a predicate: with its particle, with the word behind it, alone.
func verbsOf(s *text.Sentence, c *Claim, l *link) []string {
	head := c.Predicate.Head
	if s.Tokens[head].Rel == "cop" {
		head = s.Tokens[head].Head
	}
	lemma := s.Tokens[head].Lemma
	if pos := s.Tokens[head].POS; pos == "NOUN" || pos == "PROPN" {
		lemma, _, _ = strings.Cut(strings.TrimPrefix(c.Predicate.Lemma, "be "), " ") // an event noun's verb
	}
	var out []string
	if p := l.group.Particle; p >= 0 {
		out = append(out, lemma+" "+s.Tokens[p].Lemma)
	} else if head+1 < len(s.Tokens) && s.Tokens[head+1].POS != "VERB" && s.Tokens[head+1].POS != "NOUN" {
		out = append(out, lemma+" "+strings.ToLower(s.Tokens[head+1].Text))
	}
	return append(out, lemma)
}

// nounsOf are the lemmas of the object, of what it is made of ("dollars of aid"), and of arguments with their prepositions.
func nounsOf(s *text.Sentence, c *Claim) (out []string) {
	if o := c.Object; o != nil && !o.Clause {
		out = append(out, s.Tokens[o.Head].Lemma)
		for _, a := range o.Arguments {
			if a.Role == "of" {
				out = append(out, s.Tokens[a.Head].Lemma)
			}
		}
	} else if c.Predicate.Voice == text.Passive {
		out = append(out, s.Tokens[c.Subject.Head].Lemma)
	}
	for _, a := range c.Arguments {
		out = append(out, a.Role+" "+s.Tokens[a.Head].Lemma)
	}
	return out
}

// fits tests the sense of a verb that stands alone by what it is done to.
func (j *judge) fits(c *Claim, what sense) bool {
	switch {
	case what.whom == "bare":
		return true
	case what.whom == "thing" && c.Object != nil:
		return c.Object.Clause || !j.isKind(c, c.Object, text.Quantity, text.Money, text.Time)
	case c.Object != nil && !c.Object.Clause:
		return j.isKind(c, c.Object, actorKinds...)
	case c.Predicate.Voice == text.Passive:
		return what.whom == "thing" || j.isKind(c, &c.Subject, actorKinds...)
	}
	for i := range c.Arguments {
		if a := &c.Arguments[i]; what.whom == "thing" && !j.isKind(c, a, text.Time) || j.isKind(c, a, actorKinds...) {
			return true
		}
	}
	return false
}

var actorKinds = []text.Kind{text.Person, text.Org, text.Place, text.People}

func (j *judge) isKind(c *Claim, a *text.Argument, kinds ...text.Kind) bool {
	e := j.d.EntityAt(c.Sentence, a.Head)
	if e == nil {
		return false
	}
	for _, k := range kinds {
		if e.Kind == k {
			return true
		}
	}
	return false
}

// political reports whether a claim is about political life: its subject can act, somebody in it is an actor there
// by name, office or nationality, and none of its heads belongs to sport, business or nature.
func (j *judge) political(c *Claim) bool {
	parts := []*text.Argument{&c.Subject}
	if c.Object != nil {
		parts = append(parts, c.Object)
	}
	for i := range c.Arguments {
		parts = append(parts, &c.Arguments[i])
	}
	found := c.Source != nil && c.Source.Entity >= 0 && j.actorEntity(c.Source.Entity)
	for _, p := range parts {
		if !p.Clause && lexicon.Must("unpolitical").Has(j.d.Sentences[c.Sentence].Tokens[p.Head].Lemma) {
			return false
		}
		found = found || j.names(c.Sentence, p)
	}
	return found
}

// names reports whether an actor of political life is named in a phrase.
func (j *judge) names(sentence int, a *text.Argument) bool {
	if m := j.d.MentionAt(sentence, a.Head); m >= 0 && j.actorEntity(j.d.Mentions[m].Entity) {
		return true
	}
	s := &j.d.Sentences[sentence]
	for _, t := range a.Full {
		if isActor(&s.Tokens[t]) {
			return true
		}
	}
	for i := range a.Arguments {
		if j.names(sentence, &a.Arguments[i]) {
			return true
		}
	}
	return false
}

// actorEntity reports whether an entity is a country, a nation's body, a world organisation, an armed group or a party by name.
func (j *judge) actorEntity(entity int) bool {
	e := &j.d.Entities[entity]
	if !e.Proper {
		return lexicon.Must("actors").Has(e.Concept)
	}
	for _, list := range []string{"countries", "worldorgs", "armedgroups", "parties"} {
		if lexicon.Must(list).Has(e.Name) {
			return true
		}
	}
	return false
}

// isActor reports whether a word alone names an actor: a country, a nationality, a political role.
func isActor(t *text.Token) bool {
	switch t.POS {
	case "NOUN", "PROPN", "ADJ":
		return lexicon.Must("actors").Has(strings.ToLower(t.Lemma)) || lexicon.Must("nationalities").Has(t.Text) ||
			lexicon.Must("countries").Has(t.Text) || lexicon.Must("worldorgs").Has(t.Text) || lexicon.Must("armedgroups").Has(t.Text)
	}
	return false
}
