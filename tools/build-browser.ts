import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Addresses of the built files, as every page links them. Written to `manifest.json` beside them. */
export type Manifest = {
  css: string;
  /** What the console needs beside it. */
  deskCss: string;
  js: string;
  icon: string;
  fontArabic: string;
  fontLatin: string;
  worker: string;
};

const project = fileURLToPath(new URL('..', import.meta.url));
const browser = join(project, 'src/browser');
const fonts = join(project, 'node_modules/@fontsource-variable/vazirmatn/files');

/** Bundles stylesheet, elements, worker, fonts and icon into one flat folder of files with hashes in their names. */
export async function buildBrowser({ outFolder }: { outFolder: string }): Promise<Manifest> {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  const fontArabic = await copyHashed(
    join(fonts, 'vazirmatn-arabic-wght-normal.woff2'),
    'vazirmatn-arabic',
    outFolder,
  );
  const fontLatin = await copyHashed(
    join(fonts, 'vazirmatn-latin-wght-normal.woff2'),
    'vazirmatn-latin',
    outFolder,
  );
  const icon = await copyHashed(join(browser, 'mark.svg'), 'mark', outFolder);
  const worker = await bundle('solve-worker.ts', outFolder);
  const js = await bundle('main.ts', outFolder, { SOLVE_WORKER: JSON.stringify(`./${worker}`) });
  const fontNames = { 'vazirmatn-arabic.woff2': fontArabic, 'vazirmatn-latin.woff2': fontLatin };
  const css = await bundleStyles('main', { outFolder, fontNames });
  const deskCss = await bundleStyles('desk', { outFolder, fontNames });
  const manifest: Manifest = {
    css: address(css),
    deskCss: address(deskCss),
    js: address(js),
    icon: address(icon),
    fontArabic: address(fontArabic),
    fontLatin: address(fontLatin),
    worker: address(worker),
  };
  await writeFile(join(outFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function address(fileName: string): string {
  return `/assets/${fileName}`;
}

async function bundle(
  entry: string,
  outFolder: string,
  define: Record<string, string> = {},
): Promise<string> {
  const { metafile } = await build({
    entryPoints: [join(browser, entry)],
    outdir: outFolder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome90', 'firefox90', 'safari15'],
    define,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [file] = Object.keys(metafile.outputs);
  if (file === undefined) throw new Error(`Nothing was built from ${entry}.`);
  return basename(file);
}

/** The stylesheet names the fonts by the names they have here; the hashes come in while it is bundled. */
async function bundleStyles(
  name: 'main' | 'desk',
  { outFolder, fontNames }: { outFolder: string; fontNames: Record<string, string> },
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(browser, `styles/${name}.css`)],
    bundle: true,
    minify: true,
    write: false,
    external: ['*.woff2'],
    target: ['chrome90', 'firefox90', 'safari15'],
    logLevel: 'warning',
  });
  let css = outputFiles[0]?.text ?? '';
  for (const [font, hashed] of Object.entries(fontNames)) css = css.replaceAll(font, hashed);
  const file = `${name}-${hashOf(css)}.css`;
  await writeFile(join(outFolder, file), css);
  return file;
}

async function copyHashed(source: string, name: string, outFolder: string): Promise<string> {
  const extension = source.slice(source.lastIndexOf('.'));
  const file = `${name}-${hashOf(await readFile(source))}${extension}`;
  await copyFile(source, join(outFolder, file));
  return file;
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256')
    .update(content)
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildBrowser({ outFolder: join(project, 'dist') });
}
