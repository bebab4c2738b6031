import { basename, dirname } from 'node:path/posix';

/**
 * The folders of `domain` from the ground up. A folder imports from the lines above its own alone; those on one line do
 * not know each other.
 */
const domainOrder = [
  ['audit', 'notification', 'organization'],
  ['contract'],
  ['person'],
  ['membership'],
  ['account'],
  ['preference'],
  ['roster'],
  ['activation'],
  ['claim', 'referral', 'centre'],
  ['correction'],
];

const ground = ['platform', 'persian'];
const contracts = ['config', 'deps', 'paths', 'route', 'read-form'];
const shown = ['html', 'texts'];
/**
 * What the faces share, being no view and no use case: the slot of the security code, workbooks to take home, photos and
 * papers laid on a case and shown again.
 */
const sharedByFaces = ['security-code-field', 'write-download', 'attach-file', 'write-attachment'];
const face = [...ground, ...contracts, ...shown, ...sharedByFaces, 'domain'];

/** Who may import whom, besides itself. What is not named here may not. */
const ladder: Record<string, readonly string[]> = {
  platform: ['persian'],
  persian: [],
  config: ground,
  paths: [],
  deps: ground,
  route: [...ground, ...contracts, ...shown, 'domain'],
  'read-form': [...ground, ...contracts],
  'write-download': [...ground, ...contracts],
  'security-code-field': [...ground, ...contracts, ...shown],
  'attach-file': [...ground, ...contracts, ...shown, 'domain'],
  'write-attachment': [...ground, ...contracts, 'domain'],
  domain: [...ground, 'deps'],
  texts: ['persian'],
  html: [...ground, ...contracts, 'texts'],
  browser: ['persian'],
  // The page that shows whom one can sign in as.
  site: [...face, 'demo'],
  member: face,
  staff: face,
  api: face,
  jobs: face,
  demo: [...ground, ...contracts, 'domain'],
  app: [...face, 'site', 'member', 'staff', 'api', 'jobs'],
};

/** `main` and what starts and stops things for it may reach everywhere; so may what is not part of the program. */
const above = ['main', 'start'];
const outside = ['test', 'tools', 'bench'];

export function judgeImport(from: string, to: string): string | undefined {
  if (isStore(to) && homeOf(from) !== homeOf(to))
    return `${from} imports ${to}, which belongs to ${homeOf(to)} alone.`;
  const [source, target] = [layerOf(from), layerOf(to)];
  if (outside.includes(source)) return undefined;
  if (outside.includes(target)) {
    return isTest(from) ? undefined : `${from} imports ${to}, which is not part of the program.`;
  }
  if (source === 'domain' && target === 'domain') return judgeDomain(from, to);
  if (source === target || above.includes(source)) return undefined;
  const allowed = ladder[source];
  if (!allowed) return `${from} lies in no layer that import-ladder.ts knows.`;
  return allowed.includes(target) ? undefined : `${from} imports ${to}: ${source} may not know ${target}.`;
}

function judgeDomain(from: string, to: string): string | undefined {
  const [source, target] = [from.split('/')[2] ?? '', to.split('/')[2] ?? ''];
  if (source === target) return undefined;
  const [own, other] = [source, target].map(folder => domainOrder.findIndex(line => line.includes(folder)));
  if (own === undefined || other === undefined || own < 0 || other < 0) {
    return `${from} imports ${to}, and the order of domain in import-ladder.ts lacks one of the two folders.`;
  }
  return other < own ? undefined : `${from} imports ${to}: ${target} does not come before ${source}.`;
}

/** `src/app.ts` and `src/app/` are one layer. */
function layerOf(path: string): string {
  const [root = '', second = ''] = path.split('/');
  return root === 'src' ? second.replace(/(\.test)?\.ts$/, '') : root;
}

const isStore = (path: string): boolean => path.endsWith('.store.ts');
const isTest = (path: string): boolean => path.endsWith('.test.ts');

const homeOf = (path: string): string =>
  path.startsWith('src/domain/') ? path.split('/').slice(0, 3).join('/') : dirname(path);

export function judgeName(path: string): string | undefined {
  const name = basename(path).replace(/(\.[a-z]+)+$/, '');
  if (name === 'index') return `${path} is a barrel; import from the file that has it.`;
  const parts = [...dirname(path).split('/'), name];
  const vague = parts.find(part => /^(utils?|helpers?)$/.test(part));
  return vague ? `${path}: "${vague}" says nothing of what it does.` : undefined;
}
