package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A command is what the manual says of a subcommand, and what runs it.
type command struct {
	use      string // its name and arguments: "build INPUT..."
	about    string // one sentence
	details  string // more to know, "" for nothing
	examples []string
	// exits are what exit statuses mean where that is not the usual.
	exits map[int]string
	args  cobra.PositionalArgs
	flags func(f *pflag.FlagSet)
	run   func(args []string) error // nil where only the commands below it run
	below []command
}

// exitMeanings are the usual ones.
var exitMeanings = map[int]string{
	done:   "done",
	partly: "done, but some input was skipped; standard error says which and why",
	failed: "an error",
}

const inputs = "INPUT is a text file or saved page (.txt, .md, .html), a folder with all below it, a glob, an http or https URL, or - for standard input."

// root is the whole command line.
func (p *program) root() *cobra.Command {
	root := p.cobra(command{
		use:   "newsgraph",
		about: "Turn news articles into a knowledge graph: who did what to whom, according to whom.",
		details: "It runs offline, gives the same output for the same input, and tells for each fact the sentence " +
			"and the rule behind it.",
		examples: []string{
			"newsgraph build seeds/daesh-syria/v1.txt -o graph.graphml",
			"newsgraph facts seeds/daesh-syria/v1.txt",
		},
	})
	root.PersistentFlags().BoolVarP(&p.quiet, "quiet", "q", false, "no notes on standard error, only errors and skipped inputs")
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	cobra.EnableCommandSorting = false
	for _, c := range commands {
		root.AddCommand(p.cobra(c(p)))
	}
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// cobra makes the library's command of an entry.
func (p *program) cobra(c command) *cobra.Command {
	out := &cobra.Command{
		Use:                   c.use,
		Short:                 c.about,
		Long:                  c.long(),
		Example:               "  " + strings.Join(c.examples, "\n  "),
		Args:                  c.args,
		SilenceErrors:         true,
		SilenceUsage:          true,
		DisableFlagsInUseLine: true,
	}
	if out.Args == nil {
		out.Args = cobra.ArbitraryArgs
	}
	if c.flags != nil {
		c.flags(out.Flags())
		out.Flags().SortFlags = false
	}
	out.RunE = func(self *cobra.Command, args []string) error {
		if c.run == nil {
			return groupOnly(self, args)
		}
		if err := p.check(); err != nil {
			return err
		}
		defer p.noteUnused()
		return c.run(args)
	}
	out.SetUsageTemplate(usageTemplate + c.exitStatus(out.Flags().Lookup("output") != nil))
	out.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError(c, err.Error())
	})
	for _, b := range c.below {
		out.AddCommand(p.cobra(b))
	}
	return out
}

func (c *command) long() string {
	parts := []string{c.about}
	if strings.Contains(c.use, "INPUT") {
		parts = append(parts, inputs)
	}
	if c.details != "" {
		parts = append(parts, c.details)
	}
	for i, s := range parts {
		parts[i] = wrap(s, 100)
	}
	return strings.Join(parts, "\n\n")
}

// exitStatus is the part of the help about exit statuses; file tells whether the command has -o.
func (c *command) exitStatus(file bool) string {
	var b strings.Builder
	b.WriteString("\nExit status:\n")
	for status := done; status <= failed; status++ {
		meaning, ok := c.exits[status]
		if !ok {
			meaning = exitMeanings[status]
		}
		if status == failed && file {
			meaning += "; the file of -o is as it was"
		}
		if meaning != "" {
			fmt.Fprintf(&b, "  %d  %s\n", status, meaning)
		}
	}
	return b.String()
}

// wrap breaks a paragraph's lines at spaces; lines that begin with a space stay as they are.
func wrap(s string, width int) string {
	var b strings.Builder
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		if strings.HasPrefix(line, " ") {
			b.WriteString(line)
			continue
		}
		at := 0
		for k, word := range strings.Fields(line) {
			switch {
			case k > 0 && at+1+len(word) > width:
				b.WriteByte('\n')
				at = 0
			case k > 0:
				b.WriteByte(' ')
				at++
			}
			b.WriteString(word)
			at += len(word)
		}
	}
	return b.String()
}

// usageError is what is wrong with a command line.
func usageError(c *cobra.Command, what string) error {
	if c.HasParent() {
		what = strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" ") + ": " + what
	}
	return fmt.Errorf("%s; see %s --help", what, c.CommandPath())
}

// groupOnly is what a command does that only has commands below it: it prints its help.
func groupOnly(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	what := fmt.Sprintf("no command %q", args[0])
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		what += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return usageError(c, what)
}

// needs checks the number of arguments; what names them for the message. A most of -1 is no limit.
func needs(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usageError(c, "needs "+what)
		case most >= 0 && len(args) > most:
			return usageError(c, fmt.Sprintf("takes %s; %q is one too many", what, args[most]))
		}
		return nil
	}
}

const usageTemplate = `Usage:

{{- if or (not .HasAvailableSubCommands) (ne .UseLine .CommandPath)}}
  {{.UseLine}}{{if .HasAvailableFlags}} [flags]{{end}}{{end}}
{{- if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{if .HasAvailableFlags}} [flags]{{end}}{{end}}
{{- if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}

Examples:
{{.Example}}
{{- if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableInheritedFlags}}

Flags of all commands:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`
