import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { introductionsQuery } from '../api/challenges.js';
import { projectsQuery } from '../api/projects.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { ProjectCard } from '../projects/ProjectCard.js';

/** The introductions and projects of the person who is signed in. */
export default function ProjectsPage() {
  return <SignedIn>{() => <Projects />}</SignedIn>;
}

function Projects() {
  const t = useTranslations('projects');
  const challenges = useTranslations('challenges');
  const projects = useQuery(projectsQuery);
  const introductions = useQuery(introductionsQuery);
  const failed = [projects, introductions].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!projects.data || !introductions.data) return <Waiting />;
  const started = new Set(projects.data.map(({ introductionId }) => introductionId));
  const fresh = introductions.data.filter(({ id, status }) => !started.has(id) && status !== 'closed');
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      {fresh.length === 0 && projects.data.length === 0 && <p className="lead">{t('none')}</p>}
      <ul className="cards">
        {fresh.map(({ id, reference, fieldlab, company }) => (
          <li key={id}>
            <article className="challenge-card">
              <h2>
                <Link to="/introductions/$introductionId" params={{ introductionId: id }}>
                  {challenges('introductionTitle', { reference })}
                </Link>
              </h2>
              <p>{t('between', { company: company.name, fieldlab: fieldlab.name })}</p>
            </article>
          </li>
        ))}
        {projects.data.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
    </div>
  );
}
