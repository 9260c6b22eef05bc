package extract

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors are the packages from the top of the house to its foundation. A package imports packages of lower floors
// only, so not those beside it either.
var floors = []struct {
	packages []string // a trailing /... takes all below a folder
	reason   string
}{
	{[]string{"cmd/...", "quality/...", ".ci/...", "seeds"},
		"programs and measurements put the packages together; what they need of each other belongs in a package below"},
	{[]string{"export"}, "a format knows the graph, and not how its claims were found"},
	{[]string{"graph"}, "the graph is made of claims, and not of formats: a new format changes nothing here"},
	{[]string{"extract"}, "the pipeline puts the stages in order, so that no stage needs to know its neighbours"},
	{[]string{"extract/claim", "extract/rule", "extract/name", "extract/openie", "extract/syntax", "extract/input"},
		"stages meet in the data of extract/text alone, so that each can be read, tested and replaced by itself"},
	{[]string{"extract/lexicon", "extract/text", "extract/syntax/kernel", "cmd/newsgraph-train/matrix"},
		"data, word lists and arithmetic know nothing of what is done with them"},
}

// outside are modules that only one package may use, so that they can be exchanged.
var outside = []struct{ module, home, reason string }{
	{"github.com/cayleygraph/", "graph", "Cayley is a view on the graph, and its types stay behind package graph"},
	{"github.com/dop251/goja", "graph", "the script engine is Cayley's"},
	{"codeberg.org/readeck/", "extract/input", "how a page is read is the business of package input"},
	{"github.com/spf13/", "cmd/newsgraph", "a library has no command line"},
}

func TestFloors(t *testing.T) {
	for file, imports := range importsOf(t, "..") {
		home := path.Dir(file)
		own := floorOf(home)
		if own < 0 {
			t.Errorf("%s: no floor of the house has the package %s; add it to floors", file, home)
			continue
		}
		for _, name := range imports {
			if name == "C" {
				t.Errorf("%s: uses cgo; the program is one static binary", file)
			}
			for _, o := range outside {
				if strings.HasPrefix(name, o.module) && home != o.home {
					t.Errorf("%s: imports %s, which only %s may: %s", file, name, o.home, o.reason)
				}
			}
			below, ours := strings.CutPrefix(name, "newsgraph/")
			if ours && floorOf(below) <= own {
				t.Errorf("%s: imports %s, which is on no lower floor: %s", file, name, floors[own].reason)
			}
		}
	}
}

// TestPackageNames: a package is named after what it is about.
func TestPackageNames(t *testing.T) {
	for file := range importsOf(t, "..") {
		if name := path.Base(path.Dir(file)); slices.Contains([]string{"util", "utils", "common", "helpers", "types", "model", "core"}, name) {
			t.Errorf("%s: %s says nothing about the package; name it after its subject", file, name)
		}
	}
}

// floorOf is the index of a package's floor, -1 if it has none. A name as it stands is preferred to one with /...
func floorOf(name string) int {
	for i, f := range floors {
		if slices.Contains(f.packages, name) {
			return i
		}
	}
	for i, f := range floors {
		for _, p := range f.packages {
			if folder, ok := strings.CutSuffix(p, "..."); ok && strings.HasPrefix(name, folder) {
				return i
			}
		}
	}
	return -1
}

// importsOf lists the imports of every file of the program, without tests, by the file's path from top.
func importsOf(t *testing.T, top string) map[string][]string {
	t.Helper()
	files := map[string][]string{}
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		short, err := filepath.Rel(top, name)
		if err != nil {
			return err
		}
		short = filepath.ToSlash(short)
		switch {
		case d.IsDir() && (short == "build" || short == ".git"):
			return fs.SkipDir // what is no part of the repository
		case d.IsDir() || !strings.HasSuffix(short, ".go") || strings.HasSuffix(short, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		files[short] = nil
		for _, i := range parsed.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			files[short] = append(files[short], imported)
		}
		return nil
	})
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files read: %v", len(files), err)
	}
	return files
}
