// What every query finds defined. A miss and a note are spelled so that the
// program knows them and says what was meant.

// named is the things with a name, as "<iri>" strings: properties, or what is
// neither a property nor a concept nor a rule.
function named(name, predicate, properties) {
	return g.V(str(name)).In(predicate).Unique().ToArray().filter(function (iri) {
		var types = g.V(iri).Out("<rdf:type>").ToArray();
		if (properties) return types.indexOf("<rdf:Property>") >= 0;
		return !types.some(function (t) {
			return t === "<rdf:Property>" || t === "<skos:Concept>" || t === "<ng:Rule>";
		});
	}).sort();
}

// E is the entity of a name: a path that starts at it. A label goes before an alias.
function E(name) {
	var found = named(name, "<rdfs:label>", false);
	if (!found.length) found = named(name, "<skos:altLabel>", false);
	if (!found.length) throw "newsgraph: no E " + JSON.stringify(String(name));
	if (found.length > 1) g.emit({"newsgraph: many": [String(name)].concat(found)});
	return g.V.apply(g, found);
}

// R is the predicate of a name, for Out, In, Has and the like: R("deploy"). R() is all predicates of claims, which
// leaves out what the graph says of a thing's names, kinds and the like.
function R(name) {
	if (name === undefined) return g.V("<rdf:Property>").In("<rdf:type>").ToArray();
	var found = named(name, "<rdfs:label>", true);
	if (!found.length) throw "newsgraph: no R " + JSON.stringify(String(name));
	return iri(found[0].slice(1, -1));
}

// Relation is all predicates that state the relation of a name, itself among them, for Out and In: Relation("deploy").
function Relation(name) {
	var all = named(name, "<rdfs:label>", true);
	if (!all.length) throw "newsgraph: no R " + JSON.stringify(String(name));
	for (var i = 0; i < all.length; i++) {
		g.V(all[i]).In("<rdfs:subPropertyOf>").ToArray().forEach(function (p) {
			if (all.indexOf(p) < 0) all.push(p);
		});
	}
	return all;
}

// Claims is a path to all claims; By, On and Saying narrow it to those of a subject, an
// object and a speaker, and Denied to the negative ones.
function Claims() { return g.V("<rdf:Statement>").In("<rdf:type>"); }
function By(name) { return E(name).In("<rdf:subject>"); }
function On(name) { return E(name).In("<rdf:object>"); }
function Saying(name) { return E(name).In("<ng:attributedTo>"); }
function Denied() { return Claims().Has("<ng:polarity>", "negative"); }

// Facts is a path to the claims that somebody did something to somebody: names, or null for any.
function Facts(who, did, whom) {
	var claims = Claims();
	if (who != null) claims = claims.And(By(who));
	if (did != null) claims = claims.Has("<rdf:predicate>", R(did));
	if (whom != null) claims = claims.And(On(whom));
	return claims;
}

// Within is a path to the claims of the sentences that hold some words.
function Within(words) {
	var escaped = String(words).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return g.V().Has("<schema:text>", regex("(?i)" + escaped)).In("<prov:wasDerivedFrom>");
}

// Show emits the claims that a path ends in, one row each, in the order of the text: the words, who says so, and
// how they stand.
function Show(claims) {
	claims.Unique().ToArray().map(function (c) {
		function all(predicate) { return g.V(c).Out(predicate).Unique().ToArray(); }
		var words = all("<ng:words>")[0] || c;
		var places = all("<prov:wasDerivedFrom>").map(function (sentence) { // <doc/…#char=12,34>
			var part = sentence.split(/#char=|,/);
			return part[0] + ("000000000" + part[1]).slice(-10);
		}).sort();
		return {order: places[0] + words, row: {
			claim: words,
			said_by: all("<ng:attributedTo>")[0] || "",
			standing: all("<ng:polarity>").concat(all("<ng:modality>")).join(", "),
			"newsgraph: rests on": [c],
		}};
	}).sort(function (a, b) { return a.order < b.order ? -1 : 1; }).forEach(function (c) { g.emit(c.row); });
}

// Paths emits the shortest ways from one thing to another over edges in either direction,
// of at most so many steps, 4 if that is not said.
function Paths(from, to, most) {
	var predicates = R(), goal = {}, seen = {}, ways = [], found = false;
	E(to).ToArray().forEach(function (iri) { goal[iri] = true; });
	E(from).ToArray().forEach(function (iri) { seen[iri] = true; ways.push([iri]); });
	for (var step = 0; step < (most || 4) && !found && ways.length; step++) {
		var next = [], reached = {};
		ways.forEach(function (way) {
			var at = way[way.length - 1];
			[[" → ", g.V(at).Out(predicates, "p")], [" ← ", g.V(at).In(predicates, "p")]].forEach(function (side) {
				var taken = {};
				side[1].TagArray().forEach(function (edge) {
					if (seen[edge.id] || taken[edge.p + edge.id]) return;
					taken[edge.p + edge.id] = true; // several claims may make one edge
					reached[edge.id] = true;
					var longer = way.concat([side[0] + edge.p + side[0], edge.id]);
					if (goal[edge.id]) { found = true; emitWay(longer); }
					next.push(longer);
				});
			});
		});
		for (var iri in reached) seen[iri] = true;
		ways = next;
	}
}

// emitWay emits a way: things, and between them predicates in arrows.
function emitWay(way) {
	var claims = [];
	for (var i = 1; i < way.length; i += 2) {
		var step = way[i].split(/ [→←] /)[1], onwards = way[i].indexOf("→") > 0;
		var labelled = g.V(way[onwards ? i - 1 : i + 1]).LabelContext(g.V(), "claim").Out(step);
		labelled.TagArray().forEach(function (edge) {
			if (edge.id === way[onwards ? i + 1 : i - 1]) claims.push(edge.claim);
		});
	}
	g.emit({"newsgraph: rests on": claims, path: way.map(function (part) {
		return part.replace(/<[^>]*>/, function (iri) {
			return g.V(iri).Out("<rdfs:label>").ToValue() || iri;
		});
	}).join("")});
}
