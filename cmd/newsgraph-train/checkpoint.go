package main

import (
	"encoding/gob"
	"os"
)

// save writes the weights as they are.
func save(n *network, path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	e := gob.NewEncoder(f)
	for _, p := range n.weights() {
		if err := e.Encode(p.w); err != nil {
			return err
		}
	}
	return f.Close()
}

// load reads what save wrote.
func load(n *network, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	d := gob.NewDecoder(f)
	for _, p := range n.weights() {
		var w []float32
		if err := d.Decode(&w); err != nil {
			return err
		}
		copy(p.w, w)
	}
	return nil
}
