package input

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/text"
)

// parsePlain reads plain text. Paragraphs are parted by blank lines, or each has
// a line of its own; lines that were broken to fit a width are joined.
func parsePlain(raw []byte, _, _ string) (text.Article, error) {
	s, err := decode(raw)
	if err != nil {
		return text.Article{}, err
	}
	a := text.Article{Text: s}
	judge(&a, join(s, lines(s)), plainGap)
	return a, nil
}

// A line is a line of text without the space around it, which is not empty.
type line struct {
	text.Span
	group int // lines without a blank line between them have the same
	width int // in code points
}

func lines(s string) []line {
	var out []line
	group := 0
	for at := 0; at < len(s); {
		end := len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			end = at + i
		}
		if sp := trim(s, at, end); sp.Len() > 0 {
			out = append(out, line{sp, group, utf8.RuneCountInString(sp.Of(s))})
		} else {
			group++
		}
		at = end + 1
	}
	return out
}

// trim returns s[start:end] without the space around it.
func trim(s string, start, end int) text.Span {
	end = start + len(strings.TrimRight(s[start:end], blanks))
	start = end - len(strings.TrimLeft(s[start:end], blanks))
	return text.Span{Start: start, End: end}
}

// blanks are all kinds of space, and what is written without being seen.
const blanks = " \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200e\u200f\u2060\ufeff"

// maxWidth is the widest that text is wrapped to by hand or by a mail program.
const maxWidth = 100

// join makes parts of lines, joining those that were one paragraph before it
// was broken to a width.
func join(s string, all []line) []part {
	var parts []part
	width := wrapWidth(s, all)
	for i, l := range all {
		if i > 0 && all[i-1].group == l.group && continues(s, all[i-1], l, width) {
			parts[len(parts)-1].End = l.End
			continue
		}
		parts = append(parts, part{Span: l.Span, group: l.group, item: isBullet(l.Of(s))})
	}
	return parts
}

// wrapWidth returns the width to which the text was broken, 0 if it was not: the
// longest line of the groups in which most lines go on in lower case.
func wrapWidth(s string, all []line) int {
	width := 0
	for i := 0; i < len(all); {
		j, lower, longest := i, 0, 0
		for ; j < len(all) && all[j].group == all[i].group; j++ {
			if w := all[j].Of(s); j > i && startsLower(w) && authors(w) == "" && !isKeywords(w) {
				lower++
			}
			longest = max(longest, all[j].width)
		}
		if j-i > 1 && 2*lower >= j-i-1 && longest <= maxWidth {
			width = max(width, longest)
		}
		i = j
	}
	return width
}

// continues reports whether next goes on in the paragraph of l: its first word
// had no room on l, give or take the ragged edge.
func continues(s string, l, next line, width int) bool {
	if width == 0 || l.width > maxWidth {
		return false
	}
	w := next.Of(s)
	word, _, _ := strings.Cut(w, " ")
	full := l.width+1+utf8.RuneCountInString(word) > width-width/8
	if !full || isBullet(w) || isKeywords(w) || authors(w) != "" {
		return false
	}
	return startsLower(w) || !isHeadline(l.Of(s))
}
