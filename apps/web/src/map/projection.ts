import type { Province } from '../api/catalogue.js';
import { PROVINCE_SHAPES, type Place } from './province-shapes.js';

const WEST = 3.25;
const NORTH = 53.58;
const SOUTH = 50.68;
const EAST = 7.3;
/** Map units per degree of latitude. */
const SCALE = 100;
/** A degree of longitude is this much of a degree of latitude, at the middle of the country. */
const NARROWING = Math.cos((52.2 * Math.PI) / 180);

/** Width and height of the map, in map units. */
export const MAP_SIZE = { width: Math.round((EAST - WEST) * NARROWING * SCALE), height: Math.round((NORTH - SOUTH) * SCALE) };

/** Where a place lies on the map, in map units from its upper left corner. */
export function onMap([longitude, latitude]: Place): { x: number; y: number } {
  return { x: round((longitude - WEST) * NARROWING * SCALE), y: round((NORTH - latitude) * SCALE) };
}

/** The outline of a province as an SVG path. */
export function outlineOf(province: Province): string {
  return PROVINCE_SHAPES[province]
    .map((lines) => {
      const places = lines.flatMap((line, index) => (index === 0 ? line : line.slice(1))).map(onMap);
      return `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
