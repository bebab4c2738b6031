import { foldTypedDigits } from './elements/fold-digits.ts';
import { LiveProgress } from './elements/live-progress.ts';
import { PasswordField } from './elements/password-field.ts';
import { ProofOfWork } from './elements/proof-of-work.ts';
import { SessionClock } from './elements/session-clock.ts';
import { UploadProgress } from './elements/upload-progress.ts';

foldTypedDigits(document);

customElements.define('live-progress', LiveProgress);
customElements.define('password-field', PasswordField);
customElements.define('proof-of-work', ProofOfWork);
customElements.define('session-clock', SessionClock);
customElements.define('upload-progress', UploadProgress);
