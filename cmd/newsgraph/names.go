package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"newsgraph/extract"
	"newsgraph/extract/name"
)

// namesFile is the corrections file that is used without being named, where it is in the working directory.
const namesFile = "newsgraph.names"

// corrections are the lines of the corrections file, and what of them was asked for.
type corrections struct {
	*name.Corrections
	read    bool            // the file, or that there is none
	sources map[string]bool // of the articles corrected
	facts   bool            // are asked for, and not names alone
}

// corrector is the program's corrections, nil where there are none. It reads the file at the first call.
func (p *program) corrector() (*name.Corrections, error) {
	c := &p.corrections
	if c.read {
		return c.Corrections, nil
	}
	file := p.names
	if file == "" {
		if _, err := os.Stat(namesFile); errors.Is(err, fs.ErrNotExist) {
			c.read = true
			return nil, nil
		}
		file = namesFile
	}
	read, err := extract.LoadCorrections(file)
	if err != nil {
		return nil, err
	}
	c.Corrections, c.read, c.sources = read, true, map[string]bool{}
	if p.names == "" {
		p.note("%s: %s", file, number(len(read.Lines), "correction"))
	}
	return c.Corrections, nil
}

// reader is what reads articles: with the rules and corrections that the command line names.
func (p *program) reader() (extract.Reader, error) {
	rules, err := p.ruleSet()
	if err != nil {
		return extract.Reader{}, err
	}
	names, err := p.corrector()
	p.corrections.facts = true
	return extract.Reader{Rules: rules, Names: names, Fast: p.fast}, err
}

// applied remembers that an article has been corrected.
func (c *corrections) applied(source string) {
	if c.Corrections != nil {
		c.sources[source] = true
	}
}

// noteUnused tells of corrections that found nothing in the articles that were read.
func (p *program) noteUnused() {
	c := &p.corrections
	if len(c.sources) == 0 {
		return
	}
	for _, l := range c.Unused() {
		if (l.Source == "" || c.sources[l.Source]) && (l.Word != "reject" || c.facts) {
			p.note("%s:%d: found nothing to correct: %s", l.File, l.Line, l)
		}
	}
}

// correctionsVersion is a fingerprint of corrections as read, with a space before it; "" for none.
func correctionsVersion(c *name.Corrections) string {
	if c == nil || len(c.Lines) == 0 {
		return ""
	}
	h := sha256.New()
	for _, l := range c.Sorted() {
		fmt.Fprintf(h, "%q", l)
	}
	return fmt.Sprintf(" corrections %x", h.Sum(nil)[:8])
}
