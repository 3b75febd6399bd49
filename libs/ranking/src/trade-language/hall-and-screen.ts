import { widen, type Widening } from './entry.js';

/**
 * Work in the hall and behind the screen, evened out: each line says the same in both languages, so that a challenge means the
 * same in either. Provenance: trade language, written from knowledge of the trade.
 */
export const HALL_AND_SCREEN: readonly Widening[] = [
  widen(
    'drones',
    `onbemand toestel, onbemand vliegtuig, onbemande luchtvaart, onbemande toestellen, quadcopter, vliegrobot, vleugeltoestel zonder piloot`,
    `uncrewed craft, uncrewed aircraft, uncrewed aviation, uncrewed craft, unmanned craft, quadcopter, flying robot, fixed wing without pilot`,
  ),
  widen(
    'flying',
    `opstijgen en landen, opstijgen, landingsbaan, startbaan, testvlucht, vluchten doen, luchtruim, vliegvergunning, vlieguren, buiten zicht vliegen, verder dan de piloot kan zien, valscherm`,
    `take off and land, take off, landing strip, runway, test flight, make flights, airspace, flight permit, flying hours, beyond visual line of sight, further than the pilot can see, parachute`,
  ),
  widen(
    'mobile-robots',
    `karretjes die zelf rijden, zelfrijdend karretje, onbemande heftruck, transportrobot, zelfrijdende transportwagen, rijdende robot, AGV, AMR`,
    `carts that drive themselves, self-driving cart, driverless forklift, transport robot, automated guided vehicle, driving robot, AGV, AMR`,
  ),
  widen(
    'machine-tending',
    `werkstukken inleggen, machine beladen met een robot, beladingsrobot, draaibank beladen, stukken in de machine leggen, onbemand verspanen, palletbelading`,
    `insert workpieces, load a machine with a robot, loading robot, load the lathe, put pieces in the machine, unmanned machining, pallet loading`,
  ),
  widen(
    'digital-twin',
    `digitale tweeling, virtuele fabriek, virtueel model van de machine, rekenmodel van de lijn, nabootsing van de fabriek, proefdraaien in de computer, virtueel in bedrijf stellen`,
    `digital twin, virtual factory, virtual model of the machine, computer model of the line, mimicking the factory, trial run in the computer, virtual commissioning`,
  ),
  widen(
    'simulate',
    `vooraf doorrekenen, eindige elementen, stromingsberekening, sterkteberekening, virtueel testen, rekenen in plaats van proberen, simulatiemodel`,
    `calculate beforehand, finite element, flow calculation, strength calculation, virtual testing, calculating instead of trying, simulation model`,
  ),
  widen(
    'heavy-computing',
    `supercomputer, rekencluster, rekenkracht, grote berekeningen, berekening duurt dagen, rekencentrum, grafische kaarten`,
    `supercomputer, computing cluster, computing power, large calculations, calculation takes days, computing centre, graphics cards`,
  ),
  widen(
    'cloud-edge',
    `verwerken bij de machine, rekenen bij de machine, gegevens niet naar buiten, verwerking ter plaatse, rekenkastje bij de machine, eigen server, in de cloud`,
    `processing at the machine?, computing at the machine, data not leaving the plant, processing on site, computing box at the machine, own server, in the cloud`,
  ),
  widen(
    'model-based-engineering',
    `parametrisch ontwerp, configurator, productconfigurator, ontwerpautomatisering, tekening vanzelf, besturingssoftware, softwarearchitectuur, hergebruik van code, code kopiëren`,
    `parametric design, configurator, product configurator, design automation, drawing by itself, control software, software architecture, reuse of code, copying code`,
  ),
  widen(
    'iot-sensors',
    `meetkastje, meetpunten, trillingssensor, temperatuursensor, draadloze sensoren, sensoren op oude machines, slimme meter, debietmeter, energiemeters`,
    `measuring box, measuring points, vibration sensor, temperature sensor, wireless sensors, sensors on old machines, smart meter, flow meter, energy meters`,
  ),
  widen(
    'data-analytics',
    `dashboard, stuurinformatie, losse spreadsheets, cijfers uit de machine, verbanden zoeken in gegevens, overzicht van stilstand, bezettingsgraad, OEE`,
    `dashboard, management information, loose spreadsheets, figures from the machine, look for patterns in data, overview of downtime, utilisation rate, OEE`,
  ),
  widen(
    'erp-mes-integration',
    `orderpakket, ERP-pakket, twee keer intypen, systemen praten niet met elkaar, werkbonnen op papier, productiesysteem, urenregistratie, koppeling met het pakket`,
    `order package, ERP package, type twice, systems do not talk to each other, job sheets on paper, production system, time registration, link with the package`,
  ),
  widen(
    'generative-ai',
    `chatbot, taalmodel, teksten laten schrijven, vragen stellen aan documenten, offertes laten opstellen, slimme zoekmachine in handleidingen, ChatGPT`,
    `chatbot, language model, have texts written, ask questions of documents, have quotations drawn up, clever search in manuals, ChatGPT`,
  ),
  widen(
    'machine-learning',
    `zelflerend, zelflerende programma's, kunstmatige intelligentie, patronen leren, neuraal netwerk, voorspelmodel, algoritme trainen, lerende software`,
    `self-learning, self-learning programs, artificial intelligence, learn patterns, neural network, prediction model, train an algorithm, learning software`,
  ),
  widen(
    'measure-in-line',
    `meten tijdens het proces, meten in de machine, meetstap in de machine, inline meten, continu meten op de band, meting op de lijn, direct terugkoppelen, bijsturen tijdens het maken`,
    `measure during the process, measure in the machine, measuring step in the machine, inline measuring, continuous measuring on the belt, measurement on the line, direct feedback, adjust while making`,
  ),
  widen(
    'set-up-time',
    `omsteltijd, omstellen, insteltijd, omstelling, inregelen, instellen duurt langer dan, wisselen van product, snel omschakelen, SMED, eerste stukken weggooien`,
    `changeover time, change over, set-up time, changeover, dialling in, setting up takes longer than, switching product, quick changeover, SMED, throw away the first pieces`,
  ),
  widen(
    'flow-layout',
    `doorlooptijd, indeling van de hal, routing, looproutes, tussenvoorraad, onderhanden werk, knelpunt in de lijn, lean, waardestroom`,
    `lead time?, layout of the hall, routing, walking routes, buffer stock, work in progress, bottleneck in the line, lean, value stream`,
  ),
  widen(
    'cost-price',
    `kostprijs, terugverdientijd, terugverdienen, prijs per kilo, kosten per stuk, loonkosten, rekensom of het loont, businesscase`,
    `cost price, payback time, earn back, price per kilo, cost per piece, wage costs, sum whether it pays, business case`,
  ),
  widen(
    'peak-season',
    `piekdrukte, seizoenspiek, uitzendkrachten, seizoensarbeid, drukke maanden, tijdelijke krachten, pieken en dalen, feestdagen`,
    `rush, seasonal peak, agency workers, seasonal labour, busy months, temporary workers, peaks and troughs, holiday season`,
  ),
  widen(
    'safety-of-people',
    `gevaarlijk werk, ongeval, ongevallen, arbeidsveiligheid, giftige dampen, veiligheid van onze mensen, gevarenzone, explosiegevaar, valgevaar`,
    `dangerous work, accident, accidents, occupational safety, toxic fumes, safety of our people, danger zone, explosion hazard, fall hazard`,
  ),
  widen(
    'manual-work',
    `zwaar voor de polsen, zwaar werk, tillen en sjouwen, lichamelijk zwaar, fysieke belasting, ongezonde houding, werken boven het hoofd, slijtende gewrichten, werk lichter maken, hulparm, tilhulp, exoskelet`,
    `hard on the wrists, heavy work, lifting and lugging, physically heavy, physical strain, unhealthy posture, work overhead, worn joints, make work lighter, helping arm, lifting aid, exoskeleton`,
  ),
  widen(
    'cleaning',
    `schoonmaakrobot, reinigen van tanks, tank reinigen, hogedrukreiniging, wassen van kratten, schoonspuiten, ontvetten, reinigingsstraat, rompen schoonmaken`,
    `cleaning robot, cleaning tanks, tank cleaning, high-pressure cleaning, washing crates, hosing down, degreasing, washing line, cleaning hulls`,
  ),
  widen(
    'damage',
    `slijtage zichtbaar, deuken, scheuren, krassen, corrosie, roestplekken, breuken, beschadigingen`,
    `visible wear, dents, cracks, scratches, corrosion, rust spots, fractures, damages`,
  ),
  widen(
    'one-package',
    `alles in één hand, totaaloplossing, complete levering, één aanspreekpunt, gezamenlijk aanbod, pakket voor het buitenland, samen exporteren`,
    `everything from one hand, total solution, complete delivery, one point of contact, joint offer, package for abroad, export together`,
  ),
  widen(
    'supply-chain-data-sharing',
    `orders overtypen, bestellingen overtypen, portaal van de klant, elektronische orders, EDI, berichtenverkeer tussen bedrijven, pakbon digitaal, digitaal productpaspoort`,
    `retype orders, type over orders, customer portal, electronic orders, EDI, messages between companies, digital packing slip, digital product passport`,
  ),
  widen(
    'circular-production',
    `terugnemen van producten, terugname, demonteerbaar ontwerp, circulair ontwerp, tweede leven, losmaakbaar, retourproducten opknappen, grondstoffen terugwinnen`,
    `take back products, take-back, design for disassembly, circular design, second life, detachable, refurbish returns, recover raw materials`,
  ),
  widen(
    'industrial-electrification',
    `van het gas af, stoom elektrisch opwekken, elektrische boiler, warmtepomp, restwarmte, netcongestie, aansluiting te klein, elektrolyse, groene waterstof`,
    `get off gas, raise steam electrically, electric boiler, heat pump, residual heat, grid congestion, connection too small, electrolysis, green hydrogen`,
  ),
];
