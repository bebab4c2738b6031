import { scanTags } from './scan-tags.ts';

export type Relationship = { id: string; type: string; target: string };

/** Relations of one part, their targets as names of zip entries. `type` is the last word of the type's address. */
export function readRelationships(xml: string, folder: string): Relationship[] {
  const relationships: Relationship[] = [];
  for (const { name, attributes } of scanTags(xml)) {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') continue;
    relationships.push({
      id: attributes['Id'] ?? '',
      // Strict and transitional files differ only in the address before the last word.
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolveTarget(attributes['Target'] ?? '', folder),
    });
  }
  return relationships;
}

function resolveTarget(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.filter(step => step !== '').join('/');
}
