package extract

import (
	"strings"

	"newsgraph/extract/openie"
	"newsgraph/extract/text"
)

// OpenIE is one fact as open-information-extraction benchmarks write it, and OpenIEOptions say how
// facts are flattened. See the package openie.
type (
	OpenIE        = openie.Line
	OpenIEOptions = openie.Options
)

// ptb are the escapes of the Penn Treebank, which benchmarks keep in their tokens.
var ptb = map[string]string{
	"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "\"", "''": "\"", "`": "'",
}

// Tokenised makes a document of one sentence whose tokens are given, parted by spaces. They are
// kept as they are; only Penn Treebank escapes are read as what they stand for.
func Tokenised(sentence string) *text.Document {
	d := &text.Document{Article: text.Article{Text: sentence}}
	s := text.Sentence{Span: text.Span{Start: 0, End: len(sentence)}}
	at := 0
	for word := range strings.SplitSeq(sentence, " ") {
		if word != "" {
			form := word
			if plain, ok := ptb[word]; ok {
				form = plain
			}
			s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(word)}, Text: form, Head: -1})
		}
		at += len(word) + 1
	}
	d.Sentences = []text.Sentence{s}
	return d
}

// OpenIE writes the claims of a result as lines of surface words.
func (r Result) OpenIE(o OpenIEOptions) []OpenIE {
	facts := make([]text.Fact, len(r.Claims))
	for i := range r.Claims {
		facts[i] = r.Claims[i].Fact
	}
	return openie.Flatten(r.Document, facts, o)
}
