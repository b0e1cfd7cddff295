import type { ImportRow } from '#application/programme/import/import-plan.js';
import type { Imported } from '#application/programme/import/import-programme.js';
import type { ImportProblem, ImportView } from '#contracts/programme-import.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Language } from '#texts/language.js';
import { isTextCode, rejectionText } from '#texts/rejections.js';
import { shownWarning } from '#texts/warnings.js';

/** Row by row, in the reader's language; what was refused when it was carried out counts as refused. */
export function importView({ plan, refused }: Imported, dryRun: boolean, language: Language): ImportView {
  const failed = refused.map(({ field, refused: { rejected, because } }) => ({ code: rejected, field, because }));
  const rows = plan.rows.map((row) => {
    const own = failed.filter(({ field }) => field === `/tasks/${row.row}`);
    const action: ImportRow['action'] = own.length > 0 ? 'refused' : row.action;
    const problems = [...row.problems, ...own].map((each) => view(each, language));
    const warnings = own.length === 0 ? row.warnings.map((each) => shownWarning(each, language)) : [];
    return { ...row, action, problems, warnings };
  });
  const counts = { assign: 0, draft: 0, unchanged: 0, refused: 0 };
  for (const { action } of rows) counts[action] += 1;
  const beyond = [...plan.problems, ...failed.filter(({ field }) => !field.startsWith('/tasks/'))];
  return { programme: plan.programme, dryRun, counts, rows, problems: beyond.map((each) => view(each, language)) };
}

function view(
  problem: { readonly code: string; readonly field: string; readonly because: Rejection['because'] },
  language: Language,
): ImportProblem {
  const { code, field, because } = problem;
  invariant(isTextCode(code), `${code} has its text in both languages`);
  return { code, pointer: field, ...rejectionText(code, because, language) };
}
