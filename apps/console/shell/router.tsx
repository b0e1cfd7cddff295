import type { FetchQueryOptions } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { Reads } from '../api/reads.js';
import { Home } from './home.js';
import { PersonFrame } from './person-frame.js';
import { readAhead } from './read-ahead.js';
import { NotFound, RootError } from './root-states.js';

interface Seen {
  /** Everything on the page as of this instant or date; absent for now. */
  readonly asOf?: string;
  /** `2020-Q2`. */
  readonly period?: string;
}

const text = (value: unknown): string | undefined => {
  // What stands in an address is text; a router that reads JSON there takes `2020` for a number.
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
};

const seen = (search: Record<string, unknown>): Seen => {
  const asOf = text(search['asOf']);
  const period = text(search['period']);
  return { ...(asOf === undefined ? {} : { asOf }), ...(period === undefined ? {} : { period }) };
};

interface Opening<Params> {
  readonly params: Params;
  readonly deps: { readonly asOf: string | undefined };
  /** `preload`: somebody may be about to open it. */
  readonly cause: string;
}

/** Of a route whose page begins with this read: it is on the way together with the page's own code. */
const readingAhead = <Params extends { readonly as: string }, Data>(
  what: (reads: Reads, params: Params) => FetchQueryOptions<Data>,
) => ({
  loaderDeps: ({ search: { asOf } }: { readonly search: Seen }) => ({ asOf }),
  loader: ({ params, deps: { asOf }, cause }: Opening<Params>) => {
    if (cause !== 'preload') readAhead(params.as, asOf, (reads) => what(reads, params));
  },
});

/** Of the work that waits, what waits for this reason alone. */
const oneReason = ({ why }: Record<string, unknown>): { readonly why?: string } => {
  const reason = text(why);
  return reason === undefined ? {} : { why: reason };
};

/** The command whose form is open when the page of a task opens. */
const oneForm = ({ do: name }: Record<string, unknown>): { readonly do?: string } => {
  const command = text(name);
  return command === undefined ? {} : { do: command };
};

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: RootError });

const signIn = lazyRouteComponent(() => import('../pages/sign-in/sign-in.page.js'), 'SignInPage');
const entrance = createRoute({ getParentRoute: () => root, path: '/', component: signIn });
const signInAgain = createRoute({ getParentRoute: () => root, path: '/sign-in', component: signIn });

const first = createRoute({
  getParentRoute: () => root,
  path: 'first',
  component: lazyRouteComponent(() => import('../pages/account/first.page.js'), 'FirstPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: 'invitation',
  component: lazyRouteComponent(() => import('../pages/account/invitation.page.js'), 'InvitationPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/as/$as',
  validateSearch: seen,
  ...readingAhead((reads) => reads.me()),
  component: PersonFrame,
});

const home = createRoute({ getParentRoute: () => person, path: '/', component: Home });

const work = createRoute({
  getParentRoute: () => person,
  path: 'work',
  validateSearch: oneReason,
  ...readingAhead((reads) => reads.work()),
  component: lazyRouteComponent(() => import('../pages/work/work.page.js'), 'WorkPage'),
});

const task = createRoute({
  getParentRoute: () => person,
  path: 'tasks/$task',
  validateSearch: oneForm,
  ...readingAhead((reads, { task: of }: { readonly as: string; readonly task: string }) => reads.task(of)),
  component: lazyRouteComponent(() => import('../pages/task/task.page.js'), 'TaskPage'),
});

interface BoardSeen {
  readonly view?: 'columns' | 'list';
  readonly scope?: 'own' | 'subtree';
  /** The one that a phone shows. */
  readonly column?: string;
}

const boardSeen = ({ view, scope, column }: Record<string, unknown>): BoardSeen => {
  const shown = text(column);
  return {
    ...(view === 'columns' || view === 'list' ? { view } : {}),
    ...(scope === 'own' || scope === 'subtree' ? { scope } : {}),
    ...(shown === undefined ? {} : { column: shown }),
  };
};

const board = createRoute({
  getParentRoute: () => person,
  path: 'boards/$unit',
  validateSearch: boardSeen,
  component: lazyRouteComponent(() => import('../pages/board/board.page.js'), 'BoardPage'),
});

const unit = createRoute({
  getParentRoute: () => person,
  path: 'unit',
  validateSearch: ({ unit: which }: Record<string, unknown>): { readonly unit?: string } => {
    const asked = text(which);
    return asked === undefined ? {} : { unit: asked };
  },
  component: lazyRouteComponent(() => import('../pages/unit/unit.page.js'), 'UnitPage'),
});

const duty = createRoute({
  getParentRoute: () => person,
  path: 'duties/$duty',
  component: lazyRouteComponent(() => import('../pages/duty/duty.page.js'), 'DutyPage'),
});

const decisions = createRoute({
  getParentRoute: () => person,
  path: 'decisions',
  ...readingAhead((reads) => reads.work()),
  component: lazyRouteComponent(() => import('../pages/decisions/decisions.page.js'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => person,
  path: 'decisions/$escalation',
  component: lazyRouteComponent(() => import('../pages/decisions/decisions.page.js'), 'DecisionsPage'),
});

const brief = createRoute({
  getParentRoute: () => person,
  path: 'decisions/$escalation/brief',
  component: lazyRouteComponent(() => import('../pages/decisions/brief.page.js'), 'BriefPage'),
});

const notices = createRoute({
  getParentRoute: () => person,
  path: 'notices',
  component: lazyRouteComponent(() => import('../pages/notices/notices.page.js'), 'NoticesPage'),
});

const account = createRoute({
  getParentRoute: () => person,
  path: 'account',
  component: lazyRouteComponent(() => import('../pages/account/account.page.js'), 'AccountPage'),
});

const pages = [home, work, task, board, unit, duty, decisions, decision, brief, notices, account];

export const router = createRouter({
  routeTree: root.addChildren([entrance, signInAgain, first, invitation, person.addChildren(pages)]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
