/**
 * Dutch headings of the divisions (first two digits) of the standard industrial classification that our companies come from; they
 * follow NACE and are the same in SBI 2008 and SBI 2025. Section C (10 to 33) is complete.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  '01': 'landbouw',
  '03': 'visserij en aquacultuur',
  '10': 'voedingsmiddelen',
  '11': 'dranken',
  '12': 'tabaksproducten',
  '13': 'textiel',
  '14': 'kleding',
  '15': 'leer, lederwaren en schoenen',
  '16': 'hout en houtwaren',
  '17': 'papier, karton en verpakkingen',
  '18': 'drukkerijen',
  '19': 'aardolie en cokes',
  '20': 'chemische producten',
  '21': 'farmaceutische producten',
  '22': 'rubber en kunststof',
  '23': 'glas, aardewerk, cement en bouwmaterialen',
  '24': 'metaal in primaire vorm',
  '25': 'metaalproducten',
  '26': 'elektronische en optische apparatuur',
  '27': 'elektrische apparatuur',
  '28': 'machines en apparaten',
  '29': "auto's en aanhangwagens",
  '30': 'scheepsbouw en overige transportmiddelen',
  '31': 'meubels',
  '32': 'overige goederen',
  '33': 'reparatie, onderhoud en installatie van machines',
  '35': 'energie',
  '36': 'water',
  '38': 'afvalverwerking en recycling',
  '41': 'bouw',
  '42': 'grond-, water- en wegenbouw',
  '43': 'gespecialiseerde bouw',
  '46': 'groothandel',
  '49': 'vervoer over land',
  '50': 'vervoer over water',
  '51': 'luchtvaart',
  '52': 'opslag en logistiek',
  '62': 'informatietechnologie',
  '71': 'ingenieurs en technisch ontwerp',
  '72': 'onderzoek en ontwikkeling',
  '86': 'zorg',
};

/** What a company's trade is called in Dutch, from its SBI code without dots; null for divisions without manufacturers. */
export function sbiHeading(code: string): string | null {
  return HEADINGS[code.slice(0, 2)] ?? null;
}
