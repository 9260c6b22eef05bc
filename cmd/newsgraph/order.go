package main

import (
	"context"
	"iter"
)

// inOrder runs jobs on as many goroutines as there are workers, and calls yield with what each gives, in the order of
// the jobs. It ends with the first error of yield or the end of ctx. A panic of a job becomes an error.
func inOrder[T any](ctx context.Context, workers int, jobs iter.Seq[func() T], yield func(T) error) error {
	type result struct {
		value T
		err   error
	}
	guarded := func(job func() T) (r result) {
		defer func() {
			if p := recover(); p != nil {
				r.err = crashed(p)
			}
		}()
		return result{value: job()}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// A job starts when its place in the queue is taken: one more than the queue is long are under way, because
	// the reader below has taken the oldest from it.
	queue := make(chan chan result, max(workers, 1)-1)
	start := func(run func() result) bool {
		pending := make(chan result, 1)
		select {
		case queue <- pending:
			go func() { pending <- run() }()
			return true
		case <-ctx.Done():
			return false
		}
	}
	go func() {
		defer close(queue)
		defer func() {
			if p := recover(); p != nil { // of what makes the jobs
				start(func() result { return result{err: crashed(p)} })
			}
		}()
		for job := range jobs {
			if !start(func() result { return guarded(job) }) {
				return
			}
		}
	}()
	for pending := range queue {
		select {
		case r := <-pending:
			if r.err != nil {
				return r.err
			}
			if err := yield(r.value); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}
