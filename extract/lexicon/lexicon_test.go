package lexicon

import (
	"strings"
	"testing"
)

func TestVerbForms(t *testing.T) {
	for _, c := range []struct{ lemma, past, participle, third string }{
		{"deploy", "deployed", "deployed", "deploys"},
		{"overrun", "overran", "overrun", "overruns"}, {"misunderstand", "misunderstood", "misunderstood", "misunderstands"}, {"outstrip", "outstripped", "outstripped", "outstrips"},
		{"take", "took", "taken", "takes"},
		{"carry out", "carried out", "carried out", "carries out"},
		{"fine-tune", "fine-tuned", "fine-tuned", "fine-tunes"},
		{"equip", "equipped", "equipped", "equips"},
		{"fuel", "fuelled", "fuelled", "fuels"},
		{"suit", "suited", "suited", "suits"},
		{"overgrow", "overgrew", "overgrown", "overgrows"},
		{"stop", "stopped", "stopped", "stops"},
		{"visit", "visited", "visited", "visits"},
		{"quit", "quit", "quit", "quits"},
		{"panic", "panicked", "panicked", "panics"},
		{"found", "founded", "founded", "founds"},
		{"offer", "offered", "offered", "offers"},
		{"reach", "reached", "reached", "reaches"},
		{"play", "played", "played", "plays"},
		{"allow", "allowed", "allowed", "allows"},
		{"acquit", "acquitted", "acquitted", "acquits"},
		{"have", "had", "had", "has"},
		{"equal", "equaled", "equaled", "equals"},
		{"regularly take", "regularly took", "regularly taken", "regularly takes"},
		{"rely on", "relied on", "relied on", "relies on"},
	} {
		if p, q, r := Past(c.lemma), Participle(c.lemma), Third(c.lemma); p != c.past || q != c.participle || r != c.third {
			t.Errorf("%s: got %s, %s, %s; want %s, %s, %s", c.lemma, p, q, r, c.past, c.participle, c.third)
		}
	}
}

func TestParse(t *testing.T) {
	l, err := Parse("x.txt", "# words\ndeploy\nvisit = visit # noun\ndestruction = destroy\n")
	if err != nil || !l.Has("deploy") || l["destruction"] != "destroy" || len(l) != 3 {
		t.Errorf("got %v, %v", l, err)
	}
	for src, want := range map[string]string{
		"a\nb =\n":       `x.txt:2: "b =" lacks a side`,
		"a = b\n\na = c": `x.txt:3: "a" is "c" here and "b" above`,
	} {
		if _, err := Parse("x.txt", src); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", src, err, want)
		}
	}
	if _, err := Get("nowhere"); err == nil || !strings.Contains(err.Error(), "irregular") {
		t.Errorf("unknown lexicon: got %v; want an error that lists what there is", err)
	}
}

func TestEveryListLoads(t *testing.T) {
	for _, n := range Names() {
		if len(Must(n)) == 0 {
			t.Errorf("%s.txt is empty", n)
		}
	}
	for lemma, forms := range Must("irregular") {
		if len(strings.Fields(forms)) < 2 {
			t.Errorf("irregular.txt: %s = %s; want the past and the participle", lemma, forms)
		}
	}
}
