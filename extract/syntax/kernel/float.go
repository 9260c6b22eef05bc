package kernel

import (
	"math"
	"unsafe"
)

// The float32 arithmetic here is the same on every machine: each product is rounded before
// it is added (the conversions see to it that no compiler fuses the two), and sums over a
// row are taken in Lanes parts, which are then added in halves.

// Lanes is what the length of a row of floats is a multiple of.
const Lanes = 16

// Steps is how many steps of a byte Normalise takes for one standard deviation.
const Steps = 16

// floats are the functions on rows of n floats that kernels have each in their own way. The
// plain ones below say what they compute.
type floats struct {
	sum       func(x *float32, n int) float32
	squares   func(x *float32, n int, mean float32) float32
	largest   func(x *float32, n int) float32
	bytes     func(out *uint8, x *float32, n int, shift, scale float32)
	affine    func(out *float32, sums *int32, n int, unit float32, scale, bias *float32)
	gate      func(h *float32, sums *int32, n int, unit float32, scale, bias *float32)
	addScaled func(out, x *float32, n int, factor float32)
}

// Normalise turns each row of x, width wide, into bytes: Zero + Steps times the row with
// mean 0 and variance 1, rounded and cut off at the ends of a byte.
func Normalise(out []uint8, x []float32, width int) {
	k := current.Load()
	n := float32(width)
	_ = out[:len(x)]
	for at := 0; at+width <= len(x); at += width {
		mean := k.sum(&x[at], width) / n
		variance := k.squares(&x[at], width, mean) / n
		k.bytes(&out[at], &x[at], width, mean, Steps/float32(math.Sqrt(float64(variance+1e-5))))
	}
}

// Gate adds to each row i of h, width wide, the left half of a row of sums times a softsign
// of its right half, once column j of the sums is multiplied with units[i]*scale[j] and bias[j]
// is added.
func Gate(h []float32, sums []int32, units, scale, bias []float32, width int) {
	k := current.Load()
	_, _, _, _ = h[:len(units)*width], sums[:2*len(units)*width], scale[2*width-1], bias[2*width-1]
	for i, unit := range units {
		k.gate(&h[i*width], &sums[2*i*width], width, unit, &scale[0], &bias[0])
	}
}

// Affine sets element j of out to sums[j]*unit*scale[j] + bias[j].
func Affine(out []float32, sums []int32, unit float32, scale, bias []float32) {
	n := len(sums)
	_, _, _ = out[n-1], scale[n-1], bias[n-1]
	current.Load().affine(&out[0], &sums[0], n, unit, &scale[0], &bias[0])
}

// Quantise turns a row into bytes, Zero + x/unit, and returns the unit: 1/127 of its largest
// absolute value.
func Quantise(out []uint8, x []float32) (unit float32) {
	k := current.Load()
	_ = out[len(x)-1]
	largest := k.largest(&x[0], len(x))
	scale := float32(0)
	if largest > 0 {
		scale = 127 / largest
	}
	k.bytes(&out[0], &x[0], len(x), 0, scale)
	return largest / 127
}

// AddScaled adds factor times x to out, element by element.
func AddScaled(out, x []float32, factor float32) {
	_ = x[len(out)-1]
	current.Load().addScaled(&out[0], &x[0], len(out), factor)
}

// Rectify sets negative elements to 0.
func Rectify(x []float32) {
	for j, v := range x {
		x[j] = max(0, v)
	}
}

// Softmax sets out to the probabilities of the scores.
func Softmax(out, scores []float32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	var sum float32
	for i, s := range scores {
		out[i] = exp(s - top)
		sum += out[i]
	}
	for i := range scores {
		out[i] /= sum
	}
}

// exp is e to the x for x up to 0, by halving and a polynomial, exact to about 1e-7; far below it
// is 0.
func exp(x float32) float32 {
	if x < -20 {
		return 0
	}
	const log2e, ln2 = 1.44269504, 0.693147182
	n := float32(math.Floor(float64(float32(x*log2e) + 0.5)))
	r := x - float32(n*ln2)
	p := float32(1.0 / 720)
	for _, c := range [...]float32{1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		p = float32(p*r) + c
	}
	return float32(p * math.Float32frombits(uint32(int32(n)+127)<<23))
}

// plain are the functions for any machine.
var plain = floats{plainSum, plainSquares, plainLargest, plainBytes, plainAffine, plainGate, plainAddScaled}

// row is the n elements at x.
func row[T any](x *T, n int) []T { return unsafe.Slice(x, n) }

// fold adds the parts of a sum.
func fold(s *[Lanes]float32) float32 {
	for n := Lanes / 2; n > 0; n /= 2 {
		for i := range n {
			s[i] += s[i+n]
		}
	}
	return s[0]
}

func plainSum(x *float32, n int) float32 {
	var sums [Lanes]float32
	for r := row(x, n); len(r) > 0; r = r[Lanes:] {
		for k, v := range r[:Lanes] {
			sums[k] += v
		}
	}
	return fold(&sums)
}

// plainSquares sums the squares of what x is off the mean.
func plainSquares(x *float32, n int, mean float32) float32 {
	var sums [Lanes]float32
	for r := row(x, n); len(r) > 0; r = r[Lanes:] {
		for k, v := range r[:Lanes] {
			d := v - mean
			sums[k] += float32(d * d)
		}
	}
	return fold(&sums)
}

// plainLargest is the largest absolute value. Those of floats are in the order of their bits, which are compared sooner.
func plainLargest(x *float32, n int) float32 {
	var m uint32
	for _, v := range row(x, n) {
		m = max(m, math.Float32bits(v)<<1)
	}
	return math.Float32frombits(m >> 1)
}

// plainBytes sets out to Zero + (x-shift)*scale, rounded half up and cut off at 1 and 255.
func plainBytes(out *uint8, x *float32, n int, shift, scale float32) {
	to := row(out, n)
	for i, v := range row(x, n) {
		y := float32((v - shift) * scale)
		to[i] = uint8(int32(max(-127, min(127, y)) + (Zero + 0.5)))
	}
}

func plainAffine(out *float32, sums *int32, n int, unit float32, scale, bias *float32) {
	to, by, plus := row(out, n), row(scale, n), row(bias, n)
	for j, s := range row(sums, n) {
		to[j] = float32(float32(s)*float32(unit*by[j])) + plus[j]
	}
}

// plainGate does one row of Gate, n wide.
func plainGate(h *float32, sums *int32, n int, unit float32, scale, bias *float32) {
	to, both, by, plus := row(h, n), row(sums, 2*n), row(scale, 2*n), row(bias, 2*n)
	for j := range to {
		z := float32(float32(both[j])*float32(unit*by[j])) + plus[j]
		g := float32(float32(both[n+j])*float32(unit*by[n+j])) + plus[n+j]
		gate := 0.5 + float32(0.5*g)/(1+float32(math.Abs(float64(g))))
		to[j] += float32(z * gate)
	}
}

func plainAddScaled(out, x *float32, n int, factor float32) {
	to := row(out, n)
	for i, v := range row(x, n) {
		to[i] += float32(v * factor)
	}
}
