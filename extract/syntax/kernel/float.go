package kernel

import "math"

// The float32 arithmetic here is the same on every machine: each product is rounded before
// it is added (the conversions see to it that no compiler fuses the two), and sums over a
// row are taken in Lanes parts, which are then added in halves.

// Lanes is what the width of a row of floats is a multiple of.
const Lanes = 16

// fold adds the parts of a sum.
func fold(s *[Lanes]float32) float32 {
	for n := Lanes / 2; n > 0; n /= 2 {
		for i := range n {
			s[i] += s[i+n]
		}
	}
	return s[0]
}

// Steps is how many steps of a byte Normalise takes for one standard deviation.
const Steps = 16

// Normalise turns each row of x, width wide, into bytes: Zero + Steps times the row with
// mean 0 and variance 1, rounded and cut off at the ends of a byte.
func Normalise(out []uint8, x []float32, width int) {
	n := float32(width)
	for at := 0; at < len(x); at += width {
		row := x[at : at+width]
		var sums, squares [Lanes]float32
		for i := 0; i < len(row); i += Lanes {
			r := (*[Lanes]float32)(row[i:])
			for k := range r {
				sums[k] += r[k]
			}
		}
		mean := fold(&sums) / n
		for i := 0; i < len(row); i += Lanes {
			r := (*[Lanes]float32)(row[i:])
			for k := range r {
				d := r[k] - mean
				squares[k] += float32(d * d)
			}
		}
		scale := Steps / float32(math.Sqrt(float64(fold(&squares)/n+1e-5)))
		to := out[at : at+width]
		for i, v := range row {
			to[i] = round(float32((v - mean) * scale))
		}
	}
}

// round is the byte for x: Zero + x, rounded half up, cut off at 1 and 255.
func round(x float32) uint8 {
	x = max(-127, min(127, x))
	return uint8(int32(x + (Zero + 0.5)))
}

// Gate adds to each row of h, width wide, the left half of a row of sums times a softsign
// of its right half, once column j of the sums is multiplied with scale[j] and bias[j] is
// added.
func Gate(h []float32, sums []int32, scale, bias []float32, width int) {
	for at := 0; at < len(h); at += width {
		row := h[at : at+width]
		left, right := sums[2*at:][:width], sums[2*at+width:][:width]
		leftScale, rightScale := scale[:width], scale[width:][:width]
		leftBias, rightBias := bias[:width], bias[width:][:width]
		for j := range row {
			z := float32(float32(left[j])*leftScale[j]) + leftBias[j]
			g := float32(float32(right[j])*rightScale[j]) + rightBias[j]
			half := float32(0.5 * g)
			gate := 0.5 + half/(1+float32(math.Abs(float64(g))))
			row[j] += float32(z * gate)
		}
	}
}

// Rectify sets out to max(sums*scale + bias, 0), element by element.
func Rectify(out []float32, sums []int32, scale, bias []float32) {
	for j, s := range sums {
		out[j] = max(0, float32(float32(s)*scale[j])+bias[j])
	}
}

// Affine sets out to sums*scale + bias, element by element.
func Affine(out []float32, sums []int32, scale, bias []float32) {
	for j, s := range sums {
		out[j] = float32(float32(s)*scale[j]) + bias[j]
	}
}

// Quantise turns a row into bytes, Zero + x/unit, and returns the unit: 1/127 of its largest
// absolute value.
func Quantise(out []uint8, x []float32) (unit float32) {
	largest := float32(0)
	for _, v := range x {
		largest = max(largest, float32(math.Abs(float64(v))))
	}
	if largest == 0 {
		for i := range x {
			out[i] = Zero
		}
		return 0
	}
	scale := 127 / largest
	for i, v := range x {
		out[i] = round(float32(v * scale))
	}
	return largest / 127
}

// Exp is e to the x, by halving and a polynomial, exact to about 1e-7.
func Exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	if x > 88 {
		x = 88
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
