package extract

import (
	"testing"

	"newsgraph/extract/text"
)

// The governing verb, the tense and those who act decide the class of an event.
func TestEventClass(t *testing.T) {
	for sentence, want := range map[string]string{
		"France agreed to provide aid.":                       "AGREE",
		"Iran threatened to attack Iraq.":                     "THREATEN",
		"Israel refused to negotiate with Syria.":             "REJECT",
		"Turkey imposed sanctions on Syria.":                  "SANCTION",
		"Israel did not attack Lebanon.":                      "",
		"Egyptian police arrested three demonstrators.":       "COERCE",
		"The government will provide food to Ethiopia.":       "AGREE",
		"The French team attacked the problem.":               "",
		"Turkish shares retreated on Friday.":                 "",
		"Rebels attacked the airport.":                        "FIGHT",
		"The Brazilian striker attacked the German defender.": "",
	} {
		r, err := Extract(text.Article{Source: "class", Text: sentence})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for i := range r.Claims {
			got = max(got, r.Claims[i].Class)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}
