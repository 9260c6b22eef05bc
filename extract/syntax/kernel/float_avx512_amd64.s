#include "textflag.h"

// Rows of floats, by AVX-512. What each function computes, and in which order, stands in float.go;
// n is a multiple of 16.

// func sum512(x *float32, n int) float32
TEXT ·sum512(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VPXORD Z0, Z0, Z0

next:
	VADDPS 0(AX), Z0, Z0
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VEXTRACTF64X4 $1, Z0, Y15
	VADDPS Y15, Y0, Y0
	VEXTRACTF128 $1, Y0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0x4e, X0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0xb1, X0, X15
	VADDPS X15, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func squares512(x *float32, n int, mean float32) float32
TEXT ·squares512(SB), NOSPLIT, $0-28
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VBROADCASTSS mean+16(FP), Z2
	VPXORD Z0, Z0, Z0

next:
	VMOVUPS 0(AX), Z3
	VSUBPS Z2, Z3, Z3
	VMULPS Z3, Z3, Z3
	VADDPS Z3, Z0, Z0
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VEXTRACTF64X4 $1, Z0, Y15
	VADDPS Y15, Y0, Y0
	VEXTRACTF128 $1, Y0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0x4e, X0, X15
	VADDPS X15, X0, X0
	VPERMILPS $0xb1, X0, X15
	VADDPS X15, X0, X0
	VMOVSS X0, ret+24(FP)
	VZEROUPPER
	RET

// func largest512(x *float32, n int) float32
TEXT ·largest512(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	MOVL $0x7fffffff, DX
	VMOVD DX, X2
	VPBROADCASTD X2, Z2
	VPXORD Z0, Z0, Z0

next:
	VANDPS 0(AX), Z2, Z3
	VMAXPS Z3, Z0, Z0
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VEXTRACTF64X4 $1, Z0, Y1
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func bytes512(out *uint8, x *float32, n int, shift, scale float32)
TEXT ·bytes512(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS shift+24(FP), Z1
	VBROADCASTSS scale+28(FP), Z2
	MOVL $0x42fe0000, DX
	VMOVD DX, X3
	VPBROADCASTD X3, Z3
	MOVL $0xc2fe0000, DX
	VMOVD DX, X4
	VPBROADCASTD X4, Z4
	MOVL $0x43008000, DX
	VMOVD DX, X5
	VPBROADCASTD X5, Z5

next:
	VMOVUPS (AX), Z0
	VSUBPS Z1, Z0, Z0
	VMULPS Z2, Z0, Z0
	VMINPS Z3, Z0, Z0
	VMAXPS Z4, Z0, Z0
	VADDPS Z5, Z0, Z0
	VCVTTPS2DQ Z0, Z0
	VPMOVDB Z0, (DI)
	ADDQ $64, AX
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func affine512(out *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·affine512(SB), NOSPLIT, $0-48
	MOVQ out+0(FP), DI
	MOVQ sums+8(FP), AX
	MOVQ n+16(FP), CX
	MOVQ scale+32(FP), R8
	MOVQ bias+40(FP), R9
	VBROADCASTSS unit+24(FP), Z1

next:
	VCVTDQ2PS (AX), Z0
	VMULPS (R8), Z1, Z2
	VMULPS Z2, Z0, Z0
	VADDPS (R9), Z0, Z0
	VMOVUPS Z0, (DI)
	ADDQ $64, AX
	ADDQ $64, R8
	ADDQ $64, R9
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func gate512(h *float32, sums *int32, n int, unit float32, scale, bias *float32)
TEXT ·gate512(SB), NOSPLIT, $0-48
	MOVQ h+0(FP), DI
	MOVQ sums+8(FP), AX
	MOVQ n+16(FP), CX
	MOVQ scale+32(FP), R8
	MOVQ bias+40(FP), R9
	VBROADCASTSS unit+24(FP), Z7
	MOVL $0x7fffffff, DX
	VMOVD DX, X4
	VPBROADCASTD X4, Z4
	MOVL $0x3f800000, DX
	VMOVD DX, X5
	VPBROADCASTD X5, Z5
	MOVL $0x3f000000, DX
	VMOVD DX, X6
	VPBROADCASTD X6, Z6
	LEAQ (AX)(CX*4), R10
	LEAQ (R8)(CX*4), R11
	LEAQ (R9)(CX*4), R12

next:
	VCVTDQ2PS (AX), Z0
	VMULPS (R8), Z7, Z2
	VMULPS Z2, Z0, Z0
	VADDPS (R9), Z0, Z0
	VCVTDQ2PS (R10), Z1
	VMULPS (R11), Z7, Z2
	VMULPS Z2, Z1, Z1
	VADDPS (R12), Z1, Z1
	VANDPS Z4, Z1, Z2
	VADDPS Z5, Z2, Z2
	VMULPS Z6, Z1, Z1
	VDIVPS Z2, Z1, Z1
	VADDPS Z6, Z1, Z1
	VMULPS Z1, Z0, Z0
	VADDPS (DI), Z0, Z0
	VMOVUPS Z0, (DI)
	ADDQ $64, AX
	ADDQ $64, R8
	ADDQ $64, R9
	ADDQ $64, R10
	ADDQ $64, R11
	ADDQ $64, R12
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func addScaled512(out, x *float32, n int, factor float32)
TEXT ·addScaled512(SB), NOSPLIT, $0-28
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS factor+24(FP), Z1

next:
	VMULPS (AX), Z1, Z0
	VADDPS (DI), Z0, Z0
	VMOVUPS Z0, (DI)
	ADDQ $64, AX
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func rectify512(x *float32, n int)
TEXT ·rectify512(SB), NOSPLIT, $0-16
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VPXORD Z1, Z1, Z1

next:
	VMOVUPS (AX), Z0
	VMAXPS Z1, Z0, Z0
	VMOVUPS Z0, (AX)
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func addBytes512(out *float32, x *int8, n int, unit float32)
TEXT ·addBytes512(SB), NOSPLIT, $0-28
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS unit+24(FP), Z1

next:
	VPMOVSXBD (AX), Z0
	VCVTDQ2PS Z0, Z0
	VMULPS Z1, Z0, Z0
	VADDPS (DI), Z0, Z0
	VMOVUPS Z0, (DI)
	ADDQ $16, AX
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ next
	VZEROUPPER
	RET

// func addWhole512(out, x *int32, n int)
TEXT ·addWhole512(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX

next:
	VMOVDQU32 (AX), Z0
	VPADDD (DI), Z0, Z0
	VMOVDQU32 Z0, (DI)
	ADDQ $64, AX
	ADDQ $64, DI
	SUBQ $16, CX
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

// EXPONENTIAL sets Z0 to exp(Z0-Z1), with the constants in Z2 to Z11; of what is below the least exponent K2 has no bit.
#define EXPONENTIAL \
	VSUBPS Z1, Z0, Z0 \
	VCMPPS $5, Z2, Z0, K2 \
	VMULPS Z3, Z0, Z12 \
	VADDPS Z4, Z12, Z12 \
	VRNDSCALEPS $9, Z12, Z12 \
	VMULPS Z5, Z12, Z13 \
	VSUBPS Z13, Z0, Z0 \
	VMULPS Z6, Z0, Z13 \
	VADDPS Z7, Z13, Z13 \
	VMULPS Z0, Z13, Z13 \
	VADDPS Z8, Z13, Z13 \
	VMULPS Z0, Z13, Z13 \
	VADDPS Z9, Z13, Z13 \
	VMULPS Z0, Z13, Z13 \
	VADDPS Z4, Z13, Z13 \
	VMULPS Z0, Z13, Z13 \
	VADDPS Z10, Z13, Z13 \
	VMULPS Z0, Z13, Z13 \
	VADDPS Z10, Z13, Z13 \
	VCVTTPS2DQ Z12, Z12 \
	VPADDD Z11, Z12, Z12 \
	VPSLLD $23, Z12, Z12 \
	VMULPS.Z Z12, Z13, K2, Z0

// func softmax512(out, scores *float32, n int)
// n is any number; K1 has a bit for each number of the last sixteen or less.
TEXT ·softmax512(SB), NOSPLIT, $0-24
	MOVQ out+0(FP), DI
	MOVQ scores+8(FP), AX
	MOVQ n+16(FP), BX
	LEAQ -1(BX), CX
	ANDQ $15, CX
	MOVL $2, DX
	SHLL CX, DX
	DECL DX
	KMOVW DX, K1
	LEAQ -1(BX), CX
	SHRQ $4, CX // sixteens before the last
	VBROADCASTSS exponential<>+0(SB), Z2
	VBROADCASTSS exponential<>+4(SB), Z3
	VBROADCASTSS exponential<>+8(SB), Z4
	VBROADCASTSS exponential<>+12(SB), Z5
	VBROADCASTSS exponential<>+16(SB), Z6
	VBROADCASTSS exponential<>+20(SB), Z7
	VBROADCASTSS exponential<>+24(SB), Z8
	VBROADCASTSS exponential<>+28(SB), Z9
	VBROADCASTSS exponential<>+32(SB), Z10
	VPBROADCASTD exponential<>+36(SB), Z11

	// the largest score
	VBROADCASTSS (AX), Z1
	MOVQ AX, SI
	MOVQ CX, DX
	TESTQ DX, DX
	JZ lastLargest

nextLargest:
	VMAXPS (SI), Z1, Z1
	ADDQ $64, SI
	DECQ DX
	JNZ nextLargest

lastLargest:
	VMAXPS (SI), Z1, K1, Z1
	VEXTRACTF64X4 $1, Z1, Y0
	VMAXPS Y0, Y1, Y1
	VEXTRACTF128 $1, Y1, X0
	VMAXPS X0, X1, X1
	VPERMILPS $0x4e, X1, X0
	VMAXPS X0, X1, X1
	VPERMILPS $0xb1, X1, X0
	VMAXPS X0, X1, X1
	VBROADCASTSS X1, Z1

	// powers
	MOVQ DI, SI
	MOVQ CX, DX
	TESTQ DX, DX
	JZ lastPower

nextPower:
	VMOVUPS (AX), Z0
	EXPONENTIAL
	VMOVUPS Z0, (SI)
	ADDQ $64, AX
	ADDQ $64, SI
	DECQ DX
	JNZ nextPower

lastPower:
	VMOVUPS.Z (AX), K1, Z0
	EXPONENTIAL
	VMOVUPS Z0, K1, (SI)

	// their sum, one after the other
	VXORPS X0, X0, X0
	MOVQ DI, SI

nextSum:
	VADDSS (SI), X0, X0
	ADDQ $4, SI
	DECQ BX
	JNZ nextSum
	VBROADCASTSS X0, Z1

	// shares of it
	TESTQ CX, CX
	JZ lastShare

nextShare:
	VMOVUPS (DI), Z0
	VDIVPS Z1, Z0, Z0
	VMOVUPS Z0, (DI)
	ADDQ $64, DI
	DECQ CX
	JNZ nextShare

lastShare:
	VMOVUPS.Z (DI), K1, Z0
	VDIVPS Z1, Z0, Z0
	VMOVUPS Z0, K1, (DI)
	VZEROUPPER
	RET
