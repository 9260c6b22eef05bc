package claim

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

func TestPassages(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`"We lost," he said.`, []string{"We lost ,"}},
		{`“We lost,” he said, “and left.”`, []string{"We lost ,", "and left ."}},
		{`„We lost“, said Lee.`, []string{"We lost"}},
		{`„We lost”, said Lee.`, []string{"We lost"}},
		{`«We lost», said Lee.`, []string{"We lost"}},
		{`« We lost », said Lee.`, []string{"We lost"}},
		{`»We lost«, said Lee.`, []string{"We lost"}},
		{`‘We can’t lose,’ said Lee.`, []string{"We ca n’t lose ,"}},
		{`'We lost,' said Lee. 'The bus broke.'`, []string{"We lost ,", "The bus broke ."}},
		{`The players' bus broke down at Lee's house.`, nil},
		{"“We lost. It rained.\n\n“The bus broke,” he said.", []string{"We lost . | It rained . | “ The bus broke ,"}},
		{"\"We lost. It rained.\n\n\"The bus broke,\" he said.", []string{"We lost . | It rained . | \" The bus broke ,"}},
		{"\"We lost. It rained. \"The bus broke,\" he said. \"It was old.\"", []string{"We lost . | It rained . | \" The bus broke ,", "It was old ."}},
		{"“We lost. It rained.\n\nThe bus broke.", []string{"We lost . | It rained ."}},
		{`He said: “She told me ‘no’ and left.”`, []string{"She told me ‘ no ’ and left ."}},
		{`Nothing "" here.`, nil},
	} {
		d := text.Split(text.Article{Text: c.text})
		var got []string
		for _, q := range passages(d) {
			got = append(got, words(d, &q))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got  %q\n want %q", c.text, got, c.want)
		}
	}
}

// words are the tokens of a passage, sentences parted by a bar.
func words(d *text.Document, q *quotation) string {
	var sentences []string
	for i := q.first.sentence; i <= q.last.sentence; i++ {
		var tokens []string
		for k, t := range d.Sentences[i].Tokens {
			if q.holds(place{i, k}) {
				tokens = append(tokens, t.Text)
			}
		}
		sentences = append(sentences, strings.Join(tokens, " "))
	}
	return strings.Join(sentences, " | ")
}
