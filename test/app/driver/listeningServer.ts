import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";

/** A server on this computer that anything in the app would reach if it could reach anything. */
export interface ListeningServer {
  /** The same for TCP and UDP. */
  readonly port: number;
  /** What came: the path that was asked for, `udp` for a datagram, `tcp` for a connection that asked for nothing. */
  reached(): ReadonlySet<string>;
}

/** Listens over TCP and UDP on 127.0.0.1 until the test ends. */
export async function startListening(): Promise<ListeningServer> {
  const reached = new Set<string>();
  const tcp = createServer((socket) => {
    reached.add("tcp");
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      const asked = /^[A-Z]+ \/(\S*) /.exec(bytes.toString("latin1"))?.[1];
      if (asked !== undefined) reached.add(asked);
      socket.end("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(tcp, "listening");
  const address = tcp.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const udp = createSocket("udp4", () => reached.add("udp")).bind(port, "127.0.0.1");
  await once(udp, "listening");
  onTestFinished(() => {
    tcp.close();
    udp.close();
  });
  return { port, reached: () => reached };
}
