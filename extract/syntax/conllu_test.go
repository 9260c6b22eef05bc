package syntax

import (
	"bytes"
	"strings"
	"testing"
)

const sample = `# sent_id = 1
# text = I don't know-how. (Won't.)
1	I	I	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
4.1	_	_	PRON	PRP	_	_	_	4:obj	_
5	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
6	how	how	ADV	WRB	_	4	advmod	_	SpaceAfter=No
7	.	.	PUNCT	.	_	4	punct	_	_
8	(	(	PUNCT	-LRB-	_	9	punct	_	SpaceAfter=No
9-10	Won't	_	_	_	_	_	_	_	SpaceAfter=No
9	Will	will	AUX	MD	_	4	parataxis	_	_
10	not	not	PART	RB	_	9	advmod	_	_
11	.	.	PUNCT	.	_	9	punct	_	SpaceAfter=No
12	)	)	PUNCT	-RRB-	_	9	punct	_	SpaceAfter=No

1	Ann	Ann	PROPN	NNP	Number=Sing	0	root	_	Name=B-person

`

func TestCoNLLURoundTrip(t *testing.T) {
	sentences, err := ReadCoNLLU(strings.NewReader(sample), "sample")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := WriteCoNLLU(&out, sentences); err != nil {
		t.Fatal(err)
	}
	// The second sentence follows ")" without a space, and has no comments of its own.
	want := strings.Replace(sample, "\n1\tAnn", "\n# sent_id = 2\n# text = Ann\n1\tAnn", 1)
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestDetokenise(t *testing.T) {
	sentences, err := ReadCoNLLU(strings.NewReader(sample), "sample")
	if err != nil {
		t.Fatal(err)
	}
	d := Detokenise(sentences)
	if want := "I don't know-how. (Won't.)Ann"; d.Article.Text != want {
		t.Fatalf("text %q, want %q", d.Article.Text, want)
	}
	for _, s := range d.Sentences {
		for _, tok := range s.Tokens {
			if got := tok.Of(d.Article.Text); got != tok.Text && got != "Won't" {
				t.Errorf("token %q has the span of %q", tok.Text, got)
			}
		}
	}
}

func TestReadCoNLLUErrors(t *testing.T) {
	const row = "1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n"
	for name, c := range map[string]struct{ in, want string }{
		"columns": {"1\ta\n", "f:1: a token line has 2 columns"},
		"number":  {row + "3" + row[1:], "f:2: the token's number is \"3\""},
		"head":    {"# c\n1\ta\ta\tX\tX\t_\t7\tx\t_\t_\n", "f:1: the head of token 1 is 7"},
		"cycle":   {"1\ta\ta\tX\tX\t_\t2\tx\t_\t_\n2\tb\tb\tX\tX\t_\t1\tx\t_\t_\n", "f:1: the heads above token 1 form a cycle"},
		"word":    {"1\ta\ta\tX\tX\t_\tone\tx\t_\t_\n", "f:1: the head \"one\""},
		"range":   {"1-4\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" + row, "f:1: a range of words goes beyond"},
		"late":    {row + "# c\n", "f:2: a token line has 1 columns"},
	} {
		if _, err := ReadCoNLLU(strings.NewReader(c.in), "f"); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", name, err, c.want)
		}
	}
}

func FuzzReadCoNLLU(f *testing.F) {
	f.Add(sample)
	f.Add("1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n")
	f.Fuzz(func(t *testing.T, in string) {
		first, err := ReadCoNLLU(strings.NewReader(in), "fuzz")
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := WriteCoNLLU(&once, first); err != nil {
			return // a carriage return within a column
		}
		Detokenise(first)
		second, err := ReadCoNLLU(bytes.NewReader(once.Bytes()), "again")
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, once.String())
		}
		if err := WriteCoNLLU(&twice, second); err != nil || once.String() != twice.String() {
			t.Fatalf("%v: first\n%s\nthen\n%s", err, once.String(), twice.String())
		}
	})
}
