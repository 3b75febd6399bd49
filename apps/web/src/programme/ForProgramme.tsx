import type { ReactNode } from 'react';
import { isOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { NotFound } from '../app/NotFound.js';

/** A page for who runs the programme; for anybody else who is signed in it does not exist. */
export function ForProgramme({ children }: { children: (me: Me) => ReactNode }) {
  return <SignedIn>{(me) => (isOf(me, 'programme') ? children(me) : <NotFound />)}</SignedIn>;
}
