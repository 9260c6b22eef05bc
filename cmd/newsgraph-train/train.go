package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"newsgraph/extract/text"
)

// A schedule says how long and how fast to learn.
type schedule struct {
	epochs  int
	batch   int     // rows
	rate    float64 // of learning, at its highest
	seed    uint64
	longest int // tokens of a sentence that is learned from
	passes  int // over the teacher's sentences
}

const (
	warmup  = 300  // steps until the rate is highest
	lowest  = 0.03 // part of the rate at the end
	clipped = 5    // largest norm of a gradient
)

// train fits the network to the treebanks. What the teacher labelled is read along with them in the first part, in the last the
// treebanks stand alone: that makes the network better on them and worse on news, so it is left with what lies a quarter of the way
// back from its weights at the end to those at the end of the first part, each averaged over the steps before. rng shuffles; progress goes to log.
func (n *network) train(rng *rand.Rand, banks []*treebank, silver *treebank, plan schedule, log io.Writer) {
	t := &trainer{network: n, schedule: plan, log: log, start: time.Now()}
	for i := range t.tapes {
		t.tapes[i] = &tape{shard: i, train: true, random: random(plan.seed<<8 + uint64(i) + 1)}
	}
	var gold []*text.Sentence
	for _, bank := range banks {
		gold = append(gold, plan.short(bank)...)
	}
	labelled := plan.short(silver)
	for part := range plan.epochs {
		t.steps += rows(gold, plan.share(labelled, part))/plan.batch + 1
	}
	reader := random(plan.seed<<16 + 1)
	for epoch := range plan.epochs {
		if epoch%plan.parts() == 0 {
			rng.Shuffle(len(labelled), func(i, j int) { labelled[i], labelled[j] = labelled[j], labelled[i] })
		}
		var order []*example
		for _, s := range append(plan.share(labelled, epoch), gold...) {
			e := n.example(augment(s, &reader))
			e.soften(silver.rivals[s])
			order = append(order, e)
		}
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		t.epoch(epoch, order)
		if len(labelled) > 0 && epoch == plan.taught()-1 {
			for _, p := range n.weights() {
				p.keep()
			}
		}
	}
	for _, p := range n.weights() {
		p.settle()
	}
}

// short are the sentences of a treebank that are learned from.
func (plan *schedule) short(bank *treebank) (all []*text.Sentence) {
	for i := range bank.sentences {
		if s := &bank.sentences[i]; len(s.Tokens) <= plan.longest {
			all = append(all, s)
		}
	}
	return all
}

// taught is the number of epochs in which the teacher's sentences are read: seven in eight.
func (plan *schedule) taught() int { return max(1, plan.epochs*7/8) }

// parts is the number of epochs in which all of them are read once.
func (plan *schedule) parts() int { return max(1, plan.taught()/max(1, plan.passes)) }

// share is the part of the teacher's sentences that an epoch reads. Over all epochs each is
// read as often as plan.passes says.
func (plan *schedule) share(labelled []*text.Sentence, epoch int) []*text.Sentence {
	if epoch >= plan.taught() {
		return nil
	}
	parts := plan.parts()
	k := epoch % parts
	return slices.Clone(labelled[k*len(labelled)/parts : (k+1)*len(labelled)/parts])
}

// rows is how many rows sentences make, their roots counted.
func rows(lists ...[]*text.Sentence) (n int) {
	for _, list := range lists {
		for _, s := range list {
			n += len(s.Tokens) + 1
		}
	}
	return n
}

// A trainer is a training in progress.
type trainer struct {
	*network
	schedule
	tapes       [shards]*tape
	step, steps int
	sum         losses
	rows        int
	log         io.Writer
	start       time.Time
}

// epoch learns from every example once.
func (t *trainer) epoch(epoch int, order []*example) {
	t.sum, t.rows = losses{}, 0
	for i := 0; i < len(order); {
		rows, j := 0, i
		for ; j < len(order) && rows < t.batch; j++ {
			rows += len(order[j].rows)
		}
		t.learn(order[i:j], rows)
		t.update()
		i = j
	}
	n := float64(t.rows)
	fmt.Fprintf(t.log, "epoch %d: loss a token: tag %.3f, name %.3f, guess %.3f, arc %.3f, label %.3f; %d tokens, step %d of %d, %s\n", epoch+1,
		t.sum.tag/n, t.sum.name/n, t.sum.guess/n, t.sum.arc/n, t.sum.label/n, t.rows, t.step, t.steps, time.Since(t.start).Round(time.Second))
}

// learn finds the gradients of one batch, its shards side by side.
func (t *trainer) learn(batch []*example, rows int) {
	parts := split(batch, rows)
	var sums [shards]losses
	var wait sync.WaitGroup
	for i := range parts {
		wait.Go(func() { sums[i] = t.network.learn(t.tapes[i], parts[i], 1/float32(rows)) })
	}
	wait.Wait()
	for _, s := range sums {
		t.sum.tag += s.tag
		t.sum.name += s.name
		t.sum.guess += s.guess
		t.sum.arc += s.arc
		t.sum.label += s.label
	}
	t.rows += rows
}

// split parts a batch into shards of about as many rows each.
func split(batch []*example, rows int) (parts [shards][]*example) {
	seen := 0
	for _, e := range batch {
		i := min(seen*shards/rows, shards-1)
		parts[i] = append(parts[i], e)
		seen += len(e.rows)
	}
	return parts
}

// update makes one step of Adam on every weight.
func (t *trainer) update() {
	t.step++
	weights := t.weights()
	var norm float64
	sums := make([]float64, len(weights))
	each(weights, func(i int, p *weight) { sums[i] = p.norm2() })
	for _, s := range sums {
		norm += s
	}
	clip := float32(min(1, clipped/math.Sqrt(norm+1e-12)))
	done := float64(t.step) / float64(t.steps)
	rate := t.rate * min(1, float64(t.step)/warmup) * (1 - (1-lowest)*min(1, done))
	rate *= math.Sqrt(1-math.Pow(decay2, float64(t.step))) / (1 - math.Pow(decay1, float64(t.step)))
	mean := done > 0.5 && t.step%10 == 0
	each(weights, func(_ int, p *weight) {
		p.adam(float32(rate), clip)
		if mean {
			p.average(0.03)
		}
	})
}

// each calls f for every weight, several at a time.
func each(weights []*weight, f func(int, *weight)) {
	var wait sync.WaitGroup
	for part := range shards {
		wait.Go(func() {
			for i := part; i < len(weights); i += shards {
				f(i, weights[i])
			}
		})
	}
	wait.Wait()
}
