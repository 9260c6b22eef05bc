package input

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"newsgraph/extract/text"
)

// TestPublishedDateOfPages: every place where pages state it, and those that look alike.
func TestPublishedDateOfPages(t *testing.T) {
	const body = "<article><h1>Army leaves town</h1><p>The army left the town on Friday, and the mayor thanked it.</p></article>"
	for head, want := range map[string]string{
		`<meta property="article:published_time" content="2017-12-15T02:26:00Z">`:                          "2017-12-15",
		`<meta name="citation_date" content="2017/12/15">`:                                                 "",
		`<meta name="date" content="15 December 2017">`:                                                    "2017-12-15",
		`<meta name="DC.date.issued" content="2017-12-15">`:                                                "2017-12-15",
		`<meta itemprop="datePublished" content="2017-12-15">`:                                             "2017-12-15",
		`<time datetime="2017-12-15" itemprop="datePublished">today</time>`:                                "2017-12-15",
		`<time class="entry-date" datetime="2017-12-15">x</time><time datetime="2020-01-01">x</time>`:      "2017-12-15",
		`<time datetime="2017-12-15">x</time>`:                                                             "2017-12-15",
		`<time datetime="2017-12-15">x</time><time datetime="2020-01-01">x</time>`:                         "",
		`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-12-15"}</script>`: "2017-12-15",
		`<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2017-12-15"}</script>`: "",
		`<meta property="article:modified_time" content="2017-12-15">`:                                     "",
	} {
		a, err := parsePage([]byte("<html><head>"+head+"</head><body>"+body+"</body></html>"), "", "")
		if err != nil || a.Published != want {
			t.Errorf("%s: published %q, %v; want %q", head, a.Published, err, want)
		}
	}
}

func TestParagraphsOfPages(t *testing.T) {
	const page = `<html><body><article><h1>Army leaves town</h1>
<p>The army <b>left</b>
 the <tt>town</tt>&nbsp;on Friday<sup>1</sup>.<br>It had stayed<br><br>for nine years, and nobody knew why it had come there.</p>
<p><a href="/b">Mayor thanks army</a></p><p>The <a href="/c">mayor</a> thanked it, and gave it bread and salt for the long way home.</p>
<script>x()</script></article></body></html>`
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	w := writer{}
	w.node(doc, part{})
	a := text.Article{Text: w.text.String()}
	judge(&a, w.parts, pageGap)
	_, got, _ := strings.Cut(strings.TrimSpace(dump(a)), "\n\n")
	want := `heading   Army leaves town
body      The army left the town` + "\u00a0" + `on Friday1. It had stayed
body      for nine years, and nobody knew why it had come there.
furniture Mayor thanks army
body      The mayor thanked it, and gave it bread and salt for the long way home.`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
