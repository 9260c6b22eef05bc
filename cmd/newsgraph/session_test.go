package main

import (
	"slices"
	"strings"
	"testing"
)

// replaySessions runs the commands in the ```console blocks of a Markdown file, each on a line "$ command", and
// returns the file with what they print now below them. A line "..." stands for lines that the file leaves
// out: as many as now come between the shown ones, whose numbers stay as they are.
func replaySessions(src string, run func(command []string) string) string {
	var out, shown []string
	var command string
	inside := false
	end := func() {
		if command != "" {
			out = append(out, replayed(shown, run(fields(strings.TrimPrefix(command, "$ "))))...)
		}
		command, shown = "", nil
	}
	for line := range strings.SplitSeq(src, "\n") {
		switch {
		case !inside:
			inside = line == "```console"
			out = append(out, line)
		case line == "```":
			end()
			inside = false
			out = append(out, line)
		case strings.HasPrefix(line, "$ "):
			end()
			command = line
			out = append(out, line)
		default:
			shown = append(shown, line)
		}
	}
	return strings.Join(out, "\n")
}

// replayed cuts an output as the shown lines are cut.
func replayed(shown []string, output string) []string {
	lines := strings.Split(strings.TrimRight(output, "\n"), "\n")
	if output == "" {
		lines = nil
	}
	gap := slices.Index(shown, "...")
	if gap < 0 {
		return lines
	}
	head, tail := gap, len(shown)-gap-1
	if len(lines) <= head+tail {
		return lines
	}
	return slices.Concat(lines[:head], []string{"..."}, lines[len(lines)-tail:])
}

// fields splits a command line as a shell does: at spaces outside of quotes.
func fields(line string) (words []string) {
	var b strings.Builder
	var quote rune
	begun := false
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '\'' || r == '"'):
			quote, begun = r, true
		case quote == 0 && r == ' ':
			if begun {
				words = append(words, b.String())
			}
			b.Reset()
			begun = false
		default:
			b.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, b.String())
	}
	return words
}

func TestReplaySessions(t *testing.T) {
	src := "# Title\n```console\n$ show 'a b'\nold\n...\nend\n$ none\n```\n$ not a command\n"
	want := "# Title\n```console\n$ show 'a b'\n1\n...\n4\n$ none\n```\n$ not a command\n"
	got := replaySessions(src, func(command []string) string {
		if slices.Equal(command, []string{"show", "a b"}) {
			return "1\n2\n3\n4\n"
		}
		return ""
	})
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
