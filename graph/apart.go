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

// apartVariable in the environment makes ServeQuery answer a query and end the process.
const apartVariable = "NEWSGRAPH_QUERY"

// served is set once the program has called ServeQuery: without that a child would run the
// whole program, and might start children of its own.
var served bool

// A request is what a child is given, and a reply what it gives, both in gob. The child
// says once that it has read the graph, with a reply that is not Done.
type request struct {
	Query  string
	Limits Limits
	Quads  []Quad
}

type reply struct {
	Done   bool
	Answer Answer
	Error  string
}

// QueryApart is Query in a process of its own, which holds a stranger's query to its limits
// whatever it does: native calls of the script engine, regular expressions without
// end, endless recursion, and strings and arrays of any size. The program has to
// call ServeQuery first in its main function.
func (g *Graph) QueryApart(ctx context.Context, gizmoQuery string, limits Limits) (*Answer, error) {
	a, _, err := g.queryApart(ctx, gizmoQuery, limits)
	return a, err
}

func (g *Graph) queryApart(ctx context.Context, gizmoQuery string, limits Limits) (*Answer, *os.ProcessState, error) {
	if !served {
		return nil, nil, errors.New("query: the program does not call graph.ServeQuery first in main, which QueryApart needs")
	}
	limits = limits.orDefault()
	self, err := os.Executable()
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	child := exec.CommandContext(ctx, self)
	child.Env = append(os.Environ(), apartVariable+"=1")
	child.WaitDelay = time.Second
	var log head
	child.Stderr = &log
	stdin, err := child.StdinPipe()
	if err != nil {
		return nil, nil, err
	}
	stdout, err := child.StdoutPipe()
	if err != nil {
		return nil, nil, err
	}
	if err := child.Start(); err != nil {
		return nil, nil, err
	}
	go func() {
		defer stdin.Close()
		// A child that dies early is told by its missing reply.
		_ = gob.NewEncoder(stdin).Encode(request{gizmoQuery, limits, g.quads})
	}()
	r, err := receive(stdout, func() {
		// The child stops itself at the limit, if it still can.
		time.AfterFunc(limits.Time+time.Second/2, func() { cancel(limits.late()) })
	})
	exit := child.Wait()
	switch {
	case err == nil && r.Error != "":
		err = errors.New(r.Error)
	case err == nil:
		return &r.Answer, child.ProcessState, nil
	case ctx.Err() != nil:
		err = context.Cause(ctx)
	case child.ProcessState.ExitCode() == overMemory, strings.Contains(string(log), "out of memory"), strings.Contains(string(log), "stack overflow"):
		err = fmt.Errorf("query stopped for taking more than %d MB of memory; ask for less, or allow more memory", limits.Memory>>20)
	default:
		err = fmt.Errorf("query: its process ended with %v: %.200s", exit, log)
	}
	return nil, child.ProcessState, err
}

// head keeps the first kilobytes that are written to it.
type head []byte

func (h *head) Write(p []byte) (int, error) {
	const room = 4096
	*h = append(*h, p[:min(len(p), max(0, room-len(*h)))]...)
	return len(p), nil
}

// receive reads the child's replies, and calls ready at the first.
func receive(stdout io.Reader, ready func()) (r reply, err error) {
	d := gob.NewDecoder(bufio.NewReader(stdout))
	if err := d.Decode(&r); err != nil {
		return r, err
	}
	ready()
	if !r.Done {
		err = d.Decode(&r)
	}
	return r, err
}

// ServeQuery answers the query of a QueryApart and ends the process, if it was started for
// that; in any other process it does nothing. It belongs first in main.
func ServeQuery() {
	served = true
	if os.Getenv(apartVariable) == "" {
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
	var r request
	if err := gob.NewDecoder(bufio.NewReader(in)).Decode(&r); err != nil {
		return err
	}
	g := FromQuads(r.Quads)
	g.store.load(g.quads)
	runtime.GC()
	watchMemory(r.Limits.Memory)
	e := gob.NewEncoder(out)
	if err := e.Encode(reply{}); err != nil {
		return err
	}
	answer, err := g.Query(context.Background(), r.Query, r.Limits)
	if err != nil {
		return e.Encode(reply{Done: true, Error: err.Error()})
	}
	return e.Encode(reply{Done: true, Answer: *answer})
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
