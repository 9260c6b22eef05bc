package syntax

import "newsgraph/extract/text"

// Document fills in the grammar of every sentence of d. Several goroutines may call it
// with documents of their own.
func Document(d *text.Document) {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Index()
		Roles(s)
	}
}
