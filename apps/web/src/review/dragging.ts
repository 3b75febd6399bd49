import { useState, type DragEvent } from 'react';

/** Makes an element a handle to drag its card by; nothing where nobody may decide. */
export type DragHandle = { draggable?: true; onDragStart?: (event: DragEvent) => void; onDragEnd?: () => void };
/** Makes an element a place to drop a card at. */
export type DropPlace = {
  'data-over'?: true | undefined;
  onDragOver?: (event: DragEvent) => void;
  onDrop?: (event: DragEvent) => void;
};

/**
 * Lets a pointer move cards. Whoever has none, or cannot drag, moves them by the buttons and keys, which do the same.
 *
 * @param onMoved gets the place, counted from 0, of the card that it was dropped on
 */
export function useDragging(
  isOn: boolean,
  onMoved: (id: string, to: number) => void,
): { handle: (id: string) => DragHandle; over: (place: number) => DropPlace } {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };
  if (!isOn) return { handle: () => ({}), over: () => ({}) };
  return {
    handle: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    over: (place) => ({
      'data-over': target === place ? true : undefined,
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        setTarget(place);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null) onMoved(dragged, place);
        end();
      },
    }),
  };
}
