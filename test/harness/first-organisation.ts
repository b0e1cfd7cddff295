import { AccountBrowser } from './account-browser.js';
import { DondocProcess } from './dondoc-process.js';
import { eventually } from './eventually.js';

export const MINISTRY = 'BTTTT';
export const UNIT = 'C-ATTT';
const DOCUMENT = { issuer: 'Bộ Thông tin và Truyền thông', type: 'Quyết định', number: '01/QĐ-BTTTT' };
const PATIENCE_MS = 30_000;

/** Post, unit, kind; whether an appointment to it needs a document. */
const POSTS = [
  ['minister', MINISTRY, 'headOfMinistry', DOCUMENT],
  ['office', MINISTRY, 'secretariat', DOCUMENT],
  ['head', UNIT, 'head', undefined],
  ['handler', UNIT, 'staff', undefined],
] as const;
export type FirstPost = (typeof POSTS)[number][0];
export const FIRST_POSTS: readonly FirstPost[] = POSTS.map(([post]) => post);

export const ADMINISTRATOR = { name: 'quan.tri', password: 'cả ngày mưa trên phố cũ' };
export const accountOf = (post: FirstPost) => ({ name: `nguoi.${post}`, password: `một câu riêng của ${post}` });

/** A real process on an empty folder, and the ministry that its first administrator builds in it, step by step over HTTP. */
export class FirstOrganisation {
  readonly admin = this.browser();
  readonly persons = new Map<FirstPost, string>();
  readonly #holders = new Map<FirstPost, AccountBrowser>();

  private constructor(readonly dondoc: DondocProcess) {}

  static async start(): Promise<FirstOrganisation> {
    const dondoc = DondocProcess.prepare({ DONDOC_DEMO: '0', REDIS_URL: 'none' });
    await dondoc.ready();
    await eventually(() => /#\w+/.test(dondoc.output), PATIENCE_MS);
    return new FirstOrganisation(dondoc);
  }

  /** As it was printed; whoever follows it first is the administrator. */
  get link(): string {
    return /http\S+#\w+/.exec(this.dondoc.output)?.[0] ?? '';
  }

  browser(): AccountBrowser {
    return new AccountBrowser(() => this.dondoc.url);
  }

  holder(post: FirstPost): AccountBrowser {
    const known = this.#holders.get(post) ?? this.browser();
    this.#holders.set(post, known);
    return known;
  }

  /** Gives what must be done; answers its body. */
  async done(by: AccountBrowser, path: string, body: object, status = 201) {
    const answer = await by.send('POST', `/v1/${path}`, body);
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async found(): Promise<void> {
    const unit = { unit: MINISTRY, name: { vi: 'Bộ Thông tin và Truyền thông' } };
    const person = { name: 'Nguyễn Văn Ví Dụ', language: 'vi' };
    const token = this.link.split('#')[1];
    await this.done(this.admin, 'session/first-administrator', { token, unit, person, account: ADMINISTRATOR }, 200);
  }

  async build(): Promise<void> {
    const facts = { name: { vi: 'Cục An toàn thông tin' }, kind: 'department', participation: 'system' };
    await this.done(this.admin, 'units', { code: UNIT, ...facts });
    await this.done(this.admin, `units/${UNIT}/placement`, { parent: MINISTRY });
    for (const [post, unit, kind] of POSTS) await this.post(unit, post, kind);
  }

  async post(unit: string, post: string, kind: string): Promise<void> {
    await this.done(this.admin, `units/${unit}/posts`, { post, kind, title: { vi: `Chức vụ ${post}` } });
  }

  async appoint(): Promise<void> {
    for (const [post, unit, , document] of POSTS) {
      const { id } = await this.done(this.admin, 'people', { name: `Người giữ ${post}`, language: 'vi' });
      this.persons.set(post, id);
      await this.appointTo(unit, post, id, document);
    }
  }

  async appointTo(unit: string, post: string, person: string, document?: object): Promise<void> {
    const since = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    await this.done(this.admin, `units/${unit}/posts/${post}/appointments`, {
      person,
      since,
      ...(document && { document }),
    });
  }

  /** Each signs in with the code of their slip. */
  async invite(): Promise<void> {
    for (const post of FIRST_POSTS) {
      const { name: account, password } = accountOf(post);
      const slip = await this.done(this.admin, `people/${this.persons.get(post)}/invitations`, { account });
      await this.done(this.holder(post), 'session/invitations', { token: slip.code, password }, 200);
    }
  }

  /** A programme, and its first task by the secretariat; answers the task's id. */
  async assign(): Promise<string> {
    const programme = { code: 'CT01', titleVi: 'Chương trình đầu tiên', date: '2026-01-02', monitoringUnit: MINISTRY };
    await this.done(this.admin, 'programmes/imports?dryRun=false', { programme, tasks: [] }, 200);
    const words = { title: { vi: 'Nhiệm vụ đầu tiên' }, leadUnit: UNIT };
    return (await this.done(this.holder('office'), 'tasks', { programme: 'CT01', code: 'NV-01', ...words })).id;
  }
}
