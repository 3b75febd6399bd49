import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { closeProject, type Project, type ProjectOutcome } from '../api/projects.js';
import { Choice } from '../app/Choice.js';
import { NotePanel } from '../review/NotePanel.js';
import { endingsAt } from './stages.js';

interface Props {
  project: Project;
  /** Who closes it: a broker says how it ended, and a company steps back. */
  by: 'broker' | 'company';
  onClosed: (project: Project) => void;
}

/** Ends a project that its fieldlab does not end, with a reason that the others read. */
export function CloseProject({ project, by, onClosed }: Props) {
  const t = useTranslations('projects');
  const [chosen, setChosen] = useState<ProjectOutcome | ''>('');
  const [isMissing, setIsMissing] = useState(false);
  const endings = endingsAt(project.stage);
  const submit = async (note: string) => {
    const outcome = by === 'company' ? 'withdrawn' : endings.find((one) => one === chosen);
    setIsMissing(!outcome);
    if (outcome) onClosed(await closeProject(project.id, outcome, note));
  };
  return (
    <NotePanel
      name="close"
      title={t('end.title')}
      text={t(`end.text.${by}`)}
      label={t('end.reason')}
      missing={t('end.missing')}
      action={t('end.submit')}
      onSubmit={submit}
    >
      {by === 'broker' && (
        <Choice
          label={t('end.how')}
          value={chosen}
          onChange={setChosen}
          options={endings.map((outcome) => [outcome, t(`end.outcome.${outcome}`)] as const)}
          none={t('end.none')}
          error={isMissing ? t('end.missingHow') : undefined}
        />
      )}
    </NotePanel>
  );
}
