package syntax

import (
	"math/rand/v2"
	"testing"
)

// exhaustive is the score of the best projective tree with one root, found by trying all heads.
func exhaustive(scores []float32, n int) (top float32) {
	heads := make([]int, n)
	top = impossible * float32(n)
	var try func(d int, sum float32)
	try = func(d int, sum float32) {
		if d < n {
			for h := range n {
				if h != d {
					heads[d] = h
					try(d+1, sum+scores[d*n+h])
				}
			}
			return
		}
		roots := 0
		for _, h := range heads[1:] {
			if h == 0 {
				roots++
			}
		}
		if roots == 1 && reachesRoot(heads) && projective(heads) {
			top = max(top, sum)
		}
	}
	try(1, 0)
	return top
}

// The tree that is found is as good as the best of all trees, by the short way and by the chart.
func TestChart(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	var c chart
	for range 300 {
		n := 2 + rng.IntN(5)
		scores := make([]float32, n*n)
		for i := range scores {
			scores[i] = float32(rng.IntN(64))
			if i%(n+1) == 0 {
				scores[i] = impossible
			}
		}
		want := exhaustive(scores, n)
		heads := make([]int, n)
		for name, find := range map[string]func(){
			"decode": func() { c.decode(scores, n, heads) },
			"chart":  func() { c.fill(scores, n); c.read(heads, n, 0, n-1) },
		} {
			find()
			var sum float32
			for d := 1; d < n; d++ {
				sum += scores[d*n+heads[d]]
			}
			if sum != want || !projective(heads) || !reachesRoot(heads) {
				t.Fatalf("%s: heads %v score %g, the best %g; scores %v", name, heads, sum, want, scores)
			}
		}
	}
}

// A name's tags begin with B-, and I- goes on with its own kind.
func TestNames(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	var v names
	for range 200 {
		tokens := article("a b c d e f").Sentences[0].Tokens
		v.start(len(tokens))
		for range tokens {
			scores := make([]float32, len(NameTags))
			for i := range scores {
				scores[i] = float32(rng.NormFloat64())
			}
			v.add(scores)
		}
		v.tag(tokens)
		before := ""
		for i, tok := range tokens {
			if len(tok.Name) > 0 && tok.Name[0] == 'I' && (before == "" || before[2:] != tok.Name[2:]) {
				t.Fatalf("token %d is %q after %q", i, tok.Name, before)
			}
			before = tok.Name
		}
	}
}
