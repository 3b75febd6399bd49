import { useId, type ReactNode } from 'react';

/** Figures about one thing: what they say in words, then what is drawn, then the table. */
export function FigureSection({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}
