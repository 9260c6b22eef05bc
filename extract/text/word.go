package text

import "strings"

// lower is strings.ToLower for keys of the tables here; longer words are in none.
func lower(s string) string {
	if len(s) > 12 {
		return ""
	}
	return strings.ToLower(s)
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// prefixes stay on their word, hyphen and all. The treebanks are of one mind
// about these; others, like "self" and "well", they split.
var prefixes = set(`anti arch co counter cross e ex extra hyper infra inter intra macro mega meta micro mid
	mini multi non over para post pre pro proto pseudo re semi socio sub super trans ultra un under`)

// isPrefix reports whether a hyphen behind word does not part it from rest: "UN-led"
// starts with no prefix.
func isPrefix(word, rest string) bool {
	return prefixes[lower(word)] && (len(word) == 1 || !isUpper(word) || isUpper(rest))
}

// participles end compounds, though they look like a syllable of a name: Hong Kong-run.
var participles = set("cut hit met put run set shot to")

// syllable reports whether a word is one syllable as Chinese and Korean have them in our letters: Kim, Hwang, Ing. None ends in "ed" or
// in two consonants, but for ng, hn and Park.
func syllable(s string) bool {
	if len(s) > 6 {
		return false
	}
	s = strings.ToLower(s)
	onset := strings.IndexAny(s, "aeiouyw")
	if onset < 0 || onset > 3 {
		return false
	}
	switch strings.TrimLeft(s[onset:], "aeiouyw") {
	case "", "n", "ng", "m", "l", "k", "p", "r", "h", "t", "hn", "rk":
		return true
	}
	return false
}

// slashed words keep their slash.
var slashed = set("s/he w/o w/out n/a")

// currency returns the length of the currency's name in front of the number that
// follows it without a space, 0 if there is none: Rs1000, EUR50.
func currency(s string) int {
	n := 0
	for n < len(s) && isLetter[s[n]] {
		n++
	}
	if n > 1 && n < 4 && isDigit(s, n) && currencies[s[:n]] {
		return n
	}
	return 0
}

var currencies = set("Rs EUR USD GBP INR AED CHF SEK NOK DKK JPY CNY RMB HKD AUD CAD NZD ZAR RUB UAH TRY IRR")

// units are cut off their number.
var units = set(`am pm a.m p.m k m km kg mg cm mm ft in lb lbs oz mi mph kph kmh ml gb mb kb tb hz khz mhz ghz
	kw mw gw kwh mwh bn mn tn bbl hrs hr min mins sec secs yrs bp bps`)

// clipped words have lost their beginning to an apostrophe.
var clipped = set(`em til tis twas twere cause bout round n cuz nuff neath tween gainst`)

// fused returns the length of the first of two words that are written as one, 0
// if s is not such a pair.
func fused(s string) int {
	if len(s) < 2 || len(s) > 8 {
		return 0
	}
	switch s[len(s)-1] | 0x20 {
	case 'a', 'e', 'l', 'm', 's', 't':
	default:
		return 0
	}
	return pairs[lower(s)]
}

var pairs = cuts(`can|not gon|na wan|na got|ta out|ta gim|me lem|me i|m i|ve you|re they|re you|ll they|ll it|ll
	that|s what|s there|s he|s she|s do|nt did|nt does|nt is|nt was|nt are|nt were|nt have|nt has|nt had|nt
	could|nt would|nt should|nt wo|nt ca|nt ai|nt`)

func cuts(words string) map[string]int {
	m := map[string]int{}
	for _, w := range strings.Fields(words) {
		m[strings.Replace(w, "|", "", 1)] = strings.Index(w, "|")
	}
	return m
}

// clitic returns the length of the ending behind an apostrophe that is a word of
// its own ("s", "re", "t"), 0 if s starts with none.
func clitic(s string) int {
	n := letters(s)
	switch n {
	case 1:
		switch s[0] | 0x20 {
		case 's', 'm', 'd', 't':
			return 1
		}
	case 2:
		switch lower(s[:2]) {
		case "re", "ve", "ll":
			return 2
		}
	}
	return 0
}

// isNot reports whether s starts with "n't".
func isNot(s string) bool {
	if s == "" || s[0]|0x20 != 'n' {
		return false
	}
	q := quote(s[1:])
	return q > 0 && len(s) > 1+q && s[1+q]|0x20 == 't' && clitic(s[1+q:]) == 1
}

// isAll reports whether a word and what follows its apostrophe are "y'all".
func isAll(word, rest string) bool {
	return strings.EqualFold(word, "y") && letters(rest) == 3 && strings.EqualFold(rest[:3], "all")
}

// A standing says where a word ends in a full stop of its own.
type standing uint8

const (
	ordinary     standing = iota // nowhere
	beforeName                   // Mr. Smith
	beforeNumber                 // No. 5
	calendar                     // Sept. 5, Sat. morning, if capitalised
	afterComma                   // Houston, Tex.
	never                        // anywhere, and no sentence ends with it: vs.
	anywhere                     // Corp.; not at the end of a paragraph, where it ends the sentence too
)

var abbreviations = standings(map[standing]string{
	beforeName: `mr mrs ms mx dr prof gen col lt sgt capt cmdr cdr maj adm brig cpl pvt pte sen sens rep reps gov
		govs rev hon rt ste mt ft msgr mlle pres messrs mme mlle fr supt det insp amb atty cllr sr jr bishop.`,
	beforeNumber: `no nos p pp vol vols fig figs sec ch art para nr op ext tel ca`,
	calendar:     `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`,
	afterComma: `ala ariz ark cal calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
		nev okla ore pa penn tenn tex va vt wash wis wyo ont que`,
	never:    `vs viz cf approx esp incl al aka`,
	anywhere: `inc ltd co corp cos bros plc llc etc jr sr esq st ave blvd rd dept assn assoc univ govt intl natl yrs hrs mins lb lbs oz est ed eds div attn`,
})

func standings(lists map[standing]string) map[string]standing {
	m := map[string]standing{}
	for s, words := range lists {
		for _, w := range strings.Fields(words) {
			m[w] = max(m[w], s)
		}
	}
	return m
}
