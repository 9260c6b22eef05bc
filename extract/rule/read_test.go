package rule

import (
	"regexp"
	"strings"
	"testing"

	"newsgraph/extract/lexicon"
)

const sound = `# Military movements.

rule deploy-forces
    "A state sends forces."

    verb   : VERB lemma=@deploy
    who    : agent of verb, kind=place|org
    what   : patient of verb, kind!=document
    where? : argument of verb, case=to|in
    unless : advmod of verb, lemma=hardly

    fact {who} | {verb} | {what} | {where}

    yes Russia deployed sappers to Palmyra.
        Russia | deployed | sappers | to Palmyra
    no I sent a phone.
    todo The sappers Russia deployed rested.
        Russia | deployed | sappers

# Names.
fallback title
    "Who is what."
    name : PROPN
    title : nmod:desc of name
    fact {name} | is {title} of | {name}
    yes A b.
        A | is b of | A
    no B.
`

func TestRead(t *testing.T) {
	rules, err := Read("x.rules", sound, lexicon.Get)
	if err != nil {
		t.Fatal(err)
	}
	if len(rules) != 2 || rules[0].Fallback || !rules[1].Fallback {
		t.Fatalf("got %d rules", len(rules))
	}
	r := rules[0]
	if len(r.Lines) != 5 || !r.Lines[3].Optional || !r.Lines[4].Unless || r.Lines[1].Of != 0 {
		t.Errorf("lines: %+v", r.Lines)
	}
	if _, ok := r.Lines[0].Tests[1].Values["dispatch"]; !ok || r.Lines[0].Tests[1].Values["deployment"] != "deploy" {
		t.Errorf("@deploy: %v", r.Lines[0].Tests[1].Values)
	}
	if len(r.Examples) != 3 || len(r.Examples[1].Want) != 0 || r.Pos.String() != "x.rules:3" {
		t.Errorf("examples %+v at %s", r.Examples, r.Pos)
	}
	if !strings.HasPrefix(r.Source, "rule deploy-forces\n") || strings.Contains(r.Source, "# Names") {
		t.Errorf("source:\n%s", r.Source)
	}
	if p := rules[1].Facts[0].Predicate; len(p) != 3 || p[0].Words != "is" || p[1].Line != 1 || p[2].Words != "of" {
		t.Errorf("predicate: %+v", p)
	}
}

// TestReadErrors: each error names the file and the line, says what is wrong, and what to write instead.
func TestReadErrors(t *testing.T) {
	const tail = "\n    fact {v} | is | {v}\n    yes A.\n        a | b | c\n    no B.\n"
	for _, c := range []struct{ src, want string }{
		{"v : VERB", `x.rules:1: "v : VERB" stands outside a rule; begin with "rule NAME"`},
		{"rule Big Name", `x.rules:1: "Big Name" is no name for a rule; use lower-case words joined by hyphens`},
		{"rule a\n    \"d\"\n    v : VERB\n    x : obj of w" + tail, `x.rules:4: "w" is not bound by an earlier line of rule a; add a line "w : ..." above`},
		{"rule a\n    \"d\"\n    v : VERB\n    x : objekt of v" + tail, `x.rules:4: "objekt" is neither a role (agent, argument, patient, recipient, subject) nor a UD relation`},
		{"rule a\n    \"d\"\n    v : VERB\n    x : NOUN" + tail, `x.rules:4: only the first line of a rule may stand alone; say what "x" is of ("agent of verb")`},
		{"rule a\n    \"d\"\n    v : VERB\n    v : obj of v" + tail, `x.rules:4: "v" is bound twice in rule a; rename one`},
		{"rule a\n    \"d\"\n    v? : VERB" + tail, `x.rules:3: the first line of a rule must bind a token; it can be neither unless nor optional`},
		{"rule a\n    \"d\"\n    v : VREB" + tail, `x.rules:3: "VREB" is no UD part of speech`},
		{"rule a\n    \"d\"\n    v : VERB lema=go" + tail, `x.rules:3: "lema" is no test; there are case, kind, lemma, morph, text`},
		{"rule a\n    \"d\"\n    v : VERB lemma=" + tail, `x.rules:3: "lemma=" lacks a value; write lemma=word or lemma=@lexicon`},
		{"rule a\n    \"d\"\n    v : VERB lemma=@nowhere" + tail, `x.rules:3: no lexicon "nowhere"; there are `},
		{"rule a\n    \"d\"\n    v : VERB kind=animal" + tail, `x.rules:3: "animal" is no kind; there are [person org`},
		{"rule a\n    \"d\"\n    v : VERB morph=Plur" + tail, `x.rules:3: "Plur" is no feature; write morph=Number=Plur`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | {slot} | {v}", `x.rules:4: {slot} is bound by no line; add a line "slot : ..."`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact v | is | {v}", `x.rules:4: "v" is no bound token; subject, object and arguments are written {name}`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | is", `x.rules:4: a fact has at least three parts`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | | {v}", `x.rules:4: the fact has no predicate`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | {v | {v}", `x.rules:4: " {v " lacks a closing brace`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | is | {v}", `x.rules:1: rule a needs a yes and a no example`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | is | {v}\n    yes A.\n    no B.", `x.rules:5: a yes example lists the facts it gives; add them below, one a line`},
		{"rule a\n    \"d\"\n    v : VERB\n    fact {v} | is | {v}\n    no B.\n        a | b | c", `x.rules:6: a no example gives no fact; remove this line or make the example a yes`},
		{"rule a\n    v : VERB" + tail, `x.rules:1: rule a does not say what it means; add a line "in quotation marks"`},
		{"rule a\n    \"d\"\n    v : VERB", `x.rules:1: rule a states no fact; add a line "fact {who} | {verb} | {what}"`},
		{"rule a\n    \"d\"\n    hello", `x.rules:3: unknown word "hello"`},
		{sound + "rule title\n", `x.rules:29: rule title stands at line 21 already; rename one`},
	} {
		_, err := Read("x.rules", c.src, lexicon.Get)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s\ngot  %v\nwant %s", c.src, err, c.want)
		}
	}
}

var place = regexp.MustCompile(`^x\.rules:\d+: `)

func FuzzRead(f *testing.F) {
	f.Add(sound)
	f.Add("rule a\n \"\"\n v : VERB\n fact {v} | {v} | \n yes \n no")
	f.Fuzz(func(t *testing.T, src string) {
		rules, err := Read("x.rules", src, lexicon.Get)
		if err != nil {
			if !place.MatchString(err.Error()) {
				t.Errorf("error without a place: %v", err)
			}
			return
		}
		NewSet(rules) // what reads well can be indexed
	})
}
