import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { introductionQuery } from '../api/challenges.js';
import { projectQuery, projectsQuery, type Project } from '../api/projects.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { Contacts } from '../challenges/Contacts.js';
import { CloseProject } from '../projects/CloseProject.js';
import { ProgressForm } from '../projects/ProgressForm.js';
import { StageList } from '../projects/StageList.js';

/** One project: how far it is, with whom, and what comes next. */
export default function ProjectPage() {
  return <SignedIn>{(me) => <ProjectOfAddress me={me} />}</SignedIn>;
}

function ProjectOfAddress({ me }: { me: Me }) {
  const t = useTranslations('projects');
  const queries = useQueryClient();
  const { projectId } = useParams({ from: '/projects/$projectId' });
  const [isClosedHere, setClosedHere] = useState(false);
  const { data: project, error, refetch } = useQuery(projectQuery(projectId));
  const introduction = useQuery({ ...introductionQuery(project?.introductionId ?? ''), enabled: project !== undefined });
  if (!project) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  const keep = (changed: Project): void => {
    setClosedHere(changed.closedAt !== null);
    queries.setQueryData(projectQuery(projectId).queryKey, changed);
    void queries.invalidateQueries({ queryKey: projectsQuery.queryKey, exact: true });
    void queries.invalidateQueries({ queryKey: ['challenges'] });
  };
  const isOwn = organisationsOf(me, 'fieldlab').includes(project.fieldlabId);
  // Who reads a project is of its fieldlab, its company or its hub.
  const isCompany = organisationsOf(me, 'company').includes(project.companyId);
  return (
    <article className="challenge">
      <p className="crumbs">
        <Link to="/projects" className="utrecht-link utrecht-link--html-a">
          {t('title')}
        </Link>
      </p>
      <PageTitle>{t('projectTitle', { reference: project.reference })}</PageTitle>
      <DoneLine done={isClosedHere} className="turn">
        <strong>{project.outcome ? t(`outcome.${project.outcome}`) : t('now', { stage: t(`stage.${project.stage}`) })}</strong>
      </DoneLine>
      {project.closingNote && <p className="quoted">{project.closingNote}</p>}
      <div className="challenge__body">
        <div className="challenge__main">
          {isOwn && project.closedAt === null && <ProgressForm project={project} onChanged={keep} />}
          {introduction.data && (
            <section aria-labelledby="people" className="introduction">
              <h2 id="people">{t('people')}</h2>
              <Contacts name={introduction.data.company.name} contacts={introduction.data.companyContacts} heading="h3" />
              <Contacts name={introduction.data.fieldlab.name} contacts={introduction.data.fieldlabContacts} heading="h3" />
            </section>
          )}
          {!isOwn && project.closedAt === null && (
            <CloseProject project={project} by={isCompany ? 'company' : 'broker'} onClosed={keep} />
          )}
        </div>
        <aside className="challenge__course" aria-labelledby="course">
          <h2 id="course">{t('course')}</h2>
          <StageList project={project} />
        </aside>
      </div>
    </article>
  );
}
