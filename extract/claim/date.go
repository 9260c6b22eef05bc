package claim

import (
	"strconv"
	"strings"
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
	listed := r.listedYears(i, d.end)
	if d.prep == "between" || d.prep == "from" || d.prep == "in" && r.pairs(i, listed+1) {
		if last, end, ok := r.second(d.prep, listed); ok {
			d.end = end
			d.period = span(r.complete(i, p, last), last)
			d.value = d.period.value()
			return d, true
		}
	}
	d.value = bounded(d.prep, p)
	return d, true
}

// listedYears is the end of the years that commas join to a first one: "in 1999, 2004 and 2011" ends before the "and".
func (r *dateReader) listedYears(first, end int) int {
	for r.yearNumber(first) > 0 && r.word(end) == "," && r.yearNumber(end+1) > 0 {
		end += 2
	}
	return end
}

// pairs reports whether two years or two decades stand one behind the other: "in 2014 and 2015", "in the 1940s and 1950s".
func (r *dateReader) pairs(first, second int) bool {
	decade := func(i int) bool {
		p, end, _ := r.date(i)
		return p.known() && strings.HasSuffix(r.word(end-1), "0s")
	}
	return r.yearNumber(first) > 0 && r.yearNumber(second) > 0 || decade(first) && decade(second)
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
	case (prep == "between" || prep == "in") && joint == "and", prep == "from" && (joint == "to" || joint == "until" || joint == "till" || joint == "through"):
		return r.date(i + 1)
	}
	return p, 0, false
}

// complete gives the first half of a pair the year of the second, unless it has one: "between May and July 2018".
func (r *dateReader) complete(i int, first, last period) period {
	m := months[r.low[i]]
	if m == 0 || !last.known() || r.yearNumber(i+1) > 0 {
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

// skipped are words between a preposition and its date: "by the end of 2021".
var skipped = map[string]bool{"the": true, "least": true, "end": true, "start": true, "beginning": true, "middle": true}

// preposition looks before a date for its preposition, over "the", "at least" and "the end of".
func (r *dateReader) preposition(i int) (first int, prep string) {
	for k := i - 1; k >= 0 && i-k <= 6; k-- {
		switch w := r.low[k]; {
		case skipped[w], w == "at" && r.low[k+1] == "least", w == "early" && r.low[k+1] == "hours":
		case partsOfDay[w] && r.low[k+1] == "of", w == "about" && k > 0 && prepositions[r.low[k-1]]:
		case w == "of" && k > 0 && (partsOfDay[r.low[k-1]] || skipped[r.low[k-1]]):
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
	type reader = *dateReader
	for _, read := range [...]func(reader, int) (period, int, bool){
		reader.iso, reader.dayMonth, reader.monthDay, reader.festival, reader.dated, reader.decade, reader.year, reader.relative, reader.ago,
		reader.anchored, reader.weekday,
	} {
		if p, end, ok = read(r, part); ok {
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
