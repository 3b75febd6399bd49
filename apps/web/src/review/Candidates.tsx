import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Fieldlab } from '../api/catalogue.js';
import type { Curation, CurationDecision } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { useMovingList } from '../front/moving-list.js';
import { CandidateCard } from './CandidateCard.js';
import { asItIs, movedTo, restored, type Change } from './curation.js';
import { useKeys } from './keys.js';
import { useCandidateKeys } from './candidate-keys.js';
import { useDragging } from './dragging.js';
import { LeftOut } from './LeftOut.js';
import { useCurationChange } from './use-curation.js';

/** How many stand beside each other at first, and how many come with each "more". */
const SHOWN = 6;

/** What is told when a decision was taken back; no fieldlab is called so. */
const UNDONE = '';

/** What a broker may do with the list. */
export interface Deciding {
  /** @param fieldlabId whom it is about; keeps the focus, and its new place is told */
  change: (change: Change, fieldlabId: string) => void;
}

interface Props {
  challengeId: string;
  curation: Curation;
  fieldlabs: ReadonlyMap<string, Fieldlab>;
  asked: ReadonlySet<string>;
  /** Whether the reader may decide now. */
  isOpen: boolean;
}

/** The ranked candidates with the decisions laid over them, and who was left out. */
export function Candidates({ challengeId, curation, fieldlabs, asked, isOpen }: Props) {
  const t = useTranslations('review');
  const [most, setMost] = useState(SHOWN);
  const { candidates, removed, exclusions } = curation;
  const shown = candidates.slice(0, most);
  const list = useMovingList(shown.map(({ fieldlabId }) => fieldlabId));
  const nameOf = (id: string) => fieldlabs.get(id)?.name ?? id;
  const { deciding, undo, said, error } = useDeciding(challengeId, curation, nameOf, list);
  useCandidateKeys(list, isOpen);
  useKeys({ u: () => isOpen && undo !== null && undo() });
  const dragging = useDragging(isOpen, (fieldlabId, to) => deciding.change(movedTo(fieldlabId, to), fieldlabId));
  return (
    <>
      <div className="said">
        <p role="status">{said}</p>
        {undo && isOpen && (
          <button type="button" className="text-button" onClick={undo}>
            {t('action.undo')}
          </button>
        )}
      </div>
      {error && <Failure error={error} />}
      {candidates.length === 0 && <p>{t('noCandidates')}</p>}
      <ol ref={list} className="candidates">
        {shown.map((candidate, index) => (
          <li key={candidate.fieldlabId} data-key={candidate.fieldlabId} {...dragging.over(index)}>
            <CandidateCard
              candidate={candidate}
              fieldlab={fieldlabs.get(candidate.fieldlabId)}
              isAsked={asked.has(candidate.fieldlabId)}
              isLast={candidate.position === candidates.length}
              deciding={isOpen ? deciding : null}
              handle={dragging.handle(candidate.fieldlabId)}
            />
          </li>
        ))}
      </ol>
      {candidates.length > most && (
        <p>
          <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={() => setMost(most + SHOWN)}>
            {t('more', { count: candidates.length - most })}
          </button>
        </p>
      )}
      <LeftOut removed={removed} exclusions={exclusions} nameOf={nameOf} deciding={isOpen ? deciding : null} />
    </>
  );
}

/** Decides, tells aloud what became of it, and keeps the focus on the button that was pressed though its card moves. */
function useDeciding(
  challengeId: string,
  curation: Curation,
  nameOf: (id: string) => string,
  list: RefObject<HTMLElement | null>,
) {
  const t = useTranslations('review.said');
  const { candidates } = curation;
  const { mutate, error } = useCurationChange(challengeId);
  const [about, setAbout] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly CurationDecision[]>([]);
  const pressed = useRef<{ button: Element; place: number } | null>(null);
  const order = candidates.map(({ fieldlabId }) => fieldlabId).join();
  useEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    const { button, place } = pressed.current;
    // A card that is moved in the document loses the focus; one that is gone leaves it to the card in its place.
    const instead = list.current?.children.item(Math.max(place, 0))?.querySelector<HTMLElement>('[data-row]');
    if (button instanceof HTMLElement && button.isConnected) button.focus();
    else instead?.focus();
  }, [order, list]);
  const deciding: Deciding = {
    change: (change, fieldlabId) => {
      const button = document.activeElement ?? document.body;
      pressed.current = { button, place: [...(list.current?.children ?? [])].findIndex((card) => card.contains(button)) };
      setAbout(null);
      const was = asItIs(curation);
      mutate(change, {
        onSuccess: () => {
          setAbout(fieldlabId);
          setBefore((all) => [...all, was]);
        },
      });
    },
  };
  const last = before.at(-1);
  const undo = last
    ? (): void => {
        setBefore(before.slice(0, -1));
        mutate(restored(last), { onSuccess: () => setAbout(UNDONE) });
      }
    : null;
  const place = candidates.find(({ fieldlabId }) => fieldlabId === about)?.position;
  const said =
    about !== null &&
    (about === UNDONE ? t('undone') : place ? t('place', { name: nameOf(about), place }) : t('removed', { name: nameOf(about) }));
  return { deciding, undo, said, error };
}
