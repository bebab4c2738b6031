import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const faces = ['400Regular/Vazirmatn_400Regular.ttf', '700Bold/Vazirmatn_700Bold.ttf'];
/** What was laid out this many documents ago is forgotten; without it every document ever made stays in memory. */
const remembered = 4;
let compiler: NodeCompiler | undefined;

/**
 * A document for printing and keeping (PDF/A-2a): a template of ours in Typst's language, and what it is filled with, which
 * it reads from `sys.inputs.data` as JSON and can only show. The same words make the same bytes. Some milliseconds a page.
 */
export function typesetPdf(template: string, data: unknown): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map(readFace) }] });
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: 'a-2a' },
  );
  compiler.evictCache(remembered);
  return pdf;
}

function readFace(name: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/vazirmatn/${name}`)));
}
