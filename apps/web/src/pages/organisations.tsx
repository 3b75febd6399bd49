import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { actFor, myOrganisationsQuery, type MyOrganisation, type OrganisationKey } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { language } from '../language/language.js';
import { JoiningRequestsLink } from '../organisations/JoiningRequestsLink.js';

/** The organisations that a person belongs to, and for which of them they act. */
export default function OrganisationsPage() {
  return <SignedIn>{(me) => <MyOrganisations me={me} />}</SignedIn>;
}

function MyOrganisations({ me }: { me: Me }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const { data: organisations, error, refetch } = useQuery(myOrganisationsQuery);
  const choosing = useMutation({ mutationFn: (one: OrganisationKey | null) => actFor(queries, one) });
  if (!organisations) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  const isChosen = organisations.some(({ acting }) => !acting);
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{organisations.length === 0 ? t('none') : t('lead')}</p>
      <JoiningRequestsLink me={me} text={(count) => t('requests.waiting', { count })} />
      {choosing.isError && <Failure error={choosing.error} />}
      <ul className="plain-list">
        {organisations.map((organisation) => (
          <li key={`${organisation.organisationKind} ${organisation.organisationId}`}>
            <OneOfMine organisation={organisation} />{' '}
            {organisations.length > 1 && (!isChosen || !organisation.acting) && (
              <ActionButton
                className="text-button"
                isBusy={choosing.isPending}
                onClick={() => {
                  const { organisationKind, organisationId } = organisation;
                  choosing.mutate({ organisationKind, organisationId });
                }}
              >
                {t('actFor')} <span className="hidden-text">({organisation.name[language]})</span>
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {isChosen && (
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          isBusy={choosing.isPending}
          onClick={() => choosing.mutate(null)}
        >
          {t('actForAll')}
        </ActionButton>
      )}
      <p role="status" className="hint">
        {choosing.isSuccess ? t('switched') : ''}
      </p>
    </div>
  );
}

function OneOfMine({ organisation }: { organisation: MyOrganisation }) {
  const t = useTranslations('organisations');
  const { organisationKind, organisationId, name, role, acting } = organisation;
  return (
    <>
      {acting ? (
        <Link
          to="/organisations/$organisationKind/$organisationId"
          params={{ organisationKind, organisationId }}
          className="utrecht-link utrecht-link--html-a"
        >
          {name[language]}
        </Link>
      ) : (
        <span>{name[language]}</span>
      )}
      <br />
      {t('mine', { kind: t(`kind.${organisationKind}`), role: t(`role.${role}`) })}
    </>
  );
}
