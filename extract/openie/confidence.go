package openie

// A construction is how the sentence says what a line states.
type construction string

const (
	plain             construction = "plain"
	object            construction = "object"
	recipient         construction = "recipient"
	oblique           construction = "oblique"
	nested            construction = "nested"
	raisedPhrase      construction = "raised"
	copular           construction = "copular"
	existential       construction = "existential"
	participle        construction = "participle"
	conjoinedVerb     construction = "conjoined"
	relativeObject    construction = "relative"
	chain             construction = "chain"
	nominalComplement construction = "nominal"
	objectSubject     construction = "causative"
	clausalObject     construction = "content"
	purpose           construction = "purpose"
	circumstance      construction = "circumstance"
	adjectivePhrase   construction = "adjective"
	adjectiveVerb     construction = "adjectiveverb"
	modifyingVerb     construction = "modifying"
	apposed           construction = "apposed"
	including         construction = "including"
	bareTime          construction = "time"
	timeAdverb        construction = "timeadverb"
	placeAdverb       construction = "placeadverb"
	possessive        construction = "possessive"
	titled            construction = "title"
	barePassive       construction = "passive"
)

func (r *reader) confidence(f *finding) float64 { return 0.5 }
