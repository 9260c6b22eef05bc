package graph

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// boundMemory has the kernel refuse what the watch might see too late: one allocation
// of gigabytes. It bounds private memory that is mapped for writing
// (man 2 setrlimit, RLIMIT_DATA).
func boundMemory(limit uint64) {
	const slack = 192 << 20 // the runtime maps its heap in pieces of 64 MB
	bound := dataSize() + limit + slack
	// Without it the watch still works.
	_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: bound, Max: bound})
}

// dataSize is how much the process has mapped so far, in bytes (man 5 proc_pid_status).
func dataSize() uint64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmData:")
	field, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	kb, err := strconv.ParseUint(field, 10, 64)
	if err != nil {
		return 0
	}
	return kb << 10
}
