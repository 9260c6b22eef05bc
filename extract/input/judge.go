package input

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/text"
)

// A part is a paragraph that is to be judged.
type part struct {
	text.Span
	group int            // parts of one group stand close together
	kind  text.BlockKind // "" if not known yet
	item  bool           // of a list: it may be short and without a full stop
	form
}

// A form is what is seen of a paragraph without its words' meaning.
type form struct {
	words  int
	ends   bool // with a full stop or the like
	titled bool // most of its longer words have a capital, as in a headline
	lower  bool // it has a word in lower case
	clause bool // it has an article and an auxiliary verb, which headlines leave out
}

// isProse reports whether the part reads as a paragraph. A paragraph may lack
// its full stop, but then it is longer than a headline.
func (p *part) isProse() bool {
	if p.ends {
		return p.lower || p.words < 4
	}
	return p.item || p.words > 30 || !p.titled && (p.words >= 14 || p.words >= 8 && p.clause)
}

// judge sets the article's blocks, and what they say of its title, author,
// subjects and date of publication, from the parts of its text.
//
// Gap is what body makes of lines between paragraphs: plainGap or pageGap.
//
// First every part is judged by itself: what matches a phrase of the furniture
// lexicon, dates, names of authors, lists of subjects. What then is left is
// body where it reads as prose. Short lines before the body are the title or
// furniture, between paragraphs headings, and behind it headlines of other
// articles.
func judge(a *text.Article, parts []part, gap int) {
	for i := range parts {
		parts[i].form = formOf(parts[i].Of(a.Text))
	}
	judgeAlone(a.Text, a.Author, parts)
	judgeTail(a.Text, parts)
	judgeItems(a.Text, parts)
	first, last := body(parts, gap)
	if first < 0 {
		first, last = allBody(parts)
	}
	titled := title(a, parts[:max(first, 0)])
	run := runs(parts)
	for i := range parts {
		p := &parts[i]
		switch {
		case p.kind != "":
		case i >= first && i <= last && p.isProse():
			p.kind = text.Body
		case i < first && i > titled && titled >= 0 && p.words >= 4:
			p.kind = text.Heading
		case i > first && i < last:
			p.kind = p.between(run[i])
		default:
			p.kind = text.Furniture
		}
	}
	for i := range parts {
		a.Blocks = append(a.Blocks, blocks(a, &parts[i])...)
	}
}

// judgeAlone judges the parts that show by themselves what they are, given the
// author if the page has named one.
func judgeAlone(s, author string, parts []part) {
	for i := range parts {
		p := &parts[i]
		if p.kind != "" && p.kind != text.Heading {
			continue
		}
		switch w := p.Of(s); {
		case p.words == 0 || isFurniture(w) != "" || isCode(w):
			p.kind = text.Furniture
		case isDateline(w):
			p.kind = text.Dateline
		case authors(w) != "" || author != "" && strings.HasPrefix(w, author) && isDateline(w[len(author):]):
			p.kind = text.Byline
		case isKeywords(w):
			p.kind = text.Keywords
		}
	}
}

// codeMarks are what program code has and prose seldom.
var codeMarks = []string{"{ ", " }", "{\"", " = ", " == ", "=>", "+=", ");", "):", "();", ">>>", "&&"}

// isCode reports whether a paragraph is program code: it has such a mark for every six words, and more than one.
func isCode(s string) bool {
	marks := 0
	for _, m := range codeMarks {
		marks += strings.Count(s, m)
	}
	return marks > 1 && 6*marks >= len(strings.Fields(s))
}

// judgeTail takes for furniture what stands under a label such as "Related
// articles": the lines that follow until the next paragraph, or, under a
// label that closes the article ("Comments"), all.
func judgeTail(s string, parts []part) {
	words, read := 0, 0
	for _, p := range parts {
		words += p.words
	}
	for i := range parts {
		read += parts[i].words
		if parts[i].kind != text.Furniture {
			continue
		}
		mark := isFurniture(parts[i].Of(s))
		closes := mark == "end" && 2*read > words
		for j := i + 1; (mark == "label" || mark == "end") && j < len(parts); j++ {
			if !closes && (parts[j].isProse() || parts[j].kind != "") {
				break
			}
			if parts[j].kind != text.Keywords {
				parts[j].kind = text.Furniture
			}
		}
		if closes {
			return
		}
	}
}

// judgeItems takes lines without a full stop behind a paragraph that ends in a
// colon ("The minister also said:") for the items of its list.
func judgeItems(s string, parts []part) {
	for i := 1; i < len(parts); i++ {
		p, before := &parts[i], &parts[i-1]
		if p.kind == "" && !p.ends && p.words > 2 && before.kind == "" &&
			(before.item || before.isProse() && strings.HasSuffix(before.Of(s), ":")) {
			p.item = true
		}
	}
}

// body returns the first and last part of the article proper, -1 if there is no
// prose: of all runs of parts the one whose prose most outweighs what stands
// between. Teasers among menus, and notices far behind the article, thus stay out.
//
// A part of prose weighs its words, up to a number that keeps a legal notice from
// outweighing a short story. A heading or two between paragraphs weigh nothing;
// every further line takes gap words away.
func body(parts []part, gap int) (first, last int) {
	first, last = -1, -1
	best, sum, start, between := 0, 0, 0, 0
	for i, p := range parts {
		if sum <= 0 {
			sum, start = 0, i
		}
		switch {
		case p.kind == text.Body || p.kind == "" && p.isProse():
			sum += min(p.words, maxWeight)
			between = 0
		case between >= maxBetween:
			sum -= gap
		default:
			between++
		}
		if sum > best {
			best, first, last = sum, start, i
		}
	}
	return first, last
}

const (
	maxWeight  = 40
	maxBetween = 2
	plainGap   = 10
	pageGap    = 0 // the readability library has left out what is not the article
)

// allBody is body for a text without prose, such as a single line: its longest
// line is the body.
func allBody(parts []part) (first, last int) {
	longest := -1
	for i := range parts {
		if parts[i].kind == "" && (longest < 0 || parts[i].words > parts[longest].words) {
			longest = i
		}
	}
	if longest >= 0 {
		parts[longest].kind = text.Body
	}
	return longest, longest
}

// title makes a heading of the title among the parts before the body, and
// returns its index, -1 if there is none: a heading of the page, else the first
// line of four words or more that is near the body, else the first line of all
// if it stands alone or has three.
func title(a *text.Article, parts []part) int {
	at := slices.IndexFunc(parts, func(p part) bool { return p.kind == text.Heading })
	for i := max(0, len(parts)-maxHead); at < 0 && i < len(parts); i++ {
		if parts[i].kind == "" && parts[i].words >= 4 {
			at = i
		}
	}
	if at < 0 && len(parts) > 0 && parts[0].kind == "" &&
		(parts[0].words == 3 || len(parts) == 1 || parts[1].group != parts[0].group) {
		at = 0
	}
	if at < 0 {
		return -1
	}
	for i := range parts {
		if parts[i].Of(a.Text) == parts[at].Of(a.Text) {
			parts[i].kind = text.Furniture // the title once more
		}
	}
	parts[at].kind = text.Heading
	a.Title = cmp.Or(a.Title, strings.Join(strings.Fields(parts[at].Of(a.Text)), " "))
	return at
}

// maxHead is how many lines may stand between a title and the body: by-line,
// date, links to share the page.
const maxHead = 12

// between judges a short line that stands between paragraphs in a run of so many
// such lines: a heading, or, in a longer run, furniture.
func (p *part) between(run int) text.BlockKind {
	if run > 4 || run > 2 && p.titled {
		return text.Furniture
	}
	return text.Heading
}

// runs returns for each part how many parts without prose stand together there.
func runs(parts []part) []int {
	out := make([]int, len(parts))
	for i := 0; i < len(parts); {
		j := i
		for j < len(parts) && parts[j].kind != text.Body && !parts[j].isProse() {
			j++
		}
		for k := i; k < j; k++ {
			out[k] = j - i
		}
		i = max(j, i+1)
	}
	return out
}

// blocks makes the block of a part, or two where a paragraph starts with the
// place and agency of a wire story. It takes up what the part says of the article.
func blocks(a *text.Article, p *part) []text.Block {
	w := p.Of(a.Text)
	switch p.kind {
	case text.Byline:
		a.Author = cmp.Or(a.Author, authors(w))
	case text.Keywords:
		if a.Keywords == nil {
			a.Keywords = keywords(w)
		}
	case text.Dateline:
		a.Published = cmp.Or(a.Published, published(w))
	case text.Body:
		if n := wire(w); n > 0 {
			head := trim(a.Text, p.Start, p.Start+n)
			a.Published = cmp.Or(a.Published, parseDate(head.Of(a.Text)))
			rest := trim(a.Text, p.Start+n, p.End)
			return []text.Block{{Span: head, Kind: text.Dateline}, {Span: rest, Kind: text.Body}}
		}
	}
	return []text.Block{{Span: p.Span, Kind: p.kind}}
}

func formOf(s string) form {
	var f form
	long, capital := 0, 0
	article, auxiliary := false, false
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "\"'“‘«([")
		article = article || w == "the" || w == "a" || w == "an"
		auxiliary = auxiliary || auxiliaries[w]
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		f.words++
		f.lower = f.lower || unicode.IsLower(r)
		if len(w) >= 4 {
			long++
			if !unicode.IsLower(r) {
				capital++
			}
		}
	}
	f.titled = long > 0 && 10*capital >= 7*long
	f.clause = article && auxiliary
	f.ends = endsSentence(s) || f.words > 4 && strings.HasSuffix(s, ":")
	return f
}

var auxiliaries = wordSet("is are was were been has have had does did will would can could may might must said says")

// isHeadline reports whether s has the form of a headline: no full stop, and
// capitals on its longer words.
func isHeadline(s string) bool {
	f := formOf(s)
	return f.titled && !f.ends
}

// endsSentence reports whether s ends as a sentence does, quotes and brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]"+blanks)
	for _, mark := range []string{".", "!", "?", "…"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•·*–—-▪◦", r) && strings.HasPrefix(s[n:], " ")
}
