package input

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var versionName = regexp.MustCompile(`^v[0-9]+$`)

// isVersion reports whether a file is named as the version of an article: v1.txt.
func isVersion(path string) bool { return versionName.MatchString(stem(path)) }

// folders remember which folders hold the versions of one article.
type folders map[string]bool

// versioned reports whether the files v1, v2 … of a folder are versions: the first is there, or no other article. A corpus of aircraft may
// have a v22 among them.
func (f folders) versioned(dir string) bool {
	is, known := f[dir]
	if !known {
		entries, _ := os.ReadDir(dir) // of a folder that cannot be listed, nothing but names is known
		is = !slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
			return !e.IsDir() && !strings.HasPrefix(e.Name(), ".") && hasFormat(e.Name()) && !isVersion(e.Name())
		}) || slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return hasFormat(e.Name()) && stem(e.Name()) == "v1" })
		f[dir] = is
	}
	return is
}

// stem is the base name of a path without its ending.
func stem(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// name returns the Source and Version of the article in a file:
//
//	seeds/daesh-syria/v1.txt      daesh-syria, v1   version 1 of what the folder is named after
//	aircraft/v22.txt              v22              beside aircraft/sr-71.txt
//	report.txt                    report
//	corpus/sport/001.txt          001               named by itself
//	corpus/sport/001.txt          sport-001         found in the folder or glob that starts at corpus
//
// A folder's files thus keep their names when the folder is moved, and two
// editions of a corpus can be compared.
func name(root, path string, versioned bool) (source, version string) {
	if versioned {
		dir := filepath.Dir(path)
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
		return slug(filepath.Base(dir)), stem(path)
	}
	rel, err := filepath.Rel(root, path)
	if err != nil {
		rel = filepath.Base(path)
	}
	return slug(strings.TrimSuffix(rel, filepath.Ext(rel))), ""
}

// slug is s in lower case with a hyphen for every run of characters that are
// neither letters nor digits.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
	}
	if out := strings.TrimSuffix(b.String(), "-"); out != "" {
		return out
	}
	return "article"
}
