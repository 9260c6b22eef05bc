// Package input reads articles: text files, saved pages, folders and globs of
// them, addresses on the web, and standard input.
//
// It tells an article from the page around it. A file's format is one line in
// the table of formats, and one file of this package: plain.go for text, page.go
// for HTML. Both end in the same judgement of what each paragraph is to a
// reader (judge.go), which rests on its form and place, and on the phrases of
// extract/lexicon/furniture.txt.
package input
