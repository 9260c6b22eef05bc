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

// R is the predicate of a name, for Out, In, Has and the like: R("deploy").
function R(name) {
	var found = named(name, "<rdfs:label>", true);
	if (!found.length) throw "newsgraph: no R " + JSON.stringify(String(name));
	return iri(found[0].slice(1, -1));
}
