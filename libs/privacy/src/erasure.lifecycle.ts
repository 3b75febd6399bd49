/** What somebody is in an organisation. */
export interface Part {
  userId: string;
  organisationKind: string;
  organisationId: string;
  role: string;
}

/** Why a person cannot go yet: an organisation that would be left without anybody who answers for it. */
export interface ErasureBlock {
  organisationKind: string;
  organisationId: string;
  reason: 'leads_others' | 'answers_alone';
}

/** Roles of which an organisation needs one at least. */
const LEADING = new Set(['owner', 'broker', 'administrator']);

/**
 * Who still must hand something over. A company of one may end with its person, unless a challenge of it is under way; a
 * fieldlab, a hub and the programme may not, for others rely on them.
 *
 * A challenge that a broker returned with a question is under way too. It is not withdrawn along with the person: an erasure is
 * about a person and says nothing of cases, so whoever goes withdraws it where they see it, in two presses, and the brokers are told.
 *
 * @param parts every membership of the organisations that the person belongs to.
 * @param busyCompanies ids of companies with a challenge that was handed in and is not closed.
 */
export function erasureBlocks(userId: string, parts: readonly Part[], busyCompanies: ReadonlySet<string>): ErasureBlock[] {
  return parts
    .filter((part) => part.userId === userId && LEADING.has(part.role))
    .flatMap(({ organisationKind, organisationId }): ErasureBlock[] => {
      const others = parts.filter(
        (part) => part.userId !== userId && part.organisationKind === organisationKind && part.organisationId === organisationId,
      );
      if (others.some(({ role }) => LEADING.has(role))) return [];
      if (others.length > 0) return [{ organisationKind, organisationId, reason: 'leads_others' }];
      const mayEnd = organisationKind === 'company' && !busyCompanies.has(organisationId);
      return mayEnd ? [] : [{ organisationKind, organisationId, reason: 'answers_alone' }];
    });
}
