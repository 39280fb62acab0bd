import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a TCP server that a test can cut: who is connected is thrown out, and nobody gets in before it is mended. */
export class Detour {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => {
    if (this.#isCut) return void socket.destroy();
    const onward = connect(this.target);
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.#sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        this.#sockets.delete(end);
        other.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  #isCut = false;

  private constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  static async open(target: { readonly host: string; readonly port: number }): Promise<Detour> {
    const detour = new Detour(target);
    detour.#server.listen(0, '127.0.0.1');
    await once(detour.#server, 'listening');
    return detour;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
