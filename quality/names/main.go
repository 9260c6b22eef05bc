// Command names measures extract/name: spans and kinds of names on Universal NER's English
// sentences, coreference and pronouns on GUM.
//
//	NEWSGRAPH_SHARED=../shared go run ./quality/names [-train] [-gold] [-tags] [-all] [-errors] names|coref
//
// With -gold the trees of the treebank are used instead of the program's own.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract/name"
	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

func main() {
	train := flag.Bool("train", false, "measure on the training documents")
	gold := flag.Bool("gold", false, "use the treebank's own trees")
	errors := flag.Bool("errors", false, "print what is wrong")
	tags := flag.Bool("tags", false, "measure the network's name tags alone")
	all := flag.Bool("all", false, "coreference in documents of all genres")
	flag.Parse()
	if err := run(flag.Arg(0), *train, *gold, *errors, *all, *tags); err != nil {
		fmt.Fprintln(os.Stderr, "names:", err)
		os.Exit(2)
	}
}

func run(what string, train, gold, errors, all, tags bool) error {
	shared := os.Getenv("NEWSGRAPH_SHARED")
	if shared == "" {
		shared = "../shared"
	}
	split := "dev"
	if train {
		split = "train"
	}
	switch what {
	case "names":
		return scoreNames(filepath.Join(shared, "data"), split, gold, errors, tags)
	case "coref":
		docs, err := readTreebank(filepath.Join(shared, "data/ud/en_gum-"+split+".conllu.gz"))
		if err != nil {
			return err
		}
		scoreCoref(docs, gold, errors, all)
		return nil
	}
	return fmt.Errorf("%q is nothing to measure; write names or coref", what)
}

// analyse fills in the program's own analysis of a document.
func analyse(d *document, gold bool) {
	if !gold {
		syntax.Document(d.doc)
	}
	name.Document(d.doc)
}

// A label is one name in a sentence.
type label struct {
	first, end int
	kind       string
}

var uner = map[text.Kind]string{text.Person: "PER", text.Place: "LOC", text.Org: "ORG"}

// scoreNames measures the spans and kinds of names on the sentences of UNER.
func scoreNames(data, split string, gold, errors, tags bool) error {
	docs, err := readTreebank(filepath.Join(data, "ud/en_ewt-"+split+".conllu.gz"))
	if err != nil {
		return err
	}
	want, err := readUNER(filepath.Join(data, "ner/uner_ewt-"+split+".iob2"))
	if err != nil {
		return err
	}
	byKind := map[string]*tally{"PER": {}, "LOC": {}, "ORG": {}, "span": {}, "all": {}}
	for i := range docs {
		d := &docs[i]
		analyse(d, gold)
		got := found(d.doc)
		if tags {
			got = tagged(d.doc)
		}
		for k, id := range d.ids {
			if missing := count(byKind, got[k], want[id]); errors {
				print(d, k, missing)
			}
		}
	}
	for _, k := range []string{"PER", "LOC", "ORG", "span", "all"} {
		p, r, f := byKind[k].score()
		fmt.Printf("%-5s P %.1f R %.1f F1 %.1f\n", k, 100*p, 100*r, 100*f)
	}
	return nil
}

// found are the names of each sentence, without the plain nouns that some end in.
func found(d *text.Document) [][]label {
	out := make([][]label, len(d.Sentences))
	for _, m := range d.Mentions {
		e := &d.Entities[m.Entity]
		kind := uner[e.Kind]
		if first, end, ok := name.Name(d, &m); ok && kind != "" {
			out[m.Sentence] = append(out[m.Sentence], label{first, end, kind})
		}
	}
	return out
}

// tagged are the names that the network's tags alone make in each sentence.
func tagged(d *text.Document) [][]label {
	kinds := map[string]string{"person": "PER", "place": "LOC", "org": "ORG"}
	out := make([][]label, len(d.Sentences))
	for s := range d.Sentences {
		for i, t := range d.Sentences[s].Tokens {
			l := out[s]
			if kind, ok := strings.CutPrefix(t.Name, "B-"); ok && kinds[kind] != "" {
				out[s] = append(l, label{i, i + 1, kinds[kind]})
			} else if kind, ok := strings.CutPrefix(t.Name, "I-"); ok && len(l) > 0 && l[len(l)-1].end == i && l[len(l)-1].kind == kinds[kind] {
				l[len(l)-1].end++
			}
		}
	}
	return out
}

// count takes in one sentence and returns what is wrong in it.
func count(byKind map[string]*tally, got, want []label) (wrong []string) {
	for _, l := range got {
		hit := slices.Contains(want, l)
		one := tally{said: 1}
		if hit {
			one.hit, one.found = 1, 1
		} else {
			wrong = append(wrong, fmt.Sprintf("+%s %d-%d", l.kind, l.first, l.end))
		}
		byKind[l.kind].add(one)
		byKind["all"].add(one)
		span := tally{said: 1}
		if slices.ContainsFunc(want, func(w label) bool { return w.first == l.first && w.end == l.end }) {
			span.hit, span.found = 1, 1
		}
		byKind["span"].add(span)
	}
	for _, l := range want {
		if !slices.Contains(got, l) {
			wrong = append(wrong, fmt.Sprintf("-%s %d-%d", l.kind, l.first, l.end))
		}
		byKind[l.kind].gold++
		byKind["all"].gold++
		byKind["span"].gold++
	}
	return wrong
}

// print shows a sentence and what is wrong in it.
func print(d *document, k int, wrong []string) {
	if len(wrong) == 0 {
		return
	}
	s := &d.doc.Sentences[k]
	for _, w := range wrong {
		var kind string
		var first, end int
		fmt.Sscanf(w, "%s %d-%d", &kind, &first, &end)
		words, context := []string{}, []string{}
		for i, t := range s.Tokens {
			if i >= first && i < end {
				words = append(words, t.Text)
			}
			if i >= first-4 && i < end+3 {
				context = append(context, t.Text+"/"+t.POS+"/"+t.Name)
			}
		}
		fmt.Println(kind, strings.Join(words, " "), "|", strings.Join(context, " "))
	}
}

// readUNER reads the names of each sentence of an IOB2 file, by sent_id.
func readUNER(path string) (map[string][]label, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := map[string][]label{}
	id, i := "", 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if v, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			id, i = v, 0
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		kind, begins := strings.CutPrefix(columns[2], "B-")
		if l := out[id]; begins && slices.Contains([]string{"PER", "LOC", "ORG"}, kind) {
			out[id] = append(l, label{i, i + 1, kind})
		} else if strings.HasPrefix(columns[2], "I-") && len(l) > 0 && l[len(l)-1].end == i {
			l[len(l)-1].end = i + 1
		}
		i++
	}
	return out, lines.Err()
}
