package kernel

//go:noescape
func sum512(x *float32, n int) float32

//go:noescape
func squares512(x *float32, n int, mean float32) float32

//go:noescape
func largest512(x *float32, n int) float32

//go:noescape
func bytes512(out *uint8, x *float32, n int, shift, scale float32)

//go:noescape
func affine512(out *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func gate512(h *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func addScaled512(out, x *float32, n int, factor float32)

//go:noescape
func addBytes512(out *float32, x *int8, n int, unit float32)

//go:noescape
func addWhole512(out, x *int32, n int)

//go:noescape
func rectify512(x *float32, n int)

//go:noescape
func softmax512(out, scores *float32, n int)

//go:noescape
func sum256(x *float32, n int) float32

//go:noescape
func squares256(x *float32, n int, mean float32) float32

//go:noescape
func largest256(x *float32, n int) float32

//go:noescape
func bytes256(out *uint8, x *float32, n int, shift, scale float32)

//go:noescape
func affine256(out *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func gate256(h *float32, sums *int32, n int, unit float32, scale, bias *float32)

//go:noescape
func addScaled256(out, x *float32, n int, factor float32)

//go:noescape
func addBytes256(out *float32, x *int8, n int, unit float32)

//go:noescape
func addWhole256(out, x *int32, n int)

//go:noescape
func rectify256(x *float32, n int)

//go:noescape
func softmax256(out, scores *float32, n int)

var (
	floats512 = floats{sum512, squares512, largest512, bytes512, affine512, gate512, addScaled512, addBytes512, addWhole512, rectify512, softmax512}
	floats256 = floats{sum256, squares256, largest256, bytes256, affine256, gate256, addScaled256, addBytes256, addWhole256, rectify256, softmax256}
)
