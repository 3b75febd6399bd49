import { widen, type Widening } from './entry.js';

/** The shop floor's own words for making and handling things. Provenance: trade language, written from knowledge of the trade. */
export const SHOP_FLOOR_MAKING: readonly Widening[] = [
  widen(
    'finishing',
    `plamuren, plamuur, plamuurlaag, gladstrijken, strak schuren, schuurmachine, bandschuren, schuurband, slijptol, slijptolletje, haakse slijper, slijpschijf, slijpstof, kantjes wegslijpen, trommelen, glasparelen, spiegelglad, oppoetsen, fijnslijpen, honen, gietboom afzagen, aanspuiting wegsnijden, spaantjes aan de rand, randen weghalen, gladmaken van een oppervlak`,
    `filler, putty, fairing!, smoothing a surface, sander, belt sanding, angle grinder, small grinder, grinding disc, grinding dust, take off edges, tumbling, bead blasting, mirror finish, buffing, fine grinding, honing, sprue removal, trimming flash, edges off, smooth surface`,
  ),
  widen(
    'large-robot-work',
    `romp van een schip, grote oppervlakken, groot oppervlak, vliegtuigromp, rompdeel, vleugeldeel, tientallen meters lang, zo groot als een huis, robot op een portaal, machine past zich aan de vorm aan, zelf aan de vorm aanpast, zelf zien waar hij is, eigen werk controleren, zonder programmeren, niet per stuk programmeren, programmeren kost meer dan het werk, robot die voelt, krachtgestuurd, gaten boren in grote delen, grote lichte producten, dertig per jaar`,
    `ship hull, large surfaces, large surface, fuselage, fuselage part, wing part, tens of metres long, robot on a gantry, adapts to the shape, adapts itself to the shape, see for itself where it is, check its own work, without programming, no programming per piece, programming costs more than the work, force controlled, drilling holes in large parts, large light products, thirty a year`,
  ),
  widen(
    'manual-work',
    `tillen van, tilt per dienst, kilo's tillen, zware zakken, koffers tillen, rug, rugpijn, pijnlijke schouder, zere schouder, boven het hoofd, armen boven het hoofd, op de knieën, geknield, in een put, smerig werk, vies werk, stoffig werk, koud werk, geen mensen voor te vinden, mensen krijg je er niet meer voor, diensten niet vol, niet meer rond krijgen met mensen, dezelfde handeling, scheppen, portioneren, vouwen, plukken met de hand, met de hand geteld, geduldwerk, onder een microscoop, priegelwerk, loupe, fijnmotorisch`,
    `lift per shift, kilos of lifting, heavy bags, lifting suitcases, back complaints, sore shoulder, above their heads, arms above, on their knees, in a pit, filthy work, dirty work, dusty work, cold work, no people for it, nobody wants this work, cannot fill the shifts, same action, scooping, portioning, folding boxes, picking by hand, patience work, under a microscope, fiddly, fine motor, hand work`,
  ),
  widen(
    'automate',
    `machine kan overnemen, apparaat dat het overneemt, door een machine laten doen, mechanische arm, een arm laten, arm die het doet, arm nadoen, beweging nadoen, apparaat dat zelf, standaardmachine past niet, bestaande automaten, automatisch schoonmaken, schoonmaakrobot, spuitrobot, pakrobot, melkrobot, slim apparaat, robotleverancier, robotmaker, robotintegrator, integrator, geen standaardoplossing`,
    `machine can take over, device that takes over, have a machine do it, mechanical arm, let an arm, arm that does it, copy the movement, copy his movement, existing machines do not fit, automatic cleaning, cleaning robot, spraying robot, picking robot, milking robot, robot supplier, robot maker, robot integrator, integrator, no standard solution, standard solutions do not exist`,
  ),
  widen(
    'people-and-robots',
    `samen met de mensen die het werk doen, met onze eigen ploeg, met de schoonmakers zelf, hulpmiddel dat werkt, hulpmiddelen worden niet gebruikt, tilhulp, werk prettiger, werk verlichten, verlichten van het werk, werk lichter, lichter maken van het werk, ontwerpers en vakmensen, oude vakman, wat hij kan staat nergens, kunstje van de vakman, vakkennis in handen, half mens half robot, mens en machine samen een klus, wennen aan een machine, toekomst van het werk`,
    `together with the people who do the work, with our own crew, with the cleaners themselves, aid that works, aids are not used, lifting aid, work more pleasant, lighten the work, lighten work, designers and craftsmen, old craftsman, knack of the craftsman, half human half robot, people and machine together, future of work`,
  ),
  widen(
    'cobots',
    `lichte arm, licht robotje, arm op een tafel, hulparm, arm die je met de hand voordoet, robot voordoen, zelf instellen door de operator, collega-robot`,
    `light arm, arm on a table, helper arm, arm you teach by hand, teach by showing, set by the operator, robot colleague`,
  ),
  widen(
    'gripping',
    `klemt!, klemmen zonder schade, dekseltje, deksel oppakken, beschadigt bij het pakken, kneuzen, kneuzing, slap, plakkerig, plakt!, nat product, elk formaat anders, telkens een andere maat, telkens andere vorm, koffers, zakjes, eieren, vruchten, schaaltjes, flesjes, potjes, zachte vrucht heel laten, heel laten`,
    `jams, pick up the lid, lid, damage when gripping, bruising, limp, sticky, wet product, each size different, each time another size, ever different shapes, suitcases, pouches, eggs, dishes, vials, jars, leave soft fruit intact, leave intact`,
  ),
  widen(
    'assembly',
    `schroefjes, schroefje, stekkertjes, slangetjes, kabeltje, boutjes vastdraaien, klikken, clipsen, monteur die opbouwt, opbouwen van apparaten, eindmontage, afmontage, testen en inpakken, in elkaar steken, samenstellen van apparaten, dertig typen, tachtig uitvoeringen, vaak één tegelijk, één tegelijk, wisselende stroom, elke dag iets anders, ander model, ombouwen kost, lijn ombouwen, montagefouten, onderdelen klaarleggen, kitten van onderdelen, vast automaat loont niet`,
    `small screws, plugs?, hoses?, small cable, tighten bolts, clip together, snap together, final assembly, test and pack, putting appliances together, thirty types, eighty versions, often one at a time, one at a time, changing flow, something else every day, another model, rebuilding takes, rebuild a line, assembly errors, parts laid ready, kitting, fixed line does not pay, fitter puts together`,
  ),
  widen(
    'ramp-up',
    `uit China halen, komt uit China, komt uit Azië, varen uit China, minimale afname, minimale bestelling, partijen van een paar honderd, in Nederland maken, hier laten maken, voor ons in elkaar zetten, wie kan het voor ons maken, productie in eigen land, lijn stap voor stap, chaos bij de start, groeien zonder eigen fabriek, eigen kleuren per bestelling, webwinkelbestelling direct naar de fabriek, voorinschrijvingen, crowdfunding, geld opgehaald, van tien naar duizend, van handwerk naar serie, kleine serie, van werkplaats naar fabriek, tien per maand, eerste honderd`,
    `from China, comes from China, comes from Asia, made in Asia, minimum order, lots of a few hundred, made in the Netherlands, made here, put together for us, who can make it for us, line step by step, chaos at the start, grow without a factory, own colours per order, web orders straight to the factory, pre-orders, crowdfunding, raised money, from ten to a thousand, from handwork to series, small series, from workshop to factory, ten a month, first hundred`,
  ),
  widen(
    'welding',
    `aan elkaar gelast, dubbele bodem, balken lassen, spanten, staalconstructies lassen, naad, naden!, inbranding, vervorming door warmte, kromtrekken, lasser wordt ouder, jonge lasser, lasser met pensioen, laskar, handtoorts, toorts, lassen in de knel, in de rook, kopplaten, schotjes, hekwerk lassen, frame, frames, lasrobot staat stil, robot die last, automatisch lassen`,
    `welded together, double bottom, welding beams, penetration, distortion, heat distortion, welders age, young welder, welder retires, torch, in the smoke, end plates, stiffeners, welding gates, frame, frames, welding robot stands still, robot that welds, automatic welding, seam!`,
  ),
  widen(
    'robot-welding',
    `lasautomaat, lascel, lasrobot gekocht, lasrobot draait niet, robot instellen voor het lassen, mal voor het lassen maken, kleine orders lassen, programma schrijven voor het lassen, offline lasprogramma, las automatisch`,
    `automatic welder, welding cell, bought a welding robot, jig for welding, welding small orders, write the weld program, offline weld programming, weld automatically`,
  ),
  widen(
    'industrial-robots',
    `robotprogrammeur, robotprogrammeurs, robotbediening, robots van twee merken, robots van verschillende merken, robot stopt, robot staat stil, storing aan een robot, robot bedienen, robotoperator, leren omgaan met robots, durft niemand aan te komen`,
    `robot programmer, robot programmers, robot operation, robots of two brands, robot stops, robot stands still, robot fault, operate robots, robot operator, learn to handle robots`,
  ),
  widen(
    'sheet-metal',
    `plaat zetten!, zetter, zetters, stempels?, stempel en matrijs, hoek klopt niet, hoek klopt, veert terug, veert anders terug, rol plaat, coil, coils, kast van plaat, kasten van plaat, behuizing van plaat, omkasting, panelen van plaat, plaatje weggooien, eerste stuk weg, eerste stuk goed, eerste stuk meteen goed, gezet, zetprogramma, zetlijn`,
    `press brake operator, bender, benders, punches and dies, angle is right, angle is wrong, springs back, spring back, coil, coils, sheet cabinet, sheet enclosure, enclosure, first piece away, first piece right, throws the first away, bending program, brake tooling`,
  ),
  widen(
    'machining',
    `uit een blok, uit massief, uit vol materiaal, spanen weggooien, negentig procent spaan, vijfasser, draaiers, freesbanken, freesbank, cnc-machines, cnc-bank, maat loopt weg, maat wegloopt, beitel, beitels, wisselplaten, tandwielen, assen draaien, langdraaien, revolverkop, meetklok, bankwerker`,
    `from a block, from solid, chips thrown away, five-axis machine, turners, milling machines, CNC machines, dimension drifts, insert!, inserts, cutters, gears!, gear cutting, turning shafts, fitter and turner, milled from`,
  ),
  widen(
    'machine-loading',
    `machine voeden, bank voeden, stukken erin leggen, erin leggen en eruit halen, wachten tot de bank klaar is, 's nachts door laten draaien, nachts beladen, opspannen met de hand, draaier wacht`,
    `feed the machine, put pieces in, put in and take out, wait until the machine is done, run through the night, load at night, clamp by hand`,
  ),
  widen(
    'mould-tool',
    `spuitgietmal, gietvorm, vorm maken, proefmal, mal slijpen, mal aanpassen, malkosten, stempelset, lasmallen, opspanblok`,
    `mould costs, trial mould, regrind the mould, adjust the mould, die set, weld fixture, holding fixture`,
  ),
  widen(
    'packing',
    `op een pallet zetten, pallet stapelen, dozen van de band, dozen op pallets, inpaklijn, bakjes vullen, porties in bakjes, zakken vullen, pakketten samenstellen, verzenddozen, kratjes vullen, schapklaar`,
    `put on a pallet, boxes from the belt, boxes on pallets, packing line, fill trays, portions into trays, fill bags, make up parcels, shipping boxes, fill crates`,
  ),
  widen(
    'order-picking',
    `gezamenlijk magazijn, magazijn delen, magazijntje, voorraad delen, gezamenlijke inkoop, samen inkopen, apart inkopen, gereedschap bijhouden, gereedschapskast, uitgiftekast, altijd de verkeerde op voorraad, missen altijd de goede, nooit gebruikt op voorraad, artikel zoeken, doos zoeken, pallet zoeken, planten klaarzetten, pakbonnen lopen`,
    `joint store, share a store, small store, share stock, joint purchasing, bought separately, tool crib, tool cabinet, vending cabinet, always lack the right one, never used in stock, look for a box, look for a pallet, assemble plant orders`,
  ),
  widen(
    'internal-transport',
    `spullen naar de machine brengen, op tijd bij de machine, vanzelf bij de machine, pallet wegbrengen, kar die zelf rijdt, wagentje dat zelf rijdt, karretjes die zelf, zelf de weg vinden, rijdt zelf door de hal, vorkheftruck, palletwagen, looplijnen, lopen een kwart van de tijd, kilometers per dag, 's nachts aanvoeren, tussen twee hallen, zonder mensen rijden in de hal`,
    `bring things to the machine, on time at the machine, arrive at the machine, take away a pallet, cart that drives itself, vehicle that drives itself through the hall, find their own way, pallet jack, walk a quarter of the time, kilometres a day, supply at night, between two halls`,
  ),
  widen(
    'production-logistics',
    `goederenstroom, goederenstromen, materiaalstroom, logistiek in de fabriek, interne logistiek, verpakking en onderhoudsartikelen, gebouw delen met andere bedrijven, dag en nacht produceren, gedeelde dienst, facilitair`,
    `flow of goods, material flow, logistics in the factory, in-house logistics, packaging and maintenance items, share a building, day and night production, shared service`,
  ),
  widen(
    'metal-printing',
    `uit het poeder, poeder eruit halen, poeder smelten, gesmolten uit poeder, smelten met een laser, koperlegering, aluminiumpoeder, titanium beugel, beugel van titanium, straalpijp, koelkanaal, kanalen laten buigen, kanalen rond laten lopen, doolhof van gaatjes, geboorde gaatjes dichtzetten, pluggen kunnen lekken, uit één stuk maken, één stuk in plaats van, gelaste deeltjes, verdeelstuk, spruitstuk, manifold, functies samenvoegen, half zo zwaar, tekenen voor printen, anders leren tekenen, ontwerpen voor printen, vermoeiing van geprint metaal, elk exemplaar gelijk`,
    `out of the powder, get the powder out, melt powder, molten from powder, laser melting, copper alloy, aluminium powder, titanium bracket, bracket, nozzle of an engine, channels in curves, maze of drilled holes, plugs can leak, in one piece, one piece instead of, welded parts, manifold, merge functions, half as heavy, draw for printing, design for printing, fatigue of printed metal, each copy the same`,
  ),
  widen(
    'metal-3d-printing',
    `metaalprinter, printen in metaal, printen in staal, binder jetting, poederbedprinter, SLM, geprint staal`,
    `metal printer, printing in metal, printing in steel, binder jetting, SLM, printed steel`,
  ),
  widen(
    'printing3d',
    `over printen horen, klanten vragen om printen, welke printtechniek, soorten printers, welke printer, printer kopen of niet, kunststof printen, harsprinter, filament, nylon printen, geprinte proef, geprint model, onderdelenlijst doorlopen, welke onderdelen printen, beter kunt printen, tekenen voor een printer, model van laten printen`,
    `hear about printing, customers ask for printing, which printing technique, kinds of printers, which printer, buy a printer, print in plastic, resin printer, filament, print nylon, printed trial, printed model, go through the parts list, which parts to print, better printed, draw for a printer, print a model`,
  ),
  widen(
    'large-scale-3d-printing',
    `laag op laag lassen, opgelast, materiaal oplassen, versleten rand aanvullen, opbouwen met lasdraad, spuitmond?, uit een spuitmond, printen van beton, betonprinter, betonprinten, huis printen, brug printen, geprinte brug, opbouwen zonder bekisting, printen met mortel, meubels printen, op ware grootte printen, grote printer, kamergrote printer, dikke brokken staal, ter plaatse opbouwen`,
    `weld layer on layer, build-up welding, refill the worn edge, build up with wire, nozzle?, concrete printing, concrete printer, print a house, print a bridge, printed bridge, without formwork, print with mortar, print furniture, full-scale printing, large printer, room-sized printer, thick lumps of steel, build up on the spot`,
  ),
  widen(
    'spare-parts',
    `onderdeel is zes weken onderweg, weken onderweg, oude motoren, oldtimer, oldtimers, klassieker, klassiekers, historische voertuigen, oude treinen, model is weg, mal is weg, niemand giet er drie, drie stuks gieten, minimale gietopdracht, slijtstuk, slijtstukken, versleten, schip ligt stil, wachten op een onderdeel in de haven, in elke haven op voorraad, ver weg gemaakt`,
    `part is six weeks on the way, weeks on the way, old engines, classic car, classic cars, vintage, historic vehicles, old trains, model is gone, pattern is gone, nobody casts three, wear piece, wear pieces, worn out, vessel lies idle, in stock in every port, made far away`,
  ),
  widen(
    'multi-material-3d-printing',
    `hard en zacht in één, harde en zachte delen, zachte rand, afdichting en voelertje, geleidend deel, geleidende baan, in één gang maken, in één keer opbouwen met, twee materialen tegelijk, drie materialen, meerdere materialen, losse dingetjes, losse onderdeeltjes, minder losse delen, antenne inplakken, draadje inbouwen, sensor meeprinten, sensor erin, elektronica erin printen, hecht het, laat los na een jaar`,
    `hard and soft in one, hard and soft parts, soft rim, seal and probe, conducting part, conducting track, conductive track, make in one pass, build in one go with, two materials at once, three materials, several materials, separate bits, small separate parts, fewer loose parts, glue in the antenna, build in a wire, sensor printed along, print electronics inside, does it adhere`,
  ),
  widen(
    'composite-making',
    `gelamineerd, met de hand gelamineerd, mat in de mal, stukjes mat, lagen in een vorm, hars erin, hars laten uitharden, carbon frame, koolstof frame, koolstof onderdeel, boot van polyester, vezel leggen, vleugel van een vlieger, dunne sterke schaal, rotorbladen maken, snijden en stapelen, robot die stapelt, prijs per kilo omlaag, vanaf hoeveel stuks goedkoper, automatisch stapelen, sneller dan handlamineren, altijd gelijk`,
    `laminated by hand, mat in the mould, pieces of mat, layers in a mould, adding resin, resin cure, carbon frame, carbon frames, carbon part, polyester boat, layers of fibre in a mould, kite wing, thin strong shell, making rotor blades, cut and stack, robot that stacks, price per kilo down, from how many pieces cheaper, automatic stacking, faster than hand laminating`,
  ),
  widen(
    'thermoplastic-composites',
    `warm te vormen, warm vormen, verwarmde plaat, plaat met vezels verwarmen, plooien bij het persen, plooien, aan elkaar smelten, smelten van naden, hersmelten, in een minuut uit de pers, uit een pers, persvorm, persen van een neus, veiligheidsneus, schoenneus, kinderstoeltje, lange koolstofvezels, vezelplaat, uitrekenen hoe de plaat zich gedraagt, van staal naar kunststof, van dieptrekken komen`,
    `heat-formable, warm forming, heated sheet, heat a sheet with fibres, wrinkles, wrinkles in pressing, melt together, melting seams, remelt, out of a press in a minute, out of a press, press mould, toe cap, steel toe, safety toe, child seat, long carbon fibres, fibre sheet, calculate how the sheet behaves, from steel to plastic, deep drawing`,
  ),
  widen(
    'lightweight',
    `half het gewicht, kilo's eraf, aluminium vervangen, metaal vervangen door, licht en sterk, licht en zeer sterk, stijf en licht, gewicht omlaag, hoe lichter hoe beter`,
    `half the weight, kilos off, replace aluminium, light and strong, light and very strong, stiff and light, weight down`,
  ),
  widen(
    'hidden-defects',
    `erdoorheen kijken, van binnen kijken, kijken zonder te zagen, zonder open te maken, hoe ze er van binnen aan toe zijn, van binnen los, honingraat los, muntje, kloppen!, putjes, putcorrosie, blaasjes, luchtbellen, insluitingen, losse laag, scheurtje in de las, onzichtbaar gebrek`,
    `look through, look inside, without sawing, state inside, loose inside, honeycomb loose, coin, knocking!, pitting, bubbles, air bubbles, inclusions, loose layer, crack in the weld, invisible flaw`,
  ),
  widen(
    'copy-part',
    `opmeten en heel maken, in de computer heel maken, gebroken exemplaar, kapot onderdeel opmeten, afdruk nemen, afdruk van was, gipsafdruk, vorm in de computer, vanzelf de vorm, oude tekening kwijt`,
    `measure and make whole, broken one, broken part measured, take an impression, wax impression, plaster impression, shape in the computer`,
  ),
];
