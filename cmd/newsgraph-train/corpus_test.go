package main

import (
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

const gum = `# global.Entity = GRP-etype-infstat
1	the	the	DET	DT	_	2	det	_	Entity=(1-person-new
2	president	president	NOUN	NN	_	0	root	_	_
3	of	of	ADP	IN	_	5	case	_	_
4	New	New	PROPN	NNP	_	5	compound	_	Entity=(2-place-new
5	Caledonia	Caledonia	PROPN	NNP	_	2	nmod	_	Entity=2)1)
6	met	meet	VERB	VBD	_	2	acl	_	_
7	Ann	Ann	PROPN	NNP	_	6	obj	_	Entity=(3-person-new)
8	on	on	ADP	IN	_	9	case	_	_
9	Monday	Monday	PROPN	NNP	_	6	obl	_	Entity=(4-time-new)
10	in	in	ADP	IN	_	12	case	_	_
11	French	French	ADJ	JJ	_	12	amod	_	Entity=(5-object-new
12	Acme	Acme	PROPN	NNP	_	6	obl	_	Entity=5)

`

// readGUM reads the sample n times over, with names.
func readGUM(t *testing.T, n int) []text.Sentence {
	var sentences []text.Sentence
	for b, err := range syntax.Blocks(strings.NewReader(strings.Repeat(gum, n)), "gum") {
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := b.Sentence(0)
		if err != nil {
			t.Fatal(err)
		}
		tagNames(&b, &s)
		sentences = append(sentences, s)
	}
	return sentences
}

// Names are runs of proper nouns with the kind of the entity whose head they hold.
func TestTagNames(t *testing.T) {
	var got []string
	for _, tok := range readGUM(t, 1)[0].Tokens {
		got = append(got, tok.Name)
	}
	want := "O O O B-place I-place O B-person O O O  B-other"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

// Augmenting changes forms alone, and leaves the sentence it was given as it is.
func TestAugment(t *testing.T) {
	s := &text.Sentence{Tokens: []text.Token{{Text: `"`, Tag: "``", Head: 1}, {Text: "Ann", Tag: "NNP", Head: -1}, {Text: "--", Tag: ":", Head: 1}}}
	r := random(7)
	seen := map[string]bool{}
	for range 200 {
		a := augment(s, &r)
		for i := range a.Tokens {
			seen[a.Tokens[i].Text] = true
			if a.Tokens[i].Head != s.Tokens[i].Head || a.Tokens[i].Tag != s.Tokens[i].Tag {
				t.Fatalf("token %d became %+v", i, a.Tokens[i])
			}
		}
	}
	for _, form := range []string{`"`, "“", "Ann", "ann", "--", "—", "–"} {
		if !seen[form] {
			t.Errorf("%q never came up", form)
		}
	}
	if s.Tokens[0].Text != `"` {
		t.Error("the sentence itself was changed")
	}
}

// Every sentence of the teacher's is read about as often as asked.
func TestShare(t *testing.T) {
	var labelled []*text.Sentence
	for range 100 {
		labelled = append(labelled, &text.Sentence{})
	}
	for _, plan := range []schedule{{epochs: 10, passes: 1}, {epochs: 10, passes: 3}, {epochs: 26, passes: 3}, {epochs: 1, passes: 1}} {
		read := map[*text.Sentence]int{}
		for epoch := range plan.epochs {
			for _, s := range plan.share(labelled, epoch) {
				read[s]++
			}
		}
		for _, s := range labelled {
			if n := read[s]; n < 1 || n > plan.passes+1 {
				t.Errorf("%d epochs, %d passes: a sentence is read %d times", plan.epochs, plan.passes, n)
				break
			}
		}
	}
}

// Training twice from one seed gives the same model, and one that knows what it was shown.
func TestTrain(t *testing.T) {
	sentences := readGUM(t, 24)
	banks := []*treebank{{name: "gum", sentences: sentences[:16]}}
	silver := &treebank{sentences: sentences[8:]}
	small := shape{Width: 32, Arc: 32, Label: 32, Distances: []int{1, 2, 1, 2, 1}, Guess: 32, Message: 32}
	file := func() string {
		v := vocabulary{vectorSize: 32}
		v.collect(banks, silver)
		rng := rand.New(rand.NewPCG(3, 0))
		n := newNetwork(rng, small, v)
		n.train(rng, banks, silver, schedule{epochs: 40, batch: 64, rate: 0.01, seed: 3, longest: 100, passes: 2}, io.Discard)
		var b strings.Builder
		if _, err := n.model(banks, nil).WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := file()
	if file() != first {
		t.Error("the second model is not the first")
	}
	m, err := syntax.ReadModel([]byte(first))
	if err != nil {
		t.Fatal(err)
	}
	reader, err := syntax.NewReader(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := evaluate(reader, &treebank{sentences: sentences[:1]})
	if s.upos < s.tokens-1 || s.labelled < s.tokens-2 || s.lemma < s.tokens-1 {
		t.Errorf("of %d tokens %d have the right tag, %d the right arc, %d the right lemma", s.tokens, s.upos, s.labelled, s.lemma)
	}
}

// The teacher's vectors follow the given ones of each word; a file whose rows do not fit is an error.
func TestAddVectors(t *testing.T) {
	v := vocabulary{vectorSize: 1, common: []string{"a", "b"}, vectors: map[string][]float32{"a": {1}, "b": {2}}}
	file := filepath.Join(t.TempDir(), "words.f16")
	rows := []byte{0x00, 0x3c, 0x00, 0x38, 0x00, 0xc0, 0x00, 0x00} // 1 and .5, -2 and 0
	if err := os.WriteFile(file, rows, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := v.addVectors(file); err != nil {
		t.Fatal(err)
	}
	if a, b := v.vectors["a"], v.vectors["b"]; v.vectorSize != 3 || !slices.Equal(a, []float32{1, 1, 0.5}) || !slices.Equal(b, []float32{2, -2, 0}) {
		t.Errorf("%d numbers: a %v, b %v", v.vectorSize, a, b)
	}
	if err := os.WriteFile(file, rows[:7], 0o644); err != nil {
		t.Fatal(err)
	}
	if err := v.addVectors(file); err == nil {
		t.Error("seven bytes are no rows for two words")
	}
}
