// Notices on their way: sending, putting off, giving up, suppressing, queues and mail.
const DELIVER = ['libs/application/engine/delivery/deliver.spec.ts'];
const RECONCILE = ['libs/application/engine/delivery/reconcile.spec.ts'];
const SMTP = ['libs/infrastructure/channels/smtp.channel.spec.ts'];
const EML = ['libs/infrastructure/channels/eml.channel.spec.ts'];
const QUEUE = ['libs/infrastructure/queue/deliveries.spec.ts'];
const WAITER = ['apps/worker/delivery-waiter.spec.ts'];

export const delivery = [
  {
    name: 'delivery/tries-are-never-counted',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: 'this.#attempts.set(id, attempts);',
    replace: 'this.#attempts.set(id, 0);',
    specs: DELIVER,
  },
  {
    name: 'delivery/given-up-at-once',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: 'if (attempts < ATTEMPTS_MAX) throw new TryLater(outcome.why);\n',
    replace: '',
    specs: DELIVER,
  },
  {
    name: 'delivery/an-accepted-mail-is-sent-again',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: "if (delivery.status !== 'requested') return;",
    replace: "if (delivery.status === 'none' || delivery.notice === undefined) return;",
    specs: DELIVER,
  },
  {
    name: 'delivery/refused-for-good-is-tried-again',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: "case 'permanent':\n        return this.#record(id, { type: 'RecordFailed', now, why: outcome.why });",
    replace: "case 'permanent':\n        throw new TryLater(outcome.why);",
    specs: DELIVER,
  },
  {
    name: 'delivery/nobody-without-an-address-is-given-up',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: "return this.#record(id, { type: 'RecordFailed', now, why: 'no-address' });",
    replace: "throw new TryLater('no-address');",
    specs: DELIVER,
  },
  {
    name: 'delivery/everybody-reads-vietnamese',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: 'person.language, this.publicUrl',
    replace: "'vi', this.publicUrl",
    specs: DELIVER,
  },
  {
    name: 'delivery/what-is-over-is-mailed-all-the-same',
    file: 'libs/application/engine/delivery/deliver.ts',
    find: "return this.#record(id, { type: 'SuppressDelivery', now, reason: 'resolved-before-send' });",
    replace: '',
    specs: DELIVER,
  },
  {
    name: 'delivery/nobody-hears-of-a-lapsed-report',
    file: 'libs/application/notice/notice-subject.ts',
    find: "return status === 'open' || status === 'lapsed';",
    replace: "return status === 'open';",
    specs: DELIVER,
  },
  {
    name: 'delivery/nobody-hears-of-a-blocker-that-came-back',
    file: 'libs/application/notice/notice-subject.ts',
    find: "state.status !== 'resolved'",
    replace: "state.status === 'open'",
    specs: DELIVER,
  },
  {
    name: 'delivery/nobody-hears-of-a-directive-handed-back',
    file: 'libs/application/notice/notice-subject.ts',
    find: "state.status !== 'completed'",
    replace: "state.status === 'issued'",
    specs: DELIVER,
  },
  {
    name: 'delivery/a-result-handed-in-silences-its-mail',
    file: 'libs/application/notice/notice-subject.ts',
    find: "?.progress !== 'completed';",
    replace: "?.progress === 'assigned';",
    specs: DELIVER,
  },
  {
    name: 'delivery/a-restricted-title-is-lent-to-mail',
    file: 'libs/application/notice/notice-subject.ts',
    find: '...(title === undefined || isRestricted === true ? {} : { title }),',
    replace: '...(title === undefined ? {} : { title }),',
    specs: DELIVER,
  },
  {
    name: 'delivery/the-reconciler-adds-what-has-ended',
    file: 'libs/application/engine/delivery/reconcile.ts',
    find: "find('deliveries', { isOpen: 1 }, ",
    replace: "find('deliveries', {}, ",
    specs: RECONCILE,
  },
  {
    name: 'delivery/the-reconciler-counts-and-adds-nothing',
    file: 'libs/application/engine/delivery/reconcile.ts',
    find: 'if (open.length > 0) await',
    replace: 'if (open.length > BATCH) await',
    specs: RECONCILE,
  },
  {
    name: 'delivery/a-password-that-is-refused-loses-the-mail',
    file: 'libs/infrastructure/channels/smtp.channel.ts',
    find: "code === 'EENVELOPE' || code === 'EMESSAGE'",
    replace: "code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'EAUTH'",
    specs: SMTP,
  },
  {
    name: 'delivery/a-full-mailbox-loses-the-mail',
    file: 'libs/infrastructure/channels/smtp.channel.ts',
    find: 'responseCode >= 500',
    replace: 'responseCode >= 400',
    specs: SMTP,
  },
  {
    name: 'delivery/the-date-of-a-mail-is-when-it-left',
    file: 'libs/infrastructure/channels/mail.ts',
    find: 'date: new Date(message.at),',
    replace: 'date: new Date(),',
    specs: EML,
  },
  {
    name: 'delivery/a-name-of-its-own-for-each-sending',
    file: 'libs/infrastructure/channels/mail.ts',
    find: 'messageId: `<${message.deliveryId}@dondoc>`,',
    replace: 'messageId: `<${message.deliveryId}.${Date.now()}@dondoc>`,',
    specs: EML,
  },
  {
    name: 'delivery/two-of-one-at-once',
    file: 'libs/infrastructure/queue/in-process.delivery-queue.ts',
    find: 'if (!this.running.has(id)) this.waiting.add(id);',
    replace: 'this.waiting.add(id);',
    specs: QUEUE,
  },
  {
    name: 'delivery/one-failure-ends-the-queue',
    file: 'libs/infrastructure/queue/in-process.delivery-queue.ts',
    find: 'this.running.delete(id);\n    this.startNext();',
    replace: 'this.running.delete(id);',
    specs: QUEUE,
  },
  {
    name: 'delivery/a-clock-waits-for-ever-for-what-the-queue-lost',
    file: 'apps/worker/delivery-waiter.ts',
    find: 'if (!inTime) await this.handle(id);\n',
    replace: '',
    specs: WAITER,
  },
  {
    name: 'delivery/a-failure-of-ours-is-taken-for-a-busy-provider',
    file: 'apps/worker/delivery-waiter.ts',
    find: 'if (!(error instanceof TryLater)) throw error;\n      this',
    replace: 'if (!(error instanceof Error)) throw error;\n      this',
    specs: WAITER,
  },
];
