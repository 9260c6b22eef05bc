package syntax

import (
	"encoding/binary"
	"slices"
	"sort"
	"strings"
	"unsafe"
)

// Strings is a list of strings as one run of bytes, read in place.
type Strings struct {
	ends []byte // uint32 each: where string i ends in text
	text []byte
}

// NewStrings makes a list.
func NewStrings(list []string) Strings {
	var s Strings
	for _, v := range list {
		s.text = append(s.text, v...)
		s.ends = binary.LittleEndian.AppendUint32(s.ends, uint32(len(s.text)))
	}
	return s
}

// Len is the number of strings.
func (s *Strings) Len() int { return len(s.ends) / 4 }

// At is string i. A damaged list gives empty strings.
func (s *Strings) At(i int) string {
	start := uint32(0)
	if i > 0 {
		start = binary.LittleEndian.Uint32(s.ends[4*(i-1):])
	}
	end := binary.LittleEndian.Uint32(s.ends[4*i:])
	if start > end || end > uint32(len(s.text)) {
		return ""
	}
	b := s.text[start:end]
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Find is the index of v in a sorted list, -1 if it is not there.
func (s *Strings) Find(v string) int { return s.find(v, 0, s.Len(), 0) }

// find is the index of the string from first up to end that is v but for its first bytes, as many as skip says and the same in all; -1
// if there is none.
func (s *Strings) find(v string, first, end, skip int) int {
	for first < end {
		middle := (first + end) / 2
		switch order := strings.Compare(s.At(middle)[skip:], v); {
		case order < 0:
			first = middle + 1
		case order > 0:
			end = middle
		default:
			return middle
		}
	}
	return -1
}

// Endings gives words a value by their tag and their longest known ending; a whole word is the
// ending that begins with "^".
type Endings struct {
	keys   Strings // sorted: tag, tab, ending
	values Strings
}

// longestEnding is how many letters an ending has that is not a whole word.
const longestEnding = 6

// NewEndings learns from how often each word had each value under each tag: counts[tag][word][value].
// An ending is kept if its commonest value is not that of the next shorter one that is kept.
func NewEndings(counts map[string]map[string]map[string]int) Endings {
	known := map[string]string{}
	for tag, words := range counts {
		sums := map[string]map[string]int{}
		for word, values := range words {
			for _, e := range endings(word) {
				if sums[e] == nil {
					sums[e] = map[string]int{}
				}
				for v, n := range values {
					// A common word counts little more than a rare one: rare ones are what
					// endings are for.
					if len(e) < len(word)+1 {
						n = min(n, 3)
					}
					sums[e][v] += n
				}
			}
		}
		var order []string
		for e := range sums {
			order = append(order, e)
		}
		slices.SortFunc(order, func(a, b string) int { return len(a) - len(b) })
		for _, e := range order {
			best := commonest(sums[e])
			if v, ok := inherited(known, tag, e); !ok || v != best {
				known[tag+"\t"+e] = best
			}
		}
	}
	var keys, values []string
	for k := range known {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		values = append(values, known[k])
	}
	return Endings{NewStrings(keys), NewStrings(values)}
}

// inherited is the value of the longest known ending that is shorter than e.
func inherited(known map[string]string, tag, e string) (value string, ok bool) {
	for i := 1; i <= len(e) && !ok; i++ {
		value, ok = known[tag+"\t"+e[i:]]
	}
	return value, ok
}

// commonest is the value that counts most, the first by name among equals.
func commonest(values map[string]int) string {
	best := ""
	for v, n := range values {
		if n > values[best] || n == values[best] && v < best {
			best = v
		}
	}
	return best
}

// endings are all endings of a word, the longest first.
func endings(word string) []string {
	all := make([]string, 1, longestEnding+2)
	all[0] = "^" + word
	n := 0
	for i := len(word); ; {
		all = append(all, word[i:])
		if i == 0 || n == longestEnding {
			break
		}
		for i--; i > 0 && word[i]&0xc0 == 0x80; i-- {
		}
		n++
	}
	slices.Reverse(all[1:])
	return all
}

// Find is the value of a word under a tag, "" if the tag is unknown.
func (e *Endings) Find(tag, word string) string {
	first, end := e.keys.beginning(tag + "\t")
	for _, ending := range endings(word) {
		if i := e.keys.find(ending, first, end, len(tag)+1); i >= 0 {
			return e.values.At(i)
		}
	}
	return ""
}

// beginning is the range of a sorted list's strings that begin so.
func (s *Strings) beginning(prefix string) (first, end int) {
	first = sort.Search(s.Len(), func(i int) bool { return s.At(i) >= prefix })
	return first, first + sort.Search(s.Len()-first, func(i int) bool { return !strings.HasPrefix(s.At(first+i), prefix) })
}
