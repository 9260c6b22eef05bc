// Command events measures event classes on the example records of the PLOVER codebook: the class of the
// event that a record marks, its source and its target. It also counts the classes given in a file of
// sentences, one a line, that report no political event.
//
//	NEWSGRAPH_SHARED=../shared go run ./quality/events [-free FILE] [-errors]
//
// The records are halved by their place in the file, counted from 0. -errors prints what is wrong in the odd half;
// the even half gives its figures only.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"newsgraph/extract"
	"newsgraph/extract/text"
)

func main() {
	free := flag.String("free", "quality/gold/classfree/sentences.txt", "sentences that report no event, one a line")
	wrong := flag.Bool("errors", false, "print what is wrong in the odd half")
	flag.Parse()
	if err := run(*free, *wrong); err != nil {
		fmt.Fprintln(os.Stderr, "events:", err)
		os.Exit(2)
	}
}

func run(free string, wrong bool) error {
	shared := cmp.Or(os.Getenv("NEWSGRAPH_SHARED"), "../shared")
	records, err := readRecords(filepath.Join(shared, "data/events/PLOVER_GSR_CAMEO.txt"))
	if err != nil {
		return err
	}
	var halves [2]tally
	for i := range records {
		r := &records[i]
		result, err := extract.Extract(text.Article{Source: r.ID, Text: r.Text})
		if err != nil {
			return err
		}
		v := judge(&result, r)
		halves[i%2].add(v)
		if wrong && i%2 == 1 && !v.all() {
			fmt.Print(v.print(&result, r))
		}
	}
	all := halves[0]
	all.join(halves[1])
	fmt.Println("half     records   class  source  target   (right in 100)")
	halves[1].print("odd")
	halves[0].print("even")
	all.print("all")
	return countFree(free)
}

// countFree prints how many lines of a file have a claim with a class, never which.
func countFree(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines, classed := 0, 0
	for in := bufio.NewScanner(f); in.Scan(); {
		lines++
		r, err := extract.Extract(text.Article{Source: "line", Text: in.Text()})
		if err != nil {
			return err
		}
		for i := range r.Claims {
			if r.Claims[i].Class != "" {
				classed++
				break
			}
		}
	}
	fmt.Printf("class-free sentences with a class: %d of %d\n", classed, lines)
	return nil
}
