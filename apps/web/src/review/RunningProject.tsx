import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { projectOfChallengeQuery, projectsQuery } from '../api/projects.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { CloseProject } from '../projects/CloseProject.js';

/** The way to the project of a challenge, and its end where the fieldlab does not bring it to one. */
export default function RunningProject({ challengeId, onClosed }: { challengeId: string; onClosed: () => void }) {
  const t = useTranslations('projects');
  const queries = useQueryClient();
  const { data: project, error, refetch } = useQuery(projectOfChallengeQuery(challengeId));
  if (project === undefined) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  if (!project || project.closedAt !== null) return null;
  const closed = (): void => {
    void queries.invalidateQueries({ queryKey: projectsQuery.queryKey });
    onClosed();
  };
  return (
    <>
      <p className="lone-link">
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className="utrecht-link utrecht-link--html-a">
          {t('toProject')}
        </Link>
      </p>
      <CloseProject project={project} by="broker" onClosed={closed} />
    </>
  );
}
