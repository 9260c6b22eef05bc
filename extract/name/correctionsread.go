package name

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract/text"
)

// correctionWords are the words that a line of a corrections file begins with, and how it goes on.
var correctionWords = []struct{ word, form string }{
	{"same", `same "Moscow" = "Russia"`},
	{"not", `not "Michael Jordan" = "Jordan"`},
	{"kind", `kind "Azimio" org`},
	{"name", `name "IS" = "Islamic State"`},
	{"drop", `drop "Listen Live"`},
	{"reject", `reject Russia | deployed | trees`},
}

// ReadCorrections reads a corrections file, one correction a line:
//
//	same   "Moscow" = "Russia"           # two names of one entity; it goes by the right one
//	not    "Michael Jordan" = "Jordan"   # two entities
//	kind   "Azimio" org
//	name   "IS" = "Islamic State"        # what an entity goes by
//	drop   "Listen Live"                 # no entity
//	reject Russia | deployed | trees     # a fact, in the one notation
//
// A line ends with "in SOURCE" to hold for the versions of one article alone; a fact has its source
// in front, "reject in SOURCE: ...". "Jordan"/person on the left is a Jordan of that kind alone. A # with
// space around it begins a comment. Errors name the file and the line, say what is wrong there, and
// what to do.
func ReadCorrections(file, src string) (*Corrections, error) {
	c := &Corrections{tables: map[string]*table{}}
	for i, raw := range strings.Split(strings.TrimPrefix(src, "\ufeff"), "\n") {
		l := &Correction{File: file, Line: i + 1}
		rest := strings.TrimSpace(uncommented(raw))
		if rest == "" {
			continue
		}
		if !utf8.ValidString(rest) {
			return nil, l.errorf("is not UTF-8; save the file as UTF-8")
		}
		if err := l.read(rest); err != nil {
			return nil, err
		}
		c.Lines = append(c.Lines, l)
	}
	sources := []string{""}
	for _, l := range c.Lines {
		if !slices.Contains(sources, l.Source) {
			sources = append(sources, l.Source)
		}
	}
	for _, s := range sources {
		t, err := newTable(c.Lines, s)
		if err != nil {
			return nil, err
		}
		c.tables[s] = t
	}
	return c, nil
}

// uncommented is a line up to a # that stands alone, outside of quotation marks.
func uncommented(line string) string {
	inside := false
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			if inside {
				i++
			}
		case '"':
			inside = !inside
		case '#':
			if !inside && strings.TrimSpace(line[:i]) == "" {
				return ""
			}
			before := i > 0 && (line[i-1] == ' ' || line[i-1] == '\t')
			after := i+1 == len(line) || strings.IndexByte(" \t\r", line[i+1]) >= 0
			if !inside && before && after {
				return line[:i]
			}
		}
	}
	return line
}

func (l *Correction) errorf(format string, values ...any) error {
	return fmt.Errorf("%s:%d: %s", l.File, l.Line, fmt.Sprintf(format, values...))
}

// read reads a line without its comment.
func (l *Correction) read(line string) error {
	word, rest := cutField(line)
	l.Word = word
	form := ""
	var words []string
	for _, w := range correctionWords {
		words = append(words, w.word)
		if w.word == word {
			form = w.form
		}
	}
	if form == "" {
		return l.errorf("unknown word %q; a line begins with one of %s", word, strings.Join(words, ", "))
	}
	if word == "reject" {
		return l.readFact(rest)
	}
	left, rest, err := l.readName(rest, form)
	if err != nil {
		return err
	}
	l.Left.Name = left
	if rest, err = l.readReference(rest); err != nil {
		return err
	}
	switch word {
	case "same", "not", "name":
		after, ok := strings.CutPrefix(rest, "=")
		if !ok {
			return l.errorf("%s lacks the second name; write it like %s", word, form)
		}
		if l.Right, rest, err = l.readName(strings.TrimSpace(after), form); err != nil {
			return err
		}
		if l.Right == l.Left.Name {
			return l.errorf("%q is on both sides; write two different names", l.Right)
		}
	case "kind":
		kind, after := cutField(rest)
		if l.Kind, err = l.readKind(kind); err != nil {
			return err
		}
		rest = after
	}
	return l.readSource(rest, form)
}

// readName reads a name between quotation marks, and returns what follows it.
func (l *Correction) readName(s, form string) (name, rest string, err error) {
	if s == "" || s[0] != '"' {
		return "", "", l.errorf("%q is no name between straight quotation marks; write it like %s", s, form)
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			if name = strings.Join(strings.Fields(b.String()), " "); name == "" {
				return "", "", l.errorf("the name is empty; write it like %s", form)
			}
			return name, strings.TrimLeft(s[i+1:], " \t"), nil
		default:
			b.WriteByte(s[i])
		}
	}
	return "", "", l.errorf("%s lacks a closing quotation mark; write it like %s", s, form)
}

// readReference reads the "/person" that may follow a name.
func (l *Correction) readReference(s string) (rest string, err error) {
	after, ok := strings.CutPrefix(s, "/")
	if !ok {
		return s, nil
	}
	if l.Word == "not" {
		return "", l.errorf("not keeps two names apart, whatever their kinds; remove what begins with the stroke")
	}
	kind, rest := cutField(after)
	l.Left.Kind, err = l.readKind(kind)
	return rest, err
}

func (l *Correction) readKind(kind string) (text.Kind, error) {
	if !slices.Contains(text.Kinds, text.Kind(kind)) {
		return "", l.errorf("%q is no kind; there are %v", kind, text.Kinds)
	}
	return text.Kind(kind), nil
}

// readSource reads the "in SOURCE" that may end a line.
func (l *Correction) readSource(s, form string) error {
	if s == "" {
		return nil
	}
	word, source := cutField(s)
	if word != "in" || source == "" {
		return l.errorf("%q is too much; write the line like %s, and \"in SOURCE\" behind it for one article", s, form)
	}
	l.Source = source
	return nil
}

// readFact reads a fact of three or more parts, or of two where it has no object.
func (l *Correction) readFact(s string) error {
	if after, ok := strings.CutPrefix(s, "in "); ok {
		source, fact, ok := strings.Cut(after, ": ")
		if !ok || strings.Contains(source, "|") {
			return l.errorf("%q has no end of its source; write reject in SOURCE: SUBJECT | PREDICATE | OBJECT", s)
		}
		l.Source, s = strings.TrimSpace(source), fact
	}
	parts := strings.Split(s, "|")
	for i, p := range parts {
		parts[i] = strings.Join(strings.Fields(p), " ")
	}
	if len(parts) < 2 || slices.Contains(parts[:2], "") {
		return l.errorf("%q is no fact; write it as newsgraph facts prints it, SUBJECT | PREDICATE | OBJECT", s)
	}
	l.Fact = strings.Join(parts, " | ")
	if uncommented(l.Fact) != l.Fact {
		return l.errorf("%q has a # that stands alone, which begins a comment; no such fact can be rejected", s)
	}
	return nil
}

// cutField parts a line behind its first word.
func cutField(s string) (word, rest string) {
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return s[:i], strings.TrimSpace(s[i:])
	}
	return s, ""
}
