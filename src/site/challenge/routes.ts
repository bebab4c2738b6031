import { paths } from '../../paths.ts';
import { drawDigits } from '../../platform/challenge/draw-digits.ts';
import { readPicture } from '../../platform/challenge/picture-code.ts';
import { issueProofOfWork } from '../../platform/challenge/proof-of-work.ts';
import { speakDigits } from '../../platform/challenge/speak-digits.ts';
import { type Ask, get, notFound, type Reply, type Route } from '../../route.ts';

async function giveWork({ deps }: Ask): Promise<Reply> {
  return { kind: 'json', body: await issueProofOfWork(deps) };
}

function showPicture({ deps, params }: Ask): Reply {
  const picture = readPicture(deps, params['challengeId'] ?? '');
  if (!picture) return notFound;
  return { kind: 'file', type: 'image/png', body: drawDigits(picture.digits, picture.seed) };
}

function playSound({ deps, params, language }: Ask): Reply {
  const picture = readPicture(deps, params['challengeId'] ?? '');
  if (!picture) return notFound;
  return { kind: 'file', type: 'audio/wav', body: speakDigits(picture.digits, language, picture.seed) };
}

export const challengeRoutes: readonly Route[] = [
  get(paths.challenge, { may: 'anyone', audit: 'none' }, giveWork),
  get(paths.challengePicture, { may: 'anyone', audit: 'none' }, showPicture),
  get(paths.challengeSound, { may: 'anyone', audit: 'none' }, playSound),
];
