package extract_test

import (
	"fmt"
	"io"

	"newsgraph/export"
	"newsgraph/extract"
	"newsgraph/extract/text"
	"newsgraph/graph"
)

// From two versions of an article to what changed between them, and to a file for Gephi.
func Example() {
	older, newer := graphOf("Russia deployed its own sappers to Palmyra."), graphOf("Russia did not deploy its own sappers to Palmyra.")

	changes := graph.Diff(older, newer)
	for i := range changes.Removed {
		fmt.Println("-", older.Print(&changes.Removed[i]))
	}
	for i := range changes.Added {
		fmt.Println("+", newer.Print(&changes.Added[i]))
	}

	// export.WriteFile("graph.gexf", newer, "", export.Options{}) writes a file
	if err := export.Write(io.Discard, newer, "gexf", export.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// - Russia | deployed | sappers | to Palmyra
	// + Russia | deployed | sappers | to Palmyra (not)
}

// graphOf reads an article and makes its graph.
func graphOf(words string) *graph.Graph {
	r, err := extract.Extract(text.Article{Source: "example", Text: words})
	if err != nil {
		panic(err)
	}
	g, err := graph.Build([]extract.Result{r}, graph.Options{})
	if err != nil {
		panic(err)
	}
	return g
}

// The facts of an article in the one notation.
func ExampleExtract() {
	r, err := extract.Extract(text.Article{Text: "Sappers were deployed by Russia. “Daesh destroyed the bridge,” the minister said."})
	if err != nil {
		panic(err)
	}
	for i := range r.Claims {
		fmt.Println(r.Print(&r.Claims[i]))
	}
	// Output:
	// Russia | deployed | Sappers
	// Daesh | destroyed | bridge (says minister)
	// minister | said | Daesh destroyed the bridge
}
