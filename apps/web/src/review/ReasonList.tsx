import type { Schemas } from '../api/client.js';
import { ofPair } from '../language/language.js';

/** Sentences of an explanation, in the language of the page. */
export function ReasonList({ reasons, className }: { reasons: readonly Schemas['ReasonResource'][]; className?: string }) {
  return (
    <ul className={className}>
      {reasons.map((reason) => (
        <li key={reason.code}>{ofPair(reason)}</li>
      ))}
    </ul>
  );
}
