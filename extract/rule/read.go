package rule

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/text"
)

// Read reads the rules of one file. Errors name the file and the line, say what is wrong
// there, and what to write instead.
func Read(file, src string, lex Lexicon) ([]*Rule, error) {
	r := reader{file: file, lexicon: lex}
	for i, line := range strings.Split(src, "\n") {
		if err := r.line(i+1, line); err != nil {
			return nil, err
		}
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	return r.rules, nil
}

type reader struct {
	file    string
	lexicon Lexicon
	rules   []*Rule
	rule    *Rule    // the one being read
	source  []string // its lines so far
}

func (r *reader) errorf(line int, format string, a ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, line, fmt.Sprintf(format, a...))
}

// line reads one line: the first word says what it is.
func (r *reader) line(n int, raw string) error {
	line := strings.TrimSpace(raw)
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if word == "rule" || word == "fallback" {
		return r.begin(n, word, rest, raw)
	}
	if line == "" || line[0] == '#' {
		r.keep(raw)
		return nil
	}
	if r.rule == nil {
		return r.errorf(n, "%q stands outside a rule; begin with \"rule NAME\"", line)
	}
	r.keep(raw)
	switch {
	case word == "fact":
		return r.fact(n, rest)
	case strings.Contains(line, " | "):
		return r.expectation(n, line)
	case word == "yes" || word == "no" || word == "todo":
		if rest == "" {
			return r.errorf(n, "%s has no sentence; write it on the same line", word)
		}
		r.rule.Examples = append(r.rule.Examples, Example{Kind: word, Text: rest, Pos: Pos{r.file, n}})
	case line[0] == '"':
		doc := strings.ReplaceAll(strings.Trim(line, `"`), `\"`, `"`)
		r.rule.Doc = strings.TrimSpace(r.rule.Doc + " " + doc)
	case strings.Contains(line, ":"):
		return r.bind(n, line)
	default:
		return r.errorf(n, "unknown word %q; a line in a rule begins with a name and a colon, or with fact, yes, no, todo, unless or a quotation mark", word)
	}
	return nil
}

func (r *reader) keep(raw string) { r.source = append(r.source, strings.TrimRight(raw, " \t\r")) }

func (r *reader) begin(n int, word, name, raw string) error {
	if err := r.finish(); err != nil {
		return err
	}
	if name == "" || strings.ContainsFunc(name, func(c rune) bool { return !(unicode.IsLower(c) || unicode.IsDigit(c) || c == '-') }) {
		return r.errorf(n, "%q is no name for a rule; use lower-case words joined by hyphens", name)
	}
	for _, old := range r.rules {
		if old.Name == name {
			return r.errorf(n, "rule %s stands at line %d already; rename one", name, old.Pos.Line)
		}
	}
	r.rule = &Rule{Name: name, Fallback: word == "fallback", Pos: Pos{r.file, n}}
	r.source = nil
	r.keep(raw)
	return nil
}

func (r *reader) expectation(n int, line string) error {
	if len(r.rule.Examples) == 0 {
		return r.errorf(n, "%q belongs to no example; put it below a yes or a todo", line)
	}
	e := &r.rule.Examples[len(r.rule.Examples)-1]
	if e.Kind == "no" {
		return r.errorf(n, "a no example gives no fact; remove this line or make the example a yes")
	}
	e.Want = append(e.Want, line)
	return nil
}

// bind reads "name : relation of earlier, test test".
func (r *reader) bind(n int, line string) error {
	name, body, _ := strings.Cut(line, ":")
	name = strings.TrimSpace(name)
	l := Line{Var: name, Of: -1, Pos: Pos{r.file, n}, Source: line}
	if name == "unless" {
		l.Unless, l.Var = true, ""
	} else if v, ok := strings.CutSuffix(name, "?"); ok {
		l.Optional, l.Var = true, v
	}
	if !l.Unless && !isName(l.Var) {
		return r.errorf(n, "%q is no name; use one lower-case word before the colon", name)
	}
	if !l.Unless && r.rule.lookup(l.Var) >= 0 {
		return r.errorf(n, "%q is bound twice in rule %s; rename one", l.Var, r.rule.Name)
	}
	words := strings.Fields(strings.ReplaceAll(body, ",", " "))
	if len(words) >= 3 && words[1] == "of" {
		if err := r.relation(n, &l, words); err != nil {
			return err
		}
		words = words[3:]
	} else if len(r.rule.Lines) > 0 {
		return r.errorf(n, "only the first line of a rule may stand alone; say what %q is of (\"agent of verb\")", name)
	}
	if l.Of < 0 && (l.Unless || l.Optional) {
		return r.errorf(n, "the first line of a rule must bind a token; it can be neither unless nor optional")
	}
	for _, w := range words {
		t, err := r.test(n, w)
		if err != nil {
			return err
		}
		l.Tests = append(l.Tests, t)
	}
	r.rule.Lines = append(r.rule.Lines, l)
	return nil
}

func (r *reader) relation(n int, l *Line, words []string) error {
	l.Relations = strings.Split(words[0], "|")
	for _, rel := range l.Relations {
		if base, _, _ := strings.Cut(rel, ":"); !roles[rel] && !relations[base] {
			return r.errorf(n, "%q is neither a role (%s) nor a UD relation", rel, list(roles))
		}
	}
	if l.Of = r.rule.lookup(words[2]); l.Of < 0 {
		return r.errorf(n, "%q is not bound by an earlier line of rule %s; add a line \"%s : ...\" above", words[2], r.rule.Name, words[2])
	}
	return nil
}

// test reads VERB|NOUN, lemma=a|b, kind!=place, case=to|in, lemma=@deploy.
func (r *reader) test(n int, word string) (Test, error) {
	key, values, ok := strings.Cut(word, "=")
	if !ok {
		t := Test{Key: "pos", Source: word, Values: map[string]string{}}
		for _, p := range strings.Split(word, "|") {
			if !partsOfSpeech[p] {
				return t, r.errorf(n, "%q is no UD part of speech (%s) and no test like lemma=word", p, list(partsOfSpeech))
			}
			t.Values[p] = ""
		}
		return t, nil
	}
	t := Test{Source: word, Values: map[string]string{}}
	t.Key, t.Not = strings.CutSuffix(key, "!")
	if !testKeys[t.Key] {
		return t, r.errorf(n, "%q is no test; there are %s", t.Key, list(testKeys))
	}
	for _, v := range strings.Split(values, "|") {
		if v == "" {
			return t, r.errorf(n, "%q lacks a value; write %s=word or %s=@lexicon", word, key, key)
		}
		if err := r.value(n, &t, v); err != nil {
			return t, err
		}
	}
	return t, nil
}

func (r *reader) value(n int, t *Test, v string) error {
	if name, ok := strings.CutPrefix(v, "@"); ok {
		words, err := r.lexicon(name)
		if err != nil {
			return r.errorf(n, "%v", err)
		}
		maps.Copy(t.Values, words)
		return nil
	}
	switch t.Key {
	case "kind":
		if !slices.Contains(text.Kinds, text.Kind(v)) {
			return r.errorf(n, "%q is no kind; there are %v", v, text.Kinds)
		}
	case "morph":
		if !strings.Contains(v, "=") {
			return r.errorf(n, "%q is no feature; write morph=Number=Plur", v)
		}
	}
	t.Values[strings.ReplaceAll(v, "_", " ")] = ""
	return nil
}

// fact reads "{who} | {verb} | {what} | {where}".
func (r *reader) fact(n int, body string) error {
	parts := strings.Split(body, "|")
	if len(parts) < 3 {
		return r.errorf(n, "a fact has at least three parts, \"{subject} | {predicate} | {object}\"; leave the object empty if there is none")
	}
	t := Template{Object: -1, Pos: Pos{r.file, n}}
	var err error
	if t.Subject, err = r.slot(n, parts[0]); err != nil {
		return err
	}
	if t.Predicate, err = r.predicate(n, parts[1]); err != nil {
		return err
	}
	if strings.TrimSpace(parts[2]) != "" {
		if t.Object, err = r.slot(n, parts[2]); err != nil {
			return err
		}
	}
	for _, p := range parts[3:] {
		a, err := r.slot(n, p)
		if err != nil {
			return err
		}
		t.Arguments = append(t.Arguments, a)
	}
	r.rule.Facts = append(r.rule.Facts, t)
	return nil
}

func (r *reader) slot(n int, part string) (int, error) {
	part = strings.TrimSpace(part)
	if len(part) < 3 || part[0] != '{' || part[len(part)-1] != '}' {
		return -1, r.errorf(n, "%q is no bound token; subject, object and arguments are written {name}", part)
	}
	return r.bound(n, part[1:len(part)-1])
}

func (r *reader) bound(n int, name string) (int, error) {
	if i := r.rule.lookup(name); i >= 0 {
		return i, nil
	}
	return -1, r.errorf(n, "{%s} is bound by no line; add a line \"%s : ...\"", name, name)
}

func (r *reader) predicate(n int, part string) ([]Piece, error) {
	var pieces []Piece
	for rest := strings.TrimSpace(part); rest != ""; {
		words, after, ok := strings.Cut(rest, "{")
		if words = strings.TrimSpace(words); words != "" {
			pieces = append(pieces, Piece{Line: -1, Words: words})
		}
		if !ok {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed {
			return nil, r.errorf(n, "%q lacks a closing brace", part)
		}
		i, err := r.bound(n, name)
		if err != nil {
			return nil, err
		}
		pieces = append(pieces, Piece{Line: i})
		rest = strings.TrimSpace(tail)
	}
	if len(pieces) == 0 {
		return nil, r.errorf(n, "the fact has no predicate; write {verb} or a word between the bars")
	}
	return pieces, nil
}

// finish checks the rule that ends here, for what no sentence could ever make right.
func (r *reader) finish() error {
	rule := r.rule
	if rule == nil {
		return nil
	}
	at := rule.Pos.Line
	switch {
	case len(rule.Lines) == 0:
		return r.errorf(at, "rule %s binds nothing; add a line \"verb : VERB\"", rule.Name)
	case len(rule.Facts) == 0:
		return r.errorf(at, "rule %s states no fact; add a line \"fact {who} | {verb} | {what}\"", rule.Name)
	case rule.Doc == "":
		return r.errorf(at, "rule %s does not say what it means; add a line \"in quotation marks\"", rule.Name)
	}
	count := map[string]int{}
	for _, e := range rule.Examples {
		count[e.Kind]++
		if e.Kind != "no" && len(e.Want) == 0 {
			return r.errorf(e.Pos.Line, "a %s example lists the facts it gives; add them below, one a line", e.Kind)
		}
	}
	if count["yes"] == 0 || count["no"] == 0 {
		return r.errorf(at, "rule %s needs a yes and a no example", rule.Name)
	}
	for len(r.source) > 0 && (r.source[len(r.source)-1] == "" || r.source[len(r.source)-1][0] == '#') {
		r.source = r.source[:len(r.source)-1] // the comment above the next rule
	}
	rule.Source = strings.Join(r.source, "\n")
	r.rules = append(r.rules, rule)
	r.rule = nil
	return nil
}

// lookup is the index of the line that binds a name, -1 if none does.
func (rule *Rule) lookup(name string) int {
	return slices.IndexFunc(rule.Lines, func(l Line) bool { return l.Var == name && name != "" })
}

func isName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool { return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_') })
}

func list(words map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(words)), ", ")
}
