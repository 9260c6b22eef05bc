package graph

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

// A History is what becomes of each sentence of an article, and so of its claims, over its versions.
type History struct {
	Versions []string // names, in order
	Threads  []Thread // in the order of the text; what is gone stands where it stood
}

// A Thread is one sentence through the versions.
type Thread struct{ Steps []Step }

// A Step is a version in which a sentence first stands, changes, goes or comes back.
type Step struct {
	Version int      // index into History.Versions
	Passage *Passage // the sentence in that version; nil where it is gone
	Changes []Change // from the version before; none in the first version
	Claims  []string // what the sentence claims there, in the one notation
}

// Changed reports whether anything but place and wording ever happens to the sentence.
func (t *Thread) Changed() bool {
	return slices.ContainsFunc(t.Steps, func(s Step) bool {
		return slices.ContainsFunc(s.Changes, func(c Change) bool { return c.Type.Claims() })
	})
}

// At is the last step up to a version, nil if the sentence is not there yet.
func (t *Thread) At(version int) *Step {
	for i := len(t.Steps) - 1; i >= 0; i-- {
		if t.Steps[i].Version <= version {
			return &t.Steps[i]
		}
	}
	return nil
}

// Track follows the sentences of an article through its versions, given in order with a name for each.
func Track(versions []extract.Result, names []string) *History {
	t := tracker{ended: map[string][]*Thread{}}
	for k := range versions {
		if k == 0 {
			t.begin(versions[0])
		} else {
			t.step(k, versions[k-1], versions[k])
		}
	}
	h := &History{Versions: names}
	for _, th := range t.order {
		h.Threads = append(h.Threads, *th)
	}
	return h
}

// A tracker holds the threads while versions come in.
type tracker struct {
	order []*Thread
	at    map[int]*Thread      // by sentence of the version before
	ended map[string][]*Thread // by the words of the sentence that is gone
}

func (t *tracker) begin(r extract.Result) {
	first := side{&r, linesOf(&r)}
	t.at = map[int]*Thread{}
	for i := range first.lines {
		th := &Thread{[]Step{{Passage: first.passage(i, nil), Claims: first.claims(i)}}}
		t.order = append(t.order, th)
		t.at[first.sentence(i)] = th
	}
}

func (t *tracker) step(version int, older, newer extract.Result) {
	c := Compare(older, newer)
	s := side{&newer, linesOf(&newer)}
	lineOf := map[int]int{}
	for i := range s.lines {
		lineOf[s.sentence(i)] = i
	}
	next := map[int]*Thread{}
	var before *Thread // the thread of the row above
	for _, p := range c.Pairs {
		step := Step{Version: version}
		for _, n := range p.Changes {
			step.Changes = append(step.Changes, c.Changes[n])
		}
		th := t.at[p.Old]
		if p.New < 0 {
			key := sentenceKey(step.Changes[0].Old.Text)
			t.ended[key] = append(t.ended[key], th)
			th.Steps = append(th.Steps, step)
			continue
		}
		i := lineOf[p.New]
		step.Passage, step.Claims = s.passage(i, nil), s.claims(i)
		if th == nil {
			th = t.come(sentenceKey(step.Passage.Text), before)
		}
		if len(step.Changes) > 0 {
			th.Steps = append(th.Steps, step)
		}
		next[p.New], before = th, th
	}
	t.at = next
}

// come is the thread of a sentence that is new: one that was gone and comes back, or another behind the one above.
func (t *tracker) come(key string, before *Thread) *Thread {
	if back := t.ended[key]; len(back) > 0 {
		t.ended[key] = back[1:]
		return back[0]
	}
	th := &Thread{}
	t.order = slices.Insert(t.order, slices.Index(t.order, before)+1, th)
	return th
}

// CompareVersions orders the names of versions, v9 before v10.
func CompareVersions(a, b string) int {
	return compareVersions(&text.Article{Version: a}, &text.Article{Version: b})
}
