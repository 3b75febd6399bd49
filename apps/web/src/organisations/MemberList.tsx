import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Me } from '../api/account.js';
import { changeRole, membersQuery, removeMember, type Member, type Organisation, type Role } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { LeavePanel } from './LeavePanel.js';
import { ROLES_IN } from './roles-in.js';

/** The people of an organisation; who may, changes what they are in it. */
export function MemberList({ organisation, me }: { organisation: Organisation; me: Me }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const query = membersQuery(organisation);
  const { data: members, error, refetch } = useQuery(query);
  const readAgain = () => queries.invalidateQueries({ queryKey: query.queryKey });
  const changing = useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role | null }) =>
      role ? changeRole(organisation, userId, role) : removeMember(organisation, userId),
    onSettled: readAgain,
  });
  if (!members) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      {changing.isError && <Failure error={changing.error} />}
      <DoneLine done={changing.isSuccess} className="hint">
        {changing.isSuccess && t('changed')}
      </DoneLine>
      <ul className="plain-list">
        {members.map((member) => (
          <li key={member.userId}>
            <MemberFacts member={member} isMe={member.userId === me.id} />
            {organisation.mayManage && member.userId !== me.id && (
              <MemberActions
                organisation={organisation}
                member={member}
                isBusy={changing.isPending}
                onChange={(role) => changing.mutate({ userId: member.userId, role })}
              />
            )}
            {member.userId === me.id && <LeavePanel organisation={organisation} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MemberFacts({ member, isMe }: { member: Member; isMe: boolean }) {
  const t = useTranslations('organisations');
  const format = useFormatter();
  const day = format.dateTime(new Date(member.since), { dateStyle: 'long' });
  return (
    <>
      <strong>{member.name}</strong> {isMe && <span className="tag">{t('you')}</span>}
      <br />
      {t('memberFacts', { role: t(`role.${member.role}`), email: member.email, day })}{' '}
    </>
  );
}

interface ActionsProps {
  organisation: Organisation;
  member: Member;
  isBusy: boolean;
  /** Null removes the person. */
  onChange: (role: Role | null) => void;
}

function MemberActions({ organisation, member, isBusy, onChange }: ActionsProps) {
  const t = useTranslations('organisations');
  const others = ROLES_IN[organisation.organisationKind].filter((role) => role !== member.role);
  return (
    <span className="row-actions">
      {others.map((role) => (
        <ActionButton key={role} className="text-button" isBusy={isBusy} onClick={() => onChange(role)}>
          {t('make', { role: t(`role.${role}`) })} <span className="hidden-text">({member.name})</span>
        </ActionButton>
      ))}{' '}
      <ActionButton className="text-button" isBusy={isBusy} onClick={() => onChange(null)}>
        {t('remove')} <span className="hidden-text">({member.name})</span>
      </ActionButton>
    </span>
  );
}
