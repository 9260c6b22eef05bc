package main

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"newsgraph/export"
	"newsgraph/extract/syntax/kernel"
	"newsgraph/graph"
)

// Every format has the same bytes whatever the order of the inputs, the number of workers and the kernel.
func TestSameBytes(t *testing.T) {
	inputs, err := filepath.Glob(filepath.Join(top, "seeds", "*", "v1.txt"))
	if err != nil || len(inputs) < 3 {
		t.Fatalf("inputs %v: %v", inputs, err)
	}
	before := kernel.Current()
	defer kernel.Use(before)
	random := rand.New(rand.NewPCG(1, 2))
	first := map[string][]byte{}
	kernels, workers := kernel.Names(), []int{1, 2, 8}
	for i := range max(len(kernels), len(workers)) {
		name, n := kernels[i%len(kernels)], workers[i%len(workers)]
		if err := kernel.Use(name); err != nil {
			t.Fatal(err)
		}
		random.Shuffle(len(inputs), func(i, j int) { inputs[i], inputs[j] = inputs[j], inputs[i] })
		p := &program{ctx: t.Context(), stderr: new(bytes.Buffer)}
		p.workers, p.label = n, string(graph.ByClaim)
		g, err := p.build(inputs)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range export.Formats() {
			var out bytes.Buffer
			o := export.Options{Layout: true, Dynamic: true, RDF12: f.RDF12}
			if err := export.Write(&out, g, f.Name, o); err != nil {
				t.Fatal(err)
			}
			if first[f.Name] == nil {
				first[f.Name] = out.Bytes()
			} else if !bytes.Equal(first[f.Name], out.Bytes()) {
				t.Errorf("%s is different with kernel %s, %d workers and inputs %v", f.Name, name, n, inputs)
			}
		}
	}
}
