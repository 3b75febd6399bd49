/** Whose a fieldlab is: its own, and of its hub. */
export function partiesOfFieldlab({ id, hubId }: { id: string; hubId: string }): { fieldlabId: string; hubId: string } {
  return { fieldlabId: id, hubId };
}
