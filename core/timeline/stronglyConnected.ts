/** The components of a directed graph: each node's number, effects before causes (reverse topological), and how many. */
export interface Components {
  readonly numberOf: Int32Array;
  readonly count: number;
}

/**
 * Strongly connected components by Tarjan's algorithm, without recursion, so that 10,000 nodes in a row are no danger.
 * `successors[i]` are the nodes that i leads to. O(nodes + links).
 */
export function stronglyConnected(successors: readonly (readonly number[])[]): Components {
  const size = successors.length;
  const numberOf = new Int32Array(size).fill(-1);
  const seenAt = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const nextChild = new Int32Array(size);
  const open: number[] = [];
  let clock = 0;
  let count = 0;

  const enter = (node: number) => {
    seenAt[node] = clock;
    lowest[node] = clock;
    clock += 1;
    open.push(node);
  };
  const close = (root: number) => {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      numberOf[node] = count;
      if (node === root) break;
    }
    count += 1;
  };
  const lower = (node: number, value: number) => {
    if (value < (lowest[node] ?? 0)) lowest[node] = value;
  };

  for (let start = 0; start < size; start += 1) {
    if (seenAt[start] !== -1) continue;
    enter(start);
    const path = [start];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const child = successors[node]?.[nextChild[node] ?? 0];
      if (child !== undefined) {
        nextChild[node] = (nextChild[node] ?? 0) + 1;
        if (seenAt[child] === -1) {
          enter(child);
          path.push(child);
        } else if (numberOf[child] === -1) {
          lower(node, seenAt[child] ?? 0);
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent, lowest[node] ?? 0);
      if (lowest[node] === seenAt[node]) close(node);
    }
  }
  return { numberOf, count };
}
