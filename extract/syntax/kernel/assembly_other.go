//go:build !amd64 && !arm64

package kernel

// assembly lists the kernels in assembly: none for this architecture.
func assembly() []*kernel { return nil }
