package claim

import (
	"strconv"
	"strings"
)

// yearNumber is a year from 1000 to 2199, 0 if the word is none.
func (r *dateReader) yearNumber(i int) int {
	w := strings.TrimPrefix(r.word(i), "mid-")
	if n, ok := integer(w); ok && len(w) == 4 && n >= 1000 && n < 2200 && !zones[r.word(i+1)] && !r.beforeChrist(i+1) {
		return n
	}
	return 0
}

// beforeChrist reports whether the words behind a number count it backwards, alone or as the first of two: "1430 BC", "between 1430 and 1390 BC".
func (r *dateReader) beforeChrist(i int) bool {
	switch r.word(i) {
	case "and", "to", "-", "–":
		if _, number := integer(r.word(i + 1)); number {
			i += 2
		}
	}
	switch r.word(i) {
	case "bc", "bce", "b.c.", "b.c":
		return true
	}
	return false
}

// zones are the words behind a time of day of four figures: "1500 GMT".
var zones = map[string]bool{"gmt": true, "utc": true, "cet": true, "cest": true, "edt": true, "est": true, "bst": true, "hours": true}

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
	if n, ok := integer(w); ok && len(w) == 4 && w != r.word(i) && n >= 1000 && n < 2200 && n%10 == 0 {
		return period{yearOf(n).from, yearOf(n + 9).from}, i + 1, true
	}
	if n, ok := integer(strings.TrimRight(r.word(i), "sthndr")); ok && n >= 11 && n <= 21 && r.word(i) != strconv.Itoa(n) && r.word(i+1) == "century" && !r.beforeChrist(i+2) {
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
	case "early", "late", "mid", "(", "year", "least":
		return true
	case "-": // but not in "the plan 2020-2025"
		return r.yearNumber(i-1) == 0
	case "at", "about", "over", "on", "between", "and", "to":
		return w == "between" || w == "and" && i > 1 && r.yearNumber(i-1) > 0 || w == "to" && r.yearNumber(i-1) > 0
	default:
		return prepositions[w]
	}
}
