package main

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"newsgraph/graph"
)

// typedAt is a conversation with somebody who types keys; the screen shows what they see.
func typedAt(keys, kept string) (c *conversation, screen *bytes.Buffer) {
	g := graph.FromQuads([]graph.Quad{
		{S: "<x:a>", P: "<http://www.w3.org/2000/01/rdf-schema#label>", O: graph.Text("Russia")},
		{S: "<x:b>", P: "<http://www.w3.org/2000/01/rdf-schema#label>", O: graph.Text("Rwanda")},
	})
	screen = &bytes.Buffer{}
	c = newConversation(readWriter{strings.NewReader(keys), screen}, g.Completer(), kept)
	c.raw = func() (func(), error) { return func() {}, nil }
	return c, screen
}

// At a terminal, Tab completes or lists, lines go on while brackets are open, and the arrow
// brings back what was asked, in the next run, too.
func TestConversation(t *testing.T) {
	kept := filepath.Join(t.TempDir(), "questions")
	const enter, tab, up, end = "\r", "\t", "\x1b[A", "\x04"
	for _, run := range []struct {
		keys string
		want []string
		seen string
	}{
		{`E("Ru` + tab + `).Tag("a").toA` + tab + tab + `()` + enter + end, []string{`E("Russia").Tag("a").toA()`}, typing},
		{`E("R` + tab + `w` + tab + `)` + enter + enter + "// a remark" + enter + end, []string{`E("Rwanda")`}, `Russia"  Rwanda"`},
		{`E("Russia"` + enter + `)` + enter + end, []string{"E(\"Russia\"\n)"}, typingOn},
		{`E("Russia"` + enter + enter + end, []string{`E("Russia"`}, typing},
		{up + enter + enter + end, []string{`E("Russia"`}, typing},
		{end, nil, typing},
	} {
		c, screen := typedAt(run.keys, kept)
		var got []string
		for {
			question, _, err := c.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, strings.TrimSuffix(question, "\n"))
		}
		if strings.Join(got, "|") != strings.Join(run.want, "|") || !strings.Contains(screen.String(), run.seen) {
			t.Errorf("%q asks %q, want %q; the screen shows %q, want %q", run.keys, got, run.want, screen, run.seen)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
