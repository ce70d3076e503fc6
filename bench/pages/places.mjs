/** Postcodes and distances as the pages by hand have them. */
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Where a postcode is, by the contact points that bear it; undefined while it is not whole. */
export function placeOf(items, text) {
  if (!/^\d{5}$/.test(text.trim())) return undefined;
  const known = items.filter(({ address }) => address.postalCode === text.trim());
  if (!known.length) return undefined;
  return {
    latitude: middle(known.map(({ geo }) => geo.latitude)),
    longitude: middle(known.map(({ geo }) => geo.longitude)),
  };
}

const radians = (degrees) => (degrees * Math.PI) / 180;

/** Kilometres, on a sphere. */
export function awayFrom({ latitude, longitude }, { geo }) {
  const a = Math.sin(radians(geo.latitude - latitude) / 2) ** 2;
  const b = Math.sin(radians(geo.longitude - longitude) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(a + Math.cos(radians(latitude)) * Math.cos(radians(geo.latitude)) * b));
}
