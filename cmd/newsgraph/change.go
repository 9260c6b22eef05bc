package main

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"newsgraph/graph"
)

// A changeLine is a change as JSON has it.
type changeLine struct {
	Change  graph.ChangeType `json:"change"`
	Article string           `json:"article,omitempty"` // where there are several
	Version string           `json:"version,omitempty"` // of a watch
	Old     *passageLine     `json:"old,omitempty"`
	New     *passageLine     `json:"new,omitempty"`
	Words   []graph.Edit     `json:"words,omitempty"`
	Removed []string         `json:"removed,omitempty"` // claims in the one notation
	Added   []string         `json:"added,omitempty"`
}

// A passageLine is a sentence, or a claim where there is no text.
type passageLine struct {
	Sentence  *int     `json:"sentence,omitempty"` // its number in the version, from 0; none for a claim
	Paragraph *int     `json:"paragraph,omitempty"`
	Text      string   `json:"text"`
	Marks     [][2]int `json:"marks,omitempty"` // the words that differ, in code points of the text
}

// writeChangeLines writes one change a line, each with what line says already.
func writeChangeLines(w io.Writer, line changeLine, c *graph.Comparison) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i := range c.Changes {
		ch := &c.Changes[i]
		line.Change, line.Words, line.Removed, line.Added = ch.Type, ch.Words, ch.Removed, ch.Added
		line.Old, line.New = newPassageLine(ch.Old), newPassageLine(ch.New)
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

func newPassageLine(p *graph.Passage) *passageLine {
	if p == nil {
		return nil
	}
	line := &passageLine{Text: p.Text}
	if p.Sentence >= 0 {
		line.Sentence, line.Paragraph = &p.Sentence, &p.Paragraph
	}
	for _, m := range p.Marks {
		line.Marks = append(line.Marks, [2]int{utf8.RuneCountInString(p.Text[:m.Start]), utf8.RuneCountInString(p.Text[:m.End])})
	}
	return line
}
