import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Encrypts what must be stored but not read from a stolen database: AES-256-GCM, bound to its purpose. */
export class SecretBox {
  readonly #key: Buffer;

  /** The key: 32 bytes in base64. */
  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64');
  }

  /** Text to base64 of nonce, tag and cipher text. The purpose must be given again to open it. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#key, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Throws when the key or the purpose is another, or a byte was changed. */
  open(box: string, purpose: string): string {
    const bytes = Buffer.from(box, 'base64');
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return (
      decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}
