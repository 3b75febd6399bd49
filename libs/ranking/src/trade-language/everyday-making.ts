import { widen, type Widening } from './entry.js';

/** How people speak of making things at the coffee table. Provenance: trade language, written from knowledge of the trade. */
export const EVERYDAY_MAKING: readonly Widening[] = [
  widen(
    'optics-measuring',
    `golflengte, straal licht, lichtstraal, bundel?, nabij-infrarood, NIR, kleurmeting, reflectie, glans?, kijker?, sensorlicht, meten door de wand heen, doorlichten, lasermeting, lichtgevoelig, brandpunt, optisch instrument, vetgehalte, suikergehalte, vochtgehalte`,
    `wavelength, beam?, light ray, near infrared, NIR, colour measurement, reflection, gloss?, shine through, laser measurement, light-sensitive, focal, optical instrument, fat content, sugar content, moisture content, light source`,
  ),
  widen(
    'metal-printing',
    `legering!, legeringen!, hittevast, hittebestendig metaal, inconel, kanalen die je niet kunt boren, opbouwen uit metaal, laag voor laag metaal, in één keer opbouwen, verbrandingskamer, warmtewisselaar, gewicht uit een metalen deel, holle structuur`,
    `alloy, alloys, heat-resistant, heat resistant metal, inconel, channels that cannot be drilled, build up in metal, layer by layer metal, built in one go, combustion chamber, heat exchanger, hollow structure, lattice`,
  ),
  widen(
    'body-fit',
    `pols, enkels!, voet!, voeten, gezicht?, masker, gebit, gips, zit goed, past meteen, knelt, drukplekken, maat nemen, maten nemen, confectiemaat, paspop, pasvorm op maat, tussen de maten, lichaamsvorm, uniform op maat, helm op maat, harnas, rugzak?`,
    `wrist, ankle, foot, feet, face mask, teeth, plaster, fits well?, sits well, pinches, pressure points, take measurements, standard sizes, between sizes, body shape, made to fit, uniform that fits, body armour, custom helmet, individual size`,
  ),
  widen(
    'virtual-reality',
    `zien wat hij ziet, meekijken, mee laten kijken, tekenen in beeld, aanwijzingen in beeld, over de wereld vliegen voor een storing, monteur hoeft niet te reizen, oefenen zonder risico, nagebouwde omgeving, door een bril kijken`,
    `see what he sees, see what she sees, look along, draw in the view, directions in view, fly around the world for a fault, fitter travels, practise without risk, looking through glasses, immersive`,
  ),
  widen(
    'assembly',
    `in elkaar gezet, in elkaar schroeven, uitvoeringen, veel uitvoeringen, varianten, honderden varianten, per order anders, enkele stuks per order, ombouwen, omgebouwd, werkstation, montagestation, montagetafel, hoge mix, lage aantallen, seriegrootte één, seriegrootte 1, halffabricaat`,
    `versions, many versions, variants, hundreds of variants, different per order, a few per order, rebuild the line, workstation, assembly station, low volume, batch of one, lot size one, sub-assembly`,
  ),
  widen(
    'welding',
    `lasnaden, lasklus, vakman die kan lassen, goede lassers, laskap, lasrobotcel, hoeklas, buisframe, frames lassen, aflassen, hechtlassen, naadvolgen, lasprogramma, laswerkplaats`,
    `good welders, weld joint, frames to weld, tube frame, tack welding, seam tracking, weld program, weld shop, weld by hand`,
  ),
  widen(
    'sheet-metal',
    `platen kanten, plaat kanten, omzetten van plaat, kanthoek, proefplaatje, bakken en kasten van plaat, gesneden plaat, nesten, plaatuitslag, uitslag berekenen, kanten van onderdelen, dikke plaat, plaat buigen`,
    `bend sheet, bending parts, test bend, sheet parts, flat pattern, nesting, cut sheet, thick plate, bend plate, brake operator`,
  ),
  widen(
    'machining',
    `spaan, verspaand, gefreesd, gedraaid onderdeel, machine-uren, spiluren, draaier, frezer, nachtelijke uren, 's avonds doordraaien, in het weekend doordraaien, manarm, onbemand draaien`,
    `machinist, machinists, spindle hours, night shift without people, run on in the evening, run through the weekend, lights-out, milled, turned!?`,
  ),
  widen(
    'finishing',
    `scherpe randen, scherpe kantjes, naden wegwerken, gietbramen, vijlen, gladde afwerking, spuitklaar, oppervlakteruwheid, handschuren, schuurpapier`,
    `sharp edges, casting burrs, filing!, smooth finish, surface roughness, hand sanding, sandpaper`,
  ),
  widen(
    'manual-work',
    `mannetjes, steeds dezelfde beweging, zelfde handeling, polsklachten, rugklachten, schouderklachten, zere rug, sjouwen, bukken, reiken, uren achtereen, geestdodend, ploegen handwerk, handjes tekort`,
    `same movement, same motion, back pain, shoulder complaints, sore back, lugging, for hours on end, mind-numbing, not enough hands, by hand all day`,
  ),
  widen(
    'automate',
    `laten doen door een machine, machine het werk laten doen, zonder handen, automaat bouwen, robotiseren, robotje, eerste robot, nooit een robot gehad, robot programmeren, robotoplossing, een arm die`,
    `let a machine do it, have a machine do, first robot, never had a robot, program a robot, robot solution, an arm that`,
  ),
  widen(
    'people-and-robots',
    `samen met onze monteurs, vakmanschap behouden, ambacht behouden, mens blijft nodig, niet volledig automatiseren, lichter en aantrekkelijker werk, robot als hulpje, mens en machine samen, hulp bij zwaar werk, werk prettiger maken`,
    `together with our mechanics, keep the craft, people remain needed, no full automation, not fully automate, lighter and more attractive work, robot as a helper, man and machine together, make work more pleasant`,
  ),
  widen(
    'gripping',
    `vastgrijpen, beetpakken, op de tast, uit een bak, door elkaar in een bak, zachte vruchten, knijpen zonder te beschadigen, zakken oppakken, slappe producten, glad product`,
    `grasp, grasping, out of a bin, jumbled in a bin, soft fruit, squeeze without damage, pick up bags, floppy products, slippery product`,
  ),
  widen(
    'internal-transport',
    `heen en weer lopen, kilometers lopen, halen en brengen, spullen halen, bakken brengen, heftruckchauffeur, steekwagen, van hal naar hal, rolcontainers, lopen voor materiaal`,
    `walking back and forth, walk kilometres, fetch and carry, fetching parts, forklift driver, hand truck, from hall to hall, roll containers`,
  ),
  widen(
    'order-picking',
    `zoeken in het magazijn, spullen kwijt, grijpvoorraad, misgrijpen, verkeerd verzonden, verzendklaar, paklijst, stellingkasten, retouren`,
    `searching the warehouse, cannot find parts, wrong item sent, ready to ship, packing list, shelving, returns!?`,
  ),
  widen(
    'ramp-up',
    `eerste duizend, klein beginnen en groeien, productie uitbesteden, fabriek huren, fabriekshal nodig, ruimte om te produceren, zelf geen productie, opstartfase, startup, start-up, scale-up bedrijf, prototype is af, prototype werkt, klaar voor de markt, markt op, grotere aantallen, jaarvolume, hier maken in plaats van in Azië, eigen productie opzetten`,
    `first thousand, start small and grow, outsource production, rent a factory, need a factory, no production of our own, startup, start-up, prototype is finished, prototype works, ready for the market, larger numbers, annual volume, make it here instead of Asia, set up our own production`,
  ),
  widen(
    'pilot-plant',
    `van reageerbuis, literschaal, honderd liter, grotere ketel, grotere batch, kilo's maken, proefhoeveelheid, demo-installatie, in het lab werkt het, in het lab lukt het, proces opschalen, continu proces, katalysator, oplosmiddel, groene chemie, groen grondstof`,
    `from test tube, litre scale, hundred litres, bigger vessel, larger batch, make kilos, trial quantity, demo installation, it works in the lab, works in the lab, continuous process, catalyst, solvent, green chemistry`,
  ),
  widen(
    'food-processing',
    `langer houdbaar, langer vers, bederft, bederf, koelvers, weken houdbaar, zonder E-nummers, verhitting tast smaak aan, vers geperst, vleesvervangers, bonen, peulvruchten, deegwaren, kruiden, proefkeuken, kookproces, productvernieuwing voeding`,
    `keeps longer, stays fresh, spoils, spoilage, chilled, weeks of shelf life, without additives, heating harms taste, freshly pressed, legumes, beans, herbs, test kitchen, cooking process, new recipe`,
  ),
  widen(
    'printing3d',
    `printje, printen in plaats van, geprinte onderdelen, laten printen, uitprinten in 3D, kleine aantallen kunststof, matrijs te duur, mal te duur, spuitgietmal te duur, spuitgietmatrijs te duur, prototype snel, snel een prototype`,
    `print instead of, printed parts, have it printed, small numbers of plastic parts, mould too expensive, tooling too expensive, quick prototype, prototype quickly`,
  ),
  widen(
    'large-parts',
    `kolossaal, reusachtig, past niet in de machine, meters hoog, lange levertijd gietwerk, groot gietstuk, groot smeedstuk, dik staal`,
    `colossal, huge part, does not fit in the machine, metres high, large casting, large forging, thick steel`,
  ),
  widen(
    'spare-parts',
    `onderdeel niet meer te koop, fabrikant bestaat niet meer, maanden wachten, maandenlang wachten, wachten op een onderdeel, onderdelen op de plank, magazijn vol onderdelen, verouderde onderdelen, onderdeel onderweg maken, afgebroken onderdeel`,
    `part no longer sold, manufacturer is gone, wait for months, waiting for a part, parts on the shelf, store full of parts, old parts, broken off part, wait months`,
  ),
  widen(
    'copy-part',
    `alleen het origineel, overtekenen, natekenen, scannen van een vorm, vorm overnemen, origineel is versleten, model in de computer krijgen, digitaal model van bestaand`,
    `only the original, redraw it, scan the shape, take over the shape, get a model into the computer, digital model of existing`,
  ),
  widen(
    'electronics-making',
    `draadjes, bedrading weg, stekkers, printspoor, geleidende sporen, sensor in het product, elektronica in het product, elektronica in kunststof, antenne in het product, klein apparaatje, schakelaars, kabelboom`,
    `little wires, fewer wires, plugs, conductive tracks, sensor in the product, electronics in the product, electronics in plastic, antenna in the product, switches, wire harness`,
  ),
  widen(
    'composite-making',
    `mallen vullen met vezel, handwerk met vezels, vezels op maat snijden, lagen vezel, vlechtwerk, pers en vorm, cyclustijd van composiet, wekelijks meer delen, vliegtuigdelen in serie`,
    `hand work with fibres, cutting fibres to size, layers of fibre, braided, cycle time of composite, more composite parts a week, aircraft parts in series, plies`,
  ),
  widen(
    'composite-repair',
    `deuk in de romp, inslag op de vleugel, gat in het laminaat, schade wegslijpen, schuin afschuren, verlaag schuren, beschadigde lagen`,
    `dent in the hull, impact on the wing, hole in the laminate, grind away damage, scarfing, damaged layers`,
  ),
  widen(
    'recycled-plastic',
    `oud spul, gemengd plastic, vervuild plastic, restplastic, uit de gele zak, van oude producten nieuwe maken, kunststof dat terugkomt, teruggenomen producten, shredder, malen en opnieuw, hergebruik van kunststof, percentage gerecycled, minder nieuw plastic`,
    `old stuff, mixed plastic, contaminated plastic, leftover plastic, make new products of old ones, plastic that comes back, shredded, grind and reuse, reuse of plastic, recycled content, less virgin plastic, virgin`,
  ),
  widen(
    'biobased-material',
    `van gras, grasvezel, olifantsgras, stro, houtvezel, koffiedik, plantenresten, van planten gemaakt, zonder aardolie, niet uit olie, natuurlijke grondstof, hernieuwbare grondstof`,
    `from grass, straw, wood fibre, coffee grounds, plant residue, made of plants, without oil, not from oil, natural feedstock, renewable feedstock`,
  ),
  widen(
    'material-testing',
    `breekt te snel, scheurt!, verkleurt, wordt bros, bros, houdt het niet, uv-bestendig, slijtvast, buigproef, uitharding, waar het van gemaakt is, waarom het breekt, mengsel, materiaalkennis, mengverhouding`,
    `breaks too soon, tears!, discolours, becomes brittle, brittle, UV resistant, wear resistant, bending test, what it is made of, why it breaks, blend, material knowledge, mixing ratio`,
  ),
  widen(
    'waste-streams',
    `gooien we weg, wordt weggegooid, container vol, afvoeren, afvalkosten, betalen om af te voeren, blijft over, restjes, afsnijdsel, wat overblijft, reststoom, brandstapel`,
    `we throw away, being thrown away, container full, disposal costs, pay to dispose, what remains, what is left over, scraps!`,
  ),
  widen(
    'second-life',
    `na gebruik, teruggenomen, inleveren, opnieuw inzetten, weer als nieuw, weer opbouwen, sloop?, oogsten uit gebouwen, minder nieuw materiaal, einde levensduur`,
    `after use, taken back, deploy again, as new again, harvest from buildings, less new material, end of life`,
  ),
];
