package text

import "unicode/utf8"

// An Article is what was published: its text, and what is known about it.
type Article struct {
	// Source names the article over all its versions: its URL, or the slug of
	// its path ("daesh-syria" for seeds/daesh-syria/v1.txt).
	Source string
	URL    string // where it was published, "" if unknown
	// Version tells versions of one Source apart ("v1"); "" if there is one.
	Version   string
	Title     string
	Author    string
	Published string   // an XSD date, gYearMonth or gYear; "" if unknown
	Keywords  []string // as the page lists them
	// Text is the whole text as decoded: UTF-8 without BOM, CRLF read as LF.
	Text string
	// Blocks are the parts of Text in order, without overlap. Text that no
	// block covers is white space. No blocks at all means one body of
	// paragraphs, parted by blank lines.
	Blocks []Block
}

// A Block is one paragraph, heading or piece of page furniture of an Article.
type Block struct {
	Span
	Kind BlockKind
}

// A BlockKind says what a Block is to a reader. Only Body and Heading are read
// for facts.
type BlockKind string

const (
	Body      BlockKind = "body"      // a paragraph of the article
	Heading   BlockKind = "heading"   // the title, or a heading between paragraphs
	Dateline  BlockKind = "dateline"  // when and where it was published or read
	Byline    BlockKind = "byline"    // who wrote it
	Keywords  BlockKind = "keywords"  // a list of subjects
	Furniture BlockKind = "furniture" // what belongs to the page: links, notices, other headlines
)

// A Span is a half-open range of bytes in Article.Text.
type Span struct{ Start, End int }

// Of returns the part of s that the span covers.
func (sp Span) Of(s string) string { return s[sp.Start:sp.End] }

// Len is the length of the span in bytes.
func (sp Span) Len() int { return sp.End - sp.Start }

// Holds reports whether other lies within sp.
func (sp Span) Holds(other Span) bool { return sp.Start <= other.Start && other.End <= sp.End }

// CodePoint converts an offset in bytes of a.Text to one in Unicode code
// points. It walks the text: convert many offsets in rising order with CodePoints.
func (a *Article) CodePoint(offset int) int { return utf8.RuneCountInString(a.Text[:offset]) }

// CodePoints returns a function like CodePoint that is fast when its arguments
// rise, because it goes on from the last one.
func (a *Article) CodePoints() func(offset int) int {
	at, n := 0, 0
	return func(offset int) int {
		if offset < at {
			at, n = 0, 0
		}
		n += utf8.RuneCountInString(a.Text[at:offset])
		at = offset
		return n
	}
}
