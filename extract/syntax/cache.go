package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/syntax/kernel"
	"newsgraph/extract/text"
)

// A word is what is known of a token by its form alone.
type word struct {
	vector   []float32 // Width: what the encoder starts from
	products []int32   // by the first block's taps, 2*Width each: left, middle, right
	readings []reading
	strange  bool // a name or a noun that is not in the model's list: a capital begins it, and it does not end in -ly
}

// A reading is a word under one tag.
type reading struct {
	tag          int
	lemma, morph string
}

// generation is how many words a cache holds before the older half of them is forgotten.
const generation = 2048

// A cache keeps the words that were seen last. It has two generations: what is used moves to
// the young one, and when that is full the old one is dropped.
type cache struct{ young, old map[string]*word }

func (c *cache) get(form string) *word {
	if w, ok := c.young[form]; ok {
		return w
	}
	w, ok := c.old[form]
	if ok {
		c.put(form, w)
	}
	return w
}

func (c *cache) put(form string, w *word) {
	if c.young == nil || len(c.young) >= generation {
		c.old, c.young = c.young, make(map[string]*word, generation)
	}
	c.young[form] = w
}

// wordOf is what the network is shown of a token: its form, but of the name Said another spelling, because no network that has read a million times
// that somebody said something takes it for a name.
func (p *parser) wordOf(tokens []text.Token, i int) *word {
	form := tokens[i].Text
	if form == "Said" && i > 0 && !opensSpeech(tokens[i-1].Text) && inLowerCase(tokens) {
		return p.word("Said, the name", "Saeed")
	}
	return p.word(form, form)
}

// opensSpeech reports whether a capital behind a word or mark may be that of a sentence.
func opensSpeech(mark string) bool {
	return text.Quotes(mark) || strings.Trim(mark, ".:;!?-–—…'’‘(") == ""
}

// inLowerCase reports whether some longer word has no capital, so that capitals are those of names.
func inLowerCase(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(t text.Token) bool {
		first, _ := utf8.DecodeRuneInString(t.Text)
		return len(t.Text) > 4 && unicode.IsLower(first)
	})
}

// word finds what the cache knows by a key, or makes it of a form.
func (p *parser) word(key, form string) *word {
	if w := p.cache.get(key); w != nil {
		return w
	}
	spelled, rows := Spell(form)
	i := p.Words.Find(spelled)
	if i < 0 {
		i = p.Words.Len()
	}
	first, _ := utf8.DecodeRuneInString(form)
	w := &word{vector: p.embed(i, rows), strange: i == p.Words.Len() && unicode.IsUpper(first) && !strings.HasSuffix(form, "ly")}
	p.unread = append(p.unread, w)
	// The token's text may be a part of a large article: keep a copy of its own.
	p.cache.put(string([]byte(key)), w)
	return w
}

// read multiplies the words that are new in the batch by the first block's taps.
func (p *parser) read() {
	d, n := p.Width, len(p.unread)
	if n == 0 {
		return
	}
	p.hidden, p.bytes, p.sums = room(p.hidden, padded(n)*d), room(p.bytes, padded(n)*d), room(p.sums, padded(n)*6*d)
	for i, w := range p.unread {
		copy(p.hidden[i*d:(i+1)*d], w.vector)
	}
	kernel.Normalise(p.bytes, p.hidden[:n*d], d)
	p.first.Multiply(p.sums, p.bytes, n)
	for i, w := range p.unread {
		w.products = slices.Clone(p.sums[i*6*d : (i+1)*6*d])
	}
	clear(p.unread)
	p.unread = p.unread[:0]
}

// sumWords sets sums to what the first block's convolution gives: what depends on one word alone is
// in its products.
func (p *parser) sumWords() {
	d, distance := 2*p.Width, p.Distances[0]
	p.sums = room(p.sums, padded(p.rows)*d)
	for _, piece := range p.pieces {
		words := p.words[piece.start : piece.start+piece.rows]
		for i, w := range words {
			to := p.sums[(piece.start+i)*d:][:d]
			copy(to, w.products[d:])
			if i >= distance {
				kernel.Add(to, words[i-distance].products[:d])
			}
			if i+distance < len(words) {
				kernel.Add(to, words[i+distance].products[2*d:])
			}
		}
	}
}

// embed sums the rows of the tables for a word.
func (m *Model) embed(lexicon int, rows [Tables]int) []float32 {
	x := append([]float32(nil), m.Bias...)
	m.Lexicon.add(x, lexicon)
	for i, row := range rows {
		m.Spelling[i].add(x, row)
	}
	return x
}

// add adds row i of the table to x.
func (t *Table) add(x []float32, i int) {
	kernel.AddBytes(x, t.Data[i*len(x):(i+1)*len(x)], t.Units[i])
}

// reading finds or makes the reading of a word under a tag.
func (p *parser) reading(w *word, form string, tag int) reading {
	for _, r := range w.readings {
		if r.tag == tag {
			return r
		}
	}
	name := p.Tags[tag]
	key, _ := Spell(form)
	r := reading{tag: tag, lemma: p.verb(form, name, lemma(form, name, p.Lemmas.Find(name, key))), morph: p.Features.Find(name, key)}
	w.readings = append(w.readings, r)
	return r
}
