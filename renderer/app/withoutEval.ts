import { z } from "zod";

// Imported before everything else: zod's compiled checks would need eval, which the content security policy refuses.
z.config({ jitless: true });
