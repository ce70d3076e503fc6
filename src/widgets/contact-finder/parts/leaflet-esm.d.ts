/** The build of Leaflet that is a module. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
