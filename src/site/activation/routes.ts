import { paths } from '../../paths.ts';
import { get, page, post, type Route } from '../../route.ts';
import { confirmCode, showCode } from './code.ts';
import { confirm, showConfirm } from './confirm.ts';
import { donePage } from './done.html.ts';
import { showHelp } from './help.ts';
import { prove, showProof } from './proof.ts';
import { atStep } from './require-flow.ts';
import { showStart, start } from './start.ts';

const shown = { may: 'anyone', audit: 'none', door: 'gate' } as const;
const proving = { may: 'anyone', audit: 'activation.proven', door: 'gate' } as const;
const confirming = { may: 'anyone', audit: 'activation.completed', door: 'gate' } as const;

export const activationRoutes: readonly Route[] = [
  get(paths.activation, shown, showStart),
  post(paths.activation, shown, start),
  get(paths.activationProof, shown, atStep(['proof', 'code'], showProof)),
  post(paths.activationProof, proving, atStep(['proof', 'code'], prove)),
  get(paths.activationCode, shown, atStep(['code'], showCode)),
  post(paths.activationCode, proving, atStep(['code'], confirmCode)),
  get(paths.activationConfirm, shown, atStep(['confirm'], showConfirm)),
  post(paths.activationConfirm, confirming, atStep(['confirm'], confirm)),
  get(
    paths.activationDone,
    shown,
    atStep(['done'], ({ shell }) => page(donePage(shell))),
  ),
  get(paths.activationHelp, shown, showHelp),
];
