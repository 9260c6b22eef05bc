package matrix

import "golang.org/x/sys/cpu"

//go:noescape
func fma8x32(c *float32, ldc uintptr, a *float32, ars, acs uintptr, b *float32, ldb uintptr, k int)

//go:noescape
func fma1x32(c *float32, ldc uintptr, a *float32, ars, acs uintptr, b *float32, ldb uintptr, k int)

//go:noescape
func fma6x16(c *float32, ldc uintptr, a *float32, ars, acs uintptr, b *float32, ldb uintptr, k int)

//go:noescape
func fma1x16(c *float32, ldc uintptr, a *float32, ars, acs uintptr, b *float32, ldb uintptr, k int)

func init() {
	switch {
	case cpu.X86.HasAVX512F:
		best = blocks{rows: 8, cols: 32, many: fma8x32, one: fma1x32}
	case cpu.X86.HasAVX2 && cpu.X86.HasFMA:
		best = blocks{rows: 6, cols: 16, many: fma6x16, one: fma1x16}
	}
}
