package input

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A format is one way to write an article down.
type format struct {
	endings []string // of file names
	types   []string // media types
	// parse reads an article from its bytes. Charset is what the server says, url
	// where it was; both may be "". Errors name a place in the bytes.
	parse func(raw []byte, charset, url string) (text.Article, error)
}

// formats are all that can be read. The first stands for what has no known
// ending or type, and looks at the bytes.
var formats = []format{
	{nil, nil, parseAny},
	{[]string{".txt", ".text"}, []string{"text/plain"}, parsePlain},
	{[]string{".html", ".htm", ".xhtml"}, []string{"text/html", "application/xhtml+xml"}, parsePage},
}

// formatOf returns the format of a file by its ending.
func formatOf(path string) format {
	ending := strings.ToLower(filepath.Ext(path))
	for _, f := range formats {
		if slices.Contains(f.endings, ending) {
			return f
		}
	}
	return formats[0]
}

func hasFormat(path string) bool { return formatOf(path).endings != nil }

// endings lists the endings of all formats for messages.
func endings() string {
	var all []string
	for _, f := range formats {
		all = append(all, f.endings...)
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}

// parseAny takes for a page what starts like one, and all else for text.
func parseAny(raw []byte, charset, url string) (text.Article, error) {
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 512)], []byte("\xef\xbb\xbf")), " \t\r\n"))
	for _, sign := range []string{"<!doctype html", "<html", "<head", "<body", "<?xml"} {
		if bytes.HasPrefix(start, []byte(sign)) {
			return parsePage(raw, charset, url)
		}
	}
	return parsePlain(raw, charset, url)
}
