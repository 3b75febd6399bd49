import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { newIdempotencyKey } from '../api/client.js';
import { projectsQuery, startProject } from '../api/projects.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';

/** From an introduction to its project: starts it (for the fieldlab), or leads to it. */
export function StartProject({ introductionId, mayStart }: { introductionId: string; mayStart: boolean }) {
  const t = useTranslations('projects');
  const { data: projects } = useQuery(projectsQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const starting = useMutation({
    mutationFn: () => startProject(introductionId, key.current),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: projectsQuery.queryKey });
      await navigate({ to: '/projects/$projectId', params: { projectId: id } });
    },
  });
  const project = projects?.find((one) => one.introductionId === introductionId);
  if (project) {
    return (
      <p className="lone-link">
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className="utrecht-link utrecht-link--html-a">
          {t('toProject')}
        </Link>
      </p>
    );
  }
  if (!projects || !mayStart) return null;
  return (
    <div className="form">
      {starting.isError && <Failure error={starting.error} />}
      <p>{t('startText')}</p>
      <ActionButton
        className="utrecht-button utrecht-button--primary-action"
        isBusy={starting.isPending}
        onClick={() => starting.mutate()}
      >
        {t('start')}
      </ActionButton>
    </div>
  );
}
