import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLocked } from "../../../../core/archive/ageFile";
import { lock, unlock, unlockFile } from "../../../../core/archive/passphrase";
import { inUtf8 } from "./archives";

/** Little work: these tests are not about how long a guess takes. */
const quick = 8;
const seed = 20160121;

test("a locked archive is a plain age file for one passphrase, which any age opens", async () => {
  const secret = inUtf8("the archive");
  const locked = await lock(secret, "four plain words here", quick);
  const [version, recipient] = new TextDecoder("latin1").decode(locked).split("\n");
  expect(version).toBe("age-encryption.org/v1");
  expect(recipient).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 8$/);
  const age = new Decrypter();
  age.addPassphrase("four plain words here");
  expect(await age.decrypt(locked)).toEqual(secret);
  expect(isLocked(locked)).toBe(true);
  expect(isLocked(secret)).toBe(false);
});

test("a guess costs as much as with age itself, unless somebody asks for less", async () => {
  expect(new TextDecoder("latin1").decode(await lock(inUtf8("x"), "words"))).toMatch(/^-> scrypt \S+ 18$/m);
}, 60_000);

test("a wrong passphrase says so; what is locked for a key, and what is damaged, say that", async () => {
  const locked = await lock(inUtf8("the archive"), "right", quick);
  expect(await unlock(locked, "wrong", "x.secondstory")).toMatchObject({
    ok: false,
    finding: { id: "wrong-passphrase", message: expect.stringContaining("does not open x.secondstory") },
  });
  const forKey = new Encrypter();
  forKey.addRecipient(await identityToRecipient(await generateIdentity()));
  const other = new Uint8Array(await forKey.encrypt(inUtf8("x")));
  expect(await unlock(other, "right", "x.secondstory")).toMatchObject({
    ok: false,
    finding: { id: "locked-otherwise" },
  });
  expect(await unlock(locked.slice(0, -1), "right", "x.secondstory")).toMatchObject({
    ok: false,
    finding: { id: "damaged" },
  });
});

test("what is too large to be held unlocked is refused before it is read, with what to do", async () => {
  const start = (await lock(inUtf8("x"), "right", quick)).subarray(0, 100);
  const read = async (from: number, to: number) => {
    if (to > start.length) throw new Error("It was read.");
    return start.slice(from, to);
  };
  expect(await unlockFile({ size: 1_100 * 1024 * 1024 + 1, read }, "right", "x.secondstory")).toMatchObject({
    ok: false,
    finding: { id: "too-large", message: expect.stringContaining("more than the 1100 MB that can be unlocked here") },
  });
});

test("no changed byte gets past the passphrase", async () => {
  const locked = await lock(inUtf8("the archive ".repeat(20)), "right", quick);
  const property = fc.asyncProperty(
    fc.nat({ max: locked.length - 1 }),
    fc.integer({ min: 1, max: 255 }),
    async (at, by) => {
      const copy = new Uint8Array(locked);
      copy[at] = ((copy[at] ?? 0) + by) % 256;
      // A changed work factor may ask for a million times the memory; the library refuses beyond 2^20.
      if (new TextDecoder("latin1").decode(copy.subarray(0, 60)).match(/ 8\n/) === null) return;
      expect((await unlock(copy, "right", "x.secondstory")).ok).toBe(false);
    },
  );
  await fc.assert(property, { seed, numRuns: 200 });
});
