package graph

import (
	"os"
	"syscall"
)

// peakMemory is the most memory, in bytes, that a process held at once.
func peakMemory(s *os.ProcessState) int64 {
	if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}
