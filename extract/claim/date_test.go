package claim

import (
	"regexp"
	"strings"
	"testing"
)

func TestDates(t *testing.T) {
	// published on a Wednesday
	const published = "2023-05-10"
	for _, c := range []struct{ words, past, ahead string }{
		{"on 19 August 2018", "2018-08-19", "2018-08-19"},
		{"on August 19 , 2018", "2018-08-19", "2018-08-19"},
		{"on Monday , 8 May", "2023-05-08", "2024-05-08"},
		{"on 30 February 2018", "2018-02", "2018-02"},
		{"on 2021-05-08", "2021-05-08", "2021-05-08"},
		{"from 3 to 5 May 2018", "2018-05-03/2018-05-05", "2018-05-03/2018-05-05"},
		{"14 - 16 May 2018", "2018-05-14/2018-05-16", "2018-05-14/2018-05-16"},
		{"between May 2020 and July 2022", "2020-05/2022-07", "2020-05/2022-07"},
		{"in August", "2022-08", "2023-08"},
		{"in May", "2023-05", "2023-05"},
		{"last March", "2023-03", "2023-03"},
		{"since last March", "2023-03/..", "2023-03/.."},
		{"in March last year", "2022-03", "2022-03"},
		{"in early 2017", "2017", "2017"},
		{"in mid-2021", "2021", "2021"},
		{"late March 2015", "2015-03", "2015-03"},
		{"in the summer of 2016", "2016-06/2016-08", "2016-06/2016-08"},
		{"in the winter of 2010", "2010-12/2011-02", "2010-12/2011-02"},
		{"in the autumn", "2022-09/2022-11", "2023-09/2023-11"},
		{"last spring", "2022-03/2022-05", "2022-03/2022-05"},
		{"in the second quarter of 2019", "2019-04/2019-06", "2019-04/2019-06"},
		{"Q2 2021", "2021-04/2021-06", "2021-04/2021-06"},
		{"in the second half of 2019", "2019-07/2019-12", "2019-07/2019-12"},
		{"in the 1970s", "1970/1979", "1970/1979"},
		{"in the 1940s and 1950s", "1940/1959", "1940/1959"},
		{"in the late 1980s and early 1990s", "1980/1999", "1980/1999"},
		{"in the 18th century", "1701/1800", "1701/1800"},
		{"in 2014 - 15", "2014/2015", "2014/2015"},
		{"between May and July 2018", "2018-05/2018-07", "2018-05/2018-07"},
		{"in 1430 BC", "none", "none"},
		{"in the 12th century BC", "none", "none"},
		{"between 1430 and 1390 BC", "none", "none"},
		{"between 1901 and 1904", "1901/1904", "1901/1904"},
		{"from 1990 to 2004", "1990/2004", "1990/2004"},
		{"since 2015", "2015/..", "2015/.."},
		{"until at least 2026", "../2026", "../2026"},
		{"by the end of 2021", "../2021", "../2021"},
		{"after 2004", "", ""},
		{"yesterday", "2023-05-09", "2023-05-09"},
		{"on Thursday morning", "2023-05-04", "2023-05-11"},
		{"on Wednesday", "2023-05-10", "2023-05-10"},
		{"last Wednesday", "2023-05-03", "2023-05-03"},
		{"earlier this week", "2023-05-08/2023-05-10", "2023-05-08/2023-05-10"},
		{"last week", "2023-05-01/2023-05-07", "2023-05-01/2023-05-07"},
		{"over the weekend", "2023-05-06/2023-05-07", "2023-05-13/2023-05-14"},
		{"last month", "2023-04", "2023-04"},
		{"next year", "2024", "2024"},
		{"two years ago", "2021", "2021"},
		{"ten days ago", "2023-04-30", "2023-04-30"},
		{"a decade ago", "", ""},
		{"twenty - one years ago", "2002", "2002"},
		{"one Friday morning", "none", "none"},
		{"and MAY fail", "none", "none"},
		{"over the last decade", "2013/2023", "2013/2023"},
		{"over the next decade", "2023/2033", "2023/2033"},
		{"in this decade", "2020/2029", "2020/2029"},
		{"the plan 2020 - 2025", "none", "none"},
		{"on Christmas Eve", "2022-12-24", "2023-12-24"},
		{"on New Year 's Day", "2023-01-01", "2024-01-01"},
		{"in 1950 ; nine years later", "1950 1959", "1950 1959"},
		{"on 4 May 2012 ; nine days later", "2012-05-04 2012-05-13", "2012-05-04 2012-05-13"},
		{"in 1950 ; nine days later", "1950 ", "1950 "},
		{"two days before the vote", "none", "none"},
		{"every Monday", "none", "none"},
		{"last year 's champion", "none", "none"},
		{"sold 1990 chairs", "none", "none"},
		{"it may rain", "none", "none"},
		{"fall for two years", "none", "none"},
	} {
		for ahead, want := range map[bool]string{false: c.past, true: c.ahead} {
			if got := valuesOf(c.words, published, ahead); got != want {
				t.Errorf("%q, ahead %t: %q, want %q", c.words, ahead, got, want)
			}
		}
	}
}

// Without a date of publication relative words have no value, whatever they are.
func TestNoDateIsInvented(t *testing.T) {
	for _, words := range []string{"earlier this week", "on Tuesday", "yesterday", "last year", "in May", "on 3 May", "two years ago", "in the spring",
		"over the weekend", "on Christmas Eve", "nine days later", "the following year", "next month"} {
		if got := valuesOf(words, "", false); strings.ContainsAny(got, "0123456789") {
			t.Errorf("%q: %s, from nowhere", words, got)
		}
	}
}

func valuesOf(words, published string, ahead bool) string {
	dates := newDateReader(strings.Fields(words), calendarOf(published, ahead), calendar{}).all()
	if len(dates) == 0 {
		return "none"
	}
	var out []string
	for _, d := range dates {
		out = append(out, d.value)
	}
	return strings.Join(out, " ")
}

var xsd = regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?|\.\.)(/(\d{4}(-\d\d(-\d\d)?)?|\.\.))?$`)

func FuzzDates(f *testing.F) {
	for _, words := range []string{"on 19 August 2018", "from 3 to 5 May", "between May and July 2018", "the 1970s", "two years ago", "last week 's", "New Year 's Eve", "q9 2020", "mid - ( 2015"} {
		f.Add(words, "2023-05-10", true)
		f.Add(words, "2020", false)
	}
	f.Fuzz(func(t *testing.T, words, published string, ahead bool) {
		if published != "" && !xsd.MatchString(published) || strings.ContainsAny(published, "/.") {
			published = ""
		}
		fields := strings.Fields(words)
		end := 0
		for _, d := range newDateReader(fields, calendarOf(published, ahead), calendarOf("2015-03-31", false)).all() {
			if d.first < 0 || d.base < end || d.end <= d.base || d.end > len(fields) {
				t.Fatalf("%q: %+v lies outside or overlaps", words, d)
			}
			end = d.end
			if d.value != "" && !xsd.MatchString(d.value) {
				t.Fatalf("%q: %q is no date", words, d.value)
			}
		}
	})
}
