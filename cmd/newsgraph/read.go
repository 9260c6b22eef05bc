package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"newsgraph/export"
	"newsgraph/extract"
	"newsgraph/extract/input"
	"newsgraph/extract/rule"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// An outcome is an article after analysis, or why it could not be read.
type outcome struct {
	extract.Result
	err error
}

// each reads articles and calls yield with each after analysis, in the order of the inputs. What cannot be
// read is skipped with a message; it is an error if nothing can.
func (p *program) each(inputs []string, yield func(extract.Result) error) error {
	reader, err := p.reader()
	if err != nil {
		return err
	}
	return p.eachBy(reader.Read, inputs, yield)
}

// eachNamed is each without facts: it reads grammar and names.
func (p *program) eachNamed(inputs []string, yield func(extract.Result) error) error {
	names, err := p.corrector()
	if err != nil {
		return err
	}
	return p.eachBy(extract.Reader{Names: names, Fast: p.fast}.Read, inputs, yield)
}

// eachBy is each with an analysis of the caller's.
func (p *program) eachBy(analyse func(text.Article) extract.Result, inputs []string, yield func(extract.Result) error) error {
	jobs := func(yield func(func() outcome) bool) {
		for a, err := range p.articles(inputs) {
			job := func() outcome { return outcome{err: err} }
			if err == nil {
				job = func() outcome { return attempt(analyse, a) }
			}
			if !yield(job) {
				return
			}
		}
	}
	read := 0
	var unread []error // not told yet: a single one may be all there is to say
	err := inOrder(p.ctx, p.workers, jobs, func(o outcome) error {
		if o.err != nil {
			unread = append(unread, o.err)
		} else {
			read++
			p.corrections.applied(o.Article.Source)
			if err := yield(o.Result); err != nil {
				return err
			}
			p.report("%s read", number(read, "article"))
		}
		if read > 0 {
			p.skip(unread)
			unread = nil
		}
		return nil
	})
	switch {
	case err != nil || read > 0:
		return err
	case len(unread) == 1:
		return unread[0]
	}
	p.skip(unread)
	return errors.New("no article could be read")
}

// attempt analyses an article. If the program fails at it, that is told like an article that cannot be read, so that the others are not lost.
func attempt(analyse func(text.Article) extract.Result, a text.Article) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o.err = fmt.Errorf("%s: %w", documentName(&a), crashed(r))
		}
	}()
	return outcome{Result: analyse(a)}
}

// articles yields the articles of all inputs. Two different texts of one name would become one article's
// versions that cannot be told apart, so that the second is an error.
func (p *program) articles(inputs []string) iter.Seq2[text.Article, error] {
	return func(yield func(text.Article, error) bool) {
		type key struct{ source, version string }
		seen := map[key]text.Article{}
		from := map[key]string{}
		for _, name := range inputs {
			for a, err := range input.Read(p.ctx, name, p.inputOptions()) {
				k := key{a.Source, a.Version}
				if old, ok := seen[k]; ok && err == nil && old.Text != a.Text {
					err = fmt.Errorf("%s: has the name %s, like an article of %s; rename one, or read them apart with --url",
						name, documentName(&a), from[k])
				}
				if err == nil {
					seen[k], from[k] = text.Article{Text: a.Text}, name
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// documentName names one version of an article: its source, and the version where there are several.
func documentName(a *text.Article) string {
	return strings.TrimSpace(a.Source + " " + a.Version)
}

// ruleSet are the program's own rules and those of --rules.
func (p *program) ruleSet() (*rule.Set, error) {
	if p.rules == "" {
		return extract.Rules()
	}
	return extract.LoadRules(p.rules)
}

// graphOptions says how articles become a graph, and what made it.
func (p *program) graphOptions() (graph.Options, error) {
	reader, err := p.reader()
	if err != nil {
		return graph.Options{}, err
	}
	relations, err := p.relationSet()
	if err != nil {
		return graph.Options{}, err
	}
	return graph.Options{
		Base:      p.base,
		Label:     graph.Label(p.label),
		NoText:    p.noText,
		Relations: relations,
		Program:   "newsgraph " + version,
		Network:   "network " + reader.Grammar().Version(),
		Rules:     rulesVersion(reader.Rules) + correctionsVersion(reader.Names) + relationsVersion(relations),
	}, nil
}

// relationSet are the relations of --relations, nil without it.
func (p *program) relationSet() (*graph.Relations, error) {
	if p.relations == "" {
		return nil, nil
	}
	src, err := os.ReadFile(p.relations)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a file of lines \"VERB, VERB = RELATION\"", p.relations, reason(err))
	}
	return graph.ReadRelations(p.relations, string(src))
}

// build makes the graph of all articles of the inputs.
func (p *program) build(inputs []string) (*graph.Graph, error) {
	options, err := p.graphOptions()
	if err != nil {
		return nil, err
	}
	var all []extract.Result
	err = p.each(inputs, func(r extract.Result) error {
		all = append(all, r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return graph.Build(all, options)
}

// load reads the graph of a graph file, or makes one of the articles of any other input.
func (p *program) load(name string) (*graph.Graph, error) {
	if !isGraph(name) {
		return p.build([]string{name})
	}
	return p.loadGraph(name)
}

// isGraph reports whether a file is a graph by its ending.
func isGraph(name string) bool {
	ending := filepath.Ext(name)
	if ending == "" || strings.Contains(name, "://") {
		return false
	}
	_, err := export.Find(ending)
	return err == nil
}

// loadGraph reads a graph file, with the relations of --relations in place of its own.
func (p *program) loadGraph(name string) (*graph.Graph, error) {
	relations, err := p.relationSet()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a graph that newsgraph build has written", name, reason(err))
	}
	defer f.Close()
	g, err := export.Read(f, name)
	if err != nil || relations == nil {
		return g, err
	}
	return g.Relate(relations), nil
}

// relationsVersion is a fingerprint of a user's relations, with a space before it; "" for none.
func relationsVersion(r *graph.Relations) string {
	if r == nil {
		return ""
	}
	h := sha256.New()
	for _, line := range r.Lines() {
		fmt.Fprintln(h, line)
	}
	return fmt.Sprintf(" relations %x", h.Sum(nil)[:8])
}

// rulesVersion is a fingerprint of the rules as written.
func rulesVersion(rules *rule.Set) string {
	h := sha256.New()
	for _, r := range rules.Rules {
		fmt.Fprintf(h, "%q", r.Source)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}
