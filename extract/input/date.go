package input

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
)

// isDateline reports whether s says nothing but a date or time, with labels such
// as "Published" and "Last updated".
func isDateline(s string) bool {
	digits, other := false, 0
	for _, w := range dateWords(s) {
		switch {
		case unicode.IsDigit(rune(w[0])):
			digits = true
		case months[w] == 0 && !dateVocabulary[w]:
			other++
		}
	}
	return digits && other == 0 && len(s) < 120 && hasDate(s)
}

// hasDate reports whether s has a month, a numeric date or a time of day.
func hasDate(s string) bool {
	for _, w := range dateWords(s) {
		if months[w] != 0 || w == "gmt" || w == "utc" || w == "am" || w == "pm" {
			return true
		}
	}
	return numericDate.MatchString(s) || isoDate.MatchString(s) || clock.MatchString(s)
}

// dateWords returns the runs of letters and of digits in s, in lower case: pages
// glue them ("GMT11 July").
func dateWords(s string) []string {
	var out []string
	start := -1
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 0
	}
	last := 0
	s = strings.ToLower(s)
	for i, r := range s {
		if c := class(r); c != last {
			if last != 0 {
				out = append(out, s[start:i])
			}
			start, last = i, c
		}
	}
	if last != 0 {
		out = append(out, s[start:])
	}
	return out
}

var (
	numericDate = regexp.MustCompile(`\b\d{4}-\d\d?-\d\d?\b|\b\d\d?[./]\d\d?[./]\d\d(\d\d)?\b`)
	clock       = regexp.MustCompile(`\b\d\d?[:.]\d\d\b`)
	isoDate     = regexp.MustCompile(`\b(\d{4})-(\d\d)-(\d\d)`)
	slashDate   = regexp.MustCompile(`\b(\d\d?)[./](\d\d?)[./](\d{4})\b`)
)

var months = func() map[string]int {
	m := map[string]int{"sept": 9}
	for i, name := range strings.Fields("january february march april may june july august september october november december") {
		m[name], m[name[:3]] = i+1, i+1
	}
	return m
}()

// dateVocabulary are the words of a line that says when it was published.
var dateVocabulary = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
	sun am pm a p m noon midnight gmt utc bst est edt cst cdt mst mdt pst pdt et ct pt cet cest ist msk z t st nd rd th on
	at of the updated published posted first last modified created date time issued edited release released
	publication and h hrs hours ago minutes`)

// published returns the date of publication that a line of the page states, ""
// if it states none.
//
// A line that is only a date and a time is not enough. Copied pages carry
// the time of copying or of the reader's clock in the same place, years after
// the article, and every date of the text would be resolved against it. So the
// line must say that it is the publication's: "Published", "Posted", "Updated".
// The dateline of a wire story is believed as well, when it has a year.
func published(s string) string {
	for _, w := range dateWords(s) {
		switch w {
		case "published", "posted", "updated", "publication", "issued", "released", "release":
			if isDateline(s) {
				return parseDate(s)
			}
		}
	}
	return ""
}

// parseDate returns the first date in s as an XSD date, or as gYearMonth where it
// has no day; "" if it has no year, or if day and month cannot be told apart.
func parseDate(s string) string {
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return xsd(atoi(m[1]), atoi(m[2]), atoi(m[3]))
	}
	if m := slashDate.FindStringSubmatch(s); m != nil {
		x, y := atoi(m[1]), atoi(m[2])
		switch {
		case x > 12 || x == y || strings.Contains(m[0], "."): // day first is the rule where full stops are used
			return xsd(atoi(m[3]), y, x)
		case y > 12:
			return xsd(atoi(m[3]), x, y)
		}
		return ""
	}
	year, month, day := 0, 0, 0
	words := dateWords(s)
	for i, w := range words {
		if months[w] == 0 || month != 0 {
			continue
		}
		month = months[w]
		for _, n := range nearby(words, i) {
			switch v := atoi(n); {
			case len(n) == 4 && v >= 1600 && v < 2200 && year == 0:
				year = v
			case len(n) <= 2 && v >= 1 && v <= 31 && day == 0:
				day = v
			}
		}
	}
	if year == 0 || month == 0 {
		return ""
	}
	return xsd(year, month, day)
}

// nearby returns the numbers around word i: the one before it, and the two after.
func nearby(words []string, i int) []string {
	var out []string
	add := func(w string) bool {
		if unicode.IsDigit(rune(w[0])) {
			out = append(out, w)
			return true
		}
		return ordinal[w]
	}
	for j := i - 1; j >= 0 && j >= i-2 && add(words[j]) && len(out) == 0; j-- {
	}
	for j := i + 1; j < len(words) && j <= i+3 && add(words[j]); j++ {
	}
	return out
}

var ordinal = wordSet("st nd rd th of")

func xsd(year, month, day int) string {
	switch {
	case month < 1 || month > 12 || day > 31:
		return ""
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// atoi reads digits; anything else is 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// wireStart is how wire stories start: a place in capitals, or any place with an
// agency, and a dash; or a place in capitals and a colon.
//
//	PARIS, May 3 (Reuters) -    Boulder, Colo. (UPI) --    LEEDS, England, September 9, 2022 —    (Reuters) -    MUMBAI:
var wireStart = regexp.MustCompile(`^(?:` +
	`(\p{Lu}{2}[\p{Lu}.'’/ ]*?)((?:, [\p{Lu}\d][\p{L}\d.'’ ]{0,35}){0,3}(?: ?\([^()]{2,30}\))?)` +
	`|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, [\p{Lu}\d][\p{L}\d.'’ ]{0,35}){0,3} ?\([^()]{2,30}\)` +
	`|\([A-Z][^()]{1,30}\)` +
	`)(?: +(?:--|[-_])| *[–—]|(:))\s+`)

// wire returns the length of the dateline with which a wire story's first
// paragraph starts, dash and space included, 0 if there is none. A word in capitals
// with nothing but a dash or a colon behind it must be a place that the lexicons know, or one of two.
func wire(s string) int {
	m := wireStart.FindStringSubmatch(s)
	if m == nil || len(m[0]) == len(s) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[len(m[0]):]); unicode.IsLower(r) {
		return 0 // "NATO - which met in Rome - said"
	}
	if m[1] == "" && m[3] != "" {
		return 0 // "Jane Roe (Labour): We lost"
	}
	known := func(s string) bool { return places()[s] }
	if m[1] != "" && (m[2] == "" || m[3] != "") && !slices.ContainsFunc(strings.Split(m[1], "/"), known) {
		return 0
	}
	return len(m[0])
}

// places are the names of the lexicons' places in capitals.
var places = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{"cities", "capitals", "countries", "regions"} {
		for name := range lexicon.Must(list) {
			m[strings.ToUpper(name)] = true
		}
	}
	return m
})
