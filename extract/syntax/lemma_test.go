package syntax

import "testing"

// Scripts lead from forms to lemmas, and endings carry them to words that were not seen.
func TestLemmas(t *testing.T) {
	counts := map[string]map[string]map[string]int{}
	for _, w := range []struct{ tag, form, lemma string }{
		{"NOUN|NNS", "cities", "city"}, {"NOUN|NNS", "parties", "party"}, {"NOUN|NNS", "Ladies", "lady"},
		{"NOUN|NNS", "cats", "cat"}, {"NOUN|NNS", "dogs", "dog"}, {"NOUN|NNS", "rivers", "river"}, {"NOUN|NNS", "cars", "car"},
		{"NOUN|NNS", "men", "man"},
		{"PROPN|NNP", "Spain", "Spain"}, {"PROPN|NNP", "Russia", "Russia"},
	} {
		if counts[w.tag] == nil {
			counts[w.tag] = map[string]map[string]int{}
		}
		key, _ := Spell(w.form)
		counts[w.tag][key] = map[string]int{Script(w.form, w.lemma, w.tag == "PROPN|NNP"): 1}
	}
	e := NewEndings(counts)
	for _, w := range []struct{ tag, form, want string }{
		{"NOUN|NNS", "men", "man"}, {"NOUN|NNS", "Bodies", "body"}, {"NOUN|NNS", "sappers", "sapper"},
		{"PROPN|NNP", "Palmyra", "Palmyra"}, {"X|FW", "Etwas", "etwas"}, {"NUM|CD", "1,005,000", "1005000"}, {"NUM|CD", ",,", ",,"}, {"NOUN|NNS", "s", "s"},
	} {
		key, _ := Spell(w.form)
		if got := lemma(w.form, w.tag, e.Find(w.tag, key)); got != w.want {
			t.Errorf("lemma of %s %q is %q, want %q", w.tag, w.form, got, w.want)
		}
	}
}

func TestScript(t *testing.T) {
	for _, c := range []struct {
		form, lemma string
		proper      bool
		want        string
	}{
		{"carries", "carry", false, "l3y"}, {"Spain", "Spain", true, "k0"}, {"french", "French", false, "t0"},
		{"US", "US", true, "k0"}, {"went", "go", false, "l4go"}, {"IRAN", "Iran", true, "t0"},
	} {
		if got := Script(c.form, c.lemma, c.proper); got != c.want {
			t.Errorf("script from %q to %q is %q, want %q", c.form, c.lemma, got, c.want)
		}
		if got := lemma(c.form, "", c.want); got != c.lemma {
			t.Errorf("the script %s makes %q of %q, not %q", c.want, got, c.form, c.lemma)
		}
	}
}

// A verb of one syllable that did not double its consonant has lost an e.
func TestSilentE(t *testing.T) {
	for _, c := range []struct{ form, tag, lemma, want string }{
		{"tuned", "VERB|VBD", "tun", "tune"}, {"Quoting", "VERB|VBG", "quot", "quote"}, {"typed", "VERB|VBN", "typ", "type"},
		{"stopped", "VERB|VBD", "stop", "stop"}, {"boxed", "VERB|VBD", "box", "box"}, {"loaned", "VERB|VBD", "loan", "loan"},
		{"landed", "VERB|VBD", "land", "land"}, {"visited", "VERB|VBD", "visit", "visit"}, {"tunings", "NOUN|NNS", "tuning", "tuning"},
	} {
		if got := silentE(c.form, c.tag, c.lemma); got != c.want {
			t.Errorf("the lemma of %q is %q, want %q", c.form, got, c.want)
		}
	}
}

// What is known of words mends the lemmas of verbs that the table does not know.
func TestVerbLemma(t *testing.T) {
	for _, c := range []struct{ form, tag, lemma, want string }{
		{"Fled", "VERB|VBD", "flead", "flee"}, {"shot", "VERB|VBN", "shet", "shoot"}, {"postponed", "VERB|VBN", "postpon", "postpone"},
		{"hoping", "VERB|VBG", "hop", "hop"}, {"shot", "NOUN|NN", "shot", "shot"}, {"visited", "VERB|VBD", "visit", "visit"},
		{"favour", "VERB|VB", "faavor", "favour"}, {"recomend", "VERB|VB", "recommend", "recommend"},
		{"flooding", "VERB|VBG", "floode", "flood"}, {"ringed", "VERB|VBN", "ringe", "ring"}, {"boycotted", "VERB|VBD", "boycot", "boycott"},
	} {
		if got := first().verb(c.form, c.tag, c.lemma); got != c.want {
			t.Errorf("the lemma of %s %q is %q, want %q", c.tag, c.form, got, c.want)
		}
	}
}
