package main

import (
	"fmt"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/claim"
)

// A score counts how the marks of claims agree with the annotation.
type score struct {
	print bool // say what is wrong

	total, found             int
	polarity, modality       int
	sourced                  int // is there a source
	quoted, quotedFound, who int // gold claims with a source; those found; its name right
	dated, datedFound, date  int // gold claims with a value; those found; the value right
	undated, invented        int // claims found whose gold has no value; those given one
	asserted, assertedWrong  int
	// of the sources that are wrong: none, fewer or more of nested ones than the annotation has, another
	none, fewer, more, other    int
	missedEdges, assertedInGold int
}

// missing counts a gold claim that the system has nothing for.
func (s *score) missing(b *block, g *goldClaim) {
	s.total++
	if g.source != nil {
		s.quoted++
	}
	if g.value != "" {
		s.dated++
	}
	if g.asserted {
		s.assertedInGold++
		s.missedEdges++
	}
	s.say(b, g, "not found")
}

func (s *score) add(b *block, g *goldClaim, r *extract.Result, c *claim.Claim) {
	if c == nil {
		s.missing(b, g)
		return
	}
	s.total++
	s.found++
	s.marks(b, g, c)
	s.source(b, g, r, c)
	s.time(b, g, c)
	if c.Asserted() {
		s.asserted++
		if !g.asserted {
			s.assertedWrong++
			s.say(b, g, "asserted")
		}
	}
	if g.asserted {
		s.assertedInGold++
		if !c.Asserted() {
			s.missedEdges++
		}
	}
}

func (s *score) marks(b *block, g *goldClaim, c *claim.Claim) {
	if c.Negative == g.negative {
		s.polarity++
	} else {
		s.say(b, g, "polarity")
	}
	if string(c.Modality) == g.modality {
		s.modality++
	} else {
		s.say(b, g, "modality "+string(c.Modality))
	}
}

func (s *score) source(b *block, g *goldClaim, r *extract.Result, c *claim.Claim) {
	if (c.Source != nil) == (g.source != nil) {
		s.sourced++
	} else {
		s.say(b, g, "source "+sourceText(c))
	}
	if g.source == nil {
		return
	}
	s.quoted++
	s.quotedFound++
	switch n := depth(c.Source); {
	case names(r, c, g.source):
		s.who++
		return
	case n == 0:
		s.none++
		return
	case n < len(g.source):
		s.fewer++
	case n > len(g.source):
		s.more++
	default:
		s.other++
	}
	s.say(b, g, "who "+sourceText(c))
}

// depth is the number of nested sources.
func depth(s *claim.Source) (n int) {
	for ; s != nil; s = s.Outer {
		n++
	}
	return n
}

func (s *score) time(b *block, g *goldClaim, c *claim.Claim) {
	value := ""
	if c.Time != nil {
		value = c.Time.Value
	}
	if g.value == "" {
		s.undated++
		if value != "" {
			s.invented++
			s.say(b, g, "invented "+value)
		}
		return
	}
	s.dated++
	s.datedFound++
	if value == g.value {
		s.date++
	} else {
		s.say(b, g, "date "+value)
	}
}

func sourceText(c *claim.Claim) string {
	if c.Source == nil {
		return "none"
	}
	text := c.Source.Text
	for s := c.Source.Outer; s != nil; s = s.Outer {
		text = s.Text + " > " + text
	}
	return text
}

func (s *score) say(b *block, g *goldClaim, what string) {
	if s.print {
		fmt.Printf("%-24s %s\n    %s\n    %s\n", what, strings.Fields(b.id)[0], b.text, g.line)
	}
}

// table prints the figures of both scores, in percent.
func table(found, alone *score) {
	fmt.Printf("%-52s %8s %8s %8s\n", "", "found", "all", "judged")
	row := func(name string, right, ofFound, ofAll, judged, ofJudged int) {
		fmt.Printf("%-52s %8s %8s %8s\n", name, percent(right, ofFound), percent(right, ofAll), percent(judged, ofJudged))
	}
	row("coverage", found.found, found.total, found.total, alone.found, alone.total)
	row("polarity right", found.polarity, found.found, found.total, alone.polarity, alone.total)
	row("modality right", found.modality, found.found, found.total, alone.modality, alone.total)
	row("source: is there one", found.sourced, found.found, found.total, alone.sourced, alone.total)
	row("source: who, where there is one", found.who, found.quotedFound, found.quoted, alone.who, alone.quoted)
	row("date right, where the text gives one", found.date, found.datedFound, found.dated, alone.date, alone.dated)
	row("no date invented", found.undated-found.invented, found.undated, found.undated, alone.undated-alone.invented, alone.undated)
	row("edges asserted that the text does not assert", found.assertedWrong, found.asserted, found.asserted, alone.assertedWrong, alone.asserted)
	row("edges of the text that are asserted", found.assertedInGold-found.missedEdges, found.assertedInGold, found.assertedInGold, alone.assertedInGold-alone.missedEdges, alone.assertedInGold)
	fmt.Printf("\n%d claims found, %d with a source, %d with a date, %d asserted\n", found.found, found.quotedFound, found.datedFound, found.asserted)
	fmt.Printf("wrong sources: %d none, %d with fewer, %d with more, %d others; by the judgement alone: %d, %d, %d, %d\n",
		found.none, found.fewer, found.more, found.other, alone.none, alone.fewer, alone.more, alone.other)
}

func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*float64(n)/float64(of))
}
