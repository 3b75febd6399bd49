import { useQuery } from '@tanstack/react-query';
import { CompanyNeeded } from '../account/CompanyNeeded.js';
import { draftOf, missingFields, NEEDED_FIELDS } from '../account/company-draft.js';
import { isOwnerOf } from '../account/roles.js';
import { meQuery } from '../api/account.js';
import { companiesQuery, type Challenge } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { AnswerList } from './AnswerList.js';
import { useDisclosureChoice } from './disclosure-choice.js';
import { DisclosurePanel } from './DisclosurePanel.js';
import type { DraftAnswers } from './draft.js';
import { SubmitPanel } from './SubmitPanel.js';

interface Props {
  challenge: Challenge;
  answers: DraftAnswers;
  save: () => Promise<void>;
  /** The company told what was needed: its form has gone, and the focus with it. */
  onTold: () => void;
}

/**
 * The look back at the end: the answers, then what is still needed of the company, then what others will see of it all, which is true
 * only once it is known what must be hidden, and handing in.
 */
export function LookBack({ challenge, answers, save, onTold }: Props) {
  const { data: me } = useQuery(meQuery);
  const { data: companies, error, refetch } = useQuery(companiesQuery);
  const company = companies?.find(({ id }) => id === challenge.companyId);
  const isOwner = me != null && company !== undefined && isOwnerOf(me, company.id);
  const isKnown = companies && !(company && missingFields(draftOf(company), NEEDED_FIELDS).length > 0);
  return (
    <>
      <AnswerList answers={answers} challengeId={challenge.id} />
      {!companies && (error ? <Failure error={error} retry={refetch} /> : <Waiting />)}
      {company && !isKnown && <CompanyNeeded company={company} isOwner={isOwner} onTold={onTold} />}
      {isKnown && <HandIn challenge={challenge} answers={answers} save={save} />}
    </>
  );
}

/** What others will see, and handing in: a choice that is not saved yet goes along, since the challenge is shown by it from then on. */
function HandIn({ challenge, answers, save }: Omit<Props, 'onTold'>) {
  const choice = useDisclosureChoice(challenge);
  const saveAll = async (): Promise<void> => {
    await save();
    await choice.save();
  };
  return (
    <>
      <DisclosurePanel choice={choice} isClosed={false} />
      <SubmitPanel challengeId={challenge.id} answers={answers} save={saveAll} />
    </>
  );
}
