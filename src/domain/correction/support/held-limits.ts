import type { Deps } from '../../../deps.ts';
import { codeLimits, findFullBuckets, type Limit, signInLimits } from '../../account/count-tries.ts';
import { signInCodeSubject } from '../../account/send-sign-in-code.ts';
import type { MemberIdType } from '../../activation/activation.ts';
import { idCodeLimit, knowledgeLimit, mobileCodeLimits } from '../../activation/activation-limits.ts';
import type { HeldLimit } from './activation-facts.ts';

type Held = { limit: HeldLimit; until: Date };
type Who = {
  idType: MemberIdType;
  idValue: string;
  /** The roster's. */
  mobile: string | null;
  accountId: number | undefined;
};

const addressOfNobody = Buffer.alloc(0);

/**
 * The limits that make her wait now, each once with its latest end. Those of a browser she signed in from before are
 * hers alone and not known here.
 */
export async function findHeldLimits(deps: Pick<Deps, 'db' | 'secret'>, who: Who): Promise<Held[]> {
  const named = (kind: HeldLimit, limits: readonly Limit[]) => limits.map(limit => ({ ...limit, kind }));
  const full = await findFullBuckets(deps, [
    ...named('activation-code', activationLimits(who)),
    ...named('knowledge', [knowledgeLimit(who)]),
    ...named(
      'sign-in',
      signInLimits({
        what: 'sign-in',
        id: who.idValue,
        addressKey: addressOfNobody,
        deviceId: undefined,
      }).slice(0, 1),
    ),
    ...named(
      'sign-in-code',
      who.accountId === undefined
        ? []
        : codeLimits('sign-in code', signInCodeSubject(who.accountId, undefined)),
    ),
    ...named('recovery-code', codeLimits('recovery code', who.idValue)),
  ]);
  const latest = new Map<HeldLimit, Date>();
  for (const { limit, until } of full) {
    const known = latest.get(limit.kind);
    if (!known || known < until) latest.set(limit.kind, until);
  }
  return Array.from(latest, ([limit, until]) => ({ limit, until }));
}

/** The roster's own number is never held up by what others ask for with her ID; whoever has none in it is. */
function activationLimits({ mobile, ...id }: Who): Limit[] {
  return mobile === null ? [idCodeLimit(id)] : mobileCodeLimits(mobile);
}
