package main

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// replace writes a file so that it appears whole or not at all: to a temporary file beside it, which takes its
// place once all is on the disk. What is no regular file, such as /dev/null or a pipe, is written as it is.
func replace(path string, produce func(w io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return fmt.Errorf("%s: is a folder; name a file in it", path)
		}
		return fill(path, os.O_WRONLY, produce, func(*os.File) error { return nil })
	}
	// beside the file, because a rename does not cross file systems; hidden, so that no folder walk reads it
	temporary := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+rand.Text()[:8])
	var failure error // of produce, which says itself what is wrong
	err := fill(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, func(w io.Writer) error {
		failure = produce(w)
		return failure
	}, (*os.File).Sync)
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err == nil {
		return nil
	}
	os.Remove(temporary)
	if failure != nil {
		return failure
	}
	return fmt.Errorf("%s: %w", path, reason(err))
}

// fill opens a file, writes it, and closes it after finish.
func fill(path string, flag int, produce func(w io.Writer) error, finish func(*os.File) error) error {
	f, err := os.OpenFile(path, flag, 0o666)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	for _, step := range []func() error{
		func() error { return produce(w) },
		w.Flush,
		func() error { return finish(f) },
	} {
		if err := step(); err != nil {
			f.Close()
			return err
		}
	}
	return f.Close()
}

// reason is err without the path of the file, which the message names already.
func reason(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	if l := (*os.LinkError)(nil); errors.As(err, &l) {
		return l.Err
	}
	return err
}
