package kernel

//go:noescape
func sumNEON(x *float32, n int) float32

//go:noescape
func squaresNEON(x *float32, n int, mean float32) float32

//go:noescape
func largestNEON(x *float32, n int) float32

//go:noescape
func bytesNEON(out *uint8, x *float32, n int, shift, scale float32)

//go:noescape
func affineNEON(out *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func gateNEON(h *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func addScaledNEON(out, x *float32, n int, factor float32)

var floatsNEON = floats{sumNEON, squaresNEON, largestNEON, bytesNEON, affineNEON, gateNEON, addScaledNEON, plainAddBytes, plainAddWhole, plainRectify, plainSoftmax}
