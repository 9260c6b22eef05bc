package claim

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A period is a stretch of time by its first and last date, year or month: XSD dates, gYearMonths or
// gYears. The zero period is unresolved.
type period struct{ from, to string }

func (p period) known() bool { return p.from != "" }

// value is the period as one XSD date, gYearMonth or gYear, or as an interval of two.
func (p period) value() string {
	if p.from == p.to {
		return p.from
	}
	return p.from + "/" + p.to
}

func at(value string) period { return period{value, value} }

func yearOf(y int) period { return at(fmt.Sprintf("%04d", y)) }

func monthOf(y, m int) period {
	for ; m < 1; m += 12 {
		y--
	}
	return at(fmt.Sprintf("%04d-%02d", y+(m-1)/12, (m-1)%12+1))
}

// dayOf is a date, or the month alone where the month has no such day.
func dayOf(y, m, d int) period {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if d < 1 || int(t.Month()) != m {
		return monthOf(y, m)
	}
	return on(t)
}

func on(t time.Time) period { return at(t.Format(time.DateOnly)) }

// months are n months from the first on.
func monthsFrom(y, m, n int) period {
	return period{monthOf(y, m).from, monthOf(y, m+n-1).from}
}

// A calendar resolves relative dates against a reference: the date of publication, or a date before in the text.
type calendar struct {
	year, month, day int  // 0 where the reference does not say
	ahead            bool // what is dated is still to come
}

// calendarOf reads an XSD date, gYearMonth or gYear of four digits; the zero calendar resolves nothing.
func calendarOf(value string, ahead bool) calendar {
	c := calendar{ahead: ahead}
	for i, part := range strings.SplitN(value, "-", 3) {
		n, err := strconv.Atoi(part)
		switch {
		case err != nil, i == 0 && (n < 1000 || n > 9999), i == 1 && (n < 1 || n > 12), i == 2 && (n < 1 || n > 31):
			return calendar{ahead: ahead}
		case i == 0:
			c.year = n
		case i == 1:
			c.month = n
		default:
			c.day = n
		}
	}
	return c
}

func (c calendar) date() time.Time {
	return time.Date(c.year, time.Month(c.month), c.day, 0, 0, 0, 0, time.UTC)
}

// days is the date n days from the reference.
func (c calendar) days(n int) period {
	if c.day == 0 {
		return period{}
	}
	return on(c.date().AddDate(0, 0, n))
}

// week is the week, Monday to Sunday, n weeks from that of the reference.
func (c calendar) week(n int) period {
	if c.day == 0 {
		return period{}
	}
	monday := c.date().AddDate(0, 0, 7*n-sinceMonday(c.date()))
	return period{on(monday).from, on(monday.AddDate(0, 0, 6)).from}
}

func sinceMonday(t time.Time) int { return (int(t.Weekday()) + 6) % 7 }

// weekend is the nearest Saturday and Sunday in the direction of the tense, n weeks on.
func (c calendar) weekend(n int) period {
	if c.day == 0 {
		return period{}
	}
	back := (int(c.date().Weekday()) + 1) % 7 // days since Saturday
	if c.ahead && n == 0 && back > 1 {
		n = 1
	}
	saturday := c.date().AddDate(0, 0, 7*n-back)
	return period{on(saturday).from, on(saturday.AddDate(0, 0, 1)).from}
}

// weekday is the last such day up to the reference, or the next for what is to come. "last" and "next" leave out the
// day itself.
func (c calendar) weekday(day int, which string) period {
	if c.day == 0 {
		return period{}
	}
	back := (sinceMonday(c.date()) - day + 7) % 7
	switch {
	case which == "last" && back == 0:
		back = 7
	case which == "next", which != "last" && c.ahead && back != 0:
		back -= 7
	}
	return c.days(-back)
}

// months is the month n months from the reference.
func (c calendar) months(n int) period {
	if c.month == 0 {
		return period{}
	}
	return monthOf(c.year, c.month+n)
}

// years is the year n years from the reference.
func (c calendar) years(n int) period {
	if c.year == 0 {
		return period{}
	}
	return yearOf(c.year + n)
}

// decade is the decade of the reference, or the ten years before or after it: "over the last decade".
func (c calendar) decade(n int) period {
	first, last := c.year/10*10, c.year/10*10+9
	switch {
	case c.year == 0:
		return period{}
	case n < 0:
		first, last = c.year-10, c.year
	case n > 0:
		first, last = c.year, c.year+10
	}
	return period{yearOf(first).from, yearOf(last).from}
}

// yearFor is the year of a month (and day, 0 if not given) without one: the nearest in the direction of the tense; 0 if
// unresolved. "last" and "next" leave out the month of the reference.
func (c calendar) yearFor(month, day int, which string) int {
	if c.month == 0 {
		return 0
	}
	place := month*100 + day
	now := c.month * 100
	if day > 0 {
		now += c.day
	}
	switch {
	case which == "next" || which != "last" && c.ahead:
		if place < now || which == "next" && place == now {
			return c.year + 1
		}
	case place > now || which == "last" && place == now:
		return c.year - 1
	}
	return c.year
}

// seasons are their first months; each has three.
var seasons = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// season is a season of a year; its winter ends in the next.
func season(name string, year int) period { return monthsFrom(year, seasons[name], 3) }

// seasonNear is a season without a year: the nearest in the direction of the tense.
func (c calendar) seasonNear(name, which string) period {
	switch {
	case c.month == 0:
		return period{}
	case which == "this":
		return season(name, c.year)
	}
	if which == "" && c.ahead {
		which = "next"
	}
	y := c.year
	ended := seasons[name]+2 < c.month
	begun := seasons[name] <= c.month
	switch {
	case which == "next" && begun:
		y++
	case which == "last" && !ended, which == "" && !begun:
		y--
	}
	return season(name, y)
}
