package name

import (
	"testing"

	"newsgraph/extract/lexicon"
)

func TestEveryCityIsInReachOfItsFirstWord(t *testing.T) {
	for city := range lexicon.Must("cities") {
		if !gaz().knows(city) || gaz().reach(firstWord(city)) < len(city) {
			t.Errorf("%s is not found by its first word", city)
		}
	}
}
