package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"newsgraph/graph"
)

// A prompt gives question after question: typed at a terminal, or piped in.
type prompt interface {
	// next is a question, and what errors about it begin with; at the end, io.EOF.
	next() (question, place string, err error)
	io.Closer
}

// prompt is a terminal's, with history and completion, or that of piped standard input.
func (p *program) prompt(g *graph.Graph) (prompt, error) {
	if !isTerminal(p.stdin) {
		return &pipe{lines: bufio.NewReader(p.stdin)}, nil
	}
	if p.out != "" {
		return nil, errors.New("query: -o is for one question, or for piped ones; leave it out at a terminal")
	}
	p.note(`Tab completes names and steps, Ctrl-D ends. Try E("`)
	in := int(p.stdin.(*os.File).Fd())
	// standard output carries data alone
	c := newConversation(readWriter{p.stdin, p.stderr}, g.Completer(), historyFile())
	c.raw = func() (func(), error) {
		before, err := term.MakeRaw(in)
		if err != nil {
			return nil, fmt.Errorf("query: %w", err)
		}
		if width, height, err := term.GetSize(in); err == nil && width > 0 {
			_ = c.SetSize(width, height) // a screen that cannot be written to shows soon enough
		}
		return func() { _ = term.Restore(in, before) }, nil
	}
	return c, nil
}

type readWriter struct {
	io.Reader
	io.Writer
}

// A conversation is a prompt at a terminal.
type conversation struct {
	*term.Terminal
	completer *graph.Completer
	kept      string                 // the file that keeps what was asked, "" for none
	raw       func() (func(), error) // turns to reading key by key, and back
}

const (
	typing   = "newsgraph> "
	typingOn = "       ... " // a question that is not finished
)

func newConversation(screen io.ReadWriter, completer *graph.Completer, kept string) *conversation {
	c := &conversation{Terminal: term.NewTerminal(screen, typing), completer: completer, kept: kept}
	c.AutoCompleteCallback = c.complete
	if old, err := os.ReadFile(kept); err == nil {
		for line := range strings.Lines(string(old)) {
			c.History.Add(strings.TrimSuffix(line, "\n"))
		}
	}
	return c
}

// historyFile is where questions are kept from one run to the next; "" for nowhere.
func historyFile() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	folder = filepath.Join(folder, "newsgraph")
	if os.MkdirAll(folder, 0o700) != nil {
		return ""
	}
	return filepath.Join(folder, "questions")
}

// Close keeps the history, as far as there is a place for it.
func (c *conversation) Close() error {
	var lines strings.Builder
	for i := c.History.Len() - 1; i >= 0; i-- {
		if line := c.History.At(i); line != "" {
			lines.WriteString(line + "\n")
		}
	}
	if c.kept == "" {
		return nil
	}
	return os.WriteFile(c.kept, []byte(lines.String()), 0o600)
}

func (c *conversation) next() (question, place string, err error) {
	defer c.SetPrompt(typing)
	for {
		line, err := c.readLine()
		switch {
		case err != nil:
			return "", "", err
		case question != "" && strings.TrimSpace(line) == "": // an empty line ends what never closes
			return question, "", nil
		case strings.TrimSpace(line) != "" && !isComment(question+line):
			question += line + "\n"
			if !graph.Unfinished(question) {
				return question, "", nil
			}
			c.SetPrompt(typingOn)
		}
	}
}

func (c *conversation) readLine() (string, error) {
	restore, err := c.raw()
	if err != nil {
		return "", err
	}
	defer restore()
	line, err := c.ReadLine()
	if errors.Is(err, term.ErrPasteIndicator) {
		err = nil
	}
	return line, err
}

// complete answers the Tab key: it adds what all candidates share, or else lists them.
func (c *conversation) complete(line string, at int, key rune) (newLine string, newAt int, ok bool) {
	if key != '\t' {
		return "", 0, false
	}
	words, typed := c.completer.Complete(line[:at])
	if len(words) == 0 {
		return line, at, true
	}
	shared := words[0]
	for _, w := range words {
		for !strings.HasPrefix(w, shared) {
			_, size := utf8.DecodeLastRuneInString(shared)
			shared = shared[:len(shared)-size]
		}
	}
	if len(shared) == typed && len(words) > 1 {
		const most = 50
		list := strings.Join(words[:min(most, len(words))], "  ")
		if len(words) > most {
			list += fmt.Sprintf("  and %d more", len(words)-most)
		}
		fmt.Fprintln(c, list)
	}
	return line[:at] + shared[typed:] + line[at:], at + len(shared) - typed, true
}

// A pipe is a prompt that shows nothing. A question goes on in the next line while brackets are
// open, and where that line is indented; an empty line ends it always.
type pipe struct {
	lines *bufio.Reader
	line  int
}

func (q *pipe) Close() error { return nil }

func (q *pipe) next() (question, place string, err error) {
	for {
		line, err := q.lines.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return "", "", fmt.Errorf("-: %w", err)
		}
		if line != "" {
			q.line++
		}
		empty := strings.TrimSpace(line) == ""
		if !empty && !isComment(question+line) {
			if question == "" {
				place = fmt.Sprintf("-:%d: ", q.line)
			}
			question += line
		}
		switch {
		case err != nil && question == "":
			return "", "", io.EOF
		case err != nil, question != "" && (empty || !graph.Unfinished(question) && !q.indented()):
			return question, place, nil
		}
	}
}

// indented reports whether the next line begins with a space.
func (q *pipe) indented() bool {
	b, err := q.lines.Peek(1)
	return err == nil && (b[0] == ' ' || b[0] == '\t')
}

// isComment reports whether lines hold no question, only a remark.
func isComment(lines string) bool {
	s := strings.TrimSpace(lines)
	return strings.HasPrefix(s, "//") && !strings.Contains(s, "\n")
}

// converse answers one question after the other. One that fails is told, and the next one asked.
func (q *questioning) converse() error {
	questions, err := q.prompt(q.graph)
	if err != nil {
		return err
	}
	defer questions.Close()
	answers := func(w io.Writer) error { return q.answerAll(w, questions) }
	if q.out != "" {
		return q.write(answers)
	}
	return answers(q.stdout)
}

func (q *questioning) answerAll(w io.Writer, questions prompt) error {
	for shown := false; ; {
		question, place, err := questions.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		answer, err := q.ask(question)
		if q.ctx.Err() != nil {
			return q.ctx.Err()
		}
		if err != nil {
			fmt.Fprintf(q.stderr, "newsgraph: %s%v\n", place, err)
			if place != "" { // nobody sees it as it happens
				q.exit = partly
			}
			continue
		}
		out := bufio.NewWriter(w)
		if shown && len(answer.Rows) > 0 && (q.format == "text" || q.format == "tsv") {
			fmt.Fprintln(out) // parts the tables
		}
		shown = shown || len(answer.Rows) > 0
		if err := q.writeAnswer(out, answer); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
}
