package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// scored are the genres of GUM that the figure is about.
var scored = []string{"news", "speech", "bio", "interview"}

// scoreCoref measures coreference of names and pronouns, without singletons, and how many of
// the resolved pronouns are resolved rightly.
func scoreCoref(docs []document, gold, errors, all bool) {
	var m, b, c tally
	var right, resolved, personal int
	sieves := map[string]*[2]int{}
	for i := range docs {
		d := &docs[i]
		if !all && !slices.ContainsFunc(scored, func(g string) bool { return strings.Contains(d.id, "_"+g+"_") }) {
			continue
		}
		analyse(d, gold)
		g, s := goldChains(d), saidChains(d)
		m.add(muc(g, s))
		b.add(bcubed(g, s))
		c.add(ceafe(g, s))
		sieveScore(d, sieves, errors)
		r, n, p := pronounScore(d, errors)
		right, resolved, personal = right+r, resolved+n, personal+p
		_, _, fm := muc(g, s).score()
		_, _, fb := bcubed(g, s).score()
		_, _, fc := ceafe(g, s).score()
		fmt.Printf("%-28s muc %.1f b3 %.1f ceafe %.1f  pronouns %d of %d right (%d in all)\n", d.id, 100*fm, 100*fb, 100*fc, r, n, p)
	}
	var sum [3]float64
	for _, s := range []struct {
		name string
		t    tally
	}{{"MUC", m}, {"B-cubed", b}, {"CEAF-e", c}} {
		p, r, f := s.t.score()
		fmt.Printf("%-8s P %.1f R %.1f F1 %.1f\n", s.name, 100*p, 100*r, 100*f)
		for i, x := range []float64{p, r, f} {
			sum[i] += x / 3
		}
	}
	fmt.Printf("mean     P %.1f R %.1f F1 %.1f\n", 100*sum[0], 100*sum[1], 100*sum[2])
	for _, by := range slices.Sorted(maps.Keys(sieves)) {
		fmt.Printf("by %-12s %d of %d links right\n", by, sieves[by][0], sieves[by][1])
	}
	fmt.Printf("pronouns %d right of %d resolved = %.1f in 100; %d personal pronouns in all\n", right, resolved, 100*float64(right)/float64(max(resolved, 1)), personal)
}

// number is a mention's: its head's place in the document.
func number(sentence, head int) int { return sentence<<12 | head }

// goldChains are the annotated entities' names and pronouns.
func goldChains(d *document) []chain {
	by := map[string]chain{}
	var order []string
	for s := range d.entity {
		for h, id := range d.entity[s] {
			if id == "" || d.pos[s][h] != "PROPN" && d.pos[s][h] != "PRON" {
				continue
			}
			if by[id] == nil {
				order = append(order, id)
			}
			by[id] = append(by[id], number(s, h))
		}
	}
	var out []chain
	for _, id := range order {
		if len(by[id]) > 1 {
			out = append(out, by[id])
		}
	}
	return out
}

// saidChains are the program's entities' names and pronouns.
func saidChains(d *document) []chain {
	by := make([]chain, len(d.doc.Entities))
	for _, m := range d.doc.Mentions {
		if pos := d.pos[m.Sentence][m.Head]; pos == "PROPN" || pos == "PRON" {
			by[m.Entity] = append(by[m.Entity], number(m.Sentence, m.Head))
		}
	}
	return slices.DeleteFunc(by, func(c chain) bool { return len(c) < 2 })
}

// pronounScore counts the resolved pronouns whose nearest other mention that is no pronoun, or
// else that is one, has the same annotated entity; the resolved ones; and all personal pronouns.
func pronounScore(d *document, errors bool) (right, resolved, personal int) {
	for s := range d.doc.Sentences {
		for i := range d.doc.Sentences[s].Tokens {
			if t := &d.doc.Sentences[s].Tokens[i]; d.pos[s][i] == "PRON" && (t.Tag == "PRP" || t.Tag == "PRP$") {
				personal++
			}
		}
	}
	for k := range d.doc.Mentions {
		m := &d.doc.Mentions[k]
		if !m.Pronoun {
			continue
		}
		a := nearest(d.doc, k)
		if a == nil {
			continue
		}
		resolved++
		mine, its := d.entity[m.Sentence][m.Head], d.entity[a.Sentence][a.Head]
		if mine != "" && mine == its {
			right++
		} else if errors {
			s := &d.doc.Sentences[m.Sentence]
			fmt.Printf("wrong: %q -> %q in: %s\n", s.Tokens[m.Head].Text, d.doc.Entities[m.Entity].Name, s.Of(d.doc.Article.Text))
		}
	}
	return right, resolved, personal
}

// nearest is the other mention of the entity of mention k that is nearest before it, or else after it,
// names before pronouns; nil if there is none.
func nearest(d *text.Document, k int) *text.Mention {
	for _, pronoun := range []bool{false, true} {
		for j := k - 1; j >= 0; j-- {
			if m := &d.Mentions[j]; m.Entity == d.Mentions[k].Entity && m.Pronoun == pronoun {
				return m
			}
		}
		for j := k + 1; j < len(d.Mentions); j++ {
			if m := &d.Mentions[j]; m.Entity == d.Mentions[k].Entity && m.Pronoun == pronoun {
				return m
			}
		}
	}
	return nil
}

// sieveScore counts, by what tied a mention to its entity, the mentions whose nearest other mention by
// name has the same annotated entity, and all whose head and whose antecedent are annotated.
func sieveScore(d *document, sieves map[string]*[2]int, errors bool) {
	for k := range d.doc.Mentions {
		m := &d.doc.Mentions[k]
		a := nearest(d.doc, k)
		if m.Pronoun || m.By == "noun" || m.By == "nationality" || m.By == "quantity" || a == nil || a.Pronoun || a.Sentence == m.Sentence && a.First == m.First {
			continue
		}
		mine, its := d.entity[m.Sentence][m.Head], d.entity[a.Sentence][a.Head]
		if mine == "" || its == "" {
			continue
		}
		if sieves[m.By] == nil {
			sieves[m.By] = &[2]int{}
		}
		sieves[m.By][1]++
		if mine == its {
			sieves[m.By][0]++
		} else if errors {
			s := &d.doc.Sentences[m.Sentence]
			fmt.Printf("%s: %q -> %q in: %s\n", m.By, s.Tokens[m.Head].Text, d.doc.Entities[m.Entity].Name, s.Of(d.doc.Article.Text))
		}
	}
}
