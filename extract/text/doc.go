// Package text holds the plain data that flows through extraction, from the
// Article that was published to the Facts that the rules state, and splits an
// Article into sentences and tokens.
//
// Every stage of the pipeline fills fields of these structs and never rewrites
// what an earlier stage has filled:
//
//	input   Article
//	text    Document.Sentences, Token.Span, Token.Text
//	syntax  Token.POS … Token.Name, Sentence.Roles
//	name    Document.Mentions, Document.Entities
//	rule    Fact
//
// Positions are half-open. A Span counts bytes of Article.Text; everything that
// is written out for users counts Unicode code points (Article.CodePoint).
// Tokens are named by their index in Sentence.Tokens, and -1 is no token.
package text
