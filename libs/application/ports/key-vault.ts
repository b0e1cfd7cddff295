/** What stands in the log in place of personal data: AES-256-GCM under a key of that person alone, base64. */
export interface Sealed {
  readonly keyId: string;
  readonly iv: string;
  readonly ct: string;
}

/** Keys live beside the log, never in it: destroying one erases what it sealed, in every copy and backup. */
export abstract class KeyVault {
  /** Makes the subject's key at first use; it is on disk before this resolves. */
  abstract seal(subject: string, plain: object): Promise<Sealed>;
  /** Undefined when the key was destroyed: what was erased stays erased. */
  abstract open(subject: string, sealed: Sealed): Promise<object | undefined>;
}
