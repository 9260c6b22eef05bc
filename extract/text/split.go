package text

// Split returns the article's sentences and tokens. It reads the blocks that are
// Body or Heading; the end of a block always ends a sentence. An article
// without blocks is one body of paragraphs parted by blank lines.
//
// Tokens cover all of these blocks that is not white space, and lie within the
// maximum of 500 tokens a sentence and 1,000 bytes a token: what is longer is
// cut, a sentence at its last strong punctuation. Time is linear in the text.
func Split(a Article) *Document {
	d := &Document{Article: a}
	var scratch []Span
	read := func(index int, b Span) {
		scratch = tokenize(scratch[:0], a.Text, b.Start, b.End)
		d.add(index, scratch)
	}
	if len(a.Blocks) == 0 {
		for _, p := range paragraphs(a.Text) {
			read(0, p)
		}
	}
	for i, b := range a.Blocks {
		if b.Kind == Body || b.Kind == Heading {
			read(i, b.Span)
		}
	}
	return d
}

// add appends the sentences of one block, given the spans of its tokens.
func (d *Document) add(block int, spans []Span) {
	text := d.Article.Text
	tokens := make([]Token, len(spans))
	for i, sp := range spans {
		tokens[i] = Token{Span: sp, Text: visible(sp.Of(text)), Head: -1}
	}
	for len(tokens) > 0 {
		n := sentence(text, spans)
		d.Sentences = append(d.Sentences, Sentence{
			Span:   Span{spans[0].Start, spans[n-1].End},
			Block:  block,
			Tokens: tokens[:n:n],
		})
		tokens, spans = tokens[n:], spans[n:]
	}
}

// paragraphs returns the parts of s between blank lines.
func paragraphs(s string) []Span {
	var out []Span
	start := -1 // of the paragraph, or -1 between two
	for at := 0; at < len(s); {
		line := at
		for at < len(s) && s[at] != '\n' {
			at++
		}
		if empty := blanks(s[line:at]) == at-line; empty && start >= 0 {
			out = append(out, Span{start, line})
			start = -1
		} else if !empty && start < 0 {
			start = line
		}
		at++
	}
	if start >= 0 {
		out = append(out, Span{start, len(s)})
	}
	return out
}
