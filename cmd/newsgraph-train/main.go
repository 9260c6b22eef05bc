// Command newsgraph-train trains the network of package syntax on treebanks and measures it.
// Its result is extract/syntax/model.bin; docs/model.md says what is in it and how good it is.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"newsgraph/extract/syntax"
)

const usage = `newsgraph-train trains and measures the network that newsgraph reads with.

Usage:
  newsgraph-train train     [flags]   train a model and measure it
  newsgraph-train quantise  [flags]   make a model of the weights that train -weights kept
  newsgraph-train eval      [flags]   measure a model
  newsgraph-train treebank  [flags]   print a treebank as CoNLL-U with its name tags, as the teacher reads it

Flags (newsgraph-train COMMAND -h lists those of a command):
  -shared DIR   the folder with data/ud, data/ner and data/vectors (default ../shared)
  -model FILE   the model file (default extract/syntax/model.bin)
`

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "newsgraph-train:", err)
		os.Exit(2)
	}
}

// options are the flags of all commands.
type options struct {
	shared, model, second, weights, bank, silver, vectors, news string
	words                                                       int
	schedule
}

func run(args []string, out, log io.Writer) error {
	if len(args) == 0 || args[0] == "-h" || args[0] == "--help" || args[0] == "help" {
		fmt.Fprint(out, usage)
		return nil
	}
	command := args[0]
	var o options
	flags := flag.NewFlagSet("newsgraph-train "+command, flag.ContinueOnError)
	flags.StringVar(&o.shared, "shared", "../shared", "folder with data/")
	flags.StringVar(&o.model, "model", "extract/syntax/model.bin", "model file")
	if command != "treebank" {
		flags.StringVar(&o.news, "news", "", "CoNLL-U file that the teacher labelled and no network has read, to measure on beside the treebanks")
	}
	switch command {
	case "eval":
		flags.StringVar(&o.second, "second", "", "file of a second model, which reads again what the first is in doubt about")
	case "treebank":
		flags.StringVar(&o.bank, "name", "ewt-train", "which treebank")
	case "train", "quantise":
		flags.StringVar(&o.weights, "weights", "", "file of weights before they are quantised: train writes it, quantise reads it")
		flags.IntVar(&o.words, "words", 40000, "how many of the commonest words with a given vector are shipped")
		flags.Uint64Var(&o.seed, "seed", 1, "seed of everything random")
		flags.StringVar(&o.silver, "silver", "", "CoNLL-U file that the teacher labelled, read along with the treebanks")
		flags.StringVar(&o.vectors, "vectors", "", "file of the teacher's vectors of single words, learned from beside the given ones")
		flags.IntVar(&o.passes, "passes", 4, "how often to read it")
		flags.IntVar(&o.epochs, "epochs", 14, "how often to read the treebanks")
		flags.IntVar(&o.batch, "batch", 512, "tokens between two steps")
		flags.Float64Var(&o.rate, "rate", 0.002, "highest rate of learning")
		flags.IntVar(&o.longest, "longest", 100, "leave out sentences of more tokens")
	}
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch command {
	case "train", "quantise":
		return o.make(command == "train", out, log)
	case "eval":
		return o.measure(out)
	case "treebank":
		return o.print(out)
	}
	return fmt.Errorf("unknown command %q; use train, quantise, eval or treebank", command)
}

// make trains a network, or reads its weights, and writes and measures the model.
func (o *options) make(learn bool, out, log io.Writer) error {
	banks, err := readTreebanks(o.shared, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	var v vocabulary
	if err := v.readVectors(o.shared); err != nil {
		return err
	}
	if o.vectors != "" {
		if err := v.addVectors(o.vectors); err != nil {
			return err
		}
	}
	silver := &treebank{}
	if o.silver != "" {
		if silver, err = readSilver(o.silver); err != nil {
			return err
		}
	}
	v.collect(banks, silver)
	fmt.Fprintf(log, "%d words known, %d tags, %d relations\n", len(v.word), len(v.tags), len(v.rels))
	rng := rand.New(rand.NewPCG(o.seed, 0))
	n := newNetwork(rng, standard, v)
	if learn {
		n.train(rng, banks, silver, o.schedule, log)
	} else if err := n.load(o.weights); err != nil {
		return err
	}
	if learn && o.weights != "" {
		if err := n.save(o.weights); err != nil {
			return err
		}
	}
	var file bytes.Buffer
	if _, err := n.model(banks, v.common[:min(o.words, len(v.common))]).WriteTo(&file); err != nil {
		return err
	}
	if err := os.WriteFile(o.model, file.Bytes(), 0o644); err != nil {
		return err
	}
	return o.measure(out)
}

// readModel reads a model file; nil if it has no name.
func readModel(file string) (*syntax.Model, error) {
	if file == "" {
		return nil, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	m, err := syntax.ReadModel(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}

// measure prints how well the model file does on the development sets, alone or with the second one.
func (o *options) measure(out io.Writer) error {
	first, err := readModel(o.model)
	if err != nil {
		return err
	}
	second, err := readModel(o.second)
	if err != nil {
		return err
	}
	reader, err := syntax.NewReader(first, second)
	if err != nil {
		return err
	}
	banks, err := readTreebanks(o.shared, "ewt-dev", "gum-dev")
	if err != nil {
		return err
	}
	if o.news != "" {
		news, err := readSilver(o.news)
		if err != nil {
			return err
		}
		news.name = "news"
		banks = append(banks, news)
	}
	for _, bank := range banks {
		evaluate(reader, bank).print(out, bank.name)
	}
	return nil
}

// print writes a treebank as CoNLL-U, its name tags in MISC.
func (o *options) print(out io.Writer) error {
	bank, err := readTreebank(o.shared, o.bank)
	if err != nil {
		return err
	}
	return syntax.WriteCoNLLU(out, bank.sentences)
}

func readTreebanks(shared string, names ...string) ([]*treebank, error) {
	var banks []*treebank
	for _, name := range names {
		bank, err := readTreebank(shared, name)
		if err != nil {
			return nil, err
		}
		banks = append(banks, bank)
	}
	return banks, nil
}
