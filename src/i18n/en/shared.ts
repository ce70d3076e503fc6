import type { Catalogue } from '../catalogue.js';

export const filters: Catalogue['filters'] = {
  accessibility: { wheelchair: 'wheelchair', hearing: 'hearing', sight: 'sight', learning: 'learning' },
  sorts: { match: 'Best match', nearest: 'Nearest' },
  fits: (reasons) => `suits: ${reasons}`,
  km: (km, f) => `${f.number(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}\u00a0km`,
  remove: (name) => `Remove filter: ${name}`,
  reset: 'Reset all',
  title: 'Filters',
  close: 'Close',
  show: (n, f) => f.plural(n, { one: 'Show # offer', other: 'Show # offers' }),
  moreValues: (n, f) => `${f.number(n)} more`,
  radius: 'Within',
  anyRadius: 'any distance',
  forget: 'Forget the place',
  noPlace: (text) => `We do not know the place “${text}”. Would the postcode help?`,
  noPosition: 'The location is not shared. A postcode helps too.',
  noTable: 'The list of places cannot be reached just now. Try again later?',
  whichPlace: 'Which place is meant?',
  here: 'My location',
  placesSource:
    'Distances are approximate. What is typed stays on this device. Places: © OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0).',
};

export const pager: Catalogue['pager'] = {
  pages: 'Pages',
  page: (page, of, f) => `Page ${f.number(page)} of ${f.number(of)}`,
  previous: 'Previous',
  next: 'Next',
};

export const nothing: Catalogue['nothing'] = {
  nothing: (query) => (query ? `Nothing found for “${query}”.` : 'Nothing fits this selection.'),
  loosen: (name, count) => `Without “${name}”: ${count}`,
  similar: (query, found) => `Nothing found for “${query}”. Showing similar: “${found}”.`,
  reset: 'Reset all',
};

export const details: Catalogue['details'] = {
  close: 'Close',
  apply: 'To the offer',
  mail: 'Write an e-mail',
  call: (number) => `Call: ${number}`,
  subject: (title) => `Interested in: ${title}`,
  share: 'Share',
  copied: 'The link is copied.',
  print: 'Print',
  address: 'This page on the web',
  where: 'Place',
  when: 'Time',
  begins: 'Begins',
  ends: 'Deadline',
  openings: 'Places free',
  age: 'Age',
  years: (range) => `${range} years`,
  qualifications: 'Requirements',
  responsibilities: 'Tasks',
  benefits: 'What there is in return',
  policeCheck: 'Police check',
  expenseAllowance: 'Expenses',
  insurance: 'Insurance',
  training: 'Training',
  contact: 'Contact',
  contactPoint: 'To the contact point',
  yes: 'yes',
  no: 'no',
  verified: 'Last verified',
  plain: 'In easy language',
  sign: 'In sign language',
  picture: (host) => `Show picture from ${host}`,
  credit: (name) => `Picture: ${name}`,
};
