package main

import (
	"fmt"
	"io"
)

// version is the program's own. A graph names it, so that it must not depend on how the program was built.
const version = "0.1.0"

func versionCommand(p *program) command {
	return command{
		use:      "version",
		about:    "Print the version of the program.",
		examples: []string{"newsgraph version", "newsgraph version -q"},
		exits:    map[int]string{partly: ""},
		args:     needs(0, 0, "no arguments"),
		run: func([]string) error {
			return p.write(func(w io.Writer) error {
				_, err := fmt.Fprintln(w, "newsgraph", version)
				return err
			})
		},
	}
}
