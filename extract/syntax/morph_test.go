package syntax

import (
	"strings"
	"testing"
)

// What form and tag leave open is read off the tree.
func TestInflect(t *testing.T) {
	const trees = `1	They	they	PRON	PRP	Case=Nom|Number=Plur|Person=3|PronType=Prs	3	nsubj	_	_
2	have	have	AUX	VBP	Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin	3	aux	_	_
3	seen	see	VERB	VBN	Tense=Past|VerbForm=Part|Voice=Pass	0	root	_	_
4	it	it	PRON	PRP	Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs	3	obj	_	_

1	Wait	wait	VERB	VB	VerbForm=Inf	0	root	_	_

1	Ann	Ann	PROPN	NNP	Number=Sing	4	nsubj:pass	_	_
2	and	and	CCONJ	CC	_	3	cc	_	_
3	Bob	Bob	PROPN	NNP	Number=Sing	1	conj	_	_
4	hit	hit	VERB	VBN	Tense=Past|VerbForm=Part	0	root	_	_
5	left	leave	VERB	VBD	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	4	conj	_	_

`
	sentences, err := ReadCoNLLU(strings.NewReader(trees), "trees")
	if err != nil {
		t.Fatal(err)
	}
	for i := range sentences {
		inflect(&sentences[i])
	}
	for _, c := range []struct {
		sentence, token int
		want            string
	}{
		{0, 1, "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"},
		{0, 2, "Tense=Past|VerbForm=Part"},
		{0, 3, "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
		{1, 0, "Mood=Imp|VerbForm=Fin"},
		{2, 3, "Tense=Past|VerbForm=Part|Voice=Pass"},
		{2, 4, "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
	} {
		if got := sentences[c.sentence].Tokens[c.token].Morph; got != c.want {
			t.Errorf("%q: %s, want %s", sentences[c.sentence].Tokens[c.token].Text, got, c.want)
		}
	}
}
