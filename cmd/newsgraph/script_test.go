package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"newsgraph/graph"
)

var update = flag.Bool("update", false, "write what came out into the scripts and the README's session")

const top = "../.." // of the repository

func TestMain(m *testing.M) {
	graph.ServeQueries() // as in main: the child process of a query is this binary
	testscript.Main(m, map[string]func(){"newsgraph": main})
}

// TestScripts runs testdata/*.txtar. Each script finds the seeds and the README in its folder.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			for to, from := range map[string]string{
				"seeds": "seeds", "docs": "docs", "minister-villa": "quality/gold/versions/minister-villa", // the story of docs/versions.md
			} {
				if err := os.CopyFS(filepath.Join(env.WorkDir, to), os.DirFS(filepath.Join(top, from))); err != nil {
					return err
				}
			}
			if err := os.Remove(filepath.Join(env.WorkDir, "minister-villa", "change.txt")); err != nil { // which is no version
				return err
			}
			readme, err := os.ReadFile(filepath.Join(top, "README.md"))
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "README.md"), readme, 0o644)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":  status,
			"session": session,
			"golden":  golden,
		},
	})
}

// status runs a program that must end with an exit status: status 2 newsgraph facts nothing.txt
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N program arguments...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, not %d", got, want)
	}
}

// session runs the commands that a file of Markdown shows, and compares what they print.
func session(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: session FILE.md")
	}
	src := ts.ReadFile(args[0])
	got := replaySessions(src, func(command []string) string {
		err := ts.Exec(command[0], command[1:]...)
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			ts.Fatalf("%q: %v", command, err)
		}
		if err != nil && exit.ExitCode() == failed {
			ts.Fatalf("%q fails", command)
		}
		return ts.ReadFile("stdout") + ts.ReadFile("stderr")
	})
	if got == src {
		return
	}
	if *update {
		ts.Check(os.WriteFile(filepath.Join(topDir, args[0]), []byte(got), 0o644))
		return
	}
	ts.Fatalf("%s is not what comes out (go test ./cmd/newsgraph -update refreshes it):\n%s", args[0], cmp.Diff(src, got))
}

// golden compares a file with one of the repository: golden got.svg docs/picture.svg
func golden(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: golden FILE FILE-OF-THE-REPOSITORY")
	}
	got, file := ts.ReadFile(args[0]), filepath.Join(topDir, args[1])
	if *update {
		ts.Check(os.WriteFile(file, []byte(got), 0o644))
		return
	}
	if got != ts.ReadFile(file) {
		ts.Fatalf("%s is not what comes out; go test ./cmd/newsgraph -update refreshes it", args[1])
	}
}

// topDir is absolute, because a script runs in a folder of its own.
var topDir = func() string {
	dir, err := filepath.Abs(top)
	if err != nil {
		panic(err)
	}
	return dir
}()
