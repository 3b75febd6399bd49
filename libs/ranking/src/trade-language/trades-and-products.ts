import { widen, type Widening } from './entry.js';

/** Trades and products by the world that they belong to. Provenance: trade language, written from knowledge of the trade. */
export const TRADES_AND_PRODUCTS: readonly Widening[] = [
  widen(
    'food',
    `eieren, honing, champignons, asperges, aardbeien, mosselen, oesters, noten, rijst, pasta, ijsjes, roomijs, jam, azijn, babyvoeding, hummus, pindakaas, koekjes, beschuit, mosterd, specerijen, olijfolie, vleeswaren, worst, ham!, soepen, salades, tofu, noedels, pizza, pannenkoeken`,
    `eggs, honey, mushrooms, asparagus, strawberries, mussels, oysters, nuts, rice, pasta, ice cream, jam!, vinegar, baby food, hummus, peanut butter, cookies, biscuits, rusk, mustard, spices, olive oil, cold cuts, sausage, ham!, soups, salads, tofu, noodles, pizza, pancakes, goat cheese`,
  ),
  widen(
    'agrifood',
    `suikerbieten, mais, gras, hooi, tulpen!, prei, spruitkool, varkens, kippen, geiten, schapen, paarden, pluimveehouder, imker, mestverwerking, melkrobot, trekkers, kudde, schapenboer, eieren rapen`,
    `sugar beet, maize, grass!, hay, leek, sprouts!, pigs, chickens, goats, sheep, horses, poultry farmer, beekeeper, manure processing, milking robot, tractors, flock, herd, collecting eggs`,
  ),
  widen(
    'horticulture',
    `tulpen, rozen, orchideeën, perkplanten, vaste planten, hovenier, hoveniers, boomkweker, paddenstoelenkweker, aubergines, sla!, kruidenkweker, plantenkweker`,
    `tulips, roses, orchids, bedding plants, perennials, perennial plants, landscape gardener, gardener!, gardeners!, tree grower, mushroom grower, aubergines, lettuce, herb grower, plant grower`,
  ),
  widen(
    'automotive',
    `garage, garages, aanhangers, brandweerwagen, vuilniswagen, ambulances, graafmachine, grasmaaier, golfkar, scootmobiel, rolstoelbus, fietsendrager, dakkoffer, fietsenmaker, uitlaat, autobanden, bestelwagen`,
    `garage, garages, fire engine, refuse truck, ambulances, excavator, lawnmower, golf cart, mobility scooter, wheelchair bus, bicycle carrier, bike rack, roof box, bicycle maker, exhaust!, exhausts!, tyres, delivery van`,
  ),
  widen(
    'construction',
    `loodgieter, elektricien, schilder!, glaszetter, dakkapel, dakkapellen, kozijnenfabriek, liften!?, roltrap, zonwering, rolluiken, trappen, hekken, poorten, badkamers, keukens, vloeren, radiatoren, kranen en badkamers, stucwerk, rieten dak, prefab huizen, tiny house`,
    `plumber, electrician, house painter, glazier, dormer, dormers, window frame factory, lifts!?, escalator, sunblinds, shutters, gates!?, bathrooms, kitchens?, floors?, radiators!, radiator!, plastering!, thatched roof, prefab houses, tiny house`,
  ),
  widen(
    'metal-trade',
    `sloten!?, sleutels!?, scharnieren, veren!?, springveren, hekwerken, poorten?, radiatoren, kranen!?, gereedschappen, messen?, blikken, trommels, bouten en moeren, kettingen, tandwielfabriek, constructiebankwerker, draadgaas`,
    `locks!?, hinges, springs!, railings, gates?, radiators, taps!?, hand tools, knives?, cans!?, drums!?, bolts and nuts, chains?, gear maker, gear wheels, wire mesh, fences and gates`,
  ),
  widen(
    'medical',
    `tandtechnieker, tandprothesen, hoorapparaat, oorstukje, bedden voor ziekenhuizen, rollator, rolstoelen, krukken, steunkousen, bloedzakjes, injectienaald, pillen, verbandmiddelen, dierenarts, laboratoria, oogarts, protheses`,
    `dental technician, dentures, ear piece, hospital beds, rollator, walking frame, wheelchairs, crutches, compression stockings, bags of blood, syringe, pills, bandages, vet!, medical laboratory, eye doctor, prostheses`,
  ),
  widen(
    'consumer-goods',
    `wekker, klok, klokken, speelgoedmaker, poppen, kaarsen, zeep, parfum, cosmetica, borstels, bezems, tandenborstel, koptelefoon, koffers, paraplu, juwelen, sieraden, horloges, barbecue, tuinmeubel, servies, pannen!, messenset`,
    `alarm clock, clocks!, toy maker, dolls, candles, soap, perfume, cosmetics, brushes!, brooms, toothbrush, headphones, suitcases?, umbrella, jewellery, jewels, watches!?, barbecue, garden furniture, tableware, saucepans`,
  ),
  widen(
    'electronics',
    `laders, opladers, stopcontact, luidsprekers, koptelefoons, besturingskastjes, thermostaat, rookmelder, deurbel, kassasystemen`,
    `chargers, sockets!?, loudspeakers, headphones, control boxes, thermostat, smoke detector, doorbell, till systems`,
  ),
  widen(
    'textile-fashion',
    `handschoenen, hoeden, tassen, riemen!?, zeilmaker, tentdoek, vlaggen, touw en netten, kousen, sokken, lingerie, trouwjurken, gordijnstof, kleurstof voor stoffen, textielververij`,
    `gloves, hats, handbags, belts!?, sailmaker, tent cloth, flags!, nets and ropes, stockings!, socks, lingerie, wedding dresses, curtain fabric, textile dye, textile dyeing`,
  ),
  widen(
    'textile-material',
    `weefgetouw, weefgetouwen, handschoenen, zeildoek, borduren, stikken!, touw!, kleurstof?, verven van stoffen`,
    `loom, looms, gloves, canvas, embroidery, stitching, twine, dye?, dyes?, dyeing`,
  ),
  widen(
    'sports',
    `kano, kajak, roeiriemen, surfplank, skateboard, golfclub, tennisracket, paardensport, klimwand, sportvloer, zwembad, ijsbaan, ijsbanen`,
    `canoe, kayak, oars, rowing boats, surfboard, skateboard, golf club, tennis racket, equestrian, climbing wall, sports floor, swimming pool, ice rink, ice rinks`,
  ),
  widen(
    'ships',
    `motorbootje, sloep, rondvaartboot, zeilboot, baggerpomp, bevoorradingsschip, werkboot, schroefas, roer!, roeren!?, scheepsschroeven`,
    `motor boat, motor boats, sloop, canal cruiser, sailing boat, dredge pump, supply ship, supply ships, workboat, propeller shaft, rudder, rudders, ship propellers`,
  ),
  widen(
    'packaging',
    `blikjes, potjes, dekseltjes, tubes, verpakkingsmachine, zakjes?, statiegeldflessen, kratten van kunststof, enveloppen, papieren zakken, etikettendrukker`,
    `tins!, tubs, lids, tubes!?, packing machine, sachets, deposit bottles, plastic crates, envelopes, paper bags, label printer`,
  ),
  widen(
    'machine-building',
    `weegmachines, snijmachines, vulmachines, wikkelmachines, bakkerijmachines, wasmachines voor kratten, liftenbouwer, kranenbouwer, lopende banden, ovenbouwer, zakkenvuller`,
    `weighing machines, cutting machines, filling machines, coiling machines, bakery machines, crate washers, lift builder, crane builder, conveyors, oven builder, bag filler`,
  ),
  widen(
    'logistics',
    `verhuurbedrijf, verhuur van containers, containerverhuur, post!, postbedrijf, verhuizer, magazijnen, koelhuis, rederij, luchtvracht, bouwketen verhuren`,
    `rental company, container rental, hire out containers, postal company, removal firm, warehouses, cold store, air freight, rent out site huts`,
  ),
  widen(
    'media',
    `geluidstechniek, podium, decorbouw, lichtshow, muziekinstrumenten, orgelbouwer, piano's, drukker, boekbinder, reclamebord, lichtreclame`,
    `sound engineering, scenery, light show, musical instruments, organ builder, pianos, printer of books, bookbinder, billboard, illuminated sign`,
  ),
  widen(
    'energy',
    `zonnepark, laadstation, thuisbatterij, zonneboiler, warmtenetten, netaansluiting?, gaswinning, windmolenbouwer`,
    `solar park, charging station, home battery, solar boiler, district heating, gas extraction, windmill builder`,
  ),
  widen(
    'trade-services',
    `restaurants, hotels, supermarkt, supermarkten, bouwmarkt, kapper, makelaars, bakkerswinkels, kassa's, franchise`,
    `restaurants, hotels, supermarket, supermarkets, DIY store, hairdresser, estate agents, bakery shops, tills, franchise`,
  ),
  widen(
    'water',
    `pomp voor slootwater, filteren van water, waterput, zwemwater, legionella, ontzilten`,
    `filter water, water well, swimming water, legionella, desalination, drinking water from`,
  ),
  widen(
    'wood',
    `kerkbanken, vloerdelen, pallets van hout, schuttingen, doodskisten, boomstammen, houtzagerij, wijnvaten, triplex, parketvloer`,
    `church pews, floorboards, wooden pallets, garden fences, coffins, logs!, timber yard, barrels?, veneer sheets, parquet floor`,
  ),
];
