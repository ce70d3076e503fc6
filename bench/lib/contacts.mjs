/** An invented feed of contact points around one town. */
import { DISTRICTS, inventor, words } from './invented.mjs';

const STREETS = words('Lindenstraße Bahnhofstraße Mühlgasse Königstraße Kirchgasse Schloßallee Uferzeile');
const DAYS = words('Monday Tuesday Wednesday Thursday Friday');

/** A feed of `n` contact points in no order. Each postcode occurs, so that the feed itself knows where it is. */
export function makeContacts(n) {
  const { upTo, one, near, description, body, categories } = inventor(n + 2);
  const items = Array.from({ length: n }, (_, i) => {
    const id = String(i).padStart(6, '0');
    const opens = upTo(10, 8);
    return {
      id: `con-${id}`,
      name: body(),
      description: description(),
      category: categories(),
      district: one(DISTRICTS),
      address: {
        streetAddress: `${one(STREETS)} ${upTo(180, 1)}`,
        postalCode: `249${37 + (i % 8)}`,
        addressLocality: 'Flensburg',
      },
      geo: { latitude: near(54.78, 0.2), longitude: near(9.43, 0.3) },
      telephone: `+49 461 ${100000 + i}`,
      url: `https://stellen.example/${id}`,
      openingHoursSpecification: [
        {
          dayOfWeek: DAYS,
          opens: `${String(opens).padStart(2, '0')}:00`,
          closes: `${opens + upTo(7, 4)}:00`,
        },
      ],
    };
  });
  return { items };
}
