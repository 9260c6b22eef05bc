package main

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

// count yields n jobs that give their numbers, later ones perhaps before earlier ones.
func count(n int, job func(i int)) iter.Seq[func() int] {
	return func(yield func(func() int) bool) {
		for i := range n {
			if !yield(func() int { job(i); return i }) {
				return
			}
		}
	}
}

func TestInOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var atOnce, most atomic.Int32
		barrier := make(chan struct{}) // opens once as many jobs run as may: they do run at once
		var opened sync.Once
		var got []int
		err := inOrder(t.Context(), workers, count(50, func(int) {
			now := atOnce.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
			}
			if int(now) == workers {
				opened.Do(func() { close(barrier) })
			}
			<-barrier
			atOnce.Add(-1)
		}), func(i int) error {
			got = append(got, i)
			return nil
		})
		if err != nil || len(got) != 50 || !slices.IsSorted(got) {
			t.Errorf("%d workers: %v %v", workers, got, err)
		}
		if int(most.Load()) != workers {
			t.Errorf("%d workers: %d jobs at once", workers, most.Load())
		}
	}
}

func TestInOrderEnds(t *testing.T) {
	broken := errors.New("broken")
	err := inOrder(t.Context(), 4, count(1000, func(int) {}), func(i int) error {
		if i == 3 {
			return broken
		}
		return nil
	})
	if err != broken {
		t.Errorf("an error of yield became %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = inOrder(ctx, 4, count(1000, func(i int) {
		if i == 20 {
			cancel()
			<-make(chan int) // a job that never ends
		}
	}), func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the end of the context became %v", err)
	}
	for _, jobs := range []iter.Seq[func() int]{
		count(10, func(i int) { panic("job") }),
		func(func(func() int) bool) { panic("jobs") },
	} {
		err := inOrder(t.Context(), 2, jobs, func(int) error { return nil })
		if err == nil || !strings.Contains(err.Error(), "please report") {
			t.Errorf("a panic became %v", err)
		}
	}
}

// An article at which the program fails is told by its name; the others are read.
func TestFailureAtOneArticle(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b", "c"} {
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte("Article "+name+"."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var told, read strings.Builder
	p := &program{ctx: t.Context(), stdout: io.Discard, stderr: &told}
	p.workers = 2
	analyse := func(a text.Article) extract.Result {
		if a.Source == "b" {
			panic("b")
		}
		return extract.Result{Document: &text.Document{Article: a}}
	}
	err := p.eachBy(analyse, []string{dir}, func(r extract.Result) error {
		read.WriteString(r.Article.Source)
		return nil
	})
	if err != nil || read.String() != "ac" || p.exit != partly || !strings.Contains(told.String(), "newsgraph: b: the program has a mistake in it (b)") {
		t.Errorf("error %v, read %q, exit %d, told %q", err, read.String(), p.exit, told.String())
	}
}
