import type { ReactNode } from 'react';

/** A page to read: sections one after another, each with a heading and its paragraphs. */
export function Sections({ sections }: { sections: readonly { id: string; title: string; content: ReactNode }[] }) {
  return (
    <>
      {sections.map(({ id, title, content }) => (
        <section key={id} aria-labelledby={id} className="reading__section">
          <h2 id={id}>{title}</h2>
          {content}
        </section>
      ))}
    </>
  );
}
