package main

import (
	"io"

	"github.com/spf13/cobra"
)

func completionCommand(p *program) command {
	var root *cobra.Command
	return command{
		use:      "completion bash|zsh|fish|powershell",
		about:    "Print the script that completes newsgraph's commands and flags in a shell.",
		examples: []string{"newsgraph completion bash > newsgraph.bash && . ./newsgraph.bash", "newsgraph completion fish | source"},
		exits:    map[int]string{partly: ""},
		args: func(c *cobra.Command, args []string) error {
			root = c.Root()
			return needs(1, 1, "one shell: bash, zsh, fish or powershell")(c, args)
		},
		run: func(args []string) error {
			if err := oneOf("completion", args[0], "bash", "zsh", "fish", "powershell"); err != nil {
				return err
			}
			return p.write(func(w io.Writer) error {
				switch args[0] {
				case "bash":
					return root.GenBashCompletionV2(w, true)
				case "zsh":
					return root.GenZshCompletion(w)
				case "fish":
					return root.GenFishCompletion(w, true)
				}
				return root.GenPowerShellCompletionWithDesc(w)
			})
		},
	}
}
