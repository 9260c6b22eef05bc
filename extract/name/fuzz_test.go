package name

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

var (
	fuzzWords = strings.Fields("Russian President Vladimir Putin U.S. Army 5th Corps - & of and the , \" “ ” he it its their I said thousands $ 5 July 2016 , Jordan Inc. company city Aleppo sappers who Prime Minister Bank 's (")
	fuzzPOS   = strings.Fields("PROPN NOUN ADJ NUM PRON DET ADP VERB PUNCT PART SYM AUX X")
	fuzzTags  = strings.Fields("NNP NNPS NN NNS JJ JJR CD PRP PRP$ DT IN VBD HYPH POS")
	fuzzRels  = strings.Fields("nsubj nsubj:pass obj obl nmod nmod:poss nmod:desc amod compound flat appos conj cc case det punct nummod acl:relcl advcl xcomp ccomp cop aux root expl parataxis")
	fuzzNames = []string{"", "", "", "B-person", "I-person", "B-place", "I-place", "B-org", "I-org", "B-other"}
)

// FuzzDocument reads any tree over any words: nothing panics, every mention lies in its sentence
// and names an entity with a name and a kind, and a second run gives the same.
func FuzzDocument(f *testing.F) {
	f.Add([]byte("a first seed of some length, so that there is a tree"))
	f.Add([]byte{0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 2, 0, 0, 9, 3, 3, 0, 0, 9, 4})
	f.Fuzz(func(t *testing.T, data []byte) {
		d := fuzzed(data)
		Document(d)
		once := fmt.Sprint(d.Mentions, d.Entities)
		for _, m := range d.Mentions {
			n := len(d.Sentences[m.Sentence].Tokens)
			if m.First < 0 || m.First >= m.End || m.End > n || m.Head < 0 || m.Head >= n {
				t.Fatalf("mention %+v lies outside of its sentence", m)
			}
			if e := d.Entities[m.Entity]; e.Name == "" || e.Kind == "" || isPronoun(e.Name) {
				t.Fatalf("%+v is no entity", e)
			}
		}
		if Document(d); fmt.Sprint(d.Mentions, d.Entities) != once {
			t.Fatal("a second run differs")
		}
	})
}

// fuzzed makes a document of bytes, five a token; a token hangs off one before it, so that the
// heads make a tree. A sentence ends after 40 tokens.
func fuzzed(data []byte) *text.Document {
	d := &text.Document{}
	var b strings.Builder
	for len(data) >= 5 {
		s := text.Sentence{}
		for len(data) >= 5 && len(s.Tokens) < 40 {
			w, n := fuzzWords[int(data[0])%len(fuzzWords)], len(s.Tokens)
			tok := text.Token{Text: w, Lemma: strings.ToLower(w), POS: fuzzPOS[int(data[1])%len(fuzzPOS)], Tag: fuzzTags[int(data[1]/8)%len(fuzzTags)],
				Rel: fuzzRels[int(data[2])%len(fuzzRels)], Name: fuzzNames[int(data[4])%len(fuzzNames)], Head: n - 1 - int(data[3])%max(n, 1)}
			if n == 0 {
				tok.Head = -1
			}
			tok.Start = b.Len()
			b.WriteString(w)
			tok.End = b.Len()
			b.WriteByte(' ')
			s.Tokens = append(s.Tokens, tok)
			data = data[5:]
		}
		s.Span = text.Span{Start: s.Tokens[0].Start, End: s.Tokens[len(s.Tokens)-1].End}
		d.Sentences = append(d.Sentences, s)
	}
	d.Article.Text = b.String()
	return d
}
