import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * By what right something is done: a signed-in person, whoever holds a link from a person's mail, somebody unknown (such as at
 * sign-in), or the system by itself.
 */
export const ACTOR_KINDS = ['person', 'link', 'unknown', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who does what, from where. It accompanies the work, so that the audit trail need not trust every service to pass it on. */
export interface Act {
  /** One request or one job; whatever it changes carries this id. */
  readonly id: string;
  /** The operation of the interface, or the name of the job. */
  readonly operation: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  /** The person through whose eyes an administrator looks. Then nothing can be written. */
  readonly viewedAs: string | null;
  /** The network that the request came from, never the whole address. */
  readonly origin: string | null;
}

const acts = new AsyncLocalStorage<{ act: Act }>();

/** Does `task` and all that it starts as part of `act`. */
export function duringAct<T>(act: Act, task: () => T): T {
  return acts.run({ act }, task);
}

/** The act under way; undefined in what no request and no job asked for. */
export function currentAct(): Act | undefined {
  return acts.getStore()?.act;
}

/** Says who acts, once that is known only in the middle: by the link in a mail. */
export function actByLink(userId: string): void {
  const store = acts.getStore();
  if (store) store.act = { ...store.act, actorKind: 'link', actorId: userId };
}
