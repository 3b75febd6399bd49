import { DomainError, type Quarter } from '#libs/kernel';

export function capacityFull(names: readonly string[]): DomainError {
  return new DomainError({
    code: 'capacity.full',
    status: 409,
    title: 'No room',
    detail: `No room is left at ${names.join(', ')}. Choose another fieldlab, or ask this one for room.`,
  });
}

export function capacityPromised(quarter: Quarter, promised: number): DomainError {
  return new DomainError({
    code: 'capacity.promised',
    status: 409,
    title: 'Slots are promised already',
    detail: `In ${quarter}, ${promised} of these slots are held for invitations and projects. Keep at least as many, or say "full": then nothing new comes.`,
  });
}
