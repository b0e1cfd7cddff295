import type { Answer, WireDate, WireInstant, WireText } from './answer.js';

export interface HeldPostView {
  readonly unit: string;
  readonly unitName: WireText;
  readonly post: string;
  readonly kind: string;
  readonly title: WireText;
  readonly since: WireDate | null;
}

/** `GET /v1/me`: the pseudonym and what it holds; names stay sealed. */
export interface Me extends Answer {
  readonly person: string;
  readonly language: 'vi' | 'en';
  readonly posts: readonly HeldPostView[];
  readonly unreadNotices: number;
}

/** Why something is on a person's list. */
export type WorkReason =
  | 'accept'
  | 'handle'
  | 'report'
  | 'rework'
  | 'confirm'
  | 'standing'
  | 'sendReport'
  /** A report that was never sent. */
  | 'inspect'
  | 'decideBlocker'
  | 'acknowledge'
  | 'direct'
  | 'completeDirective';

interface WorkSubject {
  readonly id: string;
  readonly code: string | null;
}

/** One thing to do now. `dueAt` is the instant at which its day has run out, null where nothing presses. */
export interface WorkItem {
  readonly why: WorkReason;
  readonly dueAt: WireInstant | null;
  readonly isOverdue: boolean;
  readonly task?: WorkSubject & { readonly title: WireText; readonly deadlineText: string | null };
  readonly duty?: WorkSubject & { readonly period: string; readonly unit: string };
  readonly blocker?: WorkSubject & { readonly title: string };
  readonly directive?: WorkSubject & { readonly text: string };
  readonly escalation?: WorkSubject & { readonly kind: string; readonly about: string; readonly level: string };
}

export interface Work extends Answer {
  readonly items: readonly WorkItem[];
}

/** Told once: `steps` names every step that it stands for. */
export interface NoticeItem {
  readonly id: string;
  readonly about: { readonly kind: string; readonly id: string; readonly code: string | null };
  readonly kind: 'reminder' | 'escalation';
  readonly title: string;
  readonly body: string;
  readonly steps: readonly string[];
  readonly roles: readonly string[];
  readonly decidedAt: WireInstant;
  readonly read: boolean;
}
