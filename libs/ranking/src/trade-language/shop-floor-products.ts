import { widen, type Widening } from './entry.js';

/** How people speak of products, food, plants and plastics. Provenance: trade language, written from knowledge of the trade. */
export const SHOP_FLOOR_PRODUCTS: readonly Widening[] = [
  widen(
    'body-fit',
    `lichaam meten, lichaam opmeten, lijf, ieder lijf is anders, elk lichaam is anders, oor, oren, oordopje, oordopjes, gehoorbescherming, rolstoel, korset, kinderen groeien eruit, op maat voor de patiënt, op maat voor de sporter, pak zonder rimpel, wielerpak, schaatspak, skischoen, schaatsschoen, handgreep op maat, masker op maat, mondkapje op maat, knellen, zit niet lekker, zit nooit lekker, maat per persoon, duizend verschillende, voor één persoon, drager heeft inspraak, patroon uit een scan, breien op maat, lichaamsscan, scan met een telefoon, opnemen met een telefoon, gegevens van klanten bewaren, zadel op maat, matras op maat, stoel op maat`,
    `measure the body, body measuring, every body is different, ear, ears, earplug, earplugs, hearing protection, spine, wheelchair, corset, children grow out of it, custom for the patient, custom for the athlete, suit without a wrinkle, cycling suit, skating suit, ski boot, grip made to measure, mask made to measure, uncomfortable, never comfortable, size per person, thousand different, for one person, wearer has a say, pattern from a scan, custom knitting, knitting machine, body scan, scan with a phone, capture with a phone, keep data of customers, custom saddle, custom seat`,
  ),
  widen(
    'engineering-custom',
    `tekenen zonder tekenaar, tekening van de architect, uit de tekening, rechtstreeks uit de tekening, direct vanuit het ontwerp, ontwerp bij het materiaal passen, ontwerp past zich aan, computer past het ontwerp aan, maatwerk voor de prijs van een serie, één stuk voor de prijs van een serie, vanzelf een tekening, automatisch tekenen, tekenprogramma dat rekent, gebogen vormen, vrije vormen`,
    `drawing without a draughtsman, drawing of the architect, straight from the drawing, directly from the design, fit a design to the material, design adapts, one piece at the price of a series, one suit for the price, automatic drawing, curved shapes, free-form`,
  ),
  widen(
    'wood',
    `latten, plankjes, kast?, kastjes?, banken!, bar en krukken, krukken, houten deuren, oude deuren, sloopdeuren, kozijnen uit renovatie, versnipperaar, restpaneel, plaatresten, interieurbouwer, meubelmaker, zaagmachine, timmerman, hout met spijkers, spijkers en gaten, hout uit renovatie`,
    `slats, boards?, cabinets and benches, bar and stools, stools, wooden doors, old doors, frames from renovation, shredder, leftover panel, interior builder, furniture maker, carpenter, wood with nails, nails and holes, wood from renovation`,
  ),
  widen(
    'irregular-material',
    `juist omdat het allemaal anders is, allemaal anders, wat er ligt, kijken wat er ligt, elk stuk een andere maat, gelijke maten nodig, geen stuk gelijk, krom, scheef, kromme stukken, wisselend hout, steeds andere vormen`,
    `because it is all different, all different, look at what is there, each piece a different size, equal sizes needed, no piece the same, crooked, warped, ever different shapes`,
  ),
  widen(
    'second-life',
    `zonde om weg te gooien, zonde, door de versnipperaar, tweede gebruik, weer bruikbaar maken, opnieuw inzetten als, uit sloop, uit renovatie, bouwdelen hergebruiken, van oude producten`,
    `a waste to throw away, through the shredder, second use, make usable again, from demolition, from renovation, reuse of building parts, from old products`,
  ),
  widen(
    'recycled-plastic',
    `oude korrels, zakje korrels, partij korrels, korrels van oud plastic, van oud plastic, plastic van consumenten, vermalen plastic, vervuild, ruikt, stinkt, kleur klopt niet, kleurafwijking, juiste kleur, breekt bij de drukproef, hoe je het mengt, wat erin zit, ingezamelde verpakkingen, oude netten, visnetten, oude kozijnen van kunststof, matrassenschuim, tapijtafval, kringloop van kunststof, statiegeld`,
    `old pellets, bag of pellets, batch of pellets, old plastic, plastic from consumers, ground plastic, contaminated, smells, stinks, colour is off, right colour, breaks in the pressure test, how to mix it, what is in it, collected packaging, old nets, fishing nets, old plastic frames, mattress foam, carpet waste, plastic loop, deposit bottles`,
  ),
  widen(
    'plastics',
    `kunststoffen, kunststof producten, kunststof leiding, kunststof onderdeel, plastic bakken, kunststof kratten, rubber?, schuim?, siliconen, coating van kunststof, kit van kunststof`,
    `plastic products, plastic pipe, plastic part, plastic boxes, plastic crates, rubber?, foam?, silicone`,
  ),
  widen(
    'material-testing',
    `drukproef, valproef, breken bij, hoe lang houdt het, vijftig jaar houden, blijft het heel, sterk genoeg blijft, keuringsproef, brandproef, trekbank, proefstaven, meetlab, laboratorium voor materiaal, wat zit erin, samenstelling, waarom breekt`,
    `pressure test, drop test, break in the test, how long does it last, last fifty years, stay intact, stays strong enough, tensile tests, test pieces, materials lab, what is in it, composition!, why does it break`,
  ),
  widen(
    'gluing',
    `plakken in plaats van schroeven, geplakt paneel, hoeken laten los, laat na een winter los, ondergrond vuil, ontvetten, verkeerde kit, welke kit, lijmcursus, lijmopleiding, lijmverbindingen testen, lijmploeg, gelijmde ruit, afdichten met kit`,
    `glue instead of screwing, glued panel, corners come loose, comes loose after a winter, surface dirty, degreasing, wrong sealant, which sealant, gluing course, bonding course, test glue joints, glued window`,
  ),
  widen(
    'food-processing',
    `sapjes, vers sap, smoothie, over datum, smaakt naar jam, zonder verhitten, druk in plaats van warmte, wei!, kaasmaken, kazen, eiwitdrank, drankje, plantaardige drank, ketels soep, receptuur, nieuwe smaak, nieuwe smaken, schiften, schift, emulsie, mayonaise, ketchup, dressing, deegmachine, bakkerijmachine, slachtlijn, slachten, kip!, snijgroente, schillen van, peren, appels, noten, insecten als voedsel, zeewier als voedsel, portie, maaltijden maken, groot koken, vriesdrogen, drogen van fruit, brouwen, brouwerij, bier brouwen, gist, gisten`,
    `fresh juice, juices, smoothie, expire, expiry, tastes like jam, without heating, pressure instead of heat, whey, cheese making, protein drink, plant-based drink, kettles, new flavour, new flavours, curdle, thicken, emulsion, mayonnaise, ketchup, dressing!, dough machine, slaughter line, poultry, cut vegetables, peeling, pears, apples, nuts, insects as food, seaweed as food, portion, making meals, cooking at scale, freeze drying, drying fruit, brewing, brewery, brew, yeast`,
  ),
  widen(
    'process-scale-up',
    `een paar honderd flesjes, honderd liter, honderden liters, duizend liter weggooien, liters proberen, apparatuur van kleiner formaat, kleinere apparatuur, kleine ketels, van pan naar, in een pan gelukt, keukenproef, kolven, kolf, vaten, vaten en pompen, van gram naar kilo, proefhoeveelheden, nieuwe ontwikkelen zonder eigen lijn, eigen lijn niet missen, investeerders willen het groter zien, duizend uur draaien, maanden proefdraaien, hal met vaten`,
    `a few hundred bottles, hundred litres, hundreds of litres, thousand litres thrown away, smaller equipment, small kettles, worked with a pan, kitchen trial, flasks, flask, vessels and pumps, from gram to kilo, trial quantities, investors want to see it larger, thousand hours, months of trial running, hall with vessels`,
  ),
  widen(
    'pilot-plant',
    `bacterie, bacteriën, gistcellen, enzymen, enzym, micro-organismen, algen kweken, fotosynthese, bioreactor, bioraffinage, suiker uit, vergassen, pyrolyse, grondstof voor de chemie, chemische grondstof, groene grondstof, operator opleiden, operators opleiden, opstarten en storingen oefenen, afsluiter, afsluiters, procesoperator, procesoperators, kleine installatie om te oefenen, nieuwe operators`,
    `bacteria, yeast cells, enzymes, enzyme, micro-organisms, growing algae, photosynthesis, bioreactor, biorefinery, gasification, pyrolysis, raw material for chemistry, chemical raw material, chemical feedstock, train operators, practise start-up, start-up and upsets, process operator, process operators, operators leave, new operators, small installation to practise`,
  ),
  widen(
    'waste-streams',
    `weggesneden, wordt weggesneden, gaat naar de koeien, naar het veevoer, veevoer, tegen betaling ophalen, laten ophalen, levert niets op, wat je eruit kunt halen, iets van maken, opwaarderen, waardevol maken, loof!, bladresten, bierbostel, bostel, aardappelschillen, koffiedrab, houtsnippers, afgekeurde groente, krom of te dik, rest uit de fabriek`,
    `cut away, goes to the cows, cattle feed, pay to have collected, have collected, earns nothing, what you can take out, make something of it, upgrade it, leaves and stems, spent grain, potato peels, wood chips, rejected vegetables, crooked or too thick`,
  ),
  widen(
    'electrify-heat',
    `ketel op stroom, elektrische ketel, e-boiler, warmtepomp, grote warmtepomp, hoge temperatuur warmtepomp, stoom op stroom, stoom uit aardgas, stoom maken, drogen met stoom, restwarmte opwaarderen, warmte opslaan, warmteopslag, zoutopslag, thermische batterij, damp samenpersen, koolzuur, koolzuurgas, afgevangen CO2, afgevangen koolzuur, CO2 omzetten, CO2 afvangen, rookgas, met stroom maken, uit stroom maken, elektrochemisch, elektrochemie, elektrode, elektrodes, elektrolysecel, cel die duizend uur, stroom schaars, stroom is schaars, wisselend aanbod van stroom, geen ruimte op het net, aansluiting aankan, aansluiting te klein, groen gas, fossielvrij, in 2030 geen gas, geen gas meer, steenoven, droogkamer, smelten met stroom, inductie, microgolf`,
    `electric boiler, boiler on power, e-boiler, heat pump, large heat pump, high temperature heat pump, steam from gas, make steam, drying with steam, upgrade residual heat, store heat, heat storage, salt storage, thermal battery, vapour recompression, carbon dioxide, captured carbon, capture CO2, convert CO2, flue gas, with electricity we make, electrochemical, electrochemistry, electrode, electrodes, electrolysis cell, cell runs, power is scarce, varying supply of power, no room on the grid, connection can handle, connection too small, green gas, fossil-free, no gas by 2030, no more gas, kiln, drying chamber, melt with electricity, induction, microwave`,
  ),
  widen(
    'hydrogen-storage',
    `accukar, accuwagen, batterijkar, stille stroom, geen aggregaat, aggregaat vervangen, zonnestroom, noodstroom, batterijcontainer, buurtbatterij, waterstofmotor, waterstofbrander, tankwagen, elektrische bus, elektrische wagen, snelladen`,
    `battery trailer, battery cart, silent power, replace a generator, solar power, emergency power, battery container, hydrogen engine, hydrogen burner, electric cart, fast charging`,
  ),
  widen(
    'optics-measuring',
    `in de leiding meten, door het plastic heen, door de verpakking heen, zonder openen van de verpakking, zonder monster te nemen, zonder een monster, fout zien zonder aan te raken, andere golflengte, venster vuil, aangekoekt, lichtbundel, bundel van de juiste kleur, juiste kleur, vet en eiwit, suiker meten, rijpheid meten, echtheid, namaak, pil, pillen, tablet controleren, glasvezelsensor, spiegeltje, vergroting, scherpstellen, sterrenkijker, ogen onderzoeken, oogonderzoek, netvlies, laserstraal, afstand tot, waterdamp meten`,
    `measure in the pipe, through the plastic, through the package, without opening the package, without taking a sample, without a sample, another wavelength, window fouled, fouled windows, beam of the right colour, right colour, fat and protein, measure sugar, measure ripeness, real or fake, counterfeit, pill, pills, fibre optic sensor, magnification, focusing, eye examination, retina, laser beam, distance to, water vapour`,
  ),
  widen(
    'concrete-stone',
    `bekisting, voetgangersbrug, mortelfabriek, metselrobot, muur metselen, gevel met krullen, stenen bruggetje, gietbouw, prefab wand`,
    `formwork, pedestrian bridge, mortar factory, bricklaying robot, lay bricks, facade with curls, precast wall`,
  ),
  widen(
    'construction',
    `bouwlab, bouwketen, aannemer en architect, gevelbouwer, gevelbouw, dakdekker, bruggenbouwer, woningcorporatie, corporatie, renovatieproject, bouwondernemer, voetgangersbrug, metselaar, stukadoor, installatiebedrijf`,
    `building chain, contractor and architect, facade builder, roofer, bridge builder, housing corporation, housing association, renovation project, pedestrian bridge, bricklayer, plasterer!, plasterers!`,
  ),
  widen(
    'food',
    `sauzen, sap, sapjes, wei!, kaasmaker, kaasmakerij, zuivelfabriek, brouwer, brouwmeester, slager, pluimvee, kip!, kippenvlees, snacks, groentesnijderij, traiteur, maaltijdfabriek, diepvries, chips!?, frisdrank, koffie, thee, cacao, bakkerijmachines, deeg`,
    `sauces, juices, cheese maker, dairy factory, brewer, brewmaster, butcher, poultry, snacks, vegetable processing, caterer, frozen food, crisps, soft drinks, coffee, tea, cocoa, bakery machines, dough`,
  ),
  widen(
    'medical',
    `korset, hoortoestel, hoortoestellen, gehoor, orthopedie, orthopedisch, patiënten thuis, medicijn, spoedmedicijn, bloed!, echo maken, verpleger, huisarts, chirurg, laborant, kweekschaaltjes, laboratoriumrobot, diagnostiek, katheter, tandprothese`,
    `corset, hearing aid, hearing aids, hearing!, orthopaedics, orthopaedic, patients at home, emergency medicine, blood, ultrasound, paramedic, nurse, GP, surgeon, lab technician, culture dishes, laboratory automation, medical diagnostics, catheter, denture`,
  ),
  widen(
    'sports',
    `wielerpak, wielrenner, topsporter, sportbond, roeien, roeiboot, skiën, ski, hockeystick, racefiets, schaatser`,
    `cycling suit, cyclist, top athlete, sports federation, rowing!, skiing, ski, hockey stick, racing bike, skater`,
  ),
  widen(
    'aviation',
    `toestelbouwer, vliegende auto, rijden en vliegen, rompdeel, cockpit, stoelen in vliegtuigen, vliegtuigstoel, bagage, koffers, vliegbasis, vliegveld, startbaan, luchtmacht, luchtvaartdienst, neuskap, rotorbladen`,
    `flying car, drive and fly, fuselage, cockpit, aircraft seats, aircraft interiors, baggage, luggage, air base, airfield, runway, air force, aviation authority, nose cap, rotor blades`,
  ),
  widen(
    'space',
    `lanceren, lanceerraket, straalpijp, satellietonderdeel, stuwraket, ruimte-instrument, baan om de aarde`,
    `launch, launcher, launch vehicle, satellite part, thruster, space instrument, orbit`,
  ),
  widen(
    'automotive',
    `rempedaal, oldtimer, klassieke auto, bestuurder, rijbewijs, laadruimte, aanhangwagen, bakfiets, elektrische fiets, autofabrikant, caravan, caravans, carrosseriebouw`,
    `brake pedal, classic cars, classic car, cargo bike, electric bike, car maker, caravan, caravans, body builder`,
  ),
];
