import { readFile } from "node:fs/promises";

/** The command, watched with all that it starts: each call that has to do with a network is a line in `file`. */
export function tracedNetwork(file: string, command: readonly string[]): readonly string[] {
  const calls = "trace=network,io_uring_setup";
  return ["strace", "-f", "-qq", "-yy", "--seccomp-bpf", "-e", calls, "-e", "signal=none", "-o", file, ...command];
}

/** What the processes did, as far as it could leave the computer. */
export interface NetworkUse {
  /** Lines looked at. */
  readonly calls: number;
  /** Calls that reach, or wait for, another computer; also a way round the watcher. None may stand here. */
  readonly breaches: readonly string[];
  /** Chromium asks the system for its addresses and routes: a datagram socket, joined to an address, sends nothing. */
  readonly allowed: readonly string[];
}

const internetSocket = /^socket\((?:AF_INET6?|AF_PACKET)/;
const datagramSocket = /^socket\(AF_INET6?, SOCK_DGRAM/;
const outward = /^(?:connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg)\(\d+<(?:TCP|UDP|ICMP|PING|RAW|PACKET)/;
const outwardByAddress = /^(?:connect|bind|listen|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET/;
const datagramConnect = /^connect\(\d+<UDP/;

/** Reads what `tracedNetwork` has written. */
export async function networkUse(file: string): Promise<NetworkUse> {
  const calls = (await readFile(file, "utf8"))
    .split("\n")
    .map((line) => line.replace(/^\d+\s+/, ""))
    .filter(Boolean);
  const breaches: string[] = [];
  const allowed: string[] = [];
  for (const call of calls) {
    if (datagramSocket.test(call) || datagramConnect.test(call)) allowed.push(call);
    else if (
      internetSocket.test(call) ||
      outward.test(call) ||
      outwardByAddress.test(call) ||
      call.startsWith("io_uring_setup(")
    )
      breaches.push(call);
  }
  return { calls: calls.length, breaches, allowed };
}
