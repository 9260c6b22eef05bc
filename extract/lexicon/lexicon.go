// Package lexicon holds the hand-written word lists. A list is a file here,
// name.txt; adding a word is adding a line.
//
//	# a comment
//	deploy
//	visit
//	visit = visit            the noun matches as the verb, too
//	destruction = destroy
//
// An entry may have several words ("carry out"). Entries are kept as written:
// lemmas are in lower case, names in their own.
package lexicon

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// A List maps each entry of a word list to what follows its "=", "" if nothing does.
type List map[string]string

// Has reports whether the list has the entry.
func (l List) Has(entry string) bool {
	_, ok := l[entry]
	return ok
}

// readers read each list when it is first asked for: few commands need all.
var readers = sync.OnceValue(func() map[string]func() (List, error) {
	readers := map[string]func() (List, error){}
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the files are part of the program
	}
	for _, e := range entries {
		readers[strings.TrimSuffix(e.Name(), ".txt")] = sync.OnceValues(func() (List, error) {
			src, err := files.ReadFile(e.Name())
			if err != nil {
				return nil, err
			}
			return Parse(e.Name(), string(src))
		})
	}
	return readers
})

// Get returns the embedded list of that name. Lists are shared: do not change them.
func Get(name string) (List, error) {
	if read, ok := readers()[name]; ok {
		return read()
	}
	return nil, fmt.Errorf("no lexicon %q; there are %s", name, strings.Join(Names(), ", "))
}

// Must is Get for lists that the program itself names; a missing one is a
// defect of the program, which the first test that loads the package finds.
func Must(name string) List {
	l, err := Get(name)
	if err != nil {
		panic(err)
	}
	return l
}

// Names are the names of the embedded lists, sorted.
func Names() []string { return slices.Sorted(maps.Keys(readers())) }

// Parse reads a word list. Errors name the file and the line.
func Parse(file, src string) (List, error) {
	list := make(List, strings.Count(src, "\n"))
	for i, line := range strings.Split(src, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		entry, value, mapped := strings.Cut(line, "=")
		entry, value = strings.TrimSpace(entry), strings.TrimSpace(value)
		if entry == "" || mapped && value == "" {
			return nil, fmt.Errorf("%s:%d: %q lacks a side; write \"word\" or \"noun = verb\"", file, i+1, line)
		}
		switch old := list[entry]; {
		case old != "" && mapped && old != value:
			return nil, fmt.Errorf("%s:%d: %q is %q here and %q above; keep one", file, i+1, entry, value, old)
		case old == "":
			list[entry] = value
		}
	}
	return list, nil
}
