import { readCompose } from '../architecture/compose-file.js';
import { freePort } from './free-port.js';

type Variables = Record<string, string>;

export interface LoopbackService {
  readonly environment: Variables;
  /** Where it says whether it is ready. */
  readonly operations: string;
}

/**
 * What docker-compose.yml gives each service, on this machine: one address, ports of their own, a folder for the volume of
 * files, and no NATS.
 */
export async function servicesOnLoopback(
  given: Variables,
  databasePort: number,
  filesDirectory: string,
): Promise<Readonly<Record<string, LoopbackService>>> {
  const services = readCompose(given).filter(({ isOurs }) => isOurs);
  const ports = new Map<string, { port: number; operations: number }>();
  for (const { name } of services) ports.set(name, { port: await freePort(), operations: await freePort() });
  const application = services.find(({ name }) => name === 'identity')!.environment.DATABASE_URL!;
  const local = (text: string) =>
    text
      .replaceAll('@postgres:5432', `@127.0.0.1:${databasePort}`)
      .replaceAll(/http:\/\/(\w+):4000/g, (url, name: string) => {
        const own = ports.get(name);
        return own ? `http://127.0.0.1:${own.port}` : url;
      });
  return Object.fromEntries(
    services.map(({ name, environment }) => {
      const { port, operations } = ports.get(name)!;
      const own = {
        ...environment,
        HOST: '127.0.0.1',
        OPERATIONS_HOST: '127.0.0.1',
        PORT: String(port),
        OPERATIONS_PORT: String(operations),
        // Without NATS the gateway hears of events by the database.
        EVENT_BUS_URL: '',
        DATABASE_URL: environment.DATABASE_URL ?? application,
        ...(environment.FILES_DIR && { FILES_DIR: filesDirectory }),
        LOG_LEVEL: 'error',
        PATH: process.env.PATH ?? '',
      };
      const mapped = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, local(value)]));
      return [name, { environment: mapped, operations: `http://127.0.0.1:${operations}/health/ready` }];
    }),
  );
}
