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
	protest  = "PROTEST"
	reject   = "REJECT"
	threaten = "THREATEN"
)

// amicable are the classes of what is done for somebody, hostile those of what is done against him. The others are words.
var (
	amicable = map[string]bool{agree: true, "CONSULT": true, "SUPPORT": true, "COOPERATE": true, "AID": true, "CONCEDE": true, "RETREAT": true}
	hostile  = map[string]bool{protest: true, "SANCTION": true, "COERCE": true, "ASSAULT": true, "FIGHT": true}
)

// class is the class of the political event that a claim reports, "" if it reports none. A verb that governs the
// claim's decides ("threatened to attack"); what is planned is an agreement or a threat, and what somebody says must be is a demand.
func (j *judge) class(c *Claim, chain []link) string {
	s := &j.d.Sentences[c.Sentence]
	own := j.ownClass(s, c, chain)
	class := governed(s, chain)
	switch {
	case class == agree && hostile[own]: // "vowed to attack"
		class = threaten
	case class == "" && chain[0].tie == purpose:
		class = own
		if own != demand && own != protest {
			return ""
		}
	case class == "":
		class = turned(own, c, &chain[0])
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
		lemma := lemmaOf(&s.Tokens[l.governor])
		what, ok := senses()[lemma+" "+l.shape+" ..."]
		if !ok {
			what, ok = senses()[lemma+" ..."]
		}
		if !ok {
			continue
		}
		class = what.class
		if i+1 < len(chain) && chain[i+1].clause == l.governor {
			g := chain[i+1].group
			if g.Modal >= 0 && strings.EqualFold(s.Tokens[g.Modal].Text, "must") {
				class = demand
				continue
			}
			will := g.Modal >= 0 && ahead[strings.ToLower(s.Tokens[g.Modal].Text)]
			class = inTime(class, g.Not >= 0, will, false)
		}
	}
	return class
}

// ahead are the auxiliaries of what is to come.
var ahead = map[string]bool{"will": true, "would": true, "'ll": true, "’ll": true, "shall": true, "wo": true, "'d": true, "’d": true}

// turned is what the standing of a claim makes of its own class. What is only reported has happened; a condition's clause has not.
func turned(class string, c *Claim, l *link) string {
	will := c.Modality == Future || c.Modality == Intended
	possible := c.Modality == Possible && l.group.Modal >= 0
	switch c.Modality {
	case Ordered:
		if c.Source != nil {
			return demand
		}
	case Hypothetical:
		if l.tie == adjunct || l.group.Modal < 0 {
			return ""
		}
		possible = true
	}
	return inTime(class, c.Negative, will, possible)
}

// inTime is what denial, futurity and mere possibility make of a class: what will be done is agreed or threatened,
// what will not is refused.
func inTime(class string, negative, will, possible bool) string {
	switch {
	case negative && (will && amicable[class] || class == agree):
		return reject
	case negative, possible && !hostile[class]:
		return ""
	case will && amicable[class]:
		return agree
	case (will || possible) && hostile[class]:
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

// forms are the finite forms of the list's verbs, by which a rare verb is known whose lemma the parser has guessed wrong.
var forms = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for key := range senses() {
		verb, _, _ := strings.Cut(key, " ")
		for _, form := range []string{lexicon.Past(verb), lexicon.Participle(verb), lexicon.Third(verb)} {
			if old := out[form]; old == "" || verb < old {
				out[form] = verb
			}
		}
	}
	return out
})

func lemmaOf(t *text.Token) string {
	if t.POS == "VERB" {
		if _, known := senses()[t.Lemma]; !known {
			if verb := forms()[strings.ToLower(t.Text)]; verb != "" {
				return verb
			}
		}
	}
	return t.Lemma
}

// verbsOf are the ways to look up a predicate: with its particle, with the word behind it, alone.
func verbsOf(s *text.Sentence, c *Claim, l *link) []string {
	head := c.Predicate.Head
	if s.Tokens[head].Rel == "cop" {
		head = s.Tokens[head].Head
	}
	lemma := lemmaOf(&s.Tokens[head])
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
		for _, of := range s.Children(o.Head) {
			if s.Tokens[of].Is("nmod") && s.CaseText(of) == "of" {
				out = append(out, s.Tokens[of].Lemma)
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
	if c.Predicate.Voice == text.Active && !j.names(c.Sentence, &c.Subject) && !j.canAct(c) {
		return false
	}
	found := c.Source != nil && c.Source.Entity >= 0 && j.actorEntity(c.Source.Entity)
	for i, p := range parts {
		if i < 2 && !p.Clause && lexicon.Must("unpolitical").Has(j.d.Sentences[c.Sentence].Tokens[p.Head].Lemma) {
			return false
		}
		found = found || j.names(c.Sentence, p)
	}
	return found
}

// canAct reports whether a claim's subject is somebody, or a name, or unknown, rather than a thing or an event.
func (j *judge) canAct(c *Claim) bool {
	e := j.d.EntityAt(c.Sentence, c.Subject.Head)
	return e == nil || e.Proper || !j.isKind(c, &c.Subject, text.Event, text.Work, text.Quantity, text.Money, text.Time, text.Thing)
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
	if j.acting == nil {
		j.acting = acting(j.d)
	}
	if j.acting[entity] {
		return true
	}
	e := &j.d.Entities[entity]
	if !e.Proper {
		return lexicon.Must("actors").Has(e.Concept)
	}
	for _, list := range []string{"countries", "capitals", "regions", "worldorgs", "armedgroups", "parties"} {
		if lexicon.Must(list).Has(e.Name) {
			return true
		}
	}
	return false
}

// acting are the entities that stand beside a word for an actor somewhere in the text: "President Gbagbo", "the Afghan leader, Karzai".
func acting(d *text.Document) map[int]bool {
	out := map[int]bool{}
	for _, m := range d.Mentions {
		s := &d.Sentences[m.Sentence]
		for _, t := range s.Children(m.Head) {
			if s.Tokens[t].Is("nmod:desc", "compound", "amod", "appos", "flat") && isActor(&s.Tokens[t]) {
				out[m.Entity] = true
			}
		}
	}
	return out
}

// isActor reports whether a word alone names an actor: a country, a nationality, a political role.
func isActor(t *text.Token) bool {
	switch t.POS {
	case "NOUN", "PROPN", "ADJ":
		return lexicon.Must("actors").Has(strings.ToLower(t.Lemma)) || lexicon.Must("nationalities").Has(t.Text) || lexicon.Must("nationalities").Has(t.Lemma) ||
			lexicon.Must("countries").Has(t.Text) || lexicon.Must("worldorgs").Has(t.Text) || lexicon.Must("armedgroups").Has(t.Text)
	}
	return false
}
