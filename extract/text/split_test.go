package text

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// shown is the tokens of a text, parted by a space, sentences by " ‖ ".
func shown(s string) string {
	var b strings.Builder
	for i, sentence := range Split(Article{Text: s}).Sentences {
		if i > 0 {
			b.WriteString(" ‖ ")
		}
		for j, t := range sentence.Tokens {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

// TestTokens holds the splitter to the conventions of UD English, by class.
func TestTokens(t *testing.T) {
	for _, c := range [][2]string{
		// Clitics.
		{"Russia's forces don't", "Russia 's forces do n't"},
		{"Russia’s forces don’t", "Russia ’s forces do n’t"},
		{"I'd've said they'll; it`s", "I 'd 've said they 'll ; it `s"},
		{"can't won't shan't ain't", "ca n't wo n't sha n't ai n't"},
		{"the soldiers' tents, 'em", "the soldiers ' tents , 'em"},
		{"y'all cannot gonna gimme", "y' all can not gon na gim me"},
		{"O'Reilly d'état Ba'athist o'clock", "O'Reilly d'état Ba'athist o'clock"},
		{"the '90s, the 1990s, the 1990's", "the '90s , the 1990s , the 1990's"},
		{"DON'T IT'S", "DO N'T IT 'S"},
		// Hyphens, dashes, slashes.
		{"a Russia-brokered, fine-tuned deal", "a Russia - brokered , fine - tuned deal"},
		{"Seo Mi-ran and Tsai Ing-wen of a Hong Kong-run, New York-based, Kim-led firm", "Seo Mi-ran and Tsai Ing-wen of a Hong Kong - run , New York - based , Kim - led firm"},
		{"anti-Daesh non-violent re-elected mid-2017 e-mail", "anti-Daesh non-violent re-elected mid-2017 e-mail"},
		{"state-of-the-art 22-year-old", "state - of - the - art 22 - year - old"},
		{"2015–2017 alone – a force—so -- yes", "2015 – 2017 alone – a force — so -- yes"},
		{"and/or he/she 9/11 w/o s/he", "and / or he / she 9/11 w/o s/he"},
		// Numbers, money, units, times.
		{"7,000 3.5 1,234,567.89 .5", "7,000 3.5 1,234,567.89 .5"},
		{"$30m €4.2bn US$5 £3", "$ 30 m € 4.2 bn US$ 5 £ 3"},
		{"50% 24°C 5km 10am", "50 % 24 ° C 5 km 10 am"},
		{"5:30pm 02:26 GMT 11/07/2020", "5:30 pm 02:26 GMT 11/07/2020"},
		{"713-853-3989 2020-07-11 345-9945 6-12", "713-853-3989 2020-07-11 345-9945 6 - 12"},
		{"the 5th, 21st", "the 5th , 21st"},
		// Abbreviations.
		{"Mr. Smith of the U.S. met Dr. J. Doe", "Mr. Smith of the U.S. met Dr. J. Doe"},
		{"e.g. this, i.e. that, vs. all", "e.g. this , i.e. that , vs. all"},
		{"the Rt. Hon. Ann Roe spoke", "the Rt. Hon. Ann Roe spoke"},
		{"on Sept. 5 at 5 p.m. sharp, No. 5", "on Sept. 5 at 5 p.m. sharp , No. 5"},
		{`It woke them at 6 a.m. "Nobody spoke," she said`, `It woke them at 6 a.m. ‖ " Nobody spoke , " she said`},
		{`said Ann Roe of Fenn & Co. "Nobody spoke," she said`, `said Ann Roe of Fenn & Co. ‖ " Nobody spoke , " she said`},
		{`at 6 a.m. "local time", in the U.S. "Lamp" firm`, `at 6 a.m. " local time " , in the U.S. " Lamp " firm`},
		{"a Ph.D. from Austin, Tex. today", "a Ph.D. from Austin , Tex. today"},
		{"AT&T and R&D of the P&L", "AT&T and R&D of the P&L"},
		// Marks.
		{"\"Go!\" (now) [sic] {x}", "\" Go ! \" ( now ) [ sic ] { x }"},
		{"“Go” ‘now’ «so»", "“ Go ” ‘ now ’ « so »"},
		{"so... yes?! no!!! well…", "so ... yes ?! no !!! well …"},
		{"see https://a.org/b?c=d. Or www.b.com, or x@y.org.", "see https://a.org/b?c=d . ‖ Or www.b.com , or x@y.org ."},
		{"(http://a.org/x_(y)) and report.pdf", "( http://a.org/x_(y) ) and report.pdf"},
		{"@POTUS #Syria :-) ;)", "@POTUS #Syria :-) ;)"},
		{"👍🏽👨‍👩‍👧🇫🇷🇩🇪 ok", "👍🏽 👨‍👩‍👧 🇫🇷 🇩🇪 ok"},
		// Characters that are not seen.
		{"in\u00a0Syria\u200b, sol\u00addiers\ufeff", "in Syria , soldiers"},
		{"naïve cafe\u0301s Дамаск 北京", "naïve cafe\u0301s Дамаск 北京"},
	} {
		if got := shown(c[0]); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range [][2]string{
		{"He left. She stayed.", "He left. ‖ She stayed."},
		{"Gen. Ivanov left. Mr. Smith stayed at No. 5. Ok.", "Gen. Ivanov left. ‖ Mr. Smith stayed at No. 5. ‖ Ok."},
		{"The U.S. President left the U.S. The army stayed.", "The U.S. President left the U.S. ‖ The army stayed."},
		{"\"We won.\" He left.", "\"We won.\" ‖ He left."},
		{"“Did you?” he asked. “Yes!” (He did.) They left.", "“Did you?” he asked. ‖ “Yes!” ‖ (He did.) ‖ They left."},
		{"It fell.[5] He rose. [citation needed] They ran.", "It fell.[5] ‖ He rose. [citation needed] ‖ They ran."},
		{"It cost 3.5 million. 12 people died.", "It cost 3.5 million. ‖ 12 people died."},
		{"He paused ... then left… They stayed.", "He paused ... then left… ‖ They stayed."},
		{"A line\nthat goes on. Then\n\nA new paragraph", "A line\nthat goes on. ‖ Then ‖ A new paragraph"},
		{"J. R. R. Tolkien wrote it. George W. Bush read it.", "J. R. R. Tolkien wrote it. ‖ George W. Bush read it."},
		{"1. Wash the rice. 2. Boil it.", "1. Wash the rice. ‖ 2. Boil it."},
	} {
		var got []string
		for _, s := range Split(Article{Text: c[0]}).Sentences {
			got = append(got, s.Of(c[0]))
		}
		if s := strings.Join(got, " ‖ "); s != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], s, c[1])
		}
	}
}

// TestBlocks: only body and headings are read, and a block's end is a sentence's.
func TestBlocks(t *testing.T) {
	const s = "Title\nListen Live\nThe army left\nand won. Yes"
	at := func(part string, kind BlockKind) Block {
		i := strings.Index(s, part)
		return Block{Span{i, i + len(part)}, kind}
	}
	d := Split(Article{Text: s, Blocks: []Block{
		at("Title", Heading), at("Listen Live", Furniture), at("The army left\nand won. Yes", Body),
	}})
	var got []string
	for _, x := range d.Sentences {
		got = append(got, x.Of(s))
		if !d.Article.Blocks[x.Block].Holds(x.Span) {
			t.Errorf("sentence %q is not in its block %d", x.Of(s), x.Block)
		}
	}
	if want := "Title|The army left\nand won.|Yes"; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

// check holds a split text to what Split promises.
func check(t *testing.T, s string) {
	t.Helper()
	d := Split(Article{Text: s})
	valid := utf8.ValidString(s)
	at := 0
	for _, x := range d.Sentences {
		if len(x.Tokens) == 0 || len(x.Tokens) > maxSentence {
			t.Fatalf("%d tokens in a sentence", len(x.Tokens))
		}
		if first, last := x.Tokens[0], x.Tokens[len(x.Tokens)-1]; x.Start != first.Start || x.End != last.End {
			t.Fatalf("sentence %v has tokens %v to %v", x.Span, first.Span, last.Span)
		}
		for _, tok := range x.Tokens {
			if tok.Start < at || tok.End <= tok.Start || tok.Len() > maxToken+utf8.UTFMax {
				t.Fatalf("token %v after %d", tok.Span, at)
			}
			if gap := s[at:tok.Start]; blanks(gap) != len(gap) {
				t.Fatalf("%q is in no token", gap)
			}
			if tok.Head != -1 || tok.Text != visible(tok.Of(s)) {
				t.Fatalf("token %+v of %q", tok, tok.Of(s))
			}
			if valid && !utf8.ValidString(tok.Text) {
				t.Fatalf("token %q ends within a character", tok.Text)
			}
			at = tok.End
		}
	}
	if gap := s[at:]; blanks(gap) != len(gap) {
		t.Fatalf("%q is in no token", gap)
	}
}

func FuzzSplit(f *testing.F) {
	if seed, err := os.ReadFile("../../seeds/daesh-syria/v1.txt"); err == nil {
		f.Add(string(seed))
	}
	for _, s := range []string{
		"I'd've “can't” 'tis $3.5m. 5–6%… U.S.-led e-mail@a.b :-) 1.", "a\u200b\u00ad\u200d🇫🇷\xff'", "n't 's .5. +1 '''", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// TestHostile: lines without spaces or full stops take linear time.
func TestHostile(t *testing.T) {
	const n = 1 << 20
	for _, s := range []string{"a", "a,", "'", "\"", "a-", "1-", "a.", "1.", "A. ", "a@", "a/", "a'", ":-", "[ ", "[a", "n't", "&a", "\u00ad",
		"\u0301", "🇫", "\u200d", "http://", "(", "...a", "a ", "— The ", "1,000", ")", ". )", "! ' ", "[5] "} {
		start := time.Now()
		check(t, "End."+strings.Repeat(s, n/len(s)))
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%q repeated to %d bytes took %v", s, n, d)
		}
	}
}

// BenchmarkSplit splits news; b.SetBytes counts its text, words/s its tokens.
func BenchmarkSplit(b *testing.B) {
	seed, err := os.ReadFile("../../seeds/daesh-syria/v1.txt")
	if err != nil {
		b.Fatal(err)
	}
	a := Article{Text: string(seed)}
	b.SetBytes(int64(len(seed)))
	b.ReportAllocs()
	words := 0
	for b.Loop() {
		for _, s := range Split(a).Sentences {
			words += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
