import { setTimeout as pause } from 'node:timers/promises';
import type { ChallengeView, InvitationView } from '../support/main-job.js';
import type { Chance } from './random.js';
import { StubbornClient, type Gate } from './stubborn-client.js';

const COMPANY = 'anna@voorbeeldmetaal.example';
const BROKER = 'broker@hub.example';
const PROBLEMS = [
  'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.',
  'We controleren onze producten met het oog en missen krassen. Kan een camera dat?',
  'Onze machines staan te vaak stil. We willen met sensoren eerder weten wat stuk gaat.',
];

/** What a repetition is told after a crash between the work and its answer. */
const DONE_BEFORE = new Set(['challenge.illegal_transition', 'release.already_invited']);

interface ReleaseView {
  shortlist: { fieldlabId: string; invitationStatus: string | null }[];
}

/** What the api has confirmed about one challenge, so what must be true afterwards. */
export interface Posted {
  /** Stands in the challenge's text, so that a second one made by a repeated request is found. */
  marker: string;
  id: string;
  submitted: boolean;
  released: boolean;
  accepted: string[];
  declined: string[];
}

/** Companies that submit, brokers that release, and fieldlabs that accept, decline or say nothing. */
export class Load {
  readonly posted: Posted[] = [];
  /** What the api refused although it should not, or never answered. */
  readonly faults: string[] = [];
  private readonly people = new Map<string, StubbornClient>();
  private stopping = false;
  private count = 0;

  constructor(
    private readonly address: string,
    private readonly chance: Chance,
    private readonly gate: Gate,
  ) {}

  /** Goes on until {@link stop}; every challenge that was begun is then brought to its end. @param streams at the same time */
  async run(streams: number): Promise<void> {
    await Promise.all(Array.from({ length: streams }, () => this.stream()));
  }

  stop(): void {
    this.stopping = true;
  }

  private async stream(): Promise<void> {
    while (!this.stopping) {
      const number = ++this.count;
      await this.play(number).catch((error: unknown) => {
        this.faults.push(`challenge ${number}: ${error instanceof Error ? error.message : String(error)}`);
      });
      await pause(this.chance.between(0, 400));
    }
  }

  private async play(number: number): Promise<void> {
    const one = await this.submit(number);
    await this.release(one);
    for (let fieldlabId = await this.invited(one); fieldlabId !== null; fieldlabId = await this.invited(one)) {
      const answer = this.chance.next();
      // Silence: the response clock deals with it.
      if (answer < 0.2) return;
      if (await this.answer(one, fieldlabId, answer < 0.6)) return;
    }
  }

  private async submit(number: number): Promise<Posted> {
    const company = this.as(COMPANY);
    const { items } = (await company.request<{ items: { id: string }[] }>('GET', '/v1/companies')).body;
    const marker = `Onderdelen, serie ${number}.`;
    const draft = { companyId: items[0]?.id, makes: marker, problem: PROBLEMS[number % PROBLEMS.length] };
    const made = await company.request<ChallengeView>('POST', '/v1/challenges', draft, `draft-${number}`);
    if (made.status !== 201) throw new Error(`drafting answered ${made.status} ${JSON.stringify(made.body)}`);
    const one: Posted = { marker, id: made.body.id, submitted: false, released: false, accepted: [], declined: [] };
    this.posted.push(one);
    const submitted = await company.request<{ code?: string }>(
      'POST',
      `/v1/challenges/${one.id}/submissions`,
      {},
      `submit-${number}`,
    );
    one.submitted = submitted.status === 201 || (submitted.tries > 1 && DONE_BEFORE.has(submitted.body.code ?? ''));
    if (!one.submitted) throw new Error(`submitting answered ${submitted.status} ${JSON.stringify(submitted.body)}`);
    return one;
  }

  /** Three candidates, and the next three where those have no room any more. */
  private async release(one: Posted): Promise<void> {
    const broker = this.as(BROKER);
    const path = `/v1/challenges/${one.id}`;
    await until(async () => (await broker.request<ChallengeView>('GET', path)).body.status === 'in_review', 'ranked');
    for (let round = 0, first = 0; !one.released; round += 1) {
      const curation = await broker.request<{ candidates: { fieldlabId: string }[] }>('GET', `${path}/curation`);
      const fieldlabIds = curation.body.candidates.slice(first, first + 3).map(({ fieldlabId }) => fieldlabId);
      const key = `release-${one.id}-${round}`;
      const released = await broker.request<{ code?: string }>('POST', `${path}/releases`, { fieldlabIds }, key);
      const { code } = released.body;
      // Ranked anew since the broker looked, which happens when an answer is long in coming.
      if (code === 'curation.not_a_candidate') continue;
      first += 3;
      if (code === 'capacity.full') continue;
      one.released = released.status === 201 || (released.tries > 1 && DONE_BEFORE.has(code ?? ''));
      if (!one.released) throw new Error(`releasing answered ${released.status} ${JSON.stringify(released.body)}`);
    }
  }

  /** The fieldlab whose turn it is; null when nobody is asked any more. */
  private async invited({ id }: Posted): Promise<string | null> {
    const company = this.as(COMPANY);
    const { items } = (await company.request<{ items: ReleaseView[] }>('GET', `/v1/challenges/${id}/releases`)).body;
    const open = items.flatMap(({ shortlist }) => shortlist).find(({ invitationStatus }) => invitationStatus === 'open');
    return open?.fieldlabId ?? null;
  }

  /** @returns whether the matter ends here: accepted, or the invitation ran out before */
  private async answer(one: Posted, fieldlabId: string, accepts: boolean): Promise<boolean> {
    const fieldlab = this.as(`${fieldlabId}@fieldlab.example`);
    const challenge = (await this.as(COMPANY).request<ChallengeView>('GET', `/v1/challenges/${one.id}`)).body;
    let invitation: InvitationView | undefined;
    await until(async () => {
      const found = await fieldlab.request<{ items: InvitationView[] }>('GET', '/v1/invitations?limit=100');
      invitation = found.body.items.find(({ reference }) => reference === challenge.reference);
      return invitation !== undefined;
    }, 'invited');
    if (invitation?.status !== 'open') return true;
    const path = `/v1/invitations/${invitation.id}`;
    const body = accepts ? { answer: 'accept' } : { answer: 'decline', reason: 'not_our_technology' };
    const answered = await fieldlab.request<InvitationView>('POST', `${path}/answers`, body);
    const { status } = (await fieldlab.request<InvitationView>('GET', path)).body;
    const wanted = accepts ? 'accepted' : 'declined';
    if (status === wanted) one[wanted].push(invitation.id);
    else if (answered.status === 200) throw new Error(`an answer was confirmed and is not there: ${status}`);
    return status !== 'declined';
  }

  private as(email: string): StubbornClient {
    const known = this.people.get(email) ?? new StubbornClient(this.address, email, this.chance, this.gate);
    this.people.set(email, known);
    return known;
  }
}

async function until(ask: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(150)) if (await ask()) return;
  throw new Error(`waited three minutes in vain to be ${what}`);
}
