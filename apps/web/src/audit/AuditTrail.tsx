import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { auditQuery, type AuditScope } from '../api/audit.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { Moment } from '../challenges/Moment.js';
import type { OwnTexts } from '../texts/own-texts.js';
import { actsOf, type Act } from './acts.js';

/** Who did what, newest first. It is read only when somebody opens it. */
export default function AuditTrail({ scope }: { scope: AuditScope }) {
  const t = useTranslations('audit');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(scope));
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const acts = actsOf(data.pages.flatMap(({ items }) => items));
  return (
    <>
      <ul className="plain-list">
        {acts.map((act) => (
          <ActItem key={act.key} act={act} />
        ))}
      </ul>
      {hasNextPage && (
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          isBusy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </ActionButton>
      )}
    </>
  );
}

function ActItem({ act: { first, deeds } }: { act: Act }) {
  const t = useTranslations('audit');
  const subjects = useTranslations('audit.subjects');
  const who = first.actorName ?? (first.actorId === null ? t(`actors.${first.actorKind}`) : t('former'));
  const subjectOf = (kind: string) => (isSubject(kind) ? subjects(kind) : subjects('other'));
  return (
    <li>
      <strong>{first.viewedAs === null ? who : t('lookedAlong', { who })}</strong>{' '}
      {deeds
        .map(({ kind, subjectKind, status }) => {
          const deed = t(`kinds.${kind}`, { subject: subjectOf(subjectKind) });
          return status !== null && isStatus(status) ? t('becomes', { deed, status: t(`statuses.${status}`) }) : deed;
        })
        .join(', ')}
      <br />
      <span className="hint">
        <Moment at={first.at} withTime />
        {first.origin !== null && ` · ${t('origin', { network: first.origin })}`}
      </span>
    </li>
  );
}

const SUBJECTS = {
  user: true,
  membership: true,
  membership_invitation: true,
  joining_request: true,
  api_token: true,
  identity: true,
  company_proof: true,
  session: true,
  sign_in_code: true,
  message_preference: true,
  company: true,
  size_test: true,
  challenge: true,
  challenge_version: true,
  disclosure: true,
  referral: true,
  match_run: true,
  curation: true,
  release: true,
  invitation: true,
  introduction: true,
  meeting: true,
  project: true,
  project_stage: true,
  fieldlab: true,
  offer: true,
  capacity: true,
  consent: true,
  support_view: true,
  personal_data: true,
} as const satisfies Record<Exclude<keyof OwnTexts['audit']['subjects'], 'other'>, true>;

const STATUSES = {
  draft: true,
  submitted: true,
  in_review: true,
  inviting: true,
  introduced: true,
  in_project: true,
  closed: true,
  open: true,
  accepted: true,
  declined: true,
  expired: true,
  withdrawn: true,
} as const;

function isSubject(kind: string): kind is keyof typeof SUBJECTS {
  return Object.hasOwn(SUBJECTS, kind);
}

function isStatus(status: string): status is keyof typeof STATUSES {
  return Object.hasOwn(STATUSES, status);
}
