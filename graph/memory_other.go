//go:build !linux

package graph

// boundMemory: only Linux bounds what a process maps by kind; elsewhere the watch has to do.
func boundMemory(uint64) {}
