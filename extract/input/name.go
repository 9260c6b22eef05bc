package input

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

var versionName = regexp.MustCompile(`^v[0-9]+$`)

// isVersion reports whether a file is named as the version of an article: v1.txt.
func isVersion(path string) bool { return versionName.MatchString(stem(path)) }

// stem is the base name of a path without its ending.
func stem(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// name returns the Source and Version of the article in a file:
//
//	seeds/daesh-syria/v1.txt      daesh-syria, v1   version 1 of what the folder is named after
//	report.txt                    report
//	corpus/sport/001.txt          001               named by itself
//	corpus/sport/001.txt          sport-001         found in the folder or glob that starts at corpus
//
// A folder's files thus keep their names when the folder is moved, and two
// editions of a corpus can be compared.
func name(root, path string) (source, version string) {
	if isVersion(path) {
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
