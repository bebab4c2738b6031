import { flowMinutes } from '../../domain/activation/activation.ts';
import { isResumeLinkOpen, resumeActivation } from '../../domain/correction/resume-activation.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { resumeEndedPage, resumePage } from './resume.html.ts';

export async function showResume({ deps, params, shell }: Ask): Promise<Reply> {
  const token = params['token'] ?? '';
  if (!(await isResumeLinkOpen(deps, token))) return page(resumeEndedPage(shell));
  return page(resumePage(shell, { action: to(paths.activationResume, { token }) }));
}

export async function resume({ deps, params, shell, addressKey, language }: Ask): Promise<Reply> {
  const resumed = await resumeActivation(deps, { token: params['token'] ?? '', addressKey, language });
  if (!resumed.ok) return page(resumeEndedPage(shell), { status: 410 });
  return redirect(paths.activationCode, {
    cookies: [{ name: 'flow', value: resumed.cookie, maxAgeSeconds: flowMinutes * 60 }],
    about: { subjectKind: 'correction-case', subjectId: resumed.caseId },
  });
}
