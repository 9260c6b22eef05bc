package text

import (
	"strings"
	"testing"
)

func TestTrimEnd(t *testing.T) {
	for _, c := range []struct {
		sentence, want string
		words          int
	}{
		{"an accord ( the pact ) .", "an accord ( the pact )", 7},
		{"an accord ( the pact ) .", "an accord ( the pact )", 5},
		{"an accord ( the old pact ) .", "an accord", 5},
		{"an accord ) .", "an accord", 4},
		{"( the pact ) .", "( the pact )", 5},
		{"an accord and", "an accord", 3},
	} {
		s := Sentence{}
		var ids []int
		for i, w := range strings.Fields(c.sentence) {
			rel := "nmod"
			switch w {
			case "(", ")", ".":
				rel = "punct"
			case "and":
				rel = "cc"
			}
			s.Tokens = append(s.Tokens, Token{Text: w, Rel: rel, Span: Span{2 * i, 2*i + 1}})
			if i < c.words {
				ids = append(ids, i)
			}
		}
		if got := s.Join(s.TrimEnd(ids, "cc")); got != c.want {
			t.Errorf("%q: got %q, want %q", c.sentence, got, c.want)
		}
	}
}

// A wrong tree can leave a phrase without words.
func TestEmptyPhrase(t *testing.T) {
	s := Sentence{Tokens: []Token{{Text: "2"}}}
	s.Tokens[0].Head, s.Tokens[0].POS = -1, "NUM"
	s.Index()
	if got := s.CloseQuote(s.TrimEnd(nil)); len(got) > 0 || s.Sums(0) {
		t.Errorf("got %v", got)
	}
}

func TestCloseQuote(t *testing.T) {
	for sentence, want := range map[string]int{
		`it was " an honour " .`: 6,
		`it was an honour " .`:   4,
		`it " was " fun " .`:     5,
	} {
		s := Sentence{}
		var ids []int
		for i, w := range strings.Fields(sentence) {
			s.Tokens = append(s.Tokens, Token{Text: w, Span: Span{i, i + 1}})
			ids = append(ids, i)
		}
		if got := len(s.CloseQuote(ids[:len(ids)-2])); got != want {
			t.Errorf("%q: got %d words, want %d", sentence, got, want)
		}
	}
}
