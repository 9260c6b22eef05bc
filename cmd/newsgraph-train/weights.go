package main

import (
	"encoding/gob"
	"fmt"
	"os"
)

// save writes the weights as they are, so that they can be quantised again.
func (n *network) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	e := gob.NewEncoder(f)
	for _, p := range n.weights() {
		if err := e.Encode(p.w); err != nil {
			f.Close()
			return err
		}
	}
	return f.Close()
}

// load reads what save wrote for a network of the same shape and treebanks.
func (n *network) load(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	d := gob.NewDecoder(f)
	for i, p := range n.weights() {
		var w []float32
		if err := d.Decode(&w); err != nil {
			return fmt.Errorf("%s: weight %d: %w", path, i, err)
		}
		if len(w) != len(p.w) {
			return fmt.Errorf("%s: weight %d has %d numbers, not %d; train with these treebanks", path, i, len(w), len(p.w))
		}
		copy(p.w, w)
	}
	return nil
}
