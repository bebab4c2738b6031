import { type Severity, severityOf } from '../../../domain/roster/judging/severities.ts';
import type { FindingCount } from '../../../domain/roster/list-rows.ts';

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** Errors first, and of each severity first what has most rows. */
export function inOrder(findings: readonly FindingCount[]): FindingCount[] {
  return order.flatMap(severity => findings.filter(each => each.severity === severity));
}

/** An error that the employer vouched for counts as a note; it keeps a line of its own. */
export function isAccepted({ code, severity }: Pick<FindingCount, 'code' | 'severity'>): boolean {
  return severity !== severityOf({ code });
}

/** The kind that the address names, and without one the first that needs somebody; undefined where nothing does. */
export function selectedKind(
  findings: readonly FindingCount[],
  query: Pick<URLSearchParams, 'get'>,
): FindingCount | undefined {
  const code = query.get('finding');
  const severity = query.get('severity');
  const named = findings.filter(each => each.code === code);
  const exact = named.find(each => (severity ? each.severity === severity : !isAccepted(each)));
  return exact ?? named[0] ?? inOrder(findings).find(each => each.severity !== 'note');
}
