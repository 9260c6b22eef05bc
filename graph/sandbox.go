package graph

import (
	"bufio"
	"cmp"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"time"
)

// A Sandbox runs queries over a graph in a process of its own, which holds a stranger's query to
// its limits whatever it does: native calls of the script engine, regular expressions without
// end, endless recursion, and strings and arrays of any size. The process loads the graph
// once and answers query after query; one that breaks a limit ends it, and the next query
// starts another. The program has to call ServeQueries first in its main function. A
// Sandbox runs one query at a time.
type Sandbox struct {
	g     *Graph
	child *child           // nil before the first query, and after one that broke a limit
	ended *os.ProcessState // of the last child that is gone
}

// Sandbox makes a Sandbox of the graph, which Close ends. Nothing runs before its first query.
func (g *Graph) Sandbox() *Sandbox { return &Sandbox{g: g} }

// What a child is given, and what it gives, all in gob: it loads the graph once and says so with
// a reply, and then answers each request with one.
type (
	load struct {
		Quads  []Quad
		Memory int64 // see Limits
	}
	request struct {
		Query  string
		Limits Limits
	}
	reply struct {
		Answer Answer
		Error  string
		Stuck  bool // the query was given up, and may still run
	}
)

// Query is Graph.Query in the sandbox, bounded in memory, too.
func (b *Sandbox) Query(ctx context.Context, gizmoQuery string, limits Limits) (*Answer, error) {
	limits = limits.orDefault()
	if b.child != nil && b.child.memory != limits.Memory {
		b.Close()
	}
	if b.child == nil {
		c, err := start(limits.Memory)
		if err != nil {
			return nil, err
		}
		b.child = c
		if _, err := b.exchange(ctx, load{b.g.quads, limits.Memory}); err != nil {
			return nil, err
		}
	}
	// The child stops the query itself at the limit, if it still can.
	ctx, cancel := context.WithTimeoutCause(ctx, limits.Time+time.Second/2, limits.late())
	defer cancel()
	r, err := b.exchange(ctx, request{gizmoQuery, limits})
	if err != nil {
		return nil, err
	}
	if r.Stuck {
		b.Close()
	}
	if r.Error != "" {
		return nil, errors.New(r.Error)
	}
	return &r.Answer, nil
}

// exchange sends a message to the child and receives its reply. Without one the child is gone.
func (b *Sandbox) exchange(ctx context.Context, message any) (r reply, err error) {
	c := b.child
	stop := context.AfterFunc(ctx, func() { c.kill(context.Cause(ctx)) })
	defer stop()
	if err = c.in.Encode(message); err == nil {
		err = c.out.Decode(&r)
	}
	if err != nil {
		err = c.end()
		b.child, b.ended = nil, c.process.ProcessState
	}
	return r, err
}

// Close ends the sandbox's process.
func (b *Sandbox) Close() {
	if b.child != nil {
		b.child.kill(nil)
		_ = b.child.end() // it was killed
		b.child, b.ended = nil, b.child.process.ProcessState
	}
}

// A child is the process of a Sandbox.
type child struct {
	process *exec.Cmd
	memory  int64
	in      *gob.Encoder
	out     *gob.Decoder
	log     head
	life    context.Context // is done when the child is killed, with the reason as its cause
	kill    context.CancelCauseFunc
}

// sandboxVariable in the environment makes ServeQueries answer queries and end the process.
const sandboxVariable = "NEWSGRAPH_SANDBOX"

// served is set once the program has called ServeQueries: without that a child would run the
// whole program, and might start children of its own.
var served bool

func start(memory int64) (*child, error) {
	if !served {
		return nil, errors.New("query: the program does not call graph.ServeQueries first in main, which a Sandbox needs")
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &child{memory: memory}
	c.life, c.kill = context.WithCancelCause(context.Background())
	c.process = exec.CommandContext(c.life, self)
	c.process.Env = append(os.Environ(), sandboxVariable+"=1")
	c.process.WaitDelay = time.Second
	c.process.Stderr = &c.log
	stdin, err := c.process.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := c.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.in, c.out = gob.NewEncoder(stdin), gob.NewDecoder(bufio.NewReader(stdout))
	return c, c.process.Start()
}

// end waits for the end of a child that does not answer, and says why it came.
func (c *child) end() error {
	defer time.AfterFunc(time.Second, func() { c.kill(errors.New("query: its process does not answer")) }).Stop()
	exit := c.process.Wait()
	switch {
	case c.life.Err() != nil:
		return context.Cause(c.life)
	case c.process.ProcessState.ExitCode() == overMemory, strings.Contains(string(c.log), "out of memory"), strings.Contains(string(c.log), "stack overflow"):
		return fmt.Errorf("query stopped for taking more than %d MB of memory; ask for less, or allow more memory", c.memory>>20)
	}
	return fmt.Errorf("query: its process ended with %v: %.200s", exit, c.log)
}

// head keeps the first kilobytes that are written to it.
type head []byte

func (h *head) Write(p []byte) (int, error) {
	const room = 4096
	*h = append(*h, p[:min(len(p), max(0, room-len(*h)))]...)
	return len(p), nil
}

// ServeQueries answers the queries of a Sandbox and ends the process, if it was started for
// that; in any other process it does nothing. It belongs first in main.
func ServeQueries() {
	served = true
	if os.Getenv(sandboxVariable) == "" {
		return
	}
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(0)
}

func serve(in io.Reader, out io.Writer) error {
	runtime.GOMAXPROCS(max(2, runtime.GOMAXPROCS(0))) // the watch runs beside the query
	d, e := gob.NewDecoder(bufio.NewReader(in)), gob.NewEncoder(out)
	var l load
	if err := d.Decode(&l); err != nil {
		return err
	}
	g := FromQuads(l.Quads)
	g.store.load(g.quads)
	runtime.GC()
	watchMemory(l.Memory)
	if err := e.Encode(reply{}); err != nil {
		return err
	}
	for {
		var q request
		if err := d.Decode(&q); err != nil {
			if errors.Is(err, io.EOF) {
				err = nil // no more are asked
			}
			return err
		}
		var r reply
		if answer, err := g.Query(context.Background(), q.Query, q.Limits); err != nil {
			r.Error = err.Error()
		} else {
			r.Answer = *answer
		}
		r.Stuck = g.store.qs == nil
		if err := e.Encode(r); err != nil {
			return err
		}
	}
}

// overMemory is the exit status of a child that ends itself for its memory.
const overMemory = 3

// watchMemory ends the process once it takes so many bytes more than now.
func watchMemory(bytes int64) {
	const deepest = 32 << 20 // of a native call stack
	debug.SetMaxStack(deepest)
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	limit := sample[0].Value.Uint64() + uint64(bytes)
	debug.SetMemoryLimit(int64(limit - limit/4)) // collect before the end is near
	boundMemory(limit)
	go func() {
		for range time.Tick(2 * time.Millisecond) {
			if metrics.Read(sample); sample[0].Value.Uint64() > limit {
				os.Exit(overMemory)
			}
		}
	}()
}

// orDefault fills the fields that are zero.
func (l Limits) orDefault() Limits {
	return Limits{
		Time:      cmp.Or(l.Time, DefaultLimits.Time),
		Rows:      cmp.Or(l.Rows, DefaultLimits.Rows),
		Memory:    cmp.Or(l.Memory, DefaultLimits.Memory),
		Sentences: l.Sentences,
	}
}

func (l Limits) late() error {
	return fmt.Errorf("query stopped after %v; ask for less, or allow more time", l.Time)
}
