import { widen, type Widening } from './entry.js';

/** How people speak of data, upkeep, vehicles and people at the coffee table. Provenance: written from knowledge of the trade. */
export const EVERYDAY_DIGITAL: readonly Widening[] = [
  widen(
    'wireless',
    `verbinding?, verbinding weg, valt weg, haperende verbinding, hapert, op het platteland, in het buitengebied, kaartje thuis inladen, geen bereik, kabels weg, zonder kabel, zonder kabels, direct doorsturen, meteen doorsturen, live meekijken, honderden sensoren, duizenden sensoren, storing in de verbinding, dode hoek in de hal`,
    `connection?, connection dropping, keeps dropping, patchy connection, in the countryside, no reception, no signal, without cables, without a cable, send straight on, watch live, hundreds of sensors, thousands of sensors, dead spots`,
  ),
  widen(
    'data-use',
    `bakken met gegevens, gegevens genoeg, we weten niet wat we meten, jaren aan gegevens, historische gegevens, verkoopcijfers, kassagegevens, op gevoel, onderbuik, op gevoel bestellen, in een bestand, losse bestanden, getallen`,
    `piles of data, plenty of data, years of data, historical data, sales figures, by feel, gut feeling, order by feel, loose files, records of years`,
  ),
  widen(
    'predicting',
    `van tevoren weten, vooraf weten, zien aankomen, hoeveel we nodig hebben, te veel ingekocht, te weinig ingekocht, misgokken, gokken, rekening houden met weer, wie er afhaakt, opzeggers`,
    `know in advance, know beforehand, see it coming, how much we need, bought too much, bought too little, guess wrong, guessing, weather into account, churn`,
  ),
  widen(
    'texts-documents',
    `veel typewerk, schrijfwerk, aanvragen beantwoorden, offertes maken, offertes uitwerken, uren aan offertes, specificaties lezen, bestekken, tekst uit pdf, pdf, kennis van oude rotten, kennis zit in hoofden, vraagbaak, handboeken, storingsboek, logboeken`,
    `a lot of typing, writing work, answer requests, make quotes, hours on quotes, read specifications, tenders, text from PDF, PDF, knowledge of old hands, knowledge sits in heads, logbooks`,
  ),
  widen(
    'vision-check',
    `op het oog, turen, turen naar een scherm, kijkt iemand, iemand kijkt, met de ogen, beeldmateriaal, foto maken van elk, rot eruit halen, eruit pikken, kleurverschil zien, ziekte zien, opnames, fotograferen, tellen op beeld`,
    `by eye, staring, stare at a screen, somebody looks, someone looks at, footage, photograph each, pick out bad ones, see colour difference, see disease, count in images`,
  ),
  widen(
    'quality-defects',
    `foutje, foutjes, glipt erdoor, glipt er iets door, klanten klagen, retour van klanten, weggegooide producten, afgekeurde producten, steeds anders, niet elke keer gelijk, maatafwijking, buiten de maat, te veel uitval`,
    `slips through, something slips through, customers complain, returned by customers, discarded products, rejected products, different every time, not the same every time, out of tolerance, too much scrap`,
  ),
  widen(
    'planning',
    `planbord vol, whiteboard, klopt niet meer, omgooien, planning omgooien, gaten in de planning, wanneer is het klaar, levertijd afgeven, levertijd beloven, orders te laat, loopt uit, uitloop, brandjes blussen, spoedklussen`,
    `whiteboard, no longer right, turn the planning around, when will it be ready, promise a delivery date, orders too late, overruns, firefighting, rush jobs, gaps in the schedule`,
  ),
  widen(
    'systems-linking',
    `twee keer invoeren, drie keer invoeren, briefjes, op briefjes, schriftje, mapjes, papieren bonnen, formulieren, losse programma's, oud programma, verouderd systeem, systeem van twintig jaar, software die niet praat, handmatig overzetten, kopiëren en plakken`,
    `enter it twice, enter three times, slips of paper, notebook, paper forms, separate programs, old program, outdated system, twenty-year-old system, software that does not talk, copy and paste, move over by hand`,
  ),
  widen(
    'chain-messages',
    `bestelling per mail, orders per mail, pdf per mail, tekeningen per mail, klant mailt, mailen heen en weer, heen en weer mailen, overgetypt, alles overtypen, in hun systeem, portalen van klanten, elke klant een eigen portaal, inloggen bij elke klant, afroep, afroepen, bestelberichten`,
    `order by mail, orders by email, PDF by mail, drawings by mail, mailing back and forth, retyped, type everything over, in their system, customer portals, log in at each customer, call-offs, order messages`,
  ),
  widen(
    'remote-reading',
    `langsrijden om te kijken, langsgaan om te meten, met de hand aflezen, meters aflezen, meter aflezen, weten wat de machine doet, wat er bij de klant gebeurt, kastje aan de machine, kastje erop, meetkastje, weten waar het is, waar staat het, seintje krijgen, een seintje, alarm op de telefoon, vochtigheid meten`,
    `drive by to look, read by hand, read meters, know what the machine does, what happens at the customer, a little box on the machine, know where it is, get a signal when, alarm on the phone, measure humidity`,
  ),
  widen(
    'cyber',
    `plat gelegd, alles op slot, bestanden op slot, versleutelde bestanden, losgeld betalen, een klik op een mail, verkeerde mail geopend, collega in de straat gehackt, buurman gehackt, zelfde wachtwoord, iedereen kan erbij, verzekeraar eist, vragenlijst over beveiliging, stelen van tekeningen, meekijkers, oude computers`,
    `locked files, files encrypted, everything locked, pay ransom, one click on a mail, opened wrong mail, neighbour was hacked, same password, anyone can get in, insurer demands, questionnaire about security, stealing drawings, old computers`,
  ),
  widen(
    'machine-software',
    `software is altijd te laat, machine staat klaar maar software niet, bugs, regels code, programmatuur, besturing schrijven, testen bij de klant, inregelen bij de klant, software hergebruiken, elke machine nieuwe software, softwareteam`,
    `software is always late, machine is ready but the software is not, bugs, lines of code, write the control, test at the customer, tune at the customer, reuse software, new software for every machine, software team`,
  ),
  widen(
    'simulate',
    `eerst droog oefenen, droog testen, proberen zonder te bouwen, vooraf uitproberen, op het scherm uitproberen, zonder de lijn stil te zetten, nagebootste machine, wat als, rekenmodel maken van`,
    `try without building, try out beforehand, try on screen, without stopping the line, simulated machine, what if`,
  ),
  widen(
    'instructions',
    `nieuwe mensen, nieuwe collega's, steeds nieuwe mensen, weken inwerken, maanden inwerken, voordoen, spreken geen Nederlands, veel talen op de vloer, mensen met een beperking, wisselende ploeg, vergeten stap, stap vergeten, plaatjes in plaats van tekst`,
    `new people, new colleagues, weeks to learn, months to learn, show how it is done, speak no Dutch, many languages on the floor, people with a disability, changing crew, forgotten step, pictures instead of text`,
  ),
  widen(
    'maintenance',
    `monteurs op pad, servicebus, vast schema, op vaste tijden vervangen, te vroeg vervangen, voor niets vervangen, nog goed was, onderhoudsbeurten, smering, vetten!, beheer van installaties, reparatiewerkplaats`,
    `fitters on the road, service van, fixed schedule, replaced at fixed intervals, replaced too early, was still fine, greasing, repair shop, serviced!`,
  ),
  widen(
    'breakdowns',
    `lijn ligt stil, ligt stil, valt stil, midden in de nacht, stilliggen, gaat kapot, kapot gaan, begeeft het, pech, uur stilstand, duizenden euro's per uur, lek, lekkage, loopt warm, geluid dat anders klinkt, rammelt, zonder waarschuwing`,
    `line is down, line stops, in the middle of the night, goes down, breaks down, gives out, hour of standstill, thousands of euros an hour, leak!, runs hot, sounds different, rattles, without warning`,
  ),
  widen(
    'hard-to-reach',
    `naar binnen kruipen, erin kruipen, touwen, abseilen, klimmers, mensen naar boven, hoge mast, masten, hoogspanningsmast, onder de brug, in de ketel, in de tank, kade onder water, waar niemand bij kan, kijken van binnen, ronde over het terrein, bewaker loopt rond`,
    `crawl inside, ropes, abseil, climbers, people up high, high mast, masts, pylon, under the bridge, inside the boiler, inside the tank, where nobody can get, look inside, round over the site, guard walks`,
  ),
  widen(
    'flying',
    `in de lucht, vanuit de hoogte, luchtbeelden, toestel?, toestellen?, vleugeltoestel, vleugels?, hefvermogen, propeller?, lange afstand vliegen, over de stad vliegen, opsturen, vogels verjagen, pakketje door de lucht, bloed bezorgen, medicijnen bezorgen, vlieger, vliegers`,
    `in the air, from above, aerial images, aerial pictures, craft that flies, fixed wing, payload, long distance flight, fly over the city, scare birds, parcel by air, deliver blood, deliver medicine, kite, kites`,
  ),
  widen(
    'test-area',
    `waar mogen we, waar mag dat, mag nergens, niet op de openbare weg, echte proef, proef in het echt, terrein nodig, vrij terrein, afgezet gebied, zonder publiek, in alle rust testen`,
    `where are we allowed, not allowed anywhere, not on the public road, real trial, need a site, free terrain, cordoned off, without public, test in peace`,
  ),
  widen(
    'self-driving',
    `zonder chauffeur, geen chauffeurs, chauffeurstekort, chauffeur op de bok, zelf laten rijden, rijdt vanzelf, busje, pendelbus, op eigen terrein rijden, spookrijden, wegmarkering, kruispunt, verkeer?`,
    `no drivers, driver shortage, without a chauffeur, let it drive itself, drives by itself, minibus, drive on own premises, road markings, crossroads, traffic?`,
  ),
  widen(
    'self-sailing',
    `te weinig schippers, bemanning is duur, schipper aan wal, vanaf de wal besturen, boot zonder mensen, bootje zonder mensen, vaart vanzelf, zelfstandig varen, aanleggen, bakboord, meetboot, peilboot, sonar, vuil uit het water vissen, watertaxi, bootje`,
    `too few skippers, crew is expensive, steer from shore, control from shore, boat without people, sails itself, berthing, survey boat, sonar, fish litter out of the water, water taxi, small boat`,
  ),
  widen(
    'field-work',
    `op het land, in de kas lopen, rijtjes, tussen de rijen, paden in de kas, blad plukken, trossen, tomaten knippen, sla snijden, stekjes, planten oppotten, koeien, weiland, mest?, aardappelen rooien, beregening, ziek gewas, bladluis, plaagdier`,
    `on the land, in the rows, between the rows, paths in the greenhouse, leaf picking, trusses, cut tomatoes, cut lettuce, potting plants, pasture, lift potatoes, diseased crop, aphids, pest`,
  ),
  widen(
    'electrify-heat',
    `gasrekening, gas is te duur, gasprijs, van het aardgas af, elektrisch maken, stroomrekening, geen zwaardere aansluiting, netbeheerder zegt nee, wachtlijst voor stroom, warmte die we weggooien, warmte gaat verloren, schoorsteen in, koelwater, drogen kost gas, CO2-heffing`,
    `gas bill, gas is too expensive, gas price, make it electric, electricity bill, no heavier connection, grid operator says no, waiting list for power, heat we throw away, heat is lost, up the chimney, cooling water, drying costs gas, carbon levy`,
  ),
  widen(
    'skills',
    `mensen meekrijgen, niemand wil, geen nieuwe aanwas, jonge mensen, met pensioen, jongens van school, leerling, leerlingen, niet meer weten hoe, vakkennis, bij de tijd houden, durven niet, bang voor de robot, bang voor hun baan, ondernemingsraad, vakbond, ploegleiders, zeggenschap, werkoverleg, hoger opgeleid`,
    `bring people along, nobody wants, no new people, young people, retire, apprentices, apprentice, no longer know how, keep up to date, do not dare, afraid of the robot, afraid for their jobs, works council, union, team leaders, have a say`,
  ),
  widen(
    'students-research',
    `stagiair, afstudeerders, frisse blik, jonge mensen laten meedenken, opdracht voor school, laten uitzoeken, practor, lector, lectoraat, hogeschool, technasium`,
    `intern!, fresh look, young people think along, assignment for a school, have it investigated, professor of applied, university of applied sciences`,
  ),
  widen(
    'engineering-custom',
    `elke keer opnieuw tekenen, maatwerk, maatwerkproduct, altijd net anders, klant wil het net anders, tekenen kost weken, uren tekenen, van maat naar machine, rekenen en tekenen, calculeren, calculatie, stuklijst, stuklijsten, keuzes van de klant, online samenstellen`,
    `draw again every time, bespoke, custom-made, always slightly different, customer wants it slightly different, drawing takes weeks, hours of drawing, bill of materials, customer choices, put together online, calculation of price`,
  ),
  widen(
    'different-brands',
    `elk merk, ieder zijn eigen, iedere leverancier zijn eigen, praten niet met elkaar, eigen taal, elk een eigen app, elk een eigen scherm, koppelvlak, stekkercompatibel, niet op elkaar aansluiten, losse apps`,
    `every brand, each its own, each supplier its own, do not talk to each other, own language, each its own app, each its own screen, plug and play, do not fit together`,
  ),
  widen(
    'digital-start',
    `weten niet waar we moeten beginnen, waar moeten we beginnen, geen idee waar te beginnen, eerste stap, eerste stappen, alles op papier, ouderwets, achter de feiten, meegaan met de tijd, moderniseren, toekomstbestendig, iemand die meedenkt, wat past bij ons`,
    `do not know where to start, no idea where to begin, first step, first steps, everything on paper, old-fashioned, keep up with the times, modernise, future-proof, somebody to think along, what suits us`,
  ),
  widen(
    'gas-air',
    `ruiken, geurmeting, stank, uitstoot meten, meten in de lucht, dampen meten, broeikasgas, lek opsporen`,
    `smell, odour measurement, stench, measure the air quality, measure vapours, greenhouse gas, find leaks`,
  ),
  widen(
    'pay-per-use',
    `klanten over de hele wereld, apparaten bij klanten, verhuren, verhuur van machines, leasen, per uur betalen, vanaf hier meekijken, reistijd van monteurs, servicecontract`,
    `customers all over the world, devices at customers, rent out, machine rental, lease, pay by the hour, look along from here, travel time of fitters, service contract`,
  ),
];
