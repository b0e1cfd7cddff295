import type { operations, paths } from '#console-types/api.js';

/** Where each command goes that the console gives; what the API does not serve so does not compile. */
const routes = {
  AcceptTask: '/v1/tasks/{task}/acceptance',
  NameHandler: '/v1/tasks/{task}/handlers',
  ReportProgress: '/v1/tasks/{task}/progress-reports',
  CorrectProgressReport: '/v1/tasks/{task}/progress-reports/{report}/corrections',
  ExplainLateness: '/v1/tasks/{task}/explanations',
  SubmitResult: '/v1/tasks/{task}/results',
  ConfirmResult: '/v1/tasks/{task}/confirmation',
  ReturnResult: '/v1/tasks/{task}/return',
  RequestExtension: '/v1/tasks/{task}/extension-requests',
  DecideExtension: '/v1/tasks/{task}/extension-requests/{request}/decision',
  AnswerUrge: '/v1/tasks/{task}/urges/{urge}/answers',
  RequestDeclination: '/v1/tasks/{task}/declination',
  DecideDeclination: '/v1/tasks/{task}/declination/decision',
  RaiseBlocker: '/v1/tasks/{task}/blockers',
  EscalateBlocker: '/v1/blockers/{blocker}/escalations',
  ReturnBlocker: '/v1/blockers/{blocker}/return',
  ResolveBlocker: '/v1/blockers/{blocker}/resolution',
  AcknowledgeEscalation: '/v1/escalations/{escalation}/acknowledgements',
  DirectEscalation: '/v1/escalations/{escalation}/directives',
  AcceptDirective: '/v1/directives/{directive}/acceptance',
  AnswerDirective: '/v1/directives/{directive}/answers',
  CompleteDirective: '/v1/directives/{directive}/completion',
  ReturnDirective: '/v1/directives/{directive}/return',
  SubmitDuty: '/v1/duties/{duty}/submission',
  CorrectDutyReport: '/v1/duties/{duty}/corrections',
  MarkNoticesRead: '/v1/me/notices/read',
} as const satisfies Partial<{ [Name in keyof operations]: PathOf<Name> }>;

/** The addresses to which this operation is posted. */
type PathOf<Name extends keyof operations> = {
  [Path in keyof paths]: paths[Path] extends { post: operations[Name] } ? Path : never;
}[keyof paths];

export type CommandName = keyof typeof routes;

/** What the address names: `{ task: 'MH-03' }`. */
export type Subject = Readonly<Record<string, string>>;

export function routeOf(name: CommandName, subject: Subject): string {
  return routes[name].replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(subject[part] ?? ''));
}
