package input

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A meta is what the head of a page says of the article.
type meta struct {
	published string
	keywords  []string
}

// publishedNames are the names of meta elements and item properties that hold
// the date of publication: Open Graph, schema.org, Dublin Core and common others.
var publishedNames = map[string]bool{"article:published_time": true, "og:article:published_time": true, "datepublished": true,
	"dc.date.issued": true, "dcterms.issued": true, "dc.date": true, "dcterms.date": true, "dcterms.created": true,
	"date": true, "pubdate": true, "publishdate": true, "publish-date": true, "publication_date": true,
	"parsely-pub-date": true, "sailthru.date": true, "citation_publication_date": true, "citation_date": true}

// metadata reads the date of publication and the keywords. The first of each in
// the page counts.
func metadata(doc *html.Node) meta {
	var m meta
	var tags []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		name := strings.ToLower(cmp.Or(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
		value := cmp.Or(attr(n, "content"), attr(n, "datetime"))
		_, pubdate := attribute(n, "pubdate")
		switch {
		case value == "":
		case m.published == "" && (publishedNames[name] || n.DataAtom == atom.Time && pubdate):
			m.published = parseDate(value)
		case name == "article:tag":
			tags = append(tags, strings.TrimSpace(value))
		case m.keywords == nil && (name == "keywords" || name == "news_keywords"):
			m.keywords = commaList(value)
		}
	}
	if m.keywords == nil {
		m.keywords = tags
	}
	return m
}

// commaList splits a list at its commas.
func commaList(s string) []string {
	var out []string
	for item := range strings.SplitSeq(s, ",") {
		if item = strings.Join(strings.Fields(item), " "); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// canonical returns the address that the page gives for itself, or else the one
// it was read from. A page below the root is not believed that it is the root,
// which careless templates say of all.
func canonical(doc *html.Node, base *url.URL) string {
	for n := range doc.Descendants() {
		address := ""
		switch {
		case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
			address = attr(n, "href")
		case n.DataAtom == atom.Meta && strings.EqualFold(attr(n, "property"), "og:url"):
			address = attr(n, "content")
		}
		u, err := base.Parse(strings.TrimSpace(address))
		if address == "" || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			continue
		}
		if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && strings.Trim(base.Path, "/") != "" {
			continue
		}
		u.Fragment = ""
		return u.String()
	}
	if base.Host == "" {
		return ""
	}
	own := *base
	own.Fragment = ""
	return own.String()
}

// headline returns a page's title without the name of its site.
func headline(title, site string) string {
	title = strings.Join(strings.Fields(title), " ")
	for _, part := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if site != "" && strings.HasSuffix(strings.ToLower(title), strings.ToLower(part+site)) {
			return title[:len(title)-len(part+site)]
		}
	}
	return title
}

var by = regexp.MustCompile(`(?i)^\s*by:?\s+`)

// author returns the names in a page's by-line, without "By".
func author(byline string) string {
	return strings.Join(strings.Fields(by.ReplaceAllString(byline, "")), " ")
}

func attribute(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func attr(n *html.Node, key string) string {
	v, _ := attribute(n, key)
	return v
}
