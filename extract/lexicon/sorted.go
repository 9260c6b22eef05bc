package lexicon

import (
	_ "embed"
	"strings"
)

// A Sorted list is one of many thousand entries, which would take long to read at every start. Its file is in the order of
// the bytes of its entries, which are looked up in place.
type Sorted struct{ lines string }

//go:embed cities.txt
var cities string

//go:embed firstnames.txt
var firstNames string

// Cities are the lines of cities.txt.
func Cities() Sorted { return Sorted{cities} }

// FirstNames are the lines of firstnames.txt.
func FirstNames() Sorted { return Sorted{firstNames} }

// Find is what follows the "=" of an entry; ok is false if the list has no such entry.
func (l Sorted) Find(entry string) (value string, ok bool) {
	found, value, _ := split(l.lines[l.seek(entry):])
	if found != entry || entry == "" {
		return "", false
	}
	return value, true
}

// Has reports whether the list has the entry.
func (l Sorted) Has(entry string) bool {
	_, ok := l.Find(entry)
	return ok
}

// Beginning yields the entries that are a word or that begin with it and a character below the digits, such as a space or a hyphen.
func (l Sorted) Beginning(word string) func(yield func(entry string) bool) {
	return func(yield func(string) bool) {
		rest := l.lines[l.seek(word):]
		for {
			entry, _, next := split(rest)
			if tail, ok := strings.CutPrefix(entry, word); !ok || entry == "" || tail != "" && tail[0] >= '0' || !yield(entry) {
				return
			}
			rest = next
		}
	}
}

// seek is where the first line begins whose entry is not before the given one.
func (l Sorted) seek(entry string) int {
	low, high := 0, len(l.lines)
	for low < high {
		mid := (low + high) / 2
		start := low + strings.LastIndexByte(l.lines[low:mid], '\n') + 1
		first, _, rest := split(l.lines[start:])
		if first < entry {
			low = len(l.lines) - len(rest)
		} else {
			high = start
		}
	}
	return low
}

// split takes the first line off and apart. That of a comment has no entry.
func split(lines string) (entry, value, rest string) {
	line, rest, _ := strings.Cut(lines, "\n")
	if strings.HasPrefix(line, "#") {
		return "", "", rest
	}
	entry, value, _ = strings.Cut(line, " = ")
	return entry, value, rest
}
