import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { closeProject, enterStage, type Project, type ProjectOutcome } from '../api/projects.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { endingsAt, isDelivered, stageAfter } from './stages.js';

/** The fieldlab brings its project to the next stage, or to an end. */
export function ProgressForm({ project, onChanged }: { project: Project; onChanged: (project: Project) => void }) {
  const t = useTranslations('projects');
  const [note, setNote] = useState('');
  const next = stageAfter(project.stage);
  const done = (changed: Project): void => {
    setNote('');
    onChanged(changed);
  };
  const words = (): string | null => note.trim() || null;
  const entering = useMutation({
    mutationFn: async () => (next ? enterStage(project.id, next, words()) : project),
    onSuccess: done,
  });
  const closing = useMutation({
    mutationFn: (outcome: ProjectOutcome) => closeProject(project.id, outcome, words()),
    onSuccess: done,
  });
  const isBusy = entering.isPending || closing.isPending;
  const endings = endingsAt(project.stage).map((outcome) => (
    <ActionButton
      key={outcome}
      className="utrecht-button utrecht-button--secondary-action"
      isBusy={isBusy}
      onClick={() => closing.mutate(outcome)}
    >
      {t(`close.${outcome}`)}
    </ActionButton>
  ));
  return (
    <section aria-labelledby="progress" className="form">
      <h2 id="progress">{t('progress')}</h2>
      {entering.isError && <Failure error={entering.error} />}
      {closing.isError && <Failure error={closing.error} />}
      <TextField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} most={2000} />
      <div className="answer-form__choice">
        {next && (
          <ActionButton
            className="utrecht-button utrecht-button--primary-action"
            isBusy={isBusy}
            onClick={() => entering.mutate()}
          >
            {t('enter', { stage: t(`stage.${next}`) })}
          </ActionButton>
        )}
        {isDelivered(project.stage) && endings}
      </div>
      {!isDelivered(project.stage) && (
        <details className="second-thought">
          <summary>{t('stop')}</summary>
          <p>{t('stopText')}</p>
          <div className="answer-form__choice">{endings}</div>
        </details>
      )}
    </section>
  );
}
