import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

/** Solves one challenge away from the page, so that typing never waits. */
self.addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  // Without WebCrypto (a page not on https) nothing can be solved: null brings the picture out.
  void solveChallenge({ challenge: data, deriveKey }).then(
    solution => self.postMessage(solution),
    () => self.postMessage(null),
  );
});
