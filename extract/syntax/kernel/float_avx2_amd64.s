#include "textflag.h"

// Rows of floats, by AVX2. What each function computes, and in which order, stands in float.go;
// n is a multiple of 16.

// func sum256(x *float32, n int) float32
TEXT ·sum256(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1

next:
	VADDPS 0(AX), Y0, Y0
	VADDPS 32(AX), Y1, Y1
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VADDPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0x4e, X0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0xb1, X0, X15
	VADDPS X15, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func squares256(x *float32, n int, mean float32) float32
TEXT ·squares256(SB), NOSPLIT, $0-28
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VBROADCASTSS mean+16(FP), Y2
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1

next:
	VMOVUPS 0(AX), Y3
	VSUBPS Y2, Y3, Y3
	VMULPS Y3, Y3, Y3
	VADDPS Y3, Y0, Y0
	VMOVUPS 32(AX), Y3
	VSUBPS Y2, Y3, Y3
	VMULPS Y3, Y3, Y3
	VADDPS Y3, Y1, Y1
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VADDPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0x4e, X0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0xb1, X0, X15
	VADDPS X15, X0, X0
	VMOVSS X0, ret+24(FP)
	VZEROUPPER
	RET

// func largest256(x *float32, n int) float32
TEXT ·largest256(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	MOVL $0x7fffffff, DX
	VMOVD DX, X2
	VPBROADCASTD X2, Y2
	VPXOR Y0, Y0, Y0

next:
	VANDPS 0(AX), Y2, Y3
	VMAXPS Y3, Y0, Y0
	VANDPS 32(AX), Y2, Y3
	VMAXPS Y3, Y0, Y0
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func bytes256(out *uint8, x *float32, n int, shift, scale float32)
TEXT ·bytes256(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS shift+24(FP), Y1
	VBROADCASTSS scale+28(FP), Y2
	MOVL $0x42fe0000, DX
	VMOVD DX, X3
	VPBROADCASTD X3, Y3
	MOVL $0xc2fe0000, DX
	VMOVD DX, X4
	VPBROADCASTD X4, Y4
	MOVL $0x43008000, DX
	VMOVD DX, X5
	VPBROADCASTD X5, Y5

next:
	VMOVUPS (AX), Y0
	VSUBPS Y1, Y0, Y0
	VMULPS Y2, Y0, Y0
	VMINPS Y3, Y0, Y0
	VMAXPS Y4, Y0, Y0
	VADDPS Y5, Y0, Y0
	VCVTTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X6
	VPACKUSDW X6, X0, X0
	VPACKUSWB X0, X0, X0
	VMOVQ X0, (DI)
	ADDQ $32, AX
	ADDQ $8, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func affine256(out *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·affine256(SB), NOSPLIT, $0-48
	MOVQ out+0(FP), DI
	MOVQ sums+8(FP), AX
	MOVQ n+16(FP), CX
	MOVQ scale+32(FP), R8
	MOVQ bias+40(FP), R9
	VBROADCASTSS unit+24(FP), Y1

next:
	VCVTDQ2PS (AX), Y0
	VMULPS (R8), Y1, Y2
	VMULPS Y2, Y0, Y0
	VADDPS (R9), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, R8
	ADDQ $32, R9
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func gate256(h *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·gate256(SB), NOSPLIT, $0-48
	MOVQ h+0(FP), DI
	MOVQ sums+8(FP), AX
	MOVQ n+16(FP), CX
	MOVQ scale+32(FP), R8
	MOVQ bias+40(FP), R9
	VBROADCASTSS unit+24(FP), Y7
	MOVL $0x7fffffff, DX
	VMOVD DX, X4
	VPBROADCASTD X4, Y4
	MOVL $0x3f800000, DX
	VMOVD DX, X5
	VPBROADCASTD X5, Y5
	MOVL $0x3f000000, DX
	VMOVD DX, X6
	VPBROADCASTD X6, Y6
	LEAQ (AX)(CX*4), R10
	LEAQ (R8)(CX*4), R11
	LEAQ (R9)(CX*4), R12

next:
	VCVTDQ2PS (AX), Y0
	VMULPS (R8), Y7, Y2
	VMULPS Y2, Y0, Y0
	VADDPS (R9), Y0, Y0
	VCVTDQ2PS (R10), Y1
	VMULPS (R11), Y7, Y2
	VMULPS Y2, Y1, Y1
	VADDPS (R12), Y1, Y1
	VANDPS Y4, Y1, Y2
	VADDPS Y5, Y2, Y2
	VMULPS Y6, Y1, Y1
	VDIVPS Y2, Y1, Y1
	VADDPS Y6, Y1, Y1
	VMULPS Y1, Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, R8
	ADDQ $32, R9
	ADDQ $32, R10
	ADDQ $32, R11
	ADDQ $32, R12
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func addScaled256(out, x *float32, n int, factor float32)
TEXT ·addScaled256(SB), NOSPLIT, $0-28
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS factor+24(FP), Y1

next:
	VMULPS (AX), Y1, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func rectify256(x *float32, n int)
TEXT ·rectify256(SB), NOSPLIT, $0-16
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VXORPS Y1, Y1, Y1

next:
	VMOVUPS (AX), Y0
	VMAXPS Y1, Y0, Y0
	VMOVUPS Y0, (AX)
	ADDQ $32, AX
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func addBytes256(out *float32, x *int8, n int, unit float32)
TEXT ·addBytes256(SB), NOSPLIT, $0-28
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS unit+24(FP), Y1

next:
	VPMOVSXBD (AX), Y0
	VCVTDQ2PS Y0, Y0
	VMULPS Y1, Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $8, AX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// func addWhole256(out, x *int32, n int)
TEXT ·addWhole256(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX

next:
	VMOVDQU (AX), Y0
	VPADDD (DI), Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ next
	VZEROUPPER
	RET

// What exp is made of: the least exponent, log2(e), 1/2, ln(2), the coefficients from 1/720 to 1, and the bias of an exponent.
DATA exponential<>+0(SB)/4, $0xc1a00000
DATA exponential<>+4(SB)/4, $0x3fb8aa3b
DATA exponential<>+8(SB)/4, $0x3f000000
DATA exponential<>+12(SB)/4, $0x3f317218
DATA exponential<>+16(SB)/4, $0x3ab60b61
DATA exponential<>+20(SB)/4, $0x3c088889
DATA exponential<>+24(SB)/4, $0x3d2aaaab
DATA exponential<>+28(SB)/4, $0x3e2aaaab
DATA exponential<>+32(SB)/4, $0x3f800000
DATA exponential<>+36(SB)/4, $127
GLOBL exponential<>(SB), RODATA|NOPTR, $40

// Eight numbers up to the r-th are the mask of the first r of eight, from 8-r on.
DATA ones<>+0(SB)/8, $-1
DATA ones<>+8(SB)/8, $-1
DATA ones<>+16(SB)/8, $-1
DATA ones<>+24(SB)/8, $-1
DATA ones<>+32(SB)/8, $0
DATA ones<>+40(SB)/8, $0
DATA ones<>+48(SB)/8, $0
DATA ones<>+56(SB)/8, $0
GLOBL ones<>(SB), RODATA|NOPTR, $64

// EXPONENTIAL sets Y0 to exp(Y0-Y1), with the constants in Y2 to Y11.
#define EXPONENTIAL \
	VSUBPS Y1, Y0, Y0 \
	VMULPS Y3, Y0, Y12 \
	VADDPS Y4, Y12, Y12 \
	VROUNDPS $9, Y12, Y12 \
	VMULPS Y5, Y12, Y13 \
	VSUBPS Y13, Y0, Y14 \
	VMULPS Y6, Y14, Y13 \
	VADDPS Y7, Y13, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y8, Y13, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y9, Y13, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y4, Y13, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y10, Y13, Y13 \
	VMULPS Y14, Y13, Y13 \
	VADDPS Y10, Y13, Y13 \
	VCVTTPS2DQ Y12, Y12 \
	VPADDD Y11, Y12, Y12 \
	VPSLLD $23, Y12, Y12 \
	VMULPS Y12, Y13, Y13 \
	VCMPPS $5, Y2, Y0, Y0 \
	VANDPS Y13, Y0, Y0

// func softmax256(out, scores *float32, n int)
// n is any number; Y15 masks the last eight or less.
TEXT ·softmax256(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ scores+8(FP), AX
	MOVQ n+16(FP), BX
	LEAQ -1(BX), CX
	MOVQ CX, DX
	ANDQ $7, DX
	NEGQ DX
	LEAQ ones<>+28(SB), SI
	VMOVUPS (SI)(DX*4), Y15
	SHRQ $3, CX // eights before the last
	VBROADCASTSS exponential<>+0(SB), Y2
	VBROADCASTSS exponential<>+4(SB), Y3
	VBROADCASTSS exponential<>+8(SB), Y4
	VBROADCASTSS exponential<>+12(SB), Y5
	VBROADCASTSS exponential<>+16(SB), Y6
	VBROADCASTSS exponential<>+20(SB), Y7
	VBROADCASTSS exponential<>+24(SB), Y8
	VBROADCASTSS exponential<>+28(SB), Y9
	VBROADCASTSS exponential<>+32(SB), Y10
	VPBROADCASTD exponential<>+36(SB), Y11

	// the largest score
	VBROADCASTSS (AX), Y1
	MOVQ AX, SI
	MOVQ CX, DX
	TESTQ DX, DX
	JZ lastLargest

nextLargest:
	VMAXPS (SI), Y1, Y1
	ADDQ $32, SI
	DECQ DX
	JNZ nextLargest

lastLargest:
	VMASKMOVPS (SI), Y15, Y0
	VBLENDVPS Y15, Y0, Y1, Y0
	VMAXPS Y0, Y1, Y1
	VEXTRACTF128 $1, Y1, X0
	VMAXPS X0, X1, X1
	VPERMILPS $0x4e, X1, X0
	VMAXPS X0, X1, X1
	VPERMILPS $0xb1, X1, X0
	VMAXPS X0, X1, X1
	VBROADCASTSS X1, Y1

	// powers
	MOVQ DI, SI
	MOVQ CX, DX
	TESTQ DX, DX
	JZ lastPower

nextPower:
	VMOVUPS (AX), Y0
	EXPONENTIAL
	VMOVUPS Y0, (SI)
	ADDQ $32, AX
	ADDQ $32, SI
	DECQ DX
	JNZ nextPower

lastPower:
	VMASKMOVPS (AX), Y15, Y0
	EXPONENTIAL
	VMASKMOVPS Y0, Y15, (SI)

	// their sum, one after the other
	VXORPS X0, X0, X0
	MOVQ DI, SI

nextSum:
	VADDSS (SI), X0, X0
	ADDQ $4, SI
	DECQ BX
	JNZ nextSum
	VBROADCASTSS X0, Y1

	// shares of it
	TESTQ CX, CX
	JZ lastShare

nextShare:
	VMOVUPS (DI), Y0
	VDIVPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	DECQ CX
	JNZ nextShare

lastShare:
	VMASKMOVPS (DI), Y15, Y0
	VDIVPS Y1, Y0, Y0
	VMASKMOVPS Y0, Y15, (DI)
	VZEROUPPER
	RET
