import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Project } from '../api/projects.js';

/** A project among others: which it is and how far. */
export function ProjectCard({ project }: { project: Project }) {
  const t = useTranslations('projects');
  const { id, reference, stage, outcome } = project;
  return (
    <article className="challenge-card">
      <h2>
        <Link to="/projects/$projectId" params={{ projectId: id }}>
          {t('projectTitle', { reference })}
        </Link>
      </h2>
      <p className="turn">
        <strong>{outcome ? t(`outcome.${outcome}`) : t('now', { stage: t(`stage.${stage}`) })}</strong>
      </p>
    </article>
  );
}
