import { widen, type Widening } from './entry.js';

/** Machines, their parts, processes and what goes wrong. Provenance: trade language, written from knowledge of the trade. */
export const MACHINES_AND_FAULTS: readonly Widening[] = [
  widen(
    'maintenance',
    `compressor, compressoren, ventilatoren, koelinstallatie, koelmachine, hydraulische cilinder, reductor, pakking, v-snaar, aandrijfriem, elektromotor, vetspuit, smeerschema`,
    `compressor, compressors, fans!, refrigeration, cooling machine, hydraulic cylinder, gasket, gaskets, V-belt, drive belt, electric motor, grease gun, lubrication schedule`,
  ),
  widen(
    'breakdowns',
    `houdt ermee op, geeft de geest, laat het afweten, hapert?, storingscode, piept, bromt, fluit!, trilt, aan het geluid horen, ander geluid, oververhit, doorgebrand, kortsluiting, vastlopers, breekt af`,
    `gives up, packs up, quits!, stops working, error code, squeaks, hums, whistles, shakes, hear by the sound, another sound, overheats, burnt out, short circuit, jams!, snaps off, wears out`,
  ),
  widen(
    'predictive-maintenance',
    `weet vooraf wanneer hij stuk gaat, week vooruit horen, levensduur voorspellen`,
    `know beforehand when it breaks, hear it a week ahead, predict the lifetime`,
  ),
  widen(
    'machining',
    `vonkverspanen, draadvonken, honen, leppen, waterstraalsnijden, draadsnijden, tapgaten, draad tappen`,
    `EDM, spark erosion, wire erosion, honing, lapping, waterjet cutting, threading, tapped holes`,
  ),
  widen(
    'sheet-metal',
    `plasmasnijden, waterstraal, forceren, felsen, rolvormen, profileren, luchtkanalen, kastenbouw`,
    `plasma cutting, waterjet, metal spinning, seaming!, roll forming, profiling, air ducts, cabinet making in steel`,
  ),
  widen(
    'metal',
    `harden!, gloeien, ontlaten, warmtebehandeling, blik, zink, lood, kokerprofiel, staalplaat, profielen?`,
    `hardening, annealing, tempering, heat treatment, tinplate, zinc, hollow sections, steel plate`,
  ),
  widen(
    'quality-defects',
    `kromgetrokken, scheefgetrokken, bobbels, luchtbellen?, strepen, verkleuring, maatfout, past niet, foutenpercentage, retouren van klanten, uitschot, keurmeester`,
    `warped, warp, out of shape, bumps!?, air bubbles?, streaks, discolouration, wrong size, error rate, returns from customers, seconds!, inspector at the end`,
  ),
  widen(
    'measure-in-line',
    `meteen weten, te laat weten, uur later pas, monster naar het lab, stopwatch`,
    `know at once, know it too late, only an hour later, sample to the lab`,
  ),
  widen(
    'process-industry',
    `doseren?, mengen?, roeren?, malen?, centrifuge, roerwerk, mengvat, warmtewisselaars, koelcompressor`,
    `dosing?, mixing?, stirring?, sieving?, centrifuge, agitator, mixing vessel, heat exchangers`,
  ),
  widen(
    'food-processing',
    `afvullen, portioneermachine, gaarkeuken, stoomkoker, koelcel, vacumeren, roken van vis, zouten, pekelen, fermenteren van groente, roosteren van noten, branden van koffie, melkpoeder, wei en caseïne, bijproduct van kaas`,
    `portioning machine, steam cooker, cold store, vacuum packing, smoking fish, salting, brine, fermented vegetables, roasting nuts, roasting coffee, milk powder, whey and casein, by-product of cheese`,
  ),
  widen(
    'packing',
    `sealmachine, vulmachine, dozensluiter, palletwikkelaar, verpakkingsrobot, in kratten, uit kratten`,
    `sealing machine, filling machine, case sealer, pallet wrapper, packing robot, into crates, out of crates`,
  ),
  widen(
    'gripping',
    `van de band pakken, van een kar pakken, in kratten leggen, losse stukken pakken`,
    `take from the belt, pick from the belt, pick from a trolley, put into crates, pick loose pieces`,
  ),
  widen(
    'assembly',
    `schroevendraaier, momentsleutel, popnagels zetten, persen in elkaar, bedieningskastjes, schakelkasten bouwen, kastenbouw, soldeerbout`,
    `screwdriver, torque wrench, set rivets, press together, control boxes, build control cabinets, panel building, soldering iron`,
  ),
  widen(
    'finishing',
    `kitten en plamuren, schuurstof, poetswerk, afbramen, trowaliseren, stralen van gietstukken, poetsen!`,
    `filling and sanding, sanding dust, polishing work, fettling, vibratory finishing, shot blasting`,
  ),
  widen(
    'painting-coating',
    `overspray, spuitnevel, spuitpistool, poedercoat, grondlak, blank gelakt, natlakkerij, roestwering`,
    `overspray, spray gun, powder coat, primer!, clear coat, wet paint shop, rust protection`,
  ),
  widen(
    'large-robot-work',
    `romp van een jacht, tientallen meters, grote vlakken, hele grote stukken, silo's lassen, tanks schuren, wieken schuren`,
    `hull of a yacht, tens of metres, large areas, very large pieces, welding silos, sanding tanks, sanding blades`,
  ),
  widen(
    'casting-forging',
    `spuitgieten van metaal, coquille, kernmaker, modelmaker, smeltoven, gietfout, gietgallen`,
    `pressure die casting, gravity die casting, core maker, pattern maker, melting furnace, casting defect, blowholes`,
  ),
  widen(
    'spare-parts',
    `schoepenrad, pompwaaier, rubberen ring, knopje, kapje, niet meer gemaakt, bestaat niet meer, oude mal weggegooid, halfjaar wachten`,
    `pump wheel, rubber ring, knob, knobs, no longer made, no longer exists, old mould thrown away, wait half a year`,
  ),
  widen(
    'large-scale-3d-printing',
    `druppel voor druppel, oplassen van een wiel, meters groot printen, gietstuk namaken`,
    `drop by drop, build up a wheel, print metres large, replace a casting`,
  ),
  widen(
    'mould-tool',
    `matrijs laten maken, dure mal, gereedschap kost, mallenmaker, opspanning`,
    `have a die made, expensive mould, tool costs, work holding`,
  ),
  widen(
    'vision-check',
    `lijnscancamera, warmtebeeldcamera, foto nemen, sorteerband, uitsorteren, kleurfouten, kapotte stuks eruit, controleur aan de band`,
    `line scan camera, thermal camera, take a picture, sorting belt, sort out, colour faults, broken ones out, checker at the belt`,
  ),
  widen(
    'systems-linking',
    `Access-database, zelfgebouwd programma, maatwerkprogramma, kaartenbak, uren schrijven, werkbon kwijt, alles dubbel, drie systemen`,
    `Access database, home-made program, tailor-made program, card index, write hours, lost job sheet, everything twice, three systems`,
  ),
  widen(
    'data-use',
    `bestanden, losse Excelletjes, kassabonnen, kassa, tellerstanden, machinegegevens, sensordata, logbestanden, soorten bestanden`,
    `data files, Excel files, till receipts, tills, meter readings, machine data, sensor data, log files, kinds of files`,
  ),
  widen(
    'predicting',
    `uitverkocht, over aan het eind van de dag, derving, hoeveel verkopen we, hoeveel bakken we, drukte inschatten`,
    `sold out, left at the end of the day, unsold, how much will we sell, how many to bake, estimate demand, guess how much`,
  ),
  widen(
    'planning',
    `deadline, deadlines, bezetting, ploegenrooster, machine bezet, order schuift op, dubbel geboekt`,
    `deadline, deadlines, shift roster, machine occupied, order slips, double booked`,
  ),
  widen(
    'simulate',
    `natekenen in 3D, in 3D zien, rekenprogramma, sterkte doorrekenen, voordat we bouwen`,
    `see it in 3D, calculation program, calculate strength, before we build`,
  ),
  widen(
    'machine-software',
    `op kantoor testen, zonder machine testen, programma in de besturing, regels programma, oplevering bij de klant, inregelen van de machine`,
    `test in the office, test without the machine, program in the controller, lines of program, delivery at the customer, tune the machine`,
  ),
  widen(
    'manual-work',
    `bandwerk, aan de band staan, acht uur per dag, versleten ruggen, duimen, gebogen staan, nachtdienst, laden en lossen met de hand`,
    `belt work, stand at the belt, eight hours a day, worn backs, thumbs, stand bent over, night shift, load and unload by hand`,
  ),
  widen(
    'automate',
    `machine laten bouwen, mechanisatie, automaten?, palletrobot, opzetten van een robot, arm in een kooi, kooi eromheen`,
    `have a machine built, mechanisation, automaton, palletising robot, arm in a cage, without a cage, fenced robot`,
  ),
  widen(
    'electronics-making',
    `draden solderen, luidsprekertje, microfoontje, accuhouder, besturingsprint, voelers, ledstrip, afdichting van elektronica`,
    `soldering wires, tiny speaker, tiny microphone, battery holder, control board, LED strip, sealing electronics`,
  ),
];
