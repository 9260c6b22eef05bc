package name

import (
	"iter"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// joinShort joins the short names of an entity to its long one: a surname to the one person
// who bears it, "George Bush" to "George W. Bush", "the Corps" to "5th Assault Corps",
// "Apple" to "Apple Inc.".
func joinShort(r *reader) {
	joinSpellings(r)
	bearers, long, storms := r.bearers(), r.longNames(), r.storms()
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.proper || n.parent != i {
			continue
		}
		if storm, ok := storms[n.text]; ok && !r.gaz.knows(n.text) {
			n.votes = [kinds]float32{} // what the network takes for a person here is none
			r.unite(storm, i)
			continue
		}
		if r.misplaced(i, bearers[surname(n.text)]) {
			n.votes, n.kind = [kinds]float32{}, text.Thing // the full name tells better what it is
		}
		if personal(n.kind) || n.class == text.Person || r.gaz.knows(n.text) {
			r.joinSurname(i, bearers[surname(n.text)])
		}
		if n.parent == i && !r.gaz.knows(n.text) {
			r.joinPart(i, long)
		}
		r.joinMembers(i, long)
	}
}

// storms are the events of two words whose second is a name of its own, by that name: Rita of "Hurricane Rita".
func (r *reader) storms() map[string]int {
	out := map[string]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if word, name, ok := strings.Cut(n.text, " "); ok && n.proper && n.parent == i && n.kind == text.Event && r.wordKind(word) == text.Event {
			out[name] = i
		}
	}
	return out
}

// joinSpellings joins names that differ in case or in an article alone.
func joinSpellings(r *reader) {
	seen := map[nodeKey]int{}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.proper {
			key := nodeKey{true, n.class, strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(n.text, "The "), "the "))}
			if first, ok := seen[key]; ok {
				r.unite(first, i)
			} else {
				seen[key] = i
			}
		}
	}
}

// joinSame joins nodes that were kept apart by class and turned out to be of one kind.
func joinSame(r *reader) {
	seen := map[nodeKey]int{}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.proper && n.parent == i {
			key := nodeKey{true, n.kind, n.text}
			if first, ok := seen[key]; ok {
				r.unite(first, i)
			} else {
				seen[key] = i
			}
		}
	}
}

// bearers are the nodes of persons with a full name, by surname and by first name. Persons
// of the same first name and surname are one.
func (r *reader) bearers() map[string][]int {
	out := map[string][]int{}
	full := map[[2]string]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		words := strings.Fields(n.text)
		if !n.proper || n.kind != text.Person || len(words) < 2 || n.parent != i {
			continue
		}
		last := surname(n.text)
		key := [2]string{words[0], last}
		if same, ok := full[key]; ok {
			if len(n.text) > len(r.nodes[same].text) {
				r.nodes[same].text = n.text
			}
			r.unite(same, i)
			continue
		}
		full[key] = i
		out[last] = append(out[last], i)
		if words[0] != last {
			out[words[0]] = append(out[words[0]], i)
		}
	}
	return out
}

// surname is the last word of a person's name without what follows or leads it: Assad of
// "Bashar al-Assad", King of "Martin Luther King Jr.", Lee of "Ann Lee KC".
func surname(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && (follows(words[len(words)-1]) || len(words) > 2 && lexicon.Must("degrees").Has(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return name
	}
	last := words[len(words)-1]
	for _, article := range []string{"al-", "Al-", "el-", "El-", "ul-", "ibn-"} {
		last = strings.TrimPrefix(last, article)
	}
	return last
}

// follows reports whether a word is a suffix of generations.
func follows(word string) bool {
	return slices.Contains([]string{"Jr", "Jr.", "Sr", "Sr.", "I", "II", "III", "IV", "V", "VI"}, word)
}

// joinSurname joins a name of one word to the person who bears it. Where several do, each
// mention goes to the one who was named last, if only one was named in these sentences.
func (r *reader) joinSurname(i int, bearers []int) {
	n := &r.nodes[i]
	if strings.Contains(n.text, " ") || len(bearers) == 0 || slices.Contains(bearers, i) {
		return
	}
	if k := r.asKin(i); k >= 0 && len(bearers) == 1 && r.namedBefore(bearers[0], k) {
		return
	}
	place := n.class != text.Person && n.kind == text.Place
	if !place {
		n.votes[slices.Index(text.Kinds, text.Person)]++
	}
	if len(bearers) == 1 && !place && n.kind != text.Org {
		r.unite(bearers[0], i)
		return
	}
	if dead := r.obituary; dead >= 0 && !place && n.kind != text.Org && slices.Contains(bearers, r.find(dead)) && n.text == surname(r.nodes[r.find(dead)].text) {
		r.unite(dead, i) // an obituary calls the relatives by their first names
		return
	}
	for k, p := range r.namings(i) {
		if place && !r.actsAsPerson(p) {
			continue
		}
		if b := r.namedLast(r.ofSex(bearers, r.titleSex(p)), k); b >= 0 {
			p.node, p.by = b, "short"
		}
	}
}

// namings are the phrases that name a node, each with its number.
func (r *reader) namings(node int) iter.Seq2[int, *phrase] {
	return func(yield func(int, *phrase) bool) {
		for k := range r.phrases {
			if p := &r.phrases[k]; p.sort == byName && p.node >= 0 && r.find(p.node) == node && !yield(k, p) {
				return
			}
		}
	}
}

// asKin is the phrase in which a name is somebody's relative's, "Enerel's father, Batkhuu": another than Batkhuu Enerel, of whom the article spoke before;
// -1 if there is none.
func (r *reader) asKin(i int) int {
	for k, p := range r.namings(i) {
		s := r.sentence(p)
		noun := s.Child(p.head, "appos", "nmod:desc")
		if t := &s.Tokens[p.head]; t.Is("appos", "flat") {
			noun = t.Head
		}
		if noun >= 0 && lexicon.Must("kin").Has(s.Tokens[noun].Lemma) && (s.Child(noun, "nmod:poss") >= 0 || s.Child(p.head, "nmod:poss") >= 0) {
			return k
		}
	}
	return -1
}

// namedBefore reports whether a node is named before phrase k.
func (r *reader) namedBefore(node, k int) bool {
	for first := range r.namings(r.find(node)) {
		return first < k
	}
	return false
}

// misplaced reports whether a name is the surname of the one person who bears it and was taken for a place, which no list knows and nothing is in.
func (r *reader) misplaced(i int, bearers []int) bool {
	n := &r.nodes[i]
	return n.kind == text.Place && len(bearers) == 1 && n.text == surname(r.nodes[bearers[0]].text) && !r.gaz.knows(n.text) && r.neverIn(i)
}

// neverIn reports whether a name does or owns something and never is where something is: "Arriaza received", but not "in Arriaza".
func (r *reader) neverIn(i int) bool {
	does := false
	for _, p := range r.namings(i) {
		s := r.sentence(p)
		if c := s.Child(p.head, "case"); c >= 0 && s.Tokens[c].Tag == "IN" && !s.Tokens[p.head].Is("nmod:poss") {
			return false
		}
		does = does || s.Tokens[p.head].Rel == "nsubj" || s.Tokens[p.head].Is("nmod:poss")
	}
	return does
}

// titleSex is the sex that the titles before a name tell, 0 if they tell none: Mrs. Clinton.
func (r *reader) titleSex(p *phrase) byte {
	s := r.sentence(p)
	for i := p.first - 1; i >= 0; i-- {
		heads := p.head == i || s.Tokens[p.head].Head == i && s.Tokens[p.head].Is("flat")
		if t := &s.Tokens[i]; !heads && !t.Is("nmod:desc", "compound", "flat") {
			break
		}
		if sex := r.gaz.sexOf(strings.ToLower(s.Tokens[i].Text)); sex != 0 {
			return sex
		}
	}
	return 0
}

// ofSex are the nodes that are not known to be of the other sex.
func (r *reader) ofSex(nodes []int, sex byte) (out []int) {
	for _, n := range nodes {
		if s := r.nodes[n].sex; sex == 0 || s == 0 || s == sex {
			out = append(out, n)
		}
	}
	return out
}

// actsAsPerson reports whether a name that is known as a place is used as a person's: it
// says something, or is a subject or possessor and the place is a small one.
func (r *reader) actsAsPerson(p *phrase) bool {
	s := r.sentence(p)
	t := &s.Tokens[p.head]
	if t.Is("nsubj") && t.Head >= 0 && r.gaz.speech.Has(s.Tokens[t.Head].Lemma) {
		return true
	}
	known, _ := r.gaz.best(s.Tokens[p.first].Text)
	return known.weight <= 2 && t.Is("nsubj", "nmod:poss", "obj")
}

// memory is how many phrases back a reader is taken to remember a name.
const memory = 2000

// namedLast is the one of the bearers of a name who was named in this paragraph, in this sentence or the two
// before phrase k, if it is the only one, or the only one named so far; -1 if that is not clear: a new paragraph may go back
// to the mother after her daughter has had her say.
func (r *reader) namedLast(bearers []int, k int) int {
	near, far, nears, block := -1, -1, 0, r.sentence(&r.phrases[k]).Block
	for j := k - 1; j >= max(0, k-memory); j-- {
		p := &r.phrases[j]
		if p.node < 0 || p.sort != byName || !slices.Contains(bearers, r.find(p.node)) {
			continue
		}
		b := r.find(p.node)
		if p.sentence+2 >= r.phrases[k].sentence && r.sentence(p).Block == block && near != b {
			near = b
			nears++
		}
		if far < 0 {
			far = b
		} else if far != b && far >= 0 {
			far = len(r.nodes)
		}
	}
	if nears == 1 {
		return near
	}
	if far < len(r.nodes) {
		return far
	}
	return -1
}

// longNames are the nodes with a name of several words, by its first and by its last word.
func (r *reader) longNames() map[string][]int {
	out := map[string][]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.proper || n.parent != i || n.kind == text.Person || !strings.Contains(n.text, " ") {
			continue
		}
		first, _, _ := strings.Cut(n.text, " ")
		out[first] = append(out[first], i)
		if last := lastWord(n.text); last != first {
			out[last] = append(out[last], i)
		}
	}
	return out
}

// lastWord is the last word of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// joinPart joins a name to the only longer one that it ends, or that only adds to it words
// for what it is.
func (r *reader) joinPart(i int, long map[string][]int) {
	n := &r.nodes[i]
	first, _, _ := strings.Cut(n.text, " ")
	whole := -1
	for _, j := range long[first] {
		m := &r.nodes[j]
		if j == i || m.parent != j || !r.part(n, m) {
			continue
		}
		if whole >= 0 {
			return
		}
		whole = j
	}
	if whole >= 0 {
		r.nodes[i].votes = [kinds]float32{} // the long name tells better what both are
		r.unite(whole, i)
	}
}

// joinMembers joins a party that goes by its members, "the Greens", to the only body of the article whose name begins with what they are: Green
// Alternative.
func (r *reader) joinMembers(i int, long map[string][]int) {
	n := &r.nodes[i]
	if n.parent != i || !lexicon.Must("parties").Has(n.text) {
		return
	}
	whole := -1
	for _, j := range long[strings.TrimSuffix(n.text, "s")] {
		if m := &r.nodes[j]; m.parent != j || m.kind != text.Org || !membersOf(n.text, m.text) {
			continue
		}
		if whole >= 0 {
			return
		}
		whole = j
	}
	if whole >= 0 {
		r.unite(whole, i)
	}
}

// membersOf reports whether a name is the plural of the word that a longer one begins with.
func membersOf(name, long string) bool {
	member, several := strings.CutSuffix(name, "s")
	return several && strings.HasPrefix(long, member+" ")
}

// part reports whether the name of n is that of m without what leads it ("the Corps") or
// without the words for what it is ("Apple" and "Apple Inc.").
func (r *reader) part(n, m *node) bool {
	if n.kind != text.Person && strings.HasSuffix(m.text, " "+n.text) && r.gaz.orgWords.Has(n.text) {
		return true
	}
	rest, begins := strings.CutPrefix(m.text, n.text+" ")
	if begins && slices.ContainsFunc(strings.Fields(rest), lexicon.Must("organs").Has) {
		return false
	}
	if begins && capital(rest) && m.kind == text.Org && r.bareName(n) && !r.gaz.honouring.Has(lastWord(rest)) {
		return true // Tessaly of "Tessaly Marine"
	}
	return begins && (r.gaz.facilities.Has(rest) && !r.settlement(n.parent) || r.gaz.corporate.Has(lastWord(rest)) || r.gaz.firms.Has(rest) ||
		r.gaz.orgWords.Has(rest) && n.kind != text.Place && n.kind != text.Person)
}

// settlement reports whether the article calls a name a town's, "the town of Karlovo", so that it is not short for a station there.
func (r *reader) settlement(node int) bool {
	for _, p := range r.namings(node) {
		s := r.sentence(p)
		t := &s.Tokens[p.head]
		if t.Head < 0 || !t.Is("nmod", "appos", "flat", "compound") && s.Child(p.head, "appos") < 0 {
			continue
		}
		towns, beside := lexicon.Must("towns"), s.Child(p.head, "appos")
		if towns.Has(s.Tokens[t.Head].Lemma) || beside >= 0 && towns.Has(s.Tokens[beside].Lemma) {
			return true
		}
	}
	return false
}

// bareName reports whether a name of one word is known for nothing and used as no person's.
func (r *reader) bareName(n *node) bool {
	return !strings.Contains(n.text, " ") && n.sex == 0 && len(n.roles) == 0 && n.kind != text.Place
}
