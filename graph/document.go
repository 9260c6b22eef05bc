package graph

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

// documentIRI names a version of an article by its text.
func documentIRI(base string, a *text.Article) Term {
	sum := sha256.Sum256([]byte(a.Text))
	return Term(fmt.Sprintf("<%sdoc/%x>", base, sum[:16]))
}

// originIRI is what an article is over all its versions: its URL, or its source's IRI.
func originIRI(base string, a *text.Article) Term {
	for _, s := range []string{a.URL, a.Source} {
		if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
			return IRI(s)
		}
	}
	return Term("<" + base + "source/" + sourcePath(a.Source) + ">")
}

// document describes the article's version and the run that read it.
func (a *article) document() {
	art := &a.Article
	a.add(a.doc, rdfType, schemaNews, a.doc)
	a.add(a.doc, provOf, originIRI(a.Base, art), a.doc)
	for _, field := range []struct {
		p     Term
		value string
	}{{headline, art.Title}, {author, art.Author}, {versionOf, art.Version}} {
		if field.value != "" {
			a.add(a.doc, field.p, Text(field.value), a.doc)
		}
	}
	for _, k := range art.Keywords {
		a.add(a.doc, keywords, Text(k), a.doc)
	}
	if art.Published != "" {
		a.add(a.doc, dctIssued, timeTerm(art.Published), a.doc)
	}
	a.run()
}

// run describes what read the article: the same versions are the same run, whenever it was.
func (a *article) run() {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q", a.Program, a.Network, a.Rules))
	run := Term(fmt.Sprintf("<%srun/%x>", a.Base, sum[:16]))
	a.add(a.doc, provRun, run, a.doc)
	a.add(run, rdfType, provActivity, "")
	for _, v := range []struct {
		p       Term
		version string
	}{{ngProgram, a.Program}, {ngNetwork, a.Network}, {ngRules, a.Rules}} {
		if v.version != "" {
			a.add(run, v.p, Text(v.version), "")
		}
	}
}

// revisions links each version of a source to the one before it, where their dates or
// version names tell which that is.
func revisions(results []extract.Result, base string) []Quad {
	sources := map[string][]*text.Article{}
	for _, r := range results {
		sources[r.Article.Source] = append(sources[r.Article.Source], &r.Article)
	}
	var quads []Quad
	for _, versions := range sources {
		order := compareVersions
		if !slices.ContainsFunc(versions, func(a *text.Article) bool { return a.Published == "" }) {
			order = func(a, b *text.Article) int {
				return cmp.Or(cmp.Compare(a.Published, b.Published), compareVersions(a, b))
			}
		}
		slices.SortFunc(versions, func(a, b *text.Article) int { return cmp.Or(order(a, b), cmp.Compare(a.Text, b.Text)) })
		for i := 1; i < len(versions); i++ {
			old, doc := documentIRI(base, versions[i-1]), documentIRI(base, versions[i])
			if old != doc && order(versions[i-1], versions[i]) != 0 {
				quads = append(quads, Quad{doc, provRevision, old, doc})
			}
		}
	}
	return quads
}

// compareVersions orders versions by name, v9 before v10.
func compareVersions(a, b *text.Article) int {
	return cmp.Or(cmp.Compare(number(a.Version), number(b.Version)), cmp.Compare(a.Version, b.Version))
}

// number is the number at the end of a version's name, -1 if there is none.
func number(version string) int {
	digits := version[len(strings.TrimRight(version, "0123456789")):]
	if n, err := strconv.Atoi(digits); err == nil {
		return n
	}
	return -1
}
