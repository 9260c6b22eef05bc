package graph

import (
	"context"
	"fmt"
	"newsgraph/extract/claim"
	"testing"
)

func TestTry(t *testing.T) {
	b := syria()
	b.claim("deploy", "Russia | deployed | sappers | to Palmyra").
		claim("speak", "Bashar al-Assad | spoke | - | to Putin").
		claim("thank", "Bashar al-Assad | thanked | Russia", b.saidBy("Putin", "say")).
		claim("attack", "Russia | attacked | Palmyra", negative).
		claim("acquit", "officials | acquitted | Putin | of Syria", possible).
		claim("leave", "he | left | Syria", func(c *claim.Claim) { c.Time = &claim.Time{Text: "in 2017", Value: "2017"} })
	g := build(t, Options{}, b)
	for _, q := range g.Quads() {
		fmt.Println(q.S, q.P, q.O, q.G, ".")
	}
	for _, c := range g.Claims() {
		fmt.Println(g.Print(&c))
	}
	for _, a := range Asserts {
		fmt.Println(a)
		for _, e := range edges(t, g, View{a}) {
			fmt.Println("  ", e)
		}
	}
	for _, q := range []string{
		`E("Russia").Out(R("deploy")).All()`,
		`E("Putin").In("<r:speak_to>").All()`,
		`g.V("<e:Russia>").Tag("who").Out(R("deploy")).All()`,
		`E("Rusia").Out().All()`,
		`R("deploi")`,
		`E("Russia").Out().Count()`,
		`E("Russia").Out()`,
		`g.emit({a:1, b: E("Russia").ToValue()}); g.emit(g.V().Count())`,
		`while(true){}`,
		`g.V(`,
		`g.V().Has("<ng:confidence>", gt(0.5)).Out("<ng:words>").All()`,
		`g.V(g.IRI("e:Russia")).Out(g.IRI("r:deploy")).All()`,
	} {
		a, err := g.Query(context.Background(), q, Limits{Time: 500e6})
		fmt.Println(q, "=>", a, err)
	}
}
