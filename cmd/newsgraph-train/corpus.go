package main

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// A treebank is the sentences of one file with gold annotation. Name tags are in
// Token.Name: "O" outside of names, "" where the treebank does not say.
type treebank struct {
	name      string
	sentences []text.Sentence
	rivals    map[*text.Sentence][][]rival // what a teacher held possible, by token; nil in a treebank
}

// A rival is a head that a teacher gave a share of the probability beside the one in its tree.
type rival struct {
	head  int // row of the example: the root is 0
	share float32
}

// readTreebank reads ud/en_<name>.conllu.gz with its name tags.
func readTreebank(shared, name string) (*treebank, error) {
	path := filepath.Join(shared, "data", "ud", "en_"+name+".conllu.gz")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	bank, err := readSentences(z, path, tagNames)
	if err != nil {
		return nil, err
	}
	bank.name = name
	if path := filepath.Join(shared, "data", "ner", "uner_"+name+".iob2"); strings.HasPrefix(name, "ewt") {
		return bank, bank.readNames(path)
	}
	return bank, nil
}

// readSilver reads the CoNLL-U file of a teacher, with name tags and rivals in MISC: Name=O|Rivals=3:21,5:2 (hundredths).
func readSilver(path string) (*treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rivals [][][]rival
	bank, err := readSentences(f, path, func(b *syntax.Block, _ *text.Sentence) {
		var all [][]rival
		for i := range b.Rows {
			if b.Rows[i].Word() {
				all = append(all, readRivals(b.Rows[i].Value("Rivals")))
			}
		}
		rivals = append(rivals, all)
	})
	if err != nil {
		return nil, err
	}
	bank.rivals = map[*text.Sentence][][]rival{}
	for i := range bank.sentences {
		bank.rivals[&bank.sentences[i]] = rivals[i]
	}
	return bank, nil
}

// readRivals reads HEAD:HUNDREDTHS pairs; what is no pair is left out.
func readRivals(value string) (all []rival) {
	for pair := range strings.SplitSeq(value, ",") {
		var head, share int
		if n, _ := fmt.Sscanf(pair, "%d:%d", &head, &share); n == 2 {
			all = append(all, rival{head, float32(share) / 100})
		}
	}
	return all
}

// readSentences reads CoNLL-U and lets tag give each sentence its name tags.
func readSentences(r io.Reader, path string, tag func(*syntax.Block, *text.Sentence)) (*treebank, error) {
	bank := &treebank{}
	at := 0
	for b, err := range syntax.Blocks(r, path) {
		if err != nil {
			return nil, err
		}
		s, next, err := b.Sentence(at)
		if err != nil {
			return nil, fmt.Errorf("%s:%w", path, err)
		}
		at = next
		tag(&b, &s)
		bank.sentences = append(bank.sentences, s)
	}
	return bank, nil
}

// kinds maps the types of Universal NER and of GUM's entities to ours.
var kinds = map[string]string{"PER": "person", "LOC": "place", "ORG": "org", "OTH": "other",
	"person": "person", "place": "place", "organization": "org", "time": "time"}

// readNames takes the name tags of a Universal NER file, which has the same sentences by
// their number. A sentence whose tokens differ stays unsaid.
func (bank *treebank) readNames(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	known := map[string]*text.Sentence{}
	for i := range bank.sentences {
		s := &bank.sentences[i]
		for k := range s.Tokens {
			s.Tokens[k].Name = ""
		}
		known[sentenceID(s.Comments)] = s
	}
	var comments []string
	var forms, tags []string
	take := func() {
		if s := known[sentenceID(comments)]; s != nil && len(s.Tokens) == len(forms) {
			for i, t := range s.Tokens {
				if t.Text == forms[i] {
					s.Tokens[i].Name = nameTag(tags[i])
				}
			}
		}
		comments, forms, tags = nil, nil, nil
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		columns := strings.Split(lines.Text(), "\t")
		switch {
		case lines.Text() == "":
			take()
		case columns[0][0] == '#':
			comments = append(comments, lines.Text())
		case len(columns) >= 3:
			forms, tags = append(forms, columns[1]), append(tags, columns[2])
		}
	}
	take()
	return lines.Err()
}

// sentenceID is the number that the comments give a sentence.
func sentenceID(comments []string) string {
	for _, c := range comments {
		if id, ok := strings.CutPrefix(c, "# sent_id = "); ok {
			return id
		}
	}
	return ""
}

// nameTag is our tag for one of Universal NER.
func nameTag(tag string) string {
	if side, kind, ok := strings.Cut(tag, "-"); ok {
		return side + "-" + kinds[kind]
	}
	return "O"
}

// A mention is an entity that GUM annotates: tokens [first, end).
type mention struct {
	first, end int
	kind       string
}

// mentions reads the brackets of GUM's Entity= in MISC, smallest mentions first.
func mentions(b *syntax.Block) []mention {
	var done, open []mention
	var ids []string
	token := 0
	for i := range b.Rows {
		if !b.Rows[i].Word() {
			continue
		}
		for rest := b.Rows[i].Value("Entity"); rest != ""; {
			if rest[0] == '(' {
				end := strings.IndexAny(rest[1:], "()")
				if end < 0 {
					end = len(rest) - 1
				}
				fields := strings.Split(rest[1:end+1], "-")
				if len(fields) > 1 {
					open, ids = append(open, mention{first: token, kind: fields[1]}), append(ids, fields[0])
				}
				rest = rest[end+1:]
				if strings.HasPrefix(rest, ")") && len(fields) > 1 {
					m := open[len(open)-1]
					m.end = token + 1
					done, open, ids = append(done, m), open[:len(open)-1], ids[:len(ids)-1]
					rest = rest[1:]
				}
				continue
			}
			id, after, _ := strings.Cut(rest, ")")
			rest = after
			if at := lastIndex(ids, id); at >= 0 {
				m := open[at]
				m.end = token + 1
				done, open, ids = append(done, m), slices.Delete(open, at, at+1), slices.Delete(ids, at, at+1)
			}
		}
		token++
	}
	slices.SortStableFunc(done, func(a, b mention) int { return (a.end - a.first) - (b.end - b.first) })
	return done
}

func lastIndex(ids []string, id string) int {
	for i := len(ids) - 1; i >= 0; i-- {
		if ids[i] == id {
			return i
		}
	}
	return -1
}

// tagNames tags the names of a sentence of GUM: a run of proper nouns is a name of the
// kind of the smallest entity around it whose head it holds. A run without one, and
// adjectives with a capital, which GUM does not mark, stay unsaid.
func tagNames(b *syntax.Block, s *text.Sentence) {
	all := mentions(b)
	for i := range s.Tokens {
		s.Tokens[i].Name = "O"
		if t := &s.Tokens[i]; t.POS == "ADJ" && t.Text != strings.ToLower(t.Text) {
			t.Name = ""
		}
	}
	for first := 0; first < len(s.Tokens); first++ {
		end := first
		for end < len(s.Tokens) && properAt(s.Tokens, first, end) {
			end++
		}
		if end == first {
			continue
		}
		kind := nameKind(s.Tokens, all, first, end)
		for i := first; i < end; i++ {
			switch {
			case kind == "":
				s.Tokens[i].Name = ""
			case kind == "time":
				s.Tokens[i].Name = "O"
			case i == first:
				s.Tokens[i].Name = "B-" + kind
			default:
				s.Tokens[i].Name = "I-" + kind
			}
		}
		first = end - 1
	}
}

// properAt reports whether token i goes on with a name that begins at first: it is a proper
// noun, or a hyphen or "of" between two.
func properAt(tokens []text.Token, first, i int) bool {
	if tokens[i].POS == "PROPN" {
		return true
	}
	between := i > first && i+1 < len(tokens) && tokens[i-1].POS == "PROPN" && tokens[i+1].POS == "PROPN"
	return between && tokens[i].Text == "-"
}

// nameKind is the kind of the smallest mention that holds [first, end) and whose head is in it.
func nameKind(tokens []text.Token, all []mention, first, end int) string {
	for _, m := range all {
		if m.first > first || m.end < end {
			continue
		}
		for i := first; i < end; i++ {
			if h := tokens[i].Head; h < m.first || h >= m.end {
				if k, ok := kinds[m.kind]; ok {
					return k
				}
				return "other"
			}
		}
		return ""
	}
	return ""
}

// The words that are always in the vocabulary.
const (
	unknownWord = 0
	rootWord    = 1
)

// A vocabulary gives numbers to words, tags and labels.
type vocabulary struct {
	word       map[string]int
	counts     []int // by number of the word
	tags, rels []string
	tag, rel   map[string]int
	vectorSize int
	common     []string // words with a given vector, the commonest first
	vectors    map[string][]float32
}

// vectorWords is how many words with a given vector are used.
const vectorWords = 100000

// readVectors reads the commonest words' vectors, halved so that they are about as large
// as what is learned.
func (v *vocabulary) readVectors(shared string) error {
	words, err := os.ReadFile(filepath.Join(shared, "data", "vectors", "glove-100k.words.txt"))
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(shared, "data", "vectors", "glove-100k-100d.f16"))
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	v.vectorSize, v.vectors = 100, map[string][]float32{}
	row := make([]byte, 2*v.vectorSize)
	for word := range strings.Lines(string(words)) {
		if len(v.vectors) == vectorWords {
			break
		}
		if _, err := io.ReadFull(r, row); err != nil {
			return fmt.Errorf("%s: %w", f.Name(), err)
		}
		vector := make([]float32, v.vectorSize)
		for i := range vector {
			vector[i] = half(binary.LittleEndian.Uint16(row[2*i:])) / 2
		}
		word = strings.TrimSpace(word)
		v.vectors[word], v.common = vector, append(v.common, word)
	}
	return nil
}

// addVectors appends to the words' vectors the rows of a file of the teacher (tools/teacher/teacher.py vectors): binary16 numbers, little-endian,
// as many to each word, the words in the order of the given vectors.
func (v *vocabulary) addVectors(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	size := len(b) / 2 / len(v.common)
	if size == 0 || len(b) != 2*size*len(v.common) {
		return fmt.Errorf("%s: %d bytes are no rows of binary16 numbers for %d words; make it anew with tools/teacher/teacher.py vectors", path, len(b), len(v.common))
	}
	for _, word := range v.common {
		for range size {
			v.vectors[word] = append(v.vectors[word], half(binary.LittleEndian.Uint16(b)))
			b = b[2:]
		}
	}
	v.vectorSize += size
	return nil
}

// half is the value of an IEEE 754 binary16 number.
func half(bits uint16) float32 {
	sign, exponent, fraction := bits>>15, int(bits>>10&31), float64(bits&1023)
	x := math.Ldexp(1024+fraction, exponent-25)
	if exponent == 0 {
		x = math.Ldexp(fraction, -24)
	}
	if sign == 1 {
		x = -x
	}
	return float32(x)
}

// collect numbers the words (those seen twice in the treebanks, or four times in the
// teacher's text), tags and labels of the training text.
func (v *vocabulary) collect(banks []*treebank, silver *treebank) {
	words, tags, rels := map[string]int{}, map[string]int{}, map[string]int{}
	for _, bank := range banks {
		for _, s := range bank.sentences {
			for _, t := range s.Tokens {
				w, _ := syntax.Spell(t.Text)
				words[w] += 2
				tags[t.POS+"|"+t.Tag]++
				rels[t.Rel]++
			}
		}
	}
	for _, s := range silver.sentences {
		for _, t := range s.Tokens {
			w, _ := syntax.Spell(t.Text)
			words[w]++
		}
	}
	v.word, v.counts = map[string]int{}, []int{0, 0}
	for _, w := range frequent(words, 4) {
		v.word[w] = len(v.counts)
		v.counts = append(v.counts, words[w]/2)
	}
	v.tags, v.tag = number(frequent(tags, 1))
	v.rels, v.rel = number(frequent(rels, 1))
}

// frequent are the keys that count at least least, the commonest first, then by name.
func frequent(counts map[string]int, least int) []string {
	var keys []string
	for k, n := range counts {
		if n >= least {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return keys
}

func number(names []string) ([]string, map[string]int) {
	m := map[string]int{}
	for i, n := range names {
		m[n] = i
	}
	return names, m
}

// An example is a sentence in numbers, the root's row first.
type example struct{ rows []row }

// A row is a token in numbers; gold that is not known is -1.
type row struct {
	word                 int
	spelling             [syntax.Tables]int
	vector               []float32 // nil if none
	head, rel, tag, name int
	rivals               []rival
}

// soften shares the probability of heads with the rivals of each token.
func (e *example) soften(rivals [][]rival) {
	for i, r := range rivals {
		e.rows[i+1].rivals = r
	}
}

// example turns a sentence into numbers.
func (v *vocabulary) example(s *text.Sentence) *example {
	e := &example{rows: []row{{word: rootWord, head: 0, rel: -1, tag: -1, name: -1}}}
	find := func(m map[string]int, key string) int {
		if i, ok := m[key]; ok {
			return i
		}
		return -1
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		w, spelling := syntax.Spell(t.Text)
		r := row{word: v.word[w], spelling: spelling, vector: v.vectors[w], head: t.Head + 1, rel: find(v.rel, t.Rel),
			tag: find(v.tag, t.POS+"|"+t.Tag), name: slices.Index(syntax.NameTags[:], t.Name)}
		e.rows = append(e.rows, r)
	}
	return e
}
