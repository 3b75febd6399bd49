import type { Province } from '../api/catalogue.js';

/** Longitude and latitude in degrees (WGS 84). */
export type Place = readonly [longitude: number, latitude: number];
type Line = readonly Place[];

/*
 * The provinces, drawn by hand for this map and as coarse as it is small. A border is written once and used from both
 * sides, so that neighbours meet. Lines run as their names say: from the first place to the second.
 */

// Coasts
const COAST_ZEELAND: Line = [[3.87, 51.74], [3.7, 51.74], [3.68, 51.69], [3.85, 51.61], [3.7, 51.6], [3.5, 51.58], [3.44, 51.53], [3.57, 51.44], [3.72, 51.42], [3.97, 51.43], [4.08, 51.43], [4.25, 51.37]]; // prettier-ignore
const COAST_ZUID_HOLLAND: Line = [[4.5, 52.33], [4.42, 52.24], [4.27, 52.11], [4.12, 51.98], [4.0, 51.97], [4.04, 51.86], [3.86, 51.82], [3.87, 51.74]]; // prettier-ignore
const COAST_NOORD_HOLLAND: Line = [[5.29, 52.3], [5.08, 52.34], [5.02, 52.37], [5.07, 52.42], [5.13, 52.46], [5.06, 52.52], [5.06, 52.63], [5.17, 52.64], [5.3, 52.71], [5.22, 52.76], [5.1, 52.77], [5.05, 52.94], [4.93, 52.91], [4.78, 52.97], [4.71, 52.85], [4.64, 52.7], [4.56, 52.46], [4.5, 52.33]]; // prettier-ignore
const COAST_FLEVOLAND: Line = [[5.71, 52.84], [5.61, 52.78], [5.6, 52.66], [5.66, 52.6], [5.6, 52.59], [5.44, 52.52], [5.36, 52.45], [5.15, 52.41], [5.12, 52.34], [5.24, 52.33], [5.29, 52.3]]; // prettier-ignore
const COAST_FRIESLAND: Line = [[6.2, 53.4], [5.9, 53.4], [5.72, 53.35], [5.43, 53.19], [5.41, 53.03], [5.42, 52.93], [5.36, 52.88], [5.46, 52.84], [5.71, 52.84]]; // prettier-ignore
const COAST_GRONINGEN: Line = [[7.21, 53.24], [7.03, 53.24], [7.08, 53.3], [6.93, 53.34], [6.83, 53.45], [6.5, 53.43], [6.2, 53.4]]; // prettier-ignore

// Borders with Belgium and Germany
const ABROAD_NOORD_BRABANT: Line = [[4.25, 51.37], [4.42, 51.37], [4.4, 51.45], [4.54, 51.48], [4.67, 51.43], [4.84, 51.48], [4.93, 51.4], [5.08, 51.48], [5.2, 51.32], [5.24, 51.26], [5.4, 51.27], [5.56, 51.22]]; // prettier-ignore
const ABROAD_LIMBURG: Line = [[5.56, 51.22], [5.76, 51.17], [5.85, 51.15], [5.76, 50.97], [5.64, 50.86], [5.7, 50.76], [6.02, 50.76], [6.08, 50.92], [5.9, 50.98], [5.88, 51.05], [6.16, 51.15], [6.08, 51.23], [6.22, 51.37], [6.21, 51.5], [6.1, 51.62], [5.99, 51.77]]; // prettier-ignore
const ABROAD_GELDERLAND: Line = [[5.99, 51.77], [6.0, 51.83], [6.16, 51.85], [6.4, 51.84], [6.7, 51.9], [6.83, 51.97], [6.86, 52.05], [6.76, 52.12]]; // prettier-ignore
const ABROAD_OVERIJSSEL: Line = [[6.76, 52.12], [6.98, 52.22], [7.06, 52.28], [7.05, 52.39], [6.95, 52.45], [6.71, 52.49], [6.76, 52.57], [6.71, 52.63]]; // prettier-ignore
const ABROAD_DRENTHE: Line = [
  [6.71, 52.63],
  [7.05, 52.64],
  [7.08, 52.85],
];
const ABROAD_GRONINGEN: Line = [
  [7.08, 52.85],
  [7.21, 53.01],
  [7.21, 53.24],
];

// Borders between provinces
const ZEELAND_ZUID_HOLLAND: Line = [
  [3.87, 51.74],
  [4.05, 51.68],
  [4.2, 51.68],
];
const ZEELAND_NOORD_BRABANT: Line = [
  [4.2, 51.68],
  [4.22, 51.55],
  [4.28, 51.46],
  [4.25, 51.37],
];
const ZUID_HOLLAND_NOORD_BRABANT: Line = [
  [4.2, 51.68],
  [4.45, 51.7],
  [4.68, 51.72],
  [4.82, 51.75],
  [5.02, 51.82],
];
const ZUID_HOLLAND_NOORD_HOLLAND: Line = [
  [4.5, 52.33],
  [4.6, 52.32],
  [4.63, 52.22],
  [4.8, 52.23],
];
const ZUID_HOLLAND_UTRECHT: Line = [
  [4.8, 52.23],
  [4.8, 52.1],
  [4.86, 52.0],
  [4.95, 51.93],
  [5.03, 51.86],
];
const ZUID_HOLLAND_GELDERLAND: Line = [
  [5.03, 51.86],
  [5.02, 51.82],
];
const NOORD_HOLLAND_UTRECHT: Line = [
  [4.8, 52.23],
  [4.9, 52.28],
  [5.02, 52.29],
  [5.05, 52.2],
  [5.18, 52.18],
  [5.29, 52.3],
];
const UTRECHT_FLEVOLAND: Line = [
  [5.29, 52.3],
  [5.42, 52.26],
];
const UTRECHT_GELDERLAND: Line = [[5.42, 52.26], [5.44, 52.16], [5.57, 52.04], [5.58, 51.96], [5.36, 51.97], [5.22, 51.96], [5.12, 51.88], [5.03, 51.86]]; // prettier-ignore
const GELDERLAND_NOORD_BRABANT: Line = [[5.02, 51.82], [5.14, 51.74], [5.3, 51.75], [5.45, 51.81], [5.64, 51.82], [5.75, 51.78], [5.88, 51.75]]; // prettier-ignore
const GELDERLAND_LIMBURG: Line = [
  [5.88, 51.75],
  [5.99, 51.77],
];
const NOORD_BRABANT_LIMBURG: Line = [[5.88, 51.75], [5.97, 51.7], [6.02, 51.64], [5.93, 51.56], [5.94, 51.42], [5.84, 51.34], [5.67, 51.31], [5.56, 51.22]]; // prettier-ignore
const FLEVOLAND_GELDERLAND: Line = [
  [5.42, 52.26],
  [5.62, 52.36],
  [5.82, 52.46],
  [5.86, 52.52],
];
const FLEVOLAND_OVERIJSSEL: Line = [
  [5.86, 52.52],
  [5.86, 52.6],
  [5.95, 52.66],
  [5.98, 52.74],
  [5.84, 52.79],
];
const FLEVOLAND_FRIESLAND: Line = [
  [5.84, 52.79],
  [5.71, 52.84],
];
const GELDERLAND_OVERIJSSEL: Line = [[5.86, 52.52], [6.04, 52.47], [6.13, 52.34], [6.1, 52.26], [6.3, 52.22], [6.42, 52.25], [6.52, 52.18], [6.76, 52.12]]; // prettier-ignore
const FRIESLAND_OVERIJSSEL: Line = [
  [5.84, 52.79],
  [5.99, 52.83],
  [6.12, 52.86],
];
const FRIESLAND_DRENTHE: Line = [
  [6.12, 52.86],
  [6.35, 52.91],
  [6.42, 52.98],
  [6.3, 53.09],
];
const FRIESLAND_GRONINGEN: Line = [
  [6.3, 53.09],
  [6.18, 53.16],
  [6.27, 53.28],
  [6.2, 53.4],
];
const DRENTHE_OVERIJSSEL: Line = [
  [6.12, 52.86],
  [6.17, 52.67],
  [6.38, 52.66],
  [6.5, 52.62],
  [6.71, 52.63],
];
const DRENTHE_GRONINGEN: Line = [
  [6.3, 53.09],
  [6.37, 53.14],
  [6.56, 53.15],
  [6.7, 53.13],
  [6.82, 53.0],
  [7.08, 52.85],
];

const back = (line: Line): Line => [...line].reverse();

/** Islands and land beyond the water, which belong to a province without touching it. */
const ZEEUWS_VLAANDEREN: Line = [[3.37, 51.37], [3.53, 51.41], [3.83, 51.35], [4.05, 51.37], [4.23, 51.36], [4.24, 51.33], [3.97, 51.22], [3.79, 51.22], [3.58, 51.28], [3.52, 51.24], [3.38, 51.28]]; // prettier-ignore
const TEXEL: Line = [
  [4.73, 53.02],
  [4.71, 53.09],
  [4.84, 53.18],
  [4.91, 53.11],
  [4.84, 53.01],
];
const VLIELAND: Line = [
  [4.87, 53.22],
  [5.07, 53.31],
  [5.1, 53.29],
  [4.93, 53.21],
];
const TERSCHELLING: Line = [
  [5.17, 53.36],
  [5.53, 53.46],
  [5.56, 53.43],
  [5.23, 53.34],
];
const AMELAND: Line = [
  [5.62, 53.45],
  [5.93, 53.47],
  [5.95, 53.44],
  [5.65, 53.42],
];
const SCHIERMONNIKOOG: Line = [
  [6.11, 53.48],
  [6.33, 53.52],
  [6.34, 53.49],
  [6.13, 53.45],
];

/** The outlines of each province, each a ring. */
export const PROVINCE_SHAPES: Readonly<Record<Province, readonly (readonly Line[])[]>> = {
  Groningen: [[COAST_GRONINGEN, back(FRIESLAND_GRONINGEN), DRENTHE_GRONINGEN, ABROAD_GRONINGEN]],
  Friesland: [
    [COAST_FRIESLAND, back(FLEVOLAND_FRIESLAND), FRIESLAND_OVERIJSSEL, FRIESLAND_DRENTHE, FRIESLAND_GRONINGEN],
    [VLIELAND],
    [TERSCHELLING],
    [AMELAND],
    [SCHIERMONNIKOOG],
  ],
  Drenthe: [[DRENTHE_OVERIJSSEL, ABROAD_DRENTHE, back(DRENTHE_GRONINGEN), back(FRIESLAND_DRENTHE)]],
  Overijssel: [
    [GELDERLAND_OVERIJSSEL, ABROAD_OVERIJSSEL, back(DRENTHE_OVERIJSSEL), back(FRIESLAND_OVERIJSSEL), back(FLEVOLAND_OVERIJSSEL)],
  ],
  Flevoland: [[COAST_FLEVOLAND, UTRECHT_FLEVOLAND, FLEVOLAND_GELDERLAND, FLEVOLAND_OVERIJSSEL, FLEVOLAND_FRIESLAND]],
  Gelderland: [
    [
      back(FLEVOLAND_GELDERLAND),
      UTRECHT_GELDERLAND,
      ZUID_HOLLAND_GELDERLAND,
      GELDERLAND_NOORD_BRABANT,
      GELDERLAND_LIMBURG,
      ABROAD_GELDERLAND,
      back(GELDERLAND_OVERIJSSEL),
    ],
  ],
  Utrecht: [[ZUID_HOLLAND_UTRECHT, back(UTRECHT_GELDERLAND), back(UTRECHT_FLEVOLAND), back(NOORD_HOLLAND_UTRECHT)]],
  'Noord-Holland': [[COAST_NOORD_HOLLAND, ZUID_HOLLAND_NOORD_HOLLAND, NOORD_HOLLAND_UTRECHT], [TEXEL]],
  'Zuid-Holland': [
    [
      COAST_ZUID_HOLLAND,
      ZEELAND_ZUID_HOLLAND,
      ZUID_HOLLAND_NOORD_BRABANT,
      back(ZUID_HOLLAND_GELDERLAND),
      back(ZUID_HOLLAND_UTRECHT),
      back(ZUID_HOLLAND_NOORD_HOLLAND),
    ],
  ],
  Zeeland: [[COAST_ZEELAND, back(ZEELAND_NOORD_BRABANT), back(ZEELAND_ZUID_HOLLAND)], [ZEEUWS_VLAANDEREN]],
  'Noord-Brabant': [
    [
      ABROAD_NOORD_BRABANT,
      back(NOORD_BRABANT_LIMBURG),
      back(GELDERLAND_NOORD_BRABANT),
      back(ZUID_HOLLAND_NOORD_BRABANT),
      ZEELAND_NOORD_BRABANT,
    ],
  ],
  Limburg: [[ABROAD_LIMBURG, back(GELDERLAND_LIMBURG), NOORD_BRABANT_LIMBURG]],
};
