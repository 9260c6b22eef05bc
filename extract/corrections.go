package extract

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"newsgraph/extract/claim"
	"newsgraph/extract/name"
)

// LoadCorrections reads a corrections file; see name.ReadCorrections for its lines.
func LoadCorrections(file string) (*name.Corrections, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read (%v); name a file of corrections", file, cause(err))
	}
	return name.ReadCorrections(file, string(src))
}

// reject leaves the claims out that corrections reject.
func (r *Result) reject(c *name.Corrections) {
	if c == nil {
		return
	}
	r.Claims = slices.DeleteFunc(r.Claims, func(x claim.Claim) bool {
		return c.Rejects(r.Article.Source, r.Print(&x), strings.Join(r.parts(&x), " | "))
	})
}
