/** Stems of verbs and materials of the trade that open compounds but carry no compound flag in the dictionary. */
export const TRADE_OPENERS = `
  las frees kant spuit draai boor slijp snij giet buig zaag meet test proef pilot schuur straal lijm zet pons stans knip wals smeed
  trek koel droog vries was spoel meng vul pak inpak verpak stapel til hijs hef pomp roer zeef maal wikkel vlecht weef brei naai print druk
  scan poets polijst ontbraam montage warmte water oppervlakte onderdeel onderdelen laser metaal plaat staal aluminium koper rvs
  kunststof plastic rubber vezel glas hout beton textiel leer papier karton folie verf poeder lak hars gel olie gas lucht licht
  proces hond pan robot cobot drone sensor camera data machine motor productie fabriek kwaliteit energie stroom accu batterij waterstof
  werk vak onderhoud storing inspectie reparatie planning voorraad magazijn order transport logistiek bestel lever inkoop verkoop
  product prototype serie maat model teken ontwerp bouw scheeps schip boot vliegtuig trein auto wagen voertuig fiets kas tuin
  landbouw oogst gewas aardappel melk vlees vis brood voedsel voedings zuivel eet drink afval rest recycle materiaal grondstof
  computer software digitaal netwerk cyber cloud internet web video beeld geluid trilling temperatuur vocht kleur vorm
  vingerlas hoek naad bocht gat schroef bout moer klem mal matrijs gereedschap snijgereedschap
  vork kraan lift rol band lijn cel wind zon golf zee haven kade brug sluis dijk weg spoor tunnel leiding buis tank silo ketel
  ziekenhuis zorg medisch patient prothese orthese brace schoen kleding stof garen leg`;

/** Words of the trade that close compounds. */
export const TRADE_CLOSERS = `
  robot robots cobot drone cel cellen lijn machine lassen frezen draaien spuiten snijden kanten zetten buigen gieten slijpen boren zagen
  printen printer scanner sensor camera model tweeling fabriek hal lab meting detectie bewaking herkenning sturing techniek
  technologie werk bewerking productie montage assemblage controle inspectie planning onderhoud reparatie beheer systeem
  software data koppeling schip boot vaartuig voertuig toestel motor pomp turbine blad wiek mast accu pakket paneel
  folie plaat deel delen onderdeel onderdelen stuk vezel draad poeder laag huid wand tank buis leiding kist krat doos pallet bak
  afval stroom schuim lijm hars verf lak coating naad voeg tekort opleiding cursus training instructie scholing
  operator lasser monteur technicus student vakman
  arm pers gegevens installatie materiaal materialen belading voer bank bewerker dikte sterkte breuk slijtage verbruik kosten
  proces processen middel middelen product artikel bouw teelt loods dak gevel kozijn deur kast meubel tegel steen pan`;
