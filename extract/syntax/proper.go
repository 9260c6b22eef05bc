package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// joinPartners makes one name of two that "&" or a slash joins: Johnson & Johnson, the S&P/ASX 200. Companies and indices are called so, and
// nobody writes "and" that way in a sentence; but Paris/London and Clinton/Trump are two.
func joinPartners(s *text.Sentence) {
	for i := 1; i+1 < len(s.Tokens); i++ {
		right := &s.Tokens[i+1]
		if !partners(s, i) || right.POS != "PROPN" || right.Rel != "conj" {
			continue
		}
		if left := &s.Tokens[right.Head]; left.POS == "PROPN" && right.Head < i {
			s.Tokens[i].Head, s.Tokens[i].Rel = right.Head, "flat"
			right.Rel = "flat"
			s.Index()
		}
	}
}

// partners reports whether token i joins two halves of a name.
func partners(s *text.Sentence, i int) bool {
	left, right := &s.Tokens[i-1], &s.Tokens[i+1]
	if s.Tokens[i].Text != "/" {
		return s.Tokens[i].Text == "&"
	}
	_, kind, _ := strings.Cut(left.Name, "-")
	_, other, _ := strings.Cut(right.Name, "-")
	return left.End == s.Tokens[i].Start && right.Start == s.Tokens[i].End && kind == other && kind != "person" && kind != "place"
}

// joinWhole hangs off a number the whole of which it is a share: "makes one in every 14 wardrobes sold".
func joinWhole(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 {
		return
	}
	if number := firstOf(s, n) - 1; number > 0 && s.Tokens[number].Head == t.Head && s.Tokens[number].Is("obj", "obl", "nsubj") && s.Shares(number, n) {
		attach(s, n, number, "nmod")
	}
}

// joinSplitName makes one of the words of a name that were taken for two of a kind side by side: "in Peru, Puerto Rico and Cuba".
func joinSplitName(s *text.Sentence, n int) {
	t, first := &s.Tokens[n], n-1
	if first < 0 || t.POS != "PROPN" || s.Tokens[first].POS != "PROPN" || t.Head < 0 || t.Head == first || t.Head != s.Tokens[first].Head || t.Rel != s.Tokens[first].Rel || !t.Is("obj", "obl", "nmod", "conj", "nsubj", "appos") || t.Rel == "nmod:poss" {
		return
	}
	if strings.HasPrefix(t.Name, "I-") || t.Tag == "NNPS" && s.Tokens[first].Tag == "NNP" {
		adopt(s, n, first)
		attach(s, n, first, "flat")
	}
}

// joinNumber gives a name the number that ends it, the S&P 500, the Nikkei 225, where parsers make the number the noun or hang both off the
// verb. Years and the scores of teams are no part of a name.
func joinNumber(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if i == 0 || t.POS != "NUM" || len(t.Text) > 3 || strings.Trim(t.Text, "0123456789") != "" || !numbered(s, i-1) {
		return
	}
	name := i - 1
	for k := &s.Tokens[name]; k.Head >= 0 && k.Head < name && k.Is("flat", "compound"); k = &s.Tokens[name] {
		name = k.Head
	}
	switch n := &s.Tokens[name]; {
	case t.Head == name && t.Is("flat", "nummod"):
	case n.Head == i && n.Is("compound", "flat"):
		n.Head, n.Rel = t.Head, t.Rel
		adopt(s, i, name)
	case n.Head == t.Head && n.Rel == t.Rel && !n.Is("conj"):
		adopt(s, i, name)
	default:
		return
	}
	t.Head, t.Rel = name, "flat"
	s.Index()
}

// adopt hangs all that hangs off one token off another.
func adopt(s *text.Sentence, from, to int) {
	for _, c := range s.Children(from) {
		if c != to {
			s.Tokens[c].Head = to
		}
	}
}

// numbered reports whether the name that ends at token i can go on with a number: it names no person or place, and stands with an article, as
// no team with its score does.
func numbered(s *text.Sentence, i int) bool {
	if t := &s.Tokens[i]; t.POS != "PROPN" || lexicon.Must("months").Has(t.Text) || strings.HasSuffix(t.Name, "-person") || strings.HasSuffix(t.Name, "-place") {
		return false
	}
	for i >= 0 && (s.Tokens[i].POS == "PROPN" || s.Tokens[i].Text == "/" || s.Tokens[i].Text == "&") {
		i--
	}
	return i >= 0 && (strings.EqualFold(s.Tokens[i].Text, "the") || s.Tokens[i].Tag == "POS")
}

// joinGeneral makes one office of two words before a name, the second "General", where the parser hung each off the name: "Attorney General Ann Roe".
func joinGeneral(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if n < 1 || t.Text != "General" || !t.Is("nmod:desc") || t.Head < n {
		return
	}
	first := &s.Tokens[n-1]
	if first.Is("nmod:desc", "compound") && first.Head == t.Head && lexicon.Must("titles").Has(first.Text) {
		attach(s, n-1, n, "compound")
	}
}

// joinKeptDay gives the word that ends the name of a kept day the one it is for, where the parser gave that to the noun the day stands before: "New Year's Eve
// parties".
func joinKeptDay(s *text.Sentence, day int) {
	t, whose := &s.Tokens[day], day-2
	if whose < 0 || !t.Is("compound") || t.Head < day || !lexicon.Must("keptdays").Has(t.Text) || s.Tokens[day-1].Tag != "POS" || s.Tokens[whose].POS != "PROPN" {
		return
	}
	if w := &s.Tokens[whose]; w.Rel == "nmod:poss" && w.Head == t.Head {
		attach(s, whose, day, "nmod:poss")
	}
}

// joinRank makes one rank of two words before a name, where the parser took the first for the name's own: "Lt Col Ann Roe", "Maj Gen Mark Lee".
func joinRank(s *text.Sentence, n int) {
	t, name := &s.Tokens[n], n+1
	if n < 1 || name >= len(s.Tokens) || !t.Is("nmod:desc") || t.Head != name || !lexicon.Must("titles").Has(s.Join([]int{n - 1, n})) {
		return
	}
	first := &s.Tokens[n-1]
	if s.Tokens[name].Head == n-1 && s.Tokens[name].Is("flat") {
		s.Tokens[name].Head, s.Tokens[name].Rel = first.Head, first.Rel
		for _, c := range slices.Clone(s.Children(n - 1)) {
			if c != name {
				s.Tokens[c].Head = name
			}
		}
	}
	if len(s.Children(n-1)) > 0 && s.Tokens[name].Head == n-1 {
		return
	}
	attach(s, n-1, n, "compound")
}

// joinQuotation makes one phrase of a quotation in which nothing is said that has a verb, a slogan or a title: a banner that read "Homes, not portfolios" denies
// no portfolios.
func joinQuotation(s *text.Sentence) {
	for first := 1; first < len(s.Tokens); first++ {
		if !text.Quotes(s.Tokens[first-1].Text) {
			continue
		}
		last := first
		for last+1 < len(s.Tokens) && !text.Quotes(s.Tokens[last+1].Text) {
			last++
		}
		if last+1 < len(s.Tokens) && slogan(s, first, last) {
			join(s, first, last)
		}
		first = last + 1
	}
}

// slogan reports whether the words from first to last are a few that begin with a capital, have no verb but infinitives, and whose head is what something outside of them
// says, shouts or is called.
func slogan(s *text.Sentence, first, last int) bool {
	if last-first < 2 || last-first > 9 || strings.ToLower(s.Tokens[first].Text) == s.Tokens[first].Text {
		return false
	}
	head := -1
	for i := first; i <= last; i++ {
		t := &s.Tokens[i]
		if t.POS == "VERB" && !toInfinitive(s, i) || t.POS == "AUX" || t.Text == "." || t.Text == "?" || t.Text == "!" {
			return false
		}
		if (t.Head < first || t.Head > last) && !t.Is("punct") {
			if head >= 0 {
				return false
			}
			head = i
		}
	}
	return head >= 0 && s.Tokens[head].Is("obj", "xcomp") && s.Tokens[last].Text != ","
}

// toInfinitive reports whether a verb has its "to" right before it.
func toInfinitive(s *text.Sentence, v int) bool {
	return v > 0 && s.Tokens[v].Tag == "VB" && s.Tokens[v-1].Tag == "TO" && s.Tokens[v-1].Head == v
}

// joinBareTitle hangs off a name the noun with a preposition and without an article right before it, where the parser hung the two side by side: "shares
// in airline Northwind fell", "profit at insurer Alder tripled".
func joinBareTitle(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	first := firstOf(s, name)
	n := first - 1
	if t.POS != "PROPN" || t.Name == "" || t.Head < 0 || n < 1 || s.Tokens[first].POS != "PROPN" || s.Child(name, "case") >= 0 || !bareTitle(s, n) {
		return
	}
	above := s.Tokens[n].Head
	if human(t) && !human(&s.Tokens[n]) { // "Minister for health Ann Roe"
		return
	}
	beside := t.Is("nmod", "appos") && t.Head == above
	second := t.Is("nsubj") && s.Tokens[above].Is("nsubj") && s.Tokens[above].Head == t.Head
	if above > n || !beside && !second {
		return
	}
	t.Head, t.Rel = above, s.Tokens[n].Rel
	for _, c := range s.Children(n) {
		if s.Tokens[c].Is("case", "cc") {
			s.Tokens[c].Head = name
		}
	}
	attach(s, n, name, "nmod:desc")
}

// bareTitle reports whether a noun has a preposition and nothing else before or behind it.
func bareTitle(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	return t.Tag == "NN" && t.Is("nmod") && t.Head >= 0 && s.Child(n, "case") >= 0 && s.Child(n, "det", "nmod", "nmod:poss", "acl", "conj", "nummod", "appos") < 0 && !timed(t)
}
