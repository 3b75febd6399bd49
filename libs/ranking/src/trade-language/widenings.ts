import { widen, type Widening } from './entry.js';

/** Further names of the technologies of the taxonomy. Provenance: trade language, written from knowledge of the trade. */
export const WIDENINGS: readonly Widening[] = [
  widen(
    'quality-inspection',
    'meetsysteem, meetopstelling, in de lijn meten, foutopsporing',
    'measuring setup, in-process measurement, fault detection',
  ),
  widen('cobots', 'lichte robot, robot naast mensen, cobotarm', 'light robot, robot next to people, cobot arm'),
  widen('robot-welding', 'lasopleiding voor robots, robotlasser, laslijnautomatisering', 'robot welder, automated weld line'),
  widen('drones', 'multicopter, drone-operator, dronevlucht', 'multicopter, drone operator, drone flight'),
  widen('autonomous-vessels', 'zelfvarende boot, vaardrone', 'self-sailing boat, autonomous ship, autonomous shipping'),
  widen('autonomous-vehicles', 'zelfrijdende machine, onkruidrobot', 'self-driving machine, weed robot'),
  widen('inspection-robots', 'inspectiedrone, lopende robot, klimrobot', 'inspection drone, walking robot, climbing robot'),
  widen(
    'predictive-maintenance',
    'storingen zien aankomen, conditiemeting, onderhoud voorspellen',
    'see failures coming, condition measurement',
  ),
  widen(
    'workforce-skills',
    'praktijkopleiding, leerwerkplek, techniekonderwijs, vakmanschap',
    'practical training, learning workplace, technical education, craftsmanship',
  ),
  widen(
    'supply-chain-data-sharing',
    'gegevensuitwisseling, orderuitwisseling, berichtenstandaard',
    'message standard, order exchange',
  ),
  widen('circular-production', 'kringloop, hergebruikt materiaal', 'closed loop, reclaimed material'),
  widen('thermoplastic-composites', 'thermoplast met vezels, vezelversterkt plastic', 'fibre reinforced thermoplastic'),
  widen(
    'large-scale-3d-printing',
    'metaal printen met een lasrobot, draadprinten',
    'printing metal with a welding robot, wire printing',
  ),
  widen('process-scale-up', 'pilotschaal, proefbatch, productontwikkeling op proefschaal', 'pilot scale, test batch'),
  widen(
    'industrial-electrification',
    'elektrische oven, stroom in plaats van gas',
    'electric furnace, electricity instead of gas',
  ),
];

/** Names of technologies that mean something else at least as often: they are hints only. */
export const AMBIGUOUS: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = {
  nl: new Set(
    'zetten,kanten,buigen,edge,Spot,reparatie,laser,coating,rubber,MES,training,opleiding,planning,voorraad,certificering,carbon,robot,automatiseren,simulatie,cursus,krapte,inmeten,opschalen,cloud,hosting,afkeur,certificering,trackers,warehouse,softwareontwikkeling,product laten maken,hergebruik,glasvezel,geen tekening meer,nabewerken,snelle verbinding,materiaalkeuze'.split(
      ',',
    ),
  ),
  en: new Set(
    'folding,forming,bending,edge,Spot,laser,coating,rubber,MES,training,lens,cloud,simulation,algorithm,backup,inventory,scheduling,tracking,automation,reuse,certification,software engineering,glass fibre,side stream,robot,hybrid printing,local processing,online storage'.split(
      ',',
    ),
  ),
};
