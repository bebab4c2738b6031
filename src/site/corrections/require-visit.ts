import { type FoundVisit, findVisit } from '../../domain/correction/visit/find-visit.ts';
import { visitMinutes } from '../../domain/correction/visit/visit-minutes.ts';
import { paths } from '../../paths.ts';
import { type Ask, type CookieChange, type Handler, type Reply, redirect } from '../../route.ts';

type VisitHandler = (ask: Ask, visit: FoundVisit) => Promise<Reply> | Reply;

/** A page for whoever came with a tracking code within the last twenty minutes. */
export function inVisit(handle: VisitHandler): Handler {
  return async ask => {
    const visit = await findVisit(ask.deps, ask.cookies.flow);
    if (!visit) return redirect(paths.corrections, { flash: { kind: 'warn', key: 'codeEnded' } });
    return handle(ask, visit);
  };
}

/** And has shown possession of the case's mobile since. */
export function inProvenVisit(handle: VisitHandler): Handler {
  return inVisit((ask, visit) => (visit.proven ? handle(ask, visit) : redirect(paths.correctionProof)));
}

export function visitCookie(value: string): CookieChange {
  return { name: 'flow', value, maxAgeSeconds: visitMinutes * 60 };
}
