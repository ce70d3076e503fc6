import 'leaflet/dist/leaflet.css';
import * as leaflet from 'leaflet';
import { fold, haystack } from './fold.mjs';
import { app, feedItems, markWhen } from './peer.mjs';
import { awayFrom, placeOf } from './places.mjs';

// The usual locator: a map with a marker for each, and a list beside it. No tiles, which others would have to send.
app.innerHTML =
  '<label>Suche <input type="search"></label> <output></output><div id="map" style="height:400px"></div><ul></ul>';
markWhen('li');
const map = leaflet.map('map').setView([54.78, 9.43], 11);
const markers = leaflet.layerGroup().addTo(map);

function show(found, place) {
  markers.clearLayers();
  for (const { name, geo } of found)
    leaflet.circleMarker([geo.latitude, geo.longitude], { radius: 7 }).bindPopup(name).addTo(markers);
  const entries = found.slice(0, 20).map((item) => {
    const entry = document.createElement('li');
    const km = place ? ` · ${awayFrom(place, item).toFixed(1)} km` : '';
    entry.textContent = `${item.name}, ${item.address.streetAddress}${km}`;
    return entry;
  });
  app.querySelector('ul').replaceChildren(...entries);
  app.querySelector('output').textContent = `${found.length} Treffer`;
}

app.querySelector('input').addEventListener('input', ({ target: { value } }) => {
  const place = placeOf(feedItems, value);
  if (place)
    return show(
      [...feedItems].sort((a, b) => awayFrom(place, a) - awayFrom(place, b)),
      place,
    );
  const wanted = fold(value);
  return show(
    wanted
      ? feedItems.filter((item) => (haystack(item) + item.address.postalCode).includes(wanted))
      : feedItems,
  );
});
show(feedItems);
