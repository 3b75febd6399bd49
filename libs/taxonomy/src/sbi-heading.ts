import type { Language } from './language.js';

/**
 * Headings of the divisions (first two digits) of the standard industrial classification that our companies come from; they
 * follow NACE and are the same in SBI 2008 and SBI 2025. Section C (10 to 33) is complete.
 */
const HEADINGS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '01': { nl: 'landbouw', en: 'agriculture' },
  '03': { nl: 'visserij en aquacultuur', en: 'fishing and aquaculture' },
  '10': { nl: 'voedingsmiddelen', en: 'food products' },
  '11': { nl: 'dranken', en: 'beverages' },
  '12': { nl: 'tabaksproducten', en: 'tobacco products' },
  '13': { nl: 'textiel', en: 'textiles' },
  '14': { nl: 'kleding', en: 'wearing apparel' },
  '15': { nl: 'leer, lederwaren en schoenen', en: 'leather, leather goods and footwear' },
  '16': { nl: 'hout en houtwaren', en: 'wood and wood products' },
  '17': { nl: 'papier, karton en verpakkingen', en: 'paper, board and packaging' },
  '18': { nl: 'drukkerijen', en: 'printing' },
  '19': { nl: 'aardolie en cokes', en: 'petroleum and coke' },
  '20': { nl: 'chemische producten', en: 'chemical products' },
  '21': { nl: 'farmaceutische producten', en: 'pharmaceutical products' },
  '22': { nl: 'rubber en kunststof', en: 'rubber and plastics' },
  '23': { nl: 'glas, aardewerk, cement en bouwmaterialen', en: 'glass, ceramics, cement and building materials' },
  '24': { nl: 'metaal in primaire vorm', en: 'basic metals' },
  '25': { nl: 'metaalproducten', en: 'metal products' },
  '26': { nl: 'elektronische en optische apparatuur', en: 'electronic and optical equipment' },
  '27': { nl: 'elektrische apparatuur', en: 'electrical equipment' },
  '28': { nl: 'machines en apparaten', en: 'machinery and equipment' },
  '29': { nl: "auto's en aanhangwagens", en: 'cars and trailers' },
  '30': { nl: 'scheepsbouw en overige transportmiddelen', en: 'shipbuilding and other transport equipment' },
  '31': { nl: 'meubels', en: 'furniture' },
  '32': { nl: 'overige goederen', en: 'other goods' },
  '33': { nl: 'reparatie, onderhoud en installatie van machines', en: 'repair, maintenance and installation of machinery' },
  '35': { nl: 'energie', en: 'energy' },
  '36': { nl: 'water', en: 'water' },
  '38': { nl: 'afvalverwerking en recycling', en: 'waste treatment and recycling' },
  '41': { nl: 'bouw', en: 'construction of buildings' },
  '42': { nl: 'grond-, water- en wegenbouw', en: 'civil engineering' },
  '43': { nl: 'gespecialiseerde bouw', en: 'specialised construction' },
  '46': { nl: 'groothandel', en: 'wholesale' },
  '49': { nl: 'vervoer over land', en: 'land transport' },
  '50': { nl: 'vervoer over water', en: 'water transport' },
  '51': { nl: 'luchtvaart', en: 'air transport' },
  '52': { nl: 'opslag en logistiek', en: 'warehousing and logistics' },
  '62': { nl: 'informatietechnologie', en: 'information technology' },
  '71': { nl: 'ingenieurs en technisch ontwerp', en: 'engineering and technical design' },
  '72': { nl: 'onderzoek en ontwikkeling', en: 'research and development' },
  '86': { nl: 'zorg', en: 'health care' },
};

/** What a company's trade is called in both languages, from its SBI code without dots; null for divisions without manufacturers, and without a code. */
export function sbiHeadings(code: string | null): Readonly<Record<Language, string>> | null {
  return HEADINGS[code?.slice(0, 2) ?? ''] ?? null;
}

/** {@link sbiHeadings} in Dutch. */
export function sbiHeading(code: string | null): string | null {
  return sbiHeadings(code)?.nl ?? null;
}
