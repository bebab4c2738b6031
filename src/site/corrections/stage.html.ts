import { type CaseStanding, caseStage } from '../../html/case-stage.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

export type StageView = {
  /** Nothing else of the case comes here. */
  standing: CaseStanding;
  now: Temporal.Instant;
};

/** Which stage, whose turn, since when and until when. */
export function stagePage(shell: Shell, { standing, now }: StageView): Html {
  const { t } = shell;
  const texts = t.caseTracking;
  return document(shell, {
    face: 'site',
    title: texts.stageTitle,
    width: 'text',
    main: html`${pageHead(t, { title: texts.stageTitle, lead: texts.stageHint })}
<section class="card"><h2 class="sr">${t.caseStage.label}</h2>${caseStage(shell, standing, { now, who: 'member' })}${
      sentence(shell, standing) && html`<p>${sentence(shell, standing)}</p>`
    }</section>
<div class="actions">${linkButton('primary', paths.correctionProof, texts.see)}</div>
<p class="hint">${texts.seeHint}</p>
<p><a href="${paths.corrections}">${texts.other}</a></p>`,
  });
}

function sentence({ t }: Shell, { state }: StageView['standing']): string | undefined {
  if (state === 'sorting') return t.caseTracking.sorting;
  if (state === 'question') return t.caseTracking.yourTurn;
  return state === 'rejected' ? t.caseTracking.rejected : undefined;
}
