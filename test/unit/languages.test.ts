/** Which texts a page's language is served with, and when they are read. */
import * as de from '../../src/i18n/de.js';
import * as en from '../../src/i18n/en.js';
import { localeFor as find, loadLocale, registerCatalogue, textsOf } from '../../src/i18n/locale.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const localeFor = (language: string) => find(language, 'list', de.list);

describe('a language', () => {
  it('is German at once, in all its kinds', () => {
    for (const language of ['de', 'DE', 'de-AT', 'de_CH', 'de-Latn-DE']) {
      const { messages, catalogue, language: asked } = localeFor(language);
      equal(messages, de.list);
      deepEqual([catalogue, asked], [undefined, language]);
      equal(loadLocale(language), undefined, 'nothing to read');
    }
    equal(localeFor('de-AT').format.language, 'de-at');
  });

  it('is served in German until its texts are there', async () => {
    for (const language of ['en', 'en-GB', 'en_US']) {
      const { messages, format } = localeFor(language);
      deepEqual([messages === de.list, format.language], [true, 'de'], language);
    }
    const loading = loadLocale('en-GB');
    ok(loading instanceof Promise);
    await loading;
    for (const language of ['en', 'EN', 'en-GB', 'en_US']) {
      equal(localeFor(language).messages, en.list, language);
      equal(loadLocale(language), undefined, 'read once');
    }
    deepEqual(
      ['en-GB', 'en_US', 'en'].map((language) => localeFor(language).format.language),
      ['en-gb', 'en-us', 'en'],
    );
    equal(localeFor('en-GB').format.date('2026-12-31'), '31 Dec 2026');
  });

  it('may be simple German', async () => {
    equal(localeFor('de-simple').messages, de.list);
    await loadLocale('de-simple');
    equal(localeFor('de-simple').messages.sort, 'Ordnen');
    equal(localeFor('de').messages.sort, 'Sortieren', 'which changes nothing for others');
    equal(localeFor('de-simple').format.number(1.5), '1,5');
  });

  it('that nobody speaks here is served in German, numbers and dates included', () => {
    for (const language of ['fr', 'x', '', '-', 'de!', 'constructor', 'tlh-Latn']) {
      const { messages, format } = localeFor(language);
      equal(messages, de.list, language);
      equal(format.number(1.5), '1,5', language);
      equal(loadLocale(language), undefined, language);
    }
  });

  it('may be added by a page, and replaced', () => {
    const frisian = { ...en, list: { ...en.list, search: 'Sykje' } };
    registerCatalogue('FY', frisian);
    equal(localeFor('fy-NL').messages.search, 'Sykje');
    equal(localeFor('fy-NL').format.number(1.5), '1,5');
    registerCatalogue('fy', { ...frisian, list: { ...frisian.list, search: 'Siikje' } });
    equal(localeFor('fy').messages.search, 'Siikje');
    equal(loadLocale('fy'), undefined);
  });
});

describe('the texts of a part', () => {
  it('are those of the language, else the German ones it brings itself', async () => {
    await loadLocale('en');
    equal(textsOf('details', localeFor('en'), de.details), en.details);
    equal(textsOf('details', localeFor('de'), de.details), de.details);
    equal(textsOf('details', localeFor('fr'), de.details), de.details);
  });
});
