import { useFormatter } from 'use-intl/react';

/** An instant, in Dutch time. @param at ISO 8601 */
export function Moment({ at, withTime = false }: { at: string; withTime?: boolean }) {
  const format = useFormatter();
  const options = withTime
    ? ({ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const)
    : ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
  return <time dateTime={at}>{format.dateTime(new Date(at), options)}</time>;
}
