// Command newsgraph-train trains the network of package syntax on treebanks and measures it.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"

	"newsgraph/extract/syntax"
)

func main() {
	shared := flag.String("shared", "../shared", "folder that holds data/")
	epochs := flag.Int("epochs", 12, "")
	out := flag.String("o", "", "")
	from := flag.String("from", "", "")
	words := flag.Int("words", 40000, "")
	flag.Parse()
	if err := run(*shared, *epochs, *words, *from, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(shared string, epochs, words int, from, out string) error {
	var banks, devs []*treebank
	for _, name := range []string{"ewt-train", "gum-train", "ewt-dev", "gum-dev"} {
		b, err := readTreebank(shared, name)
		if err != nil {
			return err
		}
		banks = append(banks, b)
	}
	banks, devs = banks[:2], banks[2:]
	var v vocabulary
	if err := v.readVectors(shared); err != nil {
		return err
	}
	v.collect(banks)
	fmt.Println(len(v.counts), len(v.tags), len(v.rels))
	var n *network
	if from != "" {
		n = newNetwork(rand.New(rand.NewPCG(1, 0)), standard, v)
		if err := load(n, from); err != nil {
			return err
		}
	} else {
		n = train(banks, v, standard, schedule{epochs: epochs, batch: 512, rate: 0.002, seed: 1, longest: 100}, os.Stderr)
		if err := save(n, out+".gob"); err != nil {
			return err
		}
	}
	var file bytes.Buffer
	if _, err := n.model(banks, v.common[:words]).WriteTo(&file); err != nil {
		return err
	}
	if err := os.WriteFile(out, file.Bytes(), 0o644); err != nil {
		return err
	}
	m, err := syntax.ReadModel(file.Bytes())
	if err != nil {
		return err
	}
	var scores []*score
	for _, d := range devs {
		scores = append(scores, evaluate(m, d))
	}
	table(os.Stdout, devs, scores)
	return nil
}
