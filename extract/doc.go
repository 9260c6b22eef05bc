// Package extract turns articles into claims: who did what to whom, according to
// whom. It is the pipeline, and this is the map of the whole program.
//
// # Flow
//
// Each arrow is one exported function, each box a plain struct without pointers
// into a later stage. A stage fills fields and never rewrites an earlier one's.
//
//	file, page, stdin --input.Read-->      text.Article  {Source, URL, Version, Title, Published, Text, Blocks}
//	                  --text.Split-->      text.Document sentences and tokens, with spans into Article.Text
//	                  --syntax.Document--> Token.POS, Lemma, Head, Rel, name tags; Sentence.Roles
//	                  --name.Document-->   Document.Mentions, Document.Entities
//	                  --rule.Match-->      []text.Fact
//	                  --claim.Judge-->     []claim.Claim a Fact with polarity, modality, source, time
//	                  --graph.Build-->     graph.Graph   sorted quads; a view of them in Cayley answers queries
//	                  --Snapshot, Diff, Query, export.Write-->
//
// A Fact is n-ary; every outlet flattens it in its own way. One notation serves
// rules, output, seeds and diffs: S | P | O | to Palmyra (not; says Assad; 2015).
//
// # Floors
//
// Imports go down only; floors_test.go holds this, with the reasons.
//
//	cmd/newsgraph, cmd/newsgraph-train, quality, .ci, seeds
//	export                                         one file per format
//	graph                                          the only package that knows Cayley
//	extract                                        this package
//	extract/{claim,rule,name,openie,syntax,input}  the stages
//	extract/{lexicon,text}                         word lists and data
//
// # How to add
//
// A rule: write it into a file of extract/rules, with a yes and a no example, and
// run newsgraph rules test and newsgraph rules impact. extract/testdata/firings.txt shows its
// reach in review, and docs/rules-reference.md its text (go test ./extract -update). The language is described in package rule; when it falls
// short, the answer is a role in package syntax or a second rule, not more syntax.
//
// A word: one line in a file of extract/lexicon. The first lines of each file say what
// it lists and where that is from.
//
// An export format: one file in export that calls register, and its golden. The tests
// of all formats, the command line and its help find it in the table.
//
// An input format: one file in extract/input with a function that parses bytes, and
// one line in the table of formats there.
//
// A seed article: one folder in seeds with v1.txt; go test ./seeds -update writes what
// comes out, to be read before it is committed.
//
// A command: one file in cmd/newsgraph and one line in its table of commands; the
// tests run the examples of its help.
//
// # What is stable
//
// Until version 1.0, these change only with a line in the changelog that says so: the
// command line, the one notation, the JSON of a claim, the IRIs of the graph, the
// rule language, and for Go programs Extract, text.Article, claim.Claim, graph.Build,
// graph.Diff, Graph.Query, export.Read and export.Write. All else may change.
package extract
