import { useTranslations } from 'use-intl/react';
import type { Project } from '../api/projects.js';
import { Moment } from '../challenges/Moment.js';
import { STAGES } from './stages.js';

/** The stages that a project went through and those still to come. */
export function StageList({ project }: { project: Project }) {
  const t = useTranslations('projects');
  return (
    <ol className="timeline">
      {STAGES.map((stage) => {
        const entered = project.stages.find((one) => one.stage === stage);
        const isNow = project.stage === stage && project.closedAt === null;
        return (
          <li
            key={stage}
            className={`timeline__step${isNow ? ' is-now' : ''}${entered ? '' : ' is-coming'}`}
            aria-current={isNow ? 'step' : undefined}
          >
            {t(`stage.${stage}`)}
            <p className="timeline__moment">{entered ? <Moment at={entered.enteredAt} /> : t('coming')}</p>
            {entered?.note && <p className="quoted">{entered.note}</p>}
          </li>
        );
      })}
    </ol>
  );
}
