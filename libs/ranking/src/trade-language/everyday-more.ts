import { widen, type Widening } from './entry.js';

/** More of how people speak, per kind of trouble. Provenance: trade language, written from knowledge of the trade. */
export const EVERYDAY_MORE: readonly Widening[] = [
  widen(
    'chain-messages',
    `overtikken, tikt over, overgetikt, intikken, orders intikken, bestellingen intikken, bestellingen uit pdf, portalen, zeven wachtwoorden voor portalen, datum verzetten, leverdatum verzet, te laat doorgegeven, prognose van de klant, klant weet al wat hij nodig heeft, doorsturen naar toeleverancier, meetrapporten meesturen, zes verschillende pakketten, verschillende pakketten, koppelen met één klant, voorraad aanleggen in de keten`,
    `typing in orders, types over, typed over, key in orders, orders from PDFs, portals, move a delivery date, delivery date moved, passed on too late, forecast of the customer, customer knows what he needs, pass on to supplier, send measurement reports, different packages, link with one customer, everyone in the chain builds up stock`,
  ),
  widen(
    'cyber',
    `schermen zeiden dat we moesten betalen, moesten betalen, alles lag plat, drie dagen plat, back-up weg, reservekopie, IT-jongen, IT-man, bewijzen dat we veilig zijn, aantonen dat we veilig zijn, beleidsmap, verzekering vraagt, vreemde mail, nep-factuur, valse factuur, rekeningnummer gewijzigd`,
    `screens said we had to pay, had to pay, place was down, back-up gone, backup was gone, IT chap, IT guy, show we are safe, won't happen again, folder of policy, insurance asks, strange mail, fake invoice, false invoice, changed bank account`,
  ),
  widen(
    'hidden-defects',
    `tikken en luisteren, met een muntje tikken, klopt het hol, klinkt hol, aan de buitenkant zie je niks, buitenkant niets te zien, binnenin, van binnen stuk, laten de lagen los, lagen laten los, geluid of warmte, goede afgekeurd, goede delen afkeuren, meetmethode`,
    `tap and listen, tap with a coin, sounds hollow, nothing to see on the outside, see nothing outside, inside, broken inside, layers come loose, layers let go, sound or heat, rejecting good parts, measuring method`,
  ),
  widen(
    'composite-repair',
    `lagen laten los, loslatende lagen, losgelaten laag, klap met een ladder, val van gereedschap, vogelaanvaring, hagelschade, schade aan wieken, schade aan een vleugel, schade aan een romp`,
    `layers come loose, coming loose layers, dropped tool, bird strike, hail damage, damage to blades, damage to a wing, damage to a hull`,
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
    `under a lamp, reflection, reflections, shiny, glossy surface, glossy, scratch, every scratch, light box, one rejects what the other, speck, pit, bump`,
  ),
  widen(
    'automate',
    `robotarm neergezet, een robotarm, kant-en-klare robot, robot huren, demo van een robot, kijken of een robot het kan, kan een robot dat, robot of niet`,
    `put a robot arm, a robot arm, rent a robot, demo of a robot, see whether a robot can, can a robot do, robot or not`,
  ),
  widen(
    'instructions',
    `plaatjesboek, map met tekeningen, tekeningen van het scherm, loopt naar de tekening, volgorde vergeten, nieuwe krachten, statushouders, werkvoorziening, mensen via de gemeente, iedereen doet het anders, ieder op zijn manier`,
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
    `mal van beton, storten, gestort, gegoten beton, betonmal, metselaar, metselaars, voegen, stenen leggen, gevelsteen, trap van beton`,
    `concrete mould, pouring, poured, cast concrete, bricklayer, bricklayers, laying bricks, facing brick, concrete stairs`,
  ),
  widen(
    'wood',
    `planken, balken, hout uit sloop, spijkers, spijkers in hout, noesten, pallethout, afvalhout, kist, kisten, stoel, stoelen, tafel, tafels`,
    `planks, beams, wood from demolition, nails in wood, knots, pallet wood, crate, crates, chair, chairs, table, tables`,
  ),
  widen(
    'ramp-up',
    `product is af, bedacht en getest, aanvragen uit het buitenland, kan de vraag niet aan, te veel bestellingen, in de schuur gebouwd, in de garage gebouwd, zolder, met de hand in elkaar, honderd per week, duizend per maand, productiepartner, wie kan het maken`,
    `product is finished, cannot meet demand, too many orders, built in the shed, built in the garage, hundred a week, thousand a month, production partner, who can make it`,
  ),
  widen(
    'process-scale-up',
    `proefinstallatie huren, installatie gebruiken, proefdraaien voor we kopen, voor we een machine kopen, eigen lijn niet stilleggen, zonder eigen lijn stil te leggen, kleine oplage proberen, smaakproef`,
    `rent a trial installation, use an installation, trial before we buy, before we buy a machine, without stopping our own line, try a small run, tasting`,
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
];
