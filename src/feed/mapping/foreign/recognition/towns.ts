import { normalize } from './names.js';

/*
 * Larger towns of Germany by the first two digits of their postcodes: what tells a column of postcodes from one of
 * other numbers, where a column of towns stands beside it.
 */

const TOWNS =
  '01 dresden 02 goerlitz bautzen 03 cottbus 04 leipzig 06 halle naumburg dessau 07 gera jena 08 zwickau plauen 09 chemnitz freiberg ' +
  '10 berlin 12 berlin 13 berlin 14 berlin potsdam 15 frankfurt 16 oranienburg eberswalde 17 neubrandenburg greifswald 18 rostock stralsund 19 schwerin ' +
  '20 hamburg 21 hamburg lueneburg stade 22 hamburg 23 luebeck wismar 24 kiel flensburg neumuenster schleswig rendsburg 25 husum itzehoe elmshorn pinneberg heide ' +
  '26 oldenburg emden wilhelmshaven 27 bremerhaven cuxhaven delmenhorst 28 bremen 29 celle uelzen 30 hannover 31 hildesheim hameln 32 herford minden detmold ' +
  '33 bielefeld paderborn guetersloh 34 kassel 35 giessen marburg wetzlar 36 fulda 37 goettingen 38 braunschweig wolfsburg salzgitter 39 magdeburg ' +
  '40 duesseldorf 41 moenchengladbach neuss 42 wuppertal solingen remscheid 44 dortmund bochum herne 45 essen gelsenkirchen muelheim recklinghausen 46 oberhausen bottrop ' +
  '47 duisburg krefeld 48 muenster 49 osnabrueck 50 koeln 51 koeln leverkusen 52 aachen 53 bonn 54 trier 55 mainz 56 koblenz 57 siegen 58 hagen 59 hamm ' +
  '60 frankfurt 61 badhomburg 63 offenbach hanau 64 darmstadt 65 wiesbaden frankfurt 66 saarbruecken 67 ludwigshafen kaiserslautern worms speyer 68 mannheim 69 heidelberg ' +
  '70 stuttgart 71 ludwigsburg 72 tuebingen reutlingen 73 esslingen goeppingen 74 heilbronn 75 pforzheim 76 karlsruhe 77 offenburg 78 konstanz 79 freiburg ' +
  '80 muenchen 81 muenchen 83 rosenheim 84 landshut 85 ingolstadt freising 86 augsburg 87 kempten 88 ravensburg 89 ulm ' +
  '90 nuernberg fuerth 91 erlangen 92 amberg 93 regensburg 94 passau 95 bayreuth hof 96 bamberg coburg 97 wuerzburg schweinfurt 98 suhl 99 erfurt weimar';

const regions = new Map<string, string[]>();
let region = '';
for (const word of TOWNS.split(' '))
  if (/\d/.test(word)) region = word;
  else regions.set(word, [...(regions.get(word) ?? []), region]);

/** What stands behind a town's name to tell it from others: `Frankfurt am Main`, `Halle (Saale)`. */
const BEHIND =
  /[\s,/(-]*\b(am|an der|in der|i\.?|a\.?|im|ob der)\b.*$|\s*[(/,].*$|\s+(saale|main|main\.|breisgau|ruhr|rhein|westf\.?|oder)$/i;

/** The first two digits that a town's postcodes may have; undefined for one that is not known. */
export const regionsOf = (town: string): readonly string[] | undefined =>
  town.length < 60
    ? (regions.get(normalize(town)) ?? regions.get(normalize(town.replace(BEHIND, ''))))
    : undefined;
