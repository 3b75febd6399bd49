import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  ChangeRepository,
  CHANGES_CHANNEL,
  DatabaseListener,
  UnitOfWork,
  type Audience,
  type ChangePosition,
  type ToldChange,
} from '#libs/database';
import { Bell, SETTINGS_TOKEN, type Settings } from '#libs/kernel';

const BATCH = 1_000;
/** How long a missed wake-up can delay a change, in ms. */
const POLL_MS = 5_000;
/** How soon it is looked again while a change waits for an older transaction, in ms. */
const HELD_BACK_MS = 100;
const PAUSE_AFTER_FAILURE_MS = 1_000;

/** Who listens to the changes for some audiences. */
export interface Listener {
  audiences: readonly Audience[];
  /** Called with what came at once, in order, and never empty. */
  onChanges: (changes: readonly ToldChange[]) => void;
  /** The process ends: nothing more will come. */
  onEnd: () => void;
}

/**
 * Reads every change once for this process and hands it to whom it concerns. Any number of processes may do so: what one person
 * changes through one of them is heard in all.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ChangeFeed.name);
  private readonly bell = new Bell();
  private readonly wakeUps: DatabaseListener;
  private readonly listeners = new Map<string, Set<Listener>>();
  private isStopping = false;
  private running: Promise<void> | undefined;
  private position: ChangePosition | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangeRepository,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    this.wakeUps = new DatabaseListener(settings.DATABASE_URL, CHANGES_CHANNEL, () => this.bell.ring());
  }

  /** A process serves once it knows from where on it tells. Where that cannot be read it serves, refuses streams, and goes on trying. */
  async onApplicationBootstrap(): Promise<void> {
    this.wakeUps.start();
    this.running = this.run(await this.round());
  }

  /** Ends what is open before the server waits for its connections, so that it waits for none in vain. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    for (const listener of new Set([...this.listeners.values()].flatMap((some) => [...some]))) listener.onEnd();
    this.bell.ring();
    await this.wakeUps.stop();
    await this.running;
  }

  /** The place up to which everything has been handed out; undefined before the first reading and while the process ends. */
  get upto(): ChangePosition | undefined {
    return this.isStopping ? undefined : this.position;
  }

  /** Hands over everything after {@link upto} as it is now. Returns what ends that. */
  listen(listener: Listener): () => void {
    const keys = listener.audiences.map(keyOf);
    for (const key of keys) this.listeners.set(key, (this.listeners.get(key) ?? new Set()).add(listener));
    return () => {
      for (const key of keys) {
        const some = this.listeners.get(key);
        some?.delete(listener);
        if (some?.size === 0) this.listeners.delete(key);
      }
    };
  }

  private async run(rest: number): Promise<void> {
    await this.bell.wait(rest);
    while (!this.isStopping) await this.bell.wait(await this.round());
  }

  /** Reads once. @returns how long to rest then, in ms. */
  private async round(): Promise<number> {
    try {
      return (await this.read()) ? HELD_BACK_MS : POLL_MS;
    } catch (error) {
      this.logger.warn(`Changes not read, trying again: ${error instanceof Error ? error.message : String(error)}`);
      return PAUSE_AFTER_FAILURE_MS;
    }
  }

  /** @returns whether more is to come soon. */
  private async read(): Promise<boolean> {
    const work = this.unitOfWork.read;
    this.position ??= await this.changes.horizon(work);
    const { changes, upto, isHeldBack } = await this.changes.after(work, this.position, BATCH);
    this.position = upto;
    this.handOut(changes);
    return isHeldBack;
  }

  private handOut(changes: readonly ToldChange[]): void {
    const byListener = new Map<Listener, ToldChange[]>();
    for (const change of changes)
      for (const listener of this.listeners.get(keyOf(change.audience)) ?? [])
        byListener.set(listener, [...(byListener.get(listener) ?? []), change]);
    for (const [listener, own] of byListener) listener.onChanges(own);
  }
}

function keyOf({ kind, id }: Audience): string {
  return `${kind}:${id}`;
}
