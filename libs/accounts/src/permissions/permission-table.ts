import type { Relation } from './relation.js';
import {
  ADMINISTRATOR,
  BROKER,
  COMPANY,
  COMPANY_OWNER,
  EVERYBODY,
  FIELDLAB,
  FIELDLAB_OWNER,
  PERSON,
  PROGRAMME,
  type Role,
} from './role.js';

/** By which relation to the object which roles may do something. Who stands in no line may not. */
export type Grants = Partial<Record<Relation, readonly Role[]>>;

/**
 * Who may do what: the only place where that is said. A permission is called `noun.verb`, the noun being that of the object; who
 * may `noun.read` an object is told why they may not do something else with it, and for everybody else it does not exist.
 */
export const PERMISSION_TABLE = {
  // Open to everybody.
  'catalogue.read': { any: EVERYBODY },
  'health.read': { any: EVERYBODY },
  'interface.read': { any: EVERYBODY },
  'local_stack.use': { any: EVERYBODY },
  'mail_link.use': { any: EVERYBODY },
  'match_preview.make': { any: EVERYBODY },
  'session.open': { any: EVERYBODY },

  // A person's own.
  'event.read': { own: PERSON },
  'me.read': { own: PERSON },
  'me.change': { own: PERSON },
  'me.export': { own: PERSON },
  'me.erase': { own: PERSON },
  'message_preference.read': { own: PERSON },
  'message_preference.change': { own: PERSON },
  'notification.read': { own: PERSON },
  'session.read': { own: PERSON },
  'session.end': { own: PERSON },
  'identity.read': { own: PERSON },
  'identity.disconnect': { own: PERSON },
  'api_token.read': { own: PERSON },
  'api_token.revoke': { own: PERSON },
  'api_token.make': { own_hub: BROKER },

  // Companies and their challenges.
  'company.register': { any: PERSON },
  'company.look_up': { any: PERSON },
  'company.read': { own_company: COMPANY },
  'company.change': { own_company: COMPANY_OWNER },
  'company.test_size': { own_company: COMPANY },
  'company.consent': { own_company: COMPANY_OWNER },
  'company.draft_challenge': { own_company: COMPANY },
  'challenge.read': { own_company: COMPANY, own_hub: BROKER },
  'challenge.edit': { own_company: COMPANY },
  'challenge.submit': { own_company: COMPANY },
  'challenge.disclose': { own_company: COMPANY },
  'challenge.close': { own_company: COMPANY, own_hub: BROKER },

  // What brokers do with the challenges of their hub.
  'challenge.return': { own_hub: BROKER },
  'challenge.rank': { own_hub: BROKER },
  'challenge.search': { own_hub: BROKER },
  'challenge.curate': { own_hub: BROKER },
  'challenge.release': { own_hub: BROKER },
  'challenge.refer': { own_hub: BROKER },
  'challenge.read_audit_trail': { own_hub: BROKER },
  'referral.read': { asking_hub: BROKER, asked_hub: BROKER },
  'referral.answer': { asked_hub: BROKER },
  'referral.take_back': { asking_hub: BROKER },

  // Fieldlabs, and what follows when one of them says yes.
  'fieldlab.read': { any: EVERYBODY },
  'fieldlab.read_provenance': { any: BROKER },
  'fieldlab.read_capacity': { own_lab: FIELDLAB, any: [...BROKER, ...PROGRAMME] },
  'fieldlab.change_capacity': { own_lab: FIELDLAB, own_hub: BROKER },
  'fieldlab.confirm': { own_lab: FIELDLAB, own_hub: BROKER },
  'fieldlab.write': { own_lab: FIELDLAB, own_hub: BROKER },
  'fieldlab.read_fits': { own_hub: BROKER },
  'invitation.read': { own_lab: FIELDLAB },
  'invitation.answer': { own_lab: FIELDLAB },
  'introduction.read': { own_company: COMPANY, own_lab: FIELDLAB, own_hub: BROKER },
  'introduction.meet': { own_company: COMPANY, own_lab: FIELDLAB },
  'introduction.start_project': { own_lab: FIELDLAB },
  'project.read': { own_company: COMPANY, own_lab: FIELDLAB, own_hub: BROKER },
  'project.lead': { own_lab: FIELDLAB },
  // Not the fieldlab's alone: it may have stopped, and neither the challenge nor the company's people may hang on that.
  'project.close': { own_company: COMPANY, own_lab: FIELDLAB, own_hub: BROKER },
  'project.conclude': { own_lab: FIELDLAB, own_hub: BROKER },

  // People and organisations.
  'organisation.read': { own_company: COMPANY, own_lab: FIELDLAB, own_hub: BROKER, own_programme: PROGRAMME, any: ADMINISTRATOR },
  'organisation.invite': { own_company: COMPANY_OWNER, own_lab: FIELDLAB_OWNER, own_hub: BROKER, any: ADMINISTRATOR },
  'organisation.manage_members': { own_company: COMPANY_OWNER, own_lab: FIELDLAB_OWNER, any: ADMINISTRATOR },
  'organisation.leave': { own_company: COMPANY, own_lab: FIELDLAB, own_hub: BROKER, own_programme: PROGRAMME },
  'joining_request.make': { any: PERSON },
  'joining_request.read': { own_hub: BROKER, any: ADMINISTRATOR },
  'joining_request.answer': { own_hub: BROKER, any: ADMINISTRATOR },
  'membership_invitation.open': { any: EVERYBODY },
  'membership_invitation.accept': { any: PERSON },

  // The running of the marketplace.
  'programme.read': { any: PROGRAMME },
  'audit_trail.read': { any: ADMINISTRATOR },
  'delivery.read': { any: ADMINISTRATOR },
  'delivery.note_bounce': { any: ADMINISTRATOR },
  'job.read': { any: ADMINISTRATOR },
  'job.redrive': { any: ADMINISTRATOR },
  'queue.read': { any: ADMINISTRATOR },
  'queue.pause': { any: ADMINISTRATOR },
  'reranking.read': { any: ADMINISTRATOR },
  'support_view.start': { any: ADMINISTRATOR },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof PERMISSION_TABLE;
export const PERMISSIONS = Object.keys(PERMISSION_TABLE) as Permission[];

export function grantsOf(permission: Permission): Grants {
  return PERMISSION_TABLE[permission];
}
