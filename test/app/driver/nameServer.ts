import { createSocket } from "node:dgram";
import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { Home } from "./launch";

/** A name server on this computer that knows no name, and remembers which ones it was asked for. */
export interface NameServer {
  readonly address: string;
  asked(): ReadonlySet<string>;
}

/** Answers over UDP until the test ends, on an address of its own beside the system's. */
export async function startNameServer(): Promise<NameServer> {
  const asked = new Set<string>();
  const socket = createSocket("udp4", (question, from) => {
    asked.add(nameIn(question));
    socket.send(unknown(question), from.port, from.address);
  });
  const address = `127.${1 + (process.pid % 250)}.${1 + (Number(process.env.VITEST_POOL_ID ?? 1) % 250)}.53`;
  socket.bind(53, address);
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return { address, asked: () => asked };
}

/** The first name that a message of the domain name system asks for. */
function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; (question[at] ?? 0) > 0; at += (question[at] ?? 0) + 1)
    labels.push(question.toString("latin1", at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join(".").toLowerCase();
}

/** The same message as an answer: there is no such name. */
function unknown(question: Buffer): Buffer {
  const answer = Buffer.from(question);
  answer.writeUInt16BE(0x8183, 2);
  return answer;
}

/**
 * A program that starts Electron where that name server is the only source of names: nothing else on the computer
 * notices. Needs root, as other tests of the network do.
 */
export async function electronAsking({ address }: NameServer, home: Home): Promise<string> {
  const { executable } = inject("electron");
  const resolver = join(home.folder, "resolv.conf");
  const sources = join(home.folder, "nsswitch.conf");
  const program = join(home.folder, "electron-asking");
  await writeFile(resolver, `nameserver ${address}\noptions timeout:1 attempts:1\n`);
  await writeFile(sources, "hosts: files dns\n");
  const mounts = `mount --bind '${resolver}' /etc/resolv.conf && if [ -e /etc/nsswitch.conf ]; then mount --bind '${sources}' /etc/nsswitch.conf; fi`;
  await writeFile(
    program,
    `#!/bin/sh\nexec unshare --mount sh -c "${mounts}; exec \\"\\$0\\" \\"\\$@\\"" '${executable}' "$@"\n`,
  );
  await chmod(program, 0o755);
  return program;
}
