package export

import (
	"cmp"
	"math"
	"slices"
)

// A box is what a layout places: a rectangle around a point.
type box struct {
	x, y          float64 // the centre
	width, height float64
}

// overlaps reports whether two boxes come nearer to each other than the gap.
func (b *box) overlaps(o *box, gap float64) bool {
	return math.Abs(b.x-o.x) < (b.width+o.width)/2+gap && math.Abs(b.y-o.y) < (b.height+o.height)/2+gap
}

// layOut places boxes so that linked ones are near each other and none overlap. It
// minimises stress (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004)
// within each connected part, moves overlapping boxes apart, and puts the parts
// side by side. links are pairs of indices. The same input gives the same places on every
// machine: products are rounded before they are added, which keeps compilers
// from fusing them.
func layOut(boxes []box, links [][2]int) {
	near := make([][]int, len(boxes))
	for _, l := range links {
		if l[0] != l[1] {
			near[l[0]] = append(near[l[0]], l[1])
			near[l[1]] = append(near[l[1]], l[0])
		}
	}
	parts := components(near)
	for _, part := range parts {
		placePart(boxes, near, part)
	}
	pack(boxes, parts)
}

// components are the connected parts, the largest first, each in breadth-first order from its
// best linked box.
func components(near [][]int) (parts [][]int) {
	order := make([]int, len(near))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(near[b]), len(near[a])) })
	seen := make([]bool, len(near))
	for _, start := range order {
		if seen[start] {
			continue
		}
		seen[start] = true
		part := []int{start}
		for at := 0; at < len(part); at++ {
			for _, n := range near[part[at]] {
				if !seen[n] {
					seen[n] = true
					part = append(part, n)
				}
			}
		}
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return parts
}

const (
	hop    = 95.0 // the wanted distance of two linked boxes
	gap    = 10.0 // the least distance of two boxes
	rounds = 120
)

// placePart lays out one connected part around the origin.
func placePart(boxes []box, near [][]int, part []int) {
	index := make(map[int]int, len(part))
	for k, i := range part {
		index[i] = k
	}
	distance := make([][]float64, len(part))
	for k := range part {
		distance[k] = hops(near, part, index, k)
	}
	circle(boxes, part, distance[0])
	for range rounds {
		for k, i := range part {
			relax(boxes, part, distance[k], k, i)
		}
	}
	separate(boxes, part)
}

// hops are the lengths of the shortest ways from one box of a part to the others.
func hops(near [][]int, part []int, index map[int]int, from int) []float64 {
	far := make([]float64, len(part))
	queue := []int{from}
	for at := 0; at < len(queue); at++ {
		for _, n := range near[part[queue[at]]] {
			if k := index[n]; far[k] == 0 && k != from {
				far[k] = far[queue[at]] + hop
				queue = append(queue, k)
			}
		}
	}
	return far
}

// circle puts the boxes of a part on circles around the first, by their distance from it.
func circle(boxes []box, part []int, far []float64) {
	for k, i := range part {
		// a rational way around the unit circle, which is the same on every machine
		t := float64(4*k%(2*len(part)))/float64(len(part)) - 1
		x, y := (1-float64(t*t))/(1+float64(t*t)), 2*t/(1+float64(t*t))
		if 2*k >= len(part) {
			x = -x
		}
		boxes[i].x, boxes[i].y = float64(far[k]*x), float64(far[k]*y)
	}
}

// relax moves one box to where its distances to all others fit best.
func relax(boxes []box, part []int, far []float64, k, i int) {
	var x, y, weight float64
	for m, j := range part {
		if m == k {
			continue
		}
		dx, dy := boxes[i].x-boxes[j].x, boxes[i].y-boxes[j].y
		length := math.Sqrt(float64(dx*dx) + float64(dy*dy))
		if length < 1e-6 {
			dx, dy, length = float64(m-k), 1, math.Sqrt(float64((m-k)*(m-k)+1))
		}
		w := 1 / float64(far[m]*far[m])
		x += float64(w * (boxes[j].x + float64(far[m]*dx/length)))
		y += float64(w * (boxes[j].y + float64(far[m]*dy/length)))
		weight += w
	}
	if weight > 0 {
		boxes[i].x, boxes[i].y = x/weight, y/weight
	}
}

// separate pushes overlapping boxes apart, each along the shorter way, and spreads all a
// little from round to round, so that it ends.
func separate(boxes []box, part []int) {
	for range 1000 {
		moved := false
		for k, i := range part {
			for _, j := range part[k+1:] {
				if boxes[i].overlaps(&boxes[j], gap) {
					push(&boxes[i], &boxes[j])
					moved = true
				}
			}
		}
		if !moved {
			return
		}
		for _, i := range part {
			boxes[i].x, boxes[i].y = float64(boxes[i].x*1.005), float64(boxes[i].y*1.005)
		}
	}
}

func push(a, b *box) {
	dx, dy := (a.width+b.width)/2+gap-math.Abs(a.x-b.x), (a.height+b.height)/2+gap-math.Abs(a.y-b.y)
	if dx < dy {
		if a.x > b.x {
			dx = -dx
		}
		a.x, b.x = a.x-dx/2-0.01, b.x+dx/2+0.01
		return
	}
	if a.y > b.y {
		dy = -dy
	}
	a.y, b.y = a.y-dy/2-0.01, b.y+dy/2+0.01
}

// pack puts parts side by side in rows, within a width that makes the whole about
// one and a half times as wide as high, and moves all to positive coordinates.
func pack(boxes []box, parts [][]int) {
	var area, widest float64
	for _, part := range parts {
		left, top, right, bottom := bounds(boxes, part)
		area += float64((right - left + 4*gap) * (bottom - top + 4*gap))
		widest = max(widest, right-left)
	}
	limit := max(widest, math.Sqrt(area*1.5))
	var x, y, row float64
	for _, part := range parts {
		left, top, right, bottom := bounds(boxes, part)
		if x > 0 && x+right-left > limit {
			x, y, row = 0, y+row+4*gap, 0
		}
		for _, i := range part {
			boxes[i].x, boxes[i].y = boxes[i].x-left+x, boxes[i].y-top+y
		}
		x, row = x+right-left+4*gap, max(row, bottom-top)
	}
}

// bounds are the edges of the smallest rectangle around boxes.
func bounds(boxes []box, part []int) (left, top, right, bottom float64) {
	for k, i := range part {
		b := &boxes[i]
		if k == 0 {
			left, top, right, bottom = b.x, b.y, b.x, b.y
		}
		left, right = min(left, b.x-b.width/2), max(right, b.x+b.width/2)
		top, bottom = min(top, b.y-b.height/2), max(bottom, b.y+b.height/2)
	}
	return left, top, right, bottom
}
