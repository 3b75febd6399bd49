import { queryOptions } from '@tanstack/react-query';
import type { Company } from './challenges.js';
import { answerOf, client, newIdempotencyKey, type Schemas } from './client.js';

export type CompanyChanges = Schemas['CompanyChanges'];
export type CompanyLookup = Schemas['CompanyLookupResource'];
export type Figures = Schemas['EnterpriseFiguresResource'];
export type SizeTest = Schemas['SizeTestResource'];
export type NewSizeTest = Schemas['NewSizeTest'];

/** Whether there is a trade register to ask. */
export const companyRegisterQuery = queryOptions({
  queryKey: ['company-register'],
  queryFn: ({ signal }) => answerOf(client.GET('/company-register', { signal })),
  staleTime: Infinity,
});

/** What the trade register tells of a company. */
export async function lookUpCompany(kvkNumber: string): Promise<CompanyLookup> {
  return answerOf(client.POST('/company-lookups', { body: { kvkNumber } }));
}

export async function changeCompany(id: string, changes: CompanyChanges): Promise<Company> {
  return answerOf(client.PATCH('/companies/{id}', { params: { path: { id } }, body: changes }));
}

export function sizeTestsQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'size-tests'],
    queryFn: async ({ signal }) =>
      (await answerOf(client.GET('/companies/{id}/size-tests', { params: { path: { id: companyId } }, signal }))).items,
  });
}

export async function testSize(companyId: string, answers: NewSizeTest): Promise<SizeTest> {
  const header = { 'Idempotency-Key': newIdempotencyKey() };
  return answerOf(client.POST('/companies/{id}/size-tests', { params: { path: { id: companyId }, header }, body: answers }));
}
