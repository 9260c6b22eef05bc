// Package export writes graphs in the formats that other programs read, and reads
// those back that lose nothing.
//
// A format is one file of this package: it describes itself to the table of
// formats, and is found by its name or by the ending of a file's name.
package export
