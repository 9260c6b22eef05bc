// Expect writes a graph file in every format into a folder, and expected.json with what
// a reader of them must find: the quads and the snapshot.
//
//	go run .ci/readers/expect/main.go GRAPH.nq FOLDER
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"newsgraph/export"
	"newsgraph/graph"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(file, folder string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	g, err := export.Read(f, file)
	if err != nil {
		return err
	}
	o := export.Options{View: graph.View{Assert: graph.AssertAll}}
	for _, format := range export.Formats() {
		if format.Name == "svg" || format.Name == "png" {
			continue // pictures are for the eye, and not of large graphs
		}
		ending := "." + format.Name
		if len(format.Endings) > 0 {
			ending = format.Endings[0]
		}
		if err := export.WriteFile(filepath.Join(folder, "graph"+ending), g, format.Name, o); err != nil {
			return err
		}
	}
	s, err := g.Snapshot(o.View)
	if err != nil {
		return err
	}
	data, err := json.Marshal(map[string]any{"quads": len(g.Quads()), "nodes": s.Nodes, "edges": s.Edges})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "expected.json"), data, 0o644)
}
