package claim

import (
	"strconv"
	"strings"

	"newsgraph/extract/lexicon"
)

// A dateReader reads the dates in a sentence's words.
type dateReader struct {
	words    []string // as written
	low      []string // in lower case
	calendar calendar
	// anchor is the last date given before, for "two days later"; the zero calendar if there is none.
	anchor calendar
}

// A dating is a stretch of words that dates something.
type dating struct {
	first, end int    // words [first, end), preposition and all
	base       int    // where the date itself begins
	period     period // of the date itself, without the preposition
	value      string // "" if the words do not resolve
	prep       string // the preposition, "" for none
}

func newDateReader(words []string, c, anchor calendar) *dateReader {
	r := &dateReader{words: words, low: make([]string, len(words)), calendar: c, anchor: anchor}
	for i, w := range words {
		r.low[i] = strings.ToLower(strings.ReplaceAll(w, "’", "'"))
	}
	return r
}

// all are the datings of the sentence, in order.
func (r *dateReader) all() (out []dating) {
	for i := 0; i < len(r.words); {
		if d, ok := r.dating(i); ok {
			out = append(out, d)
			i = d.end
			if d.period.known() && d.period.from == d.period.to {
				r.anchor = calendarOf(d.period.from, false)
			}
			continue
		}
		i++
	}
	return out
}

// dating reads a date that begins at i, with the preposition before it and the second half of a pair.
func (r *dateReader) dating(i int) (d dating, ok bool) {
	if d, ok = r.days(i); ok {
		return d, true
	}
	p, end, ok := r.date(i)
	if !ok {
		return d, false
	}
	d = dating{base: i, end: end, period: p}
	d.first, d.prep = r.preposition(i)
	if d.prep == "between" || d.prep == "from" {
		if last, end, ok := r.second(d.prep, d.end); ok {
			d.end = end
			d.period = span(r.complete(i, p, last), last)
			d.value = d.period.value()
			return d, true
		}
	}
	d.value = bounded(d.prep, p)
	return d, true
}

// days reads "from 3 to 5 May 2018" and "between 3 and 5 May".
func (r *dateReader) days(i int) (d dating, ok bool) {
	first := r.dayNumber(i + 1)
	joint := r.word(i + 2)
	if first == 0 || !(r.word(i) == "from" && (joint == "to" || joint == "until") || r.word(i) == "between" && joint == "and") {
		return d, false
	}
	last, end, ok := r.dayMonth(i + 3)
	if !ok {
		return d, false
	}
	d = dating{first: i, end: end, base: i + 1, prep: r.word(i)}
	if c := calendarOf(last.to, false); c.day > 0 {
		d.period = span(dayOf(c.year, c.month, first), last)
		d.value = d.period.value()
	}
	return d, true
}

// second reads the second half of "between May and July 2018", "from 2015 to 2018".
func (r *dateReader) second(prep string, i int) (p period, end int, ok bool) {
	if i >= len(r.low) {
		return p, 0, false
	}
	switch joint := r.low[i]; {
	case prep == "between" && joint == "and", prep == "from" && (joint == "to" || joint == "until" || joint == "till" || joint == "through"):
		return r.date(i + 1)
	}
	return p, 0, false
}

// complete gives the first half of a pair the year of the second: "between May and July 2018".
func (r *dateReader) complete(i int, first, last period) period {
	m := months[r.low[i]]
	if m == 0 || !last.known() {
		return first
	}
	year, _ := strconv.Atoi(last.from[:4])
	return monthOf(year, m)
}

func span(a, b period) period {
	if !a.known() || !b.known() {
		return period{}
	}
	return period{a.from, b.to}
}

// bounded is a date's value behind its preposition: open on one side after since, until, by and before.
func bounded(prep string, p period) string {
	if !p.known() {
		return ""
	}
	switch prep {
	case "since", "from":
		return p.from + "/.."
	case "until", "till", "by":
		return "../" + p.to
	case "before":
		return "../" + p.from
	case "after":
		return ""
	}
	return p.value()
}

var prepositions = map[string]bool{"in": true, "on": true, "at": true, "during": true, "since": true, "until": true, "till": true, "by": true, "before": true,
	"after": true, "from": true, "over": true, "between": true, "of": true, "throughout": true, "around": true, "about": true, "through": true, "for": true, "and": true, "to": true}

var partsOfDay = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true, "hours": true}

// preposition looks before a date for its preposition, over "the", "at least" and "the end of".
func (r *dateReader) preposition(i int) (first int, prep string) {
	for k := i - 1; k >= 0 && i-k <= 6; k-- {
		switch w := r.low[k]; {
		case w == "the", w == "early" && r.low[k+1] == "hours", w == "at" && r.low[k+1] == "least", w == "least" && k > 0 && r.low[k-1] == "at", w == "end", w == "start", w == "beginning", w == "middle", partsOfDay[w] && r.low[k+1] == "of", w == "about" && k > 0 && prepositions[r.low[k-1]]:
		case w == "of" && k > 0 && (partsOfDay[r.low[k-1]] || r.low[k-1] == "end" || r.low[k-1] == "start" || r.low[k-1] == "beginning" || r.low[k-1] == "middle"):
		case prepositions[w]:
			return k, w
		default:
			return k + 1, ""
		}
	}
	return i, ""
}

// date reads a date that begins at i and returns where it ends. ok says that the words are a date, resolved or not.
func (r *dateReader) date(i int) (p period, end int, ok bool) {
	i = r.skip(i, "the")
	i = r.skip(i, "at")
	i = r.skip(i, "least")
	part := i
	for part < len(r.low) && (r.low[part] == "early" || r.low[part] == "late" || r.low[part] == "mid" || r.low[part] == "-") {
		part++
	}
	for _, read := range []func(int) (period, int, bool){r.iso, r.dayMonth, r.monthDay, r.festival, r.dated, r.decade, r.year, r.relative, r.ago, r.anchored, r.weekday} {
		if p, end, ok = read(part); ok {
			return p, end, true
		}
	}
	return period{}, 0, false
}

func (r *dateReader) skip(i int, word string) int {
	if i < len(r.low) && r.low[i] == word {
		return i + 1
	}
	return i
}

func (r *dateReader) word(i int) string {
	if i >= 0 && i < len(r.low) {
		return r.low[i]
	}
	return ""
}

// iso reads 2018-08-19.
func (r *dateReader) iso(i int) (p period, end int, ok bool) {
	c := calendarOf(r.word(i), false)
	if len(r.word(i)) != len("2018-08-19") || c.day == 0 || c.month < 1 || c.month > 12 {
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
	if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

// yearNumber is a year from 1000 to 2199, 0 if the word is none.
func (r *dateReader) yearNumber(i int) int {
	w := strings.TrimPrefix(r.word(i), "mid-")
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && n >= 1000 && n < 2200 {
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

// followingYear reads the year behind a month, or finds the nearest; 0 if it is unresolved.
func (r *dateReader) followingYear(i, month, day int) (year, end int) {
	k := r.skip(r.skip(i, ","), "of")
	if y := r.yearNumber(k); y > 0 {
		return y, k + 1
	}
	if n, ok := whichYear[r.word(r.skip(i, "of"))]; ok && r.word(r.skip(i, "of")+1) == "year" {
		if r.calendar.year == 0 {
			return 0, r.skip(i, "of") + 2
		}
		return r.calendar.year + n, r.skip(i, "of") + 2
	}
	return r.calendar.yearFor(month, day, ""), i
}

var whichYear = map[string]int{"last": -1, "this": 0, "next": 1}

// festival reads a feast of a fixed day, with its year if it has one.
func (r *dateReader) festival(i int) (p period, end int, ok bool) {
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
	return k > 0 && (prepositions[r.low[k-1]] || r.low[k-1] == "last" || r.low[k-1] == "next" || r.low[k-1] == "this" || r.low[k-1] == "early" || r.low[k-1] == "late" || r.low[k-1] == "mid")
}

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

// givenYear is the year behind a season or quarter: "2016", "of 2016", "of last year"; end is 0 if there is none.
func (r *dateReader) givenYear(i int) (year, end int) {
	k := r.skip(i, "of")
	if y := r.yearNumber(k); y > 0 {
		return y, k + 1
	}
	if n, ok := whichYear[r.word(k)]; ok && r.word(k+1) == "year" {
		if r.calendar.year == 0 {
			return 0, k + 2
		}
		return r.calendar.year + n, k + 2
	}
	return 0, 0
}

// fractions are the months of parts of a year.
var fractions = map[string]int{"quarter": 3, "half": 6}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

// fraction reads "second quarter of 2019", "Q2 2019" and "first half of last year".
func (r *dateReader) fraction(i int) (p period, end int, ok bool) {
	n, length, k := ordinals[r.word(i)], fractions[r.word(i+1)], i+2
	if w := r.word(i); len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		n, length, k = int(w[1]-'0'), 3, i+1
	}
	y, end := r.givenYear(k)
	if n == 0 || length == 0 || n*length > 12 || end == 0 {
		return p, 0, false
	}
	if y == 0 {
		return p, end, true
	}
	return monthsFrom(y, (n-1)*length+1, length), end, true
}

// decade reads "1970s", "1590's" and "the 19th century".
func (r *dateReader) decade(i int) (p period, end int, ok bool) {
	w := strings.TrimSuffix(strings.TrimSuffix(r.word(i), "s"), "'")
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && w != r.word(i) && n >= 1000 && n < 2200 && n%10 == 0 {
		return period{yearOf(n).from, yearOf(n + 9).from}, i + 1, true
	}
	if n, err := strconv.Atoi(strings.TrimRight(r.word(i), "sthndr")); err == nil && n >= 11 && n <= 21 && r.word(i) != strconv.Itoa(n) && r.word(i+1) == "century" {
		return period{yearOf(n*100 - 99).from, yearOf(n * 100).from}, i + 2, true
	}
	return p, 0, false
}

// year reads a year where the words around it lead to one, and "2014-15".
func (r *dateReader) year(i int) (p period, end int, ok bool) {
	y := r.yearNumber(i)
	if y == 0 || i > 0 && !r.leadsToYear(i-1) {
		return p, 0, false
	}
	if w := r.word(i + 1); w == "-" || w == "–" {
		if last := r.yearNumber(i + 2); last > y {
			return period{yearOf(y).from, yearOf(last).from}, i + 3, true
		}
		if last := r.dayNumber(i + 2); len(r.word(i+2)) == 2 && last == (y+1)%100 {
			return period{yearOf(y).from, yearOf(y + 1).from}, i + 3, true
		}
	}
	return yearOf(y), i + 1, true
}

func (r *dateReader) leadsToYear(i int) bool {
	switch w := r.low[i]; w {
	case "early", "late", "mid", "-", "(", "year", "least":
		return true
	case "at", "about", "over", "on", "between", "and", "to":
		return w == "between" || w == "and" && i > 1 && r.yearNumber(i-1) > 0 || w == "to" && r.yearNumber(i-1) > 0
	default:
		return prepositions[w]
	}
}

// relative reads what hangs on the day of publication: "yesterday", "last month", "earlier this week", "the weekend".
func (r *dateReader) relative(i int) (p period, end int, ok bool) {
	c := r.calendar
	switch r.word(i) {
	case "today", "tonight":
		return c.days(0), i + 1, true
	case "yesterday":
		return c.days(-1), i + 1, true
	case "tomorrow":
		return c.days(1), i + 1, true
	case "weekend":
		return c.weekend(0), i + 1, i > 0 && r.low[i-1] == "the"
	}
	earlier := r.word(i) == "earlier" || r.word(i) == "later"
	k := i
	if earlier {
		if k++; r.word(k) == "today" {
			return c.days(0), k + 1, true
		}
	}
	n, known := whichYear[r.word(k)]
	if !known {
		return p, 0, false
	}
	p, end, ok = r.unit(k, n)
	if ok && earlier && r.word(k+1) == "week" && p.known() {
		if r.word(i) == "earlier" {
			return period{p.from, c.days(0).to}, end, true
		}
		return period{c.days(0).from, p.to}, end, true
	}
	return p, end, ok
}

// unit reads the unit behind last, this or next, which stand at i and move n units.
func (r *dateReader) unit(i, n int) (p period, end int, ok bool) {
	c := r.calendar
	end = i + 2
	switch w := r.word(i + 1); w {
	case "year":
		p = c.years(n)
	case "month":
		p = c.months(n)
	case "week":
		p = c.week(n)
	case "weekend":
		p = c.weekend(min(n, 0))
		if n > 0 {
			c.ahead = true
			p = c.weekend(0)
		}
	case "night":
		p = c.days(n)
	case "morning", "afternoon", "evening":
		p = c.days(n)
	case "decade":
		if c.year > 0 {
			p = period{yearOf(c.year/10*10 + 10*n).from, yearOf(c.year/10*10 + 10*n + 9).from}
		}
	default:
		day, known := weekdays[w]
		if !known {
			return p, 0, false
		}
		p = c.weekday(day, r.word(i))
	}
	if r.word(end) == "'s" || r.word(end) == "'" {
		return p, 0, false // "last year's champion"
	}
	return p, end, true
}

var weekdays = map[string]int{"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}

// weekday reads a bare weekday, with the part of the day that is dropped.
func (r *dateReader) weekday(i int) (p period, end int, ok bool) {
	day, known := weekdays[r.word(i)]
	if !known || r.words[i] == r.low[i] || r.word(i+1) == "'s" || i > 0 && (r.low[i-1] == "every" || r.low[i-1] == "each") {
		return p, 0, false
	}
	end = i + 1
	if partsOfDay[r.word(end)] {
		end++
	}
	return r.calendar.weekday(day, ""), end, true
}

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

func (r *dateReader) number(i int) (n int, ok bool) {
	if n, ok = numbers[r.word(i)]; ok {
		return n, true
	}
	n, err := strconv.Atoi(r.word(i))
	return n, err == nil && n >= 0 && n < 1000
}

// ago reads "two years ago": no more precise than its unit.
func (r *dateReader) ago(i int) (p period, end int, ok bool) {
	n, ok := r.number(i)
	if !ok || r.word(i+2) != "ago" {
		return p, 0, false
	}
	p, ok = r.calendar.shift(-n, strings.TrimSuffix(r.word(i+1), "s"))
	return p, i + 3, ok
}

// shift is the reference moved by n units; ok is false for what is no unit of time.
func (c calendar) shift(n int, unit string) (p period, ok bool) {
	switch unit {
	case "day":
		return c.days(n), true
	case "week":
		return c.week(n), true
	case "fortnight":
		return c.week(2 * n), true
	case "month":
		return c.months(n), true
	case "year":
		return c.years(n), true
	case "decade", "century", "hour", "minute":
		return period{}, true
	}
	return period{}, false
}

// anchored reads what hangs on a date given before: "nine days later", "the following year", "that same day".
func (r *dateReader) anchored(i int) (p period, end int, ok bool) {
	if n, ok := r.number(i); ok {
		unit := strings.TrimSuffix(r.word(i+1), "s")
		switch r.word(i + 2) {
		case "later", "afterwards":
		case "earlier", "before":
			n = -n
			if next := r.word(i + 3); next != "," && next != "." && next != "" {
				return p, 0, false // "two days before the vote"
			}
		default:
			return p, 0, false
		}
		if unit == "week" { // weeks from a day are a day
			n, unit = 7*n, "day"
		}
		p, ok = r.anchor.shift(n, unit)
		return p, i + 3, ok
	}
	step, known := map[string]int{"following": 1, "next": 1, "previous": -1, "same": 0, "that": 0}[r.word(i)]
	if !known || r.word(i) != "that" && (i == 0 || r.low[i-1] != "the" && r.low[i-1] != "that") {
		return p, 0, false
	}
	switch unit := r.word(i + 1); unit {
	case "day", "week", "month", "year":
		p, ok = r.anchor.shift(step, unit)
		return p, i + 2, ok && r.word(i+2) != "'s"
	}
	return p, 0, false
}
