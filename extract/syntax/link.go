package syntax

import "newsgraph/extract/syntax/kernel"

// faint is the probability below which an arc carries no message.
const faint = 1.0 / 256

// link lets every token of the batch hear from its likely heads and dependents: arcs are guessed
// from what the encoder has found so far, and messages weighted by their probabilities.
func (p *parser) link(l *Link) {
	d, g, m, n := p.Width, p.Guess, p.Message, padded(p.rows)+kernel.Rows
	kernel.Normalise(p.bytes, p.hidden, d)
	p.multiply(&l.Guess, p.bytes)
	p.dependents, p.heads = room(p.dependents, n*g), room(p.heads, n*g)
	p.units, p.headUnits = room(p.units, n), room(p.headUnits, n)
	p.down, p.up, p.heard = room(p.down, n*m), room(p.up, n*m), room(p.heard, n*2*m)
	p.quantised = room(p.quantised, n*2*m)
	width := 2*g + 2*m
	p.row = room(p.row, width)
	for row := range p.rows {
		kernel.Affine(p.row, p.sums[row*width:(row+1)*width], 1.0/kernel.Steps, l.Guess.Units, l.Guess.Bias)
		p.units[row] = kernel.Quantise(p.dependents[row*g:(row+1)*g], p.row[:g])
		p.headUnits[row] = kernel.Quantise(p.heads[row*g:(row+1)*g], p.row[g:2*g])
		copy(p.down[row*m:], p.row[2*g:2*g+m])
		copy(p.up[row*m:], p.row[2*g+m:])
	}
	clear(p.heard)
	for i := range p.pieces {
		p.hear(l, &p.pieces[i])
	}
	for row := range p.rows {
		p.units[row] = kernel.Quantise(p.quantised[row*2*m:(row+1)*2*m], p.heard[row*2*m:(row+1)*2*m])
	}
	p.multiply(&l.Mix, p.quantised)
	kernel.Gate(p.hidden, p.sums, p.units[:p.rows], l.Mix.Units, l.Mix.Bias, d)
}

// hear passes the messages of one piece.
func (p *parser) hear(l *Link, piece *piece) {
	p.match(piece, p.Guess, l.Nearness)
	n, m := piece.rows, p.Message
	p.chances = room(p.chances, n)
	for d := 1; d < n; d++ {
		kernel.Softmax(p.chances, p.scores[d*n:(d+1)*n])
		from := piece.start + d
		for h, chance := range p.chances {
			if chance < faint {
				continue
			}
			head := piece.start + h
			kernel.AddScaled(p.heard[from*2*m:][:m], p.down[head*m:], chance)
			kernel.AddScaled(p.heard[head*2*m+m:][:m], p.up[from*m:], chance)
		}
	}
}
