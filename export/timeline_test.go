package export

import "testing"

func TestSpellOf(t *testing.T) {
	for date, want := range map[string]spell{
		"2017-12-16":         {"2017-12-16", "2017-12-16"},
		"2016-02":            {"2016-02-01", "2016-02-29"},
		"2015":               {"2015-01-01", "2015-12-31"},
		"2015-05/2015-07":    {"2015-05-01", "2015-07-31"},
		"2015/..":            {},
		"2016/2015":          {},
		"earlier this week":  {},
		"2017-02-30":         {},
		"2010/2019":          {"2010-01-01", "2019-12-31"},
		"2017-12-16/2018-01": {"2017-12-16", "2018-01-31"},
	} {
		if got, ok := spellOf(date); ok != (want != spell{}) || ok && got != want {
			t.Errorf("%s: got %v, %v; want %v", date, got, ok, want)
		}
	}
}
