import { widen, type Widening } from './entry.js';

/**
 * Trying out at a user, scaling up a process, taking buildings apart, flying out of sight, picking from a moving line: what these
 * fields say in both languages. Provenance: trade language, written from knowledge of the trade.
 */
export const FIELDS_AND_TRIALS: readonly Widening[] = [
  widen(
    'prove-in-practice',
    `bij echte gebruikers, bij een grote gebruiker, eerste gebruiker, proef bij een gebruiker, pilot bij een klant, klanten overtuigen, referentieproject, launching customer, realistische omstandigheden, onder echte omstandigheden, duurproef, langere tijd laten draaien`,
    `with real users, at a large user, first user, trial at a user, pilot at a customer, convince customers, reference project, realistic conditions, under real conditions, endurance test, run for a longer time`,
  ),
  widen(
    'defence-customer',
    `tijdelijk kamp, vluchtelingenkamp, opvangkamp, basiskamp, zelfvoorzienende basis, zelfvoorzienend kamp, humanitaire hulp`,
    `temporary camp, refugee camp, base camp, self-sufficient base, self-sufficient camp, humanitarian aid`,
  ),
  widen(
    'energy',
    `aggregaat, aggregaten, dieselgenerator, stroomvoorziening, zelfvoorzienend?, energie opwekken, stroom opwekken, zonnepanelen`,
    `generator set, gensets, diesel generator, power supply, off-grid, self-sufficient?, generate energy, generate power, solar panels`,
  ),
  widen(
    'gripping',
    `van de band halen, van de lijn halen, er tussenuit halen, uit de stroom halen, uitwerpen, uitstoten, uitwerper, op hoge snelheid pakken, deltarobot`,
    `take off the belt, take off the line, take out of the stream, take it out, eject, ejector, ejectors, pick at high speed, delta robot, vials, bottles?`,
  ),
  widen('industrial-robots', `deltarobot, snelle robot, robot boven de band`, `delta robot, fast robot, robot above the belt`),
  widen('vision-check', `herkennen?, omgevallen, verkeerd om liggen`, `recognise?, fallen over, lying the wrong way`),
  widen(
    'process-scale-up',
    `van milliliters naar liters, van gram naar kilo, van liters naar kuubs, van reageerbuis naar fabriek, demofabriek, demonstratiefabriek, procestechnici, procesoperators, eigen installatie meebrengen, tussenstap naar een fabriek`,
    `from millilitres to litres, from grams to kilos, from litres to cubic metres, from test tube to plant, demo plant, demonstration plant, process technicians, process operators, bring our own installation, step towards a plant`,
  ),
  widen(
    'pilot-plant',
    `hal met aansluitingen, vergunde hal, grotere vaten, hal met vergunning, procestechnici`,
    `hall with connections, permitted hall, larger vessels, hall with permits, process technicians`,
  ),
  widen(
    'biobased-material',
    `aardolie vervangen, groene grondstof, groene chemie, hernieuwbare grondstof, fossiele grondstoffen, plantenresten`,
    `plant-based feedstock, plant-based raw material, petroleum, replace oil, green chemistry, renewable feedstock, fossil feedstock, plant residues`,
  ),
  widen(
    'food-processing',
    `vleesvervanger, vleesvervangers, plantaardige varianten`,
    `meat substitute, meat substitutes, plant-based versions`,
  ),
  widen(
    'second-life',
    `uit elkaar halen en opnieuw opbouwen, elders opbouwen, losmaakbaar, demontabel, remontabel, donorgebouw, oogsten van materialen, zou zonde zijn`,
    `take apart and rebuild, rebuild elsewhere, demountable, come apart again, donor building, harvest materials, would be a waste, seems a waste, a shame`,
  ),
  widen(
    'construction',
    `ontmantelen van een gebouw, sloopbedrijf, sloper, bouw van hotels`,
    `dismantle a building, demolition company, demolisher`,
  ),
  widen(
    'drones',
    `buiten zicht vliegen, buiten het zicht, verder dan je kunt kijken, toestel dat vanzelf opstijgt, vanzelf vertrekken en landen`,
    `beyond line of sight, out of sight?, further than you can see, craft that takes off by itself, leave and land by itself, drone in a box`,
  ),
  widen(
    'thermoplastic-composites',
    `vezelkunststof, lasbare vezelkunststof, kunststof met vezels lassen, vezelmateriaal dat je kunt lassen`,
    `fibre plastic, weldable fibre plastic, weld plastic with fibres, fibre material that can be welded`,
  ),
  widen('large-robot-work', `vliegtuigromp, rompdeel`, `aircraft fuselage, aircraft hull`),
  widen('composites', `rotorblad, rotorbladen, koolstof en hars`, `rotor blade, rotor blades, carbon and resin`),
  widen(
    'medical',
    `verpleegkundige, verpleegkundigen, echo!, behandelaar, zorginstelling`,
    `nurse, nurses, ultrasound, practitioner, care institution`,
  ),
  widen(
    'networking',
    `partners zoeken, zoeken partners, partners om samen, bedrijven en onderzoekers samen`,
    `partners to develop together, companies and researchers together`,
  ),
  widen(
    'quality-defects',
    `foutloos produceren, nul fouten, afwijkingen onderweg opmerken, zichzelf bijstellen, zelf bijregelen`,
    `zero defects, produce without faults, notice deviations along the way, adjust itself, corrects itself`,
  ),
  widen(
    'casting-forging',
    `bronzen schroef, bronzen schroeven, scheepsschroeven, schroef van een schip`,
    `ship propeller, bronze propeller, ship propellers`,
  ),
  widen('finishing', `fijn schuren, bijwerken met de hand, gladmaken`, `fine sanding, restore by hand, smoothing by hand`),
  widen('automotive', `chauffeur?, chauffeurs?`, `driver?, drivers?`),
  widen('wireless', `verbindingen?`, `links!?`),
  widen('packaging', `fles?, flesje?, flesjes?, bottelen, afvullijn`, `bottling, filling line`),
  widen(
    'hidden-defects',
    `van buiten vaak niet te zien, zie je van buiten niet, onzichtbaar`,
    `invisible, not visible from outside`,
  ),
  widen('composite-repair', `beschadigde laag, verf of laag weghalen?`, `damaged layer, remove paint or a layer?`),
  widen(
    'paint-removal',
    `verf of lak weghalen, verflaag weghalen, oude verf eraf`,
    `strip paint, strip the paint, old paint off`,
  ),
  widen('certify-prove', `bewijzen?, aantonen?`, `prove?, demonstrate?`),
  widen('circular-production', `opnieuw gebruiken?, hergebruiken?`, `use again?, reused?`),
  widen(
    'inspection-robots',
    `wanddikte meten, dikte van de wand meten, meten hoe dik de wand is`,
    `measure wall thickness, measure the thickness of the wall`,
  ),
  widen(
    'hard-to-reach',
    `wanddikte meten, torens en silo's, binnenkant van een tank`,
    `measure wall thickness, towers and silos, inside of a tank`,
  ),
  widen('material-testing', `proefstuk, proefstukken`, `test piece, test pieces`),
  widen('cost-price', `kan het uit?, uit kan?`, `does it pay off`),
  widen('water', `hemelwater, regenwater`, `rainwater, storm water, roof water`),
  widen('horticulture', `tuinen!?`, `gardens!?`),
  widen('field-work', `plant?, gewassen`, ``),
  widen('aviation', `vliegtuigdelen, vliegtuigonderdelen`, `aircraft parts`),
  widen('waste-streams', `snijafval, snijresten, weggooien?`, `offcuts, cutting waste`),
  widen('people-and-robots', `onze mensen ondersteunen, mensen ondersteunen`, `support our people`),
  widen('quality-defects', `monster nemen, monsters nemen, monster?`, `take a sample, take samples`),
];
