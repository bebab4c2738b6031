import type { ActivationFlow, ActivationStep } from '../../domain/activation/activation.ts';
import { findActivation } from '../../domain/activation/start-activation.ts';
import { paths } from '../../paths.ts';
import { type Ask, type Handler, type Reply, redirect } from '../../route.ts';

type FlowHandler = (ask: Ask, flow: ActivationFlow) => Promise<Reply> | Reply;

/** A page of an attempt that is at one of these steps; whoever is elsewhere is led there, whoever has none to the start. */
export function atStep(steps: readonly ActivationStep[], handle: FlowHandler): Handler {
  return async ask => {
    const flow = await findActivation(ask.deps, ask.cookies.flow);
    if (!flow) return redirect(paths.activation, { flash: { kind: 'warn', key: 'activationEnded' } });
    return steps.includes(flow.step) ? handle(ask, flow) : redirect(stepPaths[flow.step]);
  };
}

const stepPaths: Record<ActivationStep, string> = {
  proof: paths.activationProof,
  code: paths.activationCode,
  confirm: paths.activationConfirm,
  done: paths.activationDone,
};
