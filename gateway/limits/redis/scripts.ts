import { defineScript, type CommandParser } from '@redis/client';

/** Redis's own time, so that gateways whose clocks differ agree; or the time that was given. */
const now = `
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + time[2] / 1000
end`;

/** A script does not round: a bucket is the same number as in one process. */
const exactly = '%.17g';

interface TakeArguments {
  readonly msPerToken: number;
  readonly capacity: number;
  readonly tokens: number;
}

/** The generic cell rate algorithm; a key holds when its bucket will be full, and ends then. */
const take = defineScript({
  SCRIPT: `${now}
local per_token = tonumber(ARGV[2])
local full_in = math.max(0, (tonumber(redis.call('GET', KEYS[1])) or now) - now)
local wanted = math.max(0, full_in + tonumber(ARGV[4]) * per_token)
if wanted > tonumber(ARGV[3]) * per_token then return {0, string.format('${exactly}', full_in)} end
if wanted == 0 then redis.call('DEL', KEYS[1])
else redis.call('SET', KEYS[1], string.format('${exactly}', now + wanted), 'PX', math.ceil(wanted)) end
return {1, string.format('${exactly}', wanted)}`,
  NUMBER_OF_KEYS: 1,
  parseCommand(
    parser: CommandParser,
    key: string,
    time: string,
    { msPerToken, capacity, tokens }: TakeArguments,
  ) {
    parser.pushKey(key);
    parser.push(time, String(msPerToken), String(capacity), String(tokens));
  },
  transformReply: ([isAllowed, fullInMs]: [number, string]) => ({
    isAllowed: isAllowed === 1,
    fullInMs: Number(fullInMs),
  }),
});

interface AcquireArguments {
  readonly slot: string;
  readonly most: number;
  readonly leaseMs: number;
}

/** Slots are the members of a sorted set, by the end of their leases. */
const acquire = defineScript({
  SCRIPT: `${now}
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then return 0 end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser: CommandParser, key: string, time: string, { slot, most, leaseMs }: AcquireArguments) {
    parser.pushKey(key);
    parser.push(time, String(leaseMs), slot, String(most));
  },
  transformReply: (isAcquired: number) => isAcquired === 1,
});

/** Also brings back slots that a Redis without memory of them has lost. */
const renew = defineScript({
  SCRIPT: `${now}
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser: CommandParser, key: string, slot: string, leaseMs: number) {
    parser.pushKey(key);
    parser.push('', String(leaseMs), slot);
  },
  transformReply: (done: number) => done,
});

/** Each decision is one script, so that it is one step and one round trip. */
export const scripts = { take, acquire, renew };
