package claim

import (
	"strings"
	"sync"

	"newsgraph/extract/lexicon"
)

// iso reads 2018-08-19.
func (r *dateReader) iso(i int) (p period, end int, ok bool) {
	if len(r.word(i)) != len("2018-08-19") {
		return p, 0, false
	}
	c := calendarOf(r.word(i), false)
	if c.day == 0 || c.month < 1 || c.month > 12 {
		return p, 0, false
	}
	return dayOf(c.year, c.month, c.day), i + 1, true
}

var months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}

// month is the number of a month's name, 0 if it is none. A month has a capital letter.
func (r *dateReader) month(i int) int {
	if i >= len(r.words) || r.words[i] == r.low[i] {
		return 0
	}
	return months[strings.TrimSuffix(r.low[i], ".")]
}

// dayNumber is a day of the month, 0 if the word is none.
func (r *dateReader) dayNumber(i int) int {
	w := r.word(i)
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if n, ok := integer(w); ok && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

// dayMonth reads "19 August 2018", "Monday, 3 May", "14-16 May 2018".
func (r *dateReader) dayMonth(i int) (p period, end int, ok bool) {
	i = r.afterWeekday(i)
	first, last := r.dayNumber(i), r.dayNumber(i)
	if w := r.word(i + 1); w == "-" || w == "–" {
		if n := r.dayNumber(i + 2); n > first {
			last, i = n, i+2
		}
	}
	i = r.skip(i+1, "of")
	m := r.month(i)
	if first == 0 || m == 0 {
		return p, 0, false
	}
	y, end := r.followingYear(i+1, m, first)
	if y == 0 {
		return p, end, true
	}
	return span(dayOf(y, m, first), dayOf(y, m, last)), end, true
}

// monthDay reads "August 19, 2018".
func (r *dateReader) monthDay(i int) (p period, end int, ok bool) {
	i = r.afterWeekday(i)
	m, d := r.month(i), r.dayNumber(i+1)
	if m == 0 || d == 0 {
		return p, 0, false
	}
	y, end := r.followingYear(i+2, m, d)
	if y == 0 {
		return p, end, true
	}
	return dayOf(y, m, d), end, true
}

// afterWeekday skips the weekday before a date.
func (r *dateReader) afterWeekday(i int) int {
	if _, ok := weekdays[r.word(i)]; ok && (r.dayNumber(r.skip(i+1, ",")) > 0 || r.month(r.skip(i+1, ",")) > 0) {
		return r.skip(i+1, ",")
	}
	return i
}

// festival reads a feast of a fixed day, with its year if it has one.
func (r *dateReader) festival(i int) (p period, end int, ok bool) {
	if !feastsBegin()[beginning(r.word(i))] {
		return p, 0, false
	}
	feasts := lexicon.Must("festivals")
	for n := 4; n > 0; n-- {
		if i+n > len(r.low) {
			continue
		}
		name := strings.ReplaceAll(strings.Join(r.low[i:i+n], " "), " '", "'")
		if day, has := feasts[name]; has {
			c := calendarOf("2000-"+day, false)
			y, end := r.followingYear(i+n, c.month, c.day)
			if y == 0 {
				return p, end, true
			}
			return dayOf(y, c.month, c.day), end, true
		}
	}
	return p, 0, false
}

// feastsBegin are the beginnings of the feasts' names.
var feastsBegin = sync.OnceValue(func() map[string]bool {
	begin := map[string]bool{}
	for name := range lexicon.Must("festivals") {
		begin[beginning(name)] = true
	}
	return begin
})

// beginning is a name up to its first space or apostrophe.
func beginning(name string) string {
	if i := strings.IndexAny(name, " '"); i >= 0 {
		return name[:i]
	}
	return name
}

// dated reads a month, season, quarter or half with its year: "May 2018", "the summer of 2016", "second quarter of
// last year"; a bare month or season is the nearest.
func (r *dateReader) dated(i int) (p period, end int, ok bool) {
	which, k := "", i
	if w := r.word(i); w == "last" || w == "next" || w == "this" {
		which, k = w, i+1
	}
	if m := r.month(k); m > 0 {
		y, end := r.followingYear(k+1, m, 0)
		if which != "" {
			y, end = r.calendar.yearFor(m, 0, which), k+1
		}
		if y == 0 {
			return p, end, r.isMonth(k, end)
		}
		return monthOf(y, m), end, r.isMonth(k, end)
	}
	if first := seasons[r.word(k)]; first > 0 {
		if y, end := r.givenYear(k + 1); end > 0 {
			if y == 0 {
				return p, end, true
			}
			return season(r.word(k), y), end, true
		}
		return r.calendar.seasonNear(r.word(k), which), k + 1, r.isSeason(i, k)
	}
	return r.fraction(i)
}

// isMonth tells "May" and "March" from the other words of that spelling: a year, or a word that leads to a date, stands beside them.
func (r *dateReader) isMonth(k, end int) bool {
	if w := r.low[k]; w != "may" && w != "march" || end > k+1 {
		return true
	}
	shouted := r.words[k] == strings.ToUpper(r.words[k]) // "MAY require"
	return k > 0 && !shouted && (prepositions[r.low[k-1]] || leading[r.low[k-1]])
}

// leading are words before a month without a preposition.
var leading = map[string]bool{"last": true, "next": true, "this": true, "early": true, "late": true, "mid": true}

// isSeason tells seasons from what they do: "fall" and "spring" are verbs, too.
func (r *dateReader) isSeason(i, k int) bool {
	if k > i {
		return true
	}
	if i == 0 {
		return false
	}
	before := r.low[i-1]
	if before == "the" && i > 1 {
		before = r.low[i-2]
	}
	return prepositions[before] && before != "to"
}
