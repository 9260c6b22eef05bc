package graph

// Terms of the scheme of event classes, which docs/events.md explains.
const (
	skosNotation Term = "<" + SKOS + "notation>"
	skosInScheme Term = "<" + SKOS + "inScheme>"
	plover       Term = "<" + NG + "PLOVER>"
	// cameo is the datatype of CAMEO's notation: two digits of its event codes.
	cameo = NG + "CAMEO"
)

// cameoRoots are the two digits that CAMEO's codes for events of a PLOVER class begin with.
var cameoRoots = map[string]string{
	"AGREE":       "03",
	"CONSULT":     "04",
	"SUPPORT":     "05",
	"COOPERATE":   "06",
	"AID":         "07",
	"CONCEDE":     "08",
	"RETREAT":     "08",
	"INVESTIGATE": "09",
	"DEMAND":      "10",
	"DISAPPROVE":  "11",
	"REJECT":      "12",
	"THREATEN":    "13",
	"PROTEST":     "14",
	"MOBILIZE":    "15",
	"SANCTION":    "16",
	"COERCE":      "17",
	"ASSAULT":     "18",
	"FIGHT":       "19",
}

// eventClass is the concept of an event class, "" for none.
func eventClass(class string) Term {
	if class == "" {
		return ""
	}
	return IRI(NG + segment(class))
}

// eventScheme describes the class of a claim in PLOVER's and CAMEO's notation.
func (a *article) eventScheme(class string) {
	root, ok := cameoRoots[class]
	if !ok {
		return
	}
	concept := eventClass(class)
	a.add(concept, rdfType, skosConcept, "")
	a.add(concept, skosInScheme, plover, "")
	a.add(concept, skosNotation, Text(class), "")
	a.add(concept, skosNotation, Typed(root, cameo), "")
}
