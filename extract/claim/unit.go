package claim

import (
	"strconv"
	"strings"
)

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
		p = c.decade(n)
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
	if !known || r.words[i] == r.low[i] || r.word(i+1) == "'s" || undefined[r.word(i-1)] {
		return p, 0, false
	}
	end = i + 1
	if partsOfDay[r.word(end)] {
		end++
	}
	return r.calendar.weekday(day, ""), end, true
}

// undefined are the words before a weekday that is any of its kind: "one Friday morning".
var undefined = map[string]bool{"every": true, "each": true, "one": true, "a": true, "any": true, "some": true}

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

// number reads a number in words or digits, "twenty-six", and returns where it ends.
func (r *dateReader) number(i int) (n, end int, ok bool) {
	if n, ok = numbers[r.word(i)]; ok {
		if unit := numbers[r.word(i+2)]; n >= 20 && r.word(i+1) == "-" && unit > 0 && unit < 10 {
			return n + unit, i + 3, true
		}
		return n, i + 1, true
	}
	n, ok = integer(r.word(i))
	return n, i + 1, ok && n >= 0 && n < 1000
}

// integer is a number in digits. Most words are none, as their first letter tells.
func integer(w string) (n int, ok bool) {
	if w == "" || w[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil
}

// ago reads "two years ago": no more precise than its unit.
func (r *dateReader) ago(i int) (p period, end int, ok bool) {
	n, unit, ok := r.number(i)
	if !ok || r.word(unit+1) != "ago" {
		return p, 0, false
	}
	p, ok = r.calendar.shift(-n, strings.TrimSuffix(r.word(unit), "s"))
	return p, unit + 2, ok
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
	if n, at, ok := r.number(i); ok {
		unit := strings.TrimSuffix(r.word(at), "s")
		switch r.word(at + 1) {
		case "later", "afterwards":
		case "earlier", "before":
			n = -n
			if next := r.word(at + 2); next != "," && next != "." && next != "" {
				return p, 0, false // "two days before the vote"
			}
		default:
			return p, 0, false
		}
		if unit == "week" { // weeks from a day are a day
			n, unit = 7*n, "day"
		}
		p, ok = r.anchor.shift(n, unit)
		return p, at + 2, ok
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
