// Instructions on vectors that Go's assembler does not know, by their encodings in the Arm Architecture Reference Manual (DDI 0487).
// Arguments are the numbers of registers, the destination last.

// SDOT Vd.4S, Vn.16B, Vm.4B[i]
#define SDOT(i, m, n, d) WORD $(0x4f80e000 | ((i)&1)<<21 | (m)<<16 | ((i)>>1)<<11 | (n)<<5 | (d))

// SMLAL Vd.4S, Vn.4H, Vm.H[i] and SMLAL2 Vd.4S, Vn.8H, Vm.H[i]; m below 16
#define SMLAL(i, m, n, d) WORD $(0x0f402000 | ((i)&1)<<20 | (((i)>>1)&1)<<21 | (m)<<16 | ((i)>>2)<<11 | (n)<<5 | (d))
#define SMLAL2(i, m, n, d) WORD $(0x4f402000 | ((i)&1)<<20 | (((i)>>1)&1)<<21 | (m)<<16 | ((i)>>2)<<11 | (n)<<5 | (d))

// FADD, FSUB, FMUL, FDIV, FMAX, FMIN Vd.4S, Vn.4S, Vm.4S
#define FADD4(m, n, d) WORD $(0x4e20d400 | (m)<<16 | (n)<<5 | (d))
#define FSUB4(m, n, d) WORD $(0x4ea0d400 | (m)<<16 | (n)<<5 | (d))
#define FMUL4(m, n, d) WORD $(0x6e20dc00 | (m)<<16 | (n)<<5 | (d))
#define FDIV4(m, n, d) WORD $(0x6e20fc00 | (m)<<16 | (n)<<5 | (d))
#define FMAX4(m, n, d) WORD $(0x4e20f400 | (m)<<16 | (n)<<5 | (d))
#define FMIN4(m, n, d) WORD $(0x4ea0f400 | (m)<<16 | (n)<<5 | (d))

// FABS, SCVTF, FCVTZS Vd.4S, Vn.4S
#define FABS4(n, d) WORD $(0x4ea0f800 | (n)<<5 | (d))
#define SCVTF4(n, d) WORD $(0x4e21d800 | (n)<<5 | (d))
#define FCVTZS4(n, d) WORD $(0x4ea1b800 | (n)<<5 | (d))

// XTN Vd.4H, Vn.4S; XTN2 Vd.8H, Vn.4S; XTN Vd.8B, Vn.8H; XTN2 Vd.16B, Vn.8H
#define XTN4(n, d) WORD $(0x0e612800 | (n)<<5 | (d))
#define XTN4HIGH(n, d) WORD $(0x4e612800 | (n)<<5 | (d))
#define XTN8(n, d) WORD $(0x0e212800 | (n)<<5 | (d))
#define XTN8HIGH(n, d) WORD $(0x4e212800 | (n)<<5 | (d))

// FMAXV Sd, Vn.4S
#define FMAXV4(n, d) WORD $(0x6e30f800 | (n)<<5 | (d))
