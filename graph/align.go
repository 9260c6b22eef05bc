package graph

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract"
)

// A line is a sentence as alignment sees it.
type line struct {
	sentence  int
	paragraph int
	words     []word
	key       string         // its words: equal for sentences that differ in typography alone
	weights   map[string]int // by class of word; what only names the subject counts half
	total     int
}

func linesOf(r *extract.Result) []line {
	lines := make([]line, 0, len(r.Sentences))
	for i := range r.Sentences {
		l := line{sentence: i, words: wordsOf(&r.Sentences[i])}
		if len(l.words) == 0 {
			continue
		}
		keys := make([]string, len(l.words))
		for k := range l.words {
			keys[k] = l.words[k].key
		}
		l.key = strings.Join(keys, " ")
		l.weigh(r)
		lines = append(lines, l)
	}
	paragraphs(r, lines)
	return lines
}

// paragraphs numbers the paragraphs that the sentences stand in: blocks, or what blank lines part.
func paragraphs(r *extract.Result, lines []line) {
	n := 0
	for i := range lines {
		if i > 0 {
			a, b := &r.Sentences[lines[i-1].sentence], &r.Sentences[lines[i].sentence]
			between := strings.ReplaceAll(r.Article.Text[a.End:max(a.End, b.Start)], "\r", "")
			if a.Block != b.Block || len(r.Article.Blocks) == 0 && strings.Count(between, "\n") > 1 {
				n++
			}
		}
		lines[i].paragraph = n
	}
}

// The weights of words for likeness, in sixteenths: two sentences of one subject are not yet versions of each other.
const (
	contentWeight = 16
	subjectWeight = 8
	lightWeight   = 2
)

func (l *line) weigh(r *extract.Result) {
	s := &r.Sentences[l.sentence]
	subject := make([]bool, len(s.Tokens))
	if root := s.Root(); root >= 0 {
		for _, c := range s.Children(root) {
			if s.Tokens[c].Is("nsubj") {
				for _, t := range s.Subtree(c, nil) {
					subject[t] = true
				}
			}
		}
	}
	l.weights = map[string]int{}
	for i := range l.words {
		w := &l.words[i]
		weight := contentWeight
		switch {
		case w.light():
			weight = lightWeight
		case subject[w.first]:
			weight = subjectWeight
		}
		class := w.bag()
		l.weights[class] += weight
		l.total += weight
	}
}

// bag is what a word counts as for likeness: numbers are all alike, and so are opposites.
func (w *word) bag() string {
	if w.number() {
		return "#"
	}
	if c := contrary[w.class]; len(c) > 0 {
		return min(w.class, slices.Min(c))
	}
	return w.class
}

// likeness is how much two sentences share, 0 to 1: twice the common weight over both weights, or a little less than
// the part of the shorter that the longer has.
func likeness(a, b *line) float64 {
	small, large := a, b
	if len(small.weights) > len(large.weights) {
		small, large = large, small
	}
	shared := 0
	for class, w := range small.weights {
		shared += min(w, large.weights[class])
	}
	if shared == 0 {
		return 0
	}
	dice := 2 * float64(shared) / float64(a.total+b.total)
	if least := min(a.total, b.total); shared >= 4*contentWeight {
		return max(dice, 0.8*float64(shared)/float64(least))
	}
	return dice
}

// A match is two sentences, by their places in the lists of lines, that are versions of each other.
type match struct {
	a, b  int
	same  bool // word for word
	moved bool
}

// Sentences as alike as this are versions of each other: anywhere, and between two neighbours that match as well.
const (
	likeAnywhere = 0.5
	likeInPlace  = 0.36
)

// align matches the sentences of two versions: equal ones first, then by likeness, the likest first, wherever they stand.
func align(a, b []line) []match {
	toB, toA := filled(len(a)), filled(len(b))
	var matches []match
	join := func(i, j int, same bool) {
		toB[i], toA[j] = j, i
		matches = append(matches, match{a: i, b: j, same: same})
	}
	where := map[string][]int{}
	for j := range b {
		where[b[j].key] = append(where[b[j].key], j)
	}
	for i := range a {
		if js := where[a[i].key]; len(js) > 0 {
			join(i, js[0], true)
			where[a[i].key] = js[1:]
		}
	}
	for _, c := range candidates(a, b, toB, toA) {
		if toB[c.a] < 0 && toA[c.b] < 0 && (c.like >= likeAnywhere || inPlace(c.a, c.b, toB, toA)) {
			join(c.a, c.b, false)
		}
	}
	slices.SortFunc(matches, func(x, y match) int { return cmp.Compare(x.b, y.b) })
	markMoved(matches, a)
	return matches
}

func filled(n int) []int { return slices.Repeat([]int{-1}, n) }

// inPlace reports whether the sentences before or behind two sentences match each other.
func inPlace(i, j int, toB, toA []int) bool {
	before := i == 0 && j == 0 || i > 0 && j > 0 && toB[i-1] == j-1
	behind := i == len(toB)-1 && j == len(toA)-1 || i < len(toB)-1 && j < len(toA)-1 && toB[i+1] == j+1
	return before || behind
}

type candidate struct {
	a, b int
	like float64
}

// candidates are the unmatched pairs that are alike enough, the likest first. Of equally alike ones
// those nearer in place come first, by an order that does not tell old from new.
func candidates(a, b []line, toB, toA []int) []candidate {
	var list []candidate
	for i := range a {
		if toB[i] >= 0 {
			continue
		}
		for j := range b {
			if toA[j] >= 0 {
				continue
			}
			if like := likeness(&a[i], &b[j]); like >= likeInPlace {
				list = append(list, candidate{i, j, like})
			}
		}
	}
	slices.SortFunc(list, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(abs(x.a-x.b), abs(y.a-y.b)), cmp.Compare(x.a+x.b, y.a+y.b), cmp.Compare(x.a, y.a))
	})
	return list
}

func abs(n int) int { return max(n, -n) }

// markMoved marks the matches that break the order of the others: all but the longest run of sentences that are in
// order in both versions. Of runs of one length the one with more words stays.
func markMoved(matches []match, a []line) {
	n := len(matches)
	weight, from := make([]int, n), filled(n)
	last := -1
	for k := range matches {
		for p := range k {
			if matches[p].a < matches[k].a && weight[p] > weight[k] {
				weight[k], from[k] = weight[p], p
			}
		}
		weight[k] += 1<<16 + len(a[matches[k].a].words)
		if last < 0 || weight[k] > weight[last] {
			last = k
		}
	}
	for k := range matches {
		matches[k].moved = true
	}
	for ; last >= 0; last = from[last] {
		matches[last].moved = false
	}
}
