import { Suspense, useState, type ReactNode } from 'react';
import { Waiting } from './Waiting.js';

/** Something that is read, and may be loaded, only once somebody wants to see it. */
export function Opened({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="ended" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Suspense fallback={<Waiting />}>{children}</Suspense>}
    </details>
  );
}
