import { work, widen, type Widening } from './entry.js';
import type { Concept } from '../concepts/concept.js';

/** Needs beside a technology that a place answers. Provenance: trade language, written from knowledge of the trade. */
export const PLACES_AND_SERVICES: readonly Concept[] = [
  work(
    'settle-among-peers',
    'een werkplek tussen vakgenoten',
    'a workplace among peers',
    `vestigen, vestiging, kantoorruimte, werkplaats huren, werkplek huren, ruimte huren op het terrein, hangar, hangaar, campus, vakgenoten als buren, buren, onder één dak, tussen andere starters, startup op zoek naar ruimte, naar buiten lopen en, werkplek waar`,
    `settle!, establish on site, office space, rent a workshop, rent a workplace, rent space on site, hangar, campus, peers as neighbours, neighbours!, under one roof, among other start-ups, walk out and, workplace where`,
    { networking: 0.4 },
  ),
  work(
    'cleaning',
    'schoonmaken met een machine',
    'cleaning with a machine',
    `schoonmaken, schoonmaak, schoonmaker, schoonmakers, reinigen, wassen van, spoelen van, ontsmetten, hygiëne, schoonspuiten, schrobben, vegen`,
    `cleaning!, cleaners, cleaned!, washing, rinsing, disinfect, hygiene, hosing down, scrubbing, sweeping`,
    { automate: 0.4, 'manual-work': 0.4 },
  ),
  work(
    'try-before-you-buy',
    'zien en uitproberen voor je koopt',
    'seeing and trying before buying',
    `zien en uitproberen, uitproberen zonder te kopen, zonder er meteen een te kopen, voordat we er een kopen, voor we kopen, voor wij kiezen, ruwe opstelling, ruwe opstelling zien, snel laten zien, proef van een paar weken, proefje, in het echt gezien, leveranciers beloven alles, verkopers beloven, eerst zien dan geloven, eerst een week, middag proberen`,
    `see and try, try without buying, without buying one, before we buy, before we choose, rough set-up, see a rough set-up, show it quickly, trial of a few weeks, seen for real, suppliers promise everything, salesmen promise, seeing is believing, first a week, try for an afternoon`,
    { 'shared-equipment': 0.5 },
  ),
  work(
    'defence-customer',
    'leger of marine als eerste klant',
    'army or navy as first customer',
    `leger als klant, leger!, soldaten, soldaat, militairen!, kamp, kampement, legerkamp, basis van het leger, missiegebied, bij defensie binnenkomen, niemand daarbinnen kennen, marine als klant, kustwacht als klant, oefenterrein van het leger`,
    `army as a customer, soldiers, soldier, camp, military camp, army base, mission area, get into defence, know nobody inside, navy as a customer, coastguard as a customer, army training ground`,
    { defence: 0.7 },
  ),
  work(
    'learn-on-the-job',
    'leren van elkaar op de werkvloer',
    'learning on the shop floor',
    `leerlingen van de streek, leerlingen, school in de buurt, scholen in de buurt, scholen en bedrijven, samen met leraren, docent, docenten, praktijkles, vakschool, jongeren enthousiast maken, jonge mensen werven, jongeren willen dat niet, mensen meenemen, vaklui meekrijgen, ploeg opleiden, mensen laten leren, mensen opleiden, leren van fouten, fouten mogen maken, fout gaan mag, mag mislukken, waar het mag mislukken, oefenen op echte machines`,
    `pupils of the region, pupils, school nearby, schools nearby, schools and companies, with teachers, teacher, teachers, practical lesson, vocational school, make young people enthusiastic, recruit young people, young people no longer want, bring craftsmen along, train the crew, crew trained, let people learn, allowed to make mistakes, going wrong is allowed, may fail, where it may fail, practise on real machines`,
    { skills: 0.7, 'workforce-skills': 0.5 },
  ),
];

/** How people speak of people, proof and plans. Provenance: trade language, written from knowledge of the trade. */
export const SHOP_FLOOR_PEOPLE: readonly Widening[] = [
  widen(
    'students-research',
    `ploegje studenten, studenten van verschillende niveaus, team van studenten, jonge mensen met een frisse blik, onder begeleiding, hogeschoolstudent, student van de hogeschool, mbo'ers, mbo-studenten, net van de universiteit, iemand jong en slim, slimme stagiair, jongere die handig is, handige jongere, half jaar mee stoeien, studenten uit de buurt, afstudeerproject, minor, makeathon, hackathon, wedstrijd voor studenten`,
    `team of students, students of various levels, young people with a fresh look, under guidance, college student, clever trainee, trainee, fresh from university, someone young and clever, young person handy with, half a year to wrestle, students from nearby, graduation assignment, minor!, makeathon, hackathon`,
  ),
  widen(
    'make-a-first-one',
    `werkend proefmodel, proefmodel maken, schets, schetsje, alleen een schets, er een model van maken, model om te laten zien, komen er niet aan toe, wij komen er niet aan toe, te klein voor onze ontwikkelafdeling, geen tekenkamer, ingenieursbureau te duur, ideeën in de la, ideeën die blijven liggen, idee op papier, eerste prototype, prototype bouwen, knutselen`,
    `working trial model, make a trial model, sketch, only a sketch, model so that we can show it, don't get round to it, too small for our development department, no drawing office, engineering firm is too expensive, ideas in the drawer, idea is on paper, first prototype, build a prototype`,
  ),
  widen(
    'change-with-people',
    `bang voor banen, bang voor gezag, ploegbazen, mensen die weggaan, zeggen dat ze weggaan, werk verdelen, werk leuker maken, leuker in plaats van saaier, saaier, betrekken voordat, mensen betrekken voor de handtekening, apparaat is niet het probleem, weerzin, onrust op de vloer, draagvlak op de vloer, vertrouwen op de vloer, cultuur op de vloer`,
    `fear for jobs, fears for jobs, shift leaders, people say they will leave, divide the work, more enjoyable, duller, involve people before, device is not the problem, unrest on the floor, support on the floor, trust on the floor`,
  ),
  widen(
    'peers',
    `vakgenoten, van vakgenoten horen, collega-bedrijf, bij een collega, bezoek bij iemand die het al doet, iemand die het al doet, bedrijven die dat al deden, hoe deden anderen het, hoe andere noorderlingen het deden, bij een bedrijf zoals wij, zoals wij, geen verkooppraatje, met buren samen, met een paar buren, andere beheerders, met andere terminals, kennis bij elkaar leggen, cijfers delen, bedrijven in het noorden, bedrijven in de regio`,
    `hear from peers, fellow company, visit someone who already does it, someone who already does it, companies that already did this, how did others, how other northerners did it, at a company like ours, like ours, no sales talk, with some neighbours, with a few neighbours, other managers, with other terminals, put knowledge together, share figures, companies in the north, companies in the region`,
  ),
  widen(
    'prove-in-practice',
    `iemand die er geen belang bij heeft, geen belang bij heeft, bewijs uit een kas, kopers in het buitenland willen cijfers, willen het eerst zien werken, durft niemand de eerste te zijn, de eerste zijn, bewijzen dat het voorkomt, meten en bewijzen, eerst een klant zien, opdrachtgever wil bewijs, praktijkbewijs`,
    `someone with no interest in it, no interest in it, proof from a greenhouse, buyers abroad want figures, want to see it work first, nobody dares be the first, be the first, measure and prove, see a customer first, client wants proof`,
  ),
  widen(
    'skills',
    `vergrijzing van operators, binnen vijf jaar weg, ervaren mensen gaan weg, kennis verdwijnt, nog nooit gedaan, mensen durven niet, zelf leren programmeren, eigen mensen leren, twee van onze mensen laten leren, leren hoe je, cursus voor onze mensen, bijscholing, ontwerpers opleiden, monteurs bijscholen, lasser opleiden, nieuwe lichting`,
    `leave within five years, experienced people leave, knowledge disappears, people do not dare, learn to program ourselves, let two of our people learn, learn how to, course for our people, retraining, train designers, train mechanics, train welders`,
  ),
  widen(
    'certify-prove',
    `luchtvaartdienst goedkeurt, goedgekeurd door, klasse moet het goedvinden, klasse!, aantonen dat elk exemplaar, papiertje van, door de keuring, door de valproef, bewijs van sterkte, toegelaten, typegoedkeuring, mag ermee gevlogen worden`,
    `authority approves, class society must accept, class must, demonstrate that each copy, paper of the class, pass the test, pass the drop test, proof of strength, admitted`,
  ),
  widen(
    'networking',
    `wie moeten we hebben, niet weten bij wie, bij wie moet je aankloppen, deur aankloppen, waar moeten we zijn, partners vinden, partners gezocht, samen met concurrenten, clubje bedrijven, gezamenlijk optrekken`,
    `whose door to knock on, who can do such a thing, find partners, seek partners, together with competitors, small group of companies`,
  ),
  widen(
    'ports',
    `opslagterminal, tankterminal, oude havenstad, havenbekken, sleper, slepers, havengebied`,
    `storage terminal, tank terminal, storage terminals, harbour basin, pilotage, port area`,
  ),
  widen(
    'ships',
    `jachtwerf, superjacht, superjachten, reddingsboot, reddingsboten, bemanningen, baggeraar, baggeraars, binnenschip, veerman, onderwater, werfmedewerkers, kotter, visserij, vissersboot`,
    `yacht yard, superyacht, superyachts, lifeboat, lifeboats, crews!, dredger, dredgers, barge, fishing boat, fishery, yard workers`,
  ),
  widen(
    'process-industry',
    `opslagtank, opslagtanks, boorlocatie, gaslocatie, papiermachine, baksteenfabriek, steenfabriek, kunstmest, energiebedrijf, stoomketel, chemiebedrijf, chemische fabriek, procesoperator, rookgas, katalyse`,
    `storage tank, storage tanks, drilling site, gas production, paper machine, brick factory, fertiliser, steam boiler, chemical company, chemical factory, process operator, flue gas, catalysis`,
  ),
];
