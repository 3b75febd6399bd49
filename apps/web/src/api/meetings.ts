import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

export type Meeting = Schemas['MeetingResource'];
export type MeetingSide = Schemas['MeetingSide'];
export type NewMeetingProposal = Schemas['NewMeetingProposal'];

/** The intake meeting of an introduction; null while nobody has proposed anything. */
export function meetingQuery(introductionId: string) {
  return queryOptions({
    queryKey: ['introductions', introductionId, 'meeting'],
    queryFn: async ({ signal }) => {
      const params = { path: { id: introductionId } };
      return (await answerOf(client.GET('/introductions/{id}/meeting', { params, signal }))).meeting;
    },
  });
}

export async function proposeMeeting(introductionId: string, proposal: NewMeetingProposal): Promise<Meeting> {
  const params = { path: { id: introductionId } };
  return answerOf(client.POST('/introductions/{id}/meeting-proposals', { params, body: proposal }));
}

/** @param startsAt one of the moments that the other side proposed */
export async function chooseMeeting(introductionId: string, startsAt: string): Promise<Meeting> {
  const params = { path: { id: introductionId } };
  return answerOf(client.POST('/introductions/{id}/meeting-choices', { params, body: { startsAt } }));
}

export async function cancelMeeting(introductionId: string): Promise<Meeting> {
  return answerOf(client.POST('/introductions/{id}/meeting-cancellations', { params: { path: { id: introductionId } } }));
}
