package claim

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"newsgraph/extract/text"
)

var (
	month = `(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`
	year  = `((?:1[5-9]|20)\d\d)`

	dayMonthYear = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? ` + month + `,? ` + year + `\b`)
	monthDayYear = regexp.MustCompile(`\b` + month + ` (\d{1,2})(?:st|nd|rd|th)? ?,? ` + year + `\b`)
	monthYear    = regexp.MustCompile(`\b` + month + `,? (?:of )?` + year + `\b`)
	yearAlone    = regexp.MustCompile(`\b` + year + `\b`)
	decade       = regexp.MustCompile(`\b` + year + ` ?s\b`)
)

// time is the date that the text gives for a fact: the first phrase of its predicate that holds one.
func (j *judge) time(f *text.Fact) *Time {
	s := &j.d.Sentences[f.Sentence]
	of := f.Predicate.Head
	if s.Tokens[of].Rel == "cop" {
		of = s.Tokens[of].Head
	}
	for _, c := range s.Children(of) {
		if t := &s.Tokens[c]; !t.Is("obl", "nmod", "advmod") {
			continue
		}
		words := s.Join(s.Subtree(c, func(k int) bool { return s.Tokens[k].Is("acl", "advcl", "parataxis", "conj") }))
		if v := dateValue(words); v != "" {
			return &Time{Text: strings.Trim(words, ", "), Value: v}
		}
	}
	return nil
}

// dateValue is the XSD date, gYearMonth, gYear or interval that words name, "" if they name none.
// Words like "early" say less than a value could, and are left to Time.Text.
func dateValue(words string) string {
	if m := dayMonthYear.FindStringSubmatch(words); m != nil {
		return date(m[3], m[2], m[1])
	}
	if m := monthDayYear.FindStringSubmatch(words); m != nil {
		return date(m[3], m[1], m[2])
	}
	if m := monthYear.FindStringSubmatch(words); m != nil {
		return fmt.Sprintf("%s-%02d", m[2], monthNumber(m[1]))
	}
	if m := decade.FindStringSubmatch(words); m != nil && strings.HasSuffix(m[1], "0") {
		from, _ := strconv.Atoi(m[1])
		return fmt.Sprintf("%d/%d", from, from+9)
	}
	if m := yearAlone.FindStringSubmatch(words); m != nil {
		return m[1]
	}
	return ""
}

// date is an XSD date, or only the month where the day is none of the calendar's.
func date(y, m, d string) string {
	n, _ := strconv.Atoi(d)
	if n < 1 || n > 31 {
		return fmt.Sprintf("%s-%02d", y, monthNumber(m))
	}
	return fmt.Sprintf("%s-%02d-%02d", y, monthNumber(m), n)
}

func monthNumber(name string) int {
	return strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(name[:3]))/3 + 1
}
