// Newsgraph turns news articles into a knowledge graph: it finds facts by
// hand-written rules over the syntax of each sentence, and builds, queries,
// compares and exports the graph that they make.
//
// Each subcommand is one file of this package and one entry of the table of
// commands, which is its manual, too: newsgraph help prints it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"newsgraph/graph"
)

// commands are all subcommands in the order in which help lists them.
var commands = []func(*program) command{
	buildCommand,
	factsCommand,
	explainCommand,
	queryCommand,
	diffCommand,
	historyCommand,
	patchCommand,
	watchCommand,
	exportCommand,
	lintCommand,
	rulesCommand,
	parseCommand,
	entitiesCommand,
	coverageCommand,
	completionCommand,
	versionCommand,
}

func main() {
	letHeapGrow()
	graph.ServeQueries() // where this process is to answer a query of another, it ends here
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// letHeapGrow puts the first collection of garbage off to a heap of 16 MB: what every command begins with, the network's layout and the word
// lists, is no garbage.
func letHeapGrow() {
	if _, chosen := os.LookupEnv("GOGC"); !chosen {
		usual := debug.SetGCPercent(400)
		runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, usual)
	}
}

// run runs the program with its arguments and returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (exit int) {
	p := &program{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr}
	defer func() {
		if r := recover(); r != nil {
			exit = p.fail(crashed(r))
		}
	}()
	root := p.root()
	root.SetArgs(args)
	if err := root.ExecuteContext(ctx); err != nil {
		return p.fail(err)
	}
	return p.exit
}

// fail tells an error to the user and returns the exit status of errors.
func (p *program) fail(err error) int {
	if errors.Is(err, context.Canceled) && p.ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	p.clearProgress()
	fmt.Fprintf(p.stderr, "newsgraph: %v\n", err)
	return failed
}

// crashed makes an error of a panic: a mistake in the program, never in its input.
func crashed(r any) error {
	return fmt.Errorf("the program has a mistake in it (%v); please report it with the input and these lines:\n%s", r, debug.Stack())
}
