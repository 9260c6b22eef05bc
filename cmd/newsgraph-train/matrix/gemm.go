// Package matrix multiplies float32 matrices for training. Its sums depend on the
// machine in their last bits; the network that is shipped does not use it.
package matrix

import "unsafe"

// Columns is what the number of columns of B and C must be a multiple of.
const Columns = 32

// blocks are the two functions that multiply one block: of many rows and of one.
type blocks struct {
	rows, cols int
	many, one  func(c *float32, ldc uintptr, a *float32, ars, acs uintptr, b *float32, ldb uintptr, k int)
}

// best is what this machine has, without rows if it has nothing.
var best blocks

// depth is how many rows of B are used at a time, so that a block of its columns stays in
// the first cache.
const depth = 192

// AddProduct adds to C (n x m) the product of A (n x k) and B (k x m). B and C lie row by
// row; element (i, j) of A is at i*ars + j*acs, so that A may be read transposed. m is a
// multiple of Columns.
func AddProduct(c, a, b []float32, n, k, m, ars, acs int) {
	if n == 0 || k == 0 || m == 0 {
		return
	}
	_, _, _ = c[n*m-1], a[(n-1)*ars+(k-1)*acs], b[k*m-1]
	if best.rows == 0 {
		plain(c, a, b, n, k, m, ars, acs)
		return
	}
	for top := 0; top < k; top += depth {
		d := min(depth, k-top)
		for j := 0; j < m; j += best.cols {
			bp := &b[top*m+j]
			i := 0
			for ; i+best.rows <= n; i += best.rows {
				best.many(&c[i*m+j], bytes(m), &a[i*ars+top*acs], bytes(ars), bytes(acs), bp, bytes(m), d)
			}
			for ; i < n; i++ {
				best.one(&c[i*m+j], bytes(m), &a[i*ars+top*acs], bytes(ars), bytes(acs), bp, bytes(m), d)
			}
		}
	}
}

func bytes(n int) uintptr { return uintptr(n) * unsafe.Sizeof(float32(0)) }

// plain is AddProduct for any machine.
func plain(c, a, b []float32, n, k, m, ars, acs int) {
	for i := range n {
		row := c[i*m : i*m+m]
		for j := range k {
			x := a[i*ars+j*acs]
			for l, y := range b[j*m : j*m+m] {
				row[l] += x * y
			}
		}
	}
}
