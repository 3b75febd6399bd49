import type { Province } from '#libs/taxonomy';

/** About the middle of where the companies of a province are: its population centre, WGS 84 degrees. */
const CENTRES: Readonly<Record<Province, { latitude: number; longitude: number }>> = {
  Drenthe: { latitude: 52.86, longitude: 6.62 },
  Flevoland: { latitude: 52.45, longitude: 5.4 },
  Friesland: { latitude: 53.13, longitude: 5.85 },
  Gelderland: { latitude: 52.02, longitude: 5.95 },
  Groningen: { latitude: 53.2, longitude: 6.7 },
  Limburg: { latitude: 51.05, longitude: 5.9 },
  'Noord-Brabant': { latitude: 51.57, longitude: 5.15 },
  'Noord-Holland': { latitude: 52.45, longitude: 4.85 },
  Overijssel: { latitude: 52.4, longitude: 6.5 },
  Utrecht: { latitude: 52.1, longitude: 5.18 },
  Zeeland: { latitude: 51.47, longitude: 3.85 },
  'Zuid-Holland': { latitude: 51.97, longitude: 4.45 },
};

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance between a province's centre and a place, in km (haversine). */
export function distanceKm(province: Province, place: { latitude: number; longitude: number }): number {
  const centre = CENTRES[province];
  const a =
    Math.sin(radians(place.latitude - centre.latitude) / 2) ** 2 +
    Math.cos(radians(centre.latitude)) *
      Math.cos(radians(place.latitude)) *
      Math.sin(radians(place.longitude - centre.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** 1 in the company's own province, a half at `halvingKm`, towards 0 beyond. */
export function nearness(
  company: Province,
  fieldlab: { province: Province; latitude: number; longitude: number },
  halvingKm: number,
): number {
  if (company === fieldlab.province) return 1;
  return 2 ** (-distanceKm(company, fieldlab) / halvingKm);
}
