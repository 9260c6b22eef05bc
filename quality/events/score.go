package main

import (
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// A verdict says what is right in the claim that reports a record's event.
type verdict struct {
	claim                 int // -1 if no claim reports it
	class, source, target bool
	hasSource, hasTarget  bool
}

func (v verdict) all() bool { return v.class && v.source && (v.target || !v.hasTarget) }

func (v verdict) print(r *extract.Result, rec *record) string {
	got := "no claim"
	if v.claim >= 0 {
		got = r.Claims[v.claim].Class + " " + r.Print(&r.Claims[v.claim])
	}
	var wrong []string
	for name, right := range map[string]bool{"class": v.class, "source": v.source, "target": v.target || !v.hasTarget} {
		if !right {
			wrong = append(wrong, name)
		}
	}
	slices.Sort(wrong)
	return fmt.Sprintf("%s [%s] %s\n  %s | %s -> %s\n  got %s\n", rec.ID, rec.EventText, rec.Text, strings.Join(wrong, " "), rec.Source, rec.Target, got)
}

// judge finds the claim that reports the event, and holds it against the record.
func judge(r *extract.Result, rec *record) verdict {
	v := verdict{claim: reporting(r, rec), hasSource: len(rec.Source) > 0, hasTarget: len(rec.Target) > 0}
	if v.claim < 0 {
		return v
	}
	c := &r.Claims[v.claim]
	v.class = c.Class == rec.Event
	subjects := phrases(r, c.Sentence, &c.Subject)
	others := []string{}
	if c.Object != nil {
		others = phrases(r, c.Sentence, c.Object)
	}
	for i := range c.Arguments {
		others = append(others, phrases(r, c.Sentence, &c.Arguments[i])...)
	}
	if c.Source != nil && named(rec.Source, speaker(r, c.Source)) { // who demands is the source, of whom it is demanded the target
		v.source = true
		v.target = named(rec.Target, append(others, subjects...))
		return v
	}
	v.source = named(rec.Source, subjects)
	v.target = named(rec.Target, others) || slices.Equal(rec.Source, rec.Target) && v.source && twin(r, c, rec)
	return v
}

// twin reports whether another actor has the same part in the event: "Jordan and Britain agreed".
func twin(r *extract.Result, c *claim.Claim, rec *record) bool {
	sides := map[string]bool{}
	for i := range r.Claims {
		o := &r.Claims[i]
		if o.Sentence != c.Sentence || o.Predicate.Head != c.Predicate.Head {
			continue
		}
		for _, actor := range rec.Source {
			if named([]string{actor}, phrases(r, o.Sentence, &o.Subject)) {
				sides[actor] = true
			}
		}
	}
	return len(sides) > 1
}

// reporting is the claim that has most of the event's words in its predicate and as heads of its object and
// arguments; of equals one with a class, then the first; -1 if none has any.
func reporting(r *extract.Result, rec *record) int {
	marked := map[string]bool{}
	for w := range strings.FieldsSeq(rec.EventText) {
		marked[strings.ToLower(w)] = true
	}
	best, most := -1, 0
	for i := range r.Claims {
		c := &r.Claims[i]
		heads := append(slices.Clone(c.Predicate.Tokens), c.Predicate.Head)
		if c.Object != nil && !c.Object.Clause {
			heads = append(heads, c.Object.Head)
		}
		for _, a := range c.Arguments {
			heads = append(heads, a.Head)
		}
		slices.Sort(heads)
		n := 0
		for _, h := range slices.Compact(heads) {
			if marked[strings.ToLower(r.Sentences[c.Sentence].Tokens[h].Text)] {
				n += 2
			}
		}
		if n > 0 && c.Class != "" {
			n += 3
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// phrases are the words of an argument and the names of the entities in it.
func phrases(r *extract.Result, sentence int, a *text.Argument) []string {
	s := &r.Sentences[sentence]
	out := []string{s.Join(a.Full)}
	for _, t := range a.Full {
		if e := r.EntityAt(sentence, t); e != nil && e.Proper {
			out = append(out, e.Name)
		}
	}
	for i := range a.Arguments {
		out = append(out, phrases(r, sentence, &a.Arguments[i])...)
	}
	return out
}

func speaker(r *extract.Result, s *claim.Source) []string {
	out := []string{s.Text}
	if s.Entity >= 0 {
		out = append(out, r.Entities[s.Entity].Name)
	}
	return out
}

// named reports whether one of the actors is named in one of the phrases.
func named(actors, phrases []string) bool {
	return slices.ContainsFunc(actors, func(a string) bool {
		return slices.ContainsFunc(phrases, func(p string) bool { return same(a, p) })
	})
}

// A tally counts the records of a half.
type tally struct{ records, class, sources, source, targets, target int }

func (t *tally) add(v verdict) {
	t.join(tally{1, count(v.class), count(v.hasSource), count(v.source), count(v.hasTarget), count(v.target && v.hasTarget)})
}

func (t *tally) join(o tally) {
	t.records += o.records
	t.class += o.class
	t.sources += o.sources
	t.source += o.source
	t.targets += o.targets
	t.target += o.target
}

func (t tally) print(name string) {
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	fmt.Printf("%-5s %10d %7.1f %7.1f %7.1f\n", name, t.records, share(t.class, t.records), share(t.source, t.sources), share(t.target, t.targets))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
