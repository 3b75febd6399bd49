import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { proposeMeeting, type Meeting, type NewMeetingProposal } from '../api/meetings.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { proposableOf, suggestedSlots, type Slot } from './slots.js';

const LENGTHS = ['30', '60', '90', '120'] as const;

interface Props {
  introductionId: string;
  meeting: Meeting | null;
  onProposed: (meeting: Meeting) => void;
}

/** Three moments for the other side to choose from. */
export function ProposalForm({ introductionId, meeting, onProposed }: Props) {
  const t = useTranslations('meetings');
  const [slots, setSlots] = useState<Slot[]>(() => suggestedSlots(new Date()));
  const [minutes, setMinutes] = useState<(typeof LENGTHS)[number]>('60');
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [isTried, setTried] = useState(false);
  const [now] = useState(() => new Date());
  const moments = proposableOf(slots, now);
  const proposing = useMutation({
    mutationFn: (proposal: NewMeetingProposal) => proposeMeeting(introductionId, proposal),
    onSuccess: onProposed,
  });
  const change = (changed: number, changes: Partial<Slot>): void =>
    setSlots(slots.map((slot, index) => (index === changed ? { ...slot, ...changes } : slot)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (moments && place.trim() !== '')
      proposing.mutate({
        slots: moments.map((moment) => ({ startsAt: moment.toISOString() })),
        minutes: Number(minutes),
        place: place.trim(),
      });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {slots.map((slot, index) => (
        <fieldset key={index} className="meeting-slot">
          <legend className="utrecht-form-label">{t('slot', { number: index + 1 })}</legend>
          <TextField label={t('date')} type="date" value={slot.date} onChange={(date) => change(index, { date })} />
          <TextField label={t('time')} type="time" value={slot.time} onChange={(time) => change(index, { time })} />
        </fieldset>
      ))}
      {isTried && !moments && (
        <p className="utrecht-form-field-error-message" role="alert">
          {t('slotsFault')}
        </p>
      )}
      <Choice
        label={t('minutes')}
        value={minutes}
        onChange={(length) => length !== '' && setMinutes(length)}
        options={LENGTHS.map((length) => [length, t('minutesOf', { minutes: length })] as const)}
      />
      <TextField
        label={t('place')}
        hint={t('placeHint')}
        value={place}
        onChange={setPlace}
        most={500}
        error={isTried && place.trim() === '' ? t('placeFault') : undefined}
      />
      {proposing.isError && <Failure error={proposing.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={proposing.isPending}>
        {t('propose')}
      </ActionButton>
    </form>
  );
}
