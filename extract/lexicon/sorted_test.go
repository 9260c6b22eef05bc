package lexicon

import (
	"slices"
	"testing"
)

// What is looked up in place is what a map of the file would hold.
func TestSortedListsAreTheirFiles(t *testing.T) {
	for name, list := range map[string]Sorted{"cities": Cities(), "firstnames": FirstNames()} {
		before := ""
		for rest := list.lines; rest != ""; {
			entry, _, next := split(rest)
			if entry < before {
				t.Errorf("%s.txt: %q stands behind %q; sort the lines by their entries, byte by byte", name, entry, before)
			}
			before, rest = entry, next
		}
		for entry, want := range Must(name) {
			if got, ok := list.Find(entry); !ok || got != want {
				t.Errorf("%s.txt: %q is found as %q, %v; the file says %q", name, entry, got, ok, want)
			}
			for _, other := range []string{entry + "x", entry[:len(entry)-1], " " + entry} {
				want, ok := Must(name)[other]
				if got, found := list.Find(other); got != want || found != ok {
					t.Errorf("%s.txt: %q is found as %q, %v; the file says %q, %v", name, other, got, found, want, ok)
				}
			}
		}
		for _, none := range []string{"", "#", "# ", "\xff", "=", "A\nB"} {
			if list.Has(none) {
				t.Errorf("%s.txt has %q", name, none)
			}
		}
	}
}

func TestBeginning(t *testing.T) {
	l := Sorted{"# a comment\nAba = Nigeria\nAba Town = X\nAba's\nAba-by-Sea = Y\nAbadan = Iran\n"}
	if got, want := slices.Collect(l.Beginning("Aba")), []string{"Aba", "Aba Town", "Aba's", "Aba-by-Sea"}; !slices.Equal(got, want) {
		t.Errorf("with Aba begin %q, want %q", got, want)
	}
	for _, word := range []string{"", "A", "B", "Abad"} {
		if got := slices.Collect(l.Beginning(word)); len(got) > 0 {
			t.Errorf("with %q begin %q, want none", word, got)
		}
	}
}
