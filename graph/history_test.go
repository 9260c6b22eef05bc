package graph

import (
	"fmt"
	"slices"
	"testing"

	"newsgraph/extract"
)

func TestTrack(t *testing.T) {
	texts := []string{
		"The blast killed four people. Turkey attacked the town.",
		"The blast killed seven people. The mayor resigned. Turkey attacked the town.",
		"The blast killed seven people. The mayor resigned.",
		"The blast killed nine people. The mayor resigned. Turkey attacked the town.",
	}
	var versions []extract.Result
	var names []string
	for i, s := range texts {
		versions = append(versions, read(t, s))
		names = append(names, fmt.Sprint(i+1))
	}
	h := Track(versions, names)
	var got []string
	for _, th := range h.Threads {
		for _, s := range th.Steps {
			words := "gone"
			if s.Passage != nil {
				words = s.Passage.Text
			}
			line := names[s.Version] + " " + words
			for _, c := range s.Changes {
				line += " " + string(c.Type)
			}
			got = append(got, line)
		}
	}
	want := []string{
		"1 The blast killed four people.",
		"2 The blast killed seven people. number changed",
		"4 The blast killed nine people. number changed",
		"2 The mayor resigned. added",
		"1 Turkey attacked the town.",
		"3 gone dropped",
		"4 Turkey attacked the town. added",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Whatever the versions, each sentence of each version is in one thread.
func TestTrackIsWhole(t *testing.T) {
	var versions []extract.Result
	for _, s := range stories(t) {
		versions = append(versions, read(t, s))
	}
	h := Track(versions, make([]string, len(versions)))
	for v := range versions {
		at := map[string]int{}
		for i := range h.Threads {
			if s := h.Threads[i].At(v); s != nil && s.Passage != nil {
				at[sentenceKey(s.Passage.Text)]++
			}
		}
		for i := range versions[v].Sentences {
			key := sentenceKey(versions[v].Sentences[i].Of(versions[v].Article.Text))
			if at[key]--; at[key] < 0 {
				t.Errorf("version %d: in no thread: %s", v, key)
			}
		}
	}
}
