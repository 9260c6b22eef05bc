package graph

import (
	"slices"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	c := build(t, Options{}, sample()).Completer()
	for typed, want := range map[string]string{
		`E("Ru`:                       `2: Russia"`,
		`Show(By("Vlad`:               `4: Vladimir Putin"`,
		`E("Put`:                      `3: Putin"`,
		`Paths("Russia", "Pal`:        `3: Palmyra"`,
		`E("Russia").Out(R("dep`:      `3: deploy"`,
		`Facts("Rus`:                  `3: Russia"`,
		`Facts(null, "de`:             `2: deploy"`,
		`Facts("Russia", null, "Pa`:   `2: Palmyra"`,
		`R("Ru`:                       `2: `,
		`E("Russia").Ou`:              `2: Out, OutPredicates`,
		`E("Russia").Out(R("x")).ToA`: `3: ToArray`,
		`E("Russia").or`:              `2: order`,
		`g.V`:                         `1: V, Vertex`,
		`Den`:                         `3: Denied`,
		`Show(Sa`:                     `2: Saying`,
		`nam`:                         `3: `, // which is the prelude's own
		`g.V("<r:de`:                  `0: `,
		``:                            `0: `,
	} {
		words, n := c.Complete(typed)
		if got := string(rune('0'+n)) + ": " + strings.Join(words, ", "); got != want {
			t.Errorf("%s is completed by %s, want %s", typed, got, want)
		}
	}
	for _, step := range []string{"In", "Out", "Both", "Has", "Tag", "All", "Count", "ForEach", "Follow"} {
		if !slices.Contains(c.steps, step) {
			t.Errorf("%s is no step of %v", step, c.steps)
		}
	}
}

func TestUnfinished(t *testing.T) {
	for query, want := range map[string]bool{
		`E("a").Out(`: true, `function f() {`: true, `E("a").`: true, "if (x) {\n": true, `/* a`: true, "`a": true,
		`E("a").All()`: false, `E("a"))`: false, `E("a`: false, ``: false, `}`: false,
	} {
		if got := Unfinished(query); got != want {
			t.Errorf("%s: unfinished is %v", query, got)
		}
	}
}
