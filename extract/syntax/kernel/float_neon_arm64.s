#include "textflag.h"
#include "neon_arm64.h"

// Rows of floats, by NEON. What each function computes, and in which order, stands in float.go;
// n is a multiple of 16.

// FOLD adds the sixteen parts of a sum in V0 to V3 up in V0.
#define FOLD \
	FADD4(2, 0, 0) \
	FADD4(3, 1, 1) \
	FADD4(1, 0, 0) \
	VEXT $8, V0.B16, V0.B16, V1.B16 \
	FADD4(1, 0, 0) \
	VEXT $4, V0.B16, V0.B16, V1.B16 \
	FADD4(1, 0, 0)

// func sumNEON(x *float32, n int) float32
TEXT ·sumNEON(SB), NOSPLIT, $0-20
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V3.B16, V3.B16, V3.B16

next:
	VLD1.P 64(R0), [V4.S4, V5.S4, V6.S4, V7.S4]
	FADD4(4, 0, 0)
	FADD4(5, 1, 1)
	FADD4(6, 2, 2)
	FADD4(7, 3, 3)
	SUBS $16, R1, R1
	BNE next
	FOLD
	FMOVS F0, ret+16(FP)
	RET

// func squaresNEON(x *float32, n int, mean float32) float32
TEXT ·squaresNEON(SB), NOSPLIT, $0-28
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1
	MOVWU mean+16(FP), R2
	VDUP R2, V8.S4
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V3.B16, V3.B16, V3.B16

next:
	VLD1.P 64(R0), [V4.S4, V5.S4, V6.S4, V7.S4]
	FSUB4(8, 4, 4)
	FSUB4(8, 5, 5)
	FSUB4(8, 6, 6)
	FSUB4(8, 7, 7)
	FMUL4(4, 4, 4)
	FMUL4(5, 5, 5)
	FMUL4(6, 6, 6)
	FMUL4(7, 7, 7)
	FADD4(4, 0, 0)
	FADD4(5, 1, 1)
	FADD4(6, 2, 2)
	FADD4(7, 3, 3)
	SUBS $16, R1, R1
	BNE next
	FOLD
	FMOVS F0, ret+24(FP)
	RET

// func largestNEON(x *float32, n int) float32
TEXT ·largestNEON(SB), NOSPLIT, $0-20
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1
	VEOR V0.B16, V0.B16, V0.B16

next:
	VLD1.P 64(R0), [V4.S4, V5.S4, V6.S4, V7.S4]
	FABS4(4, 4)
	FMAX4(4, 0, 0)
	FABS4(5, 5)
	FMAX4(5, 0, 0)
	FABS4(6, 6)
	FMAX4(6, 0, 0)
	FABS4(7, 7)
	FMAX4(7, 0, 0)
	SUBS $16, R1, R1
	BNE next
	FMAXV4(0, 0)
	FMOVS F0, ret+16(FP)
	RET

// func bytesNEON(out *uint8, x *float32, n int, shift, scale float32)
TEXT ·bytesNEON(SB), NOSPLIT, $0-32
	MOVD out+0(FP), R0
	MOVD x+8(FP), R1
	MOVD n+16(FP), R2
	MOVWU shift+24(FP), R3
	VDUP R3, V8.S4
	MOVWU scale+28(FP), R3
	VDUP R3, V9.S4
	MOVD $0x42fe0000, R3 // 127
	VDUP R3, V10.S4
	MOVD $0xc2fe0000, R3 // -127
	VDUP R3, V11.S4
	MOVD $0x43008000, R3 // Zero + 0.5
	VDUP R3, V12.S4

next:
	VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]
	FSUB4(8, 0, 0)
	FSUB4(8, 1, 1)
	FSUB4(8, 2, 2)
	FSUB4(8, 3, 3)
	FMUL4(9, 0, 0)
	FMUL4(9, 1, 1)
	FMUL4(9, 2, 2)
	FMUL4(9, 3, 3)
	FMIN4(10, 0, 0)
	FMIN4(10, 1, 1)
	FMIN4(10, 2, 2)
	FMIN4(10, 3, 3)
	FMAX4(11, 0, 0)
	FMAX4(11, 1, 1)
	FMAX4(11, 2, 2)
	FMAX4(11, 3, 3)
	FADD4(12, 0, 0)
	FADD4(12, 1, 1)
	FADD4(12, 2, 2)
	FADD4(12, 3, 3)
	FCVTZS4(0, 0)
	FCVTZS4(1, 1)
	FCVTZS4(2, 2)
	FCVTZS4(3, 3)
	XTN4(0, 4)
	XTN4HIGH(1, 4)
	XTN4(2, 5)
	XTN4HIGH(3, 5)
	XTN8(4, 6)
	XTN8HIGH(5, 6)
	VST1.P [V6.B16], 16(R0)
	SUBS $16, R2, R2
	BNE next
	RET

// func affineNEON(out *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·affineNEON(SB), NOSPLIT, $0-48
	MOVD out+0(FP), R0
	MOVD sums+8(FP), R1
	MOVD n+16(FP), R2
	MOVWU unit+24(FP), R3
	VDUP R3, V8.S4
	MOVD scale+32(FP), R4
	MOVD bias+40(FP), R5

next:
	VLD1.P 32(R1), [V0.S4, V1.S4]
	VLD1.P 32(R4), [V2.S4, V3.S4]
	VLD1.P 32(R5), [V4.S4, V5.S4]
	SCVTF4(0, 0)
	SCVTF4(1, 1)
	FMUL4(8, 2, 2)
	FMUL4(8, 3, 3)
	FMUL4(2, 0, 0)
	FMUL4(3, 1, 1)
	FADD4(4, 0, 0)
	FADD4(5, 1, 1)
	VST1.P [V0.S4, V1.S4], 32(R0)
	SUBS $8, R2, R2
	BNE next
	RET

// func gateNEON(h *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·gateNEON(SB), NOSPLIT, $0-48
	MOVD h+0(FP), R0
	MOVD sums+8(FP), R1
	MOVD n+16(FP), R2
	MOVWU unit+24(FP), R3
	VDUP R3, V16.S4
	MOVD scale+32(FP), R4
	MOVD bias+40(FP), R5
	MOVD $0x3f800000, R3 // 1
	VDUP R3, V17.S4
	MOVD $0x3f000000, R3 // 0.5
	VDUP R3, V18.S4
	ADD R2<<2, R1, R6
	ADD R2<<2, R4, R7
	ADD R2<<2, R5, R8

next:
	VLD1.P 16(R1), [V0.S4]
	VLD1.P 16(R4), [V2.S4]
	VLD1.P 16(R5), [V3.S4]
	SCVTF4(0, 0)
	FMUL4(2, 16, 2)
	FMUL4(2, 0, 0)
	FADD4(3, 0, 0)
	VLD1.P 16(R6), [V1.S4]
	VLD1.P 16(R7), [V2.S4]
	VLD1.P 16(R8), [V3.S4]
	SCVTF4(1, 1)
	FMUL4(2, 16, 2)
	FMUL4(2, 1, 1)
	FADD4(3, 1, 1)
	FABS4(1, 2)
	FADD4(17, 2, 2)
	FMUL4(18, 1, 1)
	FDIV4(2, 1, 1)
	FADD4(18, 1, 1)
	FMUL4(1, 0, 0)
	VLD1 (R0), [V4.S4]
	FADD4(4, 0, 0)
	VST1.P [V0.S4], 16(R0)
	SUBS $4, R2, R2
	BNE next
	RET

// func addScaledNEON(out, x *float32, n int, factor float32)
TEXT ·addScaledNEON(SB), NOSPLIT, $0-28
	MOVD out+0(FP), R0
	MOVD x+8(FP), R1
	MOVD n+16(FP), R2
	MOVWU factor+24(FP), R3
	VDUP R3, V8.S4

next:
	VLD1.P 32(R1), [V0.S4, V1.S4]
	VLD1 (R0), [V2.S4, V3.S4]
	FMUL4(8, 0, 0)
	FMUL4(8, 1, 1)
	FADD4(0, 2, 2)
	FADD4(1, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R0)
	SUBS $8, R2, R2
	BNE next
	RET
