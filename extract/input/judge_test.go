package input

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIsCode(t *testing.T) {
	for s, want := range map[string]bool{
		`rows = {"a": 1} total = sum(rows.values())`:                       true,
		`if n == 1: crew = load(path)`:                                     true,
		`function hail(ship) { if (!ship) throw new Error("no ship"); }`:   true,
		`Salt reacts with Li<sub>2</sub>O and Na<sub>2</sub>O in water.`:   false,
		`The rate() function returns a number (an integer).`:               false,
		`A crew of 4 x 3 = 12 men rowed the boat past the pier on Monday.`: false,
	} {
		if got := isCode(s); got != want {
			t.Errorf("%q is code: %t, want %t", s, got, want)
		}
	}
}

func TestFurniture(t *testing.T) {
	for s, want := range map[string]string{
		"Listen Live":   "line",
		"Read more:":    "label",
		"3 Comments":    "end",
		"1.2k comments": "",
		"READ MORE: Turkey calls for a ceasefire":                                     "line",
		"The views expressed in this article are solely those of the author.":         "line",
		"Follow Jane Doe on Twitter.":                                                 "line",
		"© 2024 The Daily Ledger. All rights reserved.":                               "line",
		"Troops in the square. Photograph: A. Martin/AFP":                             "line",
		"Credit Suisse said on Monday that it would cut 5,000 jobs.":                  "",
		"Related firms declined to comment.":                                          "",
		"The company sold 3 million shares.":                                          "",
		"He left the army two years ago.":                                             "",
		"Sources close to the minister denied it: he had never been to Basra.":        "",
		"Correction officers took back the prison.":                                   "",
		"She said the ministry may not respond to comments.":                          "",
		"Copyright law protects the song, the court said.":                            "",
		"Latest figures show that prices rose by 4 percent.":                          "",
		"Photo shops across the city closed.":                                         "",
		"Home prices fell in March for the third month.":                              "",
		"Share prices rose.":                                                          "",
		"They do not necessarily agree with him.":                                     "",
		strings.Repeat("word ", 80) + "The views expressed in this article are mine.": "",
	} {
		if got := isFurniture(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestKeywords(t *testing.T) {
	for s, want := range map[string][]string{
		"military, Daesh, Bashar al-Assad, Syria": {"military", "Daesh", "Bashar al-Assad", "Syria"},
		"Tags: floods, river Ayle":                {"floods", "river Ayle"},
		"Berlin, Paris":                           nil,
		"Rebels fled, he said, Monday":            nil,
		"Troops, tanks and planes, all lost.":     nil,
		"No, no, no":                              nil,
		"$33,000, $64,500, $28,000":               nil,
	} {
		if diff := cmp.Diff(want, keywords(s)); diff != "" {
			t.Errorf("%q:\n%s", s, diff)
		}
	}
}

func TestAuthors(t *testing.T) {
	for s, want := range map[string]string{
		"By Jane Doe":                                  "Jane Doe",
		"by Jane van der Doe and John Roe":             "Jane van der Doe, John Roe",
		"By Jane Doe, Political Correspondent":         "Jane Doe",
		"Jane Doe, Reuters":                            "Jane Doe",
		"(Reporting by Jane Doe; Editing by John Roe)": "Jane Doe",
		"By 2015 Russia had left":                      "",
		"By the river":                                 "",
		"Paris, London":                                "",
		"Speaking of Basra, we have no news.":          "",
	} {
		if got := authors(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestWire(t *testing.T) {
	for s, want := range map[string]string{
		"MOSCOW (Reuters) - Russia left.":                                          "MOSCOW (Reuters) - ",
		"BERLIN, 3 May — Germany left.":                                            "BERLIN, 3 May — ",
		"PARIS, May 3 (Reuters) - France left.":                                    "PARIS, May 3 (Reuters) - ",
		"KYIV/MINSK - Drones fell.":                                                "KYIV/MINSK - ",
		"LONDON — Britain left.":                                                   "LONDON — ",
		"Boulder, Colo. (UPI) -- Scientists left.":                                 "Boulder, Colo. (UPI) -- ",
		"LEEDS, England, September 9, 2022 — Northline left":                       "LEEDS, England, September 9, 2022 — ",
		"KANANGA, Democratic Republic of the Congo, Nov 3 (Reuters) - Congo left.": "KANANGA, Democratic Republic of the Congo, Nov 3 (Reuters) - ",
		"(Reuters) - Russia left.":                                                 "(Reuters) - ",
		"MUMBAI: Customs officers left.":                                           "MUMBAI: ",
		"PROFILE: Jane Roe has left.":                                              "",
		"Jane Roe (Labour): We lost.":                                              "",
		"NATO — which met in Rome — left.":                                         "",
		"BIG MISTAKE - The food was cold.":                                         "",
		"FYI - See rows 49.":                                                       "",
		"MOSCOW has left.":                                                         "",
		"COVID-19 Cases rose.":                                                     "",
		"OK, now that I have seen it - I left.":                                    "",
	} {
		if got := s[:wire(s)]; got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestDatelineAndPublished(t *testing.T) {
	for s, want := range map[string]string{ // "-" for what is no dateline
		"02:26 GMT11 July 2020":                          "",
		"Monday, 28 December 2015":                       "",
		"Published: 3 May 2017":                          "2017-05-03",
		"Posted on May 3rd, 2017 at 5:30 pm":             "2017-05-03",
		"Published time: 12 Sep, 2018 14:12":             "2018-09-12",
		"Last updated 2017-12-15T02:26:00Z":              "2017-12-15",
		"Published 15/12/2017":                           "2017-12-15",
		"Published 12/15/2017":                           "2017-12-15",
		"Published 04/05/2017":                           "", // the day or the month first?
		"Published: May 2017":                            "2017-05",
		"Published May 3":                                "",
		"The report was published on 3 May 2017":         "-",
		"In May 2017":                                    "-",
		"12 people died":                                 "-",
		"2017":                                           "-",
		"Published by Penguin on 3 May 2017 in New York": "-",
	} {
		switch {
		case !isDateline(s) && want != "-":
			t.Errorf("%q is no dateline", s)
		case isDateline(s) && want == "-":
			t.Errorf("%q is a dateline", s)
		case isDateline(s) && published(s) != want:
			t.Errorf("%q: published %q, want %q", s, published(s), want)
		}
	}
}

// TestLastParagraph: a closing paragraph without a full stop is body, headlines of
// other articles behind it are not.
func TestLastParagraph(t *testing.T) {
	const s = `The army left the town on Friday, and the mayor thanked it.

Two groups said they would not attack a convoy

Army Leaves Town After Nine Years
Mayor thanks army for peace
`
	a, err := parsePlain([]byte(s), "", "")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, b := range a.Blocks {
		kinds = append(kinds, string(b.Kind))
	}
	if got := strings.Join(kinds, " "); got != "body body furniture furniture" {
		t.Errorf("got %s", got)
	}
}
