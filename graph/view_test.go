package graph

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

func TestView(t *testing.T) {
	b := syria()
	b.claim("attack", "Russia | attacked | Palmyra").
		claim("leave", "Russia | left | Palmyra").
		claim("visit", "Putin | visited | Syria", func(c *claim.Claim) { c.Confidence = 0.3 }).
		claim("deploy", "Russia | deployed | sappers | to Palmyra").
		claim("thank", "Bashar al-Assad | thanked | Putin")
	g := build(t, Options{}, b)
	for name, test := range map[string]struct {
		view View
		want string
	}{
		"confidence": {View{MinConfidence: 0.5}, "Bashar al-Assad | thank | Vladimir Putin; Russia | attack | Palmyra; Russia | deploy | sappers; Russia | leave | Palmyra; sappers | be deployed to | Palmyra"},
		"kinds":      {View{Kinds: []text.Kind{text.Place, text.Person}}, "Bashar al-Assad | thank | Vladimir Putin; Russia | attack | Palmyra; Russia | leave | Palmyra; Vladimir Putin | visit | Syria"},
		"about":      {View{About: []string{"Putin"}}, "Bashar al-Assad | thank | Vladimir Putin; Vladimir Putin | visit | Syria"},
		"about IRI":  {View{About: []string{DefaultBase + "e/Syria"}}, "Vladimir Putin | visit | Syria"},
		"top":        {View{Top: 2}, "Russia | attack | Palmyra; Russia | leave | Palmyra"},
		"collapse":   {View{Top: 2, CollapsePairs: true}, "Russia | attack; leave | Palmyra"},
	} {
		got := edges(t, g, test.view)
		slices.Sort(got)
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
	if n := g.Doubtful(View{MinConfidence: 0.5}); n != 1 {
		t.Errorf("%d doubtful claims, want 1", n)
	}
	s, err := g.Snapshot(View{Top: 2, CollapsePairs: true})
	if err != nil || s.Edges[0].Weight != 1 || len(s.Edges[0].Claims) != 2 {
		t.Errorf("collapsed edges %+v, %v", s.Edges, err)
	}
	for want, v := range map[string]View{
		`assert "some": not known`:                          {Assert: "some"},
		`kind "thingy": not known`:                          {Kinds: []text.Kind{"thingy"}},
		`no thing is named "Rusia"; did you mean "Russia"?`: {About: []string{"Rusia"}},
		`no thing is named "something else"`:                {About: []string{"something else"}},
		`top -1: give a number of nodes above 0`:            {Top: -1},
	} {
		if _, err := g.Snapshot(v); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// An edge has the dates of all its articles.
func TestEdgeDates(t *testing.T) {
	article := func(source, published string) *builder {
		b := syria()
		b.Article.Source, b.Article.Published = source, published
		return b.claim("attack", "Russia | attacked | Palmyra "+source).claim("attack", "Russia | attacked | Palmyra")
	}
	s, err := build(t, Options{}, article("a", "2017-12"), article("b", "2016-01-31"), article("c", "")).Snapshot(View{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(s.Edges[0].Dates, " "); got != "2016-01-31 2017-12" || s.Edges[0].Weight != 3 {
		t.Errorf("dates %s of weight %v", got, s.Edges[0].Weight)
	}
}
