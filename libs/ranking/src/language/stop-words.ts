import { eng, nld } from 'stopword';
import type { Language } from '#libs/taxonomy';
import { fold } from './tokens.js';
import { wordsIn } from './word-list.js';

/** Words of the request itself: every challenge has them, so they tell little of what it is about. */
const LIGHT_NL = `
  graag zoeken zoekt zoekend gezocht willen wilt wensen gaan gaat komen komt kunt kon konden moeten moet mogen mag
  zullen zouden laten laat maken maakt gemaakt hebt worden wordt geworden zijn bent denken dachten bedacht bedenken
  vinden vindt gevonden krijgen krijgt weten weet wist geven geeft gegeven zien ziet zag gezien staan staat stond liggen ligt blijven blijft
  brengen brengt gebracht halen haalt gehaald nemen neemt genomen houden houdt gehouden zetten zet gezet leggen legt gelegd
  lopen loopt liep gebruiken gebruikt gebruik werkt werken doen doet gedaan zeggen zegt kijken kijkt gekeken vertellen vertelt
  beginnen begint begonnen stoppen lukken lukt gelukt proberen probeert geprobeerd uitzoeken uitproberen kopen koopt gekocht kost kosten
  zitten zit noemen heet heten kiezen kiest hangen hangt draaien draait leren leert durven horen hoort spelen
  onze ons jullie hun eigen elkaar iedereen iedere elke elk dergelijke zulke sommige enkele paar alle allemaal beide beiden
  daarbij daarmee daarvoor daardoor daarom daarop daaraan daarna daarvan waarbij waarmee waardoor waarvoor waarin waarop
  hierbij hiermee hiervoor hierdoor hierin erbij ermee ervoor eruit erin erop ervan eraan
  nou echt gewoon heel erg zeer vrij best vooral ook nog steeds vaak soms meestal bijna ongeveer pas net meteen straks nooit altijd
  liever liefst anders ander andere verschillend verschillende hetzelfde dezelfde zelfs alleen samen gezamenlijk
  tussen sinds tijdens binnen buiten vanaf per via zonder tegenover langs bovenop weg terug mee heen vooraf achteraf eerder later vroeger
  welke welk hoeveel waar wanneer waarom bijvoorbeeld zoals zodat zodra terwijl hoewel indien mits tenzij omdat doordat
  wij we ik je jij jouw mijn u uw hij zij ze men iemand niemand iets niets alles
  goed goede beter betere beste nieuw nieuwe groot grote grootste groter klein kleine kleiner veel weinig meer minder lang lange langer kort korte
  snel sneller snelle makkelijk makkelijker eenvoudig lastig moeilijk duur duurder dure goedkoop goedkoper hoog hoge hoger laag lage lager
  juist juiste oud oude oudere jong vol volle leeg lege hele heel half vast vaste los losse precies bekend nodig geschikt belangrijk
  bedrijf bedrijven ondernemer ondernemers ondernemen mkb klant klanten vraag vragen vraagt hulp helpen helpt probleem problemen
  oplossing oplossingen mogelijk mogelijkheid mogelijkheden manier manieren ding dingen zaken stap stappen plek plekken plaats soort soorten
  deel stuk stuks kant geval idee ideeen reden doel gebied moment keren mensen man mens persoon collega collega's partij partijen
  aantal jaar jaren week weken maand maanden dag dagen dagelijks uur uren tijd keer eerst eerste tweede drie twee een vier vijf zes tien twintig honderd duizend
  wilde gebeuren gebeurde betekent uitkomst toe handig handige rechtstreeks bruikbaar bekijken bekijkt verkoopt verkocht ineens telkens
  voortdurend regelmatig helemaal tamelijk redelijk voldoende blijkt bleek lijkt schijnt hoeven durft zorgt ontstaat ontstaan geldt
  betreft ergens overal daarnaast verder bovendien echter wellicht misschien waarschijnlijk volgens sowieso enorm behoorlijk
  aanwezig beschikbaar beschikbare gewenst gewenste latere komende afgelopen vorige volgende huidige blij mooi mooie prettig hopen
  hoopt bezig sprake acht negen elf twaalf dertig veertig vijftig zestig tachtig negentig
  prijs euro geld procent werk goederen spullen geld resultaat resultaten verschil buurt beetje`;

const LIGHT_EN = `
  want wants wanted wish like look looks looked looking seek seeks seeking find finding found need needs needed get gets getting go goes going went gone
  make makes making made know known knows think thinking thought say says said give gives given take takes taken let lets keep keeps kept become becomes
  bring brings brought fetch put puts use used uses using work works working do does did done see sees saw seen show tell tells try tries trying tried
  start starts started stop run runs running hold holds come comes came stand stands sit sits lie lies buy buys bought cost costs sell happen happens
  choose choice call called turn turns learn learns ask asks hear mean means left set sets
  our ours us we i my mine your yours they them their theirs its it one ones each every some any several few couple all both whole half
  can could shall should will would may might must cannot am is are was were be been being have has had
  not no nor so too very quite really just also still already even only almost about often sometimes usually mostly never always at once exactly
  there here where when why how what which who whom whose that this these those then than as if while because although unless until
  now again further once more most less least much many such same other another own different together alone away back along ahead later earlier before beforehand
  good better best new large larger big bigger biggest small smaller long longer short fast faster quick easy easier hard difficult simple simply
  expensive cheap cheaper high higher low lower right old older young full empty loose exact suitable important able
  company companies entrepreneur business customer customers client question questions help helps problem problems
  solution solutions possible possibility way ways thing things step steps place places kind sort part piece pieces side idea reason goal area case
  people man men person somebody someone nobody everyone everybody something nothing everything colleague colleagues party parties
  number year years yearly week weeks month months day days daily hour hours time times first second two three four five six ten twenty hundred hundreds thousand thousands
  themselves rather prefer prefers preferably anything provide provides yet understand understands last belong belongs seem seems
  appear nowhere somewhere everywhere perhaps maybe certainly entirely present previous desired wished happy nice hope hopes decide
  decided gladly worse worst whatever whenever besides moreover however therefore though
  eight nine eleven twelve thirty forty fifty sixty eighty ninety
  price money percent euro result results difference bit
  without within between during since per via into onto upon over under out up down off from`;

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold));

/** Function words per language, folded: they stand in every sentence. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = { nl: setOf(nld), en: setOf(eng) };

/** Words that fill every request and tell hardly more, folded. In an expression such as `large parts` they do count. */
export const LIGHT_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: setOf(wordsIn(LIGHT_NL).filter((word) => !nld.includes(word))),
  en: setOf(wordsIn(LIGHT_EN).filter((word) => !eng.includes(word))),
};
