import { widen, type Widening } from './entry.js';

/**
 * Trades, materials and worlds of the whole of manufacturing, evened out: each line says the same in both languages, so that a
 * challenge means the same in either. Provenance: trade language, written from knowledge of the trade.
 */
export const TRADES_AND_MATERIALS: readonly Widening[] = [
  widen(
    'glass-ceramics',
    `glasplaat, glasblazer, gehard glas, kristalglas, aardewerk, porselein, tegelfabriek, glazuur, keramische oven, kwarts, vuurvast materiaal, emaille`,
    `glass sheet, glass blower, toughened glass, crystal glass, earthenware, porcelain, tile factory, glaze, ceramic kiln, quartz, refractory material, enamel`,
  ),
  widen(
    'casting-forging',
    `gieterij, ijzergieterij, zandgieten, spuitgietwerk van aluminium, hogedrukgieten, verlorenwasmethode, gietvorm, gietmodel, smederij, smeedstuk, smeedpers, gietstukken, gietkern`,
    `foundry, iron foundry, sand casting, aluminium die casting, die casting, lost wax, casting mould, casting pattern, forge shop, forged piece, forging press, castings, casting core`,
  ),
  widen(
    'painting-coating',
    `lakstraat, poedercoaten, verfspuiten, spuitcabine, galvaniseren, verzinken, verchromen, anodiseren, vernikkelen, laklaag, laklagen, spuitrobot, laagdikte, sausen!?, deklaag`,
    `paint line, powder coating, spray painting, spray booth, electroplating, galvanising, chrome plating, anodising, nickel plating, paint layer, coats of paint, painting robot, layer thickness, paintwork, top coat`,
  ),
  widen(
    'paint-removal',
    `verf verwijderen, coating verwijderen, ontlakken, gritstralen, zandstralen, laserreinigen, afbijten, afbranden, roest verwijderen, stralen van oppervlakken`,
    `remove paint, strip paint, paint stripping, grit blasting, sandblasting, laser cleaning, blast cleaning, remove coating, remove rust, depainting`,
  ),
  widen(
    'metal',
    `roestvast staal, messing, brons, titanium, gietijzer, nikkel, magnesium, gereedschapsstaal, hardmetaal, edelstaal, halffabricaten van metaal`,
    `stainless steel, brass, bronze, titanium, cast iron, nickel, magnesium, tool steel, carbide, special steel, semi-finished metal`,
  ),
  widen(
    'metal-trade',
    `metaalbewerker, metaalbewerking, constructiewerkplaats, machinefabriek, toeleverancier metaal, fijnmechanica, verspaningsbedrijf, hekwerkbedrijf, siersmid, staalbouw, lasbedrijf`,
    `metalworker, metalworking, fabrication shop, machine shop, metal subcontractor, fine mechanics, fence maker, ornamental smith, steel construction, welding company`,
  ),
  widen(
    'plastics-trade',
    `kunststofverwerker, spuitgieterij, folieblazer, extrusiebedrijf, rotatiegieter, vacuümvormer, kunststofbedrijf, compounder`,
    `plastics processor, injection moulder, film blower, extrusion company, rotational moulder, vacuum former, plastics company, compounder`,
  ),
  widen(
    'injection-moulding',
    `spuitgietmachine, spuitgietmatrijs, extruder, extrusie, dieptrekken van folie, rotatiegieten, blaasvormen, vacuümvormen, thermovormen, sluitkracht, aanspuiting, krimp in de vorm`,
    `injection moulding machine, injection mould, extruder, extrusion, film forming, rotational moulding, blow moulding, vacuum forming, thermoforming, clamping force, sprue, shrinkage in the mould`,
  ),
  widen(
    'textile-material',
    `weefsel?, weverij, breimachine, garens, spinnerij, vilt, naaiatelier, geweven stof, gebreide stof, textielvezels, stoffering, bekleding van stoelen, stoffeerder`,
    `woven fabric, weaving mill, knitting machine, yarns, spinning mill, felt, sewing workshop, woven cloth, knitted cloth, textile fibres, upholstery, seat covers, upholsterer`,
  ),
  widen(
    'textile-fashion',
    `kledingmerk, confectie, textielbedrijf, modemerk, werkkleding, beddengoed, tapijtfabriek, vloerkleed, matrassenfabriek`,
    `clothing brand, ready-made clothing, textile company, fashion brand, workwear, bedding!, carpet factory, rug, mattress factory`,
  ),
  widen(
    'mould-tool',
    `matrijzenmaker, matrijzenbouw, stempel en matrijs, snijstempel, stansgereedschap, lasmal, boormal, opspanmal, gietmal, vormgereedschap`,
    `mould maker, mould making, punch and die, cutting die, punching tool, welding jig, drilling jig, clamping fixture, casting mould, forming tool`,
  ),
  widen(
    'crane-lift',
    `takel, hijskraan, hijswerk, portaalkraan, hoogwerker, heftafel, kraanbalk, hijshulpmiddel, vacuümheffer`,
    `hoist, lifting crane, hoisting work, gantry crane, aerial platform, lift table, crane beam, lifting aid, vacuum lifter`,
  ),
  widen(
    'machine-building',
    `machinebouwer, machinebouw, installatiebouwer, apparatenbouwer, verpakkingsmachines, speciaalmachinebouw, transportbanden bouwen, bouwer van machines`,
    `machine builder, machine building, equipment builder, apparatus builder, packaging machines, special machine building, conveyor builder, builder of machines`,
  ),
  widen(
    'high-tech',
    `halfgeleider, chipmachine, lithografie, waferfabriek, precisietechniek, cleanroom, vacuümtechniek, mechatronica, nanometer`,
    `semiconductor, chip machine, lithography, wafer fab, precision engineering, cleanroom, vacuum technology, mechatronics, nanometre`,
  ),
  widen(
    'electronics',
    `printplaat, printplaten, elektronicabedrijf, solderen van printen, kabelbomen, schakelkast, besturingskast, elektronicamodule, bestukken`,
    `circuit board, circuit boards, electronics company, soldering boards, cable harness, switch cabinet, control cabinet, electronics module, board assembly`,
  ),
  widen(
    'packaging',
    `verpakkingsbedrijf, verpakkingen, kartonnage, golfkarton, flessenvuller, afvullijn, blisterverpakking, etiketten, dozenfabriek, schaal met folie`,
    `packaging company, packagings!, cardboard maker, corrugated board, bottle filler, filling line, blister pack, labels!, box factory, tray with film`,
  ),
  widen(
    'rail',
    `spoorweg, trein, treinstel, treinen, wagon, wagons, tram, trams, metrostel, rails, wissels in het spoor, locomotief, spoorbedrijf`,
    `railway, train!?, trainset, trains!?, carriage, rail wagon, tram, trams, metro train, rails, railway points, locomotive, rail company`,
  ),
  widen(
    'water',
    `drinkwater, waterzuivering, afvalwater, rioolwater, waterschap, drinkwaterbedrijf, zuiveringsinstallatie, membraan, slootwater, regenwater, douchewater`,
    `drinking water, water purification, waste water, sewage, water authority, water company, treatment plant, membrane, ditch water, rainwater, shower water`,
  ),
  widen(
    'energy',
    `zonnepark, zonnepaneel, zonnepanelen, windpark, warmtenet, energiebedrijf, energieopslag, laadpaal, laadpalen, transformator, netbeheerder`,
    `solar park, solar panel, solar panels, wind farm, heat network, energy company, energy storage, charging point, charging points, transformer, grid operator`,
  ),
  widen(
    'consumer-goods',
    `huishoudelijk apparaat, speelgoed, keukenapparaat, koffiemachine, fietsenfabriek, kinderwagen, scheerapparaat, lampen?, verlichting, servies, bestek, webwinkel`,
    `household appliance, toys, kitchen appliance, coffee machine, bicycle factory, pram, shaver, lamps?, lighting!, crockery, cutlery, web shop`,
  ),
  widen(
    'logistics',
    `expediteur, vervoerder, distributiecentrum, vrachtauto's, pakketbezorger, overslag, containervervoer, bezorgbusjes, laadbakken, retourstroom`,
    `forwarder!, forwarders!, carrier, distribution centre, lorries, parcel carrier, transhipment, container transport, delivery vans, loading bins, returns flow`,
  ),
  widen(
    'upkeep',
    `onderhoudsbedrijf, onderhoudsdienst, technische dienst, servicedienst, onderhoudsploeg, revisiebedrijf, reparatiebedrijf`,
    `maintenance company, maintenance service, technical department, service department, maintenance crew, overhaul company, repair company`,
  ),
  widen(
    'space',
    `satelliet, satellieten, raket, raketmotor, lanceerder, ruimtevaart, kubussatelliet, zonnepaneel in de ruimte, aardobservatie`,
    `satellite, satellites, rocket, rocket engine, launcher, spaceflight, cubesat, solar panel in space, earth observation`,
  ),
];
