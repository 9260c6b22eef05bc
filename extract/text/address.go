package text

import "strings"

// IsAddress reports whether a word is a URL, an e-mail address, a domain or the name of a file.
func IsAddress(word string) bool { return len(word) > 0 && address(word) == len(word) }

// address returns the length of the URL, e-mail address, domain or file name at
// the start of s, 0 if there is none.
func address(s string) int {
	dot := strings.IndexByte(s, '.')
	if dot < 0 && !strings.Contains(s, "://") && !strings.Contains(s, "@") && !strings.Contains(s, ":") {
		return 0
	}
	for _, scheme := range []string{"http://", "https://", "ftp://", "www.", "mailto:", "doi:"} {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			return unpunctuated(s)
		}
	}
	n := hostLen(s)
	if n == 0 {
		return 0
	}
	if n < len(s) && s[n] == '@' {
		if m := hostLen(s[n+1:]); m > 0 {
			return n + 1 + m
		}
		return 0
	}
	host := s[:n]
	i := strings.LastIndexByte(host, '.')
	if i <= 0 || !endings[lower(host[i+1:])] && !isGroup(host) {
		return 0
	}
	if n < len(s) && s[n] == '/' {
		return unpunctuated(s)
	}
	return n
}

// isGroup reports whether s is made like the name of a newsgroup or a module:
// three words or more in lower case, with full stops between.
func isGroup(s string) bool {
	parts := 0
	for p := range strings.SplitSeq(s, ".") {
		if len(p) < 2 || strings.ContainsFunc(p, func(r rune) bool { return r < 'a' || r > 'z' }) {
			return false
		}
		parts++
	}
	return parts > 2
}

// hostLen returns the length of the run of characters of host names and mailboxes, ending
// in a letter or digit.
func hostLen(s string) int {
	n, last := 0, 0
	for n < len(s) {
		c := s[n]
		switch {
		case isLetter[c] || c >= '0' && c <= '9':
			last = n + 1
		case c != '.' && c != '-' && c != '_' && c != '%' && c != '+':
			return last
		}
		n++
	}
	return last
}

// unpunctuated returns the length of s without the punctuation that follows an address.
func unpunctuated(s string) int {
	n := len(s)
	for n > 1 {
		switch c := s[n-1]; {
		case strings.IndexByte(".,;:!?\"'>]}", c) >= 0:
		case c == ')' && strings.Count(s[:n], "(") < strings.Count(s[:n], ")"):
		default:
			if rest := strings.TrimRight(s[:n], "”’»…"); len(rest) < n {
				n = len(rest)
				continue
			}
			return n
		}
		n--
	}
	return n
}

// endings are the last parts of common domain and file names.
var endings = set(`com org net edu gov mil int info biz eu uk us de fr nl it es ru ua cn jp in au ca ch at be se
	no dk fi pl cz br mx za ie nz il tr ir io ai tv co me doc docx xls xlsx pdf ppt txt html htm jpg jpeg png gif
	zip exe mp3 mp4 csv xml json`)

// emoticon returns the length of the sideways face that is all of s or ends in
// front of punctuation, 0 if there is none.
func emoticon(s string) int {
	if strings.HasPrefix(s, "^_^") {
		return 3
	}
	if strings.IndexByte(":;=", s[0]) < 0 {
		return 0
	}
	n := 1
	if n < len(s) && (s[n] == '-' || s[n] == '\'') {
		n++
	}
	mouth := n
	for n < len(s) && n < mouth+3 && strings.IndexByte(")(DPp/|", s[n]) >= 0 && s[n] == s[mouth] {
		n++
	}
	if n == mouth || n < len(s) {
		return 0
	}
	return n
}
