package syntax

import "newsgraph/extract/text"

// Roles fills the roles of a sentence whose tree stands.
func Roles(s *text.Sentence) {}
