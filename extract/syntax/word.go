package syntax

import (
	"strings"
	"unicode"
)

// Tables is the number of embedding tables that spell a word, beside the table of whole words.
const Tables = 5

// TableRows are the rows of the tables: suffixes of two, three and four letters, the prefix
// of three, and the shape. Row 0 is the root's.
var TableRows = [Tables]int{1024, 4096, 4096, 4096, 1024}

// straight makes apostrophes the one that the treebanks write.
var straight = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "…", "...")

// Spell gives what the network knows a token by: the word in lower case, and its row in
// each of the tables.
func Spell(form string) (word string, rows [Tables]int) {
	form = straight.Replace(form)
	word = strings.ToLower(form)
	letters := []rune(word)
	last := func(n int) string { return string(letters[max(0, len(letters)-n):]) }
	for i, part := range [Tables]string{
		last(2), last(3), last(4), string(letters[:min(3, len(letters))]), shape(form),
	} {
		rows[i] = 1 + int(hash(part)%uint32(TableRows[i]-1))
	}
	return word, rows
}

// shape writes X for upper case, x for lower case and d for digits, runs cut at three.
func shape(form string) string {
	var b strings.Builder
	last, run := rune(0), 0
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLower(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = 'd'
		}
		if r != last {
			last, run = r, 0
		}
		if run++; run <= 3 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hash is FNV-1a, folded.
func hash(s string) uint32 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return uint32(h ^ h>>32)
}

// NameTags are what the network's name head tells apart.
var NameTags = [...]string{"O", "B-person", "I-person", "B-place", "I-place", "B-org", "I-org", "B-other", "I-other"}

// Distances is the number of classes of Distance.
const Distances = 2*farthest + 2

// farthest is the distance from which on all are alike.
const farthest = 20

// Distance is the class of an arc by how far it goes, and to which side. Both tokens are
// counted from 1; head 0 is the root.
func Distance(dependent, head int) int {
	if head == 0 {
		return Distances - 1
	}
	return farthest + max(-farthest, min(farthest, head-dependent))
}
