package extract

import (
	"newsgraph/extract/claim"
	"newsgraph/extract/text"
)

// A Result is one article read: its analysis and what it claims.
type Result struct {
	*text.Document
	Claims []claim.Claim // in the order of the text, then of the predicate
}
