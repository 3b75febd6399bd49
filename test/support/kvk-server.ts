import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request in its own way, or returns false to leave it to the usual one. */
type Behaviour = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A company as the register keeps it. */
export interface KeptCompany {
  kvkNumber: string;
  name: string;
  legalForm?: string;
  sbi?: string;
  isShielded?: boolean;
  endedAt?: string;
  website?: string;
}

/** A server of the shape that KVK documents for Zoeken (v2) and Basisprofiel (v1), whose behaviour can be changed. */
export class KvkServer {
  readonly asked: { path: string; key: string | undefined }[] = [];
  companies: KeptCompany[] = [];
  behave: Behaviour = () => false;
  private readonly server: Server = createServer((request, response) => this.handle(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    this.asked.push({ path: pathname, key: request.headers['apikey'] as string | undefined });
    if (this.behave(request, response)) return;
    const number = pathname === '/api/v2/zoeken' ? searchParams.get('kvkNummer') : pathname.split('/').at(-1);
    const company = this.companies.find(({ kvkNumber }) => kvkNumber === number);
    if (!company) answerKvk(response, { fout: [{ code: 'IPD5200', omschrijving: 'Er zijn geen resultaten.' }] }, 404);
    else answerKvk(response, pathname === '/api/v2/zoeken' ? searchOf(company) : profileOf(company));
  }
}

export function answerKvk(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function searchOf({ kvkNumber, name, endedAt }: KeptCompany): unknown {
  const address = { binnenlandsAdres: { type: 'bezoekadres', straatnaam: 'Havenstraat', plaats: 'Rotterdam' } };
  const common = { kvkNummer: kvkNumber, naam: name, adres: address, actief: endedAt ? 'Nee' : 'Ja', links: [] };
  const resultaten = [
    { ...common, vestigingsnummer: '000037178598', type: 'hoofdvestiging' },
    { ...common, rsin: '858311537', type: 'rechtspersoon' },
  ];
  return { pagina: 1, resultatenPerPagina: 10, totaal: 2, resultaten, links: [] };
}

function profileOf({ kvkNumber, name, legalForm = 'BeslotenVennootschap', sbi = '25110', ...more }: KeptCompany): unknown {
  const address = {
    type: 'bezoekadres',
    indAfgeschermd: more.isShielded ? 'Ja' : 'Nee',
    volledigAdres: 'Havenstraat 12a 3011AB Rotterdam',
    straatnaam: 'Havenstraat',
    huisnummer: 12,
    huisletter: 'a',
    postcode: '3011AB',
    plaats: 'Rotterdam',
    land: 'Nederland',
  };
  return {
    kvkNummer: kvkNumber,
    indNonMailing: 'Ja',
    naam: name,
    formeleRegistratiedatum: '20150101',
    materieleRegistratie: { datumAanvang: '20150101', ...(more.endedAt && { datumEinde: more.endedAt }) },
    statutaireNaam: name,
    handelsnamen: [{ naam: name, volgorde: 0 }],
    sbiActiviteiten: [
      { sbiCode: '64210', sbiOmschrijving: 'Holdings', indHoofdactiviteit: 'Nee' },
      { sbiCode: sbi, sbiOmschrijving: 'Vervaardiging van metalen constructiewerken', indHoofdactiviteit: 'Ja' },
    ],
    links: [],
    _embedded: {
      hoofdvestiging: {
        vestigingsnummer: '000037178598',
        kvkNummer: kvkNumber,
        eersteHandelsnaam: name,
        indHoofdvestiging: 'Ja',
        totaalWerkzamePersonen: 14,
        adressen: [{ ...address, type: 'correspondentieadres', straatnaam: 'Postbus' }, address],
        ...(more.website && { websites: [more.website] }),
      },
      eigenaar: { rsin: '858311537', rechtsvorm: legalForm, uitgebreideRechtsvorm: legalForm, links: [] },
    },
  };
}
