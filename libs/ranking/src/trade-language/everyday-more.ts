import { widen, type Widening } from './entry.js';

/** More of how people speak, per kind of trouble. Provenance: trade language, written from knowledge of the trade. */
export const EVERYDAY_MORE: readonly Widening[] = [
  widen(
    'chain-messages',
    `overtikken, tikt over, overgetikt, intikken, orders intikken, bestellingen intikken, bestellingen uit pdf, portalen, zeven wachtwoorden voor portalen, datum verzetten, leverdatum verzet, te laat doorgegeven, prognose van de klant, klant weet al wat hij nodig heeft, doorsturen naar toeleverancier, meetrapporten meesturen, zes verschillende pakketten, verschillende pakketten, koppelen met één klant, voorraad aanleggen in de keten`,
    `typing in orders, types over, typed over, key in orders, orders from PDFs, portals!, portal!, move a delivery date, delivery date moved, passed on too late, forecast of the customer, customer knows what he needs, pass on to supplier, send measurement reports, different packages, link with one customer, everyone in the chain builds up stock`,
  ),
  widen(
    'cyber',
    `schermen zeiden dat we moesten betalen, moesten betalen, alles lag plat, drie dagen plat, back-up weg, reservekopie, IT-jongen, IT-man, bewijzen dat onze computers veilig zijn, aantonen dat we veilig zijn, beleidsmap, verzekering vraagt, vreemde mail, nep-factuur, valse factuur, rekeningnummer gewijzigd`,
    `screens said we had to pay, had to pay, place was down, back-up gone, backup was gone, IT chap, IT guy, show we are safe, won't happen again, folder of policy, insurance asks, strange mail, fake invoice, false invoice, changed bank account`,
  ),
  widen(
    'hidden-defects',
    `tikken en luisteren, met een muntje tikken, klopt het hol, klinkt hol, aan de buitenkant zie je niks, buitenkant niets te zien, van binnen stuk, laten de lagen los, lagen laten los, geluid of warmte, goede afgekeurd, goede delen afkeuren, meetmethode`,
    `tap and listen, tap with a coin, sounds hollow, nothing to see on the outside, see nothing outside, broken inside, layers come loose, layers let go, sound or heat, rejecting good parts, measuring method`,
  ),
  widen(
    'composite-repair',
    `lagen laten los, loslatende lagen, losgelaten laag, klap met een ladder, val van gereedschap, vogelaanvaring, hagelschade, schade aan wieken, schade aan een vleugel, schade aan een romp`,
    `layers come loose, coming loose layers, dropped tool, bird strike, hail damage, damage to rotor blades?, damage to a wing, damage to a hull`,
  ),
  widen(
    'thermoplastic-composites',
    `opnieuw smelten, weer omsmelten, dun en sterk, dunner en sterker, in een halve minuut uit de pers, uit de pers, persen in plaats van gieten, vezelplaten persen, stalen neus vervangen, plastic met vezels, sterker dan plastic, vezels in plastic`,
    `melt again, melted again, thin and strong, thinner and stronger, out of the press, pressing instead of casting, press fibre sheets, plastic with fibres, stronger than plastic, fibres in plastic, drops out of the mould`,
  ),
  widen(
    'students-research',
    `iemand van een school, jongelui, jong talent, technisch talent, schoolopdracht, bijbaan, door studenten, een stel studenten, student die, stagiair die, met begeleiding`,
    `someone from a school, youngsters, young talent, technical talent, side job, by students, a few students, student who, intern who, with supervision`,
  ),
  widen(
    'data-use',
    `er staat een jaar aan getallen, niemand kijkt ernaar, staat op een laptop, getallen op een laptop, meetreeks, data-mens, datapersoon, eigen analist, geen analist, cijfers van jaren, ligt er niets mee te doen, wat zit er in`,
    `a year of numbers, nobody looks at it, on a laptop, numbers on a laptop, data person, own analyst, no analyst, years of figures, nothing done with it`,
  ),
  widen(
    'breakdowns',
    `lager vast, loopt vast, vastgelopen, vastlopen, voor de zekerheid vervangen, voor de zekerheid verversen, alles vervangen ook de goede, nachtploeg staat stil, hele nacht stil, lopende band stil, brood kwijt, productie kwijt`,
    `bearing seizes, seizes, seized, gets stuck, replaced to be safe, replace all including the good ones, night shift stands still, lost production`,
  ),
  widen(
    'vision-check',
    `onder een lamp, lamp en kijken, spiegeling, spiegelt, glimmend, glanzend oppervlak, krasje, krasjes, lichtbak, de een keurt af, de ander keurt goed, dames die kijken, elke kras, haartje, putje, bobbel, spikkel`,
    `under a lamp, reflection, reflections, shiny, glossy surface, glossy, scratch, every scratch, light box, one rejects what the other, speck, bump`,
  ),
  widen(
    'automate',
    `robotarm neergezet, een robotarm, kant-en-klare robot, robot huren, demo van een robot, kijken of een robot het kan, kan een robot dat, robot of niet`,
    `put a robot arm, a robot arm, rent a robot, demo of a robot, see whether a robot can, can a robot do, robot or not`,
  ),
  widen(
    'instructions',
    `plaatjesboek, map met tekeningen, tekeningen van het scherm, loopt naar de tekening, volgorde vergeten, nieuwe krachten!, statushouders, werkvoorziening, mensen via de gemeente, iedereen doet het anders, ieder op zijn manier`,
    `folder of drawings, walks to the drawing, order forgotten, refugees, people through the council, everybody does it differently, each in his own way`,
  ),
  widen(
    'sheet-metal',
    `bakje van plaat, zetten van plaat, kanten duurt, vouwen van plaat, hoekje van staal, inmeten van de hoek, plaat springt terug, zetter, kanter, kantbankman, enkelstuks plaat`,
    `tray of sheet, folding sheet, steel bracket, measuring the angle, sheet springs back, brake press operator, single sheet parts`,
  ),
  widen(
    'electrify-heat',
    `gaskachel, gasbrander, branders, kookketel op gas, vlam, zonder gas, warm water, temperatuur van het proces, stoomvat, energienota, energie, besparen op energie`,
    `gas burner, burners, gas-fired, flame, without gas, hot water, process temperature, energy bill, saving energy`,
  ),
  widen(
    'concrete-stone',
    `mal van beton, beton storten, gestort, gegoten beton, betonmal, metselaar, metselaars, voegen, stenen leggen, gevelsteen, trap van beton`,
    `concrete mould, pouring, poured, cast concrete, bricklayer, bricklayers, laying bricks, facing brick, concrete stairs`,
  ),
  widen(
    'wood',
    `planken, balken, hout uit sloop, spijkers, spijkers in hout, noesten, pallethout, afvalhout, kist?, kisten?, stoel, stoelen, tafel?, tafels?`,
    `planks, beams!?, wood from demolition, nails in wood, knots, pallet wood, crate?, crates?, chair, chairs, table?, tables?`,
  ),
  widen(
    'ramp-up',
    `product is af, bedacht en getest, aanvragen uit het buitenland, kan de vraag niet aan, te veel bestellingen, in de schuur gebouwd, in de garage gebouwd, zolder, met de hand in elkaar, honderd per week, duizend per maand, productiepartner, wie kan het maken`,
    `product is finished, cannot meet demand, too many orders, built in the shed, built in the garage, hundred a week, thousand a month, production partner, who can make it`,
  ),
  widen(
    'process-scale-up',
    `proefinstallatie huren, installatie gebruiken, proefdraaien voor we kopen, voor we een machine kopen, eigen lijn niet stilleggen, zonder eigen lijn stil te leggen, kleine oplage proberen, smaakproef`,
    `rent a trial installation, use an installation, trial before we buy, before we buy a machine, without stopping our own line, try a small run, tasting!`,
  ),
  widen(
    'position',
    `waar de drone is, precies weten waar, centimeter nauwkeurig, vaste route, dwarsverkeer, aanvaring, mensen in de weg, dode hoek`,
    `exactly where, centimetre accurate, fixed route, crossing traffic, people in the way, blind spot`,
  ),
  widen(
    'scanning-reverse-engineering',
    `scan van een lichaam, scan van een voet, opmeten met een scanner, opmeten met licht, foto's omzetten naar vorm, met een paar foto's een vorm, digitaal inmeten`,
    `scan of a body, scan of a foot, measure with a scanner, photos into a shape, few pictures to a shape`,
  ),
  widen(
    'ot-security',
    `fabrikant kan inloggen, leverancier kan inloggen, kan van buiten inloggen, inlogkastje, kastje waarmee de fabrikant, modem in de machine, wie kan er nog meer in, oude besturing, oude Windows, Windows van vijftien jaar, updaten mag niet, updates niet toegestaan, virusscanner op een machine, machines en kantoor op één netwerk, zelfde netwerk als kantoor, zelfde kabel, tekeningen van klanten op dezelfde kabel, draaibank aan internet, machine aan het net, USB-stick in de machine`,
    `manufacturer can log in, supplier can log in, log in from outside, box through which the manufacturer, modem in the machine, who else can get in, old control, old Windows, fifteen years old Windows, updating is not allowed, no updates allowed, virus scanner on a machine, machines and office on one network, same network as the office, same cable, lathe on the internet, machine on the net, USB stick in the machine`,
  ),
  widen(
    'cyber',
    `waarschuwing op tijd, op tijd horen dat er iets rondgaat, gaat er iets rond, dreiging, dreigingen, lek in software, beveiligingslek, automatiseerder weet niet van machines, wie mag waarbij, ontslagen medewerker met toegang, toegang`,
    `warning in time, hear in time that something is going round, something is going round, threat, threats, security hole, IT man knows offices, who may access what, dismissed employee with access, login`,
  ),
  widen(
    'optics-measuring',
    `laagdikte, dikte van een laagje, duizendsten van een millimeter, micrometer, dun laagje, zonder aanraken, aanraken kan niet, contactloos, kleur licht, juiste kleur licht, natuurkundig, natuurkundige, straling, warmtecamera, doorzichtig, troebel, vloeistof meten, concentratie meten, gehalte meten, stofdeeltjes tellen, oppervlak aftasten, afstand meten met licht, tegenlicht`,
    `layer thickness, thickness of a layer, thousandths of a millimetre, micrometre, thin layer, without touching, touching is impossible, contactless, colour of light, right colour of light, physically possible, physicist, radiation, thermal camera, transparent, cloudy, measure liquid, measure concentration, measure the content, count particles, scan the surface, measure distance with light, backlight`,
  ),
  widen(
    'metal-printing',
    `fijn poeder, poeder en laser, uit poeder opbouwen, laag voor laag uit poeder, kanaaltjes, bochtige kanaaltjes, boren gaat niet, niet te boren, niet te frezen, solderen lekt, proefblokjes, proefstaafjes, dichtheid van het metaal, los korreltje, koelblok, koelblokje, uit één stuk opgebouwd, vorm die je niet kunt gieten`,
    `fine powder, powder and laser, built up from powder, layer by layer from powder, little channels, curved channels, drilling is impossible, cannot be drilled, cannot be milled, soldering leaks, test cubes, test bars, density of the metal, loose grain, cooling block, built in one piece, shape that cannot be cast`,
  ),
  widen(
    'gluing',
    `gelijmd, vastlijmen, welke lijm, lijm laat los, lijmnaad, plakken, geplakt, klinknagels, geklonken, kitten, hechting van lijm, verlijmd, lijm in plaats van lassen, lijm in plaats van schroeven, twee materialen verbinden, aluminium op kunststof`,
    `glue, glued, glues, gluing walls, which glue, glue lets go, glue line, stick together, stuck on, riveted, joint came loose, glue instead of welding, glue instead of screws, join two materials, aluminium onto plastic`,
  ),
  widen(
    'virtual-reality',
    `oefening?, oefenen aan wal, laten meemaken, net echt, alsof ze er zijn, nagemaakte omgeving, terugkijken wie aarzelde, terugkijken, noodsituatie oefenen, brand oefenen, evacuatie, klaslokaal met een filmpje, van een filmpje leer je niks, trainen zonder de boel stil te leggen, oefenen we te weinig, virtueel lopen`,
    `drill!?, practise ashore, let them live it, as if real, as if they were there, mock environment, look back at who hesitated, look back afterwards, practise an emergency, fire drill, evacuation, classroom with a film, from a film you learn nothing, train without shutting down, practise too little, walk virtually`,
  ),
  widen(
    'cobots',
    `kleine robotarm, klein robotje, lichte robotarm, robotarm naast de mensen, robot zonder hek, zonder hekwerk, robot op een tafel, proeftafel met robot, robot die je zelf verplaatst, potjes in dozen zetten`,
    `small robot arm, small robot arms, light robot arm, robot next to the people, robot without a fence, without fencing, robot on a table, robot you can move yourself, put jars in boxes`,
  ),
  widen(
    'packing',
    `in dozen zetten, potjes in dozen, flessen in dozen, zakken stapelen, einde van de lijn, eind van de vullijn, doosjes vouwen, in kratten leggen, inpaktafel`,
    `put in boxes, jars in boxes, bottles in boxes, stack bags, end of the line, end of the filling line, fold boxes, put in crates, packing table`,
  ),
  widen(
    'copy-part',
    `nauwkeurig opmeten, ring opmeten, rondheid, vlakheid, honderdsten van een millimeter, houten rolmaat, meten op gevoel, driepoot`,
    `measure accurately, measure a ring, roundness!, flatness!, hundredths of a millimetre, tape and feel, measure by feel, tripod`,
  ),
  widen(
    'people-and-robots',
    `met onze vakmensen om tafel, met techneuten om tafel, samen iets in elkaar zetten en proberen, zeggen dat het onzin is, knieën en schouders, knieën versleten, kruipen door mangaten, krappe ruimte, krappe hoek, boven het hoofd werken`,
    `tradesmen sit down with techies, mock something up and try, may say it is nonsense, knees and shoulders, worn out knees, crawl through manholes, cramped, tight corner, overhead work`,
  ),
];
