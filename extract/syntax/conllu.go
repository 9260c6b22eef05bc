package syntax

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"newsgraph/extract/text"
)

// A Block is one sentence of a CoNLL-U file as it stands.
type Block struct {
	Line     int // of the sentence's first line, from 1
	Comments []string
	Rows     []Row
}

// A Row is one line of a Block: a word, a range of words, or an empty node.
type Row struct {
	Line    string
	Columns [10]string
}

// The columns of a Row, https://universaldependencies.org/format.html.
const (
	ID = iota
	Form
	Lemma
	UPOS
	XPOS
	Feats
	Head
	Deprel
	Deps
	Misc
)

// Word reports whether the row is a syntactic word, not a range or an empty node.
func (r *Row) Word() bool { return !strings.ContainsAny(r.Columns[ID], "-.") }

// Value is the value of name in the row's MISC column, "" if absent.
func (r *Row) Value(name string) string {
	for f := range strings.SplitSeq(r.Columns[Misc], "|") {
		if v, ok := strings.CutPrefix(f, name+"="); ok {
			return v
		}
	}
	return ""
}

// maxLine is how many bytes a line of a CoNLL-U file may have.
const maxLine = 1 << 24

// Blocks reads the sentences of a CoNLL-U file one by one. Errors begin with
// name:line, and end the sequence.
func Blocks(r io.Reader, name string) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, maxLine)
		var b Block
		n := 0
		for lines.Scan() {
			n++
			line := strings.TrimSuffix(lines.Text(), "\r")
			if n == 1 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if strings.TrimSpace(line) == "" {
				if len(b.Rows) > 0 && !yield(b, nil) {
					return
				}
				if len(b.Rows) > 0 {
					b = Block{}
				}
				continue
			}
			if b.Line == 0 {
				b.Line = n
			}
			if err := b.add(line); err != nil {
				yield(Block{}, fmt.Errorf("%s:%d: %w", name, n, err))
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(Block{}, fmt.Errorf("%s:%d: %w", name, n+1, err))
			return
		}
		if len(b.Rows) > 0 {
			yield(b, nil)
		}
	}
}

// add takes one line that is not blank into the block.
func (b *Block) add(line string) error {
	if line[0] == '#' && len(b.Rows) == 0 {
		b.Comments = append(b.Comments, line)
		return nil
	}
	row := Row{Line: line}
	columns := strings.Split(line, "\t")
	if len(columns) != len(row.Columns) {
		return fmt.Errorf("a token line has %d columns, not 10; part them by tabs", len(columns))
	}
	copy(row.Columns[:], columns)
	for i, c := range row.Columns[:Form+1] {
		if c == "" {
			return fmt.Errorf("column %d is empty; write _ for no value", i+1)
		}
	}
	b.Rows = append(b.Rows, row)
	return nil
}

// ReadCoNLLU reads all sentences of a CoNLL-U file with their annotation. A head or
// a label that is not given ("_") reads as -1 and "". Spans count bytes of the text that
// the tokens make (see Detokenise). Errors begin with name:line.
func ReadCoNLLU(r io.Reader, name string) ([]text.Sentence, error) {
	var out []text.Sentence
	at := 0
	for b, err := range Blocks(r, name) {
		if err != nil {
			return nil, err
		}
		s, end, err := b.Sentence(at)
		if err != nil {
			return nil, fmt.Errorf("%s:%w", name, err)
		}
		out = append(out, s)
		at = end
	}
	return out, nil
}

// Sentence turns the block into a sentence whose first token begins at byte start, and
// says where the next sentence may begin. Errors begin with the line.
func (b *Block) Sentence(start int) (s text.Sentence, next int, err error) {
	s = text.Sentence{Comments: b.Comments}
	at, end := start, start
	var within span // the range of words that is being read
	for i := range b.Rows {
		row := &b.Rows[i]
		line := b.Line + len(b.Comments) + i
		if !row.Word() {
			s.Extra = append(s.Extra, text.Extra{Before: len(s.Tokens), Line: row.Line})
			if strings.Contains(row.Columns[ID], "-") {
				if within, err = b.span(i, at, len(s.Tokens)); err != nil {
					return s, 0, fmt.Errorf("%d: %w", line, err)
				}
			}
			continue
		}
		t, err := row.token(len(s.Tokens))
		if err != nil {
			return s, 0, fmt.Errorf("%d: %w", line, err)
		}
		if len(s.Tokens) < within.last {
			t.Span, at = within.place(t.Text, at)
			end = within.End
			if len(s.Tokens)+1 == within.last {
				at = within.next
			}
		} else {
			t.Span = text.Span{Start: at, End: at + len(t.Text)}
			end, at = t.End, t.End+row.gap()
		}
		s.Tokens = append(s.Tokens, t)
	}
	if within.last > len(s.Tokens) {
		return s, 0, fmt.Errorf("%d: a range of words goes beyond the sentence", b.Line)
	}
	s.Span = text.Span{Start: start, End: end}
	if err := check(s.Tokens); err != nil {
		return s, 0, fmt.Errorf("%d: %w", b.Line, err)
	}
	return s, at, nil
}

// gap is the number of spaces after the row's word.
func (r *Row) gap() int {
	if r.Value("SpaceAfter") == "No" {
		return 0
	}
	return 1
}

// token is the i-th word of a sentence without its span.
func (r *Row) token(i int) (t text.Token, err error) {
	c := &r.Columns
	if c[ID] != strconv.Itoa(i+1) {
		return t, fmt.Errorf("the token's number is %q, not %d; number tokens from 1", c[ID], i+1)
	}
	given := func(column int) string {
		if c[column] == "_" {
			return ""
		}
		return c[column]
	}
	t = text.Token{Text: c[Form], Lemma: given(Lemma), POS: given(UPOS), Tag: given(XPOS),
		Morph: given(Feats), Rel: given(Deprel), Name: r.Value("Name"), Head: -1}
	if c[Lemma] == "_" && c[Form] == "_" {
		t.Lemma = "_"
	}
	if given(Head) != "" {
		h, err := strconv.Atoi(c[Head])
		if err != nil || h < 0 {
			return t, fmt.Errorf("the head %q is not a token's number", c[Head])
		}
		t.Head = h - 1
	}
	return t, nil
}

// A span is a range of words that the text writes as one ("don't").
type span struct {
	text.Span
	form string
	last int // one past the last token
	next int // where the text goes on
}

// span reads the range in row i, which begins with the given token at byte at.
func (b *Block) span(i, at, token int) (span, error) {
	row := &b.Rows[i]
	first, last, _ := strings.Cut(row.Columns[ID], "-")
	n, err := strconv.Atoi(last)
	if err != nil || first != strconv.Itoa(token+1) || n < token+1 {
		return span{}, fmt.Errorf("the range %q does not begin at token %d or has no end", row.Columns[ID], token+1)
	}
	form := row.Columns[Form]
	end := at + len(form)
	return span{Span: text.Span{Start: at, End: end}, form: form, last: n, next: end + row.gap()}, nil
}

// place finds a word of the range at or after byte at. A word that the range does not
// spell ("will" of "won't") has the whole range as its span.
func (r *span) place(word string, at int) (text.Span, int) {
	if rest := r.form[min(max(at-r.Start, 0), len(r.form)):]; strings.HasPrefix(rest, word) {
		return text.Span{Start: at, End: at + len(word)}, at + len(word)
	}
	return r.Span, at
}

// check reports a head outside of the sentence or heads that form a cycle.
func check(tokens []text.Token) error {
	seen := make([]int, len(tokens)) // the walk that last came by
	for i := range tokens {
		for at := i; at >= 0 && (seen[at] == 0 || seen[at] == i+1); at = tokens[at].Head {
			if tokens[at].Head >= len(tokens) {
				return fmt.Errorf("the head of token %d is %d, beyond the sentence", at+1, tokens[at].Head+1)
			}
			if seen[at] == i+1 {
				return fmt.Errorf("the heads above token %d form a cycle", i+1)
			}
			seen[at] = i + 1
		}
	}
	return nil
}

// Detokenise makes the text that the spans of sentences count in, and a document
// around it: every token at its span, words of a range as the range spells them, and
// spaces between.
func Detokenise(sentences []text.Sentence) *text.Document {
	end := 0
	for i := range sentences {
		end = max(end, sentences[i].End)
	}
	b := []byte(strings.Repeat(" ", end))
	for i := range sentences {
		s := &sentences[i]
		for _, t := range s.Tokens {
			if t.Len() == len(t.Text) {
				copy(b[t.Start:t.End], t.Text)
			}
		}
		for _, e := range s.Extra {
			columns := strings.Split(e.Line, "\t")
			if e.Before < len(s.Tokens) && strings.Contains(columns[ID], "-") {
				copy(b[s.Tokens[e.Before].Start:], columns[Form])
			}
		}
	}
	return &text.Document{Article: text.Article{Text: string(b)}, Sentences: sentences}
}

// WriteCoNLLU writes sentences as CoNLL-U, name tags as Name= and missing spaces as
// SpaceAfter=No in MISC. A sentence without comments gets its number and its text.
func WriteCoNLLU(w io.Writer, sentences []text.Sentence) error {
	out := bufio.NewWriter(w)
	for i := range sentences {
		s := &sentences[i]
		next := -1
		if i+1 < len(sentences) {
			next = sentences[i+1].Start
		}
		if err := writeSentence(out, s, i, next); err != nil {
			return fmt.Errorf("sentence %d: %w", i+1, err)
		}
	}
	return out.Flush()
}

// writeSentence writes the i-th sentence; the text goes on at byte next, -1 if it ends.
func writeSentence(out *bufio.Writer, s *text.Sentence, i, next int) error {
	for _, c := range s.Comments {
		fmt.Fprintln(out, c)
	}
	if len(s.Comments) == 0 {
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i+1, surface(s))
	}
	extra, within := s.Extra, 0
	for k := range s.Tokens {
		for ; len(extra) > 0 && extra[0].Before <= k; extra = extra[1:] {
			fmt.Fprintln(out, extra[0].Line)
			within = max(within, rangeEnd(extra[0].Line))
		}
		after := next
		if k+1 < len(s.Tokens) {
			after = s.Tokens[k+1].Start
		}
		glued := k >= within && after == s.Tokens[k].End
		if err := writeToken(out, &s.Tokens[k], k, glued); err != nil {
			return err
		}
	}
	for _, e := range extra {
		fmt.Fprintln(out, e.Line)
	}
	_, err := fmt.Fprintln(out)
	return err
}

// rangeEnd is one past the last token of a range's line, 0 for another line.
func rangeEnd(line string) int {
	id, _, _ := strings.Cut(line, "\t")
	if _, last, ok := strings.Cut(id, "-"); ok {
		n, err := strconv.Atoi(last)
		if err == nil {
			return n
		}
	}
	return 0
}

// surface is the text of a sentence made from its tokens.
func surface(s *text.Sentence) string {
	var b strings.Builder
	for i := range s.Tokens {
		if i > 0 && s.Tokens[i].Start > s.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].Text)
	}
	return b.String()
}

// writeToken writes the k-th token of a sentence; glued says that no space follows.
func writeToken(out *bufio.Writer, t *text.Token, k int, glued bool) error {
	var misc []string
	if t.Name != "" {
		misc = append(misc, "Name="+t.Name)
	}
	if glued {
		misc = append(misc, "SpaceAfter=No")
	}
	head := "_"
	if t.Rel != "" || t.Head >= 0 {
		head = strconv.Itoa(t.Head + 1)
	}
	columns := []string{strconv.Itoa(k + 1), t.Text, t.Lemma, t.POS, t.Tag, t.Morph, head, t.Rel, "", strings.Join(misc, "|")}
	for i, c := range columns {
		if c == "" {
			columns[i] = "_"
		}
		if strings.ContainsAny(c, "\t\n\r") {
			return fmt.Errorf("token %d: a tab or a line break in column %d cannot be written", k+1, i+1)
		}
	}
	_, err := fmt.Fprintln(out, strings.Join(columns, "\t"))
	return err
}
