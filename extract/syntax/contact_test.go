package syntax

import (
	"testing"

	"newsgraph/extract/text"
)

// What somebody is reached by is an apposition of what says how.
func TestContacts(t *testing.T) {
	for _, test := range []struct{ text, value, label string }{
		{"Anna Lindqvist Phone: 555-0134-22 Fax: 555-0135-77", "555-0134-22", "Phone"},
		{"Anna Lindqvist Phone: 555-0134-22 Fax: 555-0135-77", "555-0135-77", "Fax"},
		{"Marek Novak Harbour Office Cell (713) 555-0199", "713", "Cell"},
		{"The minutes can be read at this page: https://minutes.example.org/2021", "https://minutes.example.org/2021", "page"},
		{"( See attached file: minutes.pdf )", "minutes.pdf", "file"},
		{"The final score was 21-18 to the visitors.", "21-18", ""},
		{"Please call 555-0134-22 before noon.", "555-0134-22", ""},
	} {
		d := text.Split(text.Article{Text: test.text})
		Parse(d)
		tokens := d.Sentences[0].Tokens
		for i := range tokens {
			if tokens[i].Text != test.value {
				continue
			}
			label := ""
			if tokens[i].Rel == "appos" {
				label = tokens[tokens[i].Head].Text
			}
			if label != test.label {
				t.Errorf("%s: %q is an apposition of %q, want %q", test.text, test.value, label, test.label)
			}
		}
	}
}
