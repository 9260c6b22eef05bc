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
var publishedNames = map[string]bool{"article:published_time": true, "og:article:published_time": true,
	"article:published": true, "datepublished": true, "dc.date.issued": true, "dcterms.issued": true, "dc.date": true,
	"dcterms.date": true, "dcterms.created": true, "date": true, "pubdate": true, "publishdate": true,
	"publish-date": true, "publish_date": true, "og:publish_date": true, "published_time": true, "published_at": true,
	"publication_date": true, "article:publicationdate": true, "parsely-pub-date": true, "sailthru.date": true,
	"citation_publication_date": true, "citation_date": true}

// metadata reads the date of publication and the keywords. The first of each in
// the page counts. A time element's date counts if it is marked as that of
// publication, or if all time elements of the page have the same.
func metadata(doc *html.Node) meta {
	var m meta
	var tags []string
	times := map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		value := cmp.Or(attr(n, "content"), attr(n, "datetime"))
		if n.DataAtom == atom.Script && n.FirstChild != nil && strings.Contains(attr(n, "type"), "ld+json") {
			m.published = cmp.Or(m.published, linkedDate(n.FirstChild.Data))
		}
		if value == "" {
			continue
		}
		if isPublished(n) && m.published == "" {
			m.published = parseDate(value)
		}
		if n.DataAtom == atom.Time {
			times[parseDate(value)] = true
		}
		switch strings.ToLower(cmp.Or(attr(n, "property"), attr(n, "name"))) {
		case "article:tag":
			tags = append(tags, strings.TrimSpace(value))
		case "keywords", "news_keywords":
			if m.keywords == nil {
				m.keywords = commaList(value)
			}
		}
	}
	if m.published == "" && len(times) == 1 {
		for only := range times {
			m.published = only
		}
	}
	if m.keywords == nil {
		m.keywords = tags
	}
	return m
}

// linkedDate returns the date of publication in JSON-LD that describes an article.
func linkedDate(json string) string {
	if m := datePublished.FindStringSubmatch(json); m != nil && strings.Contains(json, `Article"`) {
		return parseDate(m[1])
	}
	return ""
}

var datePublished = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]+)"`)

// isPublished reports whether an element says that it holds the date of publication.
func isPublished(n *html.Node) bool {
	for _, key := range []string{"property", "name", "itemprop"} {
		if publishedNames[strings.ToLower(attr(n, key))] {
			return true
		}
	}
	if n.DataAtom != atom.Time {
		return false
	}
	_, pubdate := attribute(n, "pubdate")
	class := strings.ToLower(attr(n, "class"))
	return pubdate || strings.Contains(class, "published") || strings.Contains(class, "entry-date")
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

// headline returns a page's title without the names of its site and author.
func headline(title, site, author string) string {
	title = strings.Join(strings.Fields(title), " ")
	for _, name := range []string{author, site} {
		for _, part := range []string{" | ", " - ", " – ", " — ", " :: "} {
			if name != "" && len(title) > len(part+name) && strings.EqualFold(title[len(title)-len(part+name):], part+name) {
				title = title[:len(title)-len(part+name)]
			}
		}
	}
	return title
}

var by = regexp.MustCompile(`(?i)^\s*by:?\s+`)

// author returns the names in a page's by-line, without "By" and without the
// date that pages set behind the name.
func author(byline string) string {
	byline = by.ReplaceAllString(byline, "")
	if i := strings.IndexAny(byline, "0123456789|"); i >= 0 {
		byline = byline[:i]
	}
	words := strings.Fields(byline)
	for n := len(words); n > 0; n-- {
		w := strings.ToLower(strings.Trim(words[n-1], ".,-–—"))
		if months[w] == 0 && !dateVocabulary[w] && w != "" {
			return strings.TrimRight(strings.Join(words[:n], " "), " ,-–—")
		}
	}
	return ""
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
