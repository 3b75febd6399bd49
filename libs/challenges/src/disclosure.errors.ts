import { DomainError } from '#libs/kernel';

export function alreadyShown(audience: 'fieldlabs' | 'hubs'): DomainError {
  const who = audience === 'fieldlabs' ? 'A fieldlab' : 'Another hub';
  return new DomainError({
    code: 'disclosure.already_shown',
    status: 409,
    title: 'Already shown',
    detail: `${who} has been shown the problem already, and that cannot be undone. The level can stay as it is; withdraw the challenge to end it.`,
  });
}

export function disclosureEnded(): DomainError {
  return new DomainError({
    code: 'disclosure.ended',
    status: 409,
    title: 'No longer of use',
    detail: 'The challenge is closed: nobody new will be shown it.',
  });
}
