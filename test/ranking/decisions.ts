import type pg from 'pg';
import type { Province } from '#libs/taxonomy';
import type { Case } from './files.js';

interface Decided {
  id: string;
  text: string;
  province: Province;
  accepted: string[];
  released: string[];
  refused: string[];
}

/** Declines that say something of the fit; a lab that was full, or an interest that conflicts, says nothing. */
const TELLING = ['not_our_technology', 'too_early', 'too_small', 'too_large', 'region'];
const GRADE_OF_ACCEPTED = 3;
const GRADE_OF_RELEASED = 2;

/**
 * Every challenge that some fieldlab accepted, as a labelled case: who accepted solved it, what a broker released would do (2),
 * what the lab itself refused as unfit would not. The version is the one that was released; both languages hold the same text, in
 * whichever it was written.
 */
export async function decisions(client: pg.Client): Promise<Case[]> {
  const { rows } = await client.query<Decided>(
    `SELECT challenge.id, company.province,
            concat_ws(E'\\n', version.problem, version.makes, version.tried, version.success) AS text,
            array_agg(DISTINCT invitation.fieldlab_id) FILTER (WHERE invitation.status = 'accepted') AS accepted,
            array_agg(DISTINCT invitation.fieldlab_id) FILTER (WHERE invitation.decline_reason = ANY ($1)) AS refused,
            array_agg(DISTINCT entry.fieldlab_id) AS released
     FROM challenges challenge
     JOIN companies company ON company.id = challenge.company_id
     JOIN invitations invitation ON invitation.challenge_id = challenge.id
     JOIN shortlist_entries entry ON entry.release_id = invitation.release_id
     JOIN challenge_versions version
       ON version.challenge_id = challenge.id AND version.version = invitation.challenge_version
     GROUP BY challenge.id, company.province, version.problem, version.makes, version.tried, version.success
     HAVING bool_or(invitation.status = 'accepted')
     ORDER BY challenge.id`,
    [TELLING],
  );
  return rows.map(({ id, text, province, accepted, released, refused }) => ({
    id,
    sector: null,
    province,
    challenge: { nl: text, en: text },
    solvedBy: accepted,
    grades: {
      ...Object.fromEntries(released.filter((lab) => !(refused ?? []).includes(lab)).map((lab) => [lab, GRADE_OF_RELEASED])),
      ...Object.fromEntries(accepted.map((lab) => [lab, GRADE_OF_ACCEPTED])),
    },
  }));
}
