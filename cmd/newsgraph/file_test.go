package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out")
	writeFile(t, path, "old")
	broken := errors.New("broken")
	err := replace(path, func(w io.Writer) error {
		io.WriteString(w, "half")
		return broken
	})
	if err != broken || readFile(t, path) != "old" {
		t.Errorf("a failed write gave %v and left %q", err, readFile(t, path))
	}
	if err := replace(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}); err != nil || readFile(t, path) != "new" {
		t.Errorf("a write gave %v and left %q", err, readFile(t, path))
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
