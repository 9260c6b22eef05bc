package input

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"newsgraph/extract/text"
)

// maxElements bounds the work on a page; the longest live blogs have a tenth.
const maxElements = 500_000

// parsePage reads an HTML page. Its text is what a readability library takes
// for the article, under its title, one paragraph for each element that a
// browser sets as a block, parted by blank lines; spaces are collapsed as a
// browser does.
func parsePage(raw []byte, declared, address string) (text.Article, error) {
	if err := checkSize(raw); err != nil {
		return text.Article{}, err
	}
	source := decodePage(raw, declared)
	if utf16Order(raw) != nil {
		if err := checkMark(source); err != nil {
			return text.Article{}, err
		}
	}
	doc, err := html.ParseWithOptions(strings.NewReader(source), html.ParseOptionEnableScripting(false))
	if err != nil {
		return text.Article{}, fmt.Errorf("not a page that can be read: %w", err)
	}
	base, _ := url.Parse(address)
	if base == nil {
		base = &url.URL{}
	}
	a := text.Article{URL: canonical(doc, base)}
	m := metadata(doc)
	content, err := readable(doc, base)
	if err != nil {
		return text.Article{}, fmt.Errorf("not a page that can be read: %w", err)
	}
	a.Author = author(content.Byline())
	a.Title = headline(content.Title(), content.SiteName(), a.Author)
	a.Published, a.Keywords = m.published, m.keywords
	w := writer{}
	if a.Title != "" {
		w.words(a.Title)
		w.end(part{kind: text.Heading})
	}
	if content.Node != nil {
		w.node(content.Node, part{})
		w.end(part{})
	}
	if a.Text = w.text.String(); a.Text == "" {
		return text.Article{}, errEmpty
	}
	judge(&a, w.parts, pageGap)
	return a, nil
}

// readable returns what the readability library takes for the article. The
// library is not ours and a page is anybody's: should it panic, that is an error
// of the page.
func readable(doc *html.Node, base *url.URL) (content readability.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the readability library failed: %v", r)
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	return parser.ParseAndMutate(doc, base)
}

// decodePage returns the page as UTF-8, by its byte order mark, the server's
// word, its own meta element, or else as UTF-8 if it is that and as Windows-1252 if
// not. Bytes that are no characters become U+FFFD, as in a browser.
func decodePage(raw []byte, declared string) string {
	contentType := ""
	if declared != "" {
		contentType = "text/html; charset=" + declared
	}
	encoding, _, certain := charset.DetermineEncoding(raw, contentType)
	if !certain && utf8.Valid(raw) {
		return string(raw)
	}
	decoded, err := encoding.NewDecoder().Bytes(raw)
	if err != nil {
		decoded = raw
	}
	return strings.ToValidUTF8(string(bytes.TrimPrefix(decoded, []byte("\ufeff"))), "\ufffd")
}

// A writer gathers the text of a page and its parts.
type writer struct {
	text  strings.Builder
	parts []part
	line  strings.Builder // the paragraph that is being gathered
	links int             // bytes of it that are in links
	link  int             // how many links stand open
	group int
}

// words adds text to the paragraph.
func (w *writer) words(s string) {
	for i, f := range strings.FieldsFunc(s, isPageSpace) {
		if w.line.Len() > 0 && (i > 0 || isPageSpace(rune(s[0]))) {
			w.line.WriteByte(' ')
		}
		w.line.WriteString(f)
		if w.link > 0 {
			w.links += len(f)
		}
	}
	if n := len(s); n > 0 && isPageSpace(rune(s[n-1])) && w.line.Len() > 0 {
		w.line.WriteByte(' ')
	}
}

// isPageSpace reports whether a browser collapses r; a no-break space stays.
func isPageSpace(r rune) bool { return strings.ContainsRune(" \t\n\r\f", r) }

// end ends the paragraph, which is of p's kind.
func (w *writer) end(p part) {
	s := strings.Join(strings.FieldsFunc(w.line.String(), isPageSpace), " ")
	linked := w.links > 0 && 10*w.links >= 9*(len(s)-strings.Count(s, " "))
	w.line.Reset()
	w.links = 0
	if strings.Trim(s, blanks) == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	start := w.text.Len()
	w.text.WriteString(s)
	if linked && !endsSentence(s) {
		p.kind = text.Furniture // a link to another page
	}
	w.group++
	p.Span, p.group = trim(w.text.String(), start, w.text.Len()), w.group
	w.parts = append(w.parts, p)
}

// node writes an element and what it holds, as parts like p.
func (w *writer) node(n *html.Node, p part) {
	if n.Type == html.TextNode {
		w.words(n.Data)
		return
	}
	tag := atom.Lookup([]byte(n.Data)) // the library renames elements and leaves their DataAtom
	switch {
	case n.Type == html.ElementNode && slices.Contains(unread, tag):
		return
	case tag == atom.Br:
		if strings.HasSuffix(strings.TrimRight(w.line.String(), " "), "\n") {
			w.end(p)
		}
		w.line.WriteByte('\n')
		return
	}
	block := slices.Contains(blockElements, tag)
	inner := p
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inner.kind = text.Heading
	case atom.Figcaption, atom.Caption:
		inner.kind = text.Furniture
	case atom.Li, atom.Dd, atom.Dt, atom.Td, atom.Th:
		inner.item = true
	}
	if block {
		w.end(p)
	}
	if tag == atom.A {
		w.link++
		defer func() { w.link-- }()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, inner)
	}
	if block {
		w.end(inner)
	}
}

// unread elements hold nothing of the article's text.
var unread = []atom.Atom{atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Aside, atom.Footer, atom.Form,
	atom.Button, atom.Select, atom.Textarea, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Audio, atom.Video}

// blockElements are those that a browser sets as paragraphs of their own; all others
// stand within one.
var blockElements = []atom.Atom{atom.Address, atom.Article, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd,
	atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.H1, atom.H2, atom.H3, atom.H4,
	atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li, atom.Main, atom.Menu, atom.Ol, atom.P, atom.Pre,
	atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul}
