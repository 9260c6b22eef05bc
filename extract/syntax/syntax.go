package syntax

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"

	"newsgraph/extract/text"
)

// Document fills in the grammar of every sentence of d: of each token POS, Tag, Morph,
// Lemma, Head, Rel, Name and Margin, and of each sentence the Roles. The same text gives the
// same result on every machine. Several goroutines may call it at once.
func Document(d *text.Document) { Twice().Document(d) }

// Parse is Document without roles.
func Parse(d *text.Document) { Twice().Parse(d) }

// A Reader finds the grammar of sentences with one network, or with two: sentences of which the first is in doubt are read by
// the second, too, and what counts is the sum of their scores. Several goroutines may share it.
type Reader struct {
	first, second *Model // second: nil if there is none
	mu            sync.Mutex
	idle          []*parser // wait for work, with the words that they know
}

// NewReader is a reader with these networks. The second may be nil; otherwise it has the tags and the relations of the first, or the error
// says that it has not.
func NewReader(first, second *Model) (*Reader, error) {
	if second != nil && !(slices.Equal(first.Tags, second.Tags) && slices.Equal(first.Rels, second.Rels)) {
		return nil, errors.New("model: the two networks do not have the same tags and relations; train them on the same treebanks")
	}
	return &Reader{first: first, second: second}, nil
}

// Document is the function Document with the networks of r.
func (r *Reader) Document(d *text.Document) {
	r.Parse(d)
	for i := range d.Sentences {
		Roles(&d.Sentences[i])
	}
}

// Parse is the function Parse with the networks of r.
func (r *Reader) Parse(d *text.Document) {
	p := r.parser()
	defer r.release(p)
	for i := range d.Sentences {
		p.add(&d.Sentences[i])
	}
	p.flush()
	for i := range d.Sentences {
		hangContacts(&d.Sentences[i])
		d.Sentences[i].Index()
		partAppositions(&d.Sentences[i])
		inflect(&d.Sentences[i])
	}
}

func (r *Reader) parser() *parser {
	r.mu.Lock()
	defer r.mu.Unlock()
	if n := len(r.idle); n > 0 {
		p := r.idle[n-1]
		r.idle = r.idle[:n-1]
		return p
	}
	p := newParser(r.first)
	if r.second != nil {
		p.second = newParser(r.second)
	}
	return p
}

func (r *Reader) release(p *parser) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.idle) < runtime.GOMAXPROCS(0) {
		r.idle = append(r.idle, p)
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
	again       int // start in the batch of the second parser, or unread
}

// unread is the place of a piece that the second parser has not read.
const unread = -1

// A piece is read again if the mean chance of a wrong head is more than doubt, or if the best name tag of a token has a chance below sure:
// two thirds of what news has, and nearly all that a second reading betters.
const doubt, sure = 0.03, 0.72

// doubts reports whether the first reading leaves a piece in doubt. If not, its tree is found; doubt about a name needs none.
func (p *parser) doubts(piece *piece) bool {
	for row := piece.start + 1; row < piece.start+piece.rows; row++ {
		kinds := p.kindScores(row)
		if p.chance(kinds, best(kinds)) < sure {
			return true
		}
	}
	p.tree(piece)
	var wrong float32
	for _, t := range piece.sentence.Tokens[piece.first:piece.end] {
		wrong += 1 - t.Margin
	}
	return wrong > doubt*float32(piece.rows-1)
}

// add takes a sentence into the batch, and runs the batch when it is full.
func (p *parser) add(s *text.Sentence) {
	for first := 0; first < len(s.Tokens); {
		end := window(s, first)
		n := end - first + 1
		if p.rows+n > batch && p.rows > 0 {
			p.flush()
		}
		p.pieces = append(p.pieces, piece{s, first, end, p.rows, n, unread})
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
	if p.second != nil {
		p.readAgain()
	} else {
		for i := range p.pieces {
			p.tree(&p.pieces[i])
		}
	}
	for i := range p.pieces {
		p.tagTokens(&p.pieces[i])
	}
	p.label()
	p.pieces, p.rows = p.pieces[:0], 0
}

// readAgain has the second parser read the doubtful pieces, and finds their trees by both, and those of the others.
func (p *parser) readAgain() {
	q := p.second
	q.pieces, q.rows = q.pieces[:0], 0
	for i := range p.pieces {
		piece := &p.pieces[i]
		if p.doubts(piece) {
			piece.again = q.rows
			q.pieces = append(q.pieces, piece.asRead())
			q.rows += piece.rows
		}
	}
	if q.rows == 0 {
		return
	}
	q.encode()
	q.head = room(q.head, q.rows)
	for i := range p.pieces {
		piece := &p.pieces[i]
		if piece.again == unread {
			continue
		}
		p.tree(piece)
		for k, head := range p.head[piece.start : piece.start+piece.rows] {
			q.head[piece.again+k] = head - piece.start + piece.again
		}
	}
	q.relate()
}

// asRead is a piece in the batch of the second parser.
func (p *piece) asRead() piece {
	return piece{p.sentence, p.first, p.end, p.again, p.rows, unread}
}
