import { DomainError } from '#libs/kernel';

export function kvkNumberTaken(kvkNumber: string): DomainError {
  return new DomainError({
    code: 'company.kvk_number_taken',
    status: 409,
    title: 'Company exists already',
    detail: `A company with KVK number ${kvkNumber} is registered already. Ask a colleague who manages it to invite you, or ask to be let in at /v1/joining-requests.`,
  });
}

export function sbiInvalid(version: number, at: string): DomainError {
  const form = version === 2025 ? 'five digits, such as 25110' : 'two to six digits, such as 25.11';
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'One field is not right; see errors.',
    errors: [{ in: 'body', at, code: 'sbi_format', detail: `An SBI ${version} code has ${form}.` }],
  });
}
