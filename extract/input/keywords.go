package input

import "strings"

// keywords splits a list of subjects: names parted by commas, without a verb or
// a full stop, after a label such as "Tags:" or without one. It returns nil for
// anything else.
func keywords(s string) []string {
	if len(s) > maxKeywords {
		return nil
	}
	label, rest, labelled := strings.Cut(s, ":")
	labelled = labelled && keywordLabels[strings.ToLower(strings.TrimSpace(label))]
	if labelled {
		s = rest
	} else if strings.ContainsAny(s, "\"“”:;?!/()[]0123456789") || strings.Contains(s, "--") {
		return nil
	}
	var names []string
	words := 0
	for name := range strings.SplitSeq(s, ",") {
		fields := strings.Fields(name)
		if len(fields) == 0 || len(fields) > 4 {
			return nil
		}
		for _, w := range fields {
			if !labelled && plainWords[strings.ToLower(w)] {
				return nil
			}
		}
		words += len(fields)
		names = append(names, strings.Join(fields, " "))
	}
	if endsSentence(s) || !labelled && (len(names) < 3 || words > 2*len(names)) {
		return nil
	}
	return names
}

// maxKeywords is the length in bytes of the longest list of subjects.
const maxKeywords = 500

func isKeywords(s string) bool { return len(keywords(s)) > 0 }

var keywordLabels = map[string]bool{"tags": true, "keywords": true, "topics": true, "subjects": true,
	"filed under": true, "tagged": true, "categories": true, "key words": true}

// plainWords stand in sentences and headlines, but not in lists of subjects.
var plainWords = wordSet(`is are was were be been has have had do does did will would can could may might must said says he
	she it they we i you my his her its their who which that this these those not no as with and or but if when after
	before because over from at by to into`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
