/** The webmaster's own table of postcodes, in the forms spreadsheets and scripts write. */
import { parsePostcodeTable } from '../../src/search/postcode-table.js';
import { deepEqual, equal, throws } from '../helpers/assert.js';

const NORTH = { latitude: 54.81, longitude: 9.45 };

describe('postcode table', () => {
  it('reads the three columns without a header', () => {
    const table = parsePostcodeTable('24937,54.81,9.45\n24939,54.80,9.43\n');
    equal(table.size, 2);
    deepEqual(table.get('24937'), NORTH);
  });

  it('reads a header in any order, in German too, and further columns', () => {
    const table = parsePostcodeTable(
      'Ort,Einwohner,Länge,Breite,PLZ\r\n"Flensburg, Altstadt",4000,9.45,54.81,24937',
    );
    deepEqual(table.get('24937'), { ...NORTH, label: 'Flensburg, Altstadt' });
  });

  it('reads what Excel writes: byte order mark, semicolons, decimal commas, a lost zero', () => {
    const table = parsePostcodeTable('\uFEFFplz;lat;lon\r\n1067;51,06;13,72\r\n');
    deepEqual(table.get('01067'), { latitude: 51.06, longitude: 13.72 });
  });

  it('reads JSON as rows, as objects and by code', () => {
    for (const json of [
      [['24937', 54.81, 9.45]],
      [{ postalCode: '24937', lat: 54.81, lng: 9.45 }],
      { 24937: [54.81, 9.45] },
      { 24937: { latitude: 54.81, longitude: 9.45 } },
    ]) {
      deepEqual(parsePostcodeTable(JSON.stringify(json)).get('24937'), NORTH, JSON.stringify(json));
    }
  });

  it('leaves out rows without a code or a place on earth, and keeps the first of two', () => {
    const table = parsePostcodeTable(
      'code,latitude,longitude\n24937,54.81,9.45\n24937,1,1\n24939,,\n24941,0,0\n24943,95,9\nabc,54,9\n,54,9',
    );
    deepEqual([...table.keys()], ['24937']);
    deepEqual(table.get('24937'), NORTH);
  });

  it('refuses a file without one usable row', () => {
    throws(() => parsePostcodeTable(''), /no row/);
    throws(() => parsePostcodeTable('<!doctype html><title>Start</title>'), /no row/);
    throws(() => parsePostcodeTable('null,null,null'), /no row/);
    throws(() => parsePostcodeTable('[]'), /no row/);
    throws(() => parsePostcodeTable('{"24937": null}'), /no row/);
    throws(() => parsePostcodeTable('{broken'));
  });
});
