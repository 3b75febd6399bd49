import { widen, type Widening } from './entry.js';

/** Roundabout ways in which people describe a need. Provenance: trade language, written from knowledge of the trade. */
export const SHOP_FLOOR_MORE: readonly Widening[] = [
  widen(
    'data-use',
    `klantenbestand, klantenkaart, klantgegevens, bezoeken van klanten, wie komt terug, welke klanten we kwijtraken, klanten kwijtraken, jaren aan bezoeken, zit er iets in, of er iets in zit, cijfers deugen niet, onze cijfers, apparaten spugen cijfers, er kwam onzin uit, onafhankelijke kenner, wat ontbreekt er aan data, bureau vroeg veertigduizend, uitzoeken met cijfers, statistisch`,
    `customer file, customer data, visits of customers, which customers return, years of visits, anything in it, our figures are no good, devices spit out figures, nonsense came out, independent expert, what data is missing, agency asked`,
  ),
  widen(
    'predicting',
    `inroosteren, roosteren van mensen, slim programma, voorkeuren leren, routes leren, voorspelprogramma, weten wie afhaakt, hoeveel klanten morgen, drukte in de winkel, wanneer bijbestellen, beste volgorde, puzzel van de planning, puzzelen, slimmer inkopen`,
    `rostering people, clever program, learn preferences, learn routes, prediction program, how many customers tomorrow, when to reorder, best sequence, puzzle of the schedule, purchase smarter`,
  ),
  widen(
    'planning',
    `roosteren, inroosteren, viltstift, planbord met kaartjes, telefoontjes om te plannen, vrachtwagens plannen, ritten plannen, ritplanning, routeplanning`,
    `rostering, felt pen, board with cards, phone calls to plan, plan lorries, plan trips, route planning`,
  ),
  widen(
    'cyber',
    `verkeerd rekeningnummer, op een verkeerd nummer betaald, nota op een verkeerd nummer, postbus overgenomen, mailbox overgenomen, verkeerde bijlage, bijlage geopend, machines hangen aan internet, direct aan internet, machines stil na een mail, systeembeheerder, digitaal inbreken, ingebroken, wie heeft toegang, beveiligingsvragen, digitale veiligheid, weerbaar, weerbaarheid, klant vraagt hoe wij dat voorkomen, veilig omgaan met gegevens`,
    `paid to a wrong number, wrong account number, mailbox taken over, wrong attachment, attachment opened, machines hang on the internet, directly on the internet, stood still after a mail, system administrator, broken into, who has access, security questions, digital safety, resilient, resilience, customer asks how we prevent that`,
  ),
  widen(
    'chain-messages',
    `stekker die overal past, wijziging van een tekening, tekening wijzigt, hoort het pas later, dagen later horen, in de ketting, iedereen zijn eigen pakket, eigen pakket, maten en bestellingen, uitbesteed werk, harderij, galvanische, uitbesteden van bewerkingen, pakket van de klant, bestellingen en maten`,
    `plug that fits everywhere, change of a drawing, drawing changes, hears it days later, everyone in the chain, own package, orders and measurements, subcontracted operations, hardening shop, package of the customer`,
  ),
  widen(
    'machine-software',
    `wat er in het kastje draait, programma in de machine, aangepast per klant, per klant aangepast, ingenieurs schrijven, opnieuw schrijven, minder opnieuw schrijven, bij oplevering zoeken, weken bij de klant zoeken, weken zoeken waarom iets blijft hangen, blijft hangen, nagemaakte machine, op kantoor vinden, softwarevertraging, regeltechniek, machinebesturing, oplevering loopt uit, sorteermachine die hapert`,
    `what runs in the box, program in the machine, adapted per customer, engineers write, rewrite, rewrite less, searching at delivery, weeks at the customer, why something hangs, imitated machine, find that in the office, software delay, control engineering, machine control, delivery overruns`,
  ),
  widen(
    'instructions',
    `goede draad kiezen, welke draad, kiezen uit honderd, oplichten, licht op bij de goede, pakken uit bakjes, uit bakjes pakken, verkeerde pakken, verkeerd gepakt, bakje voor bakje, stap die je moet doen, combinaties, tweehonderdduizend combinaties, aanwijzen wat er moet, handleiding in de bus, volgorde op een scherm`,
    `choose the right wire, which wire, choose from a hundred, lights up, light up the right one, pick from bins, wrong one picked, bin by bin, step you must do, combinations, two hundred thousand combinations, point out what is needed, manual is in the van, sequence on a screen`,
  ),
  widen(
    'augmented-virtual-reality',
    `in hun beeld, in beeld terwijl ze doorwerken, handen vrij werken, aanwijzing voor je ogen, nagemaakt toestel op een scherm, oefenen op een nagemaakt toestel, handelingen vooraf oefenen`,
    `in their view, in view while they keep working, hands free, directions before your eyes, imitated aircraft on a screen, practise on an imitation, actions practised beforehand`,
  ),
  widen(
    'virtual-reality',
    `simulator, simulatoren, vluchtsimulator, nagemaakte cockpit, lesuur kost een vlucht, leren op een nagemaakte, oefenen zonder het toestel`,
    `simulator, simulators, flight simulator, mock cockpit, lesson costs a flight, learn on an imitation, practise without the aircraft`,
  ),
  widen(
    'breakdowns',
    `vastgelopen rol, vastgelopen rolletje, rolletje, rollen van een band, transportband, wordt gloeiend, gloeit, brand door, hand op het frame, luisteren met een schroevendraaier, weigert, weigeren, weigert in het seizoen, bellen voordat hij breekt, hoe de kast erbij staat, metaaldeeltjes, slijpsel in de olie, tandwielkasten, tandwielkast reviseren, komen pas als het te laat is, te laat bij ons, storingsmensen, hete plek`,
    `seized roller, rollers, conveyor, glows, fire because, hand on the frame, refuses, refuse in the season, call before it breaks, how the box is doing, metal particles, particles in the oil, gearboxes, overhaul gearboxes, bring them when it is too late, only come when, hot spot`,
  ),
  widen(
    'predictive-maintenance',
    `geluidmicrofoon, microfoons, geluid meten, warmteoog, meetmethoden naast elkaar, iets dat mag falen, waar het mag falen, abonnement waarbij wij zien, op afstand zien hoe het erbij staat, welke meting is betrouwbaar`,
    `microphones, measure sound, heat eye, measuring methods side by side, something that may fail, subscription in which we see, see remotely how it is doing, which measurement is reliable`,
  ),
  widen(
    'infrastructure',
    `beweegbare brug, beweegbare bruggen, ophaalbrug, bruggen en sluizen, vaarseizoen, Rijk, opdrachtgever van het Rijk, bestaand object, brugaandrijving, provincie beheert, waterkering`,
    `movable bridge, movable bridges, drawbridge, bridges and locks, sailing season, municipality is angry, national client, existing object, flood barrier`,
  ),
  widen(
    'wireless',
    `zendmodule, zender kiezen, antennes, verstand van antennes, mast, masten voor, betere mast, lijn er een halve seconde uit, lijn valt uit, zodra hij achter, achter een bosje, seconde vertraging, een seconde ertussen, zonder haperen, haarscherp beeld, haarscherp, op afstand bekeken, vanaf een bureau bekeken, op afstand bestuurd, in kelders, in een kelder, laten horen vanuit, tag, tags, jaren zonder nieuwe batterij, door elkaar zenden, duizend door elkaar, dorp zonder netwerk, kastje dat belt, nachtelijk buitengebied, operatiekamer meekijken`,
    `radio module, choose a transmitter, antennas, understands antennas, mast, better mast, line is out, line drops, as soon as it drives behind, behind a grove, second of delay, a second in between, without stutter, razor-sharp image, razor-sharp, watched from a desk, remotely controlled, in basements, basement, tag, tags, years without a new battery, a thousand together, village without a network`,
  ),
  widen(
    'built-in-sensing',
    `stoeptegel, tegel die voelt, in de grond leggen, in de straat, parkeerplaats, parkeren, meldt of er een auto staat, kastje erop, raken kwijt, kwijt bij klanten, waar zijn onze kratten, kratten kwijt, fust, fust kwijt`,
    `paving tile, tile feels, put in the ground, in the street, parking!, reports whether a car stands, lost at customers, where are our crates, returnable crates, containers get lost`,
  ),
  widen(
    'self-driving',
    `wagentje dat vanzelf gaat, gaat vanzelf, zonder mens, maaier zonder mens, rijdende camerakar, testauto, testauto's, honderdtwintig per uur, hoge snelheid rijden, lange bocht, rondje om kilometers te maken, kilometers maken, dossier voor de overheid, dossier van honderd bladzijden, ontheffing van de rijksdienst, RDW, stempel van de dienst, voertuigkeuring, laatste kilometer, parkeerplaats en vertrekhal, keuring van voertuigen, remweg`,
    `goes by itself, cart that goes by itself, without a human, mower without a human, camera cart, test car, test cars, hundred and twenty, driving at high speed, long bend, circuit to make kilometres, make kilometres, file for the authorities, vehicle authority, vehicle approval, last mile, braking distance`,
  ),
  widen(
    'self-sailing',
    `duwboot, stuurman, zonder iemand aan het roer, aan het roer, achter elkaar varen, tweede schip volgt, plezierjacht, plezierjachtje, vaarweg, wie over de vaarweg gaat, waterrobotje, robotje onder water, kabel op de bodem, kabel bloot, onbemand scheepje, drijvende robot`,
    `pusher boat, helmsman, nobody at the helm, at the helm, sail behind one another, second ship follows, pleasure craft, in charge of the waterway, little robot under water, cable on the seabed, cable lies exposed, cable is bare, floating robot`,
  ),
  widen(
    'flying',
    `vliegend oog, oog in de lucht, hangen onder een toestel, camera onder een drone, lucht in mogen, wanneer we de lucht in mogen, strook asfalt, strip asfalt, baan om op te stijgen, dagelijks opstijgen, makers van toestellen, hal om te sleutelen, zonneveld van boven, van bovenaf, vanuit een toestel`,
    `flying eye, eye in the sky, hang under, camera under a drone, when we may go up, strip of tarmac, strip to take off, take off daily, makers of craft, seen from above, crowded motorway`,
  ),
  widen(
    'mapping',
    `vermiste personen, vermiste, zoektocht, zoeken in het bos, zonneveld, panelen met een hete plek, hete plekken, kapotte panelen, kapotte zonnepanelen, warmtebeeld`,
    `missing persons, missing person, search in the woods, solar field, panels with a hot spot, hot spots, broken panels, broken solar panels, thermal image`,
  ),
  widen(
    'hard-to-reach',
    `door het mangat, past niet door, schoonspuiten van een tank, tank schoonmaken, lans van vijftig kilo, met een lans, man in een pak, pak met lucht, langs een wiek rijden, rijdt langs de wiek, voorrand van een wiek, in een kruipruimte, hoge wand, wand van een silo`,
    `through the manhole, fits through, hosing out a tank, tank cleaning, lance, men in suits, drives along the blade, leading edge, crawl space, high wall`,
  ),
  widen(
    'make-a-first-one',
    `in elkaar knutselen, in elkaar zetten met tape, met tape, houtje touwtje, machientje bedacht, op papier bedacht, iets bedacht, bedacht maar niet gemaakt, niemand die het kan bouwen, klein clubje dat iets bouwt, exemplaar om te laten zien, schoolproject`,
    `cobble together, put together with tape, even with tape, thought up a machine, thought of something, nobody who can build it, a copy to show, school project`,
  ),
  widen(
    'people-and-robots',
    `ontwerpers die een week meelopen, week met onze mensen meelopen, meelopen met onze mensen, ontwerpers!?, machine met gevoel, met wat gevoel, gevoel van een vakman, denken graag mee, vakmensen die meedenken, niemand van de vloer, alle leveranciers gehad, alle leveranciers geprobeerd, niets past`,
    `designers walk along, walk along with our people, designers!?, machine with some feeling, some feeling, feeling of a craftsman, craftsmen who think along, had all suppliers, tried all suppliers, nothing fits`,
  ),
  widen(
    'manual-work',
    `nieten, nietjes, last van zijn pols, pijn in de pols, bekleden, stofferen, schoonspuiten, pellen, garnalen pellen, uitbenen, inwikkelen, plakken van labels, in een pak werken, zware lans, honderden keren`,
    `staple, staples, stapling, trouble with the wrist, pain in the wrist, upholstering, hosing!, peeling shrimps, peeled, deboning, wrapping by hand, heavy lance, hundreds of times`,
  ),
  widen(
    'change-with-people',
    `zitten erbij als portiers, trots op hun vak, trots op het vak, twee zijn vertrokken, werk verdelen zodat, zelf beslissen, bijleren, bond wil meepraten, de bond, bonden, meepraten, waar is het eerder goed gegaan, saai geworden`,
    `sit there like doormen, proud of their craft, two have left, already left, decide for themselves, union wants to join, gone well before, became dull`,
  ),
  widen(
    'spare-parts',
    `tekeningen verdwenen, tekeningen verdwenen in een verhuizing, machines draaien veertig jaar, veertig jaar oude machines, op afroep maken, op bestelling maken, van de lijst, welke artikelen loont het, gietmal is stuk, mal is stuk, nieuwe mal kost, waaier, askoppeling, brak in, gebroken as, smederij wil er tien, wacht op smeedwerk, vloot ligt stil, maandenlang stil, onderdelen naar Afrika, onderdeel namaken`,
    `drawings vanished, drawings vanished in a move, machines run for forty years, forty-year-old machines, make on demand, on demand, which items does it pay, casting mould is broken, mould is broken, new mould costs, impeller, shaft coupling, coupling broke, forge wants to make ten, fleet lies idle, idle for months, copy those by hand`,
  ),
  widen(
    'large-scale-3d-printing',
    `met draad opbouwen, blok met draad opbouwen, draad op draad, opbouwen en daarna afdraaien, paneel waarvan geen gelijk, houten kist voor elk paneel, uit mortel`,
    `build up with wire, wire upon wire, build up and then turn, no panel is the same, wooden box for every panel`,
  ),
  widen(
    'printing3d',
    `uitdraaien op een apparaat, op zo'n apparaat uitdraaien, uitdraaien, welk apparaat dan, tegenwoordig uit een printer, niet meer gieten maar printen`,
    `run off on a machine, run that off, which machine then, nowadays from a printer, not cast but printed`,
  ),
  widen(
    'metal-printing',
    `wand wordt poreus, poreus, poreuze wand, gesoldeerde onderdelen, brander uit één stuk, uit één stuk, afgerond kanaal, kanaal van binnen, kanalen van binnen, hoeken waarin vuil blijft, mengblok, vier vloeistoffen, doorzagen, proefstukjes laten maken, garantie op de wand, metaalhuis`,
    `wall becomes porous, porous, brazed parts, brazing, burner in one piece, rounded channel, channel inside, corners in which dirt stays, mixing block, sawn through, test pieces made`,
  ),
  widen(
    'copy-part',
    `vlak is scheef, scheef vlak, een tiende scheef, tiende millimeter, meettoestel!, meetbedrijf komt, eigen meettoestel!, zelf niet meten, meetkamer, keuren van maten, hermeten`,
    `face is out of true, out of true, tenth of a millimetre, measuring device, measuring company comes, cannot measure that ourselves, measuring room`,
  ),
  widen(
    'optics-measuring',
    `druppel bloed, druppel, kijkbuis, kunststof lensjes, lensjes, lensje, telefoonchip, parasieten tellen, cellen tellen, microscopisch, met een telefooncamera kijken`,
    `drop of blood, droplet, viewing tube, plastic lenses, phone chip, count parasites, count cells, microscopic`,
  ),
  widen(
    'body-fit',
    `gezichtje, gezicht vastleggen, masker dat past, maskertje, maskertjes, maskers, voet vastleggen, leest?, schoenleest, schoenen op een leest, diabetes, wondjes, drukplek, polsband, elke schoen anders, iedere voet anders, formule die tekent, rug van een kind, neus?, huid?`,
    `little face, record the face, mask that fits, masks, capture the foot, last of a shoe, shoe last, shoes on a last, diabetes, sores, wristband, every shoe different, every foot different, skin!, formula does the drawing, infant, babies`,
  ),
  widen(
    'multi-material-3d-printing',
    `negen deeltjes, van negen naar één, deeltjes assembleren, metaal in het plastic, metaal al in het plastic, antennetje, ingebouwd antennetje, kleiner lukt niet, verkleinen lukt niet`,
    `nine parts, from nine to one, metal in the plastic, metal already in the plastic, built-in antenna, smaller no longer works, making it smaller`,
  ),
  widen(
    'irregular-material',
    `welk stukje waar past, stukjes passen, puzzel van stukken, alle maten, elk beestje ligt anders, ligt anders, glibberig, geen paneel gelijk, geen twee hetzelfde`,
    `which piece fits where, puzzle of pieces, small pieces left, all sizes, each animal lies differently, lies differently, slippery, no two the same`,
  ),
  widen(
    'wood',
    `eiken, eik, stukken eiken, vloertjes, visgraat, trappen, trappenfabriek, parket, fineer, multiplex`,
    `oak, pieces of oak, floors of wood, herringbone, stairs of wood, stair factory, parquet, veneer`,
  ),
  widen(
    'injection-moulding',
    `spuitgieter, spuitgietmachines, korrels in de matrijs, stampen van dopjes, vulling van de matrijs`,
    `injection moulder, moulding machines, pellets in the mould`,
  ),
  widen(
    'material-testing',
    `hard geworden, wordt hard, wordt na twee jaar hard, chloorwater, leverancier zegt dat er niets is veranderd, oude en nieuwe naast elkaar, waar het aan ligt, geen lab, hebben geen lab, weekmaker, buigen tot ze breken, tot het breekt`,
    `became hard, becomes hard, chlorinated water, supplier says nothing has changed, old and new side by side, what causes it, no lab, have no lab, plasticiser, bend until they break, until it breaks`,
  ),
  widen(
    'thermoplastic-composites',
    `schaal die je kunt omsmelten, omsmelten, weer omsmelten, buszitting, stoelschaal, zitting, vlas of glas erin, vlas erin`,
    `shell that can be remelted, remelted, bus seat, seat shell, flax or glass in it, flax in it`,
  ),
  widen(
    'composite-making',
    `glasmat, glasmat en hars, in een mal gelegd, mal van vier meter, machines leggen, alles vanzelf vastgelegd, dossier van elk exemplaar, welke rol welke temperatuur, vastleggen van elke stap`,
    `glass mat, glass mat and resin, laid in a mould, four-metre mould, machines do the laying, recorded by itself, file for each copy, which roll which temperature, record each step`,
  ),
  widen(
    'composite-repair',
    `staartvlak, klap van een laadkar, laag te diep, laag voor laag wegslijpen, slijpt laag voor laag, tot het goed is, stofpak, lichtstraal die wegneemt, herstellen met een laagje`,
    `tail surface, hit by a cart, layer too deep, grinds away layer by layer, layer by layer until, dust suit, beam of light removes, restore with a layer`,
  ),
  widen(
    'food-processing',
    `toffees, snoep maken, zonder suiker, plakken aan de lijn, worden bruin, wordt bruin, houden een week, dips, onder water zetten zonder hitte, zonder hitte, bakjes onder druk, supermarkten willen, in de proefkeuken, smaken goed, textuur, mondgevoel`,
    `toffees, confectionery, without sugar, sugar-free, stick to the line, turn brown, keep for a week, dips, under a lot of water, without heat, tubs under pressure, supermarkets want, test kitchen, texture, mouthfeel`,
  ),
  widen(
    'process-scale-up',
    `in emmers, gaat in emmers, duizend liter proberen, steeds dezelfde kwaliteit leveren, weken achter elkaar koken, indampen, kleine versie van een lijn, kleine versie van zo'n lijn, proeven alleen op zondag, lijn draait drie ploegen, pallet mee laten doen, eerst een pallet, kost een miljoen, apparaat van een miljoen`,
    `in buckets, goes in buckets, try a thousand litres, always the same quality, cook for weeks, evaporate!, small version of a line, small version of such a line, trials only on Sunday, line runs three shifts, have a pallet done, first a pallet, costs a million`,
  ),
  widen(
    'pilot-plant',
    `bietenpulp, stof uit planten halen, uit pulp halen, vervangt olie, olie in verf vervangen, verfgrondstof, hars uit planten, groene verf, stof die olie vervangt`,
    `beet pulp, extract a substance, from pulp we extract, replaces oil, replace oil in paint, substance that replaces`,
  ),
  widen(
    'electrify-heat',
    `van de vlam af, vlam, acht bar, destillatiekolom, afwalwarmte, afvalwarmte, afvalwarmte oppompen, oppompt, pompt warmte op, isoleert, isolatie van een tent, kacheltjes, brandstof meten, brandstofverbruik`,
    `rid of the flame, distillation column, eight-bar steam, waste heat up, pumps waste heat, insulates, heaters, fuel measured, fuel consumption`,
  ),
  widen(
    'defence-customer',
    `generaal, generaals, uitzending, uitgezonden, tent, tenten, mensen in tenten, bewonen, winter laten bewonen, hulporganisatie, hulporganisaties, noodhulp, veldhospitaal`,
    `general!, generals, deployment!, deployed abroad, tent, tents, people in tents, lived in for a winter, aid organisations, emergency relief, field hospital`,
  ),
  widen(
    'networking',
    `samen in een aanvraag, gezamenlijke aanvraag, vakgroep, softwarebedrijf en ons samen, hoe komen we aan tafel, aan tafel komen`,
    `together in one application, joint application, university department, how do we get to the table, get to the table`,
  ),
  widen(
    'order-picking',
    `vijf keer besteld, vijf keer de koerier, één vloot voor allemaal, één ploeg voor allemaal, schuim en karton, gebouw met vijf bedrijven, prijzen en aantallen laten zien, gedeelde voorraad`,
    `ordered five times, five times the courier, one fleet for all, one crew for all, foam and cardboard, companies share our building, show prices and quantities, shared stock`,
  ),
  widen(
    'production-logistics',
    `heftrucks rijden elkaar in de weg, elkaar in de weg rijden, bedrijven in één gebouw, gebouw delen, gezamenlijke logistiek`,
    `forklifts in each other's way, companies in one building, joint logistics`,
  ),
  widen(
    'welding',
    `knooppunten, buizen lassen, klimrek, met licht gelast, laserlassen, naad met licht, kop erbij kan, naad waar je niet bij komt, lassen van buizen, luiken, stalen wanden`,
    `nodes of tubes, weld tubes, climbing frames, laser welding, welded with light, head can get there, seam in a place that can hardly be reached, hatches, steel walls`,
  ),
  widen(
    'robot-welding',
    `machine last, onze machine last, machine die last, twee dagen om hem te leren, dagen om te leren, tien buizen per order`,
    `our machine welds, machine that welds, two days to teach it, days to teach, ten tubes an order`,
  ),
  widen(
    'sheet-metal',
    `man aan de pers, messen zoeken, zoekt naar messen, beugels van plaat, gereedschapsmaker van persen, weet wat erin moet, van elke soort twee`,
    `man at the press, looks for blades, brackets of sheet, maker of press tools, knows what must go in, two of each kind`,
  ),
  widen(
    'large-robot-work',
    `waar het werkstuk staat, vertellen waar het werkstuk staat, zelf aftasten, voelen waar een bobbel, bobbel voelen, van elk model één, arm op een wagentje, lakken van grote stukken`,
    `where the workpiece stands, tell it where the workpiece, feel that itself, notice a bump, one of each model, arm on a trolley, lacquer large pieces`,
  ),
  widen(
    'assembly',
    `combinaties op de website, klant stelt samen, zelf samenstellen, eigen samenstelling, klepjes uit bakjes, ventielblok, blok opbouwen, kabels leggen in, komen spelen met ons product`,
    `combinations on the website, customer composes, valve block, pick valves, build up a block, come and play with our product`,
  ),
  widen(
    'ramp-up',
    `geschroefd in een loods, met vrienden geschroefd, keten wil er vierduizend, winkelketen wil er, eigen fabriek durven we niet, aanschuiven waar lijnen staan, testbanken staan al, lijnen en mensen al staan`,
    `screwed together in a shed, with friends, chain wants four thousand, do not dare build our own factory, join where lines stand, test benches already stand`,
  ),
  widen(
    'quality-defects',
    `foute merken we pas, pas als de klant belt, als de klant belt, zichzelf bijstellen, stelt zichzelf bij, elke stap weet wat de vorige deed, bijstellen, zelf bijregelen`,
    `notice only when the customer calls, when the customer calls, adjust itself, each step knows what the previous did, self-correcting`,
  ),
  widen(
    'settle-among-peers',
    `twee deuren verder, naast de baan zitten, werkplaats naast, iedere keer een boer inhuren, wat te ver rijden, zelf een plek huren`,
    `two doors down, workshop next to, hire a farmer each time, rent a place`,
  ),
];
