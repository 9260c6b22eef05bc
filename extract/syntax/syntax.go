package syntax

import (
	"runtime"
	"strings"
	"sync"

	"newsgraph/extract/text"
)

// Document fills in the grammar of every sentence of d: of each token POS, Tag, Morph,
// Lemma, Head, Rel, Name and Margin, and of each sentence the Roles. The same text gives the
// same result on every machine. Several goroutines may call it at once.
func Document(d *text.Document) {
	Parse(d)
	for i := range d.Sentences {
		Roles(&d.Sentences[i])
	}
}

// Parse is Document without roles.
func Parse(d *text.Document) { model().Parse(d) }

// Parse is the function Parse with this model in place of the embedded one.
func (m *Model) Parse(d *text.Document) {
	p := m.parser()
	defer m.release(p)
	for i := range d.Sentences {
		p.add(&d.Sentences[i])
	}
	p.flush()
	for i := range d.Sentences {
		d.Sentences[i].Index()
		inflect(&d.Sentences[i])
	}
}

// parsers are those that wait for work, with the words they know.
type parsers struct {
	mu   sync.Mutex
	idle []*parser
}

func (m *Model) parser() *parser {
	m.waiting.mu.Lock()
	defer m.waiting.mu.Unlock()
	if n := len(m.waiting.idle); n > 0 {
		p := m.waiting.idle[n-1]
		m.waiting.idle = m.waiting.idle[:n-1]
		return p
	}
	root := &word{vector: m.embed(m.Words.Len()+1, [Tables]int{})}
	return &parser{Model: m, root: root, unread: []*word{root}}
}

func (m *Model) release(p *parser) {
	m.waiting.mu.Lock()
	defer m.waiting.mu.Unlock()
	if len(m.waiting.idle) < runtime.GOMAXPROCS(0) {
		m.waiting.idle = append(m.waiting.idle, p)
	}
}

// longest is how many tokens are parsed as one tree. Longer sentences are cut (see windows):
// the arcs of n tokens take memory for n² scores and time for n³ sums.
const longest = 160

// batch is how many rows go through the network at a time: enough to use each weight many
// times, few enough to stay in the processor's cache.
const batch = 192

// A piece is a run of tokens of a sentence that is parsed as one tree.
type piece struct {
	sentence    *text.Sentence
	first, end  int // tokens
	start, rows int // in the batch; the root's row is first
}

// add takes a sentence into the batch, and runs the batch when it is full.
func (p *parser) add(s *text.Sentence) {
	for first := 0; first < len(s.Tokens); {
		end := window(s, first)
		n := end - first + 1
		if p.rows+n > batch && p.rows > 0 {
			p.flush()
		}
		p.pieces = append(p.pieces, piece{s, first, end, p.rows, n})
		p.rows += n
		first = end
	}
}

// window is where a tree that begins at token first ends: at the end of the sentence, or else
// after the last mark that parts clauses, or any punctuation, or at the limit.
func window(s *text.Sentence, first int) int {
	if len(s.Tokens)-first <= longest {
		return len(s.Tokens)
	}
	for _, marks := range []string{".!?;:", ",—–-)”\""} {
		for end := first + longest; end > first+longest/2; end-- {
			if w := s.Tokens[end-1].Text; strings.Contains(marks, w) {
				return end
			}
		}
	}
	return first + longest
}

// flush parses the pieces of the batch.
func (p *parser) flush() {
	if p.rows == 0 {
		return
	}
	p.encode()
	for i := range p.pieces {
		p.tree(&p.pieces[i])
	}
	p.label()
	p.pieces, p.rows = p.pieces[:0], 0
}
