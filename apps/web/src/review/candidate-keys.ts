import type { RefObject } from 'react';
import { useKeys, walk } from './keys.js';

/** Lets the keys walk from card to card, and press the buttons of the card in which the focus is. */
export function useCandidateKeys(list: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])];
  const step = (by: 1 | -1): void => {
    const all = cards();
    const now = all.find((card) => card.contains(document.activeElement));
    const headings = all.flatMap((card) => card.querySelector<HTMLElement>('[data-row]') ?? []);
    // From a button of a card one walks on from that card.
    if (now) now.querySelector<HTMLElement>('[data-row]')?.focus();
    walk(headings, by);
  };
  const press = (act: string) => (): boolean => {
    const card = cards().find((one) => one.contains(document.activeElement));
    const button = isOpen ? card?.querySelector<HTMLElement>(`[data-act="${act}"]`) : undefined;
    button?.focus();
    button?.click();
    return button !== undefined && button !== null;
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    'Alt+ArrowUp': press('up'),
    'Alt+ArrowDown': press('down'),
    p: press('pin'),
    x: press('remove'),
  });
}
