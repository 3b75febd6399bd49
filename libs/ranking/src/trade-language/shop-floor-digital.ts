import { widen, type Widening } from './entry.js';

/** How people speak of data, machines that fail, the air, the water and the field. Provenance: written from knowledge of the trade. */
export const SHOP_FLOOR_DIGITAL: readonly Widening[] = [
  widen(
    'data-use',
    `verkoopcijfers van jaren, cijfers van acht jaar, jaren bewaard, bewaren we al jaren, ligt in mappen, proefnotities, notities van jaren, logboekjes, urenboekjes, getallen staan overal, overal en nergens, elk hun eigen scherm, naast elkaar leggen, niemand legt ze naast elkaar, in de computer, rekenmodel, data is goed genoeg, gegevens goed genoeg, gestructureerd, klaar voor AI, wat kunnen we ermee, meten is weten, overzichtje, schermpje met cijfers, grafiekje, scherm voor de directie`,
    `years of sales figures, eight years of sales, kept for years, lies in folders, tasting notes, notes of years, logbooks, numbers all over the place, each their own screen, side by side, nobody puts them side by side, calculation model, data good enough, structured data, ready for AI, what can we do with it, to measure is to know, chart, screen for the board`,
  ),
  widen(
    'predicting',
    `voorspelling uit halen, lerend systeem, systeem dat leert, computer laten leren, leren van voorbeelden, leert van voorbeelden, computer van leren, voorspellen hoe het uitpakt, op tijd bijsturen, voelt aan wanneer, ervaring van de meester, brouwmeester, inkopen op gevoel, inkoop gaat op gevoel, voorraad voorspellen, drie jaar in het schap, steeds los zijn, routes plannen met een model, leeg terugrijden, vrachten combineren, rekenmodel erop loslaten, computer die leest, brieven sorteren, voorsorteren, antwoord kiezen`,
    `get a forecast out, learning system, system that learns, let a computer learn, learns from examples, predict how it turns out, correct in time, senses when, experience of the master, brewmaster, purchasing by gut feeling, predict stock, three years on the shelf, keep running out, plan routes with a model, drive back empty, combine loads, let a model loose, computer that reads, pre-sort, sort letters`,
  ),
  widen(
    'machine-learning',
    `slimme computer, computer die leert, zelf leert, getraind op foto's, getraind model, AI-toepassing, iets met AI, wat AI kan, AI inzetten, past AI bij ons, AI-project, algoritme dat voorspelt`,
    `computer that learns, learns by itself, trained on photos, trained model, AI application, something with AI, what AI can do, use AI, does AI suit us, AI project, algorithm that predicts`,
  ),
  widen(
    'texts-documents',
    `formulieren lezen, schadeformulieren, brieven lezen, brieven, soorten antwoord, computer die leest, klantvragen beantwoorden, dossiers, dossier, verslagen, notulen, aanvraag uitlezen, offerte opstellen, vertalen van handleidingen, kennis van de vakman vastleggen`,
    `read forms, claim forms, read letters, letters, kinds of answer, computer that reads, answer customer questions, case files, reports to write, read requests, draw up a quotation, translate manuals, record the knowledge of the craftsman`,
  ),
  widen(
    'generative-ai',
    `taalcomputer, tekstgenerator, slimme zoekmachine voor documenten, AI die schrijft, AI die leest, vraag stellen aan documenten`,
    `language model, AI that writes, AI that reads, ask questions of documents`,
  ),
  widen(
    'funding',
    `er moet geld bij, geld bij moet, potje, geldpotjes, potjes, subsidiepotje, is er subsidie voor, bank wil eerst, geldschieters, mkb-regeling, innovatiekrediet, geldgever`,
    `money must be found, is there a fund, is there a subsidy, bank wants to see, financiers!, innovation credit, scheme for SMEs`,
  ),
  widen(
    'vision-check',
    `kijken mensen of, mensen kijken aan het eind, einde van de lijn kijken, na een uur zie je niets meer, wat de een goed vindt, keurt de ander af, krasjes, bramen zien, leert van voorbeelden, slechte eruit halen, slechte er zelf uitpakt, keurders, keurder, plantjes tellen, planten tellen, zieke planten zien, rijpe vruchten zien, etiket scheef, onkruid zien, foto's van elk product, losse stukken zien, scheuren zien, kapotte lampen`,
    `people look for, at the end of the line people, after an hour you see nothing, what one finds good, another rejects, scratches, see burrs, learns from examples, picks out the bad ones, inspectors walk, count plants, which ones are ill, see ripe fruit, label crooked, see weeds, photo of every product, loose debris, broken lamps`,
  ),
  widen(
    'quality-defects',
    `vijf procent uitval, procent uitval, uitvalpercentage, te stijf, te slap, pas aan het eind merken, aan het eind van de lijn, te laat merken, partij afkeuren, smaakt niet elke keer hetzelfde, niet elke keer hetzelfde, wijkt een beetje af, ieder exemplaar wijkt af, wisselend resultaat, foutloos, nul fouten`,
    `per cent scrap, scrap rate, too stiff, too soft, notice only at the end, at the end of the line, reject a batch, does not taste the same, not the same each time, differs slightly, each copy differs, varying result, zero defects`,
  ),
  widen(
    'digital-start',
    `wat het eerst loont, wat loont het eerst, waar het eerst beginnen, iemand van buiten, hele fabriek langslopen, fabriek doorlichten, doorlichting, iedereen heeft een mening, geld voor één stap, nieuwe machines of oude koppelen, hoe ver zijn we, vergelijken met anderen, waar staan we, smartfactory`,
    `what pays first, where to begin first, someone from outside, walk through our whole factory, review of the factory, everyone has an opinion, money for one step, new machines or link the old, how far are we, compare with others, where do we stand`,
  ),
  widen(
    'try-a-process',
    `proeflijn, op een proeflijn, aan elkaar knopen, machines aan elkaar knopen, machines verbinden, oude machines verbinden, proefopstelling zien werken, voordat we een ton uitgeven, voor we investeren, universitaire kennis, met de handen werkt, kennis van de universiteit, onderzoekers die meedenken`,
    `trial line, on a trial line, tying the old ones together, connect machines, connect old machines, see it working first, before we spend a hundred thousand, before we invest, university knowledge, works with its hands, knowledge of the university`,
  ),
  widen(
    'breakdowns',
    `op het slechtste moment, breken op het slechtste moment, breekt op het slechtste moment, zien aankomen, breken ziet aankomen, kapotgaan voor zijn, voorkomen van storingen, per storing betaald, storing die we voorkomen, klonk anders, klinkt anders, hoorde al weken, meer stroom voordat, trekt meer stroom, stroomverbruik van de motor, lagers vervangen, elke zes maanden vervangen, ketting breekt, kettingen?, tandwiel breekt, ventilator viel uit, motor begeeft het, pomp begeeft het, kost twee dagen productie, polder blank, wissel gaat niet om, staan er tien treinen stil, melden dat ze minder gaan, zelf melden, minder gaan lopen`,
    `at the worst moment, break at the worst moment, see it coming, see the breaking coming, prevent failures, paid per failure, failure we prevent, sounded different, sounds different, more current before, draws more current, power use of the motor, replace bearings, replace every six months, chain breaks, chains?, sprockets, fan failed, motor gives up, pump gives up, two days of production, polder floods, switch does not move, trains stand still, report by themselves, declining!`,
  ),
  widen(
    'predictive-maintenance',
    `ziet aankomen wanneer, uit de metingen zien wanneer, meetkastjes vergelijken, kastjes te koop, welke sensor werkt, welke meting het laat zien, monteurs leren meten, monteurs leren lezen, trillingssensor, motorstroom, slim onderhoud, onderhoud op het juiste moment, te vroeg vervangen, ook als ze nog goed zijn, abonnement op beschikbaarheid`,
    `see it coming when, see from the measurements when, compare boxes, boxes for sale, which sensor works, which measurement shows, mechanics learn to read, vibration sensor, motor current, smart maintenance, maintenance at the right moment, replaced too early, even if still good, pay for availability`,
  ),
  widen(
    'maintenance',
    `sleutelen!, monteur sleutelt, moeren aandraaien, bouten nalopen, bouten, boutverbinding, boutverbindingen, servicemensen, service bij klanten, onderhoudsboot, onderhoudsploeg, nalopen, alles nalopen, inspectiebeurt, smeerbeurt, olie verversen, revisie, werkplaats voor onderhoud, groot onderhoud`,
    `wrenching, mechanic checks, tighten nuts, check bolts, bolts, bolted joint, bolted joints, service people, service at customers, service boat, maintenance crew, check everything, oil change, overhaul, major maintenance`,
  ),
  widen(
    'infrastructure',
    `stuw, stuwen, poldergemaal, polder, waterbeheerder, beheerder?, beheerders, wegbeheer, gemeente beheert, kunstwerk in de weg, sluisdeur, wissel!, bovenleiding, kademuur, duiker!, rioolgemaal, hoog water`,
    `weir, weirs, polder, water manager, road authority, lock gate, sluice, railway switch, overhead line, quay wall, culvert, sewage pumping, high water, flood`,
  ),
  widen(
    'hard-to-reach',
    `onder adembescherming, ademlucht, met adembescherming naar binnen, in opslagtanks, bodem van de tank, tankbodem, tank ligt stil, mannen naar binnen, mag niemand meer naar binnen, kruipt zelf, kruipend apparaat, apparaat dat kruipt, rijdend inspectieapparaat, langs de flens, in een gondel, in de molen, ladder op, hangen aan een touw, koker, kokers, onder een steiger, schacht, donker en vuil, rookgaskanaal, leidingen van binnen, riool van binnen`,
    `breathing protection, with breathing apparatus, storage tanks, tank floor, tank is out of use, men go inside, nobody may go inside, crawls by itself, crawling device, device that crawls, driving inspection device, along the flange, in the nacelle, up the ladder, hanging on a rope, shaft inspection, dark and dirty, duct, pipes from inside, sewer from inside`,
  ),
  widen(
    'flying',
    `onbemand toestel, klein toestel, toestel met camera, toestel opstijgen, opstijgen, landen!?, recht omhoog, vaste vleugels, piloten, vliegbrevet, vliegpapieren, uren maken in de lucht, vlieguren, laten overvliegen, eroverheen vliegen, overheen vliegen, verkeersleiding, luchtverkeersleiding, gewone vliegtuigen, niet meer ziet, buiten het zicht, buiten zicht, vooruit vliegt, voor de brandweer vliegen, zwerm, pakketjes naar een eiland, door de lucht brengen, spoedmedicijn door de lucht, meetvlucht, weiland om te vliegen, te hard waaien`,
    `unmanned craft, small craft, craft with a camera, take off, landing!, straight up, fixed wings, pilots, pilot licence, log hours, flying hours, fly over, air traffic control, ordinary aircraft, no longer sees it, out of sight, flies ahead, fly for the fire brigade, swarm, parcels to an island, bring through the air, emergency medicine by air, survey flight, meadow to fly, too windy`,
  ),
  widen(
    'test-area',
    `nergens zomaar proberen, mogen nergens, mag niet op de weg, baan is vol, baan in het buitenland, afgesloten baan, stap voor stap op de openbare weg, oefenplaats met hulpdiensten, situaties nabootsen, nabootsen van een ramp, waar mag dat wel, waar kan het wel, ontheffing nodig, uitwijken oefenen, bak water, waterbak, bassin, proefbassin, kanaal waar het mag, haven waar het mag, kust met een kade, dicht bij de kust, op zee laten zien, vanaf een schip, in modder hitte en kou, bewezen in modder`,
    `may not try anywhere, nowhere allowed, not allowed on the road, track is booked, track abroad, closed track, step by step on the public road, imitate real situations, where is it allowed, where can it be done, exemption needed, basin, test basin, canal where, port where that is allowed, coast with a quay, close to the coast, show at sea, from a ship, mud heat and cold, proven in mud`,
  ),
  widen(
    'mapping',
    `velden tellen, proefveldjes, proefvelden, planten tellen uit de lucht, welke opkomen, opkomst van planten, beelden van het veld, ziekte in het perceel, kaart terugsturen, kaart van het gebied, diepte meten, havenbodem, bodem afzoeken, oude munitie, baan afvaren, dronebeelden, in beeld brengen, gaskaart, brand in kaart`,
    `test plots, trial fields, count plants from the air, which emerge, images of the field, disease in a field, send back a map, map of the area, measure depth, harbour floor, search the bottom, old munitions, follow a course, drone images, gas map, map a fire`,
  ),
  widen(
    'gas-air',
    `wat er in de rook zit, welke gassen, ruikt gassen, gas ruiken, sist, lekkend gas, brand met chemicaliën, chemicaliën?, gifwolk, meetploeg`,
    `what is in the smoke, which gases, smells gases, hisses, leaking gas, fire with chemicals, chemicals, toxic cloud`,
  ),
  widen(
    'self-driving',
    `busje zonder bestuurder, laten pendelen, pendelen, remt voor fietsers, remt zelf, zelf remt, chauffeurs te weinig, te weinig chauffeurs, waarschuwt de chauffeur, dode hoek van een vrachtwagen, rijhulpsysteem, wagen zonder stuur, zonder stuur, wagen die zelf rijdt, zelf uitwijkt, snelheid houden, tachtig per uur, ovale baan, veldwagen, kar op het veld, lichte wagen op het land, karretje in de rijen`,
    `driverless van, shuttle, brakes for cyclists, brakes by itself, too few drivers, warns the driver, blind spot of a lorry, driver assistance, cart without a wheel, cart that drives itself, gives way, eighty kilometres an hour, oval track, field cart, light cart on the land, cart between the rows`,
  ),
  widen(
    'self-sailing',
    `stuurhulp, binnenvaartschip, binnenvaartschepen, wat andere schepen gaan doen, brug opengaat, uitwijken voor schepen, kleine bootjes, meerdere bootjes, modelboot, modelbootjes, met wind en golven, bak met golven, schip zonder mensen, klein schip zonder mensen, onderwaterapparaat, onderwaterrobot, diepte meten met een bootje, meetbootje, regels op het water, vaarregels, in de gracht, door de sluis varen, schepen die met elkaar praten, stuurhut, schipper`,
    `steering aid, inland vessel, inland vessels, what other ships will do, when a bridge opens, give way to ships, small boats, several boats, model boat, model boats, wind and waves, ship without people, small ship without people, underwater device, underwater robot, measure depth with a boat, survey boat, rules on the water, through the lock, ships that talk to each other, wheelhouse`,
  ),
  widen(
    'wireless',
    `uploaden, bestanden te groot, te groot om te versturen, 's avonds thuis uploaden, onderweg doorsturen, onderweg al doorsturen, ter plekke het antwoord, meteen het antwoord in het veld, beeld hapert, beeld stottert, hapert zodra, geen bereik in de wei, achter de dijk, ver van het dorp, ver van de bewoonde wereld, verspreid over de provincie, kabels trekken te duur, kabels leggen te duur, metertjes aansluiten, duizenden halsbanden, halsband, halsbanden, tegelijk zenden, zendtechniek, zendmast, provider, telecomaanbieder, signaal komt er niet uit, metalen deksel, welk netwerk kiezen, welk netwerk, onder de grond zenden, batterij in een maand leeg, beeld uit een rijdende wagen, rijdende ambulance, meekijken in een ambulance, stabiele verbinding, netwerk aankan, eigen 5G-netwerk`,
    `upload, files are too large, upload at home in the evening, send along the way, answer on the spot, image stutters, picture stutters, no coverage in the meadow, behind the dyke, far from the village, spread over the province, laying cables is too expensive, connect small meters, thousands of collars, collar, collars, send at once, transmission technology, transmitter mast, operator of a network, telecom provider, signal does not get out, metal lid, which network, network to choose, underground transmission, battery empty in a month, image from a moving vehicle, moving ambulance, look along in an ambulance, stable connection, network can handle it, own 5G network`,
  ),
  widen(
    'built-in-sensing',
    `hoe vol ze zijn, hoe vol, volmelder, ondergrondse container, onder een klep, na een jaar batterij leeg, metertje, metertjes, kleine metertjes, voelt of een plant dorst heeft, plantsensor, bodemvocht, vochtmeter, meetdraadje`,
    `how full they are, how full, fill level, underground container, under a lid, battery empty after a year, small meter, small meters, feels whether a plant is thirsty, plant sensor, soil moisture`,
  ),
  widen(
    'remote-reading',
    `rijdt iemand langs, iedere week langsrijden, ronde langs alles, ronde duurt een week, meters aflezen, onbemande locaties, boorlocatie, boorlocaties, gezondheid van koeien, plek doorgeven, geeft gezondheid door, kastje dat meet, apparaatje dat voelt, live toestand, machines van klanten volgen`,
    `someone drives by, every week someone drives, round takes a week, read meters, unmanned sites, well sites, health of cows, reports health, box that measures, device that feels, live condition, follow machines of customers`,
  ),
  widen(
    'field-work',
    `uien, wortels, graan en bonen, natte klei, klei, smalle stroken, strokenteelt, op smalle stroken, tussen de planten, plukken van fruit, aardbeien, aardbeien plukken, plukkers, komkommers, plukt komkommers, paprika's plukken, oogstrobot, proefveldjes, keurders in het veld, veldje, plantjes opkomen, teler, dorst, echt gewas, een heel seizoen gewas, trekkers, grote trekker, boer vertrouwt`,
    `onions, carrots, grain and beans, wet clay, clay, narrow strips, strip cropping, between the plants, picking fruit, strawberries, picking strawberries, pickers, cucumbers, picks cucumbers, harvest robot, test plots, plants emerge, thirsty, real crop, whole season, large tractors, farmer trusts`,
  ),
  widen(
    'horticulture',
    `kasklimaat, klimaatregeling, kastuinder, tomatenplant, schermen lampen en water, proefkas, zachtfruit, aardbeienteler, tuinder, tuinders`,
    `greenhouse climate, climate control, tomato plant, trial greenhouse, soft fruit, strawberry grower, grower in greenhouses`,
  ),
  widen(
    'simulate',
    `proefdraaien zonder ijzer, zonder ijzer, voordat de machine er is, voordat de installatie er staat, in de computer proefdraaien, nagespeeld in de computer, rekenen vooraf, vooraf kunnen uitrekenen, vooraf uitrekenen`,
    `test-run without iron, without iron, before the machine is there, before the installation is there, test-run in the computer, calculate beforehand, can calculate beforehand`,
  ),
  widen(
    'machine-software',
    `besturing pas later klaar, besturing duurt langer, kopie van de vorige code, oude code, code van vijftien jaar, niemand durft de code aan te komen, durft er nog aan te komen, bouwstenen hergebruiken, bouwstenen die je kunt hergebruiken, wijziging maakt bij een ander iets stuk, programmeurs zijn de flessenhals, flessenhals, fouten pas bij de klant, fouten vinden we pas bij de klant, elke klant een kopie`,
    `control only later, copy of the previous code, old code, code fifteen years old, nobody dares touch the code, reusable building blocks, building blocks that can be reused, change breaks something, programmers are our bottleneck, programmers are the bottleneck, faults only at the customer, find faults only at the customer`,
  ),
  widen(
    'virtual-reality',
    `met een bril op, bril op, bril met beeld, beleven alsof, aan de wal beleven, alsof ze er zijn, headset op, voor je ogen verschijnen, stap voor je ogen, iemand op kantoor meekijken, meekijken via een telefoon, handen vrij, allebei zijn handen nodig, handboek van tweeduizend bladzijden, handboek bij de hand, vlieg er iemand achteraan, deskundige kijkt mee, evacuatie oefenen, brand blussen oefenen, brandslang, oefenbak, maker van die bril, bril van één merk`,
    `wearing glasses, glasses with a picture, experience ashore, as if they were there, with a headset, appear before your eyes, step before your eyes, someone in the office look along, look along via a phone, both hands, manual of two thousand pages, someone flies over, expert looks along, practise evacuation, practise fire fighting, fire hose, maker of those glasses, glasses of one brand`,
  ),
  widen(
    'cyber',
    `criminelen, netwerk op slot, op slot gezet, in onze tekeningen zitten, zat iemand in onze tekeningen, tekeningen uitlekken, uitlekken, laten testen door een hacker, binnen een uur binnen, wie waarschuwt ons, op tijd gewaarschuwd, iets rondgaat, alles hangt aan elkaar, jongen die de computers doet, geen afdeling voor, aantonen dat het op orde is, hebben wij het op orde, op papier of wij, minimaal doen aan beveiliging`,
    `criminals, locked the network, in our drawings, drawings leak, leak out, had us tested, within an hour someone was in, who warns us, warned in time, something is going around, everything hangs together, lad who does the computers, have it in order, on paper whether we, least we must do for security`,
  ),
  widen(
    'chain-messages',
    `bijlage in de mail, als bijlage, inloggen in zijn portaal, eigen portaal, portaal van elke klant, wij tikken ze over, tikken onze bevestiging over, gewijzigde datum, één aansluiting voor iedereen, systemen onder elkaar regelen, onder elkaar regelen, zonder overtypen, prognose delen, forecast delen, voorraden in de keten zien`,
    `attachment in the mail, as an attachment, log in to his own portal, own portal!, we retype them, retype our confirmation, changed date, one connection for all, arrange it among themselves, without retyping, share forecasts, see stock in the chain`,
  ),
];
