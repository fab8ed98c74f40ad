import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        // The limit ends what hangs; properties over thousands of cases take longer on a busy machine than 5 s.
        test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
      },
      {
        test: {
          name: "app",
          include: ["test/app/**/*.test.ts"],
          globalSetup: "test/app/driver/machine.ts",
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
